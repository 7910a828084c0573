pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The filters for time and mood, which can be unfolded to more. */
Flow {
    id: root

    required property ExercisesViewModel exercises
    required property bool low
    readonly property SearchFilterViewModel searchFilter: exercises.searchFilter
    property bool folded: searchFilter.practice === "" && searchFilter.touch === "" && searchFilter.span === ""

    spacing: (low ? 2 : 3) * Theme.space

    GLink {
        objectName: "problemFiles"
        visible: root.exercises.rejected !== ""
        name: root.exercises.rejected
        after: "›"
        onPressed: root.exercises.openProblemFiles()
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
