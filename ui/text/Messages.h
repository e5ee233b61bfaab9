#pragma once

#include "core/base/Error.h"
#include "core/base/Finding.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// What the program has to say, in the reader's language: what happened, why, what to do now.
struct Message {
    QString code; ///< "CW-204"; empty for errors without a wording of their own
    QString what;
    QString why;
    QString remedy;
    QString detail; ///< technical English, folded away
};

/// The words for an error.
Message errorMessage(const core::Error& error);

/// The words for a finding of lint, profile check or verification.
Message findingMessage(const core::Finding& finding);

/// All findings as lines "what remedy".
QString findingLines(const std::vector<core::Finding>& findings);

/// A value of core as people read it here: a moment as everywhere in the window, all else by showUntrusted().
QString valueText(const std::string& value);

/// A text that core marked with CORE_TEXT("core", …), translated.
QString coreText(std::string_view source);

/// The message as plain lines, for the clipboard and for screen readers; holds no secrets.
QString plainReport(const Message& message);

}
