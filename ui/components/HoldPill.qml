import QtQuick
import ui.components.theme

/*! One partner's hold button. It fills while held: by its key, by a touch that stays, or by a press that lasts
    until the next press. */
Pressable {
    id: root

    required property string key
    required property color light
    /*! Whether its key holds it. */
    property bool keyHeld: false
    /*! Whether a press holds it, until the next press. */
    property bool latched: false
    property real fill: 0
    readonly property bool held: keyHeld || latched || down
    readonly property bool full: held && fill >= 1

    description: held ? qsTr("held") : bySpace ? qsTr("press to hold") : qsTr("press Enter to hold")
    implicitWidth: Math.max(61 * Theme.space, row.implicitWidth + 14 * Theme.space)
    implicitHeight: Math.max(15 * Theme.space, hold.implicitHeight + 8 * Theme.space)

    onPressed: latched = !latched && !(byFinger && down && fill >= 1)
    onHeldChanged: {
        filling.stop();
        filling.to = held ? 1 : 0;
        filling.duration = held ? Theme.hold : Theme.calm;
        filling.start();
    }

    NumberAnimation {
        id: filling

        target: root
        property: "fill"
        easing.type: Easing.InOutSine
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.hovered ? Theme.raised : "transparent"
        border.width: Theme.ring
        border.color: root.light
    }
    Rectangle {
        objectName: "fill"
        height: parent.height
        width: Theme.reducedMotion ? root.width : Math.max(height, root.fill * root.width)
        radius: root.radius
        color: root.light
        opacity: 0.3 * (Theme.reducedMotion ? root.fill : Math.min(1, root.fill * 6))
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: 3 * Theme.space

        GText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.name
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            width: Math.min(implicitWidth, 40 * Theme.space)
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        GText {
            id: hold

            anchors.verticalCenter: parent.verticalCenter
            text: root.held ? qsTr("held") : qsTr("hold %1").arg(root.key)
            font.pixelSize: Theme.body
            color: root.light
            Accessible.ignored: true
        }
    }
}
