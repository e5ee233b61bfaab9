#pragma once
#include "SampleKit.h"
#include <QtGlobal>
#include <functional>

/// Ways to forge a record, for those who must notice.
namespace sample {

using namespace core;

/// A way to forge a kit, and how the place of it is called; empty: anything.
struct Attack {
    std::string name;
    std::function<void(const std::filesystem::path& kit)> forge;
    std::string place;
    int code = 1;
};

/// The line of that number, from 1, with its end.
inline std::string lineText(const std::string& text, std::size_t number)
{
    std::size_t begin = 0;
    for (std::size_t i = 1; i < number; ++i) begin = text.find('\n', begin) + 1;
    return text.substr(begin, text.find('\n', begin) + 1 - begin);
}

/// With the first `from` replaced; it has to be there.
inline std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    if (at == std::string::npos) qFatal("not there: %s", std::string(from).c_str());
    return text.replace(at, from.size(), to);
}

/// Every line written anew with hashes that fit.
inline std::string rechained(const std::string& text, const Sha256& start)
{
    std::string made;
    Sha256 head = start;
    std::map<std::string, std::string> fresh; ///< hash of before → the one that fits, for the words of checkpoints
    for (std::size_t at = 0, number = 1; at < text.size(); ++number) {
        std::string line = lineText(text, number);
        at += line.size();
        const auto prev = line.find("\"prev\":\"") + 8;
        fresh[line.substr(prev, 64)] = toHex(head);
        line.replace(prev, 64, toHex(head));
        if (const auto shown = line.find("\"data\":{\"head\":\""); shown != std::string::npos)
            if (const auto known = fresh.find(line.substr(shown + 16, 64)); known != fresh.end())
                line.replace(shown + 16, 64, known->second);
        head = sha256(bytesOf(line));
        made += line;
    }
    return made;
}

/// The same eight attacks on the lines of either file.
inline std::vector<Attack> lineAttacks(const std::string& path, const Sha256& start, std::size_t lines)
{
    const auto edit = [path](const std::function<std::string(const std::string&)>& how) {
        return [path, how](const std::filesystem::path& kit) {
            sample::writeAll(kit / path, how(sample::readAll(kit / path)));
        };
    };
    const auto line = [path](std::size_t number) { return path + " line " + std::to_string(number); };
    using Text = const std::string&;
    return {
        {"flip in data",
            edit([](Text all) { return replaced(all, lineText(all, 2), replaced(lineText(all, 2), "yes", "yet")); }),
            line(2)},
        {"flip in a name", edit([](Text all) { return replaced(all, "Carla", "Karla"); }), ""},
        {"flip in prev", edit([](Text all) {
             const std::string third = lineText(all, 3);
             std::string changed = third;
             const auto at = changed.find("\"prev\":\"") + 10;
             changed[at] = changed[at] == 'a' ? 'b' : 'a';
             return replaced(all, third, changed);
         }),
            line(3)},
        {"flip in the number", edit([](Text all) { return replaced(all, "{\"n\":2", "{\"n\":9"); }), line(2)},
        {"flip in the type",
            edit([](Text all) { return replaced(all, "\"type\":\"confirm\"", "\"type\":\"konfirm\""); }), ""},
        {"control character",
            edit([](Text all) { return replaced(all, lineText(all, 2), replaced(lineText(all, 2), "e", "\x01")); }),
            line(2)},
        {"zero octet", edit([](Text all) {
             return replaced(all, lineText(all, 2), replaced(lineText(all, 2), "e", std::string_view("\0", 1)));
         }),
            line(2)},
        {"delete", edit([](Text all) { return replaced(all, lineText(all, 2), ""); }), line(2)},
        {"delete the first", edit([](Text all) { return replaced(all, lineText(all, 1), ""); }), line(1)},
        {"swap", edit([](Text all) {
             return replaced(all, lineText(all, 2) + lineText(all, 3), lineText(all, 3) + lineText(all, 2));
         }),
            line(2)},
        {"duplicate",
            edit([](Text all) { return replaced(all, lineText(all, 2), lineText(all, 2) + lineText(all, 2)); }),
            line(3)},
        {"insert", edit([](Text all) {
             return replaced(
                 all, lineText(all, 3), replaced(lineText(all, 2), "{\"n\":2", "{\"n\":3") + lineText(all, 3));
         }),
            line(3)},
        {"empty line", edit([](Text all) { return replaced(all, lineText(all, 3), "\n" + lineText(all, 3)); }),
            line(3)},
        {"cut within a line", edit([](Text all) { return all.substr(0, all.size() - 20); }),
            path == "record/transcript.jsonl" ? line(lines) : "", path == "record/transcript.jsonl" ? 1 : 4},
        {"append", edit([](Text all) { return all + "{}\n"; }), line(lines + 1)},
        {"append a step", edit([start, lines](Text all) {
             const TranscriptReading read = readTranscript(bytesOf(all), start);
             return all + makeLine(lines + 1, read.head(start), {}, sample::entry(LineType::Step))->text;
         }),
            line(lines + 1)},
    };
}

}
