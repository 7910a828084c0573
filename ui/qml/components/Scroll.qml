import QtQuick
import ui.qml.theme

/*! A page longer than the window may be. What has the focus stays in view. */
Flickable {
    id: root

    readonly property Item focused: Window.activeFocusItem

    /*! Brings what has the focus into view, where it is part of the page. */
    function follow() {
        let above = focused;
        while (above && above !== contentItem)
            above = above.parent;
        if (!above)
            return;
        const air = Math.max(0, Math.min(Theme.narrowMargin, (height - focused.height) / 2));
        const top = focused.mapToItem(contentItem, 0, 0).y - air;
        const bottom = top + focused.height + 2 * air;
        const end = Math.max(0, contentHeight - height);
        if (top < contentY)
            contentY = Math.max(0, top);
        else if (bottom > contentY + height)
            contentY = Math.min(end, bottom - height);
    }

    boundsBehavior: Flickable.StopAtBounds

    onFocusedChanged: follow()
    onHeightChanged: follow()
    onContentHeightChanged: follow()
}
