#pragma once

#include "core/workflows/Workflows.h"
#include "ui/tokens/TokenDesk.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// How many levels a new hierarchy has.
enum class HierarchyShape { RootOnly, TwoLevels, ThreeLevels };

/// A CA to be made.
struct PlannedCa {
    std::string name; ///< in the vault and as common name
    int years = 0;
    const core::KeyAlgorithm* key = nullptr;
    std::string profile;
    std::optional<core::Time> end{};  ///< the last second of its certificate, instead of `years`
    std::optional<SeenToken> token{}; ///< where its key is made; none: in the vault
};

/// What the wizard asks about the hierarchy; a value, so that it can be tried out on another thread.
struct HierarchyPlan {
    HierarchyShape shape = HierarchyShape::TwoLevels;
    std::string organisation;
    std::string country;
    PlannedCa root{{}, 20, nullptr, "root-ca"};
    PlannedCa policy{{}, 10, nullptr, "policy-ca"};
    PlannedCa issuing{{}, 5, nullptr, "issuing-ca"};
    std::string address;              ///< "http://pki.example.com"; empty: none
    std::vector<std::string> domains; ///< the only names below; empty: all names

    /// From the root down, as the shape wants.
    std::vector<PlannedCa> cas() const;
};

/// Names for the CAs from organisation and year: "Acme Root CA 2026", "Acme Issuing CA 1".
void proposeNames(HierarchyPlan& plan, int year);

/// Years as days of a certificate.
int daysOf(int years);
/// The last second of a CA that is made now.
core::Time endOf(const PlannedCa& ca, core::Time now);
/// Begun years until a moment.
int yearsUntil(core::Time end, core::Time now);

/// What the files of a CA are called, on the web and in a folder: "acme-root-ca-2026".
std::string fileStem(std::string_view caName);

/// Where a CA publishes below the plan's address.
core::CaUrls urlsOf(const HierarchyPlan& plan, const PlannedCa& ca);

/// The order for the CA at `place` of cas(). Errors: those of names that cannot be written.
core::Result<core::NewCa> orderFor(const HierarchyPlan& plan, std::size_t place);

/// A certificate as it will be, but for key, serial number and signature.
struct Rehearsed {
    core::Certificate certificate;
    std::vector<core::Finding> notes;
};

/// Makes the whole hierarchy with keys that are thrown away, through the same checks as the real one: from the root down.
/// Errors: whatever would refuse the real one.
core::Result<std::vector<Rehearsed>> rehearseHierarchy(
    const HierarchyPlan& plan, core::Time now, const std::shared_ptr<core::KeyService>& keys);

}
