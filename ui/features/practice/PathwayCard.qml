pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! A programme or ladder as a card: title, purpose and length, and its two lights if it has a closeness. */
Pressable {
    id: root

    required property string about
    property string kicker: ""
    property string meta: ""
    /*! The closeness, 0 to 1; below 0 for no lights. */
    property real closeness: -1
    readonly property int inset: 7 * Theme.space
    readonly property int beside: closeness < 0 ? 0 : 0.24 * width

    description: [about, meta].filter(each => each !== "").join(" ")
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
    Loader {
        active: root.closeness >= 0
        x: root.inset
        width: root.beside
        height: parent.height
        sourceComponent: Lights {
            size: 1.1
            drift: 0
            closeness: root.closeness
        }
    }
    Column {
        id: texts

        x: root.inset + root.beside + (root.beside > 0 ? root.inset : 0)
        y: root.inset
        width: parent.width - x - root.inset
        spacing: 2 * Theme.space

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
            font.pixelSize: Theme.lead
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            visible: text !== ""
            text: root.about
            lineHeight: Theme.airy
            color: Theme.muted
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            visible: text !== ""
            text: root.meta
            color: Theme.faint
            Accessible.ignored: true
        }
    }
}
