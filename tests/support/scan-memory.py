#!/usr/bin/env python3
"""Counts how often secrets lie in the memory of another process.

scan-memory.py PID < secrets: one secret in hexadecimal a line, each octet exclusive-or 0x5A, so that whoever starts this does
not hold it either. Each is looked for as it is, backwards (numbers in limbs), and with its octets 2 to 48 places apart
(UTF-16, records of an undo history). Text of small letters is looked for in what is text, for which many cost little more than one.
Prints the number of places."""
import re
import sys

STRIDES = [1, 2, 4, 8, 12, 16, 24, 32, 48]
TEXT = re.compile(rb"[a-z ]{8,}")


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


def slices(area):
    for stride in STRIDES:
        for offset in range(stride):
            yield area if stride == 1 else area[offset::stride]


def count(area, pattern):
    return sum(slice_.count(pattern) for slice_ in slices(area))


def count_texts(area, texts):
    written = b"\n".join(found for slice_ in slices(area) for found in TEXT.findall(slice_))
    return sum(written.count(text) + written.count(text[::-1]) for text in texts)


secrets = [bytes(octet ^ 0x5A for octet in bytes.fromhex(line)) for line in sys.stdin.read().split()]
texts = [secret for secret in secrets if TEXT.fullmatch(secret)]
total = 0
for area in writable_areas(int(sys.argv[1])):
    if texts:
        total += count_texts(area, texts)
    for secret in secrets:
        if secret not in texts:
            total += count(area, secret) + count(area, secret[::-1])
print(total)
