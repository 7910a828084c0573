import QtQuick
import ui.components
import ui.components.theme

/*! One line of the reading list. */
Pressable {
    id: root

    required property string place
    required property string words
    /*! "missing", "recorded", "changed", "gone" or "unused". */
    required property string voice
    required property string stateWords
    required property bool current
    readonly property color colour: voice === "recorded" ? Theme.added : voice === "missing" ? Theme.muted : Theme.ember
    readonly property string sign: voice === "recorded" ? "✓" : voice === "missing" ? "○" : voice === "unused" ? "●" : "↻"

    implicitHeight: Math.max(Theme.target, texts.implicitHeight + 5 * Theme.space)
    radius: 3 * Theme.space
    name: words
    description: `${place} · ${stateWords}`
    Accessible.role: Accessible.ListItem
    Accessible.selected: current
    Accessible.selectable: true

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.current ? Theme.raised : "transparent"
        border.width: root.current ? 1 : 0
        border.color: Theme.muted
    }
    Column {
        id: texts

        x: 3 * Theme.space
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space

        GText {
            width: parent.width
            text: root.words
            spoken: true
            font.pixelSize: Theme.body
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Item {
            width: parent.width
            height: Math.max(where.implicitHeight, how.implicitHeight)

            GText {
                id: where

                width: parent.width - how.implicitWidth - 3 * Theme.space
                text: root.place
                font.pixelSize: Theme.caption
                color: Theme.muted
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            GText {
                id: how

                anchors.right: parent.right
                text: `${root.sign} ${root.stateWords}`
                font.pixelSize: Theme.caption
                color: root.colour
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
