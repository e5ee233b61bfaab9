#include "ui/issue/BuildPlan.h"

#include "core/base/File.h"
#include "core/profiles/ExtensionOids.h"
#include "core/profiles/NameCheck.h"
#include "core/profiles/ShippedProfiles.h"

namespace ui {
namespace {

constexpr const char* countryOid = "2.5.4.6";
constexpr const char* organisationOid = "2.5.4.10";

core::Result<core::DistinguishedName> subjectOf(const HierarchyPlan& plan, const PlannedCa& ca)
{
    std::vector<core::NameAttribute> attributes;
    if (!plan.country.empty()) attributes.push_back({countryOid, plan.country});
    if (!plan.organisation.empty()) attributes.push_back({organisationOid, plan.organisation});
    attributes.push_back({std::string(core::oid::commonName), ca.name});
    return core::DistinguishedName::fromAttributes(attributes);
}

/// The CA above in a rehearsal.
struct Above {
    core::Certificate certificate;
    core::PublicKey key;
    core::CaUrls urls;
};

core::Result<core::Prepared> rehearseOne(
    const core::NewCa& order, const core::HeldKey& key, const std::optional<Above>& above, core::Time now)
{
    CORE_TRY(const core::Profile profile, core::shippedProfile(order.profile));
    core::RequestFacts facts;
    facts.subject = order.subject;
    facts.spki = key.publicKey().spki();
    facts.key = key.publicKey();
    facts.provesPossession = true;
    core::IssuerFacts issuer;
    if (above) issuer = {above->certificate, above->urls.crl, above->urls.caIssuers, above->urls.ocsp};
    const core::IssueDraft draft = core::applyProfile(profile, 1, facts, issuer, order.choices, now);
    CORE_TRY(const core::Bytes serial, core::newSerial(1));
    return core::prepare(draft, issuer.certificate, above ? above->key : key.publicKey(), serial);
}

}

std::vector<PlannedCa> HierarchyPlan::cas() const
{
    switch (shape) {
    case HierarchyShape::RootOnly: return {root};
    case HierarchyShape::TwoLevels: return {root, issuing};
    case HierarchyShape::ThreeLevels: return {root, policy, issuing};
    }
    return {root};
}

void proposeNames(HierarchyPlan& plan, int year)
{
    const std::string who = plan.organisation.empty() ? std::string() : plan.organisation + ' ';
    plan.root.name = who + "Root CA " + std::to_string(year);
    plan.policy.name = who + "Policy CA 1";
    plan.issuing.name = who + "Issuing CA 1";
}

int daysOf(int years) { return years * 1461 / 4; }

core::Time endOf(const PlannedCa& ca, core::Time now)
{
    return ca.end.value_or(now + std::chrono::days(daysOf(ca.years)) - std::chrono::seconds(1));
}

int yearsUntil(core::Time end, core::Time now)
{
    const auto days = std::chrono::ceil<std::chrono::days>(end - now).count();
    return static_cast<int>((days * 4 + 1460) / 1461);
}

std::string fileStem(std::string_view caName)
{
    std::string name = core::inLowerCase(caName);
    std::ranges::replace(name, ' ', '-');
    return core::safeFileName(name);
}

core::CaUrls urlsOf(const HierarchyPlan& plan, const PlannedCa& ca)
{
    if (plan.address.empty()) return {};
    const std::string base = plan.address + (plan.address.ends_with('/') ? "" : "/") + fileStem(ca.name);
    return {{base + ".crl"}, {base + ".crt"}, {}};
}

core::Result<core::NewCa> orderFor(const HierarchyPlan& plan, std::size_t place)
{
    const auto cas = plan.cas();
    const PlannedCa& ca = cas.at(place);
    core::NewCa order{.name = ca.name,
        .profile = ca.profile,
        .subject = {},
        .key = ca.key,
        .issuer = place > 0 ? cas[place - 1].name : std::string(),
        .choices = {},
        .urls = urlsOf(plan, ca)};
    CORE_TRY(order.subject, subjectOf(plan, ca));
    if (ca.end)
        order.choices.end = ca.end;
    else
        order.choices.days = daysOf(ca.years);
    if (place == 1) // what is below inherits it
        for (const std::string& domain : plan.domains)
            order.choices.permittedNames.push_back({core::GeneralName::Type::Dns, domain});
    return order;
}

core::Result<std::vector<Rehearsed>> rehearseHierarchy(
    const HierarchyPlan& plan, core::Time now, const std::shared_ptr<core::KeyService>& keys)
{
    std::vector<Rehearsed> made;
    std::optional<Above> above;
    for (std::size_t i = 0; i < plan.cas().size(); ++i) {
        CORE_TRY(const core::NewCa order, orderFor(plan, i));
        if (!order.key) return core::fail(core::ErrorCode::Usage, "no key algorithm");
        CORE_TRY(const core::HeldKey key, core::HeldKey::generate(keys, core::looseKeys, *order.key));
        CORE_TRY(const core::Prepared prepared, rehearseOne(order, key, above, now));
        made.push_back({prepared.preview(), prepared.notes()});
        above = Above{prepared.preview(), key.publicKey(), order.urls};
    }
    return made;
}

}
