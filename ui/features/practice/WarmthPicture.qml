pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import ui.components
import ui.components.theme

/*! The warmth of four weeks: a smooth curve, with a small light on each day on which something was done. */
Item {
    id: root

    /*! The points of the curve, with x and y from 0 to 1. */
    required property var points
    required property var marks
    required property string description
    readonly property real foot: height - labels.height - 3 * Theme.space
    readonly property real air: 3 * Theme.space
    /*! The warmth at the top of the picture: the curve's maximum, but at least 0.6. */
    readonly property real most: points.reduce((most, point) => Math.max(most, point.y), 0.6)
    /*! The number of pixels per unit of x and y. */
    readonly property size spread: Qt.size(width - 2 * air, (air - foot) / most)

    function place(x: real): real {
        return air + x * (width - 2 * air);
    }

    function level(y: real): real {
        return foot - y / most * (foot - air);
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: description

    Shape {
        x: root.air
        y: root.foot
        visible: root.points.length > 1

        ShapePath {
            scale: root.spread
            strokeWidth: -1
            fillGradient: LinearGradient {
                y1: -root.foot
                y2: 0

                GradientStop {
                    position: 0
                    color: Qt.alpha(Theme.amber, 0.4)
                }
                GradientStop {
                    position: 1
                    color: Qt.alpha(Theme.amber, 0.04)
                }
            }

            PathPolyline {
                path: root.points
            }
            PathLine {
                x: 1
                y: 0
            }
            PathLine {
                x: 0
                y: 0
            }
        }
        ShapePath {
            scale: root.spread
            strokeColor: Theme.amber
            strokeWidth: Theme.ring
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            capStyle: ShapePath.RoundCap

            PathPolyline {
                path: root.points
            }
        }
    }
    Repeater {
        model: root.marks

        Rectangle {
            required property var modelData

            x: root.place(modelData.x) - width / 2
            y: root.level(modelData.y) - height / 2
            width: 2.5 * Theme.space
            height: width
            radius: width / 2
            color: Theme.linen
        }
    }
    Row {
        id: labels

        anchors.bottom: parent.bottom
        x: root.air
        width: parent.width - 2 * root.air

        Repeater {
            model: [qsTr("4 weeks ago"), qsTr("3 weeks ago"), qsTr("2 weeks ago"), qsTr("last week")]

            ReadableText {
                required property string modelData

                width: labels.width / 4
                text: modelData
                font.pixelSize: Theme.caption
                color: Theme.faint
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
    }
}
