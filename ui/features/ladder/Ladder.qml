pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page of one ladder: first the choice of a starting rung, later what is open today. */
FocusScope {
    id: root

    required property LadderViewModel ladder
    readonly property bool narrow: width < 1000
    readonly property bool low: height < 700
    readonly property int side: narrow ? Theme.narrowMargin : 1.5 * Theme.margin
    readonly property int wide: narrow ? width - 2 * side : Math.min(0.56 * width, 190 * Theme.space * Theme.grow)
    readonly property bool begun: ladder.stage === "today"
    /*! Whether the page receives keys; when it becomes false, held keys are released. */
    readonly property bool awake: Window.active

    Component.onCompleted: ladder.enter()
    onBegunChanged: back.forceActiveFocus()
    Keys.onEscapePressed: ladder.back()
    onAwakeChanged: stage.release()
    Keys.onPressed: event => event.accepted = (!event.isAutoRepeat && stage.key(PhysicalKey.of(event), true)) || page.key(event.key)
    Keys.onReleased: event => event.accepted = !event.isAutoRepeat && stage.key(PhysicalKey.of(event), false)

    PageGlow {}
    Lights {
        visible: !root.narrow
        x: root.side + root.wide
        width: root.width - x
        height: root.height
        size: 1.2
        drift: 0
        closeness: root.ladder.closeness
    }
    Scroller {
        id: page

        objectName: "page"
        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + 2 * Theme.narrowMargin)

        Column {
            id: content

            x: root.side
            y: Math.max(Theme.narrowMargin, root.begun ? (page.height - implicitHeight) / 2 : 0)
            width: root.wide
            spacing: (root.low ? 4 : 5) * Theme.space

            GLink {
                id: back

                objectName: "back"
                focus: true
                bySpace: false
                before: "‹"
                name: qsTr("Back")
                onPressed: root.ladder.back()
            }
            Item {
                visible: root.begun && !root.low
                width: 1
                height: Theme.space
            }
            ReadableText {
                width: parent.width
                visible: root.begun
                text: root.ladder.title
                font.pixelSize: Theme.caption
                font.weight: Font.DemiBold
                font.capitalization: Font.AllUppercase
                font.letterSpacing: 0.12 * Theme.caption
                color: Theme.amber
            }
            GText {
                objectName: "heading"
                width: parent.width
                text: root.begun ? qsTr("Today: %1").arg(TextRules.isolated(root.ladder.todayTitle)) : root.ladder.title
                spoken: true
                font.pixelSize: root.narrow ? Theme.display : Theme.grand
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                visible: !root.begun && text !== ""
                text: root.ladder.about
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            Loader {
                id: stage

                function key(key: int, down: bool): bool {
                    return (item as LadderToday)?.key(key, down) ?? (item as LadderBeginning)?.key(key, down) ?? false;
                }

                function release() {
                    (item as LadderToday)?.release();
                    (item as LadderBeginning)?.release();
                }

                width: parent.width
                sourceComponent: root.begun ? today : beginning
                onLoaded: {
                    if (root.begun)
                        (item as LadderToday).enter();
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
    Component {
        id: beginning

        LadderBeginning {
            care: root.ladder.care
            agreed: root.ladder.agreed
            rungs: root.ladder.rungs
            pick: root.ladder.pickedRung
            couple: root.ladder.couple
            onAgree: agreed => root.ladder.agree(agreed)
            onChoose: rung => root.ladder.choose(rung)
            onBegin: root.ladder.begin()
            onHelp: root.ladder.help()
        }
    }
    Component {
        id: today

        LadderToday {
            about: root.ladder.todayAbout
            meta: root.ladder.todayMeta
            resting: root.ladder.restText
            errorText: root.ladder.errorText
            gentler: root.ladder.gentler
            small: root.ladder.moments
            couple: root.ladder.couple
            onOpen: root.ladder.open()
            onOpenGentler: row => root.ladder.openGentler(row)
            onOpenMoment: row => root.ladder.openMoment(row)
            onPutAway: root.ladder.putAway()
        }
    }
}
