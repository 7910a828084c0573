pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page after a session, or opened later: three questions, one at a time, each of which may be skipped. */
FocusScope {
    id: root

    required property ReflectionViewModel reflection
    readonly property bool back: reflection.back
    readonly property bool last: reflection.step === reflection.lastStep
    readonly property bool low: height < 700
    /*! Whether large letters leave no room to spare. */
    readonly property bool tight: low && Theme.largeText
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)

    Component.onDestruction: reflection.keep()
    Keys.onEscapePressed: reflection.skip()
    Keys.onBackPressed: reflection.goBack()
    Keys.onPressed: event => event.accepted = page.key(event.key)

    PageGlow {}
    ReflectionBar {
        id: bar

        x: (root.width - root.wide) / 2
        y: (root.low ? 4 : 7) * Theme.space
        width: root.wide
        step: root.reflection.step
        count: root.reflection.lastStep + 1
        heading: root.reflection.heading
        backName: root.reflection.step > 0 ? qsTr("Back") : root.back ? qsTr("Memories") : ""
        wayOut: root.back ? qsTr("Done") : root.reflection.hasContent ? qsTr("Skip the rest") : qsTr("Skip all")
        onBack: root.reflection.goBack()
        onLeave: root.reflection.leave()
    }
    Scroller {
        id: page

        objectName: "page"
        anchors.top: bar.bottom
        anchors.bottom: foot.top
        width: parent.width
        clip: contentHeight > height
        contentHeight: Math.max(height, content.implicitHeight + 4 * Theme.space)

        Column {
            id: content

            x: (root.width - width) / 2
            y: Math.max(2 * Theme.space, Math.min((root.low ? 4 : 16) * Theme.space, (page.height - implicitHeight) / 2))
            width: Math.min(root.wide, 250 * Theme.space * Theme.grow)
            spacing: (root.tight ? 2 : root.low ? 4 : 8) * Theme.space

            Column {
                width: parent.width
                spacing: (root.tight ? 1 : 2) * Theme.space

                GText {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: [qsTr("How close do you feel?"), qsTr("A word each?"), qsTr("A line to remember?")][root.reflection.step]
                    spoken: true
                    font.pixelSize: root.tight ? Theme.lead : root.low ? Theme.title : Theme.display
                    Accessible.role: Accessible.Heading
                }
                ReadableText {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: root.back ? root.reflection.heading : [qsTr("Move the two lights together or apart. One answer, from you both."), qsTr("Yours stays covered until you’ve both chosen. We don’t keep who said what."), qsTr("Something you’d like to find again later.")][root.reflection.step]
                    font.pixelSize: root.low ? Theme.small : Theme.body
                    lineHeight: root.tight ? 1 : Theme.airy
                    color: Theme.muted
                }
            }
            Loader {
                id: question

                width: parent.width
                focus: true
                sourceComponent: [closeness, words, line][root.reflection.step]
                onLoaded: (item as Item).nextItemInFocusChain().forceActiveFocus()
            }
        }
    }
    GScrollBar {
        page: page
    }
    ReflectionFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: (root.low ? 4 : 8) * Theme.space
        x: (root.width - root.wide) / 2
        width: root.wide
        answered: root.reflection.answered
        last: root.last
        saves: root.back || root.reflection.hasContent
        skips: !root.back
        moves: root.reflection.step === 0
        status: root.reflection.status
        refused: root.reflection.refused
        onGoOn: root.reflection.goOn()
        onSkip: root.reflection.skip()
        onClear: {
            root.reflection.clear();
            (question.item as Item).nextItemInFocusChain().forceActiveFocus();
        }
    }
    Component {
        id: closeness

        ClosenessStep {
            reflection: root.reflection
            high: Math.round((root.low ? 0.24 : 0.33) * root.height)
        }
    }
    Component {
        id: words

        WordsStep {
            tight: root.tight
            reflection: root.reflection
        }
    }
    Component {
        id: line

        LineStep {
            reflection: root.reflection
            onAccepted: foot.turn()
        }
    }
}
