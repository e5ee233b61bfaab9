#include "Player.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <utility>

Player::Player(QWidget& window, const QString& folder) : m_window(window), m_folder(folder) {}

void Player::step(std::function<void()> action) { m_steps.push_back(std::move(action)); }

void Player::picture(const QString& name) { picture(name, m_window); }

void Player::picture(const QString& name, QWidget& widget)
{
    m_steps.push_back([this, name, &widget] {
        const QString path = QDir(m_folder).filePath(name + QStringLiteral(".png"));
        if (!widget.grab().save(path)) m_failed = true;
        std::puts(qPrintable(path));
    });
}

void Player::play() { QTimer::singleShot(200, this, &Player::next); }

void Player::next()
{
    if (m_place == m_steps.size()) return QApplication::exit(m_failed ? 1 : 0);
    m_steps[m_place++]();
    QTimer::singleShot(80, this, &Player::next);
}
