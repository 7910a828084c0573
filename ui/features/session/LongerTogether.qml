import QtQuick
import ui.components
import ui.components.theme

/*! Asks both partners to hold in order to extend a step once more. If one does not hold, nothing happens. */
Panel {
    id: root

    required property string nameA
    required property string nameB

    /*! The question for a screen reader. */
    readonly property string told: question.text

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
        y: Math.min(0.79 * root.height - height / 2, root.height - height - 4 * Theme.space)
        width: root.width - 2 * Theme.narrowMargin
        spacing: 4 * Theme.space

        GText {
            id: question

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("A little longer? Then hold F and J together.")
            spoken: true
            font.pixelSize: Theme.lead
            Accessible.role: Accessible.Heading
        }
        HoldPair {
            id: pair

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, sideBySide)
            bySpace: false
            nameA: root.nameA
            nameB: root.nameB
            onTogether: root.together()
        }
    }
}
