import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Asks for a line to remember, and whether they would like the exercise again. */
Column {
    id: root

    required property ReflectionViewModel reflection

    signal accepted

    spacing: 8 * Theme.space

    UnderlinedField {
        id: field

        objectName: "line"
        width: parent.width
        horizontalAlignment: TextInput.AlignHCenter
        font.pixelSize: Theme.lead
        letters: root.reflection.maxLineLength
        name: qsTr("A line to remember")
        light: Theme.muted
        Component.onCompleted: text = root.reflection.line
        onTextEdited: root.reflection.writeLine(text)
        onAccepted: root.accepted()

        Connections {
            target: root.reflection

            function onStepped() {
                field.text = root.reflection.line;
            }
        }
    }
    GChoice {
        objectName: "again"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.width, letters.implicitWidth + 12 * Theme.space)
        name: letters.text
        chosen: root.reflection.again
        Accessible.role: Accessible.CheckBox
        Accessible.onToggleAction: pressed()
        onPressed: root.reflection.setAgain(!root.reflection.again)

        GText {
            id: letters

            visible: false
            text: qsTr("We would like this again")
            Accessible.ignored: true
        }
    }
    GLink {
        objectName: root.reflection.back ? "letGo" : "comeAgain"
        anchors.horizontalCenter: parent.horizontalCenter
        name: root.reflection.back ? qsTr("Remove this memory") : root.reflection.askedAfterSessions ? qsTr("Don’t ask after sessions") : qsTr("You won’t be asked again. Undo")
        onPressed: root.reflection.back ? root.reflection.discard() : root.reflection.setAskedAfterSessions(!root.reflection.askedAfterSessions)
    }
}
