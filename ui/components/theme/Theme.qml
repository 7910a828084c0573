pragma Singleton
import QtQuick

/*! Every colour, size and duration there is. Nothing else names one. */
QtObject {
    id: theme

    /*! "system", "night" or "day". */
    property string mode: "system"
    /*! A session is held at night, whatever the page around it is. */
    property bool heldAtNight: false
    property bool largeText: false
    property bool reducedMotion: false
    /*! More than 1 in a window with more room than 1280 by 800: everything is read from further off. */
    property real roomy: 1
    /*! Whose light is which: one of amber, rose and gold, and one of mist, sage and violet. */
    property string lightNameA: "amber"
    property string lightNameB: "mist"
    /*! The folder of fonts, lights and sounds. */
    property url resources

    readonly property bool wantsDay: mode === "day" || (mode === "system" && Application.styleHints.colorScheme === Qt.ColorScheme.Light)
    readonly property bool day: wantsDay && !heldAtNight

    readonly property color night: day ? "#f7f0e6" : "#16141c"
    readonly property color dusk: day ? "#fffaf2" : "#211d29"
    readonly property color raised: day ? "#ffffff" : "#2a2533"
    readonly property color veil: day ? "#ddd1c2" : "#3a3446"
    readonly property color linen: day ? "#2b2433" : "#f3ebe1"
    readonly property color muted: day ? "#5b5160" : "#b5aab0"
    readonly property color faint: day ? "#6f6470" : "#978d97"
    readonly property color amber: day ? "#8f4d0a" : "#f0a65c"
    readonly property color mist: day ? "#2e4488" : "#b6c6f4"
    readonly property color rose: day ? "#ae3a43" : "#ea8078"
    readonly property color gold: day ? "#755800" : "#d9a83a"
    readonly property color sage: day ? "#06434a" : "#aee6d6"
    readonly property color violet: day ? "#46227f" : "#dcc6fa"
    /*! The two people's own colours. */
    readonly property color lightA: lightNameA === "rose" ? rose : lightNameA === "gold" ? gold : amber
    readonly property color lightB: lightNameB === "sage" ? sage : lightNameB === "violet" ? violet : mist
    readonly property color ember: day ? "#a33c28" : "#f0a597"
    readonly property color action: day ? "#eea552" : "#f0a65c"
    readonly property color onAction: day ? "#2b2433" : "#1b1613"
    /*! The place that says yes to a question asked aloud. */
    readonly property color asked: day ? "#f6e3c8" : "#3e2d27"
    readonly property color emberCard: day ? "#fbeae2" : "#2b1f25"

    /*! A printed page, as it lies in the room: its ink is the print's own. */
    readonly property color paper: day ? "#ffffff" : "#eee6da"

    /*! The screen that says nothing of the program. */
    readonly property color neutral: "#e9e9e9"
    readonly property color neutralInk: "#4a4a4a"

    readonly property string serif: "Literata"
    readonly property string sans: "Atkinson Hyperlegible Next"
    readonly property string mono: "Atkinson Hyperlegible Mono"

    readonly property real chosen: largeText ? 1.25 : 1
    readonly property real grow: chosen * roomy
    readonly property int caption: Math.round(13 * grow)
    readonly property int small: Math.round(16 * grow)
    readonly property int body: Math.round(19 * grow)
    readonly property int lead: Math.round(26 * grow)
    readonly property int title: Math.round(34 * grow)
    readonly property int display: Math.round(46 * grow)
    readonly property int grand: Math.round(60 * grow)
    /*! A prompt's height as a share of the window's. */
    readonly property real prompt: 0.055 * chosen
    readonly property real airy: 1.35
    readonly property real close: 1.16

    readonly property int space: 4
    readonly property int margin: 64
    readonly property int narrowMargin: 36
    readonly property int gap: 24
    readonly property int radius: 20
    readonly property int target: 48
    readonly property int ring: 2
    /*! The widest that a page's content grows. */
    readonly property int widest: 1568
    readonly property int cardWidth: 340

    /*! How slow everything is that moves: 1 is as it is meant. */
    property real tempo: 1
    readonly property int quick: 180 * tempo
    readonly property int calm: 400 * tempo
    readonly property int slow: 900 * tempo
    readonly property int drift: 2600 * tempo
    readonly property int hold: 900
    readonly property int hintsStay: 6000
    readonly property int wordStays: 12000

    /*! The picture of a light: "a" or "b" for whoever has it, "cream", or a colour by its name. */
    function light(name: string): url {
        const whose = name === "a" ? lightNameA : name === "b" ? lightNameB : name;
        return `${resources}/lights/${whose}-${day ? "day" : "night"}.png`;
    }
}
