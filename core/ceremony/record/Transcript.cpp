#include "core/ceremony/record/Transcript.h"
#include "core/base/Clock.h"
#include "core/base/Text.h"
#include "core/ceremony/FingerprintWords.h"
#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>

namespace core {

std::span<const LineTypeInfo> lineTypes()
{
    static constexpr std::array<LineTypeInfo, 18> all{{
        {LineType::Genesis, "genesis", CORE_TEXT("core", "Beginning"), true, false},
        {LineType::People, "people", CORE_TEXT("core", "People")},
        {LineType::Env, "env", CORE_TEXT("core", "Machine")},
        {LineType::Software, "software", CORE_TEXT("core", "Programs")},
        {LineType::Step, "step", CORE_TEXT("core", "Step")},
        {LineType::Confirm, "confirm", CORE_TEXT("core", "Confirmation")},
        {LineType::Intent, "intent", CORE_TEXT("core", "Intent")},
        {LineType::Result, "result", CORE_TEXT("core", "Result")},
        {LineType::Reconcile, "reconcile", CORE_TEXT("core", "Found after an interruption")},
        {LineType::Incident, "incident", CORE_TEXT("core", "Incident")},
        {LineType::Waiver, "waiver", CORE_TEXT("core", "Accepted in spite of a check")},
        {LineType::Checkpoint, "checkpoint", CORE_TEXT("core", "Checkpoint")},
        {LineType::Break, "break", CORE_TEXT("core", "Break")},
        {LineType::Resume, "resume", CORE_TEXT("core", "Resumed")},
        {LineType::Abort, "abort", CORE_TEXT("core", "Abandoned"), true, false, true},
        {LineType::SignOff, "signoff", CORE_TEXT("core", "Signing off")},
        {LineType::Seal, "seal", CORE_TEXT("core", "Seal"), true, false, true},
        {LineType::Close, "close", CORE_TEXT("core", "End"), false, true, true},
    }};
    return all;
}

const LineTypeInfo& infoOf(LineType type) { return lineTypes()[static_cast<std::size_t>(type)]; }

TranscriptTime machineTranscriptTime()
{
    timespec boot{};
    clock_gettime(CLOCK_BOOTTIME, &boot);
    return {std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()),
        static_cast<std::uint64_t>(boot.tv_sec) * 1'000'000'000U + static_cast<std::uint64_t>(boot.tv_nsec)};
}

std::string toText(std::chrono::sys_time<std::chrono::milliseconds> time)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(time);
    std::array<char, 8> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>((time - second).count()));
    std::string text = toText(second);
    text.pop_back();
    return text + fraction.data();
}

bool TranscriptReading::isEnded() const { return !lines.empty() && !fault && infoOf(lines.back().entry.type).isEnd; }

std::string headWords(const Sha256& head, std::size_t count)
{
    return fingerprintWords(ByteView(head).first(std::min(count, head.size())));
}

std::optional<Sha256> readSha256(std::string_view hex)
{
    Sha256 hash{};
    if (hex.size() != 2 * hash.size()) return std::nullopt;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        const char* digits = hex.data() + 2 * i;
        if (std::from_chars(digits, digits + 2, hash[i], 16).ptr != digits + 2) return std::nullopt;
    }
    if (toHex(hash) != hex) return std::nullopt;
    return hash;
}

}
