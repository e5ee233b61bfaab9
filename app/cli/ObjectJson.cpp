#include "app/cli/Json.h"
#include "core/crypto/Digest.h"
#include "core/formats/Pem.h"
#include "core/linting/Lint.h"
#include "core/x509/ObjectIdentifiers.h"

namespace cli {

namespace {

std::vector<std::string> texts(const std::vector<core::GeneralName>& names)
{
    std::vector<std::string> all;
    for (const core::GeneralName& name : names) all.push_back(core::toText(name));
    return all;
}

Json keyJson(const core::Result<core::PublicKey>& key, const core::Bytes& spki)
{
    Json json{{"fingerprint", core::toHex(core::sha256(spki))}};
    if (key) json.update({{"algorithm", key->algorithmId()}, {"bits", key->bits()}, {"strength", key->strength()}});
    if (!key) json["error"] = cli::toJson(key.error())["error"];
    return json;
}

/// The fields by key; a group is an array of its members.
Json valuesJson(const core::ExtensionType& type, const core::FieldValues& values)
{
    Json json = Json::object();
    for (const auto& [key, list] : values)
        if (!core::readMemberKey(key)) json[key] = list;
    for (const core::ExtensionField& field : type.fields)
        if (const auto members = core::membersOf(values, field.key); !members.empty())
            json[std::string(field.key)] = members;
    return json;
}

Json extensionsJson(const std::vector<core::Extension>& extensions)
{
    Json all = Json::array();
    for (const core::Extension& extension : extensions) {
        const core::ExtensionType* type = core::findExtensionType(extension.oid);
        Json json{{"oid", extension.oid}, {"name", type ? std::string(type->name) : core::nameOfOid(extension.oid)},
            {"critical", extension.critical}, {"der", core::toHex(extension.value)}, {"values", nullptr}};
        if (type)
            if (const auto values = type->decode(extension.value)) json["values"] = valuesJson(*type, *values);
        all.push_back(std::move(json));
    }
    return all;
}

}

Json toJson(const core::Certificate& certificate)
{
    const core::Bytes fingerprint = certificate.sha256Fingerprint();
    Json json{{"type", "certificate"}, {"version", certificate.version()}, {"serial", certificate.serialHex()},
        {"subject", certificate.subject().toText()}, {"issuer", certificate.issuer().toText()},
        {"not_before", core::toText(certificate.validity().notBefore)},
        {"not_after", core::toText(certificate.validity().notAfter)}, {"names", texts(certificate.subjectAltNames())},
        {"is_ca", certificate.isCa()}, {"path_length", nullptr}, {"key_usage", certificate.keyUsage()},
        {"extended_key_usage", certificate.extendedKeyUsage()},
        {"key", keyJson(certificate.publicKey(), certificate.spki())},
        {"signature_algorithm", certificate.signatureName()},
        {"subject_key_identifier", core::toHex(certificate.subjectKeyIdentifier())},
        {"authority_key_identifier", core::toHex(certificate.authorityKeyIdentifier())},
        {"is_self_signed", certificate.isSelfSigned()}, {"sha256", core::toHex(fingerprint)},
        {"sha1", core::toHex(core::sha1(certificate.der()))}, {"extensions", extensionsJson(certificate.extensions())},
        {"findings", toJson(core::lint(certificate))}, {"pem", core::writePem("CERTIFICATE", certificate.der())}};
    if (const auto length = certificate.pathLength()) json["path_length"] = *length;
    return json;
}

Json toJson(const core::Csr& request)
{
    return {{"type", "request"}, {"subject", request.subject().toText()}, {"names", texts(request.subjectAltNames())},
        {"key", keyJson(request.publicKey(), request.spki())}, {"signature_algorithm", request.signatureName()},
        {"proves_possession", request.provesPossession()}, {"sha256", core::toHex(request.sha256Fingerprint())},
        {"extensions", extensionsJson(request.requestedExtensions())}, {"other_attributes", request.otherAttributes()},
        {"unstructured_name", request.attributes().unstructuredName},
        {"has_challenge_password", !request.attributes().challengePassword.empty()},
        {"pem", core::writePem("CERTIFICATE REQUEST", request.der())}};
}

Json toJson(const core::Crl& crl)
{
    Json entries = Json::array();
    for (const core::CrlEntry& entry : crl.entries()) entries.push_back(toJson(entry));
    const auto next = crl.nextUpdate();
    return {{"type", "crl"}, {"issuer", crl.issuer().toText()}, {"number", core::toHex(crl.number())},
        {"this_update", core::toText(crl.thisUpdate())},
        {"next_update", next ? Json(core::toText(*next)) : Json(nullptr)}, {"signature_algorithm", crl.signatureName()},
        {"entries", entries}, {"extensions", extensionsJson(crl.extensions())}, {"findings", toJson(core::lint(crl))},
        {"sha256", core::toHex(core::sha256(crl.der()))}, {"pem", core::writePem("X509 CRL", crl.der())}};
}

Json toJson(const core::OcspResponse& response)
{
    Json answers = Json::array(), certificates = Json::array();
    for (const core::OcspAnswer& answer : response.answers()) {
        const bool isRevoked = answer.status == core::OcspStatus::Revoked;
        answers.push_back({{"serial", core::toHex(answer.serial)}, {"status", core::nameOf(answer.status)},
            {"revoked_at", isRevoked ? Json(core::toText(answer.revokedAt)) : Json(nullptr)},
            {"reason", isRevoked ? Json(core::nameOf(answer.reason)) : Json(nullptr)},
            {"this_update", core::toText(answer.thisUpdate)},
            {"next_update", answer.nextUpdate ? Json(core::toText(*answer.nextUpdate)) : Json(nullptr)},
            {"hash", core::nameOfOid(answer.hashOid)}, {"issuer_name_hash", core::toHex(answer.issuerNameHash)},
            {"issuer_key_hash", core::toHex(answer.issuerKeyHash)}});
    }
    for (const core::Certificate& certificate : response.certificates())
        certificates.push_back(core::writePem("CERTIFICATE", certificate.der()));
    return {{"type", "ocsp_response"}, {"result", core::nameOf(response.result())}, {"is_basic", response.isBasic()},
        {"responder", response.responderName() ? Json(response.responderName()->toText()) : Json(nullptr)},
        {"responder_key_hash", core::toHex(response.responderKeyHash())},
        {"produced_at", response.isBasic() ? Json(core::toText(response.producedAt())) : Json(nullptr)},
        {"answers", answers}, {"certificates", certificates}, {"extensions", extensionsJson(response.extensions())},
        {"sha256", core::toHex(core::sha256(response.der()))}};
}

Json toJson(const core::FoundObject& object)
{
    if (const auto* certificate = std::get_if<core::Certificate>(&object)) return toJson(*certificate);
    if (const auto* request = std::get_if<core::Csr>(&object)) return toJson(*request);
    if (const auto* crl = std::get_if<core::Crl>(&object)) return toJson(*crl);
    if (const auto* response = std::get_if<core::OcspResponse>(&object)) return toJson(*response);
    if (const auto* key = std::get_if<core::FoundKey>(&object))
        return {{"type", "private_key"}, {"is_encrypted", key->isEncrypted}};
    const auto& key = std::get<core::PublicKey>(object);
    Json json = keyJson(key, key.spki());
    json["type"] = "public_key";
    return json;
}

}
