pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme

/*! The list of the guide's blocks. Only blocks near the window are created, and synchronously, because asynchronous
    creation delays leaving the page. Keys scroll it. */
ListView {
    id: root

    /*! The search text, and the row of the current match, or -1. */
    required property string query
    required property int found
    /*! The index of the current match among all matches. */
    required property int at
    /*! The block that was copied last. */
    required property int copied
    /*! Whether the lines of the table of contents are shown too. */
    required property bool contents
    /*! The width beside the text for parts that stand out of it, in pixels. */
    readonly property int inset: 2 * Theme.space
    /*! Returns the matches in a row. */
    required property var marksIn
    /*! The row being read: the block below the upper edge. */
    readonly property int row: count ? Math.max(0, indexAt(1, contentY + 0.15 * height)) : 0
    readonly property real least: originY
    readonly property real most: Math.max(originY, originY + contentHeight - height)
    readonly property Item focused: Window.activeFocusItem

    signal copy(row: int)
    signal ready(page: TextDocument, chips: var, air: real)

    /*! Scrolls so that the block at `to` is at the top. */
    function lead(to: int) {
        gliding.stop();
        positionViewAtIndex(to, ListView.Beginning);
        forceLayout();
        positionViewAtIndex(to, ListView.Beginning);
    }

    /*! Scrolls the current match into view. */
    function see() {
        if (found < 0)
            return;
        gliding.stop();
        positionViewAtIndex(found, ListView.Contain);
        const block = itemAtIndex(found) as GuideBlock;
        const spot = block ? block.y + Math.max(0, block.spot()) : 0;
        if (block && (spot < contentY || spot > contentY + 0.8 * height))
            contentY = Math.max(least, Math.min(most, spot - height / 3));
    }

    /*! Scrolls `item` into view if it belongs to the list. */
    function reveal(item: Item) {
        if (!item || !activeFocus || item === root)
            return;
        const top = item.mapToItem(contentItem, 0, 0).y;
        if (top < contentY + Theme.gap)
            glide(top - Theme.gap);
        else if (top + item.height + Theme.gap > contentY + height)
            glide(top + item.height + Theme.gap - height);
    }

    function glide(to: real) {
        const there = Math.max(least, Math.min(most, to));
        gliding.stop();
        if (Theme.reducedMotion) {
            contentY = there;
            return;
        }
        gliding.to = there;
        gliding.start();
    }

    /*! Scrolls if `key` is a scrolling key; returns whether it is one. */
    function key(key: int): bool {
        const here = gliding.running ? gliding.to : contentY;
        const by = {
            [Qt.Key_Up]: -20 * Theme.space,
            [Qt.Key_Down]: 20 * Theme.space,
            [Qt.Key_PageUp]: -0.85 * height,
            [Qt.Key_PageDown]: 0.85 * height,
            [Qt.Key_Space]: 0.85 * height
        }[key];
        if (by !== undefined)
            glide(here + by);
        else if (key === Qt.Key_Home)
            lead(0);
        else if (key === Qt.Key_End)
            lead(count - 1);
        return by !== undefined || key === Qt.Key_Home || key === Qt.Key_End;
    }

    currentIndex: -1
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: false
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    cacheBuffer: 0
    displayMarginBeginning: 400
    displayMarginEnd: 400
    Accessible.role: Accessible.Document
    Accessible.name: qsTr("The guide")

    onAtChanged: Qt.callLater(see)
    onQueryChanged: Qt.callLater(see)
    onFocusedChanged: reveal(focused)
    onMovementStarted: gliding.stop()

    footer: Item {
        width: root.width
        height: 4 * Theme.gap
    }
    delegate: GuideBlock {
        required property int index
        required property var modelData

        width: root.width
        inset: root.inset
        shown: block.to < 0 || root.contents
        block: modelData
        marks: root.query === "" ? [] : root.marksIn(index, root.at)
        copied: index === root.copied
        onCopy: root.copy(index)
        onLead: row => root.lead(row)
        onReady: (page, chips, air) => root.ready(page, chips, air)
    }

    NumberAnimation {
        id: gliding

        target: root
        property: "contentY"
        duration: Theme.quick
        easing.type: Easing.InOutSine
    }
}
