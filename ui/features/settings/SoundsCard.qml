import QtQuick
import ui.components

/*! The settings for bells and background sound. */
Card {
    id: root

    required property real bells
    required property string background
    required property real behind

    signal levelled(string name, real value)
    signal chose(string value)

    title: qsTr("Sounds")

    GSlider {
        objectName: "bellVolume"
        width: parent.width
        name: qsTr("How loud the bells are")
        least: qsTr("soft")
        most: qsTr("full")
        value: root.bells
        onChose: to => root.levelled("bell_volume", to)
    }
    GChoices {
        objectName: "background"
        width: parent.width
        name: qsTr("Behind the words")
        value: root.background
        options: [
            {
                value: "",
                label: qsTr("As the exercise says")
            },
            {
                value: "none",
                label: qsTr("Silence")
            },
            {
                value: "rain",
                label: qsTr("Rain")
            },
            {
                value: "fire",
                label: qsTr("Low fire")
            },
            {
                value: "sea",
                label: qsTr("Sea")
            },
            {
                value: "night",
                label: qsTr("Night")
            }
        ]
        onChose: value => root.chose(value)
    }
    GSlider {
        objectName: "backgroundVolume"
        width: parent.width
        visible: root.background !== "none"
        name: qsTr("How loud that is")
        least: qsTr("soft")
        most: qsTr("full")
        value: root.behind
        onChose: to => root.levelled("background_volume", to)
    }
}
