import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! One helpline: its number, who answers, and what it is for. */
Column {
    id: root

    required property string name
    required property string number
    required property string about
    required property string text

    spacing: Theme.space
    activeFocusOnTab: ScreenReader.running
    Accessible.focusable: activeFocusOnTab
    Accessible.role: Accessible.StaticText
    Accessible.name: AccessibleText.plain(AccessibleText.sentences([name, number, text, about]))

    GText {
        width: root.width
        text: root.name
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    GText {
        width: root.width
        text: root.number
        font.pixelSize: Theme.lead
        font.letterSpacing: 0.04 * Theme.lead
        Accessible.ignored: true
    }
    GText {
        width: root.width
        visible: text !== ""
        text: root.text
        Accessible.ignored: true
    }
    GText {
        width: root.width
        text: root.about
        color: Theme.muted
        lineHeight: Theme.airy
        Accessible.ignored: true
    }
}
