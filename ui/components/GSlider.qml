import QtQuick
import QtQuick.Templates as T
import ui.components.theme
import ui.view_models

/*! A slider from 0 to 1 in steps of 0.1. It shows no digits: `least` and `most` label its ends. */
T.Slider {
    id: root

    required property string name
    property string least: ""
    property string most: ""
    readonly property real up: Math.min(to, value + stepSize)
    readonly property real down: Math.max(from, value - stepSize)
    readonly property real middle: topPadding + availableHeight / 2

    signal chose(real value)

    implicitHeight: label.implicitHeight + Theme.target
    topPadding: label.implicitHeight
    leftPadding: less.width + 4 * Theme.space
    rightPadding: more.width + 4 * Theme.space
    focusPolicy: Qt.StrongFocus
    stepSize: 0.1
    snapMode: T.Slider.SnapAlways
    Accessible.name: name

    onMoved: chose(value)
    onValueChanged: {
        if (ScreenReader.running)
            ScreenReader.tellValue(root, value);
    }
    Accessible.onIncreaseAction: chose(up)
    Accessible.onDecreaseAction: chose(down)
    Keys.onUpPressed: chose(up)
    Keys.onDownPressed: chose(down)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
        if (event.accepted)
            chose(event.key === Qt.Key_Home ? from : to);
    }

    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: root.middle - height / 2
        width: 5 * Theme.space
        height: width
        radius: width / 2
        color: Theme.linen
    }

    background: Item {
        GText {
            id: label

            width: parent.width
            text: root.name
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        GText {
            id: less

            y: root.middle - height / 2
            text: root.least
            color: Theme.muted
            Accessible.ignored: true
        }

        GText {
            id: more

            anchors.right: parent.right
            y: less.y
            text: root.most
            color: Theme.muted
            Accessible.ignored: true
        }

        Rectangle {
            x: root.leftPadding
            y: root.middle - height / 2
            width: root.availableWidth
            height: Theme.space
            radius: height / 2
            color: Theme.veil

            Rectangle {
                width: root.handle.x - root.leftPadding + root.handle.width / 2
                height: parent.height
                radius: parent.radius
                color: Theme.linen
            }
        }

        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }

        FocusRing {
            around: root
            anchors.margins: -Theme.space
            radius: 3 * Theme.space
        }
    }
}
