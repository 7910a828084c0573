import QtQuick
import ui.components
import ui.components.theme

/*! The words of a card: why it is here, its title, a sentence, and its length and closeness. */
Column {
    id: root

    required property string kicker
    required property string title
    required property string about
    required property string meta
    property bool large: false

    spacing: (large ? 3 : 1.5) * Theme.space

    GText {
        width: parent.width
        text: root.kicker
        font.pixelSize: Theme.caption
        font.weight: Font.DemiBold
        font.capitalization: Font.AllUppercase
        font.letterSpacing: 0.12 * Theme.caption
        color: Theme.muted
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    GText {
        width: parent.width
        text: root.title
        spoken: true
        font.pixelSize: root.large ? Theme.display : Theme.lead
        maximumLineCount: root.large ? 2 : 1
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    GText {
        width: parent.width
        text: root.about
        font.pixelSize: root.large ? Theme.body : Theme.small
        lineHeight: root.large ? Theme.airy : 1
        color: Theme.muted
        maximumLineCount: root.large ? 3 : 1
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    GText {
        width: parent.width
        text: root.meta
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
