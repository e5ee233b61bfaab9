#include "ui/ceremony/AssetText.h"

#include "ui/text/Untrusted.h"

#include <QCoreApplication>

#include <array>
#include <string_view>

namespace ui {
namespace {

struct AssetWords {
    std::string_view beginning;
    const char* text; ///< %1: what follows the beginning
};

/// In the order in which they are tried.
constexpr std::array assetKinds{AssetWords{"token:", QT_TRANSLATE_NOOP("ui::AssetText", "Token %1")},
    AssetWords{"medium:", QT_TRANSLATE_NOOP("ui::AssetText", "Stick %1")},
    AssetWords{"paper", QT_TRANSLATE_NOOP("ui::AssetText", "The sheets")},
    AssetWords{"shares", QT_TRANSLATE_NOOP("ui::AssetText", "The shares")},
    AssetWords{"old-paper", QT_TRANSLATE_NOOP("ui::AssetText", "The old sheets")},
    AssetWords{"old-shares", QT_TRANSLATE_NOOP("ui::AssetText", "The old shares")},
    AssetWords{"former-paper", QT_TRANSLATE_NOOP("ui::AssetText", "The sheets of the old root")},
    AssetWords{"former-shares", QT_TRANSLATE_NOOP("ui::AssetText", "The shares of the old root")},
    AssetWords{"earlier-former-paper", QT_TRANSLATE_NOOP("ui::AssetText", "The sheets of a root before")},
    AssetWords{"earlier-former-shares", QT_TRANSLATE_NOOP("ui::AssetText", "The shares of a root before")},
    AssetWords{"earlier-old-paper", QT_TRANSLATE_NOOP("ui::AssetText", "Sheets from before the old ones")},
    AssetWords{"earlier-old-shares", QT_TRANSLATE_NOOP("ui::AssetText", "Shares from before the old ones")},
    AssetWords{"share:", QT_TRANSLATE_NOOP("ui::AssetText", "The share of %1")},
    AssetWords{"void-paper", QT_TRANSLATE_NOOP("ui::AssetText", "Void sheets")},
    AssetWords{"void-shares", QT_TRANSLATE_NOOP("ui::AssetText", "Void shares")}};

}

QString assetText(const std::string& asset)
{
    for (const AssetWords& kind : assetKinds) {
        if (!asset.starts_with(kind.beginning)) continue;
        const QString text = QCoreApplication::translate("ui::AssetText", kind.text);
        const bool hasName = std::string_view(kind.text).contains("%1");
        return hasName ? text.arg(showUntrusted(asset.substr(kind.beginning.size()))) : text;
    }
    return showUntrusted(asset);
}

}
