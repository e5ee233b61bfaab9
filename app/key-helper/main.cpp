// The process that uses private keys for the window: answers questions on descriptor 3 and can do nothing else.
#include "app/confinement/Confinement.h"
#include "core/base/Helper.h"
#include "core/formats/Preparation.h"
#include "core/keys/HelperKeys.h"

int main()
{
    core::wipeFreedMemory();
    confinement::hideMemory();
    const auto service = core::localKeys();
    if (!core::loadAlgorithms()) return 3;
    if (!confinement::confine(confinement::Threads::Any)) return 3; // Argon2id uses several
    return core::serveQuestions(
        [&service](core::ByteView question) { return core::answerKeyQuestion(*service, question); });
}
