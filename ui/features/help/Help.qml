pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The help page: the same for everyone, one key away from every page. */
FocusScope {
    id: root

    required property HelpViewModel help
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property bool twoColumns: wide > 1020 * Theme.grow
    readonly property int gap: 3 * Theme.gap
    readonly property int textWidth: twoColumns ? 0.56 * wide : wide
    readonly property int beside: twoColumns ? wide - textWidth - gap : wide

    Component.onCompleted: help.enter()
    Keys.onEscapePressed: help.back()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_F1
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F1) {
            event.accepted = true;
            if (!event.isAutoRepeat)
                root.help.back();
        } else {
            event.accepted = page.key(event.key);
        }
    }

    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: content.implicitHeight + 2 * Theme.narrowMargin

        Column {
            id: content

            x: (root.width - root.wide) / 2
            y: Theme.narrowMargin
            width: root.wide
            spacing: Theme.gap

            GLink {
                objectName: "back"
                focus: visible
                visible: root.help.wayBack
                bySpace: false
                before: "‹"
                name: qsTr("Back")
                onPressed: root.help.back()
            }
            Item {
                width: parent.width
                height: Math.max(heading.height, ways.height)

                ReadableText {
                    id: heading

                    anchors.verticalCenter: parent.verticalCenter
                    width: ways.x - 4 * Theme.space
                    text: qsTr("Help")
                    spoken: true
                    font.pixelSize: Theme.display
                    Accessible.role: Accessible.Heading
                }
                Row {
                    id: ways

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 6 * Theme.space

                    GLink {
                        objectName: "toNumbers"
                        focus: !root.help.wayBack && !root.twoColumns
                        visible: !root.twoColumns
                        bySpace: false
                        name: qsTr("Numbers to call")
                        after: "↓"
                        onPressed: page.lead(numbers.mapToItem(page.contentItem, 0, 0).y - Theme.gap)
                    }
                    GLink {
                        objectName: "writing"
                        focus: !root.help.wayBack && root.twoColumns
                        bySpace: false
                        name: qsTr("Writing exercises")
                        after: "›"
                        onPressed: root.help.openReport()
                    }
                }
            }
            ReadableText {
                width: parent.width
                text: qsTr("This page reads the same for everyone. That it was opened is not kept anywhere.")
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            Grid {
                width: parent.width
                columns: root.twoColumns ? 2 : 1
                columnSpacing: root.gap
                rowSpacing: 2 * Theme.gap
                topPadding: Theme.gap

                HelpText {
                    width: root.textWidth
                }
                Column {
                    width: root.beside
                    spacing: Theme.gap

                    Helplines {
                        id: numbers

                        objectName: "numbers"
                        width: parent.width
                        region: root.help.region
                        lines: root.help.lines
                        onChose: region => root.help.setRegion(region)
                    }
                    AllKeys {
                        width: parent.width
                    }
                    LogCard {
                        width: parent.width
                        visible: root.help.hasLog
                        copied: root.help.copied
                        onCopy: root.help.copyLog()
                    }
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
}
