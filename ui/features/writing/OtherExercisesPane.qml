pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Other exercises, and the steps of one to insert into the file. */
Rectangle {
    id: root

    required property OtherExercises others
    readonly property bool chosen: others.title !== ""
    readonly property var none: ({
            "number": -1,
            "title": "",
            "length": "",
            "touchWord": "",
            "question": false,
            "ticked": false,
            "along": false
        })

    signal done

    function enter() {
        (chosen ? steps : words).forceActiveFocus();
    }

    radius: Theme.radius
    color: Theme.dusk

    Keys.onEscapePressed: {
        if (chosen)
            others.leave();
        else
            done();
    }
    onChosenChanged: Qt.callLater(enter)

    Connections {
        target: root.others

        function onInserted() {
            root.done();
        }
    }
    GText {
        id: title

        x: 6 * Theme.space
        y: 5 * Theme.space
        width: parent.width - 2 * x
        text: root.chosen ? root.others.title : qsTr("From another exercise")
        spoken: true
        font.pixelSize: Theme.lead
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.role: Accessible.Heading
    }
    GText {
        id: about

        anchors.top: title.bottom
        anchors.topMargin: 2 * Theme.space
        x: title.x
        width: title.width
        text: root.chosen ? qsTr("A question comes with its gentler way, and touch with its question.") : qsTr("Its steps are copied below the one you are in.")
        color: Theme.muted
    }
    GField {
        id: words

        objectName: "otherWords"
        anchors.top: about.bottom
        anchors.topMargin: 3 * Theme.space
        x: title.x
        width: title.width
        visible: !root.chosen
        implicitHeight: Theme.target
        font.pixelSize: Theme.small
        name: qsTr("Which exercise")
        placeholderText: qsTr("Which one? A word of its title")
        onTextEdited: root.others.find(text)
        onAccepted: root.others.choose(0)
    }
    LongList {
        id: titles

        anchors.top: words.bottom
        anchors.topMargin: 2 * Theme.space
        anchors.bottom: buttons.top
        anchors.bottomMargin: 3 * Theme.space
        x: title.x - 2 * Theme.space
        width: parent.width - 2 * x
        visible: !root.chosen
        clip: true
        model: root.others.titles

        delegate: GLink {
            required property int index
            required property string modelData

            objectName: `other${index}`
            x: 2 * Theme.space
            width: Math.min(implicitWidth, titles.width - 2 * x)
            name: modelData
            after: "›"
            description: qsTr("Shows its steps")
            onPressed: root.others.choose(index)
        }
    }
    LongList {
        id: steps

        anchors.top: about.bottom
        anchors.topMargin: 3 * Theme.space
        anchors.bottom: buttons.top
        anchors.bottomMargin: 3 * Theme.space
        x: title.x - 2 * Theme.space
        width: parent.width - 2 * x
        visible: root.chosen
        clip: true
        keyNavigationEnabled: true
        model: root.others.steps.length

        delegate: StepTick {
            required property int index

            objectName: `otherStep${index}`
            width: steps.width
            step: root.others.steps[index] ?? root.none
            focus: true
            onPressed: root.others.tick(step.number)
        }
    }
    Row {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 5 * Theme.space
        x: title.x
        spacing: 3 * Theme.space

        GButton {
            objectName: "insertOther"
            visible: root.chosen
            enabled: root.others.insertWords !== ""
            opacity: enabled ? 1 : 0.4
            compact: true
            primary: true
            name: root.others.insertWords || qsTr("Insert")
            onPressed: root.others.insert()
        }
        GButton {
            objectName: "otherBack"
            visible: root.chosen
            compact: true
            name: qsTr("All exercises")
            onPressed: root.others.leave()
        }
        GButton {
            objectName: "othersDone"
            compact: true
            name: qsTr("Not now")
            onPressed: root.done()
        }
    }
}
