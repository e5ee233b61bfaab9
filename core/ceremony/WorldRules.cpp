#include "core/ceremony/Rollover.h"
#include "core/ceremony/ScriptReport.h"
#include <algorithm>
#include <functional>
#include <set>

namespace core {
namespace {

struct TokenState {
    bool isInserted = false;
    bool holdsKey = false;
    bool holdsFormer = false; ///< the key of the root that is followed
    bool isTested = false;
};

/// What there is at a point of the ceremony, as far as the script tells.
class World {
public:
    World(const Script& script, ScriptReport& report) : m_script(script), m_report(report)
    {
        if (!script.custody) return;
        for (const std::string& token : script.custody->tokens)
            m_tokens[token].holdsKey = script.type->isFollowUp && script.custody->strategy != Custody::SoftwareOnly;
        for (auto& [name, token] : m_tokens) {
            token.holdsFormer = isFoundWithFormerKey(name);
            token.holdsKey &= !token.holdsFormer && !script.type->makesKey;
        }
    }

    void walk()
    {
        for (const ScriptStep& step : m_script.steps) {
            m_step = &step;
            checkStart();
            if (const auto rule = effects().find(step.kind->name); rule != effects().end()) rule->second(*this);
            const bool isOldPaper = step.kind->name == "paper.readback" && isByFormer(); // it proves nothing of the new
            if (!isOldPaper) m_done.insert(step.kind->name);
        }
        checkEnd();
    }

private:
    using Effect = std::function<void(World&)>;
    static const std::map<std::string_view, Effect>& effects();

    void say(std::string_view rule, std::vector<std::string> values = {})
    {
        values.insert(values.begin(), m_step->id);
        m_report.add(rule, m_step->line, std::move(values));
    }
    /// Demands that a step of this kind came before.
    void needs(std::string_view kind)
    {
        const bool isTold = kind == "people.enrol" && !m_told.insert(kind).second; // once, not at every step
        if (!m_done.contains(kind) && !isTold) say("CW-573", {std::string(kind)});
    }
    void needsToken()
    {
        const std::string name = m_step->input("token");
        if (!name.empty() && !m_tokens[name].isInserted) say("CW-571", {name});
    }
    void needsMedium()
    {
        const std::string name = m_step->input("medium");
        if (!m_media.contains(name)) say("CW-572", {name});
    }
    bool isKeyAtHand() const
    {
        return m_isKeyInMemory || std::ranges::any_of(m_tokens, [](const auto& entry) {
            return entry.second.isInserted && entry.second.holdsKey;
        });
    }
    bool isFormerAtHand() const
    {
        return m_isFormerInMemory || std::ranges::any_of(m_tokens, [](const auto& entry) {
            return entry.second.isInserted && entry.second.holdsFormer;
        });
    }
    /// Whether the script expects the key of the root before on that token.
    bool isFoundWithFormerKey(const std::string& name) const
    {
        return std::ranges::any_of(m_script.steps, [&](const ScriptStep& step) {
            return step.input("token") == name && step.input("expect_state") == "holds-former-key";
        });
    }
    /// The certificate that this step is about; nullptr: it is about none.
    const ScriptCross* cross() const
    {
        const auto found = std::ranges::find(m_script.crosses, m_step->input("cross"), &ScriptCross::name);
        return found == m_script.crosses.end() ? nullptr : &*found;
    }
    /// Whether the key of the root before signs at this step.
    bool isByFormer() const { return core::isByFormer(m_script, *m_step); }
    Custody custody() const { return m_script.custody ? m_script.custody->strategy : Custody::SoftwareImport; }
    bool isSoftware() const { return custody() == Custody::SoftwareImport || custody() == Custody::SoftwareOnly; }
    TokenState& token() { return m_tokens[m_step->input("token")]; }

    void checkStart();
    void checkEnd();
    void generate();
    void import();
    void clone();
    void test();
    void dice();
    void selfSign();
    void print();
    void readBack();
    void wipe();
    void rest();
    void seal();
    void destroyAsset();
    void lose();
    void crossSign();

    const Script& m_script;
    ScriptReport& m_report;
    const ScriptStep* m_step = nullptr;
    std::set<std::string_view> m_done; ///< kinds of steps so far
    std::set<std::string_view> m_told;
    std::map<std::string, TokenState> m_tokens;
    std::set<std::string> m_media;      ///< inserted
    std::set<std::string> m_requests;   ///< taken in, by the name of their [[sub]]
    std::set<std::string> m_others;     ///< certificates taken in, by the name of their [[cross]]
    std::set<std::string> m_written;    ///< media that hold a kit nobody has checked
    std::map<std::string, int> m_loose; ///< assets neither sealed nor destroyed, and the line that made them so
    std::set<std::string> m_lost;       ///< assets that were declared lost as a whole
    int m_dice = 0;
    bool m_isKeyInMemory = false;
    bool m_isFormerInMemory = false; ///< the key of the root that is followed
    bool m_isSecretInMemory = false; ///< what the shares are made from
};

const std::map<std::string_view, World::Effect>& World::effects()
{
    static const std::map<std::string_view, Effect> all{
        {"media.insert", [](World& w) { w.m_media.insert(w.m_step->input("medium")); }},
        {"media.eject",
            [](World& w) {
                w.needsMedium();
                w.m_media.erase(w.m_step->input("medium"));
            }},
        {"token.inspect",
            [](World& w) {
                w.token().isInserted = true;
                w.m_loose["token:" + w.m_step->input("token")] = w.m_step->line;
            }},
        {"token.init", &World::needsToken},
        {"token.pin-set", &World::needsToken},
        {"entropy.dice", &World::dice},
        {"key.generate", &World::generate},
        {"key.import", &World::import},
        {"key.clone", &World::clone},
        {"key.selftest", &World::test},
        {"share.split",
            [](World& w) {
                w.needs(w.m_script.type->makesKey ? "key.generate" : "people.enrol");
                w.m_isSecretInMemory = true;
                w.m_loose["shares"] = w.m_step->line;
                if (w.m_script.type->restoresKey) // those of before are still enough to open the old sheets
                    w.m_loose["old-shares"] = w.m_loose["old-paper"] = w.m_step->line;
            }},
        {"share.verify", [](World& w) { w.needs("share.split"); }},
        {"paper.print", &World::print},
        {"paper.readback", &World::readBack},
        {"cert.selfsign", &World::selfSign},
        {"csr.import", [](World& w) { w.m_requests.insert(w.m_step->input("sub")); }},
        {"cert.sign",
            [](World& w) {
                if (!w.m_requests.contains(w.m_step->input("sub"))) w.say("CW-573", {"csr.import"});
            }},
        {"cert.import", [](World& w) { w.m_others.insert(w.m_step->input("cross")); }},
        {"cert.cross", &World::crossSign},
        {"crl.sign",
            [](World& w) {
                if (w.m_script.type->makesKey && !w.isByFormer()) w.needs("cert.selfsign");
            }},
        {"export.write",
            [](World& w) {
                w.needsMedium();
                w.m_written.insert(w.m_step->input("medium"));
            }},
        {"export.verify",
            [](World& w) {
                if (w.m_written.erase(w.m_step->input("medium")) == 0) w.say("CW-573", {"export.write"});
            }},
        {"seal.record", &World::seal},
        {"secret.wipe", &World::wipe},
        {"key.destroy",
            [](World& w) {
                w.needsToken();
                w.token().holdsKey = w.token().holdsFormer = false;
            }},
        {"media.destroy", &World::destroyAsset},
        {"asset.lost", &World::lose},
        {"break", &World::rest},
        {"close",
            [](World& w) {
                w.needs("sign-off");
                if (w.m_done.contains("close")) w.say("CW-500");
            }},
    };
    return all;
}

void World::checkStart()
{
    const std::string name = m_step->input("token"), asset = name.empty() ? m_step->input("asset") : "token:" + name;
    if (m_lost.erase(asset) > 0) say("CW-473", {asset}); // once, not at every step
    const bool usesKey = m_script.usesRootKey(*m_step);
    if (m_step->kind->isIrreversible || usesKey) needs("people.enrol");
    if (!usesKey) return;
    const bool isOfToken = m_step->kind->name == "key.selftest" && !m_step->input("token").empty();
    if (isByFormer() || (isOfToken && token().holdsFormer)) {
        if (!isFormerAtHand()) say("CW-573", {"token.inspect"});
    } else if (!isKeyAtHand() && !m_done.contains("key.generate"))
        say("CW-573", {m_script.type->makesKey ? "key.generate" : "token.inspect"});
    else if (!isKeyAtHand())
        say("CW-573", {"token.inspect"});
    if (m_done.contains("export.write") && m_step->kind->name != "export.write") say("CW-580");
}

void World::generate()
{
    needsToken();
    const bool isOnToken = !m_step->input("token").empty();
    const bool belongsOnToken = custody() == Custody::OnTokenOnly || custody() == Custody::OnTokenVendorBackup;
    if (isOnToken != belongsOnToken) say("CW-596", {std::string(nameOf(custody()))});
    if (m_script.key && m_dice < m_script.key->diceRolls)
        say("CW-594", {std::to_string(m_dice), std::to_string(m_script.key->diceRolls)});
    if (isOnToken)
        token() = {.isInserted = token().isInserted, .holdsKey = true};
    else
        m_isKeyInMemory = true;
}

void World::import()
{
    needsToken();
    if (custody() != Custody::SoftwareImport && !m_script.type->restoresKey)
        say("CW-596", {std::string(nameOf(custody()))});
    needs(m_script.type->restoresKey ? "paper.readback" : "key.generate");
    token().holdsKey = true;
    token().isTested = false;
}

void World::clone()
{
    needsToken();
    if (custody() != Custody::OnTokenVendorBackup) say("CW-596", {std::string(nameOf(custody()))});
    if (!isKeyAtHand()) say("CW-573", {"token.inspect"});
    token().holdsKey = true;
    token().isTested = false;
}

void World::test()
{
    needsToken();
    if (m_step->input("token").empty()) return;
    if (!token().holdsKey && !token().holdsFormer) say("CW-573", {"key.import"});
    token().isTested = true;
}

void World::dice()
{
    const std::string rolls = m_step->input("rolls");
    m_dice += rolls.empty() ? 0 : std::stoi(rolls);
}

void World::print()
{
    if (custody() == Custody::OnTokenOnly) say("CW-596", {std::string(nameOf(custody()))});
    if (isSoftware()) needs("share.split"); // it makes the secret that encrypts what is printed
    m_loose["paper"] = m_step->line;
}

/// At the first ceremony it proves the paper; later it brings the key back where no token holds it. Of two keys one is in memory.
void World::readBack()
{
    if (isByFormer()) {
        if (m_script.type->makesKey) needs("key.generate");
        if (m_isKeyInMemory) say("CW-391");
        m_isFormerInMemory = true;
        return;
    }
    if (m_script.type->makesKey) needs("paper.print");
    const bool isRestore = m_script.type->restoresKey || custody() == Custody::SoftwareOnly;
    if (!m_script.type->makesKey && isRestore) m_isKeyInMemory = true;
}

/// Before the root certificate is made for good, every copy of its key must have proved itself.
void World::selfSign()
{
    const auto wants = [this](std::string_view kind) {
        if (!m_done.contains(kind)) say("CW-574", {std::string(kind)});
    };
    wants("key.selftest");
    const int copies = m_script.custody ? m_script.custody->paperCopies : 0;
    if (isSoftware()) wants("share.verify");
    if (copies > 0 || custody() == Custody::SoftwareOnly) wants("paper.readback");
    for (const auto& [name, state] : m_tokens) {
        if ((state.holdsKey || state.holdsFormer) && !state.isTested) say("CW-574", {"key.selftest " + name});
        if (state.holdsKey || state.holdsFormer) continue;
        if (custody() == Custody::SoftwareImport) say("CW-574", {"key.import " + name});
        if (custody() == Custody::OnTokenVendorBackup) say("CW-574", {"key.clone " + name});
    }
}

/// Nobody can bring it: what is on the table or used later on is not lost, and only shares are told apart by who has them.
void World::lose()
{
    const std::string asset = m_step->input("asset"), who = m_step->input("who");
    if (!who.empty() && asset != "shares" && asset != "former-shares") say("CW-474", {asset, who});
    if (who.empty()) m_lost.insert(asset);
    if (m_loose.contains(asset)) say("CW-473", {asset});
}

/// The other root's certificate was brought, or both roots are there.
void World::crossSign()
{
    const bool isOther = !cross() || cross()->of == ScriptCross::Of::Other;
    if (isOther && !m_others.contains(m_step->input("cross"))) say("CW-573", {"cert.import"});
    if (!isOther) needs("cert.selfsign");
}

void World::wipe()
{
    if (m_done.contains("share.split") && !m_done.contains("share.verify")) say("CW-575");
    m_isKeyInMemory = m_isFormerInMemory = false;
    m_isSecretInMemory = false;
}

void World::rest()
{
    const bool isTokenInserted =
        std::ranges::any_of(m_tokens, [](const auto& entry) { return entry.second.isInserted; });
    if (m_isKeyInMemory || m_isFormerInMemory || m_isSecretInMemory || isTokenInserted) say("CW-576");
}

void World::seal()
{
    const std::string asset = m_step->input("asset");
    m_loose.erase(asset);
    if (asset.starts_with("token:")) m_tokens[asset.substr(6)].isInserted = false;
    if (asset.starts_with("medium:")) m_media.erase(asset.substr(7));
}

void World::destroyAsset()
{
    seal(); // gone is as good as sealed
}

void World::checkEnd()
{
    if (m_script.steps.empty()) return;
    const int last = m_script.steps.back().line;
    for (const std::string_view kind : {"export.write", "export.verify"}) // a record without its seal cannot be closed
        if (!m_done.contains(kind)) m_report.add("CW-593", last, {std::string(m_script.type->name), std::string(kind)});
    if (m_script.steps.back().kind->name != "close") m_report.add("CW-579", last, {m_script.steps.back().id});
    if (m_isKeyInMemory || m_isFormerInMemory || m_isSecretInMemory) m_report.add("CW-577", last);
    for (const auto& [asset, line] : m_loose) m_report.add("CW-578", line, {asset});
    for (const std::string& medium : m_media) m_report.add("CW-578", last, {"medium:" + medium});
    for (const std::string& medium : m_written) m_report.add("CW-583", last, {medium});
}

}

void checkWorld(const Script& script, ScriptReport& report) { World(script, report).walk(); }

}
