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

    name: card.title
    description: [card.kicker, card.about, card.meta].filter(each => each !== "").join(". ")
    enabled: card.filled
    radius: Theme.radius
    implicitHeight: texts.implicitHeight + 2 * inset

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: Theme.raised
    }
    Lights {
        anchors.right: parent.right
        anchors.rightMargin: root.inset
        width: parent.width / 2
        height: parent.height
        visible: root.card.filled
        size: 1.1
        drift: 0
        closeness: root.card.closeness
    }
    Column {
        id: texts

        x: root.inset
        anchors.verticalCenter: parent.verticalCenter
        width: 0.55 * parent.width
        visible: root.card.filled
        spacing: (root.low ? 2 : 4) * Theme.space

        CardTexts {
            width: parent.width
            kicker: root.card.kicker
            title: root.card.title
            about: root.card.about
            meta: root.card.meta
            large: true
        }
        Row {
            topPadding: (root.low ? 1 : 3) * Theme.space
            spacing: 5 * Theme.space

            Rectangle {
                width: begin.implicitWidth + 26 * Theme.space
                height: Math.max(Theme.target, begin.implicitHeight + 8 * Theme.space)
                radius: height / 2
                color: Theme.action

                GText {
                    id: begin

                    anchors.centerIn: parent
                    text: qsTr("Begin")
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
