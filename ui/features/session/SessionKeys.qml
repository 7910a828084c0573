pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What each key does in a session, whatever has the focus. It draws nothing. */
Item {
    id: root

    required property SessionViewModel session
    required property CheckIn checkIn
    required property RestPanel rest
    required property NearView nearView
    required property LongerTogether longerTogether
    readonly property string kind: session.kind
    readonly property bool inStep: kind === "step" || kind === "ready"
    /*! Whether a question asked aloud is open. */
    readonly property bool asksAloud: session.aloud && kind === "step"
    /*! Whether both are being asked to extend a step once more. */
    property bool asksLonger: false
    /*! Whether keys that two people hold may not have been let go of yet. Each repeat of them counts as such, also where
        the system takes it for a new press. */
    readonly property bool lettingGo: letGo.running

    signal leave
    signal timeToggled
    signal nearToggled

    /*! Handles the press in `event`; returns false for keys without a function. */
    function press(event: var): bool {
        const key = PhysicalKey.of(event);
        if (inStep && stillHeld(key))
            return true;
        return !event.isAutoRepeat && act(key, PhysicalKey.letter(event));
    }

    /*! Handles the release in `event`; returns false for keys that nobody has to hold. */
    function release(event: var): bool {
        const key = PhysicalKey.of(event);
        stillHeld(key);
        return !event.isAutoRepeat && (rest.key(key, false) || longerTogether.key(key, false));
    }

    /*! Lets go of every key that is held. */
    function releaseAll() {
        rest.release();
        longerTogether.release();
    }

    /*! Ignores keys that two people held until they have let go of them. */
    function waitForRelease() {
        letGo.restart();
    }

    /*! Extends the step: once per step for either partner; after that both are asked to hold. */
    function askLonger() {
        asksLonger = session.bothCanLengthen;
        asking.restart();
        session.longer();
    }

    /*! Returns whether `key` is one that was held to begin or to go on, and is still down. */
    function stillHeld(key: int): bool {
        const held = letGo.running && [Qt.Key_F, Qt.Key_J].includes(key);
        if (held)
            letGo.restart();
        return held;
    }

    /*! Returns whether a key counts as input, and is neither a modifier nor a system key. */
    function isInput(key: int): bool {
        const dead = key >= Qt.Key_Dead_Grave && key <= 0x010012ff;
        return key < Qt.Key_Escape || dead || [Qt.Key_unknown, Qt.Key_Insert, Qt.Key_Right, Qt.Key_Return, Qt.Key_Enter, Qt.Key_Backspace, Qt.Key_Delete, Qt.Key_Up, Qt.Key_Home, Qt.Key_End, Qt.Key_PageUp, Qt.Key_PageDown].includes(key);
    }

    /*! Handles a key according to the state of the session; returns false for keys without a function. `key` is that of
        its place, `letter` what it writes; the place of a hand goes first. */
    function act(key: int, letter: int): bool {
        if (asksLonger && longerTogether.key(key, true))
            return true;
        asksLonger = false;
        switch (key) {
        case Qt.Key_Escape:
            kind === "end" ? leave() : session.stopHere();
            return true;
        case Qt.Key_Space:
            session.openEnded ? session.ready() : session.pause();
            return true;
        case Qt.Key_Down:
            session.easeOff();
            return true;
        }
        if (asksAloud && (key === Qt.Key_Return || key === Qt.Key_Enter)) {
            session.affirm();
            return true;
        }
        if (asksAloud && ![Qt.Key_Shift, Qt.Key_Control, Qt.Key_Alt, Qt.Key_AltGr, Qt.Key_Meta, Qt.Key_CapsLock].includes(key)) {
            session.pause();
            return true;
        }
        if ((kind === "ask" && checkIn.key(key)) || (kind === "rest" && rest.key(key, true)))
            return true;
        switch (letter) {
        case Qt.Key_T:
            timeToggled();
            return true;
        case Qt.Key_N:
            nearToggled();
            return true;
        }
        switch (key) {
        case Qt.Key_Left:
            session.back();
            return true;
        case Qt.Key_Tab:
        case Qt.Key_Backtab:
            return false;
        }
        if (kind === "ask" || kind === "rest")
            return false;
        return inStep ? nearView.key(key) || actInStep(key, letter) : actAtEnd(key);
    }

    /*! Handles a key during a step; input keys without a function pause the session. */
    function actInStep(key: int, letter: int): bool {
        const enter = key === Qt.Key_Return || key === Qt.Key_Enter;
        if (kind === "ready" && (enter || (session.openEnded && isInput(key))))
            session.ready();
        else if (enter && session.canStretch)
            session.enough();
        else if (letter === Qt.Key_Plus || key === Qt.Key_Right)
            askLonger();
        else if (isInput(key))
            session.pause();
        else
            return false;
        return true;
    }

    function actAtEnd(key: int): bool {
        if (key !== Qt.Key_Return && key !== Qt.Key_Enter)
            return false;
        leave();
        return true;
    }

    Connections {
        target: root.session

        function onBothCanLengthenChanged() {
            root.asksLonger = false;
        }
        function onTitleChanged() {
            root.asksLonger = false;
        }
    }
    Timer {
        id: letGo

        interval: Theme.letGo
        running: true
    }
    Timer {
        id: asking

        interval: 2 * Theme.hintsStay
        onTriggered: root.asksLonger = false
    }
}
