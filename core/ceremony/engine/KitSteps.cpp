#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/ceremony/engine/MachineFacts.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Tokens.h"
#include "core/ceremony/paper/ScriptDocument.h"
#include "core/ceremony/paper/TranscriptDocument.h"
#include "core/ceremony/record/Kit.h"
#include "core/ceremony/record/Reminders.h"
#include "core/ceremony/record/TrustFiles.h"
#include "core/ceremony/record/VerifyKit.h"
#include "core/crypto/Random.h"
#include "core/tokens/Modules.h"
#include <algorithm>

namespace core {
namespace {

constexpr std::size_t headDigits = 8; ///< that a person reads from the second computer
constexpr std::size_t genesisRandom = 32;

bool isSealed(const Journal& transcript)
{
    return !transcript.lines().empty() && transcript.lines().back().entry.type == LineType::Seal;
}

// --- what the kit holds, from the record alone ---

RecordData assetsOf(const CeremonyWorld& world)
{
    RecordData rows = RecordData::array();
    for (const auto& [name, asset] : world.assets) {
        RecordData row{{"asset", name}, {"state", nameOf(asset.state)}, {"bag", asset.bag}};
        if (const auto token = world.tokens.find(tokenOfAsset(name)); token != world.tokens.end())
            row["serial"] = token->second.serial;
        if (asset.state == CeremonyAsset::State::Lost) {
            row["reason"] = asset.reason;
            if (const std::string_view root = rootOnToken(world, tokenOfAsset(name)); !root.empty()) row["key"] = root;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string asFile(const RecordData& data) { return data.dump(2) + "\n"; }

Result<void> addRecord(Kit& kit, const CeremonyRoom& room, const RecordData& assets)
{
    kit.add(std::string(kitPath::script), room.script.text);
    kit.add("record/ledger.json", asFile({{"assets", assets}}));
    RecordData environment = RecordData::array();
    std::size_t reviews = 0;
    for (const TranscriptLine& line : room.transcript.lines()) {
        if (line.entry.type == LineType::Confirm && textIn(line.entry.data, "role") == reviewerRole) {
            CORE_TRY(const Bytes signature, octetsOf(line.entry.data, "signature"));
            kit.add(reviewPath(++reviews), signature);
        }
        if (line.entry.type == LineType::Env) environment.push_back(line.entry.data);
        if (line.entry.type != LineType::Intent || !line.entry.data.contains("tbs")) continue;
        CORE_TRY(const Bytes tbs, octetsOf(line.entry.data, "tbs"));
        kit.add("record/tbs/" + line.entry.step + ".der", tbs);
    }
    if (!environment.empty()) kit.add(std::string(kitPath::environment), asFile(environment));
    return {};
}

/// From the record alone, so that the same kit can be made again.
ReminderPlan remindersFor(const CeremonyRoom& room)
{
    ReminderPlan plan{
        .ceremony = {}, .made = room.world.day.value_or(Time()), .rootEnds = room.world.root->validity().notAfter};
    if (const auto genesis = readGenesis(room.transcript.lines().front())) plan.ceremony = genesis->ceremony;
    if (room.world.crl) plan.crlNextUpdate = room.world.crl->nextUpdate();
    for (const auto& [name, sub] : room.world.subs) plan.subEnds.emplace_back(name, sub.validity().notAfter);
    for (const auto& [name, cross] : room.world.crosses) plan.crossEnds.emplace_back(name, cross.validity().notAfter);
    if (!isFormerThere(room.world)) return plan;
    for (const auto& [name, sub] : room.world.former->subs) plan.subEnds.emplace_back(name, sub.validity().notAfter);
    if (room.world.former->crl) plan.formerCrlNextUpdate = room.world.former->crl->nextUpdate();
    plan.overlap = room.script.overlap;
    return plan;
}

/// How the new root takes over, for people.
std::string overlapText(const ScriptOverlap& plan, const Certificate& root, const Certificate& former)
{
    const auto day = [](Time time) { return toText(time).substr(0, 10); };
    return "New root   " + root.subject().toText() + "\nOld root   " + former.subject().toText() + "\n\n" +
        day(plan.giveOut) + "   from then on everybody who trusts the old root has the new one\n" + day(plan.oldStops) +
        "   from then on the old root signs nothing but its lists\n" + day(plan.oldEnds) +
        "   the old root's key is destroyed\n\n" +
        "Until then whoever trusts one of them finds the other by the two certificates in this folder.\n";
}

/// Cross-certificates of this root. They are intermediates: who trusts the root finds the others by them.
void addCrosses(Kit& kit, const CeremonyWorld& world)
{
    for (const auto& [name, cross] : world.crosses) {
        const auto from = world.others.find(name);
        addCross(kit, name, cross, *world.root, from == world.others.end() ? nullptr : &from->second);
        addIntermediate(kit, name, cross);
    }
}

/// The root before, for as long as its key is there; at the ceremony where this one follows it, all that shows so.
Result<void> addFormer(Kit& kit, const CeremonyRoom& room)
{
    const CeremonyWorld& world = room.world;
    if (!isFormerThere(world) || !world.former->root) return {};
    addFormerRoot(kit, *world.former->root, world.former->crl);
    for (const auto& [name, sub] : world.former->subs)
        addSub(kit, name, sub, *world.former->root, {}, kitPath::formerSubs);
    if (!room.script.type->makesKey) return {};
    if (!world.succession.newWithOld || !world.succession.oldWithNew || !room.script.overlap)
        return failAs(ErrorCode::NotFound, "CW-775");
    addSuccession(kit, *world.succession.newWithOld, *world.succession.oldWithNew);
    kit.add(std::string(kitPath::overlap), overlapText(*room.script.overlap, *world.root, *world.former->root));
    addIntermediate(kit, "new-with-old", *world.succession.newWithOld);
    addIntermediate(kit, "old-with-new", *world.succession.oldWithNew);
    return addTrustFiles(kit, *world.former->root, "trust-former");
}

Result<Kit> kitOf(const CeremonyRoom& room, const RecordData& assets)
{
    if (!room.world.root) return failAs(ErrorCode::NotFound, "CW-775");
    Kit kit;
    addRoot(kit, *room.world.root, room.world.crl);
    for (const auto& [name, sub] : room.world.subs) {
        const auto request = room.world.requests.find(name);
        addSub(kit, name, sub, *room.world.root,
            request == room.world.requests.end() ? ByteView() : ByteView(request->second.der()));
    }
    CORE_CHECK(addRecord(kit, room, assets));
    CORE_CHECK(addTrustFiles(kit, *room.world.root));
    addCrosses(kit, room.world);
    CORE_CHECK(addFormer(kit, room));
    addReminders(kit, remindersFor(room));
    return kit;
}

/// Script and sealed transcript as pages, for people. The seal does not list them, because their octets differ each time they are
/// drawn; SHA256SUMS, which the root key signs too, does. Pages that cannot be drawn stop no ceremony: the record says so.
void addPages(Kit& kit, CeremonyRoom& room)
{
    if (!room.machine.pdf) return;
    const auto add = [&](std::string_view path, const Result<document::Document>& pages) {
        const Result<Bytes> pdf = pages ? room.machine.pdf(*pages) : std::unexpected(pages.error());
        if (pdf)
            kit.add(std::string(path), *pdf);
        else
            room.desk.data["without_pages"] = sentence(pdf.error());
    };
    document::Document script = printedScript(room.script);
    if (room.isRehearsal()) script.watermark = document::rehearsalWatermark;
    add(kitPath::scriptPages, script);
    add(kitPath::transcriptPages,
        transcriptDocument({.transcript = room.transcript.text(), .addendum = {}, .script = room.script.text}));
}

/// Whether the script says that no key signs the record.
bool isUnsigned(const CeremonyRoom& room) { return room.script.options.transcriptSigner == TranscriptSigner::None; }

Result<RecordSeal> sealFor(const CeremonyRoom& room, const Kit& kit)
{
    if (isUnsigned(room)) return unsignedSealOf(*room.world.root, kit, room.transcript.lines());
    return sealOf(*room.world.root, kit, room.transcript.lines());
}

Result<void> signKit(Kit& kit, const CeremonyRoom& room)
{
    CORE_TRY(const std::unique_ptr<SigningKey> onToken, keyOnToken(room, room.world.keySpki));
    const HeldKey* const inMemory = room.secrets.keyOf(room.world.keySpki);
    if (!onToken && !inMemory) return failAs(ErrorCode::TokenUnavailable, "CW-787");
    const SigningKey& key = onToken ? *onToken : static_cast<const SigningKey&>(*inMemory);
    CORE_TRY(const RecordSigner signer, signerWith(key, *room.world.root));
    return finishKit(kit, room.transcript.text(), signer);
}

/// The kit with its seal and signatures; sealed now, or as it was sealed before.
Result<Kit> finishedKit(CeremonyRoom& room, const ScriptStep& step)
{
    RecordData assets = assetsOf(room.world);
    if (isSealed(room.transcript)) {
        CORE_TRY(const RecordSeal seal, readSeal(room.transcript.lines().back()));
        assets = seal.assets;
    }
    CORE_TRY(Kit kit, kitOf(room, assets));
    CORE_CHECK(checkKitPaths(kit)); // a seal cannot be taken back
    if (!isSealed(room.transcript)) {
        CORE_TRY(RecordSeal seal, sealFor(room, kit));
        seal.assets = std::move(assets);
        TranscriptEntry entry = sealEntry(seal);
        entry.step = step.id;
        entry.act = step.act;
        CORE_CHECK(room.transcript.append(std::move(entry)));
    }
    addPages(kit, room);
    CORE_CHECK(
        isUnsigned(room) ? finishUnsignedKit(kit, room.transcript.text(), *room.world.root) : signKit(kit, room));
    return kit;
}

std::string kitName(const CeremonyRoom& room)
{
    return room.bindings.kitName.empty() ? safeFileName(room.script.title) : room.bindings.kitName;
}

// --- writing it ---

/// The token whose key signs the kit; empty: none is needed any more, or the key is in memory.
std::string writerToken(const CeremonyRoom& room)
{
    return room.kit || isUnsigned(room) ? std::string() : tokenWith(room, room.world.keySpki);
}

std::vector<StepField> writerFields(const CeremonyRoom& room, const ScriptStep&)
{
    const std::string token = writerToken(room);
    return token.empty() ? std::vector<StepField>() : pinFields(room, token);
}

Result<void> judgeWriter(CeremonyRoom& room, const ScriptStep&, StepAnswers& answers)
{
    const std::string token = writerToken(room);
    return token.empty() ? Result<void>() : logIn(room, token, answers);
}

/// Everybody shall see it before they confirm that nobody signs.
Result<void> openExport(CeremonyRoom& room, const ScriptStep&)
{
    if (isUnsigned(room))
        room.desk.values.push_back(
            {CORE_TEXT("core", "The record is signed by"), std::string(nameOf(TranscriptSigner::None))});
    return {};
}

Result<RecordData> intendExport(CeremonyRoom& room, const ScriptStep& step)
{
    return RecordData{{"medium", step.input("medium")}, {"kit", kitName(room)}};
}

/// A kit of this very transcript that was written whole before a power cut is taken as it is.
Result<std::optional<RecordData>> reconcileExport(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    const auto mount = room.bindings.media.find(step.input("medium"));
    CORE_TRY(const std::string name, textOf(intent, "kit"));
    std::error_code problem;
    const bool isThere =
        mount != room.bindings.media.end() && std::filesystem::is_directory(mount->second / name, problem);
    if (!isThere || !isSealed(room.transcript)) return std::optional<RecordData>();
    const auto report = verifyKit(mount->second / name);
    if (!report || report->verdict == KitVerdict::Broken || report->head != room.transcript.head())
        return std::optional<RecordData>();
    CORE_TRY(const Bytes sums, readFile(mount->second / name / kitPath::sums, limits::transcriptOctets));
    return std::optional<RecordData>(RecordData{{"medium", step.input("medium")}, {"kit", name},
        {"head", toHex(room.transcript.head())}, {"sums_sha256", toHex(sha256(sums))}});
}

Result<RecordData> performExport(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    const auto mount = room.bindings.media.find(step.input("medium"));
    if (mount == room.bindings.media.end()) return failAs(ErrorCode::NotFound, "CW-795", {step.input("medium"), {}});
    CORE_CHECK(checkSameStick(room, step.input("medium"), mount->second));
    // After a power cut the step may come once more, because a key had to be restored for the other stick.
    if (room.world.counts.resumes > 0) {
        CORE_TRY(std::optional<RecordData> there, reconcileExport(room, step, intent));
        if (there) return *std::move(there);
    }
    if (!room.kit) {
        CORE_TRY(room.kit, finishedKit(room, step));
    }
    CORE_TRY(const std::string name, textOf(intent, "kit"));
    CORE_CHECK(room.machine.toStick([folder = mount->second, name, kit = *room.kit,
                                        options = WriteKit{.mayBeNonEmpty = room.bindings.mayMediaBeNonEmpty}] {
        return writeKit(folder, name, kit, options);
    }));
    RecordData result{{"medium", step.input("medium")}, {"kit", name}, {"head", toHex(room.transcript.head())},
        {"files", room.kit->files.size()}};
    if (const std::string volume = room.machine.volume(mount->second); !volume.empty()) result["volume"] = volume;
    if (const Bytes* const sums = room.kit->find(kitPath::sums)) result["sums_sha256"] = toHex(sha256(*sums));
    if (room.desk.data.contains("without_pages")) result["without_pages"] = room.desk.data["without_pages"];
    return result;
}

Result<void> takeExport(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    world.isSealed = true;
    if (const std::string volume = textIn(result, "volume"); !volume.empty())
        world.volumes[step.input("medium")] = volume;
    world.assets["medium:" + step.input("medium")] = {};
    return {};
}

// --- the second computer ---

std::vector<StepField> secondComputerFields(const CeremonyRoom&, const ScriptStep& step)
{
    return {{"head",
                CORE_TEXT("core",
                    "First eight digits of the transcript's head, as verify.sh shows them on the second "
                    "computer for the stick"),
                step.input("medium")},
        {"verified", CORE_TEXT("core", "verify.sh has accepted the kit on the stick"), step.input("medium"),
            StepField::Kind::Tick}};
}

Result<void> judgeSecondComputer(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    const std::string head = toHex(room.transcript.head()).substr(0, headDigits);
    if (!answers.isTicked("verified")) return failAs(ErrorCode::Refused, "CW-774", {step.input("medium")});
    if (!equalIgnoringCase(answers.text("head"), head))
        return failAs(ErrorCode::Refused, "CW-744", {step.input("medium")});
    room.desk.data = {{"medium", step.input("medium")}, {"head", toHex(room.transcript.head())}};
    return {};
}

// --- the end ---

/// The addendum goes to every kit that is still in reach, whatever befalls another one. One that is not can be given it later;
/// verifiers say so.
Result<void> closeRecord(CeremonyRoom& room, const ScriptStep& step)
{
    Journal& last = room.journal();
    if (last.lines().empty() || last.lines().back().entry.type != LineType::Close)
        CORE_CHECK(last.append({.type = LineType::Close,
            .step = step.id,
            .act = step.act,
            .who = {},
            .data = {{"assets", assetsOf(room.world)}}}));
    room.world.isClosed = true;
    room.world.closing = toHex(last.head());
    if (!room.addendum) return {};
    Result<void> given;
    for (const auto& [medium, mount] : room.bindings.media) {
        std::error_code problem;
        const std::filesystem::path kit = mount / kitName(room);
        if (!std::filesystem::is_directory(kit, problem)) continue;
        if (auto written = writeAddendum(kit, room.addendum->text()); !written && given) given = std::move(written);
    }
    return given;
}

}

namespace {

/// Empty: no module is bound, or it is not one that we would load.
std::string moduleDigest(const CeremonyRoom& room)
{
    if (room.bindings.module.empty()) return {};
    const auto module = checkModuleFile(room.bindings.module);
    return module ? toHex(module->hash) : std::string();
}

}

Result<TranscriptEntry> genesisOf(const CeremonyRoom& room)
{
    Genesis genesis{.mode = room.mode, .ceremony = {}, .script = room.script.identity};
    CORE_TRY(genesis.ceremony, newCeremonyId());
    if (!room.script.previousHead.empty()) genesis.previousHead = readSha256(room.script.previousHead);
    CORE_TRY(const SoftwareState software, room.machine.software());
    CORE_TRY(const Bytes random, randomBytes(genesisRandom));
    for (const ScriptReview& review : room.bindings.reviews)
        genesis.reviews.push_back({review.certificate, sha256(review.der)});
    RecordData tokens = RecordData::object(), media = RecordData::object();
    for (const auto& [name, serial] : room.bindings.tokens) tokens[name] = serial;
    for (const auto& [name, mount] : room.bindings.media) media[name] = mount.string();
    genesis.more = {{"type", room.script.type->name}, {"title", room.script.title}, {"revision", room.script.revision},
        {"software_sha256", toHex(software.digest)}, {"program", software.program},
        {"installation_sha256", toHex(software.installation)}, {"module", room.bindings.module.string()},
        {"module_sha256", moduleDigest(room)}, {"tokens", std::move(tokens)}, {"media", std::move(media)},
        {"random", toHex(random)}, {"boot", bootOf(room.machine.root)}, {"machine", machineFacts(room.machine.root)}};
    if (!room.bindings.privateScreen.empty()) genesis.more["private_screen"] = room.bindings.privateScreen;
    return genesisEntry(genesis);
}

std::span<const StepWork> kitSteps()
{
    static const std::vector<StepWork> all{
        {.kind = "export.write",
            .open = openExport,
            .fields = writerFields,
            .judge = judgeWriter,
            .intend = intendExport,
            .perform = performExport,
            .take = takeExport,
            .reconcile = reconcileExport},
        {.kind = "export.verify", .fields = secondComputerFields, .judge = judgeSecondComputer},
        {.kind = "close", .close = closeRecord},
    };
    return all;
}

}
