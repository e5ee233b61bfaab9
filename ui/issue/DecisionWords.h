#pragma once

#include "core/profiles/IssueDraft.h"
#include "ui/look/Icons.h"

#include <QString>

#include <string>
#include <vector>

/// The comparison of request, profile, issuer and certificate in plain words.
namespace ui {

/// What a value comes from: "request", "you", "the CA".
QString sourceText(core::Decision::By source);
/// The drawing that goes with the word.
Glyph sourceGlyph(core::Decision::By source);

/// One line that was asked for, comes from the issuer or will be issued, in plain words where there are some.
QString valueWords(std::string_view field, std::string_view line);
/// What the profile sets or leaves to requests, in few lines; empty: nothing.
QString ruleWords(std::string_view field, const std::vector<std::string>& lines);
/// What stands where there is no value: "no" for a CA that is none, else a dash.
QString noValue(std::string_view field);

}
