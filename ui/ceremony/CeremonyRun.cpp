#include "ui/ceremony/CeremonyRun.h"

#include <utility>

namespace ui {

struct CeremonyRun::Held {
    std::unique_ptr<core::Ceremony> ceremony;
};

namespace {

core::Result<std::optional<core::CeremonyWorld>> worldBefore(const CeremonyOrder& order)
{
    if (order.kits.empty()) return std::optional<core::CeremonyWorld>();
    CORE_TRY(core::CeremonyWorld world, core::worldOfKits(order.kits));
    return std::optional(std::move(world));
}

}

CeremonyRun::CeremonyRun(
    CeremonyOrder order, MakeCeremonyMachine make, SheetsQuestion& sheets, QThreadPool& pool, QObject* parent)
    : QObject(parent),
      m_order(std::move(order)),
      m_make(std::move(make)),
      m_sheets(sheets),
      m_pool(pool),
      m_held(std::make_shared<Held>()),
      m_job(pool),
      m_reporting(pool),
      m_watching(pool)
{
    connect(&m_job, &Background::runningChanged, this, &CeremonyRun::workingChanged);
}

CeremonyRun::~CeremonyRun()
{
    m_job.cancel();
    m_reporting.cancel();
    m_watching.cancel();
    m_pool.start([held = std::move(m_held)] { held->ceremony.reset(); });
}

template <typename Work>
void CeremonyRun::start(Work work)
{
    m_job.start(
        [held = m_held, work = std::move(work)](std::stop_token) mutable -> Answer {
            Answer answer{.done = work(*held)};
            if (held->ceremony) answer.picture = std::make_unique<CeremonyPicture>(pictureOf(*held->ceremony));
            return answer;
        },
        [this](Answer answer) { tell(std::move(answer)); });
}

template <typename Work, typename Told>
void CeremonyRun::startAside(Background& job, Work work, Told told)
{
    job.start(
        [held = m_held, work = std::move(work)](std::stop_token) -> Answer {
            if (!held->ceremony) return {};
            Answer answer{.done = work(*held->ceremony)};
            answer.picture = std::make_unique<CeremonyPicture>(pictureOf(*held->ceremony));
            answer.picture->secrets.clear();
            return answer;
        },
        [told = std::move(told)](const Answer& answer) {
            if (answer.picture) told(*answer.picture, answer.done ? nullptr : &answer.done.error());
        });
}

void CeremonyRun::tell(Answer answer)
{
    const core::Error* refusal = answer.done ? nullptr : &answer.done.error();
    if (answer.picture)
        emit shown(*answer.picture, refusal);
    else if (refusal)
        emit refused(*refusal);
}

MakeCeremonyMachine CeremonyRun::hurriedMachine()
{
    m_leaving = {};
    return [make = m_make, leaving = m_leaving.get_token(), sticks = m_sticks](
               const CeremonyOrder& order, SheetsQuestion& sheets) -> core::Result<core::CeremonyMachine> {
        CORE_TRY(core::CeremonyMachine machine, make(order, sheets));
        machine.leaving = leaving;
        machine.toStick = [leaving, sticks, write = std::move(machine.toStick)](
                              std::function<core::Result<void>()> work) mutable {
            return sticks.run(leaving, [write, work = std::move(work)] { return write(work); });
        };
        return machine;
    };
}

void CeremonyRun::begin()
{
    start([order = m_order, make = hurriedMachine(), &sheets = m_sheets](Held& held) -> core::Result<void> {
        CORE_TRY(std::optional<core::CeremonyWorld> before, worldBefore(order));
        CORE_TRY(core::CeremonyMachine machine, make(order, sheets));
        CORE_TRY(held.ceremony,
            core::Ceremony::begin(order.script, order.mode, order.bindings, std::move(machine),
                {.journals = order.journals}, std::move(before)));
        return {};
    });
}

void CeremonyRun::resume(std::vector<core::Enrolment> people)
{
    start([order = m_order, make = hurriedMachine(), &sheets = m_sheets, people = std::move(people)](
              Held& held) mutable -> core::Result<void> {
        held.ceremony.reset(); // its record is taken up again
        CORE_TRY(std::optional<core::CeremonyWorld> before, worldBefore(order));
        CORE_TRY(core::CeremonyMachine machine, make(order, sheets));
        CORE_TRY(held.ceremony,
            core::Ceremony::resume(order.script, order.bindings, std::move(machine), {.journals = order.journals},
                std::move(people), std::move(before)));
        return {};
    });
}

void CeremonyRun::retry()
{
    start([](Held& held) { return held.ceremony->retry(); });
}

void CeremonyRun::give(core::StepAnswers answers)
{
    start([answers = std::move(answers)](Held& held) mutable { return held.ceremony->give(std::move(answers)); });
}

void CeremonyRun::confirm(std::string name, core::Secret pin)
{
    start([name = std::move(name), pin = std::move(pin)](
              Held& held) { return held.ceremony->confirm(name, pin.view()); });
}

void CeremonyRun::perform()
{
    start([](Held& held) { return held.ceremony->perform(); });
}

void CeremonyRun::report(core::Incident incident, std::vector<core::PinOf> confirmed)
{
    startAside(
        m_reporting,
        [incident = std::move(incident), confirmed = std::move(confirmed)](
            core::Ceremony& ceremony) -> core::Result<void> {
            if (ceremony.isFinished()) return core::fail(core::ErrorCode::Usage, "nothing is held");
            return ceremony.report(incident, confirmed);
        },
        [this](CeremonyPicture& picture, const core::Error* refusal) { emit reported(picture, refusal); });
}

void CeremonyRun::renewPin(core::Enrolment person, std::vector<core::PinOf> confirmed)
{
    start([person = std::move(person), confirmed = std::move(confirmed)](
              Held& held) mutable { return held.ceremony->renewPin(std::move(person), confirmed); });
}

void CeremonyRun::dispose(std::vector<core::Disposition> all)
{
    start([all = std::move(all)](Held& held) { return held.ceremony->dispose(all); });
}

void CeremonyRun::abort(std::string reason, std::vector<std::string> who)
{
    hurry();
    start([reason = std::move(reason), who = std::move(who)](Held& held) { return held.ceremony->abort(reason, who); });
}

void CeremonyRun::evacuate()
{
    hurry();
    start([](Held& held) -> core::Result<void> {
        if (!held.ceremony) return core::fail(core::ErrorCode::Cancelled); // it could not begin in the meantime
        return held.ceremony->evacuate();
    });
}

void CeremonyRun::watch()
{
    if (m_watching.isRunning() || m_job.isRunning()) return;
    startAside(
        m_watching,
        [](core::Ceremony& ceremony) { return ceremony.isFinished() ? core::Result<void>() : ceremony.watch(); },
        [this](CeremonyPicture& picture, const core::Error* inTheWay) { emit watched(picture, inTheWay); });
}

}
