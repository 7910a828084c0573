pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The helplines of the chosen region. The region is never guessed. */
Card {
    id: root

    required property string region
    /*! The helplines, each with `name`, `number`, `about` and `text`. */
    required property var lines
    property bool choosing: false

    signal chose(string region)

    title: qsTr("Numbers to call")
    about: region === "" ? qsTr("In danger, call your country’s emergency number first. Choose where you are to see its numbers here.") : ""

    Repeater {
        model: root.lines

        HelplineRow {
            required property var modelData

            width: parent.width
            name: modelData.name
            number: modelData.number
            about: modelData.about
            text: modelData.text
        }
    }
    ReadableText {
        width: parent.width
        text: root.region === "" ? qsTr("A doctor, a health centre or the police know the lines near you.") : qsTr("A doctor, a health centre or the police know more lines near you. Numbers change; these were gathered in November 2026.")
        lineHeight: Theme.airy
        color: Theme.faint
    }
    GLink {
        objectName: "where"
        bySpace: false
        name: root.region === "" ? qsTr("Choose where you are") : qsTr("Somewhere else")
        after: root.choosing ? "⌃" : "⌄"
        onPressed: root.choosing = !root.choosing
    }
    RegionChoices {
        objectName: "region"
        width: parent.width
        visible: root.choosing
        name: qsTr("Where you are")
        value: root.region
        onChose: value => root.chose(value)
    }
}
