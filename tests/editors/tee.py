"""Stands between an editor and the language server, and writes down what they say to each other.

    tee.py LOG COMMAND [ARGUMENT...]

Both directions are passed on byte for byte, as they come. The log has one JSON object per line:

    {"at": 0.01, "from": "client", "message": {...}}      one message, in the order in which the tee saw it
    {"at": 0.02, "from": "server", "stray": "..."}        bytes that belong to no frame
    {"at": 0.03, "from": "client", "end": true}           the end of a stream
    {"at": 0.04, "from": "tee", "exit": 0}                how the server ended; negative is a signal

A message is logged before it is passed on, so that a request always stands before its answer.
"""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time

LENGTH = re.compile(rb"\r\nContent-Length: ([0-9]+)\r\n", re.IGNORECASE)


class Log:
    """Both directions share it; each line is flushed, because some editors just kill their servers."""

    def __init__(self, path):
        self.out = open(path, "a", encoding="utf-8")
        self.lock = threading.Lock()
        self.begin = time.monotonic()

    def write(self, sender, **what):
        with self.lock:
            entry = {"at": round(time.monotonic() - self.begin, 4), "from": sender, **what}
            self.out.write(json.dumps(entry, ensure_ascii=False) + "\n")
            self.out.flush()


class Frames:
    """Takes a byte stream apart into messages, and says which bytes are none."""

    def __init__(self, sender, log):
        self.sender, self.log, self.waiting = sender, log, b""

    def feed(self, data):
        self.waiting += data
        while True:
            header, blank, rest = self.waiting.partition(b"\r\n\r\n")
            if not blank:
                return
            length = LENGTH.search(b"\r\n" + header + b"\r\n")
            if not length:
                self.stray(header + blank)
                self.waiting = rest
                continue
            before = (b"\r\n" + header)[: length.start()]
            if before.strip() and not before.lower().strip().startswith(b"content-type:"):
                self.stray(before)
            size = int(length[1])
            if len(rest) < size:
                return
            body, self.waiting = rest[:size], rest[size:]
            try:
                self.log.write(self.sender, message=json.loads(body))
            except ValueError:
                self.stray(body)

    def stray(self, data):
        self.log.write(self.sender, stray=data.decode("utf-8", "backslashreplace"))

    def end(self):
        if self.waiting:
            self.stray(self.waiting)
        self.log.write(self.sender, end=True)


def send(target, data):
    """Writes all of it; False when nobody listens any more."""
    try:
        while data:
            data = data[os.write(target, data) :]
    except OSError:
        return False
    return True


def copy(source, target, frames):
    """From one stream to the other until the end. A target that has gone does not end the log."""
    listening = True
    while data := os.read(source, 1 << 16):
        frames.feed(data)
        listening = listening and send(target, data)
    frames.end()


def main():
    log = Log(sys.argv[1])
    server = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    # What the editor does to its server is done to the server, and its end is still logged.
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda number, _: server.send_signal(number))

    def from_client():
        copy(0, server.stdin.fileno(), Frames("client", log))
        server.stdin.close()

    # The thread may wait for an editor that keeps its pipe open after the server's end: it must not hold the tee.
    threading.Thread(target=from_client, daemon=True).start()
    copying = threading.Thread(target=copy, args=(server.stdout.fileno(), 1, Frames("server", log)), daemon=True)
    copying.start()
    code = server.wait()
    copying.join()
    log.write("tee", exit=code)
    # Not sys.exit: a thread inside os.read would be waited for.
    os._exit(code if code >= 0 else 128 - code)


main()
