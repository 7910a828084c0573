pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Starts a rehearsal, which plays the exercise without input at normal or higher speed. */
Row {
    id: root

    readonly property var speeds: [
        {
            "value": 1,
            "label": qsTr("at its pace"),
            "description": qsTr("Rehearse at its own pace")
        },
        {
            "value": 4,
            "label": qsTr("4 ×"),
            "description": qsTr("Rehearse 4 times as fast")
        },
        {
            "value": 16,
            "label": qsTr("16 ×"),
            "description": qsTr("Rehearse 16 times as fast")
        }
    ]

    signal chose(speed: int)

    spacing: 2 * Theme.space
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Rehearse")

    GText {
        height: Theme.target
        rightPadding: Theme.space
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Rehearse")
        color: Theme.muted
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Repeater {
        model: root.speeds

        Pressable {
            id: speed

            required property var modelData

            objectName: `rehearse${modelData.value}`
            name: modelData.description
            implicitWidth: Math.max(Theme.target, label.implicitWidth + 8 * Theme.space)
            onPressed: root.chose(modelData.value)

            Rectangle {
                anchors.fill: parent
                z: -1
                radius: speed.radius
                color: speed.hovered ? Theme.raised : Theme.dusk
                border.width: 1
                border.color: Theme.veil
            }
            GText {
                id: label

                anchors.centerIn: parent
                text: speed.modelData.label
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
