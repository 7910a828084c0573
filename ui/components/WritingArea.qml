import QtQuick
import QtQuick.Templates as T
import ui.components.theme
import ui.view_models

/*! A plain-text area of a few lines, limited to `most` letters. */
T.TextArea {
    id: root

    required property string name
    required property int most

    implicitHeight: Math.max(3 * Theme.target, contentHeight + topPadding + bottomPadding)
    padding: 5 * Theme.space
    color: Theme.linen
    selectionColor: Theme.action
    selectedTextColor: Theme.onAction
    placeholderTextColor: Theme.faint
    font.family: Theme.serif
    font.weight: Theme.serifWeight(text + preeditText)
    font.pixelSize: Theme.body
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    selectByMouse: true
    KeyNavigation.priority: KeyNavigation.BeforeItem
    Accessible.role: Accessible.EditableText
    Accessible.multiLine: true
    Accessible.name: name

    background: Rectangle {
        radius: Theme.radius
        color: Theme.dusk
        border.width: root.activeFocus && PressedKey.byKey ? Theme.ring : 1
        border.color: root.activeFocus ? Theme.amber : Theme.veil
    }

    onTextChanged: {
        const over = TextRules.surplus(text, cursorPosition, most);
        if (over.length > 0)
            remove(over[0], over[1]);
    }
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    GText {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - 2 * x
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholderText
        spoken: true
        font.pixelSize: root.font.pixelSize
        color: root.placeholderTextColor
        Accessible.ignored: true
    }
}
