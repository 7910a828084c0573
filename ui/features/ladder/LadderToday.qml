pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Shows today's rung of a ladder, gentler rungs, and small moments that are always allowed. */
Column {
    id: root

    required property string about
    required property string meta
    required property string resting
    required property string errorText
    required property var gentler
    required property var small
    required property Couple couple
    /*! Whether both are asked to hold to put the ladder away. */
    property bool leaving: false

    signal open
    signal openGentler(int row)
    signal openMoment(int row)
    signal putAway

    /*! Handles a key press or release; returns true if it is a hold key. */
    function key(key: int, down: bool): bool {
        return leaving && pair.key(key, down);
    }

    function release() {
        pair.release();
    }

    /*! Focuses today's rung, if one is open. */
    function enter() {
        if (resting === "")
            opens.forceActiveFocus();
    }

    spacing: 5 * Theme.space

    ReadableText {
        width: parent.width
        visible: text !== ""
        text: root.about
        font.pixelSize: Theme.body
        lineHeight: Theme.airy
        color: Theme.muted
    }
    ReadableText {
        width: parent.width
        text: root.meta
        color: Theme.faint
    }
    ReadableText {
        objectName: "resting"
        width: parent.width
        visible: text !== ""
        text: root.resting
        spoken: true
        font.pixelSize: Theme.lead
    }
    GButton {
        id: opens

        objectName: "openToday"
        visible: root.resting === ""
        primary: true
        name: qsTr("Open it")
        onPressed: root.open()
    }
    StatusMessage {
        objectName: "errorText"
        width: parent.width
        visible: text !== ""
        text: root.errorText
        color: Theme.ember
    }
    Column {
        width: parent.width
        visible: root.resting === "" && gentle.count > 0
        topPadding: 4 * Theme.space
        spacing: 3 * Theme.space

        ReadableText {
            width: parent.width
            text: qsTr("Or one of these, just as good:")
            color: Theme.muted
        }
        Flow {
            width: parent.width
            spacing: 3 * Theme.space

            Repeater {
                id: gentle

                model: root.gentler

                GButton {
                    required property int index
                    required property string title
                    required property string about

                    objectName: `gentler${index}`
                    compact: true
                    name: title
                    description: about
                    onPressed: root.openGentler(index)
                }
            }
        }
    }
    Column {
        width: parent.width
        visible: few.visible
        topPadding: 6 * Theme.space
        spacing: 4 * Theme.space

        GText {
            width: parent.width
            text: qsTr("Small moments are always fine.")
            spoken: true
            font.pixelSize: Theme.lead
            Accessible.role: Accessible.Heading
        }
        CardFlow {
            id: few

            objectName: "moments"
            width: parent.width
            visible: implicitHeight > 0
            cards: root.small
            onChosen: row => root.openMoment(row)
        }
    }
    GLink {
        objectName: "putAway"
        name: root.leaving ? qsTr("Cancel") : qsTr("Put this aside")
        onPressed: {
            root.release();
            root.leaving = !root.leaving;
        }
    }
    Column {
        width: parent.width
        visible: root.leaving
        spacing: 3 * Theme.space

        ReadableText {
            width: parent.width
            text: qsTr("It is put aside when you both hold, together. You can begin it again whenever you both like. What was too much, and how often is enough, still counts then.")
            lineHeight: Theme.airy
            color: Theme.muted
        }
        HoldPair {
            id: pair

            objectName: "putAwayPair"
            width: parent.width
            nameA: root.couple.nameA
            nameB: root.couple.nameB
            onTogether: root.putAway()
        }
    }
}
