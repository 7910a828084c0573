import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! What the two may choose before they begin: the short form, who gives first, which way, and how long. */
Flow {
    id: root

    required property ArriveViewModel arrive

    /*! The distance between two of them on one line, beside the usual spacing, in pixels. */
    readonly property int between: 4 * Theme.space

    spacing: 2 * Theme.space

    WhichForm {
        objectName: "whichForm"
        visible: root.arrive.hasShort
        width: Math.min(line + root.between, root.width)
        shortLabel: root.arrive.shortLabel
        wholeLabel: root.arrive.wholeLabel
        hint: root.arrive.formHint
        playsShort: root.arrive.playsShort
        onChose: playsShort => root.arrive.setPlaysShort(playsShort)
    }
    WhoBegins {
        objectName: "whoBegins"
        visible: root.arrive.roles
        width: Math.min(line + root.between, root.width)
        couple: root.arrive.couple
        begins: root.arrive.givesFirst
        onChose: partner => root.arrive.setGivesFirst(partner)
    }
    Pills {
        objectName: "variants"
        visible: options.length > 0
        most: parent.width
        name: qsTr("Which way")
        options: root.arrive.choices.variants
        value: root.arrive.choices.variant
        onChose: value => root.arrive.choices.chooseVariant(value)
    }
    Pills {
        objectName: "lengths"
        visible: options.length > 0
        most: parent.width
        name: qsTr("How long")
        options: root.arrive.choices.lengths
        value: root.arrive.choices.length
        onChose: value => root.arrive.choices.chooseLength(value)
    }
}
