import QtQuick
import ui.components
import ui.components.theme

/*! One kind of small moment: its key, its picture, and its name. */
Pressable {
    id: root

    required property int number
    required property string kind
    required property string about
    /*! Whether this kind was just noted. */
    required property bool noted

    description: about
    radius: Theme.radius
    implicitHeight: label.height + 26 * Theme.space
    Accessible.description: AccessibleText.sentences([about, qsTr("Key %1").arg(number)])

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: root.hovered || root.activeFocus || root.noted ? Theme.raised : Theme.dusk
        border.width: root.noted ? Theme.ring : 0
        border.color: Theme.linen
    }
    MomentMotif {
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            bottom: label.top
            topMargin: 2 * Theme.space
        }
        kind: root.kind
    }
    KeyCap {
        x: 4 * Theme.space
        y: 4 * Theme.space
        key: `${root.number}`
        does: ""
        Accessible.ignored: true
    }
    GText {
        id: label

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4 * Theme.space
        x: 3 * Theme.space
        width: parent.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: root.name
        spoken: true
        font.pixelSize: Math.round(0.82 * Theme.lead)
        Accessible.ignored: true
    }
}
