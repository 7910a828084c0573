import QtQuick
import QtQuick.Templates as T
import ui.components.theme

/*! A single-line text field. */
T.TextField {
    id: root

    required property string name
    property color light: Theme.amber

    implicitHeight: Math.max(Theme.target + 3 * Theme.space, contentHeight + 6 * Theme.space)
    leftPadding: 6 * Theme.space
    rightPadding: 6 * Theme.space
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.linen
    selectionColor: Theme.action
    selectedTextColor: Theme.onAction
    placeholderTextColor: Theme.faint
    font.family: Theme.serif
    font.weight: Font.Light
    font.pixelSize: Theme.lead
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: name

    background: Rectangle {
        radius: height / 2
        color: Theme.dusk
        border.width: root.activeFocus ? Theme.ring : 1
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
