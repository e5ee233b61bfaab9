#include "ui/certificates/CertificateNotes.h"

#include "ui/text/Untrusted.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

CertificateNotes::CertificateNotes(QWidget* parent)
    : QWidget(parent),
      m_owner(new QLineEdit),
      m_note(new QLineEdit),
      m_save(new QPushButton(tr("Save owner and note"), this))
{
    auto* owner = new FormField(QStringLiteral("certificateOwner"), tr("Owner"), m_owner, this);
    owner->setExplanation(
        {tr("Who looks after this certificate and is asked before it ends."), tr("Ana Ruiz, web team")});
    auto* note = new FormField(QStringLiteral("certificateNote"), tr("Note"), m_note, this);
    m_owner->setMaxLength(200);
    m_note->setMaxLength(2000);
    m_save->setObjectName(QStringLiteral("saveNotes"));
    m_save->setAccessibleName(m_save->text());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(8);
    column->addWidget(owner);
    column->addWidget(note);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_owner, &QLineEdit::textChanged, this, &CertificateNotes::refresh);
    connect(m_note, &QLineEdit::textChanged, this, &CertificateNotes::refresh);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveWanted(m_id, m_owner->text(), m_note->text()); });
    refresh();
}

void CertificateNotes::setRow(const core::CertificateRow& row)
{
    const QString owner = showUntrusted(row.owner);
    const QString note = showUntrusted(row.note);
    if (row.id == m_id && owner == m_savedOwner && note == m_savedNote) return;
    m_id = row.id;
    m_savedOwner = owner;
    m_savedNote = note;
    m_owner->setText(owner);
    m_note->setText(note);
    refresh();
}

void CertificateNotes::setReadOnly(const QString& why, const QString& fix)
{
    m_why = why;
    m_fix = fix;
    refresh();
}

void CertificateNotes::refresh()
{
    m_owner->setReadOnly(!m_why.isEmpty());
    m_note->setReadOnly(!m_why.isEmpty());
    if (!m_why.isEmpty())
        setUnavailable(*m_save, m_why, m_fix);
    else if (m_owner->text() == m_savedOwner && m_note->text() == m_savedNote)
        setUnavailable(*m_save, tr("Nothing was changed."), tr("Type an owner or a note."));
    else
        setAvailable(*m_save);
}

}
