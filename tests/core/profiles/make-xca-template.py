#!/usr/bin/env python3
"""Writes templates as XCA 2 exports them: make-xca-template.py FOLDER. Made from the description of the format alone."""
import base64
import struct
import sys


def der(tag, content):
    size = len(content)
    assert size < 128
    return bytes([tag, size]) + content


def name(*parts):
    oids = {"C": b"\x55\x04\x06", "O": b"\x55\x04\x0a"}
    return der(0x30, b"".join(der(0x31, der(0x30, der(6, oids[k]) + der(12 if k == "O" else 19, v.encode()))) for k, v in parts))


def text(value):
    octets = value.encode("utf-16-be")
    return struct.pack(">I", len(octets)) + octets


def template(subject, settings):
    data = subject + struct.pack(">I", len(settings))
    data += b"".join(text(key) + text(settings[key]) for key in sorted(settings))
    block = base64.b64encode(struct.pack(">II", len(data), 10) + data).decode()
    lines = "\n".join(block[i:i + 64] for i in range(0, len(block), 64))
    return f"-----BEGIN XCA TEMPLATE-----\n{lines}\n-----END XCA TEMPLATE-----\n"


def write(path, *content):
    with open(path, "w") as file:
        file.write(template(*content))


folder = sys.argv[1]
write(f"{folder}/server.xca", name(("C", "DE"), ("O", "Example Works")), {
    "internal_name": "Web Server", "internal_comment": "", "ca": "2", "bcCritical": "1", "basicPath": "",
    "keyUse": "5", "kuCritical": "1", "eKeyUse": "serverAuth, 1.3.6.1.4.1.99999.5", "ekuCritical": "0", "nsCertType": "2",
    "nsComment": "xca certificate", "nsBaseUrl": "http://old.example.com", "subKey": "1", "authKey": "1",
    "subAltName": "DNS:copycn", "issAltName": "", "crlDist": "URI:http://pki.example.com/ca.crl",
    "authInfAcc": "OCSP;URI:http://ocsp.example.com", "nameCons": "", "OCSPstaple": "1", "validN": "2", "validM": "2",
    "validMidn": "1", "noWellDefinedExpDate": "0",
    "adv_ext": "certificatePolicies=@one\n[one]\npolicyIdentifier=1.3.6.1.4.1.99999.1.1\nCPS.1=https://pki.example.com/cps\n"})
write(f"{folder}/ca.xca", name(), {
    "internal_name": "Issuing", "ca": "1", "bcCritical": "1", "basicPath": "0", "keyUse": "96", "kuCritical": "1",
    "eKeyUse": "", "nameCons": "permitted;DNS:example.com", "subKey": "1", "authKey": "1", "validN": "60", "validM": "1",
    "adv_ext": ""})
