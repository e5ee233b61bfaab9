#pragma once
#include "app/cli/Command.h"

/// Options that several commands take, said once.
namespace cli::options {

Option out();            ///< --out F
Option fileFormat();     ///< --format pem|der
Option force();          ///< --force
Option issuer();         ///< --issuer NAME
Option profile();        ///< --profile P
Option profileOrUsual(); ///< --profile P, which the CA may know
Option subject();        ///< --subject DN
Option name();           ///< --name NAME
Option san();            ///< --san T:V
Option days();           ///< --days N
Option until();          ///< --until END
Option serialNumber();   ///< --serial-number N
Option pathLength();     ///< --path-length N
Option permit();         ///< --permit T:V
Option constrain();      ///< --constrain TEMPLATE:V
Option exclude();        ///< --exclude T:V
Option key();            ///< --key ALG
Option keyOrToken();     ///< --key ALG or pkcs11:…
Option signature();      ///< --signature SIGNATURE
Option keyOut();         ///< --key-out F
Option keyPassphraseFile();
Option keyPassphraseFd();
Option inPassphraseFile();
Option inPassphraseFd();
Option outPassphraseFile();
Option outPassphraseFd();
Option chainOut(); ///< --chain-out F
Option crlUrl();
Option aiaUrl();
Option ocspUrl();
Option limit();
Option since();
Option memory(); ///< --kdf-memory MIB
Option caName(); ///< NAME
Option file();   ///< FILE

Option module();  ///< --module PATH
Option token();   ///< --token LABEL
Option serial();  ///< --serial NUMBER
Option pinFile(); ///< --pin-file F
Option pinFd();
Option lastTry();
Option soPinFile();
Option soPinFd();
Option newPinFile();
Option newPinFd();
Option erase();
Option tokenKey(); ///< --key pkcs11:…
/// These and what a command needs whose key may lie on a token: PIN, module, last try. With `Both`, the issuer's may be on another.
enum class Tokens { One, Both };
std::vector<Option> withTokens(std::vector<Option> own, Tokens tokens = Tokens::One);

/// The words that an option takes.
std::string statusNames(std::string_view separator);
std::string reasonNames(std::string_view separator);

}
