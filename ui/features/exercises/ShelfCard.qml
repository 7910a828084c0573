import QtQuick
import ui.components
import ui.components.theme

/*! An exercise on a shelf: two lights, or one for one person alone, title, length and touch. */
Pressable {
    id: root

    required property string about
    required property string meta
    required property real closeness
    /*! Whether the exercise waits, which `meta` then says. */
    required property bool waiting
    /*! Whether one person does it alone. */
    required property bool alone
    /*! Whether it stands for exercises that are hidden, and `meta` says how to show them. */
    required property bool more
    readonly property int inset: 5 * Theme.space

    description: `${meta}. ${about}`.trim()
    radius: Theme.radius
    implicitHeight: Math.round(31 * Theme.space * Theme.grow)

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.more ? "transparent" : root.hovered || root.activeFocus ? Theme.raised : Theme.dusk
        border.width: root.more || root.waiting ? 1 : 0
        border.color: Theme.veil
        opacity: root.waiting ? 0.6 : 1

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }
    }
    Lights {
        x: root.inset - Math.round(2.5 * Theme.space * Theme.grow)
        y: Math.round((texts.y - height) / 2) + Theme.space
        width: Math.round(25 * Theme.space * Theme.grow)
        height: Math.max(12 * Theme.space * Theme.grow, Math.min(14 * Theme.space * Theme.grow, texts.y))
        size: 1.3
        drift: 0
        closeness: root.closeness
        forOne: root.alone
        dim: root.more || root.waiting ? 0.3 : 1
    }
    Column {
        id: texts

        x: root.inset
        width: parent.width - 2 * root.inset
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.inset - 2 * Theme.space
        spacing: Theme.space / 2

        GText {
            width: parent.width
            text: root.name
            spoken: true
            font.pixelSize: Theme.body
            maximumLineCount: 2
            elide: Text.ElideRight
            color: root.more || root.waiting ? Theme.muted : Theme.linen
            Accessible.ignored: true
        }
        GText {
            width: parent.width - (mark.active ? mark.width : 0)
            text: root.meta
            color: root.more ? Theme.linen : Theme.muted
            font.pixelSize: root.waiting ? Theme.caption : Theme.small
            fontSizeMode: wrapMode === Text.NoWrap ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: Theme.caption
            wrapMode: root.waiting || root.more ? Text.Wrap : Text.NoWrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Loader {
        id: mark

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 4 * Theme.space
        active: root.activeFocus && !root.more && !root.waiting
        sourceComponent: Rectangle {
            width: 10 * Theme.space
            height: width
            radius: width / 2
            color: Theme.action

            Item {
                anchors.centerIn: parent
                anchors.horizontalCenterOffset: Theme.space / 2
                width: 2 * Theme.space
                height: 3.6 * Theme.space
                clip: true

                Rectangle {
                    x: -width / 2
                    anchors.verticalCenter: parent.verticalCenter
                    width: 2.55 * Theme.space
                    height: width
                    rotation: 45
                    color: Theme.onAction
                    antialiasing: true
                }
            }
        }
    }
}
