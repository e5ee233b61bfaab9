#include "core/ceremony/environment/Packages.h"
#include "core/base/File.h"
#include <algorithm>
#include <map>
#include <openssl/evp.h>

namespace core {
namespace {

constexpr std::string_view listFolder = "/var/lib/dpkg/info";
constexpr std::string_view listEnd = ".md5sums";
constexpr std::size_t sumDigits = 32;                        ///< of MD5 in hexadecimal
constexpr std::size_t mappedFileLimit = 512UL * 1024 * 1024; ///< octets of one file
constexpr std::string_view mergedFolders[]{"/usr", ""};      ///< packages may say lib/… for what lies in /usr/lib

std::string md5Of(ByteView content)
{
    Bytes digest(EVP_MAX_MD_SIZE);
    std::size_t length = 0;
    if (EVP_Q_digest(nullptr, "MD5", nullptr, content.data(), content.size(), digest.data(), &length) != 1) return {};
    digest.resize(length);
    return toHex(digest);
}

/// Path → MD5 of those files that packages know.
std::map<std::string, std::string> knownSums(const SysRoot& root, std::span<const SoftwareState::File> files)
{
    std::map<std::string, std::string> wanted;
    for (const SoftwareState::File& file : files) wanted.emplace(file.path, std::string());
    const std::string folder(listFolder);
    for (const std::string& name : root.names(folder).value_or(std::vector<std::string>())) {
        if (!name.ends_with(listEnd)) continue;
        for (const std::string& line : root.lines(folder + "/" + name).value_or(std::vector<std::string>())) {
            if (line.size() < sumDigits + 3) continue;
            for (const std::string_view merged : mergedFolders) {
                const auto found = wanted.find(std::string(merged) + "/" + line.substr(sumDigits + 2));
                if (found != wanted.end()) found->second = line.substr(0, sumDigits);
            }
        }
    }
    return wanted;
}

std::string listed(std::string_view what, const std::vector<std::string>& paths)
{
    if (paths.empty()) return {};
    std::string text = "; " + std::string(what) + ":";
    for (const std::string& path : paths) text += " " + path;
    return text;
}

}

PackageFiles comparePackages(const SysRoot& root, std::span<const SoftwareState::File> files)
{
    PackageFiles found;
    for (const auto& [path, sum] : knownSums(root, files)) {
        if (sum.empty()) {
            found.ofNone.push_back(path);
            continue;
        }
        const auto content = readFile(root.at(path), mappedFileLimit);
        if (!content || md5Of(*content) != sum) found.changed.push_back(path);
    }
    return found;
}

const PackageFiles& packagesOf(const EnvironmentOrder& order, const SoftwareState& software)
{
    if (!*order.packages) *order.packages = comparePackages(order.root, software.files);
    return **order.packages;
}

std::string textOf(const PackageFiles& files)
{
    return listed("of no package", files.ofNone) + listed("changed", files.changed);
}

}
