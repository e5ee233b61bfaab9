#include "core/verifying/PublicSuffixes.h"
#include "core/profiles/NameCheck.h"
#include <libpsl.h>
#include <string>

namespace core {

bool isPublicSuffix(std::string_view domain)
{
    if (domain.empty()) return true;
    const psl_ctx_t* const list = psl_builtin();
    const std::string lower = inLowerCase(domain);
    if (!list) return !lower.contains('.'); // a system without the list: top domains are all that is known
    return psl_is_public_suffix2(list, lower.c_str(), PSL_TYPE_ANY) == 1;
}

bool isLentSuffix(std::string_view domain)
{
    const psl_ctx_t* const list = psl_builtin();
    const std::string lower = inLowerCase(domain);
    return list && psl_is_public_suffix2(list, lower.c_str(), PSL_TYPE_PRIVATE | PSL_TYPE_NO_STAR_RULE) == 1 &&
        psl_is_public_suffix2(list, lower.c_str(), PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE) == 0;
}

}
