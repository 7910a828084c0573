import QtQuick
import ui.components
import ui.components.theme

/*! Asks whether they would like the exercise again, and has the buttons to finish and to turn this page off. */
Column {
    id: root

    required property bool back
    required property bool something
    required property bool again
    required property string status
    required property bool refused
    required property bool comesAgain

    signal likeAgain(bool again)
    signal keep
    signal discard
    signal comeAgain(bool again)

    function turn() {
        like.forceActiveFocus();
    }

    spacing: 2 * Theme.space

    Flow {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, like.width + kept.width + other.width + 2 * spacing)
        spacing: 6 * Theme.space

        GChoice {
            id: like

            objectName: "again"
            width: Math.min(root.width, letters.implicitWidth + 12 * Theme.space)
            name: letters.text
            chosen: root.again
            Accessible.role: Accessible.CheckBox
            Accessible.onToggleAction: pressed()
            onPressed: root.likeAgain(!root.again)

            GText {
                id: letters

                visible: false
                text: qsTr("We would like this again")
                Accessible.ignored: true
            }
        }
        GButton {
            id: kept

            objectName: "keep"
            enabled: root.something
            opacity: enabled ? 1 : 0.4
            primary: true
            compact: true
            height: like.height
            name: root.back ? qsTr("Keep it so") : qsTr("Keep this")
            onPressed: root.keep()
        }
        GLink {
            id: other

            objectName: root.back ? "letGo" : "comeAgain"
            name: root.back ? qsTr("Let this go") : root.comesAgain ? qsTr("Don't ask again") : qsTr("Not asked again. Ask us after all")
            description: root.back ? qsTr("Nothing of it stays") : ""
            onPressed: root.back ? root.discard() : root.comeAgain(!root.comesAgain)
        }
    }
    StatusMessage {
        objectName: "status"
        width: parent.width
        height: Math.max(8 * Theme.space, implicitHeight)
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: root.status
        color: root.refused ? Theme.ember : Theme.faint
    }
}
