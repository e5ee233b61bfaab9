#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

/// Plays steps one after the other with time for the window to paint in between, and takes pictures.
class Player : public QObject {
    Q_OBJECT
public:
    /// Pictures go into `folder`.
    Player(QWidget& window, const QString& folder);

    /// Something to do with the real window.
    void step(std::function<void()> action);
    /// A picture of the window as NAME.png.
    void picture(const QString& name);
    /// The same of another widget.
    void picture(const QString& name, QWidget& widget);
    /// Plays everything; the program ends after the last step, with 1 if a picture could not be written.
    void play();

private:
    void next();

    QWidget& m_window;
    QString m_folder;
    std::vector<std::function<void()>> m_steps;
    std::size_t m_place = 0;
    bool m_failed = false;
};
