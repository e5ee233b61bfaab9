#include "core/ceremony/record/TrustFiles.h"
#include "core/base/Display.h"
#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "core/x509/Der.h"
#include <algorithm>
#include <array>

namespace core {

std::span<const TrustFile> trustFiles()
{
    static constexpr std::array<TrustFile, 20> all{{
        {"trust-readme", "trust/README.txt"},
        {"puppet-init", "trust/puppet/{{MODULE}}/manifests/init.pp"},
        {"ansible-tasks", "trust/ansible/roles/{{MODULE}}/tasks/main.yml"},
        {"ansible-handlers", "trust/ansible/roles/{{MODULE}}/handlers/main.yml"},
        {"ansible-defaults", "trust/ansible/roles/{{MODULE}}/defaults/main.yml"},
        {"ansible-site", "trust/ansible/site.yml"},
        {"publish-root", "trust/group-policy/publish-root.cmd", {}, true},
        {"install-root", "trust/group-policy/install-root.ps1", {}, true},
        {"bundle", "trust/cert-manager/bundle.yaml", "BUNDLE_SHA256"},
        {"configmap", "trust/cert-manager/configmap.yaml", "CONFIGMAP_SHA256"},
        {"clusterissuer", "trust/cert-manager/clusterissuer.yaml", "ISSUER_SHA256"},
        {"cert-manager-apply", "trust/cert-manager/apply.sh"},
        {"debian-install", "trust/debian/install.sh"},
        {"rhel-install", "trust/rhel/install.sh"},
        {"alpine-install", "trust/alpine/install.sh"},
        {"alpine", "trust/alpine/Containerfile"},
        {"firefox-install", "trust/firefox/install.sh"},
        {"policies", "trust/firefox/policies.json"},
        {"macos-profile", "trust/macos/{{NAME}}.mobileconfig", "PROFILE_SHA256"},
        {"macos-install", "trust/macos/install.sh"},
    }};
    return all;
}

namespace {

/// Letters and digits of ASCII in lower case; all else becomes `gap`, never twice in a row nor at the ends. What is cut, or has none
/// of them, ends with the mark, so that roots whose names end differently do not meet in one file.
std::string slugOf(std::string_view text, char gap, const std::string& mark)
{
    constexpr std::size_t longest = 40; // RFC 1123 allows 63, others append to it, and paths are bounded
    std::string slug;
    for (const char each : text) {
        const char lower = each >= 'A' && each <= 'Z' ? static_cast<char>(each + 32) : each;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
            slug += lower;
        else if (!slug.empty() && slug.back() != gap)
            slug += gap;
    }
    const bool isWhole = !slug.empty() && slug.size() <= longest;
    slug = slug.substr(0, isWhole ? longest : longest - mark.size() - 1);
    while (slug.ends_with(gap)) slug.pop_back();
    if (slug.empty()) slug = "root";
    return isWhole ? slug : slug + gap + mark;
}

std::string upper(std::string text)
{
    std::ranges::transform(
        text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

std::string withColons(const std::string& hex)
{
    std::string text;
    for (std::size_t i = 0; i < hex.size(); i += 2) text += (i == 0 ? "" : ":") + hex.substr(i, 2);
    return text;
}

std::string indented(std::string_view lines, std::size_t columns)
{
    std::string text;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        text += (text.empty() ? "" : "\n") + std::string(columns, ' ') + std::string(line);
    }
    return text;
}

std::string forXml(std::string_view text)
{
    std::string safe;
    for (const char each : text) {
        switch (each) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        default: safe += each;
        }
    }
    return safe;
}

/// A UUID of our own making (RFC 9562, version 8) from 16 octets.
std::string uuidOf(ByteView octets)
{
    Bytes own = copyOf(octets.first(16));
    own[6] = static_cast<std::uint8_t>((own[6] & 0x0F) | 0x80);
    own[8] = static_cast<std::uint8_t>((own[8] & 0x3F) | 0x80);
    std::string text = upper(toHex(own));
    for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, "-");
    return text;
}

std::string withCrLf(const std::string& text)
{
    std::string made;
    for (const char each : text) made += each == '\n' ? std::string("\r\n") : std::string(1, each);
    return made;
}

std::map<std::string, std::string> valuesOf(const Certificate& root)
{
    const std::string common =
        root.subject().commonName().empty() ? root.subject().toText() : root.subject().commonName();
    const std::string pem = writePem("CERTIFICATE", root.der());
    const Bytes fingerprint = root.sha256Fingerprint();
    const std::string hash = toHex(fingerprint);
    const std::string mark = hash.substr(0, 8);
    const std::string name = slugOf(common, '-', mark);
    return {{"NAME", name}, {"NAME_DNS", name}, {"MODULE", "trust_" + slugOf(common, '_', mark)},
        {"SUBJECT", showText(root.subject().toText())}, {"COMMON_NAME_XML", forXml(showText(common))}, {"SHA256", hash},
        {"SHA256_COLONS", upper(withColons(hash))}, {"THUMBPRINT", upper(toHex(sha1(root.der())))},
        {"PEM_SHA256", toHex(sha256(bytesOf(pem)))}, {"PEM_4", indented(pem, 4)}, {"PEM_8", indented(pem, 8)},
        {"PEM_BASE64", toBase64(bytesOf(pem))}, {"BASE64", toBase64(root.der())}, {"UUID_PROFILE", uuidOf(fingerprint)},
        {"UUID_CERTIFICATE", uuidOf(ByteView(fingerprint).subspan(16))}};
}

std::string_view trustText(std::string_view name)
{
    const auto all = trustTexts();
    const auto found = std::ranges::find(all, name, &EmbeddedText::name);
    return found == all.end() ? std::string_view() : found->content;
}

/// SEQUENCE { OID, value } and the like.
Result<Bytes> typed(std::string_view dotted, std::uint8_t tag, ByteView content)
{
    CORE_TRY(const Bytes oid, der::objectIdentifier(dotted));
    return der::sequence({oid, der::element(tag, content)});
}

}

Result<Bytes> javaTrustStore(const Certificate& root, std::string_view alias)
{
    constexpr std::string_view data = "1.2.840.113549.1.7.1";
    constexpr std::uint8_t explicitTag = der::tag::contextConstructed(0);
    Bytes wide;
    for (const char each : alias) {
        wide.push_back(0);
        wide.push_back(static_cast<std::uint8_t>(each));
    }
    CORE_TRY(const Bytes anyUsage, der::objectIdentifier("2.5.29.37.0"));
    CORE_TRY(const Bytes name, typed("1.2.840.113549.1.9.20", der::tag::set, der::element(der::tag::bmpString, wide)));
    CORE_TRY(const Bytes trusted, typed("2.16.840.1.113894.746875.1.1", der::tag::set, anyUsage));
    CORE_TRY(const Bytes certificate, typed("1.2.840.113549.1.9.22.1", explicitTag, der::octetString(root.der())));
    CORE_TRY(const Bytes bagType, der::objectIdentifier("1.2.840.113549.1.12.10.1.3"));
    const bool isNameFirst = std::ranges::lexicographical_compare(name, trusted); // SET OF, X.690 section 11.6
    const Bytes attributes =
        der::element(der::tag::set, isNameFirst ? der::concat({name, trusted}) : der::concat({trusted, name}));
    const Bytes bag = der::sequence({bagType, der::element(explicitTag, certificate), attributes});
    CORE_TRY(const Bytes safe, typed(data, explicitTag, der::octetString(der::sequence({bag}))));
    CORE_TRY(const Bytes content, typed(data, explicitTag, der::octetString(der::sequence({safe}))));
    return der::sequence({der::integer(3), content});
}

Result<void> addTrustFiles(Kit& kit, const Certificate& root, std::string_view folder)
{
    const auto placed = [folder](const std::string& path) {
        return std::string(folder) + path.substr(std::string_view("trust").size());
    };
    auto values = valuesOf(root);
    const std::string name = values["NAME"];
    const std::string module = values["MODULE"];
    const std::string pem = writePem("CERTIFICATE", root.der());
    const auto certificateIn = [&](const std::string& place) { return placed("trust/" + place + "/" + name + ".crt"); };
    for (const std::string& place : {"puppet/" + module + "/files", "ansible/roles/" + module + "/files",
             std::string("debian"), std::string("rhel"), std::string("alpine"), std::string("firefox")})
        kit.add(certificateIn(place), pem);
    kit.add(placed("trust/group-policy/" + name + ".cer"), root.der());
    for (const TrustFile& file : trustFiles()) {
        std::string text = filledTemplate(trustText(file.text), values);
        if (text.empty()) return fail(ErrorCode::Internal, "no text " + std::string(file.text));
        if (file.isForWindows) text = withCrLf(text);
        if (!file.hashKey.empty()) values[std::string(file.hashKey)] = toHex(sha256(bytesOf(text)));
        kit.add(placed(filledTemplate(file.path, values)), text);
    }
    CORE_TRY(const Bytes store, javaTrustStore(root, name));
    values["P12_SHA256"] = toHex(sha256(store));
    kit.add(placed("trust/java/" + name + ".p12"), store);
    kit.add(placed("trust/java/install.sh"), filledTemplate(trustText("java-install"), values));
    return {};
}

void addIntermediate(Kit& kit, std::string_view name, const Certificate& cross)
{
    const std::string file = safeFileName(name);
    const std::string beginning = "trust/intermediate/" + file;
    const std::map<std::string, std::string> values{{"NAME", file}, {"SHA256", toHex(cross.sha256Fingerprint())}};
    kit.add("trust/intermediate/README.txt", trustText("intermediate-readme"));
    kit.add(beginning + ".crt", writePem("CERTIFICATE", cross.der()));
    kit.add(beginning + ".cer", cross.der());
    kit.add(
        "trust/intermediate/publish-" + file + ".cmd", withCrLf(filledTemplate(trustText("publish-cross"), values)));
}

}
