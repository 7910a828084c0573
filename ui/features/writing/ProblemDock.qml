pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The problem to mend next, under the text, with what can be written by a press. */
Rectangle {
    id: root

    required property FileProblems problems
    readonly property var problem: problems.next
    readonly property bool wrong: problem.severity === "error"
    readonly property list<string> choices: problem.choices === undefined ? [] : problem.choices

    implicitHeight: content.implicitHeight + 6 * Theme.space
    visible: problem.line !== undefined
    radius: 4 * Theme.space
    color: wrong ? Theme.emberCard : Theme.raised
    border.width: 1
    border.color: wrong ? Theme.ember : Theme.veil

    Item {
        id: content

        x: 5 * Theme.space
        y: 3 * Theme.space
        width: parent.width - 10 * Theme.space
        implicitHeight: Math.max(words.implicitHeight, buttons.implicitHeight)

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - buttons.width - 4 * Theme.space
            spacing: Theme.space

            ReadableText {
                objectName: "problem"
                width: parent.width
                text: root.visible ? qsTr("Line %1: %2").arg(root.problem.line).arg(root.problem.words) : ""
                font.weight: Font.DemiBold
                color: root.wrong ? Theme.ember : Theme.linen
                maximumLineCount: 4
                elide: Text.ElideRight
            }
            ReadableText {
                width: parent.width
                text: root.visible && root.choices.length === 0 && root.problem.fix !== "" ? qsTr("Write: %1").arg(TextRules.isolated(root.problem.fix)) : root.problems.summary
                font.pixelSize: Theme.caption
                color: Theme.muted
                maximumLineCount: 3
                elide: Text.ElideRight
            }
        }
        Column {
            id: buttons

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2 * Theme.space

            Repeater {
                model: root.choices

                GButton {
                    required property int index
                    required property string modelData

                    objectName: `writeFix${index}`
                    compact: true
                    primary: index === 0 && root.wrong
                    name: modelData === "" ? qsTr("Delete it") : root.choices.length === 1 ? qsTr("Write it") : qsTr("Write %1").arg(modelData)
                    hint: index === 0 ? qsTr("Alt+Enter") : ""
                    description: modelData
                    onPressed: root.problems.writeFix(index)
                }
            }
        }
    }
}
