#include "ui/widgets/WordList.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

static void registerWords() // outside the namespace, as the macro demands
{
    Q_INIT_RESOURCE(words);
}

namespace ui {
namespace {

/// A place below `limit`, each as likely as the other: values of the last, incomplete round are thrown away.
core::Result<std::size_t> evenPlace(std::size_t limit, const RandomOctets& random)
{
    const std::uint64_t round = (std::uint64_t{1} << 32U) / limit * limit;
    for (;;) {
        CORE_TRY(const core::Secret octets, random(4));
        std::uint64_t value = 0;
        for (const std::uint8_t octet : octets.view()) value = (value << 8U) | octet;
        if (value < round) return static_cast<std::size_t>(value % limit);
    }
}

}

WordList WordList::shipped()
{
    registerWords();
    QFile file(QStringLiteral(":/words/english.txt"));
    if (!file.open(QIODevice::ReadOnly)) return WordList(QByteArray());
    return WordList(file.readAll());
}

WordList::WordList(QByteArray lines) : m_lines(std::move(lines))
{
    const std::string_view all(m_lines.constData(), static_cast<std::size_t>(m_lines.size()));
    for (std::size_t from = 0; from < all.size();) {
        const std::size_t end = std::min(all.find('\n', from), all.size());
        if (end > from) m_words.push_back(all.substr(from, end - from));
        from = end + 1;
    }
}

bool WordList::contains(std::string_view word) const { return std::ranges::binary_search(m_words, word); }

double WordList::bitsPerWord() const { return m_words.empty() ? 0 : std::log2(static_cast<double>(m_words.size())); }

core::Result<core::Secret> wordsFrom(const WordList& list, int count, const RandomOctets& random)
{
    if (list.size() == 0) return core::fail(core::ErrorCode::Internal, "the list of words is empty");
    core::Secret text(static_cast<std::size_t>(count) * 16);
    std::size_t size = 0;
    for (int i = 0; i < count; ++i) {
        CORE_TRY(const std::size_t place, evenPlace(list.size(), random));
        const std::string_view word = list.word(place).substr(0, 15);
        if (i > 0) text.span()[size++] = '-';
        std::ranges::copy(word, text.span().begin() + static_cast<std::ptrdiff_t>(size));
        size += word.size();
    }
    return core::Secret(text.view().first(size));
}

}
