pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Small moments to start now, once one is chosen; and time without phones. */
Column {
    id: root

    /*! The moments, each with `title`, `meta`, `care` and `closeness`. */
    required property var moments
    /*! The durations of a time without phones, in minutes. */
    required property list<int> minutes
    /*! Whether the moments stand in two columns. */
    required property bool wide
    /*! The chosen row. */
    property int at: 0

    signal begin(int row)
    signal phonesDown(int minutes)
    signal exited

    /*! Chooses and focuses a row; returns true if there is one. */
    function turnTo(row: int): bool {
        const found = all.itemAt(row) as Item;
        if (found) {
            at = row;
            found.forceActiveFocus();
        }
        return found !== null;
    }

    spacing: 3 * Theme.space

    Rectangle {
        width: parent.width
        height: inside.height + 6 * Theme.space
        visible: all.count > 0
        radius: Theme.radius
        color: "transparent"
        border.width: 1
        border.color: Theme.veil

        Column {
            id: inside

            x: 3 * Theme.space
            y: 3 * Theme.space
            width: parent.width - 2 * x
            spacing: 3 * Theme.space

            Grid {
                id: grid

                readonly property int cell: Math.floor(width / columns)

                width: parent.width
                columns: root.wide ? 2 : 1

                Repeater {
                    id: all

                    model: root.moments

                    TryNowRow {
                        required property int index
                        required property var modelData

                        objectName: `now${index}`
                        width: grid.cell
                        letter: String.fromCharCode(65 + index)
                        name: modelData.title
                        meta: modelData.meta
                        care: modelData.care
                        closeness: modelData.closeness
                        chosen: index === root.at
                        onPressed: root.turnTo(index)
                        Keys.onReturnPressed: root.begin(index)
                        Keys.onEnterPressed: root.begin(index)
                        Keys.onDownPressed: root.turnTo(index + grid.columns)
                        Keys.onUpPressed: {
                            if (!root.turnTo(index - grid.columns))
                                root.exited();
                        }
                        Keys.onRightPressed: root.turnTo(index + 1)
                        Keys.onLeftPressed: {
                            if (!root.wide || !root.turnTo(index - 1))
                                root.exited();
                        }
                    }
                }
            }
            GButton {
                objectName: "begin"
                width: root.wide ? Math.max(implicitWidth, 60 * Theme.space) : parent.width
                anchors.horizontalCenter: parent.horizontalCenter
                primary: true
                name: qsTr("Begin")
                description: root.moments[root.at]?.title ?? ""
                onPressed: root.begin(root.at)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 2 * Theme.space

        ReadableText {
            width: root.wide ? Math.min(implicitWidth, parent.width) : parent.width
            height: root.wide ? Theme.target : implicitHeight
            rightPadding: Theme.space
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Phones down for")
            color: Theme.muted
        }
        Repeater {
            model: root.minutes

            GButton {
                required property int modelData

                objectName: `phones${modelData}`
                compact: true
                name: qsTr("%1 min").arg(modelData)
                description: qsTr("Phones down. A soft bell ends it, or either of you.")
                onPressed: root.phonesDown(modelData)
            }
        }
    }
}
