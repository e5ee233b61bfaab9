#include "core/ceremony/paper/CodeReader.h"
#include "core/ceremony/paper/PaperReader.h"
#include <cstdlib>

using namespace core;

/// Sheets as somebody would write them who wants to break the reader: one piece a line. Whatever comes together is laid out
/// and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text = textOf({data, size});
    static_cast<void>(codesInAnswer({data, size}));
    PaperReader reader;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        static_cast<void>(reader.takeLine(std::string_view(text).substr(at, end - at)));
        at = end + 1;
    }
    static_cast<void>(reader.state());
    const auto content = reader.content();
    if (!content) return 0;
    const auto backup = layOutBackup(*content);
    if (!backup) return 0;
    PaperReader again;
    for (const PaperSheet& sheet : backup->sheets)
        if (!again.takeCode(sheet.code)) std::abort();
    if (again.content() != *content) std::abort();
    return 0;
}
