#include "ui/extensions/ExtensionDialog.h"

#include "core/profiles/ProfileCheck.h"
#include "ui/extensions/ExtensionForm.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
ExtensionDialog::ExtensionDialog(
    const std::vector<core::ProfileExtension>& present, core::CertificateKind kind, QWidget* parent)
    : FormDialog(QStringLiteral("extension"), tr("Add an extension"),
          tr("Every certificate of the profile will carry it, with these values."), tr("Use it"), parent),
      m_types(new QComboBox(this)),
      m_place(new QVBoxLayout),
      m_kind(kind)
{
    for (const core::ExtensionType& type : core::extensionTypes())
        if (core::mayStandInProfiles(type) && !std::ranges::contains(present, type.oid, &core::ProfileExtension::oid))
            m_types->addItem(coreText(type.label) + QStringLiteral(" – ") + QString::fromUtf8(type.name),
                QString::fromUtf8(type.oid));
    m_types->addItem(tr("Any other, by its number and octets"), QString());
    m_types->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_types->setMaxVisibleItems(16);
    auto* field = new FormField(QStringLiteral("extensionType"), tr("Extension"), m_types, this);
    content().addWidget(field);
    content().addLayout(m_place);
    content().addStretch(1);
    const auto choose = [this] {
        const core::ExtensionType* type = core::findExtensionType(m_types->currentData().toString().toStdString());
        setForm(type ? *type : core::otherExtensionType());
    };
    connect(m_types, &QComboBox::currentIndexChanged, this, choose);
    connect(this, &FormDialog::confirmed, this, &ExtensionDialog::finish);
    choose();
    resize(scaled(620, QApplication::font()), height());
}

ExtensionDialog::ExtensionDialog(const core::ProfileExtension& extension, core::CertificateKind kind, QWidget* parent)
    : FormDialog(QStringLiteral("extension"), coreText(extension.type->label),
          tr("Every certificate of the profile will carry it, with these values."), tr("Use it"), parent),
      m_place(new QVBoxLayout),
      m_kind(kind)
{
    content().addLayout(m_place);
    content().addStretch(1);
    setForm(*extension.type);
    m_form->setContent(extension.oid, extension.values, extension.isCritical, extension.fromRequest);
    connect(this, &FormDialog::confirmed, this, &ExtensionDialog::finish);
    resize(scaled(620, QApplication::font()), height());
}

void ExtensionDialog::setForm(const core::ExtensionType& type)
{
    while (QLayoutItem* item = m_place->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto* words = new PlainLabel(coreText(type.explanation), TextStyle::Body, Tone::InkSoft, this);
    words->setWordWrap(true);
    auto* source = new PlainLabel(type.name.empty()
            ? QString::fromUtf8(type.citation)
            : QStringLiteral("%1, %2 (%3)")
                  .arg(QString::fromUtf8(type.name), QString::fromUtf8(type.oid), QString::fromUtf8(type.citation)),
        TextStyle::Small, Tone::InkFaint, this);
    source->setWordWrap(true);
    m_form = new ExtensionForm(type, this, m_kind);
    m_place->setSpacing(12);
    m_place->addWidget(words);
    m_place->addWidget(source);
    m_place->addWidget(m_form);
    messages().dismiss();
    connect(m_form, &ExtensionForm::edited, &messages(), &MessageStrip::dismiss);
}

void ExtensionDialog::finish()
{
    if (!m_form->check()) {
        if (!m_form->generalError().isEmpty())
            messages().showMessage({.what = m_form->generalError()}, Gravity::Failure);
        return;
    }
    emit chosen(m_form->content());
    accept();
}

}
