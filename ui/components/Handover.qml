import QtQuick
import ui.components.theme
import ui.view_models

/*! Asks the partners to change places between two private answers. It looks the same whatever was answered. */
FocusScope {
    id: root

    required property string name
    required property string other
    /*! Whether it is the turn of the partner with the first light. */
    required property bool first
    readonly property int prompt: Math.round(Theme.prompt * height * (Math.max(name.length, other.length) > 14 ? 0.8 : 1))

    signal ready

    Keys.onPressed: event => {
        const digit = PhysicalKey.digit(event);
        event.accepted = digit >= Qt.Key_1 && digit <= Qt.Key_4 || [Qt.Key_Return, Qt.Key_Enter].includes(event.key);
        if (event.accepted && !event.isAutoRepeat)
            root.ready();
    }

    KeyListener {
        focus: ScreenReader.running
        told: AccessibleText.sentences([closer.text, away.text, `${here.name}: ${here.hint}`])
    }
    Glow {
        light: root.first ? "a" : "b"
        anchors.centerIn: parent
        width: 1.5 * root.height
        height: width
        opacity: Theme.day ? 0.4 : 0.3
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: here.top
        anchors.bottomMargin: 0.07 * root.height
        width: root.width - 2 * Theme.narrowMargin
        spacing: 2 * Theme.space

        GText {
            id: closer

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1, come closer.").arg(root.name)
            spoken: true
            font.pixelSize: root.prompt
            Accessible.role: Accessible.Heading
        }
        GText {
            id: away

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1, look away for a moment.").arg(root.other)
            spoken: true
            font.pixelSize: Math.round(0.72 * root.prompt)
            color: Theme.muted
        }
    }
    GButton {
        id: here

        objectName: "here"
        anchors.centerIn: parent
        focus: !ScreenReader.running
        name: qsTr("I am here")
        hint: qsTr("Enter")
        onPressed: root.ready()
    }
    CursorHider {
        anchors.fill: parent
    }
}
