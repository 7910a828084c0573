pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The settings page: appearance, sound, check-ins and more. */
FocusScope {
    id: root

    required property SettingsViewModel settings
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property bool twoColumns: wide > 1020 * Theme.grow
    readonly property int column: twoColumns ? (wide - Theme.gap) / 2 : wide

    Component.onCompleted: settings.opened()
    Keys.onEscapePressed: settings.back()
    Keys.onPressed: event => event.accepted = page.key(event.key)

    PageGlow {}
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: content.implicitHeight + 2 * Theme.narrowMargin

        Column {
            id: content

            x: (root.width - root.wide) / 2
            y: Theme.narrowMargin
            width: root.wide
            spacing: Theme.gap

            GLink {
                objectName: "back"
                focus: true
                before: "‹"
                name: qsTr("Exercises")
                onPressed: root.settings.back()
            }
            GText {
                width: parent.width
                text: qsTr("The room as you like it")
                spoken: true
                font.pixelSize: Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                text: qsTr("Whatever you change holds from now on. All of it stays on this computer.")
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            StatusMessage {
                width: parent.width
                visible: text !== ""
                text: root.settings.notice
                color: Theme.ember
            }
            CoupleCard {
                width: parent.width
                couple: root.settings.couple
                onRename: root.settings.openNames()
                onChose: (name, value) => root.settings.setText(name, value)
            }
            Grid {
                width: parent.width
                columns: root.twoColumns ? 2 : 1
                spacing: Theme.gap

                Column {
                    width: root.column
                    spacing: Theme.gap

                    VoiceCard {
                        width: parent.width
                        voice: root.settings.voice
                        voiceName: root.settings.voiceName
                        hasVoices: root.settings.hasVoices
                        pace: root.settings.pace
                        volume: root.settings.voiceVolume
                        command: root.settings.voiceCommand
                        letters: root.settings.maxCommandLength
                        canTry: root.settings.canTry
                        errorText: root.settings.errorText
                        onChose: (name, value) => root.settings.setText(name, value)
                        onAnother: by => root.settings.cycleVoice(by)
                        onPaced: pace => root.settings.setPace(pace)
                        onLevelled: value => root.settings.setLevel("voice_volume", value)
                        onTried: words => root.settings.tryVoice(words)
                    }
                    SoundsCard {
                        width: parent.width
                        bells: root.settings.bellVolume
                        background: root.settings.background
                        behind: root.settings.backgroundVolume
                        onLevelled: (name, value) => root.settings.setLevel(name, value)
                        onChose: value => root.settings.setText("background", value)
                    }
                    LanguageRegionCard {
                        width: parent.width
                        language: root.settings.language
                        region: root.settings.region
                        onChose: (name, value) => root.settings.setText(name, value)
                    }
                }
                Column {
                    width: root.column
                    spacing: Theme.gap

                    AppearanceCard {
                        width: parent.width
                        couple: root.settings.couple
                        onChose: value => root.settings.setText("theme", value)
                        onContrastChosen: value => root.settings.setText("contrast", value)
                        onTurned: (name, on) => root.settings.setOn(name, on)
                    }
                    Card {
                        width: parent.width
                        title: qsTr("Between you")

                        GSwitch {
                            objectName: "askAtKeyboard"
                            width: parent.width
                            name: qsTr("Always ask at the keyboard")
                            about: qsTr("Some questions are asked aloud, and you answer each other in words. With this, each of you answers with a key instead.")
                            on: root.settings.askAtKeyboard
                            onPressed: root.settings.setOn("ask_at_keyboard", !on)
                        }
                        GSwitch {
                            objectName: "askAfter"
                            width: parent.width
                            name: qsTr("Ask us for a word after a session")
                            about: qsTr("A page on which you may say how it was, or leave it. It never comes after a session you ended, nor after one of a minute or less.")
                            on: root.settings.askAfter
                            onPressed: root.settings.setOn("ask_after", !on)
                        }
                        GSwitch {
                            objectName: "closer"
                            width: parent.width
                            name: qsTr("Closer exercises are shown")
                            about: qsTr("Some are kept out of sight until you both want them here.")
                            on: root.settings.closer
                            onPressed: root.settings.setOn("closer", !on)
                        }
                    }
                    RemindersCard {
                        width: parent.width
                        reminders: root.settings.reminders
                    }
                }
            }
            Grid {
                readonly property bool beside: root.twoColumns && lock.visible

                width: parent.width
                columns: beside ? 2 : 1
                spacing: Theme.gap

                LockCard {
                    id: lock

                    objectName: "lock"
                    width: parent.beside ? root.column : root.wide
                    height: parent.beside ? Math.max(implicitHeight, kept.implicitHeight) : implicitHeight
                    lock: root.settings.lock
                }
                BackupCard {
                    id: kept

                    width: parent.beside ? root.column : root.wide
                    height: parent.beside && !lock.writing ? Math.max(implicitHeight, lock.implicitHeight) : implicitHeight
                    keepLog: root.settings.keepLog
                    onOpened: root.settings.openBackup()
                    onTurned: (name, on) => root.settings.setOn(name, on)
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
}
