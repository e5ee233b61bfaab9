// The process that reads one file of somebody else: answers on descriptor 3 and can do nothing else.
#include "app/confinement/Confinement.h"
#include "app/parse-worker/ReadPicture.h"
#include "core/base/Helper.h"
#include "core/base/Limits.h"
#include "core/ceremony/paper/CodeReader.h"
#include "core/formats/Preparation.h"
#include "core/formats/WorkerReader.h"

namespace {

core::Secret answer(core::ByteView question)
{
    return core::isCodeQuestion(question) ? core::answerCodeQuestion(question, sheets::readCodes)
                                          : core::answerReadQuestion(question);
}

}

int main()
{
    confinement::hideMemory();
    core::exitWhenOutOfMemory(core::outOfMemoryExit);
    if (!confinement::spendAtMost({core::limits::readingOctets, core::limits::readingSeconds})) return 3;
    if (!core::loadAlgorithms()) return 3;
    if (!confinement::confine(confinement::Threads::None)) return 3;
    return core::serveQuestions(answer);
}
