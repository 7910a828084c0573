pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme

/*! A single-choice group. Tab focuses the selected option; the arrow keys select another. */
Column {
    id: root

    required property string name
    /*! The options, each with `value` and `label`. */
    required property var options
    required property string value

    signal chose(string value)

    function go(from: int, by: int) {
        const to = from + by;
        if (to < 0 || to >= pills.count)
            return;
        (pills.itemAt(to) as Item).forceActiveFocus();
        chose(options[to].value);
    }

    spacing: 2 * Theme.space
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    FontMetrics {
        id: letters

        font.family: Theme.sans
        font.pixelSize: Theme.small
    }
    GText {
        width: root.width
        visible: text !== ""
        text: root.name
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Flow {
        width: root.width
        spacing: 2 * Theme.space

        Repeater {
            id: pills

            readonly property bool open: !root.options.some(each => each.value === root.value)

            model: root.options

            GChoice {
                id: pill

                required property int index
                required property var modelData

                objectName: modelData.value
                width: Math.min(root.width, Math.max(Theme.target, letters.font.pixelSize && Math.ceil(letters.advanceWidth(name)) + 10 * Theme.space))
                name: modelData.label
                description: root.name
                chosen: modelData.value === root.value
                activeFocusOnTab: activeFocus || chosen || (pills.open && index === 0)
                onPressed: {
                    forceActiveFocus();
                    root.chose(modelData.value);
                }
                Keys.onLeftPressed: root.go(index, -1)
                Keys.onUpPressed: root.go(index, -1)
                Keys.onRightPressed: root.go(index, 1)
                Keys.onDownPressed: root.go(index, 1)
            }
        }
    }
}
