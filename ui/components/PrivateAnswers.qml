pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme
import ui.view_models

/*! Lets one partner answer in private: cards at fixed positions, chosen by number key, arrow keys or press. While a
    screen reader runs, the cards take no focus, which would be read aloud. */
FocusScope {
    id: root

    required property string question
    required property string about
    /*! The two or four answers, each with `name` and `about`. */
    required property var answers
    required property string hint
    readonly property bool low: height < 700
    readonly property int columns: width < 1000 ? 2 : answers.length
    readonly property int side: columns === 2 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, answers.length < 4 ? Theme.widest / 2 : Theme.widest)
    readonly property int tallest: Math.max(0, ...Array.from({
        length: all.count
    }, (_, n) => all.itemAt(n)?.implicitHeight ?? 0))
    /*! The characters that a French number row writes without Shift, where the places of keys are unknown. */
    readonly property var french: [Qt.Key_Ampersand, Qt.Key_Eacute, Qt.Key_QuoteDbl, Qt.Key_Apostrophe]

    signal answered(int number)

    function turnTo(number: int) {
        const card = all.itemAt(number);
        if (card)
            card.forceActiveFocus();
    }

    Keys.onPressed: event => {
        const digit = PhysicalKey.digit(event);
        const number = digit > 0 ? digit - Qt.Key_1 : french.indexOf(event.key);
        event.accepted = number >= 0 && number < answers.length;
        if (event.accepted && !event.isAutoRepeat)
            root.answered(number);
    }

    KeyListener {
        objectName: "listener"
        focus: ScreenReader.running
        told: AccessibleText.sentences([root.question, root.about, ...root.answers.map((each, number) => `${number + 1}: ${AccessibleText.sentences([each.name, each.about])}`)])
    }
    Scroller {
        id: page

        anchors.fill: parent
        contentHeight: Math.max(height, content.y + content.implicitHeight + 5 * Theme.space)

        Column {
            id: content

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max((root.low ? 21 : 26) * Theme.space, (page.height - implicitHeight) / 2)
            width: root.wide
            spacing: (root.low ? 3 : 5) * Theme.space

            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.question
                spoken: true
                font.pixelSize: root.columns === 2 ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.about
                font.pixelSize: root.low ? Theme.small : Theme.body
                color: Theme.muted
            }
            Item {
                visible: !root.low
                width: 1
                height: 3 * Theme.space
            }
            Grid {
                width: parent.width
                columns: root.columns
                spacing: root.low ? 4 * Theme.space : Theme.gap

                Repeater {
                    id: all

                    model: root.answers

                    PrivateAnswerCard {
                        required property int index
                        required property var modelData

                        objectName: `answer${index}`
                        width: Math.floor((root.wide - (root.columns - 1) * (root.low ? 4 * Theme.space : Theme.gap)) / root.columns)
                        height: root.tallest
                        focus: index === 0 && !ScreenReader.running
                        activeFocusOnTab: !ScreenReader.running
                        Accessible.focusable: !ScreenReader.running
                        low: root.low
                        number: index + 1
                        name: modelData.name
                        about: modelData.about
                        onPressed: root.answered(index)
                        Keys.onLeftPressed: root.turnTo(index - 1)
                        Keys.onRightPressed: root.turnTo(index + 1)
                        Keys.onUpPressed: root.turnTo(index - root.columns)
                        Keys.onDownPressed: root.turnTo(index + root.columns)
                    }
                }
            }
            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.hint
                color: Theme.faint
            }
        }
    }
    GScrollBar {
        page: page
    }
    CursorHider {
        anchors.fill: parent
    }
}
