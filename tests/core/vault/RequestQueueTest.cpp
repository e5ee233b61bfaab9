#include "core/vault/Check.h"
#include "core/vault/Lists.h"
#include "core/workflows/BatchSigning.h"
#include "tests/support/TestVault.h"

using namespace core;
using namespace test;

namespace {

const SignOrder order{.issuer = "Issuing", .profile = "tls-client", .choices = {}};

Csr requestFor(const char* subject)
{
    return *makeCsr(name(subject), {}, *PrivateKey::generate(*algorithm("ec:P-256")));
}

}

/// Requests wait, are signed, or are refused with a reason; what was refused is not signed until that is taken back.
class RequestQueueTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_room = std::make_unique<Room>();
        m_vault.emplace(*m_room->create());
        QVERIFY_OK(makeTwoTiers(*m_vault));
    }
    void cleanup()
    {
        m_vault.reset();
        m_room.reset();
    }
    void keepsTheReasonOfARefusal();
    void signsNothingThatWasRefused();
    void signsAgainOnceTheRefusalIsTakenBack();
    void refusesNothingWithoutAReasonOrWithACertificate();
    void takesInWhatWasNotHereYet();
    void sortsTheQueueByState();
    void noticesAReasonChangedFromOutside();

private:
    std::vector<std::int64_t> rank(RequestView view)
    {
        return *rankOf(*m_vault, List::Requests, {.view = static_cast<int>(view)});
    }
    std::unique_ptr<Room> m_room;
    std::optional<Vault> m_vault;
};

void RequestQueueTest::keepsTheReasonOfARefusal()
{
    const Csr request = requestFor("CN=ana");
    QVERIFY_OK(RequestStore(*m_vault).import(request, "ana.csr"));
    const auto refused = RequestStore(*m_vault).refuse(request, "ana.csr", "the name is not ours");
    QVERIFY_OK(refused);
    QCOMPARE(stateOf(*refused), RequestState::Refused);
    const auto row = RequestStore(*m_vault).row(refused->id);
    QVERIFY_OK(row);
    QVERIFY(row->refusal);
    QCOMPARE(row->refusal->reason, std::string("the name is not ours"));
    QCOMPARE(row->refusal->at, m_vault->now());
    QCOMPARE(EventLog(*m_vault).last().value()->kind, std::string("requestRefused"));
    QVERIFY(EventLog(*m_vault).last().value()->detail.contains("the name is not ours"));
    QVERIFY_OK(RequestStore(*m_vault).refuse(request, "ana.csr", "the key is too short"));
    QCOMPARE(RequestStore(*m_vault).row(refused->id)->refusal->reason, std::string("the key is too short"));
    QVERIFY(checkVault(*m_vault)->isSound());
}

void RequestQueueTest::signsNothingThatWasRefused()
{
    const Csr request = requestFor("CN=ana");
    QVERIFY_OK(RequestStore(*m_vault).refuse(request, "ana.csr", "not ours"));
    const auto before = CertificateStore(*m_vault).list()->size();
    const auto one = signRequest(*m_vault, request, "again.csr", order);
    QVERIFY(!one);
    QCOMPARE(one.error().rule, std::string("CW-681"));
    QVERIFY(sentence(one.error()).contains("not ours"));
    const std::vector<BatchRequest> batch{{"1", request.der()}, {"2", requestFor("CN=ben").der()}};
    const auto many = signBatch(*m_vault, batch, order, 2);
    QVERIFY_OK(many);
    QCOMPARE(many->lines[0].refusal->rule, std::string("CW-681"));
    QVERIFY(many->lines[1].certificate);
    QCOMPARE(CertificateStore(*m_vault).list()->size(), before + 1);
    // and below the workflows, where the vault itself says no
    auto change = RequestStore(*m_vault).checkOpen(request);
    QVERIFY(!change);
}

void RequestQueueTest::signsAgainOnceTheRefusalIsTakenBack()
{
    const Csr request = requestFor("CN=ana");
    const auto row = RequestStore(*m_vault).refuse(request, "ana.csr", "a mistake");
    QVERIFY_OK(row);
    const auto waiting = RequestStore(*m_vault).reopen(row->id);
    QVERIFY_OK(waiting);
    QCOMPARE(stateOf(*waiting), RequestState::Waiting);
    QCOMPARE(RequestStore(*m_vault).reopen(row->id).error().rule, std::string("CW-684"));
    QVERIFY_OK(signRequest(*m_vault, request, "ana.csr", order));
    QCOMPARE(stateOf(*RequestStore(*m_vault).row(row->id)), RequestState::Signed);
    QVERIFY(checkVault(*m_vault)->isSound());
}

void RequestQueueTest::refusesNothingWithoutAReasonOrWithACertificate()
{
    const Csr request = requestFor("CN=ana");
    QCOMPARE(RequestStore(*m_vault).refuse(request, "ana.csr", " \n").error().rule, std::string("CW-682"));
    QVERIFY(rank(RequestView::All).empty());
    QVERIFY_OK(signRequest(*m_vault, request, "ana.csr", order));
    QCOMPARE(RequestStore(*m_vault).refuse(request, "ana.csr", "late").error().rule, std::string("CW-683"));
}

void RequestQueueTest::takesInWhatWasNotHereYet()
{
    const auto events = *EventLog(*m_vault).count();
    const auto row = RequestStore(*m_vault).refuse(requestFor("CN=new"), "new.csr", "unknown sender");
    QVERIFY_OK(row);
    QCOMPARE(row->source, std::string("new.csr"));
    const auto told = *EventLog(*m_vault).latest(2);
    QCOMPARE(*EventLog(*m_vault).count(), events + 2);
    QCOMPARE(told[0].kind, std::string("requestImported"));
    QCOMPARE(told[1].kind, std::string("requestRefused"));
    QVERIFY(checkVault(*m_vault)->isSound());
    QVERIFY_OK(RequestStore(*m_vault).remove(row->id));
    QVERIFY(checkVault(*m_vault)->isSound());
}

void RequestQueueTest::sortsTheQueueByState()
{
    const auto settled = rank(RequestView::Signed);
    QVERIFY_OK(RequestStore(*m_vault).import(requestFor("CN=waits"), "1"));
    QVERIFY_OK(RequestStore(*m_vault).refuse(requestFor("CN=refused"), "2", "no"));
    QVERIFY_OK(signRequest(*m_vault, requestFor("CN=signed"), "3", order));
    const auto subjects = [this](RequestView view) {
        std::vector<std::string> all;
        const auto page = requestPage(*m_vault, rank(view));
        for (const RequestRow& row : page->rows) all.push_back(row.subject);
        return all;
    };
    QCOMPARE(subjects(RequestView::Waiting), std::vector<std::string>{"CN=waits"});
    QCOMPARE(subjects(RequestView::Refused), std::vector<std::string>{"CN=refused"});
    QCOMPARE(subjects(RequestView::Signed).size(), settled.size() + 1);
    QCOMPARE(subjects(RequestView::Signed).front(), std::string("CN=signed"));
    QCOMPARE(rank(RequestView::All).size(), settled.size() + 3);
    const auto counts = countViews(*m_vault, List::Requests);
    QVERIFY_OK(counts);
    QCOMPARE(*counts, (std::vector<std::size_t>{1, settled.size() + 1, 1, settled.size() + 3}));
}

void RequestQueueTest::noticesAReasonChangedFromOutside()
{
    QVERIFY_OK(RequestStore(*m_vault).refuse(requestFor("CN=ana"), "1", "no"));
    QVERIFY_OK(RequestStore(*m_vault).import(requestFor("CN=ben"), "2"));
    QVERIFY(checkVault(*m_vault)->isSound());
    QVERIFY_OK(m_vault->database().execute("UPDATE requests SET state = NULL WHERE state = 'refused'"));
    QVERIFY(!checkVault(*m_vault)->isSound());
}

QTEST_GUILESS_MAIN(RequestQueueTest)
#include "RequestQueueTest.moc"
