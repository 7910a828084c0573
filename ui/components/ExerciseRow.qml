import QtQuick
import ui.components.theme

/*! Shows one exercise as a low, wide card, for windows in which three cards do not fit side by side. */
Pressable {
    id: root

    required property string about
    property string kicker: ""
    property string meta: ""
    property real closeness: 0.15
    readonly property int inset: 5 * Theme.space

    description: `${root.about} ${root.meta}`
    radius: Theme.radius
    implicitHeight: texts.implicitHeight + 2 * inset

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.hovered || root.ringed ? Theme.raised : Theme.dusk

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }
    }
    Lights {
        id: lights

        x: root.inset
        width: 0.22 * root.width
        height: parent.height
        size: 1.1
        drift: 0
        closeness: root.closeness
    }
    Column {
        id: texts

        x: lights.x + lights.width + root.inset
        y: root.inset
        width: root.width - x - root.inset
        spacing: Theme.space

        GText {
            width: parent.width
            visible: root.kicker !== ""
            text: root.kicker
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            font.capitalization: Font.AllUppercase
            font.letterSpacing: 0.12 * Theme.caption
            color: Theme.amber
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Item {
            width: parent.width
            height: title.height

            GText {
                id: title

                width: parent.width - metaText.width - root.inset
                text: root.name
                spoken: true
                font.pixelSize: Theme.lead
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            GText {
                id: metaText

                anchors.right: parent.right
                anchors.baseline: title.baseline
                text: root.meta
                color: Theme.faint
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        GText {
            width: parent.width
            text: root.about
            color: Theme.muted
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
