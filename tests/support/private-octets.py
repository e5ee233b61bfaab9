#!/usr/bin/env python3
"""The private numbers of a key file, so that a test can look for them without holding them.

private-octets.py KEYFILE PASSFILE: prints in hexadecimal, each octet exclusive-or 0x5A, one a line: of RSA the private exponent
and both primes, of curves the scalar or seed, of ML-DSA the seed and, of the expanded key (FIPS 204 section 4), what is secret at
its start: K and the beginning of s1. Where the file is PEM that is not encrypted, also the letters that stand for each in it."""
import base64
import re
import subprocess
import sys

ROWS = re.compile(r"^([A-Za-z0-9 ]+):(?:.*)\n((?:    [0-9a-f:]+\n)+)", re.MULTILINE)
text = subprocess.run(["openssl", "pkey", "-in", sys.argv[1], "-passin", "file:" + sys.argv[2], "-noout", "-text"],
                      check=True, capture_output=True, text=True).stdout
fields = {name: bytes.fromhex("".join(digits.split()).replace(":", "")) for name, digits in ROWS.findall(text)}
if "privateExponent" in fields:
    octets = [fields[name].lstrip(b"\0") for name in ("privateExponent", "prime1", "prime2")]
elif "seed" in fields:
    octets = [fields["seed"], fields["priv"][32:64], fields["priv"][128:192]]
else:
    octets = [fields["priv"].lstrip(b"\0")]
LINE = 48  # octets in a line of PEM
pem = open(sys.argv[1]).read()
der = base64.b64decode("".join(pem.splitlines()[1:-1])) if pem.startswith("-----BEGIN PRIVATE KEY") else b""
for place, length in [(der.find(each), len(each)) for each in octets]:
    begins = range(place + -place % 3, place + length - 17, 3)
    begin = next((at for at in begins if at % LINE <= LINE - 18), None) if place >= 0 else None
    if begin is not None:
        octets.append(base64.b64encode(der[begin:min(begin + LINE - begin % LINE, place + length) // 3 * 3]))
for each in octets:
    print(bytes(octet ^ 0x5A for octet in each).hex())
