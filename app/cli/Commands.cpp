#include "app/cli/Commands.h"

namespace cli {

std::span<const Command> commands()
{
    static const std::vector<Command> all{
        vaultCreate(),
        vaultInfo(),
        vaultVerify(),
        vaultPassphrase(),
        vaultBackup(),
        vaultRestore(),
        vaultSeal(),
        vaultShares(),
        vaultRecover(),
        vaultRescue(),
        caCreate(),
        caList(),
        caShow(),
        caEdit(),
        caRequest(),
        caAdopt(),
        requestCreate(),
        requestImport(),
        requestList(),
        requestShow(),
        requestRefuse(),
        requestReopen(),
        requestFrom(),
        requestRecipe(),
        eventsList(),
        eventsVerify(),
        profileList(),
        profileShow(),
        profileCheck(),
        profileDiff(),
        profileImport(),
        profileExport(),
        oidList(),
        oidAdd(),
        oidRemove(),
        ceremonyNew(),
        ceremonyTemplate(),
        ceremonyCheck(),
        ceremonyShow(),
        ceremonyVerify(),
        ceremonyImport(),
        ceremonyRehearse(),
        ceremonyDryRun(),
        ceremonyEnvironment(),
        ceremonyWords(),
        ceremonyPrint(),
        ceremonyRestore(),
        tokenModules(),
        tokenList(),
        tokenShow(),
        tokenInit(),
        tokenPractice(),
        tokenPin(),
        tokenGenerate(),
        tokenImport(),
        tokenCopy(),
        tokenRename(),
        tokenExport(),
        tokenDelete(),
        tokenTest(),
        tokenDoctor(),
        sign(),
        renew(),
        issue(),
        revoke(),
        crl(),
        verify(),
        show(),
        compare(),
        asn1(),
        list(),
        tree(),
        exportCertificate(),
        import(),
        lint(),
        waive(),
        algorithms(),
    };
    return all;
}

std::span<const Group> groups()
{
    static constexpr Group all[] = {
        {"vault", "The vault"},
        {"ca", "Certification authorities"},
        {"request", "Requests"},
        {"events", "The log"},
        {"profile", "Profiles"},
        {"oid", "Object identifiers"},
        {"ceremony", "Ceremonies"},
        {"token", "Tokens"},
    };
    return all;
}

std::span<const Option> globalOptions()
{
    static const std::vector<Option> all{
        {"--vault", "FILE", "The vault to work on; else what CERTWRIGHT_VAULT says"},
        {"--passphrase-file", "FILE", "Read its passphrase from this file or pipe, without one newline at the end"},
        {"--passphrase-fd", "NUMBER", "Read it from this open descriptor, likewise"},
        {"--ask-passphrase", {}, "Ask for it on the terminal even where reading would do without"},
        {"--confirm-clock", "REASON", "Sign although the clock differs much from the log; the reason is logged"},
        {"--json", {}, "Print one JSON document, errors included"},
        {"--help", {}, "Print help for the program or the command"},
        {"--version", {}, "Print the version"},
        {"--print-man", {}, "Print the manual page"},
        {"--print-completion", "SHELL", "Print the completion for a shell: bash"},
    };
    return all;
}

}
