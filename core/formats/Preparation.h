#pragma once

/// For programs that read what others wrote and give up their rights before.
namespace core {

/// Loads what OpenSSL would read from files later, old algorithms included; kept until the program ends. False: it cannot.
bool loadAlgorithms();
/// Ends the program at once with this code when memory is refused, in our code or in OpenSSL's. Call it first of all.
void exitWhenOutOfMemory(int exitCode);

}
