pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! One file: what is wrong in it, how it reads, and every way through it. */
FocusScope {
    id: root

    required property ExerciseFileViewModel sheet
    readonly property bool low: height < 700
    readonly property int side: Math.max(Theme.narrowMargin, (width - 280 * Theme.space * Theme.roomy) / 2)
    readonly property int wide: width - 2 * side

    Keys.onEscapePressed: sheet.back()
    Keys.onPressed: event => {
        const list = view.item as LongList;
        event.accepted = list !== null && list.key(event.key);
    }

    RoomGlow {}
    Column {
        id: head

        x: root.side
        y: (root.low ? 3 : 9) * Theme.space
        width: root.wide
        spacing: (root.low ? 1 : 2) * Theme.space

        Item {
            width: parent.width
            height: Theme.target

            GLink {
                id: back

                objectName: "back"
                focus: true
                before: "‹"
                name: root.sheet.fromStudio ? qsTr("Studio") : qsTr("Exercises")
                onPressed: root.sheet.back()
            }
            GLink {
                objectName: "arrive"
                anchors.right: parent.right
                visible: root.sheet.playable
                name: qsTr("Open it as they would")
                after: "›"
                onPressed: root.sheet.arrive()
            }
        }
        GText {
            width: parent.width
            topPadding: Theme.space
            visible: !root.low
            text: root.sheet.kicker
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            color: Theme.amber
            elide: Text.ElideMiddle
            wrapMode: Text.NoWrap
        }
        GText {
            width: parent.width
            text: root.sheet.title
            spoken: true
            font.pixelSize: root.low ? Theme.lead : Theme.display
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
        GText {
            width: parent.width
            visible: text !== ""
            text: root.low ? [root.sheet.kicker, root.sheet.facts].filter(each => each !== "").join("   ·   ") : root.sheet.facts
            color: Theme.muted
            maximumLineCount: root.low ? 1 : 2
            elide: Text.ElideRight
        }
        GText {
            objectName: "stale"
            width: parent.width
            visible: text !== ""
            text: root.sheet.stale
            color: Theme.ember
        }
        Flow {
            width: parent.width
            topPadding: Theme.space
            spacing: (root.low ? 2 : 4) * Theme.space

            Pills {
                objectName: "views"
                most: root.wide
                name: qsTr("Show")
                options: root.sheet.views
                value: root.sheet.view
                onChose: value => root.sheet.turnTo(value)
            }
            Rehearse {
                visible: root.sheet.playable
                onChose: speed => root.sheet.rehearse(speed, 0)
            }
        }
    }
    Loader {
        id: view

        anchors.top: head.bottom
        anchors.topMargin: (root.low ? 3 : 6) * Theme.space
        anchors.bottom: parent.bottom
        x: root.side
        width: root.wide
        sourceComponent: root.sheet.view === "script" ? script : root.sheet.view === "ways" ? ways : problems
    }
    Component {
        id: problems

        ProblemList {
            problems: root.sheet.problems
            summary: root.sheet.summary
        }
    }
    Component {
        id: ways

        PathList {
            rows: root.sheet.ways.rows
            summary: root.sheet.ways.summary
        }
    }
    Component {
        id: script

        ScriptView {
            script: root.sheet.script
            onPassed: back.forceActiveFocus()
            onRehearse: step => root.sheet.rehearse(1, step)
        }
    }
}
