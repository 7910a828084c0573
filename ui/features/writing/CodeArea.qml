pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The text of a file with its line numbers, and proposals at the caret. */
FocusScope {
    id: root

    required property CodeEditor editor
    required property Suggestions suggestions
    required property WordHelp help
    required property Finding finding
    readonly property int gutter: Math.round(11 * Theme.space * Theme.grow)

    /*! Whether the caret is in the text of the file, and not in an area that is being made. */
    property bool attached: false

    signal caretMoved(position: int)
    /*! Emitted when the keyboard asks to write what the problem offers. */
    signal fixAsked
    /*! Emitted when the keyboard asks to move the step of the caret up (-1) or down (1). */
    signal blockMoved(by: int)
    /*! Emitted before the text takes the focus, to be shown where it is not. */
    signal focusAsked

    /*! Shows the fields to find and replace words. */
    function find() {
        search.visible = true;
        search.begin(area.selectedText);
    }

    function colour() {
        editor.setColours({
            comment: Theme.faint,
            header: Theme.muted,
            name: Theme.mist,
            words: Theme.amber,
            error: Theme.ember,
            warning: Theme.gold,
            pair: Theme.veil
        });
    }

    /*! Handles a key for the list of proposals or for the lines; returns whether it was one. */
    function key(event: var): bool {
        const controls = event.modifiers & Qt.ControlModifier;
        if (event.matches(StandardKey.Undo))
            editor.undo();
        else if (event.matches(StandardKey.Redo))
            editor.redo();
        else if (proposals.visible && (event.key === Qt.Key_Down || event.key === Qt.Key_Up))
            proposals.move(event.key === Qt.Key_Down ? 1 : -1);
        else if (proposals.visible && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Tab].includes(event.key) && !controls)
            suggestions.take(proposals.row);
        else if (proposals.visible && event.key === Qt.Key_Escape)
            suggestions.dismiss();
        else if (event.key === Qt.Key_Space && controls)
            suggestions.ask(area.cursorPosition);
        else if (PhysicalKey.letter(event) === Qt.Key_K && controls)
            explain();
        else if (help.shown && event.key === Qt.Key_Escape)
            help.close();
        else if (PhysicalKey.letter(event) === Qt.Key_Slash && controls)
            editor.toggleComment(area.selectionStart, area.selectionEnd);
        else if ((event.key === Qt.Key_Up || event.key === Qt.Key_Down) && event.modifiers & Qt.AltModifier && event.modifiers & Qt.ShiftModifier)
            root.blockMoved(event.key === Qt.Key_Up ? -1 : 1);
        else if ((event.key === Qt.Key_Up || event.key === Qt.Key_Down) && event.modifiers & Qt.AltModifier)
            editor.moveLines(area.selectionStart, area.selectionEnd, event.key === Qt.Key_Up ? -1 : 1);
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers & Qt.AltModifier)
            root.fixAsked();
        else
            return false;
        return true;
    }

    /*! Explains the word at the caret; asked once more, it shows what was out of view, or goes. */
    function explain() {
        if (!help.asked)
            help.ask(area.cursorPosition, true);
        else if (!card.goOn())
            help.close();
    }

    /*! Explains the word that the pointer rests on, unless the keyboard asked or the pointer is on what it is told. */
    function pointAt(position: int) {
        if (help.asked || card.hovered)
            return;
        if (position < 0)
            help.close();
        else
            help.ask(position, false);
    }

    /*! Returns where a part of the text is on the screen, in the coordinates of this item. */
    function placed(part: rect): rect {
        return Qt.rect(gutter + part.x, page.y + part.y - page.contentY, part.width, part.height);
    }

    function numberLines() {
        numbers.model = editor.linesBetween(page.contentY - area.topPadding, page.contentY + page.height);
    }

    Component.onCompleted: colour()
    Component.onDestruction: editor.detach()

    Connections {
        target: Theme

        function onDayChanged() {
            root.colour();
        }
        function onStrongChanged() {
            root.colour();
        }
    }
    Connections {
        target: root.editor

        function onTextSet(text) {
            area.text = text;
        }
        function onSelected(start: int, end: int) {
            area.select(start, end);
            lines.follow();
        }
        function onCaretSet(position: int, focus: bool) {
            area.cursorPosition = position;
            root.caretMoved(position);
            if (focus) {
                root.focusAsked();
                area.forceActiveFocus();
            }
        }
    }
    Flickable {
        id: page

        /*! Scrolls the caret into view. */
        function follow() {
            const caret = area.cursorRectangle;
            if (caret.y < contentY)
                contentY = Math.max(0, caret.y - Theme.gap);
            else if (caret.y + caret.height > contentY + height)
                contentY = Math.min(Math.max(0, contentHeight - height), caret.y + caret.height - height + Theme.gap);
        }

        anchors.fill: parent
        anchors.topMargin: search.visible ? search.height + 3 * Theme.space : 0
        contentWidth: width
        contentHeight: Math.max(height, area.contentHeight + area.topPadding + area.bottomPadding)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        onContentYChanged: {
            lines.restart();
            if (!root.help.asked)
                root.help.close();
        }
        onHeightChanged: lines.follow()

        Rectangle {
            x: root.gutter
            y: area.cursorRectangle.y
            width: page.width - x
            height: area.cursorRectangle.height
            visible: area.activeFocus && area.selectionStart === area.selectionEnd
            radius: Theme.space
            color: Theme.raised
        }
        Repeater {
            id: numbers

            GText {
                required property var modelData

                y: area.topPadding + modelData.top + letters.ascent - baselineOffset
                width: root.gutter - 3 * Theme.space
                horizontalAlignment: Text.AlignRight
                text: modelData.number
                font.family: Theme.mono
                font.pixelSize: Theme.caption
                color: Theme.faint
                Accessible.ignored: true
            }
        }
        CodeText {
            id: area

            objectName: "code"
            x: root.gutter
            width: page.width - x - 4 * Theme.space
            height: page.contentHeight
            focus: true
            name: qsTr("The text of the file")
            Accessible.description: root.help.asked ? root.help.spoken : qsTr("F8 goes to the next problem, Alt and Enter apply its fix, Control and K explain the word, Control and Space suggest, Control and F find, Alt and the arrows move lines, with Shift the step")
            Component.onCompleted: {
                root.editor.attach(textDocument);
                root.attached = true;
            }
            onCursorRectangleChanged: lines.follow()
            onContentHeightChanged: lines.restart()
            onTextChanged: {
                lines.restart();
                if (root.attached)
                    root.caretMoved(cursorPosition);
            }
            onActiveFocusChanged: root.help.close()
            onCursorPositionChanged: {
                root.help.close();
                if (root.attached)
                    root.caretMoved(cursorPosition);
                root.editor.pairAt(cursorPosition);
                if (proposals.visible)
                    root.suggestions.ask(cursorPosition);
            }
            /*! Whether the key that was pressed last writes a letter, and is no command. */
            property bool writes: false

            Keys.onPressed: event => {
                writes = PhysicalKey.single(event);
                event.accepted = root.key(event);
            }
            Keys.onTabPressed: event => {
                if (!root.key(event))
                    nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
            }
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            WordPointer {
                text: area
                onRested: position => root.pointAt(position)
            }
            Keys.onReleased: event => {
                if (writes && /^[a-z_"]$/.test(event.text) && !event.isAutoRepeat)
                    root.suggestions.ask(cursorPosition);
            }
        }
    }
    GScrollBar {
        anchors.topMargin: page.anchors.topMargin
        page: page
    }
    FindBar {
        id: search

        width: parent.width
        visible: false
        finding: root.finding
        from: area.selectionStart
        to: area.selectionEnd
        onDone: {
            visible = false;
            root.finding.close();
            area.forceActiveFocus();
        }
    }
    Proposals {
        id: proposals

        word: root.placed(area.cursorRectangle)
        suggestions: root.suggestions
        visible: area.activeFocus && count > 0
    }
    HelpCard {
        id: card

        word: root.placed(visible && area.contentHeight ? area.positionToRectangle(root.help.position) : area.cursorRectangle)
        help: root.help
        visible: root.help.shown && !proposals.visible
    }
    FontMetrics {
        id: letters

        font: area.font
    }
    Timer {
        id: lines

        /*! Whether the caret has moved since. */
        property bool follows: false

        function follow() {
            follows = true;
            restart();
        }

        interval: 1
        running: true
        onTriggered: {
            if (follows)
                page.follow();
            follows = false;
            root.numberLines();
        }
    }
}
