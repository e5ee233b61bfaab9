#include "ui/main/LongSources.h"

#include "core/vault/EventKinds.h"
#include "ui/events/EventModel.h"

#include <QStringList>

#include <algorithm>

namespace ui {
namespace {

/// SQLite knows the cases of ASCII letters only.
std::vector<std::string> spellingsOf(const QString& word)
{
    std::vector<std::string> spellings;
    for (const QString& each : {word, word.toLower(), word.toUpper()}) {
        std::string spelling = each.toStdString();
        const bool isAscii = std::ranges::all_of(spelling, [](char c) { return static_cast<unsigned char>(c) < 128; });
        if (std::ranges::contains(spellings, spelling)) continue;
        spellings.push_back(std::move(spelling));
        if (isAscii) break;
    }
    return spellings;
}

}

core::ListQuery listQuery(core::List list, const LongQuery& query)
{
    core::ListQuery asked{.view = query.view,
        .column = query.column,
        .isDescending = query.order == Qt::DescendingOrder,
        .words = {},
        .prefix = query.prefix.toStdString()};
    for (const QString& word : query.words.split(u' ', Qt::SkipEmptyParts)) {
        core::SearchWord looked{.spellings = spellingsOf(word), .kinds = {}};
        for (const core::EventKind& kind : core::eventKinds())
            if (list == core::List::Events && eventText(kind.id).contains(word, Qt::CaseInsensitive))
                looked.kinds.emplace_back(kind.id);
        asked.words.push_back(std::move(looked));
    }
    return asked;
}

}
