#pragma once

#include "ui/look/Tones.h"

#include <QIcon>
#include <QString>

#include <span>

namespace ui {

/// The line drawings of the program, all our own: a 16 px grid, one pen of 1.6.
enum class Glyph {
    Home,
    Hierarchy,
    Certificate,
    Request,
    Key,
    Profile,
    Revocation,
    Ceremony,
    Token,
    Events,
    Settings,
    Lock,
    Unlock,
    Plus,
    Search,
    Warning,
    Eye,
    EyeOff,
    Copy,
    Folder,
    Export,
    Import,
    Calendar,
    Check,
    Cross,
    Info,
    Document,
    Menu,
    ChevronDown,
    ChevronRight,
    Dice,
    Clock,
    Help,
    Pen,
};

/// Every drawing there is; the icon test walks it.
std::span<const Glyph> allGlyphs();

/// Where a drawing lives among the program's resources.
QString glyphPath(Glyph glyph);

/// A drawing as an icon in one tone; it follows the colour scheme by itself and is faint when disabled.
QIcon iconOf(Glyph glyph, Tone tone = Tone::InkSoft);

/// The program's own icon.
QIcon appIcon();

}
