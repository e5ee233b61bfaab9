#include "app/cli/ShareFiles.h"
#include "app/cli/Passphrase.h"
#include <algorithm>

namespace cli {

namespace {

void addShares(const core::Secret& content, std::vector<core::Secret>& shares)
{
    core::Secret words(content.size());
    std::size_t size = 0;
    const auto finish = [&] {
        if (size > 0) shares.emplace_back(words.view().first(size));
        size = 0;
    };
    for (core::ByteView rest = content.view(); !rest.empty();) {
        const auto end = std::ranges::find(rest, '\n');
        const core::ByteView line(rest.begin(), end);
        rest = core::ByteView(end == rest.end() ? end : end + 1, rest.end());
        const bool isEmpty = std::ranges::all_of(line, [](std::uint8_t octet) { return octet <= ' '; });
        if (isEmpty) finish();
        if (isEmpty || line.front() == '#') continue;
        std::ranges::copy(line, words.span().begin() + static_cast<std::ptrdiff_t>(size));
        size += line.size();
        if (size < words.size()) words.span()[size++] = ' ';
    }
    finish();
}

}

core::Result<std::vector<core::Secret>> readShares(const std::vector<std::string>& files)
{
    std::vector<core::Secret> shares;
    for (const std::string& file : files) {
        CORE_TRY(const core::Secret content, passphraseFromFile(file));
        addShares(content, shares);
    }
    return shares;
}

}
