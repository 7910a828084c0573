import QtQuick
import ui.components
import ui.components.theme

/*! One exercise of a pack: its lights, its title, and how often it is meant. */
Item {
    id: root

    required property string title
    required property string facts
    required property string often
    required property real closeness
    readonly property bool stacked: width < 380 * Theme.grow
    readonly property int lead: stacked ? 0 : lights.width + 5 * Theme.space

    implicitHeight: Math.max(lights.visible ? lights.height : 0, texts.height)

    Lights {
        id: lights

        visible: !root.stacked
        anchors.verticalCenter: parent.verticalCenter
        width: 23 * Theme.space
        height: 12 * Theme.space
        size: 1.1
        drift: 0
        closeness: root.closeness
    }
    Column {
        id: texts

        x: root.lead
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - root.lead

        Item {
            width: parent.width
            height: name.height

            ReadableText {
                id: name

                width: parent.width - (root.stacked ? 0 : rhythm.width + 3 * Theme.space)
                text: root.title
                spoken: true
                font.pixelSize: Theme.body
            }
            ReadableText {
                id: rhythm

                anchors.right: parent.right
                anchors.baseline: name.baseline
                visible: !root.stacked && text !== ""
                width: Math.min(implicitWidth, 0.45 * parent.width)
                horizontalAlignment: Text.AlignRight
                text: root.often
                color: Theme.muted
            }
        }
        ReadableText {
            width: parent.width - (rhythm.visible && rhythm.lineCount > 1 ? rhythm.width + 3 * Theme.space : 0)
            text: root.stacked && root.often !== "" ? `${root.facts}   ·   ${root.often}` : root.facts
            color: Theme.muted
        }
    }
}
