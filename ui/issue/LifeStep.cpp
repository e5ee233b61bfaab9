#include "ui/issue/LifeStep.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageStrip.h"
#include "ui/widgets/MomentEdit.h"
#include "ui/widgets/Timeline.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace ui {
namespace {

constexpr int longestName = 64; // RFC 5280 appendix A.1

int yearOf(core::Time time)
{
    return static_cast<int>(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time)).year());
}

}

LifeStep::LifeStep(BuildDraft& draft, core::Clock clock, QWidget* parent)
    : WizardPage(QStringLiteral("lifeStep"), tr("Names and life"), tr("What is it called, and how long does it live?"),
          tr("Names cannot be changed later: they stand in every certificate."), parent),
      m_draft(draft),
      m_clock(std::move(clock)),
      m_organisation(new QLineEdit),
      m_organisationField(new FormField(QStringLiteral("organisation"), tr("Organisation"), m_organisation, this)),
      m_country(new QLineEdit),
      m_countryField(new FormField(QStringLiteral("country"), tr("Country"), m_country, this)),
      m_timeline(new Timeline(this)),
      m_outlives(new MessageStrip(this))
{
    m_organisation->setMaxLength(longestName);
    m_organisationField->setExplanation({tr("Whose certificates these are. It stands in the name of every CA."),
        tr("Acme"), tr("organizationName (O)")});
    m_country->setMaxLength(2);
    m_countryField->setExplanation(
        {tr("Two letters. May stay empty."), tr("DE, FR, US"), tr("countryName (C), ISO 3166")});
    m_countryField->setFixedWidth(
        std::max(scaled(96, QApplication::font()), m_countryField->minimumSizeHint().width())); // its label, whole
    m_countryField->setValidator([this] {
        const QString text = m_country->text();
        const bool isCode =
            text.size() == 2 && std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128 && c.isLetter(); });
        return text.isEmpty() || isCode ? QString() : tr("Two letters, such as DE.");
    });
    auto* who = new QHBoxLayout;
    who->setSpacing(10);
    who->addWidget(m_organisationField, 1, Qt::AlignTop);
    who->addWidget(m_countryField, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 0);
    column->setSpacing(12);
    column->addLayout(who);
    addRow(QStringLiteral("root"), tr("root"), &HierarchyPlan::root, 30, Tone::Root);
    addRow(QStringLiteral("policy"), tr("policy CA"), &HierarchyPlan::policy, 20, Tone::Sub);
    addRow(QStringLiteral("issuing"), tr("issuing CA"), &HierarchyPlan::issuing, 15, Tone::Sub);
    auto* sheet = new Card(this);
    sheet->content()->addWidget(new HeadingLabel(tr("Lifetimes"), TextStyle::Section, sheet));
    sheet->content()->addWidget(m_timeline);
    column->addWidget(sheet);
    column->addWidget(m_outlives);
    column->addStretch(1);
    connect(m_organisationField, &FormField::edited, this, [this] { propose(); });
    connect(m_countryField, &FormField::edited, this, &LifeStep::edited);
    connect(m_outlives, &MessageStrip::verbChosen, this, &LifeStep::shorten);
}

void LifeStep::addRow(const QString& id, const QString& label, PlannedCa HierarchyPlan::* ca, int mostYears, Tone tone)
{
    auto* line = new QWidget(this);
    auto* name = new QLineEdit;
    auto* years = new QSpinBox;
    auto* nameField = new FormField(id + QStringLiteral("Name"), tr("Name of the %1").arg(label), name, line);
    auto* yearsField = new FormField(id + QStringLiteral("Years"), tr("Years"), years, line);
    name->setMaxLength(longestName);
    if (m_rows.empty()) // it holds for the others, too
        nameField->setExplanation(
            {tr("What people see when they look at a certificate, and what the CA is called here."),
                tr("Acme Root CA 2026"), tr("commonName (CN)")});
    nameField->setValidator([name] {
        return name->text().trimmed().isEmpty() ? tr("A name is missing, such as “Acme Root CA 2026”.") : QString();
    });
    yearsField->setExplanation(
        {tr("Nothing it signed works after its end. A CA cannot outlive the one above it."), {}, tr("validity")});
    years->setRange(1, mostYears);
    years->setAccessibleName(tr("Years of the %1").arg(label));
    yearsField->setFixedWidth(scaled(96, QApplication::font()));
    auto* end = new MomentEdit;
    auto* endField = new FormField(id + QStringLiteral("End"), tr("Ends (UTC)"), end, line);
    end->setAccessibleName(tr("End of the %1, in UTC").arg(label));
    endField->setExplanation(
        {tr("Its last second, in UTC. Choose years or this; the other one follows."), {}, tr("notAfter")});
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(nameField, 1, Qt::AlignTop);
    row->addWidget(yearsField, 0, Qt::AlignTop);
    row->addWidget(endField, 0, Qt::AlignTop);
    static_cast<QVBoxLayout*>(layout())->addWidget(line);
    m_rows.push_back({line, nameField, name, yearsField, years, endField, end, ca, tone});
    listen(m_rows.back());
}

void LifeStep::listen(const Row& row)
{
    connect(row.nameField, &FormField::edited, this, [this, name = row.name, ca = row.ca] {
        (m_draft.plan.*ca).name = name->text().trimmed().toStdString();
        refresh();
        emit edited();
    });
    connect(row.yearsField, &FormField::edited, this, [this, years = row.years, end = row.end, ca = row.ca] {
        PlannedCa& planned = m_draft.plan.*ca;
        planned.end.reset();
        planned.years = years->value();
        end->setMoment(endOf(planned, m_clock()));
        refresh();
        emit edited();
    });
    connect(row.endField, &FormField::edited, this, [this, years = row.years, end = row.end, ca = row.ca] {
        PlannedCa& planned = m_draft.plan.*ca;
        planned.end = end->moment();
        const QSignalBlocker quiet(years);
        years->setValue(yearsUntil(end->moment(), m_clock()));
        planned.years = years->value();
        refresh();
        emit edited();
    });
}

std::vector<LifeStep::Row*> LifeStep::shownRows()
{
    std::vector<Row*> rows;
    const HierarchyShape shape = m_draft.plan.shape;
    for (Row& row : m_rows)
        if (row.ca == &HierarchyPlan::root ||
            (row.ca == &HierarchyPlan::issuing && shape != HierarchyShape::RootOnly) ||
            (row.ca == &HierarchyPlan::policy && shape == HierarchyShape::ThreeLevels))
            rows.push_back(&row);
    return rows;
}

void LifeStep::load()
{
    if (m_draft.plan.root.name.empty()) proposeNames(m_draft.plan, yearOf(m_clock()));
    m_organisation->setText(QString::fromStdString(m_draft.plan.organisation));
    m_country->setText(QString::fromStdString(m_draft.plan.country));
    for (Row& row : m_rows) {
        const PlannedCa& ca = m_draft.plan.*row.ca;
        row.name->setText(QString::fromStdString(ca.name));
        const QSignalBlocker quiet(row.years);
        row.years->setValue(ca.years);
        row.end->setMoment(endOf(ca, m_clock()));
        row.line->hide();
    }
    for (Row* row : shownRows()) row->line->show();
    refresh();
}

/// Names follow the organisation as long as nobody wrote others.
void LifeStep::propose()
{
    HierarchyPlan& plan = m_draft.plan;
    HierarchyPlan before = plan;
    proposeNames(before, yearOf(m_clock()));
    plan.organisation = m_organisation->text().trimmed().toStdString();
    HierarchyPlan after = plan;
    proposeNames(after, yearOf(m_clock()));
    for (Row& row : m_rows) {
        if ((plan.*row.ca).name != (before.*row.ca).name) continue;
        (plan.*row.ca).name = (after.*row.ca).name;
        row.name->setText(QString::fromStdString((plan.*row.ca).name));
    }
    refresh();
    emit edited();
}

void LifeStep::refresh()
{
    const core::Time now = m_clock();
    std::vector<Lifetime> lives;
    std::optional<core::Time> parentEnd;
    QString mistake;
    for (Row* row : shownRows()) {
        const PlannedCa& ca = m_draft.plan.*(row->ca);
        const core::Time end = endOf(ca, now);
        const bool outlives = parentEnd && end > *parentEnd;
        if (outlives && mistake.isEmpty())
            mistake = tr("“%1” would end after the CA above it. Shorten it to %2?")
                          .arg(showUntrusted(ca.name), showUtc(*parentEnd));
        lives.push_back({showUntrusted(ca.name), now, end, outlives ? Tone::Bad : row->tone, false});
        parentEnd = parentEnd ? std::min(*parentEnd, end) : end;
    }
    m_timeline->setLifetimes(std::move(lives), now);
    if (mistake.isEmpty())
        m_outlives->dismiss();
    else
        m_outlives->showNote(mistake, tr("Shorten"));
}

void LifeStep::shorten()
{
    std::optional<core::Time> most;
    for (Row* row : shownRows()) {
        const core::Time end = endOf(m_draft.plan.*(row->ca), m_clock());
        if (most && end > *most) {
            row->years->setValue(yearsUntil(*most, m_clock())); // tells the draft
            if (row->end->moment() > *most) row->end->setDateTime(MomentEdit::shown(*most));
        }
        most = most ? std::min(*most, end) : end;
    }
}

std::optional<PageProblem> LifeStep::store()
{
    if (!m_countryField->isValid()) return PageProblem{tr("Country: %1").arg(m_countryField->error()), m_country};
    std::set<QString> seen;
    std::optional<core::Time> parentEnd;
    for (Row* row : shownRows()) {
        if (!row->nameField->isValid())
            return PageProblem{
                QStringLiteral("%1: %2").arg(row->nameField->label(), row->nameField->error()), row->name};
        if (!seen.insert(row->name->text().trimmed()).second)
            return PageProblem{tr("Two CAs have the same name. Give each its own."), row->name};
        const core::Time end = endOf(m_draft.plan.*(row->ca), m_clock());
        if (end <= m_clock())
            return PageProblem{
                tr("“%1” would be over already. Choose a later end.").arg(showUntrusted(row->name->text())), row->end};
        if (parentEnd && end > *parentEnd)
            return PageProblem{
                tr("Years: “%1” would end after the CA above it. Shorten it, or give the one above more.")
                    .arg(showUntrusted(row->name->text())),
                row->years};
        parentEnd = end;
    }
    m_draft.plan.country = m_country->text().toUpper().toStdString();
    return {};
}

QWidget* LifeStep::firstField() const { return m_organisation; }

}
