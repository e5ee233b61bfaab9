#include "core/profiles/ConstraintTemplate.h"
#include "core/base/Text.h"
#include "core/profiles/NameCheck.h"

namespace core {
namespace {

bool isDomain(std::string_view value) { return isHostName(value); }
bool isPartOfACompany(std::string_view value)
{
    const auto name = DistinguishedName::parse(value);
    return name && !name->isEmpty();
}

/// Hosts, mailboxes and addresses on the Web of one domain.
constexpr std::string_view ownHosts = "DNS:{}", ownMail = "email:{}", mailBelow = "email:.{}", ownWeb = "URI:{}",
                           webBelow = "URI:.{}";

Result<std::vector<GeneralName>> filledNames(const std::vector<std::string_view>& patterns, std::string_view value)
{
    std::vector<GeneralName> names;
    for (const std::string_view pattern : patterns) {
        const std::size_t colon = pattern.find(':');
        std::string text(pattern.substr(colon + 1));
        if (const std::size_t hole = text.find("{}"); hole != std::string::npos) text.replace(hole, 2, value);
        const auto types = generalNameTypes();
        const auto type = std::ranges::find(types, pattern.substr(0, colon), typeName);
        if (type == types.end()) return fail(ErrorCode::Internal, std::string(pattern));
        names.push_back({*type, std::move(text)});
    }
    return names;
}

}

std::span<const ConstraintTemplate> constraintTemplates()
{
    static const std::vector<ConstraintTemplate> all{
        {.id = "one-domain",
            .title = CORE_TEXT("core", "One domain"),
            .goodFor = CORE_TEXT("core", "A CA that works for one domain and everything below it, and for no address."),
            .value = CORE_TEXT("core", "The domain, such as acme.example"),
            .isCorrect = isDomain,
            .permitted = {ownHosts, ownMail, mailBelow, ownWeb, webBelow},
            .excluded = {"IP:0.0.0.0/0", "IP:::/0"}},
        {.id = "environment",
            .title = CORE_TEXT("core", "One environment"),
            .goodFor = CORE_TEXT("core",
                "A CA for test or production alone: names below one domain, and addresses of private networks."),
            .value = CORE_TEXT("core", "The domain of the environment, such as test.acme.example"),
            .isCorrect = isDomain,
            .permitted = {ownHosts, ownMail, mailBelow, ownWeb, webBelow, "IP:10.0.0.0/8", "IP:172.16.0.0/12",
                "IP:192.168.0.0/16", "IP:fc00::/7"},
            .excluded = {}},
        {.id = "business-unit",
            .title = CORE_TEXT("core", "One business unit"),
            .goodFor =
                CORE_TEXT("core", "A CA of a part of the company: every subject lies below the name of that part."),
            .value = CORE_TEXT("core", "The begin of every subject, such as OU=Sales,O=Acme,C=CH"),
            .isCorrect = isPartOfACompany,
            .permitted = {"dirName:{}"},
            .excluded = {}},
    };
    return all;
}

Result<ConstraintNames> fillConstraints(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const std::string_view id = text.substr(0, colon);
    const std::string_view value = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    std::string known;
    for (const ConstraintTemplate& each : constraintTemplates()) {
        known += (known.empty() ? "" : ", ") + std::string(each.id);
        if (each.id != id) continue;
        if (!each.isCorrect(value))
            return failAs(
                ErrorCode::Malformed, "CW-293", {std::string(value), std::string(id), std::string(each.value)});
        ConstraintNames names;
        CORE_TRY(names.permitted, filledNames(each.permitted, value));
        CORE_TRY(names.excluded, filledNames(each.excluded, value));
        return names;
    }
    return failAs(ErrorCode::NotFound, "CW-292", {std::string(id), known});
}

}
