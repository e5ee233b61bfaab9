#pragma once

#include "ui/look/Icons.h"

#include <QString>

#include <span>

namespace ui {

/// The pages of the window, in the order of the rail and of Alt+1 … Alt+9, Alt+0.
enum class PageId {
    Overview,
    Hierarchy,
    Certificates,
    Requests,
    Keys,
    Profiles,
    Revocation,
    Ceremonies,
    Tokens,
    Events
};

/// How a page appears in rail and menu.
struct PageEntry {
    PageId id;
    Glyph glyph;
    const char* name;  ///< objectName of its rail button
    const char* title; ///< translated by pageTitle()
    bool startsGroup = false;
};

std::span<const PageEntry> pageEntries();
QString pageTitle(PageId id);

}
