// What the window does fast: one thing per start, told as numbers in a file, so that ./dev bench ratios can put a bare Qt window
// beside it. certwright-windows MODE OUTPUT [VAULT PASSPHRASE]; MODE is bare, start, open or picture
#include "PictureFrames.h"
#include "core/base/Clock.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/main/MachineState.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/Workbench.h"
#include "ui/main/Workspace.h"
#include "ui/settings/Preferences.h"
#include "ui/text/PlainLabel.h"
#include "ui/widgets/PassphraseEdit.h"
#include "ui/widgets/RowTable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMainWindow>
#include <QMenuBar>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace {

/// Calls `then` after the first paint of a widget at which `isReady` holds.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget& widget, std::function<bool()> isReady, std::function<void()> then)
        : QObject(&widget), m_isReady(std::move(isReady)), m_then(std::move(then))
    {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || m_isDone || !m_isReady()) return false;
        m_isDone = true;
        watched->removeEventFilter(this);
        watched->event(event); // painted now
        m_then();
        return true;
    }

private:
    std::function<bool()> m_isReady;
    std::function<void()> m_then;
    bool m_isDone = false;
};

void write(const char* path, const QList<double>& numbers)
{
    QFile file(QString::fromLocal8Bit(path));
    if (!file.open(QIODevice::WriteOnly)) return;
    for (const double number : numbers) file.write(QByteArray::number(number, 'f', 4) + '\n');
}

/// A window with a menu and a table of thirty rows, as Qt makes it.
int showBare(QApplication& application)
{
    QMainWindow window;
    window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"));
    QStandardItemModel model(30, 6);
    for (int row = 0; row < 30; ++row)
        for (int column = 0; column < 6; ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("row %1, %2").arg(row).arg(column)));
    auto* table = new QTableView;
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1200, 800);
    FirstPaint painted(*table->viewport(), [] { return true; }, [] { QApplication::quit(); });
    window.show();
    return application.exec();
}

double p95(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values[values.size() * 95 / 100];
}

/// The whole program around a folder of its own.
struct Program {
    QTemporaryDir home;
    ui::Language language;
    std::unique_ptr<ui::Preferences> preferences;
    std::unique_ptr<ui::Theme> theme;
    ui::Pools pools;
    std::unique_ptr<ui::Workbench> bench;

    explicit Program(QApplication& application)
    {
        qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
        qputenv("XDG_STATE_HOME", home.path().toLocal8Bit());
        QApplication::setWindowIcon(ui::appIcon());
        preferences = std::make_unique<ui::Preferences>();
        language.speak(preferences->language());
        ui::installHeadingAccessibility();
        ui::installPassphraseAccessibility();
        theme = std::make_unique<ui::Theme>(application);
        bench = std::make_unique<ui::Workbench>(ui::Workbench::Surroundings{language, *theme, *preferences, pools,
            {.actor = "bench"}, [] { return ui::readMachineState(); }, QStringLiteral("0")});
        bench->window().resize(1200, 800);
    }
    ~Program()
    {
        bench.reset();
        pools.finish();
    }
};

int start(QApplication& application)
{
    Program program(application);
    FirstPaint painted(
        program.bench->window(), [] { return true; }, [] { QTimer::singleShot(0, [] { QApplication::quit(); }); });
    program.bench->window().show();
    return application.exec();
}

/// Milliseconds from an unlocked vault to the first page that is painted; then until all numbers stand; then the frames of
/// scrolling and of jumps, on the 95th of a hundred.
int openVault(QApplication& application, const char* output, const char* path, const char* passphrase)
{
    Program program(application);
    ui::Workspace& workspace = program.bench->window().workspace();
    ui::Screens& screens = program.bench->screens();
    ui::RowTable& table = screens.certificatesPage->table();
    program.bench->window().show();
    QTest::qWait(300);

    QElapsedTimer timer;
    double opened = 0;
    double counted = 0;
    bool isFailed = false;
    FirstPaint painted(
        *table.viewport(), [&table] { return table.model()->index(0, 0).data(ui::LoadedRole).toBool(); },
        [&] { opened = static_cast<double>(timer.nsecsElapsed()) / 1e6; });
    QObject::connect(screens.certificates, &ui::LongModel::counted, &table, [&] {
        if (counted == 0 && screens.certificates->counts().size() > 1)
            counted = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    });
    auto unlocked = std::make_shared<std::optional<core::Vault>>();
    auto vault = core::Vault::open(path, core::OpenMode::ReadWrite, {.actor = "bench"});
    if (!vault || !vault->unlock(core::bytesOf(passphrase))) return 1;
    unlocked->emplace(*std::move(vault));
    workspace.setPage(ui::PageId::Certificates);
    timer.start();
    program.bench->controller().session().make(
        {},
        [unlocked](
            const core::VaultContext&, std::stop_token) -> core::Result<core::Vault> { return std::move(**unlocked); },
        [&isFailed](const core::Result<void>& made) { isFailed = !made; });
    if (!QTest::qWaitFor([&] { return (opened > 0 && counted > 0) || isFailed; }, 60000) || isFailed) return 1;
    QTest::qWait(3000); // the log is being checked

    QList<double> frames;
    QList<double> jumps;
    QScrollBar* bar = table.verticalScrollBar();
    const auto frame = [&](QList<double>& into, int value) {
        QElapsedTimer one;
        one.start();
        bar->setValue(value);
        QApplication::processEvents();
        table.viewport()->repaint();
        into += static_cast<double>(one.nsecsElapsed()) / 1e6;
        QTest::qWait(8);
    };
    for (int i = 0; i < 300; ++i) frame(frames, bar->value() + 3);
    for (int i = 0; i < 60; ++i) frame(jumps, static_cast<int>(qint64{bar->maximum()} * ((i * 37) % 60) / 60));
    write(output, {opened, counted, p95(frames), p95(jumps), static_cast<double>(screens.certificates->keptCount())});
    return 0;
}

}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QByteArray mode = argc > 1 ? argv[1] : "";
    if (mode == "bare") return showBare(application);
    if (mode == "start") return start(application);
    if (mode == "open" && argc == 5) return openVault(application, argv[2], argv[3], argv[4]);
    if (mode == "picture" && argc == 3) {
        write(argv[2], pictureTimes());
        return 0;
    }
    return 2;
}
