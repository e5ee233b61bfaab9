#pragma once
#include "core/formats/Pem.h"
#include "core/x509/Certificate.h"
#include <QFile>
#include <QProcess>
#include <QTemporaryFile>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// The command zlint as a judge.
namespace zlint {

/// Names of lints that may fail, each with its reason in tests/data/zlint/allowed.txt.
inline std::map<std::string, std::string> allowedLints()
{
    std::map<std::string, std::string> allowed;
    QFile file(QStringLiteral(TEST_DATA "/zlint/allowed.txt"));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (const auto colon = line.indexOf(':'); !line.startsWith('#') && colon > 0)
                allowed[line.first(colon).trimmed().toStdString()] = line.sliced(colon + 1).trimmed().toStdString();
    return allowed;
}

/// The lints that answer "error" or "fatal".
inline std::vector<std::string> errorsOf(const core::Certificate& certificate)
{
    QTemporaryFile file;
    if (!file.open()) return {"cannot write"};
    file.write(QByteArray::fromStdString(core::writePem("CERTIFICATE", certificate.der())));
    file.close();
    QProcess process;
    process.start("zlint", {file.fileName()});
    process.waitForFinished();
    const auto answer = nlohmann::json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
    if (!answer.is_object() || answer.empty()) return {"no answer: " + process.readAllStandardError().toStdString()};
    std::vector<std::string> errors;
    for (const auto& [name, lint] : answer.items())
        if (const std::string result = lint.value("result", ""); result == "error" || result == "fatal")
            errors.push_back(name);
    return errors;
}

/// Those of them that nobody has allowed, one after the other; empty: none.
inline std::string refusedBy(const core::Certificate& certificate)
{
    const auto allowed = allowedLints();
    std::string refused;
    for (const std::string& error : errorsOf(certificate))
        if (!allowed.contains(error)) refused += error + " ";
    return refused;
}

}
