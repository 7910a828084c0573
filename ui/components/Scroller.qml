import QtQuick
import ui.components.theme

/*! A page longer than its window. Whatever has the focus is brought into view; keys move it too. */
Flickable {
    id: root

    /*! How far from an edge what has the focus is held. */
    property int air: Theme.narrowMargin
    readonly property Item focused: Window.activeFocusItem
    /*! What has the focus is kept in view, until the page is moved by hand. */
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

    /*! Moves the page because somebody asked for it: it stays there. */
    function lead(to: real) {
        follows = false;
        glide(to);
    }

    /*! Brings `item` into view, if it is not. */
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

    /*! True when `key` is one that moves a page. */
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
