#include "core/base/File.h"
#include "core/base/Wording.h"
#include "core/ceremony/FingerprintWords.h"
#include "core/ceremony/engine/CrossCertificate.h"
#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/engine/Signing.h"
#include "core/formats/ImportFormat.h"
#include <algorithm>

namespace core {
namespace {

using Of = ScriptCross::Of;

constexpr std::string_view anyUseName = "any";

// --- the root of somebody else ---

std::vector<StepField> otherFields(const CeremonyRoom& room, const ScriptStep& step)
{
    if (room.bindings.requests.contains(step.input("cross"))) return {};
    return {{"file", CORE_TEXT("core", "Root certificate of"), step.input("cross"), StepField::Kind::File}};
}

/// One name has one key identifier, and one key has one, in all that this root knows.
Result<void> checkIdentifier(const CeremonyWorld& world, const Certificate& other)
{
    for (const Certificate& known : knownCas(world)) {
        const bool isSame = known.subject().matches(other.subject()) || known.spki() == other.spki();
        if (isSame && known.subjectKeyIdentifier() != other.subjectKeyIdentifier())
            return failAs(ErrorCode::Refused, "CW-298", {known.subject().toText()});
    }
    return {};
}

/// Name and digest are those of the script, where it tells them.
bool isAsPlanned(const ScriptCross& cross, const Certificate& other)
{
    const Bytes hash = other.sha256Fingerprint();
    return other.subject().matches(cross.subject) && (!cross.sha256 || std::ranges::equal(hash, *cross.sha256));
}

Result<void> judgeOther(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    const ScriptCross* const cross = crossOf(room, step);
    if (!cross) return failAs(ErrorCode::NotFound, "CW-775");
    const auto bound = room.bindings.requests.find(cross->name);
    const std::filesystem::path path =
        bound != room.bindings.requests.end() ? bound->second : std::filesystem::path(answers.text("file"));
    CORE_TRY(const Secret file, readSecretFile(path, limits::certificateOctets)); // whatever lies there
    CORE_TRY(const Certificate other, certificateIn(room.machine.reader->read(file.view())));
    CORE_CHECK(checkOtherRoot(other));
    if (isKeyOfCa(room.world, other.spki())) return failAs(ErrorCode::Refused, "CW-295", {other.subject().toText()});
    if (!isAsPlanned(*cross, other))
        return failAs(ErrorCode::Refused, "CW-297", {other.subject().toText(), cross->subject.toText()});
    CORE_CHECK(checkIdentifier(room.world, other));
    const Bytes hash = other.sha256Fingerprint();
    room.desk.data = {{"cross", cross->name}, {"sha256", toHex(hash)}, {"der", toBase64(other.der())}};
    const auto show = [&](std::string_view label, std::string text) {
        room.desk.values.push_back({label, std::move(text)});
    };
    show(CORE_TEXT("core", "Subject"), other.subject().toText());
    show(CORE_TEXT("core", "Key"), other.publicKey()->algorithmId());
    show(CORE_TEXT("core", "Not after"), toText(other.validity().notAfter));
    show(CORE_TEXT("core", "The certificate, in words"), fingerprintWords(hash));
    return {};
}

Result<void> takeOther(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    CORE_TRY(Certificate other, signedCertificate(result));
    world.others.insert_or_assign(step.input("cross"), std::move(other));
    return {};
}

// --- certifying it ---

/// The self-signed certificate that is certified by another key. Errors: NotFound (CW-775).
Result<Certificate> certifiedRoot(const CeremonyRoom& room, const ScriptCross& cross)
{
    const auto other = room.world.others.find(cross.name);
    const std::optional<Certificate> root = cross.of == Of::NewWithOld ? room.world.root
        : cross.of == Of::OldWithNew && room.world.former              ? room.world.former->root
        : other != room.world.others.end()                             ? std::optional(other->second)
                                                                       : std::nullopt;
    return root ? Result<Certificate>(*root) : failAs(ErrorCode::NotFound, "CW-775");
}

Result<void> openCross(CeremonyRoom& room, const ScriptStep& step)
{
    const ScriptCross* const cross = crossOf(room, step);
    CORE_TRY(const RootHoldings* const signer, signerAt(room, step));
    if (!cross || !signer->root) return failAs(ErrorCode::NotFound, "CW-775");
    CORE_CHECK(checkPlannedRoot(room, step, *signer->root));
    CORE_TRY(const Certificate from, certifiedRoot(room, *cross));
    const CrossOrder order{.from = from,
        .issuer = *signer->root,
        .planned = validityFor(room, {cross->notBefore, cross->notAfter}, signer->root),
        .pathLength = cross->pathLength,
        .uses = cross->uses,
        .permitted = cross->permitted,
        .excluded = cross->excluded,
        .crlUrl = crlUrlAt(room, step)};
    CORE_CHECK(openCertificate(room, [&]() -> Result<Prepared> {
        CORE_TRY(const Bytes serial, ceremonySerial());
        return prepareCross(order, serial);
    }));
    CORE_TRY(const Validity validity, crossValidity(order));
    if (validity.notBefore != order.planned.notBefore || validity.notAfter != order.planned.notAfter)
        room.desk.values.push_back({CORE_TEXT("core", "Cut to what both roots last; the script says"),
            toText(order.planned.notBefore) + " – " + toText(order.planned.notAfter)});
    return {};
}

std::vector<StepField> crossFields(const CeremonyRoom& room, const ScriptStep& step)
{
    std::vector<StepField> fields = signerFields(room, step);
    const ScriptCross* const cross = crossOf(room, step);
    if (!cross || cross->of != Of::Other) return fields;
    const std::vector<std::string> any{std::string(anyUseName)};
    for (const std::string& use : cross->uses.empty() ? any : cross->uses)
        fields.push_back({"use:" + use, CORE_TEXT("core", "The policy of today lets certificates below it be used for"),
            use, StepField::Kind::Tick});
    return fields;
}

Result<void> judgeCross(CeremonyRoom& room, const ScriptStep& step, StepAnswers& answers)
{
    for (const StepField& field : crossFields(room, step))
        if (field.kind == StepField::Kind::Tick && field.name.starts_with("use:") && !answers.isTicked(field.name))
            return failAs(ErrorCode::Refused, "CW-774", {field.about});
    return judgeSigner(room, step, answers);
}

Result<RecordData> performCross(CeremonyRoom& room, const ScriptStep& step, const RecordData& intent)
{
    CORE_TRY(RecordData result, performSigning(room, step, intent));
    const ScriptCross* const cross = crossOf(room, step);
    result["of"] = nameOf(cross->of);
    if (cross->of == Of::Other) result["uses"] = cross->uses;
    if (cross->of != Of::Other && room.script.overlap) result["old_stops"] = toText(room.script.overlap->oldStops);
    return result;
}

Result<void> takeCross(CeremonyWorld& world, const ScriptStep& step, const RecordData& result)
{
    noteSigner(world, result);
    CORE_TRY(Certificate made, signedCertificate(result));
    CORE_TRY(const std::string of, textOf(result, "of"));
    if (of == nameOf(Of::Other)) {
        world.crosses.insert_or_assign(step.input("cross"), std::move(made));
        return {};
    }
    (of == nameOf(Of::NewWithOld) ? world.succession.newWithOld : world.succession.oldWithNew) = std::move(made);
    CORE_TRY(const std::string stops, textOf(result, "old_stops"));
    CORE_TRY(world.formerStops, readTime(stops));
    return {};
}

}

std::span<const StepWork> crossSteps()
{
    static const std::vector<StepWork> all{
        {.kind = "cert.import", .fields = otherFields, .judge = judgeOther, .take = takeOther},
        signingWork({.kind = "cert.cross",
            .open = openCross,
            .fields = crossFields,
            .judge = judgeCross,
            .intend = intendCertificate,
            .perform = performCross,
            .take = takeCross}),
    };
    return all;
}

}
