#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "tests/conformance/Suite.h"

namespace conformance {
namespace {

/// The objects of files, DER or PEM; what cannot be read is left out.
template <typename T>
std::vector<T> objectsIn(const std::vector<std::string>& files, const std::filesystem::path& folder)
{
    std::vector<T> objects;
    for (const std::string& name : files) {
        const auto content = core::readFile(folder / name, core::crlLimit);
        if (!content) continue;
        if (auto object = T::parse(*content)) {
            objects.push_back(*std::move(object));
            continue;
        }
        for (const core::PemBlock& block :
            core::readPem(core::textOf(*content)).value_or(std::vector<core::PemBlock>{}))
            if (auto object = T::parse(block.der)) objects.push_back(*std::move(object));
    }
    return objects;
}

bool flag(const Json& test, const char* field, bool otherwise = false)
{
    return test.contains(field) && test[field].is_boolean() ? test[field].get<bool>() : otherwise;
}

Question readQuestion(const Json& test, const std::filesystem::path& folder)
{
    Question question;
    question.id = textOf(test, "id");
    question.accepted = true;
    question.refused = false;
    question.expected = test.value("expected_valid", Json());
    const auto target = objectsIn<core::Certificate>({textOf(test, "target")}, folder);
    if (!target.empty()) question.target = target.front();
    core::VerifyOptions& options = question.options;
    auto anchors = textsOf(test, "extra_anchors");
    if (!textOf(test, "trust_anchor").empty()) anchors.insert(anchors.begin(), textOf(test, "trust_anchor"));
    options.anchors = objectsIn<core::Certificate>(anchors, folder);
    options.untrusted = objectsIn<core::Certificate>(textsOf(test, "intermediates"), folder);
    const auto crls = textsOf(test, "crls");
    options.checkRevocation = flag(test, "check_revocation", !crls.empty());
    if (options.checkRevocation) options.crls = objectsIn<core::Crl>(crls, folder);
    options.at = timeOf(test, "validation_time");
    options.policies = textsOf(test, "initial_policy_set");
    options.needsPolicy = flag(test, "initial_explicit_policy");
    options.inhibitsPolicyMapping = flag(test, "initial_policy_mapping_inhibit");
    options.inhibitsAnyPolicy = flag(test, "initial_any_policy_inhibit");
    if (const std::string purpose = purposeOf(textOf(test, "key_purpose")); !purpose.empty())
        question.purposes = {purpose};
    for (const char* field : {"peer_name", "peer_names"})
        if (test.contains(field)) askForNames(options, test[field]);
    if (test.contains("max_chain_depth") && test["max_chain_depth"].is_number_unsigned())
        options.mostIntermediates = test["max_chain_depth"].get<std::size_t>();
    if (test.contains("expected_user_constrained_policy_set"))
        question.policies = textsOf(test, "expected_user_constrained_policy_set");
    return question;
}

}

std::vector<Question> readPkits(const Json& suite, const std::filesystem::path& folder)
{
    std::vector<Question> questions;
    for (const Json& test : suite["tests"])
        if (test.is_object()) questions.push_back(readQuestion(test, folder));
    return questions;
}

}
