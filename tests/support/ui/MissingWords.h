#pragma once

#include <QCoreApplication>
#include <QSet>
#include <QTranslator>

/// Notes the program's texts for which the language spoken has no words. To be installed before the language is spoken, so
/// that it is asked after it.
class MissingWords : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QByteArrayView from(context), text(source);
        if (!text.isEmpty() && (from.startsWith("ui") || from == QByteArrayView("core")))
            m_texts.insert(QString::fromUtf8(from) + QStringLiteral(": ") + QString::fromUtf8(text));
        return {};
    }
    bool isEmpty() const override { return false; }
    QStringList texts() const { return m_texts.values(); }

private:
    mutable QSet<QString> m_texts;
};
