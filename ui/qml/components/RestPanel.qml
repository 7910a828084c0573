import QtQuick
import ui.qml.theme

/*! The room rests, and keeps the place. Both hold to go on. */
Panel {
    id: root

    required property bool slept
    required property string nameA
    required property string nameB

    signal together

    function key(key: int, down: bool): bool {
        return shown && pair.key(key, down);
    }

    function release() {
        pair.release();
    }

    onShownChanged: release()

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.79 * root.height - height / 2
        width: root.width - 2 * Theme.narrowMargin
        spacing: 4 * Theme.space

        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Resting.")
            spoken: true
            font.pixelSize: root.size
            Accessible.role: Accessible.Heading
        }
        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.slept ? qsTr("The computer slept, so we waited for you. Hold F and J together to go on. Esc ends it kindly.") : qsTr("Hold F and J together to go on. Esc ends it kindly.")
            font.pixelSize: Theme.body
            color: Theme.muted
        }
        Item {
            width: 1
            height: Theme.space
        }
        HoldPair {
            id: pair

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, abreast)
            bySpace: false
            nameA: root.nameA
            nameB: root.nameB
            onTogether: root.together()
        }
    }
}
