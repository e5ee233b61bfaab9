#include "ui/paths/PathStepCard.h"

#include "ui/look/Buttons.h"
#include "ui/paths/PathWords.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/MarkLabel.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

QWidget* checkList(const std::vector<core::Check>& checks, QWidget* parent)
{
    auto* list = new QWidget(parent);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(2);
    for (const core::Check& check : checks) {
        auto* line = new MarkLabel(markOf(check.outcome), questionText(check), sourceText(check), list);
        column->addWidget(line);
        const QString inputs = inputsText(check);
        if (inputs.isEmpty()) continue;
        auto* looked = paragraph(inputs, list, TextStyle::Small, Tone::InkSoft);
        looked->setContentsMargins(scaled(18, QApplication::font()), 0, 0, 4);
        column->addWidget(looked);
    }
    return list;
}

PathStepCard::PathStepCard(core::ChainStep step, int place, int count, QWidget* parent)
    : Card(parent), m_step(std::move(step)), m_opener(new QPushButton(this)), m_checks(nullptr)
{
    setObjectName(QStringLiteral("pathStep%1").arg(place));
    const QString name = showUntrusted(m_step.certificate.subject().shortText());
    const QStringList problems = problemsOf(m_step.findings);
    const QString spoken =
        tr("Step %1 of %2: %3, %4. %5")
            .arg(QString::number(place), QString::number(count), name, stateText(m_step), problems.join(u' '));
    setAccessibleName(spoken.trimmed());
    setPadding(scaled(10, QApplication::font()));
    content()->setSpacing(6);
    content()->addWidget(makeHead());
    for (const core::Finding& finding : m_step.findings)
        if (const QStringList words = problemsOf({finding}); !words.isEmpty())
            content()->addWidget(new MarkLabel(
                finding.severity == core::Severity::Error ? Mark::Revoked : Mark::Expiring, words.front(), {}, this));
    if (problems.isEmpty())
        content()->addWidget(paragraph(tr("Nothing speaks against it."), this, TextStyle::Body, Tone::InkSoft));
    content()->addWidget(makeButtons());
    m_opener->setAccessibleName(tr("Checks of %1").arg(name));
    m_opener->setAccessibleDescription(accessibleName());
}

QWidget* PathStepCard::makeHead()
{
    auto* head = new QWidget(this);
    auto* row = new FlowLayout(8, head);
    row->addWidget(new Chip(markOf(m_step), stateText(m_step), head));
    auto* name =
        new PlainLabel(showUntrusted(m_step.certificate.subject().shortText()), TextStyle::Section, Tone::Ink, head);
    name->setWordWrap(true);
    row->addWidget(name);
    if (m_step.isAnchor) row->addWidget(new Chip(Mark::Active, tr("trusted"), head));
    return head;
}

QWidget* PathStepCard::makeButtons()
{
    auto* buttons = new QWidget(this);
    auto* row = new FlowLayout(8, buttons);
    m_opener->setObjectName(QStringLiteral("openChecks"));
    m_opener->setCheckable(true);
    m_opener->setText(tr("%n check(s)", nullptr, static_cast<int>(m_step.checks.size())));
    connect(m_opener, &QPushButton::toggled, this, &PathStepCard::setOpen);
    row->addWidget(m_opener);
    const core::Bytes fingerprint = m_step.certificate.sha256Fingerprint();
    auto* without = new QPushButton(tr("What if it were not there?"), buttons);
    without->setObjectName(QStringLiteral("leaveOut"));
    connect(without, &QPushButton::clicked, this, [this, fingerprint] { emit leftOutWanted(fingerprint); });
    auto* revoked = new QPushButton(tr("What if it were revoked?"), buttons);
    revoked->setObjectName(QStringLiteral("asRevoked"));
    connect(revoked, &QPushButton::clicked, this, [this, fingerprint] { emit revokedWanted(fingerprint); });
    const QString name = showUntrusted(m_step.certificate.subject().shortText());
    for (QPushButton* button : {without, revoked}) {
        setButtonRole(*button, ButtonRole::Quiet);
        button->setAutoDefault(false);
        button->setAccessibleName(QStringLiteral("%1 %2").arg(name, button->text()));
        row->addWidget(button);
    }
    m_opener->setAutoDefault(false);
    return buttons;
}

bool PathStepCard::isOpen() const { return m_opener->isChecked(); }

void PathStepCard::setOpen(bool isOpen)
{
    m_opener->setChecked(isOpen);
    if (isOpen) fillChecks();
    if (m_checks) m_checks->setVisible(isOpen);
    setChosen(isOpen);
}

void PathStepCard::fillChecks()
{
    if (m_checks) return; // made when they are first looked at: a long path has many
    m_checks = checkList(m_step.checks, this);
    content()->addWidget(m_checks);
}

}
