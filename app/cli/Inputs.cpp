#include "app/cli/Inputs.h"
#include "core/base/File.h"
#include "core/base/Helper.h"
#include "core/crypto/Random.h"
#include "core/formats/WorkerReader.h"
#include "core/profiles/ConstraintTemplate.h"
#include "core/vault/CrlHistory.h"
#include "core/workflows/Selector.h"
#include "core/x509/EndOfValidity.h"
#include "core/x509/SerialNumber.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace cli {

namespace {

constexpr int mostDays = 36525; // a hundred years

/// Addresses of one kind; each must be a complete URI.
core::Result<std::vector<std::string>> urlList(
    const Arguments& arguments, std::string_view option, const std::vector<std::string>& known)
{
    if (!arguments.has(option)) return known;
    std::vector<std::string> urls = arguments.all(option);
    std::erase(urls, std::string());
    for (const std::string& url : urls) {
        CORE_TRY(const core::GeneralName name, asUsage(core::readGeneralName("URI:" + url)));
        CORE_CHECK(asUsage(core::encode(name)));
    }
    return urls;
}

/// What was read from a file that may hold an unencrypted key; wiped at the end.
struct SecretFile {
    core::Bytes content;
    explicit SecretFile(core::Bytes read) : content(std::move(read)) {}
    SecretFile(const SecretFile&) = delete;
    SecretFile& operator=(const SecretFile&) = delete;
    ~SecretFile() { core::wipe(content); }
};

/// Every object of one kind in a file; with none, the error of `firstOf`, which names what was found instead.
template <typename Object>
core::Result<std::vector<Object>> readAll(
    const std::string& path, core::Result<Object> (*firstOf)(core::Result<std::vector<core::FoundObject>>))
{
    CORE_TRY(const core::Bytes content, readInput(path));
    CORE_TRY(auto objects, foreignReader()->read(content));
    std::vector<Object> found;
    for (const core::FoundObject& object : objects)
        if (const auto* one = std::get_if<Object>(&object)) found.push_back(*one);
    if (found.empty()) CORE_CHECK(firstOf(std::move(objects)));
    return found;
}

std::string withoutPrefix(const std::string& text, std::string_view prefix)
{
    return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

/// "CA" or "CA@NUMBER": the newest list of a CA, or an older one.
core::Result<core::Comparable> listOfCa(core::Vault& vault, const std::string& text)
{
    const std::size_t at = text.rfind('@');
    std::uint64_t number = 0;
    const char* const end = text.data() + text.size();
    const bool isNumbered = at != std::string::npos && std::from_chars(text.data() + at + 1, end, number).ptr == end &&
        at + 1 < text.size();
    CORE_TRY(const core::CaRow ca, core::CaStore(vault).find(isNumbered ? text.substr(0, at) : text));
    if (isNumbered) {
        CORE_TRY(core::Crl list, core::crlOfNumber(vault, ca.key.fingerprint, number));
        return list;
    }
    CORE_TRY(auto list, core::CrlStore(vault).newest(ca.key.fingerprint));
    if (!list) return core::failAs(core::ErrorCode::NotFound, "CW-991", {ca.name});
    return *std::move(list);
}

}

core::Result<core::DistinguishedName> subjectOf(const Arguments& arguments)
{
    return asUsage(core::DistinguishedName::parse(arguments.text("--subject")));
}

core::Result<std::vector<core::GeneralName>> namesOf(const Arguments& arguments, std::string_view option)
{
    std::vector<core::GeneralName> names;
    for (const std::string& text : arguments.all(option)) {
        CORE_TRY(names.emplace_back(), asUsage(core::readGeneralName(text)));
    }
    return names;
}

core::Result<const core::KeyAlgorithm*> keyOf(const Arguments& arguments)
{
    return asUsage(core::findKeyAlgorithm(arguments.text("--key")));
}

core::Result<KeyChoice> keyChoiceOf(const Arguments& arguments)
{
    KeyChoice choice;
    if (core::isTokenKeyUri(arguments.text("--key"))) {
        CORE_TRY(choice.uri, core::readTokenKeyUri(arguments.text("--key")));
    } else {
        CORE_TRY(choice.algorithm, keyOf(arguments));
    }
    return choice;
}

core::Result<std::optional<core::OpenedTokenKey>> openTokenKey(Session& session, const KeyChoice& choice)
{
    if (!choice.uri) return std::optional<core::OpenedTokenKey>();
    CORE_TRY(auto key, session.tokenKey(*choice.uri));
    return std::optional(std::move(key));
}

core::Result<const core::SignatureAlgorithm*> signatureOf(const Arguments& arguments)
{
    if (!arguments.has("--signature")) return nullptr;
    return asUsage(core::findSignature(arguments.text("--signature")));
}

core::Result<core::CaUrls> urlsOf(const Arguments& arguments, const core::CaUrls& known)
{
    core::CaUrls urls;
    CORE_TRY(urls.crl, urlList(arguments, "--crl-url", known.crl));
    CORE_TRY(urls.caIssuers, urlList(arguments, "--aia-url", known.caIssuers));
    CORE_TRY(urls.ocsp, urlList(arguments, "--ocsp-url", known.ocsp));
    return urls;
}

core::Result<void> readTerms(const Arguments& arguments, core::IssueChoices& choices)
{
    if (arguments.has("--days") && arguments.has("--until"))
        return core::failAs(core::ErrorCode::Usage, "CW-910", {"--days", "--until"});
    CORE_TRY(choices.days, arguments.number("--days", 1, mostDays));
    if (const auto end = arguments.find("--until")) {
        CORE_TRY(choices.end, asUsage(core::readEnd(*end)));
    }
    if (const auto serial = arguments.find("--serial-number")) {
        CORE_TRY(choices.serial, asUsage(core::readSerialNumber(*serial)));
    }
    return {};
}

core::Result<void> completeProfile(core::Vault& vault, core::SignOrder& order, std::string_view command)
{
    if (!order.profile.empty()) return {};
    CORE_TRY(const core::CaRow ca, core::CaStore(vault).find(order.issuer));
    if (ca.defaultProfile.empty())
        return core::failAs(
            core::ErrorCode::Usage, "CW-913", {"--profile", std::string(programName) + " " + std::string(command)});
    order.profile = ca.defaultProfile;
    return {};
}

core::Result<core::IssueChoices> choicesOf(const Arguments& arguments)
{
    core::IssueChoices choices;
    if (arguments.has("--subject")) {
        CORE_TRY(choices.subject, subjectOf(arguments));
    }
    if (arguments.has("--san")) {
        CORE_TRY(choices.names, namesOf(arguments, "--san"));
    }
    CORE_CHECK(readTerms(arguments, choices));
    CORE_TRY(choices.pathLength, arguments.number("--path-length", 0, 100));
    CORE_TRY(choices.permittedNames, namesOf(arguments, "--permit"));
    CORE_TRY(choices.excludedNames, namesOf(arguments, "--exclude"));
    for (const std::string& text : arguments.all("--constrain")) {
        CORE_TRY(const core::ConstraintNames names, core::fillConstraints(text));
        std::ranges::copy(names.permitted, std::back_inserter(choices.permittedNames));
        std::ranges::copy(names.excluded, std::back_inserter(choices.excludedNames));
    }
    CORE_TRY(choices.signature, signatureOf(arguments));
    return choices;
}

core::Result<core::KdfParameters> kdfOf(const Arguments& arguments)
{
    CORE_TRY(const auto memory,
        arguments.number("--kdf-memory", core::kdfMemoryFloorKiB / 1024, core::kdfMemoryCeilingKiB / 1024));
    if (!memory) return core::calibratedKdfParameters();
    core::KdfParameters parameters;
    parameters.memoryKiB = static_cast<std::uint32_t>(*memory) * 1024;
    CORE_TRY(parameters.salt, core::randomBytes(16));
    return parameters;
}

core::Result<core::Bytes> readInput(const std::string& path)
{
    return core::readFile(withoutPrefix(path, "file:"), core::crlLimit);
}

std::shared_ptr<const core::ForeignReader> foreignReader()
{
    return core::workerReader(core::Helper::place("certwright-parse-worker"));
}

core::Result<OpenedFile> openFile(
    const Session& session, core::ByteView content, const std::string& name, const std::string& option)
{
    const auto reader = foreignReader();
    auto objects = reader->read(content);
    OpenedFile opened;
    if (!objects && objects.error().code == core::ErrorCode::WrongPassphrase) {
        CORE_TRY(opened.passphrase, session.otherPassphrase(option, "Passphrase of " + name));
        objects = reader->read(content, opened.passphrase.view());
    }
    if (!objects) return std::unexpected(objects.error());
    opened.objects = *std::move(objects);
    return opened;
}

core::Result<std::vector<core::Certificate>> readCertificates(const std::string& path)
{
    return readAll(path, core::certificateIn);
}

core::Result<std::vector<core::Crl>> readCrls(const std::string& path) { return readAll(path, core::crlIn); }

core::Result<std::vector<core::OcspResponse>> readOcspResponses(const std::string& path)
{
    return readAll(path, core::ocspResponseIn);
}

core::Result<core::FoundProfile> readProfileArgument(core::Vault* vault, const std::string& text)
{
    std::error_code ignored;
    if (text != "-" && !std::filesystem::exists(text, ignored)) return core::findProfile(vault, text);
    CORE_TRY(const core::Bytes content, readInput(text));
    CORE_TRY(core::Profile profile, core::readProfile(core::textOf(content)));
    return core::FoundProfile{std::move(profile)};
}

core::Result<FileKey> readKeyFile(const Session& session, const std::string& path, const std::string& option)
{
    CORE_TRY(core::Bytes read, readInput(path));
    const SecretFile file(std::move(read));
    const auto reader = foreignReader();
    auto key = reader->key(file.content);
    FileKey found;
    if (!key && key.error().code == core::ErrorCode::WrongPassphrase) {
        CORE_TRY(found.passphrase, session.otherPassphrase(option, "Passphrase of " + path));
        key = reader->key(file.content, found.passphrase.view());
    }
    CORE_TRY(found.key, std::move(key));
    return found;
}

bool isRequestNumber(const std::string& text)
{
    const std::string number = withoutPrefix(text, "id:");
    return !number.empty() && std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
}

core::Result<ChosenRequest> requestFromFile(const std::string& text)
{
    const std::string path = withoutPrefix(text, "file:");
    CORE_TRY(const core::Bytes content, readInput(path));
    CORE_TRY(core::Csr request, core::csrIn(foreignReader()->read(content)));
    return ChosenRequest{
        std::move(request), path == "-" ? "standard input" : std::filesystem::path(path).filename().string()};
}

core::Result<ChosenRequest> chooseRequest(core::Vault& vault, const std::string& text)
{
    if (!isRequestNumber(text)) return requestFromFile(text);
    const std::string number = withoutPrefix(text, "id:");
    std::int64_t id = 0;
    std::from_chars(number.data(), number.data() + number.size(), id);
    const core::RequestStore requests(vault);
    CORE_TRY(const auto rows, requests.list());
    const auto row = std::ranges::find(rows, id, &core::RequestRow::id);
    if (row == rows.end()) return core::failAs(core::ErrorCode::NotFound, "CW-914", {number});
    CORE_TRY(core::Csr request, requests.request(id));
    return ChosenRequest{std::move(request), row->source};
}

core::Result<core::Comparable> chooseComparable(Session& session, const std::string& text)
{
    constexpr std::array prefixes{"name:", "serial:", "sha256:", "id:", "crl:"};
    const bool isNamed =
        std::ranges::any_of(prefixes, [&text](const char* prefix) { return text.starts_with(prefix); });
    std::error_code ignored;
    const bool isFile = !isNamed &&
        (text == "-" || text.starts_with("file:") || !session.hasVault() ||
            std::filesystem::is_regular_file(text, ignored));
    if (isFile) {
        CORE_TRY(core::Bytes content, readInput(text));
        auto opened = openFile(session, content, text);
        core::wipe(content); // it may be a key
        if (!opened) return std::unexpected(opened.error());
        return core::comparableIn(std::move(opened->objects));
    }
    CORE_TRY(core::Vault vault, session.reading());
    if (text.starts_with("id:")) {
        CORE_TRY(ChosenRequest chosen, chooseRequest(vault, text));
        return std::move(chosen.request);
    }
    if (text.starts_with("crl:")) return listOfCa(vault, withoutPrefix(text, "crl:"));
    CORE_TRY(
        const core::CertificateRow row, core::selectCertificate(vault, text, session.arguments().text("--issuer")));
    CORE_TRY(core::Certificate certificate, core::CertificateStore(vault).certificate(row.id));
    return certificate;
}

}
