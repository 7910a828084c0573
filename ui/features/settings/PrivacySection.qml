pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Sets, changes or removes the journal's passphrase, or locks the journal now. */
Section {
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

    title: qsTr("Privacy and lock")
    about: lock.stage === "" ? qsTr("Everything stays on this computer, and nothing is sent anywhere.") : qsTr("Everything stays on this computer, and nothing is sent anywhere. With a lock, Guided asks for a passphrase when it opens, before anything you kept can be seen.")
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
                "none": qsTr("It covers your journal and its copies: sessions, small moments, programmes, everything you wrote, and what your coach gave you. It does not cover your names and settings, other exercises, or anything you saved elsewhere. With a lock, an interrupted session can’t be resumed."),
                "open": qsTr("Your journal has a lock, and is unlocked now."),
                "locked": qsTr("Your journal is locked. Nothing is saved until you unlock it."),
                "missing": qsTr("Locking needs the package sqlcipher3, which is not installed here."),
                "notStored": qsTr("Your journal can’t be written right now, so it can’t be locked either.")
            })[root.lock.stage] ?? ""
        lineHeight: Theme.airy
        color: Theme.muted
    }
    ReadableText {
        width: parent.width
        visible: root.lock.action === "set" || root.lock.action === "change"
        text: qsTr("Nobody can recover a forgotten passphrase, and what it locks would be lost. You may want to write it down somewhere safe.")
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
                    "set": qsTr("Set the lock"),
                    "change": qsTr("Change the passphrase"),
                    "remove": qsTr("Remove the lock")
                })[root.lock.action] ?? ""
            leaving: qsTr("Cancel")
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
            name: qsTr("Unlock")
            after: "›"
            color: Theme.linen
            onPressed: root.lock.open()
        }
        GLink {
            id: now

            objectName: "lockNow"
            visible: root.lock.stage === "open"
            name: qsTr("Lock now")
            description: qsTr("Guided restarts, locked, so that nothing stays in memory.")
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
            name: qsTr("Remove the lock")
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
