"""Kills the publisher at random moments and checks what arrived.

Arguments: the program `syndicate`, how many deliveries (20000), how many kills (20), a seed. A server of its own takes the posts
and answers after a moment. In the end everything must have arrived; no more than what was on its way and one batch may have
arrived twice for each kill; the database must be whole; and where the order matters, it must have been kept.
"""

import asyncio
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

IN_FLIGHT, BATCH = 64, 256


class Receiver:
    """Takes posts and remembers which messages came, in order."""

    def __init__(self):
        self.messages = {"/hook": [], "/line": []}
        self.ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self.serve()), daemon=True).start()
        self.ready.wait()

    async def serve(self):
        server = await asyncio.start_server(self.take, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        async with server:
            await server.serve_forever()

    async def take(self, reader, writer):
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                lines = head.split("\r\n")
                fields = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
                body = await reader.readexactly(int(fields["content-length"]))
                path = lines[0].split(" ")[1]
                entry = json.loads(body)["data"]["entry"]["identifier"]["value"]
                self.messages[path].append((fields["webhook-id"], int(entry.rsplit("/", 1)[1])))
                # Known to have arrived, and the publisher does not know it yet.
                if path == "/hook":
                    await asyncio.sleep(0.01)
                writer.write(b"HTTP/1.1 204 No Content\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def count(self):
        return sum(len(messages) for messages in self.messages.values())


def feed(path, name, count):
    items = [
        {"id": f"https://magazine.example/{name}/{number}", "title": f"Article {number}", "content_text": "Words. " * 40}
        for number in range(count)
    ]
    with open(path, "w") as file:
        json.dump({"version": "https://jsonfeed.org/version/1.1", "title": "Crash", "items": items}, file)


def main():
    program = os.path.abspath(sys.argv[1])
    total = int(sys.argv[2]) if len(sys.argv) > 2 else 20000
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else time.time_ns() % 100000
    print(f"{total} deliveries, {kills} kills, seed {seed}")
    chance = random.Random(seed)
    receiver = Receiver()
    with tempfile.TemporaryDirectory() as folder:
        ordered = total // 10
        feed(f"{folder}/hook.json", "hook", total - ordered)
        feed(f"{folder}/line.json", "line", ordered)
        url = f"http://127.0.0.1:{receiver.port}"
        with open(f"{folder}/syndicate.yaml", "w") as file:
            file.write(
                "title: Crash\nurl: https://magazine.example/\ndestinations:\n"
                f"  hook: {{type: webhook, url: '{url}/hook', allow-private: true}}\n"
                f"  line: {{type: webhook, url: '{url}/line', allow-private: true, ordered: true}}\n"
            )

        def start(*arguments):
            return subprocess.Popen(
                [program, "publish", "--site", f"{folder}/syndicate.yaml", "--quiet", *arguments],
                stdout=subprocess.DEVNULL,
            )

        # The first kills come while posts are put into the outbox, at random times; the others at random counts of arrivals.
        inputs = {"hook": True, "line": True}
        done = 0
        marks = sorted(chance.randrange(1, total) for _ in range(kills - 4))
        while True:
            name = next((name for name, is_new in inputs.items() if is_new), None)
            if name:
                process = start("--to", name, "--send-existing", "--wait", "0s", f"{folder}/{name}.json")
                if done < 4:
                    time.sleep(chance.uniform(0.05, 1.5))
                    process.send_signal(signal.SIGKILL)
                    process.wait()
                    done += 1
                    continue
                # What is put in is not sent yet: killed as soon as all of it is there.
                expected = total - ordered if name == "hook" else ordered
                while known(folder, name) < expected:
                    assert process.poll() is None or process.returncode == 0, process.returncode
                    time.sleep(0.05)
                process.send_signal(signal.SIGKILL)
                process.wait()
                done += 1
                inputs[name] = False
                continue
            process = start("--wait", "60s")
            while process.poll() is None and (not marks or receiver.count() < marks[0]):
                time.sleep(0.002)
            if process.poll() is not None:
                assert process.returncode == 0, process.returncode
                break
            process.send_signal(signal.SIGKILL)
            process.wait()
            done += 1
            marks.pop(0)

        database = sqlite3.connect(f"{folder}/.syndicate/outbox.sqlite")
        faults = []
        integrity = database.execute("PRAGMA integrity_check").fetchone()[0]
        if integrity != "ok":
            faults.append(f"integrity_check: {integrity}")
        states = dict(database.execute("SELECT state, count(*) FROM delivery GROUP BY state"))
        if states != {2: total}:
            faults.append(f"states of deliveries: {states}")
        arrived = {path: [number for _, number in messages] for path, messages in receiver.messages.items()}
        for path, expected in (("/hook", total - ordered), ("/line", ordered)):
            if set(arrived[path]) != set(range(expected)):
                faults.append(f"{path}: {expected - len(set(arrived[path]))} of {expected} are lost")
            identifiers = {}
            for message, number in receiver.messages[path]:
                identifiers.setdefault(number, set()).add(message)
            changed = [number for number, messages in identifiers.items() if len(messages) > 1]
            if changed:
                faults.append(f"{path}: {len(changed)} came under several identifiers")
        twice = receiver.count() - total
        if twice > done * (IN_FLIGHT + BATCH):
            faults.append(f"{twice} came twice, after {done} kills")
        first = list(dict.fromkeys(arrived["/line"]))
        if first != sorted(first):
            faults.append("the order was not kept")
        print(f"{done} kills, {twice} came twice ({twice / done:.0f} a kill), integrity {integrity}")
        for fault in faults:
            print(f"fault: {fault}", file=sys.stderr)
        sys.exit(1 if faults else 0)


def known(folder, name):
    """How many entries the outbox has for a destination."""
    try:
        database = sqlite3.connect(f"file:{folder}/.syndicate/outbox.sqlite?mode=ro", uri=True, timeout=10)
        return database.execute(
            "SELECT count(*) FROM delivery JOIN destination ON destination.id = destination WHERE name = ?", (name,)
        ).fetchone()[0]
    except sqlite3.OperationalError:
        return 0


main()
