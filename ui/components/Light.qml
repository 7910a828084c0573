import QtQuick

/*! One person's light. It swells and settles with the breath. */
Glow {
    id: root

    /*! How wide it is when full. */
    required property real size
    /*! 0 to 1: how full it is. */
    property real full: 0.5

    width: Math.round(size)
    height: width
    scale: 0.84 + 0.18 * full
}
