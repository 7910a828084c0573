pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The practice page in three parts: this week, warmth and memories, and the programmes and ladders to choose from. */
FocusScope {
    id: root

    required property PracticeViewModel practice
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin

    Component.onCompleted: practice.enter()
    Keys.onEscapePressed: practice.back()
    Keys.onPressed: event => {
        const week = part.item as ThisWeek;
        event.accepted = (week?.takes(event.text) ?? false) || page.key(event.key);
    }

    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: content.implicitHeight + content.y + Theme.narrowMargin

        Column {
            id: content

            x: (root.width - width) / 2
            y: (root.low ? 3 : 6) * Theme.space
            width: Math.min(root.width - 2 * root.side, Theme.widest)
            spacing: (root.low ? 4 : 6) * Theme.space

            // takes no room
            Item {
                Accessible.role: Accessible.Heading
                Accessible.name: qsTr("Our practice")
            }
            PracticeTabs {
                width: parent.width
                focus: true
                part: root.practice.part
                onOpened: part => {
                    root.practice.show(part);
                    page.contentY = 0;
                }
            }
            StatusMessage {
                objectName: "notice"
                width: parent.width
                visible: text !== ""
                text: root.practice.notice
                color: Theme.ember
            }
            LockedNotice {
                width: parent.width
                visible: root.practice.locked
                onOpen: root.practice.unlock()
            }
            Loader {
                id: part

                width: parent.width
                sourceComponent: root.practice.part === "week" ? week : root.practice.part === "warmth" ? warmth : pathways
            }
        }
    }
    GScrollBar {
        page: page
    }
    Component {
        id: week

        ThisWeek {
            practice: root.practice
            low: root.low
        }
    }
    Component {
        id: warmth

        WarmthAndMemories {
            practice: root.practice
            low: root.low
        }
    }
    Component {
        id: pathways

        PathwaySections {
            ways: root.practice.ways
            locked: root.practice.locked
            low: root.low
        }
    }
}
