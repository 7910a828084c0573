import QtQuick
import ui.components.theme

/*! Anything one can press: by pointer, by Enter, or through assistive technology. */
Item {
    id: root

    required property string name
    property string description: ""
    /*! Space presses too; in a session it rests instead. */
    property bool bySpace: true
    property real radius: height / 2
    /*! Between its sides and the ring of focus. */
    property int air: Theme.space
    readonly property bool hovered: hover.hovered
    readonly property bool down: tap.pressed
    /*! Whether it was a finger on a screen that pressed it last. */
    property bool byFinger: false

    signal pressed

    implicitHeight: Theme.target
    activeFocusOnTab: enabled
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: description
    Accessible.focusable: true
    Accessible.onPressAction: pressed()

    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            root.pressed();
    }
    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            root.pressed();
    }
    Keys.onSpacePressed: event => {
        event.accepted = root.bySpace;
        if (root.bySpace && !event.isAutoRepeat)
            root.pressed();
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }
    TapHandler {
        id: tap

        gesturePolicy: TapHandler.WithinBounds
        longPressThreshold: 0
        onPressedChanged: {
            if (pressed)
                root.byFinger = point.device.type === PointerDevice.TouchScreen;
        }
        onTapped: root.pressed()
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.space
        anchors.leftMargin: -root.air
        anchors.rightMargin: -root.air
        visible: root.activeFocus
        color: "transparent"
        radius: root.radius + Theme.space
        border.width: Theme.ring
        border.color: Theme.muted
    }
}
