#pragma once

#include <QRect>
#include <QString>

#include <optional>

namespace ui {

/// A widget that paints a list of things by itself. For screen readers each of them is a child with words and a place.
class PaintedList {
public:
    PaintedList() = default;
    PaintedList(const PaintedList&) = delete;
    PaintedList& operator=(const PaintedList&) = delete;
    virtual ~PaintedList() = default;

    virtual std::size_t itemCount() const = 0;
    /// Everything about it, in words.
    virtual QString itemSpoken(std::size_t item) const = 0;
    /// Its place on the screen.
    virtual QRect itemPlace(std::size_t item) const = 0;
    /// The one the keyboard is on; nothing: none.
    virtual std::optional<std::size_t> currentItem() const = 0;
    virtual bool isItemSelected(std::size_t item) const = 0;
};

/// Makes the things of every PaintedList known to screen readers.
void installPaintedListAccessibility();

/// Tells screen readers that the keyboard is on another one.
void announceCurrentItem(QWidget& widget, const PaintedList& list);

}
