#include "ui/tokens/TokenDetails.h"

#include "core/tokens/Practice.h"

#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::TokenDetails", source); }

QString yesOrNo(bool isSo)
{
    return isSo ? words(QT_TRANSLATE_NOOP("ui::TokenDetails", "yes"))
                : words(QT_TRANSLATE_NOOP("ui::TokenDetails", "no"));
}

QString leadOf(const TokenRow& row)
{
    if (row.problem) {
        const Message message = errorMessage(*row.problem);
        return QStringList{message.what, message.why, message.remedy}.join(u' ');
    }
    const core::Token* token = row.token();
    if (!row.reader)
        return words(QT_TRANSLATE_NOOP(
            "ui::TokenDetails", "This module answers, but sees no reader and no token. Plug one in and look again."));
    if (!token) return words(QT_TRANSLATE_NOOP("ui::TokenDetails", "There is nothing in this reader."));
    if (!token->isInitialized)
        return words(QT_TRANSLATE_NOOP(
            "ui::TokenDetails", "This token is blank. Its security officer has to set it up before it can keep keys."));
    if (core::isPracticeModule(row.module.path))
        return words(QT_TRANSLATE_NOOP("ui::TokenDetails",
                         "A token to practise with: its keys are files on this disk, and its PIN is %1 unless you "
                         "changed it. Never "
                         "keep the key of a real CA here."))
            .arg(QString::fromUtf8(core::practicePin));
    if (token->manufacturer.starts_with("SoftHSM"))
        return words(QT_TRANSLATE_NOOP("ui::TokenDetails",
            "This token is software on this machine: good to practise with. Whoever can read its folder has its "
            "keys."));
    return words(QT_TRANSLATE_NOOP("ui::TokenDetails",
        "Nothing was asked of it but what it says to everybody: no PIN, no keys. It is known by its serial number."));
}

QString pinLength(const core::Token& token)
{
    if (token.longestPin == 0) return {};
    return words(QT_TRANSLATE_NOOP("ui::TokenDetails", "%1 to %2 characters"))
        .arg(showNumber(static_cast<qint64>(token.shortestPin)), showNumber(static_cast<qint64>(token.longestPin)));
}

QString memoryText(const core::TokenMemory& memory)
{
    if (!memory.free) return words(QT_TRANSLATE_NOOP("ui::TokenDetails", "the token does not say"));
    const QString free = showNumber(static_cast<qint64>(*memory.free));
    if (!memory.total) return words(QT_TRANSLATE_NOOP("ui::TokenDetails", "%1 octets")).arg(free);
    return words(QT_TRANSLATE_NOOP("ui::TokenDetails", "%1 of %2 octets"))
        .arg(free, showNumber(static_cast<qint64>(*memory.total)));
}

void addToken(const core::Token& token, std::vector<KeyValue>& lines)
{
    const auto add = [&lines](const char* name, const QString& value, TextStyle style = TextStyle::Body) {
        lines.push_back({words(name), value, style});
    };
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Label"), showUntrusted(token.label));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Serial number"), showUntrusted(token.serial), TextStyle::Mono);
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Model"), showUntrusted(token.model));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Made by"), showUntrusted(token.manufacturer));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Firmware"), showUntrusted(token.firmwareVersion));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Hardware"), showUntrusted(token.hardwareVersion));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "PIN length"), pinLength(token));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Login needed"), yesOrNo(token.isLoginRequired));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "PIN is typed"),
        token.hasOwnPinEntry ? words(QT_TRANSLATE_NOOP("ui::TokenDetails", "on the reader"))
                             : words(QT_TRANSLATE_NOOP("ui::TokenDetails", "at this machine")));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Write-protected"), yesOrNo(token.isWriteProtected));
    if (token.publicMemory == token.privateMemory) {
        add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Free memory"), memoryText(token.privateMemory));
        return;
    }
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Free for private keys"), memoryText(token.privateMemory));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Free for certificates"), memoryText(token.publicMemory));
}

/// Two lines for each: its name; what it is for and its key sizes.
QString mechanismText(const core::Token& token)
{
    QStringList lines;
    for (const core::TokenMechanism& mechanism : token.mechanisms) {
        QStringList uses;
        for (const std::string_view use : mechanism.uses) uses += showUntrusted(use);
        const QString small = QString::number(mechanism.smallestKey), large = QString::number(mechanism.largestKey);
        if (mechanism.largestKey != 0) uses += small == large ? small : small + u'–' + large;
        lines += showUntrusted(mechanism.name);
        if (!uses.isEmpty()) lines += QStringLiteral("    ") + uses.join(QStringLiteral(", "));
    }
    return lines.join(u'\n');
}

}

Details tokenDetails(const TokenRow& row)
{
    Details details{.title = tokenTitle(row), .mark = tokenMark(row), .state = {}, .lead = leadOf(row)};
    if (!row.problem) details.state = tokenState(row);
    if (const core::Token* token = row.token()) {
        addToken(*token, details.plainWords);
        details.pem = mechanismText(*token);
        details.pemTitle = words(QT_TRANSLATE_NOOP("ui::TokenDetails", "Can do"));
    }
    const auto add = [&details](const char* name, const QString& value, TextStyle style = TextStyle::Body) {
        details.plainWords.push_back({words(name), value, style});
    };
    if (row.reader) add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Reader"), showUntrusted(row.reader->description));
    const core::TokenModule& module = row.module;
    const auto path = module.path.empty() ? row.offered.path : module.path;
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Module"), showUntrusted(module.description));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Version"), showUntrusted(module.libraryVersion));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "PKCS#11"), showUntrusted(module.standardVersion));
    add(QT_TRANSLATE_NOOP("ui::TokenDetails", "Its file"), showUntrusted(path.string()), TextStyle::Mono);
    if (!module.path.empty())
        add(QT_TRANSLATE_NOOP("ui::TokenDetails", "SHA-256 of it"), showOctets(module.hash, 8), TextStyle::Mono);
    if (row.problem) add(QT_TRANSLATE_NOOP("ui::TokenDetails", "It says"), showUntrusted(row.problem->detail));
    return details;
}

}
