#include "core/profiles/Profile.h"
#include "core/profiles/WriteProfile.h"
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// A profile is read without ever crashing, and one that was accepted is the same after writing and reading it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto profile = core::readProfile(text);
    if (!profile) return 0;
    auto again = core::readProfile(core::writeProfile(*profile));
    if (!again) std::abort();
    again->text = profile->text;
    const bool isSame = again->id == profile->id && again->title == profile->title && again->kind == profile->kind &&
        again->keys == profile->keys && again->subject == profile->subject && again->names == profile->names &&
        again->extensions == profile->extensions && again->keyReuse == profile->keyReuse;
    if (!isSame) std::abort();
    return 0;
}
