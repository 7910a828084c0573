import QtQuick
import ui.components.theme

/*! The name of a partner on one line. It is as tall in every script, so that what stands below two names is level. */
Item {
    id: root

    required property string name
    property alias font: label.font
    property alias color: label.color
    property alias horizontalAlignment: label.horizontalAlignment

    implicitHeight: metrics.height

    FontMetrics {
        id: metrics

        font: label.font
    }
    GText {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        text: root.name
        spoken: true
        font.pixelSize: Theme.lead
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
