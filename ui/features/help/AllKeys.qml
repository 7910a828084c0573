pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Lists all keyboard shortcuts. */
Card {
    id: root

    readonly property var anywhere: [
        {
            key: "F1",
            does: qsTr("this page, and back again")
        },
        {
            key: qsTr("F12 or Ctrl H"),
            does: qsTr("hides everything; once more after a second, or Space held, brings it back")
        },
        {
            key: "F11",
            does: qsTr("the whole screen, or a window")
        },
        {
            key: qsTr("Esc"),
            does: qsTr("one page back")
        },
        {
            key: qsTr("Tab, Enter"),
            does: qsTr("from one thing to the next, and choose it")
        }
    ]
    readonly property var session: [
        {
            key: qsTr("F and J"),
            does: qsTr("held together, begin, and go on after a pause")
        },
        {
            key: qsTr("Space"),
            does: qsTr("pauses")
        },
        {
            key: "↓",
            does: qsTr("leads somewhere gentler; its label says where")
        },
        {
            key: qsTr("Esc"),
            does: qsTr("ends, and leads to the closing")
        },
        {
            key: qsTr("→ or +"),
            does: qsTr("a little longer, where a step can stretch. On a ladder, the second time needs you both: hold F and J together")
        },
        {
            key: qsTr("Enter"),
            does: qsTr("that’s enough, on to the next step")
        },
        {
            key: qsTr("Enter"),
            does: qsTr("at a question asked out loud: we have both said yes")
        },
        {
            key: "←",
            does: qsTr("back to the step before")
        },
        {
            key: "N",
            does: qsTr("shows every word of the step and what you can do, or not")
        },
        {
            key: qsTr("Page Up, Page Down"),
            does: qsTr("move through those words, where they are many")
        },
        {
            key: qsTr("any other key, a tap"),
            does: qsTr("pauses; ends a step that lasts as long as you like")
        },
        {
            key: "T",
            does: qsTr("shows the time that is left, or not")
        },
        {
            key: "A S D",
            does: qsTr("at a question: yes, gentler, stop, for whoever sits left")
        },
        {
            key: "J K L",
            does: qsTr("the same for whoever sits right")
        }
    ]

    title: qsTr("All keys")

    Column {
        width: parent.width
        spacing: 3 * Theme.space

        ReadableText {
            width: parent.width
            text: qsTr("Anywhere")
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.anywhere

            KeyRow {
                required property var modelData

                width: parent.width
                key: modelData.key
                does: modelData.does
            }
        }
    }
    Column {
        width: parent.width
        spacing: 3 * Theme.space

        ReadableText {
            width: parent.width
            text: qsTr("In a session")
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.session

            KeyRow {
                required property var modelData

                width: parent.width
                key: modelData.key
                does: modelData.does
            }
        }
    }
}
