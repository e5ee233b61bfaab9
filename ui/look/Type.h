#pragma once

#include <QFont>

class QWidget;

namespace ui {

/// The few sizes and weights text is set in; all are relative to the desktop's own font.
enum class TextStyle {
    Display, ///< The one question of the first page.
    Heading, ///< Title of a page: 20 px where the body has 13.
    Title,   ///< Title of a pane or a door.
    Section, ///< Title inside a card.
    Body,
    Strong,
    Caption, ///< Small bold line above a group.
    Small,
    Mono, ///< Serials, fingerprints, words to read aloud.
};

/// The font of a style, derived from the given body font, so that everything grows together.
QFont fontFor(TextStyle style, const QFont& body);

/// A length designed for a 13 px body font, scaled to the given one.
int scaled(int pixels, const QFont& body);

/// The body font of what stands in a part of a window: the application's own, larger where setMagnification() says so.
QFont bodyFont(const QWidget& widget);

/// Shows everything in a part of a window so many times as large as elsewhere; again when the application's font has changed.
void setMagnification(QWidget& part, double factor);

}
