pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! One partner's three answers with their keys, and whether they have answered; what, is never shown. */
Column {
    id: root

    required property string name
    /*! "giving" or "receiving", or empty where both or neither would touch. */
    required property string role
    /*! The labels of this partner's three keys. */
    required property list<string> keys
    /*! The label of this partner's "yes". */
    required property string affirms
    required property bool easeCloses
    /*! Whether this partner has answered. */
    required property bool given
    /*! Whether both have answered. */
    required property bool done
    property bool low: false

    signal answered(string answer)

    spacing: (low ? 1 : 4) * Theme.space

    PartnerName {
        width: parent.width
        name: root.name
        font.pixelSize: root.low ? Theme.lead : Theme.title
        horizontalAlignment: Text.AlignHCenter
    }
    GText {
        width: parent.width
        visible: text !== "" && !root.low
        horizontalAlignment: Text.AlignHCenter
        text: root.role
        font.pixelSize: Theme.small
    }
    CheckInAnswer {
        width: root.width
        partner: root.name
        low: root.low
        key: root.keys[0]
        name: root.affirms
        given: root.given
        done: root.done
        onPressed: root.answered("continue")
    }
    CheckInAnswer {
        width: root.width
        partner: root.name
        low: root.low
        visible: !root.easeCloses
        key: root.keys[1]
        name: qsTr("Gentler, please")
        given: root.given
        done: root.done
        onPressed: root.answered("ease")
    }
    CheckInAnswer {
        width: root.width
        partner: root.name
        low: root.low
        key: root.keys[2]
        name: qsTr("Stop here")
        given: root.given
        done: root.done
        onPressed: root.answered("stop")
    }
    Item {
        width: root.width
        height: status.implicitHeight + (root.low ? 1 : 4) * Theme.space

        Rectangle {
            anchors.centerIn: parent
            width: status.implicitWidth + 8 * Theme.space
            height: parent.height
            visible: root.given
            radius: height / 2
            color: Theme.linen
        }
        GText {
            id: status

            anchors.centerIn: parent
            text: root.given ? qsTr("✓ Answered") : qsTr("Take your time")
            font.pixelSize: root.low ? Theme.caption : Theme.small
            font.weight: root.given ? Font.DemiBold : Font.Normal
            color: root.given ? Theme.night : Theme.muted
            wrapMode: Text.NoWrap
        }
    }
}
