#pragma once

#include "ui/ceremony/CeremonyOrder.h"
#include "ui/ceremony/CeremonyPicture.h"

#include <QWidget>

#include <array>

namespace ui {

class Chip;
class PlainLabel;

/// What lies on the table now, and what to do when something is wrong.
class RoomPanel : public QWidget {
    Q_OBJECT
public:
    explicit RoomPanel(QWidget* parent = nullptr);

    void setPicture(const CeremonyPicture& picture);
    /// Whether incidents can be put on the record now.
    void setHeld(bool isHeld);

private:
    PlainLabel* m_table;
    QWidget* m_help;
};

/// The line at the bottom: network, log sticks, and the last line that was written.
class RecordLine : public QWidget {
    Q_OBJECT
public:
    explicit RecordLine(QWidget* parent = nullptr);

    void setPicture(const CeremonyOrder& order, const CeremonyPicture& picture);
    void setOffline(bool isOffline);
    /// Words from paper are asked for, perhaps those of the head.
    void setHiding(bool isHiding);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showWords();

    Chip* m_network;
    std::array<Chip*, 2> m_sticks{};
    PlainLabel* m_last;
    PlainLabel* m_words;
    QString m_head;
    bool m_isHiding = false;
};

}
