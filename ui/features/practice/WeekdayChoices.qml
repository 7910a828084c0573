pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The seven days of a week, any of which may be on. Tab stops once; the arrow keys move between them. */
Flow {
    id: root

    /*! The days, each with `label`, `name` and `on`. */
    required property var days
    property int at: 0

    signal toggled(int day)

    function go(to: int) {
        const next = pills.itemAt(to) as Item;
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 2 * Theme.space
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Days of the week")

    Repeater {
        id: pills

        model: 7

        Pressable {
            id: pill

            required property int index
            readonly property var day: root.days[index]

            objectName: `weekday${index}`
            width: Math.max(Theme.target, label.implicitWidth + 5 * Theme.space)
            name: day.name
            activeFocusOnTab: index === root.at
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: day.on
            Accessible.onToggleAction: pressed()
            onActiveFocusChanged: {
                if (activeFocus)
                    root.at = index;
            }
            onPressed: root.toggled(index)
            Keys.onLeftPressed: root.go(index - 1)
            Keys.onRightPressed: root.go(index + 1)

            Rectangle {
                anchors.fill: parent
                radius: pill.radius
                color: pill.day.on ? Theme.linen : pill.hovered ? Theme.raised : "transparent"
                border.width: pill.day.on ? 0 : 1
                border.color: Theme.veil
            }
            GText {
                id: label

                anchors.centerIn: parent
                text: pill.day.label
                font.weight: pill.day.on ? Font.DemiBold : Font.Normal
                color: pill.day.on ? Theme.night : Theme.muted
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
