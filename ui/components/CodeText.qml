import QtQuick
import QtQuick.Templates as T
import ui.components.theme

/*! The text of a file, in letters of equal width. It grows with its text; whoever shows it scrolls. */
T.TextArea {
    id: root

    required property string name

    topPadding: Theme.space
    bottomPadding: 8 * Theme.space
    color: Theme.linen
    selectionColor: Theme.action
    selectedTextColor: Theme.onAction
    font.family: Theme.mono
    font.pixelSize: Theme.small
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    selectByMouse: true
    persistentSelection: true
    Accessible.role: Accessible.EditableText
    Accessible.multiLine: true
    Accessible.name: name
}
