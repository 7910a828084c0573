import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The switch for taking turns to invite, and whose turn it is. */
Card {
    id: root

    required property InvitingViewModel inviting

    title: qsTr("Who invites")
    about: qsTr("By turns, a week each, so that it isn’t always the same one who asks. “Not tonight” is as good an answer as yes: it changes nothing, and isn’t kept.")

    GSwitch {
        objectName: "takeTurns"
        width: parent.width
        quiet: true
        name: qsTr("Take turns")
        on: root.inviting.on
        onPressed: root.inviting.setOn(!on)
    }
    ReadableText {
        objectName: "whoseTurn"
        width: parent.width
        visible: text !== ""
        text: root.inviting.words
        spoken: true
        font.pixelSize: Theme.body
    }
    StatusMessage {
        width: parent.width
        text: root.inviting.errorText
        color: Theme.ember
    }
}
