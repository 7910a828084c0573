import QtQuick
import ui.components.theme
import ui.view_models

/*! A control that can be pressed by pointer, Enter or assistive technology. It has the focus once it was pressed, except
    in a session. */
Item {
    id: root

    required property string name
    property string description: ""
    /*! Whether Space presses it too; in a session Space pauses instead. */
    property bool bySpace: true
    /*! Whether it has the focus once a pointer pressed it. */
    property bool focusByPointer: activeFocusOnTab && bySpace
    property real radius: height / 2
    /*! The distance from its sides to the focus ring, in pixels. */
    property int air: Theme.space
    readonly property bool hovered: hover.hovered
    readonly property bool down: tap.pressed
    /*! Whether it has the focus, and shows it. */
    readonly property bool ringed: activeFocus && PressedKey.byKey
    /*! Whether the last press came from a touch screen. */
    property bool byFinger: false

    signal pressed

    implicitHeight: Theme.target
    activeFocusOnTab: enabled
    Accessible.role: Accessible.Button
    Accessible.name: AccessibleText.plain(name)
    Accessible.description: AccessibleText.plain(description)
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
        onTapped: {
            if (root.focusByPointer)
                root.forceActiveFocus(Qt.MouseFocusReason);
            root.pressed();
        }
    }
    FocusRing {
        objectName: "focusRing"
        anchors.margins: -Theme.space
        anchors.leftMargin: -root.air
        anchors.rightMargin: -root.air
        radius: root.radius + Theme.space
    }
}
