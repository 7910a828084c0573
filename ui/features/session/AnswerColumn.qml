pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! One partner's three answers. `done` is true once both have answered; a single answer is never shown. */
Column {
    id: root

    required property string name
    required property string keys
    /*! The label of this partner's "yes". */
    required property string affirms
    required property string yes
    required property string ease
    required property string stop
    required property bool easeCloses
    required property bool done
    property bool low: false

    signal answered(string answer)

    spacing: (low ? 2 : 4) * Theme.space

    PartnerName {
        width: parent.width
        name: root.name
        font.pixelSize: root.low ? Theme.lead : Theme.title
        horizontalAlignment: Text.AlignHCenter
    }
    CheckInAnswer {
        width: root.width
        partner: root.name
        low: root.low
        name: root.affirms
        leads: root.yes
        done: root.done
        onPressed: root.answered("continue")
    }
    CheckInAnswer {
        width: root.width
        partner: root.name
        low: root.low
        visible: !root.easeCloses
        name: qsTr("gentler, please")
        leads: root.ease
        done: root.done
        onPressed: root.answered("ease")
    }
    CheckInAnswer {
        width: root.width
        partner: root.name
        low: root.low
        name: qsTr("stop here")
        leads: root.stop
        done: root.done
        onPressed: root.answered("stop")
    }
    GText {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        opacity: root.done ? 0 : 1
        text: qsTr("%1  or tap").arg(root.keys)
        color: Theme.muted
    }
}
