import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Saves or copies the summary, chooses the folder, and shows the result. */
Item {
    id: root

    required property SummaryViewModel summary
    required property bool low
    required property int side
    property bool elsewhere: false

    /*! Uses the entered folder if it exists. */
    function settle() {
        if (!summary.file.setFolder(folder.text))
            return;
        elsewhere = false;
        other.forceActiveFocus();
    }

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
                id: other

                objectName: "elsewhere"
                name: folder.visible ? qsTr("Cancel") : qsTr("Another folder")
                description: root.summary.file.folder
                onPressed: {
                    if (root.summary.file.picker.available) {
                        root.summary.file.chooseFolder();
                        return;
                    }
                    root.elsewhere = !root.elsewhere;
                    if (!root.elsewhere)
                        return;
                    folder.text = root.summary.file.folder;
                    folder.selectAll();
                    folder.forceActiveFocus();
                }
            }
            GLink {
                objectName: "openSaved"
                visible: root.summary.file.canOpen
                name: qsTr("Open it")
                after: "›"
                color: Theme.linen
                onPressed: root.summary.file.openSaved()
            }
        }
        Row {
            width: parent.width
            visible: root.elsewhere && !root.summary.file.picker.available
            spacing: 4 * Theme.space

            GField {
                id: folder

                objectName: "folder"
                width: parent.width - settling.width - parent.spacing
                font.pixelSize: Theme.body
                name: qsTr("The folder it is saved in")
                placeholderText: qsTr("The folder it is saved in")
                onAccepted: root.settle()
                Keys.onEscapePressed: {
                    root.elsewhere = false;
                    other.forceActiveFocus();
                }
            }
            GButton {
                id: settling

                objectName: "there"
                anchors.verticalCenter: parent.verticalCenter
                compact: true
                name: qsTr("Save it there")
                onPressed: root.settle()
            }
        }
        StatusMessage {
            objectName: "came"
            width: parent.width
            text: root.summary.file.errorText !== "" ? root.summary.file.errorText : root.summary.file.message !== "" ? root.summary.file.message : qsTr("It will be a new file in %1. Nothing is sent: you hand it over yourselves.").arg(TextRules.isolated(root.summary.file.folder))
            color: root.summary.file.errorText !== "" ? Theme.ember : root.summary.file.message !== "" ? Theme.linen : Theme.faint
            maximumLineCount: 3
            elide: Text.ElideMiddle
        }
    }
}
