import QtQuick
import ui.components
import ui.components.theme

/*! One partner's word for the session: one of the options, a custom word, or none. */
Pills {
    id: root

    required property int letters
    readonly property string own: options.some(each => each.value === value) ? "" : value

    signal wrote(string word)

    width: most
    headed: true
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
        placeholderText: qsTr("or a word of your own")
        light: root.light
        Component.onCompleted: text = root.own
        onTextEdited: root.wrote(text)
        onActiveFocusChanged: {
            if (!activeFocus)
                text = root.own;
        }
        onAccepted: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
    }
}
