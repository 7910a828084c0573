import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The bar above a script: the simulated answers, the duration, and the PDF button. */
FocusScope {
    id: root

    required property var ways
    required property string answers
    required property string summary
    required property string silence
    required property string printed
    required property string errorText

    /*! The last focusable control of the bar. */
    readonly property Item last: opening.visible ? opening : putting

    signal answered(answers: string)
    signal put
    signal open
    /*! Emitted when Tab leaves the bar's last control. */
    signal passed

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: root.width
        spacing: 2 * Theme.space

        Flow {
            width: root.width
            spacing: 4 * Theme.space

            Pills {
                objectName: "answers"
                most: root.width
                name: qsTr("When asked, they say")
                options: root.ways
                value: root.answers
                onChose: value => root.answered(value)
            }
            GButton {
                id: putting

                objectName: "print"
                compact: true
                name: qsTr("Save as a PDF")
                onPressed: root.put()
                Keys.onTabPressed: event => {
                    event.accepted = !opening.visible;
                    if (event.accepted)
                        root.passed();
                }
            }
            GLink {
                id: opening

                objectName: "openPrinted"
                visible: root.printed !== ""
                name: qsTr("Open the PDF")
                after: "›"
                onPressed: root.open()
                Keys.onTabPressed: root.passed()
            }
        }
        StatusMessage {
            objectName: "printed"
            width: root.width
            visible: text !== ""
            text: root.errorText !== "" ? root.errorText : root.printed !== "" ? qsTr("Saved as %1").arg(TextRules.isolated(root.printed)) : ""
            color: root.errorText !== "" ? Theme.ember : Theme.muted
        }
        ReadableText {
            width: root.width
            text: root.summary
            color: Theme.muted
        }
        ReadableText {
            objectName: "hint"
            width: root.width
            text: root.silence !== "" ? root.silence : qsTr("Enter plays a line, Esc stops it. R rehearses from the step you are at.")
            color: Theme.faint
        }
    }
}
