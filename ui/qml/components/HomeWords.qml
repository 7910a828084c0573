import QtQuick
import ui.qml.theme

/*! The first words of the first page: who they are, a greeting, and where else to go. */
Column {
    id: root

    required property string names
    required property string greeting
    required property string notice
    /*! What is looked for. */
    required property string words
    required property string helpName
    required property bool narrow
    required property bool low
    /*! Long names have a line of their own. */
    readonly property bool crowded: people.implicitWidth + doors.width + 6 * Theme.space > width
    readonly property int reading: narrow ? width : 0.6 * width

    signal rename
    signal studio
    signal settle
    signal help
    signal looked(words: string)
    signal leave

    /*! Begin to look for `letter`, or go on with it. */
    function search(letter: string) {
        field.take(letter);
    }

    spacing: (low ? 1 : 3) * Theme.space

    Item {
        width: root.width
        height: doors.y + Theme.target

        GLink {
            id: people

            objectName: "names"
            name: root.names
            description: qsTr("Change your names")
            after: "›"
            onPressed: root.rename()
        }
        Row {
            id: doors

            anchors.right: parent.right
            y: root.crowded ? Theme.target : 0
            spacing: 6 * Theme.space

            SearchField {
                id: field

                objectName: "search"
                width: Math.round(44 * Theme.space * Theme.grow)
                words: root.words
                onLooked: words => root.looked(words)
                onLeave: root.leave()
            }
            GLink {
                objectName: "studio"
                name: qsTr("Studio")
                description: qsTr("For whoever writes exercises")
                onPressed: root.studio()
            }
            GLink {
                objectName: "settings"
                name: qsTr("Settings")
                onPressed: root.settle()
            }
            GLink {
                objectName: "help"
                name: root.helpName
                after: "F1"
                onPressed: root.help()
            }
        }
    }
    GText {
        width: root.reading
        text: root.greeting
        spoken: true
        font.pixelSize: root.low ? Theme.title : root.narrow ? Theme.display : Theme.grand
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.title
        wrapMode: Text.NoWrap
        Accessible.role: Accessible.Heading
    }
    GText {
        width: Math.min(root.reading, root.low ? root.reading : 34 * Theme.body)
        text: qsTr("Choose something small. Nothing here has to be finished, and stopping early counts as doing it well.")
        font.pixelSize: root.low ? Theme.small : Theme.body
        lineHeight: Theme.airy
        color: Theme.muted
    }
    GText {
        width: root.reading
        visible: text !== ""
        text: root.notice
        color: Theme.ember
    }
}
