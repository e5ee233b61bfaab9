#include "tests/core/verifying/MadeCertificates.h"
#include "tests/support/Hierarchies.h"
#include "ui/hierarchy/CaModel.h"
#include "ui/hierarchy/GraphView.h"
#include "ui/hierarchy/HierarchyPage.h"
#include "ui/paths/PathStair.h"
#include "ui/text/PlainLabel.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cstdio>
#include <deque>

using hierarchies::today;

namespace {

/// Something on the bus of screen readers: who has it, and where.
struct Place {
    QString service, path;
};

QVariant asked(const QDBusConnection& bus, const Place& place, const char* interface, const char* method,
    const QVariantList& arguments = {})
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(place.service, place.path, QLatin1String(interface), QLatin1String(method));
    call.setArguments(arguments);
    const QDBusMessage answer = bus.call(call, QDBus::Block, 3000);
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0) : QVariant();
}

std::vector<Place> childrenOf(const QDBusConnection& bus, const Place& place)
{
    std::vector<Place> children;
    const QVariant answer = asked(bus, place, "org.a11y.atspi.Accessible", "GetChildren");
    if (!answer.isValid()) return children;
    const auto list = answer.value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        QString service;
        QDBusObjectPath path;
        list.beginStructure();
        list >> service >> path;
        list.endStructure();
        children.push_back({service, path.path()});
    }
    list.endArray();
    return children;
}

/// Another program, as a screen reader is one: tells role and name of everything that it finds.
int read()
{
    const QVariant address =
        asked(QDBusConnection::sessionBus(), {"org.a11y.Bus", "/org/a11y/bus"}, "org.a11y.Bus", "GetAddress");
    if (address.toString().isEmpty()) return 2;
    const QDBusConnection bus = QDBusConnection::connectToBus(address.toString(), QStringLiteral("readers"));
    const Place desktop{"org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"};
    std::vector<Place> programs;
    for (int tries = 0; programs.empty() && tries < 100; ++tries) {
        programs = childrenOf(bus, desktop);
        if (programs.empty()) QTest::qSleep(100);
    }
    std::deque<Place> waiting(programs.begin(), programs.end());
    for (int found = 0; !waiting.empty() && found < 3000; ++found) {
        const Place place = waiting.front();
        waiting.pop_front();
        const QString role = asked(bus, place, "org.a11y.atspi.Accessible", "GetRoleName").toString();
        const QVariant name = asked(bus, place, "org.freedesktop.DBus.Properties", "Get",
            {QStringLiteral("org.a11y.atspi.Accessible"), QStringLiteral("Name")});
        std::printf("%s: %s\n", qUtf8Printable(role), qUtf8Printable(name.value<QDBusVariant>().variant().toString()));
        for (const Place& child : childrenOf(bus, place)) waiting.push_back(child);
    }
    return programs.empty() ? 3 : 0;
}

core::PathReport examplePath()
{
    using namespace core::made;
    const Party root = make({.subject = "CN=Root", .isCa = true});
    const Party leaf = make({.subject = "CN=api.example", .hosts = {"api.example"}}, &root);
    return core::verifyChain(leaf.certificate, {.anchors = {root.certificate}, .at = now, .explains = true});
}

/// Shows the hierarchy and a staircase, and has another program read them.
int show(int argc, char** argv)
{
    QApplication application(argc, argv);
    ui::installHeadingAccessibility();
    ui::CaModel model([] { return today; });
    ui::HierarchyPage page(model, [] { return today; });
    const hierarchies::Maker maker = hierarchies::twoTiers();
    model.setRows(maker.rows().cas);
    page.setGraph(maker.graph());
    page.resize(1000, 700);
    page.show();
    ui::PathStair stair;
    stair.setPath(examplePath());
    stair.show();
    QProcess reader;
    reader.setProcessChannelMode(QProcess::ForwardedChannels);
    QObject::connect(&reader, &QProcess::finished, &application, [](int code) { QCoreApplication::exit(code); });
    reader.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--read")});
    return QApplication::exec();
}

}

/// What a screen reader, which is another program, finds in the picture of the hierarchy and on the stair.
class HierarchyFromOutsideTest : public QObject {
    Q_OBJECT
private slots:
    void nodesAndStepsHaveTheirNames()
    {
        for (const char* needed : {"xvfb-run", "dbus-run-session"})
            if (QStandardPaths::findExecutable(QLatin1String(needed)).isEmpty())
                QSKIP("no bus for screen readers here");
        QProcess process;
        QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        surroundings.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        process.setProcessEnvironment(surroundings);
        process.start(QStringLiteral("xvfb-run"),
            {QStringLiteral("-a"), QStringLiteral("dbus-run-session"), QStringLiteral("--"),
                QCoreApplication::applicationFilePath(), QStringLiteral("--show")});
        QVERIFY(process.waitForFinished(60000));
        const QByteArray said = process.readAllStandardOutput();
        const QByteArray all = said + process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, all.constData());
        for (const char* line : {"list: Picture of the hierarchy", "list item: Root", "list item: Issuing",
                 "list: Lives of the CAs over the years", "Step 1 of 2: Root, holds.",
                 "Step 2 of 2: api.example, holds.", ": Checks of api.example"})
            QVERIFY2(said.contains(line), (QByteArray("no “") + line + "” in\n" + all).constData());
        for (const char* role : {"push button", "check box", "list", "list item", "text"})
            QVERIFY2(!said.contains(QByteArray("\n") + role + ": \n"),
                (QByteArray(role) + " without name\n" + all).constData());
    }
};

int main(int argc, char** argv)
{
    const QByteArray wish = argc > 1 ? argv[1] : "";
    if (wish == "--show") return show(argc, argv);
    QCoreApplication application(argc, argv);
    if (wish == "--read") return read();
    HierarchyFromOutsideTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "HierarchyFromOutsideTest.moc"
