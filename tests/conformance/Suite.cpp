#include "tests/conformance/Suite.h"
#include "core/base/Wording.h"
#include "core/x509/IpName.h"
#include <algorithm>
#include <array>
#include <fstream>

namespace conformance {
namespace {

struct PurposeName {
    std::string_view theirs, ours;
};
constexpr std::array purposeNames{PurposeName{"SERVERAUTH", "serverAuth"}, PurposeName{"CLIENTAUTH", "clientAuth"},
    PurposeName{"CODESIGNING", "codeSigning"}, PurposeName{"EMAILPROTECTION", "emailProtection"},
    PurposeName{"TIMESTAMPING", "timeStamping"}, PurposeName{"OCSPSIGNING", "OCSPSigning"},
    PurposeName{"ANYEXTENDEDKEYUSAGE", ""}, PurposeName{"ANY", ""}};

Json readJson(const std::filesystem::path& path)
{
    std::ifstream file(path);
    Json json = Json::parse(file, nullptr, false);
    if (json.is_discarded()) throw std::runtime_error(path.string() + " is not JSON");
    return json;
}

void askForName(core::VerifyOptions& options, const std::string& kind, const std::string& name)
{
    if (kind == "RFC822" || (kind.empty() && name.contains('@')))
        options.emails.push_back(name);
    else if (kind == "IP" || !core::addressOctets(name).empty())
        options.ips.push_back(name);
    else
        options.hosts.push_back(name);
}

std::filesystem::path folderOfTests(const std::filesystem::path& folder)
{
    if (exists(folder / "tests.json")) return folder;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_directory() && exists(entry.path() / "tests.json")) return entry.path();
    throw std::runtime_error(folder.string() + " holds no tests.json");
}

}

std::vector<Question> readSuite(const std::filesystem::path& path)
{
    if (is_directory(path)) {
        const auto folder = folderOfTests(path);
        return readPkits(readJson(folder / "tests.json"), folder);
    }
    const Json suite = readJson(path);
    if (suite.contains("testcases")) return readLimbo(suite);
    if (suite.contains("tests")) return readPkits(suite, path.parent_path());
    throw std::runtime_error(path.string() + " is no suite that is known");
}

core::Time timeOf(const Json& test, const char* field)
{
    std::string text = textOf(test, field);
    if (const std::size_t dot = text.find('.'); dot != std::string::npos)
        text.erase(dot, text.find_first_not_of("0123456789", dot + 1) - dot);
    return core::readTime(text).value_or(core::systemTime());
}

void askForNames(core::VerifyOptions& options, const Json& names)
{
    if (names.is_string()) askForName(options, {}, names.get<std::string>());
    if (names.is_object()) askForName(options, textOf(names, "kind"), textOf(names, "value"));
    if (names.is_array())
        for (const Json& each : names) askForNames(options, each);
}

std::string purposeOf(const std::string& name)
{
    std::string plain;
    for (const char c : name)
        if (c != '_' && c != '-') plain += static_cast<char>(c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c);
    const auto* const found = std::ranges::find(purposeNames, plain, &PurposeName::theirs);
    return found == purposeNames.end() ? name : std::string(found->ours);
}

std::vector<std::string> textsOf(const Json& test, const char* field)
{
    std::vector<std::string> texts;
    if (test.contains(field) && test[field].is_array())
        for (const Json& each : test[field])
            if (each.is_string()) texts.push_back(each.get<std::string>());
    return texts;
}

std::string textOf(const Json& test, const char* field)
{
    return test.contains(field) && test[field].is_string() ? test[field].get<std::string>() : std::string();
}

Answer answer(const Question& question, core::ValidationProfile profile)
{
    if (!question.target) return {false, "The certificate cannot be read.", {}};
    core::VerifyOptions options = question.options;
    options.profile = profile;
    std::vector<std::string> purposes = question.purposes;
    if (purposes.empty()) purposes.emplace_back();
    Answer result;
    for (const std::string& purpose : purposes) {
        options.purpose = purpose;
        const core::ChainReport report = core::verifyChain(*question.target, options);
        result = {report.isValid, report.verdict.rule + " " + core::sentence(report.verdict), report.policies};
        if (!result.isAccepted) break;
    }
    return result;
}

core::ValidationProfile profileFor(const std::string& id)
{
    const std::string first = id.substr(0, id.find("::"));
    constexpr std::array ofWeb{"webpki", "bettertls", "online"};
    return std::ranges::contains(ofWeb, first) ? core::ValidationProfile::WebPki : core::ValidationProfile::Rfc5280;
}

}
