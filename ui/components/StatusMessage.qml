import QtQuick
import ui.components.theme
import ui.view_models

/*! A sentence about the result of the last action. A screen reader speaks it when it appears or changes. */
ReadableText {
    id: root

    property bool failed: false
    /*! Whether the text is no result just now, and is not spoken. */
    property bool quiet: false
    /*! The field whose text it is about, if any. That field has it as its note, which is spoken while it is focused. */
    property Item field: null

    /*! The text that was told. Qt tells the one with which it becomes visible. */
    property string told: ""

    function tell() {
        if (quiet || !visible || text === told)
            return;
        told = text;
        AccessibleText.announce(root, text);
        if (ScreenReader.running && !field?.activeFocus)
            ScreenReader.tellMessage(root);
    }

    visible: text !== ""
    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    lineHeight: Theme.airy
    color: failed ? Theme.ember : Theme.linen
    Accessible.role: quiet ? Accessible.StaticText : Accessible.Notification

    onTextChanged: Qt.callLater(tell)
    onVisibleChanged: {
        told = visible ? text : "";
        if (visible && !quiet)
            AccessibleText.announce(root, text);
    }
}
