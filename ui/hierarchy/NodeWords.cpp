#include "ui/hierarchy/NodeWords.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

QString words(const char* source) { return QCoreApplication::translate("ui::NodeWords", source); }

QString counted(const char* source, std::size_t count)
{
    return QCoreApplication::translate("ui::NodeWords", source, nullptr, static_cast<int>(count));
}

QString groupNote(const core::TrustNode& node)
{
    QStringList parts{counted(QT_TRANSLATE_N_NOOP("ui::NodeWords", "%n certificate(s)"), node.total)};
    if (node.expiring > 0) parts += counted(QT_TRANSLATE_N_NOOP("ui::NodeWords", "%n ending soon"), node.expiring);
    if (node.expiring == 0 && node.revoked > 0)
        parts += counted(QT_TRANSLATE_N_NOOP("ui::NodeWords", "%n revoked"), node.revoked);
    return parts.join(QStringLiteral(" · "));
}

QString keyNote(core::KeyPlace place)
{
    switch (place) {
    case core::KeyPlace::Ceremony: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "key offline"));
    case core::KeyPlace::Token: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "key on a token"));
    case core::KeyPlace::Elsewhere: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "key elsewhere"));
    case core::KeyPlace::None:
    case core::KeyPlace::Vault: break;
    }
    return {};
}

QString kindWord(const core::TrustNode& node)
{
    switch (node.kind) {
    case core::NodeKind::Root: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "root"));
    case core::NodeKind::Ca: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "CA"));
    case core::NodeKind::LeafGroup: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "certificates of one profile"));
    case core::NodeKind::Leaf: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "certificate"));
    case core::NodeKind::MoreLeaves: break;
    }
    return {};
}

QString caNote(const core::TrustNode& node, core::Time now)
{
    if (!node.isKnown) return words(QT_TRANSLATE_NOOP("ui::NodeWords", "not in this vault"));
    QStringList parts;
    if (!node.isOurs) parts += words(QT_TRANSLATE_NOOP("ui::NodeWords", "not ours"));
    if (node.hasProblem) parts += words(QT_TRANSLATE_NOOP("ui::NodeWords", "CRL has run out"));
    if (node.state != core::NodeState::Active) parts += nodeState(node, now);
    if (const QString key = keyNote(node.keyPlace); !key.isEmpty()) parts += key;
    if (parts.size() < 2 && node.total > 0)
        parts += counted(QT_TRANSLATE_N_NOOP("ui::NodeWords", "%n certificate(s)"), node.total);
    if (parts.isEmpty() && node.validity)
        parts += words(QT_TRANSLATE_NOOP("ui::NodeWords", "until %1")).arg(showDate(node.validity->notAfter));
    return parts.join(QStringLiteral(" · "));
}

}

QString nodeName(const core::TrustNode& node)
{
    if (node.kind == core::NodeKind::MoreLeaves)
        return counted(QT_TRANSLATE_N_NOOP("ui::NodeWords", "%n more"), node.hidden);
    if (node.kind == core::NodeKind::LeafGroup)
        return node.name.empty() ? words(QT_TRANSLATE_NOOP("ui::NodeWords", "Without a profile"))
                                 : profileText(node.name);
    if (!node.isKnown) return shortName(node.name);
    const QString name = showUntrusted(node.name);
    return node.generation == 0
        ? name
        : words(QT_TRANSLATE_NOOP("ui::NodeWords", "%1, generation %2")).arg(name, showNumber(node.generation));
}

QString nodeState(const core::TrustNode& node, core::Time now)
{
    using enum core::NodeState;
    switch (node.state) {
    case Active: return markText(Mark::Active);
    case Expiring:
        return node.validity
            ? words(QT_TRANSLATE_NOOP("ui::NodeWords", "ends %1")).arg(showDistance(node.validity->notAfter, now))
            : markText(Mark::Expiring);
    case Expired: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "expired"));
    case Revoked: return markText(Mark::Revoked);
    case Retiring: return markText(Mark::Retiring);
    case Retired: return markText(Mark::Retired);
    case NotYetValid: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "not valid yet"));
    case Unfinished: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "never finished"));
    case Waiting: return words(QT_TRANSLATE_NOOP("ui::NodeWords", "waits for its certificate"));
    }
    return {};
}

QString nodeNote(const core::TrustNode& node, core::Time now)
{
    QString note;
    if (node.kind == core::NodeKind::MoreLeaves)
        note = words(QT_TRANSLATE_NOOP("ui::NodeWords", "next page"));
    else if (node.kind == core::NodeKind::LeafGroup)
        note = groupNote(node);
    else if (node.kind == core::NodeKind::Leaf)
        note = node.state == core::NodeState::Active && node.validity
            ? words(QT_TRANSLATE_NOOP("ui::NodeWords", "until %1")).arg(showDate(node.validity->notAfter))
            : nodeState(node, now);
    else
        note = caNote(node, now);
    if (node.hidden == 0 || !node.isCa()) return note;
    const QString folded = counted(QT_TRANSLATE_N_NOOP("ui::NodeWords", "%n folded away"), node.hidden);
    return nodeMark(node) == Mark::Active ? folded : folded + QStringLiteral(" · ") + note;
}

Mark nodeMark(const core::TrustNode& node)
{
    using enum core::NodeState;
    if (node.kind == core::NodeKind::MoreLeaves) return Mark::None;
    if (node.state == Revoked) return Mark::Revoked;
    if (!node.isOurs) return Mark::Retired;
    if (node.hasProblem) return Mark::Expiring;
    switch (node.state) {
    case Active: return Mark::Active;
    case Expiring: return Mark::Expiring;
    case Retiring: return Mark::Retiring;
    case Expired:
    case Retired: return Mark::Retired;
    default: return Mark::Waiting;
    }
}

Tone nodeTone(const core::TrustNode& node)
{
    return node.kind == core::NodeKind::Root ? Tone::Root : node.kind == core::NodeKind::Ca ? Tone::Sub : Tone::Leaf;
}

QString nodeSpoken(const core::TrustNode& node, core::Time now)
{
    QStringList parts{nodeName(node)};
    if (const QString kind = kindWord(node); !kind.isEmpty()) parts += kind;
    const QString note = nodeNote(node, now), state = nodeState(node, now);
    if (node.kind != core::NodeKind::MoreLeaves && node.isKnown && !note.contains(state)) parts += state;
    if (!note.isEmpty()) parts += note;
    return parts.join(QStringLiteral(", "));
}

}
