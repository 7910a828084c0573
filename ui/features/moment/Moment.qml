pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! A small moment: what just happened is noted with one key or press; apart from that, one is chosen by its letter or the arrow keys, and tried. */
FocusScope {
    id: root

    required property MomentViewModel moment
    readonly property string noted: moment.noted
    readonly property bool low: height < 700
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property bool beside: wide > 880 * Theme.grow
    readonly property int gap: low ? 3 * Theme.space : Theme.gap
    readonly property int panel: beside ? Math.max(0.26 * wide, 70 * Theme.space) : wide
    readonly property int noting: beside ? wide - panel - Theme.gap : wide
    readonly property int columns: noting < 720 * Theme.grow ? 3 : 4
    readonly property int cell: Math.floor((noting - (columns - 1) * gap) / columns)
    readonly property int tall: Math.min(1.1 * cell, (height - (low ? 180 : 250)) / 2)

    function turnTo(number: int) {
        const card = all.itemAt(number) as Item;
        if (card)
            card.forceActiveFocus();
        else if (number >= all.count)
            now.turnTo(0);
    }

    Component.onCompleted: moment.enter()
    onNotedChanged: page.reveal(told)
    Keys.onEscapePressed: moment.back()
    Keys.onPressed: event => {
        const number = PhysicalKey.digit(event) - Qt.Key_1;
        const row = PhysicalKey.letter(event) - Qt.Key_A;
        const notes = number >= 0 && number < all.count;
        const begins = row >= 0 && row < now.moments.length;
        const undoes = event.matches(StandardKey.Undo);
        event.accepted = undoes || (PhysicalKey.single(event) && (notes || begins)) || page.key(event.key);
        if (event.isAutoRepeat || !PhysicalKey.single(event) && !undoes)
            return;
        if (undoes)
            root.moment.undo();
        else if (notes)
            root.moment.note(number);
        else if (begins)
            now.turnTo(row);
    }

    PageGlow {}
    Scroller {
        id: page

        anchors.fill: parent
        contentHeight: Math.max(height, content.y + content.implicitHeight + (root.beside ? 4 * Theme.space : Theme.narrowMargin))

        Column {
            id: content

            x: (parent.width - width) / 2
            y: (root.low ? 2 : 4) * Theme.space
            width: root.wide
            spacing: (root.low ? 2 : 3) * Theme.space

            GText {
                width: parent.width
                text: qsTr("A small moment")
                spoken: true
                font.pixelSize: root.low ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            Grid {
                columns: root.beside ? 2 : 1
                columnSpacing: Theme.gap
                rowSpacing: 8 * Theme.space

                Column {
                    width: root.noting
                    spacing: (root.low ? 3 : 6) * Theme.space

                    PartHeading {
                        width: parent.width
                        title: qsTr("What just happened between you?")
                        about: qsTr("One press notes it. We don’t keep who it was.")
                    }
                    Grid {
                        width: parent.width
                        columns: root.columns
                        spacing: root.gap

                        Repeater {
                            id: all

                            model: root.moment.kinds

                            MomentCard {
                                required property int index
                                required property var modelData

                                objectName: `kind${index}`
                                width: root.cell
                                height: Math.max(implicitHeight, root.tall)
                                focus: index === 0
                                number: index + 1
                                kind: modelData.value
                                name: modelData.name
                                about: modelData.about
                                noted: modelData.name === root.moment.noted
                                onPressed: root.moment.note(index)
                                Keys.onLeftPressed: root.turnTo(index - 1)
                                Keys.onRightPressed: root.beside && (index + 1) % root.columns === 0 ? now.turnTo(0) : root.turnTo(index + 1)
                                Keys.onUpPressed: root.turnTo(index - root.columns)
                                Keys.onDownPressed: root.turnTo(index + root.columns)
                            }
                        }
                        Item {
                            width: root.cell
                            height: Math.max(told.height, root.tall)

                            NotedMoment {
                                id: told

                                x: 2 * Theme.space
                                anchors.verticalCenter: parent.verticalCenter
                                width: parent.width - 2 * x
                                text: root.moment.errorText !== "" ? root.moment.errorText : root.moment.noted !== "" ? qsTr("%1: noted.").arg(root.moment.noted) : ""
                                failed: root.moment.errorText !== ""
                                canUndo: root.moment.noted !== ""
                                onUndo: {
                                    (all.itemAt(0) as Item).forceActiveFocus();
                                    root.moment.undo();
                                }
                            }
                        }
                    }
                }
                Column {
                    width: root.panel
                    spacing: (root.low ? 3 : 6) * Theme.space

                    PartHeading {
                        width: parent.width
                        title: qsTr("Or try one now")
                        about: root.moment.momentsNow.moments.length > 0 ? qsTr("A minute, or less.") : ""
                    }
                    TryNow {
                        id: now

                        width: parent.width
                        wide: !root.beside
                        moments: root.moment.momentsNow.moments
                        minutes: root.moment.momentsNow.minutes
                        onBegin: row => root.moment.momentsNow.begin(row)
                        onPhonesDown: minutes => root.moment.momentsNow.putPhonesDown(minutes)
                        onExited: root.turnTo(root.beside ? root.columns - 1 : all.count - 1)
                    }
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
}
