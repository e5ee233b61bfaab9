#pragma once

#include "ui/look/Icons.h"
#include "ui/main/PageList.h"

#include <QFrame>
#include <QIcon>
#include <QList>

#include <vector>

class QAction;
class QListWidget;
class QListWidgetItem;

namespace ui {

class SearchField;

/// Something the vault found for the typed words. The text has gone through showUntrusted().
struct Hit {
    PageId page;
    qint64 id = 0;
    QString text;
    QString note;
};

/// The list below the search field: actions and pages that fit the typed words, then what the vault found.
class Finder : public QFrame {
    Q_OBJECT
public:
    /// Lies over `window`, right below `field`.
    Finder(SearchField& field, const QList<QAction*>& actions, QWidget& window);

    /// What the vault found for words(); replaces earlier hits. Not all: more will come.
    void setHits(std::vector<Hit> hits, bool areAll = true);
    QString words() const;

signals:
    /// New words were typed; the answer comes through setHits(), now or later.
    void typed(const QString& words);
    void hitChosen(const ui::Hit& hit);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void settle();
    void choose(QListWidgetItem* item);
    void close();

    SearchField& m_field;
    QList<QAction*> m_actions;
    std::vector<Hit> m_hits;
    bool m_areAll = true;
    bool m_isChosen = false; ///< the first line, before all came
    QListWidget* m_list;
};

}
