#include "core/formats/Pem.h"
#include "core/base/Secret.h"

namespace core {

namespace {

constexpr std::size_t mostBlocks = 10'000;
constexpr std::string_view beginMark = "-----BEGIN ";
constexpr std::string_view endMark = "-----END ";
constexpr std::string_view dashes = "-----";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::unexpected<Error> broken(std::string reason)
{
    return failAs(ErrorCode::Malformed, "CW-606", {std::move(reason)});
}

/// Takes one line (ended by LF, CR LF or CR) without the white space around it.
std::string_view takeLine(std::string_view& text)
{
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t") - first + 1);
}

/// The label of a BEGIN or END line; empty: another line.
std::string_view labelOf(std::string_view line, std::string_view mark)
{
    if (line.size() <= mark.size() + dashes.size() || !line.starts_with(mark) || !line.ends_with(dashes)) return {};
    return line.substr(mark.size(), line.size() - mark.size() - dashes.size());
}

/// Text that may encode a private key and is wiped when it goes.
struct WipedText {
    std::string text;
    WipedText() = default;
    WipedText(const WipedText&) = delete;
    WipedText& operator=(const WipedText&) = delete;
    ~WipedText() { wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()}); }
};

/// The lines up to END, joined; `rest` starts after the BEGIN line.
Result<Bytes> readBody(std::string_view& rest, std::string_view label)
{
    WipedText body;
    body.text.reserve(rest.size());
    for (;;) {
        if (rest.empty()) return broken("END " + std::string(label) + " is missing");
        const std::string_view line = takeLine(rest);
        if (line.starts_with(endMark)) {
            if (labelOf(line, endMark) != label)
                return broken("BEGIN " + std::string(label) + " is closed by “" + std::string(line) + "”");
            break;
        }
        if (line.starts_with("Proc-Type:") && line.contains("ENCRYPTED"))
            return failAs(ErrorCode::Unsupported, "CW-611", {"PEM encryption of RFC 1421"});
        if (line.contains(':')) return broken("“" + std::string(line.substr(0, line.find(':'))) + ":” is no base64");
        body.text += line;
    }
    auto der = fromBase64(body.text);
    if (!der || der->empty()) return broken(std::string(label) + (body.text.empty() ? " is empty" : " is no base64"));
    return *std::move(der);
}

}

Result<std::vector<PemBlock>> readPem(std::string_view text)
{
    std::vector<PemBlock> blocks;
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        if (!line.starts_with(beginMark)) continue;
        const std::string_view label = labelOf(line, beginMark);
        if (label.empty()) return broken("“" + std::string(line) + "”");
        if (blocks.size() == mostBlocks)
            return failAs(ErrorCode::Refused, "CW-601", {"PEM", std::to_string(mostBlocks) + " blocks"});
        CORE_TRY(Bytes der, readBody(text, label));
        blocks.push_back({std::string(label), std::move(der)});
    }
    return blocks;
}

std::string writePem(std::string_view label, ByteView der)
{
    constexpr std::size_t lineLength = 64; // RFC 7468 section 2
    const std::string body = toBase64(der);
    std::string text = std::string(beginMark) + std::string(label) + std::string(dashes) + "\n";
    for (std::size_t at = 0; at < body.size(); at += lineLength) text.append(body, at, lineLength).append("\n");
    return text + std::string(endMark) + std::string(label) + std::string(dashes) + "\n";
}

}
