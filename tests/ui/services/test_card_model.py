"""Test the model that holds the cards of a page."""

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.services.card_model import Card, CardModel, Role


def test_cards_are_updated_in_place(qtbot: QtBot) -> None:
    model = CardModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    one, two, three = (Card(title=title, about="") for title in ("one", "two", "three"))
    heard: list[str] = []
    model.rowsInserted.connect(lambda _, first, last: heard.append(f"in {first} {last}"))
    model.rowsRemoved.connect(lambda _, first, last: heard.append(f"out {first} {last}"))
    model.dataChanged.connect(lambda first, last: heard.append(f"new {first.row()} {last.row()}"))
    model.modelReset.connect(lambda: heard.append("reset"))
    for cards in ([one, two, three], [one, three], [one, three], [], [two]):
        model.show(cards)
        assert [model.data(model.index(row), Role.TITLE) for row in range(model.rowCount())] == [
            card.title for card in cards
        ]
    assert heard == ["in 0 2", "out 2 2", "new 1 1", "out 0 1", "in 0 0"]
    del tester
