#include "ui/main/Desk.h"

#include "ui/main/Screens.h"
#include "ui/tokens/TokenDesk.h"
#include "ui/tokens/TokenModel.h"

namespace ui {

std::vector<SeenToken> Desk::usableTokens() const
{
    std::vector<SeenToken> usable;
    if (!tokens) return usable;
    for (const TokenRow& row : screens.tokens->rows())
        if (row.token() && row.token()->isInitialized && !row.token()->isWriteProtected)
            usable.push_back({row.module.path, *row.token()});
    return usable;
}

}
