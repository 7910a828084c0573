import QtQuick
import ui.components

/*! The settings for bells and background sound. */
Section {
    id: root

    required property real bells
    required property string background
    required property real behind

    signal levelled(string name, real value)
    signal chose(string value)

    title: qsTr("Sound")

    GSlider {
        objectName: "bellVolume"
        width: parent.width
        name: qsTr("Bells")
        least: qsTr("quieter")
        most: qsTr("louder")
        value: root.bells
        onChose: to => root.levelled("bell_volume", to)
    }
    GChoices {
        objectName: "background"
        width: parent.width
        name: qsTr("Background")
        value: root.background
        options: [
            {
                value: "",
                label: qsTr("As in the exercise")
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
        name: qsTr("Background volume")
        least: qsTr("quieter")
        most: qsTr("louder")
        value: root.behind
        onChose: to => root.levelled("background_volume", to)
    }
}
