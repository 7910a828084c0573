import QtQuick
import ui.components
import ui.components.theme

/*! One of the coach's files: its title and its state. */
Pressable {
    id: root

    required property string file
    required property string kind
    required property string facts
    required property string status
    required property string word
    required property bool stale
    required property bool writable
    readonly property int inset: 6 * Theme.space
    readonly property color stateColor: status === "errors" ? Theme.ember : status === "warnings" ? Theme.amber : Theme.faint

    signal writeAsked

    description: [kind, file, facts, word, stale ? older.text : "", writable ? qsTr("W writes it here") : ""].filter(each => each !== "").join(", ")
    Keys.onPressed: event => {
        event.accepted = root.writable && PhysicalKey.letter(event) === Qt.Key_W;
        if (event.accepted)
            root.writeAsked();
    }
    radius: Theme.radius
    implicitHeight: texts.implicitHeight + 2 * 4 * Theme.space

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
    Column {
        id: texts

        x: root.inset
        y: 4 * Theme.space
        width: root.width - 2 * root.inset
        spacing: Theme.space

        Item {
            width: parent.width
            height: title.height

            GText {
                id: title

                width: parent.width - reads.implicitWidth - root.inset
                text: root.name
                spoken: true
                font.pixelSize: Theme.lead
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            GText {
                id: reads

                anchors.right: parent.right
                anchors.baseline: title.baseline
                text: root.word
                color: root.stateColor
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Item {
            width: parent.width
            height: place.height

            GText {
                id: place

                width: parent.width - (root.stale ? older.implicitWidth + root.inset : 0)
                text: root.facts === "" ? `${root.kind}   ·   ${root.file}` : `${root.kind}   ·   ${root.file}   ·   ${root.facts}`
                color: Theme.muted
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            GText {
                id: older

                anchors.right: parent.right
                visible: root.stale
                text: qsTr("last working version kept here")
                color: Theme.muted
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
