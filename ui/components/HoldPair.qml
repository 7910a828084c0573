import QtQuick
import ui.components.theme

/*! Detects that both partners hold at the same time: the keys F and J, or a press on one button and then on the
    other. For one person alone there is one button, and either key holds it. */
Flow {
    id: root

    required property string nameA
    required property string nameB
    property bool bySpace: true
    property bool forOne: false
    readonly property bool both: a.full && (forOne || b.full)
    /*! The width of both buttons side by side, in pixels. */
    readonly property real sideBySide: a.implicitWidth + (forOne ? 0 : b.implicitWidth + spacing)

    signal together

    /*! Handles a key press or release; returns true if the key is one of the two. */
    function key(key: int, down: bool): bool {
        if (key === Qt.Key_F || (forOne && key === Qt.Key_J))
            a.keyHeld = down;
        else if (key === Qt.Key_J)
            b.keyHeld = down;
        else
            return false;
        return true;
    }

    /*! Releases both buttons. */
    function release() {
        a.keyHeld = a.latched = b.keyHeld = b.latched = false;
    }

    function agree() {
        if (both)
            together();
    }

    spacing: 4 * Theme.space

    onBothChanged: {
        if (both)
            Qt.callLater(agree);
    }

    HoldPill {
        id: a

        objectName: "holdA"
        name: root.forOne ? qsTr("You") : root.nameA
        key: PhysicalKey.label(Qt.Key_F)
        light: Theme.lightA
        bySpace: root.bySpace
    }
    HoldPill {
        id: b

        objectName: "holdB"
        visible: !root.forOne
        name: root.nameB
        key: PhysicalKey.label(Qt.Key_J)
        light: Theme.lightB
        bySpace: root.bySpace
    }
}
