import QtQuick
import ui.components.theme

/*! How much of something, as a line that fills. No digits: least and most are words. */
Item {
    id: root

    required property string name
    required property real value
    property string least: ""
    property string most: ""
    readonly property real minimumValue: 0
    readonly property real maximumValue: 1
    readonly property real stepSize: 0.1
    readonly property bool hovered: hover.hovered
    readonly property int knob: 5 * Theme.space

    signal moved(real to)

    function move(to: real) {
        const step = Math.round(Math.max(minimumValue, Math.min(maximumValue, to)) / stepSize) * stepSize;
        if (Math.abs(step - value) > stepSize / 10)
            moved(step);
    }

    implicitHeight: texts.implicitHeight + Theme.target
    activeFocusOnTab: enabled
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.focusable: true
    Accessible.onIncreaseAction: move(value + stepSize)
    Accessible.onDecreaseAction: move(value - stepSize)

    Keys.onPressed: event => {
        const by = {
            [Qt.Key_Left]: -stepSize,
            [Qt.Key_Down]: -stepSize,
            [Qt.Key_Right]: stepSize,
            [Qt.Key_Up]: stepSize,
            [Qt.Key_Home]: -maximumValue,
            [Qt.Key_End]: maximumValue
        }[event.key];
        event.accepted = by !== undefined;
        if (event.accepted)
            root.move(root.value + by);
    }

    Item {
        id: texts

        width: parent.width
        implicitHeight: label.implicitHeight

        GText {
            id: label

            width: parent.width
            text: root.name
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
    Item {
        id: line

        y: texts.implicitHeight
        width: parent.width
        height: Theme.target

        GText {
            id: less

            anchors.verticalCenter: parent.verticalCenter
            text: root.least
            color: Theme.muted
            Accessible.ignored: true
        }
        GText {
            id: more

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.most
            color: Theme.muted
            Accessible.ignored: true
        }
        Item {
            id: track

            anchors.left: less.right
            anchors.right: more.left
            anchors.leftMargin: 4 * Theme.space
            anchors.rightMargin: 4 * Theme.space
            height: parent.height

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: Theme.space
                radius: height / 2
                color: Theme.veil
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: knob.x + knob.width / 2
                height: Theme.space
                radius: height / 2
                color: Theme.amber
            }
            Rectangle {
                id: knob

                anchors.verticalCenter: parent.verticalCenter
                x: root.value * (track.width - width)
                width: root.knob
                height: width
                radius: width / 2
                color: root.hovered || press.pressed ? Theme.linen : Theme.amber
            }
        }
        MouseArea {
            id: press

            function there(x: real): real {
                return (x - track.x - root.knob / 2) / Math.max(1, track.width - root.knob);
            }

            anchors.fill: parent
            cursorShape: Qt.PointingHandCursor
            preventStealing: true
            onPressed: mouse => {
                root.forceActiveFocus();
                root.move(there(mouse.x));
            }
            onPositionChanged: mouse => root.move(there(mouse.x))
        }
    }
    HoverHandler {
        id: hover
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.space
        visible: root.activeFocus
        color: "transparent"
        radius: 3 * Theme.space
        border.width: Theme.ring
        border.color: Theme.muted
    }
}
