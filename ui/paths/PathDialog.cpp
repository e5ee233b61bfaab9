#include "ui/paths/PathDialog.h"

#include "core/verifying/ReportJson.h"
#include "ui/issue/WorkBar.h"
#include "ui/look/Buttons.h"
#include "ui/look/DrawnFile.h"
#include "ui/look/Tones.h"
#include "ui/look/Type.h"
#include "ui/paths/PathReasons.h"
#include "ui/paths/PathStair.h"
#include "ui/paths/PathStepCard.h"
#include "ui/paths/PathWords.h"
#include "ui/text/CertificateWords.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/MessageStrip.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr std::array purposes{
    "serverAuth", "clientAuth", "emailProtection", "codeSigning", "timeStamping", "OCSPSigning"};

QPushButton* quietButton(const char* name, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    setButtonRole(*button, ButtonRole::Quiet);
    return button;
}

/// What a person typed as a moment; nothing: now.
core::Result<std::optional<core::Time>> timeOf(const QString& typed)
{
    if (typed.isEmpty()) return std::optional<core::Time>();
    CORE_TRY(const core::Time time, core::readTime(typed.toStdString()));
    return std::optional(time);
}

}

PathDialog::PathDialog(VaultSession& session, qint64 certificate, const QString& name, QWidget* parent)
    : FormDialog(QStringLiteral("pathDialog"), tr("How “%1” is trusted").arg(name),
          tr("From what is trusted at the top down to the certificate: each step is checked, and says what was asked."),
          tr("Save the report…"), parent),
      m_session(session),
      m_reader(session.reader(*this, 1)),
      m_time(new QLineEdit),
      m_purpose(new QComboBox),
      m_nameKind(new QComboBox),
      m_name(new QLineEdit),
      m_profile(new QComboBox),
      m_anchor(new QComboBox),
      m_timeField(new FormField(QStringLiteral("pathTime"), tr("At the time"), m_time, this)),
      m_assumed(paragraph(QString(), this, TextStyle::Strong)),
      m_forget(quietButton("pathForget", tr("Back to how it is"), this)),
      m_work(new WorkBar(this)),
      m_verdict(nullptr),
      m_top(new QVBoxLayout),
      m_why(paragraph(QString(), this, TextStyle::Body, Tone::InkSoft)),
      m_stair(new PathStair(this)),
      m_reasons(new QVBoxLayout)
{
    m_question.certificate = certificate;
    m_assumed->setObjectName(QStringLiteral("pathAssumed"));
    m_why->setObjectName(QStringLiteral("pathWhy"));
    content().addWidget(makeControls());
    content().addWidget(m_assumed);
    content().addWidget(m_forget, 0, Qt::AlignLeft);
    content().addWidget(m_work);
    content().addLayout(m_top);
    content().addWidget(m_why);
    content().addWidget(m_stair);
    content().addLayout(m_reasons);
    content().addStretch(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(250));
    m_slow.setSingleShot(true);
    m_slow.setInterval(std::chrono::milliseconds(400));
    resize(scaled(900, QApplication::font()), scaled(760, QApplication::font()));
    connectControls();
    showAssumptions();
    ask();
}

QWidget* PathDialog::makeFields()
{
    auto* fields = new QWidget(this);
    auto* flow = new FlowLayout(12, fields);
    m_time->setPlaceholderText(tr("now"));
    m_time->setToolTip(tr("A day, or a moment such as 2030-01-31T12:00:00Z"));
    m_purpose->addItem(tr("any"), QString());
    for (const char* purpose : purposes) m_purpose->addItem(useText(purpose), QLatin1String(purpose));
    for (const QString& kind : {tr("Host"), tr("Mailbox"), tr("IP address"), tr("User (UPN)")})
        m_nameKind->addItem(kind);
    for (const auto& [profile, text] : {std::pair{core::ValidationProfile::Internal, tr("of a private PKI")},
             {core::ValidationProfile::Rfc5280, tr("RFC 5280 alone")},
             {core::ValidationProfile::WebPki, tr("as for a public CA")}})
        m_profile->addItem(text, static_cast<int>(profile));
    m_anchor->addItem(tr("all that the vault trusts"), QByteArray());
    m_anchor->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const auto field = [&](const char* name, const QString& label, QWidget* input) {
        flow->addWidget(new FormField(QLatin1String(name), label, input, fields));
    };
    flow->addWidget(m_timeField);
    field("pathPurpose", tr("For the purpose"), m_purpose);
    field("pathNameKind", tr("Good for a"), m_nameKind);
    field("pathName", tr("Name"), m_name);
    field("pathProfile", tr("By the rules"), m_profile);
    field("pathAnchor", tr("Trusted"), m_anchor);
    return fields;
}

QWidget* PathDialog::makeControls()
{
    auto* controls = new QWidget(this);
    auto* column = new QVBoxLayout(controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeFields());
    auto* buttons = new QWidget(controls);
    auto* flow = new FlowLayout(8, buttons);
    QPushButton* add = quietButton("pathAddFile", tr("Add a file…"), buttons);
    add->setToolTip(tr("Certificates that help, revocation lists and OCSP responses"));
    QPushButton* copy = quietButton("pathCopy", tr("Copy as text"), buttons);
    flow->addWidget(add);
    flow->addWidget(copy);
    column->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, &PathDialog::fileWanted);
    connect(copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(text());
        messages().showDone(tr("The report was copied."));
    });
    return controls;
}

void PathDialog::connectControls()
{
    for (QComboBox* box : {m_purpose, m_nameKind, m_profile, m_anchor})
        connect(box, &QComboBox::currentIndexChanged, this, &PathDialog::readControls);
    for (QLineEdit* line : {m_time, m_name})
        connect(line, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &PathDialog::readControls);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_work->begin(tr("Checking the paths"), 0); });
    connect(m_work, &WorkBar::cancelled, this, [this] {
        m_reader->cancel();
        m_work->end();
        m_why->setText(tr("Stopped. Change a question to begin again."));
    });
    connect(this, &FormDialog::confirmed, this, &PathDialog::saveWanted);
    const auto assume = [this](std::set<core::Bytes>& assumed, const core::Bytes& fingerprint) {
        assumed.insert(fingerprint);
        showAssumptions();
        m_forget->setFocus(Qt::OtherFocusReason); // the step that was pressed goes
        ask();
    };
    connect(m_stair, &PathStair::leftOutWanted, this,
        [this, assume](const core::Bytes& fingerprint) { assume(m_question.without, fingerprint); });
    connect(m_stair, &PathStair::revokedWanted, this,
        [this, assume](const core::Bytes& fingerprint) { assume(m_question.revoked, fingerprint); });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_question.without.clear();
        m_question.revoked.clear();
        m_question.certificates.clear();
        m_question.lists.clear();
        m_question.responses.clear();
        m_files.clear();
        showAssumptions();
        ask();
    });
}

void PathDialog::readControls()
{
    const auto time = timeOf(m_time->text().trimmed());
    m_timeField->setError(time ? QString() : tr("Write a day or a moment, such as 2030-01-31."));
    if (!time) return;
    m_question.at = *time;
    m_question.purpose = m_purpose->currentData().toString().toStdString();
    m_question.nameKind = static_cast<PathQuestion::Name>(m_nameKind->currentIndex());
    m_question.name = m_name->text().trimmed().toStdString();
    m_question.profile = static_cast<core::ValidationProfile>(m_profile->currentData().toInt());
    const QByteArray anchor = m_anchor->currentData().toByteArray();
    m_question.onlyAnchor.assign(anchor.begin(), anchor.end());
    ask();
}

void PathDialog::ask()
{
    if (!m_session.isOpen()) return;
    m_slow.start();
    m_session.read(
        *m_reader,
        [question = m_question](
            core::Vault& vault, const std::stop_token& stop) { return answerPath(vault, question, stop); },
        [this](core::Result<PathAnswer> answer) { take(std::move(answer)); });
}

void PathDialog::take(core::Result<PathAnswer> answer)
{
    m_slow.stop();
    m_work->end();
    messages().dismiss();
    if (!answer) {
        if (answer.error().code != core::ErrorCode::Cancelled)
            messages().showMessage(errorMessage(answer.error()), Gravity::Failure);
        return;
    }
    m_answer = *std::move(answer);
    offerAnchors();
    choosePath(0);
}

void PathDialog::offerAnchors()
{
    if (m_anchor->count() > 1) return;
    const QSignalBlocker quiet(m_anchor);
    for (const core::Certificate& certificate : m_answer->anchors) {
        const core::Bytes fingerprint = certificate.sha256Fingerprint();
        m_anchor->addItem(tr("only %1").arg(showUntrusted(certificate.subject().shortText())),
            QByteArray(reinterpret_cast<const char*>(fingerprint.data()), std::ssize(fingerprint)));
    }
}

void PathDialog::choosePath(std::size_t place)
{
    m_shown = place;
    const core::PathReport& path = *shownPath();
    const Message verdict = findingMessage(path.verdict);
    delete m_verdict;
    m_verdict = new MarkLabel(path.isValid ? Mark::Done : Mark::Revoked, verdict.what, {}, this);
    m_verdict->setObjectName(QStringLiteral("pathVerdict"));
    m_top->addWidget(m_verdict);
    m_why->setText(path.isValid ? verdict.why : verdict.why + u' ' + verdict.remedy);
    m_stair->setPath(path);
    showReasons();
}

const core::PathReport* PathDialog::shownPath() const
{
    return m_answer ? &m_answer->report.paths.at(m_shown) : nullptr;
}

void PathDialog::showReasons()
{
    while (QLayoutItem* item = m_reasons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item; // takeAt hands it over
    }
    auto* reasons = new PathReasons(m_answer->report.paths, m_shown, this);
    connect(reasons, &PathReasons::chosen, this, [this](std::size_t place) {
        choosePath(place);
        m_stair->cards().front()->opener().setFocus(Qt::OtherFocusReason);
    });
    m_reasons->addWidget(reasons);
}

void PathDialog::showAssumptions()
{
    const auto count = [](const std::set<core::Bytes>& assumed) { return static_cast<int>(assumed.size()); };
    QStringList parts;
    if (!m_question.without.empty()) parts += tr("%n certificate(s) left out", nullptr, count(m_question.without));
    if (!m_question.revoked.empty())
        parts += tr("%n certificate(s) taken as revoked", nullptr, count(m_question.revoked));
    if (!m_files.isEmpty()) parts += tr("with the files %1").arg(m_files.join(QStringLiteral(", ")));
    m_assumed->setText(tr("What if: %1").arg(parts.join(QStringLiteral("; "))));
    m_assumed->setVisible(!parts.isEmpty());
    m_forget->setVisible(!parts.isEmpty());
}

void PathDialog::addFile(const QString& name, const std::vector<core::FoundObject>& objects)
{
    const auto count = [this] {
        return m_question.certificates.size() + m_question.lists.size() + m_question.responses.size();
    };
    const std::size_t before = count();
    for (const core::FoundObject& object : objects) {
        if (const auto* certificate = std::get_if<core::Certificate>(&object))
            m_question.certificates.push_back(*certificate);
        if (const auto* list = std::get_if<core::Crl>(&object)) m_question.lists.push_back(*list);
        if (const auto* response = std::get_if<core::OcspResponse>(&object)) m_question.responses.push_back(*response);
    }
    if (count() == before)
        return messages().showNote(tr("%1 holds no certificate, revocation list or OCSP response.").arg(name));
    m_files += name;
    showAssumptions();
    ask();
}

QString PathDialog::text() const { return m_answer ? pathText(*shownPath()) : QString(); }

QByteArray PathDialog::json() const
{
    if (!m_answer) return {};
    nlohmann::ordered_json json = core::jsonOf(m_answer->report);
    json["at"] = core::toText(m_answer->at);
    json["validation_profile"] = core::nameOf(m_question.profile);
    return QByteArray::fromStdString(json.dump(2)) + '\n';
}

core::Result<core::Bytes> PathDialog::report(const QString& kind) const
{
    if (!m_answer) return core::Bytes();
    if (kind == QLatin1String("svg") || kind == QLatin1String("png") || kind == QLatin1String("pdf")) {
        PathStair paper;
        paper.setPalette(paletteFor(Scheme::Light));
        paper.setPath(*shownPath());
        for (PathStepCard* card : paper.cards()) {
            card->setOpen(true);
            for (QPushButton* button : card->findChildren<QPushButton*>()) button->hide();
        }
        const int width = scaled(640, QApplication::font());
        paper.resize(width, paper.layout()->totalHeightForWidth(width));
        return drawnFile(kind, paper);
    }
    const QByteArray content = kind == QLatin1String("json") ? json() : text().toUtf8();
    return core::Bytes(content.begin(), content.end());
}

}
