import QtQuick
import ui.components
import ui.components.theme

/*! A line of text with its name above it. */
Column {
    id: root

    required property string name
    required property string words
    property int letters: 0

    signal written(string words)

    spacing: Theme.space

    ReadableText {
        width: parent.width
        text: root.name
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    GField {
        objectName: "field"
        width: parent.width
        name: root.name
        text: root.words
        letters: root.letters
        font.family: Theme.sans
        font.weight: Font.Normal
        font.pixelSize: Theme.body
        onTextEdited: root.written(text)
    }
}
