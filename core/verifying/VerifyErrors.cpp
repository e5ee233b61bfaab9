#include "core/verifying/VerifyErrors.h"
#include <array>
#include <openssl/x509_vfy.h>

namespace core {
namespace {

constexpr bool revocation = true;

constexpr std::array table{
    VerifyError{X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, "CW-702", "issuer"},
    VerifyError{X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, "CW-702", "issuer"},
    VerifyError{X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, "CW-703", "issuer"},
    VerifyError{X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, "CW-703", "issuer"},
    VerifyError{X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, "CW-702", "issuer", false, true},
    VerifyError{X509_V_ERR_CERT_UNTRUSTED, "CW-703", "issuer", false, true},
    VerifyError{X509_V_ERR_CERT_REJECTED, "CW-704", "issuer"},
    VerifyError{X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY, "CW-705", "signature"},
    VerifyError{X509_V_ERR_NO_ISSUER_PUBLIC_KEY, "CW-705", "signature"},
    VerifyError{X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE, "CW-706", "signature"},
    VerifyError{X509_V_ERR_CERT_SIGNATURE_FAILURE, "CW-706", "signature"},
    VerifyError{X509_V_ERR_CERT_NOT_YET_VALID, "CW-707", "validity"},
    VerifyError{X509_V_ERR_CERT_HAS_EXPIRED, "CW-708", "validity"},
    VerifyError{X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD, "CW-709", "validity"},
    VerifyError{X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD, "CW-709", "validity"},
    VerifyError{X509_V_ERR_CERT_CHAIN_TOO_LONG, "CW-710", "issuer"},
    VerifyError{X509_V_ERR_PATH_LOOP, "CW-710", "issuer"},
    VerifyError{X509_V_ERR_PATH_LENGTH_EXCEEDED, "CW-711", "basicConstraints"},
    VerifyError{X509_V_ERR_INVALID_PURPOSE, "CW-712", "extendedKeyUsage"},
    VerifyError{X509_V_ERR_INVALID_CA, "CW-713", "basicConstraints"},
    VerifyError{X509_V_ERR_INVALID_NON_CA, "CW-713", "basicConstraints"},
    VerifyError{X509_V_ERR_KEYUSAGE_NO_CERTSIGN, "CW-714", "keyUsage"},
    VerifyError{X509_V_ERR_SUBJECT_ISSUER_MISMATCH, "CW-715", "issuer"},
    VerifyError{X509_V_ERR_AKID_SKID_MISMATCH, "CW-715", "authorityKeyIdentifier"},
    VerifyError{X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH, "CW-715", "authorityKeyIdentifier"},
    VerifyError{X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION, "CW-716", "extensions"},
    VerifyError{X509_V_ERR_INVALID_EXTENSION, "CW-717", "extensions"},
    VerifyError{X509_V_ERR_UNSUPPORTED_EXTENSION_FEATURE, "CW-717", "extensions"},
    VerifyError{X509_V_ERR_UNNESTED_RESOURCE, "CW-717", "extensions"},
    VerifyError{X509_V_ERR_INVALID_POLICY_EXTENSION, "CW-718", "certificatePolicies"},
    VerifyError{X509_V_ERR_NO_EXPLICIT_POLICY, "CW-719", "certificatePolicies"},
    VerifyError{X509_V_ERR_UNABLE_TO_GET_CRL, "CW-720", "revocation", revocation},
    VerifyError{X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER, "CW-721", "revocation", revocation},
    VerifyError{X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE, "CW-722", "revocation", revocation},
    VerifyError{X509_V_ERR_CRL_SIGNATURE_FAILURE, "CW-722", "revocation", revocation},
    VerifyError{X509_V_ERR_CRL_NOT_YET_VALID, "CW-723", "revocation", revocation},
    VerifyError{X509_V_ERR_CRL_HAS_EXPIRED, "CW-724", "revocation", revocation},
    VerifyError{X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD, "CW-725", "revocation", revocation},
    VerifyError{X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD, "CW-725", "revocation", revocation},
    VerifyError{X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION, "CW-725", "revocation", revocation},
    VerifyError{X509_V_ERR_CERT_REVOKED, "CW-726", "revocation"},
    VerifyError{X509_V_ERR_KEYUSAGE_NO_CRL_SIGN, "CW-727", "revocation", revocation},
    VerifyError{X509_V_ERR_DIFFERENT_CRL_SCOPE, "CW-728", "revocation", revocation},
    VerifyError{X509_V_ERR_CRL_PATH_VALIDATION_ERROR, "CW-729", "revocation", revocation},
    VerifyError{X509_V_ERR_EE_KEY_TOO_SMALL, "CW-733", "subjectPublicKeyInfo"},
    VerifyError{X509_V_ERR_CA_KEY_TOO_SMALL, "CW-733", "subjectPublicKeyInfo"},
    VerifyError{X509_V_ERR_CA_MD_TOO_WEAK, "CW-734", "signatureAlgorithm"},
    VerifyError{X509_V_ERR_UNSUPPORTED_SIGNATURE_ALGORITHM, "CW-735", "signatureAlgorithm"},
    VerifyError{X509_V_ERR_SIGNATURE_ALGORITHM_MISMATCH, "CW-735", "signatureAlgorithm"},
    VerifyError{X509_V_ERR_SIGNATURE_ALGORITHM_INCONSISTENCY, "CW-735", "signatureAlgorithm"},
    VerifyError{X509_V_ERR_EC_KEY_EXPLICIT_PARAMS, "CW-733", "subjectPublicKeyInfo"},
    VerifyError{X509_V_ERR_PROXY_CERTIFICATES_NOT_ALLOWED, "CW-716", "extensions"},
};

/// What the wording's placeholders stand for, the same for all: subject, issuer, begin, end.
std::vector<std::string> valuesFor(const Certificate& certificate)
{
    return {certificate.subject().shortText(), certificate.issuer().shortText(),
        toText(certificate.validity().notBefore), toText(certificate.validity().notAfter)};
}

/// The newest list of the certificate's issuer; nullptr: none.
const Crl* listFor(const Certificate& certificate, const VerifyOptions& options)
{
    const Crl* newest = nullptr;
    for (const Crl& crl : options.crls)
        if (crl.issuer().matches(certificate.issuer()) && (!newest || newest->thisUpdate() < crl.thisUpdate()))
            newest = &crl;
    return newest;
}

Finding revoked(const Certificate& certificate, const VerifyOptions& options)
{
    Finding finding{"CW-736", Severity::Error, "revocation", {certificate.subject().shortText()}};
    for (const Crl& crl : options.crls)
        if (const auto entry =
                crl.issuer().matches(certificate.issuer()) ? crl.entryFor(certificate.serial()) : std::nullopt)
            finding = {"CW-726", Severity::Error, "revocation",
                {certificate.subject().shortText(), toText(entry->revokedAt), std::string(nameOf(entry->reason))}};
    return finding;
}

Finding findingFor(const Complaint& complaint, const Certificate& certificate, const VerifyOptions& options)
{
    if (complaint.error == X509_V_ERR_CERT_REVOKED) return revoked(certificate, options);
    const auto* const row = std::ranges::find(table, complaint.error, &VerifyError::error);
    if (row == table.end())
        return {"CW-799", Severity::Error, "path", {X509_verify_cert_error_string(complaint.error)}};
    Finding finding{std::string(row->rule), Severity::Error, std::string(row->place), valuesFor(certificate)};
    if (complaint.error == X509_V_ERR_INVALID_CA && certificate.isCa()) { // OpenSSL's word for a CA without keyCertSign
        finding.rule = "CW-714";
        finding.place = "keyUsage";
    }
    if (complaint.error == X509_V_ERR_UNABLE_TO_GET_CRL && options.toleratesMissingCrls)
        finding.severity = Severity::Warning;
    const Crl* list = row->isAboutRevocation ? listFor(certificate, options) : nullptr;
    if (list) {
        finding.values[2] = toText(list->thisUpdate());
        finding.values[3] = list->nextUpdate() ? toText(*list->nextUpdate()) : "-";
    }
    if (row->place == "extendedKeyUsage") finding.values = {certificate.subject().shortText(), options.purpose};
    return finding;
}

}

std::span<const VerifyError> verifyErrors() { return table; }

std::vector<std::vector<Finding>> explain(const PathCheck& check, const VerifyOptions& options)
{
    std::vector<std::vector<Finding>> findings(check.path.size());
    for (const Complaint& complaint : check.complaints) {
        const std::size_t at = std::min(complaint.depth, check.path.size() - 1);
        const Certificate& certificate = check.path[at];
        const auto* const row = std::ranges::find(table, complaint.error, &VerifyError::error);
        const bool isKnown = row != table.end();
        const bool isAnchor = std::ranges::contains(options.anchors, certificate);
        if (isKnown && ((row->isAboutRevocation && isAnchor) || (row->isEcho && check.complaints.size() > 1))) continue;
        Finding finding = findingFor(complaint, certificate, options);
        if (!std::ranges::contains(findings[at], finding.rule, &Finding::rule))
            findings[at].push_back(std::move(finding));
    }
    return findings;
}

}
