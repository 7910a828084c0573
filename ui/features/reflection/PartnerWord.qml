import QtQuick
import ui.components
import ui.components.theme

/*! One partner's word for the session: one of the options, a custom word, or none. */
Pills {
    id: root

    required property int letters
    /*! The word; empty for none. */
    required property string word
    /*! Whether the word is not to be seen yet, nor that it is one of the options. */
    required property bool covered
    readonly property string own: covered || options.some(each => each.value === value) ? "" : word

    signal wrote(string word)

    width: most
    headed: true
    value: covered ? "" : word
    onOwnChanged: {
        if (!field.activeFocus)
            field.text = own;
    }

    GField {
        id: field

        objectName: "own"
        width: Math.min(root.most, 54 * Theme.space * Theme.grow)
        height: Theme.target
        leftPadding: 5 * Theme.space
        rightPadding: 5 * Theme.space
        font.family: Theme.sans
        font.weight: Font.Normal
        font.pixelSize: Theme.small
        letters: root.letters
        name: qsTr("A word of your own, %1").arg(root.name)
        placeholderText: qsTr("or your own word")
        light: root.light
        Component.onCompleted: text = root.own
        onTextEdited: root.wrote(text)
        onActiveFocusChanged: {
            if (!activeFocus)
                text = root.own;
        }
        onAccepted: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
    }
    ReadableText {
        objectName: "chosen"
        height: Theme.target
        verticalAlignment: Text.AlignVCenter
        visible: root.covered && root.word !== ""
        text: qsTr("✓ Chosen")
        color: Theme.muted
        Accessible.name: qsTr("Chosen")
    }
}
