import QtQuick
import ui.components.theme

/*! Covers a page and hides the pointer until it has moved some distance, because its position could reveal an
    answer. */
MouseArea {
    id: root

    property bool come: false
    property point from: Qt.point(-1, -1)

    enabled: !come
    acceptedButtons: Qt.NoButton
    hoverEnabled: true
    cursorShape: Qt.BlankCursor

    onPositionChanged: event => {
        if (from.x < 0)
            from = Qt.point(event.x, event.y);
        else if (Math.hypot(event.x - from.x, event.y - from.y) > Theme.margin)
            come = true;
    }
}
