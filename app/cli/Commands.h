#pragma once
#include "app/cli/Command.h"

/// One function for each file in commands/: its row of the table.
namespace cli {

Command vaultCreate();
Command vaultInfo();
Command vaultVerify();
Command vaultPassphrase();
Command vaultBackup();
Command vaultSeal();
Command vaultShares();
Command vaultRecover();
Command vaultRescue();
Command caCreate();
Command caList();
Command caShow();
Command caEdit();
Command caRequest();
Command caAdopt();
Command requestCreate();
Command requestImport();
Command requestList();
Command requestShow();
Command requestRefuse();
Command requestReopen();
Command requestRecipe();
Command sign();
Command renew();
Command issue();
Command revoke();
Command crl();
Command verify();
Command show();
Command list();
Command exportCertificate();
Command import();
Command lint();
Command waive();
Command eventsList();
Command eventsVerify();
Command profileList();
Command profileShow();
Command profileCheck();
Command profileDiff();
Command profileImport();
Command profileExport();
Command oidList();
Command oidAdd();
Command oidRemove();
Command ceremonyTemplate();
Command ceremonyCheck();
Command ceremonyShow();
Command tokenModules();
Command tokenList();
Command algorithms();

}
