import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The partners' names, and a colour of light for each. */
Section {
    id: root

    required property Couple couple
    readonly property bool stacked: width < 640 * Theme.grow

    signal rename
    signal chose(string name, string value)

    title: qsTr("You two")
    about: qsTr("Each of you is a light: one warm, one cool, so you can tell them apart from across the room.")

    Grid {
        width: parent.width
        columns: root.stacked ? 1 : 2
        spacing: 6 * Theme.space

        LightChoices {
            objectName: "lightA"
            width: (parent.width - (root.stacked ? 0 : parent.spacing)) / (root.stacked ? 1 : 2)
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
        LightChoices {
            objectName: "lightB"
            width: (parent.width - (root.stacked ? 0 : parent.spacing)) / (root.stacked ? 1 : 2)
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
    }
    GLink {
        objectName: "rename"
        name: qsTr("Change your names")
        after: "›"
        onPressed: root.rename()
    }
}
