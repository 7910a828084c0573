import QtQuick
import ui.components.theme
import ui.view_models

/*! The ring around what has the focus. It is seen after a key, and not after a pointer, which shows by itself where it
    is. */
Rectangle {
    /*! What has the focus. */
    property Item around: parent

    anchors.fill: parent
    visible: around.activeFocus && PressedKey.byKey
    color: "transparent"
    border.width: Theme.ring
    border.color: Theme.muted
}
