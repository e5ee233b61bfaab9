#include "core/base/Text.h"
#include "core/base/wording/Topics.h"
#include <vector>

namespace core::wording {

std::span<const Wording> issuing()
{
    static const std::vector<Wording> rows{
    };
    return rows;
}

}
