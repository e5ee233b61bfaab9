#include "core/base/File.h"
#include "core/base/Limits.h"
#include "core/ceremony/Rollover.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Signing.h"
#include "core/ceremony/paper/PaperReader.h"
#include "core/crypto/Random.h"
#include "core/crypto/SecretSharing.h"
#include <algorithm>
#include <sstream>

namespace core {
namespace {

constexpr std::size_t distinctLetters = 4;    ///< of a word of SLIP-0039
constexpr std::string_view codeMark = "CW1:"; ///< of what stands in our codes
constexpr int linesToType = 3;                ///< of each sheet that is read back by hand

// --- shares ---

std::vector<std::string> namesWith(const CeremonyWorld& world, Role role)
{
    std::vector<std::string> names;
    for (const Participant& person : world.people)
        if (std::ranges::find(person.roles, role) != person.roles.end()) names.push_back(person.name);
    return names;
}

/// Who gets the shares, in their order: officers, and the auditor, whose share stands apart.
Result<std::vector<std::string>> holdersOf(const CeremonyWorld& world, const ScriptQuorum& quorum)
{
    std::vector<std::string> holders = namesWith(world, Role::Officer);
    const auto wanted = static_cast<std::size_t>(quorum.shares);
    if (holders.size() < wanted)
        return failAs(ErrorCode::Refused, "CW-789", {std::to_string(holders.size()), std::to_string(quorum.shares)});
    if (!quorum.hasAuditorShare) return holders;
    const std::vector<std::string> auditors = namesWith(world, Role::Auditor);
    if (auditors.empty()) return failAs(ErrorCode::Refused, "CW-783");
    holders.resize(wanted);
    holders.push_back(auditors.front());
    return holders;
}

Result<void> openSplit(CeremonyRoom& room, const ScriptStep&)
{
    if (!room.secrets.key) return failAs(ErrorCode::Refused, "CW-787");
    const ScriptQuorum& quorum = *room.script.quorum;
    CORE_TRY(const std::vector<std::string> holders, holdersOf(room.world, quorum));
    CORE_TRY(room.secrets.backupSecret, makeBackupSecret()); // never the one of an earlier try
    CORE_TRY(room.secrets.encryptedKey, room.secrets.key->backUp(room.secrets.backupSecret));
    CORE_TRY(
        room.secrets.shares, splitSecret(room.secrets.backupSecret, quorum.threshold, quorum.shares, quorum.groups()));
    RecordData rows = RecordData::array();
    for (std::size_t i = 0; i < room.secrets.shares.size(); ++i) {
        CORE_TRY(const SharePlace place, placeOf(room.secrets.shares[i]));
        rows.push_back({{"holder", holders[i]}, {"set", place.set}, {"number", place.number}});
        room.desk.secrets.push_back(
            {CORE_TEXT("core", "Share, for the eyes of"), holders[i], room.secrets.shares[i].clone()});
    }
    room.desk.data = {{"threshold", quorum.threshold}, {"shares", std::move(rows)}};
    return {};
}

std::vector<StepField> splitFields(const CeremonyRoom& room, const ScriptStep&)
{
    std::vector<StepField> fields;
    for (const StepSecret& secret : room.desk.secrets)
        fields.push_back({"written:" + secret.about, CORE_TEXT("core", "Has written down all words of the share:"),
            secret.about, StepField::Kind::Tick});
    return fields;
}

Result<void> judgeSplit(CeremonyRoom& room, const ScriptStep&, StepAnswers& answers)
{
    for (const StepSecret& secret : room.desk.secrets)
        if (!answers.isTicked("written:" + secret.about)) return failAs(ErrorCode::Refused, "CW-774", {secret.about});
    return {};
}

Result<RecordData> intendWhatIsOnTheDesk(CeremonyRoom& room, const ScriptStep&) { return room.desk.data; }
Result<RecordData> performNothingMore(CeremonyRoom&, const ScriptStep&, const RecordData& intent) { return intent; }

Result<void> takeSplit(CeremonyWorld& world, const ScriptStep&, const RecordData& result)
{
    CORE_TRY(const RecordData rows, listOf(result, "shares"));
    if (world.isKeyRestored && !world.replaced) {
        world.replaced = ReplacedBackup{world.shares, world.paperSet};
        for (const std::string asset : {"shares", "paper"}) {
            keepEarlier(world, "old-" + asset); // that set is enough to open its sheets for ever
            world.assets["old-" + asset] = world.assets[asset];
        }
    }
    world.shares.clear();
    for (const RecordData& row : rows) {
        CeremonyShare share;
        CORE_TRY(share.holder, textOf(row, "holder"));
        CORE_TRY(const std::int64_t set, numberOf(row, "set"));
        CORE_TRY(const std::int64_t number, numberOf(row, "number"));
        share.set = static_cast<int>(set);
        share.number = static_cast<int>(number);
        world.shares.push_back(std::move(share));
    }
    world.assets["shares"] = {};
    return {};
}

std::vector<ByteView> wordsIn(ByteView text)
{
    std::vector<ByteView> words;
    std::size_t begin = 0;
    const auto isGap = [](std::uint8_t octet) {
        return octet == ' ' || octet == '\n' || octet == '\t' || octet == '\r';
    };
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !isGap(text[i])) continue;
        if (i > begin) words.push_back(text.subspan(begin, i - begin));
        begin = i + 1;
    }
    return words;
}

/// The first letters tell all words apart, so that nobody has to type more.
bool isSameWord(ByteView typed, ByteView word)
{
    if (typed.size() < std::min(distinctLetters, word.size()) || typed.size() > word.size()) return false;
    for (std::size_t i = 0; i < typed.size(); ++i)
        if ((typed[i] | 0x20U) != word[i]) return false;
    return true;
}

/// Errors: Refused (CW-790) with the place of the first word that differs.
Result<void> compareShare(const std::string& holder, ByteView typed, ByteView share)
{
    const std::vector<ByteView> given = wordsIn(typed), wanted = wordsIn(share);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (i >= given.size() || !isSameWord(given[i], wanted[i]))
            return failAs(ErrorCode::Refused, "CW-790", {holder, std::to_string(i + 1)});
    if (given.size() != wanted.size())
        return failAs(ErrorCode::Refused, "CW-790", {holder, std::to_string(wanted.size() + 1)});
    return {};
}

std::vector<StepField> verifyFields(const CeremonyRoom& room, const ScriptStep& step)
{
    std::vector<StepField> fields;
    const auto root = signerAt(room, step);
    if (!root) return fields;
    for (const CeremonyShare& share : (*root)->shares)
        fields.push_back({"share:" + share.holder, CORE_TEXT("core", "The whole share, from the sheet of"),
            share.holder, StepField::Kind::Secret});
    return fields;
}

/// Any `threshold` of them in a row give the secret, with the one that stands apart, so that each was part of one; and the secret opens
/// the key.
Result<void> proveShares(const CeremonyRoom& room)
{
    const ScriptQuorum& quorum = *room.script.quorum;
    const std::vector<Secret>& shares = room.secrets.shares;
    const std::size_t members = shares.size() - (quorum.hasAuditorShare ? 1U : 0U);
    const auto threshold = static_cast<std::size_t>(quorum.threshold);
    for (std::size_t first = 0; first < members; first += threshold) {
        std::vector<Secret> some;
        const std::size_t from = std::min(first, members - threshold);
        for (std::size_t i = from; i < from + threshold; ++i) some.push_back(shares[i].clone());
        if (quorum.hasAuditorShare) some.push_back(shares.back().clone());
        CORE_TRY(const Secret secret, joinShares(some));
        CORE_TRY(const HeldKey key, takeKeyBackup(room.machine.keys, room.secrets.encryptedKey, secret));
        if (key.publicKey().spki() != room.world.keySpki) return failAs(ErrorCode::Internal, "CW-788", {"shares"});
    }
    return {};
}

Result<void> judgeVerify(CeremonyRoom& room, const ScriptStep&, StepAnswers& answers)
{
    if (room.secrets.shares.size() != room.world.shares.size()) return failAs(ErrorCode::Refused, "CW-787");
    RecordData verified = RecordData::array();
    for (std::size_t i = 0; i < room.world.shares.size(); ++i) {
        const std::string& holder = room.world.shares[i].holder;
        const Secret* const typed = answers.secret("share:" + holder);
        CORE_CHECK(compareShare(holder, typed ? typed->view() : ByteView(), room.secrets.shares[i].view()));
        verified.push_back(holder);
    }
    CORE_CHECK(proveShares(room));
    room.secrets.shares.clear();
    room.desk.data = {{"verified", std::move(verified)}};
    return {};
}

Result<void> takeVerify(CeremonyWorld& world, const ScriptStep&, const RecordData&)
{
    for (CeremonyShare& share : world.shares) share.isVerified = true;
    return {};
}

// --- sheets ---

int copiesOf(const CeremonyRoom& room, const ScriptStep& step)
{
    const std::string copies = step.input("copies");
    return copies.empty() ? std::max(room.script.custody ? room.script.custody->paperCopies : 1, 1) : std::stoi(copies);
}

Result<void> openPrint(CeremonyRoom& room, const ScriptStep& step)
{
    if (room.secrets.encryptedKey.empty()) return failAs(ErrorCode::Refused, "CW-787");
    CORE_TRY(const PaperBackup backup, layOutBackup(room.secrets.encryptedKey));
    const int copies = copiesOf(room, step);
    room.desk.data = {{"set", backup.set}, {"sha256", toHex(backup.digest)}, {"octets", backup.octets},
        {"sheets", backup.sheets.size()}, {"copies", copies}};
    room.desk.values.push_back({CORE_TEXT("core", "Name of the set"), inGroupsOfFour(backup.set)});
    room.desk.values.push_back({CORE_TEXT("core", "Sheets that will be printed"),
        std::to_string(backup.sheets.size() * static_cast<std::size_t>(copies))});
    return {};
}

Result<RecordData> performPrint(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    CORE_CHECK(room.machine.print(
        {room.secrets.encryptedKey, room.script.root ? room.script.root->subject.toText() : std::string(),
            copiesOf(room, step), room.isRehearsal()}));
    return intent;
}

Result<void> takePrint(CeremonyWorld& world, const ScriptStep&, const RecordData& result)
{
    CORE_TRY(world.paperSet, textOf(result, "set"));
    world.assets["paper"] = {};
    return {};
}

/// Whether sheets and shares bring the key back here; else they were just made, and are only compared.
bool isRestoring(const CeremonyRoom& room, const ScriptStep& step)
{
    const bool isProven = !room.world.paperSet.empty() && !room.world.shares.empty() &&
        std::ranges::all_of(room.world.shares, &CeremonyShare::isVerified); // it was lost since
    return !room.secrets.key && (!room.script.type->makesKey || isByFormer(room.script, step) || isProven);
}

/// Which paper people have to bring.
Result<void> askForPaper(CeremonyRoom& room, const ScriptStep& step)
{
    const bool isFormer = isByFormer(room.script, step);
    if (isFormer && room.secrets.key) return failAs(ErrorCode::Refused, "CW-392");
    CORE_TRY(const RootHoldings* const root, signerAt(room, step));
    if (!root->paperSet.empty())
        room.desk.values.push_back({CORE_TEXT("core", "Name of the set"), inGroupsOfFour(root->paperSet)});
    if (room.script.quorum && !isFormer) // how many the one before wants stands on its sheets
        room.desk.values.push_back({CORE_TEXT("core", "Shares that are needed"),
            std::to_string(room.script.quorum->threshold) + " / " + std::to_string(root->shares.size())});
    return {};
}

/// Lines that somebody types back from every sheet, chosen anew each time.
Result<void> openReadback(CeremonyRoom& room, const ScriptStep& step)
{
    if (isRestoring(room, step) || isByFormer(room.script, step)) return askForPaper(room, step);
    if (room.secrets.encryptedKey.empty()) return failAs(ErrorCode::Refused, "CW-787");
    CORE_TRY(const PaperBackup backup, layOutBackup(room.secrets.encryptedKey));
    for (const PaperSheet& sheet : backup.sheets) {
        std::vector<std::size_t> chosen;
        const std::size_t wanted = std::min<std::size_t>(linesToType, sheet.lines.size());
        while (chosen.size() < wanted) {
            CORE_TRY(const Bytes random, randomBytes(1));
            const std::size_t index = random[0] % sheet.lines.size();
            const auto number = static_cast<std::size_t>(sheet.lines[index].number);
            if (std::ranges::find(chosen, number) == chosen.end()) chosen.push_back(number);
        }
        std::ranges::sort(chosen);
        room.desk.places.insert(room.desk.places.end(), chosen.begin(), chosen.end());
    }
    return {};
}

std::vector<StepField> readbackFields(const CeremonyRoom& room, const ScriptStep& step)
{
    std::vector<StepField> fields;
    if (isRestoring(room, step)) {
        fields.push_back({"sheets", CORE_TEXT("core", "From the sheets, one a line")});
        for (StepField& share : verifyFields(room, step)) fields.push_back(std::move(share));
    }
    for (const std::size_t number : room.desk.places)
        fields.push_back({"line:" + std::to_string(number),
            CORE_TEXT("core", "From the sheets: the whole line, with its check, that has the number"),
            std::to_string(number)});
    return fields;
}

bool isPicture(std::string_view line) { return line.starts_with('/'); }

/// Whether there are codes of a sheet in a picture: the last page of a copy has none.
Result<bool> readPicture(const CeremonyRoom& room, const std::string& path, PaperReader& reader)
{
    if (!room.machine.codes) return failAs(ErrorCode::Unsupported, "CW-318", {path});
    CORE_TRY(const Bytes picture, readFile(path, limits::pictureOctets));
    CORE_TRY(const std::vector<std::string> codes, room.machine.codes(picture));
    bool isSheet = false;
    for (const std::string& code : codes) {
        if (!code.starts_with(codeMark)) continue; // of the box, or of the scanner
        CORE_CHECK(reader.takeCode(code));
        isSheet = true;
    }
    return isSheet;
}

/// Lines that were typed, texts of codes, and paths of pictures, one a line in any order.
Result<Bytes> readSheets(const CeremonyRoom& room, const std::string& text)
{
    PaperReader reader;
    std::string withoutSheet;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!isPicture(line)) {
            CORE_CHECK(reader.takeLine(line));
            continue;
        }
        CORE_TRY(const bool isSheet, readPicture(room, line, reader));
        if (!isSheet) withoutSheet = line;
    }
    auto content = reader.content();
    if (!content && !withoutSheet.empty()) return failAs(ErrorCode::NotFound, "CW-369", {withoutSheet});
    return content;
}

/// Sheets, and shares of as many holders as are there, give the key; the root says whether it is the right one.
Result<void> restoreKey(CeremonyRoom& room, const ScriptStep& step, const StepAnswers& answers)
{
    CORE_TRY(const RootHoldings* const root, signerAt(room, step));
    CORE_TRY(const Bytes encrypted, readSheets(room, answers.text("sheets")));
    std::vector<Secret> shares;
    RecordData holders = RecordData::array();
    for (const CeremonyShare& share : root->shares) {
        const Secret* const typed = answers.secret("share:" + share.holder);
        if (!typed) continue; // enough of them are enough
        shares.push_back(typed->clone());
        holders.push_back(share.holder);
    }
    CORE_TRY(const Secret secret, joinShares(shares));
    CORE_TRY(HeldKey key, takeKeyBackup(room.machine.keys, encrypted, secret));
    if (key.publicKey().spki() != root->keySpki) return failAs(ErrorCode::Refused, "CW-748");
    room.secrets.key = std::move(key);
    room.desk.data = {{"restored", true}, {"set", setOf(sha256(encrypted))}, {"holders", std::move(holders)}};
    return {};
}

Result<void> takeReadback(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    if (!result.contains("restored")) return {};
    world.isKeyInMemory = world.isKeyRestored = true;
    world.isKeyOfFormer = step.input("of") == formerRoot;
    return {};
}

Result<void> judgeReadback(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    if (isRestoring(room, step)) return restoreKey(room, step, answers);
    CORE_TRY(const PaperBackup backup, layOutBackup(room.secrets.encryptedKey));
    RecordData typed = RecordData::array();
    for (const std::size_t number : room.desk.places) {
        CORE_CHECK(checkTypedLine(backup, static_cast<int>(number), answers.text("line:" + std::to_string(number))));
        typed.push_back(number);
    }
    room.desk.data = {{"set", backup.set}, {"lines_typed", std::move(typed)}};
    return {};
}

}

std::span<const StepWork> paperSteps()
{
    static const std::vector<StepWork> all{
        {.kind = "share.split",
            .open = openSplit,
            .fields = splitFields,
            .judge = judgeSplit,
            .intend = intendWhatIsOnTheDesk,
            .perform = performNothingMore,
            .take = takeSplit},
        {.kind = "share.verify", .fields = verifyFields, .judge = judgeVerify, .take = takeVerify},
        {.kind = "paper.print",
            .open = openPrint,
            .intend = intendWhatIsOnTheDesk,
            .perform = performPrint,
            .take = takePrint},
        {.kind = "paper.readback",
            .open = openReadback,
            .fields = readbackFields,
            .judge = judgeReadback,
            .take = takeReadback},
    };
    return all;
}

}
