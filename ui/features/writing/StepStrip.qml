pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! All steps side by side, as wide as they are long and in the colours of their touch. */
Column {
    id: root

    required property var steps
    required property int current

    signal chosen(row: int)

    spacing: 2 * Theme.space

    Row {
        id: row

        readonly property int least: Math.round(6 * Theme.space * Theme.grow)
        readonly property int free: Math.max(0, root.width + spacing - root.steps.length * (least + spacing))

        width: root.width
        height: Math.round(11 * Theme.space * Theme.grow)
        spacing: Theme.space
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Steps")

        Repeater {
            model: root.steps

            Pressable {
                id: step

                required property int index
                required property var modelData

                objectName: `step${index}`
                width: row.least + modelData.share * row.free
                height: row.height
                radius: 2 * Theme.space
                name: AccessibleText.sentences([modelData.title, modelData.length, modelData.question ? qsTr("Question") : modelData.touchWord])
                onPressed: root.chosen(index)

                Rectangle {
                    anchors.fill: parent
                    radius: step.radius
                    color: step.modelData.question ? Theme.questionFill : Theme.touches[step.modelData.touch]
                    border.width: step.index === root.current ? Theme.ring : 0
                    border.color: Theme.linen
                }
                GText {
                    id: long

                    anchors.right: parent.right
                    anchors.rightMargin: 3 * Theme.space
                    anchors.verticalCenter: parent.verticalCenter
                    visible: step.width > implicitWidth + 6 * Theme.space
                    text: step.modelData.length
                    font.pixelSize: Theme.caption
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                GText {
                    anchors.verticalCenter: parent.verticalCenter
                    x: 3 * Theme.space
                    width: step.width - 2 * x - (long.visible ? long.width + x : 0)
                    visible: width > 6 * Theme.space
                    text: step.modelData.title
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
