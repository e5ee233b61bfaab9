#include "core/base/Helper.h"
#include "core/base/Wording.h"
#include "core/ceremony/engine/RehearseScript.h"
#include "core/ceremony/environment/Environment.h"
#include "core/ceremony/environment/Software.h"
#include "tests/tour/Rounds.h"
#include "ui/ceremony/RecordDialog.h"
#include "ui/main/MainWindow.h"

/// A rehearsal, and what its record says: as it is, and after somebody changed a letter in it.
void Rounds::showCeremony()
{
    const auto shipped = core::shippedScriptTexts();
    const auto text = std::ranges::find(shipped, "root-create", &core::EmbeddedText::name);
    const auto script = core::readScript(text->content);
    if (!script) return;
    const core::RehearsalOrder order{.script = *script, .kit = file("rehearsal").toStdString()};
    core::CeremonyMachine machine;
    machine.environment = [] { return core::checkEnvironment({}); };
    machine.software = [] { return core::readSoftware(); };
    if (const auto held = core::rehearseScript(order, machine, core::Helper::place("certwright-token-helper")); !held) {
        qWarning("%s", core::sentence(held.error()).c_str());
        m_failed = true;
        return;
    }
    const auto show = [this, &order](const char* name) {
        const auto report = core::verifyKit(order.kit);
        if (report)
            dialog([&] { (new ui::RecordDialog(*report, m_desk.window.get()))->open(); }, QString::fromUtf8(name));
    };
    show("60-record");
    QFile transcript(QString::fromStdString((order.kit / core::kitPath::transcript).string()));
    if (!transcript.open(QIODevice::ReadWrite)) return;
    QByteArray changed = transcript.readAll();
    changed.replace("\"act\":2", "\"act\":3");
    transcript.seek(0);
    transcript.write(changed);
    transcript.close();
    show("61-record-broken");
}
