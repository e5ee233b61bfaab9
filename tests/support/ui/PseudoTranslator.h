#pragma once

#include <QTranslator>

/// A language that is 40 % longer than English, so that screens show where text has no room.
class PseudoTranslator : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        QString text = QString::fromUtf8(source);
        QString stretch;
        for (qsizetype i = 0; i < text.size() * 2 / 5 + 1; ++i) stretch += i % 6 == 5 ? u' ' : u'ö';
        return u'[' + text + u' ' + stretch + u']';
    }
    bool isEmpty() const override { return false; }
};
