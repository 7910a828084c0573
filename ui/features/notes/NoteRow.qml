import QtQuick
import ui.components
import ui.components.theme

/*! One note with its day and a delete button. Deleting asks for confirmation, so that an accidental key or click
    does no harm. */
Rectangle {
    id: root

    required property string day
    required property string text
    property bool asked: false

    signal deleted

    implicitHeight: column.implicitHeight + 10 * Theme.space
    radius: Theme.radius
    color: Theme.dusk

    Column {
        id: column

        x: 6 * Theme.space
        y: 5 * Theme.space
        width: root.width - 12 * Theme.space
        spacing: Theme.space

        ReadableText {
            width: parent.width
            text: root.text
            spoken: true
            font.pixelSize: Theme.body
            lineHeight: Theme.airy
        }
        Item {
            width: parent.width
            height: Math.max(dayText.height, gone.height)

            ReadableText {
                id: dayText

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - gone.width - keep.width - 14 * Theme.space
                text: root.day
                color: Theme.faint
            }
            GLink {
                id: gone

                objectName: "deleteNote"
                anchors.right: root.asked ? keep.left : parent.right
                anchors.rightMargin: root.asked ? 7 * Theme.space : 0
                name: root.asked ? qsTr("Delete it for good") : qsTr("Delete")
                description: root.text
                color: root.asked ? Theme.ember : Theme.muted
                onPressed: {
                    if (root.asked) {
                        root.deleted();
                    } else {
                        root.asked = true;
                        keep.forceActiveFocus();
                    }
                }
            }
            GLink {
                id: keep

                objectName: "keepNote"
                anchors.right: parent.right
                visible: root.asked
                name: qsTr("Not today")
                description: root.text
                onPressed: {
                    root.asked = false;
                    gone.forceActiveFocus();
                }
            }
        }
    }
}
