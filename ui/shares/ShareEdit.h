#pragma once

#include "ui/shares/ShareGrid.h"

namespace ui {

/// Words of a share typed in by hand, from the list of words alone: a letter that no word has there is refused, the rest of the
/// word is proposed, Space takes it. What was typed lives in wiped memory and can be pasted in, not copied out.
class ShareEdit : public ShareGrid {
    Q_OBJECT
public:
    explicit ShareEdit(QWidget* parent = nullptr);

    /// Empty places with these numbers, typing begins at the first.
    void begin(std::vector<int> labels);
    /// A whole share of so many words.
    void begin(int words);
    bool isComplete() const { return m_numbers.isComplete() && m_prefixSize == 0; }
    /// The words typed so far as one text.
    core::Secret text() const { return m_numbers.text(); }
    /// What was wrong with the last key, in words; empty: nothing.
    const QString& mistake() const { return m_mistake; }

signals:
    void edited();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintPlace(QPainter& painter, const QRectF& box, std::size_t place) const override;

private:
    std::string_view prefix() const;
    void clearPrefix();
    void type(char letter);
    /// Takes the word that was begun, if it is clear which.
    bool accept();
    void goTo(std::size_t place);
    void erase();
    void paste();
    void say(const QString& mistake);

    core::Secret m_prefix; ///< letters of a word that is not complete
    std::size_t m_prefixSize = 0;
    std::size_t m_current = 0;
    QString m_mistake;
};

}
