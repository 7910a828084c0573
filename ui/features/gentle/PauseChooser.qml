import QtQuick
import ui.components
import ui.components.theme

/*! Chooses how long a pause apart lasts and shows when it ends. */
Rectangle {
    id: root

    /*! The durations to choose from, in minutes. */
    required property list<int> choices
    required property int minutes
    /*! The time to come back, as text. */
    required property string until
    readonly property int inset: 6 * Theme.space

    signal take(int minutes)
    signal begin

    implicitHeight: content.implicitHeight + 2 * inset
    radius: Theme.radius
    color: Theme.dusk

    Column {
        id: content

        x: root.inset
        y: root.inset
        width: root.width - 2 * root.inset
        spacing: 3.5 * Theme.space

        ReadableText {
            width: parent.width
            text: qsTr("A pause apart")
            spoken: true
            font.pixelSize: Theme.lead
        }
        ReadableText {
            width: parent.width
            text: qsTr("Each somewhere quiet, with a time to come back. There is no need to go over it in your head.")
            lineHeight: Theme.airy
            color: Theme.muted
        }
        GChoices {
            width: parent.width
            name: qsTr("How long")
            options: root.choices.map(each => ({
                        value: String(each),
                        label: qsTr("%1 min").arg(each)
                    }))
            value: String(root.minutes)
            onChose: value => root.take(Number(value))
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
            ReadableText {
                objectName: "backTogether"
                height: button.height
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Back together at %1").arg(root.until)
            }
        }
    }
}
