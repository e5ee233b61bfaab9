#pragma once

#include "ui/main/PageList.h"

#include <QWidget>

#include <map>

class QSplitter;
class QStackedWidget;

namespace ui {

class Band;
class JobBar;
class MessageStrip;
class Rail;
class TopBar;
class UnlockBar;
struct WindowActions;

/// The window while a vault is open: top bar, rail, the page in the middle, and all about the selected thing on the right.
class Workspace : public QWidget {
    Q_OBJECT
public:
    explicit Workspace(WindowActions& actions, QWidget* parent = nullptr);

    /// Takes a page over, and its details for the right side; nullptr: nothing stands there.
    void addPage(PageId id, QWidget* page, QWidget* details = nullptr);
    void setPage(PageId id);
    PageId page() const;

    /// Whether the right side shows the current page's details.
    void setInspectorWanted(bool wanted);
    /// Tells that the current page has something selected; without, the right side is hidden.
    void setHasSelection(PageId id, bool has);
    int inspectorWidth() const;
    void setInspectorWidth(int pixels);

    TopBar& topBar() const { return *m_top; }
    Rail& rail() const { return *m_rail; }
    JobBar& jobs() const { return *m_jobs; }
    MessageStrip& messages() const { return *m_messages; }
    UnlockBar& unlockBar() const { return *m_unlock; }
    Band& sampleBand() const { return *m_sample; }
    Band& readOnlyBand() const { return *m_readOnly; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

signals:
    void pageChanged(PageId id);

private:
    struct Entry {
        QWidget* page = nullptr;
        QWidget* details = nullptr;
        bool hasSelection = false;
    };
    void refreshInspector();
    /// Keeps the keyboard where it was: in the rail, or in the middle of the page shown now.
    void moveFocus(QWidget& page);

    Band* m_sample;
    Band* m_readOnly;
    TopBar* m_top;
    Rail* m_rail;
    MessageStrip* m_messages;
    UnlockBar* m_unlock;
    QSplitter* m_split;
    QStackedWidget* m_pages;
    QStackedWidget* m_inspector;
    JobBar* m_jobs;
    std::map<PageId, Entry> m_entries;
    bool m_inspectorWanted = true;
    int m_textSize; ///< what 1000 pixels of the design were when the inspector got its width
};

}
