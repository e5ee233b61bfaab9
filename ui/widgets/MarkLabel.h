#pragma once

#include "ui/look/Marks.h"

#include <QWidget>

namespace ui {

/// A line with a mark before it and a faint note at its end: a check, a link of a chain.
class MarkLabel : public QWidget {
    Q_OBJECT
public:
    MarkLabel(Mark mark, const QString& text, const QString& note = {}, QWidget* parent = nullptr);
};

}
