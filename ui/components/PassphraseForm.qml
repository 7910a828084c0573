import QtQuick
import ui.components.theme

/*! Asks for the current passphrase, for a new one entered twice, or for both. */
Column {
    id: root

    required property string action
    required property string leaving
    property bool asksPresent: true
    property bool asksNew: false
    property bool busy: false
    /*! The result of the last attempt, as a sentence. */
    property string message: ""
    /*! Advice on the new passphrase as typed so far. */
    property string advice: ""
    property bool shown: false
    property bool centred: false
    readonly property Item first: asksPresent ? present : fresh

    /*! Emitted when the text of a field changes. */
    signal edited
    /*! The new passphrase as typed so far. */
    signal weighed(fresh: string)
    signal taken(present: string, fresh: string, again: string)
    signal leave

    /*! Emits `taken` with the entered passphrases, unless it is busy. */
    function take() {
        if (busy)
            return;
        taken(present.text, fresh.text, again.text);
    }

    /*! Clears the fields and focuses the first one. */
    function begin() {
        for (const field of [present, fresh, again])
            field.clear();
        first.forceActiveFocus();
    }

    spacing: 4 * Theme.space

    SecretField {
        id: present

        objectName: "present"
        focus: root.asksPresent
        width: parent.width
        visible: root.asksPresent
        name: placeholderText
        placeholderText: root.asksNew ? qsTr("Current passphrase") : qsTr("Your passphrase")
        note: root.message
        shown: root.shown
        onTextEdited: root.edited()
        onAccepted: root.asksNew ? fresh.forceActiveFocus() : root.take()
    }
    SecretField {
        id: fresh

        objectName: "fresh"
        focus: !root.asksPresent
        width: parent.width
        visible: root.asksNew
        name: qsTr("New passphrase")
        placeholderText: qsTr("New passphrase")
        shown: root.shown
        note: AccessibleText.sentences([root.asksPresent ? "" : root.message, adviceText.text])
        onTextEdited: root.edited()
        onTextChanged: root.weighed(text)
        onAccepted: again.forceActiveFocus()
    }
    GText {
        id: adviceText

        objectName: "advice"
        width: parent.width
        visible: text !== ""
        text: fresh.text === "" ? "" : root.advice
        lineHeight: Theme.airy
        color: Theme.muted
    }
    SecretField {
        id: again

        objectName: "again"
        width: parent.width
        visible: root.asksNew
        name: qsTr("Repeat passphrase")
        placeholderText: qsTr("Repeat passphrase")
        shown: root.shown
        onTextEdited: root.edited()
        onAccepted: root.take()
    }
    GText {
        objectName: "formWords"
        width: parent.width
        visible: text !== "" || !root.asksNew
        horizontalAlignment: root.centred ? Text.AlignHCenter : Text.AlignLeft
        text: root.busy ? qsTr("One moment…") : root.message
        lineHeight: Theme.airy
        color: root.busy ? Theme.muted : Theme.ember
    }
    Flow {
        anchors.horizontalCenter: root.centred ? parent.horizontalCenter : undefined
        width: root.centred ? Math.min(parent.width, take.width + show.width + leave.width + 2 * spacing) : parent.width
        spacing: 7 * Theme.space

        GButton {
            id: take

            objectName: "take"
            primary: true
            name: root.action
            onPressed: root.take()
        }
        GLink {
            id: show

            objectName: "show"
            height: take.height
            name: root.shown ? qsTr("Hide passphrase") : qsTr("Show passphrase")
            onPressed: root.shown = !root.shown
        }
        GLink {
            id: leave

            objectName: "leaveForm"
            height: take.height
            name: root.leaving
            onPressed: root.leave()
        }
    }
}
