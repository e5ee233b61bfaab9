#!/usr/bin/env python3
"""Makes keys that must be refused: tests/data/weakkeys/keys.txt, one line each: "name | rule | SubjectPublicKeyInfo".

    python3 tests/core/profiles/make-weak-keys.py > tests/data/weakkeys/keys.txt

The same keys come out every time. With --blocked it makes the part of resources/keys/blocked.txt that is computed.
"""
import hashlib
import random
import sys

rng = random.Random(20261121)
MORE = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]


def is_prime(n):
    if n < 2 or any(n % p == 0 for p in MORE if n != p):
        return False
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for base in MORE:
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def next_prime(n):
    n |= 1
    while not is_prime(n):
        n += 2
    return n


def prime(bits):
    return next_prime(rng.getrandbits(bits) | (3 << (bits - 2)))


# --- DER -----------------------------------------------------------------------------------------------------------------
def element(tag, content):
    n = len(content)
    length = bytes([n]) if n < 128 else bytes([0x80 | (n.bit_length() + 7) // 8]) + n.to_bytes((n.bit_length() + 7) // 8, "big")
    return bytes([tag]) + length + content


def integer(n):
    return element(2, n.to_bytes(n.bit_length() // 8 + 1, "big"))


def rsa(n, e=65537):
    key = element(0x30, integer(n) + integer(e))
    return element(0x30, bytes.fromhex("300d06092a864886f70d0101010500") + element(3, b"\0" + key))


def raw(oid, key):
    return element(0x30, element(0x30, element(6, bytes.fromhex(oid))) + element(3, b"\0" + key))


# --- curves --------------------------------------------------------------------------------------------------------------
CURVES = {
    "P-256": ("2a8648ce3d030107", 2**256 - 2**224 + 2**192 + 2**96 - 1,
              0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296,
              0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5),
    "P-384": ("2b81040022", 2**384 - 2**128 - 2**96 + 2**32 - 1,
              0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7,
              0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f),
    "P-521": ("2b81040023", 2**521 - 1,
              0x00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66,
              0x011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650),
}


def add(p, a, b):
    if a == b:
        slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], -1, p)
    else:
        slope = (b[1] - a[1]) * pow(b[0] - a[0], -1, p)
    x = (slope * slope - a[0] - b[0]) % p
    return x, (slope * (a[0] - x) - a[1]) % p


def curve_key(name, d):
    oid, p, gx, gy = CURVES[name]
    point = (gx, gy)
    for _ in range(d - 1):
        point = add(p, point, (gx, gy))
    size = (p.bit_length() + 7) // 8
    algorithm = element(0x30, bytes.fromhex("06072a8648ce3d0201") + element(6, bytes.fromhex(oid)))
    octets = b"\0\4" + point[0].to_bytes(size, "big") + point[1].to_bytes(size, "big")
    return element(0x30, algorithm + element(3, octets))


# --- flawed generator (CVE-2017-15361) -----------------------------------------------------------------------------------
def flawed_prime(bits, primes):
    product, n, found = 1, 2, 0
    while found < primes:
        if is_prime(n) or n in MORE:
            product, found = product * n, found + 1
        n += 1
    while True:
        power = pow(65537, rng.getrandbits(64), product)
        k = rng.getrandbits(bits - product.bit_length()) | (1 << (bits - product.bit_length() - 1))
        p = k * product + power
        if p.bit_length() == bits and is_prime(p):
            return p


def weak_keys():
    p, q = prime(1024), prime(1024)
    for e in (1, 2, 3, 4, 5, 17, 35, 257, 32769, 65535, 65536, 65538):
        yield f"exponent {e}", "CW-159", rsa(p * q, e)
    for bits in (512, 768, 1024, 1536, 2040):
        yield f"{bits} bits", "CW-158", rsa(prime(bits // 2) * prime(bits - bits // 2))
    for divisor in (3, 5, 7, 11, 17, 251, 509, 739, 743, 751):
        yield f"divisor {divisor}", "CW-160", rsa(divisor * prime(2048))
    yield "even", "CW-160", rsa(2 * prime(2047))
    for bits, exponents in ((1024, (1, 16, 64, 128, 256, 400, 500, 510, 513)), (1536, (8, 512, 767)), (2048, (32, 1023))):
        for k in exponents:
            first = prime(bits)
            yield f"primes of {bits} bits within 2^{k}", "CW-160", rsa(first * next_prime(first + (1 << k)))
    square = prime(1024)
    yield "square", "CW-160", rsa(square * square)
    for i, (bits, primes) in enumerate(((1024, 126), (1024, 126), (1536, 126), (2048, 225))):
        yield f"flawed generator {i}, primes of {bits} bits", "CW-160", rsa(flawed_prime(bits, primes) * flawed_prime(bits, primes))
    for name in CURVES:
        for d in (1, 2, 3):
            yield f"{name}, private key {d}", "CW-970", curve_key(name, d)
    low = ["01" + "00" * 31, "ec" + "ff" * 30 + "7f", "00" * 32, "00" * 31 + "80",
           "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
           "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"]
    for i, point in enumerate(low):
        yield f"Ed25519, point of small order {i}", "CW-971", raw("2b6570", bytes.fromhex(point))
    low = ["00" * 32, "01" + "00" * 31, "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
           "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"]
    for i, point in enumerate(low):
        yield f"X25519, point of small order {i}", "CW-971", raw("2b656e", bytes.fromhex(point))


if "--blocked" in sys.argv:
    for name in CURVES:
        for d in range(1, 17):
            print(hashlib.sha256(curve_key(name, d)).hexdigest(), f"EC {name}, private key {d}")
else:
    print("# Keys that must be refused, made by tests/core/profiles/make-weak-keys.py: name | rule | SubjectPublicKeyInfo.")
    for name, rule, spki in weak_keys():
        print(f"{name} | {rule} | {spki.hex()}")
