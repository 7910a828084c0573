import QtQuick
import ui.components

/*! One partner answers in private what would be welcome today. */
PrivateAnswers {
    required property string name

    question: qsTr("%1, what would be welcome today?").arg(name)
    about: qsTr("It won’t go further than this. Gentler is included.")
    hint: qsTr("Keys 1 to 4, the arrows and Enter, or a tap.")
    answers: [
        {
            name: qsTr("Not today, or no touch"),
            about: qsTr("Words, eyes or breath. Or simply another time.")
        },
        {
            name: qsTr("Hands"),
            about: qsTr("Hands and forearms, or a still palm through clothes.")
        },
        {
            name: qsTr("An embrace"),
            about: qsTr("A hug or a cuddle, clothed. Hair, face, shoulders.")
        },
        {
            name: qsTr("Something closer"),
            about: qsTr("A long kiss, a bare back, lying close for a while.")
        }
    ]
}
