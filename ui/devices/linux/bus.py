"""A connection to the session bus of a Linux desktop: calls, signals and objects of one's own. No call blocks."""

import logging
import os
import socket
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from guided.logged_errors import suppress_and_log
from ui.devices.linux import dbus_codec
from ui.devices.linux.dbus_codec import DBusMessageError, Message, MessageKind

_log = logging.getLogger(__name__)

BUS = "org.freedesktop.DBus"
BUS_PATH = "/org/freedesktop/DBus"
CONNECT_TIMEOUT = 1.0
"""Seconds that the bus daemon, which runs on this machine, has for the authentication."""

Answer = Callable[[tuple[Any, ...] | None], None]
"""Called with the values of the reply, or with None for an error or no connection."""
Serve = Callable[[Message], tuple[str, tuple[Any, ...]] | None]
"""Returns the signature and the values of the reply to a call, or None where there is no such method."""


class Bus(QObject):
    """One connection to the bus. `signal_received` carries the messages of the signals that were matched."""

    signal_received = Signal(object)
    disconnected = Signal()
    """The bus has closed the connection."""

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        """Connect to the bus at `address`. Where that fails, `connected` is False and every call gets None as reply."""
        super().__init__(parent)
        self._serial = 0
        self._pending: dict[int, Answer] = {}
        self._objects: dict[str, Serve] = {}
        self._received = b""
        self._notifier: QSocketNotifier | None = None
        self._socket = _connected(address)
        if self._socket is not None:
            self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._receive)
            self.call(BUS, BUS_PATH, BUS, "Hello")

    @property
    def connected(self) -> bool:
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
        """Call a method of `service`, which is not started where it does not run."""
        message = Message(
            kind=MessageKind.CALL,
            path=path,
            interface=interface,
            member=member,
            destination=service,
            signature=signature,
            body=body,
            wants_reply=then is not None or service == BUS,
        )
        serial = self._send(message)
        if then is not None:
            if serial:
                self._pending[serial] = then
            else:
                then(None)

    def get_property(self, service: str, path: str, interface: str, name: str, then: Answer) -> None:
        """Ask for the value of a property."""
        self.call(service, path, "org.freedesktop.DBus.Properties", "Get", "ss", (interface, name), then)

    def emit_signal(
        self, path: str, interface: str, member: str, signature: str = "", body: tuple[Any, ...] = ()
    ) -> None:
        """Send a signal to everybody who listens."""
        self._send(
            Message(
                kind=MessageKind.SIGNAL, path=path, interface=interface, member=member, signature=signature, body=body
            )
        )

    def match_signals(self, rule: str) -> None:
        """Receive the signals that match `rule`."""
        self.call(BUS, BUS_PATH, BUS, "AddMatch", "s", (rule,))

    def watch_service(self, service: str) -> None:
        """Receive a signal whenever `service` appears or vanishes."""
        self.match_signals(f"type='signal',sender='{BUS}',member='NameOwnerChanged',arg0='{service}'")

    def serve_object(self, path: str, serve: Serve) -> None:
        """Let `serve` answer the calls to the object at `path`."""
        self._objects[path] = serve

    def disconnect_from_bus(self) -> None:
        """Close the connection, which makes services drop what they keep for it. Waiting calls get None as reply."""
        if self._socket is not None:
            if self._notifier is not None:
                self._notifier.setEnabled(False)
                self._notifier = None
            self._socket.close()
            self._socket = None
        waiting, self._pending = self._pending, {}
        for then in waiting.values():
            then(None)

    def _send(self, message: Message) -> int:
        """Send `message` and return its serial, or 0 where there is no connection."""
        if self._socket is None:
            return 0
        self._serial += 1
        try:
            self._socket.sendall(dbus_codec.encode(replace(message, serial=self._serial)))
        except OSError as error:
            _log.info("the bus has gone", exc_info=error)
            self._drop_connection()
            return 0
        return self._serial

    def _drop_connection(self) -> None:
        if self._socket is not None:
            self.disconnect_from_bus()
            self.disconnected.emit()

    @Slot()
    def _receive(self) -> None:
        try:
            fresh = self._socket.recv(1 << 16) if self._socket is not None else b""
            self._received += fresh
            messages = self._complete_messages()
        except BlockingIOError:
            return
        except (OSError, DBusMessageError) as error:
            _log.info("the bus sent nothing of use", exc_info=error)
            fresh, messages = b"", []
        for message in messages:
            self._dispatch(message)
        if not fresh:
            self._drop_connection()

    def _complete_messages(self) -> list[Message]:
        messages = []
        while (size := dbus_codec.message_length(self._received)) is not None and len(self._received) >= size:
            whole, self._received = self._received[:size], self._received[size:]
            messages.append(dbus_codec.decode(whole))
        return messages

    def _dispatch(self, message: Message) -> None:
        if message.kind is MessageKind.SIGNAL:
            self.signal_received.emit(message)
        elif message.kind is MessageKind.CALL:
            self._answer(message)
        elif (then := self._pending.pop(message.reply_serial, None)) is not None:
            then(message.body if message.kind is MessageKind.REPLY else None)

    def _answer(self, message: Message) -> None:
        serve = self._objects.get(message.path)
        answer = serve(message) if serve is not None else None
        if not message.wants_reply:
            return
        reply = Message(kind=MessageKind.REPLY, reply_serial=message.serial, destination=message.sender)
        if answer is None:
            words = "There is no such thing here."
            error = f"{BUS}.Error.UnknownMethod"
            self._send(replace(reply, kind=MessageKind.ERROR, error=error, signature="s", body=(words,)))
        else:
            self._send(replace(reply, signature=answer[0], body=answer[1]))


def _connected(address: str) -> socket.socket | None:
    """Return an authenticated socket to the first of several addresses that works, or None."""
    for one in address.split(";"):
        kind, _, rest = one.partition(":")
        found = dict(each.split("=", 1) for each in rest.split(",") if "=" in each)
        place = found.get("path") or ("\0" + found["abstract"] if "abstract" in found else "")
        if kind == "unix" and place:
            with suppress_and_log(_log, "the bus refused the connection", OSError):
                return _authenticated(_unescaped(place))
    return None


def _unescaped(escaped: str) -> bytes:
    head, *coded = escaped.split("%")
    return os.fsencode(head) + b"".join(bytes([int(each[:2], 16)]) + os.fsencode(each[2:]) for each in coded)


def _authenticated(place: bytes) -> socket.socket:
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        made.settimeout(CONNECT_TIMEOUT)
        made.connect(place)
        made.sendall(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        if not made.recv(4096).startswith(b"OK"):
            raise OSError("authentication refused")
        made.sendall(b"BEGIN\r\n")
    except OSError:
        made.close()
        raise
    return made
