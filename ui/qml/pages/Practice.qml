pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.components
import ui.qml.theme
import ui.viewmodels

/*! What the two have taken up, and the ways that are there for them. */
FocusScope {
    id: root

    required property PracticeViewModel practice
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin

    Component.onCompleted: practice.enter()
    Keys.onEscapePressed: practice.back()
    Keys.onPressed: event => event.accepted = tender.takes(event.text) || page.key(event.key)

    RoomGlow {}
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
            spacing: (root.low ? 6 : 9) * Theme.space

            GLink {
                objectName: "back"
                focus: true
                before: "‹"
                name: qsTr("Exercises")
                onPressed: root.practice.back()
            }
            Column {
                width: parent.width
                spacing: 3 * Theme.space

                GText {
                    width: parent.width
                    text: qsTr("Our practice")
                    spoken: true
                    font.pixelSize: root.low ? Theme.title : Theme.display
                    Accessible.role: Accessible.Heading
                }
                GText {
                    objectName: "greeting"
                    width: parent.width
                    text: root.practice.greeting
                    spoken: true
                    font.pixelSize: Theme.lead
                }
                GText {
                    width: Math.min(parent.width, 44 * Theme.body)
                    text: qsTr("Ways to go on between two calls, or without any. They suggest, and you two decide. All of it can wait.")
                    font.pixelSize: root.low ? Theme.small : Theme.body
                    lineHeight: Theme.airy
                    color: Theme.muted
                }
            }
            GText {
                objectName: "notice"
                width: parent.width
                visible: text !== ""
                text: root.practice.notice
                color: Theme.ember
            }
            LockedNote {
                width: parent.width
                visible: root.practice.locked
                onOpen: root.practice.unlock()
            }
            TenderCard {
                id: tender

                objectName: "tender"
                width: parent.width
                visible: !root.practice.locked
                tells: false
                tender: root.practice.tender
            }
            Loader {
                id: ours

                width: parent.width
                active: root.practice.until.there
                visible: active
                sourceComponent: UntilCard {
                    objectName: "until"
                    until: root.practice.until
                    onRead: root.practice.openOurs()
                    onPutAside: {
                        root.practice.until.putAside();
                        again.forceActiveFocus();
                    }
                }
            }
            Flow {
                width: parent.width
                visible: root.practice.until.aside !== ""
                spacing: 6 * Theme.space

                GText {
                    width: Math.min(implicitWidth, parent.width)
                    height: Math.max(Theme.target, implicitHeight)
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("Put aside for now: %1").arg(root.practice.until.aside)
                    color: Theme.muted
                }
                GLink {
                    id: again

                    objectName: "again"
                    name: qsTr("Take it up again")
                    after: "›"
                    color: Theme.linen
                    onPressed: {
                        root.practice.until.takeUpAgain();
                        (ours.item as UntilCard).turn();
                    }
                }
            }
            QuestionsCard {
                objectName: "questions"
                width: parent.width
                visible: !root.practice.locked
                questions: root.practice.questions
            }
            GLink {
                objectName: "sumUp"
                visible: !root.practice.locked
                name: qsTr("Write the summary for your coach")
                after: "›"
                color: Theme.linen
                onPressed: root.practice.sumUp()
            }
            WarmthCard {
                objectName: "warmth"
                width: parent.width
                visible: !root.practice.locked
                curve: root.practice.curve
            }
            LatelyCard {
                objectName: "lately"
                width: parent.width
                lately: root.practice.lately
                onRemember: root.practice.remember()
            }
            GText {
                visible: !root.practice.loaded
                text: qsTr("Looking for your programmes…")
                color: Theme.faint
            }
            Ways {
                objectName: "ladders"
                width: parent.width
                title: qsTr("A patient way")
                ways: root.practice.ladders
                onChosen: row => root.practice.openLadder(row)
            }
            Ways {
                objectName: "programmes"
                width: parent.width
                title: qsTr("Ways for a few weeks")
                ways: root.practice.programmes
                onChosen: row => root.practice.openProgramme(row)
            }
            Ways {
                objectName: "own"
                width: parent.width
                visible: !root.practice.locked
                title: qsTr("Your own")
                ways: [
                    {
                        title: qsTr("Three things for this week"),
                        about: qsTr("No programme, and no coach needed: choose what suits you both just now.")
                    }
                ]
                onChosen: root.practice.chooseThree()
            }
            GLink {
                objectName: "noteAlone"
                name: qsTr("A note of my own")
                after: "›"
                onPressed: root.practice.noteAlone()
            }
            Repeater {
                model: root.practice.faulty

                GText {
                    required property string modelData

                    width: content.width
                    text: modelData
                    color: Theme.ember
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
}
