"""This program on the bus of a Linux desktop: it asks, is asked, and hears. Nothing here waits for an answer."""

import logging
import os
import socket
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from guided.logged_errors import suppress_and_log
from ui.devices.linux import dbus_codec
from ui.devices.linux.dbus_codec import Garbled, Kind, Message

_log = logging.getLogger(__name__)

BUS = "org.freedesktop.DBus"
BUS_PATH = "/org/freedesktop/DBus"
PATIENCE = 1.0
"""Seconds that the bus itself, a program on this machine, has to let one in."""

Answer = Callable[[tuple[Any, ...] | None], None]
"""Called with what was answered; None where nobody can or wants to."""
Serve = Callable[[Message], tuple[str, tuple[Any, ...]] | None]
"""What is answered to a call: its signature and values; None where there is no such thing to call."""


class Bus(QObject):
    """One connection. `heard` tells of every signal that was asked for; `lost` that the bus has gone."""

    heard = Signal(object)
    lost = Signal()

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        """Join the bus at `address`; where that can't be, `joined` is False and every question is answered by None."""
        super().__init__(parent)
        self._serial = 0
        self._waiting: dict[int, Answer] = {}
        self._served: dict[str, Serve] = {}
        self._received = b""
        self._notifier: QSocketNotifier | None = None
        self._socket = _connected(address)
        if self._socket is not None:
            self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._receive)
            self.call(BUS, BUS_PATH, BUS, "Hello")

    @property
    def joined(self) -> bool:
        return self._socket is not None

    def call(
        self,
        service: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
        then: Answer | None = None,
    ) -> None:
        """Ask `service`, which is not started for that where it does not run."""
        message = Message(
            kind=Kind.CALL,
            path=path,
            interface=interface,
            member=member,
            to=service,
            signature=signature,
            body=body,
            wants_reply=then is not None or service == BUS,
        )
        serial = self._send(message)
        if then is not None:
            if serial:
                self._waiting[serial] = then
            else:
                then(None)

    def ask_for(self, service: str, path: str, interface: str, name: str, then: Answer) -> None:
        """The value of a property."""
        self.call(service, path, "org.freedesktop.DBus.Properties", "Get", "ss", (interface, name), then)

    def tell(self, path: str, interface: str, member: str, signature: str = "", body: tuple[Any, ...] = ()) -> None:
        """A signal, to whoever listens."""
        self._send(
            Message(kind=Kind.SIGNAL, path=path, interface=interface, member=member, signature=signature, body=body)
        )

    def listen(self, rule: str) -> None:
        """Hear the signals that fit `rule`."""
        self.call(BUS, BUS_PATH, BUS, "AddMatch", "s", (rule,))

    def watch(self, service: str) -> None:
        """Hear when `service` comes and goes."""
        self.listen(f"type='signal',sender='{BUS}',member='NameOwnerChanged',arg0='{service}'")

    def serve(self, path: str, serve: Serve) -> None:
        """Answer the calls to `path`."""
        self._served[path] = serve

    def leave(self) -> None:
        """Be gone: whatever this one showed vanishes with it."""
        if self._socket is not None:
            if self._notifier is not None:
                self._notifier.setEnabled(False)
                self._notifier = None
            self._socket.close()
            self._socket = None
        waiting, self._waiting = self._waiting, {}
        for then in waiting.values():
            then(None)

    def _send(self, message: Message) -> int:
        """The serial of the message on its way; 0 where there is no way."""
        if self._socket is None:
            return 0
        self._serial += 1
        try:
            self._socket.sendall(dbus_codec.written(replace(message, serial=self._serial)))
        except OSError as error:
            _log.info("the bus has gone", exc_info=error)
            self._lose()
            return 0
        return self._serial

    def _lose(self) -> None:
        if self._socket is not None:
            self.leave()
            self.lost.emit()

    @Slot()
    def _receive(self) -> None:
        try:
            fresh = self._socket.recv(1 << 16) if self._socket is not None else b""
            self._received += fresh
            messages = self._whole_ones()
        except BlockingIOError:
            return
        except (OSError, Garbled) as error:
            _log.info("the bus sent nothing of use", exc_info=error)
            fresh, messages = b"", []
        for message in messages:
            self._take(message)
        if not fresh:
            self._lose()

    def _whole_ones(self) -> list[Message]:
        messages = []
        while (size := dbus_codec.length(self._received)) is not None and len(self._received) >= size:
            whole, self._received = self._received[:size], self._received[size:]
            messages.append(dbus_codec.read(whole))
        return messages

    def _take(self, message: Message) -> None:
        if message.kind is Kind.SIGNAL:
            self.heard.emit(message)
        elif message.kind is Kind.CALL:
            self._answer(message)
        elif (then := self._waiting.pop(message.answers, None)) is not None:
            then(message.body if message.kind is Kind.REPLY else None)

    def _answer(self, message: Message) -> None:
        serve = self._served.get(message.path)
        answer = serve(message) if serve is not None else None
        if not message.wants_reply:
            return
        reply = Message(kind=Kind.REPLY, answers=message.serial, to=message.sender)
        if answer is None:
            words = "There is no such thing here."
            error = f"{BUS}.Error.UnknownMethod"
            self._send(replace(reply, kind=Kind.ERROR, error=error, signature="s", body=(words,)))
        else:
            self._send(replace(reply, signature=answer[0], body=answer[1]))


def _connected(address: str) -> socket.socket | None:
    """A socket that the bus has let in; of the several addresses there may be the first that works."""
    for one in address.split(";"):
        kind, _, rest = one.partition(":")
        found = dict(each.split("=", 1) for each in rest.split(",") if "=" in each)
        place = found.get("path") or ("\0" + found["abstract"] if "abstract" in found else "")
        if kind == "unix" and place:
            with suppress_and_log(_log, "the bus let nobody in", OSError):
                return _let_in(_unescaped(place))
    return None


def _unescaped(place: str) -> bytes:
    head, *coded = place.split("%")
    return os.fsencode(head) + b"".join(bytes([int(each[:2], 16)]) + os.fsencode(each[2:]) for each in coded)


def _let_in(place: bytes) -> socket.socket:
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        made.settimeout(PATIENCE)
        made.connect(place)
        made.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        if not made.recv(4096).startswith(b"OK"):
            raise OSError("not let in")
        made.sendall(b"BEGIN\r\n")
    except OSError:
        made.close()
        raise
    return made
