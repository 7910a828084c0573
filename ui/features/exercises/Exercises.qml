pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The library: shelves of exercises, a whole shelf, or what a search found. */
FocusScope {
    id: root

    required property ExercisesViewModel exercises
    readonly property SearchFilterViewModel searchFilter: exercises.searchFilter
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property int columns: Math.max(1, Math.floor((wide + Theme.gap) / (Math.round(57 * Theme.space * Theme.grow) + Theme.gap)))
    readonly property int cell: Math.floor((wide + Theme.gap) / columns) - Theme.gap
    readonly property Shelves shelves: body.item as Shelves
    readonly property CardList list: body.item as CardList
    /*! Where what is below the header, and the filters, begins. */
    readonly property int begin: (panel.visible ? panel.y + panel.height : texts.y + texts.height) + (low ? 2 : 3) * Theme.space
    property bool filtering: false

    /*! Starts a search with the pressed key, or appends to it; returns true if it did. */
    function typed(text: string, modifiers: int): bool {
        if (modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier | Qt.GroupSwitchModifier) || text.trim() === "" || text < " " || text === "\u007f")
            return false;
        texts.search(text === "/" ? "" : text);
        return true;
    }

    /*! Focuses the first card; without any card, the focus stays where it is. */
    function enterCards() {
        if (list && exercises.listSize > 0)
            list.turnTo(0);
        else if (shelves)
            exercises.goToEnd(false);
    }

    function closeFilters() {
        filtering = false;
        texts.filterButton.forceActiveFocus();
    }

    Keys.onPressed: event => {
        event.accepted = shelves?.key(event.key) || list?.key(event.key) || typed(event.text, event.modifiers);
    }
    Keys.onEscapePressed: {
        if (exercises.goUp())
            enterCards();
        else
            exercises.back();
    }

    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: texts.search("")
    }
    Connections {
        target: PressedKey

        function onCommand(key: int) {
            if (key === Qt.Key_F)
                texts.search("");
        }
    }
    PageGlow {}
    ExercisesHeader {
        id: texts

        x: (root.width - root.wide) / 2
        y: (root.low ? 2 : 6) * Theme.space
        width: root.wide
        enabled: !waiting.visible
        opacity: enabled ? 1 : 0
        notice: root.exercises.notice
        searchFilter: root.searchFilter
        results: root.exercises.found
        filtering: root.filtering
        onLeave: root.enterCards()
        onFilter: {
            root.filtering = !root.filtering;
            if (root.filtering)
                panel.enter();
        }
    }
    FilterPanel {
        id: panel

        x: texts.x
        y: texts.y + texts.height + 2 * Theme.space
        width: root.wide
        most: root.height - y - 2 * Theme.space
        visible: root.filtering
        searchFilter: root.searchFilter
        results: root.exercises.found
        onClose: root.closeFilters()
    }
    Flow {
        id: above

        x: texts.x
        y: root.begin
        width: root.wide
        visible: !root.filtering && (!root.exercises.onShelves || found.text !== "")
        enabled: !waiting.visible
        opacity: enabled ? 1 : 0
        spacing: 6 * Theme.space

        GLink {
            objectName: "allShelves"
            visible: root.exercises.wholeShelf !== "" && !root.searchFilter.active
            before: "‹"
            name: qsTr("All shelves")
            onPressed: {
                root.exercises.goUp();
                root.enterCards();
            }
        }
        GText {
            visible: root.exercises.wholeShelf !== "" && !root.searchFilter.active
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: root.exercises.wholeShelf
            spoken: true
            font.pixelSize: Theme.lead
            Accessible.role: Accessible.Heading
        }
        StatusMessage {
            id: found

            objectName: "found"
            height: Math.max(Theme.target, implicitHeight)
            width: Math.min(implicitWidth, parent.width)
            verticalAlignment: Text.AlignVCenter
            field: texts.searchField
            text: root.exercises.found
            color: Theme.muted
        }
        GLink {
            objectName: "clear"
            visible: root.searchFilter.active
            name: root.searchFilter.chosen > 0 ? qsTr("Clear filters") : qsTr("Clear search")
            onPressed: {
                root.exercises.goUp();
                root.enterCards();
            }
        }
    }
    Loader {
        id: body

        y: above.visible ? above.y + above.height + Theme.space : root.begin
        width: root.width
        height: Math.max(0, root.height - y)
        visible: height > 20 * Theme.space
        focus: true
        enabled: !waiting.visible
        opacity: enabled ? 1 : 0
        sourceComponent: root.exercises.onShelves ? shelvesPage : listPage
    }
    Component {
        id: shelvesPage

        Shelves {
            focus: true
            exercises: root.exercises
            columns: root.columns
            cell: root.cell
            onLeave: texts.search("")
        }
    }
    Component {
        id: listPage

        CardList {
            focus: true
            exercises: root.exercises
            columns: root.columns
            cell: root.cell
            onLeave: texts.search("")
        }
    }
    WaitingNotice {
        id: waiting

        anchors.fill: parent
        title: root.exercises.waitingTitle
        words: root.exercises.waitingWords
        ladder: root.exercises.ladderTitle
        onLadderChosen: root.exercises.openLadder()
        onClose: {
            root.exercises.closeExplanation();
            body.forceActiveFocus();
        }
    }
}
