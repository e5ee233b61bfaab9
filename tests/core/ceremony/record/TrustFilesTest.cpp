#include "core/ceremony/record/TrustFiles.h"
#include "SampleKit.h"
#include "core/ceremony/record/Reminders.h"
#include <QRegularExpression>
#include <QTest>
#include <set>

using namespace core;
namespace fs = std::filesystem;

namespace {

const sample::Root& hostileRoot()
{
    static const sample::Root root = sample::makeRoot(
        "ed25519", QStringLiteral("a..%1%2:'\"$(id)`id`<b>&{{NAME}}#").arg(QChar(0x202E)).arg(QChar(0xFC)));
    return root;
}

Kit trustKit(const Certificate& root)
{
    Kit kit;
    if (!addTrustFiles(kit, root)) qFatal("no trust files");
    return kit;
}

}

/// What brings a root to those who shall trust it, tried with the tools that are here.
class TrustFilesTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    fs::path m_work = m_folder.path().toStdString();
    Certificate m_root = sample::makeRoot("ec -pkeyopt ec_paramgen_curve:P-384", "Sample.Root").certificate;
    Certificate m_other = sample::ecRoot().certificate;
    Kit m_kit = trustKit(m_root);
    int m_count = 0;

    /// The folder trust/ of a kit, to be played with.
    fs::path unpacked(const Kit& kit)
    {
        const fs::path folder = m_work / std::to_string(++m_count);
        for (const KitFile& file : kit.files) {
            fs::create_directories((folder / file.path).parent_path());
            sample::writeAll(folder / file.path, textOf(file.content));
        }
        return folder / "trust";
    }
    openssl::Ran run(const QString& program, const QStringList& arguments) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH", QString::fromStdString((m_work / "bin").string()) + ":" + environment.value("PATH"));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished(60000)) return {};
        const QByteArray out = process.readAllStandardOutput();
        return {process.exitCode(), out, out + process.readAllStandardError()};
    }
    openssl::Ran python(const char* program, const fs::path& file) const
    {
        return run("python3", {"-c", program, QString::fromStdString(file.string())});
    }
    /// Another reader of YAML, which comes with other packages.
    bool hasYaml() const { return run("python3", {"-c", "import yaml"}).code == 0; }
    std::string hash() const { return toHex(m_root.sha256Fingerprint()); }

private slots:
    void initTestCase()
    {
        fs::create_directories(m_work / "bin");
        for (const char* stub : {"kubectl", "open"}) {
            const fs::path path = m_work / "bin" / stub;
            sample::writeAll(path, "#!/bin/sh\nprintf '%s\\n' \"$0 $*\" >>\"" + (m_work / "called").string() + "\"\n");
            fs::permissions(path, fs::perms::owner_all);
        }
        const std::string folder = (m_work / "puppet").string();
        fs::create_directory(folder);
        std::string settings = "[main]\nuser = root\ngroup = root\nmanage_internal_file_permissions = false\n";
        for (const char* const name : {"vardir", "logdir", "rundir", "ssldir", "publicdir"})
            settings += std::string(name) + " = " + folder + "/" + name + "\n";
        sample::writeAll(folder + "/puppet.conf", settings);
    }

    void everyTextIsUsedAndFilled()
    {
        std::set<std::string_view> used{"java-install", "intermediate-readme", "publish-cross"};
        for (const TrustFile& file : trustFiles())
            QVERIFY2(used.insert(file.text).second, std::string(file.text).c_str());
        QCOMPARE(used.size(), trustTexts().size());
        const QRegularExpression left("\\{\\{[A-Z0-9_]+\\}\\}");
        for (const KitFile& file : m_kit.files) {
            QVERIFY2(isKitPath(file.path), file.path.c_str());
            QVERIFY2(!QString::fromStdString(textOf(file.content)).contains(left), file.path.c_str());
        }
    }

    void aCrossCertificateIsNoRoot()
    {
        Kit kit;
        addIntermediate(kit, "Partner 1", m_root);
        std::set<std::string> paths;
        for (const KitFile& file : kit.files) {
            QVERIFY2(isKitPath(file.path) && file.path.starts_with("trust/intermediate/"), file.path.c_str());
            QVERIFY2(!textOf(file.content).contains("{{"), file.path.c_str());
            paths.insert(file.path);
        }
        QCOMPARE(paths.size(), std::size_t(4));
        const auto script =
            std::ranges::find_if(kit.files, [](const KitFile& file) { return file.path.ends_with(".cmd"); });
        QVERIFY(textOf(script->content).contains(hash()) && textOf(script->content).contains("CrossCA\r\n"));
    }

    void everyPlaceNamesTheCertificate()
    {
        std::set<std::string> folders, naming;
        for (const KitFile& file : m_kit.files) {
            const std::string folder = *std::next(fs::path(file.path).begin());
            folders.insert(folder);
            if (textOf(file.content).contains(hash())) naming.insert(folder);
        }
        QCOMPARE(folders.size(), 11U); // ten, and README.txt
        QVERIFY(folders == naming);
    }

    void theSameRootGivesTheSameOctetsAndAnotherOneOthers()
    {
        const Kit again = trustKit(m_root);
        for (const KitFile& file : m_kit.files) QVERIFY(*again.find(file.path) == file.content);
        const Kit other = trustKit(sample::makeRoot("ec -pkeyopt ec_paramgen_curve:P-384", "Sample.Root").certificate);
        const std::set<std::string> alike{"handlers", "defaults", "site.yml", "policies.json"};
        for (const KitFile& file : m_kit.files) {
            const bool isAlike = std::ranges::any_of(alike, [&](const auto& each) { return file.path.contains(each); });
            QVERIFY2((*other.find(file.path) == file.content) == isAlike, file.path.c_str());
        }
    }

    void whatInstallsRefusesAnotherCertificate_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("installed");
        QTest::newRow("debian") << "debian" << "sample-root.crt" << "usr/local/share/ca-certificates/sample-root.crt";
        QTest::newRow("rhel") << "rhel" << "sample-root.crt" << "etc/pki/ca-trust/source/anchors/sample-root.crt";
        QTest::newRow("alpine") << "alpine" << "sample-root.crt" << "usr/local/share/ca-certificates/sample-root.crt";
        QTest::newRow("firefox") << "firefox" << "sample-root.crt" << "usr/lib/mozilla/certificates/sample-root.crt";
        QTest::newRow("java") << "java" << "sample-root.p12" << "etc/ssl/java/sample-root.p12";
    }
    void whatInstallsRefusesAnotherCertificate()
    {
        QFETCH(QString, folder);
        QFETCH(QString, payload);
        QFETCH(QString, installed);
        const fs::path trust = unpacked(m_kit) / folder.toStdString();
        const fs::path system = m_work / ("system" + std::to_string(m_count));
        const QStringList call{
            QString::fromStdString((trust / "install.sh").string()), QString::fromStdString(system.string())};
        const Kit others = trustKit(m_other);
        const std::string good = sample::readAll(trust / payload.toStdString());
        const auto isPayload = [&](const KitFile& file) {
            return fs::path(file.path).parent_path().filename() == folder.toStdString() &&
                fs::path(file.path).extension() == fs::path(payload.toStdString()).extension();
        };
        sample::writeAll(trust / payload.toStdString(), textOf(std::ranges::find_if(others.files, isPayload)->content));
        const openssl::Ran refused = run("dash", call);
        QVERIFY2(refused.code == 1 && refused.all.contains("refused"), refused.all.constData());
        QVERIFY(!fs::exists(system / installed.toStdString()));
        sample::writeAll(trust / payload.toStdString(), good);
        const openssl::Ran taken = run("dash", call);
        QVERIFY2(taken.code == 0, taken.all.constData());
        QCOMPARE(sample::readAll(system / installed.toStdString()), good);
        if (!payload.endsWith(".crt")) return;
        const QString store = QString::fromStdString((system / installed.toStdString()).string());
        QVERIFY_OPENSSL("verify -x509_strict -CAfile %1 %1", {store});
    }

    void scriptsForOtherToolsLookBeforeTheyCallThem_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("payload");
        for (const char* payload : {"bundle.yaml", "configmap.yaml", "clusterissuer.yaml"})
            QTest::newRow(payload) << "cert-manager/apply.sh" << (QString("cert-manager/") + payload);
        QTest::newRow("macos") << "macos/install.sh" << "macos/sample-root.mobileconfig";
    }
    void scriptsForOtherToolsLookBeforeTheyCallThem()
    {
        QFETCH(QString, script);
        QFETCH(QString, payload);
        const fs::path trust = unpacked(m_kit);
        const QStringList call{QString::fromStdString((trust / script.toStdString()).string())};
        fs::remove(m_work / "called");
        const openssl::Ran taken = run("dash", call);
        QVERIFY2(taken.code == 0 && fs::exists(m_work / "called"), taken.all.constData());
        fs::remove(m_work / "called");
        std::string changed = sample::readAll(trust / payload.toStdString());
        changed[changed.size() / 2] ^= 1;
        sample::writeAll(trust / payload.toStdString(), changed);
        const openssl::Ran refused = run("dash", call);
        QVERIFY2(refused.code == 1 && refused.all.contains("refused"), refused.all.constData());
        QVERIFY(!fs::exists(m_work / "called"));
    }

    void kubernetesReadsTheRoot()
    {
        if (!hasYaml()) QSKIP("python3-yaml is not here");
        const fs::path folder = unpacked(m_kit) / "cert-manager";
        const QByteArray pem = QByteArray::fromStdString(writePem("CERTIFICATE", m_root.der()));
        const openssl::Ran bundle =
            python("import sys,yaml;print(yaml.safe_load(open(sys.argv[1]))['spec']['sources'][0]['inLine'],end='')",
                folder / "bundle.yaml");
        QVERIFY2(bundle.code == 0 && bundle.out == pem, bundle.all.constData());
        const openssl::Ran map =
            python("import sys,yaml;print(yaml.safe_load(open(sys.argv[1]))['data']['sample-root.crt'],end='')",
                folder / "configmap.yaml");
        QVERIFY2(map.code == 0 && map.out == pem, map.all.constData());
        const openssl::Ran issuer = python("import "
                                           "sys,yaml,base64;print(base64.b64decode(yaml.safe_load(open(sys.argv[1]))['"
                                           "spec']['acme']['caBundle'],validate=True).decode(),end='')",
            folder / "clusterissuer.yaml");
        QVERIFY2(issuer.code == 0 && issuer.out == pem, issuer.all.constData());
    }

    void macOsAndFirefoxReadTheirFiles()
    {
        const fs::path trust = unpacked(m_kit);
        const openssl::Ran profile =
            python("import "
                   "sys,plistlib;p=plistlib.load(open(sys.argv[1],'rb'));c=p['PayloadContent'][0];print(p['PayloadType'"
                   "],c['PayloadType'],p['PayloadUUID']!=c['PayloadUUID'],c['PayloadContent'].hex())",
                trust / "macos/sample-root.mobileconfig");
        QVERIFY2(profile.code == 0, profile.all.constData());
        QCOMPARE(profile.out.trimmed(),
            "Configuration com.apple.security.root True " + QByteArray::fromStdString(toHex(m_root.der())));
        const openssl::Ran policy =
            python("import sys,json;print(json.load(open(sys.argv[1]))['policies']['Certificates']['Install'][0])",
                trust / "firefox/policies.json");
        QCOMPARE(policy.out.trimmed(), "/usr/lib/mozilla/certificates/sample-root.crt");
    }

    void javaTrustsTheRoot()
    {
        const fs::path store = unpacked(m_kit) / "java/sample-root.p12";
        if (QStandardPaths::findExecutable("keytool").isEmpty()) QSKIP("keytool is not here");
        const openssl::Ran listed = run("keytool",
            {"-J-Duser.language=en", "-list", "-storetype", "PKCS12", "-storepass", "changeit", "-keystore",
                QString::fromStdString(store.string())});
        QVERIFY2(listed.code == 0, listed.all.constData());
        QVERIFY2(listed.out.contains("trustedCertEntry"), listed.all.constData());
        QVERIFY2(
            QString(listed.out).remove(':').toLower().contains(QString::fromStdString(hash())), listed.all.constData());
        QVERIFY_OPENSSL("pkcs12 -in %1 -nokeys -nomacver -passin pass:", {QString::fromStdString(store.string())});
    }

    void ansibleAndPuppetCompareTheFileThatLiesThere()
    {
        const fs::path trust = unpacked(m_kit);
        for (const char* name : {"tasks", "handlers", "defaults"}) {
            if (!hasYaml()) break;
            const openssl::Ran read = python("import sys,yaml;yaml.safe_load(open(sys.argv[1]))",
                trust / "ansible/roles/trust_sample_root" / name / "main.yml");
            QVERIFY2(read.code == 0, read.all.constData());
        }
        for (const auto& [text, certificate] :
            {std::pair<fs::path, fs::path>{"ansible/roles/trust_sample_root/tasks/main.yml",
                 "ansible/roles/trust_sample_root/files/sample-root.crt"},
                {"puppet/trust_sample_root/manifests/init.pp", "puppet/trust_sample_root/files/sample-root.crt"}}) {
            const std::string sum = toHex(sha256(bytesOf(sample::readAll(trust / certificate))));
            QVERIFY(sample::readAll(trust / text).contains(sum));
        }
        const openssl::Ran play =
            run("ansible-playbook", {"--syntax-check", QString::fromStdString((trust / "ansible/site.yml").string())});
        QVERIFY2(play.code == 0, play.all.constData());
        const openssl::Ran manifest = run("puppet",
            {"parser", "validate",
                QString::fromStdString((trust / "puppet/trust_sample_root/manifests/init.pp").string())});
        QVERIFY2(manifest.code == 0, manifest.all.constData());
    }

    void aSystemThatInstalledItTrustsTheRoot_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("command");
        QTest::newRow("debian") << "debian/sample-root.crt" << "dash debian/install.sh";
        QTest::newRow("ansible") << "ansible/roles/trust_sample_root/files/sample-root.crt"
                                 << "ansible-playbook -i localhost, -c local -e ansible_become=false ansible/site.yml";
        QTest::newRow("puppet") << "puppet/trust_sample_root/files/sample-root.crt"
                                << QStringLiteral("puppet apply --modulepath puppet --confdir %1/puppet "
                                                  "--detailed-exitcodes -e 'include trust_sample_root' || [ $? = 2 ]")
                                       .arg(m_folder.path());
    }
    /// In a mount namespace, where the system's certificates are a copy.
    void aSystemThatInstalledItTrustsTheRoot()
    {
        QFETCH(const QString, payload);
        QFETCH(const QString, command);
        if (run("unshare", {"-rm", "true"}).code != 0) QSKIP("no namespaces of its own for this user");
        const fs::path trust = unpacked(m_kit);
        const fs::path good = m_work / "good.crt";
        sample::writeAll(good, writePem("CERTIFICATE", m_root.der()));
        const auto system = [&] {
            return run("unshare",
                {"-rm", "sh", "-euc",
                    QStringLiteral("home=$(mktemp -d); export HOME=$home LC_ALL=C.UTF-8\n"
                                   "mkdir $home/anchors; cp -a /etc/ssl/certs $home/certs\n"
                                   "mount --bind $home/anchors /usr/local/share/ca-certificates\n"
                                   "mount --bind $home/certs /etc/ssl/certs\n"
                                   "cd %1\nif openssl verify %2; then exit 8; fi\n"
                                   "if (%3); then openssl verify %2; exit; fi\n"
                                   "echo not installed; if openssl verify %2; then exit 9; fi")
                        .arg(QString::fromStdString(trust.string()), QString::fromStdString(good.string()), command)});
        };
        const openssl::Ran taken = system();
        QVERIFY2(taken.code == 0 && taken.out.contains("good.crt: OK"), taken.all.constData());
        sample::writeAll(trust / payload.toStdString(), writePem("CERTIFICATE", m_other.der()));
        const openssl::Ran refused = system();
        QVERIFY2(refused.code == 0 && refused.out.contains("not installed"), refused.all.constData());
        QVERIFY2(refused.all.contains("another certificate; refused"), refused.all.constData());
    }

    void puppetTellsWhatItWouldDo()
    {
        const fs::path trust = unpacked(m_kit);
        const openssl::Ran ran = run("puppet",
            {"apply", "--noop", "--modulepath", QString::fromStdString((trust / "puppet").string()), "--confdir",
                m_folder.filePath("puppet"), "-e", "include trust_sample_root"});
        QVERIFY2(ran.code == 0 && ran.all.contains("(noop)"), ran.all.constData());
    }

    void windowsComparesBothHashes()
    {
        const fs::path folder = unpacked(m_kit) / "group-policy";
        const QString file = QString::fromStdString((folder / "sample-root.cer").string());
        const openssl::Ran thumbprint = openssl::run("x509 -inform DER -in %1 -noout -fingerprint -sha1", {file});
        const std::string wanted =
            thumbprint.out.trimmed().mid(thumbprint.out.indexOf('=') + 1).replace(":", "").toStdString();
        const std::string script = sample::readAll(folder / "install-root.ps1");
        QVERIFY(script.contains("Thumbprint -ne '" + wanted + "'"));
        QVERIFY(script.contains("Hash -ne '" + hash() + "'"));
        QVERIFY(sample::readAll(folder / "publish-root.cmd").contains("findstr /i /c:\"" + hash() + "\""));
        for (const char* name : {"install-root.ps1", "publish-root.cmd"}) {
            const QString text = QString::fromStdString(sample::readAll(folder / name));
            QCOMPARE(text.count('\n'), text.count("\r\n"));
        }
    }

    void namesThatEndDifferentlyGiveDifferentFiles()
    {
        const QString beginning(60, u'x');
        std::set<std::string> names;
        for (const QString& name : {beginning + "1", beginning + "2", QString("..."), QString("---")}) {
            const Certificate root = sample::makeRoot("ed25519", name).certificate;
            for (const KitFile& file : trustKit(root).files) {
                QVERIFY2(isKitPath(file.path), file.path.c_str());
                if (file.path.starts_with("trust/debian/") && file.path.ends_with(".crt")) names.insert(file.path);
            }
            Kit former; // in a folder with a longer name
            QVERIFY(addTrustFiles(former, root, "trust-former"));
            for (const KitFile& file : former.files) QVERIFY2(isKitPath(file.path), file.path.c_str());
        }
        QCOMPARE(names.size(), 4U);
    }

    void aNameThatIsNoNameDoesNoHarm()
    {
        const fs::path trust = unpacked(trustKit(hostileRoot().certificate));
        int scripts = 0;
        for (const auto& each : fs::recursive_directory_iterator(trust)) {
            const std::string path = fs::path(each.path()).lexically_relative(trust).string();
            if (each.is_directory()) continue;
            QVERIFY2(isKitPath(path), path.c_str());
            const std::string text = sample::readAll(each.path());
            QVERIFY2(!text.contains("\u202E"), path.c_str());
            if (!path.ends_with(".sh")) continue;
            QVERIFY2(!text.contains("$(id)"), path.c_str());
            const openssl::Ran parsed = run("dash", {"-n", QString::fromStdString(each.path().string())});
            QVERIFY2(parsed.code == 0, parsed.all.constData());
            ++scripts;
        }
        QCOMPARE(scripts, 7);
        for (const auto& each : fs::recursive_directory_iterator(trust / "ansible"))
            if (each.path().extension() == ".yml" && hasYaml())
                QCOMPARE(python("import sys,yaml;yaml.safe_load(open(sys.argv[1]))", each.path()).code, 0);
        for (const auto& each : fs::directory_iterator(trust / "macos"))
            if (each.path().extension() == ".mobileconfig")
                QCOMPARE(python("import sys,plistlib;plistlib.load(open(sys.argv[1],'rb'))", each.path()).code, 0);
    }

    void remindersComeBeforeTheirDays()
    {
        using namespace std::chrono;
        const Time made = sys_days(year(2026) / 11 / 20);
        const ReminderPlan plan{"01234567-89ab-4cde-8f01-23456789abcd", made, sys_days(year(2046) / 12 / 1),
            sys_days(year(2027) / 11 / 20), {{"Über, CA; 1", sys_days(year(2036) / 3 / 1)}, {"Old", made}}};
        const std::string text = remindersOf(plan);
        QCOMPARE(remindersOf(plan), text);
        for (const char* day : {"20270921", "20271021", "20271113", "20350302", "20351202", "20360301", "20411202",
                 "20451201", "20461201"})
            QVERIFY2(text.contains(std::string("DTSTART;VALUE=DATE:") + day + "\r\n"), day);
        QVERIFY(text.contains("SUMMARY:The CA Über\\, CA\\; 1 ends today"));
        QVERIFY(text.contains("RRULE:FREQ=YEARLY;UNTIL=20461201\r\n"));
        const QString lines = QString::fromStdString(text);
        QCOMPARE(lines.count('\n'), lines.count("\r\n"));
        QCOMPARE(lines.count("BEGIN:VEVENT"), 3 + 3 + 1 + 3 + 2); // of a CA that ends today, its end alone
        for (const QString& line : lines.split("\r\n")) QVERIFY2(line.toUtf8().size() <= 75, line.toUtf8().constData());
        Kit kit;
        addReminders(kit, plan);
        QCOMPARE(textOf(*kit.find("reminders/ceremony.ics")), text);
    }
};

QTEST_GUILESS_MAIN(TrustFilesTest)
#include "TrustFilesTest.moc"
