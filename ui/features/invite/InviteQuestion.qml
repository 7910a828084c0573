import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The invitation, large, and its two answers. Neither has the focus, so that a key pressed twice answers nothing. */
FocusScope {
    id: root

    required property string fromTo
    required property string question
    readonly property int gap: Math.round(0.07 * height)
    readonly property int answer: Math.min((width - 2 * Theme.narrowMargin - Theme.gap) / 2, Math.max(yes.implicitWidth, no.implicitWidth))

    signal accept
    signal decline

    Keys.onPressed: event => {
        const digit = PhysicalKey.single(event) ? PhysicalKey.digit(event) : 0;
        event.accepted = digit === Qt.Key_1 || digit === Qt.Key_2;
        if (event.accepted && !event.isAutoRepeat)
            digit === Qt.Key_1 ? root.accept() : root.decline();
    }

    KeyListener {
        focus: true
        told: AccessibleText.sentences([root.fromTo, root.question, `${yes.name}: ${yes.hint}`, `${no.name}: ${no.hint}`])
    }
    GText {
        id: who

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.gap
        width: root.width - 2 * Theme.narrowMargin
        horizontalAlignment: Text.AlignHCenter
        text: root.fromTo
        font.pixelSize: Theme.body
        color: Theme.muted
    }
    GText {
        objectName: "invitation"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: who.bottom
        anchors.bottom: answers.top
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: Theme.gap
        width: Math.min(root.width - 2 * Theme.margin, 14 * font.pixelSize)
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: root.question
        spoken: true
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.body
        font.pixelSize: Math.round(1.5 * Theme.prompt * root.height)
        lineHeight: Theme.close
        Accessible.role: Accessible.Heading
    }
    Row {
        id: answers

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: either.top
        anchors.bottomMargin: 5 * Theme.space
        spacing: Theme.gap

        GButton {
            id: yes

            objectName: "yes"
            width: root.answer
            name: qsTr("Yes")
            hint: "1"
            onPressed: root.accept()
        }
        GButton {
            id: no

            objectName: "notTonight"
            width: root.answer
            name: qsTr("Not tonight")
            hint: "2"
            onPressed: root.decline()
        }
    }
    GText {
        id: either

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.gap
        width: root.width - 2 * Theme.narrowMargin
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Either answer is fine, and neither is kept.")
        color: Theme.faint
    }
}
