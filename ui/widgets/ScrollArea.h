#pragma once

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

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
    /// Brings what has just got the keyboard into view, now and while what was shown with it is still being laid out.
    void follow();

    QPointer<QWidget> m_followed;
    QTimer m_settling;
    int m_depth = 0; ///< how often the content is being resized within its own resizing
};

}
