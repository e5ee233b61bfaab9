#pragma once
#include "core/ceremony/Script.h"
#include "core/ceremony/paper/Document.h"

namespace core {

/// A script on paper, for everybody in the room: its head, the steps with blanks for initials, times and numbers, sheets for
/// exceptions, statements of the participants, and the tables for reading aloud. Each page carries the script's digest and
/// its words. Steps are anchors by their id.
document::Document printedScript(const Script& script);

/// The spelling alphabet for reading characters aloud, and the PGP word list, each on a page of its own.
std::vector<document::Block> readingAids();

}
