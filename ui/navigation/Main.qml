pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The main window. It shows the page named by the shell and fades between pages. */
Window {
    id: root

    required property ShellViewModel shell
    /*! The folder of fonts, pictures of lights, and sounds. */
    required property url resources
    property int before: Window.Windowed
    property bool seen: false
    /*! Whether the window is hidden while the program runs in the tray. */
    property bool away: false
    /*! Whether the control that had the focus when the page was left has not been restored yet. */
    property bool focusWaits: false
    /*! The item that has the focus in the meantime. */
    property Item focusMeanwhile: null
    /*! The name of the page that was opened last. */
    property string opened: ""
    /*! Whether the shell's current page is open and no transition is running. */
    readonly property bool idle: !come.running && !turn.running && opened === shell.page

    /*! Opens the shell's current page, if there is one yet. A page is named after the property that takes its view model: "tonight" is
        Tonight.qml with the property `tonight`. */
    function open() {
        if (shell.hidden || away || shell.page === "")
            return;
        const page = shell.page;
        ScreenReader.look();
        Theme.heldAtNight = shell.dim && shell.couple.nightSessions;
        const given = {};
        given[page] = shell.viewModel;
        opened = page;
        loader.setSource(Qt.resolvedUrl(`../features/${shell.source}`), given);
    }

    function giveFocusBack() {
        focusWaits = activeFocusItem === focusMeanwhile && !shell.giveFocusBack(page);
    }

    /*! Opens the page without fading out the old one, because the next key press is meant for the new page and may
        come early. */
    function comeAtOnce() {
        loader.opacity = 0;
        open();
        come.start();
    }

    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: shell.hidden ? qsTr("Untitled") : qsTr("Guided")
    color: shell.hidden ? Theme.neutral : Theme.night

    Component.onCompleted: open()
    onClosing: close => {
        if (!shell.goesAway())
            return;
        close.accepted = false;
        if (visibility !== Window.FullScreen)
            before = visibility;
        away = true;
        loader.setSource("");
        hide();
    }
    onActiveChanged: ScreenReader.follow(active)
    // a page of several steps has another heading in each
    onActiveFocusItemChanged: Qt.callLater(page.readHeading)
    onAfterAnimating: {
        seen = true;
        if (focusWaits)
            giveFocusBack();
    }

    ThemeBindings {
        couple: root.shell.couple
        resourceFolder: root.resources
        window: root
    }
    Connections {
        target: root.shell

        function onRaised() {
            const was = root.away;
            root.away = false;
            if (was) {
                root.shell.comeBack();
                root.open();
                root.show();
                if (root.shell.fullScreen || root.before === Window.Maximized)
                    root.visibility = root.shell.fullScreen ? Window.FullScreen : Window.Maximized;
            } else if (root.visibility === Window.Minimized)
                root.visibility = root.shell.fullScreen ? Window.FullScreen : Window.AutomaticVisibility;
            root.raise();
            root.requestActivate();
        }
        function onLeaving() {
            root.focusWaits = false;
            root.shell.notePlace(page, root.activeFocusItem);
        }
        function onHiddenChanged() {
            come.stop();
            turn.stop();
            loader.opacity = 1;
            root.shell.hidden ? loader.setSource("") : root.open();
        }
        function onPageChanged() {
            come.stop();
            turn.stop();
            root.shell.instant ? root.comeAtOnce() : turn.start();
        }
        function onFullScreenChanged() {
            if (root.shell.fullScreen)
                root.before = root.visibility;
            root.visibility = root.shell.fullScreen ? Window.FullScreen : root.before;
        }
    }
    Connections {
        target: ScreenReader

        function onRunningChanged() {
            page.readHeading();
        }
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true

        function onLeave() {
            if (root.shell.page === "session")
                root.shell.leaveSession();
        }
        function onHide() {
            root.shell.hide();
        }
        function onHelp() {
            root.shell.openHelp();
        }
    }
    Timer {
        interval: 1
        running: root.seen
        onTriggered: root.shell.seen()
    }
    WindowShortcuts {
        shell: root.shell
        bar: bar
        onClosed: root.close()
    }
    DropArea {
        id: over

        anchors.fill: parent
        enabled: !root.shell.hidden
        onEntered: drag => drag.accepted = root.shell.receiving.mayTake()
        onDropped: drop => {
            drop.accept(Qt.CopyAction);
            root.shell.receiving.take(drop.urls);
        }
    }
    Item {
        id: page

        /*! The heading of the page, by which a screen reader names it. */
        property string heading: ""

        function readHeading() {
            heading = ScreenReader.running && loader.item ? ScreenReader.headingOf(loader.item as Item) : "";
        }

        anchors.fill: parent
        anchors.bottomMargin: said.height

        Loader {
            width: parent.width
            height: bar.height
            clip: true
            active: bar.visible && root.opened !== ""
            sourceComponent: Item {
                /*! The glow of the page, which goes on behind the bar. */
                PageGlow {
                    anchors.fill: undefined
                    y: bar.height
                    width: loader.width
                    height: loader.height
                    opacity: loader.opacity
                }
            }
        }
        NavigationBar {
            id: bar

            width: parent.width
            visible: root.shell.section !== "" && !root.shell.hidden
            section: root.shell.section
            page: loader.item as Item
            onOpened: section => root.shell.openSection(section)
        }
        Item {
            anchors.fill: parent
            anchors.topMargin: bar.visible ? bar.height : 0
            clip: bar.visible
            Accessible.role: Accessible.Grouping
            Accessible.name: page.heading
            Accessible.ignored: page.heading === ""

            Loader {
                id: loader

                anchors.fill: parent
                focus: true
                onLoaded: {
                    page.readHeading();
                    (item as Item).forceActiveFocus();
                    root.focusMeanwhile = root.activeFocusItem;
                    root.giveFocusBack();
                }
            }
        }
    }
    StatusBar {
        id: said

        objectName: "said"
        width: parent.width
        anchors.bottom: parent.bottom
        words: root.shell.page === "session" || root.shell.hidden ? "" : root.shell.receiving.word
        onRead: root.shell.receiving.tell("")
    }
    Loader {
        anchors.fill: parent
        active: over.containsDrag && !root.shell.hidden
        sourceComponent: DropOverlay {}
    }
    Loader {
        anchors.fill: parent
        active: root.shell.hidden
        sourceComponent: NeutralScreen {
            onBack: root.shell.unhide()
        }
        onLoaded: (item as Item).forceActiveFocus()
    }
    NumberAnimation {
        id: come

        target: loader
        property: "opacity"
        to: 1
        duration: Theme.quick
        easing.type: Easing.InOutSine
    }
    SequentialAnimation {
        id: turn

        NumberAnimation {
            target: loader
            property: "opacity"
            to: 0
            duration: Theme.quick
            easing.type: Easing.InOutSine
        }
        ScriptAction {
            script: root.open()
        }
        NumberAnimation {
            target: loader
            property: "opacity"
            to: 1
            duration: Theme.quick
            easing.type: Easing.InOutSine
        }
    }
}
