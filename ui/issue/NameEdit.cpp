#include "ui/issue/NameEdit.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/Chip.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

NameEdit::NameEdit(const QString& name, const QString& label, bool isRemovable, QWidget* parent)
    : QWidget(parent),
      m_label(label),
      m_edit(new QLineEdit(this)),
      m_verdict(new Chip(this)),
      m_remove(new QPushButton(iconOf(Glyph::Cross), {}, this)),
      m_reason(new PlainLabel({}, TextStyle::Small, Tone::Bad, this))
{
    m_edit->setObjectName(name);
    m_edit->setAccessibleName(label);
    m_remove->setObjectName(name + QStringLiteral("Remove"));
    m_remove->setAccessibleName(tr("Leave this name out"));
    m_remove->setToolTip(m_remove->accessibleName());
    m_remove->setAutoDefault(false);
    m_remove->setVisible(isRemovable);
    setButtonRole(*m_remove, ButtonRole::Quiet);
    m_reason->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_verdict);
    row->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(row);
    column->addWidget(m_reason);
    clearVerdict();
    connect(m_edit, &QLineEdit::textEdited, this, &NameEdit::edited);
    connect(m_remove, &QPushButton::clicked, this, &NameEdit::removeWanted);
}

void NameEdit::setVerdict(const std::optional<core::Finding>& finding)
{
    if (!finding) {
        m_verdict->setState(Mark::Done, tr("granted"));
        return say({});
    }
    const Message message = findingMessage(*finding);
    const bool stops = finding->severity == core::Severity::Error;
    m_verdict->setState(Mark::Revoked, stops ? tr("stops it") : tr("left out"));
    say(message.what + u' ' + message.remedy);
}

void NameEdit::setMistake(const QString& sentence)
{
    m_verdict->setState(Mark::Revoked, tr("no name"));
    say(sentence);
}

void NameEdit::setRepeated()
{
    m_verdict->setState(Mark::Retired, tr("there already"));
    say({});
}

void NameEdit::clearVerdict()
{
    m_verdict->setState(Mark::Waiting, tr("not judged yet"));
    say({});
}

void NameEdit::say(const QString& sentence)
{
    m_verdict->show();
    m_reason->setText(sentence);
    m_reason->setVisible(!sentence.isEmpty());
    m_edit->setAccessibleDescription(
        sentence.isEmpty() ? m_verdict->text() : m_verdict->text() + QStringLiteral(": ") + sentence);
}

}
