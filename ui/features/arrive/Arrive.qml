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

    readonly property bool narrow: width < 1000
    readonly property bool low: height < 700
    /*! Whether there is more to choose, and so less room between the lines. */
    readonly property bool full: height < 900 && arrive.choices.lengths.length + arrive.choices.variants.length > 0
    readonly property int edge: low || full ? 5 * Theme.space : Theme.narrowMargin
    readonly property int side: narrow ? Theme.narrowMargin : 1.5 * Theme.margin
    readonly property int wide: narrow ? width - 2 * side : Math.min(0.5 * width, 170 * Theme.space * Theme.grow)

    /*! Whether the page receives keys; when it becomes false, held keys are released. */
    readonly property bool awake: Window.active

    /*! What the page says, for a screen reader. */
    readonly property string told: AccessibleText.sentences([arrive.kicker, arrive.about, ...arrive.facts.map(each => `${each.label}: ${each.words}`), begins, arrive.safety ? safety.text : "", arrive.safety ? qsTr("Help: F1") : ""])
    readonly property string begins: arrive.forOne ? qsTr("Hold F, and it begins. Then Space pauses, Down leads somewhere gentler, Esc ends, and N brings all words and buttons.") : qsTr("Hold F and J together, and it begins. Then Space pauses, Down leads somewhere gentler, Esc ends, and N brings all words and buttons.")

    onAwakeChanged: pair.release()
    Keys.onEscapePressed: arrive.back()
    Keys.onPressed: event => {
        const held = !event.isAutoRepeat && root.arrive.careRead && pair.key(PhysicalKey.of(event), true);
        if (held && ScreenReader.running)
            listener.forceActiveFocus();
        event.accepted = held || page.key(event.key);
    }
    Keys.onReleased: event => {
        if (!event.isAutoRepeat)
            event.accepted = pair.key(PhysicalKey.of(event), false);
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
            spacing: (root.low ? 2.5 : root.full ? 3 : 4) * Theme.space

            GLink {
                objectName: "back"
                before: "‹"
                name: root.arrive.backLabel || qsTr("Exercises")
                onPressed: root.arrive.back()
            }
            Item {
                visible: !root.low && !root.full
                width: 1
                height: Theme.space
            }
            ReadableText {
                width: parent.width
                text: root.arrive.kicker
                font.pixelSize: Theme.caption
                font.weight: Font.DemiBold
                font.capitalization: Font.AllUppercase
                font.letterSpacing: 0.12 * Theme.caption
                color: Theme.amber
            }
            GText {
                width: parent.width
                text: root.arrive.title
                spoken: true
                font.pixelSize: root.low ? Theme.title : root.arrive.title.length > 28 ? Theme.display : Theme.grand
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
            WhichForm {
                objectName: "whichForm"
                visible: root.arrive.careRead && root.arrive.hasShort
                width: parent.width
                shortLabel: root.arrive.shortLabel
                wholeLabel: root.arrive.wholeLabel
                hint: root.arrive.formHint
                playsShort: root.arrive.playsShort
                onChose: playsShort => root.arrive.setPlaysShort(playsShort)
            }
            Column {
                visible: root.arrive.careRead
                width: parent.width
                topPadding: Theme.space
                spacing: (root.low || root.full ? 2 : 3.5) * Theme.space

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
            Pills {
                objectName: "variants"
                visible: root.arrive.careRead && options.length > 0
                most: parent.width
                name: qsTr("Which way")
                options: root.arrive.choices.variants
                value: root.arrive.choices.variant
                onChose: value => root.arrive.choices.chooseVariant(value)
            }
            Pills {
                objectName: "lengths"
                visible: root.arrive.careRead && options.length > 0
                most: parent.width
                name: qsTr("How long")
                options: root.arrive.choices.lengths
                value: root.arrive.choices.length
                onChose: value => root.arrive.choices.chooseLength(value)
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
    Column {
        id: foot

        anchors.bottom: parent.bottom
        x: root.side
        width: Math.max(root.wide, Math.min(root.width - 2 * root.side, 130 * Theme.space))
        visible: root.arrive.careRead
        height: visible ? implicitHeight : 0
        topPadding: 4 * Theme.space
        bottomPadding: root.narrow ? 5 * Theme.space : Theme.narrowMargin
        spacing: 3 * Theme.space

        WhoBegins {
            objectName: "whoBegins"
            visible: root.arrive.roles
            width: parent.width
            couple: root.arrive.couple
            begins: root.arrive.givesFirst
            onChose: partner => root.arrive.setGivesFirst(partner)
        }
        Flow {
            width: parent.width
            visible: root.arrive.safety
            spacing: 4 * Theme.space

            ReadableText {
                id: safety

                objectName: "safety"
                width: Math.min(implicitWidth, parent.width)
                height: Math.max(implicitHeight, Theme.target)
                verticalAlignment: Text.AlignVCenter
                text: qsTr("This is for two people who both want it. Please don’t use it where there is fear, pressure or force.")
                color: Theme.linen
            }
            GLink {
                objectName: "safetyHelp"
                name: qsTr("Help")
                after: "F1"
                onPressed: root.help()
            }
        }
        HoldPair {
            id: pair

            objectName: "pair"
            width: parent.width
            nameA: root.arrive.couple.nameA
            nameB: root.arrive.couple.nameB
            forOne: root.arrive.forOne
            onTogether: root.arrive.begin()
        }
        ReadableText {
            width: parent.width
            text: root.arrive.forOne ? qsTr("Begins when you hold.") : qsTr("Begins when you both hold, together.")
            color: Theme.faint
        }
        StatusMessage {
            objectName: "errorText"
            width: parent.width
            visible: text !== ""
            text: root.arrive.errorText
            color: Theme.muted
        }
        GLink {
            objectName: "hear"
            visible: root.arrive.voiced
            name: qsTr("Hear the voice")
            onPressed: root.arrive.tryVoice()
        }
    }
}
