#!/usr/bin/env python3
"""Makes pairs.jsonl: profiles, requests, and what must come of them.

The outcome is worked out here from docs/manual/profiles.md alone; nothing of the program is used. One line is one pair:
  profile   the tables that differ from the common head, as TOML
  request   subject, names, key, asked purposes, days, and so on
  problems  [rule, field] of everything that stops it, sorted; empty: it is issued, with the following
  subject, names, purposes   as the certificate has them, in order
  refusals  [rule, field] of what is left out, sorted
Run it in its folder: python3 make-pairs.py > pairs.jsonl
"""
import ipaddress
import json
import random

ISSUER = {"CN": "Judge CA", "O": "Acme Ltd", "C": "CH"}
ISSUER_DAYS = 400  # that the CA has left
VALUES = {
    "CN": ["Ana", "web server", "api.acme.example", "api.evil.example", "x", "a-very-long-common-name-of-thirty-six"],
    "O": ["Acme Ltd", "ACME  LTD", "Evil Ltd", "Other AG"],
    "OU": ["Sales", "IT", "Lab 7"],
    "C": ["CH", "DE", "ch"],
}
NAMES = {
    "DNS": ["www.acme.example", "WWW.acme.example", "*.acme.example", "www.evil.example", "acme.example", "evilacme.example",
            "lab.acme.example", "bad_name.acme.example"],
    "IP": ["10.1.2.3", "192.0.2.7", "2001:db8::7", "2001:db9::7"],
    "email": ["ana@acme.example", "ana@evil.example", "ana@sub.acme.example"],
    "URI": ["https://acme.example/", "http://acme.example/", "spiffe://acme.example/x"],
}
LIMITS = {
    "dns-suffixes": (["DNS"], [["acme.example"], [".acme.example"], ["lab.acme.example", "evil.example"]]),
    "ip-ranges": (["IP"], [["10.0.0.0/8"], ["192.0.2.0/24", "2001:db8::/32"]]),
    "email-domains": (["email"], [["acme.example"], [".acme.example"]]),
    "uri-schemes": (["URI"], [["https"], ["spiffe", "http"]]),
}
KEYS = ["ec:P-256", "ec:P-384", "ed25519"]
PURPOSES = ["clientAuth", "serverAuth", "emailProtection", "codeSigning"]


def toml(value):
    return json.dumps(value)


def make_profile(rng):
    profile = {"subject": {}, "names": {}, "keys": sorted(rng.sample(KEYS, rng.randint(1, 3)))}
    for attribute in VALUES:
        policy = rng.choice([None, "optional", "optional", "supplied", "match", "match-if-present", "fixed", "default"])
        if policy is None:
            continue
        rule = {"policy": policy}
        if policy in ("fixed", "default"):
            rule["value"] = {"CN": "Standard", "O": "Acme Ltd", "OU": "Ops", "C": "CH"}[attribute]
        if policy in ("optional", "supplied") and attribute == "CN" and rng.random() < 0.5:
            rule["minimum-length"] = 2
            rule["maximum-length"] = 20
        if policy == "optional" and attribute == "OU" and rng.random() < 0.5:
            rule["characters"] = "A-Za-z "
        profile["subject"][attribute] = rule
    if rng.random() < 0.4:
        profile["order"] = rng.sample(list(VALUES), rng.randint(1, 4))
    names = profile["names"]
    names["allowed"] = [t for t in NAMES if rng.random() < 0.7]
    names["required"] = bool(names["allowed"]) and rng.random() < 0.4
    names["wildcards"] = "DNS" in names["allowed"] and rng.random() < 0.4
    names["maximum"] = rng.randint(1, 5)
    for key, (types, choices) in LIMITS.items():
        if set(types) & set(names["allowed"]) and rng.random() < 0.5:
            names[key] = rng.choice(choices)
    profile["default-days"] = rng.choice([30, 90, 365])
    profile["maximum-days"] = rng.choice([365, 500, 800])
    profile["after-issuer"] = rng.choice(["cut", "refuse"])
    profile["reuse"] = rng.choice(["allow", "allow", "warn", "refuse", "warn-other", "refuse-other"])
    profile["purposes"] = rng.sample(PURPOSES, rng.randint(1, 2))
    profile["within"] = rng.sample(PURPOSES, rng.randint(1, 3)) if rng.random() < 0.5 else []
    return profile


def text_of(profile):
    lines = ["[validity]", f"default-days = {profile['default-days']}", f"maximum-days = {profile['maximum-days']}",
             f"after-issuer = {toml(profile['after-issuer'])}", "[key]", f"algorithms = {toml(profile['keys'])}",
             f"reuse = {toml(profile['reuse'])}", "[names]"]
    lines += [f"{key} = {toml(value)}" for key, value in profile["names"].items()]
    lines += ["[extensions.extendedKeyUsage]", f"purposes = {toml(profile['purposes'])}"]
    if profile["within"]:
        lines += ["[extensions.extendedKeyUsage.from-request]", f"purposes = {toml(profile['within'])}"]
    lines += ["[subject]"] + ([f"order = {toml(profile['order'])}"] if "order" in profile else [])
    for attribute, rule in profile["subject"].items():
        lines += [f"[subject.{attribute}]"] + [f"{key} = {toml(value)}" for key, value in rule.items()]
    return "\n".join(lines) + "\n"


def make_request(rng):
    subject = [[a, rng.choice(v)] for a, v in VALUES.items() if rng.random() < 0.7]
    if rng.random() < 0.1:
        subject.append(["CN", "second"])
    names = []
    for _ in range(rng.choice([0, 1, 1, 2, 3, 6])):
        kind = rng.choice(list(NAMES))
        names.append([kind, rng.choice(NAMES[kind] if rng.random() < 0.3 else NAMES[kind][:2])])
    return {"subject": subject, "names": names, "key": rng.choice(KEYS[:2] if rng.random() < 0.8 else KEYS),
            "purposes": rng.sample(PURPOSES, rng.choice([0, 0, 1, 2])), "ca": rng.random() < 0.1,
            "unknown": rng.random() < 0.1, "days": rng.choice([None, None, None, 1, 200, 450, 900]),
            "earlier": rng.random() < 0.15}


def folded(text):
    return " ".join(text.lower().split())


def below(host, suffix):
    host, suffix = host.lower(), suffix.lower()
    return host.endswith(suffix) if suffix.startswith(".") else host == suffix or host.endswith("." + suffix)


def within_limits(rules, kind, value):
    if kind == "DNS" and "dns-suffixes" in rules:
        return any(below(value, s) for s in rules["dns-suffixes"])
    if kind == "IP" and "ip-ranges" in rules:
        address = ipaddress.ip_address(value)
        return any(address in n for n in map(ipaddress.ip_network, rules["ip-ranges"]) if n.version == address.version)
    if kind == "email" and "email-domains" in rules:
        host = value.split("@")[1]
        return any(below(host, d) if d.startswith(".") else host == d for d in rules["email-domains"])
    if kind == "URI" and "uri-schemes" in rules:
        return value.split(":")[0] in rules["uri-schemes"]
    return True


def judge_subject(profile, request, problems, refusals):
    granted = []
    for attribute, value in request["subject"]:
        rule = profile["subject"].get(attribute)
        if rule is None:
            refusals.append(["CW-168", "subject"])
            continue
        policy = rule["policy"]
        if attribute == "CN" and "." in value and " " not in value and not within_limits(profile["names"], "DNS", value):
            problems.append(["CW-272", "subject"])  # a host name, wherever it stands
        elif policy == "fixed":
            pass  # replaced; noted, not refused
        elif policy.startswith("match") and folded(value) != folded(ISSUER.get(attribute, "\0")):
            problems.append(["CW-274", "subject"])
        elif len(value) < rule.get("minimum-length", 0):
            problems.append(["CW-275", "subject"])
        elif len(value) > rule.get("maximum-length", 1000):
            problems.append(["CW-276", "subject"])
        elif "characters" in rule and not all(c.isalpha() or c == " " for c in value):
            problems.append(["CW-277", "subject"])
        elif attribute == "CN" and any(a == "CN" for a, _ in granted):
            refusals.append(["CW-171", "subject"])
        else:
            granted.append([attribute, value])
    own = [[a, r["value"]] for a, r in sorted(profile["subject"].items())
           if r["policy"] == "fixed" or (r["policy"] == "default" and all(a != g for g, _ in granted))]
    granted = own + granted
    for attribute, rule in profile["subject"].items():
        if rule["policy"] in ("supplied", "match") and all(attribute != g for g, _ in granted):
            problems.append(["CW-165", "subject"])
    order = profile.get("order", [])
    return sorted(granted, key=lambda g: order.index(g[0]) if g[0] in order else len(order))


def judge_names(profile, request, problems, refusals, has_subject):
    rules, granted, before = profile["names"], [], len(problems)
    distinct = []
    for kind, value in request["names"]:
        if not any(k == kind and (v.lower() == value.lower() if kind == "DNS" else v == value) for k, v in distinct):
            distinct.append([kind, value])
    if len(distinct) > rules["maximum"]:
        problems.append(["CW-167", "subjectAltName"])
    for kind, value in distinct:
        if "_" in value:
            problems.append(["CW-107", "subjectAltName"])
        elif kind not in rules["allowed"]:
            refusals.append(["CW-169", "subjectAltName"])
        elif value.startswith("*") and not rules["wildcards"]:
            refusals.append(["CW-170", "subjectAltName"])
        elif not within_limits(rules, kind, value):
            problems.append(["CW-272", "subjectAltName"])
        else:
            granted.append(f"{kind}:{value}")
    if rules["required"] and not granted and len(problems) == before:
        problems.append(["CW-166", "subjectAltName"])
    if not granted and not has_subject and not problems:
        problems.append(["CW-166", "subjectAltName"])
    return granted


def judge_rest(profile, request, problems, refusals):
    if request["key"] not in profile["keys"]:
        problems.append(["CW-157", "subjectPublicKeyInfo"])
    if request["earlier"] and profile["reuse"] != "allow":
        rule = "CW-279" if profile["reuse"].endswith("other") else "CW-280"
        (problems if profile["reuse"].startswith("refuse") else refusals).append([rule, "subjectPublicKeyInfo"])
    days = profile["default-days"] if request["days"] is None else request["days"]
    if days > profile["maximum-days"]:
        problems.append(["CW-161", "validity"])
    if min(days, profile["maximum-days"]) > ISSUER_DAYS and profile["after-issuer"] == "refuse":
        problems.append(["CW-278", "validity"])
    taken = [p for p in request["purposes"] if p in profile["within"]]
    purposes = taken or profile["purposes"]
    rule = "CW-282" if profile["within"] else "CW-175"
    refusals += [[rule, "extendedKeyUsage"] for p in request["purposes"] if p not in purposes]
    if request["ca"]:
        refusals.append(["CW-173", "basicConstraints"])
    if request["unknown"]:
        refusals.append(["CW-177", "1.2.3.4.5"])
    return purposes


def main():
    rng = random.Random(20261121)
    lines, issued = [], 0
    while len(lines) < 300:
        profile, request = make_profile(rng), make_request(rng)
        if profile["default-days"] > profile["maximum-days"]:
            continue
        problems, refusals = [], []
        subject = judge_subject(profile, request, problems, refusals)
        names = judge_names(profile, request, problems, refusals, bool(subject))
        purposes = judge_rest(profile, request, problems, refusals)
        if not problems and issued >= 150 or problems and len(lines) - issued >= 150:
            continue  # half of them are issued
        issued += not problems
        line = {"profile": text_of(profile), "request": request, "problems": sorted(problems)}
        if not problems:
            line |= {"subject": subject, "names": names, "purposes": purposes, "refusals": sorted(refusals)}
        lines.append(json.dumps(line, separators=(",", ":")))
    print("\n".join(lines))


main()
