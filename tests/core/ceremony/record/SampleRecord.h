#pragma once
#include "core/base/Wording.h"
#include "core/ceremony/record/Journal.h"
#include <QFile>
#include <QTemporaryDir>
#include <QtGlobal>
#include <memory>
#include <string>

/// Records of ceremonies that never were.
namespace sample {

/// A clock that goes on by 1.001 s at every look.
inline core::TranscriptClock steadyClock()
{
    auto looks = std::make_shared<std::uint64_t>(0);
    return [looks] {
        const auto milliseconds = 1001 * ++*looks;
        return core::TranscriptTime{
            std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + std::chrono::milliseconds(milliseconds),
            milliseconds * 1'000'000};
    };
}

inline core::TranscriptEntry entry(core::LineType type, std::string step = {}, int act = 0)
{
    return {type, std::move(step), act, {"Carla Mendes", "Jörg Weiß"}, {{"said", "yes"}, {"count", 3}}};
}

/// A transcript of so many lines; the first is its genesis.
inline std::vector<core::TranscriptLine> lines(std::size_t count, core::Sha256 head = core::transcriptStart)
{
    const bool isTranscript = head == core::transcriptStart;
    const auto clock = steadyClock();
    std::vector<core::TranscriptLine> all;
    while (all.size() < count) {
        const auto type = all.empty() && isTranscript ? core::LineType::Genesis : core::LineType::Confirm;
        const auto line = core::makeLine(all.size() + 1, head, clock(), entry(type, "A1.2", 1));
        if (!line) qFatal("%s", core::sentence(line.error()).c_str());
        head = line->hash;
        all.push_back(*line);
    }
    return all;
}

inline std::string textOf(const std::vector<core::TranscriptLine>& lines)
{
    std::string text;
    for (const core::TranscriptLine& line : lines) text += line.text;
    return text;
}

inline std::string readAll(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline void writeAll(const std::filesystem::path& path, std::string_view text)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
        qFatal("cannot write %s", path.c_str());
}

}

/// Ends the test with the sentence of the error, if there is one.
#define QVERIFY_RESULT(result)                                                                                         \
    do {                                                                                                               \
        const auto& looked = (result); /* once: the call may write */                                                  \
        QVERIFY2(looked, looked ? "" : core::sentence(looked.error()).c_str());                                        \
    } while (false)
