#pragma once

#include "ui/look/Marks.h"
#include "ui/paths/PathQuestion.h"

#include <QString>
#include <QStringList>

/// What a path is, in plain words: for the staircase, for screen readers, for the clipboard.
namespace ui {

Mark markOf(core::Check::Outcome outcome);
/// Revoked where an error speaks against it, Expiring where a warning does, else Done.
Mark markOf(const core::ChainStep& step);
/// "holds", "holds, with a warning", "does not hold".
QString stateText(const core::ChainStep& step);
/// What speaks against a certificate, errors first, each as a sentence with its remedy; empty: nothing.
QStringList problemsOf(const std::vector<core::Finding>& findings);
/// "Root → CA → api.example", from the top.
QString pathName(const core::PathReport& path);
/// What is asked by a check: "Its time has not ended."
QString questionText(const core::Check& check);
/// What went into it, on one line.
QString inputsText(const core::Check& check);
/// The rule and its paragraph: "CW-708 · RFC 5280 section 6.1.3 (a) (2)".
QString sourceText(const core::Check& check);
/// What other programs are known to do with it, each as a sentence with its remedy.
QStringList clientsText(const core::PathReport& path);
/// The whole path with every check as plain lines.
QString pathText(const core::PathReport& path);

}
