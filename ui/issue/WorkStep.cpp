#include "ui/issue/WorkStep.h"

#include "ui/jobs/Spinner.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/MarkLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace ui {
namespace {

constexpr int offlineCrlDays = 365;
constexpr int dailyCrlDays = 30;

QString factOf(const std::string& kind)
{
    if (kind == "caCreated") return WorkStep::tr("key made");
    if (kind == "certificateReserved" || kind == "crlReserved") return WorkStep::tr("intent recorded");
    if (kind == "certificateIssued" || kind == "crlIssued") return WorkStep::tr("signed · verified · recorded");
    if (kind == "backupMade") return WorkStep::tr("written · opened again · checked");
    return kind == "vaultCreated" ? WorkStep::tr("written · sealed") : QString();
}

}

WorkStep::WorkStep(BuildDraft& draft, VaultSession& session, TokensToOffer tokens, QWidget* parent)
    : WizardPage(QStringLiteral("workStep"), tr("Sign"), tr("Making it"),
          tr("Each step is recorded before the next begins."), parent),
      m_draft(draft),
      m_session(session),
      m_tokens(std::move(tokens)),
      m_list(new QVBoxLayout),
      m_spinner(new Spinner(this))
{
    auto* sheet = new Card(this);
    m_list->setSpacing(10);
    sheet->content()->addLayout(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(sheet);
    column->addWidget(m_spinner, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_spinner->hide();
}

void WorkStep::plan()
{
    m_jobs.clear();
    if (!m_draft.isInOpenVault)
        m_jobs.push_back({tr("Vault"), {},
            [this](Done done) { m_session.create(m_draft.path, m_draft.passphrase.clone(), std::move(done)); }});
    const auto cas = m_draft.plan.cas();
    for (std::size_t i = 0; i < cas.size(); ++i)
        m_jobs.push_back({showUntrusted(cas[i].name), {}, [this, i](const Done& done) { makeCa(i, done); }});
    for (std::size_t i = 0; i < cas.size(); ++i)
        m_jobs.push_back({tr("First CRL of %1").arg(showUntrusted(cas[i].name)), {},
            [this, i](const Done& done) { makeCrl(i, done); }});
    m_jobs.push_back({tr("Backup"), {}, [this](const Done& done) { makeBackup(done); }});
}

void WorkStep::makeCa(std::size_t place, const Done& done)
{
    const auto order = orderFor(m_draft.plan, place);
    if (!order) return done(std::unexpected(order.error()));
    KeyOnToken& made = m_onTokens[place];
    if (!made) made = std::make_shared<KeyOnToken::element_type>();
    m_session.run(tr("Making %1").arg(showUntrusted(order->name)),
        withTokenKey(m_tokens, m_draft.plan.cas().at(place).token, made, *order,
            [reason = m_draft.clockReason](
                core::Vault& vault, const core::NewCa& complete, std::stop_token stop) -> core::Result<core::Issued> {
                if (!reason.empty()) CORE_CHECK(vault.confirmClock(reason));
                return core::createCa(vault, complete, stop);
            }),
        [this, place, done](core::Result<core::Issued> issued) {
            if (!issued) return done(std::unexpected(issued.error()));
            const std::string name = m_draft.plan.cas().at(place).name;
            m_draft.made.push_back({name, fileStem(name), issued->certificate, {}});
            done({});
        });
}

void WorkStep::makeCrl(std::size_t place, const Done& done)
{
    const std::string name = m_draft.plan.cas().at(place).name;
    const bool isDaily = place + 1 == m_draft.plan.cas().size() && place > 0;
    m_session.run(
        tr("Making the first CRL of %1").arg(showUntrusted(name)),
        [name, days = isDaily ? dailyCrlDays : offlineCrlDays](
            core::Vault& vault, std::stop_token stop) { return core::publishCrl(vault, name, days, stop); },
        [this, place, done](core::Result<core::PublishedCrl> published) {
            if (!published) return done(std::unexpected(published.error()));
            m_draft.made.at(place).crl = published->crl;
            done({});
        });
}

void WorkStep::makeBackup(const Done& done)
{
    const auto day = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(m_session.context().clock()));
    const std::string base = m_draft.path.string() +
        QStringLiteral(".backup-%1%2%3")
            .arg(static_cast<int>(day.year()))
            .arg(static_cast<unsigned>(day.month()), 2, 10, QLatin1Char('0'))
            .arg(static_cast<unsigned>(day.day()), 2, 10, QLatin1Char('0'))
            .toStdString();
    m_draft.backup = base;
    std::error_code error;
    for (int i = 2; std::filesystem::exists(m_draft.backup, error); ++i)
        m_draft.backup = base + "-" + std::to_string(i);
    m_session.run(
        tr("Making a backup"),
        [path = m_draft.backup](core::Vault& vault, std::stop_token) -> core::Result<void> {
            return vault.backup(path).transform([](auto) {});
        },
        done);
}

void WorkStep::load()
{
    if (m_isRunning) return;
    if (m_done == 0) plan();
    go();
}

void WorkStep::go()
{
    m_isRunning = m_done < m_jobs.size();
    m_spinner->setVisible(m_isRunning);
    refresh();
    if (!m_isRunning) {
        emit busyChanged(false, {});
        emit completed();
        return;
    }
    m_eventsBefore = m_session.isOpen() && (m_done > 0 || m_draft.isInOpenVault) ? m_session.picture().eventCount : 0;
    emit busyChanged(true, tr("Keys are made and used just now; this is not interrupted."));
    m_jobs[m_done].start([this, alive = QPointer(this)](const core::Result<void>& result) {
        if (alive) went(result);
    });
}

QString WorkStep::newFacts() const
{
    QStringList facts;
    for (const core::EventRow& event : m_session.picture().events)
        if (const QString fact = factOf(event.kind); event.id > m_eventsBefore && !fact.isEmpty()) facts += fact;
    return facts.join(QStringLiteral(" · "));
}

void WorkStep::went(const core::Result<void>& result)
{
    m_isRunning = false;
    if (result) {
        m_jobs[m_done].facts = newFacts();
        ++m_done;
        if (m_done == 1) m_draft.passphrase = {}; // the vault has it now
        return go();
    }
    m_spinner->hide();
    refresh();
    emit busyChanged(false, {});
    emit failed(result.error());
}

std::optional<PageProblem> WorkStep::store()
{
    if (m_done == m_jobs.size()) return {};
    go();
    return PageProblem{};
}

QString WorkStep::nextText() const { return m_isRunning ? QString() : tr("Try again"); }

void WorkStep::refresh()
{
    while (QLayoutItem* item = m_list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item; // takeAt hands it over
    }
    for (std::size_t i = 0; i < m_jobs.size(); ++i) {
        const bool isDone = i < m_done;
        const bool isNow = i == m_done;
        const Mark mark = isDone   ? Mark::Done
            : isNow && m_isRunning ? Mark::Retiring
            : isNow                ? Mark::Revoked
                                   : Mark::Retired;
        const QString note = isDone ? m_jobs[i].facts
            : isNow && m_isRunning  ? tr("at work")
            : isNow                 ? tr("not done")
                                    : QString();
        m_list->addWidget(new MarkLabel(mark, m_jobs[i].title, note, this));
    }
    emit changed();
}

}
