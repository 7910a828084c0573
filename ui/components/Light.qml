import QtQuick

/*! One partner's light. It grows and shrinks with the breath. */
Glow {
    id: root

    /*! The width at full size, in pixels. */
    required property real size
    /*! The current size as a share of the full size, 0 to 1. */
    property real full: 0.5

    width: Math.round(size)
    height: width
    scale: 0.84 + 0.18 * full
}
