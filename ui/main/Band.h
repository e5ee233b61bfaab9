#pragma once

#include "ui/look/Icons.h"
#include "ui/look/Tones.h"

#include <QWidget>

namespace ui {

class PlainLabel;

/// A band over everything that says what is special about the open vault as long as it is open.
class Band : public QWidget {
    Q_OBJECT
public:
    struct Look {
        Glyph glyph;
        Tone ink;
        Tone ground;
    };
    Band(const QString& name, const QString& text, Look look, QWidget* parent = nullptr);

    /// What else there is to say: "Ana has it open since 09:41."
    void setReason(const QString& reason);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Look m_look;
    PlainLabel* m_reason;
};

}
