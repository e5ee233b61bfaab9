#include "../profiles/SampleRequest.h"
#include "CertificateCases.h"
#include "CrlCases.h"
#include "core/base/File.h"
#include "core/formats/ImportFormat.h"
#include "core/formats/Pem.h"
#include "core/linting/Lint.h"
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>
#include <set>

using namespace core;
using namespace core::sample;

namespace {

/// What stands beside a lint of zlint: our rules for the same thing, how they relate, and why they are not the same.
struct Pair {
    std::string lint;
    char relation = '='; ///< '=' the same, '>' ours finds more, '<' ours finds less, '-' there is none of ours
    std::vector<std::string> rules;
    std::string reason;
};

std::string trimmed(const QByteArray& text) { return text.trimmed().toStdString(); }

std::vector<Pair> readPairs()
{
    std::vector<Pair> pairs;
    QFile file(QStringLiteral(TEST_DATA "/zlint/parity.txt"));
    if (!file.open(QIODevice::ReadOnly)) return pairs;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const auto cells = line.split('|');
        if (line.startsWith('#') || cells.size() < 3) continue;
        Pair pair{trimmed(cells[0]), trimmed(cells[1])[0], {}, cells.size() > 3 ? trimmed(cells[3]) : ""};
        for (const QByteArray& rule : cells[2].trimmed().split(' '))
            if (!rule.isEmpty()) pair.rules.push_back(rule.toStdString());
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

/// One object that both have judged.
struct Judgement {
    std::string name;
    std::set<std::string> ours;                ///< rules that it breaks
    std::map<std::string, std::string> theirs; ///< results of all lints
    bool breaks(const std::string& lint) const
    {
        const auto found = theirs.find(lint);
        static const std::set<std::string> bad{"error", "fatal", "warn", "info"};
        return found != theirs.end() && bad.contains(found->second);
    }
    bool breaksAny(const std::vector<std::string>& rules) const
    {
        return std::ranges::any_of(rules, [&](const std::string& rule) { return ours.contains(rule); });
    }
    bool isNotInForce(const std::string& lint) const
    {
        const auto found = theirs.find(lint);
        return found == theirs.end() || found->second == "NE";
    }
};

template <typename Object>
std::set<std::string> rulesBrokenBy(const Object& object)
{
    std::set<std::string> rules;
    for (const Finding& finding : lint(object, LintPurpose::Public)) rules.insert(finding.rule);
    return rules;
}

struct Waiting {
    std::string name;
    std::string pem;
    std::set<std::string> ours;
};

nlohmann::json answersOf(const QStringList& files)
{
    QProcess process;
    process.start("zlint", files);
    process.waitForFinished(120'000);
    auto answers = nlohmann::json::array();
    for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
        if (auto answer = nlohmann::json::parse(line.toStdString(), nullptr, false); answer.is_object())
            answers.push_back(std::move(answer));
    return answers;
}

/// zlint ends at the first file that it cannot read: these are then asked one by one.
std::vector<Judgement> askZlint(const std::vector<Waiting>& all, const QString& folder)
{
    std::vector<Judgement> judged;
    const auto take = [&](const Waiting& waiting, const nlohmann::json& answer) {
        Judgement judgement{waiting.name, waiting.ours, {}};
        for (const auto& [name, lint] : answer.items()) judgement.theirs[name] = lint.value("result", "");
        judged.push_back(std::move(judgement));
    };
    constexpr std::size_t batch = 40;
    for (std::size_t first = 0; first < all.size(); first += batch) {
        const std::size_t count = std::min(batch, all.size() - first);
        QStringList files;
        for (std::size_t i = 0; i < count; ++i) {
            files << folder + QString("/%1.pem").arg(i);
            QFile file(files.back());
            if (file.open(QIODevice::WriteOnly)) file.write(QByteArray::fromStdString(all[first + i].pem));
        }
        const auto answers = answersOf(files);
        for (std::size_t i = 0; i < count; ++i) {
            const auto one =
                answers.size() == count ? nlohmann::json::array({answers[i]}) : answersOf({files[qsizetype(i)]});
            if (one.size() == 1) take(all[first + i], one[0]);
        }
    }
    return judged;
}

}

namespace {

/// What came out for one lint or one rule.
struct Count {
    int both = 0;
    std::vector<const Judgement*> alone;
};

/// Compares what both found, and words it as a page.
class Report {
public:
    Report(const std::vector<Judgement>& judged, std::vector<Pair> pairs, std::set<std::string> ofRfc5280)
        : m_judged(judged), m_pairs(std::move(pairs)), m_ofRfc5280(std::move(ofRfc5280))
    {}

    /// Findings of zlint that none of our rules for it shares.
    Count theirs(const Pair& pair) const
    {
        Count count;
        for (const Judgement& each : m_judged) {
            if (!each.breaks(pair.lint)) continue;
            if (each.breaksAny(pair.rules))
                ++count.both;
            else if (!each.ours.contains("CW-831")) // cannot be read at all: told otherwise
                count.alone.push_back(&each);
        }
        return count;
    }
    /// Findings of a rule of ours that none of the lints for it shares, where these are in force.
    Count ours(const std::string& rule) const
    {
        Count count;
        for (const Judgement& each : m_judged) {
            if (!each.ours.contains(rule)) continue;
            const auto isFor = [&](const Pair& pair) { return std::ranges::contains(pair.rules, rule); };
            if (std::ranges::any_of(m_pairs, [&](const Pair& p) { return isFor(p) && each.breaks(p.lint); }))
                ++count.both;
            else if (std::ranges::none_of(
                         m_pairs, [&](const Pair& p) { return isFor(p) && each.isNotInForce(p.lint); }))
                count.alone.push_back(&each);
        }
        return count;
    }
    QByteArray unexplained() const
    {
        QByteArray text;
        const auto tell = [&](const std::string& what, const Count& count) {
            if (count.alone.empty()) return;
            text += "\n" + what;
            for (const Judgement* each : count.alone) text += "\n    " + each->name;
        };
        for (const Pair& pair : m_pairs)
            if (pair.relation == '=') tell("zlint alone: " + pair.lint, theirs(pair));
        for (const std::string& rule : pairedRules())
            if (!std::ranges::contains(m_pairs, rule, &Pair::lint)) tell("ours alone: " + rule, ours(rule));
        return text;
    }
    std::string page(std::size_t objects) const;

private:
    std::set<std::string> pairedRules() const
    {
        std::set<std::string> rules;
        for (const Pair& pair : m_pairs) rules.insert(pair.rules.begin(), pair.rules.end());
        return rules;
    }
    const std::vector<Judgement>& m_judged;
    std::vector<Pair> m_pairs;
    std::set<std::string> m_ofRfc5280;
};

std::string Report::page(std::size_t objects) const
{
    std::string lints, rules;
    int same = 0, less = 0, none = 0, sameOfRfc = 0, lessOfRfc = 0, noneOfRfc = 0, shared = 0, theirsAlone = 0,
        oursAlone = 0, silent = 0;
    for (const Pair& pair : m_pairs) {
        if (pair.relation == '>') continue;
        const Count count = theirs(pair);
        const bool isRfc = m_ofRfc5280.contains(pair.lint);
        int& counted = pair.relation == '=' ? (isRfc ? sameOfRfc : same)
            : pair.relation == '<'          ? (isRfc ? lessOfRfc : less)
                                            : (isRfc ? noneOfRfc : none);
        ++counted;
        shared += count.both;
        theirsAlone += int(count.alone.size());
        silent += count.both == 0 && count.alone.empty();
        std::string names;
        for (const std::string& rule : pair.rules) names += (names.empty() ? "" : ", ") + rule;
        lints += "| " + pair.lint + " | " + (names.empty() ? "-" : names) + " | " +
            (pair.relation == '='          ? "agree"
                    : pair.relation == '<' ? "differs"
                                           : "none") +
            " | " + std::to_string(count.both) + " | " + std::to_string(count.alone.size()) + " | " + pair.reason +
            " |\n";
    }
    for (const Pair& pair : m_pairs) {
        if (pair.relation != '>') continue;
        const Count count = ours(pair.lint);
        oursAlone += int(count.alone.size());
        rules += "| " + pair.lint + " | " + std::to_string(count.both) + " | " + std::to_string(count.alone.size()) +
            " | " + pair.reason + " |\n";
    }
    const auto number = [](auto value) { return std::to_string(value); };
    return "# Our lint rules beside those of zlint\n\n"
           "Made by the test `ParityTest` of `tests/data/zlint/parity.txt`; do not edit. The objects are the public "
           "certificates and\n"
           "revocation lists of the conformance suites that both programs can read, and one that keeps and one that "
           "breaks each of our\n"
           "rules. The test looks at certificates of all shipped profiles, too.\n\n"
           "- lints of zlint 3.6.2 with the source RFC 5280: " +
        number(m_ofRfc5280.size()) + "; we say the same as " + number(sameOfRfc) + ", find less than " +
        number(lessOfRfc) + ", have none for " + number(noneOfRfc) +
        ", each for a reason\n"
        "- lints of other sources that have a rule of ours: " +
        number(same + less + none) + "; we say the same as " + number(same) + ", find less than " + number(less) +
        ", for a reason\n"
        "- objects judged by both: " +
        number(m_judged.size()) + " of " + number(objects) +
        "; the others zlint cannot read\n"
        "- findings of zlint that we share: " +
        number(shared) + "; that we do not have, for a reason: " + number(theirsAlone) +
        "\n"
        "- findings of ours beyond zlint, for a reason: " +
        number(oursAlone) +
        "\n"
        "- lints that none of the objects breaks: " +
        number(silent) +
        "\n"
        "- differences without a reason: 0\n\n"
        "A lint counts as broken also where it only warns; the weight is each program's own affair. Not compared is "
        "what zlint takes\n"
        "as not in force at the date of the object, and what we refuse as unreadable (CW-831).\n\n"
        "## Lints of zlint\n\n| Lint | Our rules | Verdict | Both | zlint alone | Reason "
        "|\n|---|---|---|---|---|---|\n" +
        lints + "\n## Rules of ours that find more\n\n| Rule | Both | Ours alone | Reason |\n|---|---|---|---|\n" +
        rules;
}

}

/// Where zlint and we have a rule for the same thing, both say the same of thousands of certificates.
class ParityTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyRuleOfRfc5280HasItsPair();
    void bothSayTheSame();

private:
    void add(const std::string& name, const Certificate& certificate)
    {
        m_waiting.push_back({name, writePem("CERTIFICATE", certificate.der()), rulesBrokenBy(certificate)});
    }
    void add(const std::string& name, const Crl& crl)
    {
        m_waiting.push_back({name, writePem("X509 CRL", crl.der()), rulesBrokenBy(crl)});
    }
    void addFolder(const QString& folder);
    void addCases();
    void addOwn();
    std::vector<Waiting> m_waiting;
    QTemporaryDir m_folder;
    std::set<std::string> m_ofRfc5280; ///< lints of zlint with this source
};

void ParityTest::initTestCase()
{
    if (QStandardPaths::findExecutable("zlint").isEmpty()) QSKIP("no zlint here");
    const QString named = qEnvironmentVariable("CERTWRIGHT_CORPUS");
    const QString corpus = named.isEmpty() ? QStringLiteral(TEST_DATA "/../../../shared/conformance") : named;
    if (!QFile::exists(corpus + "/badinput.tar.xz")) QSKIP("no conformance suites here");
    QProcess tar;
    tar.start("tar", {"xJf", corpus + "/badinput.tar.xz", "-C", m_folder.path()});
    QVERIFY(tar.waitForFinished(120'000) && tar.exitCode() == 0);
}

void ParityTest::addFolder(const QString& folder)
{
    QStringList paths;
    for (QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories); all.hasNext();) paths << all.next();
    paths.sort();
    for (const QString& path : paths) {
        const auto content = readFile(path.toStdString(), 4 * 1024 * 1024);
        const auto objects = content ? readObjects(*content) : std::unexpected(content.error());
        if (!objects) continue;
        const std::string name = path.mid(m_folder.path().size() + 10).toStdString();
        for (const FoundObject& object : *objects) {
            if (const auto* certificate = std::get_if<Certificate>(&object)) add(name, *certificate);
            if (const auto* crl = std::get_if<Crl>(&object)) add(name, *crl);
        }
    }
}

void ParityTest::addCases()
{
    for (const Breakage& breakage : breakages()) {
        Raw good = baseOf(breakage.base), bad = good;
        if (breakage.passing) breakage.passing(good);
        breakage.failing(bad);
        add(std::string("case of ") + breakage.rule + ", kept", assemble(good));
        add(std::string("case of ") + breakage.rule + ", broken", assemble(bad));
    }
    for (const CrlBreakage& breakage : crlBreakages()) {
        RawCrl raw = goodCrl();
        breakage.failing(raw);
        add(std::string("case of ") + breakage.rule + ", broken", assemble(raw));
    }
}

/// What the shipped profiles make.
void ParityTest::addOwn()
{
    const Authority root = authority("root-ca", "CN=Acme Root,O=Acme,C=DE", "ec:P-384");
    const Authority issuing = authority("issuing-ca", "CN=Acme Issuing 1,O=Acme,C=DE", "rsa:3072", &root);
    add("root", root.certificate);
    add("issuing CA", issuing.certificate);
    add("list", assemble(goodCrl()));
    for (const Profile& used : allProfiles()) {
        if (used.kind != CertificateKind::EndEntity) continue;
        for (const char* algorithm : {"ec:P-256", "rsa:3072", "ed25519"}) {
            if (!std::ranges::contains(used.keys, std::string(algorithm))) continue;
            const RequestFacts facts = requestFor(used, key(algorithm));
            const IssueDraft draft = applyProfile(used, 1, facts, issuing.facts(), {}, today);
            const CertificateContent content =
                contentOf(draft, issuing.certificate.subject(), key(algorithm).publicKey(), issuing.key->publicKey());
            add(used.id + " " + algorithm, sign(content, *issuing.key));
        }
    }
}

void ParityTest::everyRuleOfRfc5280HasItsPair()
{
    QProcess process;
    process.start("zlint", {"-list-lints-json"});
    QVERIFY(process.waitForFinished());
    std::set<std::string> known;
    for (const Pair& pair : readPairs()) {
        known.insert(pair.lint);
        QVERIFY2(pair.relation == '=' || pair.reason.size() > 20, pair.lint.c_str());
        QVERIFY2((pair.relation == '-' || pair.relation == '>') == pair.rules.empty(), pair.lint.c_str());
        for (const std::string& rule : pair.rules)
            QVERIFY2(std::ranges::contains(allLintRules(), rule, &LintRuleFacts::id), (pair.lint + rule).c_str());
    }
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        const auto lint = nlohmann::json::parse(line.toStdString(), nullptr, false);
        if (lint.is_object() && lint["source"] == "RFC5280") m_ofRfc5280.insert(lint["name"]);
        if (lint.is_object() && lint["source"] == "RFC5280")
            QVERIFY2(known.contains(lint["name"]), lint["name"].get<std::string>().c_str());
    }
}

void ParityTest::bothSayTheSame()
{
    addFolder(m_folder.path() + "/badinput/certs");
    addFolder(m_folder.path() + "/badinput/crls");
    addCases();
    const auto theirs = askZlint(m_waiting, m_folder.path());
    const std::size_t objects = std::exchange(m_waiting, {}).size();
    addOwn(); // not counted on the page, which would have to change with every profile
    auto judged = askZlint(m_waiting, m_folder.path());
    QCOMPARE(judged.size(), m_waiting.size());
    judged.insert(judged.end(), theirs.begin(), theirs.end());
    qInfo("%zu objects, %zu judged by both", objects, theirs.size());
    const Report report(judged, readPairs(), m_ofRfc5280);
    const Report counted(theirs, readPairs(), m_ofRfc5280);
    const QByteArray unexplained = report.unexplained();
    for (const QByteArray& line : unexplained.split('\n'))
        if (!line.isEmpty()) qInfo("%s", line.constData()); // a message of its own each: long ones are cut
    QVERIFY(unexplained.isEmpty());
    QFile file(QStringLiteral(TEST_DATA "/../../docs/linting-parity.md"));
    if (qEnvironmentVariableIsSet("CERTWRIGHT_WRITE_PARITY")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(counted.page(objects)));
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll().toStdString() == counted.page(objects),
        "docs/linting-parity.md is out of date: run this test with CERTWRIGHT_WRITE_PARITY=1");
}

QTEST_GUILESS_MAIN(ParityTest)
#include "ParityTest.moc"
