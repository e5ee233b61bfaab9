#!/usr/bin/env python3
"""Counts how often secrets lie in the memory of another process.

scan-memory.py PID < secrets: one secret in hexadecimal a line, each octet exclusive-or 0x5A, so that whoever starts this does
not hold it either. Each is looked for as it is, backwards (numbers in limbs), and with its octets 2 to 48 places apart
(UTF-16, records of an undo history). Prints the number of places."""
import re
import sys

STRIDES = [1, 2, 4, 8, 12, 16, 24, 32, 48]


def writable_areas(pid):
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) (rw|r-)", line)
            if not found or found.group(3) != "rw" or "[vvar" in line:
                continue
            begin, end = int(found.group(1), 16), int(found.group(2), 16)
            try:
                memory.seek(begin)
                yield memory.read(end - begin)
            except OSError:
                pass


def count(area, pattern):
    places = 0
    for stride in STRIDES:
        for offset in range(stride):
            slice_ = area if stride == 1 else area[offset::stride]
            places += slice_.count(pattern)
    return places


secrets = [bytes(octet ^ 0x5A for octet in bytes.fromhex(line)) for line in sys.stdin.read().split()]
total = 0
for area in writable_areas(int(sys.argv[1])):
    for secret in secrets:
        total += count(area, secret) + count(area, secret[::-1])
print(total)
