pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What intimate exercises are, to be read before both show them. */
FocusScope {
    id: root

    required property OptInViewModel optIn
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, 190 * Theme.space * Theme.grow)
    /*! Whether the page receives keys; when it becomes false, held keys are released. */
    readonly property bool awake: Window.active

    onAwakeChanged: pair.release()
    Keys.onEscapePressed: optIn.back()
    Keys.onPressed: event => {
        const held = !event.isAutoRepeat && root.optIn.read && pair.key(PhysicalKey.of(event), true);
        event.accepted = held || page.key(event.key);
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat)
            event.accepted = pair.key(PhysicalKey.of(event), false);
    }

    PageGlow {}
    Scroller {
        id: page

        anchors.fill: parent
        contentHeight: content.implicitHeight + 18 * Theme.space

        Column {
            id: content

            x: (root.width - root.wide) / 2
            y: 6 * Theme.space
            width: root.wide
            spacing: 6 * Theme.space

            GLink {
                objectName: "back"
                focus: true
                before: "‹"
                name: qsTr("Back")
                onPressed: root.optIn.back()
            }
            GText {
                width: parent.width
                text: qsTr("Intimate exercises")
                spoken: true
                font.pixelSize: Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                text: qsTr("These stay hidden until you both want them here. Please read this together first.")
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            Repeater {
                model: root.optIn.exercises

                Card {
                    id: card

                    required property var modelData

                    width: content.width
                    title: modelData.title

                    ReadableText {
                        width: parent.width
                        text: card.modelData.meta
                        color: Theme.muted
                    }
                    ReadableText {
                        width: parent.width
                        visible: text !== ""
                        text: card.modelData.about
                        lineHeight: Theme.airy
                    }
                    Column {
                        width: parent.width
                        spacing: 2 * Theme.space

                        Repeater {
                            model: card.modelData.care

                            ReadableText {
                                required property string modelData

                                width: parent?.width ?? 0
                                text: modelData
                                lineHeight: Theme.airy
                                color: Theme.muted
                            }
                        }
                    }
                }
            }
            Column {
                width: parent.width
                visible: !root.optIn.shown
                spacing: 4 * Theme.space

                GSwitch {
                    objectName: "read"
                    width: parent.width
                    name: qsTr("We have both read this.")
                    on: root.optIn.read
                    onPressed: root.optIn.setRead(!root.optIn.read)
                }
                HoldPair {
                    id: pair

                    objectName: "showTogether"
                    visible: root.optIn.read
                    width: parent.width
                    nameA: root.optIn.couple.nameA
                    nameB: root.optIn.couple.nameB
                    onTogether: root.optIn.show()
                }
                ReadableText {
                    width: parent.width
                    visible: root.optIn.read
                    text: qsTr("Hold F and J together, one key each, to show them. Let go, and nothing changes. Either of you can hide them again at any time.")
                    lineHeight: Theme.airy
                    color: Theme.muted
                }
            }
            Column {
                width: parent.width
                visible: root.optIn.shown
                spacing: 4 * Theme.space

                ReadableText {
                    width: parent.width
                    text: qsTr("You both chose to show these.")
                    color: Theme.muted
                }
                GButton {
                    objectName: "hideThem"
                    name: qsTr("Hide them")
                    onPressed: root.optIn.hide()
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
}
