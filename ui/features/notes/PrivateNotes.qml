pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Notes that belong to one of the two: whose, a passphrase, and then what is in them. */
FocusScope {
    id: root

    required property PrivateNotesViewModel mine
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property string stage: mine.stage

    /*! The focus goes where something can be done. */
    function turn() {
        (part.item as PassphraseForm)?.begin();
        (part.item as NotesEditor)?.begin();
    }

    Component.onCompleted: mine.enter()
    onStageChanged: turn()
    Keys.onEscapePressed: mine.back()
    Keys.onPressed: event => {
        root.mine.touch();
        event.accepted = page.key(event.key);
    }

    Connections {
        target: root.mine

        function onRefused() {
            (part.item as PassphraseForm)?.begin();
        }
        function onWritten() {
            (part.item as NotesEditor)?.begin();
        }
    }
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
            width: Math.min(root.width - 2 * root.side, 200 * Theme.space * Theme.grow)
            spacing: (root.low ? 5 : 7) * Theme.space

            GLink {
                id: back

                objectName: "back"
                focus: root.mine.missing
                before: "‹"
                name: qsTr("Back")
                onPressed: root.mine.back()
            }
            GText {
                width: parent.width
                text: root.stage === "whose" ? qsTr("A note of my own") : qsTr("For %1 alone").arg(root.mine.name)
                spoken: true
                font.pixelSize: root.low ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            GText {
                width: parent.width
                visible: root.stage !== "notes"
                text: root.stage === "new" || root.stage === "change" ? qsTr("Choose a passphrase that only you know. A forgotten one can’t be recovered by anyone: the notes behind it are lost then.") : root.stage === "passphrase" ? qsTr("Your own passphrase opens them. Two minutes without a key, and they close by themselves.") : qsTr("Each of you may keep notes that open with a passphrase of your own. They are in no summary and in no search, and nobody reads them but you.")
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            GText {
                objectName: "mineWords"
                width: parent.width
                visible: root.stage === "whose" && text !== ""
                text: root.mine.words
                lineHeight: Theme.airy
            }
            Flow {
                width: parent.width
                visible: root.stage === "whose" && !root.mine.missing
                spacing: 5 * Theme.space
                onVisibleChanged: {
                    if (visible)
                        first.forceActiveFocus();
                }

                GButton {
                    id: first

                    objectName: "whoseA"
                    focus: !root.mine.missing
                    name: root.mine.nameA
                    onPressed: root.mine.choose(0)
                }
                GButton {
                    objectName: "whoseB"
                    name: root.mine.nameB
                    onPressed: root.mine.choose(1)
                }
            }
            Loader {
                id: part

                width: parent.width
                active: root.stage !== "whose"
                visible: active
                sourceComponent: root.stage === "notes" ? notes : form
                onLoaded: root.turn()
            }
        }
    }
    GScrollBar {
        page: page
    }
    Component {
        id: form

        PassphraseForm {
            asksPresent: root.stage !== "new"
            asksNew: root.stage !== "passphrase"
            action: ({
                    "new": qsTr("Begin"),
                    "change": qsTr("Change it")
                })[root.stage] ?? qsTr("Open")
            leaving: root.stage === "change" ? qsTr("Leave it as it is") : qsTr("Not now")
            busy: root.mine.busy
            words: root.mine.words
            advice: root.mine.advice
            onEdited: root.mine.touch()
            onWeighed: fresh => root.mine.weigh(fresh)
            onTaken: (present, fresh, again) => root.stage === "change" ? root.mine.change(present, fresh, again) : root.mine.take(root.stage === "new" ? fresh : present, again)
            onLeave: root.mine.back()
        }
    }
    Component {
        id: notes

        NotesEditor {
            notes: root.mine.notes
            words: root.mine.words
            told: root.mine.told
            letters: root.mine.letters
            onDrafting: text => root.mine.drafting(text)
            onWrite: root.mine.write()
            onDeleted: number => root.mine.forget(number)
            onDeletedAll: root.mine.forgetAll()
            onChange: root.mine.beginChange()
            onTouched: root.mine.touch()
            onClose: root.mine.back()
        }
    }
}
