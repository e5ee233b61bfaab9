#include "ui/tokens/TokenDialog.h"

#include "core/tokens/KeyOrigin.h"
#include "core/tokens/PivSlots.h"
#include "ui/look/Buttons.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/tokens/TokenObjectModel.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/RowTable.h"

#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

using Kind = core::TokenObject::Kind;

/// What a key may be used for, as the token says it.
QString usesOf(const core::TokenKeyAttributes& is)
{
    const std::pair<const std::optional<bool>&, QString> uses[] = {{is.sign, TokenDialog::tr("sign")},
        {is.verify, TokenDialog::tr("verify")}, {is.decrypt, TokenDialog::tr("decrypt")},
        {is.encrypt, TokenDialog::tr("encrypt")}, {is.unwrap, TokenDialog::tr("unwrap keys")},
        {is.wrap, TokenDialog::tr("wrap keys")}, {is.derive, TokenDialog::tr("derive keys")}};
    QStringList all;
    for (const auto& [may, name] : uses)
        if (may.value_or(false)) all += name;
    return all.isEmpty() ? TokenDialog::tr("nothing") : all.join(QStringLiteral(", "));
}

QString wordsFor(const core::Token& token, const core::TokenObject& object)
{
    QStringList lines;
    if (const auto slot = core::pivSlotOf(token, object))
        lines += TokenDialog::tr("Slot %1 of PIV, %2").arg(QString::fromUtf8(slot->number), coreText(slot->use));
    if (object.kind == Kind::PrivateKey) {
        const QString origin = coreText(core::originOf(object.attributes));
        lines += TokenDialog::tr("This key was %1.").arg(origin);
        if (object.isAttested)
            lines +=
                TokenDialog::tr("The key of the maker in slot f9 attests that it was made on this card. Compare that "
                                "one's certificate with what the maker publishes.");
        if (object.attributes.alwaysAuthenticate.value_or(false))
            lines += TokenDialog::tr("It wants the PIN for every single signature.");
    }
    if (object.kind != Kind::Certificate && object.kind != Kind::Data)
        lines += TokenDialog::tr("May be used to: %1").arg(usesOf(object.attributes));
    if (!object.id.empty()) lines += TokenDialog::tr("Identifier (CKA_ID): %1").arg(showOctets(object.id));
    return lines.join(u'\n');
}

}

TokenDialog::TokenDialog(const core::Token& token, QWidget* parent)
    : FormDialog(QStringLiteral("tokenDialog"), showUntrusted(token.label),
          tr("What lies on this token, model %1, serial number %2.")
              .arg(showUntrusted(token.model), showUntrusted(token.serial)),
          {}, parent),
      m_token(token),
      m_model(new TokenObjectModel(this)),
      m_table(new RowTable(this)),
      m_words(new PlainLabel({}, TextStyle::Body, Tone::InkSoft, this))
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("tokenObjects"));
    m_table->setAccessibleName(tr("What lies on the token"));
    m_table->setSortingEnabled(false);
    m_table->setMinimumHeight(scaled(220, QApplication::font()));
    m_table->horizontalHeader()->resizeSection(0, scaled(160, QApplication::font()));
    m_table->horizontalHeader()->resizeSection(1, scaled(120, QApplication::font()));
    m_table->horizontalHeader()->resizeSection(2, scaled(120, QApplication::font()));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_words->setObjectName(QStringLiteral("tokenObjectWords"));
    m_words->setWordWrap(true);
    auto* buttons = new QWidget(this);
    new FlowLayout(8, buttons);
    content().addWidget(m_table, 1);
    content().addWidget(m_words);
    content().addWidget(buttons);
    addButton(Wish::MakeKey, QStringLiteral("makeTokenKey"), tr("Make a key…"));
    addButton(Wish::BringKey, QStringLiteral("bringTokenKey"), tr("Bring a key from a file…"));
    addButton(Wish::BringCertificate, QStringLiteral("bringTokenCertificate"), tr("Put a certificate on it…"));
    addButton(Wish::TakeCertificate, QStringLiteral("takeTokenCertificate"), tr("Take into the vault"));
    addButton(Wish::Copy, QStringLiteral("copyTokenKey"), tr("Copy to another token…"));
    addButton(Wish::Test, QStringLiteral("testTokenKey"), tr("Test signature"));
    addButton(Wish::Rename, QStringLiteral("renameTokenObject"), tr("Rename…"));
    addButton(Wish::Remove, QStringLiteral("removeTokenObject"), tr("Remove…"));
    addButton(Wish::Log, QStringLiteral("tokenLog"), tr("What was asked of it…"));
    for (const auto& [wish, button] : m_buttons) buttons->layout()->addWidget(button);
    connect(m_table, &RowTable::rowChanged, this, &TokenDialog::refresh);
    resize(scaled(760, QApplication::font()), scaled(520, QApplication::font()));
    m_table->setFocus();
    refresh();
}

void TokenDialog::addButton(Wish wish, const QString& name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, wish] { emit wanted(wish); });
    m_buttons[wish] = button;
}

void TokenDialog::setObjects(std::vector<core::TokenObject> objects)
{
    m_model->setObjects(std::move(objects));
    if (m_model->rowCount() > 0) m_table->setCurrentIndex(m_model->index(0, 0));
    refresh();
}

const core::TokenObject* TokenDialog::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->row(index.row()).object : nullptr;
}

void TokenDialog::setHasOther(bool hasOther)
{
    m_hasOther = hasOther;
    refresh();
}

void TokenDialog::setWorking(bool isWorking)
{
    m_isWorking = isWorking;
    refresh();
}

QString TokenDialog::obstacle(Wish wish) const
{
    if (m_isWorking) return tr("The token is working.");
    const core::TokenObject* object = current();
    const bool isKey = object && object->kind == Kind::PrivateKey;
    switch (wish) {
    case Wish::MakeKey:
    case Wish::BringKey:
    case Wish::BringCertificate: return m_token.isWriteProtected ? tr("The token is write-protected.") : QString();
    case Wish::TakeCertificate:
        return object && object->kind == Kind::Certificate ? QString() : tr("No certificate is selected.");
    case Wish::Copy:
        if (!isKey) return tr("No private key is selected.");
        if (!object->attributes.extractable.value_or(false)) return tr("This key cannot leave the token.");
        return m_hasOther ? QString() : tr("No other token of this module is plugged in.");
    case Wish::Test: return isKey ? QString() : tr("No private key is selected.");
    case Wish::Rename:
    case Wish::Remove: return object ? QString() : tr("Nothing is selected.");
    case Wish::Log: return {};
    }
    return {};
}

void TokenDialog::refresh()
{
    const core::TokenObject* object = current();
    m_words->setText(object            ? wordsFor(m_token, *object)
            : m_isWorking              ? tr("The token is being asked.")
            : m_model->rowCount() == 0 ? tr("Nothing lies on it that can be seen.")
                                       : QString());
    for (const auto& [wish, button] : m_buttons) {
        const QString why = obstacle(wish);
        if (why.isEmpty())
            setAvailable(*button);
        else
            setUnavailable(*button, why, m_isWorking ? tr("Wait until it is done.") : tr("Select another row."));
    }
}

}
