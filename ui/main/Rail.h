#pragma once

#include "ui/main/PageList.h"

#include <QWidget>

#include <vector>

class QButtonGroup;

namespace ui {

class RailButton;

/// Left: where am I. One line a page, with how many things are there and whether they need somebody.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    void setCurrent(PageId page);
    PageId current() const;
    /// Gives the keyboard to the line of the current page.
    void focusCurrent();
    /// The number behind a page; a negative one shows nothing. `needsYou` makes it stand out.
    void setCount(PageId page, qint64 count, bool needsYou = false);

    /// Pictures alone, for small windows.
    void setNarrow(bool narrow);

signals:
    void chosen(PageId page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    bool m_narrow = false;
    QButtonGroup* m_group;
    std::vector<RailButton*> m_buttons;
};

}
