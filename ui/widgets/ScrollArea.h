#pragma once

#include <QScrollArea>

namespace ui {

/// Lets a page scroll when text is large or the window small; otherwise it is not seen. Follows the keyboard.
class ScrollArea : public QScrollArea {
    Q_OBJECT
public:
    /// Takes the content over.
    explicit ScrollArea(QWidget* content, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int m_depth = 0; ///< how often the content is being resized within its own resizing
};

}
