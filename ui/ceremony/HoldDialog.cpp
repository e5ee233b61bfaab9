#include "ui/ceremony/HoldDialog.h"

#include "core/ceremony/FingerprintWords.h"
#include "core/tokens/Modules.h"
#include "ui/ceremony/CeremonyMachineHere.h"
#include "ui/ceremony/WordRows.h"
#include "ui/look/Type.h"
#include "ui/text/Messages.h"
#include "ui/text/PlainLabel.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"
#include "ui/widgets/Availability.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/PathField.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

QString holdTitle(HoldDialog::Way way)
{
    return way == HoldDialog::Way::Begin ? HoldDialog::tr("Hold a ceremony") : HoldDialog::tr("Resume a ceremony");
}

QString holdLead(HoldDialog::Way way)
{
    return way == HoldDialog::Way::Begin
        ? HoldDialog::tr(
              "What the names of the script stand for on this machine. They can change nothing that the script says.")
        : HoldDialog::tr("The record on the two log sticks says where it goes on. Choose the same sticks, tokens and "
                         "kits as before.");
}

/// Lines one below the other, which go away together.
QVBoxLayout* linesIn(QWidget& list)
{
    auto* column = new QVBoxLayout(&list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    return column;
}

/// Blocking ones are a refusal, others a warning; what is fit is said last.
Mark markOfCheck(const core::EnvironmentResult& result)
{
    if (!result.isStanding()) return Mark::Done;
    return result.isWaivable ? Mark::Expiring : Mark::Revoked;
}

}

HoldDialog::HoldDialog(core::Script script, Way way, Surroundings surroundings, QWidget* parent)
    : FormDialog(QStringLiteral("ceremony.hold"), holdTitle(way), holdLead(way),
          way == Way::Begin ? tr("Begin") : tr("Go on"), parent),
      m_script(std::move(script)),
      m_way(way),
      m_surroundings(std::move(surroundings)),
      m_looking(m_surroundings.computing),
      m_reading(m_surroundings.computing),
      m_comparing(m_surroundings.computing)
{
    addScript();
    addReviews();
    addMode();
    addScreen();
    addSticks();
    addModule();
    addTokens();
    addRequests();
    addKits();
    addRehearsal();
    addChecks();
    resize(scaled(720, QApplication::font()), height());
    m_red->setFocus();
    check();
    look();
}

void HoldDialog::addScript()
{
    content().addWidget(paragraph(showUntrusted(m_script.title), this, TextStyle::Strong));
    content().addWidget(new WordRows(QStringLiteral("ceremony.hold.script"),
        tr("SHA-256 of the script: compare them with the printed copies"), core::fingerprintWords(m_script.identity),
        this));
}

void HoldDialog::addMode()
{
    m_mode = new QComboBox;
    m_mode->addItem(tr("Live: what comes of it counts"), static_cast<int>(core::CeremonyMode::Live));
    if (m_way == Way::Begin)
        m_mode->addItem(tr("Rehearsal by people, on practice tokens"), static_cast<int>(core::CeremonyMode::Rehearsal));
    auto* field = new FormField(QStringLiteral("ceremony.hold.mode"), tr("Mode"), m_mode, this);
    field->setVisible(m_way == Way::Begin);
    content().addWidget(field);
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        m_module->parentWidget()->setVisible(!isRehearsal());
        for (const auto& [name, line] : m_tokens) line->parentWidget()->setVisible(!isRehearsal());
        if (m_rehearsal) m_rehearsal->setVisible(!isRehearsal());
        if (m_differenceList) m_differenceList->setVisible(!isRehearsal());
        check();
    });
}

/// With a projector and a screen beside it, secrets need not stand where everybody sees them.
void HoldDialog::addScreen()
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    if (screens.size() < 2) return;
    m_screen = new QComboBox;
    m_screen->addItem(tr("In the window, behind a curtain"), QString());
    for (const QScreen* screen : screens)
        m_screen->addItem(tr("On the screen %1, %2 × %3")
                              .arg(showUntrusted(screen->name()), showNumber(screen->size().width()),
                                  showNumber(screen->size().height())),
            screen->name());
    auto* field =
        new FormField(QStringLiteral("ceremony.hold.screen"), tr("PINs and shares are shown"), m_screen, this);
    field->setHint(tr("One person sits before that screen; the window with the steps stands on another one."));
    content().addWidget(field);
}

PathField* HoldDialog::addPath(const QString& name, const QString& label, bool isFolder)
{
    auto* path = new PathField(QStringLiteral("ceremony.hold.") + name, label,
        isFolder ? PathField::Kind::Folder : PathField::Kind::OldFile, this);
    content().addWidget(path);
    connect(&path->edit(), &QLineEdit::textChanged, this, &HoldDialog::check);
    return path;
}

void HoldDialog::addSticks()
{
    content().addWidget(new HeadingLabel(tr("Sticks"), TextStyle::Section, this));
    m_red = addPath(QStringLiteral("red"), tr("Folder of the red log stick"), true);
    m_blue = addPath(QStringLiteral("blue"), tr("Folder of the blue log stick"), true);
    for (PathField* stick : {m_red, m_blue})
        connect(&stick->edit(), &QLineEdit::textChanged, this, [this, stick] {
            std::error_code problem;
            if (std::filesystem::is_directory(stick->path(), problem)) look();
        });
    for (const std::string& medium : m_script.media)
        m_media[medium] = addPath(QStringLiteral("medium.") + QString::fromStdString(medium),
            tr("Folder of the stick %1").arg(showUntrusted(medium)), true);
}

void HoldDialog::addModule()
{
    m_module = new QComboBox;
    for (const core::OfferedModule& offered : core::listedModules())
        m_module->addItem(showUntrusted(offered.name), QString::fromStdString(offered.path.string()));
    for (const std::filesystem::path& added : m_surroundings.modules)
        m_module->addItem(showUntrusted(added.filename().string()), QString::fromStdString(added.string()));
    content().addWidget(new HeadingLabel(tr("Tokens"), TextStyle::Section, this));
    auto* field = new FormField(QStringLiteral("ceremony.hold.module"), tr("PKCS#11 module"), m_module, this);
    field->setHint(tr("Others are added on the page of tokens."));
    content().addWidget(field);
    connect(m_module, &QComboBox::currentIndexChanged, this, [this] {
        compare();
        look();
    });
}

void HoldDialog::addTokens()
{
    if (!m_script.custody) return;
    for (const std::string& name : m_script.custody->tokens) {
        auto* line = new QLineEdit;
        line->setPlaceholderText(tr("the next blank one"));
        content().addWidget(new FormField(QStringLiteral("ceremony.hold.token.") + QString::fromStdString(name),
            tr("Serial number of the token %1").arg(showUntrusted(name)), line, this));
        m_tokens[name] = line;
    }
}

void HoldDialog::addRequests()
{
    for (const core::ScriptCertificate& sub : m_script.subs)
        m_requests[sub.name] = addPath(QStringLiteral("request.") + QString::fromStdString(sub.name),
            tr("Request of the CA %1").arg(showUntrusted(sub.name)), false);
    for (const core::ScriptCross& cross : m_script.crosses) {
        if (cross.of != core::ScriptCross::Of::Other) continue;
        m_requests[cross.name] = addPath(QStringLiteral("request.") + QString::fromStdString(cross.name),
            tr("Root certificate of %1").arg(showUntrusted(cross.name)), false);
    }
}

/// One more place stands open after every kit that was named.
void HoldDialog::addKits()
{
    if (!m_script.type->isFollowUp) return;
    content().addWidget(new HeadingLabel(tr("Ceremonies before"), TextStyle::Section, this));
    content().addWidget(paragraph(tr("The kits of this root, from the oldest to the newest."), this));
    m_kitColumn = new QVBoxLayout;
    content().addLayout(m_kitColumn);
    const auto add = [this](const auto& again) -> void {
        const QString number = QString::number(m_kits.size() + 1);
        auto* kit = new PathField(
            QStringLiteral("ceremony.hold.kit.") + number, tr("Kit %1").arg(number), PathField::Kind::Folder, this);
        m_kits.push_back(kit);
        m_kitColumn->addWidget(kit);
        connect(&kit->edit(), &QLineEdit::textChanged, this, [this, kit, again] {
            if (kit == m_kits.back() && !kit->path().empty()) again(again);
            check();
        });
    };
    add(add);
}

void HoldDialog::addRehearsal()
{
    if (m_way != Way::Begin) return;
    m_rehearsal = addPath(QStringLiteral("rehearsal"), tr("Kit of the rehearsal of this script"), true);
    m_rehearsal->edit().setPlaceholderText(tr("without one the record says that nobody rehearsed it"));
    m_differences = new QVBoxLayout;
    content().addLayout(m_differences);
    connect(&m_rehearsal->edit(), &QLineEdit::textChanged, this, &HoldDialog::compare);
}

/// Who has signed the very octets that are shown; the record of one that was begun says it already.
void HoldDialog::addReviews()
{
    if (m_way != Way::Begin) return;
    m_reviewColumn = new QVBoxLayout;
    content().addLayout(m_reviewColumn);
    showReviews({});
    if (!m_surroundings.reviews) return;
    m_reading.start([read = m_surroundings.reviews, script = m_script](std::stop_token) { return read(script); },
        [this](std::vector<core::ScriptReview> reviews) {
            showReviews(std::move(reviews));
            check();
        });
}

void HoldDialog::setList(QVBoxLayout& column, QWidget*& list, QWidget* fresh)
{
    delete std::exchange(list, fresh);
    column.addWidget(list);
    list->show();
}

void HoldDialog::showReviews(std::vector<core::ScriptReview> reviews)
{
    m_reviews = std::move(reviews);
    auto* list = new QWidget(this);
    list->setObjectName(QStringLiteral("ceremony.hold.reviews"));
    QVBoxLayout* column = linesIn(*list);
    const int wanted = m_script.people.reviewers;
    if (wanted > 0)
        column->addWidget(paragraph(tr("Reviewers who have signed it as it is: %1 of %2")
                                        .arg(showNumber(core::countReviews(m_reviews)), showNumber(wanted)),
            list, TextStyle::Strong));
    for (const core::ScriptReviewer& named : m_script.reviewers) {
        const bool hasSigned = std::ranges::any_of(
            m_reviews, [&](const auto& review) { return review.counts() && review.certificate == named.certificate; });
        if (!hasSigned)
            column->addWidget(
                new MarkLabel(Mark::Expiring, tr("%1 has not signed").arg(showUntrusted(named.name)), {}, list));
    }
    for (const core::ScriptReview& review : m_reviews)
        column->addWidget(review.counts()
                ? new MarkLabel(Mark::Done, showUntrusted(review.reviewer), {}, list)
                : new MarkLabel(Mark::Expiring,
                      tr("Unverified, %1: %2").arg(showUntrusted(review.file), errorMessage(*review.why).what), {},
                      list));
    setList(*m_reviewColumn, m_reviewList, list);
}

void HoldDialog::compare()
{
    if (!m_differences || !m_surroundings.comparison) return;
    delete std::exchange(m_differenceList, nullptr);
    m_comparing.cancel();
    if (m_rehearsal->path().empty()) return;
    m_comparing.start([compare = m_surroundings.comparison, script = m_script, kit = m_rehearsal->path(),
                          module = module()](std::stop_token) { return compare(script, kit, module); },
        [this](const std::vector<core::Finding>& differences) { showDifferences(differences); });
}

void HoldDialog::showDifferences(const std::vector<core::Finding>& differences)
{
    auto* list = new QWidget(this);
    list->setObjectName(QStringLiteral("ceremony.hold.differences"));
    QVBoxLayout* column = linesIn(*list);
    for (const core::Finding& difference : differences) {
        const Message words = findingMessage(difference);
        const Mark mark = difference.severity == core::Severity::Info ? Mark::Done : Mark::Expiring;
        column->addWidget(new MarkLabel(mark, words.what + u' ' + words.why, {}, list));
    }
    if (differences.empty())
        column->addWidget(new MarkLabel(Mark::Done, tr("Rehearsed with this script, program and module."), {}, list));
    setList(*m_differences, m_differenceList, list);
    list->setVisible(!isRehearsal());
}

void HoldDialog::addChecks()
{
    content().addWidget(new HeadingLabel(tr("This machine"), TextStyle::Section, this));
    m_checks = new QVBoxLayout;
    content().addLayout(m_checks);
    auto* again = new QPushButton(tr("Look again"), this);
    again->setObjectName(QStringLiteral("ceremony.hold.look"));
    again->setAutoDefault(false);
    content().addWidget(again, 0, Qt::AlignLeft);
    connect(again, &QPushButton::clicked, this, &HoldDialog::look);
}

bool HoldDialog::isRehearsal() const
{
    return m_mode->currentData().toInt() == static_cast<int>(core::CeremonyMode::Rehearsal);
}

std::vector<std::filesystem::path> HoldDialog::journals() const
{
    std::vector<std::filesystem::path> folders;
    for (const PathField* stick : {m_red, m_blue})
        if (!stick->path().empty()) folders.push_back(stick->path());
    return folders;
}

std::filesystem::path HoldDialog::module() const { return m_module->currentData().toString().toStdString(); }

void HoldDialog::look()
{
    if (!m_checks) return; // still being built
    m_looking.start([checks = m_surroundings.checks, script = m_script, folders = journals(), module = module()](
                        std::stop_token) { return checks(script, folders, module); },
        [this](const std::vector<core::EnvironmentResult>& results) { showChecks(results); });
}

void HoldDialog::showChecks(const std::vector<core::EnvironmentResult>& results)
{
    delete std::exchange(m_results, new QWidget(this));
    QVBoxLayout* column = linesIn(*m_results);
    const auto isBlocking = [](const auto& one) { return one.isStanding() && !one.isWaivable; };
    m_blocking = static_cast<int>(std::ranges::count_if(results, isBlocking));
    column->addWidget(paragraph(m_blocking == 0 ? tr("Nothing stands in the way of a live ceremony.")
                                                : tr("In the way of a live ceremony: %n check(s)", nullptr, m_blocking),
        m_results, TextStyle::Strong));
    std::vector<core::EnvironmentResult> sorted = results;
    std::ranges::stable_partition(sorted, isBlocking);
    for (const core::EnvironmentResult& result : sorted) {
        if (!result.isStanding()) continue;
        column->addWidget(new MarkLabel(markOfCheck(result),
            coreText(result.label) + QStringLiteral(": ") + showUntrusted(result.observed), {}, m_results));
    }
    m_checks->addWidget(m_results);
    m_results->show();
    check();
}

QString HoldDialog::missing() const
{
    if (m_red->path().empty() || m_blue->path().empty()) return tr("The folders of the two log sticks are missing.");
    if (m_red->path() == m_blue->path()) return tr("The two log sticks are the same.");
    for (const auto& [name, path] : m_media)
        if (path->path().empty()) return tr("The folder of the stick %1 is missing.").arg(showUntrusted(name));
    if (!isRehearsal() && m_module->count() == 0) return tr("No PKCS#11 module is there.");
    if (m_way == Way::Begin && !isRehearsal() && m_blocking > 0)
        return tr("The machine fails a check that nobody may waive.");
    if (m_reviewColumn && !isRehearsal() && !core::checkReviewed(m_script, m_reviews))
        return tr("Too few reviewers have signed the script as it is.");
    if (m_kitColumn && m_kits.front()->path().empty()) return tr("The kit of the ceremony before is missing.");
    return {};
}

void HoldDialog::check()
{
    if (!m_checks) return; // still being built
    const QString what = missing();
    if (what.isEmpty())
        setAvailable(verb());
    else
        setUnavailable(verb(), what, tr("Choose it, or mend it."));
}

core::Result<CeremonyOrder> HoldDialog::order() const
{
    CeremonyOrder order{.script = m_script,
        .mode = isRehearsal() ? core::CeremonyMode::Rehearsal : core::CeremonyMode::Live,
        .journals = journals(),
        .display = seenDisplay(),
        .isResumed = m_way == Way::Resume};
    order.bindings.module = module();
    if (m_screen) order.bindings.privateScreen = m_screen->currentData().toString().toStdString();
    for (const auto& [name, line] : m_tokens)
        if (!line->text().trimmed().isEmpty()) order.bindings.tokens[name] = line->text().trimmed().toStdString();
    for (const auto& [name, path] : m_media) order.bindings.media[name] = path->path();
    for (const auto& [name, path] : m_requests)
        if (!path->path().empty()) order.bindings.requests[name] = path->path();
    for (const PathField* kit : m_kits)
        if (!kit->path().empty()) order.kits.push_back(kit->path());
    if (m_rehearsal && !m_rehearsal->path().empty()) order.bindings.rehearsals.push_back(m_rehearsal->path());
    order.bindings.reviews = m_reviews;
    if (!isRehearsal()) return order;
    CORE_TRY(core::PracticeTokens practice, core::PracticeTokens::make());
    order.bindings.module = practice.module();
    order.bindings.tokens.clear();
    order.practice = std::make_shared<const core::PracticeTokens>(std::move(practice));
    return order;
}

}
