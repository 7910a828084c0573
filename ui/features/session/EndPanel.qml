import QtQuick
import ui.components
import ui.components.theme

/*! The end of a session. Nothing else needs to be done. */
Panel {
    id: root

    /*! Whether a question follows. */
    property bool asks: false
    /*! Whether one person was led alone. Nothing of it is noted unless that person asks for it. */
    required property bool forOne
    required property bool canNote
    required property bool noted
    readonly property string aloneText: noted ? qsTr("Noted for the two of you.") : qsTr("Thank you for taking this time. None of it is noted.")

    /*! All of it for a screen reader. */
    readonly property string told: AccessibleText.sentences([title.text, thanks.text, `${out.name}: ${out.hint}`, ...(canNote ? [note.name] : [])])

    signal leave
    signal note

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.79 * root.height - height / 2
        width: root.width - 2 * Theme.narrowMargin
        spacing: 4 * Theme.space

        GText {
            id: title

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.forOne ? qsTr("You can rest here.", "to one") : qsTr("You can rest here.")
            spoken: true
            font.pixelSize: root.size
            Accessible.role: Accessible.Heading
        }
        GText {
            id: thanks

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.forOne ? root.aloneText : qsTr("Thank you both for taking this time. Nothing has to follow.")
            font.pixelSize: Theme.body
            color: Theme.muted
        }
        Item {
            width: 1
            height: Theme.space
        }
        GButton {
            id: out

            objectName: "leave"
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.asks ? qsTr("Go on") : qsTr("Back to Tonight")
            hint: qsTr("Enter")
            onPressed: root.leave()
        }
        GLink {
            id: note

            objectName: "note"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.canNote
            bySpace: false
            name: qsTr("Note this for us")
            onPressed: root.note()
        }
    }
}
