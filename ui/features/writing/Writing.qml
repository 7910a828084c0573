pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page where a coach writes a file: the text, what is wrong in it, the step at the caret, and all steps. */
FocusScope {
    id: root

    required property WritingViewModel writing
    readonly property int wide: Math.min(width - 2 * (width < 1000 ? Theme.narrowMargin : Theme.margin), Theme.widest)
    readonly property int side: (width - wide) / 2
    property bool showsVersions: false
    /*! Whether the form of the step is shown, and not only what is said in it. */
    readonly property bool showsForm: writing.formShown
    readonly property real share: showsForm ? 0.33 : 0.575
    readonly property bool narrow: wide < 220 * Theme.space * Theme.grow

    Keys.onEscapePressed: writing.back()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F8)
            root.writing.goToProblem(!(event.modifiers & Qt.ShiftModifier));
        else if (event.key === Qt.Key_F5)
            root.writing.rehearse();
        else if (event.matches(StandardKey.Undo))
            code.undo();
        else if (event.matches(StandardKey.Redo))
            code.redo();
        else
            return;
        event.accepted = true;
    }

    PageGlow {}
    Connections {
        target: root.Window.window

        function onActiveChanged() {
            if (root.Window.active)
                root.writing.look();
        }
    }
    WritingHeader {
        id: head

        x: root.side
        y: 4 * Theme.space
        width: root.wide
        writing: root.writing
        showsForm: root.showsForm
        onFormAsked: shown => {
            root.showsVersions = false;
            root.writing.showForm(shown);
        }
        onVersionsAsked: {
            root.writing.listVersions();
            root.showsVersions = true;
            versions.forceActiveFocus();
        }
    }
    OtherVersion {
        id: other

        anchors.top: head.bottom
        anchors.topMargin: visible ? 2 * Theme.space : 0
        x: root.side
        width: root.wide
        height: visible ? implicitHeight : 0
        visible: root.writing.state === "elsewhere"
        writing: root.writing
        onChosen: code.forceActiveFocus()
    }
    Rectangle {
        id: paper

        anchors.top: other.bottom
        anchors.topMargin: 3 * Theme.space
        anchors.bottom: strip.top
        anchors.bottomMargin: 4 * Theme.space
        x: root.side
        visible: !(root.narrow && root.showsForm)
        width: root.narrow ? root.wide : Math.round(root.share * root.wide)
        radius: Theme.radius
        color: Theme.dusk

        CodeArea {
            id: code

            anchors.fill: parent
            anchors.margins: 3 * Theme.space
            anchors.bottomMargin: dock.visible ? dock.height + 5 * Theme.space : 3 * Theme.space
            focus: true
            editor: root.writing.editor
            onCaretMoved: position => root.writing.caretAt(position)
            onFocusAsked: {
                if (root.narrow)
                    root.writing.showForm(false);
            }
            onFixAsked: root.writing.writeFix(0)
        }
        ProblemDock {
            id: dock

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 3 * Theme.space
            x: 3 * Theme.space
            width: parent.width - 6 * Theme.space
            writing: root.writing
        }
    }
    StepCard {
        id: about

        anchors.top: paper.top
        anchors.bottom: paper.bottom
        anchors.left: paper.right
        anchors.leftMargin: Theme.gap
        width: root.wide - paper.width - Theme.gap
        visible: !root.narrow && known && !root.showsVersions && !root.showsForm
        step: root.writing.steps[root.writing.step]
        number: root.writing.step + 1
        count: root.writing.steps.length
    }
    Rectangle {
        anchors.top: paper.top
        anchors.bottom: paper.bottom
        anchors.left: paper.right
        anchors.leftMargin: Theme.gap
        width: root.wide - paper.width - Theme.gap
        visible: !root.narrow && !about.known && !root.showsVersions && !root.showsForm
        radius: Theme.radius
        color: Theme.dusk

        ReadableText {
            anchors.centerIn: parent
            width: parent.width - 16 * Theme.space
            text: root.writing.steps.length > 0 ? qsTr("What stands above the first step holds for the whole exercise. Choose a step below, and it is shown here.") : qsTr("The steps are shown here as soon as the text can be read.")
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.airy
            color: Theme.muted
        }
    }
    StepFormCard {
        anchors.top: paper.top
        anchors.bottom: paper.bottom
        x: root.narrow ? root.side : paper.x + paper.width + Theme.gap
        width: root.side + root.wide - x
        visible: root.showsForm && !root.showsVersions
        form: root.writing.form
        number: root.writing.step + 1
        count: root.writing.steps.length
        onStepped: by => root.writing.goToStep(root.writing.step + by)
    }
    VersionList {
        id: versions

        anchors.top: paper.top
        anchors.bottom: paper.bottom
        anchors.right: root.narrow ? paper.right : undefined
        anchors.left: root.narrow ? undefined : paper.right
        anchors.leftMargin: Theme.gap
        width: root.narrow ? Math.min(paper.width, 110 * Theme.space * Theme.grow) : root.wide - paper.width - Theme.gap
        visible: root.showsVersions
        border.width: root.narrow ? 1 : 0
        border.color: Theme.veil
        writing: root.writing
        onDone: {
            root.showsVersions = false;
            code.forceActiveFocus();
        }
    }
    StepStrip {
        id: strip

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4 * Theme.space
        x: root.side
        width: root.wide
        steps: root.writing.steps
        current: root.writing.step
        summary: root.writing.length
        onChosen: row => root.writing.goToStep(row)
    }
}
