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
        objectName: "showClose"
        width: parent.width
        name: qsTr("Show closer exercises")
        about: qsTr("Long kisses, a bare back, lying close. Turn this off to hide these, and anything more intimate.")
        on: root.settings.showClose
        onPressed: root.settings.setOn("show_close", !on)
    }
    GSwitch {
        objectName: "showOptIn"
        width: parent.width
        name: qsTr("Show intimate exercises")
        about: qsTr("Breast and chest care. You switch them on together; either of you can switch them off.")
        on: root.settings.showOptIn
        onPressed: root.settings.turnOptIn()
    }
}
