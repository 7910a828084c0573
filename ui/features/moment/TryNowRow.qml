import QtQuick
import ui.components
import ui.components.theme

/*! One small moment to start now. */
Pressable {
    id: root

    required property string letter
    required property string meta
    /*! What to mind, shown once it is chosen. */
    required property string care
    required property real closeness
    required property bool chosen

    radius: 3 * Theme.space
    air: 0
    description: AccessibleText.sentences([meta, care])
    implicitHeight: Math.max(Theme.target, texts.height + 5 * Theme.space)
    activeFocusOnTab: activeFocus || chosen
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.chosen || root.hovered ? Theme.raised : "transparent"
    }
    Lights {
        id: lights

        x: Theme.space
        anchors.verticalCenter: parent.verticalCenter
        width: 14 * Theme.space
        height: 10 * Theme.space
        size: 1.2
        drift: 0
        closeness: root.closeness
    }
    Column {
        id: texts

        anchors.left: lights.right
        anchors.leftMargin: 2 * Theme.space
        anchors.right: cap.left
        anchors.rightMargin: 2 * Theme.space
        y: 2.5 * Theme.space
        spacing: Theme.space

        GText {
            width: parent.width
            text: root.name
            spoken: true
            font.pixelSize: Theme.body
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            text: root.meta
            color: Theme.muted
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            visible: text !== "" && root.chosen
            text: root.care
            font.pixelSize: Theme.caption
            color: Theme.muted
            Accessible.ignored: true
        }
    }
    KeyCap {
        id: cap

        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.space
        y: 3 * Theme.space
        key: root.letter
        does: ""
        Accessible.ignored: true
    }
}
