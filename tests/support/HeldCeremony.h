#pragma once
#include "core/base/File.h"
#include "core/ceremony/NewScript.h"
#include "core/ceremony/engine/RehearseScript.h"
#include "core/ceremony/engine/Replay.h"
#include "core/tokens/Modules.h"
#include <filesystem>

/// A live ceremony in a folder, on tokens of software and a machine that passes every check. It is begun or gone on with, whatever
/// is there, by people who choose the same PINs each time.
namespace held {

namespace fs = std::filesystem;

inline constexpr std::string_view tokenPin = "24681357";

inline std::vector<core::EnvironmentResult> goodMachine()
{
    return {{.id = "ENV-01",
        .label = "No network is connected",
        .verdict = core::EnvironmentResult::Verdict::Passed,
        .observed = "only lo"}};
}

inline core::Result<core::SoftwareState> someSoftware()
{
    core::SoftwareState state;
    state.digest = core::sha256(core::bytesOf("the program"));
    state.files.push_back({"/usr/bin/program", state.digest});
    state.program = "certwright-cli";
    state.installation = core::sha256(core::bytesOf("what is installed"));
    return state;
}

/// Where everything of one ceremony lies.
struct Place {
    fs::path folder;
    std::vector<fs::path> rehearsals{}; ///< kits
    fs::path module{};                  ///< that its tokens are behind
    std::vector<core::ScriptReview> reviews{};
    std::map<std::string, std::string, std::less<>> tokens{}; ///< name → serial number
    std::function<int(int)> sync{};                           ///< of the record; none: the system's

    fs::path journal(char name) const { return folder / (std::string("record-") + name); }
    fs::path stick(const std::string& medium) const { return folder / ("stick-" + medium); }
    fs::path kit(const std::string& medium) const { return stick(medium) / "kit"; }
    bool isBegun() const { return fs::exists(journal('a') / "transcript.jsonl"); }
    /// Folders, and SoftHSM's settings, which SOFTHSM2_CONF must name.
    void prepare(const core::Script& script) const
    {
        fs::create_directories(journal('a'));
        fs::create_directories(journal('b'));
        fs::create_directories(folder / "tokens");
        for (const std::string& medium : script.media) fs::create_directories(stick(medium));
        const std::string settings = "directories.tokendir = " + (folder / "tokens").string() +
            "\nobjectstore.backend = file\nlog.level = ERROR\n";
        const fs::path file = folder / "softhsm2.conf";
        if (!fs::exists(file) && !core::writeFile(file, core::bytesOf(settings), core::FileKind::Private)) std::abort();
    }
};

inline core::CeremonyMachine machineWith(std::shared_ptr<core::TokenService> tokens, core::RehearsedRoom& room)
{
    core::CeremonyMachine machine;
    machine.tokens = std::move(tokens);
    machine.environment = goodMachine;
    machine.software = someSoftware;
    machine.print = [&room](const core::PaperOrder& order) { return room.receive(order); };
    return machine;
}

/// From the first step to the last on a machine that passes every check, into a kit that was not there.
inline core::Result<core::RehearsalReport> rehearsed(const core::RehearsalOrder& order, const fs::path& helper,
    std::function<std::vector<core::EnvironmentResult>()> environment = goodMachine)
{
    core::CeremonyMachine machine;
    machine.environment = std::move(environment);
    machine.software = someSoftware;
    return core::rehearseScript(order, std::move(machine), helper);
}

using Requests = std::map<std::string, fs::path, std::less<>>;

/// What people bring for the shipped scripts: requests for the CAs "issuing" and "second", the root "partner" of somebody else.
inline core::Result<Requests> bring(const fs::path& folder)
{
    const auto written = [&](const char* name, core::ByteView der) {
        return core::writeFile(folder / name, der, core::FileKind::Public);
    };
    for (const char* const name : {"issuing.csr", "second.csr"}) {
        CORE_TRY(const auto key, core::PrivateKey::generate(**core::findKeyAlgorithm("ec:P-256")));
        CORE_TRY(
            const auto request, core::makeCsr(*core::DistinguishedName::parse("CN=asks for another name"), {}, key));
        CORE_CHECK(written(name, request.der()));
    }
    CORE_TRY(const auto other, core::PrivateKey::generate(**core::findKeyAlgorithm("ec:P-384")));
    CORE_TRY(const auto partner,
        core::practiceRoot(*core::DistinguishedName::parse("CN=Partner Root CA,O=Partner Corp,C=FR"),
            {*core::readTime("2025-01-01"), *core::readTime("2035-01-01")}, other));
    CORE_CHECK(written("partner.crt", partner.der()));
    return Requests{
        {"issuing", folder / "issuing.csr"}, {"second", folder / "second.csr"}, {"partner", folder / "partner.crt"}};
}

inline core::Result<std::unique_ptr<core::Ceremony>> open(const Place& place, const core::Script& script,
    core::CeremonyMachine machine, core::RehearsedRoom& room, std::optional<core::CeremonyWorld> previous = {},
    Requests requests = {})
{
    core::CeremonyBindings bindings;
    bindings.kitName = "kit";
    bindings.rehearsals = place.rehearsals;
    bindings.module = place.module;
    bindings.reviews = place.reviews;
    bindings.tokens = place.tokens;
    bindings.requests = std::move(requests);
    for (const std::string& medium : script.media) bindings.media[medium] = place.stick(medium);
    const core::CeremonyPlace record{.journals = {place.journal('a'), place.journal('b')}, .sync = place.sync};
    if (!place.isBegun())
        return core::Ceremony::begin(
            script, core::CeremonyMode::Live, std::move(bindings), std::move(machine), record, std::move(previous));
    return core::Ceremony::resume(
        script, std::move(bindings), std::move(machine), record, room.people(), std::move(previous));
}

/// The same with two shares instead of five, and without reviewers.
inline std::string smaller(std::string text)
{
    const auto replaceAll = [&text](std::string_view from, std::string_view to) {
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    };
    replaceAll("shares = 5", "shares = 2");
    replaceAll("threshold = 3", "threshold = 2");
    replaceAll("officer:5", "officer:2");
    replaceAll("officer:3", "officer:2");
    replaceAll("reviewers_min = 2", "reviewers_min = 0");
    return text;
}

/// A smaller root-create.
inline std::string smallScript()
{
    for (const core::EmbeddedText& shipped : core::shippedScriptTexts())
        if (shipped.name == "root-create") return smaller(std::string(shipped.content));
    return {};
}

/// A smaller script of that type which goes on from a root that smallScript() made.
inline std::string following(std::string_view type, const core::CeremonyWorld& before)
{
    core::NewScript order = core::sampleScript(type, core::systemTime());
    const core::Script root = *core::readScript(smallScript());
    order.subject = root.root->subject;
    order.notBefore = root.root->notBefore;
    order.notAfter = root.root->notAfter;
    order.crlUrl = root.root->crlUrl;
    order.previousHead = before.closing;
    return smaller(*core::writeScript(order));
}

}
