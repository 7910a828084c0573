pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page after a session, or opened later: what the couple wants to keep of it, if anything. */
FocusScope {
    id: root

    required property ReflectionViewModel reflection
    readonly property bool back: reflection.back
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, 290 * Theme.space * Theme.grow)
    readonly property bool twoColumns: wide > 1000 * Theme.chosen
    readonly property int column: twoColumns ? (wide - Theme.margin) / 2 : wide

    Component.onCompleted: {
        field.text = reflection.line;
        head.turn();
    }
    Component.onDestruction: reflection.keep()
    Keys.onEscapePressed: reflection.leave()
    Keys.onPressed: event => event.accepted = page.key(event.key)

    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + content.y + Theme.narrowMargin)

        Column {
            id: content

            x: (root.width - width) / 2
            y: (root.low ? 4 : 7) * Theme.space
            width: root.wide
            spacing: (root.low ? 4 : 6) * Theme.space

            ReflectionHeader {
                id: head

                width: parent.width
                before: root.back ? "‹" : ""
                way: root.back ? qsTr("What we remember") : root.reflection.hasContent ? qsTr("Leave without keeping it") : qsTr("Leave it for now")
                after: root.back || root.reflection.hasContent ? "" : qsTr("Esc")
                heading: root.back ? root.reflection.heading : qsTr("What stays with you?")
                size: root.low ? Theme.lead : Theme.title
                onLeave: root.back ? root.reflection.leave() : root.reflection.discard()
            }
            Closeness {
                width: parent.width
                high: Math.round((root.low ? 0.22 : 0.23) * root.height)
                closeness: root.reflection.closeness
                onMoved: to => root.reflection.move(to)
                onLeftOpen: root.reflection.move(-1)
            }
            Grid {
                columns: root.twoColumns ? 2 : 1
                columnSpacing: Theme.margin
                rowSpacing: 5 * Theme.space

                PartnerWord {
                    objectName: "wordA"
                    most: root.column
                    name: root.back ? qsTr("A word") : root.reflection.couple.nameA
                    light: root.back ? Theme.linen : Theme.lightA
                    options: root.reflection.options
                    value: root.reflection.wordA
                    letters: root.reflection.maxWordLength
                    onChose: word => root.reflection.choose(0, word)
                    onWrote: word => root.reflection.write(0, word)
                }
                PartnerWord {
                    objectName: "wordB"
                    most: root.column
                    name: root.back ? qsTr("Another word") : root.reflection.couple.nameB
                    light: root.back ? Theme.linen : Theme.lightB
                    options: root.reflection.options
                    value: root.reflection.wordB
                    letters: root.reflection.maxWordLength
                    onChose: word => root.reflection.choose(1, word)
                    onWrote: word => root.reflection.write(1, word)
                }
            }
            UnderlinedField {
                id: field

                objectName: "line"
                width: parent.width
                font.pixelSize: root.low ? Theme.body : Theme.lead
                letters: root.reflection.maxLineLength
                name: qsTr("A line to remember")
                placeholderText: qsTr("A line to remember, if there is one")
                light: Theme.muted
                onTextEdited: root.reflection.writeLine(text)
                onAccepted: ending.turn()
            }
            ReflectionEnd {
                id: ending

                width: parent.width
                back: root.back
                something: root.reflection.hasContent
                again: root.reflection.again
                status: root.reflection.status
                refused: root.reflection.refused
                comesAgain: root.reflection.askedAfterSessions
                onLikeAgain: again => root.reflection.setAgain(again)
                onKeep: root.reflection.done()
                onDiscard: root.reflection.discard()
                onComeAgain: again => root.reflection.setAskedAfterSessions(again)
            }
        }
    }
    GScrollBar {
        page: page
    }
}
