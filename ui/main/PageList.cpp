#include "ui/main/PageList.h"

#include <QCoreApplication>

#include <array>

namespace ui {
namespace {

constexpr std::array entries{
    PageEntry{PageId::Overview, Glyph::Home, "overview", QT_TRANSLATE_NOOP("ui::PageList", "Overview")},
    PageEntry{PageId::Hierarchy, Glyph::Hierarchy, "hierarchy", QT_TRANSLATE_NOOP("ui::PageList", "Hierarchy")},
    PageEntry{
        PageId::Certificates, Glyph::Certificate, "certificates", QT_TRANSLATE_NOOP("ui::PageList", "Certificates")},
    PageEntry{PageId::Requests, Glyph::Request, "requests", QT_TRANSLATE_NOOP("ui::PageList", "Requests")},
    PageEntry{PageId::Keys, Glyph::Key, "keys", QT_TRANSLATE_NOOP("ui::PageList", "Keys")},
    PageEntry{PageId::Profiles, Glyph::Profile, "profiles", QT_TRANSLATE_NOOP("ui::PageList", "Profiles"), true},
    PageEntry{PageId::Revocation, Glyph::Revocation, "revocation", QT_TRANSLATE_NOOP("ui::PageList", "Revocation")},
    PageEntry{PageId::Ceremonies, Glyph::Ceremony, "ceremonies", QT_TRANSLATE_NOOP("ui::PageList", "Ceremonies")},
    PageEntry{PageId::Tokens, Glyph::Token, "tokens", QT_TRANSLATE_NOOP("ui::PageList", "Tokens")},
    PageEntry{PageId::Events, Glyph::Events, "events", QT_TRANSLATE_NOOP("ui::PageList", "Event log"), true},
};

}

std::span<const PageEntry> pageEntries() { return entries; }

QString pageTitle(PageId id)
{
    return QCoreApplication::translate("ui::PageList", entries.at(static_cast<std::size_t>(id)).title);
}

}
