pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The coach's guide: the table of contents at the side and the text beside it. */
FocusScope {
    id: root

    required property GuideViewModel guide
    readonly property bool narrow: width < 1000
    readonly property int side: narrow ? Theme.narrowMargin : Theme.margin
    readonly property int beside: Math.round(64 * Theme.space * Math.min(Theme.grow, 1.35))
    readonly property int gap: 2.5 * Theme.gap
    readonly property int measure: Math.min(width - 2 * side - (narrow ? 0 : beside + gap), 40 * Theme.body)
    readonly property int whole: measure + (narrow ? 0 : beside + gap)
    property bool unfolded: false

    /*! Scrolls to the block at `row`. */
    function lead(row: int) {
        unfolded = false;
        book.lead(row);
        book.forceActiveFocus();
    }

    Keys.onEscapePressed: {
        if (unfolded)
            unfolded = false;
        else
            guide.back();
    }
    Keys.onPressed: event => event.accepted = book.key(event.key)
    onNarrowChanged: unfolded = false

    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: head.search()
    }
    Connections {
        target: PressedKey

        function onCommand(key: int) {
            if (key === Qt.Key_F)
                head.search();
        }
    }
    PageGlow {}
    GuideHeader {
        id: head

        x: (root.width - root.whole) / 2
        y: (root.height < 700 ? 3 : 9) * Theme.space
        width: root.whole
        focus: true
        query: root.guide.query
        count: root.guide.count
        at: root.guide.matchIndex
        narrow: root.narrow
        unfolded: root.unfolded
        onBack: root.guide.back()
        onUnfold: root.unfolded = !root.unfolded
        onSearched: words => root.guide.search(words, book.row)
        onGo: by => root.guide.step(by)
        onLeave: book.forceActiveFocus()
    }
    Loader {
        x: head.x - 3 * Theme.space
        y: book.y
        width: root.narrow ? root.whole + 6 * Theme.space : root.beside
        height: book.height
        active: !root.narrow || root.unfolded
        sourceComponent: GuideContents {
            headings: root.guide.headings
            row: book.row
            onChose: row => root.lead(row)
        }
    }
    GuideBlocks {
        id: book

        objectName: "book"
        visible: !root.unfolded
        x: head.x + root.whole - root.measure - inset
        y: head.y + head.height + 3 * Theme.space
        width: root.measure + 2 * inset
        height: root.height - y
        model: root.guide.blocks
        query: root.guide.query
        found: root.guide.row
        at: root.guide.matchIndex
        copied: root.guide.copied
        contents: root.narrow
        marksIn: (row, at) => root.guide.marks(row)
        onCopy: row => root.guide.copy(row)
        onReady: (page, chips, air) => root.guide.format(page, chips, air)
    }
    Rectangle {
        x: book.x + book.inset
        y: book.y
        width: root.measure
        height: 1
        visible: book.visible && book.contentY > book.originY
        color: Theme.veil
    }
    GScrollBar {
        page: book
    }
}
