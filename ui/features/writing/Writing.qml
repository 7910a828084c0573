pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models
import "recording"

/*! The page where a coach writes a file: the text, what is wrong in it, the step at the caret, and all steps. */
FocusScope {
    id: root

    required property WritingViewModel writing
    readonly property int wide: Math.min(width - 2 * (width < 1000 ? Theme.narrowMargin : Theme.margin), Theme.widest)
    readonly property int side: (width - wide) / 2
    property bool showsVersions: false
    /*! Whether lines are recorded, over this page. */
    property bool records: false
    /*! What had the focus before. */
    property Item before: null
    property bool showsOthers: false
    readonly property Panes panes: writing.panes
    readonly property real share: panes.side === "" && !compares ? 1 : panes.side === "form" && !compares ? 0.38 : 0.575
    /*! Whether the lines are shown in which another program's text differs. */
    readonly property bool compares: writing.saving.state === "elsewhere" && !showsVersions
    readonly property bool narrow: wide < 220 * Theme.space * Theme.grow

    function find() {
        panes.bring(true);
        showsVersions = false;
        code.find();
    }

    /*! Returns how many times as fast a rehearsal is that these keys ask for. */
    function speed(modifiers: int): int {
        return modifiers & Qt.ControlModifier ? 16 : modifiers & Qt.ShiftModifier ? 4 : 1;
    }

    Keys.onEscapePressed: writing.back()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F8)
            root.writing.problems.goTo(!(event.modifiers & Qt.ShiftModifier));
        else if (event.key === Qt.Key_F9)
            root.writing.recordAll();
        else if (event.key === Qt.Key_F5)
            root.writing.rehearse(root.speed(event.modifiers));
        else if (event.matches(StandardKey.Find))
            root.find();
        else if (event.matches(StandardKey.Undo))
            root.writing.editor.undo();
        else if (event.matches(StandardKey.Redo))
            root.writing.editor.redo();
        else
            return;
        event.accepted = true;
    }

    PageGlow {}
    Connections {
        target: root.Window.window

        function onActiveChanged() {
            if (root.Window.active)
                root.writing.saving.look();
        }
    }
    Item {
        id: page

        anchors.fill: parent
        visible: !root.writing.recording.open

        WritingHeader {
            id: head

            x: root.side
            y: 4 * Theme.space
            width: root.wide
            writing: root.writing
            onFindAsked: root.find()
            onRecordAsked: root.writing.recordAll()
            onVersionsAsked: {
                root.writing.versions.look();
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
            visible: root.writing.saving.state === "elsewhere"
            saving: root.writing.saving
            onChosen: code.forceActiveFocus()
        }
        Rectangle {
            id: paper

            anchors.top: other.bottom
            anchors.topMargin: 3 * Theme.space
            anchors.bottom: strip.visible ? strip.top : foot.top
            anchors.bottomMargin: (strip.visible ? 4 : 0) * Theme.space
            x: root.side
            visible: root.panes.text && !(root.narrow && (root.panes.sideInFront || intake.visible))
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
                suggestions: root.writing.suggestions
                help: root.writing.help
                finding: root.writing.finding
                onFocusAsked: root.panes.bring(true)
                onBlockMoved: by => root.writing.form.move(by)
                onFixAsked: root.writing.problems.writeFix(0)
            }
            ProblemDock {
                id: dock

                anchors.bottom: parent.bottom
                anchors.bottomMargin: 3 * Theme.space
                x: 3 * Theme.space
                width: parent.width - 6 * Theme.space
                problems: root.writing.problems
            }
        }
        SidePane {
            id: beside

            anchors.top: paper.top
            anchors.bottom: paper.bottom
            x: paper.visible ? paper.x + paper.width + Theme.gap : root.side
            width: root.side + root.wide - x
            visible: root.panes.side !== "" && !root.showsVersions && !root.showsOthers && !intake.visible && !root.compares && (!root.narrow || root.panes.sideInFront)
            writing: root.writing
            onOthersAsked: {
                root.writing.others.look();
                root.showsOthers = true;
                others.enter();
            }
        }
        DifferencePane {
            anchors.top: paper.top
            anchors.bottom: paper.bottom
            x: beside.x
            width: beside.width
            visible: root.compares && (!root.narrow || root.panes.sideInFront)
            lines: root.writing.saving.difference
        }
        VersionList {
            id: versions

            anchors.top: paper.top
            anchors.bottom: paper.bottom
            anchors.right: parent.right
            anchors.rightMargin: root.side
            width: Math.min(root.wide, 110 * Theme.space * Theme.grow)
            visible: root.showsVersions
            border.width: 1
            border.color: Theme.veil
            versions: root.writing.versions
            onDone: {
                root.showsVersions = false;
                code.forceActiveFocus();
            }
        }
        OtherExercisesPane {
            id: others

            anchors.fill: beside
            visible: root.showsOthers && !root.showsVersions && !root.compares
            others: root.writing.others
            onDone: {
                root.showsOthers = false;
                beside.forceActiveFocus();
            }
        }
        StepStrip {
            id: strip

            anchors.bottom: foot.top
            x: root.side
            width: root.wide
            visible: root.panes.strip && steps.length > 0 && !(root.narrow && intake.visible)
            steps: root.writing.steps
            current: root.writing.step
            onChosen: row => root.writing.goToStep(row)
            onMoved: (row, before) => root.writing.form.moveTo(row, before)
            onDuplicated: row => {
                root.writing.goToStep(row);
                root.writing.form.duplicate();
            }
            onDeleted: row => {
                root.writing.goToStep(row);
                root.writing.form.remove();
            }
        }
        IntakePanel {
            id: intake

            anchors.top: paper.top
            anchors.bottom: paper.bottom
            anchors.right: parent.right
            anchors.rightMargin: root.side
            width: root.narrow ? root.wide : Math.min(root.wide, 130 * Theme.space * Theme.grow)
            visible: root.writing.intake.stage !== ""
            intake: root.writing.intake
            onDone: code.forceActiveFocus()
        }
        SoundDrop {
            anchors.fill: parent
            intake: root.writing.intake
            stepAt: (x, y) => strip.visible && y >= strip.y ? strip.stepAt(x - strip.x) : beside.visible && beside.contains(Qt.point(x - beside.x, y - beside.y)) ? beside.stepAt(x - beside.x, y - beside.y) : -1
        }
        WritingFoot {
            id: foot

            anchors.bottom: parent.bottom
            x: root.side
            width: root.wide
            panes: root.panes
            narrow: root.narrow
            summary: root.writing.length
        }
    }
    Loader {
        id: recording

        anchors.fill: parent
        active: root.writing.recording.open
        visible: active
        focus: active

        sourceComponent: RecordingPane {
            recording: root.writing.recording
            wide: root.wide
        }
    }
    Connections {
        target: root.writing.recording

        function onOpening() {
            root.before = root.Window.activeFocusItem;
        }
        function onChanged() {
            if (root.writing.recording.open === root.records)
                return;
            root.records = root.writing.recording.open;
            if (root.records)
                return;
            if (root.before?.visible)
                root.before.forceActiveFocus();
            else
                code.forceActiveFocus();
        }
    }
}
