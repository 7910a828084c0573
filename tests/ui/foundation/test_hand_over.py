"""Test that values from other threads arrive in the window's thread, once each and in order."""

import threading

from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from ui.foundation.hand_over import HandOver


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.received: list[object] = []
        self.threads: set[QThread] = set()
        self.back = HandOver(self.receive, self)

    def receive(self, item: object) -> None:
        self.received.append(item)
        self.threads.add(QThread.currentThread())


def test_items_arrive_in_order_of_their_thread(qtbot: QtBot) -> None:
    receiver = Receiver()
    outbox = receiver.back.outbox

    def put(name: int) -> None:
        for number in range(2_000):
            outbox.put((name, number))

    threads = [threading.Thread(target=put, args=[name]) for name in range(4)]
    for thread in threads:
        thread.start()
    qtbot.waitUntil(lambda: len(receiver.received) == 8_000)
    for name in range(4):
        mine = [item[1] for item in receiver.received if item[0] == name]  # type: ignore[index]
        assert mine == [*range(2_000)]
    assert receiver.threads == {QThread.currentThread()}


def test_items_without_receiver_are_dropped(qtbot: QtBot) -> None:
    receivers = [Receiver()]
    outbox = receivers[0].back.outbox
    receivers.clear()
    for number in range(100):
        outbox.put(number)
    assert not outbox.items
