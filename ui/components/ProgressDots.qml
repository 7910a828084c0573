pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme

/*! A few small lights: one for each time, filled once it was. Seven side by side at the most. */
Grid {
    id: root

    /*! True for each that is filled. */
    required property var filled

    columns: Math.min(7, Math.max(1, filled.length))
    spacing: 1.5 * Theme.space
    visible: filled.length > 0
    Accessible.ignored: true

    Repeater {
        model: root.filled

        Rectangle {
            required property bool modelData

            width: 3 * Theme.space
            height: width
            radius: width / 2
            color: modelData ? Theme.amber : "transparent"
            border.width: 1.5
            border.color: Theme.amber
        }
    }
}
