import QtQuick
import ui.components.theme

/*! A part of the session page that fades in and out. */
Item {
    id: root

    required property bool shown
    /*! The font size of a prompt, in pixels. */
    required property int size

    opacity: shown ? 1 : 0
    visible: opacity > 0
    enabled: shown

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
            easing.type: Easing.InOutSine
        }
    }
}
