pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The private notes of one partner: choose whose, enter the passphrase, read and write. */
FocusScope {
    id: root

    required property PrivateNotesViewModel privateNotes
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property string stage: privateNotes.stage

    /*! Focuses the control of the current stage. */
    function turn() {
        (part.item as PassphraseForm)?.begin();
        (part.item as NotesEditor)?.begin();
    }

    Component.onCompleted: privateNotes.enter()
    onStageChanged: turn()
    Keys.onEscapePressed: privateNotes.back()
    Keys.onPressed: event => {
        root.privateNotes.noteActivity();
        event.accepted = page.key(event.key);
    }

    Connections {
        target: root.privateNotes

        function onRefused() {
            (part.item as PassphraseForm)?.begin();
        }
        function onWritten() {
            (part.item as NotesEditor)?.begin();
        }
        function onDraftRestored() {
            (part.item as NotesEditor)?.begin();
        }
    }
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
            width: Math.min(root.width - 2 * root.side, 200 * Theme.space * Theme.grow)
            spacing: (root.low ? 5 : 7) * Theme.space

            GLink {
                id: back

                objectName: "back"
                focus: root.privateNotes.encryptionMissing
                before: "‹"
                name: qsTr("Back")
                onPressed: root.privateNotes.back()
            }
            GText {
                width: parent.width
                text: root.stage === "owner" ? qsTr("A note of my own") : qsTr("For %1 alone").arg(root.privateNotes.name)
                spoken: true
                font.pixelSize: root.low ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                visible: root.stage !== "notes"
                text: root.stage === "new" || root.stage === "change" ? qsTr("Choose a passphrase that only you know. Nobody can recover a forgotten one: your notes would be lost.") : root.stage === "passphrase" ? qsTr("Your own passphrase opens them. Two minutes without a key, and they close by themselves.") : qsTr("Each of you may keep notes that open with a passphrase of your own. They are in no summary and in no search, and nobody reads them but you.")
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            StatusMessage {
                objectName: "mineWords"
                width: parent.width
                visible: root.stage === "owner" && text !== ""
                text: root.privateNotes.message
                lineHeight: Theme.airy
            }
            Flow {
                width: parent.width
                visible: root.stage === "owner" && !root.privateNotes.encryptionMissing
                spacing: 5 * Theme.space
                onVisibleChanged: {
                    if (visible)
                        first.forceActiveFocus();
                }

                GButton {
                    id: first

                    objectName: "whoseA"
                    focus: !root.privateNotes.encryptionMissing
                    name: root.privateNotes.couple.nameA
                    onPressed: root.privateNotes.chooseOwner(0)
                }
                GButton {
                    objectName: "whoseB"
                    name: root.privateNotes.couple.nameB
                    onPressed: root.privateNotes.chooseOwner(1)
                }
            }
            Loader {
                id: part

                width: parent.width
                active: root.stage !== "owner"
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
            leaving: root.stage === "change" ? qsTr("Cancel") : qsTr("Not now")
            busy: root.privateNotes.busy
            message: root.privateNotes.message
            advice: root.privateNotes.advice
            onEdited: root.privateNotes.noteActivity()
            onWeighed: fresh => root.privateNotes.assessPassphrase(fresh)
            onTaken: (present, fresh, again) => root.stage === "change" ? root.privateNotes.changePassphrase(present, fresh, again) : root.privateNotes.submitPassphrase(root.stage === "new" ? fresh : present, again)
            onLeave: root.privateNotes.back()
        }
    }
    Component {
        id: notes

        NotesEditor {
            notes: root.privateNotes.notes
            draft: root.privateNotes.draft
            message: root.privateNotes.message
            confirmation: root.privateNotes.confirmation
            maxLength: root.privateNotes.maxLength
            onDrafting: text => root.privateNotes.setDraft(text)
            onWrite: root.privateNotes.saveDraft()
            onDeleted: number => root.privateNotes.deleteNote(number)
            onDeletedAll: root.privateNotes.deleteAll()
            onChange: root.privateNotes.beginPassphraseChange()
            onTouched: root.privateNotes.noteActivity()
            onClose: root.privateNotes.back()
        }
    }
}
