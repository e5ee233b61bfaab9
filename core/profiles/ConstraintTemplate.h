#pragma once
#include "core/base/Result.h"
#include "core/x509/GeneralName.h"
#include <span>

namespace core {

/// Name constraints that many CAs want, but for one value: its domain, environment or part of the company.
struct ConstraintTemplate {
    std::string_view id;      ///< "one-domain"
    std::string_view title;   ///< CORE_TEXT
    std::string_view goodFor; ///< CORE_TEXT, one sentence
    std::string_view value;   ///< CORE_TEXT: what is asked for, with an example
    bool (*isCorrect)(std::string_view value);
    std::vector<std::string_view> permitted; ///< names as in readGeneralName(), with "{}" for the value
    std::vector<std::string_view> excluded;
};
std::span<const ConstraintTemplate> constraintTemplates();

/// The names that a CA may and may not certify.
struct ConstraintNames {
    std::vector<GeneralName> permitted;
    std::vector<GeneralName> excluded;
};
/// "one-domain:acme.example". Errors: NotFound (CW-292) naming the templates, Malformed (CW-293) for a value that does not fit.
Result<ConstraintNames> fillConstraints(std::string_view text);

}
