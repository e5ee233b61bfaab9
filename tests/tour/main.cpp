// The tour: drives the real windows and writes pictures of them into a folder, by default the current one.
#include "Gallery.h"
#include "Player.h"
#include "Rounds.h"
#include "SampleRows.h"
#include "tests/support/ui/LongRows.h"
#include "tests/support/ui/MissingWords.h"

#include "ui/ceremony/ScriptModel.h"
#include "ui/certificates/CertificateModel.h"
#include "ui/events/EventModel.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/keys/KeyModel.h"
#include "ui/look/Theme.h"
#include "ui/main/MachineState.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Screens.h"
#include "ui/main/TopBar.h"
#include "ui/main/Workspace.h"
#include "ui/overview/OverviewPage.h"
#include "ui/profiles/ProfileModel.h"
#include "ui/requests/RequestModel.h"
#include "ui/revocation/CrlModel.h"
#include "ui/settings/Preferences.h"
#include "ui/text/Language.h"
#include "ui/tokens/TokenModel.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QFont>
#include <QFontDatabase>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

namespace {

const QString vaultName = QStringLiteral("Example Corp PKI");

void fill(const ui::Screens& screens)
{
    const auto certificates = sample::certificates();
    std::vector<qint64> views(5);
    for (const core::CertificateRow& row : certificates) {
        using enum core::CertificateStatus;
        const auto status = core::statusOf(row, sample::today());
        if (status == Expiring || status == Unfinished) ++views[0];
        ++views[status == Revoked ? 2U : status == Expired ? 3U : 1U];
        ++views[4];
    }
    test::fill(*screens.certificates, certificates, views);
    screens.cas->setRows(sample::cas());
    const auto requests = sample::requests();
    const auto waiting = std::ranges::count_if(requests, [](const core::RequestRow& row) { return !row.certificate; });
    test::fill(*screens.requests, requests, {waiting, std::ssize(requests) - waiting, 0, std::ssize(requests)});
    screens.keys->setRows(sample::keys());
    screens.profiles->setRows(sample::profiles());
    screens.crls->setRows(sample::crls());
    for (ui::ScriptRow row : ui::readTemplates(sample::today())) {
        row.id = static_cast<qint64>(screens.scripts->rows().size()) + 1;
        screens.scripts->upsert(row);
    }
    screens.tokens->setRows(sample::tokens());
    const auto events = sample::events();
    test::fill(*screens.events, events, {std::ssize(events)});
    screens.overviewPage->setTasks(QStringLiteral("Good afternoon. Three things need you."),
        QStringLiteral("Everything else is in order: 8 certificates, 5 CAs, the log is unbroken."),
        {{ui::Mark::Revoked, QStringLiteral("today"), QStringLiteral("The CRL of Example TLS CA 1 runs out in 5 hours"),
             QStringLiteral("Clients may reject all its certificates after 19:00 UTC."), QStringLiteral("Make the CRL"),
             1},
            {ui::Mark::Expiring, QStringLiteral("12 days"),
                QStringLiteral("Example Code Signing CA ends before 3 of its certificates"),
                QStringLiteral("Rotate it now and both can overlap for 90 days."), QStringLiteral("Plan rotation"), 2},
            {ui::Mark::Waiting, QStringLiteral("waiting"), QStringLiteral("2 requests wait for review"),
                QStringLiteral("web01.acme.example, vpn-gw.acme.example"), QStringLiteral("Review"), 3}});
    std::vector<ui::Lifetime> lives;
    for (const core::CaRow& ca : sample::cas())
        lives.push_back({QString::fromStdString(ca.name), ca.certificate->validity.notBefore,
            ca.certificate->validity.notAfter, ca.issuerName ? ui::Tone::Sub : ui::Tone::Root, false});
    screens.overviewPage->setLifetimes(lives, sample::today());
}

ui::VaultLook vaultLook()
{
    return {.name = vaultName,
        .isUnlocked = true,
        .guard = {.lastBackup = sample::today() - std::chrono::hours(2),
            .events = 4318,
            .sealWords = QStringLiteral("apple-harbor-tin")}};
}

/// Every page empty, then with rows, in the scheme the theme shows now.
void tour(Player& player, ui::MainWindow& window, ui::Screens& screens, const QString& suffix)
{
    const auto name = [suffix](const QString& base) { return base + suffix; };
    player.step([&window] { window.setVault(std::nullopt); });
    player.picture(name(QStringLiteral("01-first-run")));
    player.step([&window] { window.setVault(vaultLook()); });
    player.step([&screens] { fill(screens); });
    int number = 2;
    for (const ui::PageEntry& entry : ui::pageEntries()) {
        player.step([&window, id = entry.id] { window.workspace().setPage(id); });
        player.picture(
            name(QStringLiteral("%1-%2").arg(number++, 2, 10, QLatin1Char('0')).arg(QLatin1String(entry.name))));
    }
    player.step([&window] {
        window.workspace().topBar().search().setFocus();
        window.workspace().topBar().search().setText(QStringLiteral("cert"));
        emit window.workspace().topBar().search().textEdited(QStringLiteral("cert"));
    });
    player.picture(name(QStringLiteral("12-find")));
    player.step([&window] { window.workspace().topBar().search().clear(); });
}

}

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("certwright-demo"));
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("pseudo"), QStringLiteral("Speak a language 40 % longer than English.")});
    parser.addOption({QStringLiteral("language"), QStringLiteral("Speak this language."), QStringLiteral("code")});
    parser.addOption({QStringLiteral("zoom"), QStringLiteral("Text size in percent."), QStringLiteral("percent"),
        QStringLiteral("100")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("Width and height of the window."), QStringLiteral("WxH"),
        QStringLiteral("1360x860")});
    parser.addOption({QStringLiteral("rounds"),
        QStringLiteral("Walk through wizards, dialogs and details over a real vault instead of made-up rows.")});
    parser.addOption({QStringLiteral("check"),
        QStringLiteral("The rounds without pictures: tell every text that is cut, and fail if there is one.")});
    parser.addOption({QStringLiteral("part"),
        QStringLiteral("Only this part of the rounds: pages, hierarchy, dialogs, wizards, tokens, ceremony, hold, "
                       "review or compare."),
        QStringLiteral("name")});
    parser.addOption({QStringLiteral("only"), QStringLiteral("Only these pictures of the rounds, packed well."),
        QStringLiteral("name,…")});
    parser.addOption({QStringLiteral("dark"), QStringLiteral("The rounds in the dark.")});
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where the pictures go."));
    parser.process(application);
    ui::Language language;
    MissingWords missing;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (parser.isSet(QStringLiteral("language"))) QCoreApplication::installTranslator(&missing);
    if (parser.isSet(QStringLiteral("language"))) language.speak(parser.value(QStringLiteral("language")));
    QTranslator pseudo;
    if (parser.isSet(QStringLiteral("pseudo"))) {
        if (!pseudo.load(QStringLiteral(PSEUDO_WORDS))) qFatal("no words in " PSEUDO_WORDS);
        QApplication::installTranslator(&pseudo);
    }
    if (QFontDatabase::hasFamily(QStringLiteral("Noto Sans")))
        QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));

    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    const QSize windowSize(size.value(0).toInt(), size.value(1).toInt());
    const QString folder = parser.positionalArguments().value(0, QStringLiteral("."));
    const int zoom = parser.value(QStringLiteral("zoom")).toInt();
    if (parser.isSet(QStringLiteral("rounds"))) {
        const auto scheme = parser.isSet(QStringLiteral("dark")) ? ui::SchemeChoice::Dark : ui::SchemeChoice::Light;
        Rounds rounds(folder, windowSize, parser.isSet(QStringLiteral("check")));
        rounds.keepOnly(parser.value(QStringLiteral("only")).split(u',', Qt::SkipEmptyParts));
        const bool isPlayed = rounds.play(zoom, scheme, parser.value(QStringLiteral("part")));
        for (const QString& text : missing.texts()) std::printf("not translated: %s\n", qPrintable(text));
        return isPlayed ? 0 : 1;
    }

    ui::Preferences preferences;
    ui::Theme theme(application);
    theme.setZoom(zoom);
    ui::MainWindow window(
        {theme, preferences, sample::today, [] { return ui::MachineState{}; }, QStringLiteral("0.1")});
    ui::Screens screens(window, sample::today);
    window.resize(windowSize);
    window.show();

    Gallery gallery;
    gallery.resize(1280, 760);
    gallery.show();

    Player player(window, folder);
    player.step([&theme] { theme.setChoice(ui::SchemeChoice::Light); });
    tour(player, window, screens, QStringLiteral("-light"));
    player.picture(QStringLiteral("90-gallery-light"), gallery);
    player.step([&theme] { theme.setChoice(ui::SchemeChoice::Dark); });
    tour(player, window, screens, QStringLiteral("-dark"));
    player.picture(QStringLiteral("90-gallery-dark"), gallery);
    player.play();
    return QApplication::exec();
}
