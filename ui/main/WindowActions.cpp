#include "ui/main/WindowActions.h"

#include "ui/look/Icons.h"
#include "ui/main/PageList.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QWidget>

namespace ui {
namespace {

QString text(const char* source) { return QCoreApplication::translate("ui::WindowActions", source); }

QAction* make(QWidget& window, const char* name, const QString& label, Glyph glyph, const QKeySequence& key = {})
{
    auto* action = new QAction(iconOf(glyph), label, &window);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setIconVisibleInMenu(true);
    window.addAction(action);
    return action;
}

QAction* makeChoice(QWidget& window, const char* name, const QString& label, QActionGroup& group)
{
    QAction* action = make(window, name, label, Glyph::Settings);
    action->setIconVisibleInMenu(false);
    action->setCheckable(true);
    group.addAction(action);
    return action;
}

}

WindowActions::WindowActions(QWidget& window)
    : build(make(window, "build", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Build a certificate authority…")),
          Glyph::Hierarchy, QKeySequence::New)),
      open(make(window, "open", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Open a vault…")), Glyph::Folder,
          QKeySequence::Open)),
      openReadOnly(make(window, "openReadOnly", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Open read-only…")),
          Glyph::Eye, Qt::CTRL | Qt::SHIFT | Qt::Key_O)),
      sample(make(
          window, "sample", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Practise with a sample PKI")), Glyph::Help)),
      adopt(
          make(window, "adopt", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Bring an existing CA…")), Glyph::Import)),
      unlock(make(window, "unlock", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Unlock…")), Glyph::Unlock,
          Qt::CTRL | Qt::Key_U)),
      lock(make(
          window, "lock", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Lock")), Glyph::Lock, Qt::CTRL | Qt::Key_L)),
      backup(make(window, "backup", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Make a backup…")), Glyph::Copy,
          Qt::CTRL | Qt::Key_B)),
      restore(
          make(window, "restore", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Restore a backup…")), Glyph::Folder)),
      rescue(make(
          window, "rescue", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Save what can be saved…")), Glyph::Export)),
      changePassphrase(make(window, "changePassphrase",
          text(QT_TRANSLATE_NOOP("ui::WindowActions", "Change the passphrase…")), Glyph::Key)),
      shares(
          make(window, "shares", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Make recovery shares…")), Glyph::Copy)),
      tryShares(make(
          window, "tryShares", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Try recovery shares…")), Glyph::Check)),
      recover(make(
          window, "recover", text(QT_TRANSLATE_NOOP("ui::WindowActions", "I have lost the passphrase…")), Glyph::Help)),
      seal(make(window, "seal", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Seal the vault…")), Glyph::Check)),
      compareSeal(make(
          window, "compareSeal", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Compare with a seal…")), Glyph::Check)),
      confirmClock(make(
          window, "confirmClock", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Confirm the clock…")), Glyph::Check)),
      closeVault(make(window, "closeVault", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Close the vault")),
          Glyph::Cross, QKeySequence::Close)),
      quit(make(
          window, "quit", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Quit")), Glyph::Cross, Qt::CTRL | Qt::Key_Q)),
      newCertificate(make(window, "newCertificate",
          text(QT_TRANSLATE_NOOP("ui::WindowActions", "Certificate with a new key…")), Glyph::Certificate)),
      newRequest(make(window, "newRequest", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Request to carry elsewhere…")),
          Glyph::Request)),
      newCa(make(
          window, "newCa", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Certificate authority…")), Glyph::Hierarchy)),
      newHierarchy(make(
          window, "newHierarchy", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Hierarchy of CAs…")), Glyph::Hierarchy)),
      newCrl(make(
          window, "newCrl", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Revocation list (CRL)…")), Glyph::Revocation)),
      signMany(make(
          window, "signMany", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Many requests at once…")), Glyph::Request)),
      newCeremony(
          make(window, "newCeremony", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Ceremony…")), Glyph::Ceremony)),
      newProfile(make(window, "newProfile", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Profile…")), Glyph::Profile,
          Qt::CTRL | Qt::SHIFT | Qt::Key_P)),
      importFile(make(window, "importFile", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Import a file…")),
          Glyph::Import, Qt::CTRL | Qt::Key_I)),
      previewFile(make(window, "previewFile", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Look into a file…")),
          Glyph::Document, Qt::CTRL | Qt::SHIFT | Qt::Key_I)),
      compare(make(window, "compare", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Compare two things…")), Glyph::Eye,
          Qt::CTRL | Qt::SHIFT | Qt::Key_D)),
      takeApart(make(window, "takeApart", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Take a file apart (ASN.1)…")),
          Glyph::Document)),
      find(make(window, "find", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Find anything")), Glyph::Search,
          Qt::CTRL | Qt::Key_K)),
      zoomIn(make(window, "zoomIn", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Larger text")), Glyph::Plus,
          QKeySequence::ZoomIn)),
      zoomOut(make(window, "zoomOut", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Smaller text")), Glyph::Search,
          QKeySequence::ZoomOut)),
      zoomReset(
          make(window, "zoomReset", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Text as large as the desktop's")),
              Glyph::Search, Qt::CTRL | Qt::Key_0)),
      followSystem(nullptr),
      light(nullptr),
      dark(nullptr),
      inspector(make(window, "inspector", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Details on the right")),
          Glyph::Info, Qt::Key_F9)),
      settings(make(window, "settings", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Preferences…")), Glyph::Settings,
          QKeySequence(Qt::CTRL | Qt::Key_Comma))),
      oids(
          make(window, "oids", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Object identifiers (OIDs)")), Glyph::Info)),
      help(make(window, "help", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Manual")), Glyph::Help, Qt::Key_F1)),
      about(make(window, "about", text(QT_TRANSLATE_NOOP("ui::WindowActions", "About Certwright")), Glyph::Info)),
      newMenu(new QMenu(&window)),
      mainMenu(new QMenu(&window))
{
    auto* colours = new QActionGroup(&window);
    followSystem = makeChoice(
        window, "coloursSystem", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Colours of the desktop")), *colours);
    light = makeChoice(window, "coloursLight", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Light colours")), *colours);
    dark = makeChoice(window, "coloursDark", text(QT_TRANSLATE_NOOP("ui::WindowActions", "Dark colours")), *colours);
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    find->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(QKeySequence::Find)});
    inspector->setCheckable(true);
    inspector->setChecked(true);
    for (const PageEntry& entry : pageEntries()) {
        const auto digit = static_cast<Qt::Key>(Qt::Key_0 + (pages.size() + 1) % 10);
        pages += make(window, entry.name, pageTitle(entry.id), entry.glyph, Qt::ALT | digit);
    }
    fillMenus();
}

void WindowActions::fillMenus()
{
    newMenu->addActions({newCertificate, signMany, newRequest, newCa, newHierarchy});
    newMenu->addSeparator();
    newMenu->addActions({newCrl, newProfile, newCeremony});
    newMenu->addSeparator();
    newMenu->addActions({importFile});

    const auto part = [this](const QString& title, const QList<QAction*>& actions) {
        mainMenu->addMenu(title)->addActions(actions);
    };
    part(text(QT_TRANSLATE_NOOP("ui::WindowActions", "Vault")),
        {build, open, openReadOnly, sample, adopt, unlock, lock, backup, restore, rescue, changePassphrase, shares,
            tryShares, recover, seal, compareSeal, confirmClock, closeVault});
    part(text(QT_TRANSLATE_NOOP("ui::WindowActions", "New")), newMenu->actions());
    part(text(QT_TRANSLATE_NOOP("ui::WindowActions", "Look into")), {previewFile, compare, takeApart});
    part(text(QT_TRANSLATE_NOOP("ui::WindowActions", "Go to")), pages + QList<QAction*>{find});
    part(text(QT_TRANSLATE_NOOP("ui::WindowActions", "View")),
        {zoomIn, zoomOut, zoomReset, inspector, followSystem, light, dark});
    mainMenu->addSeparator();
    mainMenu->addActions({settings, oids, help, about});
    mainMenu->addSeparator();
    mainMenu->addAction(quit);
    for (QMenu* menu : {newMenu, mainMenu}) menu->setToolTipsVisible(true);
    for (QAction* entry : mainMenu->actions())
        if (entry->menu()) entry->menu()->setToolTipsVisible(true);
}

QList<QAction*> WindowActions::all() const
{
    return pages +
        QList<QAction*>{newCertificate, signMany, newRequest, newCa, newHierarchy, newCrl, newProfile, newCeremony,
            importFile, previewFile, compare, takeApart, build, open, openReadOnly, sample, adopt, unlock, lock, backup,
            restore, rescue, changePassphrase, shares, tryShares, recover, seal, compareSeal, confirmClock, closeVault,
            zoomIn, zoomOut, zoomReset, inspector, followSystem, light, dark, settings, oids, help, about, quit};
}

}
