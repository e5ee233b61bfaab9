#include "core/formats/Asn1File.h"
#include "core/x509/Asn1Fields.h"
#include <cstdlib>

using namespace core;

/// Any octets, taken apart: nothing lies outside of them, and what one process says another one believes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input{data, size};
    const auto lines = dumpAsn1(input);
    for (const Asn1Line& line : lines)
        if (line.offset > size || line.end() > size) std::abort();
    for (const Asn1Field& field : fieldsOf(lines))
        if (field.line >= lines.size()) std::abort();
    if (size > 0 && lineAt(lines, size / 2) > lines.size()) std::abort();
    MessageReader foreign(input);
    static_cast<void>(readBlocks(foreign));
    if (const auto blocks = readAsn1(input)) {
        MessageWriter writer;
        addBlocks(writer, *blocks);
        const Secret message = writer.take();
        MessageReader reader(message.view());
        if (!readBlocks(reader)) std::abort();
    }
    return 0;
}
