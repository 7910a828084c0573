import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! One answer to a check-in, and the step it leads to. While a screen reader runs it takes no focus, which would be
    read aloud. */
Pressable {
    id: root

    required property string partner
    required property string leads
    required property bool done
    property bool low: false

    description: leads
    bySpace: false
    implicitHeight: Math.max((low ? 13 : 16) * Theme.space, texts.implicitHeight + 3 * Theme.space)
    enabled: !done
    activeFocusOnTab: enabled && !ScreenReader.running
    Accessible.name: AccessibleText.plain(`${partner}: ${name}`)
    Accessible.focusable: !ScreenReader.running

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.radius
        color: Theme.dusk
        border.width: 1
        border.color: Theme.veil
        opacity: 0.92
    }
    Column {
        id: texts

        anchors.centerIn: parent
        width: parent.width - 10 * Theme.space

        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.name
            font.pixelSize: Theme.body
            color: root.done ? Theme.muted : Theme.linen
            Accessible.ignored: true
        }
        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            text: root.leads
            font.pixelSize: Theme.caption
            color: root.done ? Theme.faint : Theme.muted
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
