pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Sound files that were dropped or chosen, and the line that each of them says. Nothing is changed before it is agreed
    to. */
FocusScope {
    id: root

    required property Intake intake
    readonly property string stage: intake.stage
    readonly property bool asks: stage === "asking" && intake.count > 0

    signal done

    function end() {
        intake.close();
        done();
    }

    onStageChanged: {
        if (stage !== "")
            Qt.callLater(() => (root.asks ? begin : close).forceActiveFocus());
    }
    Keys.onEscapePressed: end()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.dusk
        border.width: 1
        border.color: Theme.veil
    }
    GText {
        id: title

        x: 6 * Theme.space
        y: 5 * Theme.space
        width: parent.width - 2 * x
        text: root.intake.heading
        spoken: true
        font.pixelSize: Theme.lead
        Accessible.role: Accessible.Heading
    }
    ReadableText {
        id: words

        anchors.top: title.bottom
        anchors.topMargin: 2 * Theme.space
        x: title.x
        width: title.width
        visible: text !== ""
        text: root.intake.words
        color: Theme.muted
    }
    Item {
        anchors.top: words.visible ? words.bottom : title.bottom
        anchors.topMargin: 4 * Theme.space
        anchors.bottom: buttons.top
        anchors.bottomMargin: 3 * Theme.space
        x: title.x
        width: parent.width - x
        visible: root.stage === "asking"

        LongList {
            id: list

            objectName: "intakeRows"
            width: title.width
            height: parent.height
            spacing: 4 * Theme.space
            model: root.intake.rows
            Accessible.name: qsTr("Sound files")

            delegate: IntakeFile {
                required property int index

                width: list.width
                number: index
                onMoved: by => root.intake.move(index, by)
            }
        }
        GScrollBar {
            page: list
        }
    }
    Flow {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 5 * Theme.space
        x: title.x
        width: title.width
        spacing: 3 * Theme.space

        GButton {
            id: begin

            objectName: "intakeBegin"
            visible: root.asks
            primary: true
            compact: true
            name: root.intake.begins
            onPressed: root.intake.begin()
        }
        GButton {
            id: close

            objectName: "intakeClose"
            compact: true
            name: root.stage === "working" ? qsTr("Stop") : root.asks ? qsTr("Not now") : qsTr("Done")
            description: root.asks ? "" : AccessibleText.sentences([root.intake.heading, root.intake.words])
            onPressed: root.end()
        }
    }
}
