import QtQuick
import ui.components.theme

/*! One suggestion of a week and how often to do it; pressing it opens it, unless it is put aside. */
Pressable {
    id: root

    required property string often
    property string note: ""
    /*! If a number of times is suggested: one boolean per time, true once it was done this week. */
    property var dots: []
    /*! The dots in words. */
    property string progressText: ""
    readonly property bool roomy: width > 110 * Theme.space * Theme.grow
    readonly property int first: Math.round((roomy ? 0.46 : 1) * width)

    description: AccessibleText.sentences([root.often, root.progressText, root.note])
    radius: 2 * Theme.space
    air: 3 * Theme.space
    implicitHeight: Math.max(Theme.target, texts.implicitHeight + 3 * Theme.space)

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -root.air
        anchors.rightMargin: -root.air
        z: -1
        radius: root.radius
        color: root.hovered && root.enabled ? Theme.raised : "transparent"
    }
    Column {
        id: texts

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: Theme.space

        Item {
            width: parent.width
            height: Math.max(title.height, oftenText.y + oftenText.height, dotsRow.height)

            GText {
                id: title

                width: root.first - (root.roomy ? 4 * Theme.space : dotsRow.visible ? dotsRow.width + 4 * Theme.space : 0)
                text: root.name
                font.pixelSize: Theme.body
                color: root.enabled ? Theme.linen : Theme.muted
                Accessible.ignored: true
            }
            GText {
                x: title.x + title.contentWidth + 2 * Theme.space
                visible: root.enabled && title.lineCount === 1
                text: "›"
                font.pixelSize: Theme.body
                color: root.hovered ? Theme.linen : Theme.faint
                Accessible.ignored: true
            }
            GText {
                id: oftenText

                x: root.roomy ? root.first : 0
                y: root.roomy ? Math.max(0, (Math.min(title.height, 1.5 * Theme.body) - Math.min(height, 1.5 * Theme.small)) / 2) : title.height
                width: parent.width - x - (root.roomy && dotsRow.visible ? dotsRow.width + 4 * Theme.space : 0)
                text: root.often
                color: Theme.muted
                Accessible.ignored: true
            }
            ProgressDots {
                id: dotsRow

                anchors.right: parent.right
                y: Math.max(0, (Math.min(title.height, 2 * Theme.body) - height) / 2)
                filled: root.dots
            }
        }
        GText {
            width: parent.width
            visible: text !== ""
            text: root.note
            color: Theme.faint
            Accessible.ignored: true
        }
    }
}
