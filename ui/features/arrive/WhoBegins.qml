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
    /*! The width of all of it on one line, in pixels. */
    readonly property real line: label.implicitWidth + a.width + b.width + 2 * spacing

    signal chose(string partner)

    spacing: 3 * Theme.space

    GText {
        id: label

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
        id: b

        objectName: "beginsB"
        name: root.couple.nameB
        description: root.question
        light: Theme.lightB
        chosen: root.begins === "b"
        onPressed: root.chose("b")
    }
}
