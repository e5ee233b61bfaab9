#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/PrintedPages.h"
#include "tests/ui/ceremony/HeldRoom.h"
#include "ui/text/EnglishPlurals.h"
#include "ui/widgets/PassphraseEdit.h"

#include <QDirIterator>

using held::Hands;
using held::WindowRoom;
using held::wording;

/// All tokens of a root are lost. Its key comes back in the window, by keyboard alone, on a machine that knows nothing of it: no
/// vault and no settings, only scanned pages, shares and the kit of before.
class KeyFromPaperTest : public QObject {
    Q_OBJECT

    ui::EnglishPlurals m_plurals;
    QTemporaryDir m_home;  ///< of a user who was never here
    QTemporaryDir m_pages; ///< as they were printed and scanned

    QString scanned() const { return QDir(m_pages.path()).filePath(QStringLiteral("sheets.pdf")); }
    /// What was typed or chosen for the first field is taken out again.
    static void emptySheets(const WindowRoom& room)
    {
        QVERIFY(keyboard::tabTo(room.stepName() + u'.' + QString::fromStdString(room.picture().fields.front().name)));
        keyboard::press(Qt::Key_A, Qt::ControlModifier);
        keyboard::press(Qt::Key_Delete);
    }
    void refuseThePdf(WindowRoom& room, Hands& hands) const
    {
        room.pictures = {scanned()};
        for (const core::StepField& field : std::vector(room.picture().fields)) QVERIFY(hands.fill(field));
        QVERIFY(hands.pressDone());
        QVERIFY2(room.message().contains(wording("CW-367", {})), qPrintable(room.message()));
        QVERIFY(room.said().contains(QStringLiteral("Scan to PNG")));
        emptySheets(room);
    }
    /// All pages, and the share of one person where two are needed.
    void refuseOneShareTooFew(WindowRoom& room, Hands& hands) const
    {
        room.pictures = printed::pages(m_pages.path());
        const auto fields = room.picture().fields;
        QCOMPARE(fields.size(), std::size_t(3));
        QVERIFY(hands.fill(fields[0]) && hands.fill(fields[1]) && hands.pressDone());
        QVERIFY2(room.message().contains(wording("CW-635", {"2", "1"})), qPrintable(room.message()));
    }
    static void verifyWithOpenSsl(const WindowRoom& room, const std::string& medium)
    {
        const QString kit = QString::fromStdString(room.place.kit(medium).string());
        const QString root = QString::fromStdString((room.order.kits.front() / core::kitPath::root).string());
        QVERIFY(printed::runs(QStringLiteral("openssl"),
            {QStringLiteral("crl"), QStringLiteral("-in"), kit + QStringLiteral("/root/root.crl.pem"),
                QStringLiteral("-CAfile"), root, QStringLiteral("-noout")}));
        QVERIFY(printed::runs(QStringLiteral("dash"), {kit + QStringLiteral("/verify.sh"), kit, root}));
    }

private slots:
    void initTestCase()
    {
        for (const char* const place : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(place, m_home.path().toUtf8());
        QApplication::installTranslator(&m_plurals);
        ui::installPassphraseAccessibility();
    }

    void printedPagesAndSharesBringANewTokenWhichSigns()
    {
        WindowRoom room;
        room.readCodes = core::workerCodeReader(CERTWRIGHT_PARSE_WORKER);
        room.printFirst = [this](const core::PaperOrder& paper) { return printed::scan(paper, m_pages.path()); };
        const auto made = room.follow("restore-live", held::withListFromPaper);
        QVERIFY2(made, made ? "" : core::sentence(made.error()).c_str());
        const std::uint64_t listBefore = core::worldOfKits(room.order.kits)->crlNumber;
        Hands hands(room);
        QVERIFY(room.begin() && hands.goTo("paper.readback"));
        QCOMPARE(keyboard::nameless(*room.window), QStringList());
        refuseThePdf(room, hands);
        refuseOneShareTooFew(room, hands);
        if (QTest::currentTestFailed()) return;
        QVERIFY(room.picture().phase == core::StepPhase::Asking);
        QVERIFY(!room.picture().world.isKeyInMemory);
        const auto fields = room.picture().fields; // the pages still stand there
        QVERIFY(hands.fill(fields[1]) && hands.fill(fields[2]) && hands.pressDone());
        QVERIFY2(room.picture().phase == core::StepPhase::Confirming, qPrintable(room.message()));
        while (room.step()) {
            const std::string id = room.step()->id;
            QVERIFY2(hands.takeStep(),
                (id + " " + keyboard::focusName().toStdString() + " " + room.message().toStdString()).c_str());
        }
        QVERIFY(room.picture().world.isClosed);
        QVERIFY(room.picture().world.tokens.at("replacement").isKeyTested);
        QCOMPARE(room.picture().world.crlNumber, listBefore + 1);
        for (const std::string& medium : room.script.media) {
            const auto kit = core::verifyKit(room.place.kit(medium));
            QVERIFY(kit && kit->verdict == core::KitVerdict::Genuine);
            QCOMPARE(kit->genesis->more["type"].get<std::string>(), std::string("restore-live"));
            verifyWithOpenSsl(room, medium);
        }
        for (QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            files.hasNext();)
            QVERIFY2(!files.next().endsWith(QStringLiteral(".cwvault")), qPrintable(files.filePath()));
    }
};

QTEST_MAIN(KeyFromPaperTest)
#include "KeyFromPaperTest.moc"
