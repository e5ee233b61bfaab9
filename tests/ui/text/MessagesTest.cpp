#include "ui/text/Messages.h"

#include "core/base/ValueWords.h"
#include "ui/text/Language.h"

#include <QLocale>
#include <QTest>

class MessagesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void momentsAreToldAsEverywhereInTheWindow();
    void whatOnlyLooksLikeAMomentStaysAsItIs();
    void valuesThatAreWordsAreTranslated();
    void everyWordAmongValuesHasItsGerman();
};

void MessagesTest::initTestCase()
{
    qputenv("TZ", "Asia/Kolkata");
    tzset();
    QLocale::setDefault(QLocale(QLocale::English));
}

void MessagesTest::momentsAreToldAsEverywhereInTheWindow()
{
    const core::Finding verdict{"CW-700", core::Severity::Info, "validity", {"api", "2030-11-08T04:20:25Z", "Root"}};
    QCOMPARE(ui::findingMessage(verdict).what, QStringLiteral("“api” is valid until 2030-11-08 09:50 +05:30."));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(ui::findingMessage(verdict).what, QStringLiteral("“api” is valid until 08.11.2030 09:50 +05:30."));
    QLocale::setDefault(QLocale(QLocale::English));
}

void MessagesTest::whatOnlyLooksLikeAMomentStaysAsItIs()
{
    const core::Finding verdict{"CW-700", core::Severity::Info, "validity", {"%2", "2030-11-08", "Root"}};
    QCOMPARE(ui::findingMessage(verdict).what, QStringLiteral("“%2” is valid until 2030-11-08."));
}

void MessagesTest::valuesThatAreWordsAreTranslated()
{
    ui::Language language;
    language.speak(QStringLiteral("de"));
    const core::Error large{core::ErrorCode::Refused, "CW-601", {"revocation list", "67108864 octets"}, {}};
    const QString what = ui::errorMessage(large).what;
    QVERIFY2(
        what.contains(QStringLiteral("Sperrliste")) && what.contains(QStringLiteral("67.108.864")), qPrintable(what));
    QVERIFY2(!what.contains(QStringLiteral("octets")), qPrintable(what));
    const core::Error other{core::ErrorCode::Malformed, "CW-603", {"certificate", "request for %2, private key"}, {}};
    const QString instead = ui::errorMessage(other).what;
    QVERIFY2(instead.contains(QStringLiteral("%2")) && !instead.contains(QStringLiteral("private key")),
        qPrintable(instead));
    const core::Finding named{"CW-700", core::Severity::Info, "x", {"certificate", "2030-11-08", "Root"}};
    QVERIFY(ui::findingMessage(named).what.contains(QStringLiteral("certificate"))); // somebody's name stays
    language.speak(QStringLiteral("en"));
}

void MessagesTest::everyWordAmongValuesHasItsGerman()
{
    ui::Language language;
    language.speak(QStringLiteral("de"));
    for (const core::ValueWord& word : core::valueWords()) {
        const bool isProper = word.text == "JSON Web Key"; // the same in every language
        QVERIFY2(isProper || ui::coreText(word.text) != QString::fromUtf8(word.text), std::string(word.text).c_str());
    }
    language.speak(QStringLiteral("en"));
}

QTEST_MAIN(MessagesTest)
#include "MessagesTest.moc"
