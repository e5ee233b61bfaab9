#include "app/cli/Commands.h"
#include "app/cli/Inputs.h"
#include "app/cli/Json.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/base/Wording.h"
#include "core/x509/Asn1Fields.h"
#include <climits>

namespace cli {

namespace {

/// The lines of a block that are shown.
struct LineRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Json elementJson(const core::Asn1Line& line)
{
    Json json{{"offset", line.offset}, {"header", line.header}, {"length", line.length}, {"depth", line.depth},
        {"type", line.type}, {"value", line.value}, {"constructed", line.isConstructed}, {"enclosed", line.isEnclosed},
        {"indefinite", line.isIndefinite}};
    if (!line.oid.empty()) json["oid"] = line.oid;
    if (line.fault) json["error"] = toJson(*line.fault)["error"];
    return json;
}

std::string namesOfFields(const std::vector<core::Asn1Field>& fields)
{
    std::vector<std::string> names;
    for (const core::Asn1Field& field : fields) names.push_back(field.name);
    return names.empty() ? std::string("-") : joined(names);
}

/// What --field and --offset choose; both left out: everything.
core::Result<LineRange> rangeOf(const Arguments& arguments, const core::Asn1Block& block)
{
    std::size_t line = 0;
    const auto fields = core::fieldsOf(block.lines);
    if (const auto name = arguments.find("--field")) {
        const core::Asn1Field* field = core::findField(fields, *name);
        if (!field) return core::failAs(core::ErrorCode::NotFound, "CW-060", {*name, namesOfFields(fields)});
        line = field->line;
    } else {
        CORE_TRY(const auto offset, arguments.number("--offset", 0, INT_MAX));
        if (!offset) return LineRange{0, block.lines.size()};
        line = core::lineAt(block.lines, static_cast<std::size_t>(*offset));
        if (line == block.lines.size())
            return core::failAs(core::ErrorCode::NotFound, "CW-060", {std::to_string(*offset), namesOfFields(fields)});
    }
    return LineRange{line, core::endOfContent(block.lines, line)};
}

Json fieldsJson(const core::Asn1Block& block)
{
    Json all = Json::array();
    for (const core::Asn1Field& field : core::fieldsOf(block.lines)) {
        const core::Asn1Line& line = block.lines[field.line];
        all.push_back({{"name", field.name}, {"label", field.label}, {"offset", line.offset},
            {"length", line.header + line.length}});
    }
    return all;
}

/// The octets from the first line shown to the end of the last one.
core::ByteView octetsOf(const core::Asn1Block& block, const LineRange& range)
{
    std::size_t end = 0;
    for (std::size_t i = range.begin; i < range.end; ++i) end = std::max(end, block.lines[i].end());
    const std::size_t begin = range.begin < range.end ? block.lines[range.begin].offset : 0;
    return core::ByteView(block.der).subspan(begin, end - begin);
}

core::Result<void> addBlock(const Arguments& arguments, const core::Asn1Block& block, Outcome& outcome)
{
    CORE_TRY(const LineRange range, rangeOf(arguments, block));
    const std::vector<core::Asn1Line> shown(block.lines.begin() + static_cast<std::ptrdiff_t>(range.begin),
        block.lines.begin() + static_cast<std::ptrdiff_t>(range.end));
    Json json{{"label", block.label}, {"octets", block.der.size()}, {"fields", fieldsJson(block)},
        {"elements", Json::array()}};
    if (arguments.has("--json")) // there may be very many
        for (const core::Asn1Line& line : shown) json["elements"].push_back(elementJson(line));
    if (!outcome.text.empty()) outcome.text += "\n";
    if (!block.label.empty()) outcome.text += core::showText(block.label) + "\n";
    outcome.text += core::textOf(shown);
    if (arguments.has("--hex")) {
        const core::ByteView octets = octetsOf(block, range);
        json["hex"] = core::toHex(octets);
        outcome.text += core::hexLines(octets, shown.empty() ? 0 : shown.front().offset);
    }
    outcome.json["blocks"].push_back(std::move(json));
    return {};
}

core::Result<Outcome> runAsn1(Session& session)
{
    const Arguments& arguments = session.arguments();
    if (arguments.has("--field") && arguments.has("--offset"))
        return core::failAs(core::ErrorCode::Usage, "CW-910", {"--field", "--offset"});
    CORE_TRY(core::Bytes content, readInput(arguments.text("FILE")));
    const auto blocks = foreignReader()->structure(content);
    core::wipe(content); // it may be a key
    if (!blocks) return std::unexpected(blocks.error());
    Outcome outcome;
    outcome.json["blocks"] = Json::array();
    std::optional<core::Error> missing; // in a block; another one may have it
    for (const core::Asn1Block& block : *blocks) {
        auto added = addBlock(arguments, block, outcome);
        if (!added && added.error().code != core::ErrorCode::NotFound) return std::unexpected(added.error());
        if (!added && !missing) missing = added.error();
    }
    if (missing && outcome.json["blocks"].empty()) return std::unexpected(*missing);
    return outcome;
}

}

Command asn1()
{
    return {.path = "asn1",
        .summary = "Takes a file apart into the elements of its ASN.1, each with offset, length, type and value.",
        .detail = "Any DER, BER or PEM file, whatever it is about; private keys only where they are encrypted. The "
                  "columns are "
                  "offset, octets of tag and length, octets of content. What is broken is shown up to where it broke.",
        .options = {{"FILE", {}, "A file; “-” is standard input", true},
            {"--offset", "NUMBER", "Only the innermost element that holds this octet, with its content"},
            {"--field", "NAME",
                "Only one field of a certificate, request or revocation list: subject, serialNumber, subjectAltName or "
                "an "
                "OID"},
            {"--hex", {}, "The octets, too"}},
        .example = "asn1 api.pem --field subjectAltName --hex",
        .run = runAsn1};
}

}
