// scan-memory PID < secrets: counts how often secrets lie in the memory of another process. One secret in hexadecimal a line, each
// octet exclusive-or 0x5A, so that whoever starts this does not hold it either. Each is looked for as it is, backwards (numbers in
// limbs), and with its octets 2 to 48 places apart (UTF-16, records of an undo history). Prints one number for each secret.
#include <algorithm>
#include <array>
#include <cstdint>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using Octets = std::vector<std::uint8_t>;
constexpr std::array<std::size_t, 9> strides{1, 2, 4, 8, 12, 16, 24, 32, 48};

/// What is looked for, found by its first two octets.
struct Pattern {
    Octets octets;
    std::size_t secret; ///< its line
};
struct Patterns {
    std::array<std::vector<Pattern>, 65536> byStart;
    std::vector<std::size_t> counts;

    void add(const Octets& octets, std::size_t secret)
    {
        byStart[octets[0] | octets[1] << 8].push_back({octets, secret});
    }
};

bool isAt(const Octets& area, std::size_t place, std::size_t stride, const Octets& pattern)
{
    if (area.size() - place <= (pattern.size() - 1) * stride) return false;
    for (std::size_t i = 2; i < pattern.size(); ++i)
        if (area[place + i * stride] != pattern[i]) return false;
    return true;
}

void search(const Octets& area, Patterns& patterns)
{
    for (const std::size_t stride : strides)
        for (std::size_t place = 0; place + stride < area.size(); ++place)
            for (const Pattern& each : patterns.byStart[area[place] | area[place + stride] << 8])
                if (isAt(area, place, stride, each.octets)) ++patterns.counts[each.secret];
}

bool readSecrets(Patterns& patterns)
{
    for (std::string line; std::getline(std::cin, line); patterns.counts.push_back(0)) {
        Octets secret;
        for (std::size_t i = 0; i + 1 < line.size(); i += 2)
            secret.push_back(static_cast<std::uint8_t>(std::stoi(line.substr(i, 2), nullptr, 16) ^ 0x5A));
        if (secret.size() < 4) return false;
        patterns.add(secret, patterns.counts.size());
        const Octets backwards(secret.rbegin(), secret.rend());
        if (backwards != secret) patterns.add(backwards, patterns.counts.size());
    }
    return !patterns.counts.empty();
}

/// The pages of an area that are there or swapped out, which lie beside each other.
template <typename Use>
void forEachRun(int pagemap, std::uint64_t begin, std::uint64_t end, Use use)
{
    const auto page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    std::uint64_t from = begin;
    for (std::uint64_t at = begin; at <= end; at += page) {
        std::uint64_t entry = 0;
        const bool isThere = at < end &&
            pread(pagemap, &entry, sizeof entry, static_cast<off_t>(at / page * sizeof entry)) == sizeof entry &&
            entry >> 62 != 0;
        if (isThere) continue;
        if (at > from) use(from, at);
        from = at + page;
    }
}

}

int main(int count, char** arguments)
{
    static Patterns patterns;
    if (count != 2 || !readSecrets(patterns)) return 2;
    const std::string process = std::string("/proc/") + arguments[1];
    std::ifstream maps(process + "/maps");
    const int memory = open((process + "/mem").c_str(), O_RDONLY);
    const int pagemap = open((process + "/pagemap").c_str(), O_RDONLY);
    std::uint64_t octetsSeen = 0;
    for (std::string line; std::getline(maps, line);) {
        std::uint64_t begin = 0, end = 0;
        char dash = 0;
        std::string rights;
        std::istringstream(line) >> std::hex >> begin >> dash >> end >> rights;
        if (!rights.starts_with("rw") || line.contains("[vvar")) continue;
        forEachRun(pagemap, begin, end, [&](std::uint64_t from, std::uint64_t to) {
            Octets area(to - from);
            const ssize_t got = pread(memory, area.data(), area.size(), static_cast<off_t>(from));
            area.resize(static_cast<std::size_t>(std::max<ssize_t>(0, got)));
            octetsSeen += area.size();
            search(area, patterns);
        });
    }
    if (octetsSeen == 0) return 1;
    for (const std::size_t each : patterns.counts) std::cout << each << '\n';
}
