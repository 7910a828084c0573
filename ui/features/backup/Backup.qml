pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What is kept of the two, and what they may do with it. */
FocusScope {
    id: root

    required property BackupViewModel keeping
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property bool twofold: wide > 1020 * Theme.grow
    readonly property int column: twofold ? (wide - Theme.gap) / 2 : wide

    function told(of: string): string {
        return keeping.toldOf === of ? keeping.told : "";
    }

    Component.onCompleted: keeping.enter()
    Keys.onEscapePressed: keeping.asks === "" ? keeping.back() : keeping.no()
    Keys.onPressed: event => event.accepted = page.key(event.key)

    RoomGlow {}
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
                onPressed: root.keeping.back()
            }
            GText {
                width: parent.width
                text: qsTr("What is kept")
                spoken: true
                font.pixelSize: Theme.display
                Accessible.role: Accessible.Heading
            }
            GText {
                width: Math.min(parent.width, 44 * Theme.body)
                text: qsTr("It is yours, and it is on this computer alone. You may take it with you, or let it go.")
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            GText {
                objectName: "notice"
                width: parent.width
                visible: text !== ""
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                text: root.keeping.notice
                color: Theme.ember
            }
            Item {
                width: parent.width
                height: erasing.y + (root.twofold ? Math.max(bringing.height, erasing.height) : erasing.height)

                StoredDataCard {
                    id: what

                    width: root.column
                    folder: root.keeping.folder
                    settings: root.keeping.settings
                    told: root.told("folder")
                    failed: root.keeping.failed
                    onLook: root.keeping.openFolder()
                    onCopy: root.keeping.copyFolder()
                }
                SaveCard {
                    id: saving

                    x: root.twofold ? root.column + Theme.gap : 0
                    y: root.twofold ? 0 : what.height + Theme.gap
                    width: root.column
                    place: root.keeping.place
                    busy: root.keeping.busy
                    told: root.told("save")
                    failed: root.keeping.failed
                    onPlaced: where => root.keeping.setPlace(where)
                    onSaveCopy: root.keeping.saveCopy()
                    onSaveDocument: root.keeping.saveDocument()
                    onSaveSheets: root.keeping.saveSheets()
                }
                RestoreCard {
                    id: bringing

                    y: root.twofold ? Math.max(what.height, saving.height) + Theme.gap : saving.y + saving.height + Theme.gap
                    width: root.column
                    copies: root.keeping.copies
                    asks: root.keeping.asks
                    question: root.keeping.question
                    busy: root.keeping.busy
                    told: root.told("bring")
                    failed: root.keeping.failed
                    onBring: file => root.keeping.bring(file)
                    onAgreed: root.keeping.yes()
                    onDeclined: root.keeping.no()
                }
                EraseCard {
                    id: erasing

                    x: saving.x
                    y: root.twofold ? bringing.y : bringing.y + bringing.height + Theme.gap
                    width: root.column
                    asks: root.keeping.asks
                    exercisesToo: root.keeping.exercisesToo
                    busy: root.keeping.busy
                    told: root.told("erase")
                    failed: root.keeping.failed
                    onBegun: root.keeping.erase()
                    onTookToo: too => root.keeping.takeExercisesToo(too)
                    onAgreed: root.keeping.yes()
                    onDeclined: root.keeping.no()
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
            root.keeping.bring(drop.urls[0].toString());
        }
    }
}
