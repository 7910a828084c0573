import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Which parts of the page are shown, and how long the whole is. */
Item {
    id: root

    required property Panes panes
    required property string summary
    /*! Whether there is room for the text or what stands beside it, and not for both. */
    required property bool narrow

    implicitHeight: Math.max(Theme.target, toggles.implicitHeight + 4 * Theme.space)

    Row {
        id: toggles

        anchors.verticalCenter: parent.verticalCenter
        spacing: 6 * Theme.space
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Shown on this page")

        FoldToggle {
            objectName: "foldText"
            shown: root.narrow ? !root.panes.sideInFront : root.panes.text
            name: qsTr("Text")
            description: qsTr("Shows the text, or folds it away")
            onPressed: root.narrow ? root.panes.bring(!shown) : root.panes.showText(!shown)
        }
        FoldToggle {
            objectName: "foldSide"
            shown: root.narrow ? root.panes.sideInFront : root.panes.side !== ""
            name: qsTr("Beside it")
            description: qsTr("Shows the step, its form, the script or the ways through beside the text, or folds them away")
            onPressed: root.narrow ? root.panes.bring(shown) : root.panes.showSide(shown ? "" : "step")
        }
        FoldToggle {
            objectName: "foldStrip"
            shown: root.panes.strip
            name: qsTr("Strip of steps")
            description: qsTr("Shows all steps side by side, or folds them away")
            onPressed: root.panes.showStrip(!shown)
        }
    }
    GText {
        anchors.left: toggles.right
        anchors.leftMargin: 6 * Theme.space
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.summary
        font.pixelSize: Theme.caption
        color: Theme.muted
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
