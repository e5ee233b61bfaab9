#include "ui/tokens/TokenRow.h"

#include "core/tokens/Practice.h"

#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

QString rowWords(const char* source) { return QCoreApplication::translate("ui::TokenRow", source); }

/// What stays the same when the same thing is seen again: slots of PKCS#11 change their numbers, serial numbers do not.
QString keyOf(const TokenRow& row)
{
    std::string key = row.offered.path.string() + '\n';
    if (row.reader) key += row.reader->description + '\n';
    if (const core::Token* token = row.token())
        key = row.offered.path.string() + '\n' + token->serial + '\n' + token->label;
    return QString::fromStdString(key);
}

std::vector<TokenRow> rowsOf(const core::ModuleReading& reading)
{
    TokenRow base{.offered = reading.offered};
    if (!reading.module) {
        base.problem = reading.module.error();
        return {base};
    }
    base.module = *reading.module;
    const auto readers = std::exchange(base.module.readers, {});
    std::vector<TokenRow> rows;
    for (const core::TokenReader& reader : readers) {
        TokenRow row = base;
        row.reader = reader;
        row.problem = reader.problem;
        rows.push_back(std::move(row));
    }
    if (rows.empty()) rows.push_back(std::move(base));
    return rows;
}

/// Tokens first, then what needs somebody, then what is empty.
int rankOf(const TokenRow& row) { return row.token() ? 0 : row.problem ? 1 : 2; }

struct PinWords {
    core::PinState state;
    Mark mark;
    const char* text;
};
constexpr PinWords pinWords[] = {
    {core::PinState::NotSet, Mark::Waiting, QT_TRANSLATE_NOOP("ui::TokenRow", "has no PIN yet")},
    {core::PinState::Good, Mark::Active, QT_TRANSLATE_NOOP("ui::TokenRow", "ready")},
    {core::PinState::Low, Mark::Expiring, QT_TRANSLATE_NOOP("ui::TokenRow", "PIN was entered wrong")},
    {core::PinState::FinalTry, Mark::Expiring, QT_TRANSLATE_NOOP("ui::TokenRow", "one try left for the PIN")},
    {core::PinState::Locked, Mark::Revoked, QT_TRANSLATE_NOOP("ui::TokenRow", "PIN is locked")},
};

const PinWords& wordsOf(core::PinState state)
{
    const auto* const found = std::ranges::find(pinWords, state, &PinWords::state);
    return found == std::end(pinWords) ? pinWords[0] : *found;
}

}

std::vector<TokenRow> tokenRows(
    std::span<const core::ModuleReading> readings, std::span<const std::string> added, TokenIds& ids)
{
    std::vector<TokenRow> rows;
    std::map<QString, int> seen;
    for (const core::ModuleReading& reading : readings)
        for (TokenRow& row : rowsOf(reading)) {
            row.isAdded = reading.offered.name.empty() && std::ranges::contains(added, reading.offered.path.string());
            const QString key = keyOf(row);
            const int again = seen[key]++; // two empty readers of one kind
            row.id = ids.try_emplace(key + u'\n' + QString::number(again), static_cast<qint64>(ids.size()) + 1)
                         .first->second;
            rows.push_back(std::move(row));
        }
    std::ranges::stable_sort(rows, {}, rankOf);
    return rows;
}

QString moduleTitle(const TokenRow& row)
{
    if (core::isPracticeModule(row.offered.path)) return rowWords(QT_TRANSLATE_NOOP("ui::TokenRow", "for practice"));
    return row.offered.name.empty() ? showUntrusted(row.offered.path.filename().string())
                                    : showUntrusted(row.offered.name);
}

QString tokenTitle(const TokenRow& row)
{
    if (const core::Token* token = row.token())
        return token->label.empty() ? rowWords(QT_TRANSLATE_NOOP("ui::TokenRow", "Token without a label"))
                                    : showUntrusted(token->label);
    return row.reader ? showUntrusted(row.reader->description) : moduleTitle(row);
}

QString tokenState(const TokenRow& row)
{
    if (row.problem) return errorMessage(*row.problem).what;
    const core::Token* token = row.token();
    if (!row.reader) return rowWords(QT_TRANSLATE_NOOP("ui::TokenRow", "sees no reader"));
    if (!token) return rowWords(QT_TRANSLATE_NOOP("ui::TokenRow", "empty reader"));
    if (!token->isInitialized) return rowWords(QT_TRANSLATE_NOOP("ui::TokenRow", "not set up yet"));
    if (token->userPin == core::PinState::Good && token->mustChangeUserPin)
        return rowWords(QT_TRANSLATE_NOOP("ui::TokenRow", "PIN must be changed"));
    return rowWords(wordsOf(token->userPin).text);
}

Mark tokenMark(const TokenRow& row)
{
    if (row.problem) return Mark::Revoked;
    const core::Token* token = row.token();
    if (!token) return Mark::Retired;
    if (!token->isInitialized || token->mustChangeUserPin) return Mark::Waiting;
    return wordsOf(token->userPin).mark;
}

}
