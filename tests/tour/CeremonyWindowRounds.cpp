#include "core/ceremony/record/VerifyKit.h"
#include "core/crypto/SecretSharing.h"
#include "core/keys/KeyBackup.h"
#include "tests/support/ChangedScript.h"
#include "tests/tour/Rounds.h"
#include "tests/ui/ceremony/HeldRoom.h"
#include "ui/ceremony/DryRunDialog.h"
#include "ui/ceremony/HoldDialog.h"
#include "ui/ceremony/IncidentDialog.h"
#include "ui/ceremony/PrivateScreen.h"
#include "ui/ceremony/RecordDialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

/// A ceremony in its window, from the questions before it to its seal, with what people do on the way.
void Rounds::showHeldCeremony()
{
    held::WindowRoom room;
    held::Hands hands(room);
    const auto checks = [](const core::Script&, const std::vector<std::filesystem::path>&,
                            const std::filesystem::path&) {
        std::vector<core::EnvironmentResult> results = held::goodMachine();
        results.push_back({.id = "ENV-04",
            .label = "No swap space is in use",
            .verdict = core::EnvironmentResult::Verdict::Failed,
            .observed = "/dev/sda2"});
        results.push_back({.id = "ENV-10",
            .label = "It is a real machine",
            .verdict = core::EnvironmentResult::Verdict::Unknown,
            .isWaivable = true,
            .observed = "hypervisor"});
        return results;
    };
    dialog(
        [&] {
            (new ui::HoldDialog(
                 room.script, ui::HoldDialog::Way::Begin, {m_desk.pools.computing(), checks, {}}, m_desk.window.get()))
                ->open();
            settle(500);
        },
        QStringLiteral("62-hold"));
    showReviewers();
    room.open();
    room.window->resize(m_size);
    if (!keyboard::activate(room.window.get())) return;
    room.window->start();
    m_failed |= !room.settle();
    const auto shot = [&](const char* name) { picture(*room.window, QString::fromUtf8(name)); };
    const auto people = room.people.people();
    shot("63-people");
    std::vector<core::Enrolment> some;
    for (std::size_t i = 0; i < 2; ++i) some.push_back({people[i].person, {}, {}});
    const QString list = room.stepName() + QStringLiteral(".people");
    m_failed |= !hands.enrol(list, some);
    shot("63-people-two");
    some.clear();
    for (std::size_t i = 2; i < people.size(); ++i) some.push_back({people[i].person, {}, {}});
    m_failed |= !hands.enrol(list, some) || !hands.pressDone();
    shot("63-people-confirm");
    while (room.picture().phase == core::StepPhase::Confirming && room.picture().step == 0 && hands.confirmNext()) {}
    shot("64-words");
    keyboard::press(Qt::Key_Return); // hides them
    shot("64-words-asked");
    m_failed |= !hands.answer() || !hands.confirmNext();
    shot("64-words-half");
    keyboard::press(Qt::Key_F8);
    if (auto* incident = room.find<QDialog>(QStringLiteral("ceremony.incident"))) {
        picture(*incident, QStringLiteral("65-incident"));
        incident->reject();
    }
    m_failed |= !held::bring(*room.window);
    showSecrets(room, hands);
}

/// Before a script is held that others have read: who has signed it, who has not, and whose signature does not count; and before that
/// what its dry run tells of them.
void Rounds::showReviewers()
{
    const std::string digest[]{std::string(64, 'a'), std::string(64, 'b'), std::string(64, 'c')};
    std::string tables;
    for (const auto& [name, sha256] :
        {std::pair("Eva Lindqvist", digest[0]), std::pair("Dev Patel", digest[1]), std::pair("Ana Ruiz", digest[2])})
        tables += "[[reviewer]]\nname = \"" + std::string(name) + "\"\nsha256 = \"" + sha256 + "\"\n\n";
    const std::string text =
        held::replacedAll(held::replacedAll(held::smallScript(), "reviewers_min = 0", "reviewers_min = 2"), "[custody]",
            tables + "[custody]");
    const auto script = core::readScript(text);
    m_failed |= !script;
    if (!script) return;
    core::ScriptReview good{.file = "root.toml.sig", .reviewer = "Eva Lindqvist", .certificate = {}, .der = {1}};
    good.certificate = script->reviewers.front().certificate;
    core::ScriptReview wrong{.file = "root.toml.2.sig", .reviewer = "Dev Patel", .certificate = {}, .der = {1}};
    wrong.certificate = script->reviewers[1].certificate;
    wrong.why = core::Error{core::ErrorCode::Refused, "CW-383", {}, {}};
    const std::vector<core::ScriptReview> reviews{good, wrong};
    if (const auto run = core::dryRun(*script, held::goodMachine(), reviews, core::systemTime()))
        dialog([&] { (new ui::DryRunDialog(*script, *run, m_desk.window.get()))->open(); },
            QStringLiteral("62-dry-run-reviewers"));
    ui::HoldDialog::Surroundings around{m_desk.pools.computing(),
        [](const core::Script&, const std::vector<std::filesystem::path>&, const std::filesystem::path&) {
            return held::goodMachine();
        },
        {}};
    around.reviews = [reviews](const core::Script&) { return reviews; };
    around.comparison = [](const core::Script&, const std::filesystem::path&, const std::filesystem::path&) {
        return std::vector<core::Finding>{{"CW-476", core::Severity::Info, {}, {"certwright-cli", "certwright"}}};
    };
    for (const auto& [name, isBelow] : {std::pair("62-hold-reviewers", false), std::pair("62-hold-rehearsed", true)})
        dialog(
            [&] {
                auto* hold = new ui::HoldDialog(*script, ui::HoldDialog::Way::Begin, around, m_desk.window.get());
                hold->open();
                auto* kit = hold->findChild<QLineEdit*>(QStringLiteral("ceremony.hold.rehearsal"));
                m_failed |= !kit;
                if (kit) kit->setText(QStringLiteral("/media/kit/rehearsal"));
                settle(500);
                auto* scroll = hold->findChild<QScrollArea*>();
                if (isBelow && scroll) scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
                settle(100);
            },
            QString::fromUtf8(name));
}

void Rounds::showSecrets(held::WindowRoom& room, held::Hands& hands)
{
    const auto shot = [&](const char* name) { picture(*room.window, QString::fromUtf8(name)); };
    while (room.step()->kind->name == "fingerprint.read" && hands.confirmNext()) {}
    m_failed |= !hands.goTo("check.human");
    shot("66-ticks");
    m_failed |= !hands.goTo("check.env");
    shot("66-machine");
    m_failed |= !hands.goTo("token.pin-set");
    shot("67-pin");
    const auto unveil = [&](const char* name) {
        m_failed |= !held::Hands::openUnseen(room.stepName() + QStringLiteral(".curtain"), QStringLiteral(".show.1"));
        shot(name);
        keyboard::press(Qt::Key_Return);
    };
    unveil("67-pin-shown");
    room.window->close();
    if (auto* leave = room.find<QDialog>(QStringLiteral("ceremony.leave"))) {
        picture(*leave, QStringLiteral("68-leave"));
        leave->reject();
    }
    m_failed |= !held::bring(*room.window);
    m_failed |= !hands.goTo("share.split");
    unveil("69-share-shown");
    m_failed |= !hands.goTo("share.verify");
    shot("69-share-asked");
    m_failed |=
        !held::Hands::openUnseen(room.stepName() + u'.' + QString::fromStdString(room.picture().fields.front().name));
    shot("69-share-typed");
    keyboard::press(Qt::Key_Tab);
    m_failed |= !hands.goTo("crl.sign");
    shot("70-crl");
    while (room.step())
        if (!hands.takeStep()) break;
    m_failed |= room.step() != nullptr;
    shot("71-sealed");
    showEnds();
    showPrivate();
    showRoots();
    showRestore();
    showUnsigned();
}

/// A share on a screen of its own, and what the others see meanwhile; where there is more than one screen.
void Rounds::showPrivate()
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto secret = core::makeBackupSecret();
    auto shares = secret ? core::splitSecret(*secret, 2, 3) : std::unexpected(secret.error());
    m_failed |= !shares;
    if (!shares || screens.size() < 2) return;
    std::vector<core::StepSecret> secrets;
    secrets.push_back({CORE_TEXT("core", "Share, for the eyes of"), "Eva Lindqvist", std::move(shares->front())});
    QWidget window;
    (new QVBoxLayout(&window))
        ->addWidget(new ui::Curtain(
            QStringLiteral("share"), std::move(secrets), std::chrono::seconds(90), QStringLiteral("DESK"), &window));
    window.resize(m_size.width() / 2, m_size.height() / 2);
    if (!keyboard::activate(&window)) return;
    for (const QScreen* screen : screens) // people drag it there
        if (screen->name() == QStringLiteral("PROJECTOR")) window.move(screen->geometry().topLeft());
    picture(window, QStringLiteral("69-private-offered"));
    window.findChild<QPushButton*>(QStringLiteral("share.show.1"))->click();
    auto* own = window.findChild<ui::PrivateScreen*>();
    m_failed |= !QTest::qWaitFor([&] { return window.findChild<ui::ShareGrid*>()->isVisible(); }, 5000);
    picture(*own, QStringLiteral("69-private"));
    picture(window, QStringLiteral("69-private-others"));
}

/// A key that comes back from sheets and shares.
void Rounds::showRestore()
{
    held::WindowRoom room;
    held::Hands hands(room);
    if (!room.follow("restore-live")) m_failed = true;
    room.open();
    room.window->resize(m_size);
    if (!keyboard::activate(room.window.get())) return;
    room.window->start();
    m_failed |= !room.settle() || !hands.goTo("paper.readback");
    picture(*room.window, QStringLiteral("77-restore"));
}

/// A record that no key signs: what its script would do, its last steps, and what a verifier says.
void Rounds::showUnsigned()
{
    held::WindowRoom room;
    room.hold(
        held::replacedAll(held::smallScript(), "[custody]", "[options]\ntranscript_signer = \"none\"\n\n[custody]"));
    held::Hands hands(room);
    const auto run = core::dryRun(room.script, held::goodMachine(), {}, core::systemTime());
    if (run)
        dialog([&] { (new ui::DryRunDialog(room.script, *run, m_desk.window.get()))->open(); },
            QStringLiteral("78-dry-run"));
    room.open();
    room.window->resize(m_size);
    if (!keyboard::activate(room.window.get())) return;
    room.window->start();
    m_failed |= !room.settle() || !hands.goTo("export.write");
    picture(*room.window, QStringLiteral("79-unsigned-export"));
    while (room.step())
        if (!hands.takeStep()) break;
    m_failed |= room.step() != nullptr;
    const auto report = core::verifyKit(room.place.kit(room.script.media.front()));
    if (report)
        dialog([&] { (new ui::RecordDialog(*report, m_desk.window.get()))->open(); },
            QStringLiteral("79-unsigned-record"));
}

/// What roots certify of each other.
void Rounds::showRoots()
{
    for (const auto& [type, prefix] :
        {std::pair("cross-sign", QStringLiteral("75-other")), std::pair("root-rollover", QStringLiteral("76-next"))}) {
        held::WindowRoom room;
        held::Hands hands(room);
        if (!room.follow(type)) m_failed = true;
        room.open();
        room.window->resize(m_size);
        if (!keyboard::activate(room.window.get())) return;
        room.window->start();
        m_failed |= !room.settle();
        if (type == std::string_view("cross-sign")) {
            m_failed |= !hands.goTo("cert.import");
            picture(*room.window, prefix + QStringLiteral("-asked"));
            m_failed |= !hands.answer();
            picture(*room.window, prefix + QStringLiteral("-compared"));
        }
        m_failed |= !hands.goTo("cert.cross");
        picture(*room.window, prefix + QStringLiteral("-cross"));
        m_failed |= !hands.answer();
        picture(*room.window, prefix + QStringLiteral("-confirming"));
    }
}

/// What it looks like when a ceremony does not come to its end.
void Rounds::showEnds()
{
    held::WindowRoom room(core::CeremonyMode::Rehearsal);
    held::Hands hands(room);
    room.open();
    room.window->resize(m_size);
    if (!keyboard::activate(room.window.get())) return;
    room.window->start();
    m_failed |= !room.settle() || !hands.takeStep();
    picture(*room.window, QStringLiteral("72-rehearsal"));
    keyboard::press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    m_failed |= !room.settle();
    picture(*room.window, QStringLiteral("73-left"));
    keyboard::press(Qt::Key_Return);
    settle(200);
    picture(*room.window, QStringLiteral("73-back"));
    m_failed |= !hands.comeBack(room.people.people().size());
    showLockedOut(room, hands);
    room.window->close();
    auto* leave = room.find<ui::LeaveDialog>(QStringLiteral("ceremony.leave"));
    if (!leave) return;
    emit leave->abortWanted();
    auto* abort = room.find<ui::AbortDialog>(QStringLiteral("ceremony.abort"));
    leave->reject();
    if (!abort) return;
    abort->findChild<QCheckBox*>(QStringLiteral("ceremony.abort.who.1"))->setChecked(true);
    abort->verb().click();
    picture(*abort, QStringLiteral("74-abort"));
    abort->verb().click();
    m_failed |= !room.settle();
    settle(200);
    picture(*room.window, QStringLiteral("74-left"));
    for (auto* way : room.window->findChildren<QComboBox*>(QRegularExpression(QStringLiteral("^ceremony\\.left\\."))))
        way->setCurrentIndex(1);
    auto* end = room.find<QPushButton>(QStringLiteral("ceremony.left.end"));
    if (end) end->click();
    m_failed |= !room.settle();
    settle(200);
    picture(*room.window, QStringLiteral("74-abandoned"));
}

/// Somebody typed the wrong PIN three times, and chooses a new one.
void Rounds::showLockedOut(held::WindowRoom& room, held::Hands& hands)
{
    m_failed |= !hands.goTo("token.init") || !hands.answer();
    for (int i = 0; i < 3; ++i) m_failed |= !hands.confirmNext("000000");
    picture(*room.window, QStringLiteral("73-locked"));
    const QString who = QStringLiteral("ceremony.confirm.") +
        QString::fromStdString(room.picture().confirmers.front().person.name) + QStringLiteral(".renew");
    if (auto* renew = room.find<QPushButton>(who)) renew->click();
    auto* dialog = room.find<QDialog>(QStringLiteral("ceremony.renew"));
    m_failed |= !dialog;
    if (!dialog) return;
    picture(*dialog, QStringLiteral("73-new-pin"));
    dialog->reject();
}
