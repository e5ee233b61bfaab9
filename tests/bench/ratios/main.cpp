// What this program does fast, beside what others need for the same in the same run; writes docs/performance.md's table.
#include "Ratio.h"
#include <algorithm>
#include <cstdio>
#include <format>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

constexpr std::string_view begin = "<!-- table: written by ./dev bench ratios -->\n";
constexpr std::string_view end = "<!-- end of the table -->\n";

/// A line of the table, and the line below the table that says why it misses its aim.
struct Row {
    std::string what, line, cause;
};

Row rowOf(const Ratio& each)
{
    const bool holds = each.ratio >= each.aim;
    return {each.what,
        std::format("| {} | {} | {} | {:.2f} | {} | {} |\n", each.what, each.ours, each.other, each.ratio, each.aim,
            holds ? "holds" : "missed"),
        holds || each.cause.empty() ? std::string() : std::format("- {}: {}.\n", each.what, each.cause)};
}

std::string tableOf(const std::vector<Row>& rows)
{
    std::string text = "| What | Here | Other | Ratio | Aim | |\n|---|---|---|---|---|---|\n";
    std::string missed;
    for (const Row& each : rows) {
        text += each.line;
        missed += each.cause;
    }
    if (!missed.empty()) text += "\nWhat misses its aim, and why:\n\n" + missed;
    return text;
}

/// The rows of a table that was written before.
std::vector<Row> rowsOf(const std::string& table)
{
    std::vector<Row> rows;
    std::stringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("| ") && !line.starts_with("| What |"))
            rows.push_back({line.substr(2, line.find(" | ") - 2), line + "\n", {}});
        for (Row& row : rows)
            if (line.starts_with("- " + row.what + ": ")) row.cause = line + "\n";
    }
    return rows;
}

std::string contentOf(const std::string& path)
{
    std::ifstream in(path);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

/// Puts what was measured where the old table stands; rows that were not measured now stay.
bool writeInto(const std::string& path, const std::vector<Row>& measured, bool isWhole)
{
    std::string text = contentOf(path);
    const auto from = text.find(begin);
    const auto to = text.find(end);
    if (from == std::string::npos || to == std::string::npos || to < from) return false;
    const auto start = from + begin.size();
    std::vector<Row> rows = isWhole ? std::vector<Row>() : rowsOf(text.substr(start, to - start));
    for (const Row& each : measured) {
        const auto old = std::ranges::find(rows, each.what, &Row::what);
        if (old == rows.end())
            rows.push_back(each);
        else
            *old = each;
    }
    text.replace(start, to - start, tableOf(rows));
    std::ofstream(path) << text;
    return true;
}

struct Scene {
    std::string_view name;
    std::vector<Ratio> (*measure)();
};
constexpr Scene scenes[] = {{"issue", issueRatios}, {"crl", crlRatios}, {"window", windowRatios},
    {"picture", pictureRatios}, {"verify", verifyRatios}, {"token", tokenRatios}, {"million", millionRatios}};

}

int main(int argc, char* argv[])
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 2 && words[0] == "--crl") return makeCrlOf(words[1]);
    if (words.size() == 2 && words[0] == "--read-crl") return readCrlOf(words[1]);
    std::string page, only;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--only" && i + 1 < words.size())
            only = words[++i];
        else
            page = words[i];
    }
    std::vector<Row> rows;
    for (const Scene& scene : scenes) {
        if (!only.empty() && only != scene.name) continue;
        for (const Ratio& each : scene.measure()) rows.push_back(rowOf(each));
    }
    if (rows.empty()) {
        std::fprintf(
            stderr, "certwright-ratios: --only knows issue, crl, window, picture, verify, token and million\n");
        return 1;
    }
    std::cout << tableOf(rows);
    if (!page.empty() && !writeInto(page, rows, only.empty())) {
        std::fprintf(stderr, "certwright-ratios: %s has no place for the table\n", page.c_str());
        return 1;
    }
    return 0;
}
