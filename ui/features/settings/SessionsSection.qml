import QtQuick
import ui.components
import ui.view_models

/*! The settings for what is asked in a session and after it, and which exercises are shown. */
Section {
    id: root

    required property SettingsViewModel settings

    title: qsTr("Sessions")

    GSwitch {
        objectName: "askAtKeyboard"
        width: parent.width
        name: qsTr("Always ask at the keyboard")
        about: qsTr("Some questions are asked out loud, and you tell each other. With this on, each of you answers with a key instead.")
        on: root.settings.askAtKeyboard
        onPressed: root.settings.setOn("ask_at_keyboard", !on)
    }
    GSwitch {
        objectName: "askAfter"
        width: parent.width
        name: qsTr("Ask how it was")
        about: qsTr("Three short questions after a session, each of which you can skip. Never after a session you stopped, or one of a minute or less.")
        on: root.settings.askAfter
        onPressed: root.settings.setOn("ask_after", !on)
    }
    GSwitch {
        objectName: "closer"
        width: parent.width
        name: qsTr("Show closer exercises")
        about: qsTr("Some are hidden until you both want them here.")
        on: root.settings.closer
        onPressed: root.settings.setOn("closer", !on)
    }
}
