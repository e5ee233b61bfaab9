#pragma once
#include "core/base/File.h"
#include "core/ceremony/ScriptReview.h"
#include "tests/support/Openssl.h"
#include <QTemporaryDir>

/// People who sign scripts with openssl, as they would at their own desks.
namespace reviewing {

struct Reviewer {
    std::string name;
    QString key, certificate; ///< files in PEM
    std::string sha256;       ///< of the certificate

    /// As the script names them.
    std::string table() const { return "[[reviewer]]\nname = \"" + name + "\"\nsha256 = \"" + sha256 + "\"\n\n"; }
};

class Desk {
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    std::filesystem::path file(const QString& name) const { return path(name).toStdString(); }

    /// `algorithm` as openssl's -newkey takes it.
    Reviewer reviewer(
        const std::string& name, const QString& algorithm = QStringLiteral("ec -pkeyopt ec_paramgen_curve:P-256")) const
    {
        const QString place = path(QString::fromStdString(name));
        Reviewer made{name, place + ".key", place + ".pem", {}};
        const auto ran =
            openssl::run("req -x509 -newkey " + algorithm + " -nodes -days 365 -keyout %1 -out %2 -subj %3",
                {made.key, made.certificate, "/CN=" + QString::fromStdString(name)});
        const auto der = openssl::run("x509 -in %1 -outform DER", {made.certificate});
        if (ran.code != 0 || der.code != 0) qFatal("%s", (ran.all + der.all).constData());
        made.sha256 = core::toHex(core::sha256(
            core::ByteView(reinterpret_cast<const std::uint8_t*>(der.out.constData()), std::size_t(der.out.size()))));
        return made;
    }
    void write(const QString& name, std::string_view text) const
    {
        if (!core::writeFile(file(name), core::bytesOf(text), core::FileKind::Public)) qFatal("cannot write");
    }
    /// The command of the manual; what is not said there stands in `more`.
    openssl::Ran sign(const Reviewer& who, const QString& name, const QString& signature,
        const QString& more = QStringLiteral("-outform DER")) const
    {
        return openssl::run("cms -sign -binary -in %1 -signer %2 -inkey %3 -out %4 " + more,
            {path(name), who.certificate, who.key, path(signature)});
    }
    core::Bytes read(const QString& name) const
    {
        auto content = core::readFile(file(name), core::scriptLimit);
        return content ? *std::move(content) : core::Bytes();
    }

private:
    QTemporaryDir m_folder;
};

/// A script that wants so many reviewers and names these.
inline std::string reviewedBy(std::string script, std::initializer_list<Reviewer> reviewers, int wanted)
{
    const auto people = script.find("reviewers_min = ");
    script.replace(script.find_first_of("0123456789", people), 1, std::to_string(wanted));
    std::string tables;
    for (const Reviewer& one : reviewers) tables += one.table();
    return script.insert(script.find("[custody]"), tables);
}

}
