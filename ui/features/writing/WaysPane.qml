pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Every way through, as a picture: the steps one below the other, and lines to where each answer leads,
    with a dot where they end. */
Item {
    id: root

    required property Ways ways
    required property int current
    readonly property int row: Math.round(15 * Theme.space * Theme.grow)
    readonly property int gap: 3 * Theme.space
    readonly property int lane: 4 * Theme.space
    readonly property int lanes: ways.lines.reduce((most, each) => Math.max(most, each.lane + 1), 0)
    readonly property real box: page.width - (lanes + 1) * lane - 2 * Theme.space

    /*! The step that Tab focuses; the arrows go from one to the next. */
    property int at: 0

    signal chosen(row: int)

    function colour(answer: string): color {
        return {
            "continue": Theme.linen,
            "ease": Theme.mist,
            "stop": Theme.ember
        }[answer] ?? Theme.muted;
    }

    /*! Returns the height at which an answer leaves its step, in pixels from the beginning. */
    function leaving(step: int, answer: string): real {
        const share = {
            "continue": 0.4,
            "ease": 0.6,
            "stop": 0.8
        }[answer] ?? 0.6;
        return step * (row + gap) + share * row;
    }

    GText {
        anchors.centerIn: parent
        width: parent.width - 16 * Theme.space
        visible: root.ways.rows.length === 0
        text: qsTr("The ways through are shown as soon as the exercise can be played.")
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
    }
    Scroller {
        id: page

        anchors.fill: parent
        anchors.leftMargin: 6 * Theme.space
        anchors.rightMargin: 6 * Theme.space
        anchors.bottomMargin: 4 * Theme.space
        visible: root.ways.rows.length > 0
        contentWidth: width
        contentHeight: content.implicitHeight
        clip: true

        Column {
            id: content

            width: page.width
            spacing: 3 * Theme.space

            ReadableText {
                width: parent.width
                text: root.ways.summary
                font.pixelSize: Theme.caption
                color: Theme.muted
            }
            Item {
                width: parent.width
                height: root.ways.rows.length * (root.row + root.gap)

                Repeater {
                    model: root.ways.lines

                    Item {
                        id: line

                        required property var modelData
                        readonly property color tint: root.colour(modelData.answer)
                        readonly property real at: root.box + (modelData.lane + 1) * root.lane
                        readonly property real end: modelData.to * (root.row + root.gap) + 0.2 * root.row
                        readonly property list<real> starts: modelData.sources.map(each => root.leaving(each, modelData.answer))
                        readonly property real highest: Math.min(end, ...starts)
                        readonly property real lowest: Math.max(end, ...starts)

                        z: 1

                        Rectangle {
                            x: line.at
                            y: line.highest
                            width: Theme.ring
                            height: line.lowest - line.highest
                            color: line.tint
                        }
                        Repeater {
                            model: line.starts

                            Rectangle {
                                required property real modelData

                                x: root.box
                                y: modelData
                                width: line.at - x
                                height: Theme.ring
                                color: line.tint
                            }
                        }
                        Rectangle {
                            x: root.box
                            y: line.end
                            width: line.at - x + Theme.ring
                            height: Theme.ring
                            color: line.tint
                        }
                        Rectangle {
                            x: root.box - width / 2
                            y: line.end - (height - Theme.ring) / 2
                            z: 2
                            width: 2 * Theme.space
                            height: width
                            radius: Theme.space
                            color: line.tint
                        }
                    }
                }
                Repeater {
                    id: steps

                    model: root.ways.rows

                    Pressable {
                        id: step

                        required property int index
                        required property var modelData

                        objectName: `way${index}`
                        y: index * (root.row + root.gap)
                        width: root.box
                        height: root.row
                        radius: 2 * Theme.space
                        activeFocusOnTab: index === root.at
                        name: AccessibleText.sentences([modelData.title, modelData.wrong, modelData.exits])
                        Keys.onUpPressed: steps.itemAt(index - 1)?.forceActiveFocus()
                        Keys.onDownPressed: steps.itemAt(index + 1)?.forceActiveFocus()
                        onActiveFocusChanged: {
                            if (activeFocus)
                                root.at = index;
                        }
                        description: qsTr("Goes to the step")
                        onPressed: root.chosen(index)

                        Rectangle {
                            anchors.fill: parent
                            radius: step.radius
                            color: step.modelData.question ? Theme.questionFill : Theme.touches[step.modelData.touch]
                            border.width: step.modelData.wrong !== "" || step.index === root.current ? Theme.ring : 0
                            border.color: step.modelData.wrong !== "" ? Theme.ember : Theme.linen
                        }
                        Rectangle {
                            x: 6 * Theme.space
                            y: parent.height
                            width: Theme.ring
                            height: root.gap
                            visible: step.modelData.next !== ""
                            color: root.colour(step.modelData.next)
                        }
                        Column {
                            anchors.verticalCenter: parent.verticalCenter
                            x: 3 * Theme.space
                            width: parent.width - 2 * x

                            GText {
                                width: parent.width
                                text: step.modelData.title
                                wrapMode: Text.NoWrap
                                elide: Text.ElideRight
                                Accessible.ignored: true
                            }
                            GText {
                                width: parent.width
                                visible: text !== ""
                                text: [step.modelData.wrong, step.modelData.exits].filter(each => each !== "").join("   ")
                                font.pixelSize: Theme.caption
                                wrapMode: Text.NoWrap
                                elide: Text.ElideRight
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }
    GScrollBar {
        visible: page.visible
        page: page
    }
}
