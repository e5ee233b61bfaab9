#include "ui/paths/PathQuestion.h"

#include <algorithm>

namespace ui {
namespace {

/// What the question says by itself, without the vault.
core::VerifyOptions optionsOf(const PathQuestion& question, core::Time now)
{
    core::VerifyOptions options;
    options.at = question.at.value_or(now);
    options.purpose = question.purpose;
    options.profile = question.profile;
    options.wantsAllPaths = true;
    options.explains = true;
    switch (question.nameKind) {
    case PathQuestion::Name::Host: options.host = question.name; break;
    case PathQuestion::Name::Mailbox: options.email = question.name; break;
    case PathQuestion::Name::Address: options.ip = question.name; break;
    case PathQuestion::Name::Principal: options.upn = question.name; break;
    }
    options.untrusted = question.certificates;
    options.crls = question.lists;
    options.ocspResponses = question.responses;
    return options;
}

/// Those of `all` that are named.
std::vector<core::Certificate> chosen(const std::vector<core::Certificate>& all, const std::set<core::Bytes>& named)
{
    std::vector<core::Certificate> found;
    for (const core::Certificate& certificate : all)
        if (named.contains(certificate.sha256Fingerprint())) found.push_back(certificate);
    return found;
}

}

core::Result<PathAnswer> answerPath(core::Vault& vault, const PathQuestion& question, const std::stop_token& stop)
{
    CORE_TRY(const core::Certificate target, core::CertificateStore(vault).certificate(question.certificate));
    CORE_TRY(core::VerifyOptions options, core::withVault(vault, optionsOf(question, vault.now())));
    if (stop.stop_requested()) return core::fail(core::ErrorCode::Cancelled);
    std::vector<core::Certificate> all = options.anchors;
    all.insert(all.end(), options.untrusted.begin(), options.untrusted.end());
    PathAnswer answer{.at = options.at, .report = {}};
    for (const core::Certificate& certificate : all)
        if (certificate.isSelfIssued() && !std::ranges::contains(answer.anchors, certificate))
            answer.anchors.push_back(certificate);
    if (!question.onlyAnchor.empty()) {
        options.untrusted = all;
        options.anchors = chosen(answer.anchors, {question.onlyAnchor});
    }
    all.push_back(target);
    options.without = chosen(all, question.without);
    options.assumedRevoked = chosen(all, question.revoked);
    answer.report = core::verifyChain(target, options);
    if (stop.stop_requested()) return core::fail(core::ErrorCode::Cancelled);
    return answer;
}

}
