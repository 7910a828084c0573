pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme

/*! Which of a few steps is shown: a bar for it, a dot for each other one. */
Row {
    id: root

    required property int step
    required property int count

    spacing: 2.5 * Theme.space
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Step %1 of %2").arg(step + 1).arg(count)

    Repeater {
        model: root.count

        Rectangle {
            required property int index

            width: (index === root.step ? 7 : 2) * Theme.space
            height: 2 * Theme.space
            radius: height / 2
            color: index === root.step ? Theme.linen : Theme.veil
        }
    }
}
