pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The settings: their sections on the left, the chosen one on the right. Where there is no room for both, a section
    takes the place of the list. */
FocusScope {
    id: root

    required property SettingsViewModel settings
    readonly property bool folded: width < 800 * Theme.chosen
    readonly property bool listed: !folded || !settings.inSection
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property int from: (width - wide) / 2
    readonly property int listWidth: folded ? wide : Math.min(300, 0.24 * wide) * Math.max(1, Theme.roomy)

    /*! Shows the list again, where a section has taken its place; otherwise leaves the page. */
    function leave() {
        if (listed) {
            settings.back();
            return;
        }
        settings.leaveSection();
        list.turn(0);
    }

    Component.onCompleted: {
        settings.opened();
        listed ? list.turn(0) : back.forceActiveFocus();
    }
    Keys.onEscapePressed: leave()
    Keys.onPressed: event => event.accepted = (listed && folded ? sections : pane.scroller).key(event.key)

    PageGlow {}
    GLink {
        id: back

        objectName: "back"
        x: root.from
        y: 2 * Theme.space
        height: visible ? implicitHeight : 0
        visible: !root.listed
        before: "‹"
        name: qsTr("Settings")
        onPressed: root.leave()
    }
    Scroller {
        id: sections

        objectName: "sections"
        x: root.from - Theme.space
        anchors.top: back.bottom
        anchors.bottom: parent.bottom
        width: root.listWidth + 2 * Theme.space
        visible: root.listed
        air: 2 * Theme.space
        clip: true
        contentHeight: content.height + Theme.narrowMargin

        Column {
            id: content

            x: Theme.space
            width: root.listWidth
            spacing: (root.low ? 2 : 6) * Theme.space

            GText {
                width: parent.width
                text: qsTr("Settings")
                spoken: true
                font.pixelSize: root.low ? Theme.title : Theme.display
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.title / 2
                wrapMode: Text.NoWrap
                Accessible.role: Accessible.Heading
            }
            SectionList {
                id: list

                width: parent.width
                sections: root.settings.sections
                current: root.settings.section
                folded: root.folded
                spacing: root.low ? 0 : Theme.space
                onChose: value => root.settings.choose(value)
                onOpened: value => {
                    root.settings.show(value);
                    if (root.folded)
                        back.forceActiveFocus();
                }
            }
            ReadableText {
                x: root.folded ? 0 : 5 * Theme.space
                width: parent.width - x
                visible: !root.folded || !root.low
                text: qsTr("Changes apply at once.")
                color: Theme.faint
            }
        }
    }
    StatusMessage {
        id: notice

        x: pane.x
        y: back.y
        width: pane.width
        visible: text !== ""
        text: root.settings.notice
        color: Theme.ember
    }
    SettingsPane {
        id: pane

        visible: !root.folded || root.settings.inSection
        x: root.from + (root.folded ? 0 : root.listWidth + Theme.gap)
        anchors.top: back.bottom
        anchors.topMargin: (notice.visible ? Math.max(0, notice.height - back.height) : 0) + Theme.space
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.low ? 4 * Theme.space : Theme.narrowMargin
        width: root.wide - (root.folded ? 0 : root.listWidth + Theme.gap)
        settings: root.settings
    }
}
