pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! All memories of the couple, newest first. The arrow keys move; Enter opens one. */
FocusScope {
    id: root

    required property MemoriesViewModel memories
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, 240 * Theme.space * Theme.grow)

    Component.onCompleted: {
        memories.enter();
        list.currentIndex = memories.currentRow;
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
        list.count > 0 ? list.forceActiveFocus() : back.forceActiveFocus();
    }
    Keys.onEscapePressed: memories.back()

    PageGlow {}
    Column {
        id: head

        x: (root.width - root.wide) / 2
        y: (root.low ? 4 : 9) * Theme.space
        width: root.wide
        spacing: (root.low ? 1 : 3) * Theme.space

        GLink {
            id: back

            objectName: "back"
            before: "‹"
            name: qsTr("Our practice")
            onPressed: root.memories.back()
        }
        GText {
            width: parent.width
            text: qsTr("What we remember")
            spoken: true
            font.pixelSize: root.low ? Theme.title : Theme.display
            Accessible.role: Accessible.Heading
        }
        ReadableText {
            width: parent.width
            visible: list.count === 0
            text: qsTr("Nothing so far. After a session, or later from here, you can keep a word or a line.")
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
            color: Theme.muted
        }
        StatusMessage {
            width: parent.width
            visible: text !== ""
            text: root.memories.errorText
            color: Theme.ember
        }
        GLink {
            objectName: "say"
            visible: root.memories.unreflected !== ""
            width: Math.min(implicitWidth, parent.width)
            name: qsTr("Add a few words about %1").arg(TextRules.isolated(root.memories.unreflected))
            after: "›"
            onPressed: root.memories.reflectOnLast()
        }
        UndoBar {
            width: parent.width
            text: root.memories.removedText
            onRestore: {
                root.memories.restore();
                list.forceActiveFocus();
            }
        }
    }
    ListView {
        id: list

        objectName: "remembered"
        activeFocusOnTab: count > 0
        clip: true
        anchors.top: head.bottom
        anchors.topMargin: 2 * Theme.space
        anchors.bottom: parent.bottom
        topMargin: 2 * Theme.space
        bottomMargin: Theme.narrowMargin
        x: head.x - 2 * Theme.space
        width: root.wide + 4 * Theme.space
        spacing: 3 * Theme.space
        reuseItems: true
        keyNavigationEnabled: true
        highlightMoveDuration: Theme.quick
        boundsBehavior: Flickable.StopAtBounds
        model: root.memories.table
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What we remember")
        Keys.onPressed: event => {
            const by = {
                [Qt.Key_PageDown]: 6,
                [Qt.Key_PageUp]: -6,
                [Qt.Key_Home]: -count,
                [Qt.Key_End]: count
            }[event.key];
            event.accepted = by !== undefined;
            if (by !== undefined)
                currentIndex = Math.max(0, Math.min(count - 1, currentIndex + by));
        }

        delegate: FocusScope {
            id: cell

            required property int index
            required property string day
            required property string what
            required property string words
            required property string line
            required property bool again
            required property real closeness

            width: list.width
            height: row.height

            MemoryRow {
                id: row

                x: 2 * Theme.space
                width: root.wide
                focus: true
                activeFocusOnTab: false
                name: cell.what
                day: cell.day
                text: cell.words
                line: cell.line
                again: cell.again
                closeness: cell.closeness
                onPressed: {
                    list.currentIndex = cell.index;
                    root.memories.open(cell.index);
                }
            }
        }
    }
    GScrollBar {
        page: list
    }
}
