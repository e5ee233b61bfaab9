#pragma once

#include <QToolButton>

namespace ui {

/// Plain words for one field: two lines, an example, and the name the standard gives it.
struct Explanation {
    QString words;
    QString example = {};      ///< empty: none
    QString standardName = {}; ///< "subjectAltName (RFC 5280, 4.2.1.6)"; empty: none

    bool isEmpty() const { return words.isEmpty(); }
    /// All of it as one text, for screen readers.
    QString spoken() const;
};

/// The small "i" behind a label. Click, Space or Enter shows the explanation, Escape puts it away.
class InfoBubble : public QToolButton {
    Q_OBJECT
public:
    /// `about` is the label it explains.
    InfoBubble(const QString& about, QWidget* parent);

    void setExplanation(const Explanation& explanation);
    const Explanation& explanation() const { return m_explanation; }

private:
    void open();

    Explanation m_explanation;
};

}
