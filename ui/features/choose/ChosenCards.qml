pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The menu: a few cards that suit both, or the suggestion of another time. */
FocusScope {
    id: root

    /*! The ListView that holds the cards. */
    required property var cards
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin

    signal chosen(int row)
    signal leave

    Scroller {
        id: page

        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + (root.low ? 12 : 18) * Theme.space)

        Column {
            id: content

            anchors.centerIn: parent
            width: Math.min(root.width - 2 * root.side, Theme.widest)
            spacing: (root.low ? 4 : 10) * Theme.space

            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Something for today")
                spoken: true
                font.pixelSize: root.low ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            CardFlow {
                objectName: "menu"
                width: parent.width
                focus: true
                cards: root.cards
                onChosen: row => root.chosen(row)
            }
            ReadableText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("These stay here until tomorrow, while Guided is open.")
                color: Theme.faint
            }
            GLink {
                objectName: "anotherTime"
                anchors.horizontalCenter: parent.horizontalCenter
                name: qsTr("Another time")
                size: Theme.body
                onPressed: root.leave()
            }
        }
    }
    GScrollBar {
        page: page
    }
}
