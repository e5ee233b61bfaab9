#pragma once

#include "ui/main/PageList.h"

#include <QWidget>

#include <span>

class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class ShippedText;

/// A page of the manual, shipped with the program.
struct ManualPage {
    const char* file; ///< below docs/manual, and below :/manual
};
/// In the order of the contents.
std::span<const ManualPage> manualPages();
/// The file that tells most about a page of the window.
QString manualPageFor(PageId page);

/// The manual in a window of its own: contents on the left, the page on the right. It reads what was shipped with the program
/// and nothing else; a link to somewhere else shows its address and does not follow it.
class ManualWindow : public QWidget {
    Q_OBJECT
public:
    explicit ManualWindow(QWidget* parent = nullptr);

    /// Shows a page from its beginning, or from a heading. An unknown file is not gone to.
    void showPage(const QString& file, const QString& heading = {});
    QString page() const { return m_page; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fillContents();
    void follow(const QUrl& link);
    void goTo(const QString& heading);

    QTreeWidget* m_contents;
    ShippedText* m_text;
    QString m_page;
};

}
