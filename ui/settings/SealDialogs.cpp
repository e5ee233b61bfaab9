#include "ui/settings/SealDialogs.h"

#include "core/ceremony/FingerprintWords.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

SealDialog::SealDialog(const core::Seal& seal, QWidget* parent)
    : FormDialog(QStringLiteral("sealDialog"), tr("The vault is sealed"),
          tr("Write these twelve words on paper, from left to right, and keep the paper where the vault is not. "
             "Whoever "
             "compares them later knows whether this file is still the same, grew out of it, or was replaced by an "
             "older "
             "copy. Any change from now on is another state: close the vault and put it away."),
          {}, parent)
{
    const core::ByteView digest(seal.digest);
    const QString words = QString::fromStdString(core::fingerprintWords(digest.first(core::sealWords)));
    auto* sheet = new QWidget(this);
    sheet->setObjectName(QStringLiteral("sealWords"));
    sheet->setAccessibleName(words);
    auto* grid = new QGridLayout(sheet);
    constexpr int inARow = 3;
    const QStringList each = words.split(u' ');
    for (int at = 0; at < each.size(); ++at) {
        auto* word = new PlainLabel(tr("%1. %2", "number and word").arg(showNumber(at + 1), each[at]), TextStyle::Mono);
        grid->addWidget(word, at / inARow, at % inARow);
    }
    content().addWidget(sheet);
    auto* about = new KeyValueGrid(this);
    about->setLines({{tr("Sealed"), showTime(seal.at)}, {tr("Last event"), showNumber(seal.event)},
        {tr("SHA-256"), QString::fromStdString(core::fingerprintGroups(digest)), TextStyle::Mono}});
    content().addWidget(about);
    content().addStretch(1);
}

SealQuestion::SealQuestion(QWidget* parent)
    : FormDialog(QStringLiteral("sealQuestion"), tr("Compare with a seal"),
          tr("The whole vault is verified, and its file is compared with the seal that somebody wrote on paper."),
          tr("Compare"), parent),
      m_words(new QLineEdit),
      m_field(new FormField(QStringLiteral("sealOctets"), tr("The twelve words, or the SHA-256"), m_words, this))
{
    content().addWidget(m_field);
    content().addStretch(1);
    m_field->setValidator([this] {
        const auto octets = core::octetsOfWords(m_words->text().toStdString());
        return octets ? QString() : errorMessage(octets.error()).what;
    });
    connect(m_words, &QLineEdit::textChanged, this, &SealQuestion::check);
    m_words->setFocus();
    check();
}

core::Bytes SealQuestion::octets() const
{
    return core::octetsOfWords(m_words->text().toStdString()).value_or(core::Bytes());
}

void SealQuestion::check()
{
    const auto octets = core::octetsOfWords(m_words->text().toStdString());
    const auto count = static_cast<qint64>(octets.value_or(core::Bytes()).size());
    if (!octets && !m_words->text().trimmed().isEmpty())
        setUnavailable(verb(), errorMessage(octets.error()).what, tr("Compare with the paper."));
    else if (count < static_cast<qint64>(core::sealWords))
        setUnavailable(verb(), tr("There are %1 of 12 words.").arg(showNumber(count)), tr("Type the rest."));
    else
        setAvailable(verb());
}

}
