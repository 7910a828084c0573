pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import ui.qml.theme

/*! The warmth of four weeks: a soft curve, and a small light wherever something was. */
Item {
    id: root

    /*! Points with x and y from 0 to 1. */
    required property var points
    required property var marks
    required property string words
    readonly property real foot: height - labels.height - 3 * Theme.space
    readonly property real air: 3 * Theme.space
    readonly property var line: points.map(point => Qt.point(place(point.x), level(point.y)))

    /*! What reaches the top: of a quiet time too, its curve can be seen. */
    readonly property real most: points.reduce((most, point) => Math.max(most, point.y), 0.6)

    function place(x: real): real {
        return air + x * (width - 2 * air);
    }

    function level(y: real): real {
        return foot - y / most * (foot - air);
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: words

    Shape {
        anchors.fill: parent
        visible: root.line.length > 1

        ShapePath {
            strokeWidth: -1
            fillGradient: LinearGradient {
                y1: 0
                y2: root.foot

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
                path: root.line.length > 1 ? [Qt.point(root.line[0].x, root.foot), ...root.line, Qt.point(root.line[root.line.length - 1].x, root.foot)] : []
            }
        }
        ShapePath {
            strokeColor: Theme.amber
            strokeWidth: Theme.ring
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            capStyle: ShapePath.RoundCap

            PathPolyline {
                path: root.line
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

            GText {
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
