#pragma once
#include "core/base/Result.h"
#include "core/profiles/foreign/ForeignReport.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A text with actions of Go's text/template, made into JSON: each action that gives a value is a mark, of each condition the
/// first branch remains, loops and definitions are left out.
struct StepTemplate {
    std::string json;                 ///< as many lines as the text
    std::string gap{};                ///< the first loop left out inside of a value, which now says less; empty: none
    std::vector<std::string> actions; ///< what the marks stand for, without toJson: ".Subject.CommonName"

    /// Errors: Malformed (CW-644) with the line, Refused (CW-645). Conditions and what is left out go into the report.
    static Result<StepTemplate> read(std::string_view text, std::string_view formatName, ForeignReport& report);

    /// The action that a value consists of; empty: it is something else.
    std::string wholeAction(std::string_view text) const;
    /// The text with our variables in the place of actions. Error: why that cannot be.
    std::expected<std::string, ForeignNote> resolved(std::string_view text) const;
    /// The text with actions as they were written, for people.
    std::string shown(std::string_view text) const;
};

}
