pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The opened notes: a field to write in, and the list of notes. */
Column {
    id: root

    required property list<var> notes
    required property string message
    required property string confirmation
    required property int maxLength
    /*! The note being written, which comes back into the field where it could not be kept. */
    required property string draft
    property bool asked: false

    signal drafting(text: string)
    signal write
    signal deleted(number: int)
    signal deletedAll
    signal change
    signal touched
    signal close

    /*! Shows the draft in the field: none, for the next note, or one that could not be kept. */
    function begin() {
        field.text = draft;
        field.forceActiveFocus();
    }

    spacing: 5 * Theme.space
    onAskedChanged: touched()
    onNotesChanged: asked = false

    GField {
        id: field

        objectName: "note"
        focus: true
        width: parent.width
        name: qsTr("A note of your own")
        placeholderText: qsTr("What you would like to keep for yourself")
        letters: root.maxLength
        font.pixelSize: Theme.body
        onTextEdited: root.drafting(text)
        onAccepted: root.write()
        Keys.onPressed: event => {
            event.accepted = false;
            root.touched();
        }
    }
    StatusMessage {
        objectName: "notesWords"
        width: parent.width
        text: root.message || root.confirmation
        failed: root.message !== ""
    }
    Flow {
        width: parent.width
        spacing: 7 * Theme.space

        GButton {
            objectName: "writeNote"
            primary: true
            name: qsTr("Save")
            hint: qsTr("Enter")
            onPressed: root.write()
        }
        GButton {
            id: close

            objectName: "closeNotes"
            name: qsTr("Close them")
            hint: qsTr("Esc")
            onPressed: root.close()
        }
        GLink {
            objectName: "changePassphrase"
            height: close.height
            name: qsTr("Change the passphrase")
            onPressed: root.change()
        }
    }
    Repeater {
        model: root.notes

        NoteRow {
            required property var modelData

            width: root.width
            day: modelData.day
            text: modelData.words
            onDeleted: {
                field.forceActiveFocus();
                root.deleted(modelData.number);
            }
            onAskedChanged: root.touched()
        }
    }
    ReadableText {
        width: parent.width
        visible: root.asked
        text: qsTr("All of them are deleted, and your passphrase with them. This can’t be undone.")
        lineHeight: Theme.airy
    }
    Flow {
        width: parent.width
        visible: root.notes.length > 0
        spacing: 7 * Theme.space

        GLink {
            id: keepAll

            objectName: "keepAll"
            visible: root.asked
            name: qsTr("Cancel")
            onPressed: {
                root.asked = false;
                all.forceActiveFocus();
            }
        }
        GLink {
            id: all

            objectName: "deleteAll"
            name: root.asked ? qsTr("Delete all of them for good") : qsTr("Delete all of them")
            color: root.asked ? Theme.ember : Theme.muted
            onPressed: {
                if (root.asked) {
                    root.deletedAll();
                } else {
                    root.asked = true;
                    keepAll.forceActiveFocus();
                }
            }
        }
    }
}
