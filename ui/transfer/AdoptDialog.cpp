#include "ui/transfer/AdoptDialog.h"

#include "ui/widgets/Availability.h"
#include "ui/widgets/BesideInput.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

AdoptDialog::AdoptDialog(const QString& certificateFile, const QString& keyFile, const QString& name, AskFile ask,
    std::vector<SeenToken> tokens, QWidget* parent)
    : FormDialog(QStringLiteral("adoptDialog"), tr("Adopt a CA"),
          tr("Brings a CA of elsewhere into this vault, or the certificate that came back for a CA made here. Its key "
             "is sealed in the vault or stays on its token; the old file stays where it is until you remove it."),
          tr("Adopt"), parent),
      m_tokens(std::move(tokens)),
      m_name(new QLineEdit(name)),
      m_place(new QComboBox),
      m_passphrase(new PassphraseEdit)
{
    m_certificate = addFile(
        QStringLiteral("adoptCertificate"), tr("Certificate of the CA"), tr("PEM or DER."), certificateFile, ask)
                        .edit;
    addPlaces();
    m_key = addFile(QStringLiteral("adoptKey"), tr("File with its private key"),
        tr("Leave it empty when the key was made in this vault."), keyFile, ask);
    m_passphraseField =
        new FormField(QStringLiteral("adoptPassphrase"), tr("Passphrase of the key file"), m_passphrase, this);
    content().addWidget(m_passphraseField);
    m_list = addFile(QStringLiteral("adoptList"), tr("Last CRL"),
        tr("What it holds stays revoked, and the next list goes on from its number. Leave it empty when the CA has "
           "published none."),
        {}, ask)
                 .edit;
    auto* field = new FormField(QStringLiteral("adoptName"), tr("Name here"), m_name, this);
    field->setHint(tr("What the CA is called in this vault."));
    content().addWidget(field);
    content().addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, &AdoptDialog::check);
    connect(m_place, &QComboBox::currentIndexChanged, this, &AdoptDialog::placeChosen);
    placeChosen();
    check();
}

void AdoptDialog::addPlaces()
{
    m_place->addItem(tr("In a file, or in this vault already"));
    for (const SeenToken& seen : m_tokens) m_place->addItem(placeText(seen));
    auto* field = new FormField(QStringLiteral("adoptPlace"), tr("Where its key lies"), m_place, this);
    field->setHint(tr("A key on a token stays there; its PIN is asked for."));
    field->setVisible(!m_tokens.empty());
    content().addWidget(field);
}

void AdoptDialog::placeChosen()
{
    const bool isInFile = m_place->currentIndex() <= 0;
    m_key.line->setVisible(isInFile);
    m_passphraseField->setVisible(isInFile);
}

AdoptDialog::FileField AdoptDialog::addFile(
    const QString& name, const QString& label, const QString& hint, const QString& path, const AskFile& ask)
{
    auto* edit = new QLineEdit(path);
    auto* field = new FormField(name, label, edit, this);
    field->setHint(hint);
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(name + QStringLiteral("Choose"));
    choose->setAccessibleName(tr("Choose: %1").arg(label));
    choose->setAutoDefault(false);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(field, 1);
    row->addWidget(new BesideInput(choose, edit, line));
    content().addWidget(line);
    connect(choose, &QPushButton::clicked, this,
        [edit, ask] { ask([edit](const QString& chosen) { edit->setText(chosen); }); });
    connect(edit, &QLineEdit::textChanged, this, &AdoptDialog::check);
    return {edit, line};
}

AdoptDialog::Answer AdoptDialog::take()
{
    const int place = m_place->currentIndex();
    const bool isInFile = place <= 0;
    return {.name = m_name->text().trimmed().toStdString(),
        .certificateFile = m_certificate->text().trimmed(),
        .listFile = m_list->text().trimmed(),
        .keyFile = isInFile ? m_key.edit->text().trimmed() : QString(),
        .token = isInFile ? std::nullopt : std::optional(m_tokens[static_cast<std::size_t>(place - 1)]),
        .passphrase = m_passphrase->take()};
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
