import QtQuick
import ui.components.theme

/*! One soft light. Its colour is "a" or "b" for a partner's colour, "cream", or the name of a colour. */
Image {
    required property string light

    source: Theme.light(light)
    fillMode: Image.Stretch
    smooth: true
    asynchronous: false
    Accessible.ignored: true
}
