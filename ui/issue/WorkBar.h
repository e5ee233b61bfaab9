#pragma once

#include "ui/jobs/Background.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace ui {

class PlainLabel;

/// A job of a wizard's page: what is being done, how far it is, and Cancel.
class WorkBar : public QWidget {
    Q_OBJECT
public:
    explicit WorkBar(QWidget* parent = nullptr);

    /// Shows work under this name until end(). The progress that it is to write comes back.
    std::shared_ptr<JobProgress> begin(const QString& title, qint64 total);
    void end();

signals:
    void cancelled();

private:
    void refresh();

    std::shared_ptr<JobProgress> m_progress;
    PlainLabel* m_title;
    PlainLabel* m_count;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer m_tick;
};

}
