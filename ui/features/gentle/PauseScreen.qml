import QtQuick
import ui.components
import ui.components.theme

/*! The screen of a pause apart. It shows no motion and no countdown. */
FocusScope {
    id: root

    /*! The time to come back, as text. */
    required property string until
    /*! Whether that time has come. */
    required property bool due
    readonly property bool low: height < 700

    signal later
    signal together

    onDueChanged: here.forceActiveFocus()

    Lights {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.low ? 0.02 : 0.06) * root.height
        width: parent.width
        height: 0.44 * root.height
        size: 1.1
        drift: 0
        closeness: -1
        dim: 0.45
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.low ? 0.44 : 0.5) * root.height
        width: Math.min(root.width - 2 * Theme.narrowMargin, 190 * Theme.space * Theme.grow)
        spacing: (root.low ? 3 : 5) * Theme.space

        GText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.due ? qsTr("It is time to come back, when you are both ready.") : qsTr("Back together at %1").arg(root.until)
            spoken: true
            font.pixelSize: root.low ? Theme.title : Theme.display
            Accessible.role: Accessible.Heading
        }
        ReadableText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.due ? qsTr("Just be near each other first. Nothing has to be settled now.") : qsTr("Walk, rest, drink something. There is no need to go over it in your head.")
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
            color: Theme.muted
        }
        Item {
            width: 1
            height: Theme.space
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8 * Theme.space

            GButton {
                id: here

                objectName: "weAreBack"
                focus: true
                primary: root.due
                name: qsTr("We are back")
                onPressed: root.together()
            }
            GLink {
                objectName: "later"
                visible: root.due
                anchors.verticalCenter: parent.verticalCenter
                name: qsTr("A little later")
                description: qsTr("Ten minutes more")
                size: Theme.body
                onPressed: root.later()
            }
        }
    }
}
