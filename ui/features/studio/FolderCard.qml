import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The coach's folder: its path, or a button that creates one. */
Rectangle {
    id: root

    required property string folder
    required property bool missing
    /*! Whether the system has a dialog to choose a folder with. */
    required property bool picks
    readonly property bool there: folder !== ""
    readonly property bool calm: there && !missing
    /*! The last focusable control of the card. */
    readonly property Item last: there ? leaving : picks ? choosing : making
    readonly property int inset: (calm ? 4 : 7) * Theme.space
    readonly property int side: 6 * Theme.space
    /*! Whether the path and both links fit on one line. */
    readonly property bool sideBySide: calm && letters.advanceWidth(folder) + doors.implicitWidth + 4 * side < width

    signal make
    signal choose
    signal openFolder
    signal leave
    /*! Emitted when Tab leaves the card's last control. */
    signal passed

    implicitHeight: (sideBySide ? doors.height : doors.y + doors.height - inset) + 2 * inset
    radius: Theme.radius
    color: missing ? Theme.emberCard : Theme.dusk

    FontMetrics {
        id: letters

        font.family: Theme.sans
        font.pixelSize: Theme.small
    }
    GText {
        id: title

        x: root.side
        y: root.inset
        width: root.width - 2 * root.side
        visible: !root.there
        text: qsTr("A folder to write in")
        spoken: true
        font.pixelSize: Theme.lead
        Accessible.role: Accessible.Heading
    }
    ReadableText {
        id: texts

        objectName: "folderWords"
        x: root.side
        y: root.sideBySide ? (root.height - height) / 2 : root.there ? root.inset : title.y + title.implicitHeight + 3 * Theme.space
        width: root.sideBySide ? doors.x - 2 * root.side : root.width - 2 * root.side
        text: root.missing ? qsTr("%1 is not where it was. Bring it back, drop it on this window again, or leave it.").arg(TextRules.isolated(root.folder)) : root.there ? root.folder : qsTr("It is made among your documents, with one exercise to begin with and help for your editor. Or drop a folder of your own on this window.")
        lineHeight: Theme.airy
        color: root.missing ? Theme.ember : root.there ? Theme.linen : Theme.muted
    }
    Row {
        id: doors

        x: root.sideBySide ? root.width - width - root.side : root.side
        y: root.sideBySide ? root.inset : texts.y + texts.height + (root.calm ? 2 : 4) * Theme.space
        spacing: 6 * Theme.space

        GButton {
            id: making

            objectName: "makeFolder"
            visible: !root.there
            primary: true
            name: qsTr("Make a folder")
            onPressed: root.make()
            Keys.onTabPressed: root.picks ? choosing.forceActiveFocus(Qt.TabFocusReason) : root.passed()
        }
        GLink {
            id: choosing

            objectName: "chooseFolder"
            visible: root.picks && !root.calm
            height: root.there ? leaving.height : making.height
            name: qsTr("Choose a folder")
            onPressed: root.choose()
            Keys.onTabPressed: root.there ? leaving.forceActiveFocus(Qt.TabFocusReason) : root.passed()
        }
        GButton {
            objectName: "openFolder"
            visible: root.calm
            compact: true
            name: qsTr("Open the folder")
            onPressed: root.openFolder()
        }
        GLink {
            id: leaving

            objectName: "leaveFolder"
            visible: root.there
            name: qsTr("Leave this folder")
            description: qsTr("Nothing in it is touched")
            onPressed: root.leave()
            Keys.onTabPressed: root.passed()
        }
    }
}
