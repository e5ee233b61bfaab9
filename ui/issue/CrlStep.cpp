#include "ui/issue/CrlStep.h"

#include "ui/look/Type.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueGrid.h"

#include <QApplication>
#include <QComboBox>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int offlineDays = 365;
constexpr int dailyDays = 30;

}

CrlStep::CrlStep(CrlDraft& draft, VaultSession& session, QWidget* parent)
    : WizardPage(QStringLiteral("crlStep"), tr("CRL"), tr("Make a revocation list"),
          tr("A CRL says which certificates of a CA are revoked. Programs want a fresh one before the last runs out."),
          parent),
      m_draft(draft),
      m_session(session),
      m_ca(new QComboBox),
      m_days(new QSpinBox),
      m_words(new KeyValueGrid)
{
    auto* ca = new FormField(QStringLiteral("crlCa"), tr("CA"), m_ca, this);
    auto* days = new FormField(QStringLiteral("crlDays"), tr("Valid for days"), m_days, this);
    days->setHint(tr("Make the next one before it ends."));
    days->setExplanation(
        {tr("After that day programs treat the list as missing, and many refuse all certificates of the CA."),
            tr("30 for a CA that works every day, 365 for a root in the safe"), tr("nextUpdate")});
    m_days->setRange(1, 3650);
    for (const core::CaRow& each : session.picture().cas)
        if (each.certificate && !each.certificate->revocation && each.key.canSign() && !each.isGuarded)
            m_ca->addItem(showUntrusted(each.name), QString::fromStdString(each.name));
    auto* sheet = new Card(this);
    sheet->content()->addWidget(new HeadingLabel(tr("What will stand in it"), TextStyle::Section, sheet));
    sheet->content()->addWidget(m_words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(ca);
    column->addWidget(days);
    column->addWidget(sheet);
    column->addStretch(1);
    m_ca->setCurrentIndex(std::max(0, m_ca->findData(QString::fromStdString(draft.ca))));
    caChosen();
    connect(m_ca, &QComboBox::currentIndexChanged, this, &CrlStep::caChosen);
    connect(m_days, &QSpinBox::valueChanged, this, &CrlStep::refresh);
}

void CrlStep::caChosen()
{
    const core::CaRow* ca = m_session.picture().ca(m_ca->currentData().toString().toStdString());
    const QSignalBlocker quiet(m_days);
    m_days->setValue(ca && ca->isRoot() ? offlineDays : dailyDays);
    refresh();
}

void CrlStep::load() { refresh(); }

void CrlStep::refresh()
{
    const core::CaRow* ca = m_session.picture().ca(m_ca->currentData().toString().toStdString());
    if (!ca) return;
    const core::Time now = m_session.context().clock();
    const QString due = ca->nextUpdate
        ? tr("%1 (%2)").arg(showDate(*ca->nextUpdate), showDistance(*ca->nextUpdate, now))
        : tr("there is none yet");
    m_words->setLines({{tr("Number"), showNumber(static_cast<qint64>(ca->crlNumber.value_or(0) + 1))},
        {tr("Revoked certificates"), showNumber(static_cast<qint64>(ca->revokedCount))},
        {tr("The present list ends"), due, TextStyle::Body,
            ca->nextUpdate && *ca->nextUpdate > now ? Tone::Ink : Tone::Warn},
        {tr("The new list ends"), showDate(now + std::chrono::days(m_days->value()))},
        {tr("Fetched from"),
            ca->urls.crl.empty() ? tr("nowhere: the certificates name no address")
                                 : showUntrusted(ca->urls.crl.front())}});
}

std::optional<PageProblem> CrlStep::store()
{
    if (m_draft.result) return {};
    if (m_ca->count() == 0)
        return PageProblem{
            tr("No CA here can sign a CRL now. It needs a certificate that is not revoked, and its key in this vault."),
            nullptr};
    m_draft.ca = m_ca->currentData().toString().toStdString();
    m_draft.days = m_days->value();
    emit busyChanged(true, tr("The CRL is being recorded and signed; this is not interrupted."));
    m_session.run(
        tr("Making the CRL"),
        [ca = m_draft.ca, days = m_draft.days](
            core::Vault& vault, std::stop_token stop) { return core::publishCrl(vault, ca, days, stop); },
        [this, alive = QPointer(this)](core::Result<core::PublishedCrl> published) {
            if (!alive) return;
            emit busyChanged(false, {});
            if (!published) {
                emit failed(published.error());
                return;
            }
            m_draft.result = *std::move(published);
            emit made(m_draft.result->row.id);
            emit completed();
        });
    return PageProblem{};
}

QWidget* CrlStep::firstField() const { return m_ca; }

QString CrlStep::nextText() const { return tr("Make CRL"); }

CrlFileStep::CrlFileStep(CrlDraft& draft, VaultSession& session, QThreadPool& computing, QWidget* parent)
    : WizardPage(QStringLiteral("crlFileStep"), tr("File"), tr("The CRL is made"),
          tr("Recorded, signed and verified. Put the file where the certificates say it is fetched."), parent),
      m_draft(draft),
      m_session(session),
      m_words(new KeyValueGrid),
      m_format(new QComboBox),
      m_files(new SaveFiles(
          QStringLiteral("crl"), tr("Folder"), tr("Save the CRL"), computing, session.context().reader, this))
{
    auto* format = new FormField(QStringLiteral("crlFormat"), tr("Form"), m_format, this);
    m_format->addItem(tr("Binary (DER): what web servers hand out"));
    m_format->addItem(tr("Text (PEM): for programs that read it from a disk"));
    m_files->setFiles([this] { return maker(); });
    auto* sheet = new Card(this);
    sheet->content()->addWidget(m_words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(sheet);
    column->addWidget(format);
    column->addWidget(m_files);
    column->addStretch(1);
    connect(m_format, &QComboBox::currentIndexChanged, m_files, &SaveFiles::forgetSaved);
    connect(m_files, &SaveFiles::failed, this, &CrlFileStep::failed);
}

void CrlFileStep::load()
{
    const core::CrlRow& row = m_draft.result->row;
    const core::CaRow* ca = m_session.picture().ca(m_draft.ca);
    m_words->setLines(
        {{tr("CA"), showUntrusted(m_draft.ca)}, {tr("Number"), showNumber(static_cast<qint64>(row.number))},
            {tr("Revoked certificates"), showNumber(static_cast<qint64>(row.entries))},
            {tr("Ends"), showDate(row.nextUpdate)},
            {tr("Fetched from"), ca && !ca->urls.crl.empty() ? showUntrusted(ca->urls.crl.front()) : QString()}});
}

SaveFiles::Maker CrlFileStep::maker() const
{
    return [crl = m_draft.result->crl, isText = m_format->currentIndex() == 1,
               stem = fileStem(m_draft.ca)]() -> core::Result<std::vector<OutFile>> {
        return std::vector{
            isText ? pemFile(stem + ".crl.pem", "X509 CRL", crl.der()) : derFile(stem + ".crl", crl.der())};
    };
}

QWidget* CrlFileStep::firstField() const { return m_files->button(); }

QString CrlFileStep::nextText() const { return tr("Done"); }

}
