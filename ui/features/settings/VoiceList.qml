pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! The voices to choose from, one a row. The arrow keys choose one at once. */
ListView {
    id: root

    /*! The voices, each with `name` and `about`. */
    required property var voices
    /*! The row of the chosen voice. */
    required property int current
    readonly property int row: Math.max(Theme.target, metrics.height + 4 * Theme.space)
    /*! How many rows are shown at once; a computer can have a hundred voices. */
    readonly property real most: 6.5

    signal chose(int row)

    function turn(to: int) {
        if (to < 0 || to >= count)
            return;
        positionViewAtIndex(to, ListView.Contain);
        itemAtIndex(to).forceActiveFocus();
        chose(to);
    }

    height: row * Math.min(count, most)
    interactive: count > most
    clip: interactive
    boundsBehavior: Flickable.StopAtBounds
    model: voices
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Who reads to you")
    Component.onCompleted: positionViewAtIndex(current, ListView.Contain)

    FontMetrics {
        id: metrics

        font.family: Theme.sans
        font.pixelSize: Theme.small
    }

    delegate: Pressable {
        id: voice

        required property int index
        required property var modelData
        readonly property bool chosen: index === root.current

        objectName: `voice${index}`
        width: root.width
        height: root.row
        radius: 3 * Theme.space
        air: -Theme.space
        name: modelData.name
        description: modelData.about
        activeFocusOnTab: activeFocus || chosen
        Accessible.role: Accessible.RadioButton
        Accessible.checkable: true
        Accessible.checked: chosen
        onPressed: root.turn(index)
        Keys.onUpPressed: root.turn(index - 1)
        Keys.onLeftPressed: root.turn(index - 1)
        Keys.onDownPressed: root.turn(index + 1)
        Keys.onRightPressed: root.turn(index + 1)

        Rectangle {
            anchors.fill: parent
            z: -1
            radius: voice.radius
            color: voice.chosen || voice.hovered ? Theme.raised : "transparent"
        }
        Rectangle {
            id: ring

            x: 4 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            width: 5 * Theme.space
            height: width
            radius: width / 2
            color: "transparent"
            border.width: Theme.ring
            border.color: voice.chosen ? Theme.linen : Theme.faint

            Rectangle {
                anchors.centerIn: parent
                visible: voice.chosen
                width: parent.width / 2
                height: width
                radius: width / 2
                color: Theme.linen
            }
        }
        GText {
            id: label

            anchors.left: ring.right
            anchors.leftMargin: 5 * Theme.space
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, (about.visible ? 0.5 : 0.9) * parent.width)
            text: voice.name
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            font.weight: voice.chosen ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        GText {
            id: about

            visible: text !== "" && voice.width > 440 * Theme.grow
            anchors.verticalCenter: parent.verticalCenter
            x: Math.max(label.x + label.width + 4 * Theme.space, Math.min(0.55 * parent.width, parent.width - implicitWidth - 4 * Theme.space))
            width: parent.width - x - 4 * Theme.space
            text: voice.description
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            color: Theme.muted
            Accessible.ignored: true
        }
    }
}
