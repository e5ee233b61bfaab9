#include "core/ceremony/engine/RecordFields.h"
#include "core/ceremony/record/VerifyKit.h"
#include "tests/support/ChangedScript.h"
#include "tests/support/HeldSteps.h"
#include "tests/support/PrintedPages.h"
#include <QFile>
#include <QImage>
#include <QTest>

using namespace core;

#define VERIFY_RESULT(expression)                                                                                      \
    if (auto&& verified = (expression); !verified) QFAIL(sentence(verified.error()).c_str())

/// A root's tokens are lost. Its key comes back from scanned sheets and enough shares on a machine that has no settings, goes to a new
/// token, and signs a list that the world accepts.
class RestoreFromPicturesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_pages, m_home;
    std::optional<held::StepRoom> m_first; ///< in which the root was made
    std::filesystem::path m_kit;

    /// The paths of all pages, one a line.
    std::string pictures() const { return printed::pages(m_pages.path()).join(u'\n').toStdString() + "\n"; }
    std::unique_ptr<held::StepRoom> opened(const CeremonyWorld& before) const
    {
        auto room = std::make_unique<held::StepRoom>(held::withListFromPaper(held::following("restore-live", before)));
        room->people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        room->people.remember(m_first->people);
        room->machine.codes = workerCodeReader(CERTWRIGHT_PARSE_WORKER);
        room->begin(before);
        room->goTo("paper.readback");
        return room;
    }

private slots:
    void initTestCase()
    {
        for (const char* const place : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(place, m_home.path().toUtf8()); // nobody was here before
        m_first.emplace();
        m_first->people.chooseOwnPin(Secret(bytesOf(held::tokenPin)));
        m_first->machine.print = [this](const PaperOrder& order) -> Result<void> {
            CORE_CHECK(printed::scan(order, m_pages.path()));
            return m_first->people.receive(order);
        };
        m_first->begin();
        VERIFY_RESULT(rehearse(
            *m_first->ceremony, m_first->people, m_first->machine.clock, [](const StepView&) { return true; }));
        m_kit = m_first->place.kit(m_first->script.media.front());
        QVERIFY(!printed::pages(m_pages.path()).isEmpty());
    }

    void oneShareTooFewIsRefused()
    {
        const auto before = worldOfKits(std::span(&m_kit, 1));
        VERIFY_RESULT(before);
        const auto room = opened(*before);
        StepAnswers answers = room->answers();
        answers.texts["sheets"] = pictures();
        const auto share =
            std::ranges::find_if(answers.secrets, [](const auto& entry) { return entry.first.starts_with("share:"); });
        QVERIFY(share != answers.secrets.end());
        answers.secrets.erase(share);
        const auto given = room->ceremony->give(std::move(answers));
        QVERIFY(!given);
        QCOMPARE(given.error().rule, std::string("CW-635"));
        QVERIFY(!room->ceremony->world().isKeyInMemory);
    }

    void aPictureWithoutASheetIsNamed()
    {
        const auto before = worldOfKits(std::span(&m_kit, 1));
        VERIFY_RESULT(before);
        const auto room = opened(*before);
        const auto ruleOf = [&](const std::string& sheets) {
            StepAnswers answers = room->answers();
            answers.texts["sheets"] = sheets;
            const auto given = room->ceremony->give(std::move(answers));
            return given ? std::string() : given.error().rule;
        };
        QCOMPARE(ruleOf(m_pages.filePath("sheets.pdf").toStdString()), std::string("CW-367"));
        QImage blank(400, 400, QImage::Format_Grayscale8);
        blank.fill(Qt::white);
        const QString path = m_pages.filePath("blank.png");
        QVERIFY(blank.save(path));
        QCOMPARE(ruleOf(path.toStdString()), std::string("CW-369"));
        QVERIFY(QFile::remove(path));
        QVERIFY(!ruleOf("/nowhere/page.png").empty());
    }

    void scannedSheetsAndSharesBringANewTokenWhichSigns()
    {
        const auto before = worldOfKits(std::span(&m_kit, 1));
        VERIFY_RESULT(before);
        const auto room = opened(*before);
        StepAnswers answers = room->answers();
        answers.texts["sheets"] = pictures();
        VERIFY_RESULT(room->ceremony->give(std::move(answers)));
        VERIFY_RESULT(
            rehearse(*room->ceremony, room->people, room->machine.clock, [](const StepView&) { return true; }));
        const std::filesystem::path kit = room->place.kit(room->script.media.front());
        const auto report = verifyKit(kit, {.root = *before->root, .words = {}});
        VERIFY_RESULT(report);
        QVERIFY(report->verdict == KitVerdict::Genuine && report->addendum == AddendumState::Closed);
        QCOMPARE(textIn(report->genesis->more, "type"), std::string("restore-live"));
        const QString folder = QString::fromStdString(kit.string());
        const QString root = QString::fromStdString((m_kit / kitPath::root).string());
        QVERIFY(printed::runs("openssl", {"crl", "-in", folder + "/root/root.crl.pem", "-CAfile", root, "-noout"}));
        QVERIFY(printed::runs("dash", {folder + "/verify.sh", folder, root}));
        QCOMPARE(room->ceremony->world().crlNumber, before->crlNumber + 1);
        QVERIFY(room->ceremony->world().tokens.at("replacement").isKeyTested);
    }
};

QTEST_MAIN(RestoreFromPicturesTest)
#include "RestoreFromPicturesTest.moc"
