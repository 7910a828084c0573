pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme

/*! Shows all text and controls of a step, for reading close to the screen. It opens on request and closes by itself. */
Panel {
    id: root

    required property string title
    required property list<string> paragraphs
    required property bool waits
    /*! Whether the step lasts as long as they like, and any key ends it. */
    required property bool openEnded
    /*! Where easing off leads, as the label of its key; empty where nothing is gentler. */
    required property string easesTo
    required property bool stretches
    /*! Whether one partner alone can extend the step now. */
    required property bool lengthens
    /*! Whether both partners together can extend the step now. */
    required property bool bothLengthen
    required property bool canGoBack
    readonly property bool low: height < 700

    signal rest
    signal easeOff
    signal stop
    signal longer
    signal enough
    signal ready
    signal back
    signal hide
    signal help

    /*! Scrolls long text if `key` is a scrolling key; returns whether it is one. */
    function key(key: int): bool {
        const by = key === Qt.Key_PageDown ? 1 : key === Qt.Key_PageUp ? -1 : 0;
        if (!shown || by === 0 || page.contentHeight <= page.height)
            return false;
        page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, page.contentY + by * 0.8 * page.height));
        return true;
    }

    Rectangle {
        id: sheet

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (root.low ? 4 : 8) * Theme.space
        width: Math.min(root.width - 2 * Theme.narrowMargin, 300 * Theme.space * Theme.roomy)
        height: content.implicitHeight + (root.low ? 10 : 14) * Theme.space
        radius: Theme.radius
        color: Theme.dusk
        border.width: 1
        border.color: Theme.veil

        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: content

            anchors.centerIn: parent
            width: parent.width - 16 * Theme.space
            spacing: (root.low ? 3 : 5) * Theme.space

            GText {
                width: parent.width
                visible: text !== ""
                text: root.title
                font.pixelSize: Theme.caption
                font.weight: Font.DemiBold
                font.capitalization: Font.AllUppercase
                font.letterSpacing: 0.12 * Theme.caption
                color: Theme.amber
            }
            Flickable {
                id: page

                objectName: "allWords"
                width: parent.width
                height: Math.min(contentHeight, 0.36 * root.height)
                contentHeight: paragraphsColumn.implicitHeight
                clip: contentHeight > height
                boundsBehavior: Flickable.StopAtBounds

                Column {
                    id: paragraphsColumn

                    width: parent.width
                    spacing: 2 * Theme.space

                    Repeater {
                        model: root.paragraphs

                        GText {
                            required property string modelData

                            width: paragraphsColumn.width
                            text: modelData
                            spoken: true
                            font.pixelSize: root.low ? Theme.body : Theme.lead
                            lineHeight: Theme.close
                        }
                    }
                }
            }
            GText {
                objectName: "nearBothLonger"
                width: parent.width
                visible: root.bothLengthen
                text: qsTr("Longer once more: press +, then hold F and J together.")
                font.pixelSize: Theme.caption
                color: Theme.muted
            }
            Flow {
                width: parent.width
                spacing: 2 * Theme.space

                GButton {
                    objectName: "nearReady"
                    visible: root.waits
                    primary: true
                    compact: true
                    bySpace: false
                    name: root.openEnded ? qsTr("That’s enough") : qsTr("We are ready")
                    hint: qsTr("Enter")
                    onPressed: root.ready()
                }
                GButton {
                    objectName: "nearRest"
                    compact: true
                    bySpace: false
                    name: qsTr("Pause")
                    hint: root.openEnded ? "" : qsTr("Space")
                    onPressed: root.rest()
                }
                GButton {
                    objectName: "nearEase"
                    visible: root.easesTo !== ""
                    compact: true
                    bySpace: false
                    name: root.easesTo
                    hint: "↓"
                    onPressed: root.easeOff()
                }
                GButton {
                    objectName: "nearLonger"
                    visible: root.lengthens || root.bothLengthen
                    compact: true
                    bySpace: false
                    name: qsTr("A little longer")
                    hint: "+"
                    onPressed: root.longer()
                }
                GButton {
                    objectName: "nearEnough"
                    visible: root.stretches
                    compact: true
                    bySpace: false
                    name: qsTr("That’s enough")
                    hint: qsTr("Enter")
                    onPressed: root.enough()
                }
                GButton {
                    objectName: "nearBack"
                    visible: root.canGoBack
                    compact: true
                    bySpace: false
                    name: qsTr("Step before")
                    hint: "←"
                    onPressed: root.back()
                }
                GButton {
                    objectName: "nearStop"
                    compact: true
                    bySpace: false
                    name: qsTr("End")
                    hint: qsTr("Esc")
                    onPressed: root.stop()
                }
                GButton {
                    objectName: "nearHide"
                    compact: true
                    bySpace: false
                    name: qsTr("Hide")
                    hint: "F12"
                    onPressed: root.hide()
                }
                GButton {
                    objectName: "nearHelp"
                    compact: true
                    bySpace: false
                    name: qsTr("Help")
                    hint: "F1"
                    onPressed: root.help()
                }
            }
        }
    }
}
