import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! A smaller card beside the one for today. */
Pressable {
    id: root

    required property TonightCardViewModel card
    readonly property int inset: 7 * Theme.space

    name: card.title
    description: [card.kicker, card.about, card.meta].filter(each => each !== "").join(". ")
    enabled: card.filled
    radius: Theme.radius
    implicitHeight: texts.implicitHeight + 2 * inset

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.hovered || root.activeFocus ? Theme.raised : Theme.dusk
    }
    Lights {
        anchors.right: parent.right
        anchors.rightMargin: 3 * Theme.space
        width: 0.32 * parent.width
        height: parent.height
        visible: root.card.filled
        drift: 0
        closeness: root.card.closeness
    }
    CardTexts {
        id: texts

        x: root.inset
        anchors.verticalCenter: parent.verticalCenter
        width: 0.64 * parent.width - root.inset
        visible: root.card.filled
        kicker: root.card.kicker
        title: root.card.title
        about: root.card.about
        meta: root.card.meta
    }
}
