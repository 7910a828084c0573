pragma ComponentBehavior: Bound
import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The page after a ladder visit: each partner answers in private, and perhaps the next rung is offered. */
FocusScope {
    id: root

    required property AfterwardsViewModel afterwards
    readonly property string stage: afterwards.stage
    readonly property bool inPrivate: ["handover", "word", "next", "privateThanks"].includes(stage)

    Component.onCompleted: part.forceActiveFocus()
    onStageChanged: come.restart()
    Keys.onEscapePressed: afterwards.back()

    PageGlow {}

    /*! Recreated for each stage, so that no trace of an answer remains on the next one. */
    Loader {
        id: part

        anchors.fill: parent
        focus: true
        enabled: opacity === 1
        sourceComponent: ({
                intro: intro,
                handover: handover,
                word: word,
                next: next,
                privateThanks: privateThanks,
                waiting: waiting
            })[root.stage] ?? outcome
        onLoaded: (item as Item).focus = true
    }
    GLink {
        objectName: "leave"
        activeFocusOnTab: !ScreenReader.running
        visible: root.inPrivate
        x: root.width < 1000 ? Theme.narrowMargin : Theme.margin
        y: root.height < 700 ? 5 * Theme.space : Theme.narrowMargin
        name: qsTr("Leave")
        description: qsTr("Nothing is kept")
        after: qsTr("Esc")
        onPressed: root.afterwards.back()
    }
    NumberAnimation {
        id: come

        target: part
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.slow
        easing.type: Easing.InOutSine
    }
    Component {
        id: intro

        VisitIntro {
            onBegin: root.afterwards.begin()
            onLeave: root.afterwards.back()
        }
    }
    Component {
        id: handover

        Handover {
            name: root.afterwards.name
            other: root.afterwards.other
            first: root.afterwards.first
            onReady: root.afterwards.ready()
        }
    }
    Component {
        id: word

        VisitFeedback {
            name: root.afterwards.name
            onAnswered: number => root.afterwards.answerHow(number)
        }
    }
    Component {
        id: next

        VisitWish {
            name: root.afterwards.name
            onAnswered: number => root.afterwards.answerNext(number)
        }
    }
    Component {
        id: privateThanks

        VisitThanks {
            gently: root.afterwards.gentlerAhead
            onRead: root.afterwards.read()
            onHelp: root.afterwards.help()
        }
    }
    Component {
        id: waiting

        WaitingLights {
            text: qsTr("One moment…")
        }
    }
    Component {
        id: outcome

        NextRungOffer {
            stage: root.stage
            title: root.afterwards.nextTitle
            about: root.afterwards.nextAbout
            couple: root.afterwards.couple
            onTake: root.afterwards.take()
            onLeave: root.afterwards.back()
        }
    }
}
