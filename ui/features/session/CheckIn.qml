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
    required property string yes
    required property string ease
    required property string stop
    /*! Whether the gentler answer leads to the closing, as "stop" does; both are then one choice, and either key
        selects it. */
    required property bool easeCloses
    /*! Who would touch after a yes: "a", "b", or "" for both or neither. */
    required property string giver
    /*! Whether both have answered; a single answer is never shown. */
    required property bool answered
    required property bool canGoBack
    /*! Whether the check-in waits without a time limit. */
    required property bool patient
    /*! Whether one person is asked alone: there is one column, and the keys of either side answer. */
    required property bool forOne
    readonly property bool low: height < 700
    readonly property int between: 0.16 * width
    readonly property int gap: (low ? 2 : 4) * Theme.space
    readonly property int column: Math.min(90 * Theme.space, (width - between - 2 * Theme.narrowMargin) / 2)

    /*! The question and how each answers, for a screen reader. The keys are named and never their use. */
    readonly property string told: answered ? foot.words : AccessibleText.sentences([question, quietly.text, answersOf(forOne ? qsTr("You") : nameA, "a", ["A", "S", "D"]), ...(forOne ? [] : [answersOf(nameB, "b", ["J", "K", "L"])]), foot.words])

    property real warmth: 0.4

    signal gave(string partner, string answer)
    signal rest
    signal back

    /*! Handles the answer keys: A, S, D for the first partner and J, K, L for the second; returns true if it is one
        of them. */
    function key(key: int): bool {
        const answers = ["continue", "ease", "stop"];
        const a = [Qt.Key_A, Qt.Key_S, Qt.Key_D].indexOf(key);
        const b = [Qt.Key_J, Qt.Key_K, Qt.Key_L].indexOf(key);
        if (a >= 0)
            gave("a", answers[a]);
        if (b >= 0)
            gave("b", answers[b]);
        return a >= 0 || b >= 0;
    }

    /*! Returns the answers of one partner with their keys, as a sentence. */
    function answersOf(name: string, partner: string, keys: list<string>): string {
        const answers = [`${keys[0]}: ${yesOf(partner)}`, `${keys[1]}: ${qsTr("gentler, please")}`, `${keys[2]}: ${qsTr("stop here")}`];
        return `${name}, ${answers.filter((_, number) => number !== 1 || !easeCloses).join(", ")}`;
    }

    /*! Returns the label of "yes" for `partner` ("a" or "b"). */
    function yesOf(partner: string): string {
        return giver === "" ? qsTr("yes, go on") : giver === partner ? qsTr("I’m glad to") : qsTr("I’d like that");
    }

    /*! Confirms that an answer was taken: both lights glow briefly, whoever gave it. */
    function heard() {
        taken.restart();
    }

    SequentialAnimation {
        id: taken

        NumberAnimation {
            target: root
            property: "warmth"
            to: 0.7
            duration: Theme.calm
            easing.type: Easing.InOutSine
        }
        NumberAnimation {
            target: root
            property: "warmth"
            to: 0.4
            duration: Theme.slow
            easing.type: Easing.InOutSine
        }
    }
    Glow {
        light: root.forOne ? "cream" : "a"
        width: 1.15 * root.height
        height: width
        x: root.forOne ? (root.width - width) / 2 : answers.x - 0.42 * width
        y: answers.y + 0.5 * answers.height - 0.5 * height
        opacity: root.warmth
    }
    Glow {
        light: "b"
        visible: !root.forOne
        width: 1.15 * root.height
        height: width
        x: answers.x + answers.width - 0.58 * width
        y: answers.y + 0.5 * answers.height - 0.5 * height
        opacity: root.warmth
    }
    Column {
        id: head

        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.low ? 0.045 : 0.095) * root.height
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
            text: root.forOne ? qsTr("It is only for you. Every answer is as good as the others.") : qsTr("Answer quietly, each with a hand over your keys. We follow the gentler answer, and never say whose it was.")
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
            keys: root.easeCloses ? "A  D" : "A  S  D"
            affirms: root.yesOf("a")
            easeCloses: root.easeCloses
            yes: root.yes
            ease: root.ease
            stop: root.stop
            done: root.answered
            onAnswered: answer => root.gave("a", answer)
        }
        AnswerColumn {
            objectName: "answersB"
            visible: !root.forOne
            width: root.column
            low: root.low
            name: root.nameB
            keys: root.easeCloses ? "J  L" : "J  K  L"
            affirms: root.yesOf("b")
            easeCloses: root.easeCloses
            yes: root.yes
            ease: root.ease
            stop: root.stop
            done: root.answered
            onAnswered: answer => root.gave("b", answer)
        }
    }
    Column {
        id: foot

        readonly property string words: root.answered ? root.forOne ? qsTr("Answered.") : qsTr("You have both answered.") : root.patient ? qsTr("No hurry. If nobody answers, we stay exactly where we are.") : qsTr("No hurry. If no answer comes, it ends as kindly as with a no.")

        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.low ? 0.93 : 0.925) * root.height - height / 2
        width: root.width - 2 * Theme.narrowMargin
        spacing: Theme.space

        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: foot.words
            color: root.answered ? Theme.linen : Theme.faint
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8 * Theme.space

            GLink {
                objectName: "askRest"
                activeFocusOnTab: !ScreenReader.running
                bySpace: false
                name: qsTr("Rest")
                after: qsTr("Space")
                onPressed: root.rest()
            }
            GLink {
                objectName: "askBack"
                activeFocusOnTab: !ScreenReader.running
                visible: root.canGoBack
                bySpace: false
                name: qsTr("The step before")
                after: qsTr("Left")
                onPressed: root.back()
            }
        }
    }
}
