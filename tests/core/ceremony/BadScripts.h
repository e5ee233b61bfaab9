#pragma once
#include "SampleScript.h"
#include <vector>

/// Scripts that break one rule of the checker each.
namespace sample {

struct BadScript {
    const char* rule;
    const char* name;
    std::string script;
};

inline std::string beforeCustody(std::string_view tables)
{
    return changed("[custody]", std::string(tables) + "\n[custody]");
}

inline std::string sub(std::string_view name, std::string_view notAfter)
{
    return "[[sub]]\nname = \"" + std::string(name) +
        "\"\nsubject = \"CN=Sub\"\nnot_before = 2026-12-01T00:00:00Z\nnot_after = " + std::string(notAfter) +
        "\nuses = [\"serverAuth\"]\n";
}
inline std::string skip(std::string_view id, std::string_view until)
{
    return "[[lint_skip]]\nid = \"" + std::string(id) + "\"\nreason = \"x\"\nuntil = " + std::string(until) + "\n";
}

/// The shipped script by which a root follows another, changed in one place.
inline std::string rollover(std::string_view from, std::string_view to, std::string_view name = "root-rollover")
{
    const auto shipped = core::shippedScriptTexts();
    const std::string text(std::ranges::find(shipped, name, &core::EmbeddedText::name)->content);
    return replaced(replaced(text, "reviewers_min = 2", "reviewers_min = 0"), from, to);
}

/// The shipped script of that name without its kits, so that the record gets no seal; or without their check.
inline std::string withoutKits(
    std::string_view name, std::initializer_list<std::string_view> kinds = {"export.write", "export.verify"})
{
    const auto shipped = core::shippedScriptTexts();
    std::string text(std::ranges::find(shipped, name, &core::EmbeddedText::name)->content);
    for (const std::string_view kind : kinds)
        for (const std::string_view medium : {"kit-a", "kit-b"}) {
            const std::string step = "kind = \"" + std::string(kind) + "\"\nmedium = \"" + std::string(medium) + "\"\n";
            if (text.contains(step)) text = replaced(text, step, "kind = \"say\"\n");
        }
    for (const std::string_view kind : kinds)
        if (text.contains("kind = \"" + std::string(kind))) qFatal("a kit is left");
    return text;
}

inline std::vector<BadScript> badScripts()
{
    const std::string others = person("Dev Patel", "Legal", R"("witness")") + officers(5);
    return {
        {"CW-303", "one direction only", rollover("kind = \"cert.cross\"\ncross = \"old-with-new\"", "kind = \"say\"")},
        {"CW-303", "one direction twice", rollover("of = \"old-with-new\"", "of = \"new-with-old\"")},
        {"CW-304", "old root stops before the new one is there",
            rollover("old_stops = 2038", "old_stops = 2037-01-01 #")},
        {"CW-304", "old root ends before it stops", rollover("old_ends = 2046", "old_ends = 2038-01-01 #")},
        {"CW-305", "given out before it begins", rollover("give_out = 2037", "give_out = 2036-11-30 #")},
        {"CW-305", "kept after its end", rollover("old_ends = 2046-12-01", "old_ends = 2046-12-02")},
        {"CW-391", "two keys in memory", rollover("kind = \"secret.wipe\"", "kind = \"say\"", "root-rollover-paper")},
        {"CW-573", "old key not read from paper",
            rollover("kind = \"paper.readback\"\nof = \"former\"", "kind = \"say\"", "root-rollover-paper")},
        {"CW-577", "old key not wiped",
            rollover("kind = \"secret.wipe\"\nminutes = 1\nsay = \"The key of the old",
                "kind = \"say\"\nminutes = 1\nsay = \"The key of the old", "root-rollover-paper")},
        {"CW-306", "two roots at another ceremony",
            beforeCustody("[[cross]]\nname = \"a\"\nof = \"new-with-old\"\nnot_before = 2026-12-01T00:00:00Z\n"
                          "not_after = 2027-12-01T00:00:00Z\n")},
        {"CW-307", "one name for both", rollover("CN=Example Root CA 2036", "CN=example root ca 2026")},
        {"CW-307", "a new root that ends first", rollover("2056-12-01T00:00:00Z", "2046-11-30T00:00:00Z")},
        {"CW-573", "cross-certificate before the new root", rollover("kind = \"cert.selfsign\"", "kind = \"say\"")},
        {"CW-573", "old token in its bag",
            rollover("kind = \"token.inspect\"\ntoken = \"primary\"\nexpect_state = \"holds-former-key\"",
                "kind = \"say\"")},
        {"CW-574", "old token not tested",
            rollover("kind = \"key.selftest\"\ntoken = \"primary\"\n", "kind = \"say\"\n")},
        {"CW-595", "no old root",
            rollover("[old_root]\nsubject = \"CN=Example Root CA 2026,O=Example Corp,C=DE\"\nnot_before = "
                     "2026-12-01T00:00:00Z\nnot_after = 2046-12-01T00:00:00Z\ncrl_url = "
                     "\"http://pki.example.com/root.crl\"\n",
                "")},
        {"CW-377", "nobody reviews it", shippedRootCreate()},
        {"CW-377", "one reviewer of two",
            replaced(shippedRootCreate(), "[custody]", reviewer("Eva", '1') + "[custody]")},
        {"CW-378", "a reviewer twice", beforeCustody(reviewer("Eva", '1') + reviewer(" eva", '2'))},
        {"CW-378", "one certificate for two", beforeCustody(reviewer("Eva", '1') + reviewer("Dev", '1'))},
        {"CW-379", "the operator has reviewed it", withPeople(goodPeople() + reviewer("carla mendes", '1'))},
        {"CW-379", "the auditor has reviewed it",
            withPeople(goodPeople() + person("Ben Okoye", "Audit", R"("auditor")") + reviewer("Ben Okoye", '1'))},
        {"CW-395", "a CA for any purpose",
            replaced(beforeCustody(sub("a", "2031-12-01T00:00:00Z")), "uses = [\"serverAuth\"]\n", "")},
        {"CW-395", "a CA whose list of purposes is empty",
            replaced(beforeCustody(sub("a", "2031-12-01T00:00:00Z")), "[\"serverAuth\"]", "[]")},
        {"CW-314", "a key for one record", beforeCustody("[options]\ntranscript_signer = \"one-shot-leaf\"\n")},
        {"CW-473", "a lost token that is used later",
            withStep("A1.4", "check.clock", "asset.lost\"\nasset = \"token:backup")},
        {"CW-473", "a token that is inserted", withStep("A2.7", "checkpoint", "asset.lost\"\nasset = \"token:primary")},
        {"CW-474", "a holder of a token",
            withStep("A1.4", "check.clock", "asset.lost\"\nwho = \"Eva\"\nasset = \"paper")},
        {"CW-560", "two steps with one id", changed(R"(id = "A1.2")", R"(id = "A1.1")")},
        {"CW-561", "number falls", changed(R"(id = "A1.3")", R"(id = "A1.7")")},
        {"CW-561", "id of another act", changed(R"(id = "A2.1")", R"(id = "A3.1")")},
        {"CW-561", "act falls", changed("id = \"A2.7\"\nact = 2", "id = \"A1.9\"\nact = 1")},
        {"CW-561", "other form", changed(R"(id = "A1.1")", R"(id = "1.1")")},
        {"CW-562", "one of five", changed("threshold = 3", "threshold = 1")},
        {"CW-562", "six of five", changed("threshold = 3", "threshold = 6")},
        {"CW-562", "seventeen shares", changed("shares = 5", "shares = 17")},
        {"CW-563", "one witness", changed("witnesses_min = 2", "witnesses_min = 1")},
        {"CW-563", "one department", changed("departments_min = 2", "departments_min = 1")},
        {"CW-563", "more departments than witnesses", changed("departments_min = 2", "departments_min = 3")},
        {"CW-564", "share for an absent auditor", changed("threshold = 3", "threshold = 3\nauditor_share = true")},
        {"CW-565", "four officers",
            withPeople(replaced(goodPeople(), person("Officer 5", "Board", R"("officer")"), ""))},
        {"CW-565", "no operator", withPeople(replaced(goodPeople(), R"("operator")", R"("custodian")"))},
        {"CW-566", "two operators", withPeople(goodPeople() + person("Ben Okoye", "IT", R"("operator")"))},
        {"CW-567", "operator and witness",
            withPeople(replaced(goodPeople(), R"("operator")", R"("operator", "witness")"))},
        {"CW-567", "administrator and witness",
            withPeople(replaced(goodPeople(), R"("administrator", "custodian")", R"("administrator", "witness")"))},
        {"CW-567", "officer and witness",
            withPeople(replaced(goodPeople(), R"("officer")", R"("officer", "witness")"))},
        {"CW-567", "officer and auditor",
            withPeople(replaced(goodPeople(), R"("officer")", R"("officer", "auditor")"))},
        {"CW-568", "one department, written in two ways", withPeople(replaced(goodPeople(), "Finance", " LEGAL "))},
        {"CW-568", "one department, its accents in two ways",
            withPeople(replaced(replaced(goodPeople(), "Finance", "PRÜFUNG"), "Legal", "Prüfung"))},
        {"CW-569", "one person twice", withPeople(goodPeople() + person("ana ruiz ", "Other", R"("custodian")"))},
        {"CW-570", "three witnesses of two", changed("witness:2", "witness:3")},
        {"CW-570", "an auditor who may stay away",
            changed(R"("witness:2", "administrator")", R"("witness:2", "auditor")")},
        {"CW-570", "two operators", changed(R"(["operator", "witness:2"])", R"(["operator:2", "witness:2"])")},
        {"CW-571", "token before it is inserted", withStep("A2.2", R"("primary")", R"("backup")")},
        {"CW-571", "token after it is sealed",
            withStep("A4.2", "token.inspect\"\ntoken = \"primary\"\nexpect_state = \"holds-key",
                "key.selftest\"\ntoken = \"primary")},
        {"CW-572", "stick before it is inserted", withStep("A5.2", "kit-a", "kit-b")},
        {"CW-573", "paper read back but never printed", withStep("A3.5", "paper.print\"\ncopies = 2", "say\"")},
        {"CW-573", "signature without a key",
            withStep("A4.2", "token.inspect\"\ntoken = \"primary\"\nexpect_state = \"holds-key", "say")},
        {"CW-573", "list before the root", withStep("A4.3", "cert.selfsign", "say")},
        {"CW-573", "nobody is enrolled", withStep("A1.1", "people.enrol", "say")},
        {"CW-574", "paper not read back", withStep("A3.6", "paper.readback", "say")},
        {"CW-574", "backup token without the key", withStep("A3.9", "key.import\"\ntoken = \"backup", "say")},
        {"CW-574", "backup token not tested", withStep("A3.10", "backup", "primary")},
        {"CW-575", "shares not read back", withStep("A3.4", "share.verify", "say")},
        {"CW-576", "token inserted during a break", withStep("A3.15", "seal.record\"\nasset = \"token:primary", "say")},
        {"CW-576", "key in memory during a break", withStep("A3.11", "secret.wipe", "say")},
        {"CW-577", "secret never wiped", withStep("A3.11", "secret.wipe", "say")},
        {"CW-578", "paper not sealed", withStep("A3.13", "seal.record\"\nasset = \"paper", "say")},
        {"CW-578", "stick left behind", withStep("A5.6", "media.eject\"\nmedium = \"kit-b", "say")},
        {"CW-579", "not closed", withStep("A5.13", "close", "say")},
        {"CW-580", "key used after the seal", withStep("A5.9", "fingerprint.read\"\nof = \"transcript", "crl.sign")},
        {"CW-581", "one witness for what cannot be undone", withStep("A2.2", "witness:2", "witness:1")},
        {"CW-582", "act without checkpoint", withStep("A2.7", "checkpoint", "say")},
        {"CW-583", "kit not checked elsewhere", withStep("A5.8", "export.verify\"\nmedium = \"kit-b", "say")},
        {"CW-584", "no break", withStep("A1.8", "break", "say")},
        {"CW-087", "a CA that publishes where its root does",
            beforeCustody(sub("a", "2030-12-01T00:00:00Z") + "crl_url = \"http://pki.example.com/root.crl\"\n")},
        {"CW-096", "one witness for the check of the machine", withStep("A1.5", "witness:2", "witness:1")},
        {"CW-585", "waiver that ended", beforeCustody(skip("CW-801", "2026-11-19"))},
        {"CW-586", "script that ended", changed("expires = 2036-12-31", "expires = 2026-11-19")},
        {"CW-587", "follow-up without the one before", changed(R"("root-create")", R"("crl-resign")")},
        {"CW-588", "ends before it begins", changed("not_after = 2046", "not_after = 2025")},
        {"CW-589", "sub outlives its root", beforeCustody(sub("a", "2046-12-01T00:00:01Z"))},
        {"CW-590", "list for thirteen months", changed("days = 365", "days = 395")},
        {"CW-591", "list behind https", changed("http://pki", "https://pki")},
        {"CW-591", "no address", changed("http://pki.example.com/root.crl", "http://")},
        {"CW-592", "nobody sees it", withStep("A1.4", R"("operator", "witness:2")", R"("operator")")},
        {"CW-593", "machine not checked", withStep("A1.5", "check.env", "say")},
        {"CW-500", "closed twice", withStep("A5.11", "sign-off", "close")},
        {"CW-593", "kit not checked", withoutKits("pin-change", {"export.verify"})},
        {"CW-593", "token added without a seal", withoutKits("token-clone")},
        {"CW-593", "PINs changed without a seal", withoutKits("pin-change")},
        {"CW-593", "shares made anew without a seal", withoutKits("share-refresh")},
        {"CW-593", "drill without a seal", withoutKits("restore-drill")},
        {"CW-593", "token rebuilt without a seal", withoutKits("restore-live")},
        {"CW-593", "bags counted without a seal", withoutKits("seal-inventory")},
        {"CW-593", "list without a seal", withoutKits("crl-resign")},
        {"CW-594", "too few throws", changed("rolls = 100", "rolls = 99")},
        {"CW-595", "no table for the list", changed("[crl]\ndays = 365\n", "")},
        {"CW-596", "key made elsewhere", changed("software-import", "on-token-only")},
        {"CW-597", "waiver for no rule", beforeCustody(skip("CW-101", "2027-01-01"))},
        {"CW-598", "two CAs of one name",
            beforeCustody(sub("a", "2030-12-01T00:00:00Z") + sub("a", "2030-12-01T00:00:00Z"))},
        {"CW-598", "two CAs whose files have one name",
            beforeCustody(sub("Issuing A", "2030-12-01T00:00:00Z") + sub("Issuing_A", "2030-12-01T00:00:00Z"))},
        {"CW-598", "two CAs that differ in letter case",
            beforeCustody(sub("issuing", "2030-12-01T00:00:00Z") + sub("Issuing", "2030-12-01T00:00:00Z"))},
    };
}

}
