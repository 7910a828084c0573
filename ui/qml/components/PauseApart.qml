pragma ComponentBehavior: Bound
import QtQuick
import ui.qml.theme

/*! How long to be apart, and when to be back. */
Rectangle {
    id: root

    /*! Minutes there are to choose from. */
    required property list<int> choices
    required property int minutes
    /*! The time to come back. */
    required property string until
    readonly property int inset: 7 * Theme.space

    signal take(int minutes)
    signal begin

    /*! Takes the choice at `row`, if there is one, and gives it the focus. */
    function turnTo(row: int) {
        const choice = all.itemAt(row);
        if (choice) {
            root.take(choices[row]);
            choice.forceActiveFocus();
        }
    }

    implicitHeight: content.implicitHeight + 2 * inset
    radius: Theme.radius
    color: Theme.dusk

    Column {
        id: content

        x: root.inset
        y: root.inset
        width: root.width - 2 * root.inset
        spacing: 4 * Theme.space

        GText {
            width: parent.width
            text: qsTr("A pause apart")
            spoken: true
            font.pixelSize: Theme.lead
        }
        GText {
            width: parent.width
            text: qsTr("Each somewhere quiet, with a time to come back. There is no need to go over it in your head.")
            lineHeight: Theme.airy
            color: Theme.muted
        }
        Flow {
            width: parent.width
            spacing: 3 * Theme.space
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("How long")

            Repeater {
                id: all

                model: root.choices

                GChoice {
                    required property int index
                    required property int modelData

                    objectName: `minutes${modelData}`
                    name: qsTr("%1 min").arg(modelData)
                    light: Theme.amber
                    chosen: modelData === root.minutes
                    activeFocusOnTab: chosen
                    onPressed: root.take(modelData)
                    Keys.onLeftPressed: root.turnTo(index - 1)
                    Keys.onRightPressed: root.turnTo(index + 1)
                }
            }
        }
        Flow {
            width: parent.width
            spacing: 5 * Theme.space

            GButton {
                id: button

                objectName: "beginPause"
                primary: true
                name: qsTr("Begin the pause")
                onPressed: root.begin()
            }
            GText {
                objectName: "backTogether"
                height: button.height
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Back together at %1").arg(root.until)
            }
        }
    }
}
