#include "ui/main/RowActions.h"

#include "ui/look/Icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace ui {
namespace {

QAction* make(QWidget& window, const char* name, const char* label, Glyph glyph)
{
    auto* action = new QAction(iconOf(glyph), QCoreApplication::translate("ui::RowActions", label), &window);
    action->setObjectName(QLatin1String(name));
    return action;
}

}

RowActions::RowActions(QWidget& window)
    : exportCertificate(
          make(window, "exportCertificate", QT_TRANSLATE_NOOP("ui::RowActions", "Export for…"), Glyph::Export)),
      renew(make(window, "renew", QT_TRANSLATE_NOOP("ui::RowActions", "Renew…"), Glyph::Clock)),
      another(make(window, "another", QT_TRANSLATE_NOOP("ui::RowActions", "Another like this…"), Glyph::Copy)),
      requestLike(
          make(window, "requestLike", QT_TRANSLATE_NOOP("ui::RowActions", "Request like this…"), Glyph::Request)),
      revoke(make(window, "revoke", QT_TRANSLATE_NOOP("ui::RowActions", "Revoke…"), Glyph::Revocation)),
      showPath(make(window, "showPath", QT_TRANSLATE_NOOP("ui::RowActions", "How it is trusted…"), Glyph::Hierarchy)),
      compareCertificate(
          make(window, "compareCertificate", QT_TRANSLATE_NOOP("ui::RowActions", "Compare with…"), Glyph::Eye)),
      structureOfCertificate(
          make(window, "structureOfCertificate", QT_TRANSLATE_NOOP("ui::RowActions", "Take apart…"), Glyph::Document)),
      makeCrl(make(window, "makeCrl", QT_TRANSLATE_NOOP("ui::RowActions", "Make CRL…"), Glyph::Revocation)),
      renewCa(make(window, "renewCa", QT_TRANSLATE_NOOP("ui::RowActions", "Renew…"), Glyph::Clock)),
      editCa(make(window, "editCa", QT_TRANSLATE_NOOP("ui::RowActions", "Edit…"), Glyph::Settings)),
      exportCa(make(window, "exportCa", QT_TRANSLATE_NOOP("ui::RowActions", "Export…"), Glyph::Export)),
      showCaPath(
          make(window, "showCaPath", QT_TRANSLATE_NOOP("ui::RowActions", "How it is trusted…"), Glyph::Hierarchy)),
      signRequest(make(window, "signRequest", QT_TRANSLATE_NOOP("ui::RowActions", "Review and sign…"), Glyph::Check)),
      refuseRequest(make(window, "refuseRequest", QT_TRANSLATE_NOOP("ui::RowActions", "Refuse…"), Glyph::Revocation)),
      reopenRequest(
          make(window, "reopenRequest", QT_TRANSLATE_NOOP("ui::RowActions", "Take the refusal back"), Glyph::Folder)),
      removeRequest(make(window, "removeRequest", QT_TRANSLATE_NOOP("ui::RowActions", "Remove"), Glyph::Cross)),
      compareRequest(make(window, "compareRequest", QT_TRANSLATE_NOOP("ui::RowActions", "Compare with…"), Glyph::Eye)),
      structureOfRequest(
          make(window, "structureOfRequest", QT_TRANSLATE_NOOP("ui::RowActions", "Take apart…"), Glyph::Document)),
      makeCrlOfList(make(window, "makeCrlOfList", QT_TRANSLATE_NOOP("ui::RowActions", "Make CRL…"), Glyph::Revocation)),
      exportCrl(make(window, "exportCrl", QT_TRANSLATE_NOOP("ui::RowActions", "Save the list…"), Glyph::Export)),
      compareCrl(make(window, "compareCrl", QT_TRANSLATE_NOOP("ui::RowActions", "Compare with…"), Glyph::Eye)),
      structureOfCrl(
          make(window, "structureOfCrl", QT_TRANSLATE_NOOP("ui::RowActions", "Take apart…"), Glyph::Document)),
      exportProfile(make(window, "exportProfile", QT_TRANSLATE_NOOP("ui::RowActions", "Save a copy…"), Glyph::Export)),
      editProfile(make(window, "editProfile", QT_TRANSLATE_NOOP("ui::RowActions", "Edit…"), Glyph::Settings)),
      askForProfile(
          make(window, "askForProfile", QT_TRANSLATE_NOOP("ui::RowActions", "How to ask for one…"), Glyph::Request)),
      duplicateProfile(
          make(window, "duplicateProfile", QT_TRANSLATE_NOOP("ui::RowActions", "Duplicate…"), Glyph::Copy)),
      openScript(make(window, "openScript", QT_TRANSLATE_NOOP("ui::RowActions", "Open a script…"), Glyph::Folder)),
      checkAgain(make(window, "checkAgain", QT_TRANSLATE_NOOP("ui::RowActions", "Read and check again"), Glyph::Check)),
      rehearseScript(make(window, "rehearseScript", QT_TRANSLATE_NOOP("ui::RowActions", "Rehearse…"), Glyph::Ceremony)),
      holdCeremony(make(window, "holdCeremony", QT_TRANSLATE_NOOP("ui::RowActions", "Hold…"), Glyph::Ceremony)),
      resumeCeremony(make(window, "resumeCeremony", QT_TRANSLATE_NOOP("ui::RowActions", "Resume…"), Glyph::Clock)),
      verifyRecord(make(window, "verifyRecord", QT_TRANSLATE_NOOP("ui::RowActions", "Verify a record…"), Glyph::Check)),
      copyTemplate(make(window, "copyTemplate", QT_TRANSLATE_NOOP("ui::RowActions", "Save a copy…"), Glyph::Copy)),
      lookForTokens(
          make(window, "lookForTokens", QT_TRANSLATE_NOOP("ui::RowActions", "Look for tokens"), Glyph::Search)),
      practiceToken(
          make(window, "practiceToken", QT_TRANSLATE_NOOP("ui::RowActions", "Practice token…"), Glyph::Token)),
      addModule(make(window, "addModule", QT_TRANSLATE_NOOP("ui::RowActions", "Add a module…"), Glyph::Plus)),
      forgetModule(
          make(window, "forgetModule", QT_TRANSLATE_NOOP("ui::RowActions", "Forget this module"), Glyph::Cross)),
      openToken(make(window, "openToken", QT_TRANSLATE_NOOP("ui::RowActions", "Keys on it…"), Glyph::Key)),
      setUpToken(make(window, "setUpToken", QT_TRANSLATE_NOOP("ui::RowActions", "Set up…"), Glyph::Settings)),
      tokenPins(make(window, "tokenPins", QT_TRANSLATE_NOOP("ui::RowActions", "PINs…"), Glyph::Lock)),
      verifyVault(make(window, "verifyVault", QT_TRANSLATE_NOOP("ui::RowActions", "Verify the vault"), Glyph::Check)),
      lintVault(make(window, "lintVault", QT_TRANSLATE_NOOP("ui::RowActions", "What the rules say…"), Glyph::Info))
{}

}
