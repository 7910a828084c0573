pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What the couple has for this week: what they took up, their time, who invites, and with a coach the next call. */
Column {
    id: root

    required property PracticeViewModel practice
    required property bool low
    readonly property bool twoColumns: width > 220 * Theme.space * Theme.grow
    readonly property int column: twoColumns ? Math.floor((width - Theme.gap) / 2) : width

    /*! Removes the mark of tender days if `text` is its key; returns whether it did. */
    function takes(text: string): bool {
        return tender.takes(text);
    }

    spacing: (low ? 5 : 7) * Theme.space

    ReadableText {
        objectName: "greeting"
        width: parent.width
        text: root.practice.greeting
        spoken: true
        font.pixelSize: root.low ? Theme.title : Theme.display
        Accessible.role: Accessible.Heading
    }
    Item {
        id: said

        width: parent.width
        height: childrenRect.height
        visible: tender.said && !root.practice.locked
    }
    Loader {
        id: ours

        width: parent.width
        active: root.practice.callPlan.active
        visible: active
        sourceComponent: CallPlanCard {
            objectName: "until"
            plan: root.practice.callPlan
            onRead: root.practice.openCurrentProgramme()
            onShelve: {
                root.practice.callPlan.putAside();
                again.forceActiveFocus();
            }
        }
    }
    Flow {
        width: parent.width
        visible: root.practice.callPlan.putAsideTitle !== ""
        spacing: 6 * Theme.space

        ReadableText {
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(Theme.target, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Put aside for now: %1").arg(TextRules.isolated(root.practice.callPlan.putAsideTitle))
            color: Theme.muted
        }
        GLink {
            id: again

            objectName: "again"
            name: qsTr("Take it up again")
            after: "›"
            color: Theme.linen
            onPressed: {
                root.practice.callPlan.takeUpAgain();
                (ours.item as CallPlanCard).turn();
            }
        }
    }
    NothingPlannedCard {
        width: parent.width
        visible: !root.practice.callPlan.active && root.practice.callPlan.putAsideTitle === "" && root.practice.loaded && !root.practice.locked
        onLook: root.practice.show("pathways")
        onPick: root.practice.ways.pickThree()
    }
    Grid {
        width: parent.width
        columns: root.twoColumns ? 2 : 1
        spacing: Theme.gap
        visible: !root.practice.locked

        OurTimeCard {
            id: ourTime

            objectName: "ourTime"
            width: root.column
            height: root.twoColumns ? Math.max(implicitHeight, inviting.implicitHeight) : implicitHeight
            ours: root.practice.ourTime
        }
        InvitingCard {
            id: inviting

            objectName: "inviting"
            width: root.column
            height: root.twoColumns ? Math.max(implicitHeight, ourTime.implicitHeight) : implicitHeight
            inviting: root.practice.inviting
        }
    }
    QuestionsCard {
        objectName: "questions"
        width: parent.width
        visible: root.practice.hasCoach && !root.practice.locked
        questions: root.practice.questions
        asked: root.practice.callPlan.toBring
        onSumUp: root.practice.openSummary()
        onNoCoach: {
            root.practice.sayCoach(false);
            coach.forceActiveFocus();
        }
    }
    Item {
        id: offered

        width: parent.width
        height: childrenRect.height
        visible: !tender.said && !root.practice.locked

        TenderCard {
            id: tender

            objectName: "tender"
            parent: tender.said ? said : offered
            width: root.width
            tells: false
            tender: root.practice.tender
        }
    }
    Flow {
        width: parent.width
        spacing: 8 * Theme.space

        GLink {
            objectName: "noteAlone"
            name: qsTr("A note of my own")
            after: "›"
            onPressed: root.practice.openPrivateNotes()
        }
        GLink {
            id: coach

            objectName: "haveCoach"
            visible: !root.practice.hasCoach && !root.practice.locked
            name: qsTr("We have a coach")
            description: qsTr("Then there is a place here for what you bring to the next call")
            onPressed: root.practice.sayCoach(true)
        }
    }
}
