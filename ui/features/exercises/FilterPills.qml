import QtQuick
import ui.components
import ui.components.theme

/*! More search filters: kind of exercise, touch and duration. */
Column {
    id: root

    required property var practices
    required property var touches
    required property var spans
    required property string practice
    required property string touch
    required property string span

    signal chose(kind: string, value: string)

    spacing: 2 * Theme.space

    Pills {
        objectName: "practice"
        most: root.width
        name: qsTr("What")
        options: root.practices
        value: root.practice
        onChose: value => root.chose("practice", value)
    }
    Pills {
        objectName: "touch"
        most: root.width
        name: qsTr("How near")
        options: root.touches
        value: root.touch
        onChose: value => root.chose("touch", value)
    }
    Pills {
        objectName: "span"
        most: root.width
        name: qsTr("How long")
        options: root.spans
        value: root.span
        onChose: value => root.chose("span", value)
    }
}
