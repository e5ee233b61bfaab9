#pragma once
#include "core/formats/ForeignReader.h"
#include "core/workflows/BatchSigning.h"

/// A batch that begins with names instead of requests: a table says who gets a certificate, and the keys are made here.
namespace core {

/// One row of such a table.
struct NamesRow {
    std::size_t line = 0; ///< of the file, from 1
    DistinguishedName subject;
    std::vector<GeneralName> names;
    std::optional<Error> problem{}; ///< why the row cannot be used
};

/// Reads CSV (RFC 4180) in UTF-8; comma, semicolon or tab, whichever the first line has. The first line names the columns in any
/// letter case: attributes of the subject ("CN", "O" …), "subject" for a whole one, "names" for typed names ("DNS:a IP:192.0.2.1"),
/// or a type ("DNS", "email") for names of that type; several in a field stand between spaces. Empty lines and fields count for
/// nothing. A row that cannot be read carries its problem. Errors: Malformed (CW-693) for a first line that says nothing known,
/// (CW-694) for a quotation mark that is not closed or octets that are no UTF-8; Refused (CW-601) beyond mostBatchRequests.
Result<std::vector<NamesRow>> readNamesTable(ByteView csv);

/// Where new keys go: one encrypted PEM file each.
struct KeysFolder {
    std::filesystem::path folder;
    const Secret* passphrase = nullptr; ///< for all of them
    const ForeignReader* reader;        ///< of what lies there already
};
/// A key and a request for each row, in their order; rows with problems keep them. With `keys`, each key lies in its file before
/// its request is there: NUMBER-NAME.key, and NUMBER-NAME.csr beside it. A key that lies there from an earlier try is used
/// again, and so is its request, so that a batch that was interrupted can be begun again with the same folder; no file is replaced.
/// What lies there and does not fit (another passphrase, kind of key, name, or a request for another key) is the row's problem, CW-697, as is
/// a file that its reader could not cope with (CW-622 to CW-625).
/// Without `keys` the keys are thrown away: for a look at the verdicts. Errors: Storage, Cancelled.
Result<std::vector<BatchRequest>> requestsForNames(std::span<const NamesRow> rows, const KeyAlgorithm& algorithm,
    std::shared_ptr<KeyService> service, const std::optional<KeysFolder>& keys, const BatchProgress& progress = {},
    std::stop_token stop = {});

}
