pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page before a session: what the exercise is, what it needs, and the start that both partners hold. */
FocusScope {
    id: root

    required property ArriveViewModel arrive

    signal help

    readonly property bool narrow: width < 1040 * Theme.chosen
    readonly property bool low: height < 700
    /*! How many lines there are below the title, if each takes one. */
    readonly property int lines: arrive.facts.length + (arrive.hasShort ? 2 : 0) + (arrive.roles ? 2 : 0) + (arrive.choices.variants.length > 0 ? 2 : 0) + (arrive.choices.lengths.length > 0 ? 2 : 0)
    /*! Whether there is much to read and to choose, and so less room between the lines. */
    readonly property bool full: height < 900 * Theme.chosen && (arrive.safety || Theme.largeText || lines > 6)
    readonly property int edge: low ? 2 * Theme.space : full ? 5 * Theme.space : Theme.narrowMargin
    readonly property int side: narrow ? Theme.narrowMargin : 1.5 * Theme.margin
    readonly property int wide: narrow ? width - 2 * side : Math.min(0.5 * width, 170 * Theme.space * Theme.grow)

    /*! Whether the page receives keys; when it becomes false, held keys are released. */
    readonly property bool awake: Window.active

    /*! What the page says, for a screen reader. */
    readonly property string told: AccessibleText.sentences([arrive.kicker, arrive.about, ...arrive.facts.map(each => `${each.label}: ${each.words}`), begins, arrive.safety ? foot.safety : "", arrive.safety ? qsTr("Help: F1") : ""])
    readonly property string begins: arrive.forOne ? qsTr("Hold F, and it begins. Then Space pauses, Down leads somewhere gentler, Esc ends, and N brings all words and buttons.") : qsTr("Hold F and J together, and it begins. Then Space pauses, Down leads somewhere gentler, Esc ends, and N brings all words and buttons.")

    onAwakeChanged: foot.pair.release()
    Keys.onEscapePressed: arrive.back()
    Keys.onPressed: event => {
        const held = !event.isAutoRepeat && root.arrive.careRead && foot.pair.key(PhysicalKey.of(event), true);
        if (held && ScreenReader.running)
            listener.forceActiveFocus();
        event.accepted = held || page.key(event.key);
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat)
            event.accepted = foot.pair.key(PhysicalKey.of(event), false);
    }

    KeyListener {
        id: listener

        objectName: "listener"
        focus: root.arrive.careRead
        told: root.told
    }
    Lights {
        x: root.narrow ? 0.52 * root.width : root.side + root.wide - 10 * Theme.space
        width: root.width - x
        height: root.narrow ? 0.42 * root.height : root.height
        size: root.narrow ? 1.2 : 1.5
        dim: root.narrow ? 0.5 : 1
        drift: 0
        closeness: root.arrive.closeness
        forOne: root.arrive.forOne
    }
    Scroller {
        id: page

        anchors.top: parent.top
        anchors.bottom: foot.top
        width: parent.width
        clip: contentHeight > height
        contentHeight: Math.max(height, content.implicitHeight + 2 * root.edge)

        Column {
            id: content

            x: root.side
            y: Math.max(root.edge, (parent.height - implicitHeight) / 2)
            width: root.wide
            spacing: (root.low ? 1.5 : root.full ? 2.5 : 4) * Theme.space

            Row {
                spacing: 6 * Theme.space

                GLink {
                    id: back

                    objectName: "back"
                    before: "‹"
                    name: root.arrive.backLabel || qsTr("Exercises")
                    onPressed: root.arrive.back()
                }
                ReadableText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, content.width - back.width - parent.spacing)
                    text: root.arrive.kicker
                    font.pixelSize: Theme.caption
                    font.weight: Font.DemiBold
                    font.capitalization: Font.AllUppercase
                    font.letterSpacing: 0.12 * Theme.caption
                    color: Theme.amber
                }
            }
            GText {
                width: parent.width
                text: root.arrive.title
                spoken: true
                font.pixelSize: root.low ? Theme.title : root.full || root.arrive.title.length > 20 ? Theme.display : Theme.grand
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                visible: text !== ""
                text: root.arrive.about
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            ArrivalChoices {
                visible: root.arrive.careRead && implicitHeight > 0
                width: parent.width
                arrive: root.arrive
            }
            Column {
                visible: root.arrive.careRead
                width: parent.width
                topPadding: Theme.space
                spacing: (root.low || root.full ? 1.5 : 3.5) * Theme.space

                Repeater {
                    model: root.arrive.facts

                    FactRow {
                        required property var modelData

                        width: content.width
                        label: modelData.label
                        text: modelData.words
                    }
                }
            }
            CareNotes {
                objectName: "care"
                width: parent.width
                visible: !root.arrive.careRead
                notes: root.arrive.care
                forOne: root.arrive.forOne
                onRead: {
                    root.arrive.acceptCare();
                    listener.forceActiveFocus();
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
    Rectangle {
        y: foot.y
        width: parent.width
        height: 1
        visible: foot.visible && page.visibleArea.heightRatio < 0.999
        color: Theme.veil
    }
    ArrivalFoot {
        id: foot

        anchors.bottom: parent.bottom
        x: root.side
        width: root.width - 2 * root.side
        height: visible ? implicitHeight : 0
        visible: root.arrive.careRead
        arrive: root.arrive
        narrow: root.narrow
        onHelp: root.help()
    }
}
