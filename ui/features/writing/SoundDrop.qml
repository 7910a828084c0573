pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Takes sound files and folders that are dragged over the page, and says so. Everything else is left to the window. */
DropArea {
    id: root

    required property Intake intake
    /*! Returns the step at a place of the page, or -1. */
    required property var stepAt

    onEntered: drag => drag.accepted = root.intake.takes(drag.urls)
    onDropped: drop => {
        drop.accept(Qt.CopyAction);
        root.intake.take(drop.urls, root.stepAt(drop.x, drop.y));
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6 * Theme.space
        visible: root.containsDrag
        width: words.implicitWidth + 12 * Theme.space
        height: words.implicitHeight + 6 * Theme.space
        radius: height / 2
        color: Theme.action

        GText {
            id: words

            anchors.centerIn: parent
            text: qsTr("Let go, and it becomes a recording")
            color: Theme.onAction
            wrapMode: Text.NoWrap
        }
    }
}
