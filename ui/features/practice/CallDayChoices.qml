pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! A calendar of the next four weeks. Tab stops once; the arrow keys move by day and by week. */
FocusScope {
    id: root

    /*! The days, each with `value`, `label`, `name` and `head`, starting with today. */
    required property var days
    /*! The value of the selected day. */
    required property string value
    property int at: Math.max(0, days.findIndex(each => each.value === value))
    readonly property int cell: Math.max(Theme.target, Math.min(18 * Theme.space, Math.floor(width / 7)))

    signal chose(string value)

    function go(to: int) {
        const day = cells.itemAt(to) as Item;
        if (day)
            day.forceActiveFocus();
    }

    implicitHeight: grid.height
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("The day of the call")

    Grid {
        id: grid

        columns: 7

        Repeater {
            model: root.days.slice(0, 7)

            GText {
                required property var modelData

                width: root.cell
                horizontalAlignment: Text.AlignHCenter
                bottomPadding: Theme.space
                text: modelData.head
                color: Theme.faint
                Accessible.ignored: true
            }
        }
        Repeater {
            id: cells

            model: root.days

            Pressable {
                id: day

                required property int index
                required property var modelData
                readonly property bool chosen: modelData.value === root.value

                objectName: `day${index}`
                width: root.cell
                height: Theme.target
                name: modelData.name
                focus: index === root.at
                activeFocusOnTab: index === root.at
                air: 0
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: chosen
                onActiveFocusChanged: {
                    if (activeFocus)
                        root.at = index;
                }
                onPressed: root.chose(modelData.value)
                Keys.onLeftPressed: root.go(index - 1)
                Keys.onRightPressed: root.go(index + 1)
                Keys.onUpPressed: root.go(index - 7)
                Keys.onDownPressed: root.go(index + 7)

                Rectangle {
                    anchors.centerIn: parent
                    width: 10 * Theme.space
                    height: width
                    radius: width / 2
                    color: day.hovered ? Theme.raised : "transparent"
                    border.width: day.chosen ? Theme.ring : 0
                    border.color: Theme.linen
                }
                GText {
                    anchors.centerIn: parent
                    text: day.modelData.label
                    font.weight: day.chosen ? Font.DemiBold : Font.Normal
                    Accessible.ignored: true
                }
            }
        }
    }
}
