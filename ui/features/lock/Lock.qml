pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Asks for the passphrase of the locked journal, or continues without it. It shows none of the couple's data. */
FocusScope {
    id: root

    required property LockViewModel lock
    readonly property bool low: height < 700

    Component.onCompleted: lock.enter()
    Keys.onEscapePressed: lock.skip()
    Keys.onPressed: event => event.accepted = page.key(event.key)

    Connections {
        target: root.lock

        function onRefused() {
            form.begin();
        }
    }
    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + 2 * Theme.narrowMargin)

        Column {
            id: content

            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.narrowMargin, 150 * Theme.space * Theme.grow)
            spacing: (root.low ? 3 : 5) * Theme.space

            Lights {
                width: parent.width
                height: Math.min(52 * Theme.space, (root.low ? 0.2 : 0.26) * root.height)
                size: 1.2
                drift: 0
                dim: 0.6
                closeness: 0.2
            }
            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Your journal is locked.")
                spoken: true
                font.pixelSize: root.low ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("What you kept is behind your passphrase. Without it, sessions work as always, but nothing is saved.")
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            Item {
                width: 1
                height: Theme.space
            }
            PassphraseForm {
                id: form

                focus: true
                width: parent.width
                centred: true
                action: qsTr("Open")
                leaving: qsTr("Continue without it")
                busy: root.lock.busy
                message: root.lock.message
                onTaken: present => root.lock.open(present)
                onLeave: root.lock.skip()
            }
            ReadableText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Nobody can recover a forgotten passphrase.")
                color: Theme.faint
            }
        }
    }
    GScrollBar {
        page: page
    }
}
