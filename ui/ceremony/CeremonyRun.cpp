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
      m_watching(pool)
{
    connect(&m_job, &Background::runningChanged, this, &CeremonyRun::workingChanged);
}

CeremonyRun::~CeremonyRun()
{
    m_job.cancel();
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

void CeremonyRun::tell(Answer answer)
{
    if (!answer.done) emit refused(answer.done.error());
    if (answer.picture) emit shown(*answer.picture);
}

void CeremonyRun::begin()
{
    start([order = m_order, make = m_make, &sheets = m_sheets](Held& held) -> core::Result<void> {
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
    start([order = m_order, make = m_make, &sheets = m_sheets, people = std::move(people)](
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

void CeremonyRun::report(core::Incident incident)
{
    start([incident = std::move(incident)](Held& held) { return held.ceremony->report(incident); });
}

void CeremonyRun::abort(std::string reason, std::vector<std::string> who)
{
    start([reason = std::move(reason), who = std::move(who)](Held& held) { return held.ceremony->abort(reason, who); });
}

void CeremonyRun::evacuate()
{
    start([](Held& held) { return held.ceremony ? held.ceremony->evacuate() : core::Result<void>(); });
}

void CeremonyRun::watch()
{
    if (m_watching.isRunning() || m_job.isRunning()) return;
    m_watching.start(
        [held = m_held](std::stop_token) -> Answer {
            if (!held->ceremony || held->ceremony->isFinished()) return {};
            Answer answer{.done = held->ceremony->watch()};
            answer.picture = std::make_unique<CeremonyPicture>(pictureOf(*held->ceremony));
            answer.picture->secrets.clear();
            return answer;
        },
        [this](Answer answer) {
            if (answer.picture) emit watched(*answer.picture, answer.done ? nullptr : &answer.done.error());
        });
}

}
