import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The quiet ways on below the cards. */
FocusScope {
    id: root

    required property TonightViewModel tonight
    /*! Whether there is room for the link to all exercises, which the navigation bar leads to as well. */
    readonly property bool roomy: choose.width + lot.width + note.width + (usual.visible ? usual.width + ways.gap : 0) + (invite.visible ? invite.width + ways.gap : 0) + 3 * ways.gap + all.width <= width

    implicitHeight: ways.height

    Flow {
        id: ways

        readonly property int gap: 3.5 * Theme.space

        width: root.roomy ? root.width - all.width - gap : root.width
        spacing: gap

        GButton {
            id: choose

            objectName: "chooseForUs"
            focus: true
            compact: true
            name: qsTr("Choose for us")
            description: qsTr("Each of you says in private what would be welcome today")
            onPressed: root.tonight.chooseForUs()
        }
        GButton {
            id: lot

            objectName: "todayIsALot"
            compact: true
            name: qsTr("Today is a lot")
            description: qsTr("The gentlest things, and a pause apart")
            onPressed: root.tonight.openGentleDay()
        }
        GButton {
            id: note

            objectName: "noteMoment"
            compact: true
            name: qsTr("Note a moment")
            hint: "+"
            description: qsTr("Note something small that happened between you, or try one now")
            onPressed: root.tonight.openMoment()
        }
        GLink {
            id: usual

            objectName: "asUsual"
            visible: root.tonight.tender.now
            height: choose.height
            name: qsTr("Back to usual")
            description: root.tonight.tender.words
            after: "−"
            onPressed: {
                choose.forceActiveFocus();
                root.tonight.tender.unsay();
            }
        }
        GLink {
            id: invite

            objectName: "invite"
            visible: root.tonight.loaded && root.tonight.inviting.offered
            height: choose.height
            name: root.tonight.loaded ? root.tonight.inviting.offer : ""
            description: qsTr("Three ways to ask, or words of your own")
            after: "›"
            onPressed: root.tonight.openInvitation()
        }
    }
    GLink {
        id: all

        objectName: "allExercises"
        x: root.width - width
        visible: root.roomy
        height: choose.height
        name: root.tonight.all
        after: "›"
        onPressed: root.tonight.openExercises()
    }
}
