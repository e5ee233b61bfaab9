#include "tests/support/Sanitizers.h"
#include "tests/support/TokenBench.h"
#include "tests/support/ui/OpenWindow.h"
#include "ui/tokens/PinDialog.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <array>

namespace {

constexpr std::chrono::milliseconds patience{1000 * slowerBySanitizers};
constexpr int slow = 60000 * slowerBySanitizers;

/// What a CA with its key on a token makes use of, from the first look at the module to its first list.
const QList<QByteArray> functions{"C_Initialize", "C_GetInfo", "C_GetSlotList", "C_GetSlotInfo", "C_GetTokenInfo",
    "C_GetMechanismList", "C_GetMechanismInfo", "C_OpenSession", "C_CloseSession", "C_CloseAllSessions",
    "C_GetSessionInfo", "C_Login", "C_Logout", "C_FindObjectsInit", "C_FindObjects", "C_FindObjectsFinal",
    "C_GetAttributeValue", "C_SetAttributeValue", "C_GenerateKeyPair", "C_DestroyObject", "C_SignInit", "C_Sign",
    "C_Finalize"};

/// How long the event loop did not come round, at most.
class Pulse {
public:
    Pulse()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { m_longest = std::max(m_longest, m_last.restart()); });
        m_last.start();
        m_timer.start(5);
    }
    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    qint64 m_longest = 0;
};

}

/// The window while the module of a token fails, crashes or hangs beneath it.
class TokenFaultWindowTest : public QObject {
    Q_OBJECT

    test::SoftTokens m_soft;
    test::FaultyTokens m_faulty;
    std::unique_ptr<test::OpenWindow> m_open;
    std::optional<ui::SeenToken> m_seen;
    qint64 m_longest = 0;
    int m_tried = 0, m_failed = 0;

    using Made = std::optional<core::Result<core::PublishedCrl>>;
    /// A root with its key on the token, and its first list.
    void order(const std::string& name, Made& made)
    {
        m_open->session().run(
            QStringLiteral("Making a CA"),
            [machine = m_open->tokens.machine, seen = *m_seen, name](
                core::Vault& vault, std::stop_token stop) -> core::Result<core::PublishedCrl> {
                const core::KeyAlgorithm* kind = *core::findKeyAlgorithm("ec:P-256");
                std::optional<core::TokenObject> key;
                CORE_TRY(const core::OpenedTokenKey opened,
                    ui::makeKeyOn(*machine, seen, {.algorithm = kind, .label = name}, key));
                core::NewCa wanted{.name = name, .subject = *core::DistinguishedName::parse("CN=" + name), .key = kind};
                wanted.tokenKey = &opened;
                CORE_CHECK(core::createCa(vault, wanted, stop));
                return core::publishCrl(vault, name, 7, stop);
            },
            [&made](core::Result<core::PublishedCrl> done) { made = std::move(done); });
    }
    /// Waits for the end, and gives the PIN where it is asked for.
    bool waitFor(const Made& made)
    {
        return QTest::qWaitFor(
            [&] {
                auto* asks = m_open->shown<ui::PinDialog>("pinDialog");
                if (asks && asks->isEnabled()) {
                    auto* edit = asks->findChild<ui::PassphraseEdit*>(QStringLiteral("tokenPin"));
                    edit->setSecret(core::Secret(test::userPin));
                    emit edit->edited();
                    asks->findChild<QPushButton*>(QStringLiteral("pinDialogVerb"))->click();
                }
                return made.has_value();
            },
            slow);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_soft.add(QStringLiteral("Key token")));
        m_open = std::make_unique<test::OpenWindow>(
            core::localReader(), false, core::TokenPatience{patience, patience, patience});
        QVERIFY_OK(m_open->fillVault());
        m_open->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_open->session().isOpen(), 20000);
        m_open->unlock();
        QTRY_VERIFY_WITH_TIMEOUT(m_open->isUnlocked(), 20000);
        QVERIFY_OK(m_open->tokens.machine->choose(m_faulty.module()));
        const auto tokens = m_open->tokens.machine->tokens();
        QVERIFY_OK(tokens);
        QCOMPARE(tokens->size(), std::size_t{1});
        m_seen = ui::SeenToken{tokens->front().module, tokens->front().token};
        Made made;
        order("Before", made);
        QVERIFY(waitFor(made));
        QVERIFY_OK(*made);
    }

    void theWindowGoesOnAndSaysWhatFailed_data()
    {
        QTest::addColumn<QByteArray>("function");
        QTest::addColumn<QByteArray>("fault");
        const bool isWhole = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL");
        const std::array faults{"error 0x30", "crash", "hang"};
        for (qsizetype i = 0; i < functions.size(); ++i) // one fault of each in the short run
            for (std::size_t fault = 0; fault < faults.size(); ++fault)
                if (isWhole || static_cast<std::size_t>(i) % faults.size() == fault)
                    QTest::addRow("%s %s", functions[i].constData(), faults[fault])
                        << functions[i] << QByteArray(faults[fault]);
    }
    void theWindowGoesOnAndSaysWhatFailed()
    {
        QFETCH(const QByteArray, function);
        QFETCH(const QByteArray, fault);
        ++m_tried;
        m_open->tokens.machine->endLogins(); // and the helper: all is called anew
        m_faulty.wish(function + ' ' + fault + '\n');
        const std::string name = QTest::currentDataTag();
        Made made;
        const Pulse pulse;
        order(name, made);
        QVERIFY(waitFor(made));
        m_longest = std::max(m_longest, pulse.longest());
        // whoever waited for the module would have missed most of this time
        QVERIFY2(pulse.longest() < patience.count() / 2, qPrintable(QString::number(pulse.longest())));
        if (!*made) {
            ++m_failed;
            const std::string text = core::sentence(made->error());
            QVERIFY2(!made->error().rule.empty() && !text.contains("%1"), text.c_str());
        }
        const core::CaRow* ca = m_open->session().picture().ca(name);
        QVERIFY(!ca || !ca->certificate || !ca->certificate->isUnfinished);
        m_faulty.wish("");
        Made again;
        order(name + " again", again);
        QVERIFY(waitFor(again));
        QVERIFY_OK(*again);
    }

    /// Some functions are asked at the end only, where nothing is lost any more, or not at all.
    void mostOfTheseFaultsWereMet()
    {
        QVERIFY2(2 * m_failed > m_tried, qPrintable(QStringLiteral("%1 of %2").arg(m_failed).arg(m_tried)));
    }

    void cleanupTestCase()
    {
        qInfo("the event loop was away for %lld ms at most", m_longest);
        m_open.reset();
    }
};

QTEST_MAIN(TokenFaultWindowTest)
#include "TokenFaultWindowTest.moc"
