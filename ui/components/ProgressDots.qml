pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme

/*! A row of dots, one per suggested time, filled once it was done. It shows at most seven dots per line. */
Grid {
    id: root

    /*! One boolean per dot: whether it is filled. */
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
