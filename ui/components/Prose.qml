pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme

/*! A passage to read. Always plain text: what stands out in it has a box behind it. */
TextEdit {
    id: root

    /*! What one types as it is, each as where it begins and how long it is. */
    property var chips: []
    /*! What was found in it, each with `start`, `length`, and whether it is looked at `now`. */
    property var marks: []
    property bool spoken: false
    property bool typed: false
    property color chip: Theme.veil
    property real air: Theme.airy
    /*! How far down what is looked at stands; -1 where nothing is. */
    readonly property real spot: {
        const now = marks.find(each => each.now);
        return now ? boxes([[now.start, now.length]])[0]?.y ?? -1 : -1;
    }
    property int written: 0

    /*! It can be set: `page` is what it is written on. */
    signal ready(page: TextDocument)

    /*! Where these stand, line by line. */
    function boxes(spans: var): var {
        const found = [];
        for (const [start, length, now] of spans) {
            let box = null;
            for (let at = start; at <= Math.min(start + length, root.length); at++) {
                const here = positionToRectangle(at);
                if (box && Math.abs(here.y - box.y) < 1) {
                    box.width = here.x - box.x;
                } else {
                    box = {
                        x: here.x,
                        y: here.y,
                        width: 0,
                        height: here.height,
                        now: now ?? false
                    };
                    found.push(box);
                }
            }
        }
        return found.filter(each => each.width > 0);
    }

    /*! What is found anew whenever the lines are broken anew. */
    function found(spans: var): var {
        return written && width && contentHeight ? boxes(spans) : [];
    }

    textFormat: TextEdit.PlainText
    readOnly: true
    activeFocusOnPress: false
    selectByMouse: false
    wrapMode: TextEdit.Wrap
    color: Theme.linen
    font.family: typed ? Theme.mono : spoken ? Theme.serif : Theme.sans
    font.weight: spoken ? Font.Light : Font.Normal
    font.pixelSize: Theme.body
    renderType: TextEdit.QtRendering
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""

    Component.onCompleted: {
        ready(textDocument);
        written++;
    }
    onFontChanged: written++

    Repeater {
        model: root.found(root.chips)

        Rectangle {
            required property var modelData

            z: -1
            x: modelData.x - 2
            y: modelData.y
            width: modelData.width + 4
            height: modelData.height
            radius: Theme.space
            color: root.chip
        }
    }
    Repeater {
        model: root.found(root.marks.map(each => [each.start, each.length, each.now]))

        Rectangle {
            required property var modelData

            z: -1
            x: modelData.x - 1
            y: modelData.y
            width: modelData.width + 2
            height: modelData.height
            radius: Theme.space
            color: Theme.action
            opacity: modelData.now ? 0.5 : 0.25
        }
    }
}
