pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme

/*! A few to choose one of, or none, in a line with what they are about: pressed again, one is let go.
    Tab leads to them once; the arrows go from one to the next. */
Flow {
    id: root

    required property string name
    /*! Each with `value` and `label`. */
    required property var options
    required property string value
    /*! The widest that the line may be. */
    required property int most
    /*! Whether what they are about has a line of its own. */
    property bool headed: false
    /*! Around the one that is chosen. */
    property color light: Theme.linen
    /*! Where Tab leads to. */
    property int at: Math.max(0, options.findIndex(each => each.value === value))
    /*! Room behind it, where it has any. */
    readonly property int behind: 3 * Theme.space

    signal chose(string value)

    /*! How wide it is in one line. */
    function line(): real {
        let sum = label.implicitWidth;
        for (let at = 0; at < pills.count; at++)
            sum += spacing + ((pills.itemAt(at) as Item)?.width ?? 0);
        return Math.ceil(sum);
    }

    function go(from: int, by: int) {
        const to = pills.itemAt(from + by) as Item;
        if (to)
            to.forceActiveFocus();
    }

    width: Math.min(line() + behind, most)
    spacing: 2 * Theme.space
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    GText {
        id: label

        width: root.headed ? root.most : implicitWidth
        height: root.headed ? implicitHeight : Theme.target
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
            width: Math.min(root.most, implicitWidth - Theme.space)
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
