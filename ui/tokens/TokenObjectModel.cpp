#include "ui/tokens/TokenObjectModel.h"

#include "core/crypto/KeyAlgorithm.h"
#include "core/tokens/KeyOrigin.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"

#include <algorithm>

namespace ui {

QString kindText(core::TokenObject::Kind kind)
{
    using Kind = core::TokenObject::Kind;
    switch (kind) {
    case Kind::PrivateKey: return TokenObjectModel::tr("Private key");
    case Kind::PublicKey: return TokenObjectModel::tr("Public key");
    case Kind::Certificate: return TokenObjectModel::tr("Certificate");
    case Kind::SecretKey: return TokenObjectModel::tr("Secret key");
    case Kind::Data: return TokenObjectModel::tr("Data");
    case Kind::Other: break;
    }
    return TokenObjectModel::tr("Something else");
}

TokenObjectModel::TokenObjectModel(QObject* parent) : RowModel(columns(), parent) {}

void TokenObjectModel::setObjects(std::vector<core::TokenObject> objects)
{
    std::ranges::stable_sort(objects, {}, &core::TokenObject::kind);
    std::vector<TokenObjectRow> rows;
    for (core::TokenObject& object : objects) rows.push_back({static_cast<qint64>(rows.size()) + 1, std::move(object)});
    setRows(std::move(rows));
}

std::vector<Column<TokenObjectRow>> TokenObjectModel::columns()
{
    using Row = TokenObjectRow;
    return {
        {.title = tr("Name"),
            .text =
                [](const Row& row) {
                    return row.object.label.empty() ? tr("without a name") : showUntrusted(row.object.label);
                },
            .style = TextStyle::Strong},
        {.title = tr("What it is"), .text = [](const Row& row) { return kindText(row.object.kind); }},
        {.title = tr("Kind of key"),
            .text =
                [](const Row& row) {
                    const auto known = core::findKeyAlgorithm(row.object.algorithm);
                    return known ? coreText((*known)->label) : showUntrusted(row.object.algorithm);
                }},
        {.title = tr("Where it was born"),
            .text =
                [](const Row& row) {
                    return row.object.kind == core::TokenObject::Kind::PrivateKey
                        ? coreText(core::originOf(row.object.attributes))
                        : QString();
                },
            .tone =
                [](const Row& row) { return core::isBornToStay(row.object.attributes) ? Tone::Ink : Tone::InkSoft; }},
    };
}

}
