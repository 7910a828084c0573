import QtQuick
import ui.components.theme

/*! A sentence about the result of the last action. */
GText {
    id: root

    required property bool failed

    visible: text !== ""
    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    lineHeight: Theme.airy
    color: failed ? Theme.ember : Theme.linen
    Accessible.role: Accessible.AlertMessage
}
