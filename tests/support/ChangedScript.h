#pragma once
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

/// Scripts of ceremonies that are changed as people change templates.
namespace held {

/// Every `from` becomes `to`.
inline std::string replacedAll(std::string text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// Another step before the first one that holds this text; ids have to be given anew then.
inline std::string withStepBefore(std::string text, std::string_view place, int act, std::string_view lines)
{
    const auto at = text.rfind("[[step]]", text.find(place));
    return text.insert(at,
        "[[step]]\nid = \"-\"\nact = " + std::to_string(act) + "\nminutes = 2\nsay = \"…\"\n" +
            "confirm = [\"operator\", \"witness:2\"]\n" + std::string(lines) + "\n");
}

/// The steps of each act numbered from 1.
inline std::string renumbered(std::string text)
{
    int act = 0, number = 0;
    constexpr std::string_view idMark = "[[step]]\nid = \"", actMark = "act = ";
    for (auto at = text.find(idMark); at != std::string::npos; at = text.find(idMark, at + 1)) {
        const int here = std::stoi(text.substr(text.find(actMark, at) + actMark.size()));
        number = here == act ? number + 1 : 1;
        act = here;
        const auto begin = at + idMark.size();
        text.replace(begin, text.find('"', begin) - begin, "A" + std::to_string(act) + "." + std::to_string(number));
    }
    return text;
}

/// Without the steps that hold one of these texts; ids have to be given anew then.
inline std::string withoutSteps(std::string text, std::initializer_list<std::string_view> marks)
{
    constexpr std::string_view begin = "[[step]]";
    for (auto at = text.find(begin); at != std::string::npos;) {
        const auto end = std::min(text.find(begin, at + begin.size()), text.find("# ----", at));
        const std::string step = text.substr(at, end == std::string::npos ? end : end - at);
        const bool isUnwanted = std::ranges::any_of(marks, [&](std::string_view mark) { return step.contains(mark); });
        if (isUnwanted) text.erase(at, step.size());
        at = text.find(begin, isUnwanted ? at : at + begin.size());
    }
    return text;
}

/// A root-create whose key is born on its only token and never leaves it.
inline std::string keptOnToken(std::string text)
{
    text = replacedAll(std::move(text), "\"software-import\"", "\"on-token-only\"");
    text = replacedAll(std::move(text), "[\"primary\", \"backup\"]", "[\"primary\"]");
    text = replacedAll(std::move(text), "paper_copies = 2", "paper_copies = 0");
    text = withoutSteps(std::move(text),
        {"kind = \"share.", "kind = \"paper.", "kind = \"key.import\"", "kind = \"secret.wipe\"", "\"backup\"",
            "asset = \"shares\"", "asset = \"paper\"", "asset = \"token:backup\""});
    return renumbered(
        replacedAll(std::move(text), "kind = \"key.generate\"", "kind = \"key.generate\"\ntoken = \"primary\""));
}

/// A root-create whose key no token holds: it signs from memory, and is on paper after that.
inline std::string keptOnPaper(std::string text)
{
    text = replacedAll(std::move(text), "\"software-import\"", "\"software-only\"");
    text = replacedAll(std::move(text), "[\"primary\", \"backup\"]", "[]");
    text = withoutSteps(std::move(text),
        {"kind = \"token.", "kind = \"key.import\"", "kind = \"key.selftest\"", "kind = \"secret.wipe\"",
            "asset = \"token:", "id = \"A3.17\""});
    text = withStepBefore(std::move(text), "kind = \"share.split\"", 3, "kind = \"key.selftest\"\n");
    return renumbered(withStepBefore(std::move(text), "kind = \"export.verify\"", 5, "kind = \"secret.wipe\"\n"));
}

/// A key-destroy-former for a root whose key is on paper alone.
inline std::string withFormerOnPaper(std::string text)
{
    text = replacedAll(std::move(text), "[\"primary\", \"backup\", \"primary-2\"]", "[\"primary-2\"]");
    for (const std::string token : {"primary", "backup"})
        text = withoutSteps(std::move(text), {"token = \"" + token + "\"", "asset = \"token:" + token + "\""});
    for (const char* const lines : {"kind = \"check.seal\"\nasset = \"former-paper\"\n",
             "kind = \"check.seal\"\nasset = \"former-shares\"\n", "kind = \"paper.readback\"\nof = \"former\"\n"})
        text = withStepBefore(std::move(text), "kind = \"crl.sign\"", 2, lines);
    return renumbered(withStepBefore(std::move(text), "kind = \"media.insert\"", 3, "kind = \"secret.wipe\"\n"));
}

/// One that signs a CA "second" besides.
inline std::string withSecondSub(std::string text)
{
    text.insert(text.find("# ---- Act 1"),
        "[[sub]]\nname = \"second\"\nsubject = \"CN=Example Issuing CA 2\"\nnot_before = 2026-12-01T00:00:00Z\n"
        "not_after = 2031-12-01T00:00:00Z\nuses = [\"serverAuth\"]\n\n");
    text = withStepBefore(std::move(text), "kind = \"crl.sign\"", 2, "kind = \"csr.import\"\nsub = \"second\"\n");
    return renumbered(
        withStepBefore(std::move(text), "kind = \"crl.sign\"", 2, "kind = \"cert.sign\"\nsub = \"second\"\n"));
}

/// A restore-live whose key signs a list before it is wiped.
inline std::string withListFromPaper(std::string text)
{
    text = replacedAll(std::move(text), "# ---- Act 1", "[crl]\ndays = 365\n\n# ---- Act 1");
    return renumbered(withStepBefore(std::move(text), "kind = \"secret.wipe\"", 3, "kind = \"crl.sign\"\n"));
}

/// A key-destroy-former with a third token, to which the key of the root before was copied, too.
inline std::string withThirdToken(std::string text)
{
    text = replacedAll(std::move(text), "[\"primary\", \"backup\",", "[\"primary\", \"backup\", \"third\",");
    for (const char* const lines : {"kind = \"check.seal\"\nasset = \"token:third\"\n",
             "kind = \"token.inspect\"\nexpect_state = \"holds-former-key\"\ntoken = \"third\"\n",
             "kind = \"key.selftest\"\ntoken = \"third\"\n"})
        text = withStepBefore(std::move(text), "kind = \"crl.sign\"", 2, lines);
    for (const char* const lines :
        {"kind = \"key.destroy\"\ntoken = \"third\"\n", "kind = \"media.destroy\"\nasset = \"token:third\"\n"})
        text = withStepBefore(std::move(text), "asset = \"former-paper\"", 4, lines);
    return renumbered(std::move(text));
}

/// A seal-inventory that declares this lost; `who`: the share of one holder.
inline std::string withLost(std::string text, const std::string& asset, const std::string& who = {}, int act = 2)
{
    const std::string lines = "kind = \"asset.lost\"\nasset = \"" + asset + "\"\n" +
        (who.empty() ? std::string() : "who = \"" + who + "\"\n");
    if (asset.starts_with("token:")) {
        const std::string token = asset.substr(asset.find(':') + 1);
        text = withoutSteps(std::move(text), {"asset = \"" + asset + "\""});
        if (!text.contains("\"" + token + "\""))
            text = replacedAll(std::move(text), "tokens = [", "tokens = [\"" + token + "\", ");
    }
    return renumbered(withStepBefore(std::move(text), act == 1 ? "items = [\"Doors" : "items = [\"No bag", act, lines));
}

/// The same script for the tokens of the root that followed.
inline std::string onNewTokens(std::string text)
{
    for (const std::string token : {"primary", "backup"}) {
        text = replacedAll(std::move(text), "\"" + token + "\"", "\"" + token + "-2\"");
        text = replacedAll(std::move(text), "token:" + token + "\"", "token:" + token + "-2\"");
    }
    return text;
}

}
