#include "core/ceremony/record/Seal.h"

/// The record of somebody's ceremony: whatever is read must be written the same way again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const core::ByteView file(data, size);
    const core::TranscriptReading reading = core::readTranscript(file, core::transcriptStart);
    std::string text;
    for (const core::TranscriptLine& line : reading.lines) {
        text += line.text;
        (void)core::readGenesis(line);
        (void)core::readSeal(line);
    }
    if (!core::textOf(file).starts_with(text)) __builtin_trap();
    const auto line = core::readLine(core::textOf(file), 1);
    if (line && line->text != core::textOf(file)) __builtin_trap();
    return 0;
}
