import QtQuick
import ui.components.theme

/*! Makes a bell visible: the whole page brightens a little and dims again. */
Rectangle {
    id: root

    /*! How much brighter the page is, 0 to 1. */
    property real brightest: 0.14

    function ring() {
        swell.restart();
    }

    color: Theme.linen
    opacity: 0
    visible: opacity > 0

    SequentialAnimation {
        id: swell

        NumberAnimation {
            target: root
            property: "opacity"
            to: root.brightest
            duration: Theme.slow
            easing.type: Easing.InOutSine
        }
        NumberAnimation {
            target: root
            property: "opacity"
            to: 0
            duration: 2 * Theme.slow
            easing.type: Easing.InOutSine
        }
    }
}
