#pragma once
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <sys/stat.h>

/// Drives programs as a person at a terminal would, in a folder of its own.
namespace commandLine {

/// How a program ended and what it said.
struct Ran {
    int code = -1;
    QByteArray out, err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonObject error() const { return json()["error"].toObject(); }
    /// For failure messages.
    QByteArray all() const { return "exit " + QByteArray::number(code) + "\n" + out + err; }
};

/// A folder with a passphrase file, a key passphrase file and, once made, a vault; gone at the end.
class Desk {
public:
    Desk()
    {
        write("pass", "correct horse\n");
        write("keypass", "battery staple\n");
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString vault() const { return path("test.cwvault"); }
    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a test file");
    }
    QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool exists(const QString& name) const { return QFileInfo::exists(path(name)); }
    int mode(const QString& name) const
    {
        struct stat status{};
        return ::lstat(path(name).toUtf8().constData(), &status) == 0 ? static_cast<int>(status.st_mode & 07777) : -1;
    }

    /// Any program, in the folder.
    Ran tool(
        const QString& program, const QStringList& arguments, const QByteArray& input = {}, int umaskValue = 022) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove("CERTWRIGHT_VAULT");
        environment.insert("XDG_STATE_HOME", path("state"));
        environment.insert("XDG_CONFIG_HOME", path("config")); // the modules of tokens that were chosen
        environment.insert("XDG_DATA_HOME", path("data"));     // tokens to practise with
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier([umaskValue] { ::umask(static_cast<mode_t>(umaskValue)); });
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000)) {
            process.kill();
            process.waitForFinished();
            return {-2, process.readAllStandardOutput().right(2000),
                process.readAllStandardError().right(2000) + "\ndid not end"};
        }
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -3, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }
    /// certwright-cli as it is called.
    Ran plain(const QStringList& arguments, const QByteArray& input = {}, int umaskValue = 022) const
    {
        return tool(CERTWRIGHT_CLI, arguments, input, umaskValue);
    }
    /// With the vault, unlocked.
    Ran cli(const QStringList& arguments, const QByteArray& input = {}, int umaskValue = 022) const
    {
        return plain(QStringList{"--vault", vault(), "--passphrase-file", path("pass")} + arguments, input, umaskValue);
    }
    Ran json(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return cli(arguments + QStringList{"--json"}, input);
    }
    /// With the vault, locked: for public rows.
    Ran locked(const QStringList& arguments) const { return plain(QStringList{"--vault", vault()} + arguments); }

    /// The cheapest key derivation allowed: these tests are about other things.
    Ran createVault() const { return cli({"vault", "create", vault(), "--kdf-memory", "64"}); }
    /// A root "Root" and an issuing CA "CA" below it, both EC P-256, their certificates in root.pem and ca.pem.
    bool createCas() const
    {
        const Ran root = cli({"ca", "create", "--name", "Root", "--subject", "CN=Test Root,O=Example,C=DE", "--key",
            "ec:P-256", "--out", path("root.pem"), "--crl-url", "http://pki.example.com/root.crl", "--aia-url",
            "http://pki.example.com/root.cer"});
        const Ran ca = cli({"ca", "create", "--profile", "issuing-ca", "--name", "CA", "--issuer", "Root", "--subject",
            "CN=Test CA,O=Example,C=DE", "--key", "ec:P-256", "--out", path("ca.pem"), "--crl-url",
            "http://pki.example.com/ca.crl", "--aia-url", "http://pki.example.com/ca.cer", "--ocsp-url",
            "http://ocsp.example.com"});
        if (root.code != 0 || ca.code != 0) qWarning().noquote() << root.all() << ca.all();
        return root.code == 0 && ca.code == 0;
    }
    /// A key and a CSR made by the openssl command: NAME.key and NAME.csr.
    Ran opensslRequest(
        const QString& name, const QStringList& key, const QString& subject, const QString& sans = {}) const
    {
        QStringList arguments{"req", "-new", "-nodes", "-newkey"};
        arguments += key;
        arguments += QStringList{"-keyout", path(name + ".key"), "-out", path(name + ".csr"), "-subj", subject};
        if (!sans.isEmpty()) arguments += QStringList{"-addext", "subjectAltName=" + sans};
        return tool("openssl", arguments);
    }
    /// A server certificate NAME.pem for NAME.example.com from a CSR of openssl's.
    Ran signServer(const QString& name, const QStringList& more = {}) const
    {
        const Ran made = opensslRequest(name, {"ec", "-pkeyopt", "ec_paramgen_curve:P-256"},
            "/CN=" + name + ".example.com", "DNS:" + name + ".example.com");
        if (made.code != 0) return made;
        return json(QStringList{"sign", path(name + ".csr"), "--issuer", "CA", "--profile", "tls-server", "--out",
                        path(name + ".pem")} +
            more);
    }

private:
    QTemporaryDir m_folder;
};

}

/// Compares an exit code and shows everything the program said when it differs.
#define QCOMPARE_CODE(call, expected)                                                                                  \
    do {                                                                                                               \
        const commandLine::Ran ended = (call); /* once: the call may run a program */                                  \
        QVERIFY2(ended.code == (expected), ended.all().constData());                                                   \
    } while (false)
