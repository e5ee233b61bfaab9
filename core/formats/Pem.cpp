#include "core/formats/Pem.h"
#include "core/base/Limits.h"
#include "core/base/Secret.h"

namespace core {

namespace {

constexpr std::string_view beginMark = "-----BEGIN ";
constexpr std::string_view endMark = "-----END ";
constexpr std::string_view dashes = "-----";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view bigEndianMark = "\xFE\xFF";
constexpr std::string_view littleEndianMark = "\xFF\xFE";
constexpr std::string_view white = " \t\r\n\v\f";

std::unexpected<Error> broken(std::string reason)
{
    return failAs(ErrorCode::Malformed, "CW-606", {std::move(reason)});
}

/// Text that may encode a private key and is wiped when it goes.
struct WipedText {
    std::string text;
    WipedText() = default;
    WipedText(const WipedText&) = delete;
    WipedText& operator=(const WipedText&) = delete;
    ~WipedText() { wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()}); }
};

bool isUtf16(std::string_view text) { return text.starts_with(bigEndianMark) || text.starts_with(littleEndianMark); }

/// The ASCII characters of UTF-16 with its mark; all others become '?', which no base64 holds.
void appendAscii(std::string& to, std::string_view utf16)
{
    const std::size_t low = utf16.starts_with(bigEndianMark) ? 1 : 0;
    to.reserve(utf16.size() / 2);
    for (std::size_t at = 2; at + 1 < utf16.size(); at += 2) {
        const bool isAscii = utf16[at + 1 - low] == 0 && (utf16[at + low] & 0x80) == 0;
        to.push_back(isAscii ? utf16[at + low] : '?');
    }
}

std::string_view lineOf(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(white);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(white) - first + 1);
}

/// Moves behind the next BEGIN mark that has nothing but white space before it in its line; false: there is none.
bool findBegin(std::string_view& text)
{
    for (std::size_t from = 0;;) {
        const std::size_t at = text.find(beginMark, from);
        if (at == std::string_view::npos) return false;
        const auto before = text.substr(0, at).find_last_not_of(" \t");
        const bool isFirst = before == std::string_view::npos || text[before] == '\n' || text[before] == '\r';
        from = at + beginMark.size();
        if (!isFirst) continue; // within a sentence
        text.remove_prefix(from);
        return true;
    }
}

/// The headers of RFC 1421 section 4.6 in front of an old encrypted key; the body starts behind them.
Result<std::string> takeHeaders(std::string_view& body)
{
    std::string dekInfo;
    bool isEncrypted = false;
    for (body = body.substr(std::min(body.find_first_not_of(white), body.size()));
        body.starts_with("Proc-Type:") || body.starts_with("DEK-Info:");
        body = body.substr(std::min(body.find_first_not_of(white), body.size()))) {
        const std::string_view line = lineOf(body);
        if (line.starts_with("DEK-Info:"))
            dekInfo = trimmed(line.substr(line.find(':') + 1));
        else if (line.contains("ENCRYPTED"))
            isEncrypted = true;
        else
            return failAs(ErrorCode::Unsupported, "CW-611", {std::string(trimmed(line))});
        body.remove_prefix(line.size());
    }
    if (isEncrypted == dekInfo.empty()) return broken("DEK-Info and Proc-Type do not stand together");
    return dekInfo;
}

/// Takes body and END; `text` starts after the label.
Result<PemBlock> takeBlock(std::string_view& text, std::string_view label)
{
    const std::size_t end = text.find(dashes);
    const std::string name(label);
    if (end == std::string_view::npos) return broken("END " + name + " is missing");
    std::string_view body = text.substr(0, end);
    text.remove_prefix(end);
    const std::string closing = std::string(endMark) + name + std::string(dashes);
    if (!text.starts_with(endMark)) return broken("END " + name + " is missing");
    if (!text.starts_with(closing))
        return broken("BEGIN " + name + " is closed by “" + std::string(trimmed(lineOf(text))) + "”");
    text.remove_prefix(closing.size());

    PemBlock block{name, {}, {}};
    CORE_TRY(block.dekInfo, takeHeaders(body));
    if (const std::size_t colon = body.find(':'); colon != std::string_view::npos)
        return broken("“" + std::string(trimmed(body.substr(0, colon + 1))) + "” is no base64");
    WipedText base64;
    base64.text.reserve(body.size());
    for (const char c : body)
        if (!white.contains(c)) base64.text.push_back(c);
    auto der = fromBase64(base64.text);
    if (!der || der->empty()) return broken(name + (base64.text.empty() ? " is empty" : " is no base64"));
    block.der = *std::move(der);
    return block;
}

}

Result<std::vector<PemBlock>> readPem(std::string_view text)
{
    WipedText converted;
    if (isUtf16(text)) {
        appendAscii(converted.text, text);
        text = converted.text;
    }
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    std::vector<PemBlock> blocks;
    while (findBegin(text)) {
        const std::string_view line = lineOf(text);
        const std::size_t end = line.find(dashes);
        if (end == std::string_view::npos || end == 0 || line[end - 1] == '-')
            return broken("“" + std::string(beginMark) + std::string(line) + "”");
        if (blocks.size() == limits::bundleObjects)
            return failAs(ErrorCode::Refused, "CW-601", {"PEM", std::to_string(limits::bundleObjects) + " blocks"});
        const std::string_view label = text.substr(0, end);
        text.remove_prefix(end + dashes.size());
        CORE_TRY(PemBlock block, takeBlock(text, label));
        blocks.push_back(std::move(block));
    }
    return blocks;
}

bool mayHoldPem(ByteView content)
{
    const std::string_view text{reinterpret_cast<const char*>(content.data()), content.size()};
    if (!isUtf16(text)) return text.contains(beginMark);
    std::string wide;
    const bool isBigEndian = text.starts_with(bigEndianMark);
    for (const char c : beginMark) {
        if (isBigEndian) wide.push_back('\0');
        wide.push_back(c);
        if (!isBigEndian) wide.push_back('\0');
    }
    return text.contains(wide);
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
