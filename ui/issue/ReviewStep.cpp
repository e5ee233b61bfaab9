#include "ui/issue/ReviewStep.h"

#include "ui/issue/DecisionTable.h"
#include "ui/issue/IssuerBox.h"
#include "ui/issue/NamesEditor.h"
#include "ui/issue/ReviewSheets.h"
#include "ui/issue/TermsEdit.h"
#include "ui/look/Type.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FormField.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int patience = 200; // milliseconds of typing before the profile is asked again

/// Whoever names a host and asks to be a CA is offered a server's certificate; a CA is chosen by hand.
std::optional<core::Suggestion> suggestionFor(
    const std::vector<core::Profile>& profiles, const core::RequestFacts& facts)
{
    const auto suggestion = core::suggestProfile(profiles, facts);
    if (!suggestion || facts.names.empty() || profiles[suggestion->index].kind == core::CertificateKind::EndEntity)
        return suggestion;
    core::RequestFacts modest = facts;
    std::erase_if(modest.asked, [](const core::Extension& extension) {
        return extension.oid == core::findExtensionType("basicConstraints")->oid;
    });
    return core::suggestProfile(profiles, modest);
}

QString nameOf(const SignDraft& draft)
{
    const std::string subject = draft.facts.subject.shortText();
    const QString name = showUntrusted(!subject.empty() ? subject
            : draft.facts.names.empty()                 ? std::string()
                                                        : draft.facts.names.front().value);
    return name.isEmpty() ? ReviewStep::tr("Request without a name") : name;
}

}

ReviewStep::ReviewStep(SignDraft& draft, VaultSession& session, QWidget* parent)
    : WizardPage(QStringLiteral("reviewStep"), tr("Review"), nameOf(draft), {}, parent),
      m_draft(draft),
      m_session(session),
      m_proof(new Chip(this)),
      m_key(new Chip(this)),
      m_source(new PlainLabel({}, TextStyle::Small, Tone::InkSoft, this)),
      m_profile(new QComboBox),
      m_issuer(new IssuerBox),
      m_terms(new TermsEdit(QStringLiteral("days"), session.context().clock, this)),
      m_why(new PlainLabel({}, TextStyle::Small, Tone::InkSoft, this)),
      m_sheets(new ReviewSheets(this)),
      m_names(new NamesEditor),
      m_lint(new Chip(this)),
      m_notes(new PlainLabel({}, TextStyle::Small, Tone::InkSoft, this)),
      m_earlier(new PlainLabel({}, TextStyle::Small, Tone::InkSoft, this)),
      m_remarks(new PlainLabel({}, TextStyle::Small, Tone::Ink, this)),
      m_owner(new QLineEdit),
      m_note(new QLineEdit)
{
    build();
    fillProfiles();
    showRequest();
    m_soon.setSingleShot(true);
    m_soon.setInterval(patience);
    connect(&m_soon, &QTimer::timeout, this, &ReviewStep::askAgain);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &ReviewStep::profileChosen);
    connect(m_profile, &QComboBox::activated, this, [this] { m_isProfileChosen = true; });
    connect(m_issuer, &QComboBox::currentIndexChanged, this, &ReviewStep::issuerChosen);
    connect(m_terms, &TermsEdit::edited, &m_soon, qOverload<>(&QTimer::start));
    connect(m_names, &NamesEditor::edited, &m_soon, qOverload<>(&QTimer::start));
    connect(m_names, &NamesEditor::edited, this, &ReviewStep::edited);
    connect(m_sheets, &ReviewSheets::failed, this, &ReviewStep::failed);
    for (QLineEdit* edit : {m_owner, m_note}) connect(edit, &QLineEdit::textEdited, this, &ReviewStep::edited);
}

void ReviewStep::build()
{
    m_source->setWordWrap(true);
    m_source->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_proof);
    top->addWidget(m_key);
    top->addWidget(m_source, 1);
    m_sheets->table().setBelow("Names", m_names);
    auto* below = new QHBoxLayout;
    below->addWidget(m_lint, 0, Qt::AlignTop);
    below->addWidget(m_notes, 1);
    m_notes->setWordWrap(true);
    m_why->setWordWrap(true);
    m_lint->setObjectName(QStringLiteral("lint"));
    m_earlier->setObjectName(QStringLiteral("earlierNote"));
    m_earlier->setWordWrap(true);
    m_remarks->setWordWrap(true);
    m_earlier->hide();
    auto* owner = new FormField(QStringLiteral("owner"), tr("Owner"), m_owner, this);
    auto* note = new FormField(QStringLiteral("note"), tr("Ticket or reason"), m_note, this);
    owner->setHint(tr("Who is asked when it runs out"));
    auto* people = new QHBoxLayout;
    people->setSpacing(10);
    people->addWidget(owner, 1, Qt::AlignTop);
    people->addWidget(note, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 4);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(makeChoices());
    column->addWidget(m_terms);
    column->addWidget(m_why);
    column->addWidget(m_remarks);
    column->addWidget(m_earlier);
    column->addWidget(m_sheets);
    column->addLayout(below);
    column->addLayout(people);
    column->addStretch(1);
}

QWidget* ReviewStep::makeChoices()
{
    auto* line = new QWidget(this);
    auto* profile = new FormField(QStringLiteral("profile"), tr("Profile"), m_profile, line);
    auto* issuer = new FormField(QStringLiteral("issuer"), tr("Issuer"), m_issuer, line);
    profile->setExplanation(
        {tr("What a certificate of this kind may say. The profile decides, the request only asks."), {}, {}});
    issuer->setExplanation({tr("The CA that vouches for it."), {}, tr("issuer")});
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(profile, 2, Qt::AlignTop);
    row->addWidget(issuer, 2, Qt::AlignTop);
    return line;
}

void ReviewStep::fillProfiles()
{
    const QSignalBlocker quiet(m_profile);
    m_profile->clear();
    m_profiles.clear();
    const bool isRoot = m_draft.renewal && m_draft.renewal->old.isSelfIssued();
    for (const core::ProfileRow& row : m_session.picture().profiles)
        if (auto read = core::readProfile(row.text); read && (read->kind == core::CertificateKind::Root) == isRoot)
            m_profiles.push_back(*std::move(read));
    std::ranges::stable_sort(
        m_profiles, {}, [](const core::Profile& each) { return each.kind != core::CertificateKind::EndEntity; });
    for (const core::Profile& each : m_profiles)
        m_profile->addItem(showUntrusted(each.title), QString::fromStdString(each.id));
}

void ReviewStep::showRequest()
{
    m_revision = m_draft.revision;
    setTitle(nameOf(m_draft));
    const bool isKnownKey = m_draft.renewal && !m_draft.source.request;
    if (m_draft.facts.provesPossession)
        m_proof->setState(Mark::Active, isKnownKey ? tr("the same key as before") : tr("signature proves the key"));
    else
        m_proof->setState(Mark::Revoked, tr("signature does not fit the key"));
    m_key->setNote(
        Tone::Accent, m_draft.facts.key ? keyText(m_draft.facts.key->algorithmId()) : tr("unknown kind of key"));
    const std::string& source = m_draft.source.name;
    m_source->setText(source.empty() ? QString() : tr("from %1").arg(showUntrusted(source)));
    m_names->setAsked(m_draft.facts);
    m_owner->setText(QString::fromStdString(m_draft.owner));
    std::vector<core::Finding> remarks = m_draft.renewal ? m_draft.renewal->remarks : std::vector<core::Finding>();
    if (m_draft.remark) remarks.push_back(*m_draft.remark);
    m_remarks->setText(findingLines(remarks));
    m_remarks->setVisible(!remarks.empty());
    if (m_draft.renewal) m_sheets->setOld(m_draft.renewal->certificate);
    fillProfiles();
    m_suggestion.reset();
    if (const auto suggestion = suggestionFor(m_profiles, m_draft.facts)) {
        m_suggested = suggestion->index;
        m_suggestion = suggestion->reason;
    }
    const QSignalBlocker quiet(m_profile);
    const int before = m_profile->findData(QString::fromStdString(m_draft.order.profile));
    m_isProfileChosen = before >= 0;
    m_profile->setCurrentIndex(before >= 0 ? before : static_cast<int>(m_suggested));
    fillIssuers();
    if (const int usual = defaultProfile(); usual >= 0 && !m_isProfileChosen) m_profile->setCurrentIndex(usual);
    profileChosen();
}

void ReviewStep::fillIssuers()
{
    const QSignalBlocker quiet(m_issuer);
    const bool isNew = m_issuer->count() == 0;
    if (m_profiles.empty()) return m_issuer->clear();
    auto issuers = issuersFor(m_session.picture().cas, profile().kind);
    if (profile().kind == core::CertificateKind::Root) // it signs itself
        std::erase_if(issuers, [this](const core::CaRow* ca) { return ca->name != m_draft.order.issuer; });
    m_issuer->setIssuers(issuers);
    if (isNew) m_issuer->choose(m_draft.order.issuer);
}

int ReviewStep::defaultProfile() const
{
    const QString id = m_issuer->defaultProfile();
    return id.isEmpty() ? -1 : m_profile->findData(id);
}

void ReviewStep::issuerChosen()
{
    const int usual = m_isProfileChosen ? -1 : defaultProfile();
    if (usual >= 0 && usual != m_profile->currentIndex())
        m_profile->setCurrentIndex(usual); // asks again
    else
        askAgain();
}

const core::Profile& ReviewStep::profile() const
{
    return m_profiles[static_cast<std::size_t>(std::max(0, m_profile->currentIndex()))];
}

void ReviewStep::profileChosen()
{
    if (m_profiles.empty()) return;
    m_terms->setProfile(profile());
    fillIssuers();
    const bool isSuggested = m_suggestion && m_profile->currentIndex() == static_cast<int>(m_suggested);
    m_why->setText(m_profile->currentIndex() == defaultProfile()
            ? tr("%1 offers this profile first.").arg(m_issuer->currentText())
            : isSuggested ? findingMessage(*m_suggestion).what + u' ' + findingMessage(*m_suggestion).why
                          : tr("Good for: %1 Not for: %2")
                                .arg(showUntrusted(profile().goodFor), showUntrusted(profile().notGoodFor)));
    m_names->setRule(profile());
    if (isVisible()) askAgain();
}

void ReviewStep::load()
{
    if (m_revision != m_draft.revision) {
        const QSignalBlocker quiet(m_issuer);
        m_issuer->clear();
        showRequest();
    }
    askAgain();
}

void ReviewStep::askAgain()
{
    m_soon.stop();
    if (m_profiles.empty() || m_issuer->count() == 0 || m_draft.result) return;
    m_badName = m_names->take(m_draft.order.choices);
    m_badTerm = m_terms->take(m_draft.order.choices);
    if (m_badName || m_badTerm) return m_review.reset(); // its line says why
    m_draft.order.profile = profile().id;
    m_draft.order.issuer = m_issuer->issuer();
    m_isAsking = true;
    const int question = ++m_asked;
    m_session.run(
        tr("Asking the profile"),
        [facts = m_draft.facts, order = m_draft.order](
            core::Vault& vault, std::stop_token) { return core::reviewRequest(vault, facts, order); },
        [this, alive = QPointer(this), question](const core::Result<core::Review>& answer) {
            if (alive && question == m_asked) take(answer);
        });
}

void ReviewStep::take(const core::Result<core::Review>& answer)
{
    m_isAsking = false;
    m_review.reset();
    if (!answer) {
        emit failed(answer.error());
        return;
    }
    m_review = *answer;
    m_sheets->setReview(*answer);
    m_names->setVerdicts(answer->draft);
    keepTypingInView();
    const bool stops = answer->isRefused();
    if (stops)
        m_lint->setState(Mark::Revoked, tr("cannot be signed like this"));
    else
        m_lint->setState(Mark::Done,
            answer->notes.empty() ? tr("0 lint errors")
                                  : tr("0 lint errors, %n note(s)", nullptr, static_cast<int>(answer->notes.size())));
    m_notes->setText(answer->refusal ? plainReport(errorMessage(*answer->refusal)) : findingLines(answer->notes));
    m_notes->setTone(answer->refusal ? Tone::Bad : Tone::InkSoft);
}

void ReviewStep::keepTypingInView()
{
    constexpr int untilLaidOut = 50; // milliseconds
    QTimer::singleShot(untilLaidOut, this, [this] {
        QWidget* focus = QApplication::focusWidget();
        if (!focus || !m_names->isAncestorOf(focus)) return;
        for (QWidget* each = parentWidget(); each; each = each->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(each)) return area->ensureWidgetVisible(focus, 16, 40);
    });
}

std::optional<PageProblem> ReviewStep::store()
{
    if (m_draft.result) return {};
    if (m_issuer->count() == 0)
        return PageProblem{
            tr("No CA here can sign this. Build an issuing CA first, or choose another profile."), m_profile};
    if (m_soon.isActive()) askAgain();
    if (m_badName) return PageProblem{tr("One of the names cannot be read; its line says why."), m_badName};
    if (m_badTerm) return PageProblem{tr("End or serial number cannot be used; the line below says why."), m_badTerm};
    if (const QString obstacle = obstacleIn(m_review, m_isAsking); !obstacle.isEmpty())
        return PageProblem{obstacle, m_isAsking ? nullptr : m_names->badLine() ? m_names->badLine() : m_profile};
    m_draft.owner = m_owner->text().trimmed().toStdString();
    m_draft.note = m_note->text().trimmed().toStdString();
    sign();
    return PageProblem{};
}

void ReviewStep::sign()
{
    emit busyChanged(true, tr("It is being recorded and signed; this is not interrupted."));
    m_session.run(
        tr("Signing"),
        [source = m_draft.source, order = m_draft.order, owner = m_draft.owner, note = m_draft.note,
            renewal = m_draft.renewal,
            facts = m_draft.facts](core::Vault& vault, std::stop_token stop) -> core::Result<Signed> {
            CORE_TRY(auto issued,
                renewal ? core::issueAgain(vault, *renewal, facts, source.request, source.name, order, stop)
                        : core::signRequest(vault, *source.request, source.name, order, stop));
            return withChain(vault, std::move(issued), owner, note);
        },
        [this, alive = QPointer(this)](core::Result<Signed> done) {
            if (!alive) return;
            emit busyChanged(false, {});
            if (!done) {
                emit failed(done.error());
                return;
            }
            const qint64 row = done->issued.row.id;
            m_draft.result = *std::move(done);
            emit certificateSigned(row);
            emit completed();
        });
}

QString ReviewStep::reasons() const
{
    QStringList lines;
    if (!m_review) return {};
    for (const core::Finding& problem : m_review->draft.problems)
        lines += findingMessage(problem).what + u' ' + findingMessage(problem).remedy;
    for (const core::Decision& decision : m_review->draft.decisions)
        for (const core::Finding& refusal : decision.refusals)
            lines += findingMessage(refusal).what + u' ' + findingMessage(refusal).remedy;
    return lines.join(u'\n');
}

void ReviewStep::setEarlier(const std::vector<core::EarlierCertificate>& earlier)
{
    QStringList parts;
    if (const auto names = std::ranges::count(earlier, true, &core::EarlierCertificate::hasSameName))
        parts += tr("%n earlier certificate(s) for one of these names.", nullptr, static_cast<int>(names));
    if (const auto keys = std::ranges::count(earlier, true, &core::EarlierCertificate::hasSameKey))
        parts += tr("%n earlier certificate(s) with this very key.", nullptr, static_cast<int>(keys));
    m_earlier->setText(parts.join(u' '));
    m_earlier->setVisible(!parts.isEmpty());
}

QWidget* ReviewStep::firstField() const { return m_profile; }

QString ReviewStep::nextText() const { return tr("Sign certificate"); }

QString ReviewStep::otherText() const { return tr("Refuse…"); }

}
