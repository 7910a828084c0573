pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What is wrong with a pack, what is new since it was last given, and the button that writes it. */
Column {
    id: root

    required property GiveViewModel give
    readonly property GiveCheckViewModel check: give.check

    spacing: 5 * Theme.space

    Card {
        width: parent.width
        visible: root.check.problems.length > 0
        title: qsTr("Worth a look")

        Repeater {
            model: root.check.problems

            Column {
                id: problem

                required property var modelData

                width: parent?.width ?? 0
                spacing: Theme.space

                ReadableText {
                    width: parent.width
                    text: problem.modelData.words
                    font.weight: problem.modelData.stops ? Font.DemiBold : Font.Normal
                    color: problem.modelData.stops ? Theme.ember : Theme.linen
                }
                ReadableText {
                    width: parent.width
                    visible: text !== ""
                    text: problem.modelData.place
                    font.pixelSize: Theme.caption
                    color: Theme.muted
                }
            }
        }
    }
    Card {
        width: parent.width
        visible: root.check.lines.length > 0
        title: qsTr("New since you gave it")

        Column {
            width: parent.width

            Repeater {
                model: root.check.lines

                ReadableText {
                    required property var modelData
                    readonly property string sign: modelData.sign

                    width: parent?.width ?? 0
                    topPadding: sign === "#" ? 3 * Theme.space : 0
                    text: sign === "#" ? modelData.words : `${sign} ${modelData.words}`
                    font.family: sign === "#" ? Theme.sans : Theme.mono
                    font.weight: sign === "#" ? Font.DemiBold : Font.Normal
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    color: sign === "+" ? Theme.added : sign === "-" ? Theme.gone : sign === "#" ? Theme.linen : Theme.muted
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 5 * Theme.space

        GButton {
            objectName: "giveIt"
            primary: true
            enabled: root.check.ready
            opacity: enabled ? 1 : 0.5
            name: qsTr("Write the file")
            onPressed: root.check.give()
        }
        ReadableText {
            height: Theme.target
            verticalAlignment: Text.AlignVCenter
            visible: text !== ""
            text: root.give.missing
            color: Theme.muted
        }
    }
}
