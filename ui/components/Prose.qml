pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme
import ui.view_models

/*! A passage of plain text to read, with boxes drawn behind marked parts. */
TextEdit {
    id: root

    /*! Spans of literal text (what the reader types), each with its start and length. */
    property var chips: []
    /*! The search matches, each with `start`, `length` and `now` (whether it is the current match). */
    property var marks: []
    property bool spoken: false
    property bool typed: false
    property color chip: Theme.veil
    property real air: Theme.airy
    /*! The vertical position of the current match in pixels; -1 if there is none. */
    readonly property real spot: {
        const now = marks.find(each => each.now);
        return now ? boxes([[now.start, now.length]])[0]?.y ?? -1 : -1;
    }
    property int written: 0

    /*! Emitted when the text can be formatted; `page` is its text document. */
    signal ready(page: TextDocument)

    /*! Returns the rectangles of these spans, one per line. */
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

    /*! Returns the rectangles of these spans and is evaluated again when the line breaks change. */
    function found(spans: var): var {
        return written && width && contentHeight ? boxes(spans) : [];
    }

    textFormat: TextEdit.PlainText
    readOnly: true
    activeFocusOnPress: false
    activeFocusOnTab: ScreenReader.running && text !== ""
    selectByMouse: false
    wrapMode: TextEdit.Wrap
    color: Theme.linen
    font.family: typed ? Theme.mono : spoken ? Theme.serif : Theme.sans
    font.weight: spoken ? Theme.serifWeight(text) : Font.Normal
    font.pixelSize: Theme.body
    renderType: TextEdit.QtRendering
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
    Accessible.focusable: activeFocusOnTab

    Component.onCompleted: {
        ready(textDocument);
        written++;
    }
    onFontChanged: written++

    ReaderRing {}
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
