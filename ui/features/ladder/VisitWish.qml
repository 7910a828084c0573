import QtQuick
import ui.components

/*! One partner says in private what they would like next time. */
PrivateAnswers {
    required property string name

    question: qsTr("%1, and next time?").arg(name)
    about: qsTr("Most people stay where they are for a while. Nothing comes of this unless you both wish for it.")
    hint: qsTr("Keys 1 and 2, the arrows and Enter, or a tap.")
    answers: [
        {
            name: qsTr("The same again"),
            about: qsTr("Or something gentler. There is no hurry in it.")
        },
        {
            name: qsTr("I would like to try the next step"),
            about: qsTr("If you both would.")
        }
    ]
}
