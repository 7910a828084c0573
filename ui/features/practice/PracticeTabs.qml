pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The three parts of the practice page, in a line. Tab stops once; the arrow keys move between them. */
Flow {
    id: root

    /*! The name of the part that is shown. */
    required property string part
    readonly property var parts: [
        {
            part: "week",
            label: qsTr("This week")
        },
        {
            part: "warmth",
            label: qsTr("Warmth and memories")
        },
        {
            part: "pathways",
            label: qsTr("Programmes and the way back to touch")
        }
    ]

    signal opened(string part)

    function go(to: int) {
        const next = tabs.itemAt(to) as Item;
        if (next)
            next.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 6 * Theme.space
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Our practice")

    Repeater {
        id: tabs

        model: root.parts

        Pressable {
            id: tab

            required property int index
            required property var modelData
            readonly property bool current: modelData.part === root.part

            objectName: `part-${modelData.part}`
            width: bold.implicitWidth
            radius: 2 * Theme.space
            air: 2 * Theme.space
            focus: current
            activeFocusOnTab: current
            name: modelData.label
            Accessible.role: Accessible.PageTab
            Accessible.selectable: true
            Accessible.selected: current
            onPressed: {
                forceActiveFocus(Qt.MouseFocusReason);
                root.opened(modelData.part);
            }
            Keys.onLeftPressed: root.go(index - 1)
            Keys.onRightPressed: root.go(index + 1)

            GText {
                id: bold

                anchors.verticalCenter: parent.verticalCenter
                opacity: tab.current ? 1 : 0
                text: tab.name
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            GText {
                anchors.verticalCenter: parent.verticalCenter
                visible: !tab.current
                text: tab.name
                color: tab.hovered ? Theme.linen : Theme.muted
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
