#include "core/workflows/BatchSigning.h"
#include "core/vault/Check.h"
#include "tests/support/TestVault.h"
#include <set>

using namespace core;

namespace {

Bytes requestFor(std::string_view subject, const std::vector<GeneralName>& names)
{
    return createRequest(test::name(subject), names, *test::algorithm("ec:P-256")).value().request.der();
}

const SignOrder order{.issuer = "Issuing", .profile = "tls-server"};

std::vector<BatchRequest> requests(int count)
{
    std::vector<BatchRequest> all;
    for (int i = 0; i < count; ++i) {
        const std::string host = "host" + std::to_string(i) + ".example.com";
        all.push_back({host + ".csr", requestFor("CN=" + host, {{GeneralName::Type::Dns, host}})});
    }
    return all;
}

}

class BatchSigningTest : public QObject {
    Q_OBJECT

    std::vector<BatchRequest> m_good; ///< 230 requests: two full transactions and a part of one

private slots:
    void initTestCase() { m_good = requests(230); }

    void signsAllButTheOnesThatAreRefused_data()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2, 4}) QTest::addRow("%d threads", threads) << threads;
    }

    void signsAllButTheOnesThatAreRefused()
    {
        QFETCH(int, threads);
        test::Room room;
        auto vault = room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(test::makeTwoTiers(*vault));
        const std::size_t before = CertificateStore(*vault).list()->size();
        auto requests = m_good;                         // and three bad ones
        requests[0].der.back() ^= 1;                    // no proof of possession
        requests[99] = {"torn.csr", Bytes(40, 0x30)};   // not a request
        requests[150].der = requestFor("O=Nobody", {}); // a server without a name
        std::vector<std::size_t> told;
        const auto report = signBatch(*vault, requests, order, static_cast<unsigned>(threads),
            [&told](std::size_t done) { told.push_back(done); });
        QVERIFY_OK(report);
        QVERIFY(!report->stoppedBy);
        QCOMPARE(report->lines.size(), requests.size());
        QCOMPARE(told, (std::vector<std::size_t>{100, 200, 230}));
        std::set<Bytes> serials;
        for (std::size_t i = 0; i < requests.size(); ++i) {
            const BatchLine& line = report->lines[i];
            const bool isBad = i == 0 || i == 99 || i == 150;
            QCOMPARE(line.certificate.has_value(), !isBad);
            QCOMPARE(line.refusal.has_value(), isBad);
            if (isBad) continue;
            QCOMPARE(line.certificate->subject().shortText(), "host" + std::to_string(i) + ".example.com");
            serials.insert(line.certificate->serial());
            QVERIFY_OK(selectRow(*vault, *line.certificate));
        }
        QCOMPARE(report->lines[0].refusal->rule, std::string("CW-101"));
        QVERIFY(!report->lines[150].refusal->rule.empty());
        QCOMPARE(serials.size(), requests.size() - 3);
        QCOMPARE(CertificateStore(*vault).list()->size(), before + serials.size());
        const auto kept = RequestStore(*vault).list();
        QVERIFY_OK(kept);
        QCOMPARE(kept->size(), serials.size());
        for (const RequestRow& row : *kept) QVERIFY2(row.certificate, row.source.c_str());
        QVERIFY(checkVault(*vault)->isSound());
    }

    void leavesEveryRequestSignedOrUntouchedWhenCancelled()
    {
        test::Room room;
        auto vault = room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(test::makeTwoTiers(*vault));
        const std::size_t before = CertificateStore(*vault).list()->size();
        const auto four = requests(350); // parts
        std::stop_source stop;
        const auto report =
            signBatch(*vault, four, order, 2, [&stop](std::size_t) { stop.request_stop(); }, stop.get_token());
        QVERIFY_OK(report);
        QVERIFY(report->stoppedBy);
        QCOMPARE(report->stoppedBy->code, ErrorCode::Cancelled);
        for (std::size_t i = 0; i < four.size(); ++i) {
            QCOMPARE(report->lines[i].certificate.has_value(),
                i < 300); // when the first hundred was told, the second was signed and the third being signed
            QVERIFY(!report->lines[i].refusal);
        }
        const auto rows = CertificateStore(*vault).list();
        QCOMPARE(rows->size(), before + 300);
        QVERIFY(std::ranges::none_of(*rows, &CertificateRow::isUnfinished));
        QVERIFY(checkVault(*vault)->isSound());
    }

    void writesNothingWhenTheOrderItselfIsRefused()
    {
        test::Room room;
        auto vault = room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(test::makeTwoTiers(*vault));
        const std::size_t events = *EventLog(*vault).count();
        QCOMPARE(signBatch(*vault, m_good, {.issuer = "Nobody", .profile = "tls-server"}, 2).error().rule,
            std::string("CW-251"));
        QCOMPARE(signBatch(*vault, m_good, {.issuer = "Issuing", .profile = "root-ca"}, 2).error().rule,
            std::string("CW-267"));
        vault->lock();
        QCOMPARE(signBatch(*vault, m_good, order, 2).error().code, ErrorCode::Locked);
        QCOMPARE(*EventLog(*vault).count(), events);
    }

    void refusesEveryRequestOfABatchWhoseIssuerMayNotSignThem()
    {
        test::Room room;
        auto vault = room.create();
        QVERIFY_OK(vault);
        QVERIFY_OK(test::makeTwoTiers(*vault));
        const std::size_t before = CertificateStore(*vault).list()->size();
        const auto report = signBatch(*vault, m_good, {.issuer = "Root", .profile = "tls-server"}, 2);
        QVERIFY_OK(report);
        QVERIFY(std::ranges::all_of(report->lines, [](const BatchLine& line) { return line.refusal.has_value(); }));
        QCOMPARE(CertificateStore(*vault).list()->size(), before);
    }

private:
    static Result<CertificateRow> selectRow(Vault& vault, const Certificate& certificate)
    {
        CORE_TRY(const auto rows, CertificateStore(vault).list({.fingerprint = certificate.sha256Fingerprint()}));
        if (rows.size() != 1) return fail(ErrorCode::NotFound);
        return rows.front();
    }
};

QTEST_GUILESS_MAIN(BatchSigningTest)
#include "BatchSigningTest.moc"
