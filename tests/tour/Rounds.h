#pragma once

#include "tests/support/ui/OpenWindow.h"

#include <functional>

class QAbstractItemView;

namespace ui {
class WizardFrame;
}

/// Walks through every wizard and dialog, and through the details of every page, over a real vault, and takes pictures.
class Rounds {
public:
    /// Pictures go into `folder`.
    Rounds(const QString& folder, QSize size);

    /// False: a picture could not be written.
    bool play(int zoom, ui::SchemeChoice scheme);

private:
    void showPages();
    void showRow(ui::PageId page, QAbstractItemView& view, const QString& name);
    void showTabs(const QString& name);
    void showWizards();
    void showDialogs();
    void showProfileDialogs();
    bool open(const char* vault);
    /// Fills every page with something sensible and goes on until the end.
    void walk(ui::WizardFrame* wizard, const QString& name);
    /// Takes a picture of the dialog that `open` brings up, and closes it.
    void dialog(const std::function<void()>& open, const QString& name);
    void picture(QWidget& widget, const QString& name);
    QString file(const char* name) const { return m_desk.room.folder.filePath(QString::fromUtf8(name)); }

    const QString m_folder;
    const QSize m_size;
    test::OpenWindow m_desk;
    bool m_failed = false;
};
