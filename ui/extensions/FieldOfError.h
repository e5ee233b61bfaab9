#pragma once

#include "core/x509/ExtensionType.h"

namespace ui {

/// The key of the field that an extension's encoding failed over, "points.2.reasons" for one in a group; empty: it is about
/// several, or about none. Core says what is wrong in words and values, not where: the encoding is tried again without each
/// field.
std::string fieldOfError(const core::ExtensionType& type, const core::FieldValues& values, const core::Error& error);

}
