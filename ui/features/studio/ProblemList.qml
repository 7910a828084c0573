pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The problems of a file, each with its source line and how to fix it. */
LongList {
    id: root

    required property var problems
    required property string summary

    objectName: "problems"
    bottomMargin: Theme.narrowMargin
    spacing: 4 * Theme.space
    model: problems
    Accessible.name: summary

    header: ReadableText {
        width: root.width
        bottomPadding: 6 * Theme.space
        text: root.summary
        font.pixelSize: Theme.body
        lineHeight: Theme.airy
        color: Theme.muted
    }
    delegate: ProblemCard {
        required property var modelData

        width: root.width
        text: modelData.words
        place: modelData.place
        number: modelData.number
        source: modelData.source
        caret: modelData.caret
        fix: modelData.fix
        error: modelData.severity === "error"
    }
}
