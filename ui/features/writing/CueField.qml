import QtQuick
import ui.components
import ui.components.theme

/*! One cue: when it comes, and what is said then. */
Item {
    id: root

    required property int label
    required property int number
    required property string at
    required property string words
    required property string sound
    /*! The way of doing it that these words are for, or nothing. */
    required property string variant
    /*! Whether it has a recording; undefined where nothing is said. */
    required property var mark

    signal recordAsked
    signal written(name: string, words: string)
    signal deleted

    implicitHeight: say.implicitHeight

    GText {
        width: root.label
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: root.variant !== "" ? root.variant : root.number === 1 ? qsTr("In the middle") : ""
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        color: Theme.muted
        Accessible.ignored: true
    }
    GField {
        id: when

        objectName: `${root.objectName}At`
        x: root.label
        width: Math.round(18 * Theme.space * Theme.grow)
        implicitHeight: Theme.target + Theme.space
        leftPadding: 4 * Theme.space
        rightPadding: 2 * Theme.space
        name: qsTr("When, %1").arg(root.number)
        text: root.at
        font.pixelSize: Theme.small
        onEditingFinished: {
            if (text !== root.at)
                root.written("at", text);
        }
    }
    GField {
        id: say

        objectName: `${root.objectName}Words`
        anchors.left: when.right
        anchors.leftMargin: 2 * Theme.space
        anchors.right: record.visible ? record.left : remove.left
        anchors.rightMargin: 2 * Theme.space
        implicitHeight: Theme.target + Theme.space
        name: qsTr("Words, %1").arg(root.number)
        text: root.words
        placeholderText: root.sound
        font.pixelSize: Theme.small
        onTextChanged: {
            if (!activeFocus)
                cursorPosition = 0;
        }
        onEditingFinished: {
            if (text !== root.words)
                root.written("say", text);
        }
    }
    RecordButton {
        id: record

        objectName: `${root.objectName}Record`
        anchors.right: remove.left
        anchors.rightMargin: 2 * Theme.space
        anchors.verticalCenter: parent.verticalCenter
        visible: root.mark !== undefined
        recorded: root.mark ?? false
        description: root.words
        onPressed: root.recordAsked()
    }
    GButton {
        id: remove

        objectName: `${root.objectName}Delete`
        anchors.right: parent.right
        anchors.rightMargin: 1
        anchors.verticalCenter: parent.verticalCenter
        compact: true
        name: "×"
        description: qsTr("Delete the words in the middle, %1").arg(root.number)
        onPressed: root.deleted()
    }
}
