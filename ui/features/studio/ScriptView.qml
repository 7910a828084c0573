pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Shows an exercise as a script. The arrow keys move between the rows; Enter speaks a row. */
FocusScope {
    id: root

    required property ScriptViewModel script

    signal rehearse(step: int)
    /*! Emitted when Tab leaves the list. */
    signal passed

    /*! Moves by that many rows, within the list. */
    function go(by: int) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
        if (list.currentItem)
            list.currentItem.forceActiveFocus();
    }

    function toBar() {
        list.positionViewAtBeginning();
        (list.headerItem as ScriptBar).last.forceActiveFocus();
    }

    function hear(row: int) {
        list.currentIndex = row;
        list.currentItem.forceActiveFocus();
        script.playRow(row);
    }

    Keys.onEscapePressed: event => {
        event.accepted = script.playingRow >= 0;
        script.stopPlaying();
    }

    LongList {
        id: list

        readonly property int page: Math.max(1, Math.floor(height / (2 * Theme.target)))

        objectName: "scriptRows"
        anchors.fill: parent
        bottomMargin: Theme.narrowMargin
        spacing: Theme.space
        reuseItems: true
        keyNavigationEnabled: true
        currentIndex: 0
        highlightMoveDuration: Theme.quick
        model: root.script.table
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("The script")
        Keys.onPressed: event => {
            const by = {
                [Qt.Key_PageDown]: page,
                [Qt.Key_PageUp]: -page,
                [Qt.Key_Home]: -count,
                [Qt.Key_End]: count
            }[event.key];
            event.accepted = by !== undefined;
            if (by !== undefined)
                root.go(by);
        }

        header: ScriptBar {
            width: list.width
            height: implicitHeight + 4 * Theme.space
            ways: root.script.answerChoices
            answers: root.script.answers
            summary: root.script.summary
            silence: root.script.silentReason
            printed: root.script.pdfFile
            errorText: root.script.errorText
            onAnswered: answers => root.script.answer(answers)
            onPut: root.script.savePdf()
            onOpen: root.script.openPdf()
            onPassed: list.count > 0 ? root.go(0) : root.passed()
            onActiveFocusChanged: {
                if (activeFocus)
                    list.positionViewAtBeginning();
            }
        }
        delegate: ScriptRow {
            id: row

            required property int index
            required property int step

            width: list.width
            hearing: index === root.script.playingRow
            onPressed: root.hear(index)
            Keys.onTabPressed: root.passed()
            Keys.onBacktabPressed: root.toBar()
            Keys.onReturnPressed: root.script.playRow(index)
            Keys.onEnterPressed: root.script.playRow(index)
            Keys.onPressed: event => {
                event.accepted = PhysicalKey.letter(event) === Qt.Key_R && event.modifiers === Qt.NoModifier;
                if (event.accepted)
                    root.rehearse(step);
            }
        }
    }
    GScrollBar {
        anchors.rightMargin: -5 * Theme.space
        page: list
    }
}
