pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The ways to begin on the start page, and the filters for time and mood, which can be unfolded to more. */
Flow {
    id: root

    required property HomeViewModel home
    required property bool low
    readonly property SearchFilterViewModel searchFilter: home.searchFilter
    readonly property real firstHeight: first.height
    property bool folded: searchFilter.practice === "" && searchFilter.touch === "" && searchFilter.span === ""

    spacing: (low ? 2 : 3) * Theme.space

    GButton {
        id: first

        objectName: "chooseForUs"
        primary: true
        compact: root.low
        name: qsTr("Choose for us")
        description: qsTr("Each of you says in private what would be welcome today")
        onPressed: root.home.chooseForUs()
    }
    GButton {
        objectName: "todayIsALot"
        compact: root.low
        name: qsTr("Today is a lot")
        description: qsTr("The gentlest things, and a pause apart")
        onPressed: root.home.openGentleDay()
    }
    GButton {
        objectName: "noteMoment"
        compact: root.low
        name: qsTr("A small moment")
        hint: "+"
        description: qsTr("Note something small that was between you, or have it now")
        onPressed: root.home.openMoment()
    }
    GLink {
        objectName: "asUsual"
        visible: root.home.tender.now
        height: first.height
        name: qsTr("As usual again")
        description: root.home.tender.words
        after: "−"
        onPressed: {
            first.forceActiveFocus();
            root.home.tender.unsay();
        }
    }
    GLink {
        objectName: "problemFiles"
        visible: root.home.rejected !== ""
        height: first.height
        name: root.home.rejected
        after: "›"
        onPressed: root.home.openProblemFiles()
    }
    Item {
        width: root.low ? 1 : root.width
        height: 1
    }
    Pills {
        objectName: "time"
        most: root.width
        name: qsTr("We have")
        options: root.searchFilter.times
        value: root.searchFilter.time
        onChose: value => root.searchFilter.choose("time", value)
    }
    Pills {
        objectName: "mood"
        most: root.width
        name: qsTr("and we feel")
        options: root.searchFilter.moods
        value: root.searchFilter.mood
        onChose: value => root.searchFilter.choose("mood", value)
    }
    GLink {
        objectName: "moreWays"
        name: root.folded ? qsTr("More ways to look") : qsTr("Fewer ways to look")
        after: root.folded ? "+" : "−"
        onPressed: {
            forceActiveFocus();
            root.folded = !root.folded;
        }
    }
    Loader {
        width: root.width
        active: !root.folded
        visible: active
        sourceComponent: FilterPills {
            width: root.width
            practices: root.searchFilter.practices
            touches: root.searchFilter.touches
            spans: root.searchFilter.spans
            practice: root.searchFilter.practice
            touch: root.searchFilter.touch
            span: root.searchFilter.span
            onChose: (kind, value) => root.searchFilter.choose(kind, value)
        }
    }
}
