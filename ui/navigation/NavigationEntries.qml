pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Some entries of the navigation bar side by side. The current one is bold and underlined. */
Row {
    id: root

    required property string section
    required property var names
    /*! Whether a short word stands at the right end of its place. */
    property bool toRight: false
    /*! The width of all entries without the space between them, in pixels. */
    readonly property int entries: sum(repeater.count)

    signal opened(section: string)

    function sum(count: int): int {
        let found = 0;
        for (let at = 0; at < count; at++)
            found += (repeater.itemAt(at) as Item)?.width ?? 0;
        return found;
    }

    Repeater {
        id: repeater

        model: root.names

        Pressable {
            id: entry

            required property var modelData
            readonly property bool current: modelData.page === root.section

            objectName: modelData.page
            width: Math.max(Theme.target, bold.implicitWidth)
            radius: 2 * Theme.space
            air: 2 * Theme.space
            focusByPointer: false  // the page that it opens has the focus, and the one that was left its own
            name: modelData.label
            description: current ? qsTr("This page") : ""
            Accessible.role: Accessible.Link
            onPressed: root.opened(modelData.page)
            Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus()
            Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus()

            GText {
                id: bold

                x: root.toRight ? entry.width - width : 0
                anchors.verticalCenter: parent.verticalCenter
                visible: entry.current
                text: entry.name
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            GText {
                x: bold.x + (bold.width - width) / 2
                anchors.verticalCenter: parent.verticalCenter
                visible: !entry.current
                text: entry.name
                color: entry.hovered ? Theme.linen : Theme.muted
                Accessible.ignored: true
            }
            Rectangle {
                x: bold.x + (bold.width - width) / 2
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space
                visible: entry.current
                width: Math.min(bold.width, 5 * Theme.space)
                height: Theme.ring
                radius: height / 2
                color: Theme.linen
            }
        }
    }
}
