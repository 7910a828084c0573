pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The list of ways to go on at the caret. The keyboard stays in the text. */
WordCard {
    id: root

    required property Suggestions suggestions
    property int row: 0
    readonly property int count: list.count

    function move(by: int) {
        row = Math.max(0, Math.min(count - 1, row + by));
        list.positionViewAtIndex(row, ListView.Contain);
    }

    most: Math.min(list.contentHeight, 6 * list.rowHeight) + 2 * Theme.space
    least: 2 * list.rowHeight
    Accessible.role: Accessible.List
    Accessible.name: count > 0 ? AccessibleText.sentences([list.model[row].label, list.model[row].sentence]) : ""

    ListView {
        id: list

        readonly property int rowHeight: Math.round(12 * Theme.space * Theme.grow)

        anchors.fill: parent
        anchors.margins: Theme.space
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.suggestions.rows
        onModelChanged: root.row = 0

        delegate: Rectangle {
            id: proposal

            required property int index
            required property var modelData

            width: list.width
            height: list.rowHeight
            radius: 2 * Theme.space
            color: index === root.row ? Theme.veil : "transparent"

            TapHandler {
                onTapped: root.suggestions.take(proposal.index)
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                x: 2 * Theme.space
                width: parent.width - 4 * Theme.space

                GText {
                    width: parent.width
                    text: proposal.modelData.label
                    font.family: Theme.mono
                    font.pixelSize: Theme.small
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                GText {
                    width: parent.width
                    text: proposal.modelData.sentence
                    font.pixelSize: Theme.caption
                    color: Theme.muted
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
