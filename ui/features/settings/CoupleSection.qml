import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The partners' names, and a colour of light for each. */
Section {
    id: root

    required property Couple couple
    required property bool canHear
    required property int letters
    readonly property bool stacked: width < 640 * Theme.grow

    signal rename
    signal heard(string name, string said)
    signal chose(string name, string value)

    title: qsTr("You two")
    about: qsTr("Each of you is a light: one warm, one cool, so you can tell them apart from across the room.")

    Grid {
        width: parent.width
        columns: root.stacked ? 1 : 2
        spacing: 6 * Theme.space

        Column {
            width: (parent.width - (root.stacked ? 0 : parent.spacing)) / (root.stacked ? 1 : 2)
            spacing: 4 * Theme.space

            LightChoices {
                objectName: "lightA"
                width: parent.width
                name: root.couple.nameA
                value: root.couple.lightA
                options: [
                    {
                        value: "amber",
                        label: qsTr("Amber")
                    },
                    {
                        value: "rose",
                        label: qsTr("Rose")
                    },
                    {
                        value: "gold",
                        label: qsTr("Gold")
                    }
                ]
                onChose: value => root.chose("light_a", value)
            }
            SaidName {
                objectName: "saidA"
                width: parent.width
                name: root.couple.nameA
                said: root.couple.saidA
                light: Theme.lightA
                letters: root.letters
                canHear: root.canHear
                onEdited: said => root.chose("say_a", said)
                onHear: root.heard(root.couple.nameA, said)
            }
        }
        Column {
            width: (parent.width - (root.stacked ? 0 : parent.spacing)) / (root.stacked ? 1 : 2)
            spacing: 4 * Theme.space

            LightChoices {
                objectName: "lightB"
                width: parent.width
                name: root.couple.nameB
                value: root.couple.lightB
                options: [
                    {
                        value: "mist",
                        label: qsTr("Mist")
                    },
                    {
                        value: "sage",
                        label: qsTr("Sage")
                    },
                    {
                        value: "violet",
                        label: qsTr("Violet")
                    }
                ]
                onChose: value => root.chose("light_b", value)
            }
            SaidName {
                objectName: "saidB"
                width: parent.width
                name: root.couple.nameB
                said: root.couple.saidB
                light: Theme.lightB
                letters: root.letters
                canHear: root.canHear
                onEdited: said => root.chose("say_b", said)
                onHear: root.heard(root.couple.nameB, said)
            }
        }
    }
    GLink {
        objectName: "rename"
        name: qsTr("Change your names")
        after: "›"
        onPressed: root.rename()
    }
}
