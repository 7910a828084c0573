import QtQuick
import ui.components.theme

/*! Draws the two partners as two lights. `closeness` runs from 0 (apart) to 1 (almost one) and `swell` from 0 to 1
    (the breath); `lead` names whose light moves: "a", "b", "both", or "" for neither in particular. One person alone is
    one light, which is neither of the two. */
Item {
    id: root

    property real closeness: 0.15
    property real swell: 0.5
    property string lead: ""
    property real dim: 1
    property bool forOne: false
    property bool reducedMotion: Theme.reducedMotion
    /*! The duration of a change of closeness in milliseconds; 0 for a still picture. */
    property int drift: Theme.drift
    /*! The width of a light as a share of the available height. */
    property real size: 0.92

    /*! The closeness drawn now, while it moves towards `closeness`. */
    property real near: closeness

    readonly property real unit: Math.min(height, width * 0.6) * size
    readonly property real apart: forOne ? 0 : unit * (0.74 - 0.42 * near)
    /*! The share of a light that its picture covers; the rest is too faint to be seen. */
    readonly property real reach: 0.85
    readonly property bool aMoves: lead !== "b"
    readonly property bool bMoves: lead !== "a"

    function breath(moves: bool): real {
        return !moves || reducedMotion ? 0.5 : swell;
    }

    function brightness(moves: bool): real {
        if (!moves)
            return 1;
        return reducedMotion ? 0.55 + 0.45 * swell : lead === "both" || lead === "" ? 1 : 0.84;
    }

    opacity: dim
    Accessible.ignored: true

    onClosenessChanged: {
        if (drift === 0) {
            near = closeness;
        } else if (reducedMotion) {
            fade.restart();
        } else {
            move.to = closeness;
            move.restart();
        }
    }
    Component.onCompleted: near = closeness

    NumberAnimation {
        id: move

        target: root
        property: "near"
        duration: root.drift
        easing.type: Easing.InOutSine
    }
    SequentialAnimation {
        id: fade

        NumberAnimation {
            target: lights
            property: "opacity"
            to: 0
            duration: Theme.slow
        }
        ScriptAction {
            script: root.near = root.closeness
        }
        NumberAnimation {
            target: lights
            property: "opacity"
            to: 1
            duration: Theme.slow
        }
    }

    Item {
        id: lights

        anchors.fill: parent

        Glow {
            light: "cream"
            x: Math.round((root.width - width) / 2)
            y: Math.round((root.height - height) / 2)
            width: Math.round(root.reach * (root.apart + 0.6 * root.unit))
            height: Math.round(root.reach * 0.62 * root.unit)
            z: -1
            visible: opacity > 0.01 && !root.forOne
            opacity: 0.6 * Math.max(0, Math.min(1, (root.near - 0.2) / 0.6))
        }
        Light {
            light: root.forOne ? "cream" : "a"
            size: root.reach * root.unit
            x: Math.round((root.width - root.apart - width) / 2)
            y: Math.round((root.height - height) / 2 + 0.016 * root.unit)
            full: root.breath(root.aMoves)
            opacity: root.brightness(root.aMoves)
        }
        Light {
            light: "b"
            visible: !root.forOne
            size: root.reach * root.unit
            x: Math.round((root.width + root.apart - width) / 2)
            y: Math.round((root.height - height) / 2 - 0.016 * root.unit)
            full: root.breath(root.bMoves)
            opacity: root.brightness(root.bMoves)
        }
    }
}
