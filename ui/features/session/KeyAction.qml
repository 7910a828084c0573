import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What a key does, and the key; it can be pressed too. While a screen reader runs it takes no focus. */
Pressable {
    id: root

    required property string key

    bySpace: false
    air: 2 * Theme.space
    activeFocusOnTab: enabled && !ScreenReader.running
    implicitWidth: cap.implicitWidth
    implicitHeight: Math.max(cap.implicitHeight, 11 * Theme.space)

    KeyCap {
        id: cap

        anchors.verticalCenter: parent.verticalCenter
        key: root.key
        does: root.name
        silent: true
    }
}
