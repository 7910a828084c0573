import QtQuick
import ui.components.theme

/*! One row of a script: time, event, words, touch and duration. */
FocusScope {
    id: root

    required property string at
    required property string what
    required property string words
    required property string note
    required property string touch
    required property string lasts
    required property bool head
    required property bool heard
    /*! Whether the row is being spoken now. */
    required property bool hearing
    /*! The width at its end that is kept for something else, in pixels. */
    property int reserved: 0
    readonly property int inset: 4 * Theme.space
    readonly property int column: Math.round(25 * Theme.space * Theme.grow)
    readonly property bool narrow: width < 180 * Theme.space * Theme.grow

    signal pressed

    implicitHeight: Math.max(Theme.target, 5 * Theme.space + Math.max(middle.implicitHeight, narrow ? 0 : near.implicitHeight, narrow ? 0 : long.implicitHeight))
    Accessible.role: Accessible.ListItem
    Accessible.focusable: true
    Accessible.name: AccessibleText.plain(AccessibleText.sentences([at, what, words, note, touch, lasts]))
    Accessible.description: heard ? qsTr("Enter plays it") : ""

    TapHandler {
        onTapped: root.pressed()
    }
    Rectangle {
        anchors.fill: parent
        visible: root.head || root.hearing
        radius: 2 * Theme.space
        color: root.hearing ? Theme.raised : Theme.dusk
    }
    FocusRing {
        radius: 2 * Theme.space
    }
    GText {
        id: when

        x: root.inset
        y: middle.y + first.y + (first.visible ? first.baselineOffset : beside.baselineOffset) - baselineOffset
        width: 0.7 * root.column
        text: root.at
        wrapMode: Text.NoWrap
        color: Theme.muted
        Accessible.ignored: true
    }
    GText {
        id: kind

        x: when.x + when.width
        y: when.y
        width: root.column
        text: root.what
        font.weight: root.head ? Font.DemiBold : Font.Normal
        color: root.hearing ? Theme.amber : root.head ? Theme.linen : Theme.muted
        Accessible.ignored: true
    }
    Column {
        id: middle

        anchors.verticalCenter: parent.verticalCenter
        x: kind.x + kind.width + 2 * Theme.space
        width: root.width - x - root.inset - root.reserved - (root.narrow ? 0 : near.width + long.width)
        spacing: Theme.space

        GText {
            id: first

            width: parent.width
            visible: text !== ""
            text: root.words
            spoken: true
            font.pixelSize: Theme.body
            color: root.hearing ? Theme.amber : Theme.linen
            Accessible.ignored: true
        }
        GText {
            id: beside

            width: parent.width
            visible: text !== ""
            text: root.narrow ? [root.note, [root.touch, root.lasts].filter(each => each !== "").join("   ·   ")].filter(each => each !== "").join("\n") : root.note
            color: Theme.muted
            Accessible.ignored: true
        }
    }
    GText {
        id: near

        anchors.right: long.left
        y: when.y
        width: 1.4 * root.column
        visible: !root.narrow
        text: root.touch
        color: Theme.muted
        Accessible.ignored: true
    }
    GText {
        id: long

        anchors.right: parent.right
        anchors.rightMargin: root.inset + root.reserved
        y: when.y
        width: root.column
        visible: !root.narrow
        text: root.lasts
        horizontalAlignment: Text.AlignRight
        color: Theme.muted
        Accessible.ignored: true
    }
}
