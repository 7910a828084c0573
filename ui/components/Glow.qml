import QtQuick
import ui.components.theme

/*! One soft light: "a", "b", "cream", or a colour by its name. */
Image {
    required property string light

    source: Theme.light(light)
    fillMode: Image.Stretch
    smooth: true
    asynchronous: false
    Accessible.ignored: true
}
