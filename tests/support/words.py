"""The words of a file's SHA-256, by the list on its printed copy alone: words.py FILE < text of the copy"""
import hashlib
import re
import sys

page = sys.stdin.read().split("Words for fingerprints")[-1]
rows = re.findall(r"(?<!\S)([0-9A-F]{2})\s+([A-Za-z]+)\s+([A-Za-z]+)(?!\S)", page)
words = {int(digits, 16): pair for digits, *pair in rows}
if len(words) != 256:
    sys.exit(f"{len(words)} of 256 octets are in the list")
digest = hashlib.sha256(open(sys.argv[1], "rb").read()).digest()
print(" ".join(words[octet][place % 2] for place, octet in enumerate(digest)))
