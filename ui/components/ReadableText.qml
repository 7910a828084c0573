import QtQuick
import ui.view_models

/*! A text that stands alone. While a screen reader runs, Tab reaches it as it does a control. */
GText {
    activeFocusOnTab: ScreenReader.running && text !== ""
    Accessible.focusable: activeFocusOnTab

    ReaderRing {}
}
