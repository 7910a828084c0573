import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Chooses who gives first. The partners change roles later. */
Flow {
    id: root

    required property Couple couple
    required property string begins

    readonly property string question: qsTr("Giving first")

    signal chose(string partner)

    spacing: 3 * Theme.space

    GText {
        height: a.height
        verticalAlignment: Text.AlignVCenter
        rightPadding: 2 * Theme.space
        text: root.question
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
    GChoice {
        id: a

        objectName: "beginsA"
        name: root.couple.nameA
        description: root.question
        light: Theme.lightA
        chosen: root.begins === "a"
        onPressed: root.chose("a")
    }
    GChoice {
        objectName: "beginsB"
        name: root.couple.nameB
        description: root.question
        light: Theme.lightB
        chosen: root.begins === "b"
        onPressed: root.chose("b")
    }
}
