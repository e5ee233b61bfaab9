#include "app/cli/Commands.h"
#include "app/cli/Options.h"
#include "app/cli/Outputs.h"
#include "app/cli/Pages.h"
#include "app/cli/ScriptText.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/ceremony/paper/ChecklistDocument.h"
#include "core/ceremony/paper/ScriptDocument.h"
#include "core/ceremony/paper/TranscriptDocument.h"

namespace cli {

namespace {

/// The text of a file beside another; empty when it is not there.
std::string textBeside(const std::filesystem::path& file, const char* name)
{
    const auto content = core::readFile(file.parent_path() / name, core::limits::transcriptOctets);
    return content ? core::textOf(*content) : std::string();
}

core::Result<Outcome> printTranscript(Session& session, const std::string& file, const core::Bytes& content)
{
    CORE_TRY(const core::document::Document document,
        core::transcriptDocument({.transcript = core::textOf(content),
            .addendum = textBeside(file, "addendum.jsonl"),
            .script = textBeside(file, "script.toml")}));
    CORE_TRY(const print::Pdf pdf, pagesOf(document));
    Outcome outcome{.json = {{"pages", pdf.pages}},
        .text = counted(static_cast<std::size_t>(pdf.pages), "page", "pages") +
            "; the record itself is attached. What counts is the file, not its pages.\n"};
    CORE_CHECK(writeOutput(session.arguments(), "--out", pdf.content, core::FileKind::Public, outcome));
    return outcome;
}

core::Result<Outcome> printChecklist(Session& session, const core::Script& script)
{
    CORE_TRY(const print::Pdf pdf, pagesOf(core::ceremonyChecklist(script)));
    Outcome outcome{.json = headOf(script), .text = "What has to be there and done, to be ticked.\n"};
    outcome.json["pages"] = pdf.pages;
    CORE_CHECK(writeOutput(session.arguments(), "--out", pdf.content, core::FileKind::Public, outcome));
    return outcome;
}

core::Result<Outcome> runCeremonyPrint(Session& session)
{
    CORE_CHECK(checkOutputs(session.arguments()));
    const std::string file = session.arguments().text("FILE");
    CORE_TRY(const core::Bytes content, core::readFile(file, core::limits::transcriptOctets));
    if (!content.empty() && content.front() == '{') return printTranscript(session, file, content);
    CORE_TRY(const core::Script script, core::readScript(core::textOf(content)));
    if (session.arguments().has("--checklist")) return printChecklist(session, script);
    const auto findings = core::checkScript(script, session.now());
    const auto errors =
        static_cast<std::size_t>(std::ranges::count(findings, core::Severity::Error, &core::Finding::severity));
    CORE_TRY(const print::Pdf pdf, pagesOf(core::printedScript(script)));
    Outcome outcome{.json = headOf(script),
        .text =
            counted(static_cast<std::size_t>(pdf.pages), "page", "pages") + ", one copy for everybody in the room.\n"};
    outcome.json["pages"] = pdf.pages;
    outcome.json["page_of_step"] = Json::object();
    for (const core::ScriptStep& step : script.steps)
        if (const auto place = pdf.pageOf.find(step.id); place != pdf.pageOf.end())
            outcome.json["page_of_step"][step.id] = place->second;
    outcome.json["findings"] = errors;
    if (errors > 0)
        outcome.text += "The checker finds " + counted(errors, "mistake", "mistakes") +
            ": it cannot be carried out like this. See “ceremony check”.\n";
    CORE_CHECK(writeOutput(session.arguments(), "--out", pdf.content, core::FileKind::Public, outcome));
    return outcome;
}

}

Command ceremonyPrint()
{
    return {.path = "ceremony print",
        .summary = "Makes the printed copy of a script, or pages of a transcript, as PDF.",
        .detail = "Every step with blanks for initials, times and numbers; sheets for exceptions, statements of the "
                  "participants, the "
                  "spelling alphabet and the word list. Each page carries the SHA-256 of the script and its words. Of "
                  "a transcript.jsonl "
                  "the result, incidents and waivers come first; the files are attached.",
        .options = {options::file(), options::out().required(), options::force(),
            {"--checklist", {},
                "Of a script: one page of what has to be there and done, before, on the day, afterwards"}},
        .example = "ceremony print root-create.toml --out root-create.pdf",
        .run = runCeremonyPrint};
}

}
