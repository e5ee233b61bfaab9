#include "core/workflows/NamesTable.h"
#include <cstdlib>

using namespace core;

/// Tables as they come out of other programs. A row without a problem has something to certify, and the lines count upwards.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto rows = readNamesTable({data, size});
    if (!rows) return 0;
    std::size_t line = 0;
    for (const NamesRow& row : *rows) {
        if (row.line <= line) std::abort();
        line = row.line;
        if (!row.problem && row.subject.isEmpty() && row.names.empty()) std::abort();
    }
    return 0;
}
