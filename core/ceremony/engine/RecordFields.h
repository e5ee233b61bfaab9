#pragma once
#include "core/ceremony/engine/Room.h"

/// The data of a record's lines read back. Errors of all: Malformed (CW-770) naming the field.
namespace core {

std::unexpected<Error> brokenRecord(std::string_view field);
Result<std::string> textOf(const RecordData& data, std::string_view field);
/// Empty when there is none, or something else than a text.
std::string textIn(const RecordData& data, std::string_view field);
/// Octets that stand there as base64.
Result<Bytes> octetsOf(const RecordData& data, std::string_view field);
Result<std::int64_t> numberOf(const RecordData& data, std::string_view field);
Result<RecordData> listOf(const RecordData& data, std::string_view field);
Result<std::vector<std::string>> textsOf(const RecordData& data, std::string_view field);

}
