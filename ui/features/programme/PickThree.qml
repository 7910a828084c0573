pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Chooses up to three exercises for this week from all there are. The arrow keys move; Enter selects. */
FocusScope {
    id: root

    required property PickThreeViewModel pickThree
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, 240 * Theme.space * Theme.grow)

    Component.onCompleted: pickThree.enter()
    Keys.onEscapePressed: pickThree.back()

    PageGlow {}
    Column {
        id: head

        x: (root.width - root.wide) / 2
        y: (root.low ? 4 : 9) * Theme.space
        width: root.wide
        spacing: (root.low ? 1 : 3) * Theme.space

        GLink {
            objectName: "back"
            before: "‹"
            name: qsTr("Our practice")
            onPressed: root.pickThree.back()
        }
        GText {
            width: parent.width
            text: qsTr("Three things for this week")
            spoken: true
            font.pixelSize: root.low ? Theme.title : Theme.display
            Accessible.role: Accessible.Heading
        }
    }
    ListView {
        id: list

        objectName: "all"
        activeFocusOnTab: true
        focus: true
        clip: true
        anchors.top: head.bottom
        anchors.topMargin: 2 * Theme.space
        anchors.bottom: foot.top
        topMargin: 2 * Theme.space
        bottomMargin: topMargin
        x: head.x - 3 * Theme.space
        width: root.wide + 6 * Theme.space
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.pickThree.cards
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Exercises")

        onCountChanged: {
            if (currentIndex < 0)
                currentIndex = 0;
        }

        delegate: FocusScope {
            id: cell

            required property int index
            required property string title
            required property string meta

            width: list.width
            height: line.height + Theme.space

            PickRow {
                id: line

                x: 3 * Theme.space
                width: root.wide
                focus: true
                activeFocusOnTab: false
                name: cell.title
                meta: cell.meta
                picked: root.pickThree.picked.includes(cell.index)
                onPressed: {
                    list.currentIndex = cell.index;
                    forceActiveFocus();
                    root.pickThree.pick(cell.index);
                }
            }
        }
    }
    GScrollBar {
        page: list
    }
    Rectangle {
        y: foot.y
        width: parent.width
        height: 1
        color: Theme.veil
    }
    Flow {
        id: foot

        anchors.bottom: parent.bottom
        x: head.x
        width: root.wide
        topPadding: 4 * Theme.space
        bottomPadding: (root.low ? 4 : 8) * Theme.space
        spacing: 6 * Theme.space

        GButton {
            id: take

            objectName: "takeUp"
            enabled: root.pickThree.picked.length > 0
            opacity: enabled ? 1 : 0.5
            primary: enabled
            compact: root.low
            name: qsTr("Choose these")
            onPressed: root.pickThree.takeUp()
        }
        StatusMessage {
            objectName: "picked"
            width: Math.min(implicitWidth, Math.max(parent.width - take.width - parent.spacing, 0.5 * parent.width))
            height: Math.max(take.height, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            text: root.pickThree.summary
            color: Theme.muted
        }
    }
}
