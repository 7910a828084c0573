pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Small moments to start at once, by letter key or press, and time without phones. */
Column {
    id: root

    /*! The moments, each with `title`, `meta` and `care`. */
    required property var moments
    /*! The durations of a time without phones, in minutes. */
    required property list<int> minutes
    required property int columns
    required property int gap
    readonly property int tallest: Math.max(0, ...Array.from({
        length: all.count
    }, (_, n) => all.itemAt(n)?.implicitHeight ?? 0))

    signal begin(int row)
    signal phonesDown(int minutes)
    signal up

    /*! Focuses a card; returns true if there is one. */
    function turnTo(row: int): bool {
        const card = all.itemAt(row) as Item;
        if (card)
            card.forceActiveFocus();
        return card !== null;
    }

    spacing: 5 * Theme.space

    GText {
        width: parent.width
        visible: all.count > 0
        text: qsTr("Or have one now")
        spoken: true
        font.pixelSize: Theme.lead
        Accessible.role: Accessible.Heading
    }
    Grid {
        width: parent.width
        columns: root.columns
        spacing: root.gap

        Repeater {
            id: all

            model: root.moments

            PrivateAnswerCard {
                required property int index
                required property var modelData

                objectName: `now${index}`
                width: Math.floor((root.width - (root.columns - 1) * root.gap) / root.columns)
                height: root.tallest
                low: true
                number: index + 1
                letter: String.fromCharCode(65 + index)
                name: modelData.title
                about: `${modelData.meta}\n${modelData.care}`
                onPressed: root.begin(index)
                Keys.onLeftPressed: root.turnTo(index - 1)
                Keys.onRightPressed: root.turnTo(index + 1)
                Keys.onDownPressed: root.turnTo(index + root.columns)
                Keys.onUpPressed: {
                    if (!root.turnTo(index - root.columns))
                        root.up();
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 3 * Theme.space

        ReadableText {
            height: Theme.target
            rightPadding: Theme.space
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Phones down, for")
            color: Theme.muted
        }
        Repeater {
            model: root.minutes

            GButton {
                required property int modelData

                objectName: `phones${modelData}`
                compact: true
                name: qsTr("%1 min").arg(modelData)
                description: qsTr("Phones down; a soft bell ends it, and so may either of you")
                onPressed: root.phonesDown(modelData)
            }
        }
    }
}
