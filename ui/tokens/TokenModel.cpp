#include "ui/tokens/TokenModel.h"

#include "ui/text/Untrusted.h"

namespace ui {

TokenModel::TokenModel(QObject* parent) : RowModel(columns(), parent)
{
    setSearchText([](const TokenRow& row) {
        return showUntrusted(row.offered.path.string()) + u' ' + showUntrusted(row.module.description);
    });
}

std::vector<Column<TokenRow>> TokenModel::columns()
{
    using Row = TokenRow;
    const auto ofToken = [](std::string core::Token::* field) {
        return [field](const Row& row) { return row.token() ? showUntrusted(row.token()->*field) : QString(); };
    };
    return {
        {.title = tr("Name"), .text = tokenTitle, .style = TextStyle::Strong},
        {.title = tr("Serial number"), .text = ofToken(&core::Token::serial), .style = TextStyle::Mono},
        {.title = tr("Model"), .text = ofToken(&core::Token::model)},
        {.title = tr("State"),
            .text = tokenState,
            .mark = tokenMark,
            .tone =
                [](const Row& row) {
                    const Mark mark = tokenMark(row);
                    return mark == Mark::Active || mark == Mark::Retired ? Tone::InkSoft : toneOf(mark);
                },
            .isMarkSaid = true},
        {.title = tr("Module"), .text = moduleTitle, .tone = [](const Row&) { return Tone::InkSoft; }},
    };
}

}
