#pragma once

#include "tests/support/ui/OpenWindow.h"

#include <functional>

class QAbstractItemView;

namespace ui {
class WizardFrame;
}
namespace core {
struct HierarchyRows;
}
namespace held {
struct WindowRoom;
class Hands;
}

/// Walks through every wizard and dialog, and through the details of every page, over a real vault, and takes pictures.
class Rounds {
public:
    /// Pictures go into `folder`; when it only checks, there are none, and every text that is cut is told.
    Rounds(const QString& folder, QSize size, bool isChecking = false);
    /// Only these pictures are written, and packed well; empty: all.
    void keepOnly(const QStringList& names) { m_only = names; }

    /// False: a picture could not be written, or a text is cut. `part`: "pages", "hierarchy" (a part of it), "dialogs", "wizards", "tokens", "ceremony", "hold" (a part of it), "review" or "compare" alone; empty: all.
    bool play(int zoom, ui::SchemeChoice scheme, const QString& part = {});

private:
    void showPages();
    void showHierarchies();
    void showPaths();
    void showHierarchy(const std::string& name, const core::HierarchyRows& rows, std::string_view current);
    void showRow(ui::PageId page, QAbstractItemView& view, const QString& name);
    void showTabs(const QString& name);
    void showWizards();
    void showDialogs();
    void showProfileDialogs();
    void showProfileEditor();
    void showShares();
    void showReview();
    void showComparisons();
    void showTokens();
    void showCeremony();
    void showGuardedRoot();
    void showHeldCeremony();
    void showReviewers();
    void showSecrets(held::WindowRoom& room, held::Hands& hands);
    void showEnds();
    void showLockedOut(held::WindowRoom& room, held::Hands& hands);
    void showRoots();
    void showPrivate();
    void showRestore();
    void showUnsigned();
    void showRenewal();
    bool open(const char* vault);
    /// Fills every page with something sensible and goes on until the end.
    void walk(ui::WizardFrame* wizard, const QString& name);
    /// Takes a picture of the dialog that `open` brings up, and closes it.
    void dialog(const std::function<void()>& open, const QString& name);
    void picture(QWidget& widget, const QString& name);
    /// Time for what is still being laid out and painted.
    void settle(int milliseconds) const;
    QString file(const char* name) const { return m_desk.room.folder.filePath(QString::fromUtf8(name)); }

    const QString m_folder;
    const QSize m_size;
    QStringList m_only;
    const bool m_isChecking;
    test::OpenWindow m_desk;
    bool m_failed = false;
};
