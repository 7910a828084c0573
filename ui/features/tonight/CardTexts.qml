import QtQuick
import ui.components
import ui.components.theme

/*! The words of a card: why it is here, its title, a sentence, and its length and closeness. The sentence has as many
    lines as there is room for. */
Column {
    id: root

    required property string kicker
    required property string title
    required property string about
    required property string meta
    required property bool low
    /*! The height that all of it may take, in pixels. */
    required property real room
    property bool large: false
    /*! Whether the title is too long for large letters on a low card. */
    readonly property bool lengthy: large && low && title.length > 16
    readonly property real line: Math.ceil(letters.lineSpacing * sentence.lineHeight)
    readonly property real rest: why.height + heading.height + facts.height + 3 * spacing
    readonly property int lines: Math.floor((room - rest) / line)
    /*! The least height in which it can be read, in pixels; large letters do without a sentence that is too long. */
    readonly property real least: rest + (Theme.largeText ? 0 : line)

    spacing: (large ? low ? 2 : 3 : 1) * Theme.space

    FontMetrics {
        id: letters

        font: sentence.font
    }
    GText {
        id: why

        width: parent.width
        text: root.kicker
        font.pixelSize: Theme.caption
        font.weight: Font.DemiBold
        font.capitalization: Font.AllUppercase
        font.letterSpacing: 0.1 * Theme.caption
        color: Theme.muted
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    GText {
        id: heading

        width: parent.width
        text: root.title
        spoken: true
        font.pixelSize: root.lengthy ? Theme.lead : root.large ? root.low ? Theme.title : Theme.display : root.low ? Math.round((Theme.largeText ? 0.75 : 0.85) * Theme.lead) : Theme.lead
        maximumLineCount: root.lengthy ? 3 : 2
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    GText {
        id: sentence

        width: parent.width
        visible: root.about !== "" && root.lines > 0 && !(Theme.largeText && truncated)
        text: root.about
        font.pixelSize: root.low && !Theme.largeText ? root.large ? Theme.small : Theme.caption : root.large ? Theme.body : Theme.small
        lineHeight: root.large && !root.low ? Theme.airy : 1
        color: Theme.muted
        maximumLineCount: Math.max(1, root.lines)
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    GText {
        id: facts

        width: parent.width
        text: root.meta
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
