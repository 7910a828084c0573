pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page of the summary for the coach: all lines that can be included, and a preview of the pages. */
FocusScope {
    id: root

    required property SummaryViewModel summary
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property bool twoColumns: wide > 1000 * Theme.chosen
    readonly property int sheet: twoColumns ? Math.round(0.42 * wide) : 0
    readonly property int column: twoColumns ? wide - sheet - 2 * Theme.gap - 4 * Theme.space : wide

    Component.onCompleted: {
        summary.enter();
        texts.text = summary.text;
    }
    Component.onDestruction: summary.leave()
    Keys.onEscapePressed: summary.back()
    Keys.onPressed: event => event.accepted = page.key(event.key)

    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        x: (root.width - root.wide) / 2 - 4 * Theme.space
        width: root.column + 8 * Theme.space
        anchors.top: parent.top
        anchors.bottom: foot.top
        clip: true
        contentHeight: content.implicitHeight + 2 * Theme.narrowMargin

        Column {
            id: content

            x: 4 * Theme.space
            y: Theme.narrowMargin
            width: root.column
            spacing: (root.low ? 6 : 9) * Theme.space

            GLink {
                objectName: "back"
                focus: true
                before: "‹"
                name: qsTr("Our practice")
                onPressed: root.summary.back()
            }
            Column {
                width: parent.width
                spacing: 3 * Theme.space

                GText {
                    width: parent.width
                    text: qsTr("For your coach")
                    spoken: true
                    font.pixelSize: root.low ? Theme.title : Theme.display
                    Accessible.role: Accessible.Heading
                }
                ReadableText {
                    width: Math.min(parent.width, 44 * Theme.body)
                    text: qsTr("You choose what goes in, line by line. Nothing goes in by itself. Who did what, pauses and sessions that ended early never appear here.")
                    font.pixelSize: root.low ? Theme.small : Theme.body
                    lineHeight: Theme.airy
                    color: Theme.muted
                }
            }
            GChoices {
                objectName: "spans"
                width: parent.width
                name: qsTr("Period")
                options: root.summary.spans
                value: root.summary.span
                onChose: value => root.summary.choose(value)
            }
            Column {
                width: parent.width
                spacing: 2 * Theme.space

                GText {
                    width: parent.width
                    text: qsTr("A few words from you")
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
                WritingArea {
                    id: texts

                    objectName: "words"
                    width: parent.width
                    name: qsTr("A few words from you")
                    placeholderText: qsTr("At the top of the page, if you like")
                    most: root.summary.maxLength
                    onTextChanged: root.summary.setText(text)
                }
            }
            ReadableText {
                visible: !root.summary.loaded
                text: qsTr("Looking for what you did…")
                color: Theme.faint
            }
            GLink {
                objectName: "usual"
                visible: root.summary.hasUsualLeft || activeFocus
                name: qsTr("Add the usual lines")
                description: qsTr("All but words you kept, where you are, and what you left out before")
                onPressed: root.summary.chooseUsual()
            }
            Repeater {
                model: root.summary.groups

                SummaryLines {
                    required property var modelData

                    width: content.width
                    heading: modelData.heading
                    about: modelData.about
                    lines: modelData.lines
                    chosen: root.summary.chosen
                    altered: root.summary.altered
                    onTurned: line => root.summary.toggleLine(line)
                }
            }
            ReadableText {
                width: parent.width
                visible: root.summary.empty
                text: qsTr("Nothing is noted for these days yet. Your own words can go in all the same.")
                color: Theme.muted
            }
            StatusMessage {
                width: parent.width
                visible: text !== ""
                text: root.summary.overflowText
                color: Theme.muted
            }
            Loader {
                width: parent.width
                active: !root.twoColumns
                visible: active
                sourceComponent: pages
            }
        }
    }
    GScrollBar {
        page: page
    }
    Flickable {
        id: table

        x: (root.width + root.wide) / 2 - width
        width: root.sheet
        visible: root.twoColumns
        anchors.top: parent.top
        anchors.bottom: foot.top
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: laid.height + 2 * Theme.narrowMargin

        Loader {
            id: laid

            y: Theme.narrowMargin
            width: table.width
            active: root.twoColumns
            sourceComponent: pages
        }
    }
    SummaryActions {
        id: foot

        width: root.width
        anchors.bottom: parent.bottom
        summary: root.summary
        low: root.low
        side: (root.width - root.wide) / 2
    }
    Component {
        id: pages

        SummaryPreview {
            summary: root.summary
        }
    }
}
