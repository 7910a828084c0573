pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.theme

/*! Notes that are open: a line to write, and those there are. */
Column {
    id: root

    required property list<var> notes
    required property string words
    required property int letters

    signal drafting(text: string)
    signal write
    signal deleted(number: int)
    signal touched
    signal close

    /*! What was written is a note. */
    function begin() {
        field.clear();
        field.forceActiveFocus();
    }

    spacing: 5 * Theme.space

    GField {
        id: field

        objectName: "note"
        focus: true
        width: parent.width
        name: qsTr("A note of your own")
        placeholderText: qsTr("What you would like to keep for yourself")
        maximumLength: root.letters
        font.pixelSize: Theme.body
        onTextEdited: root.drafting(text)
        onAccepted: root.write()
        Keys.onPressed: event => {
            event.accepted = false;
            root.touched();
        }
    }
    GText {
        objectName: "notesWords"
        width: parent.width
        visible: text !== ""
        text: root.words
        color: Theme.ember
    }
    Flow {
        width: parent.width
        spacing: 7 * Theme.space

        GButton {
            objectName: "writeNote"
            primary: true
            name: qsTr("Keep it")
            hint: qsTr("Enter")
            onPressed: root.write()
        }
        GButton {
            objectName: "closeNotes"
            name: qsTr("Close them")
            hint: qsTr("Esc")
            onPressed: root.close()
        }
    }
    Repeater {
        model: root.notes

        NoteLine {
            required property var modelData

            width: root.width
            day: modelData.day
            words: modelData.words
            onDeleted: {
                field.forceActiveFocus();
                root.deleted(modelData.number);
            }
            onAskedChanged: root.touched()
        }
    }
}
