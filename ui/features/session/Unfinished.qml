pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Shown if a session was interrupted: continue at the same step, paused, or discard it. */
FocusScope {
    id: root

    required property UnfinishedViewModel unfinished
    readonly property bool low: height < 700

    Keys.onEscapePressed: unfinished.leave()

    PageGlow {}
    Lights {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.06 * root.height
        width: root.width
        height: (root.low ? 0.3 : 0.42) * root.height
        size: 1.1
        drift: 0
        dim: 0.7
        closeness: root.unfinished.closeness
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.min(0.7 * root.height - height / 2, root.height - height - 6 * Theme.space)
        width: Math.min(root.width - 2 * Theme.narrowMargin, 190 * Theme.space * Theme.grow)
        spacing: (root.low ? 3 : 5) * Theme.space

        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("You were in the middle of a session.")
            spoken: true
            font.pixelSize: root.low ? Theme.title : Theme.display
            Accessible.role: Accessible.Heading
        }
        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            text: root.unfinished.title
            spoken: true
            font.pixelSize: Theme.lead
            color: Theme.amber
        }
        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.unfinished.forOne ? qsTr("The program closed before its end. You can go on from the same step: it waits until you hold, and asks again. Or leave it for another day.") : qsTr("Guided closed before it ended. You can resume at the same step: it stays paused until you both hold, and asks again before any touch.")
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
            color: Theme.muted
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            topPadding: 2 * Theme.space
            spacing: 4 * Theme.space

            GButton {
                objectName: "goOn"
                focus: true
                primary: true
                name: qsTr("Resume")
                onPressed: root.unfinished.resume()
            }
            GButton {
                objectName: "leaveIt"
                name: qsTr("Not today")
                hint: qsTr("Esc")
                onPressed: root.unfinished.leave()
            }
        }
    }
}
