#pragma once
#include "core/profiles/foreign/ConfigText.h"
#include "core/profiles/foreign/ForeignReport.h"
#include "core/x509/ExtensionType.h"
#include "core/x509/GeneralName.h"
#include <expected>
#include <map>

namespace core {

/// Where extensions written as in x509v3_config(5) stand: the file for "@section", its settings in a report, OIDs with names of its own.
struct ExtensionSource {
    const ConfigText& file;
    ForeignReport& report;
    std::size_t firstSetting = 0; ///< number of the file's first setting in the report
    const std::map<std::string, std::string, std::less<>>& oids;
};

/// An extension in our terms.
struct ExtensionReading {
    std::string oid;
    bool isCritical = false;
    FieldValues values{};
    std::vector<ForeignNote> notes{};
    std::vector<GeneralName::Type>
        nameTypes{};         ///< subjectAltName: the types of its names, which themselves do not enter a profile
    bool isComputed = false; ///< the program makes it from keys and names; there are no values
};

/// What "critical, CA:TRUE, pathlen:0" says. The error tells why it cannot be had.
std::expected<ExtensionReading, ForeignNote> readExtensionText(
    const ExtensionSource& source, std::string_view name, std::string_view value);
/// Whether a name is that of an extension, known here or not: "basicConstraints", "1.2.3".
bool isExtensionName(const ExtensionSource& source, std::string_view name);
/// Dotted OID of a name, of those the file defines or all know; empty: unknown.
std::string oidNamed(const ExtensionSource& source, std::string_view name);
/// "CN=x,O=y" from the settings of a section: the subject or a directory name. nullopt: a part that nobody knows.
std::optional<std::string> directoryNameOf(const ExtensionSource& source, std::string_view section);

/// A number without sign, spaces or anything else; nullopt: it is none, or above `most`.
std::optional<int> wholeNumber(std::string_view text, int most);
std::string_view withoutSpaces(std::string_view text);

}
