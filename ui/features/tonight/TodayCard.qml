import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The large card, with the page's one amber button. The whole card opens its exercise. */
Pressable {
    id: root

    required property TonightCardViewModel card
    required property bool low
    readonly property int inset: (low ? 6 : 9) * Theme.space
    /*! The distance of the words from the upper and the lower edge, in pixels. */
    readonly property int margin: (low || Theme.largeText ? 4 : 7) * Theme.space

    /*! The share of the width that the words have. */
    readonly property real share: Theme.largeText ? low ? 0.78 : 0.68 : low ? 0.62 : 0.56

    name: `${begin.text}: ${card.title}`
    description: AccessibleText.sentences([card.kicker, card.about, card.meta])
    enabled: card.filled
    radius: Theme.radius
    implicitHeight: words.least + texts.spacing + button.height + 2 * margin

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: Theme.raised
    }
    Lights {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: (1 - root.share) * parent.width
        height: Math.min(parent.height, width)
        visible: root.card.filled
        size: 1.35
        drift: 0
        closeness: root.card.closeness
    }
    Column {
        id: texts

        x: root.inset
        anchors.verticalCenter: parent.verticalCenter
        width: root.share * parent.width - root.inset
        visible: root.card.filled
        spacing: (root.low ? 3 : 6) * Theme.space

        CardTexts {
            id: words

            width: parent.width
            kicker: root.card.kicker
            title: root.card.title
            about: root.card.about
            meta: root.card.meta
            large: true
            low: root.low
            room: root.height - 2 * root.margin - texts.spacing - button.height
        }
        Row {
            spacing: 5 * Theme.space

            Rectangle {
                id: button

                width: begin.implicitWidth + (root.low ? 16 : 25) * Theme.space
                height: Math.max(Theme.target, begin.implicitHeight + (root.low ? 6 : 8) * Theme.space)
                radius: height / 2
                color: Theme.action
                opacity: root.down ? 0.8 : root.hovered ? 0.92 : 1

                GText {
                    id: begin

                    anchors.centerIn: parent
                    text: root.card.isProgramme ? qsTr("Have a look") : qsTr("Begin")
                    font.pixelSize: Theme.body
                    font.weight: Font.DemiBold
                    color: Theme.onAction
                    Accessible.ignored: true
                }
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: key.implicitWidth + 5 * Theme.space
                height: key.implicitHeight + 3 * Theme.space
                radius: 1.5 * Theme.space
                color: Theme.veil

                GText {
                    id: key

                    anchors.centerIn: parent
                    text: qsTr("Enter")
                    font.pixelSize: Theme.caption
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
            }
        }
    }
}
