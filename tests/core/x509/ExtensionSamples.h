#pragma once
#include "core/x509/ExtensionType.h"

/// Values that suit each extension that can be made, all fields filled in that go together; a new extension needs a row.
namespace core::sample {

inline const std::map<std::string, FieldValues, std::less<>>& extensionValues()
{
    static const std::map<std::string, FieldValues, std::less<>> all{
        {"basicConstraints", {{"ca", {"true"}}, {"pathLength", {"3"}}}},
        {"keyUsage", {{"uses", {"digitalSignature", "keyAgreement", "decipherOnly"}}}},
        {"extendedKeyUsage", {{"purposes", {"serverAuth", "1.3.6.1.4.1.99999.7"}}}},
        {"microsoftApplicationPolicies", {{"purposes", {"clientAuth", "1.3.6.1.4.1.99999.7"}}}},
        {"subjectAltName",
            {{"names",
                {"DNS:a.b", "IP:192.0.2.1", "IP:2001:db8::1", "email:a@b.c", "URI:https://a.b/", "RID:1.2.3",
                    "UPN:a@b.c", "dirName:CN=x,O=y", "otherName:1.2.3.4;0c0141"}}}},
        {"issuerAltName", {{"names", {"email:pki@a.b", "dirName:CN=x"}}}},
        {"nameConstraints", {{"permitted", {"DNS:a.b", "IP:10.0.0.0/8"}}, {"excluded", {"email:.x.y"}}}},
        {"certificatePolicies",
            {{"policies", {"1.2.3", "2.5.29.32.0"}}, {"cps", {"https://a.b/cps"}}, {"notice", {"Zürich"}},
                {"details.1.policy", {"1.2.4"}}, {"details.1.cps", {"http://a.b", "http://c.d"}},
                {"details.1.notice", {"Good day"}}, {"details.1.organization", {"Example"}},
                {"details.1.noticeNumbers", {"1", "700"}}, {"details.1.other", {"1.2.3.4;0500"}},
                {"details.2.policy", {"1.2.5"}}}},
        {"policyMappings",
            {{"mappings.1.issuerPolicy", {"1.2.3"}}, {"mappings.1.subjectPolicy", {"1.2.4"}},
                {"mappings.2.issuerPolicy", {"1.2.5"}}, {"mappings.2.subjectPolicy", {"1.2.6"}}}},
        {"policyConstraints", {{"requireExplicitPolicy", {"0"}}, {"inhibitPolicyMapping", {"200"}}}},
        {"inhibitAnyPolicy", {{"skipCerts", {"2"}}}},
        {"cRLDistributionPoints",
            {{"urls", {"http://a.b/c.crl", "ldap://a.b/cn=x"}},
                {"points.1.names", {"URI:http://a.b/d.crl", "dirName:CN=list,O=y"}},
                {"points.1.reasons", {"keyCompromise", "aACompromise"}}, {"points.1.crlIssuer", {"dirName:CN=lists"}},
                {"points.2.relativeName", {"CN=list 2"}}, {"points.3.crlIssuer", {"dirName:CN=third"}}}},
        {"freshestCRL",
            {{"urls", {"http://a.b/delta.crl"}}, {"points.1.names", {"RID:1.2.3"}},
                {"points.1.reasons", {"superseded"}}, {"points.1.crlIssuer", {"dirName:CN=lists"}},
                {"points.2.relativeName", {"CN=list 2"}}}},
        {"authorityInfoAccess",
            {{"ocsp", {"http://o.b"}}, {"caIssuers", {"http://a.b/c.cer", "dirName:CN=x"}},
                {"other", {"1.2.3.4;URI:mailto:a@b.c"}}}},
        {"subjectInfoAccess",
            {{"caRepository", {"http://a.b/"}}, {"timeStamping", {"http://t.b"}}, {"other", {"1.2.3.4;DNS:a.b"}}}},
        {"tlsFeature", {{"features", {"status_request", "status_request_v2", "24"}}}},
        {"ocspNoCheck", {}},
        {"noRevAvail", {}},
        {"privateKeyUsagePeriod", {{"notBefore", {"2026-01-01T00:00:00Z"}}, {"notAfter", {"2060-12-31T23:59:59Z"}}}},
        {"qcStatements",
            {{"compliance", {"true"}}, {"types", {"esign", "eseal", "1.2.3"}}, {"legislation", {"CH", "GB"}},
                {"secureDevice", {"true"}}, {"disclosures.1.url", {"https://a.b/en"}},
                {"disclosures.1.language", {"en"}}, {"disclosures.2.url", {"https://a.b/de"}},
                {"disclosures.2.language", {"de"}}, {"limitCurrency", {"EUR"}}, {"limitAmount", {"500"}},
                {"limitExponent", {"3"}}, {"retentionYears", {"10"}}, {"pkixSyntax", {"2"}},
                {"semantics", {"0.4.0.194121.1.1"}}, {"registrationAuthorities", {"URI:https://r.b"}},
                {"other", {"1.2.3", "1.2.4;0c0141"}}}},
        {"subjectDirectoryAttributes",
            {{"dateOfBirth", {"1980-05-17T12:00:00Z"}}, {"placeOfBirth", {"Zürich"}}, {"gender", {"F"}},
                {"citizenship", {"CH", "DE"}}, {"residence", {"AT"}}, {"other", {"1.2.3;0c0141", "1.2.3;0c0142"}}}},
        {"microsoftTemplate",
            {{"template", {"1.3.6.1.4.1.311.21.8.1.2"}}, {"majorVersion", {"100"}}, {"minorVersion", {"0"}}}},
        {"microsoftTemplateName", {{"name", {"Schlüssel"}}}},
        {"microsoftSid", {{"sid", {"S-1-5-21-1004336348-1177238915-682003330-512"}}, {"names", {"UPN:a@b.c"}}}},
        {"netscapeCertType", {{"types", {"client", "email", "objCA"}}}},
        {"netscapeComment", {{"text", {"Made for tests"}}}},
        {"subjectKeyIdentifier", {{"keyIdentifier", {"0102ff"}}}},
        {"authorityKeyIdentifier", {{"keyIdentifier", {"0102ff"}}, {"issuer", {"dirName:CN=x"}}, {"serial", {"80ff"}}}},
        {"cRLNumber", {{"number", {"80ff"}}}},
        {"deltaCRLIndicator", {{"baseNumber", {"05"}}}},
        {"issuingDistributionPoint",
            {{"names", {"URI:http://a.b/c.crl"}}, {"onlyCaCertificates", {"true"}}, {"reasons", {"superseded"}},
                {"indirect", {"true"}}}},
    };
    return all;
}

/// What others make, in their encoding.
inline const std::map<std::string, Bytes, std::less<>>& shownExtensions()
{
    static const std::map<std::string, Bytes, std::less<>> all{
        {"signedCertificateTimestamps",
            fromHex("0440 003e 003c 00 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                    "0000019a00000bb8 0002abcd 0403 000b 3009020101020433445566")},
        {"precertificatePoison", fromHex("0500")},
    };
    return all;
}

/// An encoding of every extension of the table.
inline Bytes encodedSample(const ExtensionType& type)
{
    if (type.isShownOnly) return shownExtensions().find(type.name)->second;
    const auto values = extensionValues().find(type.name);
    return values == extensionValues().end() ? Bytes{} : type.encode(values->second).value_or(Bytes{});
}

}
