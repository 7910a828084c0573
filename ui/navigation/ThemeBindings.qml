pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme
import ui.view_models

/*! Sets the theme to the couple's choices and the window's size. It is done here, as it takes PySide 17 ms to make a
    Python object of the singleton. */
Item {
    id: root

    required property Couple couple
    /*! The folder of fonts, pictures of lights, and sounds. */
    required property url resourceFolder
    required property Window window

    Binding {
        target: Theme
        property: "resources"
        value: root.resourceFolder
    }
    Binding {
        target: Theme
        property: "mode"
        value: root.couple.theme
    }
    Binding {
        target: Theme
        property: "largeText"
        value: root.couple.largeText
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.couple.reducedMotion
    }
    Binding {
        target: Theme
        property: "contrast"
        value: root.couple.shownContrast
    }
    Binding {
        target: Theme
        property: "lightNameA"
        value: root.couple.lightA
    }
    Binding {
        target: Theme
        property: "lightNameB"
        value: root.couple.lightB
    }
    Binding {
        target: Theme
        property: "roomy"
        value: 1 + Math.round(14 * Math.max(0, Math.min(1, Math.min(root.window.width / 1280, root.window.height / 800) - 1))) / 20
    }
}
