#include "core/ceremony/environment/SysRoot.h"
#include <algorithm>
#include <fstream>
#include <sstream>

namespace core {

namespace {

constexpr std::size_t mostOctets = 16 * 1024 * 1024; // files of the kernel have no length of their own
constexpr std::size_t pieceOctets = 64 * 1024;

}

std::optional<std::string> SysRoot::text(const std::string& path) const
{
    std::ifstream file(at(path), std::ios::binary);
    if (!file) return std::nullopt;
    std::string content, piece(pieceOctets, '\0');
    while (file && content.size() < mostOctets) {
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        if (file.bad()) return std::nullopt;
        content.append(piece, 0, static_cast<std::size_t>(file.gcount()));
    }
    while (!content.empty() && (content.back() == '\n' || content.back() == ' ' || content.back() == '\0'))
        content.pop_back();
    return content;
}

std::optional<std::vector<std::string>> SysRoot::lines(const std::string& path) const
{
    const auto content = text(path);
    if (!content) return std::nullopt;
    std::vector<std::string> lines;
    std::istringstream stream(*content);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::optional<std::vector<std::string>> SysRoot::names(const std::string& path) const
{
    std::error_code problem;
    std::filesystem::directory_iterator entries(at(path), problem);
    if (problem) return std::nullopt;
    std::vector<std::string> names;
    for (; entries != std::filesystem::directory_iterator(); entries.increment(problem)) {
        if (problem) return std::nullopt;
        names.push_back(entries->path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

bool SysRoot::exists(const std::string& path) const
{
    std::error_code problem;
    return std::filesystem::exists(at(path), problem);
}

std::optional<std::string> SysRoot::link(const std::string& path) const
{
    std::error_code problem;
    const std::filesystem::path target = std::filesystem::read_symlink(at(path), problem);
    return problem ? std::nullopt : std::optional(target.string());
}

}
