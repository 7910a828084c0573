import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The recent warmth: a sentence, the curve, a button that saves it as a picture, and the switch for being away. */
Column {
    id: root

    required property WarmthCurveViewModel curve
    required property bool low

    function save() {
        const file = curve.newPictureFile();
        sheet.color = Theme.night;
        sheet.grabToImage(result => {
            sheet.color = "transparent";
            root.curve.showSaved(file, result.saveToFile(file));
        });
    }

    spacing: 4 * Theme.space

    Rectangle {
        id: sheet

        width: parent.width
        height: texts.height + (picture.visible ? picture.height + picture.anchors.topMargin : 0)
        color: "transparent"

        Column {
            id: texts

            width: parent.width
            spacing: 2 * Theme.space

            GText {
                width: parent.width
                text: root.curve.warmth.words
                spoken: true
                font.pixelSize: root.low ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                text: qsTr("Everything you do together adds to it. It halves every two days and never reaches zero. A picture, not a score.")
                lineHeight: Theme.airy
                color: Theme.muted
            }
        }
        WarmthPicture {
            id: picture

            anchors.top: texts.bottom
            anchors.topMargin: 2 * Theme.space
            visible: root.curve.marks.length > 0
            width: parent.width
            height: Math.round(44 * Theme.space * Math.min(Theme.grow, 1.3))
            points: root.curve.points
            marks: root.curve.marks
            description: root.curve.warmth.words
        }
    }
    Flow {
        width: parent.width
        spacing: 8 * Theme.space

        GLink {
            objectName: "away"
            name: root.curve.warmth.away ? qsTr("We are back") : qsTr("We are away for a while")
            description: qsTr("Nothing fades meanwhile")
            onPressed: root.curve.warmth.away ? root.curve.warmth.comeBack() : root.curve.warmth.leave()
        }
        GLink {
            objectName: "savePicture"
            visible: picture.visible
            name: qsTr("Save this as a picture")
            onPressed: root.save()
        }
        StatusMessage {
            objectName: "saved"
            visible: text !== ""
            height: Math.max(Theme.target, implicitHeight)
            width: Math.min(implicitWidth, parent.width)
            verticalAlignment: Text.AlignVCenter
            text: root.curve.saved
            color: Theme.muted
        }
    }
}
