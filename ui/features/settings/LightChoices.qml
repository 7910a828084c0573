pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Chooses one partner's light from three, each shown in its colour. */
Column {
    id: root

    /*! The name of the partner. */
    required property string name
    /*! The options, each with `value` (the name of a colour) and `label`. */
    required property var options
    required property string value

    signal chose(string value)

    function go(from: int, by: int) {
        const to = from + by;
        if (to < 0 || to >= glows.count)
            return;
        (glows.itemAt(to) as Item).forceActiveFocus();
        chose(options[to].value);
    }

    spacing: 2 * Theme.space
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    PartnerName {
        width: root.width
        name: root.name
        horizontalAlignment: Text.AlignHCenter
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 2 * Theme.space

        Repeater {
            id: glows

            model: root.options

            Pressable {
                id: glow

                required property int index
                required property var modelData
                readonly property bool chosen: modelData.value === root.value

                objectName: modelData.value
                name: modelData.label
                description: root.name
                width: Math.min(30 * Theme.space * Math.min(Theme.grow, 1.2), (root.width - 4 * Theme.space) / 3)
                implicitHeight: width + label.implicitHeight
                radius: Theme.radius
                activeFocusOnTab: activeFocus || chosen
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: chosen
                onPressed: {
                    forceActiveFocus();
                    root.chose(modelData.value);
                }
                Keys.onLeftPressed: root.go(index, -1)
                Keys.onUpPressed: root.go(index, -1)
                Keys.onRightPressed: root.go(index, 1)
                Keys.onDownPressed: root.go(index, 1)

                Rectangle {
                    anchors.fill: parent
                    radius: glow.radius
                    color: glow.chosen || glow.hovered ? Theme.raised : "transparent"
                    border.width: glow.chosen ? Theme.ring : 0
                    border.color: Theme.muted
                }
                Glow {
                    light: glow.modelData.value
                    width: 1.1 * parent.width
                    height: width
                    x: (parent.width - width) / 2
                    y: -0.03 * parent.width
                    opacity: glow.chosen ? 1 : 0.7
                }
                GText {
                    id: label

                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 2 * Theme.space
                    text: glow.name
                    color: glow.chosen ? Theme.linen : Theme.muted
                    Accessible.ignored: true
                }
            }
        }
    }
}
