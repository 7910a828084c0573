import QtQuick
import ui.components
import ui.components.theme

/*! The top of the page: what it is about or the way back, which step is shown, and the way out. */
Item {
    id: root

    required property int step
    required property int count
    /*! The title of the exercise, shown where there is no way back. */
    required property string heading
    /*! Where `back` leads; empty for nowhere. */
    required property string backName
    required property string wayOut

    signal back
    signal leave

    implicitHeight: Theme.target

    GLink {
        id: back

        objectName: "back"
        visible: root.backName !== ""
        before: "‹"
        name: root.backName
        onPressed: root.back()
    }
    GText {
        id: title

        visible: root.backName === ""
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, dots.x - 3 * Theme.space)
        text: root.heading
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        color: Theme.muted
    }
    StepDots {
        id: dots

        anchors.centerIn: parent
        step: root.step
        count: root.count
    }
    GLink {
        objectName: "leave"
        anchors.right: parent.right
        name: root.wayOut
        onPressed: root.leave()
    }
}
