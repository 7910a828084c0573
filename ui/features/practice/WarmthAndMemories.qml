import QtQuick
import ui.components
import ui.components.theme
import ui.view_models

/*! The warmth of the last weeks, and what the couple did and remembers. */
Column {
    id: root

    required property PracticeViewModel practice
    required property bool low

    spacing: (low ? 5 : 7) * Theme.space

    WarmthCard {
        objectName: "warmth"
        width: parent.width
        visible: !root.practice.locked
        low: root.low
        curve: root.practice.curve
    }
    RecentActivityCard {
        objectName: "lately"
        width: parent.width
        visible: !root.practice.locked
        activities: root.practice.recentActivity
        onOpenMemories: root.practice.openMemories()
    }
}
