pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page of one file: its problems, its script, and every path through it. */
FocusScope {
    id: root

    required property ExerciseFileViewModel exerciseFile
    readonly property bool low: height < 700
    readonly property int side: Math.max(Theme.narrowMargin, (width - 280 * Theme.space * Theme.roomy) / 2)
    readonly property int wide: width - 2 * side

    Keys.onEscapePressed: exerciseFile.back()
    Keys.onPressed: event => {
        const list = view.item as LongList;
        event.accepted = list !== null && list.key(event.key);
    }

    PageGlow {}
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
                name: root.exerciseFile.fromStudio ? qsTr("Studio") : qsTr("Tonight")
                onPressed: root.exerciseFile.back()
            }
            GLink {
                objectName: "arrive"
                anchors.right: parent.right
                visible: root.exerciseFile.playable
                name: qsTr("Preview as the couple")
                after: "›"
                onPressed: root.exerciseFile.arrive()
            }
        }
        ReadableText {
            width: parent.width
            topPadding: Theme.space
            visible: !root.low
            text: root.exerciseFile.kicker
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            color: Theme.amber
            elide: Text.ElideMiddle
            wrapMode: Text.NoWrap
        }
        GText {
            width: parent.width
            text: root.exerciseFile.title
            spoken: true
            font.pixelSize: root.low ? Theme.lead : Theme.display
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }
        ReadableText {
            width: parent.width
            visible: text !== ""
            text: root.low ? [root.exerciseFile.kicker, root.exerciseFile.facts].filter(each => each !== "").join("   ·   ") : root.exerciseFile.facts
            color: Theme.muted
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        ReadableText {
            objectName: "stale"
            width: parent.width
            visible: text !== ""
            text: root.exerciseFile.stale
            color: Theme.ember
        }
        Flow {
            width: parent.width
            visible: root.exerciseFile.draft !== ""
            spacing: 6 * Theme.space

            ReadableText {
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                text: root.exerciseFile.draft
                color: Theme.muted
            }
            GLink {
                objectName: "showDraft"
                name: root.exerciseFile.draftShown ? qsTr("Keep it in the Studio") : qsTr("Show to us")
                color: Theme.linen
                onPressed: root.exerciseFile.showDraft(!root.exerciseFile.draftShown)
            }
        }
        Flow {
            width: parent.width
            topPadding: Theme.space
            spacing: (root.low ? 2 : 4) * Theme.space

            Pills {
                objectName: "views"
                most: root.wide
                name: qsTr("Show")
                options: root.exerciseFile.views
                value: root.exerciseFile.view
                onChose: value => root.exerciseFile.turnTo(value)
            }
            GButton {
                objectName: "write"
                compact: true
                name: root.exerciseFile.bundled ? qsTr("Write a copy") : qsTr("Write")
                description: root.exerciseFile.bundled ? qsTr("Makes a copy of your own. What comes with Guided stays as it is") : ""
                onPressed: root.exerciseFile.write()
            }
            Rehearse {
                visible: root.exerciseFile.playable
                onChose: speed => root.exerciseFile.rehearse(speed, 0)
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
        sourceComponent: root.exerciseFile.view === "script" ? script : root.exerciseFile.view === "paths" ? paths : problems
    }
    Component {
        id: problems

        ProblemList {
            problems: root.exerciseFile.problems
            summary: root.exerciseFile.summary
        }
    }
    Component {
        id: paths

        PathList {
            rows: root.exerciseFile.paths.rows
            summary: root.exerciseFile.paths.summary
        }
    }
    Component {
        id: script

        ScriptView {
            script: root.exerciseFile.script
            onPassed: back.forceActiveFocus()
            onRehearse: step => root.exerciseFile.rehearse(1, step)
        }
    }
}
