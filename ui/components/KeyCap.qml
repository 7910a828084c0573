import QtQuick
import ui.components.theme

/*! A key as it looks on a keyboard, and what it does. */
Row {
    id: root

    required property string key
    property string does: ""
    property int size: Theme.caption
    property color ink: Theme.linen
    /*! Whether what it is a part of says it to a screen reader. */
    property bool silent: false

    spacing: 2.5 * Theme.space

    Rectangle {
        width: Math.max(height, label.implicitWidth + Math.round(1.2 * root.size))
        height: label.implicitHeight + Math.round(0.8 * root.size)
        radius: Math.max(1.5 * Theme.space, 0.25 * root.size)
        color: Theme.veil

        Rectangle {
            width: parent.width
            height: parent.height - 2
            radius: parent.radius
            color: Theme.raised
            border.width: 1
            border.color: Theme.veil
        }
        GText {
            id: label

            anchors.centerIn: parent
            anchors.verticalCenterOffset: -1
            text: root.key
            font.pixelSize: root.size
            font.weight: Font.DemiBold
            color: root.ink
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    GText {
        anchors.verticalCenter: parent.verticalCenter
        visible: text !== ""
        text: root.does
        font.pixelSize: Math.max(Theme.small, root.size)
        color: Theme.muted
        wrapMode: Text.NoWrap
        Accessible.name: `${root.key}: ${root.does}`
        Accessible.ignored: root.silent || text === ""
    }
}
