pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The practice page: what the couple has taken up, and the programmes and ladders to choose from. */
FocusScope {
    id: root

    required property PracticeViewModel practice
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property bool twoColumns: content.width > 250 * Theme.space * Theme.grow
    readonly property int column: twoColumns ? Math.floor((content.width - Theme.gap) / 2) : content.width
    readonly property bool agreement: practice.callPlan.active

    Component.onCompleted: practice.enter()
    Keys.onEscapePressed: practice.back()
    Keys.onPressed: event => event.accepted = tender.takes(event.text) || page.key(event.key)

    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: content.implicitHeight + 2 * Theme.narrowMargin

        Column {
            id: content

            x: (root.width - width) / 2
            y: Theme.narrowMargin
            width: Math.min(root.width - 2 * root.side, Theme.widest)
            spacing: (root.low ? 5 : 7) * Theme.space

            Column {
                width: parent.width
                spacing: 2 * Theme.space

                Flow {
                    width: parent.width
                    spacing: 7 * Theme.space

                    GLink {
                        objectName: "back"
                        focus: true
                        before: "‹"
                        name: qsTr("Exercises")
                        onPressed: root.practice.back()
                    }
                    GText {
                        height: Theme.target
                        verticalAlignment: Text.AlignVCenter
                        text: qsTr("Our practice")
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                    }
                }
                ReadableText {
                    objectName: "greeting"
                    width: parent.width
                    text: root.practice.greeting
                    spoken: true
                    font.pixelSize: root.low ? Theme.title : Theme.display
                }
                ReadableText {
                    width: Math.min(parent.width, 44 * Theme.body)
                    visible: !root.agreement
                    text: qsTr("Ways to go on between two calls, or without any. They suggest, and you two decide. All of it can wait.")
                    font.pixelSize: root.low ? Theme.small : Theme.body
                    lineHeight: Theme.airy
                    color: Theme.muted
                }
            }
            StatusMessage {
                objectName: "notice"
                width: parent.width
                visible: text !== ""
                text: root.practice.notice
                color: Theme.ember
            }
            LockedNotice {
                width: parent.width
                visible: root.practice.locked
                onOpen: root.practice.unlock()
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
                active: root.agreement
                visible: active
                sourceComponent: CallPlanCard {
                    objectName: "until"
                    plan: root.practice.callPlan
                    onRead: root.practice.openCurrentProgramme()
                    onPutAside: {
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
            Loader {
                width: parent.width
                active: !root.agreement
                visible: active
                sourceComponent: ways
            }
            WarmthCard {
                objectName: "warmth"
                width: parent.width
                visible: !root.practice.locked
                curve: root.practice.curve
            }
            Grid {
                readonly property bool beside: root.twoColumns && lately.visible

                width: parent.width
                columns: beside ? 2 : 1
                spacing: Theme.gap
                visible: !root.practice.locked

                QuestionsCard {
                    id: call

                    objectName: "questions"
                    width: parent.beside ? root.column : content.width
                    height: parent.beside ? Math.max(implicitHeight, lately.implicitHeight) : implicitHeight
                    questions: root.practice.questions
                    asked: root.practice.callPlan.toBring
                    onSumUp: root.practice.openSummary()
                }
                RecentActivityCard {
                    id: lately

                    objectName: "lately"
                    width: parent.beside ? root.column : content.width
                    height: parent.beside ? Math.max(implicitHeight, call.implicitHeight) : implicitHeight
                    activities: root.practice.recentActivity
                    onOpenMemories: root.practice.openMemories()
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
                    width: content.width
                    tells: false
                    tender: root.practice.tender
                }
            }
            Loader {
                width: parent.width
                active: root.agreement
                visible: active
                sourceComponent: ways
            }
            GLink {
                objectName: "noteAlone"
                name: qsTr("A note of my own")
                after: "›"
                onPressed: root.practice.openPrivateNotes()
            }
        }
    }
    GScrollBar {
        page: page
    }
    Component {
        id: ways

        PathwaySections {
            practice: root.practice
        }
    }
}
