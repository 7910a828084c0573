pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page for a day that is too much: the gentlest exercises, and a pause apart with an agreed time to come back. */
FocusScope {
    id: root

    required property GentleViewModel gentle
    readonly property bool narrow: width < 1000
    readonly property bool low: height < 700
    readonly property int side: narrow ? Theme.narrowMargin : Theme.margin
    readonly property bool together: gentle.stage === "gentle"

    function turn() {
        (together ? page as Item : apart as Item).forceActiveFocus();
    }

    Component.onCompleted: {
        gentle.enter();
        turn();
    }
    onTogetherChanged: turn()
    Keys.onEscapePressed: gentle.back()
    Keys.onPressed: event => event.accepted = together && tender.takes(event.text)

    PageGlow {
        visible: root.together
    }
    FocusScope {
        id: page

        anchors.fill: parent
        focus: true
        visible: root.together

        Scroller {
            id: scroller

            anchors.fill: parent
            contentHeight: content.implicitHeight + (root.low ? 10 : 15) * Theme.space

            Column {
                id: content

                anchors.horizontalCenter: parent.horizontalCenter
                y: (root.low ? 4 : 5) * Theme.space
                width: Math.min(root.width - 2 * root.side, Theme.widest)
                spacing: (root.low ? 4 : 5) * Theme.space

                GLink {
                    objectName: "back"
                    focus: true
                    before: "‹"
                    name: qsTr("Tonight")
                    onPressed: root.gentle.back()
                }
                Grid {
                    width: parent.width
                    columns: root.narrow ? 1 : 2
                    columnSpacing: 12 * Theme.space
                    rowSpacing: 6 * Theme.space

                    Column {
                        width: root.narrow ? content.width : 0.48 * content.width
                        spacing: (root.low ? 2 : 3) * Theme.space

                        GText {
                            width: parent.width
                            text: qsTr("Today is a lot")
                            spoken: true
                            font.pixelSize: root.narrow ? Theme.display : Theme.grand
                            Accessible.role: Accessible.Heading
                        }
                        ReadableText {
                            width: parent.width
                            text: qsTr("Nobody has to explain. Being next to each other counts, with no words and no touch. A pause counts too.")
                            font.pixelSize: Theme.body
                            lineHeight: Theme.airy
                            color: Theme.muted
                        }
                        ReadableText {
                            width: parent.width
                            text: qsTr("If there is fear or force, leave this for now. The help page is one key away.")
                            lineHeight: Theme.airy
                            color: Theme.muted
                        }
                        GLink {
                            objectName: "help"
                            name: qsTr("Help")
                            after: "F1"
                            onPressed: root.gentle.help()
                        }
                    }
                    PauseChooser {
                        objectName: "pause"
                        width: root.narrow ? content.width : 0.52 * content.width - 12 * Theme.space
                        choices: root.gentle.choices
                        minutes: root.gentle.minutes
                        until: root.gentle.until
                        onTake: minutes => root.gentle.take(minutes)
                        onBegin: root.gentle.partNow()
                    }
                }
                TenderCard {
                    id: tender

                    objectName: "tender"
                    width: parent.width
                    tender: root.gentle.tender
                }
                CardFlow {
                    objectName: "gentlest"
                    width: parent.width
                    cards: root.gentle.cards
                    onChosen: row => root.gentle.choose(row)
                }
            }
        }
        GScrollBar {
            page: scroller
        }
    }
    Loader {
        id: apart

        anchors.fill: parent
        active: !root.together
        sourceComponent: PauseScreen {
            focus: true
            until: root.gentle.until
            due: root.gentle.stage === "back"
            onLater: root.gentle.partLater()
            onTogether: root.gentle.back()
        }
    }
}
