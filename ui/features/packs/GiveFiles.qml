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
                readonly property var choice: root.give.chosen[index] ?? ({
                        on: false,
                        along: false,
                        often: 0,
                        oftenWords: "",
                        length: "",
                        touch: ""
                    })
                readonly property bool given: choice.on || choice.along

                width: parent?.width ?? 0
                spacing: given ? 2 * Theme.space : 0
                bottomPadding: given && modelData.dosed ? 3 * Theme.space : 0

                GSwitch {
                    objectName: "file"
                    width: parent.width
                    quiet: true
                    on: row.choice.on
                    name: row.modelData.title
                    about: row.choice.along && !row.choice.on ? `${row.modelData.facts}   ·   ${qsTr("comes along")}` : row.modelData.facts
                    onPressed: root.give.toggle(row.index)
                }
                GSpinBox {
                    objectName: "often"
                    width: Math.min(parent.width, implicitWidth)
                    visible: row.given && row.modelData.dosed
                    name: qsTr("How often in a week")
                    value: row.choice.often
                    minimumValue: 0
                    maximumValue: 14
                    valueText: row.choice.oftenWords
                    onMoved: to => root.give.setOften(row.index, to)
                }
                Pills {
                    objectName: "lengths"
                    most: parent.width
                    visible: row.given && row.modelData.lengths.length > 0
                    filled: true
                    name: qsTr("Length chosen beforehand")
                    options: row.modelData.lengths
                    value: row.choice.length
                    onChose: value => root.give.setLength(row.index, value)
                }
                Pills {
                    objectName: "touchOf"
                    most: parent.width
                    visible: row.given && row.modelData.touches.length > 0
                    filled: true
                    name: qsTr("No closer than")
                    options: row.modelData.touches
                    value: row.choice.touch
                    onChose: value => root.give.setTouchOf(row.index, value)
                }
            }
        }
    }
}
