pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Asks once for the partners' names. */
FocusScope {
    id: root

    required property NamesViewModel names
    /*! Whether the fields for how the voice says the names are shown. */
    property bool hearing: names.couple.saidA !== "" || names.couple.saidB !== ""
    readonly property bool low: height < 700
    readonly property bool stacked: width < 820

    function keep() {
        names.keep(a.text, b.text, saidA.said, saidB.said);
    }

    Keys.onEscapePressed: names.skip()

    PageGlow {}
    Flickable {
        id: page

        anchors.fill: parent
        contentHeight: Math.max(height, content.implicitHeight + 2 * Theme.narrowMargin)
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content

            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.narrowMargin, 180 * Theme.space * Theme.grow)
            spacing: (root.low ? 3 : 5) * Theme.space

            Lights {
                width: parent.width
                height: Math.min(52 * Theme.space, (root.low ? 0.18 : 0.26) * root.height)
                size: 1.2
                drift: 0
                closeness: 0.4
            }
            GText {
                width: parent.width
                text: qsTr("What may we call you?")
                spoken: true
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                text: qsTr("Your names are used in the words of an exercise, and stay on this computer. Leave a name blank and we’ll use %1 or %2.").arg(root.names.couple.lentNameA).arg(root.names.couple.lentNameB)
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            Item {
                width: 1
                height: Theme.space
            }
            Grid {
                id: fields

                width: parent.width
                columns: root.stacked ? 1 : 2
                spacing: 5 * Theme.space

                Column {
                    width: (fields.width - (fields.columns - 1) * fields.spacing) / fields.columns
                    spacing: 3 * Theme.space

                    GField {
                        id: a

                        objectName: "nameA"
                        focus: true
                        width: parent.width
                        name: qsTr("Name of the warm light")
                        placeholderText: root.names.couple.lentNameA
                        light: Theme.lightA
                        letters: root.names.letters
                        text: root.names.couple.ownNameA
                        onAccepted: b.forceActiveFocus()
                    }
                    SaidName {
                        id: saidA

                        objectName: "saidA"
                        visible: root.hearing && a.text !== ""
                        width: parent.width
                        name: a.text
                        said: root.names.couple.saidA
                        light: Theme.lightA
                        letters: root.names.letters
                        canHear: root.names.canHear
                        onHear: root.names.hear(a.text, said)
                    }
                }
                Column {
                    width: (fields.width - (fields.columns - 1) * fields.spacing) / fields.columns
                    spacing: 3 * Theme.space

                    GField {
                        id: b

                        objectName: "nameB"
                        width: parent.width
                        name: qsTr("Name of the cool light")
                        placeholderText: root.names.couple.lentNameB
                        light: Theme.lightB
                        letters: root.names.letters
                        text: root.names.couple.ownNameB
                        onAccepted: root.keep()
                    }
                    SaidName {
                        id: saidB

                        objectName: "saidB"
                        visible: root.hearing && b.text !== ""
                        width: parent.width
                        name: b.text
                        said: root.names.couple.saidB
                        light: Theme.lightB
                        letters: root.names.letters
                        canHear: root.names.canHear
                        onHear: root.names.hear(b.text, said)
                    }
                }
            }
            Item {
                width: 1
                height: Theme.space
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 8 * Theme.space

                GButton {
                    objectName: "keep"
                    primary: true
                    name: qsTr("Come in")
                    onPressed: root.keep()
                }
                GLink {
                    objectName: "skip"
                    anchors.verticalCenter: parent.verticalCenter
                    name: qsTr("Not now")
                    size: Theme.body
                    onPressed: root.names.skip()
                }
            }
            GLink {
                objectName: "hearNames"
                anchors.horizontalCenter: parent.horizontalCenter
                visible: !root.hearing && root.names.canHear && a.text + b.text !== ""
                name: qsTr("Hear how the voice says your names")
                onPressed: {
                    root.hearing = true;
                    if (a.text !== "")
                        saidA.begin();
                    else
                        saidB.begin();
                }
            }
        }
    }
    GScrollBar {
        page: page
    }
}
