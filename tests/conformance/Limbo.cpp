#include "core/base/Wording.h"
#include "core/formats/Pem.h"
#include "tests/conformance/Suite.h"
#include <algorithm>
#include <array>

namespace conformance {
namespace {

/// Names of signature algorithms as python's cryptography has them, in capitals with underscores.
struct AlgorithmName {
    std::string_view name, oid;
};
constexpr std::array algorithmNames{
    AlgorithmName{"RSA_WITH_MD5", "1.2.840.113549.1.1.4"},
    AlgorithmName{"RSA_WITH_SHA1", "1.2.840.113549.1.1.5"},
    AlgorithmName{"RSA_WITH_SHA224", "1.2.840.113549.1.1.14"},
    AlgorithmName{"RSA_WITH_SHA256", "1.2.840.113549.1.1.11"},
    AlgorithmName{"RSA_WITH_SHA384", "1.2.840.113549.1.1.12"},
    AlgorithmName{"RSA_WITH_SHA512", "1.2.840.113549.1.1.13"},
    AlgorithmName{"RSASSA_PSS", "1.2.840.113549.1.1.10"},
    AlgorithmName{"ECDSA_WITH_SHA1", "1.2.840.10045.4.1"},
    AlgorithmName{"ECDSA_WITH_SHA224", "1.2.840.10045.4.3.1"},
    AlgorithmName{"ECDSA_WITH_SHA256", "1.2.840.10045.4.3.2"},
    AlgorithmName{"ECDSA_WITH_SHA384", "1.2.840.10045.4.3.3"},
    AlgorithmName{"ECDSA_WITH_SHA512", "1.2.840.10045.4.3.4"},
    AlgorithmName{"DSA_WITH_SHA1", "1.2.840.10040.4.3"},
    AlgorithmName{"DSA_WITH_SHA224", "2.16.840.1.101.3.4.3.1"},
    AlgorithmName{"DSA_WITH_SHA256", "2.16.840.1.101.3.4.3.2"},
    AlgorithmName{"DSA_WITH_SHA384", "2.16.840.1.101.3.4.3.3"},
    AlgorithmName{"DSA_WITH_SHA512", "2.16.840.1.101.3.4.3.4"},
    AlgorithmName{"ED25519", "1.3.101.112"},
    AlgorithmName{"ED448", "1.3.101.113"},
};

struct UseName {
    std::string_view theirs, ours;
};
constexpr std::array useNames{UseName{"contentCommitment", "nonRepudiation"}, UseName{"encipher_only", "encipherOnly"},
    UseName{"decipher_only", "decipherOnly"}, UseName{"crlSign", "cRLSign"}};

std::string useOf(const std::string& name)
{
    const auto* const found = std::ranges::find(useNames, name, &UseName::theirs);
    return found == useNames.end() ? name : std::string(found->ours);
}

std::string oidOfAlgorithm(std::string name)
{
    for (char& c : name) c = c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c);
    const auto* const found = std::ranges::find(algorithmNames, name, &AlgorithmName::name);
    return found == algorithmNames.end() ? std::string() : std::string(found->oid);
}

template <typename T>
std::vector<T> objectsOf(const std::vector<std::string>& pems)
{
    std::vector<T> objects;
    for (const std::string& pem : pems)
        for (const core::PemBlock& block : core::readPem(pem).value_or(std::vector<core::PemBlock>{}))
            if (auto object = T::parse(block.der)) objects.push_back(*std::move(object));
    return objects;
}

Question readQuestion(const Json& test)
{
    Question question;
    question.id = textOf(test, "id");
    question.accepted = "SUCCESS";
    question.refused = "FAILURE";
    question.expected = test.value("expected_result", Json());
    const auto target = objectsOf<core::Certificate>({textOf(test, "peer_certificate")});
    if (!target.empty()) question.target = target.front();
    core::VerifyOptions& options = question.options;
    options.anchors = objectsOf<core::Certificate>(textsOf(test, "trusted_certs"));
    options.untrusted = objectsOf<core::Certificate>(textsOf(test, "untrusted_intermediates"));
    options.crls = objectsOf<core::Crl>(textsOf(test, "crls"));
    options.at = timeOf(test, "validation_time");
    for (const std::string& use : textsOf(test, "key_usage")) options.keyUses.push_back(useOf(use));
    for (const std::string& name : textsOf(test, "signature_algorithms"))
        if (std::string oid = oidOfAlgorithm(name); !oid.empty()) options.signatureOids.push_back(std::move(oid));
    for (const std::string& purpose : textsOf(test, "extended_key_usage"))
        question.purposes.push_back(purposeOf(purpose));
    if (question.purposes.empty()) {
        const std::string kind = textOf(test, "validation_kind");
        if (kind == "SERVER" || kind == "CLIENT") question.purposes = {kind == "SERVER" ? "serverAuth" : "clientAuth"};
    }
    if (test.contains("max_chain_depth") && test["max_chain_depth"].is_number_unsigned())
        options.mostIntermediates = test["max_chain_depth"].get<std::size_t>();
    for (const char* field : {"expected_peer_name", "expected_peer_names"})
        if (test.contains(field)) askForNames(options, test[field]);
    return question;
}

}

std::vector<Question> readLimbo(const Json& suite)
{
    std::vector<Question> questions;
    for (const Json& test : suite["testcases"])
        if (test.is_object()) questions.push_back(readQuestion(test));
    return questions;
}

}
