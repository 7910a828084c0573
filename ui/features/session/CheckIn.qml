pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! A check-in that each partner answers separately, or one person alone. The chosen answers are never shown. */
Panel {
    id: root

    required property string question
    required property string nameA
    required property string nameB
    /*! The step that easing off leads to. */
    required property string ease
    /*! Whether the gentler answer leads to the closing, as "stop" does; both are then one choice, and either key
        selects it. */
    required property bool easeCloses
    /*! Who would touch after a yes: "a", "b", or "" for both or neither. */
    required property string giver
    /*! Whether both have answered. */
    required property bool answered
    /*! Whether each has answered; what they answered is never shown. */
    required property bool answeredA
    required property bool answeredB
    required property bool canGoBack
    /*! Whether the check-in waits without a time limit. */
    required property bool patient
    /*! Whether one person is asked alone: there is one column, and the keys of either side answer. */
    required property bool forOne
    readonly property bool low: height < 700
    readonly property int between: 0.0625 * width
    readonly property int gap: (low ? 2 : 4) * Theme.space
    readonly property int column: Math.min(96 * Theme.space * Theme.roomy, (width - between - 2 * Theme.narrowMargin) / 2)
    readonly property var keysA: [Qt.Key_A, Qt.Key_S, Qt.Key_D]
    readonly property var keysB: [Qt.Key_J, Qt.Key_K, Qt.Key_L]

    /*! The question and how each answers, for a screen reader. The keys are named and never their use. */
    readonly property string told: answered ? foot.words : AccessibleText.sentences([question, quietly.text, answersOf(forOne ? qsTr("You") : nameA, "a", keysA), ...(forOne ? [] : [answersOf(nameB, "b", keysB)]), foot.words])

    signal gave(string partner, string answer)
    signal rest
    signal back
    signal stop

    /*! Handles the answer keys: A, S, D for the first partner and J, K, L for the second; returns true if it is one
        of them. */
    function key(key: int): bool {
        const answers = ["continue", "ease", "stop"];
        const a = keysA.indexOf(key);
        const b = keysB.indexOf(key);
        if (a >= 0)
            gave("a", answers[a]);
        if (b >= 0)
            gave("b", answers[b]);
        return a >= 0 || b >= 0;
    }

    /*! Returns the answers of one partner with their keys, as a sentence. */
    function answersOf(name: string, partner: string, keys: var): string {
        const answers = [yesOf(partner), qsTr("Gentler, please"), qsTr("Stop here")].map((each, number) => `${PhysicalKey.label(keys[number])}: ${each}`);
        return `${name}, ${answers.filter((_, number) => number !== 1 || !easeCloses).join(", ")}`;
    }

    /*! Returns the label of "yes" for `partner` ("a" or "b"). */
    function yesOf(partner: string): string {
        return giver === "" ? qsTr("Yes, please") : giver === partner ? qsTr("I’m glad to") : qsTr("I’d like that");
    }

    /*! Returns the part of `partner` in what is asked, or an empty text where both or neither would touch. */
    function roleOf(partner: string): string {
        return giver === "" ? "" : giver === partner ? qsTr("giving") : qsTr("receiving");
    }

    Glow {
        light: root.forOne ? "cream" : "a"
        width: 1.15 * root.height
        height: width
        x: root.forOne ? (root.width - width) / 2 : answers.x - 0.6 * width
        y: answers.y + 0.5 * answers.height - 0.5 * height
        opacity: root.answeredA ? 0.85 : 0.3

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.InOutSine
            }
        }
    }
    Glow {
        light: "b"
        visible: !root.forOne
        width: 1.15 * root.height
        height: width
        x: answers.x + answers.width - 0.4 * width
        y: answers.y + 0.5 * answers.height - 0.5 * height
        opacity: root.answeredB ? 0.85 : 0.3

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.InOutSine
            }
        }
    }
    Column {
        id: head

        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.low ? 0.045 : 0.08) * root.height
        width: Math.min(root.width - 2 * Theme.narrowMargin, 24 * root.size)
        spacing: (root.low ? 2 : 4) * Theme.space

        Prompt {
            width: parent.width
            tallest: foot.y - answers.height - 2 * root.gap - head.y - head.spacing - quietly.height
            text: root.question
            size: Math.round(root.size * (root.question.length > 76 ? 0.72 : 1))
        }
        GText {
            id: quietly

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, root.width - 2 * Theme.narrowMargin)
            horizontalAlignment: Text.AlignHCenter
            text: root.forOne ? qsTr("It is only for you. Every answer is as good as the others.") : qsTr("Answer quietly, each with your own keys. We follow the gentler answer and don’t keep whose it was.")
            font.pixelSize: root.low ? Theme.small : Theme.body
            color: Theme.muted
        }
    }
    Row {
        id: answers

        anchors.horizontalCenter: parent.horizontalCenter
        y: (head.y + head.height + foot.y - height) / 2
        spacing: root.between

        AnswerColumn {
            objectName: "answersA"
            width: root.column
            low: root.low
            name: root.forOne ? qsTr("You") : root.nameA
            role: root.forOne ? "" : root.roleOf("a")
            keys: root.keysA.map(each => PhysicalKey.label(each))
            affirms: root.yesOf("a")
            easeCloses: root.easeCloses
            given: root.answeredA
            done: root.answered
            onAnswered: answer => root.gave("a", answer)
        }
        AnswerColumn {
            objectName: "answersB"
            visible: !root.forOne
            width: root.column
            low: root.low
            name: root.nameB
            role: root.roleOf("b")
            keys: root.keysB.map(each => PhysicalKey.label(each))
            affirms: root.yesOf("b")
            easeCloses: root.easeCloses
            given: root.answeredB
            done: root.answered
            onAnswered: answer => root.gave("b", answer)
        }
    }
    Column {
        id: foot

        readonly property string waits: !root.patient ? qsTr("No hurry. If no answer comes, it ends as kindly as with a no.") : root.forOne ? qsTr("No hurry. Nothing goes on until you answer.") : qsTr("Nothing goes on until you have both answered. Until then you can change yours.")
        readonly property string gentler: root.easeCloses ? qsTr("“Stop here” leads to a gentle end.") : qsTr("Gentler is: %1.").arg(TextRules.isolated(root.ease))
        readonly property string done: root.forOne ? qsTr("Answered.") : qsTr("You have both answered.")
        readonly property string words: root.answered ? done : AccessibleText.sentences([gentler, waits])

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - height - (root.low ? 3 : 8) * Theme.space
        width: root.width - 2 * Theme.narrowMargin
        spacing: (root.low ? 1 : 3) * Theme.space

        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.answered ? foot.done : foot.gentler
            font.pixelSize: root.low ? Theme.small : Theme.body
        }
        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            opacity: root.answered ? 0 : 1
            text: foot.waits
            font.pixelSize: root.low ? Theme.caption : Theme.small
            color: Theme.muted
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8 * Theme.space

            KeyAction {
                objectName: "askRest"
                key: qsTr("Space")
                name: qsTr("Pause")
                onPressed: root.rest()
            }
            KeyAction {
                objectName: "askBack"
                visible: root.canGoBack
                key: "←"
                name: qsTr("Step before")
                onPressed: root.back()
            }
            KeyAction {
                objectName: "askStop"
                key: qsTr("Esc")
                name: qsTr("End")
                onPressed: root.stop()
            }
        }
    }
}
