import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! A button that asks for a title, and writes a new exercise under it. */
Item {
    id: root

    required property NewExercise exercise
    property bool asks: false
    /*! The last focusable control. */
    readonly property Item last: asks ? dismissal : opener

    /*! Emitted when Tab leaves the last control. */
    signal passed

    function ask(asked: bool) {
        asks = asked;
        title.text = "";
        (asked ? title : opener).forceActiveFocus(Qt.OtherFocusReason);
    }

    /*! Focuses the first control. */
    function enter() {
        (asks ? title : opener).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: asks ? form.implicitHeight : opener.implicitHeight
    Keys.onEscapePressed: event => {
        event.accepted = asks;
        if (asks)
            ask(false);
    }

    GButton {
        id: opener

        objectName: "newExercise"
        visible: !root.asks
        primary: true
        name: qsTr("New exercise")
        onPressed: root.ask(true)
        Keys.onTabPressed: root.passed()
    }
    Column {
        id: form

        width: parent.width
        visible: root.asks
        spacing: 3 * Theme.space

        GField {
            id: title

            objectName: "newTitle"
            width: parent.width
            name: qsTr("Title of the new exercise")
            placeholderText: qsTr("What is it called?")
            note: root.exercise.note(text)
            letters: 80
            onAccepted: root.exercise.write(text)
        }
        ReadableText {
            width: parent.width
            text: title.note
            color: Theme.muted
        }
        Flow {
            width: parent.width
            spacing: 6 * Theme.space

            GButton {
                objectName: "writeNew"
                primary: true
                name: qsTr("Write it")
                onPressed: root.exercise.write(title.text)
            }
            GLink {
                id: dismissal

                objectName: "notNew"
                height: Theme.target + 2 * Theme.space
                name: qsTr("Not now")
                onPressed: root.ask(false)
                Keys.onTabPressed: root.passed()
            }
        }
    }
}
