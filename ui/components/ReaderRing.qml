import ui.components.theme

/*! The focus ring of a text that Tab reaches while a screen reader runs. */
FocusRing {
    anchors.margins: -Theme.space
    radius: 2 * Theme.space
}
