import QtQuick
import ui.components
import ui.components.theme

/*! Explains why an exercise waits, and leads to the ladder for which it does. */
FocusScope {
    id: root

    required property string title
    required property string words
    /*! The title of the ladder; empty where it is not known. */
    required property string ladder

    signal ladderChosen
    signal close

    function enter() {
        (way.visible ? way : notNow).forceActiveFocus();
    }

    visible: title !== ""
    Accessible.role: Accessible.Dialog
    Accessible.name: heading.text
    Keys.onEscapePressed: close()
    Keys.onPressed: event => event.accepted = true

    onVisibleChanged: {
        if (visible)
            Qt.callLater(enter);
    }

    TapHandler {
        onTapped: root.close()
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.narrowMargin, 150 * Theme.space * Theme.grow)
        height: content.implicitHeight + 16 * Theme.space
        radius: Theme.radius
        color: Theme.raised
        border.width: 1
        border.color: Theme.veil

        TapHandler {}
        Column {
            id: content

            x: 8 * Theme.space
            y: 8 * Theme.space
            width: parent.width - 16 * Theme.space
            spacing: 4 * Theme.space

            GText {
                id: heading

                width: parent.width
                text: qsTr("“%1” waits").arg(root.title)
                spoken: true
                font.pixelSize: Theme.lead
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                text: root.words
                lineHeight: Theme.airy
                color: Theme.muted
            }
            Flow {
                width: parent.width
                spacing: 4 * Theme.space

                GButton {
                    id: way

                    objectName: "toLadder"
                    visible: root.ladder !== ""
                    primary: true
                    width: Math.min(implicitWidth, parent.width)
                    name: qsTr("Open “%1”").arg(root.ladder)
                    onPressed: root.ladderChosen()
                    Keys.onRightPressed: notNow.forceActiveFocus()
                }
                GButton {
                    id: notNow

                    objectName: "notNow"
                    name: qsTr("Not now")
                    onPressed: root.close()
                    Keys.onLeftPressed: way.forceActiveFocus()
                }
            }
        }
    }
}
