import QtQuick

/*! A choice of the couple's region. */
GChoices {
    options: [
        {
            value: "AU",
            label: qsTr("Australia")
        },
        {
            value: "NZ",
            label: qsTr("New Zealand")
        },
        {
            value: "GB",
            label: qsTr("United Kingdom")
        },
        {
            value: "IE",
            label: qsTr("Ireland")
        },
        {
            value: "US",
            label: qsTr("United States")
        },
        {
            value: "CA",
            label: qsTr("Canada")
        },
        {
            value: "DE",
            label: qsTr("Germany")
        },
        {
            value: "AT",
            label: qsTr("Austria")
        },
        {
            value: "CH",
            label: qsTr("Switzerland")
        },
        {
            value: "other",
            label: qsTr("Somewhere else")
        }
    ]
}
