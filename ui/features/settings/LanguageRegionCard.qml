import QtQuick
import ui.components
import ui.components.theme

/*! The language of the program, and the region of the helplines. */
Card {
    id: root

    required property string language
    required property string region

    signal chose(string name, string value)

    title: qsTr("Where you are")

    GChoices {
        objectName: "language"
        width: parent.width
        name: qsTr("Language")
        value: root.language
        options: [
            {
                value: "system",
                label: qsTr("As the computer has it")
            },
            {
                value: "en",
                label: "English"
            },
            {
                value: "de",
                label: "Deutsch"
            }
        ]
        onChose: value => root.chose("language", value)
    }
    ReadableText {
        width: parent.width
        text: qsTr("Another language is there from the next start on.")
        color: Theme.faint
    }
    RegionChoices {
        objectName: "region"
        width: parent.width
        name: qsTr("For the numbers on the help page")
        value: root.region
        onChose: value => root.chose("region", value)
    }
}
