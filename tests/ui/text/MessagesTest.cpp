#include "ui/text/Messages.h"

#include <QLocale>
#include <QTest>

class MessagesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void momentsAreToldAsEverywhereInTheWindow();
    void whatOnlyLooksLikeAMomentStaysAsItIs();
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

QTEST_MAIN(MessagesTest)
#include "MessagesTest.moc"
