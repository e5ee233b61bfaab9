#pragma once

#include "core/tokens/Modules.h"
#include "ui/look/Marks.h"

#include <QString>

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace ui {

/// A token, an empty reader, or a module that has no readers or gave an error: one line of the tokens page.
struct TokenRow {
    qint64 id = 0;
    core::OfferedModule offered;
    core::TokenModule module{};                ///< without its readers; empty when it gave an error
    std::optional<core::TokenReader> reader{}; ///< none: the line is about the module itself
    std::optional<core::Error> problem{};      ///< of the module or of the reader
    bool isAdded = false;                      ///< a person named the module; it is in no list of the system

    const core::Token* token() const { return reader && reader->token ? &*reader->token : nullptr; }
};

/// Remembers which line had which id, so that a token that is seen again keeps its own.
using TokenIds = std::map<QString, qint64>;

/// The lines for what the modules answered, tokens first. `added` are the paths a person named.
std::vector<TokenRow> tokenRows(
    std::span<const core::ModuleReading> readings, std::span<const std::string> added, TokenIds& ids);

/// "Root token", "Empty reader", "opensc-pkcs11: no reader": what a line is called.
QString tokenTitle(const TokenRow& row);
/// "softhsm2", or its file's name.
QString moduleTitle(const TokenRow& row);
/// The state in a few words, and the shape and tone that go with it.
QString tokenState(const TokenRow& row);
Mark tokenMark(const TokenRow& row);

}
