import QtQuick
import ui.components.theme

/*! Tells on which letter of a text the pointer rests. It is put into the text. */
Item {
    id: root

    required property TextEdit text
    property int delay: 500

    /*! Emitted with the place of the letter, or -1 where the pointer rests on none or has left. */
    signal rested(position: int)

    function look() {
        const at = pointer.hovered ? text.positionAt(pointer.point.position.x, pointer.point.position.y) : -1;
        const letter = at < 0 ? Qt.rect(0, 0, 0, 0) : text.positionToRectangle(at);
        const dx = Math.abs(letter.x - pointer.point.position.x);
        const dy = Math.abs(letter.y + letter.height / 2 - pointer.point.position.y);
        rested(at >= 0 && dx < letter.height && dy < letter.height ? at : -1);
    }

    anchors.fill: parent

    HoverHandler {
        id: pointer

        onPointChanged: rest.restart()
        onHoveredChanged: rest.restart()
    }
    Timer {
        id: rest

        interval: root.delay
        onTriggered: root.look()
    }
}
