import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! All filters, above the cards. What they leave is shown at once. */
FocusScope {
    id: root

    required property SearchFilterViewModel searchFilter
    /*! How many exercises were found, in words. */
    required property string results
    required property int most

    signal close

    function enter() {
        time.forceActiveFocus();
        time.nextItemInFocusChain().forceActiveFocus();
    }

    height: Math.min(most, groups.implicitHeight + 12 * Theme.space)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Filters")
    Keys.onEscapePressed: close()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.raised
        border.width: 1
        border.color: Theme.veil
    }
    TapHandler {}
    Scroller {
        id: page

        anchors.fill: parent
        anchors.margins: Theme.space
        clip: true
        contentHeight: groups.implicitHeight + 10 * Theme.space

        Column {
            id: groups

            x: 6 * Theme.space
            y: 5 * Theme.space
            width: parent.width - 12 * Theme.space
            spacing: 2 * Theme.space

            Pills {
                id: time

                objectName: "time"
                most: parent.width
                name: qsTr("We have")
                options: root.searchFilter.times
                value: root.searchFilter.time
                onChose: value => root.searchFilter.choose("time", value)
            }
            Pills {
                objectName: "mood"
                most: parent.width
                name: qsTr("We feel")
                options: root.searchFilter.moods
                value: root.searchFilter.mood
                onChose: value => root.searchFilter.choose("mood", value)
            }
            Pills {
                objectName: "practice"
                most: parent.width
                name: qsTr("What")
                options: root.searchFilter.practices
                value: root.searchFilter.practice
                onChose: value => root.searchFilter.choose("practice", value)
            }
            Pills {
                objectName: "touch"
                most: parent.width
                name: qsTr("Kind of touch")
                options: root.searchFilter.touches
                value: root.searchFilter.touch
                onChose: value => root.searchFilter.choose("touch", value)
            }
            Pills {
                objectName: "span"
                most: parent.width
                name: qsTr("Length")
                options: root.searchFilter.spans
                value: root.searchFilter.span
                onChose: value => root.searchFilter.choose("span", value)
            }
            Flow {
                width: parent.width
                spacing: 6 * Theme.space

                GButton {
                    objectName: "closeFilters"
                    compact: true
                    name: qsTr("Done")
                    onPressed: root.close()
                }
                GLink {
                    objectName: "clearChosen"
                    visible: root.searchFilter.chosen > 0
                    name: qsTr("Clear filters")
                    onPressed: {
                        root.enter();
                        root.searchFilter.clear();
                    }
                }
                GText {
                    height: Theme.target
                    verticalAlignment: Text.AlignVCenter
                    text: root.searchFilter.chosen > 0 ? root.results : ""
                    color: Theme.muted
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
}
