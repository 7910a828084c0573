pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.components
import ui.qml.theme
import ui.viewmodels

/*! What is wrong in files, kept up to date as they are saved. */
FocusScope {
    id: root

    required property MendingViewModel mending
    readonly property int side: Math.max(Theme.narrowMargin, (width - 240 * Theme.space) / 2)

    Keys.onEscapePressed: mending.back()
    Keys.onUpPressed: list.flick(0, 900)
    Keys.onDownPressed: list.flick(0, -900)

    RoomGlow {}
    ListView {
        id: list

        objectName: "problems"
        anchors.fill: parent
        anchors.leftMargin: root.side
        anchors.rightMargin: root.side
        topMargin: Theme.narrowMargin
        bottomMargin: Theme.narrowMargin
        spacing: 4 * Theme.space
        boundsBehavior: Flickable.StopAtBounds
        model: root.mending.problems
        header: Column {
            width: list.width
            bottomPadding: 8 * Theme.space
            spacing: 4 * Theme.space

            GLink {
                objectName: "back"
                focus: true
                before: "‹"
                name: qsTr("Exercises")
                onPressed: root.mending.back()
            }
            Item {
                width: 1
                height: Theme.space
            }
            GText {
                width: parent.width
                text: root.mending.title
                spoken: true
                font.pixelSize: Theme.display
                Accessible.role: Accessible.Heading
            }
            GText {
                width: parent.width
                text: root.mending.summary
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
        }
        delegate: ProblemCard {
            required property var modelData

            width: list.width
            words: modelData.words
            place: modelData.place
            number: modelData.number
            source: modelData.source
            caret: modelData.caret
            fix: modelData.fix
            error: modelData.severity === "error"
        }
    }
    GScrollBar {
        page: list
    }
}
