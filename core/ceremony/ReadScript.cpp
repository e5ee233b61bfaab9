#include "core/base/Display.h"
#include "core/base/File.h"
#include "core/ceremony/Script.h"
#include "core/ceremony/record/Transcript.h"
#include "core/profiles/TomlTable.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>
#include <charconv>

namespace core {
namespace {

constexpr TomlWords scriptWords{"CW-550", "CW-551", "CW-552", "CW-553", "CW-554"};
constexpr std::size_t longestSerial = 20; // RFC 5280 section 4.1.2.2
constexpr int mostInScript = 1000;        // beyond any sense; the checker says what makes some
constexpr int mostUptimeHours = 10000;

template <typename Value>
struct Named {
    std::string_view name;
    Value value;
};
constexpr std::array auditorRules{Named{"none", AuditorRule::None}, Named{"optional", AuditorRule::Optional},
    Named{"required", AuditorRule::Required}};
constexpr std::array crossings{Named{"other", ScriptCross::Of::Other},
    Named{"new-with-old", ScriptCross::Of::NewWithOld}, Named{"old-with-new", ScriptCross::Of::OldWithNew}};
constexpr std::array custodies{Named{"on-token-only", Custody::OnTokenOnly},
    Named{"on-token-vendor-backup", Custody::OnTokenVendorBackup}, Named{"software-import", Custody::SoftwareImport},
    Named{"software-only", Custody::SoftwareOnly}};

constexpr std::array transcriptSigners{Named{"root", TranscriptSigner::Root},
    Named{"one-shot-leaf", TranscriptSigner::OneShotLeaf}, Named{"none", TranscriptSigner::None}};

template <typename Table>
std::vector<std::string_view> namesOf(const Table& table)
{
    std::vector<std::string_view> names;
    for (const auto& entry : table) names.push_back(entry.name);
    return names;
}

/// The value of a named choice; the first one with a mistake.
template <typename Table>
auto choice(TomlTable& table, std::string_view key, const Table& known)
{
    const std::string name = table.text(key);
    for (const auto& entry : known)
        if (entry.name == name) return entry.value;
    table.refuseValue(key, name, namesOf(known));
    return known.front().value;
}

DistinguishedName subjectOf(TomlTable& table)
{
    const std::string text = table.text("subject");
    auto name = DistinguishedName::parse(text);
    if (name && !name->isEmpty()) return *std::move(name);
    if (!text.empty()) table.refuseContent("subject", "CN=Example Root CA,O=Example,C=DE");
    return {};
}

ScriptQuorum readQuorum(TomlTable table)
{
    ScriptQuorum quorum{.shares = table.number("shares", 0, mostInScript),
        .threshold = table.number("threshold", 0, mostInScript),
        .hasAuditorShare = table.flagOr("auditor_share", false),
        .line = table.line()};
    table.finish();
    return quorum;
}

ScriptPeople readPeople(TomlTable table)
{
    ScriptPeople people{.witnesses = table.number("witnesses_min", 0, 100),
        .departments = table.number("departments_min", 0, 100),
        .auditor = choice(table, "auditor", auditorRules),
        .rehearsalMaxAgeDays = table.number("rehearsal_max_age_days", 1, 366),
        .line = table.line()};
    if (table.has("reviewers_min")) people.reviewers = table.number("reviewers_min", 0, mostReviewers);
    table.finish();
    return people;
}

ScriptReviewer readReviewer(TomlTable& table)
{
    ScriptReviewer reviewer{.name = table.text("name"), .line = table.line()};
    if (const auto certificate = readSha256(table.text("sha256")))
        reviewer.certificate = *certificate;
    else
        table.refuseContent("sha256", "SHA-256, 64 × 0-9 a-f");
    table.finish();
    return reviewer;
}

Participant readParticipant(TomlTable& table)
{
    Participant participant{.name = table.text("name"),
        .department = table.text("department"),
        .organisation = table.text("organisation"),
        .roles = {},
        .line = table.line()};
    for (const std::string& name : table.texts("roles")) {
        const RoleInfo* role = findRole(name);
        if (!role)
            table.refuseValue("roles", name, namesOf(roles()));
        else
            participant.roles.push_back(role->role);
    }
    table.finish();
    return participant;
}

ScriptCustody readCustody(TomlTable table)
{
    ScriptCustody custody{.strategy = choice(table, "strategy", custodies),
        .tokens = table.texts("tokens"),
        .paperCopies = table.has("paper_copies") ? table.number("paper_copies", 0, 100) : 0,
        .line = table.line()};
    table.finish();
    return custody;
}

/// Six octets in lower-case hexadecimal, as sysfs shows the address of an interface.
bool isHardwareAddress(std::string_view text)
{
    constexpr std::size_t length = 17, step = 3;
    if (text.size() != length) return false;
    for (std::size_t i = 0; i < length; ++i) {
        const bool isDigit = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
        if (i % step == step - 1 ? text[i] != ':' : !isDigit) return false;
    }
    return true;
}

ScriptMachine readMachine(TomlTable table)
{
    ScriptMachine machine{.os = table.textOr("os", ""), .line = table.line()};
    if (table.has("software")) {
        machine.software = readSha256(table.text("software"));
        if (!machine.software) table.refuseContent("software", "SHA-256, 64 × 0-9 a-f");
    }
    if (table.has("hsm_link")) {
        machine.hsmLink = table.text("hsm_link");
        if (!isHardwareAddress(machine.hsmLink)) table.refuseContent("hsm_link", "00:11:22:aa:bb:cc");
    }
    if (table.has("uptime_hours_max")) machine.uptimeHours = table.number("uptime_hours_max", 1, mostUptimeHours);
    table.finish();
    return machine;
}

ScriptOptions readOptions(TomlTable table)
{
    ScriptOptions options{.line = table.line()};
    if (table.has("transcript_signer"))
        options.transcriptSigner = choice(table, "transcript_signer", transcriptSigners);
    table.finish();
    return options;
}

ScriptKey readKey(TomlTable table)
{
    ScriptKey key{.line = table.line()};
    const std::string id = table.text("algorithm");
    if (const auto algorithm = findKeyAlgorithm(id); algorithm && canSign((*algorithm)->family))
        key.algorithm = *algorithm;
    else {
        std::vector<std::string_view> known;
        for (const KeyAlgorithm& one : keyAlgorithms())
            if (canSign(one.family)) known.push_back(one.id);
        table.refuseValue("algorithm", id, known);
    }
    if (table.has("dice_rolls_min")) key.diceRolls = table.number("dice_rolls_min", 0, 10000);
    table.finish();
    return key;
}

/// Extended key usages by their names; empty: none are named.
std::vector<std::string> readUses(TomlTable& table)
{
    std::vector<std::string> uses;
    if (table.has("uses")) uses = table.texts("uses");
    for (const std::string& use : uses)
        if (oidOfName(use).empty()) table.refuseContent("uses", "[\"serverAuth\", \"clientAuth\"]");
    return uses;
}

ScriptCertificate readCertificate(TomlTable& table, bool hasName)
{
    ScriptCertificate certificate{.name = hasName ? table.text("name") : std::string(),
        .subject = subjectOf(table),
        .notBefore = table.moment("not_before"),
        .notAfter = table.moment("not_after"),
        .crlUrl = table.textOr("crl_url", ""),
        .uses = hasName ? readUses(table) : std::vector<std::string>(),
        .line = table.line()};
    table.finish();
    return certificate;
}

std::vector<GeneralName> readNames(TomlTable& table, std::string_view key)
{
    std::vector<GeneralName> names;
    if (!table.has(key)) return names;
    for (const std::string& text : table.texts(key)) {
        auto name = readGeneralName(text);
        if (name)
            names.push_back(*std::move(name));
        else
            table.refuseContent(key, "[\"DNS:example.com\", \"IP:10.0.0.0/8\"]");
    }
    return names;
}

/// What is said of the root of somebody else, which nobody here made.
void readOther(TomlTable& table, ScriptCross& cross)
{
    cross.subject = subjectOf(table);
    if (table.has("sha256")) {
        cross.sha256 = readSha256(table.text("sha256"));
        if (!cross.sha256) table.refuseContent("sha256", "SHA-256, 64 × 0-9 a-f");
    }
    if (table.has("path_length")) cross.pathLength = table.number("path_length", 0, 100);
    cross.uses = readUses(table);
    cross.permitted = readNames(table, "permitted");
    cross.excluded = readNames(table, "excluded");
}

ScriptCross readCross(TomlTable& table)
{
    ScriptCross cross{.name = table.text("name"),
        .of = table.has("of") ? choice(table, "of", crossings) : ScriptCross::Of::Other,
        .subject = {},
        .notBefore = table.moment("not_before"),
        .notAfter = table.moment("not_after"),
        .uses = {},
        .permitted = {},
        .excluded = {},
        .line = table.line()};
    if (cross.of == ScriptCross::Of::Other) readOther(table, cross);
    table.finish();
    return cross;
}

ScriptOverlap readOverlap(TomlTable table)
{
    ScriptOverlap overlap{.giveOut = table.day("give_out"),
        .oldStops = table.day("old_stops"),
        .oldEnds = table.day("old_ends"),
        .line = table.line()};
    table.finish();
    return overlap;
}

ScriptRevocation readRevocation(TomlTable& table)
{
    ScriptRevocation revocation{.serial = fromHex(table.text("serial")), .line = table.line()};
    while (!revocation.serial.empty() && revocation.serial.front() == 0)
        revocation.serial.erase(revocation.serial.begin());
    if (revocation.serial.empty() || revocation.serial.size() > longestSerial)
        table.refuseContent("serial", "1 to 20 octets, 0-9 a-f");
    const std::string reason = table.text("reason");
    const auto known = readRevocationReason(reason);
    if (known)
        revocation.reason = *known;
    else {
        std::vector<std::string_view> names;
        for (const RevocationReasonName& one : revocationReasons())
            if (one.isOffered) names.push_back(one.name);
        table.refuseValue("reason", reason, names);
    }
    table.finish();
    return revocation;
}

LintSkip readSkip(TomlTable& table)
{
    LintSkip skip{
        .rule = table.text("id"), .reason = table.text("reason"), .until = table.day("until"), .line = table.line()};
    table.finish();
    return skip;
}

/// "witness:2" as a role and how many.
std::optional<Confirmation> readConfirmation(std::string_view text)
{
    const auto colon = text.find(':');
    const RoleInfo* role = findRole(text.substr(0, colon));
    Confirmation confirmation{role ? role->role : Role::Operator};
    if (colon == std::string_view::npos) return role ? std::optional(confirmation) : std::nullopt;
    const std::string_view digits = text.substr(colon + 1);
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), confirmation.count);
    const bool isRight = problem == std::errc() && end == digits.data() + digits.size();
    return role && isRight && confirmation.count >= 1 && confirmation.count <= 100 ? std::optional(confirmation)
                                                                                   : std::nullopt;
}

/// What a script's names are looked up in, while its steps are read.
struct Names {
    std::vector<std::string> tokens;
    std::vector<std::string> media;
    std::vector<std::string> subs;
    std::vector<std::string> crosses;
};

/// The values that an input of this kind may have; nothing: any.
std::optional<std::vector<std::string>> choicesOf(const StepInput& input, const Names& names)
{
    using Kind = StepInput::Kind;
    switch (input.kind) {
    case Kind::Token: return names.tokens;
    case Kind::Medium: return names.media;
    case Kind::Sub: return names.subs;
    case Kind::Cross: return names.crosses;
    case Kind::Choice: return std::vector<std::string>(input.choices.begin(), input.choices.end());
    case Kind::Asset: {
        std::vector<std::string> assets(looseAssets().begin(), looseAssets().end());
        for (const std::string& token : names.tokens) assets.push_back("token:" + token);
        for (const std::string& medium : names.media) assets.push_back("medium:" + medium);
        return assets;
    }
    default: return std::nullopt;
    }
}

std::vector<std::string> readInput(TomlTable& table, const StepInput& input, const Names& names)
{
    if (input.kind == StepInput::Kind::Texts) {
        auto texts = table.texts(input.name);
        if (texts.empty()) table.refuseContent(input.name, "[\"a\", \"b\"]");
        return texts;
    }
    if (input.kind == StepInput::Kind::Number) return {std::to_string(table.number(input.name, 1, 10000))};
    const std::string value = table.text(input.name);
    const auto choices = choicesOf(input, names);
    if (choices && !value.empty() && !std::ranges::contains(*choices, value))
        table.refuseValue(input.name, value, std::vector<std::string_view>(choices->begin(), choices->end()));
    return {value};
}

void readConfirmations(TomlTable& table, ScriptStep& step)
{
    for (const std::string& text : table.texts("confirm")) {
        const auto confirmation = readConfirmation(text);
        const std::string_view role = std::string_view(text).substr(0, text.find(':'));
        const bool isTwice = confirmation && step.confirmers(confirmation->role) > 0;
        if (!findRole(role))
            table.refuseValue("confirm", text, namesOf(roles()));
        else if (!confirmation || isTwice)
            table.refuseContent("confirm", "[\"operator\", \"witness:2\"]");
        else
            step.confirm.push_back(*confirmation);
    }
}

ScriptStep readStep(TomlTable& table, const Names& names)
{
    ScriptStep step{.id = table.text("id"),
        .act = table.number("act", 1, 99),
        .minutes = table.number("minutes", 0, 600),
        .say = table.text("say"),
        .confirm = {},
        .inputs = {},
        .line = table.line()};
    readConfirmations(table, step);
    const std::string kind = table.text("kind");
    step.kind = findStepKind(kind);
    if (!step.kind) {
        table.refuseValue("kind", kind, namesOf(stepKinds()));
        step.kind = &stepKinds().front();
        return step; // which settings it may have is not known
    }
    for (const StepInput& input : step.kind->inputs)
        if (input.isRequired || table.has(input.name)) step.inputs.emplace(input.name, readInput(table, input, names));
    table.finish();
    return step;
}

std::string readHead(TomlTable& top)
{
    if (!top.has("previous_head")) return {};
    const std::string head = top.text("previous_head");
    const Bytes octets = fromHex(head);
    if (!head.empty() && octets.size() != Sha256{}.size()) top.refuseContent("previous_head", "SHA-256, 64 × 0-9 a-f");
    return toHex(octets);
}

void readHeader(TomlTable& top, Script& script)
{
    constexpr std::string_view schemas[] = {"ceremony-script/1"};
    if (const std::string schema = top.text("schema"); schema != schemas[0]) top.refuseValue("schema", schema, schemas);
    const std::string type = top.text("type");
    script.type = findCeremonyType(type);
    if (!script.type) {
        top.refuseValue("type", type, namesOf(ceremonyTypes()));
        script.type = &ceremonyTypes().front();
    }
    script.title = top.text("title");
    script.revision = top.number("revision", 1, 1'000'000);
    script.policyReference = top.text("policy_ref");
    script.expires = top.day("expires");
    script.previousHead = readHead(top); // left out where there is none
}

/// The root that the ceremony makes or works under, and those that it has to do with.
void readRoots(TomlTable& top, Script& script)
{
    for (const auto& [key, certificate] : {std::pair("root", &script.root), std::pair("old_root", &script.oldRoot)}) {
        if (!top.has(key)) continue;
        TomlTable root = top.table(key);
        *certificate = readCertificate(root, false);
    }
    if (top.has("overlap")) script.overlap = readOverlap(top.table("overlap"));
    for (TomlTable& table : top.tables("sub")) script.subs.push_back(readCertificate(table, true));
    for (TomlTable& table : top.tables("cross")) script.crosses.push_back(readCross(table));
}

/// The steps, which call everything by the names that the tables before gave.
void readSteps(TomlTable& top, Script& script)
{
    Names names{script.custody ? script.custody->tokens : std::vector<std::string>(), script.media, {}, {}};
    for (const ScriptCertificate& sub : script.subs) names.subs.push_back(sub.name);
    for (const ScriptCross& cross : script.crosses) names.crosses.push_back(cross.name);
    for (TomlTable& table : top.tables("step")) script.steps.push_back(readStep(table, names));
}

void readTables(TomlTable& top, Script& script)
{
    if (top.has("quorum")) script.quorum = readQuorum(top.table("quorum"));
    if (!top.has("people")) top.text("people"); // says that it is missing
    script.people = readPeople(top.table("people"));
    for (TomlTable& table : top.tables("reviewer")) script.reviewers.push_back(readReviewer(table));
    for (TomlTable& table : top.tables("participant")) script.participants.push_back(readParticipant(table));
    if (top.has("custody")) script.custody = readCustody(top.table("custody"));
    if (top.has("media")) {
        TomlTable media = top.table("media");
        script.media = media.texts("names");
        media.finish();
    }
    if (top.has("machine")) script.machine = readMachine(top.table("machine"));
    if (top.has("options")) script.options = readOptions(top.table("options"));
    if (top.has("key")) script.key = readKey(top.table("key"));
    readRoots(top, script);
    if (top.has("crl")) {
        TomlTable crl = top.table("crl");
        script.crl = ScriptCrl{.days = crl.number("days", 1, 36525), .line = crl.line()};
        crl.finish();
    }
    for (TomlTable& table : top.tables("revoke")) script.revocations.push_back(readRevocation(table));
    for (TomlTable& table : top.tables("lint_skip")) script.lintSkips.push_back(readSkip(table));
    readSteps(top, script);
}

/// What TOML allows and a script does not: the same octets on every machine, and nothing that cannot be seen.
Result<void> checkOctets(std::string_view text)
{
    if (text.size() > scriptLimit) return failAs(ErrorCode::Malformed, "CW-555", {std::to_string(scriptLimit)});
    if (!isUtf8(text)) return failAs(ErrorCode::Malformed, "CW-556", {"1"});
    int line = 1;
    for (const char c : text) {
        if (c == '\r' || c == '\0') return failAs(ErrorCode::Malformed, "CW-556", {std::to_string(line)});
        if (c == '\n') ++line;
    }
    return {};
}

}

Result<Script> readScript(std::string_view text)
{
    CORE_CHECK(checkOctets(text));
    CORE_TRY(const toml::table parsed, readToml(text, scriptWords));
    Script script;
    script.text = text;
    script.identity = sha256(bytesOf(text));
    TomlReading reading{scriptWords};
    TomlTable top(parsed, {}, reading);
    readHeader(top, script);
    readTables(top, script);
    top.finish();
    if (reading.mistake) return std::unexpected(*std::move(reading.mistake));
    return script;
}

Result<Script> readScriptFile(const std::filesystem::path& path)
{
    CORE_TRY(const Bytes content, readFile(path, scriptLimit));
    return readScript(textOf(content));
}

}
