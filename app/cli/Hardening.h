#pragma once

namespace cli {

/// For the first lines of main: no core dumps, no debugger of other programs, a writer that outlives its reader, and 0, 1 and 2
/// taken, so that no file we open is mistaken for a standard stream.
void hardenProcess();

}
