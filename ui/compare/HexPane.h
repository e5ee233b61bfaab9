#pragma once

#include "core/base/Bytes.h"

#include <QPlainTextEdit>

namespace ui {

/// Octets in hexadecimal with their letters, read-only. Of many, the part around what is marked is shown.
class HexPane : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit HexPane(QWidget* parent = nullptr);

    void setOctets(core::Bytes octets);
    /// Marks an element: its tag and length in one tone, its content in another.
    void mark(std::size_t offset, std::size_t header, std::size_t length);
    /// The octet the keyboard is on.
    std::size_t current() const;
    /// As wide as a line with digits and letters.
    QSize sizeHint() const override;

signals:
    /// A person went to this octet, with the mouse or the keyboard.
    void octetChosen(std::size_t offset);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showPart(std::size_t offset);
    void refreshFont();
    void refreshMarks();
    /// Where the digits of an octet stand in the text, or its letter.
    int placeOf(std::size_t offset, bool isLetter) const;

    core::Bytes m_octets;
    std::size_t m_begin = 0; ///< of the part that is shown
    std::size_t m_end = 0;
    std::size_t m_offset = 0, m_header = 0, m_length = 0;
    bool m_isMarking = false;
};

}
