#pragma once

#include "core/base/Error.h"
#include "ui/look/Buttons.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace ui {

/// What keeps a page from being left: what is wrong and how to mend it, and the field it is about.
struct PageProblem {
    QString text;
    QWidget* field = nullptr;
};

/// One page of a wizard. It works on the draft that its wizard gave it and knows no other page.
class WizardPage : public QWidget {
    Q_OBJECT
public:
    /// `step` is the word for the list of steps, `lead` the one sentence below the title.
    WizardPage(
        const QString& name, const QString& step, const QString& title, const QString& lead, QWidget* parent = nullptr);

    const QString& step() const { return m_step; }
    const QString& title() const { return m_title; }
    const QString& lead() const { return m_lead; }

    /// Whether the draft asks for this page at all.
    virtual bool isNeeded() const { return true; }
    /// Shows what the draft says; called whenever the page is gone to.
    virtual void load() {}
    /// Puts the answers into the draft. Nothing is stored from a page with a problem.
    virtual std::optional<PageProblem> store() { return {}; }
    /// Where typing begins; nullptr: at the next button.
    virtual QWidget* firstField() const { return nullptr; }
    /// The words on the primary button; empty: the page is left by itself.
    virtual QString nextText() const;
    /// Danger is never the default button.
    virtual ButtonRole nextRole() const { return ButtonRole::Primary; }
    /// A second verb beside the primary one; empty: none.
    virtual QString otherText() const { return {}; }
    virtual void other() {}
    /// Wipes secrets that were typed; the page is not gone back to.
    virtual void forget() {}
    /// After this page nothing can be taken back.
    virtual bool isPointOfNoReturn() const { return false; }

signals:
    /// Something was changed by the person.
    void edited();
    /// The page is done by itself.
    void completed();
    /// Work runs, and nothing can be pressed meanwhile; `why` says so.
    void busyChanged(bool busy, const QString& why);
    /// Something could not be done; everything typed stays.
    void failed(const core::Error& error);
    /// nextText() or the state of the page is another one.
    void changed();

protected:
    /// For pages that are about one thing with a name; the name has gone through showUntrusted().
    void setTitle(const QString& title) { m_title = title; }

private:
    QString m_step;
    QString m_title;
    QString m_lead;
};

}
