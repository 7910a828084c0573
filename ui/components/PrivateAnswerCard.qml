import QtQuick
import ui.components.theme

/*! One of the answers of a private question; all of them look alike. */
Pressable {
    id: root

    required property int number
    /*! The key shown on the card. */
    property string letter: ""
    required property string about
    property bool low: false
    readonly property int inset: (low ? 4.5 : 6) * Theme.space

    description: about
    radius: Theme.radius
    implicitHeight: texts.implicitHeight + 2 * inset

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.hovered || root.ringed ? Theme.raised : Theme.dusk
    }
    GText {
        id: corner

        visible: root.low
        anchors.right: parent.right
        anchors.rightMargin: root.inset
        y: root.inset
        text: root.letter || root.number
        font.weight: Font.DemiBold
        color: Theme.faint
        Accessible.ignored: true
    }
    Column {
        id: texts

        x: root.inset
        y: root.inset - Theme.space
        width: parent.width - 2 * root.inset
        spacing: 2 * Theme.space

        GText {
            visible: !root.low
            text: root.letter || root.number
            font.weight: Font.DemiBold
            color: Theme.faint
            Accessible.ignored: true
        }
        GText {
            width: parent.width - (root.low ? corner.width + 3 * Theme.space : 0)
            text: root.name
            spoken: true
            font.pixelSize: Theme.lead
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            text: root.about
            lineHeight: Theme.airy
            color: Theme.muted
            Accessible.ignored: true
        }
    }
}
