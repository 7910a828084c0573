import QtQuick
import ui.components.theme

/*! An on/off switch: a label and a small light that is lit when it is on. */
Pressable {
    id: root

    required property bool on
    property string about: ""
    /*! Uses the quieter style for a switch among many on a page. */
    property bool quiet: false
    readonly property color light: quiet ? Theme.muted : Theme.linen

    description: about
    radius: 3 * Theme.space
    implicitHeight: Math.max(Theme.target, texts.implicitHeight + 2 * Theme.space)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onToggleAction: pressed()

    Column {
        id: texts

        anchors.verticalCenter: parent.verticalCenter
        width: root.width - track.width - 5 * Theme.space
        spacing: Theme.space

        GText {
            width: parent.width
            text: root.name
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            visible: text !== ""
            text: root.about
            color: Theme.muted
            lineHeight: Theme.airy
            Accessible.ignored: true
        }
    }
    Rectangle {
        id: track

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 13 * Theme.space
        height: 7 * Theme.space
        radius: height / 2
        color: root.on ? root.light : "transparent"
        border.width: Theme.ring
        border.color: root.on ? root.light : root.hovered ? Theme.muted : Theme.faint

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }

        Rectangle {
            y: (parent.height - height) / 2
            x: root.on ? parent.width - width - y : y
            width: parent.height - 2.5 * Theme.space
            height: width
            radius: width / 2
            color: root.on ? Theme.night : Theme.faint

            Behavior on x {
                enabled: !Theme.reducedMotion
                NumberAnimation {
                    duration: Theme.quick
                    easing.type: Easing.InOutSine
                }
            }
        }
    }
}
