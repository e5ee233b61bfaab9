#include "ui/compare/ComparedLines.h"

#include "ui/text/CertificateWords.h"
#include "ui/text/Messages.h"
#include "ui/text/Untrusted.h"
#include "ui/text/Values.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

using Kind = core::ComparedField::Kind;
using State = core::ComparedField::State;

QString words(const char* source) { return QCoreApplication::translate("ui::ComparedLines", source); }

Mark markOf(State state)
{
    switch (state) {
    case State::Differs: return Mark::Expiring;
    case State::OnlyLeft: return Mark::Retiring;
    case State::OnlyRight: return Mark::Waiting;
    case State::Same: break;
    }
    return Mark::Done;
}

QString entryText(const core::CrlEntry& entry)
{
    QString text = QStringLiteral("%1 · %2").arg(showTime(entry.revokedAt), reasonText(entry.reason));
    if (!entry.invalidity) return text;
    return words(QT_TRANSLATE_NOOP("ui::ComparedLines", "%1 · invalid since %2"))
        .arg(text, showTime(*entry.invalidity));
}

Tone toneOfLine(const ComparedLine& line) { return line.field.state == State::Same ? Tone::InkSoft : Tone::Ink; }

}

QString stateTitle(State state)
{
    switch (state) {
    case State::Differs: return words(QT_TRANSLATE_NOOP("ui::ComparedLines", "differs"));
    case State::OnlyLeft: return words(QT_TRANSLATE_NOOP("ui::ComparedLines", "only left"));
    case State::OnlyRight: return words(QT_TRANSLATE_NOOP("ui::ComparedLines", "only right"));
    case State::Same: break;
    }
    return words(QT_TRANSLATE_NOOP("ui::ComparedLines", "the same"));
}

QString fieldTitle(const core::ComparedField& field)
{
    QStringList parts{coreText(field.part)};
    if (!field.label.empty()) parts += coreText(field.label);
    if (!field.name.empty()) parts += showUntrusted(field.name);
    return parts.join(QStringLiteral(" · "));
}

QString sideText(const core::ComparedField& field, bool isLeft)
{
    if (field.state == (isLeft ? State::OnlyRight : State::OnlyLeft)) return QStringLiteral("–");
    const std::string& text = isLeft ? field.left : field.right;
    if (field.kind == Kind::Word) return coreText(text);
    if (field.kind == Kind::Moment)
        if (const auto time = core::readTime(text)) return showTime(*time);
    if (field.kind == Kind::Octets)
        if (const core::Bytes octets = core::fromHex(text); !octets.empty()) return showOctets(octets);
    if (field.kind == Kind::Entry)
        if (const auto entry = core::entryOfText(text)) return entryText(*entry);
    return QString::fromStdString(text);
}

std::vector<Column<ComparedLine>> comparedColumns()
{
    const auto side = [](bool isLeft) {
        return [isLeft](const ComparedLine& line) { return sideText(line.field, isLeft); };
    };
    return {
        {.title = words(QT_TRANSLATE_NOOP("ui::ComparedLines", "State")),
            .text = [](const ComparedLine& line) { return stateTitle(line.field.state); },
            .mark = [](const ComparedLine& line) { return markOf(line.field.state); },
            .tone = toneOfLine,
            .isMarkSaid = true},
        {.title = words(QT_TRANSLATE_NOOP("ui::ComparedLines", "Field")),
            .text = [](const ComparedLine& line) { return fieldTitle(line.field); },
            .tone = toneOfLine,
            .style = TextStyle::Strong},
        {.title = words(QT_TRANSLATE_NOOP("ui::ComparedLines", "Left")), .text = side(true), .tone = toneOfLine},
        {.title = words(QT_TRANSLATE_NOOP("ui::ComparedLines", "Right")), .text = side(false), .tone = toneOfLine},
    };
}

QString summaryOf(const core::Comparison& comparison)
{
    QString verdict = findingMessage(comparison.verdict).what;
    QStringList parts;
    for (const core::AspectCount& each : comparison.differs)
        parts += coreText(core::labelOf(each.aspect)) +
            (each.count > 1 ? QStringLiteral(" (%1)").arg(showNumber(static_cast<qint64>(each.count))) : QString());
    if (parts.isEmpty()) return verdict;
    return verdict + u' ' +
        words(QT_TRANSLATE_NOOP("ui::ComparedLines", "Different: %1.")).arg(parts.join(QStringLiteral(", ")));
}

QString titleOf(const core::Comparable& object)
{
    const auto named = [](const char* source, const core::DistinguishedName& name) {
        return words(source).arg(name.isEmpty() ? QStringLiteral("–") : showUntrusted(name.shortText()));
    };
    if (const auto* certificate = std::get_if<core::Certificate>(&object))
        return named(QT_TRANSLATE_NOOP("ui::ComparedLines", "Certificate for %1"), certificate->subject());
    if (const auto* request = std::get_if<core::Csr>(&object))
        return named(QT_TRANSLATE_NOOP("ui::ComparedLines", "Request for %1"), request->subject());
    return named(QT_TRANSLATE_NOOP("ui::ComparedLines", "Revocation list of %1"), std::get<core::Crl>(object).issuer());
}

}
