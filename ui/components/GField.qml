import QtQuick
import QtQuick.Templates as T
import ui.components.theme
import ui.view_models

/*! A single-line text field. */
T.TextField {
    id: root

    required property string name
    property color light: Theme.amber
    /*! What is wrong with the text, or helps to write it; a screen reader speaks it when it changes. */
    property string note: ""
    /*! The most letters, as people count them; 0 for no limit. Of a longer text, what does not fit is not inserted. */
    property int letters: 0

    implicitHeight: Math.max(Theme.target + 3 * Theme.space, metrics.height + 6 * Theme.space)
    leftPadding: 6 * Theme.space
    rightPadding: 6 * Theme.space
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.linen
    selectionColor: Theme.action
    selectedTextColor: Theme.onAction
    placeholderTextColor: Theme.faint
    font.family: Theme.serif
    font.weight: Theme.serifWeight(text + preeditText)
    font.pixelSize: Theme.lead
    selectByMouse: true
    maximumLength: letters > 0 ? 32 * letters : 32767
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.description: AccessibleText.plain(note)

    onNoteChanged: {
        if (activeFocus)
            AccessibleText.announce(root, note);
    }

    onTextEdited: {
        const over = letters > 0 ? TextRules.surplus(text, cursorPosition, letters) : [];
        if (over.length > 0)
            remove(over[0], over[1]);
    }

    FontMetrics {
        id: metrics

        font: root.font
    }

    background: Rectangle {
        radius: height / 2
        color: Theme.dusk
        border.width: root.activeFocus && PressedKey.byKey ? Theme.ring : 1
        border.color: root.activeFocus ? root.light : Theme.veil
    }

    GText {
        anchors.verticalCenter: parent.verticalCenter
        x: root.leftPadding
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholderText
        font.family: root.font.family
        font.weight: root.font.weight
        font.pixelSize: root.font.pixelSize
        color: root.placeholderTextColor
        Accessible.ignored: true
    }
}
