import QtQuick
import ui.components.theme
import ui.view_models

/*! Chooses which days are tender: today, a few days, or recurring days. Escape cancels. */
Card {
    id: root

    required property TenderViewModel tender
    readonly property bool which: tender.asking === "days" || tender.asking === "recurring"

    function enter() {
        today.forceActiveFocus();
    }

    title: qsTr("These days need more care")
    about: qsTr("Whatever the reason, nobody asks. Gentler things come first then; everything else is still there, a little later.")
    Keys.onEscapePressed: tender.fold()

    Flow {
        width: parent.width
        spacing: 3 * Theme.space

        GButton {
            id: today

            objectName: "tenderToday"
            compact: true
            name: qsTr("Today")
            onPressed: root.tender.sayToday()
        }
        GChoice {
            objectName: "tenderDays"
            name: qsTr("A few days")
            chosen: root.tender.asking === "days"
            onPressed: {
                root.tender.ask("days");
                howMany.forceActiveFocus();
            }
        }
        GChoice {
            objectName: "tenderRound"
            name: qsTr("Repeating")
            chosen: root.tender.asking === "recurring"
            onPressed: {
                root.tender.ask("recurring");
                howMany.forceActiveFocus();
            }
        }
        GLink {
            objectName: "tenderNot"
            name: qsTr("Cancel")
            onPressed: root.tender.fold()
        }
    }
    Flow {
        width: parent.width
        visible: root.which
        spacing: 6 * Theme.space

        GSpinBox {
            id: howMany

            objectName: "howMany"
            name: qsTr("For")
            valueText: root.tender.daysText
            value: root.tender.days
            minimumValue: root.tender.fewest
            maximumValue: root.tender.longest
            onMoved: to => root.tender.last(to)
        }
        GSpinBox {
            objectName: "beginning"
            name: qsTr("Beginning")
            valueText: root.tender.firstText
            value: root.tender.ahead
            minimumValue: 0
            maximumValue: root.tender.farthest
            onMoved: to => root.tender.begin(to)
        }
        GSpinBox {
            objectName: "every"
            visible: root.tender.asking === "recurring"
            name: qsTr("Again every")
            valueText: root.tender.everyText
            value: root.tender.every
            minimumValue: root.tender.oftenest
            maximumValue: root.tender.seldomest
            onMoved: to => root.tender.comeRound(to)
        }
    }
    Flow {
        width: parent.width
        visible: root.which
        spacing: 6 * Theme.space

        GButton {
            id: say

            objectName: "tenderSay"
            name: qsTr("Save")
            onPressed: root.tender.say()
        }
        GText {
            height: Math.max(say.height, implicitHeight)
            width: Math.min(implicitWidth, parent.width)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("The arrows make it more or less.")
            color: Theme.faint
        }
    }
}
