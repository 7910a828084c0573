pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The earlier versions of the file. Each takes the place of the text, and that can be undone. */
Rectangle {
    id: root

    required property EarlierVersions versions

    signal done

    radius: Theme.radius
    color: Theme.dusk

    Keys.onEscapePressed: done()

    GText {
        id: title

        x: 6 * Theme.space
        y: 5 * Theme.space
        width: parent.width - 2 * x
        text: qsTr("Earlier versions")
        spoken: true
        font.pixelSize: Theme.lead
        Accessible.role: Accessible.Heading
    }
    GText {
        id: words

        anchors.top: title.bottom
        anchors.topMargin: 2 * Theme.space
        x: title.x
        width: title.width
        text: qsTr("The last twenty are kept on this computer. Using one can be undone.")
        color: Theme.muted
    }
    LongList {
        id: list

        anchors.top: words.bottom
        anchors.topMargin: 3 * Theme.space
        anchors.bottom: close.top
        anchors.bottomMargin: 3 * Theme.space
        x: title.x - 2 * Theme.space
        width: parent.width - 2 * x
        clip: true
        model: root.versions.times

        delegate: GLink {
            required property int index
            required property string modelData

            objectName: `version${index}`
            x: 2 * Theme.space
            name: modelData
            after: "›"
            description: qsTr("Use this version")
            onPressed: root.versions.use(index)
        }
    }
    GButton {
        id: close

        objectName: "versionsDone"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 5 * Theme.space
        x: title.x
        focus: true
        compact: true
        name: qsTr("Done")
        onPressed: root.done()
    }
}
