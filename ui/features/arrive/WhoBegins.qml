import QtQuick
import ui.components
import ui.components.theme

/*! Chooses who gives first. The partners change roles later. */
Flow {
    id: root

    required property string nameA
    required property string nameB
    required property string begins

    signal chose(string partner)

    spacing: 3 * Theme.space

    GText {
        height: a.height
        verticalAlignment: Text.AlignVCenter
        rightPadding: 2 * Theme.space
        text: qsTr("Giving first")
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
    GChoice {
        id: a

        objectName: "beginsA"
        name: root.nameA
        light: Theme.lightA
        chosen: root.begins === "a"
        onPressed: root.chose("a")
    }
    GChoice {
        objectName: "beginsB"
        name: root.nameB
        light: Theme.lightB
        chosen: root.begins === "b"
        onPressed: root.chose("b")
    }
}
