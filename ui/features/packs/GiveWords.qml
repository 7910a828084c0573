pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! For whom a pack is and from whom, a word to the two, and the most touch for them. */
Card {
    id: root

    required property GiveViewModel give

    title: qsTr("For these two")

    Column {
        width: parent.width
        spacing: 3 * Theme.space

        GiveField {
            objectName: "title"
            width: parent.width
            name: qsTr("Title")
            words: root.give.texts.title
            letters: 80
            onWritten: words => root.give.write("title", words)
        }
        GiveField {
            objectName: "by"
            width: parent.width
            name: qsTr("From")
            words: root.give.texts.by
            letters: 80
            onWritten: words => root.give.write("by", words)
        }
        GiveField {
            objectName: "couple"
            width: parent.width
            name: qsTr("For")
            words: root.give.texts.couple
            letters: 80
            onWritten: words => root.give.write("couple", words)
        }
        ReadableText {
            width: parent.width
            text: qsTr("A word to the two")
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        WritingArea {
            objectName: "about"
            width: parent.width
            name: qsTr("A word to the two")
            most: 400
            text: root.give.texts.about
            onTextChanged: root.give.write("about", text)
        }
        GSpinBox {
            objectName: "day"
            width: Math.min(parent.width, 120 * Theme.space * Theme.grow)
            name: qsTr("The day on it")
            value: root.give.day
            minimumValue: -365
            maximumValue: 365
            valueText: root.give.dayWords
            onMoved: to => root.give.setDay(to)
        }
    }
    Pills {
        objectName: "touch"
        most: root.width - 2 * root.inset
        headed: true
        filled: true
        name: qsTr("The most touch for them")
        options: root.give.touches
        value: root.give.touch
        onChose: value => root.give.setTouch(value)
    }
    ReadableText {
        width: parent.width
        text: root.give.touch === "" ? qsTr("Without a limit, each exercise stays as you wrote it.") : qsTr("What comes closer is left out for them. The exercises stay as you wrote them.")
        lineHeight: Theme.airy
        color: Theme.muted
    }
}
