pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The couple's questions for the next call, one per line, with a link to the summary. Enter adds a question; each
    can be removed. */
Card {
    id: root

    required property QuestionsViewModel questions
    /*! What the programme suggests bringing to the call; empty if nothing. */
    property string asked: ""

    signal sumUp
    signal noCoach

    /*! Focuses the question after the one that was in `row`, or the text field if there is none. */
    function focusAfter(row: int) {
        const next = rows.itemAt(Math.min(row, rows.count - 1)) as QuestionRow;
        if (!field.activeFocus)
            next ? next.forceActiveFocus() : field.forceActiveFocus();
    }

    below: inset - 3 * Theme.space
    title: questions.heading
    about: questions.about

    Connections {
        function onRemovedFrom(row: int) {
            root.focusAfter(row);
        }

        function onDraftRestored() {
            field.text = root.questions.draft;
        }

        target: root.questions
    }
    TitledText {
        width: parent.width
        visible: root.asked !== ""
        title: qsTr("From your programme")
        text: root.asked
    }
    Column {
        width: parent.width
        visible: rows.count > 0
        spacing: 2 * Theme.space

        Repeater {
            id: rows

            model: root.questions.table

            QuestionRow {
                required property int index
                required property int number

                objectName: `question${index}`
                width: root.width - 2 * root.inset
                onRemove: root.questions.remove(number)
            }
        }
    }
    GField {
        id: field

        objectName: "question"
        width: parent.width
        font.pixelSize: Theme.body
        letters: root.questions.maxLength
        name: qsTr("Something to ask or tell")
        placeholderText: qsTr("Something to ask or tell, then Enter")
        light: Theme.muted
        Component.onCompleted: text = root.questions.draft
        onTextEdited: root.questions.setDraft(text)
        onAccepted: {
            root.questions.addDraft();
            text = root.questions.draft;
        }
    }
    StatusMessage {
        width: parent.width
        visible: text !== ""
        text: root.questions.errorText
        color: Theme.ember
    }
    UndoBar {
        objectName: "lostQuestion"
        width: parent.width
        text: root.questions.removedText
        onRestore: {
            field.forceActiveFocus();
            root.questions.restore();
        }
    }
    Flow {
        width: parent.width
        spacing: 8 * Theme.space

        GLink {
            objectName: "sumUp"
            name: qsTr("Write the summary for your coach")
            after: "›"
            color: Theme.linen
            onPressed: root.sumUp()
        }
        GLink {
            objectName: "noCoach"
            name: qsTr("We have no coach")
            description: qsTr("Hides this. Nothing is deleted")
            onPressed: root.noCoach()
        }
    }
}
