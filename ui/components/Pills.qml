pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme

/*! An optional single-choice group in a line with its label: selecting the selected option again clears the choice.
    Tab stops once; the arrow keys move between the options. */
Flow {
    id: root

    required property string name
    /*! The options, each with `value` and `label`. */
    required property var options
    required property string value
    /*! The maximum width of the line, in pixels. */
    required property int most
    /*! Whether the label has a line of its own. */
    property bool headed: false
    /*! Whether the options have less padding, and the selected one is filled. */
    property bool filled: false
    /*! Whether the label is shown. */
    property bool labelled: true
    /*! Whether the options have less padding still, as there is hardly room for all of them. */
    property bool tight: false
    /*! The border colour of the selected option. */
    property color light: Theme.linen
    /*! The option that Tab focuses. */
    property int at: Math.max(0, options.findIndex(each => each.value === value))
    /*! Space after the group, in pixels, if it has any. */
    readonly property int behind: 3 * Theme.space
    /*! The width of the group with its label on one line, in pixels. */
    readonly property int full: line(pills.count)

    signal chose(string value)

    /*! Returns the width of the group on one line, in pixels. */
    function line(count: int): real {
        let sum = label.implicitWidth;
        for (let at = 0; at < count; at++)
            sum += spacing + ((pills.itemAt(at) as Item)?.width ?? 0);
        return Math.ceil(sum);
    }

    function go(from: int, by: int) {
        const to = pills.itemAt(from + by) as Item;
        if (to)
            to.forceActiveFocus();
    }

    width: Math.min(full - (labelled ? 0 : label.implicitWidth + spacing) + behind, most)
    spacing: (filled ? 1.5 : 2) * Theme.space
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    FontMetrics {
        id: metrics

        font: label.font
    }
    GText {
        id: label

        visible: root.labelled
        width: root.headed ? root.most : implicitWidth
        height: !root.headed ? Theme.target : lineCount > 1 ? implicitHeight : metrics.height
        rightPadding: Theme.space
        verticalAlignment: Text.AlignVCenter
        text: root.name
        spoken: root.headed
        font.pixelSize: root.headed ? Theme.body : Theme.small
        color: root.headed ? Theme.linen : Theme.muted
        Accessible.ignored: true
    }
    Repeater {
        id: pills

        model: root.options

        GChoice {
            id: pill

            required property int index
            required property var modelData

            objectName: modelData.value
            width: Math.min(root.most, implicitWidth - (root.tight ? 5 : root.filled ? 3 : 1) * Theme.space)
            filled: root.filled
            name: modelData.label
            description: root.name
            chosen: modelData.value === root.value
            light: root.light
            activeFocusOnTab: index === root.at
            onActiveFocusChanged: {
                if (activeFocus)
                    root.at = index;
            }
            onPressed: {
                forceActiveFocus();
                root.chose(modelData.value);
            }
            Keys.onLeftPressed: root.go(index, -1)
            Keys.onRightPressed: root.go(index, 1)
        }
    }
}
