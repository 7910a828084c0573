pragma ComponentBehavior: Bound
import QtQuick
import ui.view_models

/*! The keys that work on every page. */
Item {
    id: root

    required property ShellViewModel shell
    /*! The bar whose places are opened by number, while it is visible. */
    required property NavigationBar bar

    signal closed

    Shortcut {
        sequences: root.shell.fullScreenKeys
        autoRepeat: false
        onActivated: root.shell.toggleFullScreen()
    }
    Shortcut {
        sequences: root.shell.helpKeys
        autoRepeat: false
        enabled: !root.shell.hidden
        onActivated: root.shell.openHelp()
    }
    Shortcut {
        sequences: root.shell.hideKeys
        autoRepeat: false
        onActivated: root.shell.hideByKey()
    }
    Shortcut {
        sequences: root.shell.settingsKeys
        autoRepeat: false
        enabled: !root.shell.hidden
        onActivated: root.shell.openSettings()
    }
    Instantiator {
        model: root.shell.sectionKeys

        Shortcut {
            required property int index
            required property string modelData

            sequence: modelData
            autoRepeat: false
            enabled: root.bar.visible
            onActivated: root.bar.openNumber(index)
        }
    }
    Shortcut {
        sequences: root.shell.closeKeys
        autoRepeat: false
        onActivated: root.closed()
    }
    Connections {
        target: PressedKey

        function onCommand(key: int) {
            if (key === Qt.Key_H)
                root.shell.hideByKey();
            else if (key >= Qt.Key_1 && key <= Qt.Key_4 && root.bar.visible)
                root.bar.openNumber(key - Qt.Key_1);
        }
    }
}
