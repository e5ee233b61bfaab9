#include "ui/transfer/AdoptDialog.h"

#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

AdoptDialog::AdoptDialog(
    const QString& certificateFile, const QString& keyFile, const QString& name, AskFile ask, QWidget* parent)
    : FormDialog(QStringLiteral("adoptDialog"), tr("Adopt a CA"),
          tr("Brings a CA of elsewhere into this vault, or the certificate that came back for a CA made here. Its key "
             "is sealed in the vault; the old file stays where it is until you remove it."),
          tr("Adopt"), parent),
      m_name(new QLineEdit(name)),
      m_passphrase(new PassphraseEdit)
{
    m_certificate = addFile(
        QStringLiteral("adoptCertificate"), tr("Certificate of the CA"), tr("PEM or DER."), certificateFile, ask);
    m_key = addFile(QStringLiteral("adoptKey"), tr("File with its private key"),
        tr("Leave it empty when the key was made in this vault."), keyFile, ask);
    content().addWidget(
        new FormField(QStringLiteral("adoptPassphrase"), tr("Passphrase of the key file"), m_passphrase, this));
    auto* field = new FormField(QStringLiteral("adoptName"), tr("Name here"), m_name, this);
    field->setHint(tr("What the CA is called in this vault."));
    content().addWidget(field);
    content().addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, &AdoptDialog::check);
    check();
}

QLineEdit* AdoptDialog::addFile(
    const QString& name, const QString& label, const QString& hint, const QString& path, const AskFile& ask)
{
    auto* edit = new QLineEdit(path);
    auto* field = new FormField(name, label, edit, this);
    field->setHint(hint);
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(name + QStringLiteral("Choose"));
    choose->setAccessibleName(tr("Choose: %1").arg(label));
    choose->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(choose, 0, Qt::AlignVCenter);
    content().addLayout(row);
    connect(choose, &QPushButton::clicked, this,
        [edit, ask] { ask([edit](const QString& chosen) { edit->setText(chosen); }); });
    connect(edit, &QLineEdit::textChanged, this, &AdoptDialog::check);
    return edit;
}

AdoptDialog::Answer AdoptDialog::take()
{
    return {m_name->text().trimmed().toStdString(), m_certificate->text().trimmed(), m_key->text().trimmed(),
        m_passphrase->take()};
}

void AdoptDialog::check()
{
    if (m_certificate->text().trimmed().isEmpty())
        setUnavailable(verb(), tr("No certificate was chosen."), tr("Choose the CA’s certificate file."));
    else if (m_name->text().trimmed().isEmpty())
        setUnavailable(verb(), tr("The CA has no name yet."), tr("Type what it is called here."));
    else
        setAvailable(verb());
}

}
