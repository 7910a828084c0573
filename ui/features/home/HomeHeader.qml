import QtQuick
import ui.components
import ui.components.theme

/*! The header of the start page: the names, a greeting, the search, and links to other pages. */
Column {
    id: root

    required property string names
    required property string greeting
    required property string notice
    /*! The current warmth as a sentence. */
    required property string warmth
    /*! The search text. */
    required property string query
    /*! How many exercises were found, in words. */
    required property string results
    readonly property Item searchField: field
    required property string helpName
    required property bool narrow
    required property bool low
    /*! Whether long names get a line of their own. */
    readonly property bool crowded: people.implicitWidth + doors.width + gap > width
    /*! Whether the search stands before the links, where it fits; otherwise it stands beside the greeting. */
    readonly property bool roomy: field.width + doors.width + gap + (crowded ? 0 : people.implicitWidth + gap) <= width
    readonly property int reading: narrow ? width : 0.6 * width
    readonly property int gap: 6 * Theme.space
    /*! Whether nothing else stands at the side. */
    readonly property int clear: field.y + field.height

    signal openNames
    signal openPractice
    signal openStudio
    signal openSettings
    signal help
    signal searched(words: string)
    signal leave

    /*! Starts a search with `letter`, or appends it to the current one. */
    function search(letter: string) {
        field.take(letter);
    }

    spacing: (low ? 1 : 3) * Theme.space

    Item {
        width: root.width
        height: doors.y + doors.height
        z: 1

        GLink {
            id: people

            objectName: "names"
            name: root.names
            description: qsTr("Change your names")
            after: "›"
            onPressed: root.openNames()
        }
        SearchField {
            id: field

            objectName: "search"
            x: root.roomy ? doors.x - root.gap - width : root.width - width
            y: root.roomy ? doors.y : greetingText.y + (greetingText.height - height) / 2
            width: Math.round(44 * Theme.space * Theme.grow)
            query: root.query
            results: root.results
            onSearched: words => root.searched(words)
            onLeave: root.leave()
            onEntered: root.leave()
        }
        Row {
            id: doors

            objectName: "doors"
            anchors.right: parent.right
            y: root.crowded ? Theme.target : 0
            spacing: root.gap

            GLink {
                objectName: "practice"
                name: qsTr("Our practice")
                onPressed: root.openPractice()
            }
            GLink {
                objectName: "studio"
                name: qsTr("Studio")
                description: qsTr("For whoever writes exercises")
                onPressed: root.openStudio()
            }
            GLink {
                objectName: "settings"
                name: qsTr("Settings")
                onPressed: root.openSettings()
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
        id: greetingText

        width: Math.min(root.reading, root.roomy ? root.width : field.x - root.gap)
        text: root.greeting
        spoken: true
        font.pixelSize: root.low ? Theme.title : root.narrow ? Theme.display : Theme.grand
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: root.roomy ? Theme.title : Theme.body
        wrapMode: Text.NoWrap
        Accessible.role: Accessible.Heading
    }
    ReadableText {
        width: Math.min(root.reading, 34 * Theme.body)
        visible: !root.low
        text: qsTr("Choose something small. Nothing here has to be finished, and stopping early counts as doing it well.")
        font.pixelSize: Theme.body
        lineHeight: Theme.airy
        color: Theme.muted
    }
    ReadableText {
        objectName: "warmth"
        width: root.reading
        text: root.warmth || " "
        font.pixelSize: root.low ? Theme.small : Theme.body
        color: Theme.linen
        Accessible.ignored: root.warmth === ""
    }
    StatusMessage {
        width: root.reading
        visible: text !== ""
        text: root.notice
        color: Theme.ember
    }
}
