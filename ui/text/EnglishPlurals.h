#pragma once

#include <QTranslator>

namespace ui {

/// Makes "%n event(s)" of source texts into "1 event" or "3 events". Installed first; catalogues of other languages
/// are installed after it and are asked before it.
class EnglishPlurals : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

}
