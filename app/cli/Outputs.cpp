#include "app/cli/Outputs.h"
#include "app/cli/Inputs.h"
#include "core/base/Display.h"
#include "core/formats/Pem.h"
#include "core/formats/Replacing.h"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace cli {

namespace {

constexpr std::string_view outputOptions[] = {"--out", "--chain-out", "--key-out"};

/// The path without "." and "..", so that two spellings of one place are seen to be the same.
std::string placeOf(const std::string& path)
{
    std::error_code failure;
    const auto place = std::filesystem::weakly_canonical(std::filesystem::path(path).parent_path() / ".", failure);
    return ((failure ? std::filesystem::path(".") : place) / std::filesystem::path(path).filename()).string();
}

}

core::Result<void> checkOutput(const std::string& path, bool mayReplaceKeys)
{
    if (path == "-") return {};
    CORE_TRY(const bool stands, core::wouldReplace(path, mayReplaceKeys, *foreignReader()));
    if (stands) return {};
    std::error_code failure;
    const auto parent = std::filesystem::path(path).parent_path();
    const std::string folder = parent.empty() ? "." : parent.string();
    if (!std::filesystem::is_directory(folder, failure))
        return core::failAs(core::ErrorCode::Storage, "CW-401", {folder});
    if (access(folder.c_str(), W_OK) != 0)
        return core::failAs(
            core::ErrorCode::Storage, errno == EROFS ? "CW-403" : "CW-402", {folder}, std::strerror(errno));
    return {};
}

core::Result<void> checkOutputs(const Arguments& arguments)
{
    std::vector<std::string> places;
    for (const std::string_view option : outputOptions) {
        const auto path = arguments.find(option);
        if (!path) continue;
        std::string place = *path == "-" ? *path : placeOf(*path);
        if (std::ranges::contains(places, place)) return core::failAs(core::ErrorCode::Usage, "CW-911", {*path});
        places.push_back(std::move(place));
        CORE_CHECK(checkOutput(*path, arguments.has("--force")));
    }
    return {};
}

core::Result<void> writeOutput(
    const Arguments& arguments, std::string_view option, core::ByteView content, core::FileKind kind, Outcome& outcome)
{
    return writeLongOutput(arguments, option, core::SharedOctets::borrow(content), kind, outcome);
}

core::Result<void> writeLongOutput(const Arguments& arguments, std::string_view option,
    const core::SharedOctets& content, core::FileKind kind, Outcome& outcome)
{
    const auto path = arguments.find(option);
    if (!path) return {};
    outcome.json["files"].push_back({{"option", option.substr(2)}, {"path", *path}});
    if (*path == "-") {
        outcome.content = core::copyOf(content.view());
        return {};
    }
    CORE_CHECK(core::writeLongFile(*path, content, kind));
    outcome.text += "Written: " + core::showText(*path) + "\n";
    return {};
}

core::Result<core::Bytes> encoded(
    const Arguments& arguments, std::string_view label, core::ByteView der, std::string_view usual)
{
    const std::string format = arguments.find("--format").value_or(std::string(usual));
    if (format == "der" || format == "DER") return core::Bytes(der.begin(), der.end());
    if (format != "pem" && format != "PEM") return core::failAs(core::ErrorCode::Usage, "CW-605", {format, "pem, der"});
    const std::string pem = core::writePem(label, der);
    return core::Bytes(pem.begin(), pem.end());
}

core::Bytes chainPem(const std::vector<core::Certificate>& certificates)
{
    std::string text;
    for (const core::Certificate& certificate : certificates) text += core::writePem("CERTIFICATE", certificate.der());
    return {text.begin(), text.end()};
}

}
