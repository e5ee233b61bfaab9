#pragma once

/// For helper programs, before they give up their rights.
namespace core {

/// Loads what OpenSSL would read from files later, old algorithms included; kept until the program ends. False: it cannot.
bool loadAlgorithms();
/// Ends the program at once with this code when memory is refused, in our code or in OpenSSL's. Call it first of all.
void exitWhenOutOfMemory(int exitCode);
/// Wipes whatever OpenSSL frees, in which its readers leave copies of private keys. Call it first of all, in programs that open keys.
void wipeFreedMemory();

}
