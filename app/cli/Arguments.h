#pragma once
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// What stood on the command line, by option name: "--issuer", "FILE".
class Arguments {
public:
    void set(std::string_view name, std::vector<std::string> values)
    {
        m_values[std::string(name)] = std::move(values);
    }
    bool has(std::string_view name) const { return m_values.contains(name); }
    /// The value of an option that was given, or nothing.
    std::optional<std::string> find(std::string_view name) const;
    /// The value of a required option; empty when it is not there.
    std::string text(std::string_view name) const { return find(name).value_or(std::string()); }
    /// Every value of an option that may be repeated.
    std::vector<std::string> all(std::string_view name) const;
    /// A whole number between two bounds. Errors: Usage (CW-909).
    core::Result<std::optional<int>> number(std::string_view name, int least, int most) const;
    core::Result<std::optional<core::Time>> time(std::string_view name) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

/// An error about a value typed on the command line is a mistake in the call, whatever it would be in a file.
template <typename T>
core::Result<T> asUsage(core::Result<T> result)
{
    if (!result) result.error().code = core::ErrorCode::Usage;
    return result;
}

}
