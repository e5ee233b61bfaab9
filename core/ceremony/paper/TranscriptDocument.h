#pragma once
#include "core/ceremony/paper/Document.h"
#include "core/ceremony/record/Transcript.h"

namespace core {

/// What a transcript's pages are made of.
struct TranscriptPages {
    std::string transcript; ///< the octets of transcript.jsonl, which are attached
    std::string addendum;   ///< of addendum.jsonl; empty: none yet
    std::string script;     ///< of script.toml; empty: not at hand
};

/// A record for people: the result, incidents and waivers first, then who was there, the acts, the digests, and every line. It is a
/// rendering: what counts are the files, which lie in the PDF as attachments. Errors: Malformed (CW-226 to CW-229 …) when the
/// transcript cannot be followed to its end.
Result<document::Document> transcriptDocument(const TranscriptPages& pages);

}
