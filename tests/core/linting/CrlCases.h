#pragma once
#include "RawCertificate.h"
#include "core/x509/AlgorithmIdentifier.h"
#include <functional>

/// The same for revocation lists and for requests.
namespace core::sample {

struct CrlBreakage {
    const char* rule;
    std::function<void(RawCrl&)> failing;
};

inline Bytes crlEntryWith(std::string_view serialHex, Extension extension)
{
    return der::sequence(
        {der::integer(fromHex(serialHex)), der::time(today), encodeExtensions({std::move(extension)})});
}

inline RawCrl goodCrl()
{
    RawCrl raw;
    raw.innerAlgorithm = raw.outerAlgorithm = encodeAlgorithm(*findSignatureAlgorithm("1.2.840.10045.4.3.2"));
    raw.issuer = need(DistinguishedName::parse("CN=Issuing,O=Acme")).der();
    raw.thisUpdate = der::time(today);
    raw.nextUpdate = der::time(today + std::chrono::days(7));
    raw.entries = {crlEntry("05", today - std::chrono::days(1), 1), crlEntry("06", today - std::chrono::days(2))};
    raw.extensions = {authorityKeyIdentifier(Bytes(20, 7)), {"2.5.29.20", false, der::integer(3)}};
    return raw;
}
inline Extension& numberOf(RawCrl& raw) { return raw.extensions.back(); }

const std::vector<CrlBreakage>& crlBreakages()
{
    static const std::vector<CrlBreakage> all{
        {"CW-870", [](RawCrl& raw) { raw.version.clear(); }},
        {"CW-871", [](RawCrl& raw) { raw.issuer = der::sequence({}); }},
        {"CW-872", [](RawCrl& raw) { raw.extensions.pop_back(); }},
        {"CW-873", [](RawCrl& raw) { numberOf(raw).value = fromHex("0201ff"); }},
        {"CW-873", [](RawCrl& raw) { numberOf(raw).critical = true; }},
        {"CW-873", [](RawCrl& raw) { numberOf(raw).value = der::element(2, Bytes(21, 1)); }},
        {"CW-874", [](RawCrl& raw) { raw.extensions.erase(raw.extensions.begin()); }},
        {"CW-875", [](RawCrl& raw) { raw.nextUpdate.clear(); }},
        {"CW-876", [](RawCrl& raw) { raw.nextUpdate = raw.thisUpdate; }},
        {"CW-877", [](RawCrl& raw) { raw.nextUpdate = der::generalizedTime(today + std::chrono::days(7)); }},
        {"CW-878",
            [](RawCrl& raw) { raw.outerAlgorithm = encodeAlgorithm(*findSignatureAlgorithm("1.2.840.10045.4.3.4")); }},
        {"CW-879",
            [](RawCrl& raw) {
                raw.innerAlgorithm = raw.outerAlgorithm =
                    der::sequence({need(der::objectIdentifier("1.2.840.10045.4.1"))});
            }},
        {"CW-880", [](RawCrl& raw) { raw.entries.push_back(raw.entries.front()); }},
        {"CW-881", [](RawCrl& raw) { raw.entries.push_back(crlEntry("09", today + std::chrono::hours(1))); }},
        {"CW-882", [](RawCrl& raw) { raw.entries.push_back(crlEntry("09", today, 8)); }},
        {"CW-883", [](RawCrl& raw) { raw.extensions.push_back({"1.2.3.4", true, fromHex("0500")}); }},
        {"CW-884", [](RawCrl& raw) { raw.nextUpdate = der::time(today + std::chrono::days(500)); }},
        {"CW-890", [](RawCrl& raw) { raw.extensions.push_back({"2.5.29.28", false, fromHex("30038401ff")}); }},
        {"CW-891", [](RawCrl& raw) { raw.extensions.push_back({"2.5.29.27", false, fromHex("020101")}); }},
        {"CW-892",
            [](RawCrl& raw) {
                raw.extensions.push_back({"2.5.29.27", true, fromHex("020101")});
                raw.extensions.push_back({"2.5.29.46", false, fromHex("3009 3007a005a003820161")});
            }},
        {"CW-893", [](RawCrl& raw) { raw.extensions.push_back({"2.5.29.46", false, fromHex("0500")}); }},
        {"CW-923", [](RawCrl& raw) { raw.entries.push_back(crlEntry("09", today, 7)); }},
        {"CW-923",
            [](RawCrl& raw) { raw.entries.push_back(crlEntryWith("09", {"2.5.29.21", false, der::enumerated(0)})); }},
        {"CW-924",
            [](RawCrl& raw) {
                raw.entries.clear();
                raw.nextUpdate = der::concat({raw.nextUpdate, der::sequence({})});
            }},
        {"CW-925", [](RawCrl& raw) { raw.entries.push_back(crlEntryWith("09", {"1.2.3.4", true, fromHex("0500")})); }},
        {"CW-926", [](RawCrl& raw) { raw.extensions.push_back({"2.5.29.28", true, fromHex("30068101ff8201ff")}); }},
        {"CW-926", [](RawCrl& raw) { raw.extensions.push_back({"2.5.29.28", true, fromHex("3000")}); }},
        {"CW-927", [](RawCrl& raw) { raw.extensions.push_back(raw.extensions.front()); }},
        {"CW-928", [](RawCrl& raw) { raw.extensions.front().critical = true; }},
        {"CW-929", [](RawCrl& raw) { raw.extensions.push_back({"2.5.29.27", true, fromHex("020109")}); }},
        {"CW-930",
            [](RawCrl& raw) { raw.entries.push_back(crlEntryWith("09", {"2.5.29.21", true, der::enumerated(1)})); }},
    };
    return all;
}

/// One way in which a request can be wrong: what it asks for, or itself.
struct RequestBreakage {
    const char* rule;
    std::function<void(RawRequest&)> failing;
};

const std::vector<RequestBreakage>& requestBreakages()
{
    static const auto asking = [](std::string oid, std::string hex) {
        return [=](RawRequest& raw) { raw.extensions.push_back({oid, false, fromHex(hex)}); };
    };
    static const std::vector<RequestBreakage> all{
        {"CW-101", [](RawRequest& raw) { raw.signature.back() ^= 1; }},
        {"CW-931",
            [](RawRequest& raw) { raw.algorithm = der::sequence({need(der::objectIdentifier("1.2.840.10045.4.1"))}); }},
        {"CW-932",
            [](RawRequest& raw) { raw.otherAttributes = fromHex("301506092a864886f70d010907310813 06736563726574"); }},
        {"CW-933", asking("2.5.29.19", "30030101ff")},
        {"CW-845", asking("2.5.29.17", "3005 8203 615f62")},
        {"CW-829",
            [](RawRequest& raw) {
                raw.extensions = {extension("keyUsage", {{"uses", {"digitalSignature"}}}),
                    extension("keyUsage", {{"uses", {"digitalSignature"}}})};
            }},
        {"CW-831", asking("2.5.29.15", "0500")},
        {"CW-834", asking("2.5.29.37", "3000")},
        {"CW-857", [](RawRequest& raw) { raw.spki = weakKey(); }},
    };
    return all;
}

}
