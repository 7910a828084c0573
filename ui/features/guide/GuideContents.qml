pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The table of contents: all chapters, and the sections of the current one. */
FocusScope {
    id: root

    /*! The headings, each with `row`, `level`, `text` and `chapter`. */
    required property var headings
    /*! The row being read. */
    required property int row
    readonly property int here: headings.filter(each => each.row <= row).length - 1
    readonly property int chapter: headings[here]?.chapter ?? -1

    signal chose(row: int)

    implicitHeight: list.implicitHeight

    onHereChanged: page.reveal(links.itemAt(here))

    Scroller {
        id: page

        anchors.fill: parent
        air: Theme.target
        clip: true
        contentHeight: list.implicitHeight

        Column {
            id: list

            x: 3 * Theme.space
            width: parent.width - x

            Repeater {
                id: links

                model: root.headings

                Pressable {
                    id: link

                    required property int index
                    required property var modelData
                    readonly property bool chief: modelData.level === 2

                    objectName: `heading${index}`
                    visible: chief || modelData.chapter === root.chapter || activeFocus
                    x: (chief ? 0 : 5) * Theme.space
                    width: list.width - x - 2 * Theme.space
                    implicitHeight: Math.max(Theme.target, title.implicitHeight + 3 * Theme.space)
                    name: modelData.text
                    focus: index === 0
                    bySpace: false
                    radius: 2 * Theme.space
                    air: 2 * Theme.space
                    onPressed: root.chose(modelData.row)

                    GText {
                        id: title

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width
                        text: link.name
                        color: link.index === root.here ? Theme.amber : link.chief || link.hovered ? Theme.linen : Theme.muted
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
