pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The scale of touch, filled as far as a pack comes; its words say the same. */
Column {
    id: root

    required property string words
    required property list<string> touches
    required property int closest
    readonly property int gap: Theme.space
    readonly property real cell: (width - (touches.length - 1) * gap) / touches.length

    spacing: 3 * Theme.space

    ReadableText {
        objectName: "closest"
        width: parent.width
        text: root.words
        font.weight: Font.DemiBold
    }
    Row {
        spacing: root.gap

        Repeater {
            model: root.touches

            Column {
                id: step

                required property int index
                required property string modelData

                width: root.cell
                spacing: 2 * Theme.space

                Rectangle {
                    width: parent.width
                    height: 2 * Theme.space
                    radius: height / 2
                    color: step.index <= root.closest ? Theme.touchMarks[step.index] : Theme.dusk
                    border.width: step.index <= root.closest ? 0 : 1
                    border.color: Theme.veil
                }
                GText {
                    width: parent.width
                    text: step.modelData
                    font.pixelSize: Theme.caption
                    font.weight: step.index === root.closest ? Font.DemiBold : Font.Normal
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 9
                    wrapMode: Text.NoWrap
                    color: step.index === root.closest ? Theme.linen : Theme.muted
                    Accessible.ignored: true
                }
            }
        }
    }
}
