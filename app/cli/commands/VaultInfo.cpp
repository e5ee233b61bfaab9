#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Session.h"
#include "app/cli/Text.h"
#include "core/base/Display.h"
#include "core/vault/Stores.h"

namespace cli {

namespace {

std::string sentenceFor(const core::Task& task)
{
    using Kind = core::Task::Kind;
    const std::string subject = core::showText(task.subject);
    const std::string due = task.due ? " " + core::toText(*task.due) : "";
    switch (task.kind) {
    case Kind::ClockInDoubt:
        return "this machine's clock is far from the last entry," + due + ": set it, or confirm it (--confirm-clock)";
    case Kind::CrlDue: return "the next CRL of " + subject + " is due" + due;
    case Kind::CertificateExpiring: return subject + " ends" + due;
    case Kind::Unfinished:
        return counted(task.count, "issuance was", "issuances were") +
            " not finished: revoke them (list --status unfinished)";
    case Kind::NotOnCrl:
        return counted(task.count, "revocation is", "revocations are") + " not yet on a CRL of " + subject;
    case Kind::BackupOld: return task.due ? "the last backup is old" : "no backup was ever made";
    case Kind::CaWithoutCertificate: return "the CA " + subject + " waits for its certificate (ca adopt)";
    case Kind::NoCrl: return "the CA " + subject + " has no CRL";
    case Kind::CeremonyDue:
        return "a ceremony must sign the next CRL of the guarded root " + subject + (task.due ? " before" + due : "");
    case Kind::AlgorithmAgeing:
        return "the CA " + subject + " outlives its algorithm " + core::showText(task.algorithm) + ", good until" + due;
    case Kind::ReadableByOthers: return "others can read the file of the vault (chmod 600)";
    case Kind::RequestWaiting: return counted(task.count, "request waits", "requests wait") + " for a decision";
    }
    return subject;
}

core::Result<Outcome> runVaultInfo(Session& session)
{
    CORE_TRY(core::Vault vault, session.reading());
    CORE_TRY(const auto cas, core::CaStore(vault).list());
    CORE_TRY(const auto certificates, core::CertificateStore(vault).list());
    CORE_TRY(const auto requests, core::RequestStore(vault).list());
    CORE_TRY(const auto keys, core::KeyStore(vault).list());
    CORE_TRY(const auto events, core::EventLog(vault).count());
    CORE_TRY(const auto backup, vault.lastBackup());
    CORE_TRY(const bool isSample, vault.isSample());
    CORE_TRY(const auto tasks, core::openTasks(vault));

    Json todo = Json::array();
    for (const core::Task& task : tasks) todo.push_back(toJson(task));
    Outcome outcome;
    outcome.json = {{"path", session.vaultPath()}, {"identity", core::toHex(vault.identity())},
        {"instance", vault.instance()}, {"created", core::toText(vault.created())}, {"is_unlocked", vault.isUnlocked()},
        {"is_sample", isSample}, {"has_unfinished_change", vault.hasUnfinishedChange()},
        {"counts",
            {{"cas", cas.size()}, {"certificates", certificates.size()}, {"requests", requests.size()},
                {"keys", keys.size()}, {"events", events}}},
        {"last_backup", backup ? Json(core::toText(*backup)) : Json(nullptr)}, {"tasks", std::move(todo)}};
    const auto line = [](const std::string& label, const std::string& text) { return hangingLine(label, text, 20); };
    outcome.text = "Vault " + core::showText(session.vaultPath()) + "\n" +
        line("Identity", core::toHex(vault.identity())) + line("Created", core::toText(vault.created())) +
        line("CAs", std::to_string(cas.size())) + line("Certificates", std::to_string(certificates.size())) +
        line("Requests", std::to_string(requests.size())) + line("Keys", std::to_string(keys.size())) +
        line("Events", std::to_string(events)) + line("Last backup", backup ? core::toText(*backup) : "none");
    if (isSample) outcome.text += "  This is a sample to practise with; nothing in it is meant to be trusted.\n";
    if (vault.hasUnfinishedChange())
        outcome.text += "  1 unfinished change was rolled back in a private copy; the file was not written to.\n";
    if (!tasks.empty()) outcome.text += "To do\n";
    for (const core::Task& task : tasks)
        outcome.text += wrapped((task.isUrgent ? "! " : "- ") + sentenceFor(task), 4, 2);
    return outcome;
}

}

Command vaultInfo()
{
    return {.path = "vault info",
        .summary = "Shows what a vault holds and what needs doing.",
        .detail = {},
        .options = {},
        .example = "--vault example.cwvault vault info",
        .run = runVaultInfo};
}

}
