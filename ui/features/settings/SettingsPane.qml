pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Shows the chosen section of the settings, and scrolls where it is longer than the window. */
Rectangle {
    id: root

    required property SettingsViewModel settings
    readonly property int inset: (width < 600 ? 6 : 10) * Theme.space
    readonly property alias scroller: page

    radius: Theme.radius
    color: Theme.dusk

    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        anchors.topMargin: 3 * Theme.space
        anchors.bottomMargin: 3 * Theme.space
        clip: true
        contentHeight: content.height + content.y + 2 * Theme.space

        Loader {
            id: content

            objectName: "section"
            x: root.inset
            y: Math.min(7 * Theme.space, root.inset)
            width: root.width - 2 * root.inset
            sourceComponent: ({
                    "couple": couple,
                    "voice": voice,
                    "sound": sound,
                    "look": look,
                    "sessions": sessions,
                    "reminders": reminders,
                    "privacy": privacy,
                    "backup": backup,
                    "advanced": advanced
                })[root.settings.section]
            onLoaded: page.contentY = 0
        }
    }
    GScrollBar {
        page: page
    }
    Component {
        id: couple

        CoupleSection {
            couple: root.settings.couple
            canHear: root.settings.canTry
            letters: root.settings.maxNameLength
            onHeard: (name, said) => root.settings.hearName(name, said)
            onRename: root.settings.openNames()
            onChose: (name, value) => root.settings.setText(name, value)
        }
    }
    Component {
        id: voice

        VoiceSection {
            settings: root.settings
        }
    }
    Component {
        id: sound

        SoundSection {
            bells: root.settings.bellVolume
            background: root.settings.background
            behind: root.settings.backgroundVolume
            onLevelled: (name, value) => root.settings.setLevel(name, value)
            onChose: value => root.settings.setText("background", value)
        }
    }
    Component {
        id: look

        LookSection {
            settings: root.settings
        }
    }
    Component {
        id: sessions

        SessionsSection {
            settings: root.settings
        }
    }
    Component {
        id: reminders

        RemindersSection {
            reminders: root.settings.reminders
        }
    }
    Component {
        id: privacy

        PrivacySection {
            objectName: "lock"
            lock: root.settings.lock
        }
    }
    Component {
        id: backup

        BackupSection {
            onOpened: root.settings.openBackup()
        }
    }
    Component {
        id: advanced

        AdvancedSection {
            settings: root.settings
        }
    }
}
