#pragma once
#include "core/base/Result.h"
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One setting of a configuration file as OpenSSL's config(5) describes it.
struct ConfigEntry {
    std::size_t line = 0; ///< on which it begins, from 1
    std::string section;  ///< "default" before the first header
    std::string key;
    std::string value;     ///< variables replaced
    std::string written{}; ///< as it stands, without comment
    std::string missing{}; ///< the first variable without a value: "$dir"; then the value has a gap
    bool usesEnvironment = false;
    bool isDirective = false;   ///< ".include", ".pragma"
    bool isUsed = false;        ///< another value refers to it
    std::size_t replacedBy = 0; ///< line of the same setting further down; 0: none, it counts
};

/// A configuration file, read without touching other files or the environment.
class ConfigText {
public:
    /// At most 256 KiB, 5000 settings, 16 KiB for a value, 1 MiB for all. Errors: Malformed (CW-644) with the line, Refused (CW-645) for a limit.
    static Result<ConfigText> read(std::string_view text, std::string_view formatName);

    const std::vector<ConfigEntry>& entries() const { return m_entries; }
    /// Index of the setting that counts, looked for in the section and then in "default", as OpenSSL does; npos: none.
    std::size_t find(std::string_view section, std::string_view key) const;
    /// Indices of the settings of a section that count, in their order.
    std::vector<std::size_t> section(std::string_view name) const;
    bool has(std::string_view section) const;
    std::vector<std::string> sections() const; ///< in their order
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    std::vector<ConfigEntry> m_entries;
    std::vector<std::string> m_sections;
};

}
