import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! A button that asks what kind of file it is, how close, how long and what it is called, and writes a new one. */
Item {
    id: root

    required property NewExercise exercise
    property bool asks: false
    property string kind: "exercise"
    property string touch: "hands"
    property string length: "5"
    /*! The exercise to begin with. */
    property string like: ""
    readonly property bool likes: kind === "like"
    readonly property var lengths: exercise.lengths(kind)
    /*! The last focusable control. */
    readonly property Item last: asks ? dismissal : opener

    /*! Emitted when Tab leaves the last control. */
    signal passed

    function ask(asked: bool) {
        asks = asked;
        title.text = "";
        like = "";
        exercise.findLike("");
        (asked ? title : opener).forceActiveFocus(Qt.OtherFocusReason);
    }

    /*! Focuses the first control. */
    function enter() {
        (asks ? title : opener).forceActiveFocus(Qt.TabFocusReason);
    }

    function choose(kind: string) {
        root.kind = kind;
        length = lengths.length === 0 ? "" : lengths[1].value;
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
        name: qsTr("New")
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
            name: qsTr("Title of the new file")
            placeholderText: qsTr("What is it called?")
            note: root.exercise.note(text)
            letters: 80
            onAccepted: writer.pressed()
        }
        ReadableText {
            width: parent.width
            text: title.note
            color: Theme.muted
        }
        Pills {
            objectName: "newKind"
            most: form.width
            filled: true
            name: qsTr("What kind")
            options: root.exercise.kinds
            value: root.kind
            onChose: value => root.choose(value)
        }
        Pills {
            objectName: "newTouch"
            visible: !root.likes
            most: form.width
            filled: true
            name: qsTr("How close at most")
            options: root.exercise.touches
            value: root.touch
            onChose: value => root.touch = value
        }
        Pills {
            objectName: "newLength"
            visible: root.lengths.length > 0
            most: form.width
            filled: true
            name: qsTr("How long")
            options: root.lengths
            value: root.length
            onChose: value => root.length = value
        }
        GField {
            objectName: "likeWords"
            width: Math.min(parent.width, 100 * Theme.space * Theme.grow)
            visible: root.likes
            implicitHeight: Theme.target
            font.pixelSize: Theme.small
            name: qsTr("Which exercise")
            placeholderText: qsTr("Which one? A word of its title")
            onTextEdited: root.exercise.findLike(text)
        }
        Pills {
            objectName: "newLike"
            visible: root.likes
            most: form.width
            filled: true
            name: qsTr("Like")
            options: root.exercise.likes
            value: root.like
            onChose: value => root.like = value
        }
        Flow {
            width: parent.width
            spacing: 6 * Theme.space

            GButton {
                id: writer

                objectName: "writeNew"
                primary: true
                enabled: !root.likes || root.like !== ""
                opacity: enabled ? 1 : 0.4
                name: qsTr("Write it")
                onPressed: {
                    if (enabled)
                        root.exercise.write(title.text, root.kind, root.likes ? root.like : root.touch, root.length);
                }
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
