pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! Records a small moment: its kind is chosen by number key or press; then the lights move a little closer. */
FocusScope {
    id: root

    required property MomentViewModel moment
    readonly property bool noted: moment.noted !== ""
    readonly property bool low: height < 700
    readonly property int columns: width < 1000 ? 2 : 4
    readonly property int side: width < 1000 ? Theme.narrowMargin : Theme.margin
    readonly property int wide: Math.min(width - 2 * side, Theme.widest)
    readonly property int tallest: Math.max(0, ...Array.from({
        length: all.count
    }, (_, n) => all.itemAt(n)?.implicitHeight ?? 0))
    readonly property int gap: low ? 3 * Theme.space : Theme.gap

    function turnTo(number: int) {
        const card = all.itemAt(number) as Item;
        if (card)
            card.forceActiveFocus();
        else if (number >= all.count)
            now.turnTo(0);
    }

    Component.onCompleted: moment.enter()
    onNotedChanged: (noted ? stay : all.itemAt(0) as Item).forceActiveFocus()
    Keys.onEscapePressed: moment.back()
    Keys.onPressed: event => {
        const number = PhysicalKey.digit(event) - Qt.Key_1;
        const row = PhysicalKey.letter(event) - Qt.Key_A;
        const notes = number >= 0 && number < all.count;
        event.accepted = !noted && PhysicalKey.single(event) && (notes || (row >= 0 && row < now.moments.length));
        if (!event.accepted || event.isAutoRepeat)
            return;
        if (notes)
            root.moment.note(number);
        else
            root.moment.momentsNow.begin(row);
    }

    PageGlow {}
    Lights {
        visible: root.noted
        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.12 * root.height
        width: Math.min(root.width, 200 * Theme.space)
        height: 0.4 * root.height
        size: 1.2
        closeness: root.moment.warmth.closeness
    }
    Column {
        visible: root.noted
        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.56 * root.height
        width: root.wide
        spacing: 4 * Theme.space

        GText {
            objectName: "noted"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.moment.noted
            spoken: true
            font.pixelSize: Theme.display
            Accessible.role: Accessible.Heading
        }
        StatusMessage {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.moment.errorText !== "" ? root.moment.errorText : qsTr("Noted. %1").arg(root.moment.warmth.words)
            font.pixelSize: Theme.body
            color: root.moment.errorText !== "" ? Theme.ember : Theme.muted
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8 * Theme.space

            GButton {
                id: stay

                objectName: "done"
                name: qsTr("Back")
                hint: qsTr("Enter")
                onPressed: root.moment.back()
            }
            GLink {
                objectName: "takeBack"
                anchors.verticalCenter: parent.verticalCenter
                name: qsTr("Take it back")
                onPressed: root.moment.undo()
            }
        }
    }
    Scroller {
        id: page

        anchors.fill: parent
        visible: !root.noted
        contentHeight: Math.max(height, content.y + content.implicitHeight + Theme.narrowMargin)

        Column {
            id: content

            x: (parent.width - width) / 2
            y: (root.low ? 4 : 9) * Theme.space
            width: root.wide
            spacing: (root.low ? 3 : 5) * Theme.space

            GLink {
                objectName: "back"
                before: "‹"
                name: qsTr("Back")
                onPressed: root.moment.back()
            }
            GText {
                width: parent.width
                text: qsTr("A small moment")
                spoken: true
                font.pixelSize: root.low ? Theme.title : Theme.display
                Accessible.role: Accessible.Heading
            }
            ReadableText {
                width: parent.width
                text: qsTr("What was there between you? One of you reached out, and the other answered.")
                font.pixelSize: root.low ? Theme.small : Theme.body
                lineHeight: Theme.airy
                color: Theme.muted
            }
            StatusMessage {
                width: parent.width
                visible: text !== ""
                text: root.moment.errorText
                color: Theme.ember
            }
            Grid {
                width: parent.width
                columns: root.columns
                spacing: root.gap

                Repeater {
                    id: all

                    model: root.moment.kinds

                    PrivateAnswerCard {
                        required property int index
                        required property var modelData

                        objectName: `kind${index}`
                        width: Math.floor((root.wide - (root.columns - 1) * root.gap) / root.columns)
                        height: root.tallest
                        focus: index === 0
                        low: true
                        number: index + 1
                        name: modelData.name
                        about: modelData.about
                        onPressed: root.moment.note(index)
                        Keys.onLeftPressed: root.turnTo(index - 1)
                        Keys.onRightPressed: root.turnTo(index + 1)
                        Keys.onUpPressed: root.turnTo(index - root.columns)
                        Keys.onDownPressed: root.turnTo(index + root.columns)
                    }
                }
            }
            MomentsNow {
                id: now

                width: parent.width
                topPadding: root.gap
                columns: root.columns
                gap: root.gap
                moments: root.moment.momentsNow.moments
                minutes: root.moment.momentsNow.minutes
                onBegin: row => root.moment.momentsNow.begin(row)
                onPhonesDown: minutes => root.moment.momentsNow.putPhonesDown(minutes)
                onUp: root.turnTo(all.count - 1)
            }
            ReadableText {
                width: parent.width
                text: now.moments.length > 0 ? qsTr("A number notes one, a letter begins one. The arrows and Enter do too, or a tap.") : qsTr("Keys 1 to 7, the arrows and Enter, or a tap.")
                color: Theme.faint
            }
        }
    }
    GScrollBar {
        visible: page.visible
        page: page
    }
}
