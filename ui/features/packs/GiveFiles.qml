pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What goes into a pack: each file that is ready, and how often a week it is meant. */
Card {
    id: root

    required property GiveViewModel give

    title: qsTr("What goes in")
    about: give.anything ? "" : qsTr("There is nothing without mistakes in your folder yet, or it is still being read.")

    Column {
        width: parent.width
        spacing: Theme.space

        Repeater {
            model: root.give.files

            Column {
                id: row

                required property int index
                required property var modelData
                readonly property bool chosen: root.give.chosen[index] === true
                readonly property int often: root.give.often[index] ?? 0

                width: parent?.width ?? 0

                GSwitch {
                    objectName: "file"
                    width: parent.width
                    quiet: true
                    on: row.chosen
                    name: row.modelData.title
                    about: row.modelData.facts
                    onPressed: root.give.toggle(row.index)
                }
                GSpinBox {
                    objectName: "often"
                    width: Math.min(parent.width, implicitWidth)
                    visible: row.chosen && row.modelData.dosed
                    name: qsTr("How often in a week")
                    value: row.often
                    minimumValue: 0
                    maximumValue: 14
                    valueText: row.often === 0 ? qsTr("as the programme says") : String(row.often)
                    onMoved: to => root.give.setOften(row.index, to)
                }
                Pills {
                    objectName: "lengths"
                    most: parent.width
                    visible: row.chosen && row.modelData.lengths.length > 0
                    filled: true
                    name: qsTr("Chosen beforehand")
                    options: row.modelData.lengths
                    value: root.give.lengths[row.index] ?? ""
                    onChose: value => root.give.setLength(row.index, value)
                }
            }
        }
    }
}
