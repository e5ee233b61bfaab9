// The process that a PKCS#11 module lives in: answers questions on descriptor 3. The module is the code of others, so it gets no
// network, starts no programs and looks into none.
#include "app/confinement/Confinement.h"
#include "core/base/Helper.h"
#include "core/formats/Preparation.h"
#include "core/tokens/HelperTokens.h"
#include <unistd.h>

int main()
{
    core::wipeFreedMemory(); // a key on its way to a token is opened here
    confinement::hideMemory();
    if (!confinement::silence() || !confinement::confineDriver()) return 3;
    core::TokenAnswers answers;
    const int code = core::serveQuestions([&answers](core::ByteView question) { return answers.answer(question); });
    answers.finish();
    _exit(code); // modules crash when libraries are taken down in an order they did not expect
}
