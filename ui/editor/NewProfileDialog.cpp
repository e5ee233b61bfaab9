#include "ui/editor/NewProfileDialog.h"

#include "core/profiles/ShippedProfiles.h"
#include "ui/look/Type.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FormField.h"

#include <QApplication>
#include <QComboBox>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int goodForRole = Qt::UserRole + 1;
constexpr int otherRole = Qt::UserRole + 2;

}

NewProfileDialog::NewProfileDialog(const std::vector<Other>& others, QWidget* parent)
    : FormDialog(QStringLiteral("newProfile"), tr("New profile"),
          tr("A profile begins as a copy of something that is there; what it says is then changed in the editor. "
             "Nothing is stored before you store it there."),
          tr("Open the editor"), parent),
      m_source(new QComboBox(this)),
      m_words(paragraph(QString(), this, TextStyle::Body, Tone::InkSoft))
{
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMaxVisibleItems(18);
    fill(others);
    connect(m_source, &QComboBox::currentIndexChanged, this, &NewProfileDialog::refresh);
    connect(this, &FormDialog::confirmed, this, &NewProfileDialog::finish);
    resize(scaled(560, QApplication::font()), height());
    m_source->setFocus();
    refresh();
}

void NewProfileDialog::fill(const std::vector<Other>& others)
{
    for (const Other& other : others) {
        m_source->addItem(withoutShortcut(other.text));
        m_source->setItemData(m_source->count() - 1, other.id, otherRole);
        m_source->setItemData(m_source->count() - 1,
            tr("The profile that fits best is taken, and made so that it gives what stands there: its names, kinds of "
               "key, extensions and lifetime."),
            goodForRole);
    }
    for (const core::EmbeddedText& shipped : core::shippedProfileTexts()) {
        const auto profile = core::readProfile(shipped.content);
        if (!profile) continue;
        m_source->addItem(
            withoutShortcut(profileWords(profile->title)) + QStringLiteral(" – ") + showUntrusted(profile->id),
            QString::fromStdString(profile->id));
        m_source->setItemData(m_source->count() - 1, profileWords(profile->goodFor), goodForRole);
    }
    auto* field = new FormField(QStringLiteral("profileSource"), tr("Made from"), m_source, this);
    field->setHint(others.empty() ? tr("Select a certificate or a request in its list first to make a profile like it.")
                                  : QString());
    content().addWidget(field);
    content().addWidget(m_words);
    content().addStretch(1);
}

void NewProfileDialog::refresh() { m_words->setText(m_source->currentData(goodForRole).toString()); }

void NewProfileDialog::finish()
{
    if (const QVariant other = m_source->currentData(otherRole); other.isValid())
        emit otherChosen(other.toInt());
    else
        emit shippedChosen(m_source->currentData().toString().toStdString());
    accept();
}

}
