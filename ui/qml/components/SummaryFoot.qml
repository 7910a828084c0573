import QtQuick
import QtQuick.Dialogs
import ui.qml.theme
import ui.viewmodels

/*! Where it is saved, how, and what came of it. */
Item {
    id: root

    required property SummaryViewModel summary
    required property bool low
    required property int side

    implicitHeight: column.implicitHeight + (low ? 5 : 9) * Theme.space

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.veil
    }
    Column {
        id: column

        x: root.side
        y: (root.low ? 3 : 5) * Theme.space
        width: parent.width - 2 * x
        spacing: (root.low ? 1 : 2) * Theme.space

        Flow {
            width: parent.width
            spacing: 4 * Theme.space

            GButton {
                objectName: "savePdf"
                primary: true
                compact: true
                name: qsTr("Save as PDF")
                onPressed: root.summary.savePdf()
            }
            GButton {
                objectName: "saveText"
                compact: true
                name: qsTr("Save as text")
                onPressed: root.summary.saveText()
            }
            GButton {
                objectName: "copyText"
                compact: true
                name: qsTr("Copy the text")
                onPressed: root.summary.copy()
            }
            GLink {
                objectName: "elsewhere"
                name: qsTr("Another folder…")
                description: root.summary.folder
                onPressed: folders.open()
            }
            GLink {
                objectName: "openSaved"
                visible: root.summary.opens
                name: qsTr("Open it")
                after: "›"
                color: Theme.linen
                onPressed: root.summary.openSaved()
            }
        }
        GText {
            objectName: "came"
            width: parent.width
            text: root.summary.trouble !== "" ? root.summary.trouble : root.summary.saved !== "" ? root.summary.saved : qsTr("It will be a new file in %1. Nothing is sent: you hand it over yourselves.").arg(root.summary.folder)
            color: root.summary.trouble !== "" ? Theme.ember : root.summary.saved !== "" ? Theme.linen : Theme.faint
            maximumLineCount: 3
            elide: Text.ElideMiddle
        }
    }
    FolderDialog {
        id: folders

        title: qsTr("Where it is saved")
        onAccepted: root.summary.saveInto(selectedFolder)
    }
}
