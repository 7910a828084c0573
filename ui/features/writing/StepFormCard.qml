pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The form of the step at the caret. What is written in it is written into the text. */
Item {
    id: root

    required property StepForm form
    /*! Whether each line that is said has a recording, by step and cue. */
    required property var marks
    required property int number
    required property int count
    readonly property int label: Math.round(26 * Theme.space * Theme.grow)

    /*! Emitted to choose the step before (-1) or after (1). */
    /*! Emitted when steps of another exercise are asked for. */
    signal othersAsked
    signal stepped(by: int)
    /*! Emitted to record the line of a cue, or of -1 for what is said as the step begins. */
    signal recordAsked(cue: int)

    /*! Returns whether a line has a recording; undefined where nothing is said. */
    function mark(cue: int): var {
        return marks[`${number - 1},${cue}`];
    }

    function insert(kind: string) {
        if (kind === "other")
            othersAsked();
        else
            form.insert(kind);
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 16 * Theme.space
        visible: !root.form.usable
        spacing: 6 * Theme.space

        GText {
            width: parent.width
            text: root.form.reason
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
        }
        InsertButtons {
            width: parent.width
            visible: root.form.takesSteps
            onChosen: kind => root.insert(kind)
        }
    }
    Scroller {
        id: page

        anchors.fill: parent
        anchors.leftMargin: 6 * Theme.space
        anchors.rightMargin: 6 * Theme.space
        anchors.bottomMargin: 4 * Theme.space
        visible: root.form.usable
        contentWidth: width
        contentHeight: fields.implicitHeight
        clip: true

        Column {
            id: fields

            width: page.width
            spacing: 3 * Theme.space

            Item {
                width: parent.width
                height: Theme.target

                GText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Step %1 of %2").arg(root.number).arg(root.count)
                    spoken: true
                    font.pixelSize: Theme.lead
                    Accessible.role: Accessible.Heading
                }
                Row {
                    anchors.right: parent.right
                    spacing: 2 * Theme.space

                    GButton {
                        objectName: "stepBefore"
                        compact: true
                        enabled: root.number > 1
                        opacity: enabled ? 1 : 0.4
                        name: "‹"
                        description: qsTr("The step before")
                        onPressed: root.stepped(-1)
                    }
                    GButton {
                        objectName: "stepAfter"
                        compact: true
                        enabled: root.number < root.count
                        opacity: enabled ? 1 : 0.4
                        name: "›"
                        description: qsTr("The next step")
                        onPressed: root.stepped(1)
                    }
                }
            }
            FormField {
                objectName: "formTitle"
                width: fields.width
                label: root.label
                name: qsTr("Title")
                value: root.form.title
                onWritten: words => root.form.setField("title", words)
            }
            Row {
                width: parent.width
                spacing: 2 * Theme.space

                FormField {
                    objectName: "formSpoken"
                    width: parent.width - (record.visible ? record.width + parent.spacing : 0)
                    label: root.label
                    name: root.form.question ? qsTr("What is asked") : qsTr("What is said")
                    value: root.form.spoken
                    onWritten: words => root.form.setField("spoken", words)
                }
                RecordButton {
                    id: record

                    objectName: "formRecord"
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.mark(-1) !== undefined
                    recorded: root.mark(-1) ?? false
                    description: root.form.spoken
                    onPressed: root.recordAsked(-1)
                }
            }
            FormRow {
                width: fields.width
                label: root.label
                name: qsTr("Length")

                GButton {
                    objectName: "shorter"
                    compact: true
                    name: "−"
                    description: qsTr("Shorter")
                    onPressed: root.form.changeLength(-1)
                }
                GText {
                    height: Theme.target
                    verticalAlignment: Text.AlignVCenter
                    text: root.form.length
                }
                GButton {
                    objectName: "longer"
                    compact: true
                    name: "+"
                    description: qsTr("Longer")
                    onPressed: root.form.changeLength(1)
                }
            }
            Repeater {
                model: root.form.cues

                CueField {
                    required property int index
                    required property var modelData

                    objectName: `cue${index}`
                    width: fields.width
                    label: root.label
                    number: index + 1
                    at: modelData.at
                    words: modelData.say
                    sound: modelData.sound
                    variant: modelData.variant
                    mark: root.mark(index)
                    onRecordAsked: root.recordAsked(index)
                    onWritten: (name, words) => root.form.setCue(index, name, words)
                    onDeleted: root.form.deleteCue(index)
                }
            }
            GLink {
                objectName: "addCue"
                visible: !root.form.question
                before: "+"
                name: qsTr("Add words in the middle")
                onPressed: root.form.addCue()
            }
            Pills {
                objectName: "formTouch"
                visible: !root.form.question
                most: fields.width
                filled: true
                name: qsTr("Touch")
                options: root.form.touches
                value: root.form.touch
                onChose: value => root.form.setField("touch", value === root.form.touch ? "" : value)
            }
            Pills {
                objectName: "formBreath"
                visible: !root.form.question
                most: fields.width
                filled: true
                name: qsTr("Breath")
                options: root.form.breaths
                value: root.form.breath
                onChose: value => root.form.setField("breathe", value === root.form.breath ? "" : value)
            }
            Pills {
                objectName: "formSound"
                most: fields.width
                filled: true
                name: qsTr("Sound as it begins")
                options: root.form.sounds
                value: root.form.sound
                onChose: value => root.form.setField("sound", value === root.form.sound ? "" : value)
            }
            Pills {
                objectName: "formGentler"
                visible: root.form.question
                most: fields.width
                filled: true
                name: qsTr("Easing off leads to")
                options: root.form.ways
                value: root.form.gentler
                onChose: value => root.form.setField("if_ease_off", value === root.form.gentler ? "" : value)
            }
            Pills {
                objectName: "formThen"
                visible: !root.form.question
                most: fields.width
                filled: true
                name: qsTr("Then, instead of the next step")
                options: root.form.ways
                value: root.form.then
                onChose: value => root.form.setField("then", value === root.form.then ? "" : value)
            }
            FormField {
                objectName: "formName"
                width: fields.width
                label: root.label
                name: qsTr("Name")
                placeholder: qsTr("for other steps to lead here")
                value: root.form.name
                onWritten: words => root.form.setName(words)
            }
            InsertButtons {
                width: parent.width
                onChosen: kind => root.insert(kind)
            }
            Flow {
                width: parent.width
                spacing: 2 * Theme.space

                GButton {
                    objectName: "duplicate"
                    compact: true
                    name: qsTr("Duplicate")
                    onPressed: root.form.duplicate()
                }
                GButton {
                    objectName: "moveUp"
                    compact: true
                    enabled: root.number > 1
                    opacity: enabled ? 1 : 0.4
                    name: qsTr("Move up")
                    onPressed: root.form.move(-1)
                }
                GButton {
                    objectName: "moveDown"
                    compact: true
                    enabled: root.number < root.count
                    opacity: enabled ? 1 : 0.4
                    name: qsTr("Move down")
                    onPressed: root.form.move(1)
                }
                GButton {
                    objectName: "deleteStep"
                    compact: true
                    name: qsTr("Delete")
                    description: qsTr("Deletes the step and what leads to it. Control and Z take it back in the text.")
                    onPressed: root.form.remove()
                }
            }
        }
    }
    GScrollBar {
        visible: page.visible
        page: page
    }
}
