import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Asks each of the partners for a word. One given alone stays covered until the other has given one too. */
Grid {
    id: root

    required property ReflectionViewModel reflection
    required property bool tight
    readonly property bool beside: width > 760 * Theme.chosen
    readonly property int column: beside ? (width - Theme.margin) / 2 : width

    columns: beside ? 2 : 1
    columnSpacing: Theme.margin
    rowSpacing: (tight ? 1 : 6) * Theme.space

    PartnerWord {
        objectName: "wordA"
        most: root.column
        name: root.reflection.back ? qsTr("A word") : root.reflection.couple.nameA
        light: root.reflection.back ? Theme.linen : Theme.lightA
        options: root.reflection.options
        word: root.reflection.wordA
        covered: root.reflection.covered
        letters: root.reflection.maxWordLength
        onChose: word => root.reflection.choose(0, word)
        onWrote: word => root.reflection.write(0, word)
    }
    PartnerWord {
        objectName: "wordB"
        most: root.column
        name: root.reflection.back ? qsTr("Another word") : root.reflection.couple.nameB
        light: root.reflection.back ? Theme.linen : Theme.lightB
        options: root.reflection.options
        word: root.reflection.wordB
        covered: root.reflection.covered
        letters: root.reflection.maxWordLength
        onChose: word => root.reflection.choose(1, word)
        onWrote: word => root.reflection.write(1, word)
    }
}
