import QtQuick
import ui.components
import ui.components.theme

/*! Sets how close the partners feel: drag the two lights, or use the arrow keys. */
Item {
    id: root

    required property string name
    /*! The closeness, 0 to 1; below 0 while none is set. */
    required property real closeness
    readonly property bool said: closeness >= 0
    readonly property real shown: said ? closeness : 0.3
    readonly property real value: shown
    readonly property real minimumValue: 0
    readonly property real maximumValue: 1
    readonly property real stepSize: 0.1
    /*! The distance of the two lights, in pixels. */
    readonly property alias apart: lights.apart

    signal moved(real to)
    signal accepted

    function move(to: real) {
        moved(Math.max(minimumValue, Math.min(maximumValue, to)));
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.description: said ? qsTr("%1 of 10").arg(Math.round(10 * value)) : qsTr("Not set")
    Accessible.focusable: true
    Accessible.onIncreaseAction: move(value + stepSize)
    Accessible.onDecreaseAction: move(value - stepSize)

    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            root.accepted();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            root.accepted();
    }
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

    Lights {
        id: lights

        anchors.fill: parent
        size: 1.2
        closeness: root.shown
        dim: root.said || hand.containsMouse ? 1 : 0.6
        drift: hand.pressed || Theme.reducedMotion ? 0 : Theme.calm

        Behavior on dim {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.InOutSine
            }
        }
    }
    MouseArea {
        id: hand

        /*! The distance between the pointer and the middle of the dragged light, in pixels. */
        property real beside: 0

        function away(x: real): real {
            return Math.abs(x - width / 2);
        }

        anchors.centerIn: parent
        width: Math.min(parent.width, 1.5 * lights.unit)
        height: parent.height
        hoverEnabled: true
        preventStealing: true
        cursorShape: pressed ? Qt.ClosedHandCursor : Qt.OpenHandCursor
        onPressed: mouse => {
            root.forceActiveFocus();
            beside = away(mouse.x) - lights.apart / 2;
        }
        onPositionChanged: mouse => {
            if (pressed)
                root.move((0.74 - 2 * (away(mouse.x) - beside) / lights.unit) / 0.42);
        }
    }
    FocusRing {
        anchors.fill: hand
        around: root
        radius: height / 2
    }
}
