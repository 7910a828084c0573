import QtQuick
import ui.components

/*! One partner says in private how the visit was. */
PrivateAnswers {
    required property string name

    question: qsTr("%1, how was it for you?").arg(name)
    about: qsTr("Nobody sees this, and it is not kept. Every answer is a good one.")
    hint: qsTr("Keys 1 to 4, the arrows and Enter, or a tap.")
    answers: [
        {
            name: qsTr("Easy"),
            about: qsTr("It felt like something you know.")
        },
        {
            name: qsTr("New, but fine"),
            about: qsTr("A little strange, and all right.")
        },
        {
            name: qsTr("Too much"),
            about: qsTr("More than was good today.")
        },
        {
            name: qsTr("Rather not say"),
            about: qsTr("It stays with you.")
        }
    ]
}
