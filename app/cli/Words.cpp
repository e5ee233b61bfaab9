#include "app/cli/Words.h"

namespace cli {

std::span<const core::Wording> ownWordings()
{
    static constexpr core::Wording all[] = {
        {"CW-901", "The command line is not understood: %1.",
            "Commands, options and arguments must be those that its help lists.", "See: %2 --help."},
        {"CW-902", "No vault was named.", "This command works on a vault.",
            "Give --vault FILE, or set CERTWRIGHT_VAULT."},
        {"CW-903", "A passphrase is needed, and there is no terminal to ask on.",
            "It is never taken from the command line itself.", "Give it with %1-file FILE or %1-fd NUMBER."},
        {"CW-904", "The two entries differ.",
            "The passphrase is asked for twice so that a slip of the finger locks nobody out.",
            "Run the command again."},
        {"CW-905", "An empty passphrase is not accepted.", "It would look protected and be open to everyone.",
            "Give a passphrase."},
        {"CW-906", "The passphrase from %1 is too long.", "At most %2 octets are read.",
            "Check that it is the right file."},
        {"CW-909", "“%2” is no value for %1.", "It takes %3.", "Correct it."},
        {"CW-910", "%1 and %2 do not go together.", "Each says something different about the same thing.",
            "Leave one of them out."},
        {"CW-911", "Two outputs would go to the same place: %1.", "The second would replace the first.",
            "Choose different names."},
        {"CW-912", "The passphrase cannot be read from %1.", "The system reports: %2.",
            "Check the file's name and permissions."},
        {"CW-913", "%1 is missing.", "The command cannot guess it.", "Give %1; see: %2 --help."},
        {"CW-914", "There is no request with the number %1.", "Requests are numbered as “request list” shows them.",
            "Check the number, or give the request's file."},
        {"CW-915", "It was done and recorded, but %1 was not written: %2",
            "The vault holds the certificate; nothing is lost.",
            "Write it again with: certwright-cli export sha256:%3 --out FILE"},
        {"CW-916", "Neither a file nor a vault for the key was named.",
            "A request without its key is of no use to anyone.",
            "Give --key-out FILE, or --vault FILE to keep the key in a vault."},
        {"CW-917", "Reading the passphrase was cancelled.", "You pressed Ctrl-C or Ctrl-D.", "Run the command again."},
        {"CW-918", "%1 exists already.",
            "Recovery shares go into a folder of their own that nobody else can look into.", "Choose another name."},
        {"CW-990", "%1 does not go with --batch.", "A batch takes subjects and names from its requests.",
            "Leave it out, or sign that request alone."},
        {"CW-991", "“%1” has no revocation list yet.", "So there is nothing in it to be accepted.",
            "Make one with the command “crl”."},
        {"CW-992", "The PIN of a token is needed, and there is no terminal to ask on.",
            "It is never taken from the command line itself.", "Give it with %1-file FILE or %1-fd NUMBER."},
        {"CW-993", "The two entries of the PIN differ.",
            "It is asked for twice so that a slip of the finger locks nobody out.", "Run the command again."},
        {"CW-994", "%1 was not done without --erase.", "What is lost on a token cannot be brought back.",
            "Look at what lies there with “token show”, then give --erase if you mean it."},
        {"CW-995", "No token without initialisation was found, or several.",
            "A new token is taken only where it is plain which one is meant.",
            "Give --serial to name one; with --erase one that is in use is emptied."},
        {"CW-996", "The test signature of %1 does not verify.", "The token, its driver or the cable is broken.",
            "Do not use this key until “token doctor” and its maker are asked."},
        {"CW-998", "Give either FILE or --keep.", "With --keep the copy gets its name and place by itself.",
            "Write a FILE for a copy of your own; --second goes with --keep."},
    };
    return all;
}

const core::Wording& wordsFor(const core::Error& error)
{
    for (const core::Wording& wording : ownWordings())
        if (wording.id == error.rule) return wording;
    const core::Wording* own = core::findWording(error.rule);
    return own ? *own : core::wordingOf(error.code);
}

}
