#include "ui/text/Untrusted.h"

#include "core/base/Display.h"

#include <QByteArray>
#include <QWidget>

namespace ui {

QString showUntrusted(std::string_view utf8) { return QString::fromStdString(core::showText(utf8)); }

QString showUntrusted(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return showUntrusted(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

QString showUntrustedBlock(std::string_view utf8) { return QString::fromStdString(core::showBlock(utf8)); }

QString withoutMarkup(const QString& text)
{
    static constexpr QChar joiner(0x2060);
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        plain += c;
        if (c == u'<' || c == u'&') plain += joiner;
    }
    return plain;
}

void setPlainToolTip(QWidget& widget, const QString& text) { widget.setToolTip(withoutMarkup(text)); }

QString withoutShortcut(const QString& text)
{
    QString escaped = text;
    return escaped.replace(u'&', QStringLiteral("&&"));
}

}
