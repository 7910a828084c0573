pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Shown before a ladder is begun: what it is and is not, what both agree to, and the choice of a starting rung. */
Column {
    id: root

    required property list<string> care
    required property bool agreed
    /*! The list of possible starting rungs. */
    required property var rungs
    required property int pick
    required property Couple couple

    signal agree(bool agreed)
    signal choose(int rung)
    signal begin
    signal help

    /*! Handles a key press or release; returns true if it is a hold key. */
    function key(key: int, down: bool): bool {
        return agreed && pair.key(key, down);
    }

    function release() {
        pair.release();
    }

    function turnTo(rung: int) {
        const card = all.itemAt(rung) as Item;
        if (!card)
            return;
        card.forceActiveFocus();
        choose(rung);
    }

    spacing: 6 * Theme.space

    Card {
        width: parent.width
        title: qsTr("Before you begin")

        Column {
            width: parent.width
            spacing: 3 * Theme.space

            Repeater {
                model: root.care

                ReadableText {
                    required property string modelData

                    width: parent.width
                    text: modelData
                    lineHeight: Theme.airy
                    color: Theme.muted
                }
            }
            ReadableText {
                objectName: "waits"
                width: parent.width
                text: qsTr("While you are on it, exercises that come closer than where you are wait. You see them dimmed under “Exercises”. They open as you go on, or when you put this aside.")
                lineHeight: Theme.airy
            }
            GLink {
                objectName: "help"
                name: qsTr("Help")
                after: "F1"
                onPressed: root.help()
            }
        }
        GSwitch {
            objectName: "agree"
            width: parent.width
            name: qsTr("We have both read this, and agree it won’t lead further tonight.")
            on: root.agreed
            onPressed: root.agree(!root.agreed)
        }
    }
    Column {
        width: parent.width
        visible: root.agreed
        spacing: 4 * Theme.space
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Where would you like to begin?")

        GText {
            width: parent.width
            text: qsTr("Where would you like to begin?")
            spoken: true
            font.pixelSize: Theme.lead
            Accessible.role: Accessible.Heading
        }
        ReadableText {
            width: parent.width
            text: qsTr("The first is a good place. One of you may also choose alone, while the other looks away: we don’t record who chose.")
            lineHeight: Theme.airy
            color: Theme.muted
        }
        Repeater {
            id: all

            model: root.rungs

            ChoiceCard {
                id: card

                required property int index
                required property string title
                required about

                objectName: `rung${index}`
                width: root.width
                name: title
                chosen: index === root.pick
                activeFocusOnTab: chosen || activeFocus
                onPressed: root.choose(index)
                Keys.onUpPressed: root.turnTo(card.index - 1)
                Keys.onDownPressed: root.turnTo(card.index + 1)
            }
        }
        HoldPair {
            id: pair

            objectName: "beginLadder"
            width: parent.width
            nameA: root.couple.nameA
            nameB: root.couple.nameB
            onTogether: root.begin()
        }
        ReadableText {
            width: parent.width
            text: qsTr("It begins there when you both hold, together.")
            color: Theme.faint
        }
    }
}
