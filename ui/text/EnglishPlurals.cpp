#include "ui/text/EnglishPlurals.h"

namespace ui {

QString EnglishPlurals::translate(const char*, const char* source, const char*, int n) const
{
    if (n < 0 || !source) return {};
    const QString text = QString::fromUtf8(source);
    if (!text.contains(QLatin1String("(s)"))) return {};
    return QString(text).replace(QLatin1String("(s)"), n == 1 ? QLatin1String("") : QLatin1String("s"));
}

}
