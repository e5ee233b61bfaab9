#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

using Json = nlohmann::json;

namespace {

/// The folder with the public suites; they are not part of the project.
QString corpus()
{
    const QString named = qEnvironmentVariable("CERTWRIGHT_CORPUS");
    return named.isEmpty() ? QStringLiteral(TEST_DATA "/../../../shared/conformance") : named;
}

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

/// How many questions were answered, and the wrong answers among them.
struct Outcome {
    std::size_t answered = 0;
    QStringList wrong;
    QByteArray summary;
};
Outcome answersTo(const QString& suite, const QStringList& options = {})
{
    const QTemporaryDir folder;
    const QString results = folder.filePath("results.json");
    Outcome outcome;
    outcome.summary = outputOf(CERTWRIGHT_CONFORMANCE, QStringList{suite, "--out", results} + options);
    QFile file(results);
    if (!file.open(QFile::ReadOnly)) return outcome;
    const Json answers = Json::parse(file.readAll().toStdString(), nullptr, false);
    for (const Json& answer : answers["results"]) {
        ++outcome.answered;
        if (answer["got"] != answer["expected"])
            outcome.wrong << QString::fromStdString(answer["id"].dump() + " " + answer["reason"].get<std::string>());
    }
    return outcome;
}

}

/// Public suites of questions about paths: every answer is right, under the rules that go with the suite.
class CorpusTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!QDir(corpus()).exists()) QSKIP("no conformance suites here");
    }
    void answersLimbo_data();
    void answersLimbo();
    void answersPkits();
    void anotherProfileAnswersOtherwise();
};

void CorpusTest::answersLimbo_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("questions");
    QTest::newRow("paths") << "limbo-part.json.xz" << 289;
    QTest::newRow("name constraints") << "limbo-bettertls-nc-sample.json.xz" << 422;
}

void CorpusTest::answersLimbo()
{
    QFETCH(QString, file);
    QFETCH(int, questions);
    const QTemporaryDir folder;
    QFile suite(folder.filePath("suite.json"));
    QVERIFY(suite.open(QFile::WriteOnly));
    suite.write(outputOf("xz", {"-dkc", corpus() + "/" + file}));
    suite.close();
    const Outcome outcome = answersTo(suite.fileName());
    QCOMPARE(int(outcome.answered), questions);
    QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.wrong.join("; ")));
}

void CorpusTest::answersPkits()
{
    const QTemporaryDir folder;
    outputOf("tar", {"xJf", corpus() + "/pkits.tar.xz", "-C", folder.path()});
    const Outcome outcome = answersTo(folder.path());
    QCOMPARE(outcome.answered, std::size_t(249));
    QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.wrong.join("; ")));
    QVERIFY2(outcome.summary.contains("0 policy sets differ"), outcome.summary.constData());
}

void CorpusTest::anotherProfileAnswersOtherwise()
{
    const QTemporaryDir folder;
    outputOf("tar", {"xJf", corpus() + "/pkits.tar.xz", "-C", folder.path()});
    QVERIFY(!answersTo(folder.path(), {"--profile", "webpki"}).wrong.isEmpty());
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "CorpusTest.moc"
