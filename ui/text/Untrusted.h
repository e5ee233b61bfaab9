#pragma once

#include <QString>

#include <string_view>

class QWidget;

namespace ui {

/// The one way to show text that came from outside: hidden and misleading characters appear as ‹U+202E›, on one line.
QString showUntrusted(std::string_view utf8);
QString showUntrusted(const QString& text);

/// The same for blocks such as PEM: line breaks stay.
QString showUntrustedBlock(std::string_view utf8);

/// Text that Qt cannot take for markup wherever it guesses by the looks (tool tips, item tool tips).
/// Looks the same; an invisible joiner stands where a tag or entity would begin.
QString withoutMarkup(const QString& text);

/// A tool tip that is never markup.
void setPlainToolTip(QWidget& widget, const QString& text);

/// Text for buttons, menus and tabs in which '&' is not a shortcut.
QString withoutShortcut(const QString& text);

}
