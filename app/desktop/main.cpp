// The workbench: hardens the process, dresses the application, shows the window. Everything else is in ui/.
#include "core/base/Clock.h"
#include "core/base/File.h"
#include "core/base/Helper.h"
#include "core/formats/WorkerReader.h"
#include "core/keys/HelperKeys.h"
#include "ui/jobs/Pools.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"
#include "ui/main/MachineState.h"
#include "ui/main/Workbench.h"
#include "ui/settings/Preferences.h"
#include "ui/text/PlainLabel.h"
#include "ui/tokens/TokenDesk.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QApplication>
#include <QCommandLineParser>

#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <string>

namespace {

/// New files are private, and the memory of this process goes into no core file and to no other program of the user.
void hardenProcess()
{
    core::tightenUmask(); // remembers the caller's: what is public goes by it
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    std::signal(SIGPIPE, SIG_IGN); // drivers of tokens speak to services that may go away
}

/// Who is written into the log: the login name of the person.
std::string personName()
{
    const passwd* person = getpwuid(getuid());
    return person && person->pw_name ? person->pw_name : std::to_string(getuid());
}

QStringList filesOf(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "A desktop workbench for running a private PKI"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
        QCoreApplication::translate("main", "A vault to open, or a file to look into; nothing is imported."),
        QStringLiteral("[file…]"));
    parser.process(application);
    return parser.positionalArguments();
}

}

int main(int argc, char* argv[])
{
    hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("certwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Certwright"));
    QApplication::setApplicationVersion(QStringLiteral(CERTWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("certwright"));
    QApplication::setWindowIcon(ui::appIcon());

    ui::Preferences preferences;
    ui::Language language;
    language.speak(preferences.language());
    const QStringList files = filesOf(application);

    ui::installHeadingAccessibility();
    ui::installPassphraseAccessibility();
    ui::Theme theme(application);
    theme.setChoice(preferences.scheme());
    theme.setZoom(preferences.zoom());
    ui::TokenDesk tokens(core::KnownModules(core::userConfigFolder()), core::startHelpers());
    ui::Pools pools;
    ui::Workbench workbench({language, theme, preferences, pools,
        {.clock = core::systemTime,
            .actor = personName(),
            .keys = core::helperKeys(core::Helper::place("certwright-key-helper")),
            .reader = core::workerReader(core::Helper::place("certwright-parse-worker")),
            .stateFolder = core::userStateFolder(),
            .tokens = tokens.machine,
            .tell = [&tokens](const core::Finding& finding) { tokens.questions.remark(finding); }},
        [] { return ui::readMachineState(); }, QApplication::applicationVersion(), &tokens});
    QObject::connect(&application, &QApplication::aboutToQuit, &tokens.questions, &ui::PinQuestions::close);
    workbench.window().show();
    if (!files.isEmpty()) emit workbench.window().filesOffered(files);
    return QApplication::exec();
}
