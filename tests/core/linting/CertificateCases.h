#pragma once
#include "RawCertificate.h"
#include "core/linting/Lint.h"
#include "core/profiles/NameCheck.h"
#include "core/x509/AlgorithmIdentifier.h"
#include "core/x509/EndOfValidity.h"
#include <functional>

/// One certificate or more for every rule that breaks it, and beside it one that keeps it.
namespace core::sample {

enum class Base { Leaf, Ca };
using Change = std::function<void(Raw&)>;

/// One way to break one rule; `passing` is what else the rule needs to apply to a good certificate.
struct Breakage {
    const char* rule;
    Base base;
    Change failing;
    Change passing = {};
};

inline Extension rawExtension(std::string oid, std::string_view hex, bool critical)
{
    return {std::move(oid), critical, fromHex(hex)};
}

inline CertificateContent leafContent()
{
    static const Authority root = authority("root-ca", "CN=Root,O=Acme,C=DE");
    static const Authority issuing = authority("issuing-ca", "CN=Issuing,O=Acme,C=DE", "ec:P-384", &root);
    IssuerFacts facts = issuing.facts();
    facts.ocspUrls = {"http://ocsp.acme.example"};
    const IssueDraft draft =
        applyProfile(profile("tls-server"), 1, request("CN=www.acme.example,O=Acme,C=DE", {}), facts, {}, today);
    CertificateContent content =
        contentOf(draft, issuing.certificate.subject(), key().publicKey(), issuing.key->publicKey());
    content.signatureAlgorithm = need(issuing.key->publicKey().defaultSignature());
    return content;
}
inline CertificateContent caContent()
{
    static const Authority root = authority("root-ca", "CN=Root,O=Acme,C=DE");
    const IssueDraft draft = applyProfile(
        profile("issuing-ca"), 1, request("CN=Issuing,O=Acme,C=DE", {}, key("ec:P-384")), root.facts(), {}, today);
    CertificateContent content =
        contentOf(draft, root.certificate.subject(), key("ec:P-384").publicKey(), root.key->publicKey());
    content.signatureAlgorithm = need(root.key->publicKey().defaultSignature());
    return content;
}
inline Raw baseOf(Base base)
{
    static const Raw leaf = rawFrom(leafContent());
    static const Raw ca = rawFrom(caContent());
    return base == Base::Leaf ? leaf : ca;
}

inline Change setting(std::string name, FieldValues values)
{
    return [=](Raw& raw) { raw.set(name, values); };
}
inline Change dropping(std::string name)
{
    return [=](Raw& raw) { raw.drop(name); };
}
inline Change calling(std::string name)
{
    return [=](Raw& raw) { raw.call(name); };
}
inline Change adding(std::string oid, std::string hex, bool critical = false)
{
    return [=](Raw& raw) { raw.extensions.push_back(rawExtension(oid, hex, critical)); };
}
inline Change marking(std::string name, bool critical)
{
    return [=](Raw& raw) { raw.at(name).critical = critical; };
}
inline Change keyed(const char* algorithm)
{
    return [=](Raw& raw) { raw.spki = key(algorithm).publicKey().spki(); };
}
/// A subject with one attribute of any string type.
inline Change named(std::string oid, std::uint8_t tag, std::string value)
{
    return [=](Raw& raw) {
        const Bytes pair = der::sequence({need(der::objectIdentifier(oid)), der::element(tag, bytesOf(value))});
        raw.subject = der::sequence({der::element(0x31, pair)});
    };
}
inline Change ending(int days)
{
    return [=](Raw& raw) { raw.notAfter = der::time(today + std::chrono::days(days)); };
}
/// From the begin of a day for so many days, the last second of which is the last that counts.
inline Change lasting(Time begin, int days)
{
    return [=](Raw& raw) {
        raw.notBefore = der::time(begin);
        raw.notAfter = der::time(begin + std::chrono::days(days) - std::chrono::seconds(1));
    };
}
inline Change both(Change one, Change other)
{
    return [=](Raw& raw) {
        one(raw);
        other(raw);
    };
}
inline Change signedWith(std::string oid)
{
    return
        [=](Raw& raw) { raw.innerAlgorithm = raw.outerAlgorithm = der::sequence({need(der::objectIdentifier(oid))}); };
}
/// An RSA key of any modulus; the exponent is 65537.
inline Change withModulus(std::string hex)
{
    return [=](Raw& raw) {
        const Bytes rsa = der::sequence({der::integer(fromHex(hex)), der::integer(65537)});
        raw.spki = der::sequence({fromHex("300d06092a864886f70d0101010500"), der::bitString(rsa)});
    };
}
inline std::string shortModulus() { return "b" + std::string(255, '7'); }
inline std::string oddModulus() { return "5" + std::string(513, '7'); } // 2055 bits

/// Alternative names of the subject or the issuer: one, of any form.
inline Change holding(std::string extension, std::uint8_t tag, std::string name)
{
    return [=](Raw& raw) { raw.at(extension).value = der::sequence({der::element(tag, bytesOf(name))}); };
}
inline Change holdingDns(std::string name) { return holding("subjectAltName", 0x82, name); }
inline Change criticalWith(std::string extension, FieldValues values)
{
    return both(setting(extension, values), marking(extension, true));
}
/// An RSA key of 2048 bits that ends with `last`, with any exponent.
inline Change withRsa(std::uint8_t last, std::int64_t exponent)
{
    return [=](Raw& raw) {
        Bytes modulus(256, 0xb7);
        modulus.back() = last;
        const Bytes rsa = der::sequence({der::integer(modulus), der::integer(exponent)});
        raw.spki = der::sequence({fromHex("300d06092a864886f70d0101010500"), der::bitString(rsa)});
    };
}
/// One policy with one qualifier of any kind.
inline Change qualified(std::string policy, std::string qualifier, Bytes value)
{
    return [=](Raw& raw) {
        const Bytes inner = der::sequence({need(der::objectIdentifier(qualifier)), value});
        const Bytes information = der::sequence({need(der::objectIdentifier(policy)), der::sequence({inner})});
        raw.at("certificatePolicies").value = der::sequence({information});
    };
}
/// One policy with a notice whose text has any string type.
inline Change noticing(std::string_view text, std::uint8_t tag = der::tag::utf8String, Bytes reference = {})
{
    return qualified("1.2.3", "1.3.6.1.5.5.7.2.2", der::sequence({reference, der::element(tag, bytesOf(text))}));
}
inline Change constraining(std::uint8_t tag, std::string_view base, std::string_view bounds = {})
{
    return [=, base = std::string(base), bounds = std::string(bounds)](Raw& raw) {
        const Bytes tree = der::sequence({der::element(tag, bytesOf(base)), fromHex(bounds)});
        raw.at("nameConstraints") = {"2.5.29.30", true, der::sequence({der::element(0xA0, tree)})};
    };
}
/// An RSA key or signature that says nothing of its parameters.
inline Change withoutNull()
{
    return [](Raw& raw) {
        const Bytes rsa = der::sequence({der::integer(Bytes(256, 0xb7)), der::integer(65537)});
        raw.spki = der::sequence({fromHex("300b06092a864886f70d010101"), der::bitString(rsa)});
    };
}

inline const std::vector<Breakage>& breakages()
{
    static const auto policies = [](std::string one, std::string other) {
        return "30" + std::string("0c") + "3004" + one + "3004" + other;
    };
    static const std::vector<Breakage> all{
        {"CW-801", Base::Leaf, [](Raw& raw) { raw.version = fromHex("a003020101"); }},
        {"CW-802", Base::Leaf, [](Raw& raw) { raw.serial = fromHex("0209 ff0203040506070809"); }},
        {"CW-803", Base::Leaf, [](Raw& raw) { raw.serial = fromHex("020100"); }},
        {"CW-804", Base::Leaf,
            [](Raw& raw) { raw.serial = fromHex("0215 010203040506070809101112131415161718192021"); }},
        {"CW-805", Base::Leaf, [](Raw& raw) { raw.serial = fromHex("020105"); }},
        {"CW-271", Base::Ca, [](Raw& raw) { raw.notAfter = der::generalizedTime(noWellDefinedEnd); }},
        {"CW-806", Base::Leaf, ending(-1)},
        {"CW-807", Base::Leaf, [](Raw& raw) { raw.notAfter = der::generalizedTime(today + std::chrono::days(10)); }},
        {"CW-807", Base::Leaf, [](Raw& raw) { raw.notAfter = der::element(0x18, bytesOf("20261220120000.5Z")); }},
        {"CW-807", Base::Leaf, [](Raw& raw) { raw.notAfter = der::element(0x17, bytesOf("261220120000+0100")); }},
        {"CW-808", Base::Leaf, [](Raw& raw) { raw.issuer = der::sequence({}); }},
        {"CW-809", Base::Leaf,
            [](Raw& raw) { raw.outerAlgorithm = encodeAlgorithm(*findSignatureAlgorithm("1.2.840.10045.4.3.4")); }},
        {"CW-810", Base::Leaf, signedWith("1.2.840.113549.1.1.5")},
        {"CW-810", Base::Leaf, signedWith("1.2.840.113549.1.1.4")},
        {"CW-810", Base::Leaf, signedWith("1.2.840.10045.4.1")},
        {"CW-811", Base::Leaf, [](Raw& raw) { raw.uniqueIds = fromHex("81020001"); }},
        {"CW-812", Base::Leaf, ending(900)},
        {"CW-812", Base::Leaf, both(setting("extendedKeyUsage", {{"purposes", {"clientAuth"}}}), ending(4100)),
            both(setting("extendedKeyUsage", {{"purposes", {"clientAuth"}}}), ending(4000))},
        {"CW-813", Base::Ca, ending(12000)},
        {"CW-814", Base::Ca, marking("basicConstraints", false)},
        {"CW-815", Base::Leaf, setting("keyUsage", {{"uses", {"keyCertSign"}}})},
        {"CW-816", Base::Ca, dropping("keyUsage")},
        {"CW-817", Base::Ca, setting("keyUsage", {{"uses", {"cRLSign"}}})},
        {"CW-818", Base::Leaf, marking("keyUsage", false)},
        {"CW-819", Base::Ca, [](Raw& raw) { raw.at("basicConstraints").value = fromHex("3003020100"); }},
        {"CW-820", Base::Ca, setting("keyUsage", {{"uses", {"cRLSign"}}})},
        {"CW-821", Base::Ca, dropping("subjectKeyIdentifier")},
        {"CW-822", Base::Leaf, setting("nameConstraints", {{"permitted", {"DNS:acme.example"}}}), {}},
        {"CW-823", Base::Ca,
            both(setting("nameConstraints", {{"permitted", {"DNS:acme.example"}}}), marking("nameConstraints", false)),
            setting("nameConstraints", {{"permitted", {"DNS:acme.example"}}})},
        {"CW-824", Base::Ca, adding("2.5.29.30", "3000", true),
            setting("nameConstraints", {{"permitted", {"DNS:acme.example"}}})},
        {"CW-825", Base::Ca, calling("")},
        {"CW-826", Base::Leaf, adding("2.5.29.54", "020100", true)},
        {"CW-826", Base::Leaf, adding("2.5.29.36", "3003800100", true)},
        {"CW-826", Base::Leaf, adding("2.5.29.33", "300a300806022a0306022a04", true)},
        {"CW-827", Base::Ca, adding("2.5.29.54", "020100", false)},
        {"CW-828", Base::Ca, setting("keyUsage", {{"uses", {"keyCertSign"}}})},
        {"CW-829", Base::Leaf, [](Raw& raw) { raw.extensions.push_back(raw.extensions.front()); }},
        {"CW-830", Base::Leaf, adding("1.2.3.4.5", "0500", true)},
        {"CW-831", Base::Leaf, [](Raw& raw) { raw.at("keyUsage").value = fromHex("0500"); }},
        {"CW-832", Base::Leaf, marking("authorityKeyIdentifier", true)},
        {"CW-832", Base::Leaf, marking("subjectKeyIdentifier", true)},
        {"CW-832", Base::Leaf, marking("authorityInfoAccess", true)},
        {"CW-833", Base::Leaf, dropping("authorityKeyIdentifier")},
        {"CW-834", Base::Leaf, [](Raw& raw) { raw.at("extendedKeyUsage").value = fromHex("3000"); }},
        {"CW-835", Base::Leaf, setting("extendedKeyUsage", {{"purposes", {"anyExtendedKeyUsage"}}})},
        {"CW-836", Base::Leaf, dropping("extendedKeyUsage")},
        {"CW-837", Base::Leaf,
            [](Raw& raw) { raw.at("cRLDistributionPoints").value = fromHex("3010300ea00ca00a860866696c653a2f2f78"); }},
        {"CW-838", Base::Leaf, setting("cRLDistributionPoints", {{"urls", {"https://pki.acme.example/ca.crl"}}})},
        {"CW-839", Base::Leaf, adding("2.5.29.32", policies("06022a03", "06022a03")),
            setting("certificatePolicies", {{"policies", {"1.2.3"}}})},
        {"CW-840", Base::Leaf, both(dropping("cRLDistributionPoints"), dropping("authorityInfoAccess"))},
        {"CW-841", Base::Leaf, both(calling(""), dropping("subjectAltName")),
            both(calling(""), marking("subjectAltName", true))},
        {"CW-842", Base::Leaf, calling(""), both(calling(""), marking("subjectAltName", true))},
        {"CW-843", Base::Leaf, marking("subjectAltName", true)},
        {"CW-844", Base::Leaf, [](Raw& raw) { raw.at("subjectAltName").value = fromHex("3000"); }},
        {"CW-845", Base::Leaf, [](Raw& raw) { raw.at("subjectAltName").value = fromHex("3007820561 5f622e63"); }},
        {"CW-845", Base::Leaf, [](Raw& raw) { raw.at("subjectAltName").value = fromHex("3005820361 0062"); }},
        {"CW-846", Base::Leaf, [](Raw& raw) { raw.at("subjectAltName").value = fromHex("3006820161820141"); }},
        {"CW-847", Base::Leaf, named("2.5.4.10", 0x14, "Acme")},                // TeletexString
        {"CW-847", Base::Leaf, named("2.5.4.10", 0x1e, std::string("\0A", 2))}, // BMPString
        {"CW-847", Base::Leaf, named("2.5.4.6", 0x0c, "DE")},                   // UTF8String for a country
        {"CW-848", Base::Leaf, named("2.5.4.10", 0x0c, std::string(65, 'x'))},
        {"CW-849", Base::Leaf, named("2.5.4.6", 0x13, "DEU")},
        {"CW-849", Base::Leaf, named("2.5.4.6", 0x13, "de")},
        {"CW-749", Base::Leaf, named("2.5.4.10", 0x0c, "\u0410cme")},
        {"CW-850", Base::Leaf, named("2.5.4.10", 0x0c, "Ac\u202Eme")},
        {"CW-850", Base::Leaf, named("2.5.4.10", 0x0c, std::string("Ac\0me", 5))},
        {"CW-851", Base::Leaf, named("2.5.4.10", 0x0c, " Acme")},
        {"CW-852", Base::Leaf, calling("CN=www.acme.example,CN=www.acme.example")},
        {"CW-853", Base::Leaf, setting("subjectAltName", {{"names", {"email:ana@acme.example"}}})},
        {"CW-854", Base::Leaf, calling("CN=mail.acme.example")},
        {"CW-855", Base::Leaf, [](Raw& raw) { raw.issuer = raw.subject; }},
        {"CW-856", Base::Leaf, [](Raw& raw) { raw.spki = fromHex("300b300506032a0304030200ff"); }},
        {"CW-857", Base::Leaf, withModulus(shortModulus()), keyed("rsa:2048")},
        {"CW-858", Base::Leaf, withModulus(oddModulus()), keyed("rsa:2048")},
        {"CW-859", Base::Leaf, [](Raw& raw) { raw.at("keyUsage").value = fromHex("03020700"); }},
        {"CW-860", Base::Leaf, setting("keyUsage", {{"uses", {"keyEncipherment"}}})},
        {"CW-860", Base::Leaf, both(keyed("rsa:2048"), setting("keyUsage", {{"uses", {"keyAgreement"}}}))},
        {"CW-860", Base::Leaf, both(keyed("ed25519"), setting("keyUsage", {{"uses", {"keyAgreement"}}}))},
        {"CW-860", Base::Leaf, both(keyed("ml-dsa-65"), setting("keyUsage", {{"uses", {"keyEncipherment"}}}))},
        {"CW-861", Base::Leaf, dropping("keyUsage")},
        {"CW-862", Base::Leaf, both(keyed("rsa:2048"), ending(365 * 6)), keyed("rsa:2048")},
        {"CW-863", Base::Ca, adding("2.5.29.33", "300c300a06022a030604551d2000", true)},
        {"CW-864", Base::Ca, setting("tlsFeature", {{"features", {"status_request"}}})},
        {"CW-865", Base::Ca, setting("noRevAvail", {})},
        {"CW-866", Base::Leaf, setting("noRevAvail", {}),
            both(both(dropping("cRLDistributionPoints"), dropping("authorityInfoAccess")), setting("noRevAvail", {}))},
        {"CW-867", Base::Leaf, setting("ocspNoCheck", {}),
            both(setting("extendedKeyUsage", {{"purposes", {"OCSPSigning"}}}), setting("ocspNoCheck", {}))},
        {"CW-868", Base::Leaf,
            adding("2.5.29.16", "3022 800f 32303238303130313030303030305a 810f 32303237303130313030303030305a", false),
            setting("privateKeyUsagePeriod", {{"notBefore", {"2027-01-01"}}, {"notAfter", {"2028-01-01"}}})},
        {"CW-869", Base::Leaf, adding("1.3.6.1.4.1.11129.2.4.3", "0500", true)},
        {"CW-885", Base::Leaf, setting("netscapeComment", {{"text", {"old"}}})},
        {"CW-886", Base::Leaf, setting("cRLNumber", {{"number", {"01"}}})},
        {"CW-887", Base::Leaf, [](Raw& raw) { raw.at("cRLDistributionPoints").value = fromHex("3006 3004 81020640"); },
            setting("cRLDistributionPoints", {{"points.1.crlIssuer", {"dirName:CN=x"}}})},
        {"CW-888", Base::Leaf, setting("qcStatements", {{"compliance", {"true"}}}),
            setting("qcStatements",
                {{"compliance", {"true"}}, {"disclosures.1.url", {"https://acme.example"}},
                    {"disclosures.1.language", {"en"}}})},
        {"CW-889", Base::Leaf, setting("microsoftApplicationPolicies", {{"purposes", {"clientAuth"}}}),
            setting("microsoftApplicationPolicies", {{"purposes", {"serverAuth"}}})},
        {"CW-839", Base::Leaf, adding("2.5.29.32", policies("06022a03", "06022a03")),
            setting("certificatePolicies", {{"policies", {"1.2.3"}}, {"details.1.policy", {"1.2.4"}}})},
        {"CW-837", Base::Leaf,
            [](Raw& raw) { raw.at("cRLDistributionPoints").value = fromHex("3009 3007a005a003820161"); },
            setting("cRLDistributionPoints",
                {{"points.1.names", {"DNS:a.b", "URI:http://a.b"}}, {"points.2.names", {"dirName:CN=x"}},
                    {"points.3.names", {"DNS:a.b"}}, {"points.3.crlIssuer", {"dirName:CN=x"}}})},
        {"CW-830", Base::Leaf, adding("2.5.29.28", "30038401ff", true)},
        {"CW-832", Base::Leaf, adding("2.5.29.56", "0500", true)},
        {"CW-894", Base::Leaf,
            both(setting("extendedKeyUsage", {{"purposes", {"anyExtendedKeyUsage"}}}),
                marking("extendedKeyUsage", true)),
            setting("extendedKeyUsage", {{"purposes", {"anyExtendedKeyUsage"}}})},
        {"CW-895", Base::Leaf,
            [](Raw& raw) {
                raw.at("authorityInfoAccess").value = fromHex("3011 300f 06082b06010505073002 8603783a79");
            },
            setting("authorityInfoAccess", {{"caIssuers", {"http://pki.acme.example/ca.cer"}}})},
        {"CW-896", Base::Leaf, noticing("Acme", der::tag::utf8String, fromHex("3008 0c0441636d65 3000")),
            noticing("Acme")},
        {"CW-897", Base::Leaf, qualified("2.5.29.32.0", "1.2.3", der::element(der::tag::utf8String, bytesOf("x"))),
            qualified("1.2.3", "1.2.3", der::element(der::tag::utf8String, bytesOf("x")))},
        {"CW-898", Base::Leaf, noticing("Acme", der::tag::ia5String), noticing("Acme", der::tag::visibleString)},
        {"CW-899", Base::Leaf, noticing("Ac\x01me"), noticing("Acm\u00e9")},
        {"CW-899", Base::Leaf, noticing("Ac\xc2\x85me"), noticing("Acm\u00e9")},
        {"CW-900", Base::Leaf, noticing("Acme\u0301"), noticing("Acm\u00e9")},
        {"CW-941", Base::Leaf, noticing("Acme", der::tag::visibleString), noticing("Acme")},
        {"CW-942", Base::Leaf, noticing(std::string(201, 'x')), noticing(std::string(200, 'x'))},
        {"CW-943", Base::Leaf, marking("cRLDistributionPoints", true)},
        {"CW-944", Base::Leaf,
            both(setting("issuerAltName", {{"names", {"email:ca@acme.example"}}}), marking("issuerAltName", true)),
            setting("issuerAltName", {{"names", {"email:ca@acme.example"}}})},
        {"CW-945", Base::Leaf, adding("2.5.29.18", "3000"),
            setting("issuerAltName", {{"names", {"email:ca@acme.example"}}})},
        {"CW-946", Base::Leaf, adding("2.5.29.18", "3005 8203 615f62"),
            setting("issuerAltName", {{"names", {"email:ca@acme.example"}}})},
        {"CW-947", Base::Ca, adding("2.5.29.36", "3000", true), adding("2.5.29.36", "3003800100", true)},
        {"CW-948", Base::Ca, adding("2.5.29.33", "300a300806022a0306022a04"),
            adding("2.5.29.33", "300a300806022a0306022a04", true)},
        {"CW-949", Base::Ca, adding("2.5.29.33", "300a300806022a0306022a04", true),
            both(adding("2.5.29.33", "300a300806022a0306022a04", true),
                setting("certificatePolicies", {{"policies", {"1.2.3"}}}))},
        {"CW-950", Base::Leaf, dropping("subjectKeyIdentifier")},
        {"CW-951", Base::Leaf, [](Raw& raw) { raw.at("keyUsage").value = fromHex("03020080"); }},
        {"CW-951", Base::Leaf, [](Raw& raw) { raw.at("keyUsage").value = fromHex("0303078000"); }},
        {"CW-951", Base::Leaf, [](Raw& raw) { raw.at("keyUsage").value = fromHex("0303068040"); },
            [](Raw& raw) { raw.at("keyUsage").value = fromHex("0303070880"); }},
        {"CW-952", Base::Leaf,
            [](Raw& raw) {
                const Bytes pair = der::sequence({need(der::objectIdentifier("2.5.4.6")), fromHex("0c024445")});
                raw.issuer = der::sequence({der::element(0x31, pair)});
            }},
        {"CW-953", Base::Leaf, setting("keyUsage", {{"uses", {"digitalSignature", "nonRepudiation"}}}),
            setting("keyUsage", {{"uses", {"digitalSignature"}}})},
        {"CW-954", Base::Ca, constraining(0x82, "acme.example", "800101"),
            constraining(0x82, "acme.example", "800100")},
        {"CW-954", Base::Ca, constraining(0x82, "acme.example", "810101"), constraining(0x82, "acme.example")},
        {"CW-955", Base::Ca, constraining(0x86, "http://acme.example"), constraining(0x86, ".acme.example")},
        {"CW-955", Base::Ca, constraining(0x86, "acme"), constraining(0x86, "acme.example")},
        {"CW-956", Base::Ca, constraining(0x88, "\x2a\x03"), constraining(0x82, "acme.example")},
        {"CW-957", Base::Leaf, withoutNull(), keyed("rsa:2048")},
        {"CW-958", Base::Leaf, named("2.5.4.42", 0x0c, std::string(65, 'x')),
            named("2.5.4.42", 0x0c, std::string(64, 'x'))},
        {"CW-919", Base::Leaf, named("2.5.4.10", 0x13, "Ac@me"), named("2.5.4.10", 0x13, "Ac-me")},
        {"CW-920", Base::Leaf, signedWith("1.2.840.113549.1.1.11"),
            [](Raw& raw) { raw.innerAlgorithm = raw.outerAlgorithm = fromHex("300d06092a864886f70d01010b0500"); }},
        {"CW-921", Base::Leaf,
            [](Raw& raw) { raw.at("authorityKeyIdentifier").value = fromHex("3006 8001 05 8201 07"); },
            [](Raw& raw) { raw.at("authorityKeyIdentifier").value = fromHex("3003 8001 05"); }},
        {"CW-937", Base::Leaf, ending(200), ending(199)},
        {"CW-937", Base::Leaf, lasting(since(2026, 3, 14), 399), lasting(since(2026, 3, 14), 398)},
        {"CW-937", Base::Leaf, lasting(since(2027, 3, 15), 101), lasting(since(2027, 3, 15), 100)},
        {"CW-937", Base::Leaf, lasting(since(2029, 3, 15), 48), lasting(since(2029, 3, 15), 47)},
        {"CW-938", Base::Leaf, setting("subjectAltName", {{"names", {"DNS:nas.local"}}}),
            setting("subjectAltName", {{"names", {"DNS:www.certwright.org"}}})},
        {"CW-938", Base::Leaf, setting("subjectAltName", {{"names", {"DNS:nas"}}}),
            setting("subjectAltName", {{"names", {"DNS:local.certwright.org"}}})},
        {"CW-939", Base::Leaf, setting("subjectAltName", {{"names", {"IP:192.168.1.1"}}}),
            setting("subjectAltName", {{"names", {"IP:192.169.1.1"}}})},
        {"CW-939", Base::Leaf, setting("subjectAltName", {{"names", {"IP:fd00::1"}}}),
            setting("subjectAltName", {{"names", {"IP:2600::1"}}})},
        {"CW-940", Base::Leaf, setting("subjectAltName", {{"names", {"DNS:a.b", "email:ana@a.b"}}}),
            setting("subjectAltName", {{"names", {"DNS:a.b", "IP:192.0.2.1"}}})},
        {"CW-959", Base::Leaf, calling("CN=www.acme.example,OU=Web,O=Acme")},
        {"CW-960", Base::Leaf, keyed("ed25519"), keyed("ec:P-384")},
        {"CW-960", Base::Leaf, keyed("ml-dsa-65"), keyed("rsa:2048")},
        {"CW-961", Base::Ca, calling("CN=Issuing,O=Acme")},
        {"CW-962", Base::Ca,
            both([](Raw& raw) { raw.subject = raw.issuer; },
                setting("extendedKeyUsage", {{"purposes", {"serverAuth"}}})),
            [](Raw& raw) {
                raw.subject = raw.issuer;
                raw.drop("extendedKeyUsage");
            }},
        {"CW-963", Base::Ca, dropping("extendedKeyUsage"), setting("extendedKeyUsage", {{"purposes", {"serverAuth"}}})},
        {"CW-964", Base::Leaf, setting("extendedKeyUsage", {{"purposes", {"serverAuth", "codeSigning"}}}),
            setting("extendedKeyUsage", {{"purposes", {"serverAuth", "clientAuth"}}})},
        {"CW-965", Base::Leaf, dropping("certificatePolicies"),
            setting("certificatePolicies", {{"policies", {"1.2.3"}}})},
        {"CW-966", Base::Leaf, dropping("authorityInfoAccess")},
        {"CW-967", Base::Ca, dropping("cRLDistributionPoints")},
        {"CW-968", Base::Leaf, calling("CN=www.acme.example,O=-"), calling("CN=www.acme.example,O=A-Z")},
        {"CW-969", Base::Leaf, setting("extendedKeyUsage", {{"purposes", {"OCSPSigning"}}}),
            both(setting("extendedKeyUsage", {{"purposes", {"OCSPSigning"}}}), setting("ocspNoCheck", {}))},
        {"CW-972", Base::Ca, [](Raw& raw) { raw.subject = raw.issuer; },
            [](Raw& raw) {
                raw.subject = raw.issuer;
                raw.set("basicConstraints", {{"ca", {"true"}}});
            }},
        // further ways to break a rule
        {"CW-811", Base::Leaf,
            [](Raw& raw) {
                raw.version.clear();
                raw.uniqueIds = fromHex("81020001");
                raw.extensions.clear();
            }},
        {"CW-845", Base::Leaf, holdingDns("a..certwright.org")},
        {"CW-845", Base::Leaf, holdingDns("-certwright.org")},
        {"CW-845", Base::Leaf, holdingDns(std::string(64, 'a') + ".certwright.org")},
        {"CW-845", Base::Leaf, holdingDns("a_b.certwright.org")},
        {"CW-845", Base::Leaf, holdingDns(std::string(60, 'a') + "." + std::string(60, 'b') + "." +
                std::string(60, 'c') + "." + std::string(60, 'd') + ".certwright.org")},
        {"CW-845", Base::Leaf, holdingDns(" ")},
        {"CW-845", Base::Leaf, holdingDns("xn--\x7f.certwright.org")},
        {"CW-946", Base::Leaf, holding("issuerAltName", 0x82, "b\xc3\xbc.de")},
        {"CW-946", Base::Leaf, holding("issuerAltName", 0x82, "")},
        {"CW-946", Base::Leaf, holding("issuerAltName", 0x82, " ")},
        {"CW-946", Base::Leaf, holding("issuerAltName", 0x81, "<ana@certwright.org>")},
        {"CW-946", Base::Leaf, holding("issuerAltName", 0x86, "http:")},
        {"CW-946", Base::Leaf, holding("issuerAltName", 0x86, "http://b\xc3\xbc.de")},
        {"CW-946", Base::Leaf, holding("issuerAltName", 0x86, "http://a_b.c/")},
        {"CW-946", Base::Leaf, holding("issuerAltName", 0x86, "a/b")},
        {"CW-832", Base::Leaf, criticalWith("freshestCRL", {{"urls", {"http://pki.acme.example/delta.crl"}}})},
        {"CW-832", Base::Ca, criticalWith("subjectInfoAccess", {{"caRepository", {"http://pki.acme.example/"}}})},
        {"CW-847", Base::Leaf, named("2.5.4.5", 0x0c, "17")},
        {"CW-848", Base::Leaf, named("2.5.4.3", 0x0c, std::string(65, 'x'))},
        {"CW-848", Base::Leaf, named("2.5.4.5", 0x13, std::string(65, '1'))},
        {"CW-848", Base::Leaf, named("2.5.4.7", 0x0c, std::string(129, 'x'))},
        {"CW-848", Base::Leaf, named("2.5.4.8", 0x0c, std::string(129, 'x'))},
        {"CW-848", Base::Leaf, named("2.5.4.9", 0x0c, std::string(129, 'x'))},
        {"CW-848", Base::Leaf, named("2.5.4.11", 0x0c, std::string(65, 'x'))},
        {"CW-848", Base::Leaf, named("2.5.4.17", 0x0c, std::string(41, '1'))},
        {"CW-848", Base::Leaf, named("2.5.4.4", 0x0c, std::string(32769, 'x'))},
        {"CW-848", Base::Leaf, named("2.5.4.42", 0x0c, std::string(32769, 'x'))},
        {"CW-848", Base::Leaf, named("1.2.840.113549.1.9.1", 0x16, std::string(240, 'x') + "@certwright.example")},
        {"CW-857", Base::Leaf, withRsa(0xb7, 4)},
        {"CW-857", Base::Leaf, withRsa(0xb7, 1)},
        {"CW-857", Base::Leaf, withRsa(0xb8, 65537)},
        {"CW-956", Base::Ca, constraining(0xA3, "")},
        {"CW-956", Base::Ca, constraining(0xA5, "\xA1\x03\x0c\x01x")},
        {"CW-958", Base::Leaf, named("2.5.4.4", 0x0c, std::string(65, 'x'))},
        {"CW-934", Base::Leaf, setting("cRLDistributionPoints", {{"points.1.names", {"dirName:CN=x"}}}),
            setting("cRLDistributionPoints", {{"points.1.names", {"dirName:CN=x", "URI:http://a.b"}}})},
        {"CW-935", Base::Ca, [](Raw& raw) { raw.at("basicConstraints").value = fromHex("30060101ff0201ff"); },
            [](Raw& raw) { raw.at("basicConstraints").value = fromHex("30060101ff020100"); }},
        {"CW-936", Base::Leaf, [](Raw& raw) { raw.at("cRLDistributionPoints").value = fromHex("3000"); }},
        {"CW-922", Base::Leaf, [](Raw& raw) { raw.at("keyUsage").value = fromHex("03020081"); },
            [](Raw& raw) { raw.at("keyUsage").value = fromHex("03020009"); }},
    };
    return all;
}

}
