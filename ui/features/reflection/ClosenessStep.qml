import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Asks how close the partners feel. Their lights are the control. */
Column {
    id: root

    required property ReflectionViewModel reflection
    /*! The height of the lights, in pixels. */
    required property int high

    spacing: 3 * Theme.space

    Item {
        width: parent.width
        height: names.y + names.height

        GLink {
            id: apart

            objectName: "apart"
            anchors.right: lights.left
            y: (root.high - height) / 2
            activeFocusOnTab: false
            before: "‹"
            name: qsTr("Apart")
            onPressed: {
                lights.forceActiveFocus();
                lights.move(lights.value - lights.stepSize);
            }
        }
        ClosenessSlider {
            id: lights

            objectName: "closeness"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width - 2 * Math.max(apart.width, together.width), 2.2 * root.high)
            height: root.high
            name: qsTr("How close do you feel?")
            closeness: root.reflection.closeness
            onMoved: to => root.reflection.move(to)
            onAccepted: root.reflection.goOn()
        }
        GLink {
            id: together

            objectName: "together"
            anchors.left: lights.right
            y: apart.y
            activeFocusOnTab: false
            name: qsTr("Together")
            after: "›"
            onPressed: {
                lights.forceActiveFocus();
                lights.move(lights.value + lights.stepSize);
            }
        }
        Item {
            id: names

            /*! Half the distance between the names, in pixels: that of the lights, or what the names need. */
            readonly property real away: Math.max(lights.apart / 2, Math.max(nameA.width, nameB.width) / 2 + 3 * Theme.space)

            anchors.horizontalCenter: lights.horizontalCenter
            y: root.high + 2 * Theme.space
            width: lights.width
            height: nameA.height
            visible: !root.reflection.back

            ReadableText {
                id: nameA

                x: names.width / 2 - names.away - width / 2
                width: Math.min(implicitWidth, names.width / 2 - 6 * Theme.space)
                text: root.reflection.couple.nameA
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            ReadableText {
                id: nameB

                x: names.width / 2 + names.away - width / 2
                width: Math.min(implicitWidth, names.width / 2 - 6 * Theme.space)
                text: root.reflection.couple.nameB
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 6 * Theme.space

        GText {
            text: qsTr("far apart")
            color: Theme.muted
            Accessible.ignored: true
        }
        Item {
            anchors.verticalCenter: parent.verticalCenter
            width: 60 * Theme.space
            height: 3 * Theme.space

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: 2
                color: Theme.veil
            }
            Rectangle {
                x: lights.shown * (parent.width - width)
                width: parent.height
                height: width
                radius: width / 2
                color: lights.said ? Theme.linen : Theme.veil
            }
        }
        GText {
            text: qsTr("very close")
            color: Theme.muted
            Accessible.ignored: true
        }
    }
}
