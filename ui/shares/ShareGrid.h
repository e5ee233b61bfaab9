#pragma once

#include "ui/shares/ShareWords.h"

#include <QWidget>

#include <string_view>
#include <vector>

class QRawFont;

namespace ui {

/// The words of a recovery share in numbered places. Words are painted as glyphs from wiped memory, never through a QString, so
/// they are not copied, not read out and not found in what the program leaves behind.
class ShareGrid : public QWidget {
    Q_OBJECT
public:
    explicit ShareGrid(QWidget* parent = nullptr);

    /// Shows these words in the places 1, 2 …
    void setShare(const core::Secret& share);
    const ShareNumbers& numbers() const { return m_numbers; }
    /// Wipes what is shown.
    void clear();

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    /// Empty places with these numbers.
    void setPlaces(std::vector<int> labels);
    virtual void paintPlace(QPainter& painter, const QRectF& box, std::size_t place) const;
    /// `from`: the letters before it are left out, but take their room.
    void paintWord(QPainter& painter, const QRectF& box, std::string_view word, std::size_t from = 0) const;
    QRectF boxOf(std::size_t place) const;

    ShareNumbers m_numbers;
    std::vector<int> m_labels;

private:
    int columnsFor(int width) const;
    int rowsFor(int width) const;
};

}
