#pragma once
#include "core/x509/ExtensionType.h"

/// The parts that CRL distribution points and issuing distribution points share (RFC 5280 sections 4.2.1.13 and 5.2.5).
namespace core::points {

/// The choices of the field "reasons".
std::vector<std::string_view> reasonNames();
/// The distributionPoint field, [0], from "names" (a list of names) and "relativeName"; empty when both are missing.
/// Errors: Refused, CW-129 for both.
Result<Bytes> encodeName(const FieldValues& values, std::string_view citation);
/// From the content of [0].
Result<void> decodeName(ByteView content, FieldValues& values);
/// The reasons as [number]; empty when the field "reasons" is missing.
Result<Bytes> encodeReasons(const FieldValues& values, int number, std::string_view citation);
Result<std::vector<std::string>> decodeReasons(ByteView content);

}
