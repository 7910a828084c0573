pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The studio page, for people who write exercises: their folder and the state of each file in it. */
FocusScope {
    id: root

    required property StudioViewModel studio
    readonly property StudioHeader head: list.headerItem as StudioHeader
    readonly property int side: Math.max(Theme.narrowMargin, (width - 240 * Theme.space * Theme.roomy) / 2)

    function enter(row: int) {
        if (row < 0)
            return;
        if (list.count === 0)
            head.toFirst();
        if (row >= list.count)
            return;
        list.currentIndex = row;
        list.positionViewAtIndex(row, ListView.Contain);
        if (list.currentItem)
            list.currentItem.forceActiveFocus();
    }

    /*! Begins at the heading, where the first file is out of view there. */
    function begin() {
        if (studio.current >= 0 || list.currentIndex > 0 || !list.currentItem?.activeFocus)
            return;
        if (list.currentItem.y + list.currentItem.height > list.originY + list.height)
            head.toFirst();
    }

    Keys.onEscapePressed: studio.back()
    Component.onCompleted: {
        enter(studio.current);
        Qt.callLater(begin);
    }

    PageGlow {}
    Connections {
        target: root.studio

        function onListed() {
            Qt.callLater(root.begin);
        }
    }
    LongList {
        id: list

        objectName: "files"
        anchors.fill: parent
        anchors.leftMargin: root.side
        anchors.rightMargin: root.side
        focus: true
        bottomMargin: Theme.narrowMargin
        spacing: 3 * Theme.space
        clip: false
        keyNavigationEnabled: true
        currentIndex: 0
        reuseItems: true
        model: root.studio.files
        section.property: "section"
        Accessible.name: qsTr("Files")

        header: StudioHeader {
            width: list.width
            focus: true
            folder: root.studio.folder
            missing: root.studio.missing
            newExercise: root.studio.newExercise
            picks: root.studio.picker.available
            onGuide: root.studio.guide()
            onGive: root.studio.giveToCouple()
            onMake: root.studio.makeFolder()
            onChoose: root.studio.chooseFolder()
            onOpenFile: root.studio.chooseFile()
            onOpenFolder: root.studio.openFolder()
            onLeave: root.studio.leaveFolder()
            onDown: root.enter(Math.max(0, list.currentIndex))
            onImplicitHeightChanged: Qt.callLater(list.reveal)
            onActiveFocusChanged: {
                if (activeFocus)
                    list.positionViewAtBeginning();
            }
        }
        section.delegate: GText {
            required property string section

            width: list.width
            topPadding: 6 * Theme.space
            bottomPadding: 2 * Theme.space
            text: section
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            font.capitalization: Font.AllUppercase
            font.letterSpacing: 0.12 * Theme.caption
            color: Theme.amber
        }
        footer: ReadableText {
            width: list.width
            topPadding: 6 * Theme.space
            visible: root.studio.loaded && list.count === 0
            text: qsTr("There are no files here yet.")
            color: Theme.faint
        }
        delegate: FocusScope {
            id: cell

            required property int index
            required property string title
            required property string file
            required property string kind
            required property string facts
            required property string status
            required property string word
            required property bool stale
            required property bool writable

            width: list.width
            height: row.implicitHeight
            Keys.onUpPressed: event => {
                event.accepted = index === 0;
                if (index === 0)
                    root.head.toLast();
            }
            Keys.onTabPressed: root.head.toFirst()
            Keys.onBacktabPressed: root.head.toLast()

            FileRow {
                id: row

                width: parent.width - (cell.writable ? writing.width + 3 * Theme.space : 0)
                focus: true
                activeFocusOnTab: false
                name: cell.title
                file: cell.file
                kind: cell.kind
                facts: cell.facts
                status: cell.status
                word: cell.word
                stale: cell.stale
                writable: cell.writable
                onPressed: {
                    list.currentIndex = cell.index;
                    root.studio.open(cell.index);
                }
                onWriteAsked: writing.pressed()
            }
            GButton {
                id: writing

                objectName: "writeRow"
                anchors.right: parent.right
                height: row.height
                radius: Theme.radius
                visible: cell.writable
                compact: true
                activeFocusOnTab: false
                name: qsTr("Write")
                hint: "W"
                description: cell.title
                onPressed: {
                    list.currentIndex = cell.index;
                    root.studio.write(cell.index);
                }
            }
        }
    }
    GScrollBar {
        page: list
    }
}
