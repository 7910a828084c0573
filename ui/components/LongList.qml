import QtQuick
import ui.components.theme

/*! A long list to read: keys scroll it like a page, and its position stays while rows are added. The focused row is
    kept in view together with the next one, so that Tab finds it. */
ListView {
    id: root

    readonly property real least: originY - topMargin
    readonly property real most: Math.max(least, originY + contentHeight - height + bottomMargin)

    readonly property Item focused: Window.activeFocusItem
    /*! The position of the list's beginning before the last change. */
    property real began: 0

    function reveal() {
        let above = focused;
        while (above && above !== contentItem)
            above = above.parent;
        if (!above)
            return;
        const top = focused.mapToItem(contentItem, 0, 0).y;
        const room = Math.min(40 * Theme.space, Math.max(0, (height - focused.height) / 2));
        contentY = Math.max(least, Math.min(most, Math.max(top + focused.height + room - height, Math.min(contentY, top - room))));
    }

    /*! Scrolls if `key` is a scrolling key; returns whether it is one. */
    function key(key: int): bool {
        const here = gliding.running ? gliding.to : contentY;
        const to = {
            [Qt.Key_Up]: here - 20 * Theme.space,
            [Qt.Key_Down]: here + 20 * Theme.space,
            [Qt.Key_PageUp]: here - 0.85 * height,
            [Qt.Key_PageDown]: here + 0.85 * height,
            [Qt.Key_Home]: least,
            [Qt.Key_End]: most
        }[key];
        if (to === undefined)
            return false;
        gliding.stop();
        if (Theme.reducedMotion) {
            contentY = Math.max(least, Math.min(most, to));
        } else {
            gliding.to = Math.max(least, Math.min(most, to));
            gliding.start();
        }
        return true;
    }

    cacheBuffer: 0
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    clip: true
    Accessible.role: Accessible.List
    onFocusedChanged: reveal()
    onMovementStarted: gliding.stop()
    onOriginYChanged: {
        const atTop = contentY <= began + 1;
        began = originY;
        if (atTop)
            contentY = originY;
    }

    NumberAnimation {
        id: gliding

        target: root
        property: "contentY"
        duration: Theme.quick
        easing.type: Easing.InOutSine
    }
}
