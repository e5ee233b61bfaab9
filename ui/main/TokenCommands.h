#pragma once

#include "ui/main/Desk.h"
#include "ui/main/TokenWatch.h"
#include "ui/tokens/TokenRow.h"

namespace ui {

class PracticeTokenDialog;

/// Looks for tokens on a thread of their own, fills the tokens page, and remembers modules that a person adds.
class TokenCommands : public QObject {
    Q_OBJECT
public:
    explicit TokenCommands(const Desk& desk);

    /// Asks the listed and the added modules anew.
    void look();
    /// Notices what comes and goes; nullptr where tokens cannot be used.
    TokenWatch* watch() const { return m_watch; }
    /// Takes a module in once it has answered; says why not otherwise.
    void add(const QString& path);
    /// Forgets an added module; its tokens leave the page.
    void forget(qint64 id);

signals:
    /// The page shows what was found.
    void looked();

private:
    void chooseModule();
    void practise();
    void makePracticeToken(PracticeTokenDialog& dialog);
    void show(const std::vector<core::ModuleReading>& readings);
    void showDetails(qint64 id);
    void refresh();
    std::vector<std::string> added() const;

    const Desk& m_desk;
    Background m_job;
    TokenIds m_ids;
    bool m_hasLooked = false;
    TokenWatch* m_watch = nullptr;
};

}
