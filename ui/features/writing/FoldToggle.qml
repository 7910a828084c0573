import QtQuick
import ui.components
import ui.components.theme

/*! Shows a part of the page, or folds it away. */
Pressable {
    id: root

    required property bool shown

    implicitHeight: Math.round(8 * Theme.space * Theme.grow)
    implicitWidth: Math.max(Theme.target, row.implicitWidth)
    radius: 2 * Theme.space
    air: 2 * Theme.space
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: shown
    Accessible.onToggleAction: pressed()

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.space

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 4 * Theme.space
            height: width
            radius: Theme.space
            color: root.shown ? Theme.muted : "transparent"
            border.width: 1
            border.color: Theme.muted

            GText {
                anchors.centerIn: parent
                visible: root.shown
                text: "✓"
                font.pixelSize: 3 * Theme.space
                color: Theme.night
                Accessible.ignored: true
            }
        }
        GText {
            text: root.name
            font.pixelSize: Theme.caption
            color: root.hovered ? Theme.linen : Theme.muted
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
