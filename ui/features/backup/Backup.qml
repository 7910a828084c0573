pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page of the stored data: save, restore, export, import or erase it. */
FocusScope {
    id: root

    required property BackupViewModel backup
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property bool twoColumns: wide > 1020 * Theme.grow
    readonly property int column: twoColumns ? (wide - Theme.gap) / 2 : wide

    function messageFor(topic: string): string {
        return backup.messageTopic === topic ? backup.message : "";
    }

    Component.onCompleted: backup.enter()
    Keys.onEscapePressed: backup.pendingAction === "" ? backup.back() : backup.decline()
    Keys.onPressed: event => event.accepted = page.key(event.key)

    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: content.implicitHeight + 2 * Theme.narrowMargin

        Column {
            id: content

            x: (root.width - root.wide) / 2
            y: Theme.narrowMargin
            width: root.wide
            spacing: Theme.gap

            GLink {
                objectName: "back"
                focus: true
                before: "‹"
                name: qsTr("Settings")
                onPressed: root.backup.back()
            }
            GText {
                width: parent.width
                text: qsTr("Backup")
                spoken: true
                font.pixelSize: Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: Math.min(parent.width, 44 * Theme.body)
                text: qsTr("What you keep is yours, and on this computer only. You can take it with you, or erase it.")
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            StatusMessage {
                objectName: "notice"
                width: parent.width
                visible: text !== ""
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                text: root.backup.notice
                color: Theme.ember
            }
            Item {
                width: parent.width
                height: erasing.y + (root.twoColumns ? Math.max(bringing.height, erasing.height) : erasing.height)

                StoredDataCard {
                    id: what

                    width: root.column
                    folder: root.backup.dataFolder
                    settings: root.backup.settingsFile
                    message: root.messageFor("folder")
                    failed: root.backup.failed
                    onOpenFolder: root.backup.openFolder()
                    onCopy: root.backup.copyFolder()
                }
                SaveCard {
                    id: saving

                    x: root.twoColumns ? root.column + Theme.gap : 0
                    y: root.twoColumns ? 0 : what.height + Theme.gap
                    width: root.column
                    place: root.backup.saveFolder
                    picks: root.backup.picker.available
                    onPick: root.backup.chooseSaveFolder()
                    busy: root.backup.busy
                    message: root.messageFor("save")
                    failed: root.backup.failed
                    onPlaced: where => root.backup.setSaveFolder(where)
                    onSaveCopy: root.backup.saveCopy()
                    onSaveDocument: root.backup.saveJson()
                    onSaveSheets: root.backup.saveTables()
                }
                RestoreCard {
                    id: bringing

                    y: root.twoColumns ? Math.max(what.height, saving.height) + Theme.gap : saving.y + saving.height + Theme.gap
                    width: root.column
                    copies: root.backup.copies
                    picks: root.backup.picker.available
                    onPick: root.backup.chooseFile()
                    pendingAction: root.backup.pendingAction
                    question: root.backup.question
                    busy: root.backup.busy
                    message: root.messageFor("bring")
                    failed: root.backup.failed
                    onChosen: file => root.backup.importFile(file)
                    onAgreed: root.backup.confirm()
                    onDeclined: root.backup.decline()
                }
                EraseCard {
                    id: erasing

                    x: saving.x
                    y: root.twoColumns ? bringing.y : bringing.y + bringing.height + Theme.gap
                    width: root.column
                    asks: root.backup.pendingAction
                    includeExercises: root.backup.includeExercises
                    busy: root.backup.busy
                    message: root.messageFor("erase")
                    failed: root.backup.failed
                    onBegun: root.backup.erase()
                    onIncludeExercisesChosen: too => root.backup.setIncludeExercises(too)
                    onAgreed: root.backup.confirm()
                    onDeclined: root.backup.decline()
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
    DropArea {
        anchors.fill: parent
        onEntered: drag => drag.accepted = drag.urls.length === 1 && /\.(guided-backup|json)$/i.test(drag.urls[0].toString())
        onDropped: drop => {
            drop.accept(Qt.CopyAction);
            root.backup.importFile(drop.urls[0].toString());
        }
    }
}
