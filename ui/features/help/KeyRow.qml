import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! A key, and what it does on a line of its own. */
Item {
    id: root

    required property string key
    required property string does

    implicitHeight: Math.max(cap.height, texts.implicitHeight)
    activeFocusOnTab: ScreenReader.running
    Accessible.focusable: activeFocusOnTab
    Accessible.role: Accessible.StaticText
    Accessible.name: `${key}: ${does}`

    ReaderRing {}
    Rectangle {
        id: cap

        width: label.implicitWidth + 5 * Theme.space
        height: label.implicitHeight + 2 * Theme.space
        radius: 1.5 * Theme.space
        color: "transparent"
        border.width: 1
        border.color: Theme.faint

        GText {
            id: label

            anchors.centerIn: parent
            text: root.key
            Accessible.ignored: true
        }
    }
    GText {
        id: texts

        y: Theme.space
        x: Math.max(0.3 * root.width, cap.width + 4 * Theme.space)
        width: root.width - x
        text: root.does
        lineHeight: Theme.airy
        color: Theme.muted
        Accessible.ignored: true
    }
}
