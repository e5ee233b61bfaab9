#pragma once

#include <QScrollArea>

namespace ui {

/// Lets a page scroll when text is large or the window small; otherwise it is not seen. Follows the keyboard.
class ScrollArea : public QScrollArea {
    Q_OBJECT
public:
    /// Takes the content over.
    explicit ScrollArea(QWidget* content, QWidget* parent = nullptr);
};

}
