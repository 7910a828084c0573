import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The bottom of the page, always in view: whom this is for, before the first session, and the start that both hold. */
Column {
    id: root

    required property ArriveViewModel arrive
    required property bool narrow
    /*! The sentence on whom this is for. */
    readonly property alias safety: safetyText.text
    readonly property alias pair: buttons

    signal help

    topPadding: 4 * Theme.space
    bottomPadding: narrow ? 5 * Theme.space : Theme.narrowMargin
    spacing: 3 * Theme.space

    Row {
        visible: root.arrive.safety
        spacing: 4 * Theme.space

        ReadableText {
            id: safetyText

            objectName: "safety"
            width: Math.min(implicitWidth, root.width - help.width - parent.spacing)
            height: Math.max(implicitHeight, Theme.target)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("This is for two people who both want it. Please don’t use it where there is fear, pressure or force.")
            color: Theme.linen
        }
        GLink {
            id: help

            objectName: "safetyHelp"
            anchors.verticalCenter: parent.verticalCenter
            name: qsTr("Help")
            after: "F1"
            onPressed: root.help()
        }
    }
    Flow {
        width: parent.width
        spacing: 4 * Theme.space

        HoldPair {
            id: buttons

            objectName: "pair"
            width: Math.min(sideBySide, parent.width)
            nameA: root.arrive.couple.nameA
            nameB: root.arrive.couple.nameB
            forOne: root.arrive.forOne
            onTogether: root.arrive.begin()
        }
        ReadableText {
            /*! Whether it stands beside the two buttons. */
            readonly property bool wide: buttons.width + parent.spacing + width <= parent.width

            width: Math.min(implicitWidth, parent.width)
            height: Math.max(implicitHeight, wide ? buttons.height : 0)
            visible: wide || root.arrive.safety || !Theme.largeText
            verticalAlignment: Text.AlignVCenter
            text: root.arrive.forOne ? qsTr("Begins when you hold.") : qsTr("Begins when you both hold, together.")
            color: Theme.faint
        }
        GLink {
            objectName: "hear"
            height: Math.max(implicitHeight, Theme.target)
            visible: root.arrive.voiced
            name: qsTr("Hear the voice")
            onPressed: root.arrive.tryVoice()
        }
    }
    StatusMessage {
        objectName: "errorText"
        width: parent.width
        visible: text !== ""
        text: root.arrive.errorText
        color: Theme.muted
    }
}
