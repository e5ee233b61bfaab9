#include "core/ceremony/ScriptReview.h"
#include "core/base/File.h"
#include <algorithm>

namespace core {
namespace {

Sha256 fingerprintOf(const Certificate& certificate)
{
    Sha256 fingerprint{};
    std::ranges::copy(certificate.sha256Fingerprint(), fingerprint.begin());
    return fingerprint;
}

/// Judges one after the other; who has signed already counts no more.
class ReviewJudge {
public:
    explicit ReviewJudge(const Script& script) : m_script(script) {}

    ScriptReview judge(std::string file, const Result<DetachedSignature>& signature)
    {
        ScriptReview review{.file = std::move(file), .reviewer = {}, .der = {}};
        if (!signature) {
            review.why = signature.error();
            return review;
        }
        review.der = signature->der;
        review.certificate = fingerprintOf(signature->signer);
        if (const auto named = std::ranges::find(m_script.reviewers, review.certificate, &ScriptReviewer::certificate);
            named != m_script.reviewers.end())
            review.reviewer = named->name;
        if (auto refused = look(*signature, review); !refused) review.why = std::move(refused).error();
        return review;
    }

private:
    Result<void> look(const DetachedSignature& signature, const ScriptReview& review)
    {
        if (review.reviewer.empty())
            return failAs(
                ErrorCode::Refused, "CW-382", {signature.signer.subject().toText(), toHex(review.certificate)});
        CORE_CHECK(signature.checkOver(bytesOf(m_script.text)));
        if (std::ranges::contains(m_keys, signature.signer.spki()))
            return failAs(ErrorCode::Refused, "CW-384", {review.reviewer});
        m_keys.push_back(signature.signer.spki());
        return {};
    }

    const Script& m_script;
    std::vector<Bytes> m_keys; ///< that have signed
};

}

std::string reviewFileName(std::string_view script, std::size_t number)
{
    return std::string(script) + (number == 1 ? "" : "." + std::to_string(number)) + ".sig";
}

std::vector<ScriptReview> judgeReviews(const Script& script, std::span<const Bytes> signatures)
{
    ReviewJudge judge(script);
    std::vector<ScriptReview> reviews;
    for (const Bytes& der : signatures) reviews.push_back(judge.judge({}, parseDetachedSignature(der)));
    return reviews;
}

std::vector<ScriptReview> reviewsBeside(
    const std::filesystem::path& file, const Script& script, const ForeignReader& reader)
{
    ReviewJudge judge(script);
    std::vector<ScriptReview> reviews;
    for (std::size_t number = 1; number <= mostReviewers; ++number) {
        const std::filesystem::path place = file.parent_path() / reviewFileName(file.filename().string(), number);
        std::error_code problem;
        if (!std::filesystem::exists(std::filesystem::symlink_status(place, problem))) continue;
        const Result<Bytes> octets = readFile(place, 2 * detachedSignatureLimit);
        reviews.push_back(judge.judge(place.filename().string(),
            octets ? reader.signature(*octets) : Result<DetachedSignature>(std::unexpected(octets.error()))));
    }
    return reviews;
}

int countReviews(std::span<const ScriptReview> reviews)
{
    return static_cast<int>(std::ranges::count_if(reviews, &ScriptReview::counts));
}

Result<void> checkReviewed(const Script& script, std::span<const ScriptReview> reviews)
{
    const int there = countReviews(reviews);
    if (there >= script.people.reviewers) return {};
    return failAs(ErrorCode::Refused, "CW-380", {std::to_string(there), std::to_string(script.people.reviewers)});
}

}
