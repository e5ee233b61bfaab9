#pragma once

#include <QString>

#include <span>

class QPlainTextEdit;

namespace ui {

/// The kinds of text that the program colours; each has a definition of its own in resources/syntax.
enum class Syntax { Profile, OpenSslConfiguration, Pem, Asn1Dump };
std::span<const Syntax> allSyntaxes();

/// Colours what stands in an editor, in the tones of its palette, which it follows; it lives as long as the editor's document.
void highlight(QPlainTextEdit& editor, Syntax syntax);

}
