import QtQuick
import ui.components.theme

/*! A scroll bar that is visible only when the content does not fit. */
Rectangle {
    id: root

    required property Flickable page

    anchors.right: parent.right
    anchors.rightMargin: 2 * Theme.space
    y: page.visibleArea.yPosition * parent.height
    height: Math.max(10 * Theme.space, page.visibleArea.heightRatio * parent.height)
    width: 1.5 * Theme.space
    radius: width / 2
    visible: page.visibleArea.heightRatio < 0.999
    color: page.moving ? Theme.muted : Theme.veil
}
