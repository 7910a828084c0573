import QtQuick
import ui.components.theme

/*! A page that can be longer than its window. It scrolls the focused item into view; keys scroll it too. */
Flickable {
    id: root

    /*! The minimum distance between the focused item and the edge, in pixels. */
    property int air: Theme.narrowMargin
    readonly property Item focused: Window.activeFocusItem
    /*! Whether the focused item is kept in view; false once the page was scrolled by hand. */
    property bool follows: true
    readonly property real least: 0
    readonly property real most: Math.max(0, contentHeight - height)

    function holds(item: Item): bool {
        for (let above = item; above; above = above.parent) {
            if (above === contentItem)
                return true;
        }
        return false;
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

    /*! Scrolls the page on request and leaves it there. */
    function lead(to: real) {
        follows = false;
        glide(to);
    }

    /*! Shows the page at once as it was when it was left, also before all of it has its place. */
    function stay(at: real) {
        follows = false;
        gliding.stop();
        contentY = at;
    }

    /*! Scrolls `item` into view if needed. */
    function reveal(item: Item) {
        if (!item || height <= 0 || !holds(item))
            return;
        const top = item.mapToItem(contentItem, 0, 0).y;
        const here = gliding.running ? gliding.to : contentY;
        const room = Math.min(air, Math.max(0, (height - item.height) / 2));
        if (top - room < here)
            glide(top - room);
        else if (top + item.height + room > here + height)
            glide(top + item.height + room - height);
    }

    /*! Scrolls if `key` is a scrolling key; returns whether it is one. */
    function key(key: int): bool {
        const here = gliding.running ? gliding.to : contentY;
        const to = {
            [Qt.Key_Up]: here - 20 * Theme.space,
            [Qt.Key_Down]: here + 20 * Theme.space,
            [Qt.Key_PageUp]: here - 0.85 * height,
            [Qt.Key_PageDown]: here + 0.85 * height,
            [Qt.Key_Space]: here + 0.85 * height,
            [Qt.Key_Home]: least,
            [Qt.Key_End]: most
        }[key];
        if (to === undefined)
            return false;
        lead(to);
        return true;
    }

    function follow() {
        if (follows)
            reveal(focused);
        if ((gliding.running ? gliding.to : contentY) > most)
            glide(most);
    }

    boundsBehavior: Flickable.StopAtBounds

    onFocusedChanged: {
        follows = true;
        reveal(focused);
    }
    onContentHeightChanged: later.restart()
    onHeightChanged: later.restart()
    onMovementStarted: {
        follows = false;
        gliding.stop();
    }

    Timer {
        id: later

        interval: 1
        onTriggered: root.follow()
    }
    NumberAnimation {
        id: gliding

        target: root
        property: "contentY"
        duration: Theme.quick
        easing.type: Easing.InOutSine
    }
}
