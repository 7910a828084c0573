import QtQuick
import ui.qml.theme

/*! The folder that somebody writes in: where it is, or the offer to make one. */
Rectangle {
    id: root

    required property string folder
    required property bool missing
    readonly property bool there: folder !== ""
    readonly property bool calm: there && !missing
    readonly property int inset: (calm ? 4 : 7) * Theme.space
    readonly property int side: 6 * Theme.space
    /*! The path and the two links fit in one line. */
    readonly property bool abreast: calm && words.implicitWidth + doors.implicitWidth + 3 * side < width

    signal make
    signal look
    signal leave

    implicitHeight: (abreast ? doors.height : doors.y + doors.height - inset) + 2 * inset
    radius: Theme.radius
    color: missing ? Theme.emberCard : Theme.dusk

    GText {
        id: title

        x: root.side
        y: root.inset
        width: root.width - 2 * root.side
        visible: !root.there
        height: visible ? implicitHeight + 3 * Theme.space : 0
        text: qsTr("A folder to write in")
        spoken: true
        font.pixelSize: Theme.lead
        Accessible.role: Accessible.Heading
    }
    GText {
        id: words

        objectName: "folderWords"
        x: root.side
        y: root.abreast ? (root.height - height) / 2 : title.y + title.height
        width: root.abreast ? implicitWidth : root.width - 2 * root.side
        text: root.missing ? qsTr("%1 is not where it was. Bring it back, let it go over this window again, or leave it.").arg(root.folder) : root.there ? root.folder : qsTr("It is made among your documents, with one exercise to begin with and help for your editor. Or let a folder of your own go over this window.")
        lineHeight: Theme.airy
        color: root.missing ? Theme.ember : root.there ? Theme.linen : Theme.muted
    }
    Row {
        id: doors

        x: root.abreast ? root.width - width - root.side : root.side
        y: root.abreast ? root.inset : words.y + words.height + (root.calm ? 2 : 4) * Theme.space
        spacing: 6 * Theme.space

        GButton {
            objectName: "makeFolder"
            visible: !root.there
            primary: true
            name: qsTr("Make a folder")
            onPressed: root.make()
        }
        GButton {
            objectName: "openFolder"
            visible: root.calm
            compact: true
            name: qsTr("Open the folder")
            onPressed: root.look()
        }
        GLink {
            objectName: "leaveFolder"
            visible: root.there
            name: qsTr("Leave this folder")
            description: qsTr("Nothing in it is touched")
            onPressed: root.leave()
        }
    }
}
