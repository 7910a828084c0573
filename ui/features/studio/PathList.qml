pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Describes every path through an exercise, line by line. */
LongList {
    id: root

    required property var rows
    required property string summary
    readonly property int first: Math.round(28 * Theme.space * Theme.grow)

    objectName: "wayRows"
    bottomMargin: Theme.narrowMargin
    model: rows
    Accessible.name: summary

    header: ReadableText {
        width: root.width
        text: root.summary
        font.pixelSize: Theme.body
        lineHeight: Theme.airy
        color: Theme.muted
    }
    delegate: Item {
        id: line

        required property bool head
        required property string label
        required property string words
        required property bool faulty
        required property bool under

        width: root.width
        implicitHeight: sentence.implicitHeight + (head ? 10 : 2) * Theme.space
        activeFocusOnTab: ScreenReader.running
        Accessible.focusable: activeFocusOnTab
        Accessible.role: head ? Accessible.Heading : Accessible.ListItem
        Accessible.name: label === "" ? words : `${label}: ${words}`

        ReaderRing {}
        GText {
            y: sentence.y
            width: root.first - 2 * Theme.space
            text: line.label
            color: Theme.linen
            Accessible.ignored: true
        }
        GText {
            id: sentence

            x: line.label === "" && !line.under ? 0 : root.first
            y: (line.head ? 7 : 1) * Theme.space
            width: root.width - x
            text: line.words
            spoken: line.head
            font.pixelSize: line.head ? Theme.lead : Theme.small
            lineHeight: line.head ? 1 : Theme.airy
            color: line.head ? Theme.linen : line.faulty ? Theme.ember : Theme.muted
            Accessible.ignored: true
        }
    }
}
