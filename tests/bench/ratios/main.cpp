// What this program does fast, beside what others need for the same in the same run; writes docs/performance.md's table.
#include "Ratio.h"
#include <cstdio>
#include <cstring>
#include <format>
#include <fstream>
#include <iostream>
#include <sstream>
#include <thread>

namespace {

constexpr std::string_view begin = "<!-- table: written by ./dev bench ratios -->\n";
constexpr std::string_view end = "<!-- end of the table -->\n";

std::string tableOf(const std::vector<Ratio>& ratios)
{
    std::string text = "| What | Here | Other | Ratio | Aim | |\n|---|---|---|---|---|---|\n";
    std::string missed;
    for (const Ratio& each : ratios) {
        const bool holds = each.ratio >= each.aim;
        text += std::format("| {} | {} | {} | {:.2f} | {} | {} |\n", each.what, each.ours, each.other, each.ratio,
            each.aim, holds ? "holds" : "missed");
        if (!holds && !each.cause.empty()) missed += std::format("- {}: {}.\n", each.what, each.cause);
    }
    if (!missed.empty()) text += "\nWhat misses its aim, and why:\n\n" + missed;
    return text;
}

/// Puts the table where the old one stands.
bool writeInto(const std::string& path, const std::string& table)
{
    std::ifstream in(path);
    std::stringstream all;
    all << in.rdbuf();
    std::string text = all.str();
    const auto from = text.find(begin);
    const auto to = text.find(end);
    if (from == std::string::npos || to == std::string::npos || to < from) return false;
    text.replace(from + begin.size(), to - from - begin.size(), table);
    std::ofstream(path) << text;
    return true;
}

}

int main(int argc, char* argv[])
{
    if (argc == 3 && std::strcmp(argv[1], "--crl") == 0) return makeCrlOf(argv[2]);
    std::vector<Ratio> ratios = issueRatios();
    for (Ratio& each : crlRatios(std::filesystem::read_symlink("/proc/self/exe"))) ratios.push_back(std::move(each));
    const std::string table = tableOf(ratios);
    std::cout << table;
    if (argc == 2 && !writeInto(argv[1], table)) {
        std::fprintf(stderr, "certwright-ratios: %s has no place for the table\n", argv[1]);
        return 1;
    }
    return 0;
}
