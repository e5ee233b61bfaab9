#pragma once

#include "ui/ceremony/CeremonyOrder.h"
#include "ui/ceremony/CeremonyPicture.h"
#include "ui/jobs/Aside.h"
#include "ui/jobs/Background.h"

#include <QObject>

namespace ui {

/// A ceremony on a thread of its own: it is touched there and nowhere else, one thing after the other. What came of each is told as
/// a picture and, when it was refused, an error.
class CeremonyRun : public QObject {
    Q_OBJECT
public:
    /// `pool` has one thread; it and `sheets` outlive this.
    CeremonyRun(CeremonyOrder order, MakeCeremonyMachine make, SheetsQuestion& sheets, QThreadPool& pool,
        QObject* parent = nullptr);
    /// The ceremony goes where it belongs; its secrets with it.
    ~CeremonyRun() override;

    const CeremonyOrder& order() const { return m_order; }
    bool isWorking() const { return m_job.isRunning(); }

    void begin();
    /// With those who are back and the PINs that they chose anew.
    void resume(std::vector<core::Enrolment> people);
    void retry();
    void give(core::StepAnswers answers);
    void confirm(std::string name, core::Secret pin);
    void perform();
    /// Behind what runs now, whose result stays: reported() tells.
    void report(core::Incident incident, std::vector<core::PinOf> confirmed);
    /// Somebody who is locked out chooses a new PIN.
    void renewPin(core::Enrolment person, std::vector<core::PinOf> confirmed);
    void abort(std::string reason, std::vector<std::string> who);
    /// Says what becomes of what exists, after abort().
    void dispose(std::vector<core::Disposition> all);
    /// At once: what is being written to a stick is not waited for. So it is with abort().
    void evacuate();
    /// Looks whether clock or machine changed, without a word unless they did: watched() tells.
    void watch();

signals:
    void workingChanged(bool isWorking);
    /// What the room sees now. Its secrets may be taken out. `refusal` is nullptr unless what was asked for was refused.
    void shown(ui::CeremonyPicture& picture, const core::Error* refusal);
    /// There is nothing to be seen: it could not begin, or not be resumed.
    void refused(const core::Error& error);
    /// The record has an incident more, or `refusal` says why not; without secrets.
    void reported(ui::CeremonyPicture& picture, const core::Error* refusal);
    /// What the record came to, without secrets; `inTheWay` is nullptr unless something now keeps steps from being done.
    void watched(ui::CeremonyPicture& picture, const core::Error* inTheWay);

private:
    struct Held;
    struct Answer {
        core::Result<void> done;
        std::unique_ptr<CeremonyPicture> picture{};
    };
    template <typename Work>
    void start(Work work);
    /// On the record, without a change of what is asked; `told` gets what came of it, unless nothing is being held.
    template <typename Work, typename Told>
    void startAside(Background& job, Work work, Told told);
    void tell(Answer answer);
    /// What takes minutes ends early from now on, so that the ceremony can be left.
    void hurry() { m_leaving.request_stop(); }
    /// Makes the machine anew; what it writes to sticks can be left behind.
    MakeCeremonyMachine hurriedMachine();

    CeremonyOrder m_order;
    MakeCeremonyMachine m_make;
    SheetsQuestion& m_sheets;
    QThreadPool& m_pool;
    std::shared_ptr<Held> m_held;
    std::stop_source m_leaving;
    Aside m_sticks;
    Background m_job;
    Background m_reporting;
    Background m_watching;
};

}
