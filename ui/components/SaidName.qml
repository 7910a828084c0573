import QtQuick
import ui.components.theme

/*! How a name sounds: letters that a voice says right where it says the name wrong, and what they sound like. */
Column {
    id: root

    /*! The name as it is written. */
    required property string name
    required property int letters
    property alias said: field.text
    property alias light: field.light
    property bool canHear: true

    signal edited(string said)
    signal hear

    /*! Puts the focus on its field. */
    function begin() {
        field.forceActiveFocus();
    }

    spacing: Theme.space

    GText {
        width: parent.width
        text: qsTr("Say it like")
        font.pixelSize: Theme.small
        color: Theme.muted
        Accessible.ignored: true
    }
    Item {
        width: parent.width
        height: field.height

        GField {
            id: field

            objectName: root.objectName + "Field"
            width: parent.width - (root.canHear ? hear.width + 4 * Theme.space : 0)
            name: qsTr("Say %1 like").arg(root.name)
            placeholderText: qsTr("as it is written")
            letters: root.letters
            font.pixelSize: Theme.body
            onTextEdited: root.edited(text)
        }
        GLink {
            id: hear

            objectName: root.objectName + "Hear"
            visible: root.canHear
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: qsTr("Hear it")
            description: root.name
            onPressed: root.hear()
        }
    }
}
