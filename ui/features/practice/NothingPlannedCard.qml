import QtQuick
import ui.components
import ui.components.theme

/*! Where to find something for the week, while nothing was taken up. */
Card {
    id: root

    signal look
    signal pick

    below: inset - 3 * Theme.space
    title: qsTr("Ideas for the days ahead")
    about: qsTr("A programme, a slow path back to touch, or three things of your own. All of it can wait.")

    Flow {
        width: parent.width
        spacing: 8 * Theme.space

        GLink {
            objectName: "seeProgrammes"
            name: qsTr("See the programmes")
            after: "›"
            color: Theme.linen
            onPressed: root.look()
        }
        GLink {
            objectName: "pickThree"
            name: qsTr("Choose three things")
            after: "›"
            color: Theme.linen
            onPressed: root.pick()
        }
    }
}
