#!/usr/bin/env python3
"""pseudo.py FROM.ts TO.ts: a language in which every text is 40 % longer than in English, from the texts of any language.

It is spoken by tests and by certwright-tour alone, through the same files as a real one, and shows where text has no room.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

CYCLE = "ööööö "


def stretched(text):
    """The text in brackets, with what makes it longer before the end, so that cutting is seen."""
    more = len(text) * 2 // 5 + 1
    tail = "".join(CYCLE[i % len(CYCLE)] for i in range(more)).rstrip()
    lead, body, trail = re.match(r"(\s*)(.*?)(\s*)\Z", text, re.S).groups()
    return f"{lead}[{body} {tail}]{trail}"


def main(source, target):
    tree = ElementTree.parse(source)
    tree.getroot().set("language", "en_GB")
    for message in tree.iter("message"):
        text = message.findtext("source")
        translation = message.find("translation")
        for child in list(translation):
            translation.remove(child)
        translation.attrib.pop("type", None)
        if text.startswith("Vaults (*") or "(*." in text or "(*)" in text:
            translation.text = text  # a filter of files is no sentence
        elif message.get("numerus") == "yes":
            for _ in range(2):
                ElementTree.SubElement(translation, "numerusform").text = stretched(text)
            translation.text = None
        else:
            translation.text = stretched(text)
    tree.write(target, encoding="utf-8", xml_declaration=True)


main(*sys.argv[1:])
