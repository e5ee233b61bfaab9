#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QPointer>
#include <QTimer>

class QProgressBar;
class QPushButton;

namespace ui {

class Background;
class PlainLabel;

/// A strip that floats at the bottom of its parent while a job runs: what is being done, how far it is, and Cancel.
/// It appears after 400 ms, so that quick work never flickers; after 3 s it estimates the rest.
/// It takes no focus and blocks nothing.
class JobBar : public QFrame {
    Q_OBJECT
public:
    explicit JobBar(QWidget* parent);

    /// Shows the jobs of `job` under this name from now on; the newest one that runs is shown.
    void watch(Background& job, const QString& title);

    /// Tells what cannot be undone any more: Cancel disappears, the reason is shown instead.
    void setPastCancelling(const QString& reason);

    /// The waits in milliseconds before the strip and before the estimate; for tests.
    void setDelays(int strip, int estimate);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void begin(Background& job, const QString& title);
    void end(const Background* job);
    void refresh();
    void settle();
    QString estimateText(double part) const;

    QPointer<Background> m_job;
    PlainLabel* m_title;
    PlainLabel* m_rest;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer m_appear;
    QTimer m_tick;
    QElapsedTimer m_since;
    int m_estimateAfter = 3000;
};

}
