#!/usr/bin/env python3
"""check.py UPDATE LUPDATE LANGUAGE.ts…: every text of the sources is translated, with the same placeholders.

Runs lupdate on a copy, so that what the sources say now is compared, and changes nothing.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def placeholders(text):
    return sorted(set(re.findall(r"%L?[0-9n]", text)))


def edges(text):
    """Blanks around a text join it to others."""
    return len(text) - len(text.lstrip()), len(text) - len(text.rstrip())


def messages(file):
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            yield {
                "key": (context.findtext("name"), message.findtext("source"), message.findtext("comment")),
                "plural": message.get("numerus") == "yes",
                "type": translation.get("type"),
                "forms": forms,
            }


def faults(message):
    source = message["key"][1]
    if message["type"] or not all(message["forms"]):
        yield "is not translated"
        return
    if message["plural"] and len(set(message["forms"])) < 2 and "%" in source and "(s)" in source:
        yield "has one form for one and many"
    for form in message["forms"]:
        if placeholders(form) != placeholders(source):
            yield f"has other placeholders in “{form}”"
        if edges(form) != edges(source):
            yield f"has other blanks around “{form}”"


def check(update, lupdate, file):
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / Path(file).name
        shutil.copy(file, fresh)
        subprocess.run([update, lupdate, fresh], check=True)
        known = {message["key"] for message in messages(file)}
        current = list(messages(fresh))
    found = [(message["key"], fault) for message in current for fault in faults(message)]
    gone = known - {message["key"] for message in current}
    for (context, source, _), fault in found:
        print(f"{Path(file).name}: {context}: “{source}” {fault}")
    for context, source, _ in gone:
        print(f"{Path(file).name}: {context}: “{source}” is not in the sources any more")
    print(f"{Path(file).name}: {len(current)} texts, {len({key for key, _ in found})} with faults, {len(gone)} gone")
    return not found and not gone


if __name__ == "__main__":
    update, lupdate, *files = sys.argv[1:]
    good = [check(update, lupdate, file) for file in files]
    if not good or not all(good):
        sys.exit("Run ./dev build dev --target translations-update, then translate what is unfinished in translations/.")
