pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! An invitation: one partner chooses the words, the other reads them large and answers. */
FocusScope {
    id: root

    required property InviteViewModel invite
    readonly property string stage: invite.stage
    readonly property bool low: height < 700

    Keys.onEscapePressed: invite.back()

    PageGlow {}
    Glow {
        light: root.invite.firstInvites ? "a" : "b"
        anchors.centerIn: parent
        width: 1.5 * root.height
        height: width
        opacity: Theme.day ? 0.3 : 0.2
    }
    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root.stage === "inviting" ? inviting : root.stage === "asked" ? asked : answered
        onLoaded: (item as Item).forceActiveFocus()
    }
    Component {
        id: inviting

        InviteWays {
            turn: root.invite.turn
            ways: root.invite.ways
            letters: root.invite.maxLength
            low: root.low
            onChose: way => root.invite.choose(way)
            onSaid: words => root.invite.say(words)
            onLeave: root.invite.back()
        }
    }
    Component {
        id: asked

        InviteQuestion {
            fromTo: root.invite.fromTo
            question: root.invite.question
            onAccept: root.invite.accept()
            onDecline: root.invite.decline()
        }
    }
    Component {
        id: answered

        InviteAnswer {
            accepted: root.stage === "accepted"
            onTonight: root.invite.openTonight()
            onChoose: root.invite.chooseTogether()
        }
    }
}
