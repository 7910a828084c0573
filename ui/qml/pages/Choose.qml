pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.components
import ui.qml.theme
import ui.viewmodels

/*! Both say in private what would be welcome; three exercises come back that are fine for both. */
FocusScope {
    id: root

    required property ChooseViewModel choose

    Keys.onEscapePressed: choose.back()

    GLink {
        objectName: "back"
        x: Theme.margin
        y: Theme.margin
        focus: true
        before: "‹"
        name: qsTr("Back")
        onPressed: root.choose.back()
    }
}
