import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! A smaller card beside the one for today. */
Pressable {
    id: root

    required property TonightCardViewModel card
    required property bool low
    readonly property int inset: (low ? 5 : 7) * Theme.space
    /*! Whether the words have all of the width, as their letters are large. */
    readonly property bool bare: low && Theme.largeText
    /*! The distance of the words from the upper and the lower edge, in pixels. */
    readonly property int margin: 2.5 * Theme.space

    name: card.title
    description: AccessibleText.sentences([card.kicker, card.about, card.meta])
    enabled: card.filled
    radius: Theme.radius
    implicitHeight: texts.least + 2 * margin

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.hovered ? Theme.raised : Theme.dusk
    }
    Lights {
        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.space
        width: (root.low ? 0.28 : 0.34) * parent.width
        height: parent.height
        visible: root.card.filled && !root.bare
        size: 1.05
        drift: 0
        closeness: root.card.closeness
    }
    CardTexts {
        id: texts

        x: root.inset
        anchors.verticalCenter: parent.verticalCenter
        width: root.bare ? parent.width - 2 * root.inset : (root.low ? 0.72 : 0.66) * parent.width - root.inset
        visible: root.card.filled
        kicker: root.card.kicker
        title: root.card.title
        about: root.card.about
        meta: root.card.meta
        low: root.low
        room: root.height - 2 * root.margin
    }
}
