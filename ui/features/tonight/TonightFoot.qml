import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The quiet ways on below the cards. */
Flow {
    id: root

    required property TonightViewModel tonight

    spacing: 3.5 * Theme.space

    GButton {
        id: choose

        objectName: "chooseForUs"
        compact: true
        name: qsTr("Choose for us")
        description: qsTr("Each of you says in private what would be welcome today")
        onPressed: root.tonight.chooseForUs()
    }
    GButton {
        objectName: "todayIsALot"
        compact: true
        name: qsTr("Today is a lot")
        description: qsTr("The gentlest things, and a pause apart")
        onPressed: root.tonight.openGentleDay()
    }
    GButton {
        objectName: "noteMoment"
        compact: true
        name: qsTr("A small moment")
        hint: "+"
        description: qsTr("Note something small that was between you, or have it now")
        onPressed: root.tonight.openMoment()
    }
    GLink {
        objectName: "asUsual"
        visible: root.tonight.tender.now
        height: choose.height
        name: qsTr("As usual again")
        description: root.tonight.tender.words
        after: "−"
        onPressed: {
            choose.forceActiveFocus();
            root.tonight.tender.unsay();
        }
    }
    GLink {
        objectName: "invite"
        visible: root.tonight.inviting.offered
        height: choose.height
        name: root.tonight.inviting.offer
        description: qsTr("Three ways to ask, or words of your own")
        after: "›"
        onPressed: root.tonight.openInvitation()
    }
    GLink {
        objectName: "allExercises"
        height: choose.height
        name: root.tonight.all
        after: "›"
        onPressed: root.tonight.openExercises()
    }
}
