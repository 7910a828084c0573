import QtQuick
import ui.components.theme

/*! A sentence about what was just done, or did not come about. */
GText {
    id: root

    required property bool failed

    visible: text !== ""
    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    lineHeight: Theme.airy
    color: failed ? Theme.ember : Theme.linen
    Accessible.role: Accessible.AlertMessage
}
