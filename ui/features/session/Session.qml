pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The session page: two lights and one prompt. */
FocusScope {
    id: root

    required property SessionViewModel session
    readonly property string kind: session.kind
    readonly property bool playing: keys.inStep
    readonly property bool asksAloud: keys.asksAloud
    readonly property int promptSize: Math.round(height * Theme.prompt)
    /*! Whether the page receives keys; when it becomes false, held keys are released. */
    readonly property bool awake: Window.active
    property bool hinting: true
    /*! The kind at which the focus came back last. It comes after the words, which a screen reader tells with it. */
    property string focusedAt: ""
    property bool timeShown: false
    /*! Whether the near view, with all text and controls, is open. */
    property bool near: false

    signal leave
    signal hide
    signal help

    /*! Returns what a screen reader says now: what no voice of the program says. */
    function told(): string {
        if (kind === "rest")
            return rest.told;
        if (kind === "end")
            return endPanel.told;
        if (playing && keys.asksLonger)
            return longerTogether.told;
        if (session.voiced)
            return "";
        if (kind === "ask")
            return checkIn.told;
        return asksAloud ? askAloud.told : kind === "ready" ? AccessibleText.sentences([session.told, session.openEnded ? qsTr("As long as you like. Any key ends it.") : qsTr("We are ready: Enter")]) : session.told;
    }

    function wake() {
        hinting = true;
        hiding.restart();
    }

    function comeNear() {
        near = playing && !asksAloud;
        wake();
    }

    onAwakeChanged: keys.releaseAll()

    Component.onCompleted: session.begin()
    onKindChanged: wake()
    Keys.onPressed: event => {
        root.wake();
        event.accepted = keys.press(event);
        if (event.accepted && ScreenReader.running && [Qt.Key_F, Qt.Key_J].includes(PhysicalKey.of(event)))
            listener.forceActiveFocus();
    }
    Keys.onReleased: event => event.accepted = keys.release(event)

    SessionKeys {
        id: keys

        session: root.session
        checkIn: checkIn
        rest: rest
        nearView: nearView
        longerTogether: longerTogether
        onAsksLongerChanged: listener.told = root.told()
        onLeave: root.leave()
        onTimeToggled: root.timeShown = !root.timeShown
        onNearToggled: root.near ? root.near = false : root.comeNear()
    }
    KeyListener {
        id: listener

        objectName: "listener"
    }
    Connections {
        target: root.session

        function onShown() {
            listener.told = root.told();
            if (root.focusedAt !== root.kind)
                listener.forceActiveFocus();
            root.focusedAt = root.kind;
        }
        function onRang() {
            swell.ring();
        }
        function onHeard() {
            listener.forceActiveFocus();
        }
    }

    Timer {
        id: hiding

        interval: Theme.hintsStay
        running: true
        onTriggered: {
            root.hinting = false;
            root.near = root.near && !listener.activeFocus;
        }
    }
    HoverHandler {
        property point seen

        cursorShape: root.hinting || !root.playing ? Qt.ArrowCursor : Qt.BlankCursor
        onPointChanged: {
            const at = point.scenePosition;
            if (Math.abs(at.x - seen.x) + Math.abs(at.y - seen.y) > Theme.space) {
                if (seen.x !== 0 || seen.y !== 0)
                    root.comeNear();
                seen = at;
            }
        }
    }
    TapHandler {
        acceptedButtons: Qt.AllButtons
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: {
            if (root.playing)
                root.session.openEnded ? root.session.ready() : root.session.pause();
            root.wake();
        }
    }
    Lights {
        id: lights

        readonly property bool crowded: root.asksAloud && askAloud.questionTop < y + 0.8 * height

        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.045 * root.height
        width: root.width
        height: (root.asksAloud ? 0.32 : 0.6) * root.height
        size: 1.24
        closeness: root.kind === "end" ? 0.45 : root.session.closeness
        swell: root.session.swell
        lead: root.session.lead
        forOne: root.session.forOne
        dim: root.kind === "ask" ? 0 : root.kind === "rest" || crowded ? 0.3 : 1

        Behavior on dim {
            NumberAnimation {
                duration: Theme.slow
                easing.type: Easing.InOutSine
            }
        }
    }
    BellFlash {
        id: swell

        anchors.fill: parent
    }
    StepPanel {
        anchors.fill: parent
        shown: root.playing && !root.near && !root.asksAloud && !longerTogether.shown
        hinting: root.hinting || (root.kind === "ready" && !root.session.openEnded)
        openEnded: root.session.openEnded
        easesTo: root.session.easesTo
        size: root.promptSize
        title: root.session.title
        prompt: root.session.prompt
        breathWord: root.session.breathWord
        progress: root.session.progress
        secondsLeft: root.timeShown ? root.session.secondsLeft : -1
        waits: root.kind === "ready"
        stretches: root.session.canStretch
        lengthens: root.session.canLengthen || root.session.bothCanLengthen
        onReady: root.session.ready()
    }
    AskAloud {
        id: askAloud

        anchors.fill: parent
        shown: root.asksAloud
        hinting: root.hinting
        size: root.promptSize
        question: root.session.prompt
        ease: root.session.ease
        easeCloses: root.session.easeCloses
        onYes: root.session.affirm()
    }
    CheckIn {
        id: checkIn

        anchors.fill: parent
        shown: root.kind === "ask"
        size: root.promptSize
        question: root.session.prompt
        nameA: root.session.nameA
        nameB: root.session.nameB
        ease: root.session.ease
        easeCloses: root.session.easeCloses
        giver: root.session.giverAsked
        answered: root.session.answered
        answeredA: root.session.answeredA
        answeredB: root.session.answeredB
        canGoBack: root.session.canGoBack
        patient: root.session.patient
        forOne: root.session.forOne
        onGave: (partner, answer) => root.session.answer(partner, answer)
        onRest: root.session.pause()
        onBack: root.session.back()
        onStop: root.session.stopHere()
    }
    NearView {
        id: nearView

        anchors.fill: parent
        shown: root.playing && root.near && !root.asksAloud && !longerTogether.shown
        size: root.promptSize
        title: root.session.title
        paragraphs: root.session.words
        waits: root.kind === "ready"
        openEnded: root.session.openEnded
        easesTo: root.session.easesTo
        stretches: root.session.canStretch
        lengthens: root.session.canLengthen
        bothLengthen: root.session.bothCanLengthen
        canGoBack: root.session.canGoBack
        onRest: root.session.pause()
        onEaseOff: root.session.easeOff()
        onStop: root.session.stopHere()
        onLonger: keys.askLonger()
        onEnough: root.session.enough()
        onReady: root.session.ready()
        onBack: root.session.back()
        onHide: root.hide()
        onHelp: root.help()
    }
    LongerTogether {
        id: longerTogether

        anchors.fill: parent
        shown: root.playing && keys.asksLonger
        size: root.promptSize
        nameA: root.session.nameA
        nameB: root.session.nameB
        onTogether: {
            keys.asksLonger = false;
            keys.waitForRelease();
            root.session.longerForBoth();
        }
    }
    RestPanel {
        id: rest

        anchors.fill: parent
        shown: root.kind === "rest"
        size: root.promptSize
        session: root.session
        onTogether: {
            keys.waitForRelease();
            root.session.resume();
        }
    }
    EndPanel {
        id: endPanel

        anchors.fill: parent
        shown: root.kind === "end"
        asks: root.session.asks
        forOne: root.session.forOne
        canNote: root.session.canNote
        noted: root.session.noted
        size: root.promptSize
        onLeave: root.leave()
        onNote: root.session.noteForBoth()
    }
    RehearsalBanner {
        visible: root.session.rehearsal
        width: parent.width
        text: !root.session.leadsBack ? qsTr("Rehearsal. Nobody is waited for, and nothing is kept.") : root.session.speed === 1 ? qsTr("Rehearsal. Nothing is kept, and Esc leads back at once.") : qsTr("Rehearsal, %1 times as fast. Nothing is kept, and Esc leads back at once.").arg(root.session.speed)
    }
}
