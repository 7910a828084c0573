pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The sections of the settings. The arrow keys choose one at once; Tab leads on to what it holds. */
Column {
    id: root

    /*! The sections, each with `value` and `label`; the last one is set apart. */
    required property var sections
    required property string current
    /*! Whether the sections lead to pages of their own, instead of standing beside what they hold. */
    required property bool folded

    signal chose(string value)
    signal opened(string value)

    /*! Chooses the section `by` rows below the chosen one, or as near as there is one, and focuses its row. */
    function turn(by: int) {
        const here = sections.findIndex(each => each.value === current);
        const to = Math.max(0, Math.min(rows.count - 1, here + by));
        chose(sections[to].value);
        (rows.itemAt(to) as Item)?.forceActiveFocus();
    }

    spacing: Theme.space
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Settings")

    Repeater {
        id: rows

        model: root.sections

        Pressable {
            id: row

            required property int index
            required property var modelData
            readonly property bool chosen: modelData.value === root.current
            readonly property bool lit: hovered || (chosen && !root.folded)
            readonly property int apart: index === rows.count - 1 ? 4 * Theme.space : 0

            objectName: `section-${modelData.value}`
            name: modelData.label
            width: root.width
            height: Math.max(Theme.target - Theme.space, label.implicitHeight + 3 * Theme.space) + apart
            radius: 3 * Theme.space
            air: 0
            activeFocusOnTab: activeFocus || chosen
            Accessible.role: Accessible.PageTab
            Accessible.selectable: true
            Accessible.selected: chosen
            onPressed: {
                forceActiveFocus();
                root.opened(modelData.value);
            }
            Keys.onUpPressed: root.turn(-1)
            Keys.onDownPressed: root.turn(1)

            Rectangle {
                anchors.fill: parent
                anchors.topMargin: row.apart
                z: -1
                radius: row.radius
                color: row.lit ? Theme.raised : "transparent"
            }
            GText {
                id: label

                x: 5 * Theme.space
                y: row.apart + (row.height - row.apart - height) / 2
                width: parent.width - 2 * x
                text: row.name
                font.weight: row.lit ? Font.DemiBold : Font.Normal
                color: row.lit || root.folded ? Theme.linen : Theme.muted
                Accessible.ignored: true
            }
            GText {
                anchors.right: parent.right
                anchors.rightMargin: 5 * Theme.space
                y: label.y
                visible: root.folded
                text: "›"
                color: Theme.muted
                Accessible.ignored: true
            }
        }
    }
}
