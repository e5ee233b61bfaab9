#include "core/profiles/RequestRecipe.h"
#include "core/formats/ImportFormat.h"
#include "core/profiles/ShippedProfiles.h"
#include "core/workflows/Workflows.h"
#include "tests/support/TestVault.h"
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>

using namespace core;
using namespace test;

namespace {

/// Does what the recipe says in a folder of its own; the request, or what went wrong.
struct Kitchen {
    QTemporaryDir folder;
    QByteArray said;

    bool run(const QString& line)
    {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start("sh", {"-c", line});
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(60000);
        said = process.readAll();
        return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    Result<Csr> follow(const RequestRecipe& recipe, const char* secrets)
    {
        for (const auto& file : recipe.files) {
            QFile out(folder.filePath(QString::fromStdString(file.name)));
            if (!out.open(QIODevice::WriteOnly) || out.write(file.content.c_str()) < 0) return fail(ErrorCode::Storage);
        }
        for (const std::string& command : recipe.commands)
            if (!run(QString::fromStdString(command) + QLatin1String(secrets))) return fail(ErrorCode::Refused);
        QFile request(folder.filePath("request.csr"));
        if (!request.open(QIODevice::ReadOnly)) return fail(ErrorCode::NotFound);
        const QByteArray content = request.readAll();
        return readCsr(bytesOf(std::string_view(content.constData(), static_cast<std::size_t>(content.size()))));
    }
};

/// Programs that install here, and how they are given a passphrase for the key without being asked.
struct Installed {
    const char* tool;
    const char* passphrase;
    bool isQuick; ///< else a few profiles will do, but in the long run
};
constexpr Installed installed[] = {
    {"openssl", " -passout pass:testing1", true}, {"keytool", " -storepass testing1", false}};

const char* passphraseFor(const QByteArray& tool)
{
    return std::ranges::find(installed, tool, [](const Installed& each) { return QByteArray(each.tool); })->passphrase;
}

}

/// What the other side is told to do makes requests that the profile grants: with the real programs, where there are some.
class RequestRecipeTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_vault.emplace(*m_room.create());
        QVERIFY_OK(makeTwoTiers(*m_vault));
    }
    void realProgramsMakeWhatTheProfileGrants_data();
    void realProgramsMakeWhatTheProfileGrants();
    void signsOfTheNotationStayText_data();
    void signsOfTheNotationStayText();
    void everyToolNamesWhatItCannotAsk_data();
    void everyToolNamesWhatItCannotAsk();
    void refusesKeysThatNobodyCanMakeOrNobodyAllows();
    void windowsAndStepGetFilesThatHoldEveryName();

private:
    Room m_room;
    std::optional<Vault> m_vault;
};

void RequestRecipeTest::realProgramsMakeWhatTheProfileGrants_data()
{
    QTest::addColumn<QByteArray>("tool");
    QTest::addColumn<QByteArray>("profile");
    const bool isWhole = qEnvironmentVariableIsSet("CERTWRIGHT_TEST_ALL");
    for (const Installed& program : installed)
        for (const auto& [id, text] : shippedProfileTexts())
            if (readProfile(text)->kind != CertificateKind::Root &&
                (isWhole || program.isQuick || id == "tls-server" || id == "smime" || id == "issuing-ca"))
                QTest::addRow("%s %s", program.tool, std::string(id).c_str())
                    << QByteArray(program.tool) << QByteArray::fromStdString(std::string(id));
}

void RequestRecipeTest::realProgramsMakeWhatTheProfileGrants()
{
    QFETCH(QByteArray, tool);
    QFETCH(QByteArray, profile);
    const auto chosen = shippedProfile(profile.toStdString());
    QVERIFY_OK(chosen);
    const bool isCa = chosen->kind != CertificateKind::EndEntity;
    const auto issuer = CaStore(*m_vault).find(isCa ? "Root" : "Issuing");
    QVERIFY_OK(issuer);
    const auto certificate = CertificateStore(*m_vault).certificate(issuer->certificate->id);
    QVERIFY_OK(certificate);
    const auto wish = exampleWish(*chosen, certificate->subject());
    QVERIFY_OK(wish);
    const auto recipe = requestRecipe(*chosen, tool.toStdString(), *wish);
    QVERIFY_OK(recipe);
    QVERIFY(recipe->notes.empty());
    Kitchen kitchen;
    const auto request = kitchen.follow(*recipe, passphraseFor(tool));
    QVERIFY2(request.has_value(), kitchen.said.constData());
    QCOMPARE(request->publicKey()->algorithmId(), std::string(recipe->key->id));
    const SignOrder order{.issuer = issuer->name, .profile = profile.toStdString(), .choices = {}};
    const auto draft = draftFor(*m_vault, factsOf(*request), order);
    QVERIFY_OK(draft);
    QVERIFY2(draft->problems.empty(), draft->problems.empty() ? "" : sentence(draft->problems.front()).c_str());
    const auto made = signRequest(*m_vault, *request, "recipe", order);
    QVERIFY_OK(made);
    QCOMPARE(made->certificate.subjectAltNames(), wish->names);
}

void RequestRecipeTest::signsOfTheNotationStayText_data()
{
    QTest::addColumn<QByteArray>("tool");
    for (const Installed& program : installed) QTest::newRow(program.tool) << QByteArray(program.tool);
}

void RequestRecipeTest::signsOfTheNotationStayText()
{
    QFETCH(QByteArray, tool);
    const auto chosen = shippedProfile("tls-client");
    QVERIFY_OK(chosen);
    std::vector<NameAttribute> attributes;
    for (const char* value : {"O'Neill; touch hacked", "$(touch hacked)", "a \"b\" c", "a\\b", "x, y + z = #1",
             " edges ", "$HOME ${ENV::HOME}", "% percent `id`", "Zoë 北"})
        attributes.push_back({"2.5.4.11", value});
    RequestWish wish;
    const auto subject = DistinguishedName::fromAttributes(attributes);
    QVERIFY_OK(subject);
    wish.subject = *subject;
    const auto recipe = requestRecipe(*chosen, tool.toStdString(), wish);
    QVERIFY_OK(recipe);
    QVERIFY(recipe->notes.empty());
    Kitchen kitchen;
    const auto request = kitchen.follow(*recipe, passphraseFor(tool));
    QVERIFY2(request.has_value(), kitchen.said.constData());
    QVERIFY(!QFileInfo::exists(kitchen.folder.filePath("hacked")));
    QCOMPARE(request->subject().attributes().size(), attributes.size());
    for (std::size_t i = 0; i < attributes.size(); ++i)
        QCOMPARE(request->subject().attributes()[i].value, attributes[i].value);
}

void RequestRecipeTest::everyToolNamesWhatItCannotAsk_data()
{
    QTest::addColumn<QByteArray>("tool");
    for (const RequestTool& tool : requestTools()) QTest::newRow(tool.id.data()) << QByteArray(tool.id.data());
}

void RequestRecipeTest::everyToolNamesWhatItCannotAsk()
{
    QFETCH(QByteArray, tool);
    const auto chosen = shippedProfile("lab");
    QVERIFY_OK(chosen);
    RequestWish wish;
    for (const char* text : {"DNS:host.example", "IP:192.0.2.1", "email:a@b.example", "URI:https://b.example/x,y&z",
             "dirName:CN=x", "RID:2.999", "UPN:u@b.example", "otherName:2.999.1;0500"})
        wish.names.push_back(readGeneralName(text).value());
    wish.subject = *DistinguishedName::fromAttributes({{"2.5.4.10", "#first"}, {"2.5.4.3", "last"}});
    const auto recipe = requestRecipe(*chosen, tool.toStdString(), wish);
    QVERIFY_OK(recipe);
    std::string all;
    for (const auto& file : recipe->files) all += file.content;
    for (const std::string& command : recipe->commands) all += command + '\n';
    // a name stands in what is to be done, or in a note, never in neither and never in both
    for (const GeneralName& name : wish.names) {
        const bool isNoted =
            std::ranges::any_of(recipe->notes, [&](const Finding& note) { return note.values.at(1) == toText(name); });
        QVERIFY2(all.contains(name.value) != isNoted, toText(name).c_str());
    }
    QVERIFY(all.contains("host.example"));
    QVERIFY(recipe->notes.front().place == "subject" && all.contains("last"));
    wish.names = {readGeneralName("DNS:not a name").value()};
    QVERIFY(!requestRecipe(*chosen, tool.toStdString(), wish));
}

void RequestRecipeTest::refusesKeysThatNobodyCanMakeOrNobodyAllows()
{
    auto profile = shippedProfile("tls-client");
    QVERIFY_OK(profile);
    RequestWish wish;
    QCOMPARE(requestRecipe(*profile, "abacus", wish).error().rule, std::string("CW-689"));
    wish.key = algorithm("x25519");
    QCOMPARE(requestRecipe(*profile, "openssl", wish).error().rule, std::string("CW-692"));
    profile->keys = {"ml-dsa-87", "ec:P-384"};
    wish.key = nullptr;
    QCOMPARE(requestRecipe(*profile, "openssl", wish)->key->id, std::string_view("ml-dsa-87"));
    for (const char* tool : {"certreq", "keytool", "step"})
        QCOMPARE(requestRecipe(*profile, tool, wish)->key->id, std::string_view("ec:P-384"));
    wish.key = algorithm("ml-dsa-87");
    for (const char* tool : {"certreq", "keytool", "step"})
        QCOMPARE(requestRecipe(*profile, tool, wish).error().rule, std::string("CW-691"));
}

void RequestRecipeTest::windowsAndStepGetFilesThatHoldEveryName()
{
    const auto profile = shippedProfile("tls-server");
    QVERIFY_OK(profile);
    RequestWish wish;
    wish.subject = name("CN=a \\\"q\\\" 100%,O=Acme\\, Inc");
    wish.names = {{GeneralName::Type::Dns, "a.example"}, {GeneralName::Type::Ip, "192.0.2.7"}};
    const auto windows = requestRecipe(*profile, "certreq", wish);
    QVERIFY_OK(windows);
    QCOMPARE(windows->files.size(), 1U);
    const std::string& inf = windows->files.front().content;
    QVERIFY2(inf.contains("Subject = \"O=\"\"Acme, Inc\"\", CN=\"\"a \"\"\"\"q\"\"\"\" 100%%\"\"\"\r\n"), inf.c_str());
    QVERIFY(inf.contains("_continue_ = \"dns=a.example&\"") && inf.contains("_continue_ = \"ipaddress=192.0.2.7&\""));
    const auto step = requestRecipe(*profile, "step", wish);
    QVERIFY_OK(step);
    const auto json = nlohmann::json::parse(step->files.front().content, nullptr, false);
    QVERIFY(!json.is_discarded());
    QCOMPARE(json["subject"]["extraNames"][0]["value"].get<std::string>(), std::string("Acme, Inc"));
    QCOMPARE(json["sans"][1]["value"].get<std::string>(), std::string("192.0.2.7"));
}

QTEST_GUILESS_MAIN(RequestRecipeTest)
#include "RequestRecipeTest.moc"
