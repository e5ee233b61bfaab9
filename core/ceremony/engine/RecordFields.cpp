#include "core/ceremony/engine/RecordFields.h"

namespace core {

std::unexpected<Error> brokenRecord(std::string_view field)
{
    return failAs(ErrorCode::Malformed, "CW-770", {std::string(field)});
}

Result<std::string> textOf(const RecordData& data, std::string_view field)
{
    const auto found = data.find(field);
    if (found == data.end() || !found->is_string()) return brokenRecord(field);
    return found->get<std::string>();
}

std::string textIn(const RecordData& data, std::string_view field)
{
    const auto found = data.find(field);
    return found == data.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

Result<Bytes> octetsOf(const RecordData& data, std::string_view field)
{
    CORE_TRY(const std::string text, textOf(data, field));
    std::optional<Bytes> octets = fromBase64(text);
    if (!octets) return brokenRecord(field);
    return *std::move(octets);
}

Result<std::int64_t> numberOf(const RecordData& data, std::string_view field)
{
    const auto found = data.find(field);
    if (found == data.end() || !found->is_number_integer()) return brokenRecord(field);
    return found->get<std::int64_t>();
}

Result<RecordData> listOf(const RecordData& data, std::string_view field)
{
    const auto found = data.find(field);
    if (found == data.end() || !found->is_array()) return brokenRecord(field);
    return *found;
}

Result<std::vector<std::string>> textsOf(const RecordData& data, std::string_view field)
{
    CORE_TRY(const RecordData list, listOf(data, field));
    std::vector<std::string> texts;
    for (const RecordData& one : list) {
        if (!one.is_string()) return brokenRecord(field);
        texts.push_back(one.get<std::string>());
    }
    return texts;
}

}
