pragma ComponentBehavior: Bound
import QtQuick
import ui.components.theme
import ui.view_models

/*! A preview of the pages, one below the other. */
Column {
    id: root

    required property SummaryViewModel summary

    spacing: Theme.gap
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("The page as it will be")
    Accessible.description: summary.spokenPages

    Repeater {
        model: root.summary.pageCount

        Rectangle {
            id: sheet

            required property int index

            width: root.width
            height: Math.round(width * root.summary.shape)
            radius: Theme.space
            color: Theme.paper

            Image {
                objectName: "picture"
                anchors.fill: parent
                source: `image://summary/${sheet.index}/${root.summary.edition}`
                sourceSize.width: Math.round(width * Screen.devicePixelRatio)
                cache: false
                retainWhileLoading: true
                Accessible.ignored: true
            }
        }
    }
}
