import QtQuick
import ui.components
import ui.components.theme

/*! A line of the form: its label, and the controls behind it. */
Item {
    id: root

    required property string name
    /*! The width of the label, in pixels. */
    required property int label
    default property alias controls: row.data

    implicitHeight: Math.max(Theme.target, row.implicitHeight)

    GText {
        width: root.label
        height: Theme.target
        verticalAlignment: Text.AlignVCenter
        text: root.name
        color: Theme.muted
        Accessible.ignored: true
    }
    Row {
        id: row

        x: root.label
        spacing: 3 * Theme.space
    }
}
