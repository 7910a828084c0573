pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme
import ui.view_models

/*! A small card that marks today or other days as tender days, or removes the mark. */
Column {
    id: root

    required property TenderViewModel tender
    /*! Whether the card shows storage errors itself. */
    property bool tells: true
    readonly property bool said: tender.words !== ""
    readonly property bool asked: tender.asking !== ""
    /*! Whether the focus is inside the card, so that the control that replaces the focused one takes the focus. */
    property bool here: false

    /*! Removes the mark if `text` is its key ("-"); returns whether it did. */
    function takes(text: string): bool {
        if (text !== "-" || !said)
            return false;
        here = usual.activeFocus;
        tender.unsay();
        return true;
    }

    function turn() {
        if (here && asked)
            (days.item as TenderDays)?.enter();
        else if (here)
            (said ? usual : say).forceActiveFocus();
    }

    spacing: 4 * Theme.space
    Component.onCompleted: tender.fold()
    onSaidChanged: Qt.callLater(turn)
    onAskedChanged: Qt.callLater(turn)

    Flow {
        width: parent.width
        visible: root.said && !root.asked
        spacing: 6 * Theme.space

        GText {
            objectName: "tenderSaid"
            height: Math.max(Theme.target, implicitHeight)
            width: Math.min(implicitWidth, parent.width)
            verticalAlignment: Text.AlignVCenter
            text: root.tender.words
        }
        GLink {
            id: usual

            objectName: "asUsual"
            name: qsTr("Back to usual")
            description: qsTr("This isn’t kept")
            after: "−"
            onPressed: {
                root.here = true;
                root.tender.unsay();
            }
        }
    }
    GLink {
        id: say

        objectName: "tenderOffer"
        visible: !root.said && !root.asked
        name: qsTr("These days need more care")
        description: qsTr("Gentler things come first then")
        after: "›"
        onPressed: {
            root.here = true;
            root.tender.offer();
        }
    }
    Loader {
        id: days

        width: parent.width
        active: root.asked
        visible: active
        sourceComponent: TenderDays {
            tender: root.tender
        }
    }
    StatusMessage {
        objectName: "tenderTrouble"
        width: parent.width
        visible: root.tells && text !== ""
        text: root.tender.errorText
        color: Theme.ember
    }
}
