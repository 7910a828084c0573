import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! A question that the partners ask each other aloud, readable from three metres: the question, how both accept it,
    and the gentler alternative. There is no countdown. */
Panel {
    id: root

    required property string question
    /*! The step that easing off leads to. */
    required property string ease
    /*! Whether easing off leads to the closing. */
    required property bool easeCloses
    required property bool hinting

    /*! The text after the first question mark, which is shown smaller. */
    readonly property var parts: /^([^?]*\?)\s+(\S.*)$/.exec(question.replace(/\s+/g, " "))
    readonly property int asideSize: Math.max(Theme.small, Math.round(0.6 * size))
    /*! The vertical position of the question in pixels; the space above is left for the two lights. */
    readonly property real questionTop: asked.y
    readonly property int wide: width - 2 * Theme.narrowMargin
    readonly property int gap: (height < 700 ? 3 : 5) * Theme.space
    /*! The size of the words that accept the question, in pixels. */
    readonly property int yesSize: Math.round(0.95 * size)
    /*! All of it for a screen reader. */
    readonly property string told: AccessibleText.sentences([how.text, question, qsTr("Both said yes? Press Enter."), gentler])
    readonly property string gentler: easeCloses ? qsTr("Otherwise wait, or press ↓ to finish here.") : qsTr("Otherwise wait, or press ↓ for “%1”.").arg(TextRules.isolated(ease))

    /*! Emitted when both have said yes. */
    signal yes

    Prompt {
        id: how

        y: 0.055 * root.height
        x: (root.width - width) / 2
        width: root.wide
        text: qsTr("Ask each other out loud")
        spoken: false
        size: Math.round(0.8 * root.asideSize)
        color: Theme.muted
    }
    Prompt {
        id: asked

        x: (root.width - width) / 2
        width: root.wide
        y: (more.text === "" ? place.y : more.y) - root.gap - implicitHeight
        tallest: place.y - how.y - how.height - 2 * root.gap - (more.text === "" ? 0 : more.height + root.gap)
        text: root.parts ? root.parts[1] : root.question
        size: Math.round(Math.min(Theme.question * root.height, 1.65 * root.wide / Math.max(...text.split("\n").map(line => line.length))))
    }
    Prompt {
        id: more

        x: (root.width - width) / 2
        width: root.wide
        y: place.y - root.gap - height
        height: implicitHeight
        text: root.parts ? root.parts[2] : ""
        spoken: false
        size: root.asideSize
        color: Theme.muted
    }
    Pressable {
        id: place

        objectName: "bothSaidYes"
        anchors.horizontalCenter: parent.horizontalCenter
        y: otherwise.y - root.gap - height
        width: Math.min(root.wide, 24 * root.size)
        height: texts.implicitHeight + 2 * root.gap
        radius: Math.min(height / 2, 3 * Theme.radius)
        bySpace: false
        name: qsTr("We have both said yes")
        description: qsTr("Ask each other out loud. Both said yes? Press Enter.") + " " + root.gentler
        onPressed: root.yes()

        Rectangle {
            anchors.fill: parent
            z: -1
            radius: place.radius
            color: Theme.asked
            border.width: Theme.ring
            border.color: Theme.amber
            opacity: place.down ? 0.8 : 1
        }
        Column {
            id: texts

            anchors.centerIn: parent
            width: parent.width - 10 * Theme.space
            spacing: Theme.space

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 5 * Theme.space
                scale: Math.min(1, texts.width / implicitWidth)

                GText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Both said yes? Press")
                    font.pixelSize: root.yesSize
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    key: qsTr("Enter")
                    size: Math.round(0.75 * root.yesSize)
                }
            }
            GText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("or tap here")
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
        }
    }
    Row {
        id: otherwise

        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.905 * root.height - height
        spacing: 3 * Theme.space
        scale: Math.min(1, root.wide / implicitWidth)

        GText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.easeCloses ? qsTr("Not today") : qsTr("Gentler")
            font.pixelSize: root.asideSize
            color: Theme.muted
            wrapMode: Text.NoWrap
        }
        KeyCap {
            anchors.verticalCenter: parent.verticalCenter
            key: "↓"
            size: Math.round(0.8 * root.asideSize)
        }
        GText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.easeCloses ? qsTr("finish here") : root.ease
            font.pixelSize: root.asideSize
            color: Theme.muted
            wrapMode: Text.NoWrap
        }
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.947 * root.height - height / 2
        spacing: 8 * Theme.space
        opacity: root.hinting ? 1 : 0
        visible: opacity > 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.slow
                easing.type: Easing.InOutSine
            }
        }

        KeyCap {
            key: qsTr("Space")
            does: qsTr("Pause")
        }
        KeyCap {
            key: qsTr("Esc")
            does: qsTr("End")
        }
    }
}
