#include "core/workflows/NamesTable.h"
#include "core/base/Display.h"
#include "core/base/File.h"
#include "core/base/Limits.h"
#include "core/base/Wording.h"
#include "core/formats/Pem.h"
#include "core/profiles/SubjectAttribute.h"
#include "core/workflows/BatchFiles.h"
#include "core/workflows/Signing.h"
#include <array>
#include <format>

namespace core {

namespace {

struct CsvRecord {
    std::size_t line; ///< where it begins
    std::vector<std::string> fields;
};

std::string_view trimmedField(std::string_view text)
{
    constexpr std::string_view blank = " \t\n";
    const auto first = text.find_first_not_of(blank);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

/// All records in which something stands. Nothing: a quotation mark is not closed.
std::optional<std::vector<CsvRecord>> readCsv(std::string_view text, char separator)
{
    std::vector<CsvRecord> records;
    std::size_t line = 1;
    CsvRecord record{line, {""}};
    bool isQuoted = false, wasQuoted = false;
    const auto endRecord = [&] {
        const bool saysSomething =
            std::ranges::any_of(record.fields, [](const std::string& field) { return !trimmedField(field).empty(); });
        if (saysSomething) records.push_back(std::move(record));
        record = {line, {""}};
        wasQuoted = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') ++line;
        std::string& field = record.fields.back();
        if (isQuoted) {
            if (c != '"') {
                field += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                field += '"';
                ++i;
            } else {
                isQuoted = false;
            }
        } else if (c == '"' && field.empty() && !wasQuoted) {
            isQuoted = wasQuoted = true;
        } else if (c == separator) {
            record.fields.emplace_back();
            wasQuoted = false;
        } else if (c == '\n') {
            endRecord();
        } else if (c != '\r') {
            field += c;
        }
    }
    endRecord();
    if (isQuoted) return {};
    return records;
}

bool isSame(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) { return std::tolower(x) == std::tolower(y); });
}

/// What a column holds.
struct NamesColumn {
    enum class Kind { Attribute, Subject, Names, TypedNames } kind;
    std::string what{}; ///< OID, or "DNS"
};

std::optional<NamesColumn> columnOf(std::string_view title)
{
    using Kind = NamesColumn::Kind;
    if (isSame(title, "subject")) return NamesColumn{Kind::Subject};
    if (isSame(title, "names") || isSame(title, "san")) return NamesColumn{Kind::Names};
    for (const GeneralName::Type type : generalNameTypes())
        if (isSame(title, typeName(type))) return NamesColumn{Kind::TypedNames, std::string(typeName(type))};
    for (const std::string_view name : attributeNames())
        if (isSame(title, name)) return NamesColumn{Kind::Attribute, attributeOid(name)};
    return {};
}

/// The words of a field.
std::vector<std::string> wordsOf(std::string_view field)
{
    std::vector<std::string> words(1);
    for (const char c : field)
        if (c == ' ' || c == '\t' || c == '\n')
            words.emplace_back();
        else
            words.back() += c;
    std::erase(words, "");
    return words;
}

Result<NamesRow> rowOf(const CsvRecord& record, const std::vector<NamesColumn>& columns)
{
    NamesRow row{record.line, {}, {}};
    std::vector<NameAttribute> attributes;
    bool hasSubject = false;
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        const std::string_view field = trimmedField(record.fields[i]);
        if (field.empty()) continue;
        if (i >= columns.size()) return failAs(ErrorCode::Malformed, "CW-695", {std::string(field)});
        const NamesColumn& column = columns[i];
        if (column.kind == NamesColumn::Kind::Attribute) {
            attributes.push_back({column.what, std::string(field)});
        } else if (column.kind == NamesColumn::Kind::Subject) {
            CORE_TRY(row.subject, DistinguishedName::parse(field));
            hasSubject = true;
        } else {
            for (const std::string& word : wordsOf(field)) {
                CORE_TRY(GeneralName name, readGeneralName(column.what.empty() ? word : column.what + ":" + word));
                CORE_CHECK(encode(name));
                row.names.push_back(std::move(name));
            }
        }
    }
    if (!hasSubject) {
        CORE_TRY(row.subject, DistinguishedName::fromAttributes(attributes));
    } else if (!attributes.empty()) {
        return failAs(ErrorCode::Malformed, "CW-696");
    }
    return row;
}

char separatorOf(std::string_view text)
{
    const std::string_view first = text.substr(0, text.find('\n'));
    for (const char separator : {'\t', ';'})
        if (first.contains(separator) && !first.contains(',')) return separator;
    return ',';
}

std::string titlesKnown()
{
    std::string all = "subject, names";
    for (const std::string_view name : attributeNames()) all.append(", ").append(name);
    for (const GeneralName::Type type : generalNameTypes()) all.append(", ").append(typeName(type));
    return all;
}

Result<std::vector<NamesColumn>> columnsOf(const CsvRecord& titles)
{
    std::vector<NamesColumn> columns;
    for (const std::string& title : titles.fields) {
        auto column = columnOf(trimmedField(title));
        if (!column) return failAs(ErrorCode::Malformed, "CW-693", {title, titlesKnown()});
        columns.push_back(*std::move(column));
    }
    return columns;
}

/// What one row asked for, or what lies in its files, and no other row would meet.
bool isOfTheRow(const Error& error)
{
    return error.code == ErrorCode::Malformed || error.code == ErrorCode::Refused || error.code == ErrorCode::Usage ||
        error.rule == "CW-622"; // a file that ended whoever read it
}

/// Its key is gone when this returns.
Result<Csr> requestAlone(const NamesRow& row, const KeyAlgorithm& algorithm, std::shared_ptr<KeyService> service)
{
    CORE_TRY(const NewRequest made, createRequest(row.subject, row.names, algorithm, std::move(service)));
    return made.request;
}

std::unexpected<Error> doesNotFit(const std::string& file)
{
    return failAs(ErrorCode::Refused, "CW-697", {std::filesystem::path(file).filename().string()});
}

/// Why a file was not read: it does not fit, or its reader met a limit or its end.
std::unexpected<Error> notRead(const std::string& file, const Error& error)
{
    const bool isOther = error.code == ErrorCode::Malformed || error.code == ErrorCode::WrongPassphrase;
    return isOther ? doesNotFit(file) : std::unexpected(error);
}

/// The key that lies there from an earlier try. It may have a certificate, so it is never replaced.
Result<HeldKey> earlierKey(
    const std::string& file, const KeyAlgorithm& algorithm, std::shared_ptr<KeyService> service, const KeysFolder& keys)
{
    CORE_TRY(const Secret content, readSecretFile(file, limits::certificateOctets));
    const ByteView passphrase = keys.passphrase->view();
    const auto found = keys.reader->key(content.view(), passphrase);
    if (!found) return notRead(file, found.error());
    auto key = HeldKey::take(std::move(service), looseKeys, found->pkcs8.view(), found->isEncrypted, passphrase);
    if (!key || key->publicKey().algorithmId() != algorithm.id) return doesNotFit(file);
    return key;
}

/// A request lying there is used only where it asks for the same with the very key beside it.
Result<Csr> earlierRequest(
    const std::string& file, const NamesRow& row, const PublicKey& key, const ForeignReader& reader)
{
    CORE_TRY(const Secret content, readSecretFile(file, limits::certificateOctets)); // whatever somebody put there
    auto request = csrIn(reader.read(content.view()));
    if (!request) return notRead(file, request.error());
    const bool fits = request->publicKey() && request->publicKey()->fingerprint() == key.fingerprint() &&
        request->subject() == row.subject && request->subjectAltNames() == row.names;
    if (!fits) return doesNotFit(file);
    return request;
}

Result<Csr> requestWithKeyFile(const std::filesystem::path& stem, const NamesRow& row, const KeyAlgorithm& algorithm,
    const std::shared_ptr<KeyService>& service, const KeysFolder& keys)
{
    const std::string keyFile = stem.string() + ".key", requestFile = stem.string() + ".csr";
    std::error_code failure;
    const bool hasRequest = std::filesystem::exists(requestFile, failure);
    if (std::filesystem::exists(keyFile, failure)) {
        CORE_TRY(const HeldKey key, earlierKey(keyFile, algorithm, service, keys));
        if (hasRequest) return earlierRequest(requestFile, row, key.publicKey(), *keys.reader);
        CORE_TRY(const auto asked, askedNames(row.names)); // stopped between the two
        CORE_TRY(Csr request, makeCsr(row.subject, asked, key));
        CORE_CHECK(writeFile(requestFile, bytesOf(writePem("CERTIFICATE REQUEST", request.der())), FileKind::Public));
        return request;
    }
    if (hasRequest) return doesNotFit(requestFile);
    CORE_TRY(const NewRequest made, createRequest(row.subject, row.names, algorithm, service));
    CORE_TRY(const std::string pem, made.key.encryptedPem(keys.passphrase->view()));
    CORE_CHECK(writeFile(keyFile, bytesOf(pem), FileKind::Private));
    CORE_CHECK(writeFile(requestFile, bytesOf(writePem("CERTIFICATE REQUEST", made.request.der())), FileKind::Public));
    return made.request;
}

}

Result<std::vector<NamesRow>> readNamesTable(ByteView csv)
{
    std::string_view text(reinterpret_cast<const char*>(csv.data()), csv.size());
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (!isUtf8(text) || text.contains('\0')) return failAs(ErrorCode::Malformed, "CW-694");
    const auto records = readCsv(text, separatorOf(text));
    if (!records) return failAs(ErrorCode::Malformed, "CW-694");
    if (records->empty()) return failAs(ErrorCode::Malformed, "CW-693", {"", titlesKnown()});
    if (records->size() > mostBatchRequests + 1)
        return failAs(ErrorCode::Refused, "CW-601", {"table", std::to_string(mostBatchRequests) + " rows"});
    CORE_TRY(const auto columns, columnsOf(records->front()));
    std::vector<NamesRow> rows;
    for (std::size_t i = 1; i < records->size(); ++i) {
        auto row = rowOf((*records)[i], columns);
        rows.push_back(row ? *std::move(row) : NamesRow{(*records)[i].line, {}, {}, row.error()});
    }
    return rows;
}

Result<std::vector<BatchRequest>> requestsForNames(std::span<const NamesRow> rows, const KeyAlgorithm& algorithm,
    std::shared_ptr<KeyService> service, const std::optional<KeysFolder>& keys, const BatchProgress& progress,
    std::stop_token stop)
{
    std::vector<BatchRequest> requests;
    for (const NamesRow& row : rows) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        const std::string stem = std::format("{:05}-{}", row.line, safeFileName(row.subject.shortText()));
        if (row.problem) {
            requests.push_back({std::format("line {}", row.line), {}, row.problem});
        } else {
            const auto request = keys ? requestWithKeyFile(keys->folder / stem, row, algorithm, service, *keys)
                                      : requestAlone(row, algorithm, service);
            if (!request && !isOfTheRow(request.error())) return std::unexpected(request.error());
            requests.push_back(request ? BatchRequest{stem + ".csr", request->der()}
                                       : BatchRequest{std::format("line {}", row.line), {}, request.error()});
        }
        if (progress) progress(requests.size());
    }
    return requests;
}

}
