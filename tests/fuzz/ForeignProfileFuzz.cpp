#include "core/profiles/foreign/ConfigText.h"
#include "core/profiles/foreign/ForeignProfile.h"
#include "core/profiles/foreign/WriteOpensslConfig.h"
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Files of other programs are read without ever crashing; what becomes of them is a profile that reads back, and a configuration
/// that can be read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const core::ForeignFormat& format : core::foreignFormats()) {
        if (!format.isIt(text)) continue;
        const auto reading = core::readForeign(format, text, "file");
        if (!reading) continue;
        for (const core::ForeignLine& line : reading->lines) (void)core::reasonText(line);
        for (const core::ForeignProfile& each : reading->profiles) {
            const auto again = core::readProfile(each.profile.text);
            if (!again || again->extensions != each.profile.extensions || again->subject != each.profile.subject)
                std::abort();
            if (!core::ConfigText::read(core::writeOpensslConfig(*again, 1).text, "test")) std::abort();
        }
    }
    return 0;
}
