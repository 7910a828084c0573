pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme
import ui.view_models

/*! A spin box that shows its amount in words. The arrow keys and the buttons at both ends change it. */
Item {
    id: root

    required property string name
    /*! The amount in words. */
    required property string valueText
    required property int value
    required property int minimumValue
    required property int maximumValue
    readonly property int stepSize: 1
    readonly property int end: 12 * Theme.space

    signal moved(int to)

    function move(by: int) {
        const to = Math.max(minimumValue, Math.min(maximumValue, value + by));
        if (to !== value)
            moved(to);
    }

    implicitWidth: Math.round(84 * Theme.space * Theme.grow)
    implicitHeight: label.implicitHeight + 2 * Theme.space + Theme.target
    activeFocusOnTab: true
    Accessible.role: Accessible.SpinBox
    Accessible.name: `${name}: ${valueText}`
    Accessible.focusable: true
    Accessible.onIncreaseAction: move(stepSize)
    Accessible.onDecreaseAction: move(-stepSize)

    Keys.onPressed: event => {
        const by = {
            [Qt.Key_Left]: -1,
            [Qt.Key_Right]: 1,
            [Qt.Key_PageDown]: -7,
            [Qt.Key_PageUp]: 7,
            [Qt.Key_Home]: minimumValue - value,
            [Qt.Key_End]: maximumValue - value
        }[event.key];
        event.accepted = by !== undefined;
        if (event.accepted)
            root.move(by);
    }

    GText {
        id: label

        width: parent.width
        text: root.name
        color: Theme.muted
        Accessible.ignored: true
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.target
        radius: height / 2
        color: "transparent"
        border.width: root.activeFocus && PressedKey.byKey ? Theme.ring : 1
        border.color: root.activeFocus ? Theme.linen : Theme.veil

        Repeater {
            model: [-1, 1]

            Item {
                id: tip

                required property int modelData

                x: modelData < 0 ? 0 : parent.width - width
                width: root.end
                height: parent.height
                opacity: (modelData < 0 ? root.value > root.minimumValue : root.value < root.maximumValue) ? 1 : 0.4

                GText {
                    anchors.centerIn: parent
                    text: tip.modelData < 0 ? "−" : "+"
                    color: hover.hovered ? Theme.linen : Theme.muted
                    Accessible.ignored: true
                }
                HoverHandler {
                    id: hover

                    cursorShape: Qt.PointingHandCursor
                }
                TapHandler {
                    gesturePolicy: TapHandler.WithinBounds
                    onTapped: {
                        root.forceActiveFocus();
                        root.move(tip.modelData);
                    }
                }
            }
        }
        GText {
            x: root.end
            width: parent.width - 2 * root.end
            height: parent.height
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: root.valueText
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
