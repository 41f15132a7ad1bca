"""Posts the same 2 KB over and over with aiohttp, durably nowhere. Arguments: URL, COUNT, IN-FLIGHT. Prints a line of JSON."""

import asyncio
import json
import sys
import time

import aiohttp


async def main(url, total, flight):
    body = b"x" * 2048
    left = total
    good = 0

    async def worker(session):
        nonlocal left, good
        while left > 0:
            left -= 1
            async with session.post(url, data=body, headers={"Content-Type": "application/json"}) as response:
                good += response.status == 204

    start = time.monotonic()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=flight)) as session:
        await asyncio.gather(*(worker(session) for _ in range(flight)))
    print(json.dumps({"delivered": good, "seconds": time.monotonic() - start}))


asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
