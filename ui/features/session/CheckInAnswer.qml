import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! One answer to a check-in, with its key. While a screen reader runs it takes no focus, which would be read aloud. */
Pressable {
    id: root

    required property string partner
    required property string key
    /*! Whether this partner has answered; all three answers look alike then. */
    required property bool given
    /*! Whether both have answered. */
    required property bool done
    property bool low: false

    bySpace: false
    radius: Math.min(height / 2, 9 * Theme.space)
    implicitHeight: Math.max((low ? 12 : 17) * Theme.space, label.implicitHeight + (low ? 2 : 4) * Theme.space)
    enabled: !done
    activeFocusOnTab: enabled && !ScreenReader.running
    Accessible.name: AccessibleText.plain(`${partner}: ${name}`)
    Accessible.focusable: !ScreenReader.running

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.given ? "transparent" : root.hovered ? Theme.raised : Theme.dusk
        border.width: 1
        border.color: root.given ? Theme.veil : Theme.faint
    }
    KeyCap {
        id: cap

        x: 4.5 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        key: root.key
        size: root.low ? Theme.caption : Theme.small
        ink: root.given ? Theme.faint : Theme.linen
    }
    GText {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        x: cap.x + cap.width + (root.low ? 3 : 5) * Theme.space
        width: parent.width - x - 4 * Theme.space
        text: root.name
        font.pixelSize: root.low ? Theme.small : Theme.body
        color: root.given ? Theme.faint : Theme.linen
        Accessible.ignored: true
    }
}
