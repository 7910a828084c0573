pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.components
import ui.qml.theme
import ui.viewmodels

/*! Two people, two lights, one sentence. Every key of a session is heard here. */
FocusScope {
    id: root

    required property SessionViewModel session
    readonly property string kind: session.kind
    readonly property bool playing: kind === "step" || kind === "ready"
    readonly property int promptSize: Math.round(height * Theme.prompt)
    /*! Whether keys come here: what is held is let go of when they stop. */
    readonly property bool awake: Window.active
    property bool hinting: true
    property bool timeShown: false

    signal leave

    function wake() {
        hinting = true;
        hiding.restart();
    }

    /*! What a key means, at every moment and whatever has the focus. False leaves it to others. */
    function key(key: int): bool {
        switch (key) {
        case Qt.Key_Escape:
            kind === "end" ? leave() : session.stopHere();
            return true;
        case Qt.Key_Space:
            session.pause();
            return true;
        case Qt.Key_Down:
            session.easeOff();
            return true;
        }
        if (session.aloud && kind === "step") {
            session.pause();
            return true;
        }
        switch (key) {
        case Qt.Key_T:
            timeShown = !timeShown;
            return true;
        case Qt.Key_Tab:
        case Qt.Key_Backtab:
            return false;
        }
        if (kind === "ask")
            return checkIn.key(key);
        if (kind === "rest")
            return rest.key(key, true);
        if (key === Qt.Key_Return || key === Qt.Key_Enter)
            kind === "ready" ? session.ready() : kind === "end" ? leave() : session.enough();
        else if (key === Qt.Key_Plus || key === Qt.Key_Right)
            session.longer();
        else
            return false;
        return true;
    }

    Accessible.name: session.exerciseTitle
    onAwakeChanged: rest.release()

    Component.onCompleted: session.begin()
    onKindChanged: {
        root.forceActiveFocus();
        wake();
    }
    Keys.onPressed: event => {
        root.wake();
        if (!event.isAutoRepeat)
            event.accepted = root.key(event.key);
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat)
            event.accepted = rest.key(event.key, false);
    }

    Timer {
        id: hiding

        interval: Theme.hintsStay
        running: true
        onTriggered: root.hinting = false
    }
    HoverHandler {
        property point seen

        cursorShape: root.hinting || !root.playing ? Qt.ArrowCursor : Qt.BlankCursor
        onPointChanged: {
            const at = point.scenePosition;
            if (Math.abs(at.x - seen.x) + Math.abs(at.y - seen.y) > Theme.space) {
                seen = at;
                root.wake();
            }
        }
    }
    TapHandler {
        onTapped: {
            if (root.session.aloud && root.kind === "step")
                root.session.pause();
            root.wake();
        }
    }
    Lights {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.045 * root.height
        width: root.width
        height: 0.6 * root.height
        size: 1.24
        closeness: root.kind === "end" ? 0.45 : root.session.closeness
        swell: root.session.swell
        lead: root.session.lead
        dim: root.kind === "ask" ? 0 : root.kind === "rest" ? 0.3 : 1

        Behavior on dim {
            NumberAnimation {
                duration: Theme.slow
                easing.type: Easing.InOutSine
            }
        }
    }
    StepPanel {
        anchors.fill: parent
        shown: root.playing
        hinting: root.hinting || root.kind === "ready"
        size: root.promptSize
        title: root.session.title
        prompt: root.session.prompt
        breathWord: root.session.breathWord
        progress: root.session.progress
        secondsLeft: root.timeShown ? root.session.secondsLeft : -1
        aloud: root.session.aloud
        ease: root.session.ease
        waits: root.kind === "ready"
        stretches: root.session.canStretch
        onReady: root.session.ready()
    }
    CheckIn {
        id: checkIn

        anchors.fill: parent
        shown: root.kind === "ask"
        size: root.promptSize
        question: root.session.prompt
        nameA: root.session.nameA
        nameB: root.session.nameB
        yes: root.session.yes
        ease: root.session.ease
        stop: root.session.stop
        aAnswered: root.session.aAnswered
        bAnswered: root.session.bAnswered
        onAnswered: (partner, answer) => root.session.answer(partner, answer)
    }
    RestPanel {
        id: rest

        anchors.fill: parent
        shown: root.kind === "rest"
        size: root.promptSize
        slept: root.session.slept
        nameA: root.session.nameA
        nameB: root.session.nameB
        onTogether: root.session.resume()
    }
    EndPanel {
        anchors.fill: parent
        shown: root.kind === "end"
        size: root.promptSize
        onLeave: root.leave()
    }
    Ribbon {
        visible: root.session.rehearsal
        width: parent.width
        words: qsTr("Rehearsal. Nobody is waited for, and nothing is kept.")
    }
}
