"""Delivers posts of 2 KB to nginx on the same machine, beside plain C with libcurl and Python's aiohttp, which keep nothing.

Arguments: the program PublishBenchmark, a Python with aiohttp, how many posts (50000), runs (5). Prints medians.
"""

import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time

FLIGHT = 64

CONFIGURATION = """
daemon off;
worker_processes 1;
error_log %(folder)s/error.log;
pid %(folder)s/pid;
events { worker_connections 1024; }
http {
    access_log off;
    keepalive_requests 100000000;
    client_body_temp_path %(folder)s/body; proxy_temp_path %(folder)s/proxy; fastcgi_temp_path %(folder)s/fastcgi;
    uwsgi_temp_path %(folder)s/uwsgi; scgi_temp_path %(folder)s/scgi;
    server { listen 127.0.0.1:%(port)d; location / { return 204; } }
}
"""


def main():
    program, python = sys.argv[1], sys.argv[2]
    total = int(sys.argv[3]) if len(sys.argv) > 3 else 50000
    runs = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as folder:
        plain = f"{folder}/plain"
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcurl"], capture_output=True, text=True, check=True)
        subprocess.run(["cc", "-O2", "-o", plain, f"{here}/publishing_rival.c", *flags.stdout.split()], check=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        with open(f"{folder}/nginx.conf", "w") as file:
            file.write(CONFIGURATION % {"folder": folder, "port": port})
        server = subprocess.Popen(["nginx", "-c", f"{folder}/nginx.conf"], stderr=subprocess.DEVNULL)
        try:
            while socket.socket().connect_ex(("127.0.0.1", port)) != 0:
                time.sleep(0.05)
            url = f"http://127.0.0.1:{port}/"
            rows = {"syndicate: put into the outbox": [], "syndicate: delivered": [], "C, libcurl": [], "aiohttp": []}
            for run in range(runs):
                outbox = f"{folder}/outbox-{run}.sqlite"
                result = json.loads(output(program, outbox, url, str(total), str(FLIGHT)))
                rows["syndicate: put into the outbox"].append(result["enqueued"])
                rows["syndicate: delivered"].append(result["delivered"])
                for name, command in (("C, libcurl", [plain]), ("aiohttp", [python, f"{here}/publishing_rivals.py"])):
                    result = json.loads(output(*command, url, str(total), str(FLIGHT)))
                    assert result["delivered"] == total
                    rows[name].append(total / result["seconds"])
        finally:
            server.terminate()
            server.wait()
    print(f"{total} posts of 2 KB, {FLIGHT} at a time, nginx on the same machine; a second, median of {runs} (least–most)")
    for name, values in rows.items():
        print(f"  {name:32} {statistics.median(values):9,.0f}  ({min(values):,.0f}–{max(values):,.0f})")


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


main()
