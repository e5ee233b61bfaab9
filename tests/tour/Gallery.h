#pragma once

#include <QWidget>

/// One of every widget that screens are made of, for looking at them side by side.
class Gallery : public QWidget {
    Q_OBJECT
public:
    Gallery();

private:
    QWidget* form();
    QWidget* states();
    QWidget* details();
};
