pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! All steps side by side, as wide as they are long and in the colours of their touch. They are moved by dragging, and
    by Alt with an arrow. Tab stops once; the arrows go from one to the next. */
FocusScope {
    id: root

    required property var steps
    required property int current
    /*! The step that Tab focuses. */
    property int at: 0

    signal chosen(row: int)
    signal moved(row: int, before: int)
    signal duplicated(row: int)
    signal deleted(row: int)

    /*! Handles a key on a step; returns whether it was one. */
    function key(event: var, index: int): bool {
        const by = event.key === Qt.Key_Left ? -1 : event.key === Qt.Key_Right ? 1 : 0;
        if (by !== 0 && event.modifiers & Qt.AltModifier) {
            if (index + by >= 0 && index + by < steps.length)
                moved(index, index + (by > 0 ? 2 : -1));
        } else if (by !== 0 && root.itemAt(index + by))
            root.itemAt(index + by).forceActiveFocus();
        else if (event.key === Qt.Key_Delete)
            deleted(index);
        else if (PhysicalKey.letter(event) === Qt.Key_D && event.modifiers & Qt.ControlModifier)
            duplicated(index);
        else
            return false;
        return true;
    }

    function itemAt(index: int): Item {
        return list.itemAt(index);
    }

    /*! Returns the step at `x`, or -1. */
    function stepAt(x: real): int {
        for (let at = 0; at < list.count; at++) {
            const item = itemAt(at);
            if (item && x >= item.x && x < item.x + item.width)
                return at;
        }
        return -1;
    }

    /*! Returns before which step one is let go of whose middle is at `x`. */
    function placeAt(x: real): int {
        for (let at = 0; at < list.count; at++) {
            const item = itemAt(at);
            if (item && x < item.x + item.width / 2)
                return at;
        }
        return list.count;
    }

    implicitHeight: Math.round(11 * Theme.space * Theme.grow)
    onCurrentChanged: {
        if (!activeFocus)
            at = Math.max(0, current);
    }
    onStepsChanged: {
        if (activeFocus)
            Qt.callLater(() => root.itemAt(root.current)?.forceActiveFocus());
        else
            at = Math.max(0, Math.min(current, steps.length - 1));
    }

    Row {
        id: row

        readonly property int least: Math.round(6 * Theme.space * Theme.grow)
        readonly property int free: Math.max(0, root.width + spacing - root.steps.length * (least + spacing))

        anchors.fill: parent
        spacing: Theme.space
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Steps")

        Repeater {
            id: list

            model: root.steps

            Pressable {
                id: step

                required property int index
                required property var modelData
                readonly property bool dragged: drag.active

                objectName: `step${index}`
                width: row.least + modelData.share * row.free
                height: row.height
                radius: 2 * Theme.space
                z: dragged ? 1 : 0
                opacity: dragged ? 0.8 : 1
                activeFocusOnTab: index === root.at
                onActiveFocusChanged: {
                    if (activeFocus)
                        root.at = index;
                }
                name: AccessibleText.sentences([modelData.title, modelData.length, modelData.question ? qsTr("Question") : modelData.touchWord])
                description: qsTr("Alt and an arrow move it, Control and D duplicate it, Delete deletes it")
                transform: Translate {
                    x: step.dragged ? drag.activeTranslation.x : 0
                }
                onPressed: root.chosen(index)
                Keys.onPressed: event => event.accepted = root.key(event, index)

                DragHandler {
                    id: drag

                    property real x: 0

                    target: null
                    yAxis.enabled: false
                    onActiveTranslationChanged: {
                        if (active)
                            x = activeTranslation.x;
                    }
                    onActiveChanged: {
                        if (!active)
                            root.moved(step.index, root.placeAt(step.x + step.width / 2 + x));
                    }
                }
                Rectangle {
                    anchors.fill: parent
                    radius: step.radius
                    color: step.modelData.question ? Theme.questionFill : Theme.touches[step.modelData.touch]
                    border.width: step.index === root.current ? Theme.ring : 0
                    border.color: Theme.linen
                }
                GText {
                    id: long

                    anchors.right: parent.right
                    anchors.rightMargin: 3 * Theme.space
                    anchors.verticalCenter: parent.verticalCenter
                    visible: step.width > implicitWidth + 6 * Theme.space
                    text: step.modelData.length
                    font.pixelSize: Theme.caption
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                GText {
                    anchors.verticalCenter: parent.verticalCenter
                    x: 3 * Theme.space
                    width: step.width - 2 * x - (long.visible ? long.width + x : 0)
                    visible: width > 6 * Theme.space
                    text: step.modelData.title
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
