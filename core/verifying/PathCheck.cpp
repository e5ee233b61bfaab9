#include "core/verifying/PathCheck.h"
#include "core/crypto/OpenSslHandles.h"
#include "core/x509/ObjectIdentifiers.h"
#include <array>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>

namespace core {
namespace {

using StorePtr = std::unique_ptr<X509_STORE, ossl::Deleter<X509_STORE_free>>;
using ContextPtr = std::unique_ptr<X509_STORE_CTX, ossl::Deleter<X509_STORE_CTX_free>>;
/// The stacks own nothing.
using CertificatesPtr =
    std::unique_ptr<STACK_OF(X509), ossl::Deleter<[](STACK_OF(X509) * stack) { sk_X509_free(stack); }>>;
using CrlsPtr =
    std::unique_ptr<STACK_OF(X509_CRL), ossl::Deleter<[](STACK_OF(X509_CRL) * stack) { sk_X509_CRL_free(stack); }>>;

/// What the callbacks work on; reached through the context's application data.
struct Run {
    const Path& path;
    std::vector<Complaint> complaints;
};

/// Contexts for the issuers of CRLs have none.
Run* runOf(X509_STORE_CTX* context) { return static_cast<Run*>(X509_STORE_CTX_get_app_data(context)); }

bool isSame(const Certificate& certificate, const X509* other) { return X509_cmp(certificate.handle(), other) == 0; }

/// Only the next certificate of the chosen path is an issuer.
int isChosenIssuer(X509_STORE_CTX* context, X509* subject, X509* issuer)
{
    const Run* run = runOf(context);
    if (!run || run->path.empty()) return X509_check_issued(issuer, subject) == X509_V_OK ? 1 : 0;
    if (subject == issuer || X509_cmp(subject, issuer) == 0)
        return X509_check_issued(issuer, subject) == X509_V_OK ? 1 : 0; // the self-signed end
    for (std::size_t i = 0; i + 1 < run->path.size(); ++i)
        if (isSame(run->path[i], subject) && isSame(run->path[i + 1], issuer)) return 1;
    return 0;
}

bool endsExactlyAt(const ASN1_TIME* end, std::time_t at)
{
    int days = 1;
    int seconds = 1;
    const std::unique_ptr<ASN1_TIME, ossl::Deleter<ASN1_TIME_free>> now(ASN1_TIME_set(nullptr, at));
    return end && now && ASN1_TIME_diff(&days, &seconds, now.get(), end) == 1 && days == 0 && seconds == 0;
}

/// notAfter and nextUpdate are inclusive and whole seconds (RFC 5280 section 4.1.2.5); OpenSSL takes them as exclusive.
bool isStillValid(X509_STORE_CTX* context, int error)
{
    const std::time_t at = X509_VERIFY_PARAM_get_time(X509_STORE_CTX_get0_param(context));
    if (error == X509_V_ERR_CERT_HAS_EXPIRED) {
        const X509* current = X509_STORE_CTX_get_current_cert(context);
        if (const Run* run = runOf(context))
            for (const Certificate& certificate : run->path)
                if (isSame(certificate, current))
                    return certificate.validity().notAfter.time_since_epoch().count() >= at;
        return endsExactlyAt(X509_get0_notAfter(current), at);
    }
    const X509_CRL* crl = X509_STORE_CTX_get0_current_crl(context);
    return error == X509_V_ERR_CRL_HAS_EXPIRED && crl && endsExactlyAt(X509_CRL_get0_nextUpdate(crl), at);
}

/// OpenSSL takes common names for host names and lets wildcards reach over what is excluded.
bool isAboutNames(int error)
{
    constexpr std::array errors{X509_V_ERR_PERMITTED_VIOLATION, X509_V_ERR_EXCLUDED_VIOLATION,
        X509_V_ERR_SUBTREE_MINMAX, X509_V_ERR_UNSUPPORTED_CONSTRAINT_TYPE, X509_V_ERR_UNSUPPORTED_CONSTRAINT_SYNTAX,
        X509_V_ERR_UNSUPPORTED_NAME_SYNTAX};
    return std::ranges::contains(errors, error);
}

/// Notes the complaint and goes on, so that all of them are found. The path is valid only if none was noted.
int note(int isOk, X509_STORE_CTX* context)
{
    if (isOk) return 1;
    const int error = X509_STORE_CTX_get_error(context);
    if (isStillValid(context, error)) {
        X509_STORE_CTX_set_error(context, X509_V_OK);
        return 1;
    }
    Run* run = runOf(context);
    if (!run) return 0;                // a path to the issuer of a CRL must be without fault
    if (isAboutNames(error)) return 1; // judged by checkPathRules()
    const Complaint complaint{error, static_cast<std::size_t>(std::max(0, X509_STORE_CTX_get_error_depth(context)))};
    if (!std::ranges::contains(run->complaints, complaint)) run->complaints.push_back(complaint);
    return 1;
}

StorePtr storeOf(const std::vector<Certificate>& anchors)
{
    StorePtr store(X509_STORE_new());
    X509_STORE_set_check_issued(store.get(), isChosenIssuer);
    for (const Certificate& anchor : anchors) X509_STORE_add_cert(store.get(), anchor.handle());
    return store;
}

/// OpenSSL's own idea of some purposes.
struct KnownPurpose {
    std::string_view oid;
    int purpose;
};
constexpr std::array knownPurposes{KnownPurpose{"1.3.6.1.5.5.7.3.1", X509_PURPOSE_SSL_SERVER},
    KnownPurpose{"1.3.6.1.5.5.7.3.2", X509_PURPOSE_SSL_CLIENT},
    KnownPurpose{"1.3.6.1.5.5.7.3.3", X509_PURPOSE_CODE_SIGN},
    KnownPurpose{"1.3.6.1.5.5.7.3.8", X509_PURPOSE_TIMESTAMP_SIGN},
    KnownPurpose{"1.3.6.1.5.5.7.3.9", X509_PURPOSE_OCSP_HELPER}};

void setParameters(X509_STORE_CTX* context, const VerifyOptions& options)
{
    X509_VERIFY_PARAM* parameters = X509_STORE_CTX_get0_param(context);
    unsigned long flags = X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_EXTENDED_CRL_SUPPORT | X509_V_FLAG_USE_DELTAS |
        X509_V_FLAG_POLICY_CHECK;
    if (options.checkRevocation || !options.crls.empty()) flags |= X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL;
    flags |= options.needsPolicy ? X509_V_FLAG_EXPLICIT_POLICY : 0;
    flags |= options.inhibitsPolicyMapping ? X509_V_FLAG_INHIBIT_MAP : 0;
    flags |= options.inhibitsAnyPolicy ? X509_V_FLAG_INHIBIT_ANY : 0;
    X509_VERIFY_PARAM_set_flags(parameters, flags);
    X509_VERIFY_PARAM_set_time(parameters, static_cast<std::time_t>(options.at.time_since_epoch().count()));
    X509_VERIFY_PARAM_set_depth(parameters, 100);
    X509_VERIFY_PARAM_set_auth_level(parameters, 1); // no SHA-1; short RSA keys are found by checkPathRules()
    const auto* const purpose = std::ranges::find(knownPurposes, oidOfName(options.purpose), &KnownPurpose::oid);
    if (purpose != knownPurposes.end()) X509_VERIFY_PARAM_set_purpose(parameters, purpose->purpose);
    const std::vector<std::string> any{"2.5.29.32.0"}; // without it OpenSSL finds no policy at all
    for (const std::string& policy : options.policies.empty() ? any : options.policies)
        X509_VERIFY_PARAM_add0_policy(parameters, OBJ_txt2obj(policy.c_str(), 1));
}

/// The path in OpenSSL's hands as our values.
Path pathOf(X509_STORE_CTX* context, const Certificate& target, const VerifyOptions& options)
{
    Path path;
    const STACK_OF(X509)* chain = X509_STORE_CTX_get0_chain(context);
    const auto known = [&](const X509* handle) -> std::optional<Certificate> {
        for (const auto* list : {&options.anchors, &options.untrusted})
            for (const Certificate& certificate : *list)
                if (isSame(certificate, handle)) return certificate;
        return std::nullopt;
    };
    for (int i = 0; chain && i < sk_X509_num(chain); ++i)
        if (auto certificate = i == 0 ? std::optional(target) : known(sk_X509_value(chain, i)))
            path.push_back(*std::move(certificate));
    return path.empty() ? Path{target} : path;
}

}

PathCheck checkPath(const Certificate& target, const Path& path, const VerifyOptions& options)
{
    const StorePtr store = storeOf(path.empty() ? options.anchors : std::vector{path.back()});
    const CertificatesPtr untrusted(sk_X509_new_null());
    for (const auto* list : {&path, &options.untrusted, &options.anchors})
        for (const Certificate& certificate : *list) sk_X509_push(untrusted.get(), certificate.handle());
    const CrlsPtr crls(sk_X509_CRL_new_null());
    for (const Crl& crl : options.crls)
        if (crl.handle()) sk_X509_CRL_push(crls.get(), crl.handle());
    Run run{path, {}};
    const ContextPtr context(X509_STORE_CTX_new());
    if (!store || !context || X509_STORE_CTX_init(context.get(), store.get(), target.handle(), untrusted.get()) != 1)
        return {{target}, {{X509_V_ERR_OUT_OF_MEM, 0}}, false};
    X509_STORE_CTX_set_app_data(context.get(), &run);
    X509_STORE_CTX_set_verify_cb(context.get(), note);
    X509_STORE_CTX_set0_crls(context.get(), crls.get());
    setParameters(context.get(), options);
    const bool isComplete = X509_verify_cert(context.get()) == 1;
    if (!isComplete && run.complaints.empty()) {
        const int error = X509_STORE_CTX_get_error(context.get());
        run.complaints.push_back({error == X509_V_OK ? X509_V_ERR_UNSPECIFIED : error, 0});
    }
    PathCheck result{pathOf(context.get(), target, options), std::move(run.complaints), isComplete};
    ERR_clear_error();
    return result;
}

}
