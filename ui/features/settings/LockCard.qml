pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Sets, changes or removes the journal's passphrase, or locks the journal now. */
Card {
    id: root

    required property LockCardViewModel lock
    readonly property bool writing: lock.action !== ""

    /*! Focuses the control to use next. */
    function turn() {
        const next = {
            "none": set,
            "open": change,
            "locked": open
        }[lock.stage];
        if (next)
            next.forceActiveFocus();
    }

    visible: lock.stage !== ""
    title: qsTr("A lock")
    about: qsTr("A passphrase, asked for when Guided opens, before anything the two of you kept here can be seen.")
    Component.onCompleted: lock.enter()
    onWritingChanged: {
        if (!writing)
            turn();
    }

    Connections {
        target: root.lock

        function onRefused() {
            (form.item as PassphraseForm)?.begin();
        }
    }
    ReadableText {
        width: parent.width
        visible: text !== "" && root.lock.confirmation === ""
        text: ({
                "none": qsTr("It covers your journal: sessions, small moments, ladders, what you agreed on and wrote, and its copies. It does not cover your names and settings, the exercises, or anything you saved elsewhere. While there is a lock, a session that breaks off halfway can’t be gone on with."),
                "open": qsTr("Your journal is locked with a passphrase, and open just now."),
                "locked": qsTr("Your journal is locked. Nothing is noted until you open it."),
                "missing": qsTr("What locks files is not installed here: the package sqlcipher3. With it, a lock can be set."),
                "notStored": qsTr("Your journal can’t be written just now, and so it can’t be locked either.")
            })[root.lock.stage] ?? ""
        lineHeight: Theme.airy
        color: Theme.muted
    }
    ReadableText {
        width: parent.width
        visible: root.lock.action === "set" || root.lock.action === "change"
        text: qsTr("A forgotten passphrase can’t be recovered by anyone: what is behind it is lost then. Write it down somewhere safe if you like.")
        lineHeight: Theme.airy
    }
    Loader {
        id: form

        width: parent.width
        active: root.writing
        visible: active
        sourceComponent: PassphraseForm {
            asksPresent: root.lock.action !== "set"
            asksNew: root.lock.action !== "remove"
            action: ({
                    "set": qsTr("Lock it"),
                    "change": qsTr("Change it"),
                    "remove": qsTr("Take the lock off")
                })[root.lock.action] ?? ""
            leaving: qsTr("Leave it as it is")
            busy: root.lock.busy
            message: root.lock.message
            advice: root.lock.advice
            onWeighed: fresh => root.lock.assessPassphrase(fresh)
            onTaken: (present, fresh, again) => root.lock.submit(present, fresh, again)
            onLeave: root.lock.leave()
            Keys.onEscapePressed: root.lock.leave()
        }
        onLoaded: (item as PassphraseForm).begin()
    }
    StatusMessage {
        objectName: "lockConfirmation"
        width: parent.width
        visible: text !== ""
        text: root.lock.confirmation
        lineHeight: Theme.airy
    }
    Flow {
        width: parent.width
        visible: !root.writing && ["none", "open", "locked"].includes(root.lock.stage)
        spacing: 8 * Theme.space

        GButton {
            id: set

            objectName: "setLock"
            visible: root.lock.stage === "none"
            name: qsTr("Set a passphrase")
            onPressed: root.lock.begin("set")
        }
        GLink {
            id: open

            objectName: "openLock"
            visible: root.lock.stage === "locked"
            name: qsTr("Open it")
            after: "›"
            color: Theme.linen
            onPressed: root.lock.open()
        }
        GLink {
            id: now

            objectName: "lockNow"
            visible: root.lock.stage === "open"
            name: qsTr("Lock now")
            description: qsTr("Guided closes for a moment, so that nothing stays in memory, and opens again, locked.")
            color: Theme.linen
            onPressed: root.lock.lockNow()
        }
        GLink {
            id: change

            objectName: "changeLock"
            visible: root.lock.stage === "open"
            name: qsTr("Change the passphrase")
            onPressed: root.lock.begin("change")
        }
        GLink {
            objectName: "removeLock"
            visible: root.lock.stage === "open"
            name: qsTr("Take the lock off")
            onPressed: root.lock.begin("remove")
        }
    }
    GText {
        width: parent.width
        visible: !root.writing && root.lock.stage === "open"
        text: now.description
        color: Theme.faint
        Accessible.ignored: true
    }
}
