pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What the word under the pointer or at the caret means, and what is wrong with it. */
WordCard {
    id: root

    required property WordHelp help
    readonly property int inset: 4 * Theme.space
    readonly property alias hovered: pointer.hovered

    /*! Scrolls on to what is not in view yet; returns whether there was anything. */
    function goOn(): bool {
        if (page.atYEnd)
            return false;
        page.contentY = Math.min(page.contentHeight - page.height, page.contentY + 0.8 * page.height);
        return true;
    }

    most: content.implicitHeight + 2 * inset
    least: Math.min(most, parent.height)
    widest: 120
    Accessible.role: Accessible.ToolTip
    Accessible.name: help.spoken

    Connections {
        target: root.help

        function onChanged() {
            page.contentY = 0;
            if (root.help.asked)
                AccessibleText.announce(root, root.help.spoken);
        }
    }
    HoverHandler {
        id: pointer
    }
    Flickable {
        id: page

        anchors.fill: parent
        anchors.margins: root.inset
        contentHeight: content.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: content

            width: page.width
            spacing: 2 * Theme.space

            Repeater {
                model: root.help.problems

                GText {
                    required property var modelData

                    width: content.width
                    text: modelData.words
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                    color: modelData.wrong ? Theme.ember : Theme.linen
                    Accessible.ignored: true
                }
            }
            GText {
                width: content.width
                visible: text !== ""
                text: root.help.sentence
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
            Repeater {
                model: root.help.choices

                Item {
                    id: choice

                    required property var modelData

                    width: content.width
                    height: meaning.implicitHeight

                    GText {
                        text: choice.modelData.word
                        font.family: Theme.mono
                        font.pixelSize: Theme.caption
                        color: Theme.amber
                        Accessible.ignored: true
                    }
                    GText {
                        id: meaning

                        x: Math.round(22 * Theme.space * Theme.grow)
                        width: parent.width - x
                        text: choice.modelData.sentence
                        font.pixelSize: Theme.caption
                        color: Theme.muted
                        Accessible.ignored: true
                    }
                }
            }
            GText {
                width: content.width
                visible: text !== ""
                text: root.help.usual
                font.pixelSize: Theme.caption
                color: Theme.muted
                Accessible.ignored: true
            }
        }
    }
}
