#include "app/cli/Json.h"
#include "app/cli/Words.h"
#include "core/crypto/KeyAlgorithm.h"
#include "core/vault/EventKinds.h"
#include "core/x509/ObjectIdentifiers.h"

namespace cli {

namespace {

template <typename T>
Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}
Json orNull(const std::optional<core::Time>& value) { return value ? Json(core::toText(*value)) : Json(nullptr); }

template <typename Rows>
Json list(const Rows& rows)
{
    Json all = Json::array();
    for (const auto& row : rows) all.push_back(toJson(row));
    return all;
}

std::string_view nameOf(core::Task::Kind kind)
{
    using Kind = core::Task::Kind;
    switch (kind) {
    case Kind::ClockInDoubt: return "clock_in_doubt";
    case Kind::CrlDue: return "crl_due";
    case Kind::CertificateExpiring: return "certificate_expiring";
    case Kind::Unfinished: return "unfinished";
    case Kind::NotOnCrl: return "not_on_crl";
    case Kind::BackupOld: return "backup_old";
    case Kind::CaWithoutCertificate: return "ca_without_certificate";
    case Kind::NoCrl: return "no_crl";
    case Kind::CeremonyDue: return "ceremony_due";
    case Kind::AlgorithmAgeing: return "algorithm_ageing";
    case Kind::ReadableByOthers: return "readable_by_others";
    case Kind::RequestWaiting: return "request_waiting";
    }
    return "unknown";
}

}

std::string_view nameOf(core::Decision::By by)
{
    switch (by) {
    case core::Decision::By::Request: return "request";
    case core::Decision::By::Profile: return "profile";
    case core::Decision::By::Operator: return "operator";
    case core::Decision::By::Ca: return "ca";
    case core::Decision::By::Default: return "default";
    }
    return "profile";
}

std::string_view kindOf(const core::CaRow& row)
{
    if (!row.certificate) return "pending";
    return row.isRoot() ? "root" : "intermediate";
}

Json toJson(const core::Finding& finding) { return core::jsonOf(finding); }

Json toJson(const std::vector<core::Finding>& findings) { return core::jsonOf(findings); }

Json toJson(const core::Decision& decision)
{
    Json sources = Json::array();
    for (const core::Decision::By source : decision.sources) sources.push_back(nameOf(source));
    return {{"field", decision.field}, {"asked", decision.asked}, {"profile", decision.profile},
        {"issuer", decision.issuer}, {"granted", decision.granted}, {"sources", sources},
        {"decided_by", nameOf(decision.by)}, {"refusals", toJson(decision.refusals)}};
}

Json toJson(const core::CrlEntry& entry)
{
    return {{"serial", core::toHex(entry.serial)}, {"revoked_at", core::toText(entry.revokedAt)},
        {"reason", core::nameOf(entry.reason)}, {"invalidity", orNull(entry.invalidity)}};
}

Json toJson(const core::CaUrls& urls) { return {{"crl", urls.crl}, {"aia", urls.caIssuers}, {"ocsp", urls.ocsp}}; }

Json toJson(const core::TokenPlace& place)
{
    return {{"uri", core::toUri(place)}, {"token", place.token.label}, {"serial", place.token.serial},
        {"manufacturer", place.manufacturer}, {"model", place.model}, {"object", place.objectLabel},
        {"id", core::toHex(place.objectId)}, {"local", place.isLocal}};
}

Json toJson(const core::KeyRow& row)
{
    Json json{{"fingerprint", core::toHex(row.fingerprint)}, {"algorithm", row.algorithm}, {"label", row.label},
        {"in_vault", row.isInVault}, {"created", core::toText(row.created)}, {"tokens", Json::array()}};
    for (const core::TokenPlace& place : row.places) json["tokens"].push_back(toJson(place));
    return json;
}

Json toJson(const core::CertificateRow& row, core::Time now)
{
    Json json{{"id", row.id}, {"status", core::nameOf(core::statusOf(row, now))}, {"serial", core::toHex(row.serial)},
        {"sha256", core::toHex(row.fingerprint)}, {"subject", row.subject}, {"short_subject", row.shortSubject},
        {"issuer", row.issuer}, {"names", row.names}, {"not_before", core::toText(row.validity.notBefore)},
        {"not_after", core::toText(row.validity.notAfter)}, {"is_ca", row.isCa}, {"is_imported", row.isImported},
        {"algorithm", row.algorithm}, {"key", core::toHex(row.subjectKey)}, {"issuer_key", core::toHex(row.issuerKey)},
        {"profile", row.profile}, {"profile_version", row.profileVersion}, {"request", orNull(row.request)},
        {"owner", row.owner}, {"note", row.note}, {"added", core::toText(row.added)}};
    json["revocation"] = row.revocation ? toJson(*row.revocation) : Json(nullptr);
    return json;
}

Json toJson(const core::CaRow& row, core::Time now)
{
    Json json{{"name", row.name}, {"kind", kindOf(row)}, {"issuer_name", orNull(row.issuerName)},
        {"key", toJson(row.key)}, {"urls", toJson(row.urls)}, {"is_guarded", row.isGuarded},
        {"has_request", row.hasRequest}, {"issued_count", row.issuedCount}, {"revoked_count", row.revokedCount},
        {"created", core::toText(row.created)},
        {"default_profile", row.defaultProfile.empty() ? Json(nullptr) : Json(row.defaultProfile)}};
    json["crl"] =
        row.crlNumber ? Json{{"number", *row.crlNumber}, {"next_update", orNull(row.nextUpdate)}} : Json(nullptr);
    json["certificate"] = row.certificate ? toJson(*row.certificate, now) : Json(nullptr);
    return json;
}

Json toJson(const core::CeremonyRow& row)
{
    Json ledger = Json::array();
    for (const core::LedgerRow& each : row.ledger)
        ledger.push_back({{"asset", each.asset}, {"state", each.state}, {"bag", each.bag}, {"serial", each.serial},
            {"reason", each.reason}, {"key", each.key}});
    return {{"ceremony", row.ceremony}, {"type", row.type}, {"title", row.title}, {"held", core::toText(row.held)},
        {"script_sha256", core::toHex(row.script)},
        {"previous_head", row.previousHead ? core::toHex(*row.previousHead) : std::string()},
        {"head", core::toHex(row.transcriptHead)}, {"addendum_head", core::toHex(row.addendumHead)},
        {"ledger", std::move(ledger)}};
}

Json toJson(const core::RequestRow& row)
{
    return {{"id", row.id}, {"sha256", core::toHex(row.fingerprint)}, {"subject", row.subject}, {"names", row.names},
        {"algorithm", row.algorithm}, {"source", row.source}, {"received", core::toText(row.received)},
        {"certificate", orNull(row.certificate)}, {"certificates", row.certificates},
        {"state", core::nameOf(core::stateOf(row))},
        {"refused", row.refusal ? Json(core::toText(row.refusal->at)) : Json(nullptr)},
        {"reason", row.refusal ? Json(row.refusal->reason) : Json(nullptr)}};
}

Json toJson(const core::OidRow& row)
{
    return {{"oid", row.oid}, {"name", row.name}, {"purpose", row.purpose}, {"added", core::toText(row.added)}};
}

Json toJson(const core::EventRow& row)
{
    const core::EventKind* kind = core::findEventKind(row.kind);
    const Json detail = Json::parse(row.detail, nullptr, false);
    return {{"number", row.id}, {"at", core::toText(row.at)}, {"kind", row.kind},
        {"label", kind ? std::string(kind->label) : row.kind}, {"actor", row.actor}, {"object", row.object},
        {"detail", detail.is_discarded() ? Json(row.detail) : detail}, {"hash", core::toHex(row.hash)}};
}

namespace {

Json toJson(const core::SealReport& seal)
{
    switch (seal.verdict) {
    case core::SealVerdict::Same: return {{"verdict", "same"}};
    case core::SealVerdict::WentOn:
        return {{"verdict", "went_on"}, {"event", seal.event}, {"at", core::toText(*seal.goneOn)}};
    case core::SealVerdict::Unknown: break;
    }
    return {{"verdict", "unknown"}};
}

}

Json toJson(const core::CheckReport& report)
{
    Json bad = Json::array();
    for (const core::BadRow& row : report.bad)
        bad.push_back({{"table", row.table}, {"row", row.id}, {"finding", toJson(row.finding)}});
    Json json{{"is_sound", report.isSound()}, {"is_authenticated", report.isAuthenticated}, {"rows", report.rows},
        {"events", report.events}};
    json["first_bad"] = bad.empty() ? Json(nullptr) : bad.front();
    json["bad"] = std::move(bad);
    json["seal"] = report.seal ? toJson(*report.seal) : Json(nullptr);
    return json;
}

Json toJson(const core::ChainReport& report) { return core::jsonOf(report); }

Json toJson(const core::ImportLine& line)
{
    Json json{{"what", line.what}, {"is_taken", line.taken}, {"is_known", line.isKnown}};
    json["finding"] = line.finding ? toJson(*line.finding) : Json(nullptr);
    json["remarks"] = toJson(line.remarks);
    json["crl"] = line.list ? toJson(*line.list) : Json(nullptr);
    return json;
}

Json toJson(const core::ImportedList& list)
{
    return {{"issuer", list.issuer}, {"issuer_key", core::toHex(list.issuerKey)}, {"number", list.number},
        {"entries", list.entries}, {"new_revocations", list.revocations}, {"is_history", list.isHistory()},
        {"newest_number", list.newest ? Json(*list.newest) : Json(nullptr)},
        {"next_number", list.next ? Json(*list.next) : Json(nullptr)}};
}

Json toJson(const core::Task& task)
{
    return {{"kind", nameOf(task.kind)}, {"is_urgent", task.isUrgent}, {"subject", task.subject}, {"count", task.count},
        {"due", orNull(task.due)}};
}

}
