#pragma once

#include "ui/look/Tones.h"

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace ui {

class PlainLabel;

/// Something that people compare: words for reading aloud in rows of four, sixteen a page; anything else as it stands.
class WordRows : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the objectNames of its buttons.
    WordRows(const QString& name, const QString& label, const std::string& text, QWidget* parent = nullptr,
        Tone tone = Tone::Ink);

private:
    void addPlain(const std::string& text);
    void addPages(const QString& name);
    void turn(qsizetype page);

    QStringList m_words;
    QString m_what;
    qsizetype m_page = 0;
    PlainLabel* m_text; ///< what is not for reading aloud
    std::vector<PlainLabel*> m_rows{};
    PlainLabel* m_note;
    QPushButton* m_back = nullptr; ///< none: everything is on one page
    QPushButton* m_next = nullptr;
};

/// Whether a text is words for reading aloud.
bool isForReading(const std::string& text);

}
