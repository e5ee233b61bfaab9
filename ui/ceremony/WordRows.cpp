#include "ui/ceremony/WordRows.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FlowLayout.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cctype>

namespace ui {
namespace {

constexpr qsizetype wordsInRow = 4;
constexpr qsizetype wordsOnPage = 16;
constexpr int fewestWords = 8; ///< that are read aloud

/// Digits that are compared one by one stand in groups, and never in a proportional face.
bool isMadeOfDigits(const std::string& text)
{
    constexpr std::size_t shortest = 6;
    const auto isDigit = [](unsigned char letter) { return std::isxdigit(letter) || letter == ' ' || letter == ':'; };
    return text.size() >= shortest && std::ranges::all_of(text, isDigit);
}

/// Long numbers in groups of four: they are read aloud like this, and wrap.
QString groupedDigits(const QString& digits)
{
    constexpr qsizetype group = 4, longest = 20;
    if (digits.size() <= longest || digits.contains(u' ') || digits.contains(u':')) return digits;
    QString grouped;
    for (qsizetype at = 0; at < digits.size(); at += group)
        grouped += (at > 0 ? QStringLiteral(" ") : QString()) + digits.mid(at, group);
    return grouped;
}

QString rowOfWords(const QStringList& words, qsizetype first)
{
    qsizetype longest = 0;
    for (const QString& word : words) longest = std::max(longest, word.size());
    QString row;
    for (const QString& word : words.mid(first, wordsInRow)) row += word.leftJustified(longest + 2);
    return row.trimmed();
}

}

bool isForReading(const std::string& text)
{
    const auto isLetter = [](unsigned char letter) { return std::isalpha(letter) || letter == ' '; };
    return std::ranges::all_of(text, isLetter) && std::ranges::count(text, ' ') >= fewestWords - 1 &&
        text.find("  ") == std::string::npos;
}

WordRows::WordRows(const QString& name, const QString& label, const std::string& text, QWidget* parent, Tone tone)
    : QWidget(parent),
      m_what(label),
      m_text(new PlainLabel({}, TextStyle::Body, tone, this)),
      m_note(new PlainLabel(label, TextStyle::Small, Tone::InkSoft, this))
{
    setObjectName(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4, bodyFont(*this)));
    m_note->setWordWrap(true);
    if (!isForReading(text)) {
        addPlain(text);
        return;
    }
    m_words = QString::fromStdString(text).split(u' ');
    auto* card = new Card(this);
    card->setPadding(scaled(14, bodyFont(*this)));
    card->content()->setSpacing(scaled(10, bodyFont(*this)));
    m_text->hide();
    for (qsizetype row = 0; row < wordsOnPage / wordsInRow; ++row) {
        m_rows.push_back(new PlainLabel({}, TextStyle::Mono, tone, card));
        card->content()->addWidget(m_rows.back());
    }
    card->content()->addWidget(m_note);
    column->addWidget(card);
    if (m_words.size() > wordsOnPage) addPages(name);
    turn(0);
}

/// What it is beside what it says.
void WordRows::addPlain(const std::string& text)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(scaled(12, bodyFont(*this)));
    const bool isNumber = isMadeOfDigits(text);
    m_text->setText(isNumber ? groupedDigits(showUntrusted(text)) : showUntrusted(text));
    m_text->setWordWrap(true);
    if (isNumber) m_text->setTextStyle(TextStyle::Mono);
    row->addWidget(m_note, 2, Qt::AlignTop);
    row->addWidget(m_text, 3, Qt::AlignTop);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void WordRows::addPages(const QString& name)
{
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(8, row);
    m_back = new QPushButton(tr("Words before"), row);
    m_next = new QPushButton(tr("Next words"), row);
    m_back->setObjectName(name + QStringLiteral(".back"));
    m_next->setObjectName(name + QStringLiteral(".next"));
    for (QPushButton* button : {m_back, m_next}) flow->addWidget(button);
    layout()->addWidget(row);
    connect(m_back, &QPushButton::clicked, this, [this] { turn(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(m_page + 1); });
}

void WordRows::turn(qsizetype page)
{
    m_page = page;
    const qsizetype first = page * wordsOnPage;
    const qsizetype last = std::min(m_words.size(), first + wordsOnPage);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        m_rows[row]->setText(rowOfWords(m_words, first + static_cast<qsizetype>(row) * wordsInRow));
        m_rows[row]->setVisible(!m_rows[row]->text().isEmpty());
    }
    m_note->setText(tr("words %1 to %2 of %3 · %4")
            .arg(showNumber(first + 1), showNumber(last), showNumber(m_words.size()), m_what));
    if (!m_back) return;
    const bool isFirst = first == 0, isLast = last == m_words.size();
    (isFirst ? m_next : isLast ? m_back : m_next)->setFocus(); // before the other one goes
    if (isFirst)
        setUnavailable(*m_back, tr("These are the first words."), {});
    else
        setAvailable(*m_back);
    if (isLast)
        setUnavailable(*m_next, tr("These are the last words."), {});
    else
        setAvailable(*m_next);
}

}
