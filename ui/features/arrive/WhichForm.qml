import QtQuick
import ui.components
import ui.components.theme

/*! Chooses between the whole exercise and its short form. */
Flow {
    id: root

    required property string shortLabel
    required property string wholeLabel
    /*! A sentence beside the choice, or empty. */
    required property string hint
    required property bool playsShort
    /*! The width of all of it on one line, in pixels. */
    readonly property real line: shorter.width + whole.width + spacing + (advice.visible ? advice.implicitWidth + spacing : 0)

    signal chose(bool playsShort)

    spacing: 3 * Theme.space

    GChoice {
        id: shorter

        objectName: "formShort"
        name: root.shortLabel
        description: root.hint
        chosen: root.playsShort
        onPressed: root.chose(true)
    }
    GChoice {
        id: whole

        objectName: "formWhole"
        name: root.wholeLabel
        chosen: !root.playsShort
        onPressed: root.chose(false)
    }
    GText {
        id: advice

        width: Math.min(implicitWidth, root.width)
        height: Math.max(shorter.height, implicitHeight)
        visible: text !== ""
        verticalAlignment: Text.AlignVCenter
        leftPadding: Theme.space
        text: root.hint
        color: Theme.muted
    }
}
