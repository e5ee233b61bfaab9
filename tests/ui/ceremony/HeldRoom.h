#pragma once

#include "core/base/Wording.h"
#include "core/ceremony/engine/PracticeTokens.h"
#include "core/ceremony/paper/PaperFrames.h"
#include "tests/support/HeldCeremony.h"
#include "tests/ui/issue/Keyboard.h"
#include "ui/ceremony/CeremonyWindow.h"
#include "ui/ceremony/Curtain.h"
#include "ui/ceremony/SheetsDialog.h"
#include "ui/shares/ShareGrid.h"

#include <QCheckBox>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <functional>
#include <ranges>

/// A room in which a ceremony is held through its window by people who have a keyboard and no mouse.
namespace held {

inline constexpr const char* personPin = "86429753"; ///< another than those of RehearsedRoom, which keeps its own

/// Gives a window the keyboard although one that it belongs to has it.
inline bool bring(QWidget& window)
{
    return keyboard::activate(&window) &&
        QTest::qWaitFor([&] { return QApplication::activeWindow() == &window; }, 20000);
}

/// The first sentence of a wording.
inline QString wording(const char* id, const std::vector<std::string>& values)
{
    return QString::fromStdString(core::filled(core::findWording(id)->what, values));
}

/// Everything that a ceremony in a window needs, in a folder that goes away.
struct WindowRoom {
    explicit WindowRoom(core::CeremonyMode mode = core::CeremonyMode::Live,
        ui::CeremonyPace wanted = {std::chrono::milliseconds(1), std::chrono::seconds(90)})
        : script(*core::readScript(smallScript())),
          people(script),
          practice(*core::PracticeTokens::make()),
          pace(wanted)
    {
        place.folder = std::filesystem::path(folder.path().toStdString());
        order.mode = mode;
        order.bindings.module = practice.module();
        order.bindings.kitName = "kit";
        order.journals = {place.journal('a'), place.journal('b')};
        plan();
    }
    ~WindowRoom()
    {
        window.reset();
        pools.finish();
    }

    /// This script is to be held instead.
    void hold(const std::string& text)
    {
        script = *core::readScript(text);
        people = core::RehearsedRoom(script);
        plan();
    }
    /// A ceremony of this type is to be held instead, of a root that the same people made before without a window.
    core::Result<void> follow(
        std::string_view type, const std::function<std::string(std::string)>& changed = std::identity())
    {
        const Place first{.folder = place.folder / "first"};
        first.prepare(script);
        CORE_TRY(const auto module, core::checkModuleFile(practice.module()));
        people.chooseOwnPin(core::Secret(core::bytesOf(tokenPin)));
        core::CeremonyMachine before = machineWith(
            core::helperTokens(CERTWRIGHT_TOKEN_HELPER, module.path, module.hash, {}, practice.settings()), people);
        before.print = [this](const core::PaperOrder& paper) -> core::Result<void> {
            if (printFirst) CORE_CHECK(printFirst(paper));
            return people.receive(paper);
        };
        CORE_TRY(const auto ceremony, held::open(first, script, before, people));
        CORE_CHECK(core::rehearse(*ceremony, people, before.clock, [this](const core::StepView& view) {
            if (view.step->kind->name == "share.split")
                for (const core::StepSecret& secret : view.secrets)
                    shares[secret.about] = std::string(secret.text.view().begin(), secret.text.view().end());
            return true;
        }));
        order.kits = {first.kit(script.media.front())};
        CORE_TRY(requests, bring(place.folder));
        script = *core::readScript(changed(following(type, ceremony->world())));
        people = core::RehearsedRoom(script);
        plan();
        return {};
    }

    core::Result<core::CeremonyMachine> machine(ui::SheetsQuestion& sheets)
    {
        const auto module = core::checkModuleFile(practice.module());
        if (!module) return std::unexpected(module.error());
        core::CeremonyMachine machine = machineWith(
            core::helperTokens(CERTWRIGHT_TOKEN_HELPER, module->path, module->hash, {}, practice.settings()), people);
        if (keys) machine.keys = keys;
        if (readCodes) machine.codes = readCodes;
        machine.environment = [this] {
            std::vector<core::EnvironmentResult> results(checks, goodMachine().front());
            if (isGuest)
                results.push_back({.id = "ENV-10",
                    .label = "A machine of its own, not a guest of another one",
                    .verdict = core::EnvironmentResult::Verdict::Failed,
                    .isWaivable = true,
                    .observed = "a virtual machine"});
            if (isUnfit) results.front().verdict = core::EnvironmentResult::Verdict::Failed;
            return results;
        };
        machine.clockOffset = [this] { return core::machineClockOffset() + std::chrono::seconds(clockJump); };
        machine.print = [this, &sheets](const core::PaperOrder& paper) -> core::Result<void> {
            CORE_TRY(const core::PaperBackup backup, core::layOutBackup(paper.encryptedKey));
            encryptedKey = core::copyOf(paper.encryptedKey);
            for (const core::PaperSheet& sheet : backup.sheets)
                for (const core::PaperLine& line : sheet.lines)
                    lines[std::to_string(line.number)] = line.groups() + " " + line.check;
            if (beforeSheets) beforeSheets();
            return sheets.ask({core::copyOf(paper.encryptedKey), paper.subject, paper.copies, paper.isRehearsal});
        };
        return machine;
    }
    std::unique_ptr<ui::CeremonyWindow> windowFor(const ui::CeremonyOrder& wanted)
    {
        return std::make_unique<ui::CeremonyWindow>(wanted,
            ui::CeremonyWindow::Surroundings{.ceremony = pools.ceremony(),
                .computing = pools.computing(),
                .machine = [this](const ui::CeremonyOrder&, ui::SheetsQuestion& sheets) { return machine(sheets); },
                .pace = pace});
    }
    void open() { window = windowFor(order); }
    /// The window stands, has the keyboard, and shows the first step.
    bool begin()
    {
        open();
        if (!keyboard::activate(window.get())) return false;
        window->start();
        return settle();
    }

    const ui::CeremonyPicture& picture() const { return window->picture(); }
    const core::ScriptStep* step() const
    {
        return picture().step < script.steps.size() ? &script.steps[picture().step] : nullptr;
    }
    QString stepName() const { return QStringLiteral("ceremony.step.") + QString::fromStdString(step()->id); }
    template <typename Widget>
    Widget* find(const QString& name) const
    {
        return window->findChild<Widget*>(name);
    }
    QPushButton* done() const { return find<QPushButton>(stepName() + QStringLiteral(".done")); }

    /// Waits for what the ceremony does; lays sheets on the table meanwhile.
    bool settle()
    {
        return QTest::qWaitFor(
            [this] {
                auto* sheets = window->findChild<ui::SheetsDialog*>();
                if (sheets && sheets->isVisible()) layOut(*sheets);
                return !window->run().isWorking();
            },
            120000);
    }
    void layOut(ui::SheetsDialog& sheets)
    {
        sheets.save(folder.filePath(QStringLiteral("sheets.pdf")));
        sheets.findChild<QCheckBox*>(QStringLiteral("ceremony.sheets.counted"))->setChecked(true);
        sheets.verb().click();
        bring(*window);
    }
    /// What the window says went wrong, as far as it can be seen.
    QString message() const { return messageIn(*window); }
    static QString messageIn(const QWidget& shown)
    {
        for (const QLabel* label : shown.findChildren<QLabel*>(QStringLiteral("messageWhat")))
            if (label->isVisible()) return label->text();
        return {};
    }
    /// Everything that any widget of the window says.
    QString said() const
    {
        QStringList all{window->windowTitle()};
        for (const QWidget* widget : window->findChildren<QWidget*>()) {
            all += widget->accessibleName() + u'\n' + widget->accessibleDescription() + u'\n' + widget->toolTip();
            if (const auto* label = qobject_cast<const QLabel*>(widget)) all += label->text();
            if (const auto* line = qobject_cast<const QLineEdit*>(widget)) all += line->text();
            if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) all += text->toPlainText();
        }
        return all.join(u'\n');
    }

    QTemporaryDir folder;
    Place place;
    core::Script script;
    core::RehearsedRoom people;
    core::PracticeTokens practice;
    ui::CeremonyPace pace;
    ui::CeremonyOrder order;
    ui::Pools pools;
    std::unique_ptr<ui::CeremonyWindow> window;
    std::map<std::string, std::string> lines;  ///< of the sheets, by number
    core::Bytes encryptedKey;                  ///< as it was printed last
    QStringList pictures;                      ///< of sheets, which people bring
    Requests requests;                         ///< that people bring on sticks
    std::map<std::string, std::string> shares; ///< as their holders wrote them down
    QStringList words;                         ///< that were read aloud last
    std::shared_ptr<core::KeyService> keys{};  ///< where the key in memory is; none: in this process
    core::ReadCodes readCodes{};               ///< of pictures of sheets; none: none are read
    std::function<core::Result<void>(const core::PaperOrder&)> printFirst{}; ///< the sheets of follow()
    std::function<void()> beforeSheets; ///< what the ceremony does before it asks for sheets, on its own thread
    std::atomic<bool> isUnfit = false;  ///< a network is connected
    std::atomic<bool> isGuest = false;  ///< the machine runs in another one, which may be waived
    std::atomic<int> clockJump = 0;     ///< seconds by which somebody has set the clock
    std::size_t checks = 1;             ///< that are made of the machine
    std::string lastBag;
    int bags = 0;

private:
    void plan()
    {
        place.prepare(script);
        order.script = script;
        order.bindings.media.clear();
        for (const std::string& medium : script.media) order.bindings.media[medium] = place.stick(medium);
    }
};

/// What people do with their keyboard.
class Hands {
public:
    explicit Hands(WindowRoom& room) : m_room(room) {}

    /// Takes the step to its end, or to where somebody has to look. False: something cannot be reached.
    bool takeStep()
    {
        const std::size_t now = m_room.picture().step;
        while (m_room.step() && m_room.picture().step == now && !m_room.picture().isFinished)
            if (!(m_room.picture().phase == core::StepPhase::Asking ? answer() : confirmNext())) return false;
        return true;
    }
    bool goTo(std::string_view kind)
    {
        while (m_room.step() && m_room.step()->kind->name != kind)
            if (!takeStep()) return false;
        return m_room.step() != nullptr;
    }
    bool answer()
    {
        if (!look()) return false;
        for (const core::StepField& field : std::vector(m_room.picture().fields))
            if (!fill(field)) return false;
        return pressDone();
    }
    bool pressDone()
    {
        const QString name = m_room.stepName() + QStringLiteral(".done");
        const auto isReady = [&] {
            if (m_room.done() && m_room.done()->isEnabled()) return true;
            keyboard::press(Qt::Key_PageDown); // what is compared may go on below the screen
            return false;
        };
        if (!QTest::qWaitFor(isReady, 10000)) return false;
        if (!keyboard::tabTo(name)) return false;
        keyboard::press(Qt::Key_Return);
        return m_room.settle();
    }
    /// Whoever has the keyboard types the PIN.
    bool confirmNext(const char* pin = personPin)
    {
        const QString name = keyboard::focusName();
        if (!name.startsWith(QStringLiteral("ceremony.confirm."))) return false;
        typeQuietly(*QApplication::focusWidget(), pin);
        keyboard::press(Qt::Key_Return);
        return m_room.settle();
    }
    /// Letter by letter: no text of it stays in the memory of the test.
    static void typeQuietly(QWidget& input, std::string_view text)
    {
        for (const char letter : text) QTest::keyClick(&input, letter);
    }
    /// All but one confirm.
    bool confirmAllButOne()
    {
        while (m_room.picture().phase == core::StepPhase::Confirming && m_room.picture().missing > 1)
            if (!confirmNext()) return false;
        return m_room.picture().missing == 1;
    }
    bool enrol(const QString& name, const std::vector<core::Enrolment>& people)
    {
        for (const core::Enrolment& one : people) {
            const auto put = [&](const char* field, const std::string& text) {
                if (!keyboard::tabTo(name + u'.' + QLatin1String(field))) return false;
                keyboard::type(QString::fromStdString(text));
                return true;
            };
            if (!put("name", one.person.name) || !put("document", "passport")) return false;
            if (!put("department", one.person.department) || !put("organisation", "Example")) return false;
            for (const core::Role role : one.person.roles) {
                if (!keyboard::tabTo(name + QStringLiteral(".role.") + QString::fromUtf8(core::infoOf(role).name)))
                    return false;
                keyboard::press(Qt::Key_Space);
            }
            if (!typePins(name)) return false;
        }
        return true;
    }
    /// Everybody who was there before chooses a PIN anew.
    bool comeBack(std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            if (!typePins(QStringLiteral("ceremony.back"))) return false;
        if (!keyboard::tabTo(QStringLiteral("ceremony.back.goOn"))) return false;
        keyboard::press(Qt::Key_Return);
        return m_room.settle();
    }
    /// A witness says not to see it; then the button opens it.
    static bool openUnseen(const QString& name, const QString& button = {})
    {
        if (!keyboard::tabTo(name + QStringLiteral(".unseen"))) return false;
        keyboard::press(Qt::Key_Space);
        if (!keyboard::tabTo(name + button)) return false;
        keyboard::press(Qt::Key_Return);
        return true;
    }
    /// Types what one field asks for.
    bool fill(const core::StepField& field)
    {
        const QString name = m_room.stepName() + u'.' + QString::fromStdString(field.name);
        if (field.kind == core::StepField::Kind::People) return enrol(name, m_room.people.people());
        if (field.name.starts_with("share:"))
            return openUnseen(name) && typeShare(m_room.shares[field.about], *QApplication::focusWidget());
        if (!keyboard::tabTo(name)) return false;
        QWidget* const input = QApplication::focusWidget();
        if (field.kind == core::StepField::Kind::Tick) return keyboard::press(Qt::Key_Space), true;
        if (qobject_cast<QPlainTextEdit*>(input)) return addPictures(name);
        if (field.kind == core::StepField::Kind::Secret) {
            typeQuietly(*input, field.name == "rolls" ? rolls(std::stoi(field.about)) : std::string(tokenPin));
            return true;
        }
        keyboard::type(textFor(field));
        return true;
    }

private:
    /// Chooses the pictures of sheets by their names.
    bool addPictures(const QString& name)
    {
        if (!keyboard::tabTo(name + QStringLiteral(".pictures"))) return false;
        keyboard::press(Qt::Key_Return);
        const QPointer dialog = m_room.find<QFileDialog>(QStringLiteral("ceremony.pictures"));
        if (!dialog || !bring(*dialog)) return false;
        QString names;
        for (const QString& path : m_room.pictures) names += u'"' + path + QStringLiteral("\" ");
        keyboard::type(names.trimmed());
        keyboard::press(Qt::Key_Return);
        return QTest::qWaitFor([&] { return !dialog; }, 10000) && bring(*m_room.window);
    }
    bool typePins(const QString& name)
    {
        for (const char* field : {"pin", "pin-again"}) {
            if (!keyboard::tabTo(name + u'.' + QLatin1String(field))) return false;
            typeQuietly(*QApplication::focusWidget(), personPin);
        }
        if (!keyboard::tabTo(name + QStringLiteral(".take"))) return false;
        keyboard::press(Qt::Key_Return);
        return true;
    }
    /// Reads what is shown, privately or to all, as people do before they answer.
    bool look()
    {
        m_room.words.clear();
        for (const core::StepValue& value : m_room.picture().values)
            if (m_room.words.isEmpty()) m_room.words = QString::fromStdString(value.text).split(u' ');
        auto* curtain = m_room.find<ui::Curtain>(m_room.stepName() + QStringLiteral(".curtain"));
        if (curtain && m_room.step()->kind->name == "share.split" && !writeDown(*curtain)) return false;
        const QString toggle = m_room.stepName() + QStringLiteral(".toggle");
        const auto* shown = m_room.find<QWidget>(m_room.stepName() + QStringLiteral(".value.1"));
        if (!m_room.find<QPushButton>(toggle) || !shown || !shown->isVisible()) return true;
        if (!keyboard::tabTo(toggle)) return false;
        keyboard::press(Qt::Key_Return);
        return true;
    }
    bool writeDown(ui::Curtain& curtain)
    {
        int number = 0;
        for (const core::Participant& person : m_room.picture().world.people) {
            if (!std::ranges::contains(person.roles, core::Role::Officer)) continue;
            if (!openUnseen(curtain.objectName(), QStringLiteral(".show.") + QString::number(++number))) return false;
            const core::Secret text = curtain.findChild<ui::ShareGrid*>()->numbers().text();
            m_room.shares[person.name] = std::string(text.view().begin(), text.view().end());
            keyboard::press(Qt::Key_Return); // hides it
        }
        return true;
    }
    static bool typeShare(std::string_view share, QWidget& input)
    {
        for (const auto& word : std::views::split(share, ' ')) {
            typeQuietly(input, std::string_view(word.begin(), word.end()).substr(0, 4));
            typeQuietly(input, " ");
        }
        return true;
    }
    static std::string rolls(int count)
    {
        std::string rolls;
        std::uint32_t state = 12345;
        for (int i = 0; i < count; ++i) {
            state = state * 1664525U + 1013904223U;
            rolls += static_cast<char>('1' + (state >> 16) % 6);
        }
        return rolls;
    }
    QString textFor(const core::StepField& field)
    {
        if (field.kind == core::StepField::Kind::Watch) return QString::fromStdString(core::toText(core::systemTime()));
        if (field.kind == core::StepField::Kind::Word)
            return m_room.words.value(QString::fromStdString(field.about).toInt() - 1);
        if (field.name.starts_with("line:")) return QString::fromStdString(m_room.lines[field.about]);
        if (field.name == "head") return headOfTranscript();
        if (field.kind == core::StepField::Kind::File)
            return QString::fromStdString(m_room.requests[field.about].string());
        if (m_room.step()->kind->name == "check.seal")
            return QString::fromStdString(m_room.picture().world.assets.at(field.about).bag);
        if (field.name == "bag") m_room.lastBag = "BAG-" + std::to_string(++m_room.bags);
        return QString::fromStdString(m_room.lastBag);
    }
    /// As verify.sh on another computer says it.
    QString headOfTranscript() const
    {
        QFile file(QString::fromStdString((m_room.place.journal('a') / "transcript.jsonl").string()));
        if (!file.open(QIODevice::ReadOnly)) return {};
        QByteArray last;
        while (!file.atEnd()) last = file.readLine();
        return QString::fromLatin1(QCryptographicHash::hash(last, QCryptographicHash::Sha256).toHex().left(8));
    }

    WindowRoom& m_room;
};

}
