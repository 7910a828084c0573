pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Draws one kind of small moment with the two lights and what passes between them. */
Item {
    id: root

    /*! The value of the kind: "question", "thought", "smile", "look", "touch", "hand" or "phones". */
    required property string kind
    readonly property real unit: Math.min(height, 0.6 * width)
    /*! The lights of each kind: picture, distance from the middle to the right and down, width and height, all as
        shares of `unit`. */
    readonly property var motifs: ({
            "question": [["a", -0.28, 0.06, 0.66, 0.66], ["cream", -0.02, 0, 0.3, 0.3], ["cream", 0.13, -0.05, 0.2, 0.2], ["b", 0.36, -0.06, 0.5, 0.5]],
            "thought": [["a", -0.3, 0.2, 0.6, 0.6], ["b", 0.3, 0.16, 0.6, 0.6], ["cream", -0.12, -0.1, 0.16, 0.16], ["cream", -0.02, -0.34, 0.52, 0.52]],
            "smile": [["cream", -0.22, 0.08, 0.3, 0.3], ["cream", -0.12, 0.17, 0.3, 0.3], ["cream", 0, 0.2, 0.32, 0.32], ["cream", 0.12, 0.17, 0.3, 0.3], ["cream", 0.22, 0.08, 0.3, 0.3], ["a", -0.38, -0.14, 0.62, 0.62], ["b", 0.38, -0.16, 0.62, 0.62]],
            "look": [["cream", 0, 0, 1, 0.16], ["a", -0.52, 0.01, 0.58, 0.58], ["b", 0.52, -0.01, 0.58, 0.58]],
            "touch": [["a", -0.23, 0.02, 0.66, 0.66], ["b", 0.25, -0.02, 0.66, 0.66], ["cream", 0, 0, 0.36, 0.5]],
            "hand": [["cream", 0.04, 0, 1.1, 1], ["a", -0.1, 0.07, 0.82, 0.82], ["b", 0.13, -0.07, 0.8, 0.8]],
            "phones": [["a", -0.28, -0.08, 0.62, 0.62], ["b", 0.28, -0.1, 0.62, 0.62]]
        })

    Repeater {
        model: root.motifs[root.kind] ?? []

        Glow {
            required property var modelData

            light: modelData[0]
            width: Math.round(modelData[3] * root.unit)
            height: Math.round(modelData[4] * root.unit)
            x: Math.round(root.width / 2 + modelData[1] * root.unit - width / 2)
            y: Math.round(root.height / 2 + modelData[2] * root.unit - height / 2)
            opacity: modelData[0] === "cream" ? 0.75 : 1
        }
    }
    Row {
        visible: root.kind === "phones"
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height / 2 + 0.34 * root.unit
        spacing: Theme.space

        Repeater {
            model: 2

            Rectangle {
                width: Math.round(0.13 * root.unit)
                height: Theme.space
                radius: height / 2
                color: Theme.faint
            }
        }
    }
}
