#include "ui/issue/MakeStep.h"

#include "core/base/File.h"
#include "core/formats/Pem.h"
#include "core/formats/Replacing.h"
#include "ui/issue/ReplaceQuestion.h"
#include "ui/issue/ReviewSheets.h"
#include "ui/jobs/Spinner.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {
namespace {

std::filesystem::path requestPathOf(const std::filesystem::path& keyPath)
{
    std::filesystem::path path = keyPath;
    return path.replace_extension(".csr");
}

}

MakeStep::MakeStep(CertificateDraft& draft, VaultSession& session, Pools& pools, QWidget* parent)
    : WizardPage(QStringLiteral("makeStep"), tr("Read"), tr("Read before signing"),
          tr("First the key is written into its file, then the rest is made from it."), parent),
      m_draft(draft),
      m_session(session),
      m_making(pools.computing()),
      m_sheets(new ReviewSheets(this)),
      m_notes(new PlainLabel({}, TextStyle::Small, Tone::InkSoft, this)),
      m_spinner(new Spinner(this)),
      m_owner(new QLineEdit),
      m_files(new PlainLabel({}, TextStyle::Body, Tone::Ink, this))
{
    auto* owner = new FormField(QStringLiteral("owner"), tr("Owner"), m_owner, this);
    owner->setHint(tr("Who is asked when it runs out"));
    m_ownerField = owner;
    m_notes->setWordWrap(true);
    connect(m_sheets, &ReviewSheets::failed, this, &MakeStep::failed);
    m_files->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(m_spinner, 0, Qt::AlignHCenter);
    column->addWidget(m_sheets);
    column->addWidget(m_notes);
    column->addWidget(m_files);
    column->addWidget(m_ownerField);
    column->addStretch(1);
}

void MakeStep::load()
{
    const bool signsHere = m_draft.place == KeyPlace::Here;
    m_review.reset();
    if (m_draft.renewal) m_sheets->setOld(m_draft.renewal->certificate);
    if (m_owner->text().isEmpty()) m_owner->setText(QString::fromStdString(m_draft.owner));
    m_sheets->hide();
    m_notes->setText({});
    m_ownerField->setVisible(signsHere);
    m_spinner->setVisible(signsHere);
    m_files->setText(signsHere ? tr("Key: %1").arg(showUntrusted(m_draft.keyPath.string()))
                               : tr("Key: %1\nRequest: %2")
                                     .arg(showUntrusted(m_draft.keyPath.string()),
                                         showUntrusted(requestPathOf(m_draft.keyPath).string())));
    if (!signsHere) return;
    m_isAsking = true;
    // A key that is thrown away stands in for the real one.
    m_making.start(
        [names = m_draft.names, subject = m_draft.subject(), key = m_draft.key, wishes = m_draft.wishes,
            keys = m_session.context().keys](std::stop_token) -> core::Result<core::RequestFacts> {
            CORE_CHECK(subject);
            CORE_TRY(const core::NewRequest made, core::createRequest(*subject, names, *key, keys));
            return wishes ? core::withKeyOf(*wishes, made.request) : core::factsOf(made.request);
        },
        [this](const core::Result<core::RequestFacts>& facts) {
            if (facts)
                preview(*facts);
            else
                take(std::unexpected(facts.error()));
        });
}

void MakeStep::preview(const core::RequestFacts& facts)
{
    m_session.run(
        tr("Asking the profile"),
        [facts, order = m_draft.order](
            core::Vault& vault, std::stop_token) { return core::reviewRequest(vault, facts, order); },
        [this, alive = QPointer(this)](const core::Result<core::Review>& answer) {
            if (alive) take(answer);
        });
}

void MakeStep::take(const core::Result<core::Review>& answer)
{
    m_isAsking = false;
    m_spinner->hide();
    if (!answer) {
        emit failed(answer.error());
        return;
    }
    m_review = *answer;
    m_sheets->setReview(*answer);
    m_sheets->show();
    m_notes->setText(answer->refusal ? plainReport(errorMessage(*answer->refusal)) : findingLines(answer->notes));
}

std::optional<PageProblem> MakeStep::store()
{
    if (isPointOfNoReturn()) return {};
    if (m_draft.place == KeyPlace::Here)
        if (const QString obstacle = obstacleIn(m_review, m_isAsking); !obstacle.isEmpty())
            return PageProblem{obstacle, nullptr};
    m_draft.owner = m_owner->text().trimmed().toStdString();
    emit busyChanged(true, tr("The key is being made; this is not interrupted."));
    if (m_draft.place == KeyPlace::Here)
        m_request ? sign(*m_request) : makeKey(); // the key was written when this was tried before
    else
        lookAtPlace();
    return PageProblem{};
}

void MakeStep::lookAtPlace()
{
    const std::filesystem::path path = requestPathOf(m_draft.keyPath);
    const auto go = [this] { m_request ? writeRequest() : makeKey(); };
    m_making.start([path, reader = m_session.context().reader](
                       std::stop_token) { return core::wouldReplace(path, false, *reader); },
        [this, path, go](const core::Result<bool>& stands) {
            if (stands && !*stands) return go();
            if (!stands) {
                emit busyChanged(false, {});
                emit failed(stands.error());
                return;
            }
            auto* question = new ReplaceQuestion({path}, this);
            connect(question, &ReplaceQuestion::confirmed, this, go);
            connect(question, &QDialog::rejected, this, [this] { emit busyChanged(false, {}); });
            question->open();
        });
}

void MakeStep::makeKey()
{
    auto passphrase = std::make_shared<const core::Secret>(m_draft.passphrase.clone());
    CertificateDraft copy{.place = m_draft.place,
        .names = m_draft.names,
        .order = {},
        .key = m_draft.key,
        .keys = {},
        .attributes = m_draft.attributes,
        .keyPath = m_draft.keyPath,
        .passphrase = {},
        .owner = {},
        .result = {},
        .keyFile = {},
        .requestPath = {},
        .renewal = {},
        .wishes = m_draft.wishes};
    m_making.start(
        [passphrase, draft = std::make_shared<CertificateDraft>(std::move(copy)), keys = m_session.context().keys](
            std::stop_token) { return makeKeyAndRequest(*draft, passphrase->view(), keys); },
        [this](core::Result<core::Csr> request) { keyMade(std::move(request)); });
}

void MakeStep::keyMade(core::Result<core::Csr> request)
{
    if (!request) {
        emit busyChanged(false, {});
        emit failed(request.error());
        return;
    }
    m_draft.passphrase = {};
    m_draft.keyFile = m_draft.keyPath.string();
    m_request = *request;
    if (m_draft.place == KeyPlace::Here) return sign(*std::move(request));
    writeRequest();
}

void MakeStep::writeRequest()
{
    m_making.start(
        [request = *m_request, path = requestPathOf(m_draft.keyPath), reader = m_session.context().reader](
            std::stop_token) -> core::Result<std::filesystem::path> {
            CORE_CHECK(core::wouldReplace(path, false, *reader));
            const std::string pem = core::writePem("CERTIFICATE REQUEST", request.der());
            CORE_CHECK(core::writeFile(path, core::bytesOf(pem), core::FileKind::Public));
            return path;
        },
        [this](const core::Result<std::filesystem::path>& written) {
            emit busyChanged(false, {});
            if (!written) {
                emit failed(written.error());
                return;
            }
            m_draft.requestPath = *written;
            emit completed();
        });
}

void MakeStep::sign(core::Csr request)
{
    m_session.run(
        tr("Signing"),
        [request = std::move(request), order = m_draft.order, owner = m_draft.owner, renewal = m_draft.renewal,
            wishes = m_draft.wishes](core::Vault& vault, std::stop_token stop) -> core::Result<Signed> {
            CORE_TRY(auto issued,
                renewal&& wishes ? core::issueAgain(vault, *renewal, *wishes, request, {}, order, stop)
                                 : core::signRequest(vault, request, {}, order, stop));
            return withChain(vault, std::move(issued), owner, {});
        },
        [this, alive = QPointer(this)](core::Result<Signed> done) {
            if (!alive) return;
            emit busyChanged(false, {});
            if (!done) {
                emit failed(done.error());
                return;
            }
            m_draft.result = *std::move(done);
            emit certificateSigned(m_draft.result->issued.row.id);
            emit completed();
        });
}

QWidget* MakeStep::firstField() const { return m_draft.place == KeyPlace::Here ? m_owner : nullptr; }

QString MakeStep::nextText() const
{
    return m_draft.place == KeyPlace::Here ? tr("Make the key and sign") : tr("Make key and request");
}

}
