#include "core/vault/Columns.h"

namespace core::columns {

std::string listText(const std::vector<std::string>& list)
{
    return nlohmann::json(list).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> readList(std::string_view text)
{
    const auto parsed = nlohmann::json::parse(text, nullptr, false);
    std::vector<std::string> list;
    if (parsed.is_array())
        for (const auto& entry : parsed)
            if (entry.is_string()) list.push_back(entry.get<std::string>());
    return list;
}

std::string namesText(const std::vector<GeneralName>& names)
{
    std::vector<std::string> list;
    for (const GeneralName& name : names) list.push_back(toText(name));
    return listText(list);
}

KeyRow readKey(const Statement& row, int first)
{
    return {.id = row.number(first),
        .fingerprint = row.blob(first + 1),
        .spki = row.blob(first + 2),
        .algorithm = row.text(first + 3),
        .label = row.text(first + 4),
        .isInVault = row.number(first + 5) != 0,
        .created = time(row.number(first + 6))};
}

CertificateRow readCertificate(const Statement& row, int first)
{
    const auto at = [first](int column) { return first + column; };
    CertificateRow result;
    const std::string state = row.text(at(1));
    result.id = row.number(at(0));
    result.isUnfinished = state == "reserved" || state == "unfinished";
    result.isImported = state == "imported";
    result.issuerKey = row.blob(at(2));
    result.serial = row.blob(at(3));
    result.fingerprint = row.blob(at(4));
    result.subject = row.text(at(5));
    result.shortSubject = row.text(at(6));
    result.issuer = row.text(at(7));
    result.names = readList(row.text(at(8)));
    result.validity = {time(row.number(at(9))), time(row.number(at(10)))};
    result.isCa = row.number(at(11)) != 0;
    result.subjectKey = row.blob(at(12));
    result.algorithm = row.text(at(13));
    result.profile = row.text(at(14));
    result.profileVersion = static_cast<int>(row.number(at(15)));
    if (!row.isNull(at(16))) result.request = row.number(at(16));
    result.owner = row.text(at(17));
    result.note = row.text(at(18));
    result.added = time(row.number(at(19)));
    if (!row.isNull(at(20))) {
        CrlEntry entry{result.serial, time(row.number(at(20))), static_cast<RevocationReason>(row.number(at(21))), {}};
        if (!row.isNull(at(22))) entry.invalidity = time(row.number(at(22)));
        result.revocation = entry;
    }
    return result;
}

RequestRow readRequest(const Statement& row, int first)
{
    RequestRow result{.id = row.number(first),
        .fingerprint = row.blob(first + 1),
        .subject = row.text(first + 2),
        .names = readList(row.text(first + 3)),
        .algorithm = row.text(first + 4),
        .source = row.text(first + 5),
        .received = time(row.number(first + 6)),
        .certificate = row.isNull(first + 7) ? std::optional<std::int64_t>() : row.number(first + 7),
        .certificates = static_cast<std::size_t>(row.number(first + 8)),
        .refusal = {}};
    if (row.text(first + 9) == refusedState)
        result.refusal = RequestRow::Refusal{time(row.number(first + 10)), row.text(first + 11)};
    return result;
}

DerivedColumns derive(const Certificate& certificate)
{
    const auto& key = certificate.publicKey();
    const Sha256 spkiHash = sha256(certificate.spki());
    return {.subject = certificate.subject().toText(),
        .shortSubject = certificate.subject().shortText(),
        .issuer = certificate.issuer().toText(),
        .names = namesText(certificate.subjectAltNames()),
        .algorithm = key ? key->algorithmId() : std::string("unknown"),
        .notBefore = seconds(certificate.validity().notBefore),
        .notAfter = seconds(certificate.validity().notAfter),
        .isCa = certificate.isCa(),
        .serial = certificate.serial(),
        .subjectKey = Bytes(spkiHash.begin(), spkiHash.end())};
}

}
