import QtQuick
import ui.components.theme

/*! Shows one exercise as a card: two lights, title, description, duration and closeness. */
Pressable {
    id: root

    required property string about
    property string kicker: ""
    property string meta: ""
    property real closeness: 0.15
    /*! Placeholder for the exercises not shown yet: drawn as an outline with dimmed lights. */
    property bool more: false
    readonly property int inset: 7 * Theme.space

    description: `${about} ${meta}`
    radius: Theme.radius

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.more ? "transparent" : root.hovered || root.ringed ? Theme.raised : Theme.dusk
        border.width: root.more ? 1 : 0
        border.color: Theme.veil

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }
    }
    FontMetrics {
        id: lines

        font.family: Theme.sans
        font.pixelSize: Theme.small
    }
    Lights {
        anchors {
            top: parent.top
            left: parent.left
            right: parent.right
            bottom: texts.top
            topMargin: 2 * Theme.space
            bottomMargin: 2 * Theme.space
        }
        size: 1.3
        drift: 0
        closeness: root.closeness
        dim: root.more ? 0.35 : 1
    }
    Column {
        id: texts

        x: root.inset
        width: parent.width - 2 * root.inset
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.inset - Theme.space
        spacing: 1.5 * Theme.space

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
        GText {
            width: parent.width
            text: root.name
            spoken: true
            font.pixelSize: Theme.title
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(0.85 * Theme.lead)
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            color: root.more ? Theme.muted : Theme.linen
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            text: root.about
            lineHeight: Theme.airy
            color: Theme.muted
            height: Math.ceil(2 * Theme.airy * lines.lineSpacing) + Theme.space
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            text: root.meta
            color: Theme.faint
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
