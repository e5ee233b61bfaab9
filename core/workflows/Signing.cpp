#include "core/workflows/Signing.h"

namespace core {

Result<Issuer> findIssuer(Vault& vault, std::string_view name)
{
    CORE_TRY(const CaRow ca, CaStore(vault).find(name));
    CORE_CHECK(CaStore(vault).checkMaySign(ca.key.fingerprint));
    if (!ca.certificate) return failAs(ErrorCode::Refused, "CW-261", {ca.name});
    if (ca.certificate->revocation) return failAs(ErrorCode::Refused, "CW-263", {ca.name});
    Issuer issuer;
    issuer.name = ca.name;
    issuer.urls = ca.urls;
    CORE_TRY(issuer.certificate, CertificateStore(vault).certificate(ca.certificate->id));
    CORE_TRY(issuer.opened, KeyStore(vault).open(ca.key.fingerprint));
    return issuer;
}

bool renewsItself(const Certificate& issuer, const RequestFacts& request)
{
    return issuer.isSelfSigned() && request.spki == issuer.spki() && request.subject.matches(issuer.subject());
}

Result<Issuer> findIssuerOf(Vault& vault, std::string_view name, const RequestFacts& request)
{
    CORE_TRY(Issuer issuer, findIssuer(vault, name));
    if (renewsItself(*issuer.certificate, request)) issuer.certificate.reset();
    return issuer;
}

Result<StoredProfile> loadProfile(Vault& vault, std::string_view name)
{
    CORE_TRY(const ProfileRow row, ProfileStore(vault).find(name));
    CORE_TRY(auto profile, readProfile(row.text));
    return StoredProfile{std::move(profile), row.version};
}

Result<StoredProfile> loadProfileBelow(Vault& vault, std::string_view name)
{
    CORE_TRY(StoredProfile profile, loadProfile(vault, name));
    if (profile.profile.kind == CertificateKind::Root) return failAs(ErrorCode::Refused, "CW-267", {std::string(name)});
    return profile;
}

Result<RequestFacts> withEarlierUses(Vault& vault, const Profile& profile, RequestFacts request)
{
    if (profile.keyReuse == KeyReuse::Allow || !request.key) return request;
    CORE_TRY(const auto rows, CertificateStore(vault).list({.subjectKey = request.key->fingerprint()}));
    for (const CertificateRow& row : rows) request.earlierSubjects.push_back(row.subject);
    return request;
}

Result<void> checkTypedSerial(Vault& vault, const PublicKey& issuer, IssueDraft& draft)
{
    if (!draft.serial) return {};
    const Bytes key = issuer.fingerprint();
    const CertificateStore store(vault);
    CORE_TRY(const auto rows, store.list({.issuerKey = key, .serial = draft.serial, .limit = 1}));
    CORE_TRY(const bool isRevoked, store.isRevoked(key, *draft.serial));
    if (!rows.empty() || isRevoked)
        draft.problems.push_back(
            {.rule = "CW-342", .severity = Severity::Error, .place = "serialNumber", .values = {toHex(*draft.serial)}});
    return {};
}

Result<void> checkNotEnded(const Issuer& issuer, Time now)
{
    if (issuer.certificate && now > issuer.certificate->validity().notAfter)
        return failAs(ErrorCode::Refused, "CW-268", {issuer.name, toText(issuer.certificate->validity().notAfter)});
    return {};
}

Result<void> rehearse(Vault& vault, const IssueDraft& draft, const Issuer& issuer)
{
    CORE_TRY(const Bytes serial, serialFor(draft, vault.instance()));
    CORE_CHECK(prepare(draft, issuer.certificate, issuer.signer().publicKey(), serial));
    CORE_CHECK(vault.checkClock());
    return vault.checkShares();
}

Result<Issued> issue(Vault& vault, IssueDraft draft, const Issuer& issuer, const std::optional<Csr>& request,
    std::string_view source, std::stop_token stop)
{
    CORE_CHECK(checkNotEnded(issuer, vault.now()));
    std::vector<Finding> notes;
    const auto reserveOnce = [&]() -> Result<Reserved> {
        CORE_TRY(const Bytes serial, serialFor(draft, vault.instance()));
        CORE_TRY(auto prepared, prepare(draft, issuer.certificate, issuer.signer().publicKey(), serial));
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        notes = prepared.notes();
        return CertificateStore(vault).reserve({std::move(prepared), request, std::string(source)}, issuer.name);
    };
    auto reserved = reserveOnce();
    if (!reserved && reserved.error().rule == "CW-256" && !draft.serial) reserved = reserveOnce();
    CORE_CHECK(reserved);
    const std::int64_t row = reserved->row();
    CORE_TRY(const Bytes der, signReserved(*std::move(reserved), issuer.signer()));
    CORE_TRY(Certificate certificate, Certificate::parse(der));
    CORE_TRY(CertificateRow recorded, CertificateStore(vault).record(row, certificate));
    return Issued{std::move(recorded), std::move(certificate), std::move(draft.decisions), std::move(notes)};
}

Result<std::vector<Certificate>> issueAll(
    Vault& vault, std::span<const IssueDraft> drafts, const Issuer& issuer, std::stop_token stop)
{
    std::vector<CertificateStore::Reservation> reservations;
    for (const IssueDraft& draft : drafts) {
        CORE_TRY(const Bytes serial, serialFor(draft, vault.instance()));
        CORE_TRY(auto each, prepare(draft, issuer.certificate, issuer.signer().publicKey(), serial));
        reservations.push_back({std::move(each), {}, {}});
    }
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
    std::vector<Certificate> certificates;
    PartSigner signer(
        vault, issuer, [&](std::size_t, std::vector<Certificate> part) { certificates = std::move(part); });
    CORE_CHECK(signer.sign(reservations));
    CORE_CHECK(signer.finish());
    return certificates;
}

Result<void> PartSigner::sign(std::span<const CertificateStore::Reservation> part)
{
    CORE_CHECK(checkNotEnded(*m_issuer, m_vault->now()));
    CORE_CHECK(collect());
    CORE_TRY(auto reserved, record(part));
    std::vector<std::int64_t> rows;
    for (const Reserved& each : reserved) rows.push_back(each.row());
    m_running = Running{{m_count++, std::move(rows)},
        std::async(m_policy, [key = &m_issuer->signer(), all = std::move(reserved)]() mutable {
            return SignedUnchecked::make(std::move(all), *key);
        })};
    return check();
}

Result<void> PartSigner::finish()
{
    const Result<void> collected = collect();
    CORE_CHECK(record({}));
    CORE_CHECK(check());
    CORE_CHECK(record({}));
    return collected;
}

Result<void> PartSigner::collect()
{
    if (!m_running) return {};
    Running last = *std::exchange(m_running, std::nullopt);
    CORE_TRY(SignedUnchecked made, last.signatures.get());
    m_signed = Signed{std::move(last), std::move(made)};
    return {};
}

Result<void> PartSigner::check()
{
    if (!m_signed) return {};
    Signed part = *std::exchange(m_signed, std::nullopt);
    CORE_TRY(const auto all, part.made.check(m_share));
    std::vector<std::optional<Result<Certificate>>> parsed(all.size());
    m_share(all.size(), [&](std::size_t i) { parsed[i] = Certificate::parseOwn(all[i]); });
    Checked checked{std::move(part), {}};
    for (auto& each : parsed) {
        CORE_TRY(auto certificate, *std::move(each));
        checked.certificates.push_back(std::move(certificate));
    }
    m_checked = std::move(checked);
    return {};
}

Result<std::vector<Reserved>> PartSigner::record(std::span<const CertificateStore::Reservation> next)
{
    if (!m_checked && next.empty()) return std::vector<Reserved>();
    static const Checked none;
    const Checked& last = m_checked ? *m_checked : none;
    CORE_TRY(auto reserved,
        CertificateStore(*m_vault).recordAndReserve({last.rows, last.certificates}, next, m_issuer->name));
    if (auto recorded = std::exchange(m_checked, std::nullopt))
        m_recorded(recorded->number, std::move(recorded->certificates));
    return reserved;
}

Result<RequestFacts> factsOf(
    const DistinguishedName& subject, const std::vector<GeneralName>& names, const PublicKey& key)
{
    RequestFacts facts{.subject = subject, .names = names, .spki = key.spki(), .key = key};
    facts.provesPossession = true; // the key was made here; and not every key can sign a request
    CORE_TRY(facts.asked, askedNames(names));
    return facts;
}

Result<std::vector<Extension>> askedNames(const std::vector<GeneralName>& names)
{
    std::vector<Extension> asked;
    if (names.empty()) return asked;
    FieldValues values;
    for (const GeneralName& name : names) values["names"].push_back(toText(name));
    CORE_TRY(auto extension, makeExtension(*findExtensionType("subjectAltName"), values, false));
    asked.push_back(std::move(extension));
    return asked;
}

Result<std::optional<PublicKey>> knownIssuerKey(Vault& vault, const Certificate& certificate)
{
    if (certificate.isSelfSigned())
        return certificate.publicKey().transform([](const PublicKey& key) { return std::optional(key); });
    const CertificateStore store(vault);
    CORE_TRY(const auto rows, store.list());
    for (const CertificateRow& row : rows) {
        if (!row.isCa || row.isUnfinished || row.subject != certificate.issuer().toText()) continue;
        CORE_TRY(const Certificate candidate, store.certificate(row.id));
        if (candidate.publicKey() && certificate.isSignedBy(*candidate.publicKey()))
            return std::optional(*candidate.publicKey());
    }
    return std::optional<PublicKey>();
}

}
