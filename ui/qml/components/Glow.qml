import QtQuick
import ui.qml.theme

/*! One soft light: "amber", "mist" or "cream". */
Image {
    required property string light

    source: Theme.light(light)
    fillMode: Image.Stretch
    smooth: true
    asynchronous: false
    Accessible.ignored: true
}
