<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>%1 is too large to be read: the limit is %2.</source>
        <translation>%1 ist zu groß zum Lesen: Die Grenze liegt bei %2.</translation>
    </message>
    <message>
        <source>Limits keep a hostile file from taking all memory or time; no honest one comes near them.</source>
        <translation>Grenzen verhindern, dass eine bösartige Datei allen Speicher oder alle Zeit beansprucht; keine ehrliche kommt ihnen nahe.</translation>
    </message>
    <message>
        <source>Check where it comes from, or split it.</source>
        <translation>Herkunft prüfen oder die Datei aufteilen.</translation>
    </message>
    <message>
        <source>Nothing known was found in this file.</source>
        <translation>In dieser Datei wurde nichts Bekanntes gefunden.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>This file holds no %1, but: %2.</source>
        <translation>Diese Datei enthält kein Objekt der Art „%1“, sondern: %2.</translation>
    </message>
    <message>
        <source>The content decides what a file is, not its name.</source>
        <translation>Was eine Datei ist, entscheidet ihr Inhalt, nicht ihr Name.</translation>
    </message>
    <message>
        <source>Choose the file that holds the %1.</source>
        <translation>Die Datei wählen, die Folgendes enthält: %1.</translation>
    </message>
    <message>
        <source>Opening this would take too much time or memory: %1.</source>
        <translation>Das Öffnen würde zu viel Zeit oder Speicher kosten: %1.</translation>
    </message>
    <message>
        <source>The file itself says how hard its passphrase is to check, and asks for more than %2 or for less than is safe.</source>
        <translation>Die Datei legt selbst fest, wie aufwendig die Prüfung ihrer Passphrase ist, und verlangt mehr als %2 oder weniger, als sicher ist.</translation>
    </message>
    <message>
        <source>Check where it comes from; if you trust it, write it anew with usual settings.</source>
        <translation>Herkunft prüfen; ist die Datei vertrauenswürdig, sie mit üblichen Einstellungen neu schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no format for this.</source>
        <translation>„%1“ ist kein Format dafür.</translation>
    </message>
    <message>
        <source>The formats are: %2.</source>
        <translation>Die Formate sind: %2.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Eines davon wählen.</translation>
    </message>
    <message>
        <source>A PEM block in this file is broken: %1.</source>
        <translation>Ein PEM-Block in dieser Datei ist defekt: %1.</translation>
    </message>
    <message>
        <source>Between its BEGIN and END lines stands only base64 (RFC 7468 section 3).</source>
        <translation>Zwischen den Zeilen BEGIN und END steht ausschließlich Base64 (RFC 7468, Abschnitt 3).</translation>
    </message>
    <message>
        <source>Get a fresh copy of the file.</source>
        <translation>Die Datei neu beschaffen.</translation>
    </message>
    <message>
        <source>This key is not accepted: %1.</source>
        <translation>Dieser Schlüssel wird nicht angenommen: %1.</translation>
    </message>
    <message>
        <source>Ask for a key of a usual kind.</source>
        <translation>Einen Schlüssel üblicher Art anfordern.</translation>
    </message>
    <message>
        <source>The kind of this key is not known: %1.</source>
        <translation>Die Art dieses Schlüssels ist unbekannt: %1.</translation>
    </message>
    <message>
        <source>Without knowing the algorithm its signatures cannot be checked.</source>
        <translation>Ohne das Verfahren zu kennen, lassen sich seine Signaturen nicht prüfen.</translation>
    </message>
    <message>
        <source>Something follows the end of this %1.</source>
        <translation>Auf das Ende folgt noch etwas: %1.</translation>
    </message>
    <message>
        <source>Octets after the end are part of nothing and may hide content.</source>
        <translation>Bytes nach dem Ende gehören zu nichts und können Inhalt verbergen.</translation>
    </message>
    <message>
        <source>Get a fresh copy.</source>
        <translation>Eine neue Kopie beschaffen.</translation>
    </message>
    <message>
        <source>This %1 cannot be read.</source>
        <translation>Nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>It is damaged, or does not keep to the standard.</source>
        <translation>Das Objekt ist beschädigt oder hält sich nicht an den Standard.</translation>
    </message>
    <message>
        <source>The way this key is encrypted is not supported: %1.</source>
        <translation>Die Verschlüsselung dieses Schlüssels wird nicht unterstützt: %1.</translation>
    </message>
    <message>
        <source>Convert it, for example with: openssl pkcs8 -topk8.</source>
        <translation>Umwandeln, zum Beispiel mit: openssl pkcs8 -topk8.</translation>
    </message>
    <message>
        <source>A key with a passphrase of no characters is not written.</source>
        <translation>Ein Schlüssel mit leerer Passphrase wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>It would look protected and be open to everyone.</source>
        <translation>Er sähe geschützt aus und stünde doch allen offen.</translation>
    </message>
    <message>
        <source>Give a passphrase.</source>
        <translation>Eine Passphrase angeben.</translation>
    </message>
    <message>
        <source>The format %1 does not fit this selection.</source>
        <translation>Das Format %1 passt nicht zu dieser Auswahl.</translation>
    </message>
    <message>
        <source>It holds one certificate only, or needs at least one.</source>
        <translation>Es fasst nur ein einziges Zertifikat oder braucht mindestens eines.</translation>
    </message>
    <message>
        <source>Choose another format or selection.</source>
        <translation>Ein anderes Format oder eine andere Auswahl treffen.</translation>
    </message>
    <message>
        <source>This file holds only blocks that are not supported: %1.</source>
        <translation>Diese Datei enthält nur Blöcke, die nicht unterstützt werden: %1.</translation>
    </message>
    <message>
        <source>Certificates, requests, revocation lists, and keys as PKCS#8, PKCS#1 or SEC 1 can be read.</source>
        <translation>Gelesen werden Zertifikate, Anträge, Sperrlisten sowie Schlüssel als PKCS#8, PKCS#1 oder SEC 1.</translation>
    </message>
    <message>
        <source>Convert it first; openssl can do so for most formats.</source>
        <translation>Zuerst umwandeln; openssl kann das für die meisten Formate.</translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation>Das ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is damaged, or it is something else than expected here.</source>
        <translation>Es ist beschädigt oder etwas anderes, als hier erwartet wird.</translation>
    </message>
    <message>
        <source>Get a fresh copy, or check that it is the right file.</source>
        <translation>Eine neue Kopie beschaffen oder prüfen, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>This program does not offer that.</source>
        <translation>Das bietet dieses Programm nicht an.</translation>
    </message>
    <message>
        <source>The content is understood, but the kind or the option is not supported.</source>
        <translation>Der Inhalt wird verstanden, die Art oder die Option aber nicht unterstützt.</translation>
    </message>
    <message>
        <source>Choose another kind; the manual lists what is supported.</source>
        <translation>Eine andere Art wählen; das Handbuch führt auf, was unterstützt wird.</translation>
    </message>
    <message>
        <source>There is no such thing here.</source>
        <translation>So etwas gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Nothing in this vault or folder fits what was asked for.</source>
        <translation>Nichts in diesem Tresor oder Ordner passt zur Anfrage.</translation>
    </message>
    <message>
        <source>Check the name, or list what is there.</source>
        <translation>Den Namen prüfen oder auflisten, was vorhanden ist.</translation>
    </message>
    <message>
        <source>More than one thing fits.</source>
        <translation>Es passt mehr als ein Objekt.</translation>
    </message>
    <message>
        <source>The name or number does not say which one is meant.</source>
        <translation>Name oder Nummer sagen nicht, welches gemeint ist.</translation>
    </message>
    <message>
        <source>Use the fingerprint (sha256:…) to pick exactly one.</source>
        <translation>Mit dem Fingerabdruck (sha256:…) genau eines auswählen.</translation>
    </message>
    <message>
        <source>These choices do not go together.</source>
        <translation>Diese Angaben passen nicht zusammen.</translation>
    </message>
    <message>
        <source>An option is missing, or two options contradict each other.</source>
        <translation>Eine Option fehlt, oder zwei Optionen widersprechen sich.</translation>
    </message>
    <message>
        <source>See --help for the command and its examples.</source>
        <translation>--help zeigt den Befehl mit Beispielen.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Abgelehnt.</translation>
    </message>
    <message>
        <source>A rule of this program or of the profile forbids it.</source>
        <translation>Eine Regel dieses Programms oder des Profils verbietet es.</translation>
    </message>
    <message>
        <source>Change what is asked for so that it keeps to the rule.</source>
        <translation>Die Anfrage so ändern, dass sie die Regel einhält.</translation>
    </message>
    <message>
        <source>The passphrase does not open this.</source>
        <translation>Die Passphrase öffnet das nicht.</translation>
    </message>
    <message>
        <source>It is not the one that was set, or the content was changed.</source>
        <translation>Es ist nicht die gesetzte, oder der Inhalt wurde verändert.</translation>
    </message>
    <message>
        <source>Try again; mind Caps Lock and the keyboard layout.</source>
        <translation>Erneut versuchen; auf Feststelltaste und Tastaturbelegung achten.</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>Gesperrt.</translation>
    </message>
    <message>
        <source>The vault is locked, or another program is writing to it.</source>
        <translation>Der Tresor ist gesperrt, oder ein anderes Programm schreibt gerade hinein.</translation>
    </message>
    <message>
        <source>Unlock the vault, or wait until the other program is done.</source>
        <translation>Den Tresor entsperren oder warten, bis das andere Programm fertig ist.</translation>
    </message>
    <message>
        <source>The token does not answer.</source>
        <translation>Das Token antwortet nicht.</translation>
    </message>
    <message>
        <source>It is not plugged in, or its driver reports a fault.</source>
        <translation>Es ist nicht eingesteckt, oder sein Treiber meldet einen Fehler.</translation>
    </message>
    <message>
        <source>Plug it in again and retry.</source>
        <translation>Wieder einstecken und erneut versuchen.</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>Lesen oder Schreiben ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The file system or the database said no.</source>
        <translation>Das Dateisystem oder die Datenbank hat abgelehnt.</translation>
    </message>
    <message>
        <source>Check the medium, its free space and the permissions, then retry.</source>
        <translation>Datenträger, freien Speicherplatz und Zugriffsrechte prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>You stopped it; nothing was changed.</source>
        <translation>Auf Wunsch abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Something went wrong inside this program.</source>
        <translation>In diesem Programm ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>This should not happen, whatever the input.</source>
        <translation>Das dürfte bei keiner Eingabe passieren.</translation>
    </message>
    <message>
        <source>Please report it with the details shown here.</source>
        <translation>Bitte mit den hier gezeigten Einzelheiten melden.</translation>
    </message>
    <message>
        <source>Not signed: “%1” is no CA.</source>
        <translation>Nicht signiert: „%1“ ist keine CA.</translation>
    </message>
    <message>
        <source>Only a certificate that says CA may sign certificates (RFC 5280 section 4.2.1.9).</source>
        <translation>Nur ein Zertifikat, das sich als CA ausweist, darf Zertifikate signieren (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Choose a CA as issuer.</source>
        <translation>Eine CA als Aussteller wählen.</translation>
    </message>
    <message>
        <source>Not signed: the key of “%1” may not sign certificates.</source>
        <translation>Nicht signiert: Der Schlüssel von „%1“ darf keine Zertifikate signieren.</translation>
    </message>
    <message>
        <source>Its key usage lacks keyCertSign (RFC 5280 section 4.2.1.3).</source>
        <translation>Seiner Schlüsselverwendung fehlt keyCertSign (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Choose another CA as issuer.</source>
        <translation>Eine andere CA als Aussteller wählen.</translation>
    </message>
    <message>
        <source>Not signed: the certificate would begin before its CA (%1 is before %2).</source>
        <translation>Nicht signiert: Das Zertifikat würde vor seiner CA beginnen (%1 liegt vor %2).</translation>
    </message>
    <message>
        <source>All of a path must be valid at the same time (RFC 5280 section 6.1.3).</source>
        <translation>Alle Zertifikate eines Pfades müssen gleichzeitig gültig sein (RFC 5280, Abschnitt 6.1.3).</translation>
    </message>
    <message>
        <source>Begin later, or use another CA.</source>
        <translation>Später beginnen lassen oder eine andere CA wählen.</translation>
    </message>
    <message>
        <source>Not signed: the certificate would end after its CA (%1 is after %2).</source>
        <translation>Nicht signiert: Das Zertifikat würde nach seiner CA enden (%1 liegt nach %2).</translation>
    </message>
    <message>
        <source>Shorten to the CA&apos;s end, or renew the CA first.</source>
        <translation>Bis zum Ende der CA verkürzen oder zuerst die CA erneuern.</translation>
    </message>
    <message>
        <source>Not signed: no CA may be below “%1”.</source>
        <translation>Nicht signiert: Unter „%1“ darf keine CA stehen.</translation>
    </message>
    <message>
        <source>Its path length is 0 (RFC 5280 section 4.2.1.9).</source>
        <translation>Ihre Pfadlänge ist 0 (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Use a CA above it as issuer.</source>
        <translation>Eine darüberliegende CA als Aussteller wählen.</translation>
    </message>
    <message>
        <source>Not signed: the path length %1 is not below that of the issuer, %2.</source>
        <translation>Nicht signiert: Die Pfadlänge %1 ist nicht kleiner als die des Ausstellers, %2.</translation>
    </message>
    <message>
        <source>Each CA allows fewer CAs below than its issuer (RFC 5280 section 4.2.1.9).</source>
        <translation>Jede CA lässt weniger CAs unter sich zu als ihr Aussteller (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Choose a smaller path length.</source>
        <translation>Eine kleinere Pfadlänge wählen.</translation>
    </message>
    <message>
        <source>Not signed: the CA needs a path length.</source>
        <translation>Nicht signiert: Die CA braucht eine Pfadlänge.</translation>
    </message>
    <message>
        <source>Its issuer limits the CAs below, so the CA must as well (RFC 5280 section 4.2.1.9).</source>
        <translation>Ihr Aussteller begrenzt die CAs unter sich, also muss sie es auch tun (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Choose %1 or less.</source>
        <translation>%1 oder weniger wählen.</translation>
    </message>
    <message>
        <source>Not signed: a path length without a CA.</source>
        <translation>Nicht signiert: eine Pfadlänge ohne CA.</translation>
    </message>
    <message>
        <source>It counts the CAs below, and this is none (RFC 5280 section 4.2.1.9).</source>
        <translation>Sie zählt die CAs darunter, und dies ist keine (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Remove the path length.</source>
        <translation>Die Pfadlänge entfernen.</translation>
    </message>
    <message>
        <source>Not signed: the certificate would be good for every purpose.</source>
        <translation>Nicht signiert: Das Zertifikat wäre für jeden Zweck gültig.</translation>
    </message>
    <message>
        <source>Its issuer is limited to some (RFC 5280 section 4.2.1.12), and what is below must not be wider.</source>
        <translation>Sein Aussteller ist auf einige beschränkt (RFC 5280, Abschnitt 4.2.1.12); was darunter liegt, darf nicht weiter reichen.</translation>
    </message>
    <message>
        <source>Choose a profile that names its purposes.</source>
        <translation>Ein Profil wählen, das seine Zwecke nennt.</translation>
    </message>
    <message>
        <source>Not signed: the purpose %1 is outside those of the issuer.</source>
        <translation>Nicht signiert: Der Zweck %1 gehört nicht zu denen des Ausstellers.</translation>
    </message>
    <message>
        <source>The extended key usage of a CA limits everything below it (RFC 5280 section 4.2.1.12).</source>
        <translation>Die erweiterte Schlüsselverwendung einer CA begrenzt alles unter ihr (RFC 5280, Abschnitt 4.2.1.12).</translation>
    </message>
    <message>
        <source>Choose a profile with purposes of the issuer, or another CA.</source>
        <translation>Ein Profil mit Zwecken des Ausstellers oder eine andere CA wählen.</translation>
    </message>
    <message>
        <source>Not signed: the name “%1” is outside what the CA may certify.</source>
        <translation>Nicht signiert: Der Name „%1“ liegt außerhalb dessen, was die CA beglaubigen darf.</translation>
    </message>
    <message>
        <source>The name constraints of the issuer do not permit it (RFC 5280 section 4.2.1.10).</source>
        <translation>Die Namensbeschränkungen des Ausstellers lassen ihn nicht zu (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Choose another name, or another CA.</source>
        <translation>Einen anderen Namen oder eine andere CA wählen.</translation>
    </message>
    <message>
        <source>Not signed: the name “%1” is excluded for this CA.</source>
        <translation>Nicht signiert: Der Name „%1“ ist für diese CA ausgeschlossen.</translation>
    </message>
    <message>
        <source>The name constraints of the issuer exclude it or a part of it (RFC 5280 section 4.2.1.10).</source>
        <translation>Die Namensbeschränkungen des Ausstellers schließen ihn oder einen Teil davon aus (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Not signed: name constraints without a CA.</source>
        <translation>Nicht signiert: Namensbeschränkungen ohne CA.</translation>
    </message>
    <message>
        <source>They limit what a CA may certify, and this is none (RFC 5280 section 4.2.1.10).</source>
        <translation>Sie begrenzen, was eine CA beglaubigen darf, und dies ist keine (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Remove the name constraints.</source>
        <translation>Die Namensbeschränkungen entfernen.</translation>
    </message>
    <message>
        <source>Not signed: an extension of the new certificate cannot be understood.</source>
        <translation>Nicht signiert: Eine Erweiterung des neuen Zertifikats ist nicht verständlich.</translation>
    </message>
    <message>
        <source>What cannot be compared with the limits of the issuer is refused (RFC 5280 section 4.2).</source>
        <translation>Was sich nicht mit den Grenzen des Ausstellers vergleichen lässt, wird abgelehnt (RFC 5280, Abschnitt 4.2).</translation>
    </message>
    <message>
        <source>Use a profile without it; name constraints may hold DNS, e-mail, URI, IP and directory names.</source>
        <translation>Ein Profil ohne sie verwenden; Namensbeschränkungen dürfen DNS-, E-Mail-, URI-, IP- und Verzeichnisnamen enthalten.</translation>
    </message>
    <message>
        <source>Not signed: only a root signs itself.</source>
        <translation>Nicht signiert: Nur eine Root-CA signiert sich selbst.</translation>
    </message>
    <message>
        <source>A certificate that is its own issuer must be a CA with one name for both (RFC 5280 section 3.2).</source>
        <translation>Ein Zertifikat, das sein eigener Aussteller ist, muss eine CA mit demselben Namen für beides sein (RFC 5280, Abschnitt 3.2).</translation>
    </message>
    <message>
        <source>Choose an issuing CA, or a root profile.</source>
        <translation>Eine ausstellende CA oder ein Root-Profil wählen.</translation>
    </message>
    <message>
        <source>Not signed: the name “%1” cannot be compared with what the CA may certify.</source>
        <translation>Nicht signiert: Der Name „%1“ lässt sich nicht mit dem vergleichen, was die CA beglaubigen darf.</translation>
    </message>
    <message>
        <source>The issuer has constraints for names of this type (RFC 5280 section 4.2.1.10).</source>
        <translation>Der Aussteller hat Beschränkungen für Namen dieses Typs (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Choose a name in its usual form, or another CA.</source>
        <translation>Einen Namen in üblicher Form oder eine andere CA wählen.</translation>
    </message>
    <message>
        <source>Not signed: the extension %1 appears twice.</source>
        <translation>Nicht signiert: Die Erweiterung %1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Each may appear once only (RFC 5280 section 4.2).</source>
        <translation>Jede darf nur einmal vorkommen (RFC 5280, Abschnitt 4.2).</translation>
    </message>
    <message>
        <source>Correct the profile.</source>
        <translation>Das Profil berichtigen.</translation>
    </message>
    <message>
        <source>Not signed: the certificate would end before it begins.</source>
        <translation>Nicht signiert: Das Zertifikat würde enden, bevor es beginnt.</translation>
    </message>
    <message>
        <source>notAfter must not be before notBefore (RFC 5280 section 4.1.2.5).</source>
        <translation>notAfter darf nicht vor notBefore liegen (RFC 5280, Abschnitt 4.1.2.5).</translation>
    </message>
    <message>
        <source>Correct the dates.</source>
        <translation>Die Daten berichtigen.</translation>
    </message>
    <message>
        <source>Not signed: the issuer would be written as “%1”, but the CA is called “%2”.</source>
        <translation>Nicht signiert: Als Aussteller würde „%1“ eingetragen, die CA heißt aber „%2“.</translation>
    </message>
    <message>
        <source>The issuer must be the subject of the CA, octet for octet (RFC 5280 section 4.1.2.4).</source>
        <translation>Der Aussteller muss Byte für Byte der Inhabername der CA sein (RFC 5280, Abschnitt 4.1.2.4).</translation>
    </message>
    <message>
        <source>Report this; it should not happen.</source>
        <translation>Bitte melden; das dürfte nicht vorkommen.</translation>
    </message>
    <message>
        <source>Not signed: the new CA could certify “%1”, which its issuer may not.</source>
        <translation>Nicht signiert: Die neue CA könnte „%1“ beglaubigen, ihr Aussteller darf das nicht.</translation>
    </message>
    <message>
        <source>The name constraints of a CA must lie inside those of its issuer (RFC 5280 section 4.2.1.10).</source>
        <translation>Die Namensbeschränkungen einer CA müssen innerhalb derer ihres Ausstellers liegen (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Permit less, or exclude what the issuer excludes.</source>
        <translation>Weniger zulassen oder ausschließen, was der Aussteller ausschließt.</translation>
    </message>
    <message>
        <source>Not signed: the name constraints of “%1” cannot be understood.</source>
        <translation>Nicht signiert: Die Namensbeschränkungen von „%1“ sind nicht verständlich.</translation>
    </message>
    <message>
        <source>What cannot be compared is refused (RFC 5280 section 4.2.1.10).</source>
        <translation>Was sich nicht vergleichen lässt, wird abgelehnt (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Use another CA as issuer.</source>
        <translation>Eine andere CA als Aussteller verwenden.</translation>
    </message>
    <message>
        <source>Not signed: “%1” is a root.</source>
        <translation>Nicht signiert: „%1“ ist eine Root-CA.</translation>
    </message>
    <message>
        <source>A root signs itself, CAs and OCSP signers only, so that its key stays in the safe (RFC 5280 section 3.2).</source>
        <translation>Eine Root-CA signiert nur sich selbst, CAs und OCSP-Signierer, damit ihr Schlüssel im Safe bleibt (RFC 5280, Abschnitt 3.2).</translation>
    </message>
    <message>
        <source>Use a CA below the root as issuer.</source>
        <translation>Eine CA unterhalb der Root-CA als Aussteller verwenden.</translation>
    </message>
    <message>
        <source>The certificate has version %1.</source>
        <translation>Das Zertifikat hat Version %1.</translation>
    </message>
    <message>
        <source>With extensions it must have version 3 (RFC 5280 section 4.1.2.1).</source>
        <translation>Mit Erweiterungen muss es Version 3 haben (RFC 5280, Abschnitt 4.1.2.1).</translation>
    </message>
    <message>
        <source>Issue it again as version 3.</source>
        <translation>Als Version 3 neu ausstellen.</translation>
    </message>
    <message>
        <source>The serial number is negative.</source>
        <translation>Die Seriennummer ist negativ.</translation>
    </message>
    <message>
        <source>It must be a positive number (RFC 5280 section 4.1.2.2).</source>
        <translation>Sie muss eine positive Zahl sein (RFC 5280, Abschnitt 4.1.2.2).</translation>
    </message>
    <message>
        <source>Issue it again with another serial number.</source>
        <translation>Mit einer anderen Seriennummer neu ausstellen.</translation>
    </message>
    <message>
        <source>The serial number is zero.</source>
        <translation>Die Seriennummer ist null.</translation>
    </message>
    <message>
        <source>The serial number is %1 octets long.</source>
        <translation>Die Seriennummer ist %1 Byte lang.</translation>
    </message>
    <message>
        <source>At most 20 are allowed (RFC 5280 section 4.1.2.2).</source>
        <translation>Höchstens 20 sind erlaubt (RFC 5280, Abschnitt 4.1.2.2).</translation>
    </message>
    <message>
        <source>Issue it again with a shorter serial number.</source>
        <translation>Mit einer kürzeren Seriennummer neu ausstellen.</translation>
    </message>
    <message>
        <source>The serial number has only %1 octets.</source>
        <translation>Die Seriennummer hat nur %1 Byte.</translation>
    </message>
    <message>
        <source>It can be guessed, which helps an attacker to forge a certificate; 8 random octets or more are usual.</source>
        <translation>Sie lässt sich erraten, was das Fälschen eines Zertifikats erleichtert; üblich sind mindestens 8 zufällige Bytes.</translation>
    </message>
    <message>
        <source>Use random serial numbers of 16 octets.</source>
        <translation>Zufällige Seriennummern mit 16 Byte verwenden.</translation>
    </message>
    <message>
        <source>The certificate ends before it begins (%1, %2).</source>
        <translation>Das Zertifikat endet, bevor es beginnt (%1, %2).</translation>
    </message>
    <message>
        <source>It is never valid (RFC 5280 section 4.1.2.5).</source>
        <translation>Es ist niemals gültig (RFC 5280, Abschnitt 4.1.2.5).</translation>
    </message>
    <message>
        <source>The time “%1” is not written as demanded.</source>
        <translation>Die Zeit „%1“ ist nicht wie vorgeschrieben dargestellt.</translation>
    </message>
    <message>
        <source>Times have whole seconds and end with Z; until 2049 they have two digits for the year, from 2050 on four (RFC 5280 section 4.1.2.5).</source>
        <translation>Zeiten haben ganze Sekunden und enden mit Z; bis 2049 ist das Jahr zweistellig, ab 2050 vierstellig (RFC 5280, Abschnitt 4.1.2.5).</translation>
    </message>
    <message>
        <source>Issue it again with correct times.</source>
        <translation>Mit korrekten Zeiten neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate names no issuer.</source>
        <translation>Das Zertifikat nennt keinen Aussteller.</translation>
    </message>
    <message>
        <source>The issuer must have a name (RFC 5280 section 4.1.2.4).</source>
        <translation>Der Aussteller muss einen Namen haben (RFC 5280, Abschnitt 4.1.2.4).</translation>
    </message>
    <message>
        <source>Give the CA a subject.</source>
        <translation>Der CA einen Inhabernamen geben.</translation>
    </message>
    <message>
        <source>The certificate names two different signature algorithms.</source>
        <translation>Das Zertifikat nennt zwei verschiedene Signaturverfahren.</translation>
    </message>
    <message>
        <source>The one inside and the one beside the signature must be the same (RFC 5280 section 4.1.1.2).</source>
        <translation>Das innere und das neben der Signatur müssen gleich sein (RFC 5280, Abschnitt 4.1.1.2).</translation>
    </message>
    <message>
        <source>Issue it again.</source>
        <translation>Neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate is signed with %1.</source>
        <translation>Das Zertifikat ist mit %1 signiert.</translation>
    </message>
    <message>
        <source>Collisions were found for its digest, so signatures can be forged (RFC 6194, RFC 6151).</source>
        <translation>Für den Hash sind Kollisionen bekannt, Signaturen lassen sich also fälschen (RFC 6194, RFC 6151).</translation>
    </message>
    <message>
        <source>Issue it again with SHA-256 or better.</source>
        <translation>Mit SHA-256 oder besser neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate has unique identifiers.</source>
        <translation>Das Zertifikat hat Unique Identifiers.</translation>
    </message>
    <message>
        <source>They must not be generated (RFC 5280 section 4.1.2.8).</source>
        <translation>Sie dürfen nicht erzeugt werden (RFC 5280, Abschnitt 4.1.2.8).</translation>
    </message>
    <message>
        <source>Issue it again without them.</source>
        <translation>Ohne sie neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate is valid for %1 days.</source>
        <translation>Das Zertifikat ist %1 Tage gültig.</translation>
    </message>
    <message>
        <source>More than %2 days are too long for its key to stay safe, and many programs refuse it.</source>
        <translation>Mehr als %2 Tage sind zu lang, um den Schlüssel sicher zu halten, und viele Programme lehnen es ab.</translation>
    </message>
    <message>
        <source>Issue it for a shorter time and renew it.</source>
        <translation>Kürzer ausstellen und dafür erneuern.</translation>
    </message>
    <message>
        <source>The CA is valid for %1 days.</source>
        <translation>Die CA ist %1 Tage gültig.</translation>
    </message>
    <message>
        <source>More than %2 days outlive today’s algorithms.</source>
        <translation>Mehr als %2 Tage überdauern die heutigen Verfahren.</translation>
    </message>
    <message>
        <source>The basic constraints of the CA are not critical.</source>
        <translation>Die Basic Constraints der CA sind nicht kritisch.</translation>
    </message>
    <message>
        <source>Programs that do not know them would take the CA for something else (RFC 5280 section 4.2.1.9).</source>
        <translation>Programme, die sie nicht kennen, würden die CA für etwas anderes halten (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Mark the extension as critical.</source>
        <translation>Die Erweiterung als kritisch kennzeichnen.</translation>
    </message>
    <message>
        <source>The key may sign certificates, but the certificate is no CA.</source>
        <translation>Der Schlüssel darf Zertifikate signieren, das Zertifikat ist aber keine CA.</translation>
    </message>
    <message>
        <source>keyCertSign needs a CA (RFC 5280 section 4.2.1.9).</source>
        <translation>keyCertSign braucht eine CA (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Remove keyCertSign, or make it a CA.</source>
        <translation>keyCertSign entfernen oder eine CA daraus machen.</translation>
    </message>
    <message>
        <source>The CA has no key usage.</source>
        <translation>Die CA hat keine Schlüsselverwendung.</translation>
    </message>
    <message>
        <source>A CA must say what its key may do (RFC 5280 section 4.2.1.3).</source>
        <translation>Eine CA muss angeben, was ihr Schlüssel darf (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Add keyCertSign and cRLSign.</source>
        <translation>keyCertSign und cRLSign hinzufügen.</translation>
    </message>
    <message>
        <source>The key usage of the CA lacks keyCertSign.</source>
        <translation>Der Schlüsselverwendung der CA fehlt keyCertSign.</translation>
    </message>
    <message>
        <source>Without it the CA may not sign certificates (RFC 5280 section 4.2.1.3).</source>
        <translation>Ohne sie darf die CA keine Zertifikate signieren (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Add keyCertSign.</source>
        <translation>keyCertSign hinzufügen.</translation>
    </message>
    <message>
        <source>The key usage is not critical.</source>
        <translation>Die Schlüsselverwendung ist nicht kritisch.</translation>
    </message>
    <message>
        <source>It should be, so that every program keeps to it (RFC 5280 section 4.2.1.3).</source>
        <translation>Sie sollte es sein, damit sich jedes Programm daran hält (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>There is a path length, but the certificate is no CA.</source>
        <translation>Es gibt eine Pfadlänge, das Zertifikat ist aber keine CA.</translation>
    </message>
    <message>
        <source>It counts the CAs below (RFC 5280 section 4.2.1.9).</source>
        <translation>Sie zählt die CAs darunter (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>There is a path length, but the key may not sign certificates.</source>
        <translation>Es gibt eine Pfadlänge, der Schlüssel darf aber keine Zertifikate signieren.</translation>
    </message>
    <message>
        <source>It needs keyCertSign (RFC 5280 section 4.2.1.9).</source>
        <translation>Sie setzt keyCertSign voraus (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Add keyCertSign, or remove the path length.</source>
        <translation>keyCertSign hinzufügen oder die Pfadlänge entfernen.</translation>
    </message>
    <message>
        <source>The CA has no subject key identifier.</source>
        <translation>Die CA hat keine Schlüsselkennung des Inhabers.</translation>
    </message>
    <message>
        <source>Programs build paths with it (RFC 5280 section 4.2.1.2).</source>
        <translation>Programme bilden damit Pfade (RFC 5280, Abschnitt 4.2.1.2).</translation>
    </message>
    <message>
        <source>Add the extension.</source>
        <translation>Die Erweiterung hinzufügen.</translation>
    </message>
    <message>
        <source>There are name constraints, but the certificate is no CA.</source>
        <translation>Es gibt Namensbeschränkungen, das Zertifikat ist aber keine CA.</translation>
    </message>
    <message>
        <source>They limit what a CA may certify (RFC 5280 section 4.2.1.10).</source>
        <translation>Sie begrenzen, was eine CA beglaubigen darf (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Remove the extension.</source>
        <translation>Die Erweiterung entfernen.</translation>
    </message>
    <message>
        <source>The name constraints are not critical.</source>
        <translation>Die Namensbeschränkungen sind nicht kritisch.</translation>
    </message>
    <message>
        <source>Programs that do not know them would ignore them (RFC 5280 section 4.2.1.10).</source>
        <translation>Programme, die sie nicht kennen, würden sie übergehen (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>The name constraints are empty.</source>
        <translation>Die Namensbeschränkungen sind leer.</translation>
    </message>
    <message>
        <source>They must permit or exclude something (RFC 5280 section 4.2.1.10).</source>
        <translation>Sie müssen etwas zulassen oder ausschließen (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Add a name, or remove the extension.</source>
        <translation>Einen Namen hinzufügen oder die Erweiterung entfernen.</translation>
    </message>
    <message>
        <source>The CA has no subject.</source>
        <translation>Die CA hat keinen Inhabernamen.</translation>
    </message>
    <message>
        <source>What it issues must name its issuer (RFC 5280 section 4.1.2.6).</source>
        <translation>Was sie ausstellt, muss seinen Aussteller nennen (RFC 5280, Abschnitt 4.1.2.6).</translation>
    </message>
    <message>
        <source>Give the CA a name.</source>
        <translation>Der CA einen Namen geben.</translation>
    </message>
    <message>
        <source>The extension %1 belongs into CA certificates only.</source>
        <translation>Die Erweiterung %1 gehört nur in CA-Zertifikate.</translation>
    </message>
    <message>
        <source>It rules what is below a CA (RFC 5280 sections 4.2.1.5, 4.2.1.11 and 4.2.1.14).</source>
        <translation>Sie regelt, was unter einer CA steht (RFC 5280, Abschnitte 4.2.1.5, 4.2.1.11 und 4.2.1.14).</translation>
    </message>
    <message>
        <source>The extension %1 is not critical.</source>
        <translation>Die Erweiterung %1 ist nicht kritisch.</translation>
    </message>
    <message>
        <source>Programs that do not know it would ignore it (RFC 5280 sections 4.2.1.11 and 4.2.1.14).</source>
        <translation>Programme, die sie nicht kennen, würden sie übergehen (RFC 5280, Abschnitte 4.2.1.11 und 4.2.1.14).</translation>
    </message>
    <message>
        <source>The key of the CA may not sign revocation lists.</source>
        <translation>Der Schlüssel der CA darf keine Sperrlisten signieren.</translation>
    </message>
    <message>
        <source>What it issues could not be revoked by itself (RFC 5280 section 4.2.1.3).</source>
        <translation>Was sie ausstellt, könnte sie nicht selbst sperren (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Add cRLSign.</source>
        <translation>cRLSign hinzufügen.</translation>
    </message>
    <message>
        <source>The extension %1 appears twice.</source>
        <translation>Die Erweiterung %1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Each may appear once only, and programs differ in which they read (RFC 5280 section 4.2).</source>
        <translation>Jede darf nur einmal vorkommen, und welche gelesen wird, ist je nach Programm verschieden (RFC 5280, Abschnitt 4.2).</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Eine von beiden entfernen.</translation>
    </message>
    <message>
        <source>The critical extension %1 is not known here.</source>
        <translation>Die kritische Erweiterung %1 ist hier unbekannt.</translation>
    </message>
    <message>
        <source>Programs must refuse a certificate with a critical extension that they do not know (RFC 5280 section 4.2).</source>
        <translation>Programme müssen ein Zertifikat mit einer unbekannten kritischen Erweiterung ablehnen (RFC 5280, Abschnitt 4.2).</translation>
    </message>
    <message>
        <source>Remove the extension, or make it non-critical.</source>
        <translation>Die Erweiterung entfernen oder als nicht kritisch kennzeichnen.</translation>
    </message>
    <message>
        <source>The extension %1 cannot be read.</source>
        <translation>Die Erweiterung %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Its content is not what the standard demands (RFC 5280 section 4.2).</source>
        <translation>Ihr Inhalt entspricht nicht dem Standard (RFC 5280, Abschnitt 4.2).</translation>
    </message>
    <message>
        <source>Correct or remove the extension.</source>
        <translation>Die Erweiterung berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>The extension %1 is critical.</source>
        <translation>Die Erweiterung %1 ist kritisch.</translation>
    </message>
    <message>
        <source>It must not be (RFC 5280 section 4.2).</source>
        <translation>Sie darf es nicht sein (RFC 5280, Abschnitt 4.2).</translation>
    </message>
    <message>
        <source>Mark the extension as non-critical.</source>
        <translation>Die Erweiterung als nicht kritisch kennzeichnen.</translation>
    </message>
    <message>
        <source>The certificate has no authority key identifier.</source>
        <translation>Das Zertifikat hat keine Schlüsselkennung des Ausstellers.</translation>
    </message>
    <message>
        <source>All but self-signed certificates need it, so that programs find the issuer (RFC 5280 section 4.2.1.1).</source>
        <translation>Alle außer selbstsignierten Zertifikaten brauchen sie, damit Programme den Aussteller finden (RFC 5280, Abschnitt 4.2.1.1).</translation>
    </message>
    <message>
        <source>The extended key usage names no purpose.</source>
        <translation>Die erweiterte Schlüsselverwendung nennt keinen Zweck.</translation>
    </message>
    <message>
        <source>It must name one at least (RFC 5280 section 4.2.1.12).</source>
        <translation>Sie muss mindestens einen nennen (RFC 5280, Abschnitt 4.2.1.12).</translation>
    </message>
    <message>
        <source>Add a purpose, or remove the extension.</source>
        <translation>Einen Zweck hinzufügen oder die Erweiterung entfernen.</translation>
    </message>
    <message>
        <source>The certificate is good for any purpose.</source>
        <translation>Das Zertifikat gilt für jeden Zweck.</translation>
    </message>
    <message>
        <source>A stolen key could be used for everything (RFC 5280 section 4.2.1.12).</source>
        <translation>Ein gestohlener Schlüssel ließe sich für alles verwenden (RFC 5280, Abschnitt 4.2.1.12).</translation>
    </message>
    <message>
        <source>Name the purposes instead.</source>
        <translation>Stattdessen die Zwecke nennen.</translation>
    </message>
    <message>
        <source>The certificate names no purpose.</source>
        <translation>Das Zertifikat nennt keinen Zweck.</translation>
    </message>
    <message>
        <source>Without an extended key usage it is good for everything (RFC 5280 section 4.2.1.12).</source>
        <translation>Ohne erweiterte Schlüsselverwendung gilt es für alles (RFC 5280, Abschnitt 4.2.1.12).</translation>
    </message>
    <message>
        <source>Name its purposes.</source>
        <translation>Seine Zwecke nennen.</translation>
    </message>
    <message>
        <source>The address “%1” cannot be fetched.</source>
        <translation>Die Adresse „%1“ ist nicht abrufbar.</translation>
    </message>
    <message>
        <source>It begins with none of http:, ldap:, ftp: or their secured forms (RFC 5280 section 4.2.1.13).</source>
        <translation>Sie beginnt weder mit http:, ldap:, ftp: noch mit deren gesicherten Formen (RFC 5280, Abschnitt 4.2.1.13).</translation>
    </message>
    <message>
        <source>Use an http address.</source>
        <translation>Eine http-Adresse verwenden.</translation>
    </message>
    <message>
        <source>The address “%1” is secured.</source>
        <translation>Die Adresse „%1“ ist gesichert.</translation>
    </message>
    <message>
        <source>To fetch it a program must check another certificate first, and may go in circles (RFC 5280 section 8).</source>
        <translation>Zum Abruf müsste ein Programm erst ein anderes Zertifikat prüfen und könnte sich im Kreis drehen (RFC 5280, Abschnitt 8).</translation>
    </message>
    <message>
        <source>Use http: the content is signed by itself.</source>
        <translation>http: verwenden; der Inhalt ist selbst signiert.</translation>
    </message>
    <message>
        <source>The policy %1 appears twice.</source>
        <translation>Die Richtlinie %1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Each may appear once only (RFC 5280 section 4.2.1.4).</source>
        <translation>Jede darf nur einmal vorkommen (RFC 5280, Abschnitt 4.2.1.4).</translation>
    </message>
    <message>
        <source>The certificate does not say where to look up its revocation.</source>
        <translation>Das Zertifikat sagt nicht, wo seine Sperrung nachzusehen ist.</translation>
    </message>
    <message>
        <source>Programs cannot see that it was revoked (RFC 5280 section 4.2.1.13).</source>
        <translation>Programme können nicht erkennen, dass es gesperrt wurde (RFC 5280, Abschnitt 4.2.1.13).</translation>
    </message>
    <message>
        <source>Give its CA an address for revocation lists.</source>
        <translation>Seiner CA eine Adresse für Sperrlisten geben.</translation>
    </message>
    <message>
        <source>The certificate has neither a subject nor alternative names.</source>
        <translation>Das Zertifikat hat weder Inhabernamen noch alternative Namen.</translation>
    </message>
    <message>
        <source>It must say whom it is for (RFC 5280 section 4.2.1.6).</source>
        <translation>Es muss sagen, für wen es ist (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>Add a name.</source>
        <translation>Einen Namen hinzufügen.</translation>
    </message>
    <message>
        <source>The alternative names are not critical, though there is no subject.</source>
        <translation>Die alternativen Namen sind nicht kritisch, obwohl es keinen Inhabernamen gibt.</translation>
    </message>
    <message>
        <source>They must be then (RFC 5280 section 4.2.1.6).</source>
        <translation>Dann müssen sie es sein (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>The alternative names are critical, though there is a subject.</source>
        <translation>Die alternativen Namen sind kritisch, obwohl es einen Inhabernamen gibt.</translation>
    </message>
    <message>
        <source>They should not be then (RFC 5280 section 4.2.1.6).</source>
        <translation>Dann sollten sie es nicht sein (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>The extension for alternative names holds none.</source>
        <translation>Die Erweiterung für alternative Namen enthält keinen.</translation>
    </message>
    <message>
        <source>It must hold one at least (RFC 5280 section 4.2.1.6).</source>
        <translation>Sie muss mindestens einen enthalten (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>The alternative name “%1” is not correct.</source>
        <translation>Der alternative Name „%1“ ist nicht korrekt.</translation>
    </message>
    <message>
        <source>It is not written as its type demands, or holds hidden characters (RFC 5280 section 4.2.1.6).</source>
        <translation>Er entspricht nicht seinem Typ oder enthält verborgene Zeichen (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>Correct the name.</source>
        <translation>Den Namen berichtigen.</translation>
    </message>
    <message>
        <source>The alternative name “%1” appears twice.</source>
        <translation>Der alternative Name „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The second adds nothing (RFC 5280 section 4.2.1.6).</source>
        <translation>Der zweite fügt nichts hinzu (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>The subject attribute %1 has an old or wrong string type.</source>
        <translation>Das Inhaberattribut %1 hat einen alten oder falschen Zeichenkettentyp.</translation>
    </message>
    <message>
        <source>Only PrintableString and UTF8String are allowed, IA5String for mail and domain components (RFC 5280 section 4.1.2.4).</source>
        <translation>Erlaubt sind nur PrintableString und UTF8String, für E-Mail und Domänenteile IA5String (RFC 5280, Abschnitt 4.1.2.4).</translation>
    </message>
    <message>
        <source>Issue it again with such a string.</source>
        <translation>Mit einem solchen Typ neu ausstellen.</translation>
    </message>
    <message>
        <source>The subject value “%1” is too long.</source>
        <translation>Der Inhaberwert „%1“ ist zu lang.</translation>
    </message>
    <message>
        <source>RFC 5280 appendix A.1 sets the length.</source>
        <translation>RFC 5280, Anhang A.1, legt die Länge fest.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen.</translation>
    </message>
    <message>
        <source>“%1” is no country code.</source>
        <translation>„%1“ ist kein Ländercode.</translation>
    </message>
    <message>
        <source>A country is two capital letters by ISO 3166 (RFC 5280 appendix A.1).</source>
        <translation>Ein Land besteht aus zwei Großbuchstaben nach ISO 3166 (RFC 5280, Anhang A.1).</translation>
    </message>
    <message>
        <source>Write DE, FR or US, for example.</source>
        <translation>Zum Beispiel DE, FR oder US schreiben.</translation>
    </message>
    <message>
        <source>The subject value “%1” holds a hidden character.</source>
        <translation>Der Inhaberwert „%1“ enthält ein verborgenes Zeichen.</translation>
    </message>
    <message>
        <source>Such characters make a name look like another one (RFC 5280 section 4.1.2.6).</source>
        <translation>Solche Zeichen lassen einen Namen wie einen anderen aussehen (RFC 5280, Abschnitt 4.1.2.6).</translation>
    </message>
    <message>
        <source>Remove the character.</source>
        <translation>Das Zeichen entfernen.</translation>
    </message>
    <message>
        <source>The subject value “%1” is empty or has spaces around it.</source>
        <translation>Der Inhaberwert „%1“ ist leer oder von Leerzeichen umgeben.</translation>
    </message>
    <message>
        <source>People cannot tell it from another one (RFC 5280 section 4.1.2.6).</source>
        <translation>Menschen können ihn nicht von einem anderen unterscheiden (RFC 5280, Abschnitt 4.1.2.6).</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Den Wert berichtigen.</translation>
    </message>
    <message>
        <source>The subject has two common names.</source>
        <translation>Der Inhabername hat zwei Common Names.</translation>
    </message>
    <message>
        <source>Programs differ in which they look at (RFC 5280 section 4.1.2.6).</source>
        <translation>Welchen ein Programm ansieht, ist verschieden (RFC 5280, Abschnitt 4.1.2.6).</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>Nur einen behalten.</translation>
    </message>
    <message>
        <source>The server certificate has no host name or address among its names.</source>
        <translation>Das Serverzertifikat hat keinen Hostnamen und keine Adresse unter seinen Namen.</translation>
    </message>
    <message>
        <source>Programs compare these and ignore the subject (RFC 9525 section 2).</source>
        <translation>Programme vergleichen nur diese und übergehen den Inhabernamen (RFC 9525, Abschnitt 2).</translation>
    </message>
    <message>
        <source>Add the name as DNS or IP.</source>
        <translation>Den Namen als DNS oder IP hinzufügen.</translation>
    </message>
    <message>
        <source>The common name “%1” is not among the alternative names.</source>
        <translation>Der Common Name „%1“ steht nicht unter den alternativen Namen.</translation>
    </message>
    <message>
        <source>Old programs accept it, new ones do not (RFC 9525 section 2).</source>
        <translation>Alte Programme nehmen das hin, neue nicht (RFC 9525, Abschnitt 2).</translation>
    </message>
    <message>
        <source>Add it as an alternative name.</source>
        <translation>Als alternativen Namen hinzufügen.</translation>
    </message>
    <message>
        <source>The certificate is its own issuer, but no CA.</source>
        <translation>Das Zertifikat ist sein eigener Aussteller, aber keine CA.</translation>
    </message>
    <message>
        <source>Only a root is its own issuer (RFC 5280 section 3.2).</source>
        <translation>Nur eine Root-CA ist ihr eigener Aussteller (RFC 5280, Abschnitt 3.2).</translation>
    </message>
    <message>
        <source>Have a CA sign it.</source>
        <translation>Von einer CA signieren lassen.</translation>
    </message>
    <message>
        <source>The public key cannot be read.</source>
        <translation>Der öffentliche Schlüssel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is damaged, or of an unknown kind (RFC 5280 section 4.1.2.7).</source>
        <translation>Er ist beschädigt oder von unbekannter Art (RFC 5280, Abschnitt 4.1.2.7).</translation>
    </message>
    <message>
        <source>Make a new key.</source>
        <translation>Einen neuen Schlüssel erzeugen.</translation>
    </message>
    <message>
        <source>The RSA key has an odd length: %1 bits.</source>
        <translation>Der RSA-Schlüssel hat eine ungewöhnliche Länge: %1 Bit.</translation>
    </message>
    <message>
        <source>Some programs take only lengths that are a multiple of 8 (RFC 5280 section 4.1.2.7).</source>
        <translation>Manche Programme nehmen nur Längen, die ein Vielfaches von 8 sind (RFC 5280, Abschnitt 4.1.2.7).</translation>
    </message>
    <message>
        <source>Make a new key of 3072 bits.</source>
        <translation>Einen neuen Schlüssel mit 3072 Bit erzeugen.</translation>
    </message>
    <message>
        <source>The key usage allows nothing.</source>
        <translation>Die Schlüsselverwendung erlaubt nichts.</translation>
    </message>
    <message>
        <source>It must name one use at least (RFC 5280 section 4.2.1.3).</source>
        <translation>Sie muss mindestens eine Verwendung nennen (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Add a use, or remove the extension.</source>
        <translation>Eine Verwendung hinzufügen oder die Erweiterung entfernen.</translation>
    </message>
    <message>
        <source>The key cannot serve the use %1.</source>
        <translation>Der Schlüssel eignet sich nicht für die Verwendung %1.</translation>
    </message>
    <message>
        <source>Each kind of key can sign, encipher or agree, but not all (RFC 5280 section 4.2.1.3).</source>
        <translation>Jede Art von Schlüssel kann signieren, verschlüsseln oder vereinbaren, aber nicht alles (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Remove the use.</source>
        <translation>Die Verwendung entfernen.</translation>
    </message>
    <message>
        <source>The certificate does not say what its key may do.</source>
        <translation>Das Zertifikat sagt nicht, was sein Schlüssel darf.</translation>
    </message>
    <message>
        <source>Without a key usage it may do everything (RFC 5280 section 4.2.1.3).</source>
        <translation>Ohne Schlüsselverwendung darf er alles (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>The certificate outlives its key: %1 is taken as safe until %2.</source>
        <translation>Das Zertifikat überdauert seinen Schlüssel: %1 gilt bis %2 als sicher.</translation>
    </message>
    <message>
        <source>Keys of 112 bits of strength end then (NIST SP 800-57 part 1, SP 800-131A).</source>
        <translation>Schlüssel mit 112 Bit Stärke enden dann (NIST SP 800-57 Teil 1, SP 800-131A).</translation>
    </message>
    <message>
        <source>Use EC P-256, RSA 3072 or a stronger key.</source>
        <translation>EC P-256, RSA 3072 oder einen stärkeren Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>The revocation list has version 1.</source>
        <translation>Die Sperrliste hat Version 1.</translation>
    </message>
    <message>
        <source>With extensions it must have version 2 (RFC 5280 section 5.1.2.1).</source>
        <translation>Mit Erweiterungen muss sie Version 2 haben (RFC 5280, Abschnitt 5.1.2.1).</translation>
    </message>
    <message>
        <source>The revocation list names no issuer.</source>
        <translation>Die Sperrliste nennt keinen Aussteller.</translation>
    </message>
    <message>
        <source>The issuer must have a name (RFC 5280 section 5.1.2.3).</source>
        <translation>Der Aussteller muss einen Namen haben (RFC 5280, Abschnitt 5.1.2.3).</translation>
    </message>
    <message>
        <source>The revocation list has no number.</source>
        <translation>Die Sperrliste hat keine Nummer.</translation>
    </message>
    <message>
        <source>Programs tell the newer of two by it (RFC 5280 section 5.2.3).</source>
        <translation>Daran erkennen Programme die neuere von zweien (RFC 5280, Abschnitt 5.2.3).</translation>
    </message>
    <message>
        <source>Issue it again with a number.</source>
        <translation>Mit Nummer neu ausstellen.</translation>
    </message>
    <message>
        <source>The number of the revocation list is not correct.</source>
        <translation>Die Nummer der Sperrliste ist nicht korrekt.</translation>
    </message>
    <message>
        <source>It is positive, at most 20 octets long and not critical (RFC 5280 section 5.2.3).</source>
        <translation>Sie ist positiv, höchstens 20 Byte lang und nicht kritisch (RFC 5280, Abschnitt 5.2.3).</translation>
    </message>
    <message>
        <source>Issue it again with another number.</source>
        <translation>Mit einer anderen Nummer neu ausstellen.</translation>
    </message>
    <message>
        <source>The revocation list has no authority key identifier.</source>
        <translation>Die Sperrliste hat keine Schlüsselkennung des Ausstellers.</translation>
    </message>
    <message>
        <source>Programs find the key that signed it by this (RFC 5280 section 5.2.1).</source>
        <translation>Daran finden Programme den Schlüssel, der sie signiert hat (RFC 5280, Abschnitt 5.2.1).</translation>
    </message>
    <message>
        <source>Issue it again with it.</source>
        <translation>Mit ihr neu ausstellen.</translation>
    </message>
    <message>
        <source>The revocation list does not say when the next one comes.</source>
        <translation>Die Sperrliste sagt nicht, wann die nächste kommt.</translation>
    </message>
    <message>
        <source>Without it an old list could be shown for ever (RFC 5280 section 5.1.2.5).</source>
        <translation>Ohne diese Angabe ließe sich eine alte Liste für immer vorzeigen (RFC 5280, Abschnitt 5.1.2.5).</translation>
    </message>
    <message>
        <source>Issue it again with a next update.</source>
        <translation>Mit nächster Aktualisierung neu ausstellen.</translation>
    </message>
    <message>
        <source>The revocation list ends before it begins (%1, %2).</source>
        <translation>Die Sperrliste endet, bevor sie beginnt (%1, %2).</translation>
    </message>
    <message>
        <source>It is never valid (RFC 5280 section 5.1.2.5).</source>
        <translation>Sie ist niemals gültig (RFC 5280, Abschnitt 5.1.2.5).</translation>
    </message>
    <message>
        <source>The time “%1” of the revocation list is not written as demanded.</source>
        <translation>Die Zeit „%1“ der Sperrliste ist nicht wie vorgeschrieben dargestellt.</translation>
    </message>
    <message>
        <source>Times have whole seconds and end with Z; until 2049 they have two digits for the year, from 2050 on four (RFC 5280 section 5.1.2.4).</source>
        <translation>Zeiten haben ganze Sekunden und enden mit Z; bis 2049 ist das Jahr zweistellig, ab 2050 vierstellig (RFC 5280, Abschnitt 5.1.2.4).</translation>
    </message>
    <message>
        <source>The revocation list names two different signature algorithms.</source>
        <translation>Die Sperrliste nennt zwei verschiedene Signaturverfahren.</translation>
    </message>
    <message>
        <source>The one inside and the one beside the signature must be the same (RFC 5280 section 5.1.1.2).</source>
        <translation>Das innere und das neben der Signatur müssen gleich sein (RFC 5280, Abschnitt 5.1.1.2).</translation>
    </message>
    <message>
        <source>The revocation list is signed with %1.</source>
        <translation>Die Sperrliste ist mit %1 signiert.</translation>
    </message>
    <message>
        <source>The serial number %1 is listed twice.</source>
        <translation>Die Seriennummer %1 ist zweimal aufgeführt.</translation>
    </message>
    <message>
        <source>Programs differ in which entry they read (RFC 5280 section 5.1.2.6).</source>
        <translation>Welchen Eintrag ein Programm liest, ist verschieden (RFC 5280, Abschnitt 5.1.2.6).</translation>
    </message>
    <message>
        <source>Remove one of the entries.</source>
        <translation>Einen der Einträge entfernen.</translation>
    </message>
    <message>
        <source>The serial number %1 is listed as revoked later than the list was made.</source>
        <translation>Die Seriennummer %1 ist als später gesperrt aufgeführt, als die Liste erstellt wurde.</translation>
    </message>
    <message>
        <source>A list tells the past (RFC 5280 section 5.1.2.6).</source>
        <translation>Eine Liste berichtet Vergangenes (RFC 5280, Abschnitt 5.1.2.6).</translation>
    </message>
    <message>
        <source>Check the clock.</source>
        <translation>Die Uhr prüfen.</translation>
    </message>
    <message>
        <source>An entry has the reason removeFromCRL.</source>
        <translation>Ein Eintrag hat den Grund removeFromCRL.</translation>
    </message>
    <message>
        <source>It belongs into delta lists only (RFC 5280 section 5.3.1).</source>
        <translation>Er gehört nur in Delta-Sperrlisten (RFC 5280, Abschnitt 5.3.1).</translation>
    </message>
    <message>
        <source>Leave the entry out.</source>
        <translation>Den Eintrag weglassen.</translation>
    </message>
    <message>
        <source>The revocation list has the unknown critical extension %1.</source>
        <translation>Die Sperrliste hat die unbekannte kritische Erweiterung %1.</translation>
    </message>
    <message>
        <source>Programs must refuse such a list (RFC 5280 section 5.2).</source>
        <translation>Programme müssen eine solche Liste ablehnen (RFC 5280, Abschnitt 5.2).</translation>
    </message>
    <message>
        <source>The revocation list is valid for %1 days.</source>
        <translation>Die Sperrliste ist %1 Tage gültig.</translation>
    </message>
    <message>
        <source>A certificate revoked meanwhile would be accepted for as long (RFC 5280 section 5.1.2.5).</source>
        <translation>Ein inzwischen gesperrtes Zertifikat würde ebenso lange angenommen (RFC 5280, Abschnitt 5.1.2.5).</translation>
    </message>
    <message>
        <source>Publish lists more often.</source>
        <translation>Sperrlisten häufiger veröffentlichen.</translation>
    </message>
    <message>
        <source>Another program holds this vault: %1.</source>
        <translation>Ein anderes Programm hält diesen Tresor: %1.</translation>
    </message>
    <message>
        <source>One program writes at a time, so that nobody&apos;s work is lost.</source>
        <translation>Es schreibt immer nur ein Programm, damit keine Arbeit verloren geht.</translation>
    </message>
    <message>
        <source>Close it there, or open the vault read-only.</source>
        <translation>Dort schließen oder den Tresor schreibgeschützt öffnen.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Der Tresor ist gesperrt.</translation>
    </message>
    <message>
        <source>Signing and every change need its key, which the passphrase opens.</source>
        <translation>Signieren und jede Änderung brauchen seinen Schlüssel, den die Passphrase öffnet.</translation>
    </message>
    <message>
        <source>Unlock it with the passphrase.</source>
        <translation>Mit der Passphrase entsperren.</translation>
    </message>
    <message>
        <source>The vault is open read-only.</source>
        <translation>Der Tresor ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>It was opened to look and not to touch.</source>
        <translation>Er wurde zum Ansehen geöffnet, nicht zum Ändern.</translation>
    </message>
    <message>
        <source>Open it for writing first.</source>
        <translation>Zuerst zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock says %1, the last entry of the vault is of %2. Nothing was signed.</source>
        <translation>Die Uhr dieses Rechners zeigt %1, der letzte Eintrag des Tresors ist von %2. Nichts wurde signiert.</translation>
    </message>
    <message>
        <source>A wrong clock would date certificates wrongly for all their life.</source>
        <translation>Eine falsche Uhr würde Zertifikate für ihr ganzes Leben falsch datieren.</translation>
    </message>
    <message>
        <source>Set the clock; or confirm it with a reason, which is logged.</source>
        <translation>Die Uhr stellen oder sie mit einer Begründung bestätigen, die protokolliert wird.</translation>
    </message>
    <message>
        <source>No passphrase was given.</source>
        <translation>Es wurde keine Passphrase angegeben.</translation>
    </message>
    <message>
        <source>There is no terminal to ask at, and no file or descriptor was named.</source>
        <translation>Es gibt kein Terminal für die Rückfrage, und weder Datei noch Deskriptor wurden genannt.</translation>
    </message>
    <message>
        <source>Name one with --passphrase-file or --passphrase-fd.</source>
        <translation>Mit --passphrase-file oder --passphrase-fd angeben.</translation>
    </message>
    <message>
        <source>The name “%1” holds a hidden or misleading character.</source>
        <translation>Der Name „%1“ enthält ein verborgenes oder irreführendes Zeichen.</translation>
    </message>
    <message>
        <source>Control, invisible and direction-changing characters make a name look like another one.</source>
        <translation>Steuerzeichen, unsichtbare und richtungsändernde Zeichen lassen einen Namen wie einen anderen aussehen.</translation>
    </message>
    <message>
        <source>Ask for a request without it, or type the name anew.</source>
        <translation>Einen Antrag ohne dieses Zeichen anfordern oder den Namen neu eintippen.</translation>
    </message>
    <message>
        <source>The host name “%1” holds a space.</source>
        <translation>Der Hostname „%1“ enthält ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Host names consist of letters, digits, hyphens and dots (RFC 5280 section 4.2.1.6).</source>
        <translation>Hostnamen bestehen aus Buchstaben, Ziffern, Bindestrichen und Punkten (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>Remove the space; give several names one by one.</source>
        <translation>Das Leerzeichen entfernen; mehrere Namen einzeln angeben.</translation>
    </message>
    <message>
        <source>The host name “%1” has an empty part.</source>
        <translation>Der Hostname „%1“ hat einen leeren Teil.</translation>
    </message>
    <message>
        <source>It is empty, begins or ends with a dot, or has two dots in a row (RFC 1034 section 3.5).</source>
        <translation>Er ist leer, beginnt oder endet mit einem Punkt oder hat zwei Punkte hintereinander (RFC 1034, Abschnitt 3.5).</translation>
    </message>
    <message>
        <source>A part of the host name “%1” is longer than 63 characters.</source>
        <translation>Ein Teil des Hostnamens „%1“ ist länger als 63 Zeichen.</translation>
    </message>
    <message>
        <source>No part between two dots may be longer (RFC 1034 section 3.1).</source>
        <translation>Kein Teil zwischen zwei Punkten darf länger sein (RFC 1034, Abschnitt 3.1).</translation>
    </message>
    <message>
        <source>Shorten the name.</source>
        <translation>Den Namen kürzen.</translation>
    </message>
    <message>
        <source>The host name “%1” is longer than 253 characters.</source>
        <translation>Der Hostname „%1“ ist länger als 253 Zeichen.</translation>
    </message>
    <message>
        <source>Longer names cannot exist in the DNS (RFC 1034 section 3.1).</source>
        <translation>Längere Namen kann es im DNS nicht geben (RFC 1034, Abschnitt 3.1).</translation>
    </message>
    <message>
        <source>The host name “%1” holds an underscore.</source>
        <translation>Der Hostname „%1“ enthält einen Unterstrich.</translation>
    </message>
    <message>
        <source>Host names may not (RFC 1034 section 3.5), and many programs refuse such certificates.</source>
        <translation>Hostnamen dürfen das nicht (RFC 1034, Abschnitt 3.5), und viele Programme lehnen solche Zertifikate ab.</translation>
    </message>
    <message>
        <source>Use a hyphen, or another name for the host.</source>
        <translation>Einen Bindestrich oder einen anderen Namen für den Host verwenden.</translation>
    </message>
    <message>
        <source>The host name “%1” has letters beyond ASCII.</source>
        <translation>Der Hostname „%1“ enthält Buchstaben außerhalb von ASCII.</translation>
    </message>
    <message>
        <source>In certificates such names stand in their ASCII form, xn--… (RFC 5280 section 7.2).</source>
        <translation>In Zertifikaten stehen solche Namen in ihrer ASCII-Form, xn--… (RFC 5280, Abschnitt 7.2).</translation>
    </message>
    <message>
        <source>Write the name in its ASCII form.</source>
        <translation>Den Namen in seiner ASCII-Form schreiben.</translation>
    </message>
    <message>
        <source>The host name “%1” has a character that host names cannot have.</source>
        <translation>Der Hostname „%1“ enthält ein für Hostnamen unzulässiges Zeichen.</translation>
    </message>
    <message>
        <source>Only letters, digits, hyphens and dots are allowed (RFC 5280 section 4.2.1.6).</source>
        <translation>Erlaubt sind nur Buchstaben, Ziffern, Bindestriche und Punkte (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>The host name “%1” has a hyphen in a wrong place.</source>
        <translation>Der Hostname „%1“ hat einen Bindestrich an falscher Stelle.</translation>
    </message>
    <message>
        <source>A part may not begin or end with one, nor have two as third and fourth character unless it begins with xn (RFC 5890 section 2.3.1).</source>
        <translation>Ein Teil darf damit weder beginnen noch enden und keine zwei als drittes und viertes Zeichen haben, außer er beginnt mit xn (RFC 5890, Abschnitt 2.3.1).</translation>
    </message>
    <message>
        <source>The host name “%1” has a part beginning with xn-- that encodes nothing valid.</source>
        <translation>Der Hostname „%1“ hat einen Teil, der mit xn-- beginnt und nichts Gültiges kodiert.</translation>
    </message>
    <message>
        <source>It must be what its Unicode form encodes to (RFC 5891 section 5.4).</source>
        <translation>Er muss das sein, was seine Unicode-Form ergibt (RFC 5891, Abschnitt 5.4).</translation>
    </message>
    <message>
        <source>“%1” is an address or a number, not a host name.</source>
        <translation>„%1“ ist eine Adresse oder eine Zahl, kein Hostname.</translation>
    </message>
    <message>
        <source>Programs compare addresses with names of type IP only (RFC 5280 section 4.2.1.6).</source>
        <translation>Programme vergleichen Adressen nur mit Namen vom Typ IP (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>Ask for it as IP:%1.</source>
        <translation>Als IP:%1 anfordern.</translation>
    </message>
    <message>
        <source>The wildcard “%1” cannot be used.</source>
        <translation>Der Platzhalter „%1“ ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>A wildcard is * as the whole first part, with two parts or more after it (RFC 9525 section 6.3).</source>
        <translation>Ein Platzhalter ist * als ganzer erster Teil, gefolgt von mindestens zwei Teilen (RFC 9525, Abschnitt 6.3).</translation>
    </message>
    <message>
        <source>Write *.example.com, or name the hosts one by one.</source>
        <translation>*.example.com schreiben oder die Hosts einzeln nennen.</translation>
    </message>
    <message>
        <source>“%1” is no correct e-mail address.</source>
        <translation>„%1“ ist keine korrekte E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>It is a mailbox, @ and a host name, in ASCII (RFC 5280 section 4.2.1.6).</source>
        <translation>Sie besteht aus Postfach, @ und Hostname, in ASCII (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>Correct the address.</source>
        <translation>Die Adresse berichtigen.</translation>
    </message>
    <message>
        <source>“%1” is no correct URI.</source>
        <translation>„%1“ ist kein korrekter URI.</translation>
    </message>
    <message>
        <source>It must be absolute and in ASCII, with a correct host name (RFC 5280 section 4.2.1.6).</source>
        <translation>Er muss absolut und in ASCII sein, mit korrektem Hostnamen (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>Correct the URI.</source>
        <translation>Den URI berichtigen.</translation>
    </message>
    <message>
        <source>“%1” is no address of a host.</source>
        <translation>„%1“ ist keine Adresse eines Hosts.</translation>
    </message>
    <message>
        <source>An address is written 192.0.2.1 or 2001:db8::1; 0.0.0.0 and :: name no host (RFC 5280 section 4.2.1.6).</source>
        <translation>Eine Adresse schreibt man 192.0.2.1 oder 2001:db8::1; 0.0.0.0 und :: bezeichnen keinen Host (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>The name “%1” cannot be read.</source>
        <translation>Der Name „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is not what its type demands (RFC 5280 section 4.2.1.6).</source>
        <translation>Er entspricht nicht seinem Typ (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>Correct the name, or leave it out.</source>
        <translation>Den Namen berichtigen oder weglassen.</translation>
    </message>
    <message>
        <source>A part of the subject, “%1”, cannot be used.</source>
        <translation>Ein Teil des Inhabernamens, „%1“, ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>It is empty, begins or ends with a space, or is no text (RFC 5280 section 4.1.2.4).</source>
        <translation>Er ist leer, beginnt oder endet mit einem Leerzeichen oder ist kein Text (RFC 5280, Abschnitt 4.1.2.4).</translation>
    </message>
    <message>
        <source>Correct that part of the subject.</source>
        <translation>Diesen Teil des Inhabernamens berichtigen.</translation>
    </message>
    <message>
        <source>The profile cannot be read: line %1, column %2: %3.</source>
        <translation>Das Profil ist nicht lesbar: Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>A profile is a TOML file; its form is described in the manual under “Profiles”.</source>
        <translation>Ein Profil ist eine TOML-Datei; ihren Aufbau beschreibt das Handbuch unter „Profile“.</translation>
    </message>
    <message>
        <source>Correct the line.</source>
        <translation>Die Zeile berichtigen.</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the profile: there is no setting “%3”.</source>
        <translation>Zeile %1, Spalte %2 des Profils: Es gibt keine Einstellung „%3“.</translation>
    </message>
    <message>
        <source>An unknown setting would silently do nothing.</source>
        <translation>Eine unbekannte Einstellung würde stillschweigend nichts bewirken.</translation>
    </message>
    <message>
        <source>Did you mean “%4”? Correct or remove it.</source>
        <translation>War „%4“ gemeint? Berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the profile: the value of “%3” does not fit.</source>
        <translation>Zeile %1, Spalte %2 des Profils: Der Wert von „%3“ passt nicht.</translation>
    </message>
    <message>
        <source>Expected: %4. Texts are not empty, hold no hidden characters and stand in a list once only.</source>
        <translation>Erwartet: %4. Texte sind nicht leer, enthalten keine verborgenen Zeichen und stehen nur einmal in einer Liste.</translation>
    </message>
    <message>
        <source>The profile lacks the setting “%1”.</source>
        <translation>Dem Profil fehlt die Einstellung „%1“.</translation>
    </message>
    <message>
        <source>Without it the profile would leave to chance what is issued.</source>
        <translation>Ohne sie überließe das Profil dem Zufall, was ausgestellt wird.</translation>
    </message>
    <message>
        <source>Add it; the manual has an example under “Profiles”.</source>
        <translation>Hinzufügen; das Handbuch hat ein Beispiel unter „Profile“.</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the profile: “%3” is no choice for “%4”.</source>
        <translation>Zeile %1, Spalte %2 des Profils: „%3“ ist für „%4“ nicht wählbar.</translation>
    </message>
    <message>
        <source>Only known values are taken, because a misspelt one would change what is issued.</source>
        <translation>Nur bekannte Werte werden angenommen, weil ein verschriebener ändern würde, was ausgestellt wird.</translation>
    </message>
    <message>
        <source>Did you mean “%5”?</source>
        <translation>War „%5“ gemeint?</translation>
    </message>
    <message>
        <source>A profile is accepted only when what it makes is valid.</source>
        <translation>Ein Profil wird nur angenommen, wenn sein Ergebnis gültig ist.</translation>
    </message>
    <message>
        <source>Change the profile.</source>
        <translation>Das Profil ändern.</translation>
    </message>
    <message>
        <source>The public key of the request cannot be used.</source>
        <translation>Der öffentliche Schlüssel des Antrags ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>It is damaged, or of a kind that this program does not know (RFC 5280 section 4.1.2.7): %1.</source>
        <translation>Er ist beschädigt oder von einer Art, die dieses Programm nicht kennt (RFC 5280, Abschnitt 4.1.2.7): %1.</translation>
    </message>
    <message>
        <source>Ask for a new request with a common kind of key.</source>
        <translation>Einen neuen Antrag mit einer gängigen Schlüsselart anfordern.</translation>
    </message>
    <message>
        <source>Keys of kind %1 are not allowed here.</source>
        <translation>Schlüssel der Art %1 sind hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>The profile allows: %2.</source>
        <translation>Das Profil erlaubt: %2.</translation>
    </message>
    <message>
        <source>Ask for a request with one of these, or choose another profile.</source>
        <translation>Einen Antrag mit einem davon anfordern oder ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>The RSA key has only %1 bits.</source>
        <translation>Der RSA-Schlüssel hat nur %1 Bit.</translation>
    </message>
    <message>
        <source>Keys below 2048 bits can be broken (SP 800-131A).</source>
        <translation>Schlüssel unter 2048 Bit sind brechbar (SP 800-131A).</translation>
    </message>
    <message>
        <source>Ask for a request with a new key; EC P-256 is the usual choice.</source>
        <translation>Einen Antrag mit neuem Schlüssel anfordern; üblich ist EC P-256.</translation>
    </message>
    <message>
        <source>The RSA key has the public exponent %1.</source>
        <translation>Der RSA-Schlüssel hat den öffentlichen Exponenten %1.</translation>
    </message>
    <message>
        <source>It must be odd and at least 65537 (SP 800-56B section 6.2.1); smaller ones have known attacks.</source>
        <translation>Er muss ungerade und mindestens 65537 sein (SP 800-56B, Abschnitt 6.2.1); für kleinere sind Angriffe bekannt.</translation>
    </message>
    <message>
        <source>Ask for a request with a new key.</source>
        <translation>Einen Antrag mit neuem Schlüssel anfordern.</translation>
    </message>
    <message>
        <source>The RSA key is weak: its modulus can be factored (%1).</source>
        <translation>Der RSA-Schlüssel ist schwach: Sein Modulus lässt sich faktorisieren (%1).</translation>
    </message>
    <message>
        <source>The private key can be computed from this public one, so others can have it too.</source>
        <translation>Aus diesem öffentlichen Schlüssel lässt sich der private berechnen; auch andere können ihn also haben.</translation>
    </message>
    <message>
        <source>Ask for a request with a key made by another program, and replace the old key everywhere.</source>
        <translation>Einen Antrag mit einem von einem anderen Programm erzeugten Schlüssel anfordern und den alten Schlüssel überall ersetzen.</translation>
    </message>
    <message>
        <source>%1 days are asked for, %2 are allowed.</source>
        <translation>%1 Tage sind beantragt, %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>The profile limits how long such certificates live.</source>
        <translation>Das Profil begrenzt die Lebensdauer solcher Zertifikate.</translation>
    </message>
    <message>
        <source>Ask for %2 days or fewer.</source>
        <translation>Höchstens %2 Tage beantragen.</translation>
    </message>
    <message>
        <source>A certificate cannot be valid for %1 days.</source>
        <translation>Ein Zertifikat kann nicht %1 Tage gültig sein.</translation>
    </message>
    <message>
        <source>It must be valid for one day at least.</source>
        <translation>Es muss mindestens einen Tag gültig sein.</translation>
    </message>
    <message>
        <source>Ask for one day or more.</source>
        <translation>Mindestens einen Tag beantragen.</translation>
    </message>
    <message>
        <source>The end was cut to the end of the CA, %1.</source>
        <translation>Das Ende wurde auf das Ende der CA gekürzt, %1.</translation>
    </message>
    <message>
        <source>Nothing may outlive its issuer: its path would not be valid any more (RFC 5280 section 6.1.3).</source>
        <translation>Nichts darf seinen Aussteller überdauern: Sein Pfad wäre nicht mehr gültig (RFC 5280, Abschnitt 6.1.3).</translation>
    </message>
    <message>
        <source>For a later end, renew the CA first.</source>
        <translation>Für ein späteres Ende zuerst die CA erneuern.</translation>
    </message>
    <message>
        <source>The CA is not valid now: it is valid from %1 to %2.</source>
        <translation>Die CA ist zurzeit nicht gültig: Sie gilt von %1 bis %2.</translation>
    </message>
    <message>
        <source>What it signs outside this time is refused everywhere (RFC 5280 section 6.1.3).</source>
        <translation>Was sie außerhalb dieser Zeit signiert, wird überall abgelehnt (RFC 5280, Abschnitt 6.1.3).</translation>
    </message>
    <message>
        <source>Check the clock, or renew the CA.</source>
        <translation>Die Uhr prüfen oder die CA erneuern.</translation>
    </message>
    <message>
        <source>The subject lacks %1.</source>
        <translation>Dem Inhabernamen fehlt %1.</translation>
    </message>
    <message>
        <source>The profile demands it.</source>
        <translation>Das Profil verlangt es.</translation>
    </message>
    <message>
        <source>Add it to the subject, or choose another profile.</source>
        <translation>Im Inhabernamen ergänzen oder ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>There is no name the certificate could be for.</source>
        <translation>Es gibt keinen Namen, für den das Zertifikat gelten könnte.</translation>
    </message>
    <message>
        <source>The profile demands a name, and none was asked for or none could be granted.</source>
        <translation>Das Profil verlangt einen Namen; es wurde keiner beantragt, oder keiner konnte gewährt werden.</translation>
    </message>
    <message>
        <source>Give a name, for example DNS:www.example.com.</source>
        <translation>Einen Namen angeben, zum Beispiel DNS:www.example.com.</translation>
    </message>
    <message>
        <source>%1 names are asked for, %2 are allowed.</source>
        <translation>%1 Namen sind beantragt, %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>The profile limits the number of names.</source>
        <translation>Das Profil begrenzt die Zahl der Namen.</translation>
    </message>
    <message>
        <source>Ask for several certificates.</source>
        <translation>Mehrere Zertifikate beantragen.</translation>
    </message>
    <message>
        <source>“%1” does not enter the subject.</source>
        <translation>„%1“ kommt nicht in den Inhabernamen.</translation>
    </message>
    <message>
        <source>The profile does not allow this part.</source>
        <translation>Das Profil lässt diesen Teil nicht zu.</translation>
    </message>
    <message>
        <source>Leave it out, or choose a profile that allows it.</source>
        <translation>Weglassen oder ein Profil wählen, das ihn zulässt.</translation>
    </message>
    <message>
        <source>The name “%1” is not granted.</source>
        <translation>Der Name „%1“ wird nicht gewährt.</translation>
    </message>
    <message>
        <source>The profile does not allow names of this type.</source>
        <translation>Das Profil lässt Namen dieses Typs nicht zu.</translation>
    </message>
    <message>
        <source>The wildcard “%1” is not granted.</source>
        <translation>Der Platzhalter „%1“ wird nicht gewährt.</translation>
    </message>
    <message>
        <source>The profile does not allow wildcards.</source>
        <translation>Das Profil lässt keine Platzhalter zu.</translation>
    </message>
    <message>
        <source>Name the hosts one by one, or choose a profile that allows wildcards.</source>
        <translation>Die Hosts einzeln nennen oder ein Profil wählen, das Platzhalter zulässt.</translation>
    </message>
    <message>
        <source>The second common name “%1” is not granted.</source>
        <translation>Der zweite Common Name „%1“ wird nicht gewährt.</translation>
    </message>
    <message>
        <source>Programs differ in which of several they look at.</source>
        <translation>Welchen von mehreren ein Programm ansieht, ist verschieden.</translation>
    </message>
    <message>
        <source>Ask for it as an alternative name.</source>
        <translation>Als alternativen Namen beantragen.</translation>
    </message>
    <message>
        <source>“%1” is not granted.</source>
        <translation>„%1“ wird nicht gewährt.</translation>
    </message>
    <message>
        <source>The profile alone decides whether a certificate is a CA (RFC 5280 section 4.2.1.9).</source>
        <translation>Allein das Profil entscheidet, ob ein Zertifikat eine CA ist (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>For a CA choose a CA profile.</source>
        <translation>Für eine CA ein CA-Profil wählen.</translation>
    </message>
    <message>
        <source>The key usage “%1” is not granted.</source>
        <translation>Die Schlüsselverwendung „%1“ wird nicht gewährt.</translation>
    </message>
    <message>
        <source>The profile alone decides what the key may do (RFC 5280 section 4.2.1.3).</source>
        <translation>Allein das Profil entscheidet, was der Schlüssel darf (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Choose another profile if the usage is needed.</source>
        <translation>Ein anderes Profil wählen, falls die Verwendung gebraucht wird.</translation>
    </message>
    <message>
        <source>The purpose “%1” is not granted.</source>
        <translation>Der Zweck „%1“ wird nicht gewährt.</translation>
    </message>
    <message>
        <source>The profile alone decides what the certificate is for (RFC 5280 section 4.2.1.12).</source>
        <translation>Allein das Profil entscheidet, wofür das Zertifikat ist (RFC 5280, Abschnitt 4.2.1.12).</translation>
    </message>
    <message>
        <source>Choose another profile if the purpose is needed.</source>
        <translation>Ein anderes Profil wählen, falls der Zweck gebraucht wird.</translation>
    </message>
    <message>
        <source>“%1” (%2) is not granted.</source>
        <translation>„%1“ (%2) wird nicht gewährt.</translation>
    </message>
    <message>
        <source>Addresses, policies and constraints come from the CA and its profile, never from a request.</source>
        <translation>Adressen, Richtlinien und Beschränkungen kommen von der CA und ihrem Profil, nie aus einem Antrag.</translation>
    </message>
    <message>
        <source>Nothing to do; to have it, change the CA or the profile.</source>
        <translation>Nichts zu tun; falls gewünscht, die CA oder das Profil ändern.</translation>
    </message>
    <message>
        <source>The extension “%1” is not granted.</source>
        <translation>Die Erweiterung „%1“ wird nicht gewährt.</translation>
    </message>
    <message>
        <source>The profile grants only what it lists.</source>
        <translation>Das Profil gewährt nur, was es aufführt.</translation>
    </message>
    <message>
        <source>Nothing to do; to have it, choose a profile that lists it.</source>
        <translation>Nichts zu tun; falls gewünscht, ein Profil wählen, das sie aufführt.</translation>
    </message>
    <message>
        <source>The extension %1 is asked for again; only the first counts.</source>
        <translation>Die Erweiterung %1 ist erneut beantragt; nur die erste zählt.</translation>
    </message>
    <message>
        <source>An extension may appear once only (RFC 5280 section 4.2), and programs differ in which of two they read.</source>
        <translation>Eine Erweiterung darf nur einmal vorkommen (RFC 5280, Abschnitt 4.2), und welche von zweien gelesen wird, ist je nach Programm verschieden.</translation>
    </message>
    <message>
        <source>Ask the sender why it is there twice.</source>
        <translation>Beim Absender nachfragen, warum sie zweimal darin steht.</translation>
    </message>
    <message>
        <source>The extension %1 cannot be read and is not granted.</source>
        <translation>Die Erweiterung %1 ist nicht lesbar und wird nicht gewährt.</translation>
    </message>
    <message>
        <source>Its content is damaged.</source>
        <translation>Ihr Inhalt ist beschädigt.</translation>
    </message>
    <message>
        <source>Ask for a new request if it is needed.</source>
        <translation>Einen neuen Antrag anfordern, falls sie gebraucht wird.</translation>
    </message>
    <message>
        <source>The path length %1 is not possible here.</source>
        <translation>Die Pfadlänge %1 ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>The profile allows %2 at most (-: it makes no CA or sets none).</source>
        <translation>Das Profil erlaubt höchstens %2 (-: Es ergibt keine CA oder setzt keine).</translation>
    </message>
    <message>
        <source>Choose a smaller one, or another profile.</source>
        <translation>Eine kleinere oder ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>“%1” needs a CA that signs.</source>
        <translation>„%1“ braucht eine CA, die signiert.</translation>
    </message>
    <message>
        <source>Only a root signs itself.</source>
        <translation>Nur eine Root-CA signiert sich selbst.</translation>
    </message>
    <message>
        <source>Choose the CA, or a root profile.</source>
        <translation>Die CA oder ein Root-Profil wählen.</translation>
    </message>
    <message>
        <source>Name constraints cannot be set here.</source>
        <translation>Namensbeschränkungen lassen sich hier nicht setzen.</translation>
    </message>
    <message>
        <source>The profile does not leave them to you.</source>
        <translation>Das Profil überlässt sie nicht der Eingabe.</translation>
    </message>
    <message>
        <source>Choose a CA profile that does.</source>
        <translation>Ein CA-Profil wählen, das dies tut.</translation>
    </message>
    <message>
        <source>“%1” makes roots, which sign themselves.</source>
        <translation>„%1“ ergibt Root-CAs, die sich selbst signieren.</translation>
    </message>
    <message>
        <source>A CA cannot sign one.</source>
        <translation>Eine CA kann keine Root-CA signieren.</translation>
    </message>
    <message>
        <source>Choose a CA profile, or make the root without an issuer.</source>
        <translation>Ein CA-Profil wählen oder die Root-CA ohne Aussteller erstellen.</translation>
    </message>
    <message>
        <source>This CA may not have a CA below.</source>
        <translation>Unter dieser CA darf keine CA stehen.</translation>
    </message>
    <message>
        <source>Use a CA above it.</source>
        <translation>Eine darüberliegende CA verwenden.</translation>
    </message>
    <message>
        <source>The path length %1 is not possible below this CA.</source>
        <translation>Die Pfadlänge %1 ist unter dieser CA nicht möglich.</translation>
    </message>
    <message>
        <source>It must be below the path length of the issuer (RFC 5280 section 4.2.1.9); %2 is the longest.</source>
        <translation>Sie muss kleiner sein als die Pfadlänge des Ausstellers (RFC 5280, Abschnitt 4.2.1.9); %2 ist die größte.</translation>
    </message>
    <message>
        <source>Choose %2 or less.</source>
        <translation>%2 oder weniger wählen.</translation>
    </message>
    <message>
        <source>The names in the request cannot be read.</source>
        <translation>Die Namen im Antrag sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The subject alternative name is damaged (RFC 5280 section 4.2.1.6).</source>
        <translation>Der alternative Name des Inhabers ist beschädigt (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>Ask for a new request, or give the names yourself.</source>
        <translation>Einen neuen Antrag anfordern oder die Namen selbst angeben.</translation>
    </message>
    <message>
        <source>The extension %1 cannot be made.</source>
        <translation>Die Erweiterung %1 lässt sich nicht erzeugen.</translation>
    </message>
    <message>
        <source>Its content is refused: %2.</source>
        <translation>Ihr Inhalt wird abgelehnt: %2.</translation>
    </message>
    <message>
        <source>Correct the request, the choice or the profile.</source>
        <translation>Antrag, Auswahl oder Profil berichtigen.</translation>
    </message>
    <message>
        <source>The extension %1 is made from the keys, not from the request.</source>
        <translation>Die Erweiterung %1 wird aus den Schlüsseln gebildet, nicht aus dem Antrag.</translation>
    </message>
    <message>
        <source>Key identifiers link certificates and must be right (RFC 5280 section 4.2.1.2).</source>
        <translation>Schlüsselkennungen verbinden Zertifikate und müssen stimmen (RFC 5280, Abschnitt 4.2.1.2).</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>“%1” is suggested.</source>
        <translation>„%1“ wird vorgeschlagen.</translation>
    </message>
    <message>
        <source>The request asks for a CA.</source>
        <translation>Der Antrag verlangt eine CA.</translation>
    </message>
    <message>
        <source>Choose another profile if it is for something else.</source>
        <translation>Ein anderes Profil wählen, falls es für etwas anderes ist.</translation>
    </message>
    <message>
        <source>It has the purposes that the request asks for.</source>
        <translation>Es hat die Zwecke, die der Antrag verlangt.</translation>
    </message>
    <message>
        <source>The request names a host and no person.</source>
        <translation>Der Antrag nennt einen Host und keine Person.</translation>
    </message>
    <message>
        <source>The request names a person.</source>
        <translation>Der Antrag nennt eine Person.</translation>
    </message>
    <message>
        <source>This request is not accepted.</source>
        <translation>Dieser Antrag wird nicht angenommen.</translation>
    </message>
    <message>
        <source>Its signature does not match its key, so the sender may not own the key (RFC 2986 section 3).</source>
        <translation>Seine Signatur passt nicht zu seinem Schlüssel; dem Absender gehört der Schlüssel womöglich nicht (RFC 2986, Abschnitt 3).</translation>
    </message>
    <message>
        <source>Ask for a new request made with the key it is for.</source>
        <translation>Einen neuen Antrag anfordern, der mit dem zugehörigen Schlüssel erstellt wurde.</translation>
    </message>
    <message>
        <source>“%1” is no kind of key this program makes.</source>
        <translation>„%1“ ist keine Schlüsselart, die dieses Programm erzeugt.</translation>
    </message>
    <message>
        <source>The kinds are: %2.</source>
        <translation>Die Arten sind: %2.</translation>
    </message>
    <message>
        <source>The name “%1” cannot be read: %2.</source>
        <translation>Der Name „%1“ ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>A name is written as in RFC 4514: CN=Example Root,O=Example,C=DE. A comma inside a value is written \,.</source>
        <translation>Ein Name wird nach RFC 4514 geschrieben: CN=Example Root,O=Example,C=DE. Ein Komma in einem Wert schreibt man \,.</translation>
    </message>
    <message>
        <source>The alternative name “%1” cannot be used: %2.</source>
        <translation>Der alternative Name „%1“ ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>It is written TYPE:VALUE, with one of DNS, IP, email, URI, RID, UPN, dirName, otherName (RFC 5280 section 4.2.1.6).</source>
        <translation>Er wird TYP:WERT geschrieben, mit DNS, IP, email, URI, RID, UPN, dirName oder otherName (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>The value of %1 is too long: %2 characters, at most %3.</source>
        <translation>Der Wert von %1 ist zu lang: %2 Zeichen, höchstens %3.</translation>
    </message>
    <message>
        <source>RFC 5280 appendix A.1 sets the length; other programs refuse longer ones.</source>
        <translation>RFC 5280, Anhang A.1, legt die Länge fest; andere Programme lehnen längere ab.</translation>
    </message>
    <message>
        <source>The value “%1” does not suit %2.</source>
        <translation>Der Wert „%1“ passt nicht zu %2.</translation>
    </message>
    <message>
        <source>This part of a name allows only %3 (RFC 5280 appendix A.1).</source>
        <translation>Dieser Teil eines Namens erlaubt nur %3 (RFC 5280, Anhang A.1).</translation>
    </message>
    <message>
        <source>The extension %1 needs a value for “%2”.</source>
        <translation>Die Erweiterung %1 braucht einen Wert für „%2“.</translation>
    </message>
    <message>
        <source>An empty one must not be issued (%3).</source>
        <translation>Eine leere darf nicht ausgestellt werden (%3).</translation>
    </message>
    <message>
        <source>Fill it in, or leave the extension out.</source>
        <translation>Ausfüllen oder die Erweiterung weglassen.</translation>
    </message>
    <message>
        <source>“%2” is not a number that %1 can take.</source>
        <translation>„%2“ ist keine Zahl, die %1 annehmen kann.</translation>
    </message>
    <message>
        <source>It takes a whole number from 0 to %3.</source>
        <translation>Möglich ist eine ganze Zahl von 0 bis %3.</translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation>Die Zahl berichtigen.</translation>
    </message>
    <message>
        <source>“%2” is not a choice for %1.</source>
        <translation>„%2“ ist für %1 nicht wählbar.</translation>
    </message>
    <message>
        <source>The choices are: %3.</source>
        <translation>Wählbar sind: %3.</translation>
    </message>
    <message>
        <source>A path length needs a CA.</source>
        <translation>Eine Pfadlänge braucht eine CA.</translation>
    </message>
    <message>
        <source>It counts the CAs below; a certificate that is no CA has none (RFC 5280 section 4.2.1.9).</source>
        <translation>Sie zählt die CAs darunter; ein Zertifikat, das keine CA ist, hat keine (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Mark the certificate as a CA, or remove the path length.</source>
        <translation>Das Zertifikat als CA kennzeichnen oder die Pfadlänge entfernen.</translation>
    </message>
    <message>
        <source>“%1” is not an object identifier.</source>
        <translation>„%1“ ist keine Objektkennung (OID).</translation>
    </message>
    <message>
        <source>One is written as numbers with dots, like 1.3.6.1.4.1.311.20.2.3, or by a known short name.</source>
        <translation>Sie besteht aus Zahlen mit Punkten wie 1.3.6.1.4.1.311.20.2.3 oder ist ein bekannter Kurzname.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Berichtigen.</translation>
    </message>
    <message>
        <source>“%1” is not a complete address.</source>
        <translation>„%1“ ist keine vollständige Adresse.</translation>
    </message>
    <message>
        <source>It must be a full URI such as http://pki.example.com/root.crl (RFC 5280 section 4.2.1.6).</source>
        <translation>Es muss ein vollständiger URI sein, etwa http://pki.example.com/root.crl (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>Write it in full.</source>
        <translation>Vollständig ausschreiben.</translation>
    </message>
    <message>
        <source>The extension %1 has no field “%2”.</source>
        <translation>Die Erweiterung %1 hat kein Feld „%2“.</translation>
    </message>
    <message>
        <source>Its fields are: %3.</source>
        <translation>Ihre Felder sind: %3.</translation>
    </message>
    <message>
        <source>Correct the field&apos;s name.</source>
        <translation>Den Namen des Feldes berichtigen.</translation>
    </message>
    <message>
        <source>“%1” is not hexadecimal.</source>
        <translation>„%1“ ist nicht hexadezimal.</translation>
    </message>
    <message>
        <source>Only the digits 0-9 and a-f in pairs belong here, with or without colons.</source>
        <translation>Hierher gehören nur die Ziffern 0-9 und a-f in Paaren, mit oder ohne Doppelpunkte.</translation>
    </message>
    <message>
        <source>The serial number “%1” must not be issued.</source>
        <translation>Die Seriennummer „%1“ darf nicht ausgestellt werden.</translation>
    </message>
    <message>
        <source>It must be greater than zero and at most 20 octets long (RFC 5280 section 4.1.2.2).</source>
        <translation>Sie muss größer als null und höchstens 20 Byte lang sein (RFC 5280, Abschnitt 4.1.2.2).</translation>
    </message>
    <message>
        <source>Let the program choose one.</source>
        <translation>Die Wahl dem Programm überlassen.</translation>
    </message>
    <message>
        <source>The field “%1” is longer than %2 characters.</source>
        <translation>Das Feld „%1“ ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>Longer texts are refused by other programs (%3).</source>
        <translation>Längere Texte werden von anderen Programmen abgelehnt (%3).</translation>
    </message>
    <message>
        <source>The time “%1” cannot be read.</source>
        <translation>Die Zeit „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A time is written 2026-11-20T14:02:00Z, with Z or an offset such as +01:00, or as a date alone.</source>
        <translation>Eine Zeit wird 2026-11-20T14:02:00Z geschrieben, mit Z oder einem Versatz wie +01:00, oder als bloßes Datum.</translation>
    </message>
    <message>
        <source>Correct the time.</source>
        <translation>Die Zeit berichtigen.</translation>
    </message>
    <message>
        <source>A constraint that permits and excludes nothing must not be issued.</source>
        <translation>Eine Beschränkung, die nichts zulässt und nichts ausschließt, darf nicht ausgestellt werden.</translation>
    </message>
    <message>
        <source>Name constraints need at least one name (RFC 5280 section 4.2.1.10).</source>
        <translation>Namensbeschränkungen brauchen mindestens einen Namen (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Add a name, or leave the extension out.</source>
        <translation>Einen Namen hinzufügen oder die Erweiterung weglassen.</translation>
    </message>
    <message>
        <source>“%1” appears twice in %2.</source>
        <translation>„%1“ kommt in %2 zweimal vor.</translation>
    </message>
    <message>
        <source>Each may appear once only (%3).</source>
        <translation>Jedes darf nur einmal vorkommen (%3).</translation>
    </message>
    <message>
        <source>“encipherOnly” and “decipherOnly” mean nothing alone.</source>
        <translation>„encipherOnly“ und „decipherOnly“ bedeuten für sich allein nichts.</translation>
    </message>
    <message>
        <source>They narrow key agreement and are undefined without it (RFC 5280 section 4.2.1.3).</source>
        <translation>Sie schränken die Schlüsselvereinbarung ein und sind ohne sie nicht definiert (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Add keyAgreement, or remove them.</source>
        <translation>keyAgreement hinzufügen oder beide entfernen.</translation>
    </message>
    <message>
        <source>An issuer and a serial number belong together.</source>
        <translation>Aussteller und Seriennummer gehören zusammen.</translation>
    </message>
    <message>
        <source>The authority key identifier has both or neither (RFC 5280 section 4.2.1.1).</source>
        <translation>Die Schlüsselkennung des Ausstellers hat beide oder keines (RFC 5280, Abschnitt 4.2.1.1).</translation>
    </message>
    <message>
        <source>Give both, or remove the one.</source>
        <translation>Beides angeben oder das eine entfernen.</translation>
    </message>
    <message>
        <source>The time %1 cannot be written into a certificate.</source>
        <translation>Die Zeit %1 lässt sich nicht in ein Zertifikat schreiben.</translation>
    </message>
    <message>
        <source>X.509 times reach from 1950 to 9999 (RFC 5280 section 4.1.2.5).</source>
        <translation>Zeiten in X.509 reichen von 1950 bis 9999 (RFC 5280, Abschnitt 4.1.2.5).</translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation>Eine andere Zeit wählen.</translation>
    </message>
    <message>
        <source>The field “%1” has %2 values.</source>
        <translation>Das Feld „%1“ hat %2 Werte.</translation>
    </message>
    <message>
        <source>It takes one only.</source>
        <translation>Es nimmt nur einen auf.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Nur einen davon behalten.</translation>
    </message>
    <message>
        <source>“%1” is no reason for a revocation.</source>
        <translation>„%1“ ist kein Sperrgrund.</translation>
    </message>
    <message>
        <source>The reasons are: %2 (RFC 5280 section 5.3.1).</source>
        <translation>Die Gründe sind: %2 (RFC 5280, Abschnitt 5.3.1).</translation>
    </message>
    <message>
        <source>The certificate %1 cannot be listed as “removeFromCRL”.</source>
        <translation>Das Zertifikat %1 kann nicht als „removeFromCRL“ aufgeführt werden.</translation>
    </message>
    <message>
        <source>That reason belongs into delta lists only (RFC 5280 section 5.3.1).</source>
        <translation>Dieser Grund gehört nur in Delta-Sperrlisten (RFC 5280, Abschnitt 5.3.1).</translation>
    </message>
    <message>
        <source>Leave the certificate out of the list, or give another reason.</source>
        <translation>Das Zertifikat nicht in die Liste aufnehmen oder einen anderen Grund angeben.</translation>
    </message>
    <message>
        <source>Number %1 of this CA is revoked already, since %2.</source>
        <translation>Nummer %1 dieser CA ist bereits gesperrt, seit %2.</translation>
    </message>
    <message>
        <source>A revocation is final, and its date stands on published lists.</source>
        <translation>Eine Sperrung ist endgültig, und ihr Datum steht auf veröffentlichten Listen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; make a new CRL if none was made since.</source>
        <translation>Es ist nichts zu tun; falls seither keine Sperrliste erstellt wurde, eine neue erstellen.</translation>
    </message>
    <message>
        <source>“%1” did not issue this certificate.</source>
        <translation>„%1“ hat dieses Zertifikat nicht ausgestellt.</translation>
    </message>
    <message>
        <source>Only the CA that issued a certificate can revoke it.</source>
        <translation>Nur die ausstellende CA kann ein Zertifikat sperren.</translation>
    </message>
    <message>
        <source>Name the CA that issued it.</source>
        <translation>Die CA nennen, die es ausgestellt hat.</translation>
    </message>
    <message>
        <source>“%1” may not sign revocation lists.</source>
        <translation>„%1“ darf keine Sperrlisten signieren.</translation>
    </message>
    <message>
        <source>Its key usage has no cRLSign (RFC 5280 section 4.2.1.3).</source>
        <translation>Ihrer Schlüsselverwendung fehlt cRLSign (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Renew the CA with a profile that has it.</source>
        <translation>Die CA mit einem Profil erneuern, das cRLSign enthält.</translation>
    </message>
    <message>
        <source>The clock is behind the last CRL of “%1” (%2).</source>
        <translation>Die Uhr liegt hinter der letzten Sperrliste von „%1“ zurück (%2).</translation>
    </message>
    <message>
        <source>Revocation lists only move forward; one that is dated earlier would be ignored.</source>
        <translation>Sperrlisten gehen nur vorwärts; eine früher datierte würde übergangen.</translation>
    </message>
    <message>
        <source>Set the clock.</source>
        <translation>Die Uhr stellen.</translation>
    </message>
    <message>
        <source>A CRL cannot be valid for %1 days.</source>
        <translation>Eine Sperrliste kann nicht %1 Tage gültig sein.</translation>
    </message>
    <message>
        <source>It must end after it begins, and within ten years.</source>
        <translation>Sie muss nach ihrem Beginn und innerhalb von zehn Jahren enden.</translation>
    </message>
    <message>
        <source>Give a number of days from 1 to 3650.</source>
        <translation>Eine Zahl von 1 bis 3650 Tagen angeben.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 existiert nicht.</translation>
    </message>
    <message>
        <source>There is no such file, or the folder for it is missing.</source>
        <translation>Diese Datei gibt es nicht, oder der Ordner dafür fehlt.</translation>
    </message>
    <message>
        <source>Check the path, or make the folder first.</source>
        <translation>Den Pfad prüfen oder zuerst den Ordner anlegen.</translation>
    </message>
    <message>
        <source>No permission for %1.</source>
        <translation>Keine Berechtigung für %1.</translation>
    </message>
    <message>
        <source>The file or its folder belongs to someone else, or is protected.</source>
        <translation>Die Datei oder ihr Ordner gehört jemand anderem oder ist geschützt.</translation>
    </message>
    <message>
        <source>Choose another place, or change the permissions.</source>
        <translation>Einen anderen Ort wählen oder die Zugriffsrechte ändern.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The medium is read-only.</source>
        <translation>Der Datenträger ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Choose another medium, or remove the write protection.</source>
        <translation>Einen anderen Datenträger wählen oder den Schreibschutz aufheben.</translation>
    </message>
    <message>
        <source>Reading or writing %1 failed.</source>
        <translation>Lesen oder Schreiben von %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The system reports a fault; nothing was replaced.</source>
        <translation>Das System meldet einen Fehler; nichts wurde ersetzt.</translation>
    </message>
    <message>
        <source>Check the medium and retry.</source>
        <translation>Den Datenträger prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link and was not written.</source>
        <translation>%1 ist ein symbolischer Link und wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>A link can lead somewhere else than it seems, and someone else may have put it there.</source>
        <translation>Ein Link kann anderswohin führen, als es scheint, und jemand anderes kann ihn angelegt haben.</translation>
    </message>
    <message>
        <source>Give the real path, or remove the link.</source>
        <translation>Den wirklichen Pfad angeben oder den Link entfernen.</translation>
    </message>
    <message>
        <source>%1 is not a regular file and was not written.</source>
        <translation>%1 ist keine gewöhnliche Datei und wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>A folder, pipe or device stands there, or the path names no file.</source>
        <translation>Dort steht ein Ordner, eine Pipe oder ein Gerät, oder der Pfad bezeichnet keine Datei.</translation>
    </message>
    <message>
        <source>Give the path of a file.</source>
        <translation>Den Pfad einer Datei angeben.</translation>
    </message>
    <message>
        <source>%1 was not written: reading it back gave something else.</source>
        <translation>%1 wurde nicht geschrieben: Das Zurücklesen ergab etwas anderes.</translation>
    </message>
    <message>
        <source>The medium is failing or full; an earlier file of that name is untouched.</source>
        <translation>Der Datenträger ist defekt oder voll; eine frühere Datei dieses Namens ist unberührt.</translation>
    </message>
    <message>
        <source>Use another medium.</source>
        <translation>Einen anderen Datenträger verwenden.</translation>
    </message>
    <message>
        <source>%1 is not a regular file and was not read.</source>
        <translation>%1 ist keine gewöhnliche Datei und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>A folder, pipe or device stands there.</source>
        <translation>Dort steht ein Ordner, eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>Give the path of a file, or “-” to read standard input.</source>
        <translation>Den Pfad einer Datei angeben oder „-“ für die Standardeingabe.</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written.</source>
        <translation>Der Datenträger ist voll: %1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>There is no space left, or your quota is used up; an earlier file of that name is untouched.</source>
        <translation>Es ist kein Platz mehr frei, oder das Kontingent ist erschöpft; eine frühere Datei dieses Namens ist unberührt.</translation>
    </message>
    <message>
        <source>Free some space and retry.</source>
        <translation>Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 belongs to another user and was not loaded.</source>
        <translation>%1 gehört einem anderen Benutzer und wurde nicht geladen.</translation>
    </message>
    <message>
        <source>A module runs inside this program and sees every PIN; its owner can change it.</source>
        <translation>Ein Modul läuft in diesem Programm und sieht jede PIN; sein Eigentümer kann es ändern.</translation>
    </message>
    <message>
        <source>Have the administrator install it, or use a copy of your own.</source>
        <translation>Von der Systemverwaltung installieren lassen oder eine eigene Kopie verwenden.</translation>
    </message>
    <message>
        <source>%1 can be changed by others and was not loaded.</source>
        <translation>%1 kann von anderen geändert werden und wurde nicht geladen.</translation>
    </message>
    <message>
        <source>A module runs inside this program and sees every PIN.</source>
        <translation>Ein Modul läuft in diesem Programm und sieht jede PIN.</translation>
    </message>
    <message>
        <source>Take the right to write from group and others (chmod go-w), after a check of the file.</source>
        <translation>Nach einer Prüfung der Datei Gruppe und anderen das Schreibrecht nehmen (chmod go-w).</translation>
    </message>
    <message>
        <source>%1 was not loaded: others can put another file in its place, in %2.</source>
        <translation>%1 wurde nicht geladen: Andere können in %2 eine andere Datei an seine Stelle setzen.</translation>
    </message>
    <message>
        <source>Take the right to write in that folder from group and others, or have the module installed.</source>
        <translation>Gruppe und anderen das Schreibrecht in diesem Ordner nehmen oder das Modul installieren lassen.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded as a module.</source>
        <translation>%1 lässt sich nicht als Modul laden.</translation>
    </message>
    <message>
        <source>It is no library for this machine, or a library that it needs is missing.</source>
        <translation>Es ist keine Bibliothek für diesen Rechner, oder eine benötigte Bibliothek fehlt.</translation>
    </message>
    <message>
        <source>Choose the PKCS#11 module that came with the token&apos;s driver; its name ends with .so.</source>
        <translation>Das PKCS#11-Modul wählen, das mit dem Treiber des Tokens kam; sein Name endet auf .so.</translation>
    </message>
    <message>
        <source>%1 is a library, but no PKCS#11 module.</source>
        <translation>%1 ist eine Bibliothek, aber kein PKCS#11-Modul.</translation>
    </message>
    <message>
        <source>It has no function C_GetFunctionList, by which every module introduces itself.</source>
        <translation>Ihr fehlt die Funktion C_GetFunctionList, mit der sich jedes Modul vorstellt.</translation>
    </message>
    <message>
        <source>Choose the PKCS#11 module that came with the token&apos;s driver.</source>
        <translation>Das PKCS#11-Modul wählen, das mit dem Treiber des Tokens kam.</translation>
    </message>
    <message>
        <source>The module gave an answer that makes no sense: %1.</source>
        <translation>Das Modul gab eine sinnlose Antwort: %1.</translation>
    </message>
    <message>
        <source>It does not keep to PKCS#11, or it is broken.</source>
        <translation>Es hält sich nicht an PKCS#11 oder ist defekt.</translation>
    </message>
    <message>
        <source>Install a newer version of the token&apos;s driver.</source>
        <translation>Eine neuere Version des Token-Treibers installieren.</translation>
    </message>
    <message>
        <source>The token&apos;s driver failed and does not say why (%1).</source>
        <translation>Der Treiber des Tokens ist gescheitert und sagt nicht, warum (%1).</translation>
    </message>
    <message>
        <source>It has no more exact code for what happened, or its settings are missing.</source>
        <translation>Er hat keinen genaueren Code dafür, oder seine Einstellungen fehlen.</translation>
    </message>
    <message>
        <source>Take the token out, put it in again and retry; then look into the driver&apos;s settings.</source>
        <translation>Das Token herausnehmen, wieder einstecken und erneut versuchen; danach die Einstellungen des Treibers ansehen.</translation>
    </message>
    <message>
        <source>The token&apos;s driver got no memory from this machine (%1).</source>
        <translation>Der Treiber des Tokens bekam von diesem Rechner keinen Speicher (%1).</translation>
    </message>
    <message>
        <source>Too much runs here at once.</source>
        <translation>Hier läuft zu viel gleichzeitig.</translation>
    </message>
    <message>
        <source>End other programs and retry.</source>
        <translation>Andere Programme beenden und erneut versuchen.</translation>
    </message>
    <message>
        <source>The token or its reader reports a fault (%1).</source>
        <translation>Das Token oder sein Leser meldet einen Fehler (%1).</translation>
    </message>
    <message>
        <source>The contact may be bad, or the device is failing.</source>
        <translation>Der Kontakt ist vielleicht schlecht, oder das Gerät wird defekt.</translation>
    </message>
    <message>
        <source>Take the token out, put it in again and retry; try another socket or reader.</source>
        <translation>Das Token herausnehmen, wieder einstecken und erneut versuchen; einen anderen Anschluss oder Leser probieren.</translation>
    </message>
    <message>
        <source>The token is full (%1).</source>
        <translation>Das Token ist voll (%1).</translation>
    </message>
    <message>
        <source>It has no room for another key or certificate.</source>
        <translation>Es hat keinen Platz für einen weiteren Schlüssel oder ein weiteres Zertifikat.</translation>
    </message>
    <message>
        <source>Remove what is no longer needed from it, or use another token.</source>
        <translation>Nicht mehr Benötigtes davon löschen oder ein anderes Token verwenden.</translation>
    </message>
    <message>
        <source>The token is not there (%1).</source>
        <translation>Das Token ist nicht da (%1).</translation>
    </message>
    <message>
        <source>It was taken out, or its reader was.</source>
        <translation>Es oder sein Leser wurde entfernt.</translation>
    </message>
    <message>
        <source>Put the token with the same serial number in again, then log in anew.</source>
        <translation>Das Token mit derselben Seriennummer wieder einstecken und neu anmelden.</translation>
    </message>
    <message>
        <source>This module does not know what is in the reader (%1).</source>
        <translation>Dieses Modul kennt nicht, was im Leser steckt (%1).</translation>
    </message>
    <message>
        <source>It is a card of another make, or it is put in the wrong way round.</source>
        <translation>Es ist eine Karte eines anderen Herstellers, oder sie steckt falsch herum.</translation>
    </message>
    <message>
        <source>Turn it round, or choose the module that belongs to it.</source>
        <translation>Umdrehen oder das zugehörige Modul wählen.</translation>
    </message>
    <message>
        <source>The token lets nothing be written (%1).</source>
        <translation>Auf das Token lässt sich nichts schreiben (%1).</translation>
    </message>
    <message>
        <source>It is write-protected, or it was opened for reading only.</source>
        <translation>Es ist schreibgeschützt oder wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Take the write protection off, or use another token.</source>
        <translation>Den Schreibschutz aufheben oder ein anderes Token verwenden.</translation>
    </message>
    <message>
        <source>The reader is no longer there (%1).</source>
        <translation>Der Leser ist nicht mehr da (%1).</translation>
    </message>
    <message>
        <source>It was unplugged since the last look.</source>
        <translation>Er wurde seit dem letzten Blick abgezogen.</translation>
    </message>
    <message>
        <source>Look for tokens again.</source>
        <translation>Erneut nach Token suchen.</translation>
    </message>
    <message>
        <source>The PIN is wrong (%1).</source>
        <translation>Die PIN ist falsch (%1).</translation>
    </message>
    <message>
        <source>A token counts wrong entries and locks itself after a few.</source>
        <translation>Ein Token zählt falsche Eingaben und sperrt sich nach wenigen selbst.</translation>
    </message>
    <message>
        <source>See how many tries are left before you try again; mind the keyboard layout.</source>
        <translation>Vor einem weiteren Versuch nachsehen, wie viele übrig sind; auf die Tastaturbelegung achten.</translation>
    </message>
    <message>
        <source>The PIN is locked (%1).</source>
        <translation>Die PIN ist gesperrt (%1).</translation>
    </message>
    <message>
        <source>It was entered wrong too often.</source>
        <translation>Sie wurde zu oft falsch eingegeben.</translation>
    </message>
    <message>
        <source>The security officer of the token can set a new one.</source>
        <translation>Der Security Officer des Tokens kann eine neue setzen.</translation>
    </message>
    <message>
        <source>The token wants a new PIN first (%1).</source>
        <translation>Das Token verlangt zuerst eine neue PIN (%1).</translation>
    </message>
    <message>
        <source>The present one has run out or was meant for one use only.</source>
        <translation>Die jetzige ist abgelaufen oder war nur für einmalige Verwendung gedacht.</translation>
    </message>
    <message>
        <source>Set a new PIN with the tool of the token&apos;s maker.</source>
        <translation>Mit dem Werkzeug des Token-Herstellers eine neue PIN setzen.</translation>
    </message>
    <message>
        <source>The token does not accept this as a PIN (%1).</source>
        <translation>Das Token nimmt das nicht als PIN an (%1).</translation>
    </message>
    <message>
        <source>It is too short, too long, too simple, or holds characters that the token does not take.</source>
        <translation>Sie ist zu kurz, zu lang, zu einfach oder enthält Zeichen, die das Token nicht annimmt.</translation>
    </message>
    <message>
        <source>Choose another; the token&apos;s details say how long it may be.</source>
        <translation>Eine andere wählen; die Einzelheiten des Tokens nennen die mögliche Länge.</translation>
    </message>
    <message>
        <source>The token has no PIN yet (%1).</source>
        <translation>Das Token hat noch keine PIN (%1).</translation>
    </message>
    <message>
        <source>Nobody has made it ready for a user.</source>
        <translation>Es wurde noch für niemanden eingerichtet.</translation>
    </message>
    <message>
        <source>Have its security officer set the first PIN.</source>
        <translation>Vom Security Officer die erste PIN setzen lassen.</translation>
    </message>
    <message>
        <source>The token wants a login first (%1).</source>
        <translation>Das Token verlangt zuerst eine Anmeldung (%1).</translation>
    </message>
    <message>
        <source>What was asked for is shown to its owner only.</source>
        <translation>Das Verlangte wird nur seinem Eigentümer gezeigt.</translation>
    </message>
    <message>
        <source>Enter the token&apos;s PIN.</source>
        <translation>Die PIN des Tokens eingeben.</translation>
    </message>
    <message>
        <source>The token is in use in another way (%1).</source>
        <translation>Das Token wird anderweitig verwendet (%1).</translation>
    </message>
    <message>
        <source>Somebody is logged in already, or a session stands open that does not go with this.</source>
        <translation>Jemand ist schon angemeldet, oder eine offene Sitzung verträgt sich nicht damit.</translation>
    </message>
    <message>
        <source>Close other programs that use the token, then retry.</source>
        <translation>Andere Programme schließen, die das Token verwenden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to the token was lost (%1).</source>
        <translation>Die Verbindung zum Token ist abgerissen (%1).</translation>
    </message>
    <message>
        <source>It was taken out for a moment, or the driver was restarted.</source>
        <translation>Es wurde kurz entfernt, oder der Treiber wurde neu gestartet.</translation>
    </message>
    <message>
        <source>Log in to the token again and retry.</source>
        <translation>Erneut am Token anmelden und wiederholen.</translation>
    </message>
    <message>
        <source>The token is too busy (%1).</source>
        <translation>Das Token ist überlastet (%1).</translation>
    </message>
    <message>
        <source>It has no room for another session or task.</source>
        <translation>Es hat keinen Platz für eine weitere Sitzung oder Aufgabe.</translation>
    </message>
    <message>
        <source>Close other programs that use it, then retry.</source>
        <translation>Andere Programme schließen, die es verwenden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The token cannot do this (%1).</source>
        <translation>Das Token kann das nicht (%1).</translation>
    </message>
    <message>
        <source>It lacks the mechanism, the curve, the key size or the function.</source>
        <translation>Ihm fehlt der Mechanismus, die Kurve, die Schlüssellänge oder die Funktion.</translation>
    </message>
    <message>
        <source>Choose a kind of key from the token&apos;s list of mechanisms, or another token.</source>
        <translation>Eine Schlüsselart aus der Mechanismenliste des Tokens oder ein anderes Token wählen.</translation>
    </message>
    <message>
        <source>The token&apos;s rules for this key forbid it (%1).</source>
        <translation>Die Regeln des Tokens für diesen Schlüssel verbieten es (%1).</translation>
    </message>
    <message>
        <source>Its attributes were fixed when it was made and protect it.</source>
        <translation>Seine Attribute wurden beim Erzeugen festgelegt und schützen ihn.</translation>
    </message>
    <message>
        <source>Use a key that was made for this purpose.</source>
        <translation>Einen Schlüssel verwenden, der für diesen Zweck erzeugt wurde.</translation>
    </message>
    <message>
        <source>It was cancelled at the token or its reader (%1).</source>
        <translation>Am Token oder an seinem Leser wurde abgebrochen (%1).</translation>
    </message>
    <message>
        <source>Somebody pressed Cancel there, or nobody answered in time.</source>
        <translation>Dort wurde „Abbrechen“ gedrückt, oder niemand hat rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>Neu beginnen, sobald alles bereit ist.</translation>
    </message>
    <message>
        <source>It was refused at the token or its reader (%1).</source>
        <translation>Am Token oder an seinem Leser wurde abgelehnt (%1).</translation>
    </message>
    <message>
        <source>The person who holds the token did not agree.</source>
        <translation>Die Person mit dem Token hat nicht zugestimmt.</translation>
    </message>
    <message>
        <source>Ask them, then start again.</source>
        <translation>Mit ihr sprechen, dann neu beginnen.</translation>
    </message>
    <message>
        <source>The key is no longer on the token (%1).</source>
        <translation>Der Schlüssel ist nicht mehr auf dem Token (%1).</translation>
    </message>
    <message>
        <source>It was removed or replaced, or another token is plugged in.</source>
        <translation>Er wurde gelöscht oder ersetzt, oder ein anderes Token steckt.</translation>
    </message>
    <message>
        <source>Check the token&apos;s serial number, then look at its keys again.</source>
        <translation>Die Seriennummer des Tokens prüfen, dann seine Schlüssel erneut ansehen.</translation>
    </message>
    <message>
        <source>The token says that the key does not go with this task (%1).</source>
        <translation>Laut Token passt der Schlüssel nicht zu dieser Aufgabe (%1).</translation>
    </message>
    <message>
        <source>It is of another kind or size than the task needs.</source>
        <translation>Er ist von anderer Art oder Länge, als die Aufgabe braucht.</translation>
    </message>
    <message>
        <source>Use a key of the right kind.</source>
        <translation>Einen Schlüssel der richtigen Art verwenden.</translation>
    </message>
    <message>
        <source>The token does not accept the data (%1).</source>
        <translation>Das Token nimmt die Daten nicht an (%1).</translation>
    </message>
    <message>
        <source>They are damaged, of the wrong length, or were not meant for this key.</source>
        <translation>Sie sind beschädigt, von falscher Länge oder nicht für diesen Schlüssel bestimmt.</translation>
    </message>
    <message>
        <source>Check that they belong to this token and this key.</source>
        <translation>Prüfen, ob sie zu diesem Token und diesem Schlüssel gehören.</translation>
    </message>
    <message>
        <source>This program and the token&apos;s driver do not understand each other (%1).</source>
        <translation>Dieses Programm und der Treiber des Tokens verstehen einander nicht (%1).</translation>
    </message>
    <message>
        <source>One of them does not keep to PKCS#11.</source>
        <translation>Eines von beiden hält sich nicht an PKCS#11.</translation>
    </message>
    <message>
        <source>Install a newer version of the driver; if it stays, report it with the details.</source>
        <translation>Eine neuere Version des Treibers installieren; bleibt es dabei, mit den Einzelheiten melden.</translation>
    </message>
    <message>
        <source>The token&apos;s driver lacks a library of its own (%1).</source>
        <translation>Dem Treiber des Tokens fehlt eine eigene Bibliothek (%1).</translation>
    </message>
    <message>
        <source>It is installed in part only.</source>
        <translation>Er ist nur teilweise installiert.</translation>
    </message>
    <message>
        <source>Install the driver again.</source>
        <translation>Den Treiber neu installieren.</translation>
    </message>
    <message>
        <source>The token failed its self-test (%1).</source>
        <translation>Das Token hat seinen Selbsttest nicht bestanden (%1).</translation>
    </message>
    <message>
        <source>What it computes cannot be relied upon.</source>
        <translation>Auf seine Berechnungen ist kein Verlass.</translation>
    </message>
    <message>
        <source>Do not use it; ask its maker.</source>
        <translation>Nicht mehr verwenden; beim Hersteller nachfragen.</translation>
    </message>
    <message>
        <source>The key is used up (%1).</source>
        <translation>Der Schlüssel ist verbraucht (%1).</translation>
    </message>
    <message>
        <source>It may sign a limited number of times only, and has done so.</source>
        <translation>Er darf nur eine begrenzte Zahl von Signaturen leisten und hat sie geleistet.</translation>
    </message>
    <message>
        <source>Use another key.</source>
        <translation>Einen anderen Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>The token&apos;s driver reports %1, which PKCS#11 does not define.</source>
        <translation>Der Treiber des Tokens meldet %1, was PKCS#11 nicht definiert.</translation>
    </message>
    <message>
        <source>It is a code of the maker&apos;s own.</source>
        <translation>Es ist ein eigener Code des Herstellers.</translation>
    </message>
    <message>
        <source>Look it up in the maker&apos;s manual.</source>
        <translation>Im Handbuch des Herstellers nachschlagen.</translation>
    </message>
    <message>
        <source>This file is no Certwright vault.</source>
        <translation>Diese Datei ist kein Tresor von Certwright.</translation>
    </message>
    <message>
        <source>It does not carry the mark and the tables that this program gives to a vault.</source>
        <translation>Ihr fehlen die Kennung und die Tabellen, die dieses Programm einem Tresor gibt.</translation>
    </message>
    <message>
        <source>Choose the file that ends in .cwvault, or the last backup.</source>
        <translation>Die Datei mit der Endung .cwvault oder die letzte Sicherung wählen.</translation>
    </message>
    <message>
        <source>A newer Certwright made this vault (form %1).</source>
        <translation>Diesen Tresor hat ein neueres Certwright erstellt (Format %1).</translation>
    </message>
    <message>
        <source>This program does not know what the newer form means and would damage it.</source>
        <translation>Dieses Programm kennt die Bedeutung des neueren Formats nicht und würde ihn beschädigen.</translation>
    </message>
    <message>
        <source>Open it with the newer program.</source>
        <translation>Mit dem neueren Programm öffnen.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existiert bereits.</translation>
    </message>
    <message>
        <source>A vault or backup is never replaced by another one.</source>
        <translation>Ein Tresor oder eine Sicherung wird nie durch etwas anderes ersetzt.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The vault&apos;s file is damaged. Nothing was signed.</source>
        <translation>Die Datei des Tresors ist beschädigt. Nichts wurde signiert.</translation>
    </message>
    <message>
        <source>SQLite&apos;s check of its structure found a fault, so what is written might be lost.</source>
        <translation>SQLite hat beim Prüfen ihrer Struktur einen Fehler gefunden; Geschriebenes könnte verloren gehen.</translation>
    </message>
    <message>
        <source>Restore the last backup, and run “vault verify” on it first.</source>
        <translation>Die letzte Sicherung wiederherstellen und zuerst „vault verify“ darauf ausführen.</translation>
    </message>
    <message>
        <source>“%1” is no state of a certificate.</source>
        <translation>„%1“ ist kein Zustand eines Zertifikats.</translation>
    </message>
    <message>
        <source>The states are: %2.</source>
        <translation>Die Zustände sind: %2.</translation>
    </message>
    <message>
        <source>The backup %1 was not kept.</source>
        <translation>Die Sicherung %1 wurde nicht behalten.</translation>
    </message>
    <message>
        <source>Opened again, it did not pass the checks: the vault itself is damaged or was altered.</source>
        <translation>Beim erneuten Öffnen bestand sie die Prüfungen nicht: Der Tresor selbst ist beschädigt oder wurde verändert.</translation>
    </message>
    <message>
        <source>Run “vault verify”, and keep the older backups.</source>
        <translation>„vault verify“ ausführen und die älteren Sicherungen behalten.</translation>
    </message>
    <message>
        <source>The key “%1” cannot be unsealed.</source>
        <translation>Der Schlüssel „%1“ lässt sich nicht entsiegeln.</translation>
    </message>
    <message>
        <source>Its sealed octets were changed after they were stored.</source>
        <translation>Seine versiegelten Bytes wurden nach dem Speichern verändert.</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>Die letzte Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Event %1 is missing, or another one stands in its place.</source>
        <translation>Ereignis %1 fehlt, oder ein anderes steht an seiner Stelle.</translation>
    </message>
    <message>
        <source>The log counts 1, 2, 3 … without a gap, and %2 comes next.</source>
        <translation>Das Protokoll zählt lückenlos 1, 2, 3 …, und %2 ist als Nächstes dran.</translation>
    </message>
    <message>
        <source>Somebody removed or moved events. Compare with the last backup.</source>
        <translation>Jemand hat Ereignisse entfernt oder verschoben. Mit der letzten Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>Event %1 was altered, or does not follow the one before it.</source>
        <translation>Ereignis %1 wurde verändert oder folgt nicht auf das vorige.</translation>
    </message>
    <message>
        <source>Its hash does not fit its content and the hash of event %2.</source>
        <translation>Sein Hash passt nicht zu seinem Inhalt und zum Hash von Ereignis %2.</translation>
    </message>
    <message>
        <source>Somebody edited the log. Compare with the last backup.</source>
        <translation>Jemand hat das Protokoll bearbeitet. Mit der letzten Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>Event %1 was not written by this vault.</source>
        <translation>Ereignis %1 wurde nicht von diesem Tresor geschrieben.</translation>
    </message>
    <message>
        <source>Its authentication code does not fit, so its writer did not have the vault&apos;s key.</source>
        <translation>Sein Authentifizierungscode passt nicht; wer es schrieb, hatte den Schlüssel des Tresors nicht.</translation>
    </message>
    <message>
        <source>Somebody rewrote the log. Compare with the last backup.</source>
        <translation>Jemand hat das Protokoll neu geschrieben. Mit der letzten Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>Row %2 of “%1” was altered.</source>
        <translation>Zeile %2 von „%1“ wurde verändert.</translation>
    </message>
    <message>
        <source>It is not what the log last recorded of it (event %3).</source>
        <translation>Sie ist nicht, was das Protokoll zuletzt von ihr festgehalten hat (Ereignis %3).</translation>
    </message>
    <message>
        <source>Compare with the last backup; do not rely on this row.</source>
        <translation>Mit der letzten Sicherung vergleichen; auf diese Zeile ist kein Verlass.</translation>
    </message>
    <message>
        <source>Row %2 of “%1” is missing.</source>
        <translation>Zeile %2 von „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The log recorded it in event %3, and nothing removed it since.</source>
        <translation>Das Protokoll hielt sie in Ereignis %3 fest, und seither hat nichts sie entfernt.</translation>
    </message>
    <message>
        <source>Restore it from the last backup.</source>
        <translation>Aus der letzten Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Row %2 of “%1” was put in from outside.</source>
        <translation>Zeile %2 von „%1“ wurde von außen eingefügt.</translation>
    </message>
    <message>
        <source>No event of the log tells of it.</source>
        <translation>Kein Ereignis des Protokolls berichtet davon.</translation>
    </message>
    <message>
        <source>Do not rely on this row; find out who could write to the file.</source>
        <translation>Auf diese Zeile ist kein Verlass; herausfinden, wer in die Datei schreiben konnte.</translation>
    </message>
    <message>
        <source>Row %2 of “%1” says something else than the object it holds: %3.</source>
        <translation>Zeile %2 von „%1“ sagt etwas anderes als das Objekt darin: %3.</translation>
    </message>
    <message>
        <source>What lists show is read from the certificate, request or CRL when it is stored; they must agree.</source>
        <translation>Was Listen zeigen, wird beim Speichern aus Zertifikat, Antrag oder Sperrliste gelesen; beides muss übereinstimmen.</translation>
    </message>
    <message>
        <source>The vault&apos;s file is damaged: %1.</source>
        <translation>Die Datei des Tresors ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>SQLite&apos;s check of its structure found this.</source>
        <translation>Das hat SQLite beim Prüfen ihrer Struktur gefunden.</translation>
    </message>
    <message>
        <source>Event %1 cannot be read.</source>
        <translation>Ereignis %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Its list of changed rows is not in the form that this program writes.</source>
        <translation>Seine Liste geänderter Zeilen hat nicht die Form, die dieses Programm schreibt.</translation>
    </message>
    <message>
        <source>“%1” is valid until %2.</source>
        <translation>„%1“ ist gültig bis %2.</translation>
    </message>
    <message>
        <source>Every certificate up to the trusted “%3” passed all checks (RFC 5280 section 6).</source>
        <translation>Jedes Zertifikat bis zum vertrauenswürdigen „%3“ hat alle Prüfungen bestanden (RFC 5280, Abschnitt 6).</translation>
    </message>
    <message>
        <source>The issuer of “%1” is missing.</source>
        <translation>Der Aussteller von „%1“ fehlt.</translation>
    </message>
    <message>
        <source>It was issued by “%2”, whose certificate is neither trusted nor given (RFC 5280 section 6.1).</source>
        <translation>Ausgestellt hat es „%2“, dessen Zertifikat weder vertrauenswürdig ist noch angegeben wurde (RFC 5280, Abschnitt 6.1).</translation>
    </message>
    <message>
        <source>Give the certificate of “%2”, or trust it if you know that it is right.</source>
        <translation>Das Zertifikat von „%2“ angeben oder ihm vertrauen, wenn es nachweislich das richtige ist.</translation>
    </message>
    <message>
        <source>“%1” is not trusted.</source>
        <translation>„%1“ ist nicht vertrauenswürdig.</translation>
    </message>
    <message>
        <source>It issued itself, and is not among the trusted certificates (RFC 5280 section 6.1.1).</source>
        <translation>Es hat sich selbst ausgestellt und gehört nicht zu den vertrauenswürdigen Zertifikaten (RFC 5280, Abschnitt 6.1.1).</translation>
    </message>
    <message>
        <source>Trust it only after comparing its fingerprint with its owner.</source>
        <translation>Erst vertrauen, nachdem der Fingerabdruck mit dem Eigentümer abgeglichen ist.</translation>
    </message>
    <message>
        <source>“%1” is marked as not trusted.</source>
        <translation>„%1“ ist als nicht vertrauenswürdig gekennzeichnet.</translation>
    </message>
    <message>
        <source>Its own settings forbid this purpose.</source>
        <translation>Seine eigenen Einstellungen verbieten diesen Zweck.</translation>
    </message>
    <message>
        <source>Use another anchor.</source>
        <translation>Einen anderen Vertrauensanker verwenden.</translation>
    </message>
    <message>
        <source>The signature of “%1” cannot be checked.</source>
        <translation>Die Signatur von „%1“ lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>The public key of its issuer, “%2”, cannot be used (RFC 5280 section 4.1.2.7).</source>
        <translation>Der öffentliche Schlüssel des Ausstellers „%2“ ist nicht verwendbar (RFC 5280, Abschnitt 4.1.2.7).</translation>
    </message>
    <message>
        <source>Get a fresh copy of the issuer’s certificate.</source>
        <translation>Das Zertifikat des Ausstellers neu beschaffen.</translation>
    </message>
    <message>
        <source>The signature of “%1” is wrong.</source>
        <translation>Die Signatur von „%1“ ist falsch.</translation>
    </message>
    <message>
        <source>It was changed, or “%2” did not issue it (RFC 5280 section 6.1.3).</source>
        <translation>Es wurde verändert, oder „%2“ hat es nicht ausgestellt (RFC 5280, Abschnitt 6.1.3).</translation>
    </message>
    <message>
        <source>Do not trust it; get a fresh copy.</source>
        <translation>Nicht vertrauen; eine neue Kopie beschaffen.</translation>
    </message>
    <message>
        <source>“%1” is not valid yet: it begins on %3.</source>
        <translation>„%1“ ist noch nicht gültig: Es beginnt am %3.</translation>
    </message>
    <message>
        <source>Outside its time a certificate means nothing (RFC 5280 section 6.1.3); it was issued by “%2” and ends on %4.</source>
        <translation>Außerhalb seiner Zeit bedeutet ein Zertifikat nichts (RFC 5280, Abschnitt 6.1.3); ausgestellt von „%2“, es endet am %4.</translation>
    </message>
    <message>
        <source>Wait, or check the clock.</source>
        <translation>Warten oder die Uhr prüfen.</translation>
    </message>
    <message>
        <source>“%1” ended on %4.</source>
        <translation>„%1“ ist am %4 abgelaufen.</translation>
    </message>
    <message>
        <source>Outside its time a certificate means nothing (RFC 5280 section 6.1.3); it was issued by “%2” on %3.</source>
        <translation>Außerhalb seiner Zeit bedeutet ein Zertifikat nichts (RFC 5280, Abschnitt 6.1.3); ausgestellt von „%2“ am %3.</translation>
    </message>
    <message>
        <source>Renew it.</source>
        <translation>Erneuern.</translation>
    </message>
    <message>
        <source>The dates of “%1” cannot be read.</source>
        <translation>Die Daten von „%1“ sind nicht lesbar.</translation>
    </message>
    <message>
        <source>They are not written as demanded (RFC 5280 section 4.1.2.5).</source>
        <translation>Sie sind nicht wie vorgeschrieben dargestellt (RFC 5280, Abschnitt 4.1.2.5).</translation>
    </message>
    <message>
        <source>Have it issued again.</source>
        <translation>Neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>The path of “%1” is too long or goes in circles.</source>
        <translation>Der Pfad von „%1“ ist zu lang oder dreht sich im Kreis.</translation>
    </message>
    <message>
        <source>A path ends at a trusted certificate after a few steps (RFC 5280 section 6.1).</source>
        <translation>Ein Pfad endet nach wenigen Schritten bei einem vertrauenswürdigen Zertifikat (RFC 5280, Abschnitt 6.1).</translation>
    </message>
    <message>
        <source>Give only the certificates that belong to it.</source>
        <translation>Nur die zugehörigen Zertifikate angeben.</translation>
    </message>
    <message>
        <source>There are more CAs below “%1” than allowed.</source>
        <translation>Unter „%1“ stehen mehr CAs als erlaubt.</translation>
    </message>
    <message>
        <source>Its path length or that of a CA above forbids it (RFC 5280 section 4.2.1.9).</source>
        <translation>Seine Pfadlänge oder die einer CA darüber verbietet es (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Have it issued by a CA further up.</source>
        <translation>Von einer weiter oben stehenden CA ausstellen lassen.</translation>
    </message>
    <message>
        <source>“%1” is not for the purpose %2.</source>
        <translation>„%1“ ist nicht für den Zweck %2.</translation>
    </message>
    <message>
        <source>Its extended key usage does not name it (RFC 5280 section 4.2.1.12).</source>
        <translation>Seine erweiterte Schlüsselverwendung nennt ihn nicht (RFC 5280, Abschnitt 4.2.1.12).</translation>
    </message>
    <message>
        <source>Use a certificate made for this purpose.</source>
        <translation>Ein für diesen Zweck ausgestelltes Zertifikat verwenden.</translation>
    </message>
    <message>
        <source>“%1” is no CA, but issued a certificate.</source>
        <translation>„%1“ ist keine CA, hat aber ein Zertifikat ausgestellt.</translation>
    </message>
    <message>
        <source>Its basic constraints do not say that it is one (RFC 5280 section 4.2.1.9).</source>
        <translation>Seine Basic Constraints weisen es nicht als CA aus (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Do not trust what it issued.</source>
        <translation>Nichts vertrauen, was es ausgestellt hat.</translation>
    </message>
    <message>
        <source>“%1” may not sign certificates, but did.</source>
        <translation>„%1“ darf keine Zertifikate signieren, hat es aber getan.</translation>
    </message>
    <message>
        <source>“%1” names another issuer than the one found.</source>
        <translation>„%1“ nennt einen anderen Aussteller als den gefundenen.</translation>
    </message>
    <message>
        <source>Name or key identifier of the issuer differ (RFC 5280 section 4.2.1.1).</source>
        <translation>Name oder Schlüsselkennung des Ausstellers weichen ab (RFC 5280, Abschnitt 4.2.1.1).</translation>
    </message>
    <message>
        <source>Give the right certificate of “%2”.</source>
        <translation>Das richtige Zertifikat von „%2“ angeben.</translation>
    </message>
    <message>
        <source>“%1” has a critical extension that is not understood.</source>
        <translation>„%1“ hat eine kritische Erweiterung, die nicht verstanden wird.</translation>
    </message>
    <message>
        <source>It must be refused then (RFC 5280 section 4.2).</source>
        <translation>Dann muss es abgelehnt werden (RFC 5280, Abschnitt 4.2).</translation>
    </message>
    <message>
        <source>Check it with a program that knows the extension.</source>
        <translation>Mit einem Programm prüfen, das die Erweiterung kennt.</translation>
    </message>
    <message>
        <source>“%1” has an extension that cannot be used.</source>
        <translation>„%1“ hat eine nicht verwendbare Erweiterung.</translation>
    </message>
    <message>
        <source>The policies of “%1” cannot be read.</source>
        <translation>Die Richtlinien von „%1“ sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Their extension is damaged (RFC 5280 section 4.2.1.4).</source>
        <translation>Ihre Erweiterung ist beschädigt (RFC 5280, Abschnitt 4.2.1.4).</translation>
    </message>
    <message>
        <source>No policy holds for the whole path of “%1”.</source>
        <translation>Für den ganzen Pfad von „%1“ gilt keine Richtlinie.</translation>
    </message>
    <message>
        <source>A certificate on the path demands one (RFC 5280 section 6.1.5).</source>
        <translation>Ein Zertifikat auf dem Pfad verlangt eine (RFC 5280, Abschnitt 6.1.5).</translation>
    </message>
    <message>
        <source>Use a certificate issued under the policy demanded.</source>
        <translation>Ein unter der verlangten Richtlinie ausgestelltes Zertifikat verwenden.</translation>
    </message>
    <message>
        <source>The revocation list for “%1” is missing.</source>
        <translation>Die Sperrliste für „%1“ fehlt.</translation>
    </message>
    <message>
        <source>Without a list of “%2” nobody knows whether it was revoked (RFC 5280 section 6.3).</source>
        <translation>Ohne eine Liste von „%2“ weiß niemand, ob es gesperrt wurde (RFC 5280, Abschnitt 6.3).</translation>
    </message>
    <message>
        <source>Give the current list of “%2”.</source>
        <translation>Die aktuelle Liste von „%2“ angeben.</translation>
    </message>
    <message>
        <source>The signer of the revocation list for “%1” is missing.</source>
        <translation>Der Signierer der Sperrliste für „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The list cannot be checked (RFC 5280 section 6.3.3).</source>
        <translation>Die Liste lässt sich nicht prüfen (RFC 5280, Abschnitt 6.3.3).</translation>
    </message>
    <message>
        <source>Give the certificate that signed the list of “%2”.</source>
        <translation>Das Zertifikat angeben, das die Liste von „%2“ signiert hat.</translation>
    </message>
    <message>
        <source>The signature of the revocation list for “%1” is wrong.</source>
        <translation>Die Signatur der Sperrliste für „%1“ ist falsch.</translation>
    </message>
    <message>
        <source>It was changed, or “%2” did not make it (RFC 5280 section 6.3.3).</source>
        <translation>Sie wurde verändert, oder „%2“ hat sie nicht erstellt (RFC 5280, Abschnitt 6.3.3).</translation>
    </message>
    <message>
        <source>Get a fresh copy of the list.</source>
        <translation>Die Liste neu beschaffen.</translation>
    </message>
    <message>
        <source>The revocation list for “%1” is not valid yet.</source>
        <translation>Die Sperrliste für „%1“ ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>It was made by “%2” on %3, which is later than the time asked about (RFC 5280 section 6.3.3).</source>
        <translation>„%2“ hat sie am %3 erstellt, später als die gefragte Zeit (RFC 5280, Abschnitt 6.3.3).</translation>
    </message>
    <message>
        <source>Check the clock, or give the list of that time.</source>
        <translation>Die Uhr prüfen oder die Liste jener Zeit angeben.</translation>
    </message>
    <message>
        <source>The revocation list for “%1” is out of date since %4.</source>
        <translation>Die Sperrliste für „%1“ ist seit %4 überholt.</translation>
    </message>
    <message>
        <source>“%2” made it on %3 and promised a new one (RFC 5280 section 6.3.3).</source>
        <translation>„%2“ hat sie am %3 erstellt und eine neue angekündigt (RFC 5280, Abschnitt 6.3.3).</translation>
    </message>
    <message>
        <source>Get the current list.</source>
        <translation>Die aktuelle Liste beschaffen.</translation>
    </message>
    <message>
        <source>The revocation list for “%1” cannot be used.</source>
        <translation>Die Sperrliste für „%1“ ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Its dates or a critical extension are not understood (RFC 5280 section 5.2).</source>
        <translation>Ihre Daten oder eine kritische Erweiterung werden nicht verstanden (RFC 5280, Abschnitt 5.2).</translation>
    </message>
    <message>
        <source>Get another list.</source>
        <translation>Eine andere Liste beschaffen.</translation>
    </message>
    <message>
        <source>“%1” was revoked on %2 (%3).</source>
        <translation>„%1“ wurde am %2 gesperrt (%3).</translation>
    </message>
    <message>
        <source>Its CA has withdrawn it (RFC 5280 section 6.3).</source>
        <translation>Seine CA hat es zurückgezogen (RFC 5280, Abschnitt 6.3).</translation>
    </message>
    <message>
        <source>Do not use it any more; have another one issued.</source>
        <translation>Nicht mehr verwenden; ein anderes ausstellen lassen.</translation>
    </message>
    <message>
        <source>The signer of the revocation list for “%1” may not sign lists.</source>
        <translation>Der Signierer der Sperrliste für „%1“ darf keine Listen signieren.</translation>
    </message>
    <message>
        <source>Its key usage lacks cRLSign (RFC 5280 section 4.2.1.3).</source>
        <translation>Seiner Schlüsselverwendung fehlt cRLSign (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Get a list made by an entitled signer.</source>
        <translation>Eine Liste eines berechtigten Signierers beschaffen.</translation>
    </message>
    <message>
        <source>The revocation list does not cover “%1”.</source>
        <translation>Die Sperrliste deckt „%1“ nicht ab.</translation>
    </message>
    <message>
        <source>It is for other kinds of certificates or other reasons (RFC 5280 section 5.2.5).</source>
        <translation>Sie gilt für andere Arten von Zertifikaten oder andere Gründe (RFC 5280, Abschnitt 5.2.5).</translation>
    </message>
    <message>
        <source>Get the list named in the certificate.</source>
        <translation>Die im Zertifikat genannte Liste beschaffen.</translation>
    </message>
    <message>
        <source>The signer of the revocation list for “%1” has no valid path.</source>
        <translation>Der Signierer der Sperrliste für „%1“ hat keinen gültigen Pfad.</translation>
    </message>
    <message>
        <source>It must be valid up to the same trusted certificate (RFC 5280 section 6.3.3).</source>
        <translation>Er muss bis zum selben vertrauenswürdigen Zertifikat gültig sein (RFC 5280, Abschnitt 6.3.3).</translation>
    </message>
    <message>
        <source>Give the certificates of the signer.</source>
        <translation>Die Zertifikate des Signierers angeben.</translation>
    </message>
    <message>
        <source>The name “%2” of “%1” is outside what its CAs may certify.</source>
        <translation>Der Name „%2“ von „%1“ liegt außerhalb dessen, was seine CAs beglaubigen dürfen.</translation>
    </message>
    <message>
        <source>The name constraints on the path do not permit it (RFC 5280 section 4.2.1.10).</source>
        <translation>Die Namensbeschränkungen auf dem Pfad lassen ihn nicht zu (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Have it issued by a CA that may.</source>
        <translation>Von einer CA ausstellen lassen, die das darf.</translation>
    </message>
    <message>
        <source>The name “%2” of “%1” is excluded for its CAs.</source>
        <translation>Der Name „%2“ von „%1“ ist für seine CAs ausgeschlossen.</translation>
    </message>
    <message>
        <source>The name constraints on the path exclude it (RFC 5280 section 4.2.1.10).</source>
        <translation>Die Namensbeschränkungen auf dem Pfad schließen ihn aus (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>The name constraints of or above “%1” cannot be compared with names: %2.</source>
        <translation>Die Namensbeschränkungen von „%1“ oder darüber lassen sich nicht mit Namen vergleichen: %2.</translation>
    </message>
    <message>
        <source>What is not understood is refused (RFC 5280 section 4.2.1.10).</source>
        <translation>Was nicht verstanden wird, wird abgelehnt (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Use names in their usual form, or another CA.</source>
        <translation>Namen in üblicher Form oder eine andere CA verwenden.</translation>
    </message>
    <message>
        <source>The key of “%1” is too weak.</source>
        <translation>Der Schlüssel von „%1“ ist zu schwach.</translation>
    </message>
    <message>
        <source>It has less than 112 bits of strength or unnamed parameters (NIST SP 800-131A).</source>
        <translation>Er hat weniger als 112 Bit Stärke oder unbenannte Parameter (NIST SP 800-131A).</translation>
    </message>
    <message>
        <source>Have it issued for a new key.</source>
        <translation>Für einen neuen Schlüssel ausstellen lassen.</translation>
    </message>
    <message>
        <source>The signature of “%1” uses a weak digest.</source>
        <translation>Die Signatur von „%1“ verwendet einen schwachen Hash.</translation>
    </message>
    <message>
        <source>Collisions were found for it, so signatures can be forged (RFC 6194).</source>
        <translation>Für ihn sind Kollisionen bekannt, Signaturen lassen sich also fälschen (RFC 6194).</translation>
    </message>
    <message>
        <source>Have it issued again with SHA-256 or better.</source>
        <translation>Mit SHA-256 oder besser neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>The signature algorithm of “%1” does not fit.</source>
        <translation>Das Signaturverfahren von „%1“ passt nicht.</translation>
    </message>
    <message>
        <source>It is unknown, differs inside and outside, or does not suit the key of “%2” (RFC 5280 section 4.1.1.2).</source>
        <translation>Es ist unbekannt, innen und außen verschieden oder passt nicht zum Schlüssel von „%2“ (RFC 5280, Abschnitt 4.1.1.2).</translation>
    </message>
    <message>
        <source>“%1” was revoked.</source>
        <translation>„%1“ wurde gesperrt.</translation>
    </message>
    <message>
        <source>The key of “%1” may not be used for %2.</source>
        <translation>Der Schlüssel von „%1“ darf nicht für %2 verwendet werden.</translation>
    </message>
    <message>
        <source>Its key usage does not allow it (RFC 5280 section 4.2.1.3).</source>
        <translation>Seine Schlüsselverwendung lässt es nicht zu (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>The certificate is not for the host “%1”.</source>
        <translation>Das Zertifikat gilt nicht für den Host „%1“.</translation>
    </message>
    <message>
        <source>Its names are: %2. Only alternative names count (RFC 9525 section 6).</source>
        <translation>Seine Namen sind: %2. Nur alternative Namen zählen (RFC 9525, Abschnitt 6).</translation>
    </message>
    <message>
        <source>Check the address, or have a certificate issued with this name.</source>
        <translation>Die Adresse prüfen oder ein Zertifikat mit diesem Namen ausstellen lassen.</translation>
    </message>
    <message>
        <source>The certificate is not for the address %1.</source>
        <translation>Das Zertifikat gilt nicht für die Adresse %1.</translation>
    </message>
    <message>
        <source>Its names are: %2. Only alternative names of type IP count (RFC 9525 section 6).</source>
        <translation>Seine Namen sind: %2. Nur alternative Namen vom Typ IP zählen (RFC 9525, Abschnitt 6).</translation>
    </message>
    <message>
        <source>Check the address, or have a certificate issued with it.</source>
        <translation>Die Adresse prüfen oder ein Zertifikat mit ihr ausstellen lassen.</translation>
    </message>
    <message>
        <source>The certificate is not for the mailbox “%1”.</source>
        <translation>Das Zertifikat gilt nicht für das Postfach „%1“.</translation>
    </message>
    <message>
        <source>Its names are: %2 (RFC 8550 section 3).</source>
        <translation>Seine Namen sind: %2 (RFC 8550, Abschnitt 3).</translation>
    </message>
    <message>
        <source>“%1” is trusted.</source>
        <translation>„%1“ ist vertrauenswürdig.</translation>
    </message>
    <message>
        <source>It is one of the certificates you start from (RFC 5280 section 6.1.1).</source>
        <translation>Es gehört zu den Zertifikaten, von denen ausgegangen wird (RFC 5280, Abschnitt 6.1.1).</translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation>Die Signatur stimmt.</translation>
    </message>
    <message>
        <source>The key of “%1” made it (RFC 5280 section 6.1.3).</source>
        <translation>Der Schlüssel von „%1“ hat sie erzeugt (RFC 5280, Abschnitt 6.1.3).</translation>
    </message>
    <message>
        <source>The time is right: valid from %1 to %2.</source>
        <translation>Die Zeit stimmt: gültig von %1 bis %2.</translation>
    </message>
    <message>
        <source>The time asked about lies within (RFC 5280 section 6.1.3).</source>
        <translation>Die gefragte Zeit liegt darin (RFC 5280, Abschnitt 6.1.3).</translation>
    </message>
    <message>
        <source>It is a CA, with %1 CAs below; its path length is %2.</source>
        <translation>Es ist eine CA mit %1 CAs darunter; ihre Pfadlänge ist %2.</translation>
    </message>
    <message>
        <source>A - stands for no limit (RFC 5280 section 6.1.4).</source>
        <translation>Ein - steht für unbegrenzt (RFC 5280, Abschnitt 6.1.4).</translation>
    </message>
    <message>
        <source>All names are within the name constraints.</source>
        <translation>Alle Namen liegen innerhalb der Namensbeschränkungen.</translation>
    </message>
    <message>
        <source>CAs above limit what may be certified (RFC 5280 section 4.2.1.10).</source>
        <translation>Übergeordnete CAs begrenzen, was beglaubigt werden darf (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>It is not revoked.</source>
        <translation>Es ist nicht gesperrt.</translation>
    </message>
    <message>
        <source>A current list of its issuer does not name it (RFC 5280 section 6.3).</source>
        <translation>Eine aktuelle Liste seines Ausstellers nennt es nicht (RFC 5280, Abschnitt 6.3).</translation>
    </message>
    <message>
        <source>It is good for the purpose %1.</source>
        <translation>Es gilt für den Zweck %1.</translation>
    </message>
    <message>
        <source>Its extended key usage names it or limits nothing (RFC 5280 section 4.2.1.12).</source>
        <translation>Seine erweiterte Schlüsselverwendung nennt ihn oder begrenzt nichts (RFC 5280, Abschnitt 4.2.1.12).</translation>
    </message>
    <message>
        <source>Revocation was not checked.</source>
        <translation>Die Sperrung wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>No revocation list was given (RFC 5280 section 6.3).</source>
        <translation>Es wurde keine Sperrliste angegeben (RFC 5280, Abschnitt 6.3).</translation>
    </message>
    <message>
        <source>Give the lists of the CAs to check it.</source>
        <translation>Zur Prüfung die Listen der CAs angeben.</translation>
    </message>
    <message>
        <source>There is no CA “%1” in this vault.</source>
        <translation>In diesem Tresor gibt es keine CA „%1“.</translation>
    </message>
    <message>
        <source>Names of CAs are compared letter by letter.</source>
        <translation>Namen von CAs werden Buchstabe für Buchstabe verglichen.</translation>
    </message>
    <message>
        <source>“ca list” shows the names.</source>
        <translation>„ca list“ zeigt die Namen.</translation>
    </message>
    <message>
        <source>There is a CA “%1” already.</source>
        <translation>Es gibt schon eine CA „%1“.</translation>
    </message>
    <message>
        <source>A name stands for one CA in a vault.</source>
        <translation>Ein Name steht in einem Tresor für genau eine CA.</translation>
    </message>
    <message>
        <source>The private key of “%1” is not in this vault.</source>
        <translation>Der private Schlüssel von „%1“ ist nicht in diesem Tresor.</translation>
    </message>
    <message>
        <source>Without it nothing can be signed here.</source>
        <translation>Ohne ihn lässt sich hier nichts signieren.</translation>
    </message>
    <message>
        <source>Use the vault that holds the key, or take the key in with “ca adopt”.</source>
        <translation>Den Tresor mit dem Schlüssel verwenden oder den Schlüssel mit „ca adopt“ aufnehmen.</translation>
    </message>
    <message>
        <source>“%1” fits %2 certificates.</source>
        <translation>„%1“ passt auf %2 Zertifikate.</translation>
    </message>
    <message>
        <source>A command acts on one certificate only.</source>
        <translation>Ein Befehl wirkt auf genau ein Zertifikat.</translation>
    </message>
    <message>
        <source>Name it by serial:HEX or sha256:HEX, with --issuer when the serial number occurs twice.</source>
        <translation>Mit serial:HEX oder sha256:HEX benennen, und mit --issuer, wenn die Seriennummer zweimal vorkommt.</translation>
    </message>
    <message>
        <source>No certificate fits “%1”.</source>
        <translation>Kein Zertifikat passt auf „%1“.</translation>
    </message>
    <message>
        <source>It was tried as a name, a serial number, a fingerprint and a file.</source>
        <translation>Versucht wurde es als Name, Seriennummer, Fingerabdruck und Datei.</translation>
    </message>
    <message>
        <source>“list” shows what there is.</source>
        <translation>„list“ zeigt, was vorhanden ist.</translation>
    </message>
    <message>
        <source>The number %1 was used before by this CA. Nothing was signed.</source>
        <translation>Die Nummer %1 wurde von dieser CA schon verwendet. Nichts wurde signiert.</translation>
    </message>
    <message>
        <source>No two certificates or CRLs of one CA may carry the same number (RFC 5280 sections 4.1.2.2 and 5.2.3).</source>
        <translation>Keine zwei Zertifikate oder Sperrlisten einer CA dürfen dieselbe Nummer tragen (RFC 5280, Abschnitte 4.1.2.2 und 5.2.3).</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, this machine&apos;s random numbers are not to be trusted.</source>
        <translation>Erneut versuchen; geschieht es zweimal, ist auf die Zufallszahlen dieses Rechners kein Verlass.</translation>
    </message>
    <message>
        <source>Not signed: this is not the key that the certificate was prepared for.</source>
        <translation>Nicht signiert: Das ist nicht der Schlüssel, für den das Zertifikat vorbereitet wurde.</translation>
    </message>
    <message>
        <source>What was recorded names another issuer key.</source>
        <translation>Festgehalten wurde ein anderer Ausstellerschlüssel.</translation>
    </message>
    <message>
        <source>Start again.</source>
        <translation>Neu beginnen.</translation>
    </message>
    <message>
        <source>This certificate does not belong to the key of “%1”.</source>
        <translation>Dieses Zertifikat gehört nicht zum Schlüssel von „%1“.</translation>
    </message>
    <message>
        <source>The public key in it is another one.</source>
        <translation>Es enthält einen anderen öffentlichen Schlüssel.</translation>
    </message>
    <message>
        <source>Choose the certificate that was issued for this CA&apos;s request.</source>
        <translation>Das Zertifikat wählen, das auf den Antrag dieser CA ausgestellt wurde.</translation>
    </message>
    <message>
        <source>This is not the certificate of a CA.</source>
        <translation>Das ist nicht das Zertifikat einer CA.</translation>
    </message>
    <message>
        <source>Its basic constraints do not say so (RFC 5280 section 4.2.1.9).</source>
        <translation>Seine Basic Constraints sagen nichts davon (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Ask for it to be issued anew as a CA certificate.</source>
        <translation>Als CA-Zertifikat neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>There is no profile “%1” in this vault.</source>
        <translation>In diesem Tresor gibt es kein Profil „%1“.</translation>
    </message>
    <message>
        <source>The profiles here are: %2.</source>
        <translation>Die Profile hier sind: %2.</translation>
    </message>
    <message>
        <source>“%1” has no certificate yet.</source>
        <translation>„%1“ hat noch kein Zertifikat.</translation>
    </message>
    <message>
        <source>A CA can sign once its own certificate is here.</source>
        <translation>Eine CA kann signieren, sobald ihr eigenes Zertifikat hier ist.</translation>
    </message>
    <message>
        <source>Carry its request to the CA above, and take the answer in with “ca adopt”.</source>
        <translation>Ihren Antrag zur übergeordneten CA bringen und die Antwort mit „ca adopt“ aufnehmen.</translation>
    </message>
    <message>
        <source>“%1” is a guarded root: it signs only inside a ceremony.</source>
        <translation>„%1“ ist eine bewachte Root-CA: Sie signiert nur in einer Zeremonie.</translation>
    </message>
    <message>
        <source>Its key was made so that no single person can use it.</source>
        <translation>Ihr Schlüssel wurde so erzeugt, dass niemand ihn allein verwenden kann.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is revoked.</source>
        <translation>Das Zertifikat von „%1“ ist gesperrt.</translation>
    </message>
    <message>
        <source>What it signs now would not be trusted.</source>
        <translation>Was sie jetzt signiert, fände kein Vertrauen.</translation>
    </message>
    <message>
        <source>Use another CA.</source>
        <translation>Eine andere CA verwenden.</translation>
    </message>
    <message>
        <source>The signed certificate is not the one that was recorded.</source>
        <translation>Das signierte Zertifikat ist nicht das festgehaltene.</translation>
    </message>
    <message>
        <source>Its content differs from what was reserved before signing.</source>
        <translation>Sein Inhalt weicht von dem ab, was vor dem Signieren reserviert wurde.</translation>
    </message>
    <message>
        <source>It was not taken in. The reservation is listed as unfinished; revoke it.</source>
        <translation>Es wurde nicht aufgenommen. Die Reservierung steht als unvollendet in der Liste; bitte sperren.</translation>
    </message>
    <message>
        <source>This request has a certificate and stays.</source>
        <translation>Dieser Antrag hat ein Zertifikat und bleibt.</translation>
    </message>
    <message>
        <source>It is the evidence for what was asked.</source>
        <translation>Er ist der Nachweis dessen, was beantragt wurde.</translation>
    </message>
    <message>
        <source>A name for the CA is missing.</source>
        <translation>Es fehlt ein Name für die CA.</translation>
    </message>
    <message>
        <source>The vault&apos;s lists and commands call it by that name.</source>
        <translation>Listen und Befehle des Tresors nennen sie so.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Einen Namen geben.</translation>
    </message>
    <message>
        <source>The profile “%1” is not for this.</source>
        <translation>Das Profil „%1“ ist nicht hierfür.</translation>
    </message>
    <message>
        <source>A CA without an issuer needs a root profile; a CA below another one needs a CA profile.</source>
        <translation>Eine CA ohne Aussteller braucht ein Root-Profil, eine CA unter einer anderen ein CA-Profil.</translation>
    </message>
    <message>
        <source>Choose root-ca for a root, policy-ca or issuing-ca below one.</source>
        <translation>root-ca für eine Root-CA wählen, policy-ca oder issuing-ca darunter.</translation>
    </message>
    <message>
        <source>The certificate of “%1” ended on %2.</source>
        <translation>Das Zertifikat von „%1“ ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>Renew the CA, or use another one.</source>
        <translation>Die CA erneuern oder eine andere verwenden.</translation>
    </message>
    <message>
        <source>A private key is not taken in by this.</source>
        <translation>Ein privater Schlüssel wird hierdurch nicht aufgenommen.</translation>
    </message>
    <message>
        <source>Only the key of a CA belongs in a vault.</source>
        <translation>In einen Tresor gehören nur die Schlüssel von CAs.</translation>
    </message>
    <message>
        <source>Use “ca adopt” for the key of a CA.</source>
        <translation>Für den Schlüssel einer CA „ca adopt“ verwenden.</translation>
    </message>
    <message>
        <source>EC P-256</source>
        <translation>EC P-256</translation>
    </message>
    <message>
        <source>Small, fast and understood everywhere: the usual choice for servers, devices and people.</source>
        <translation>Klein, schnell und überall verstanden: die übliche Wahl für Server, Geräte und Personen.</translation>
    </message>
    <message>
        <source>EC P-384</source>
        <translation>EC P-384</translation>
    </message>
    <message>
        <source>Stronger and still small: the usual choice for CAs.</source>
        <translation>Stärker und noch immer klein: die übliche Wahl für CAs.</translation>
    </message>
    <message>
        <source>RSA 2048</source>
        <translation>RSA 2048</translation>
    </message>
    <message>
        <source>For old devices only; not for anything that lasts beyond 2030.</source>
        <translation>Nur für alte Geräte; nicht für etwas, das über 2030 hinaus hält.</translation>
    </message>
    <message>
        <source>RSA 3072</source>
        <translation>RSA 3072</translation>
    </message>
    <message>
        <source>Where elliptic curves are not understood; slower, with larger certificates.</source>
        <translation>Wo elliptische Kurven nicht verstanden werden; langsamer, mit größeren Zertifikaten.</translation>
    </message>
    <message>
        <source>RSA 4096</source>
        <translation>RSA 4096</translation>
    </message>
    <message>
        <source>For CAs that old devices must trust; slow to make and to sign with.</source>
        <translation>Für CAs, denen alte Geräte vertrauen müssen; langsam beim Erzeugen und Signieren.</translation>
    </message>
    <message>
        <source>Ed25519</source>
        <translation>Ed25519</translation>
    </message>
    <message>
        <source>Modern and fast, but many browsers and tokens do not take it in certificates.</source>
        <translation>Modern und schnell, aber viele Browser und Token nehmen es in Zertifikaten nicht an.</translation>
    </message>
    <message>
        <source>ML-DSA-65</source>
        <translation>ML-DSA-65</translation>
    </message>
    <message>
        <source>Withstands quantum computers; large signatures, and few programs understand it yet.</source>
        <translation>Hält Quantencomputern stand; große Signaturen, und noch verstehen es wenige Programme.</translation>
    </message>
    <message>
        <source>Certificate (DER)</source>
        <translation>Zertifikat (DER)</translation>
    </message>
    <message>
        <source>Certification request (DER)</source>
        <translation>Zertifikatsantrag (DER)</translation>
    </message>
    <message>
        <source>Revocation list (DER)</source>
        <translation>Sperrliste (DER)</translation>
    </message>
    <message>
        <source>Private key (PKCS#8, DER)</source>
        <translation>Privater Schlüssel (PKCS#8, DER)</translation>
    </message>
    <message>
        <source>Encrypted private key (PKCS#8, DER)</source>
        <translation>Verschlüsselter privater Schlüssel (PKCS#8, DER)</translation>
    </message>
    <message>
        <source>RSA private key (PKCS#1, DER)</source>
        <translation>Privater RSA-Schlüssel (PKCS#1, DER)</translation>
    </message>
    <message>
        <source>EC private key (SEC 1, DER)</source>
        <translation>Privater EC-Schlüssel (SEC 1, DER)</translation>
    </message>
    <message>
        <source>Public key (DER)</source>
        <translation>Öffentlicher Schlüssel (DER)</translation>
    </message>
    <message>
        <source>Certificate as text (PEM)</source>
        <translation>Zertifikat als Text (PEM)</translation>
    </message>
    <message>
        <source>Certificate in binary form (DER)</source>
        <translation>Zertifikat in Binärform (DER)</translation>
    </message>
    <message>
        <source>Certificate and its CAs in one file (PEM)</source>
        <translation>Zertifikat und seine CAs in einer Datei (PEM)</translation>
    </message>
    <message>
        <source>nginx</source>
        <translation>nginx</translation>
    </message>
    <message>
        <source>Copy %1 and the key file to /etc/nginx/tls/. In the server block write:
    ssl_certificate     /etc/nginx/tls/%1;
    ssl_certificate_key /etc/nginx/tls/KEYFILE;
Test with “nginx -t”, then reload with “systemctl reload nginx”.</source>
        <translation>%1 und die Schlüsseldatei nach /etc/nginx/tls/ kopieren. In den server-Block schreiben:
    ssl_certificate     /etc/nginx/tls/%1;
    ssl_certificate_key /etc/nginx/tls/KEYFILE;
Mit „nginx -t“ prüfen, dann mit „systemctl reload nginx“ neu laden.</translation>
    </message>
    <message>
        <source>Apache httpd</source>
        <translation>Apache httpd</translation>
    </message>
    <message>
        <source>Copy %1 and the key file to a folder that only root can read. In the VirtualHost write:
    SSLCertificateFile    /etc/ssl/private/%1
    SSLCertificateKeyFile /etc/ssl/private/KEYFILE
Test with “apachectl configtest”, then reload with “apachectl graceful”.</source>
        <translation>%1 und die Schlüsseldatei in einen Ordner kopieren, den nur root lesen darf. In VirtualHost schreiben:
    SSLCertificateFile    /etc/ssl/private/%1
    SSLCertificateKeyFile /etc/ssl/private/KEYFILE
Mit „apachectl configtest“ prüfen, dann mit „apachectl graceful“ neu laden.</translation>
    </message>
    <message>
        <source>HAProxy</source>
        <translation>HAProxy</translation>
    </message>
    <message>
        <source>HAProxy wants certificates and key in one file, readable by root only:
    cat %1 KEYFILE &gt; /etc/haproxy/site.pem
In the frontend write:
    bind :443 ssl crt /etc/haproxy/site.pem
Check with “haproxy -c -f /etc/haproxy/haproxy.cfg”, then reload.</source>
        <translation>HAProxy verlangt Zertifikate und Schlüssel in einer Datei, die nur root lesen darf:
    cat %1 KEYFILE &gt; /etc/haproxy/site.pem
In das Frontend schreiben:
    bind :443 ssl crt /etc/haproxy/site.pem
Mit „haproxy -c -f /etc/haproxy/haproxy.cfg“ prüfen, dann neu laden.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>If the request was made on that computer, complete it there as administrator:
    certreq -accept %1
To make computers trust a CA, add its certificate:
    certutil -addstore Root %1
In a domain, a group policy does this for all of them.</source>
        <translation>Wurde der Antrag auf jenem Rechner erstellt, ihn dort als Administrator abschließen:
    certreq -accept %1
Damit Rechner einer CA vertrauen, deren Zertifikat hinzufügen:
    certutil -addstore Root %1
In einer Domäne erledigt das eine Gruppenrichtlinie für alle.</translation>
    </message>
    <message>
        <source>Java</source>
        <translation>Java</translation>
    </message>
    <message>
        <source>If the request was made with keytool, put the answer into the same key store and alias:
    keytool -importcert -alias ALIAS -file %1 -keystore KEYSTORE
To trust a CA, import its certificate the same way under an alias of its own.</source>
        <translation>Wurde der Antrag mit keytool erstellt, die Antwort in denselben Keystore und Alias übernehmen:
    keytool -importcert -alias ALIAS -file %1 -keystore KEYSTORE
Um einer CA zu vertrauen, ihr Zertifikat ebenso unter eigenem Alias importieren.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>%1 holds the certificate first, then the CAs up to the root, as most servers want it.
Keep the key file readable by the service only. When the service asks for separate files, export
the certificate and each CA alone.</source>
        <translation>%1 enthält zuerst das Zertifikat, dann die CAs bis zur Root-CA, wie es die meisten Server verlangen.
Die Schlüsseldatei darf nur der Dienst lesen. Verlangt der Dienst getrennte Dateien,
das Zertifikat und jede CA einzeln exportieren.</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Other extension</source>
        <translation>Andere Erweiterung</translation>
    </message>
    <message>
        <source>Repeated extension</source>
        <translation>Wiederholte Erweiterung</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Vault created</source>
        <translation>Tresor angelegt</translation>
    </message>
    <message>
        <source>Wrong passphrase given</source>
        <translation>Falsche Passphrase eingegeben</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Passphrase geändert</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sicherung erstellt</translation>
    </message>
    <message>
        <source>Odd clock confirmed</source>
        <translation>Auffällige Uhr bestätigt</translation>
    </message>
    <message>
        <source>Interrupted signing found</source>
        <translation>Unterbrochenes Signieren gefunden</translation>
    </message>
    <message>
        <source>Profile taken in</source>
        <translation>Profil aufgenommen</translation>
    </message>
    <message>
        <source>Key made</source>
        <translation>Schlüssel erzeugt</translation>
    </message>
    <message>
        <source>Key taken in</source>
        <translation>Schlüssel aufgenommen</translation>
    </message>
    <message>
        <source>CA made</source>
        <translation>CA erstellt</translation>
    </message>
    <message>
        <source>Request made for a CA</source>
        <translation>Antrag für eine CA erstellt</translation>
    </message>
    <message>
        <source>CA adopted</source>
        <translation>CA übernommen</translation>
    </message>
    <message>
        <source>CA renamed or readdressed</source>
        <translation>Name oder Adressen der CA geändert</translation>
    </message>
    <message>
        <source>Request taken in</source>
        <translation>Antrag aufgenommen</translation>
    </message>
    <message>
        <source>Request removed</source>
        <translation>Antrag entfernt</translation>
    </message>
    <message>
        <source>Certificate about to be signed</source>
        <translation>Zertifikat wird gleich signiert</translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation>Zertifikat ausgestellt</translation>
    </message>
    <message>
        <source>Certificate taken in</source>
        <translation>Zertifikat aufgenommen</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>Zertifikat gesperrt</translation>
    </message>
    <message>
        <source>Owner or note changed</source>
        <translation>Verantwortliche Person oder Notiz geändert</translation>
    </message>
    <message>
        <source>CRL about to be signed</source>
        <translation>Sperrliste wird gleich signiert</translation>
    </message>
    <message>
        <source>CRL issued</source>
        <translation>Sperrliste ausgestellt</translation>
    </message>
    <message>
        <source>Where to find the issuer</source>
        <translation>Wo der Aussteller zu finden ist</translation>
    </message>
    <message>
        <source>Addresses of the issuer&apos;s certificate and of its online status service.</source>
        <translation>Adressen des Ausstellerzertifikats und seines Online-Statusdienstes.</translation>
    </message>
    <message>
        <source>Online status (OCSP)</source>
        <translation>Online-Status (OCSP)</translation>
    </message>
    <message>
        <source>http://ocsp.example.com</source>
        <translation>http://ocsp.example.com</translation>
    </message>
    <message>
        <source>Issuer&apos;s certificate</source>
        <translation>Ausstellerzertifikat</translation>
    </message>
    <message>
        <source>http://pki.example.com/issuing.cer</source>
        <translation>http://pki.example.com/issuing.cer</translation>
    </message>
    <message>
        <source>Identifier of the issuer&apos;s key</source>
        <translation>Kennung des Ausstellerschlüssels</translation>
    </message>
    <message>
        <source>Points to the CA key that signed this; it links the certificate to the one above.</source>
        <translation>Verweist auf den CA-Schlüssel, der dies signiert hat, und verbindet das Zertifikat mit dem darüber.</translation>
    </message>
    <message>
        <source>Key identifier</source>
        <translation>Schlüsselkennung</translation>
    </message>
    <message>
        <source>Hexadecimal, the subject key identifier of the CA</source>
        <translation>Hexadezimal, die Schlüsselkennung des Inhabers im CA-Zertifikat</translation>
    </message>
    <message>
        <source>Issuer of the CA certificate</source>
        <translation>Aussteller des CA-Zertifikats</translation>
    </message>
    <message>
        <source>dirName:CN=Example Root</source>
        <translation>dirName:CN=Example Root</translation>
    </message>
    <message>
        <source>Serial number of the CA certificate</source>
        <translation>Seriennummer des CA-Zertifikats</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadezimal</translation>
    </message>
    <message>
        <source>May act as a CA</source>
        <translation>Darf als CA auftreten</translation>
    </message>
    <message>
        <source>Says whether this certificate may vouch for others, and how many CAs may follow below it.</source>
        <translation>Sagt, ob dieses Zertifikat für andere bürgen darf und wie viele CAs darunter folgen dürfen.</translation>
    </message>
    <message>
        <source>Is a CA</source>
        <translation>Ist eine CA</translation>
    </message>
    <message>
        <source>Only for root and intermediate certificates</source>
        <translation>Nur für Root- und Zwischenzertifikate</translation>
    </message>
    <message>
        <source>CAs allowed below</source>
        <translation>Erlaubte CAs darunter</translation>
    </message>
    <message>
        <source>0: this CA issues to end users only</source>
        <translation>0: Diese CA stellt nur für Endteilnehmer aus</translation>
    </message>
    <message>
        <source>Under which policy it was issued</source>
        <translation>Unter welcher Richtlinie es ausgestellt wurde</translation>
    </message>
    <message>
        <source>Numbers of written policies, with the address of the practice statement.</source>
        <translation>Nummern schriftlicher Richtlinien, mit der Adresse der Zertifizierungspraxis.</translation>
    </message>
    <message>
        <source>Policy numbers</source>
        <translation>Richtliniennummern</translation>
    </message>
    <message>
        <source>1.3.6.1.4.1.99999.1.1, or 2.5.29.32.0 for any</source>
        <translation>1.3.6.1.4.1.99999.1.1, oder 2.5.29.32.0 für jede</translation>
    </message>
    <message>
        <source>Practice statement</source>
        <translation>Zertifizierungspraxis (CPS)</translation>
    </message>
    <message>
        <source>https://pki.example.com/cps</source>
        <translation>https://pki.example.com/cps</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>One sentence for people, at most 200 octets</source>
        <translation>Ein Satz für Menschen, höchstens 200 Byte</translation>
    </message>
    <message>
        <source>Where to check revocation</source>
        <translation>Wo die Sperrung nachzusehen ist</translation>
    </message>
    <message>
        <source>The address of the issuer&apos;s revocation list; programs fetch it to see whether this was revoked.</source>
        <translation>Die Adresse der Sperrliste des Ausstellers; Programme rufen sie ab, um zu sehen, ob dieses Zertifikat gesperrt wurde.</translation>
    </message>
    <message>
        <source>Addresses of the list</source>
        <translation>Adressen der Liste</translation>
    </message>
    <message>
        <source>http://pki.example.com/issuing.crl</source>
        <translation>http://pki.example.com/issuing.crl</translation>
    </message>
    <message>
        <source>Which jobs it is for</source>
        <translation>Für welche Aufgaben es ist</translation>
    </message>
    <message>
        <source>Names the purposes, such as web server or e-mail; programs refuse it for others.</source>
        <translation>Nennt die Zwecke, etwa Webserver oder E-Mail; für andere lehnen Programme es ab.</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Zwecke</translation>
    </message>
    <message>
        <source>serverAuth, or an OID such as 1.3.6.1.5.5.7.3.1</source>
        <translation>serverAuth oder eine OID wie 1.3.6.1.5.5.7.3.1</translation>
    </message>
    <message>
        <source>What the key may do</source>
        <translation>Was der Schlüssel darf</translation>
    </message>
    <message>
        <source>Limits the key to certain operations, such as signing certificates or agreeing on keys.</source>
        <translation>Beschränkt den Schlüssel auf bestimmte Vorgänge, etwa Zertifikate signieren oder Schlüssel vereinbaren.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>A CA: keyCertSign and cRLSign; a server: digitalSignature</source>
        <translation>Eine CA: keyCertSign und cRLSign; ein Server: digitalSignature</translation>
    </message>
    <message>
        <source>Names it may vouch for</source>
        <translation>Namen, für die sie bürgen darf</translation>
    </message>
    <message>
        <source>Confines a CA to certain domains and addresses; anything else below it is not accepted.</source>
        <translation>Beschränkt eine CA auf bestimmte Domänen und Adressen; alles andere unter ihr wird nicht angenommen.</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>DNS:example.com, IP:10.0.0.0/8</source>
        <translation>DNS:example.com, IP:10.0.0.0/8</translation>
    </message>
    <message>
        <source>Never these</source>
        <translation>Niemals diese</translation>
    </message>
    <message>
        <source>DNS:secret.example.com</source>
        <translation>DNS:secret.example.com</translation>
    </message>
    <message>
        <source>Needs no revocation check</source>
        <translation>Braucht keine Sperrprüfung</translation>
    </message>
    <message>
        <source>For certificates of status services only: programs trust it for its short life without asking.</source>
        <translation>Nur für Zertifikate von Statusdiensten: Programme vertrauen ihm in seinem kurzen Leben ohne Rückfrage.</translation>
    </message>
    <message>
        <source>All names it is good for</source>
        <translation>Alle Namen, für die es gilt</translation>
    </message>
    <message>
        <source>Host names, addresses and mailboxes; programs compare these and ignore the subject.</source>
        <translation>Hostnamen, Adressen und Postfächer; Programme vergleichen diese und übergehen den Inhabernamen.</translation>
    </message>
    <message>
        <source>DNS:www.example.com, IP:192.0.2.1, email:ana@example.com</source>
        <translation>DNS:www.example.com, IP:192.0.2.1, email:ana@example.com</translation>
    </message>
    <message>
        <source>Identifier of this key</source>
        <translation>Kennung dieses Schlüssels</translation>
    </message>
    <message>
        <source>A fingerprint of the key, by which certificates below find this one.</source>
        <translation>Ein Fingerabdruck des Schlüssels, an dem Zertifikate darunter dieses finden.</translation>
    </message>
    <message>
        <source>Hexadecimal, usually 20 octets</source>
        <translation>Hexadezimal, meist 20 Byte</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Kein Grund angegeben</translation>
    </message>
    <message>
        <source>The key may be known to others</source>
        <translation>Der Schlüssel könnte anderen bekannt sein</translation>
    </message>
    <message>
        <source>The key of the CA may be known to others</source>
        <translation>Der Schlüssel der CA könnte anderen bekannt sein</translation>
    </message>
    <message>
        <source>The name or the organisation changed</source>
        <translation>Name oder Organisation hat sich geändert</translation>
    </message>
    <message>
        <source>Another certificate takes its place</source>
        <translation>Ein anderes Zertifikat tritt an seine Stelle</translation>
    </message>
    <message>
        <source>It is not needed any more</source>
        <translation>Es wird nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>Suspended, may come back</source>
        <translation>Ausgesetzt, kann wiederkommen</translation>
    </message>
    <message>
        <source>Taken off the list again</source>
        <translation>Wieder von der Liste genommen</translation>
    </message>
    <message>
        <source>The right it grants was withdrawn</source>
        <translation>Das damit gewährte Recht wurde entzogen</translation>
    </message>
    <message>
        <source>The key of the attribute authority may be known to others</source>
        <translation>Der Schlüssel der Attributstelle könnte anderen bekannt sein</translation>
    </message>
    <message>
        <source>The profile does not allow the signature %1.</source>
        <translation>Das Profil erlaubt die Signatur %1 nicht.</translation>
    </message>
    <message>
        <source>It lists the kinds of signature that its certificates may carry.</source>
        <translation>Es führt die Signaturarten auf, die seine Zertifikate tragen dürfen.</translation>
    </message>
    <message>
        <source>Leave the choice to the profile.</source>
        <translation>Die Wahl dem Profil überlassen.</translation>
    </message>
    <message>
        <source>The signature %1 cannot be made by a key of the kind %2.</source>
        <translation>Ein Schlüssel der Art %2 kann die Signatur %1 nicht leisten.</translation>
    </message>
    <message>
        <source>Every kind of signature belongs to one kind of key.</source>
        <translation>Jede Signaturart gehört zu einer Schlüsselart.</translation>
    </message>
    <message>
        <source>Choose a signature that fits the key of the CA.</source>
        <translation>Eine Signatur wählen, die zum Schlüssel der CA passt.</translation>
    </message>
    <message>
        <source>“%1” is no kind of signature this program makes.</source>
        <translation>„%1“ ist keine Signaturart, die dieses Programm erzeugt.</translation>
    </message>
    <message>
        <source>Choose one that fits the CA&apos;s key.</source>
        <translation>Eine wählen, die zum Schlüssel der CA passt.</translation>
    </message>
    <message>
        <source>A key of the kind %1 cannot sign.</source>
        <translation>Ein Schlüssel der Art %1 kann nicht signieren.</translation>
    </message>
    <message>
        <source>It only agrees on keys or receives them, so it can neither sign a request to prove that somebody has it nor be the key of a CA.</source>
        <translation>Er vereinbart oder empfängt nur Schlüssel; er kann also weder einen Antrag signieren, um den Besitz zu beweisen, noch Schlüssel einer CA sein.</translation>
    </message>
    <message>
        <source>Have the key made together with its certificate, or choose another kind.</source>
        <translation>Den Schlüssel zusammen mit seinem Zertifikat erzeugen lassen oder eine andere Art wählen.</translation>
    </message>
    <message>
        <source>RSA 8192</source>
        <translation>RSA 8192</translation>
    </message>
    <message>
        <source>For a rule that demands it; takes a minute to make, and every signature is slow.</source>
        <translation>Für Vorschriften, die es verlangen; das Erzeugen dauert eine Minute, und jede Signatur ist langsam.</translation>
    </message>
    <message>
        <source>EC P-521</source>
        <translation>EC P-521</translation>
    </message>
    <message>
        <source>Stronger than most need; some browsers and tokens do not take it.</source>
        <translation>Stärker, als die meisten brauchen; manche Browser und Token nehmen es nicht an.</translation>
    </message>
    <message>
        <source>EC brainpoolP256r1</source>
        <translation>EC brainpoolP256r1</translation>
    </message>
    <message>
        <source>Where German and European rules ask for it; browsers do not take it.</source>
        <translation>Wo deutsche und europäische Vorschriften es verlangen; Browser nehmen es nicht an.</translation>
    </message>
    <message>
        <source>EC brainpoolP384r1</source>
        <translation>EC brainpoolP384r1</translation>
    </message>
    <message>
        <source>EC brainpoolP512r1</source>
        <translation>EC brainpoolP512r1</translation>
    </message>
    <message>
        <source>Ed448</source>
        <translation>Ed448</translation>
    </message>
    <message>
        <source>The stronger sister of Ed25519; few programs understand it.</source>
        <translation>Die stärkere Schwester von Ed25519; wenige Programme verstehen es.</translation>
    </message>
    <message>
        <source>ML-DSA-44</source>
        <translation>ML-DSA-44</translation>
    </message>
    <message>
        <source>The smallest ML-DSA: withstands quantum computers, for keys that do not live long.</source>
        <translation>Das kleinste ML-DSA: hält Quantencomputern stand, für Schlüssel mit kurzem Leben.</translation>
    </message>
    <message>
        <source>ML-DSA-87</source>
        <translation>ML-DSA-87</translation>
    </message>
    <message>
        <source>The strongest ML-DSA: withstands quantum computers, for roots that last decades.</source>
        <translation>Das stärkste ML-DSA: hält Quantencomputern stand, für Root-CAs, die Jahrzehnte bestehen.</translation>
    </message>
    <message>
        <source>SLH-DSA-SHA2-128s</source>
        <translation>SLH-DSA-SHA2-128s</translation>
    </message>
    <message>
        <source>Withstands quantum computers and rests on hashing alone; small signatures of this kind, very slow to make.</source>
        <translation>Hält Quantencomputern stand und beruht allein auf Hashfunktionen; für seine Art kleine Signaturen, sehr langsam zu erzeugen.</translation>
    </message>
    <message>
        <source>SLH-DSA-SHA2-128f</source>
        <translation>SLH-DSA-SHA2-128f</translation>
    </message>
    <message>
        <source>Withstands quantum computers and rests on hashing alone; faster to make, with very large signatures.</source>
        <translation>Hält Quantencomputern stand und beruht allein auf Hashfunktionen; schneller zu erzeugen, mit sehr großen Signaturen.</translation>
    </message>
    <message>
        <source>SLH-DSA-SHA2-192s</source>
        <translation>SLH-DSA-SHA2-192s</translation>
    </message>
    <message>
        <source>SLH-DSA-SHA2-192f</source>
        <translation>SLH-DSA-SHA2-192f</translation>
    </message>
    <message>
        <source>SLH-DSA-SHA2-256s</source>
        <translation>SLH-DSA-SHA2-256s</translation>
    </message>
    <message>
        <source>SLH-DSA-SHA2-256f</source>
        <translation>SLH-DSA-SHA2-256f</translation>
    </message>
    <message>
        <source>SLH-DSA-SHAKE-128s</source>
        <translation>SLH-DSA-SHAKE-128s</translation>
    </message>
    <message>
        <source>SLH-DSA-SHAKE-128f</source>
        <translation>SLH-DSA-SHAKE-128f</translation>
    </message>
    <message>
        <source>SLH-DSA-SHAKE-192s</source>
        <translation>SLH-DSA-SHAKE-192s</translation>
    </message>
    <message>
        <source>SLH-DSA-SHAKE-192f</source>
        <translation>SLH-DSA-SHAKE-192f</translation>
    </message>
    <message>
        <source>SLH-DSA-SHAKE-256s</source>
        <translation>SLH-DSA-SHAKE-256s</translation>
    </message>
    <message>
        <source>SLH-DSA-SHAKE-256f</source>
        <translation>SLH-DSA-SHAKE-256f</translation>
    </message>
    <message>
        <source>X25519</source>
        <translation>X25519</translation>
    </message>
    <message>
        <source>Agrees on keys for encryption and cannot sign; the counterpart of Ed25519.</source>
        <translation>Vereinbart Schlüssel zum Verschlüsseln und kann nicht signieren; das Gegenstück zu Ed25519.</translation>
    </message>
    <message>
        <source>X448</source>
        <translation>X448</translation>
    </message>
    <message>
        <source>Agrees on keys for encryption and cannot sign; the counterpart of Ed448.</source>
        <translation>Vereinbart Schlüssel zum Verschlüsseln und kann nicht signieren; das Gegenstück zu Ed448.</translation>
    </message>
    <message>
        <source>ML-KEM-512</source>
        <translation>ML-KEM-512</translation>
    </message>
    <message>
        <source>Receives keys for encryption, withstands quantum computers and cannot sign.</source>
        <translation>Empfängt Schlüssel zum Verschlüsseln, hält Quantencomputern stand und kann nicht signieren.</translation>
    </message>
    <message>
        <source>ML-KEM-768</source>
        <translation>ML-KEM-768</translation>
    </message>
    <message>
        <source>ML-KEM-1024</source>
        <translation>ML-KEM-1024</translation>
    </message>
    <message>
        <source>“%1” was begun before, with a key of the kind %2.</source>
        <translation>„%1“ wurde früher schon begonnen, mit einem Schlüssel der Art %2.</translation>
    </message>
    <message>
        <source>Its making ended before it had a certificate; the key is kept, and is not replaced.</source>
        <translation>Das Erstellen endete, bevor ein Zertifikat da war; der Schlüssel wird behalten und nicht ersetzt.</translation>
    </message>
    <message>
        <source>Go on with a key of that kind, or choose another name.</source>
        <translation>Mit einem Schlüssel dieser Art fortfahren oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>lifetime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>what you may choose</source>
        <translation>was sich wählen lässt</translation>
    </message>
    <message>
        <source>The helper program “%1” cannot be started.</source>
        <translation>Das Hilfsprogramm „%1“ lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>It does the work with private keys or foreign files in a process of its own.</source>
        <translation>Es erledigt die Arbeit mit privaten Schlüsseln oder fremden Dateien in einem eigenen Prozess.</translation>
    </message>
    <message>
        <source>Install Certwright again.</source>
        <translation>Certwright neu installieren.</translation>
    </message>
    <message>
        <source>The helper program is gone: %1.</source>
        <translation>Das Hilfsprogramm ist nicht mehr da: %1.</translation>
    </message>
    <message>
        <source>It does the work with private keys or foreign files in a process of its own; what it was asked was not done.</source>
        <translation>Es erledigt die Arbeit mit privaten Schlüsseln oder fremden Dateien in einem eigenen Prozess; der Auftrag wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Unlock the vault again and retry; if it happens again, report it.</source>
        <translation>Den Tresor erneut entsperren und wiederholen; geschieht es wieder, bitte melden.</translation>
    </message>
    <message>
        <source>The certificate maps “any policy”.</source>
        <translation>Das Zertifikat bildet „beliebige Richtlinie“ ab.</translation>
    </message>
    <message>
        <source>A mapping joins two policies that are named (RFC 5280 section 4.2.1.5).</source>
        <translation>Eine Abbildung verbindet zwei benannte Richtlinien (RFC 5280 section 4.2.1.5).</translation>
    </message>
    <message>
        <source>Name the policies.</source>
        <translation>Richtlinien benennen.</translation>
    </message>
    <message>
        <source>The CA certificate demands TLS features.</source>
        <translation>Das CA-Zertifikat verlangt TLS-Funktionen.</translation>
    </message>
    <message>
        <source>Every certificate below would have to demand them too, or is not valid (RFC 7633 section 4.2.2).</source>
        <translation>Jedes Zertifikat darunter müsste sie auch verlangen, sonst ist es ungültig (RFC 7633 section 4.2.2).</translation>
    </message>
    <message>
        <source>Put the extension into the certificates of servers instead.</source>
        <translation>Erweiterung stattdessen in die Zertifikate der Server aufnehmen.</translation>
    </message>
    <message>
        <source>The CA certificate says that it is never revoked.</source>
        <translation>Das CA-Zertifikat sagt, dass es nie gesperrt wird.</translation>
    </message>
    <message>
        <source>CAs must be revocable; the extension is for end entities that live a short time (RFC 9608 section 3).</source>
        <translation>CAs müssen gesperrt werden können; die Erweiterung ist für kurzlebige Endzertifikate (RFC 9608 section 3).</translation>
    </message>
    <message>
        <source>The certificate says that it is never revoked, but also where to check it: %1.</source>
        <translation>Das Zertifikat sagt, dass es nie gesperrt wird, aber auch, wo das zu prüfen ist: %1.</translation>
    </message>
    <message>
        <source>Programs would not know which holds (RFC 9608 section 3).</source>
        <translation>Programme wüssten nicht, was gilt (RFC 9608 section 3).</translation>
    </message>
    <message>
        <source>Remove the one or the other.</source>
        <translation>Das eine oder das andere entfernen.</translation>
    </message>
    <message>
        <source>The certificate needs no revocation check, but does not sign OCSP responses.</source>
        <translation>Das Zertifikat braucht keine Sperrprüfung, unterschreibt aber keine OCSP-Antworten.</translation>
    </message>
    <message>
        <source>The extension has a meaning for OCSP responders only (RFC 6960 section 4.2.2.2.1).</source>
        <translation>Die Erweiterung hat nur bei OCSP-Diensten eine Bedeutung (RFC 6960 section 4.2.2.2.1).</translation>
    </message>
    <message>
        <source>The key may be used from %1 until %2: never.</source>
        <translation>Der Schlüssel darf von %1 bis %2 verwendet werden: nie.</translation>
    </message>
    <message>
        <source>The end is before the beginning (RFC 3280 section 4.2.1.4).</source>
        <translation>Das Ende liegt vor dem Anfang (RFC 3280 section 4.2.1.4).</translation>
    </message>
    <message>
        <source>Correct the times, or remove the extension.</source>
        <translation>Zeiten berichtigen oder die Erweiterung entfernen.</translation>
    </message>
    <message>
        <source>This is a draft for a public log, not a certificate.</source>
        <translation>Das ist ein Entwurf für ein öffentliches Protokoll, kein Zertifikat.</translation>
    </message>
    <message>
        <source>It must never be accepted or used as a certificate (RFC 6962 section 3.1).</source>
        <translation>Er darf nie als Zertifikat angenommen oder verwendet werden (RFC 6962 section 3.1).</translation>
    </message>
    <message>
        <source>Use the certificate that was issued after it.</source>
        <translation>Das danach ausgestellte Zertifikat verwenden.</translation>
    </message>
    <message>
        <source>The certificate has extensions of a browser long gone: %1.</source>
        <translation>Das Zertifikat hat Erweiterungen eines längst vergangenen Browsers: %1.</translation>
    </message>
    <message>
        <source>No program of today looks at them (RFC 5280 section 4.2 does not know them).</source>
        <translation>Kein heutiges Programm beachtet sie (RFC 5280 section 4.2 kennt sie nicht).</translation>
    </message>
    <message>
        <source>Leave them out.</source>
        <translation>Weglassen.</translation>
    </message>
    <message>
        <source>The certificate has extensions that belong into revocation lists: %1.</source>
        <translation>Das Zertifikat hat Erweiterungen, die in Sperrlisten gehören: %1.</translation>
    </message>
    <message>
        <source>They mean nothing in a certificate (RFC 5280 section 5.2).</source>
        <translation>In einem Zertifikat bedeuten sie nichts (RFC 5280 section 5.2).</translation>
    </message>
    <message>
        <source>Remove them.</source>
        <translation>Entfernen.</translation>
    </message>
    <message>
        <source>A distribution point in %1 has no place.</source>
        <translation>Ein Verteilungspunkt in %1 hat keinen Ort.</translation>
    </message>
    <message>
        <source>It must name one, or the issuer of the list (RFC 5280 section 4.2.1.13).</source>
        <translation>Er muss einen Ort oder den Aussteller der Liste nennen (RFC 5280 section 4.2.1.13).</translation>
    </message>
    <message>
        <source>Name the place.</source>
        <translation>Ort angeben.</translation>
    </message>
    <message>
        <source>The qualified certificate has no disclosure statement in English.</source>
        <translation>Das qualifizierte Zertifikat hat keine Offenlegung auf Englisch.</translation>
    </message>
    <message>
        <source>One address of an English text is demanded (ETSI EN 319 412-5 section 4.3.4).</source>
        <translation>Eine Adresse eines englischen Textes ist verlangt (ETSI EN 319 412-5 section 4.3.4).</translation>
    </message>
    <message>
        <source>Add the address.</source>
        <translation>Adresse hinzufügen.</translation>
    </message>
    <message>
        <source>The purposes for Windows are not those for other programs.</source>
        <translation>Die Zwecke für Windows sind nicht die für andere Programme.</translation>
    </message>
    <message>
        <source>Windows prefers its own extension, so the certificate is good for different things there (MS-WCCE section 2.2.2.7.7.3).</source>
        <translation>Windows zieht seine eigene Erweiterung vor; dort taugt das Zertifikat also für anderes (MS-WCCE section 2.2.2.7.7.3).</translation>
    </message>
    <message>
        <source>Give both the same purposes.</source>
        <translation>Beiden dieselben Zwecke geben.</translation>
    </message>
    <message>
        <source>The issuing distribution point of the revocation list is not critical.</source>
        <translation>Der Verteilungspunkt der Sperrliste ist nicht kritisch.</translation>
    </message>
    <message>
        <source>Programs that do not know it would take the list for a full one (RFC 5280 section 5.2.5).</source>
        <translation>Programme, die ihn nicht kennen, hielten die Liste für vollständig (RFC 5280 section 5.2.5).</translation>
    </message>
    <message>
        <source>Mark it critical.</source>
        <translation>Als kritisch kennzeichnen.</translation>
    </message>
    <message>
        <source>The mark of a delta list is not critical.</source>
        <translation>Die Kennzeichnung einer Deltaliste ist nicht kritisch.</translation>
    </message>
    <message>
        <source>Programs that do not know it would take the list for a full one (RFC 5280 section 5.2.4).</source>
        <translation>Programme, die sie nicht kennen, hielten die Liste für vollständig (RFC 5280 section 5.2.4).</translation>
    </message>
    <message>
        <source>The delta list points to another delta list.</source>
        <translation>Die Deltaliste verweist auf eine weitere Deltaliste.</translation>
    </message>
    <message>
        <source>Only full lists do (RFC 5280 section 5.2.6).</source>
        <translation>Das tun nur vollständige Listen (RFC 5280 section 5.2.6).</translation>
    </message>
    <message>
        <source>The revocation list has extensions that cannot be read: %1.</source>
        <translation>Die Sperrliste hat unlesbare Erweiterungen: %1.</translation>
    </message>
    <message>
        <source>Programs may refuse the list (RFC 5280 section 5.2).</source>
        <translation>Programme könnten die Liste ablehnen (RFC 5280 section 5.2).</translation>
    </message>
    <message>
        <source>Issue it again with correct extensions.</source>
        <translation>Mit richtigen Erweiterungen neu ausstellen.</translation>
    </message>
    <message>
        <source>“%1” and “%2” belong together.</source>
        <translation>„%1“ und „%2“ gehören zusammen.</translation>
    </message>
    <message>
        <source>One means nothing without the other (%3).</source>
        <translation>Das eine bedeutet nichts ohne das andere (%3).</translation>
    </message>
    <message>
        <source>Fill in both, or neither.</source>
        <translation>Beides ausfüllen oder keines.</translation>
    </message>
    <message>
        <source>“%1” is not one well-formed DER element in hexadecimal.</source>
        <translation>„%1“ ist kein einzelnes wohlgeformtes DER-Element in Hexadezimal.</translation>
    </message>
    <message>
        <source>Other programs could not read the extension (X.690 section 10).</source>
        <translation>Andere Programme könnten die Erweiterung nicht lesen (X.690 section 10).</translation>
    </message>
    <message>
        <source>Give the octets of one complete element, such as 0c0141 for the text A.</source>
        <translation>Die Oktette eines vollständigen Elements angeben, etwa 0c0141 für den Text A.</translation>
    </message>
    <message>
        <source>The extension %1 cannot be set here.</source>
        <translation>Die Erweiterung %1 kann hier nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>Others make it; this program only shows it (%2).</source>
        <translation>Andere erzeugen sie; dieses Programm zeigt sie nur (%2).</translation>
    </message>
    <message>
        <source>Leave the extension out.</source>
        <translation>Erweiterung weglassen.</translation>
    </message>
    <message>
        <source>“%1” and “%2” exclude each other.</source>
        <translation>„%1“ und „%2“ schließen einander aus.</translation>
    </message>
    <message>
        <source>Only one of them can be said (%3).</source>
        <translation>Nur eines davon kann gesagt werden (%3).</translation>
    </message>
    <message>
        <source>The extension %1 must be critical.</source>
        <translation>Die Erweiterung %1 muss kritisch sein.</translation>
    </message>
    <message>
        <source>Programs that do not know it would trust the certificate too far (%2).</source>
        <translation>Programme, die sie nicht kennen, würden dem Zertifikat zu weit vertrauen (%2).</translation>
    </message>
    <message>
        <source>The extension %1 must not be critical.</source>
        <translation>Die Erweiterung %1 darf nicht kritisch sein.</translation>
    </message>
    <message>
        <source>Programs that do not know it would refuse the certificate (%2).</source>
        <translation>Programme, die sie nicht kennen, würden das Zertifikat ablehnen (%2).</translation>
    </message>
    <message>
        <source>Take the mark away.</source>
        <translation>Kennzeichnung entfernen.</translation>
    </message>
    <message>
        <source>“Any policy” cannot be mapped.</source>
        <translation>„Beliebige Richtlinie“ kann nicht abgebildet werden.</translation>
    </message>
    <message>
        <source>Name the policy.</source>
        <translation>Richtlinie benennen.</translation>
    </message>
    <message>
        <source>The end, %2, is before the beginning, %1.</source>
        <translation>Das Ende, %2, liegt vor dem Anfang, %1.</translation>
    </message>
    <message>
        <source>The time would be empty (%3).</source>
        <translation>Die Zeit wäre leer (%3).</translation>
    </message>
    <message>
        <source>Correct the times.</source>
        <translation>Zeiten berichtigen.</translation>
    </message>
    <message>
        <source>Other access</source>
        <translation>Anderer Zugang</translation>
    </message>
    <message>
        <source>Method and place: 1.3.6.1.4.1.99999.1;URI:http://pki.example.com</source>
        <translation>Verfahren und Ort: 1.3.6.1.4.1.99999.1;URI:http://pki.example.com</translation>
    </message>
    <message>
        <source>What the holder offers</source>
        <translation>Was der Inhaber anbietet</translation>
    </message>
    <message>
        <source>Addresses of services of the holder: where a CA publishes, or where a time-stamp service is.</source>
        <translation>Adressen von Diensten des Inhabers: wo eine CA veröffentlicht oder wo ein Zeitstempeldienst ist.</translation>
    </message>
    <message>
        <source>Where this CA publishes</source>
        <translation>Wo diese CA veröffentlicht</translation>
    </message>
    <message>
        <source>http://pki.example.com/certificates</source>
        <translation>http://pki.example.com/certificates</translation>
    </message>
    <message>
        <source>Time-stamp service</source>
        <translation>Zeitstempeldienst</translation>
    </message>
    <message>
        <source>http://tsa.example.com</source>
        <translation>http://tsa.example.com</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>Nummer der Richtlinie</translation>
    </message>
    <message>
        <source>1.3.6.1.4.1.99999.1.2</source>
        <translation>1.3.6.1.4.1.99999.1.2</translation>
    </message>
    <message>
        <source>Practice statements</source>
        <translation>Zertifizierungserklärungen</translation>
    </message>
    <message>
        <source>Organisation that wrote the notice</source>
        <translation>Organisation, die den Hinweis verfasst hat</translation>
    </message>
    <message>
        <source>Example; together with the numbers of its notices</source>
        <translation>Example; zusammen mit den Nummern ihrer Hinweise</translation>
    </message>
    <message>
        <source>Numbers of its notices</source>
        <translation>Nummern ihrer Hinweise</translation>
    </message>
    <message>
        <source>1, 2</source>
        <translation>1, 2</translation>
    </message>
    <message>
        <source>Other qualifiers</source>
        <translation>Andere Angaben</translation>
    </message>
    <message>
        <source>Type and DER: 1.2.3;0c0141</source>
        <translation>Typ und DER: 1.2.3;0c0141</translation>
    </message>
    <message>
        <source>Further policy</source>
        <translation>Weitere Richtlinie</translation>
    </message>
    <message>
        <source>Only for policies with statements or notices of their own</source>
        <translation>Nur für Richtlinien mit eigenen Erklärungen oder Hinweisen</translation>
    </message>
    <message>
        <source>Entries in public logs</source>
        <translation>Einträge in öffentlichen Protokollen</translation>
    </message>
    <message>
        <source>Promises of public logs that they list this certificate; browsers ask for them.</source>
        <translation>Zusagen öffentlicher Protokolle, dieses Zertifikat aufzuführen; Browser verlangen sie.</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Signed by a log</source>
        <translation>Von einem Protokoll unterschrieben</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>SHA-256 of its key</source>
        <translation>SHA-256 seines Schlüssels</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>To the millisecond</source>
        <translation>Auf die Millisekunde</translation>
    </message>
    <message>
        <source>Signature algorithm</source>
        <translation>Signaturverfahren</translation>
    </message>
    <message>
        <source>ecdsa-sha256</source>
        <translation>ecdsa-sha256</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Unknown version</source>
        <translation>Unbekannte Fassung</translation>
    </message>
    <message>
        <source>Not a certificate, only a draft</source>
        <translation>Kein Zertifikat, nur ein Entwurf</translation>
    </message>
    <message>
        <source>Marks what was sent to a public log before issuing; programs must refuse it.</source>
        <translation>Kennzeichnet, was vor dem Ausstellen an ein öffentliches Protokoll ging; Programme müssen es ablehnen.</translation>
    </message>
    <message>
        <source>Places of the list</source>
        <translation>Orte der Liste</translation>
    </message>
    <message>
        <source>URI:http://pki.example.com/part.crl, or dirName:CN=list,O=Example</source>
        <translation>URI:http://pki.example.com/part.crl oder dirName:CN=list,O=Example</translation>
    </message>
    <message>
        <source>Name below the issuer of the list</source>
        <translation>Name unter dem Aussteller der Liste</translation>
    </message>
    <message>
        <source>CN=list 1, instead of places</source>
        <translation>CN=list 1, statt der Orte</translation>
    </message>
    <message>
        <source>Reasons it covers</source>
        <translation>Gründe, die sie umfasst</translation>
    </message>
    <message>
        <source>None chosen: all of them</source>
        <translation>Keiner gewählt: alle</translation>
    </message>
    <message>
        <source>Issuer of the list</source>
        <translation>Aussteller der Liste</translation>
    </message>
    <message>
        <source>dirName:CN=Example CRLs, if it is not the issuer of the certificate</source>
        <translation>dirName:CN=Example CRLs, falls es nicht der Aussteller des Zertifikats ist</translation>
    </message>
    <message>
        <source>Further list</source>
        <translation>Weitere Liste</translation>
    </message>
    <message>
        <source>Only for lists that are split by reasons or made by others</source>
        <translation>Nur für Listen, die nach Gründen geteilt sind oder von anderen stammen</translation>
    </message>
    <message>
        <source>Where the newest changes are</source>
        <translation>Wo die neuesten Änderungen sind</translation>
    </message>
    <message>
        <source>The address of a delta list, which holds what was revoked since the last full list.</source>
        <translation>Die Adresse einer Deltaliste mit dem, was seit der letzten vollständigen Liste gesperrt wurde.</translation>
    </message>
    <message>
        <source>Addresses of the delta list</source>
        <translation>Adressen der Deltaliste</translation>
    </message>
    <message>
        <source>http://pki.example.com/delta.crl</source>
        <translation>http://pki.example.com/delta.crl</translation>
    </message>
    <message>
        <source>Number of the list</source>
        <translation>Nummer der Liste</translation>
    </message>
    <message>
        <source>Grows with every list, so that the newer of two is known.</source>
        <translation>Wächst mit jeder Liste, damit von zweien die neuere bekannt ist.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Only the changes since</source>
        <translation>Nur die Änderungen seit</translation>
    </message>
    <message>
        <source>This list is no full one; it adds to the list with the number given here.</source>
        <translation>Diese Liste ist nicht vollständig; sie ergänzt die Liste mit der hier genannten Nummer.</translation>
    </message>
    <message>
        <source>Number of the full list</source>
        <translation>Nummer der vollständigen Liste</translation>
    </message>
    <message>
        <source>What this list covers</source>
        <translation>Was diese Liste umfasst</translation>
    </message>
    <message>
        <source>Where the list is published, and to which certificates and reasons it is limited.</source>
        <translation>Wo die Liste veröffentlicht ist und auf welche Zertifikate und Gründe sie beschränkt ist.</translation>
    </message>
    <message>
        <source>URI:http://pki.example.com/part.crl</source>
        <translation>URI:http://pki.example.com/part.crl</translation>
    </message>
    <message>
        <source>Only certificates of end entities</source>
        <translation>Nur Endzertifikate</translation>
    </message>
    <message>
        <source>The list says nothing about CAs</source>
        <translation>Die Liste sagt nichts über CAs</translation>
    </message>
    <message>
        <source>Only certificates of CAs</source>
        <translation>Nur Zertifikate von CAs</translation>
    </message>
    <message>
        <source>The list says nothing about end entities</source>
        <translation>Die Liste sagt nichts über Endzertifikate</translation>
    </message>
    <message>
        <source>Holds certificates of other issuers</source>
        <translation>Enthält Zertifikate anderer Aussteller</translation>
    </message>
    <message>
        <source>An indirect list</source>
        <translation>Eine indirekte Liste</translation>
    </message>
    <message>
        <source>Only attribute certificates</source>
        <translation>Nur Attributzertifikate</translation>
    </message>
    <message>
        <source>The list says nothing about certificates of keys</source>
        <translation>Die Liste sagt nichts über Zertifikate von Schlüsseln</translation>
    </message>
    <message>
        <source>Template (Microsoft)</source>
        <translation>Vorlage (Microsoft)</translation>
    </message>
    <message>
        <source>From which template of a Windows domain it was made; Windows looks at it.</source>
        <translation>Nach welcher Vorlage einer Windows-Domäne es gemacht wurde; Windows beachtet sie.</translation>
    </message>
    <message>
        <source>Number of the template</source>
        <translation>Nummer der Vorlage</translation>
    </message>
    <message>
        <source>1.3.6.1.4.1.311.21.8.1.2.3</source>
        <translation>1.3.6.1.4.1.311.21.8.1.2.3</translation>
    </message>
    <message>
        <source>Major version</source>
        <translation>Hauptversion</translation>
    </message>
    <message>
        <source>100</source>
        <translation>100</translation>
    </message>
    <message>
        <source>Minor version</source>
        <translation>Nebenversion</translation>
    </message>
    <message>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>Name of the template (Microsoft)</source>
        <translation>Name der Vorlage (Microsoft)</translation>
    </message>
    <message>
        <source>The older form of the template, for Windows domain controllers and CAs.</source>
        <translation>Die ältere Form der Vorlage, für Domänencontroller und CAs unter Windows.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>DomainController</source>
        <translation>DomainController</translation>
    </message>
    <message>
        <source>Which jobs it is for (Microsoft)</source>
        <translation>Für welche Aufgaben es ist (Microsoft)</translation>
    </message>
    <message>
        <source>The purposes once more, in a form that only Windows reads.</source>
        <translation>Die Zwecke noch einmal, in einer Form, die nur Windows liest.</translation>
    </message>
    <message>
        <source>clientAuth, msSmartcardLogin; the same as in the extended key usage</source>
        <translation>clientAuth, msSmartcardLogin; dieselben wie in der erweiterten Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Account in a Windows domain</source>
        <translation>Konto in einer Windows-Domäne</translation>
    </message>
    <message>
        <source>Ties the certificate to one account by its security identifier, as Windows domains demand.</source>
        <translation>Bindet das Zertifikat über die Sicherheitskennung an ein Konto, wie es Windows-Domänen verlangen.</translation>
    </message>
    <message>
        <source>Security identifier</source>
        <translation>Sicherheitskennung</translation>
    </message>
    <message>
        <source>S-1-5-21-1004336348-1177238915-682003330-512</source>
        <translation>S-1-5-21-1004336348-1177238915-682003330-512</translation>
    </message>
    <message>
        <source>Further names</source>
        <translation>Weitere Namen</translation>
    </message>
    <message>
        <source>None is usual</source>
        <translation>Üblich ist keiner</translation>
    </message>
    <message>
        <source>Which jobs it is for (Netscape)</source>
        <translation>Für welche Aufgaben es ist (Netscape)</translation>
    </message>
    <message>
        <source>A forerunner of the purposes; programs of today do not look at it.</source>
        <translation>Ein Vorläufer der Zwecke; heutige Programme beachten ihn nicht.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Use the purposes instead</source>
        <translation>Stattdessen die Zwecke verwenden</translation>
    </message>
    <message>
        <source>Comment (Netscape)</source>
        <translation>Kommentar (Netscape)</translation>
    </message>
    <message>
        <source>A text for people; programs do not look at it.</source>
        <translation>Ein Text für Menschen; Programme beachten ihn nicht.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Made for tests only</source>
        <translation>Nur für Tests gemacht</translation>
    </message>
    <message>
        <source>Is never revoked</source>
        <translation>Wird nie gesperrt</translation>
    </message>
    <message>
        <source>Says that the issuer tells nothing about revocation, because the certificate lives only a short time.</source>
        <translation>Sagt, dass der Aussteller nichts über Sperrungen mitteilt, weil das Zertifikat nur kurze Zeit lebt.</translation>
    </message>
    <message>
        <source>An extension this program does not know; its octets are written as given.</source>
        <translation>Eine Erweiterung, die dieses Programm nicht kennt; ihre Oktette werden geschrieben, wie sie sind.</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>Oktette</translation>
    </message>
    <message>
        <source>One DER element in hexadecimal: 0c0141</source>
        <translation>Ein DER-Element in Hexadezimal: 0c0141</translation>
    </message>
    <message>
        <source>Demands on policies below</source>
        <translation>Forderungen an Richtlinien darunter</translation>
    </message>
    <message>
        <source>In a CA: from which certificate on a valid policy is demanded, and policies may not be mapped.</source>
        <translation>In einer CA: ab welchem Zertifikat eine gültige Richtlinie verlangt ist und Richtlinien nicht abgebildet werden dürfen.</translation>
    </message>
    <message>
        <source>Certificates below that need no policy</source>
        <translation>Zertifikate darunter, die keine Richtlinie brauchen</translation>
    </message>
    <message>
        <source>0: every certificate below must name a valid policy</source>
        <translation>0: jedes Zertifikat darunter muss eine gültige Richtlinie nennen</translation>
    </message>
    <message>
        <source>CAs below that may map policies</source>
        <translation>CAs darunter, die Richtlinien abbilden dürfen</translation>
    </message>
    <message>
        <source>0: none may</source>
        <translation>0: keine</translation>
    </message>
    <message>
        <source>Where any policy no longer counts</source>
        <translation>Wo „beliebige Richtlinie“ nicht mehr zählt</translation>
    </message>
    <message>
        <source>In a CA: after how many CAs below “any policy” stops standing for every policy.</source>
        <translation>In einer CA: nach wie vielen CAs darunter „beliebige Richtlinie“ nicht mehr für jede Richtlinie steht.</translation>
    </message>
    <message>
        <source>CAs below that may still say “any policy”</source>
        <translation>CAs darunter, die noch „beliebige Richtlinie“ sagen dürfen</translation>
    </message>
    <message>
        <source>Policies that count as the same</source>
        <translation>Richtlinien, die als gleich gelten</translation>
    </message>
    <message>
        <source>In a CA: policies of its own that the CA above accepts in place of its policies.</source>
        <translation>In einer CA: eigene Richtlinien, welche die CA darüber anstelle ihrer Richtlinien annimmt.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Abbildung</translation>
    </message>
    <message>
        <source>A pair of policy numbers</source>
        <translation>Ein Paar von Richtliniennummern</translation>
    </message>
    <message>
        <source>Policy of the CA above</source>
        <translation>Richtlinie der CA darüber</translation>
    </message>
    <message>
        <source>1.3.6.1.4.1.99999.1</source>
        <translation>1.3.6.1.4.1.99999.1</translation>
    </message>
    <message>
        <source>Policy of this CA</source>
        <translation>Richtlinie dieser CA</translation>
    </message>
    <message>
        <source>1.3.6.1.4.1.88888.1</source>
        <translation>1.3.6.1.4.1.88888.1</translation>
    </message>
    <message>
        <source>When the key may sign</source>
        <translation>Wann der Schlüssel unterschreiben darf</translation>
    </message>
    <message>
        <source>A time in which the private key is used, shorter than that in which signatures are verified.</source>
        <translation>Eine Zeit, in welcher der private Schlüssel verwendet wird, kürzer als die, in der Signaturen geprüft werden.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>2027-01-01T00:00:00Z</source>
        <translation>2027-01-01T00:00:00Z</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>2028-12-31T23:59:59Z</source>
        <translation>2028-12-31T23:59:59Z</translation>
    </message>
    <message>
        <source>Is a qualified certificate</source>
        <translation>Ist ein qualifiziertes Zertifikat</translation>
    </message>
    <message>
        <source>As the law of the EU or of the countries below demands</source>
        <translation>Wie es das Recht der EU oder der Länder unten verlangt</translation>
    </message>
    <message>
        <source>Qualified for</source>
        <translation>Qualifiziert für</translation>
    </message>
    <message>
        <source>esign: signatures, eseal: seals, web: web sites</source>
        <translation>esign: Unterschriften, eseal: Siegel, web: Websites</translation>
    </message>
    <message>
        <source>By the law of</source>
        <translation>Nach dem Recht von</translation>
    </message>
    <message>
        <source>Countries of two letters outside the EU</source>
        <translation>Länder außerhalb der EU mit zwei Buchstaben</translation>
    </message>
    <message>
        <source>The key is in a qualified device</source>
        <translation>Der Schlüssel ist in einem qualifizierten Gerät</translation>
    </message>
    <message>
        <source>A smart card or other device that was assessed</source>
        <translation>Eine Chipkarte oder ein anderes geprüftes Gerät</translation>
    </message>
    <message>
        <source>Disclosure statement</source>
        <translation>Offenlegung</translation>
    </message>
    <message>
        <source>One English text at least</source>
        <translation>Mindestens ein englischer Text</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>https://pki.example.com/pds-en.pdf</source>
        <translation>https://pki.example.com/pds-en.pdf</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>en</source>
        <translation>en</translation>
    </message>
    <message>
        <source>Currency of the limit</source>
        <translation>Währung der Grenze</translation>
    </message>
    <message>
        <source>EUR</source>
        <translation>EUR</translation>
    </message>
    <message>
        <source>Limit of one transaction</source>
        <translation>Grenze eines Geschäfts</translation>
    </message>
    <message>
        <source>500</source>
        <translation>500</translation>
    </message>
    <message>
        <source>Zeros to add to the limit</source>
        <translation>Nullen, die an die Grenze anzuhängen sind</translation>
    </message>
    <message>
        <source>3: 500 means 500 000</source>
        <translation>3: 500 bedeutet 500 000</translation>
    </message>
    <message>
        <source>Years for which records are kept</source>
        <translation>Jahre, für die Unterlagen aufbewahrt werden</translation>
    </message>
    <message>
        <source>10</source>
        <translation>10</translation>
    </message>
    <message>
        <source>Form of the statements</source>
        <translation>Form der Erklärungen</translation>
    </message>
    <message>
        <source>2: as in RFC 3739</source>
        <translation>2: wie in RFC 3739</translation>
    </message>
    <message>
        <source>How the identifier in the subject is to be read</source>
        <translation>Wie die Kennung im Inhaber zu lesen ist</translation>
    </message>
    <message>
        <source>0.4.0.194121.1.1: of a natural person, 0.4.0.194121.1.2: of a legal person</source>
        <translation>0.4.0.194121.1.1: einer natürlichen Person, 0.4.0.194121.1.2: einer juristischen Person</translation>
    </message>
    <message>
        <source>Who registers the names</source>
        <translation>Wer die Namen registriert</translation>
    </message>
    <message>
        <source>URI:https://register.example.com</source>
        <translation>URI:https://register.example.com</translation>
    </message>
    <message>
        <source>Other statements</source>
        <translation>Andere Erklärungen</translation>
    </message>
    <message>
        <source>Number, or number and DER: 1.2.3;0c0141</source>
        <translation>Nummer oder Nummer und DER: 1.2.3;0c0141</translation>
    </message>
    <message>
        <source>Statements of a qualified certificate</source>
        <translation>Erklärungen eines qualifizierten Zertifikats</translation>
    </message>
    <message>
        <source>What the issuer declares about a certificate that the law treats like a signature by hand.</source>
        <translation>Was der Aussteller über ein Zertifikat erklärt, welches das Recht wie eine eigenhändige Unterschrift behandelt.</translation>
    </message>
    <message>
        <source>Other names of the issuer</source>
        <translation>Andere Namen des Ausstellers</translation>
    </message>
    <message>
        <source>Mailboxes or addresses at which the issuer can be reached; rarely used.</source>
        <translation>Postfächer oder Adressen, unter denen der Aussteller erreichbar ist; selten verwendet.</translation>
    </message>
    <message>
        <source>email:pki@example.com, URI:https://pki.example.com</source>
        <translation>email:pki@example.com, URI:https://pki.example.com</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>Über die Person</translation>
    </message>
    <message>
        <source>Birth, gender and countries of the holder; whoever sees the certificate can read them.</source>
        <translation>Geburt, Geschlecht und Länder des Inhabers; wer das Zertifikat sieht, kann sie lesen.</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>1980-05-17T12:00:00Z</source>
        <translation>1980-05-17T12:00:00Z</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Geburtsort</translation>
    </message>
    <message>
        <source>Zürich</source>
        <translation>Zürich</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>M or F</source>
        <translation>M oder F</translation>
    </message>
    <message>
        <source>Citizen of</source>
        <translation>Staatsangehörig in</translation>
    </message>
    <message>
        <source>Countries of two letters: CH, DE</source>
        <translation>Länder mit zwei Buchstaben: CH, DE</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>Wohnhaft in</translation>
    </message>
    <message>
        <source>Countries of two letters: CH</source>
        <translation>Länder mit zwei Buchstaben: CH</translation>
    </message>
    <message>
        <source>Other attributes</source>
        <translation>Andere Attribute</translation>
    </message>
    <message>
        <source>What the server must offer</source>
        <translation>Was der Server anbieten muss</translation>
    </message>
    <message>
        <source>Programs refuse the server unless it sends proof of its status along; also called must-staple.</source>
        <translation>Programme lehnen den Server ab, wenn er nicht einen Nachweis seines Status mitschickt; auch must-staple genannt.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>status_request: the server must staple an OCSP response</source>
        <translation>status_request: der Server muss eine OCSP-Antwort mitliefern</translation>
    </message>
    <message>
        <source>Octets of a certificate</source>
        <translation>Oktette eines Zertifikats</translation>
    </message>
    <message>
        <source>Octets of a request</source>
        <translation>Oktette eines Antrags</translation>
    </message>
    <message>
        <source>Octets of a PKCS#12 file</source>
        <translation>Oktette einer PKCS#12-Datei</translation>
    </message>
    <message>
        <source>Octets of a revocation list</source>
        <translation>Oktette einer Sperrliste</translation>
    </message>
    <message>
        <source>Octets of a JSON Web Key file</source>
        <translation>Oktette einer JSON-Web-Key-Datei</translation>
    </message>
    <message>
        <source>Objects in one file</source>
        <translation>Objekte in einer Datei</translation>
    </message>
    <message>
        <source>Levels of ASN.1 inside each other</source>
        <translation>Ineinanderliegende Ebenen von ASN.1</translation>
    </message>
    <message>
        <source>Arcs of an object identifier</source>
        <translation>Glieder eines Objektbezeichners</translation>
    </message>
    <message>
        <source>Bits of an RSA modulus</source>
        <translation>Bits eines RSA-Moduls</translation>
    </message>
    <message>
        <source>Bits of an RSA public exponent</source>
        <translation>Bits eines öffentlichen RSA-Exponenten</translation>
    </message>
    <message>
        <source>Elliptic curves without a name</source>
        <translation>Elliptische Kurven ohne Namen</translation>
    </message>
    <message>
        <source>Iterations of PBKDF2</source>
        <translation>Durchläufe von PBKDF2</translation>
    </message>
    <message>
        <source>Octets of memory for scrypt</source>
        <translation>Oktette Speicher für scrypt</translation>
    </message>
    <message>
        <source>Rounds of bcrypt</source>
        <translation>Runden von bcrypt</translation>
    </message>
    <message>
        <source>It holds no certificate, request, revocation list or key in a form that can be read.</source>
        <translation>Sie enthält kein Zertifikat, keinen Antrag, keine Sperrliste und keinen Schlüssel in lesbarer Form.</translation>
    </message>
    <message>
        <source>Such keys make programs slow or let a sender choose the mathematics; only named curves, and RSA up to 16384 bits with an exponent of up to 64 bits, are read.</source>
        <translation>Solche Schlüssel machen Programme langsam oder lassen den Absender die Mathematik wählen; gelesen werden nur Kurven mit Namen und RSA bis 16384 Bit mit einem Exponenten bis 64 Bit.</translation>
    </message>
    <message>
        <source>Keys encrypted with PBKDF2, scrypt or the older ways of PKCS#12 and PEM, and with AES, Triple DES or RC2 can be opened (RFC 8018, RFC 7292).</source>
        <translation>Geöffnet werden Schlüssel, die mit PBKDF2, scrypt oder den älteren Verfahren von PKCS#12 und PEM und mit AES, Triple DES oder RC2 verschlüsselt sind (RFC 8018, RFC 7292).</translation>
    </message>
    <message>
        <source>This file opens only with its passphrase.</source>
        <translation>Diese Datei öffnet sich nur mit ihrer Passphrase.</translation>
    </message>
    <message>
        <source>Its content is encrypted or sealed with a passphrase; none was given, or it is another one, or the file was changed.</source>
        <translation>Ihr Inhalt ist mit einer Passphrase verschlüsselt oder versiegelt; es wurde keine oder eine andere angegeben, oder die Datei wurde verändert.</translation>
    </message>
    <message>
        <source>Give the passphrase that was set when the file was made.</source>
        <translation>Die Passphrase angeben, die beim Erstellen der Datei gesetzt wurde.</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be read: the limit is %1 levels.</source>
        <translation>Diese Datei ist zu tief verschachtelt, um gelesen zu werden: Die Grenze sind %1 Ebenen.</translation>
    </message>
    <message>
        <source>Check where it comes from.</source>
        <translation>Herkunft prüfen.</translation>
    </message>
    <message>
        <source>An object identifier in this file is too long: the limit is %1 arcs.</source>
        <translation>Ein Objektbezeichner in dieser Datei ist zu lang: Die Grenze sind %1 Glieder.</translation>
    </message>
    <message>
        <source>This %1 has a part that is not supported: %2.</source>
        <translation>Nicht unterstützter Teil in %1: %2.</translation>
    </message>
    <message>
        <source>Guessing what it means could lead to a wrong key or certificate.</source>
        <translation>Zu raten, was er bedeutet, könnte zu einem falschen Schlüssel oder Zertifikat führen.</translation>
    </message>
    <message>
        <source>Write it anew with usual settings, or convert it with the program that made it.</source>
        <translation>Mit üblichen Einstellungen neu schreiben oder mit dem Programm umwandeln, das die Datei erstellt hat.</translation>
    </message>
    <message>
        <source>The signature on this public key is wrong.</source>
        <translation>Die Signatur dieses öffentlichen Schlüssels ist falsch.</translation>
    </message>
    <message>
        <source>It proves that the sender owns the private key; without it anyone could have sent this key in.</source>
        <translation>Sie beweist, dass der Absender den privaten Schlüssel besitzt; ohne sie könnte jeder diesen Schlüssel eingesandt haben.</translation>
    </message>
    <message>
        <source>Ask the sender to make it again.</source>
        <translation>Den Absender bitten, ihn neu zu erstellen.</translation>
    </message>
    <message>
        <source>The format %1 holds the private key, and there is none for this selection.</source>
        <translation>Das Format %1 enthält den privaten Schlüssel, und für diese Auswahl gibt es keinen.</translation>
    </message>
    <message>
        <source>The key must be there and must belong to the first certificate.</source>
        <translation>Der Schlüssel muss vorhanden sein und zum ersten Zertifikat gehören.</translation>
    </message>
    <message>
        <source>Give the key of this certificate, or choose a format without a key.</source>
        <translation>Den Schlüssel dieses Zertifikats angeben oder ein Format ohne Schlüssel wählen.</translation>
    </message>
    <message>
        <source>What was written does not read back as it should: %1.</source>
        <translation>Das Geschriebene liest sich nicht so zurück, wie es soll: %1.</translation>
    </message>
    <message>
        <source>Everything is read again and compared before it is handed out; this was not the same.</source>
        <translation>Alles wird vor der Herausgabe noch einmal gelesen und verglichen; dies war nicht dasselbe.</translation>
    </message>
    <message>
        <source>Nothing was written. Choose another format, and report this.</source>
        <translation>Es wurde nichts geschrieben. Ein anderes Format wählen und dies melden.</translation>
    </message>
    <message>
        <source>Certificate and its CAs without the root (PEM)</source>
        <translation>Zertifikat und seine CAs ohne die Root-CA (PEM)</translation>
    </message>
    <message>
        <source>What a TLS server sends: the certificate first, then each CA that issued the one before. Clients must have the root already.</source>
        <translation>Was ein TLS-Server sendet: zuerst das Zertifikat, dann jeweils die CA, die das vorige ausgestellt hat. Die Root-CA müssen Clients schon haben.</translation>
    </message>
    <message>
        <source>Only the CAs, nearest first (PEM)</source>
        <translation>Nur die CAs, die nächste zuerst (PEM)</translation>
    </message>
    <message>
        <source>For places that ask for the CAs alone, such as a list of trusted ones. Whoever trusts this file trusts everything that these CAs issue.</source>
        <translation>Wo nur die CAs verlangt werden, etwa in einer Liste vertrauenswürdiger. Wer dieser Datei vertraut, vertraut allem, was diese CAs ausstellen.</translation>
    </message>
    <message>
        <source>Certificate and its CAs, root first (PEM)</source>
        <translation>Zertifikat und seine CAs, Root-CA zuerst (PEM)</translation>
    </message>
    <message>
        <source>The order that some appliances ask for. TLS servers want the opposite and do not start with this.</source>
        <translation>Die Reihenfolge, die manche Geräte verlangen. TLS-Server wollen die umgekehrte und starten damit nicht.</translation>
    </message>
    <message>
        <source>Certificate and its CAs (PKCS#7, binary)</source>
        <translation>Zertifikat und seine CAs (PKCS#7, binär)</translation>
    </message>
    <message>
        <source>Certificate and its CAs (PKCS#7, text)</source>
        <translation>Zertifikat und seine CAs (PKCS#7, Text)</translation>
    </message>
    <message>
        <source>Public key with its certificates (JSON Web Key)</source>
        <translation>Öffentlicher Schlüssel mit seinen Zertifikaten (JSON Web Key)</translation>
    </message>
    <message>
        <source>CAs to be trusted by Java (PKCS#12 without key)</source>
        <translation>CAs, denen Java vertrauen soll (PKCS#12 ohne Schlüssel)</translation>
    </message>
    <message>
        <source>Java takes every CA in it as trusted; the passphrase only shows whether the file was changed. Java 8 before update 301 cannot read it.</source>
        <translation>Java vertraut jeder CA darin; die Passphrase zeigt nur, ob die Datei verändert wurde. Java 8 vor Update 301 kann sie nicht lesen.</translation>
    </message>
    <message>
        <source>Key, certificate and CAs (PKCS#12)</source>
        <translation>Schlüssel, Zertifikat und CAs (PKCS#12)</translation>
    </message>
    <message>
        <source>AES-256 and SHA-256 with 600,000 iterations: the best that PKCS#12 offers. Some programs of before 2018 cannot open it.</source>
        <translation>AES-256 und SHA-256 mit 600.000 Durchläufen: das Beste, was PKCS#12 bietet. Manche Programme von vor 2018 können es nicht öffnen.</translation>
    </message>
    <message>
        <source>Key, certificate and CAs for Windows (PKCS#12)</source>
        <translation>Schlüssel, Zertifikat und CAs für Windows (PKCS#12)</translation>
    </message>
    <message>
        <source>AES-256 and SHA-256 for Windows 10 and Server 2019 or later; fewer iterations than elsewhere, because .NET refuses more, so take a longer passphrase. Older Windows needs the format for old programs.</source>
        <translation>AES-256 und SHA-256 für Windows 10 und Server 2019 oder neuer; weniger Durchläufe als sonst, weil .NET mehr ablehnt, daher eine längere Passphrase nehmen. Älteres Windows braucht das Format für alte Programme.</translation>
    </message>
    <message>
        <source>Key, certificate and CAs for macOS and iOS (PKCS#12)</source>
        <translation>Schlüssel, Zertifikat und CAs für macOS und iOS (PKCS#12)</translation>
    </message>
    <message>
        <source>Triple DES and SHA-1, because the keychain of many versions opens nothing newer. Weaker: take a passphrase of 20 random characters, and delete the file once it is imported.</source>
        <translation>Triple DES und SHA-1, weil der Schlüsselbund vieler Versionen nichts Neueres öffnet. Schwächer: eine Passphrase aus 20 zufälligen Zeichen nehmen und die Datei nach dem Import löschen.</translation>
    </message>
    <message>
        <source>Key, certificate and CAs for old programs (PKCS#12)</source>
        <translation>Schlüssel, Zertifikat und CAs für alte Programme (PKCS#12)</translation>
    </message>
    <message>
        <source>Triple DES and SHA-1 for Java 8 before update 301, Windows before 10 and other old programs. Weaker: take a passphrase of 20 random characters, and delete the file once it is imported.</source>
        <translation>Triple DES und SHA-1 für Java 8 vor Update 301, Windows vor 10 und andere alte Programme. Schwächer: eine Passphrase aus 20 zufälligen Zeichen nehmen und die Datei nach dem Import löschen.</translation>
    </message>
    <message>
        <source>Only the private key, encrypted (PKCS#8, PEM)</source>
        <translation>Nur der private Schlüssel, verschlüsselt (PKCS#8, PEM)</translation>
    </message>
    <message>
        <source>AES-256 under scrypt. Java and GnuTLS cannot open it; OpenSSL 1.1 and later can.</source>
        <translation>AES-256 unter scrypt. Java und GnuTLS können es nicht öffnen; OpenSSL ab 1.1 kann es.</translation>
    </message>
    <message>
        <source>Only the private key, encrypted (PKCS#8, DER)</source>
        <translation>Nur der private Schlüssel, verschlüsselt (PKCS#8, DER)</translation>
    </message>
    <message>
        <source>Everything for nginx in one file</source>
        <translation>Alles für nginx in einer Datei</translation>
    </message>
    <message>
        <source>Give it as ssl_certificate and as ssl_certificate_key. The key stays encrypted: put its passphrase into the file that ssl_password_file names, readable by root only.</source>
        <translation>Als ssl_certificate und als ssl_certificate_key angeben. Der Schlüssel bleibt verschlüsselt: seine Passphrase in die Datei schreiben, die ssl_password_file nennt, nur für root lesbar.</translation>
    </message>
    <message>
        <source>Everything for Apache httpd in one file</source>
        <translation>Alles für Apache httpd in einer Datei</translation>
    </message>
    <message>
        <source>Give it as SSLCertificateFile. The key stays encrypted: Apache asks for the passphrase when it starts, or runs the program that SSLPassPhraseDialog names.</source>
        <translation>Als SSLCertificateFile angeben. Der Schlüssel bleibt verschlüsselt: Apache fragt beim Start nach der Passphrase oder startet das Programm, das SSLPassPhraseDialog nennt.</translation>
    </message>
    <message>
        <source>Everything for HAProxy in one file</source>
        <translation>Alles für HAProxy in einer Datei</translation>
    </message>
    <message>
        <source>Give it as crt. The key stays encrypted: HAProxy asks for the passphrase when it starts, so it cannot start unattended; only there decrypt the key into a file that root alone can read.</source>
        <translation>Als crt angeben. Der Schlüssel bleibt verschlüsselt: HAProxy fragt beim Start nach der Passphrase und kann daher nicht unbeaufsichtigt starten; nur dort den Schlüssel in eine Datei entschlüsseln, die allein root lesen kann.</translation>
    </message>
    <message>
        <source>Everything for an OpenVPN client in one file</source>
        <translation>Alles für einen OpenVPN-Client in einer Datei</translation>
    </message>
    <message>
        <source>CAs, certificate and encrypted key inline; the client asks for the passphrase. Where the server is has to be added in a line “remote”.</source>
        <translation>CAs, Zertifikat und verschlüsselter Schlüssel in einer Datei; der Client fragt nach der Passphrase. Wo der Server ist, muss in einer Zeile „remote“ ergänzt werden.</translation>
    </message>
    <message>
        <source>JSON Web Key</source>
        <translation>JSON Web Key</translation>
    </message>
    <message>
        <source>Key and certificates (PKCS#12, PFX)</source>
        <translation>Schlüssel und Zertifikate (PKCS#12, PFX)</translation>
    </message>
    <message>
        <source>Certificates in one file (PKCS#7)</source>
        <translation>Zertifikate in einer Datei (PKCS#7)</translation>
    </message>
    <message>
        <source>Signed public key of a browser (SPKAC)</source>
        <translation>Signierter öffentlicher Schlüssel eines Browsers (SPKAC)</translation>
    </message>
    <message>
        <source>The script cannot be read: line %1, column %2: %3.</source>
        <translation>Das Skript ist nicht lesbar: Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>A script is a TOML file; its form is described in the manual under “Ceremonies”.</source>
        <translation>Ein Skript ist eine TOML-Datei; ihre Form steht im Handbuch unter „Zeremonien“.</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the script: there is no setting “%3”.</source>
        <translation>Zeile %1, Spalte %2 des Skripts: Eine Einstellung „%3“ gibt es nicht.</translation>
    </message>
    <message>
        <source>An unknown setting would silently do nothing, and everybody would believe it did.</source>
        <translation>Eine unbekannte Einstellung würde stillschweigend nichts bewirken, und alle glaubten das Gegenteil.</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the script: the value of “%3” does not fit.</source>
        <translation>Zeile %1, Spalte %2 des Skripts: Der Wert von „%3“ passt nicht.</translation>
    </message>
    <message>
        <source>The script lacks the setting “%1” in the table that begins on line %2.</source>
        <translation>Dem Skript fehlt die Einstellung „%1“ in der Tabelle, die in Zeile %2 beginnt.</translation>
    </message>
    <message>
        <source>Without it something would be left to chance on the day.</source>
        <translation>Ohne sie bliebe am Tag selbst etwas dem Zufall überlassen.</translation>
    </message>
    <message>
        <source>Add it; a template shows the place.</source>
        <translation>Ergänzen; eine Vorlage zeigt die Stelle.</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the script: “%3” is no choice for “%4”.</source>
        <translation>Zeile %1, Spalte %2 des Skripts: „%3“ steht für „%4“ nicht zur Wahl.</translation>
    </message>
    <message>
        <source>Only known words are taken, so that a misspelt one cannot change what happens.</source>
        <translation>Nur bekannte Wörter werden angenommen, damit ein Schreibfehler nicht ändert, was geschieht.</translation>
    </message>
    <message>
        <source>The script is longer than %1 octets.</source>
        <translation>Das Skript ist länger als %1 Oktette.</translation>
    </message>
    <message>
        <source>Nobody can review more than that, and a printer would not end.</source>
        <translation>Mehr kann niemand prüfen, und ein Drucker käme an kein Ende.</translation>
    </message>
    <message>
        <source>Divide it into two ceremonies.</source>
        <translation>In zwei Zeremonien aufteilen.</translation>
    </message>
    <message>
        <source>Line %1 of the script holds an octet that a script may not have.</source>
        <translation>Zeile %1 des Skripts enthält ein Oktett, das ein Skript nicht haben darf.</translation>
    </message>
    <message>
        <source>It is UTF-8 with plain line ends (LF), so that it is the same on every machine; no NUL, no CR.</source>
        <translation>Es ist UTF-8 mit einfachen Zeilenenden (LF), damit es auf jedem Rechner gleich ist; kein NUL, kein CR.</translation>
    </message>
    <message>
        <source>Save it anew as UTF-8 with Unix line ends.</source>
        <translation>Neu als UTF-8 mit Unix-Zeilenenden speichern.</translation>
    </message>
    <message>
        <source>Two steps are called %1.</source>
        <translation>Zwei Schritte heißen %1.</translation>
    </message>
    <message>
        <source>The transcript names steps by their id.</source>
        <translation>Das Protokoll nennt Schritte bei ihrer Kennung.</translation>
    </message>
    <message>
        <source>Give one a new id.</source>
        <translation>Einem eine neue Kennung geben.</translation>
    </message>
    <message>
        <source>Step %1 stands in the wrong place.</source>
        <translation>Schritt %1 steht an der falschen Stelle.</translation>
    </message>
    <message>
        <source>Ids read A, act, point, number and rise: in act %2 they begin with A%2.</source>
        <translation>Kennungen lauten A, Akt, Punkt, Nummer und steigen: Im Akt %2 beginnen sie mit A%2.</translation>
    </message>
    <message>
        <source>Number the steps in the order in which they happen.</source>
        <translation>Die Schritte in der Reihenfolge nummerieren, in der sie geschehen.</translation>
    </message>
    <message>
        <source>%1 of %2 shares is no possible threshold.</source>
        <translation>%1 von %2 Anteilen ist als Schwelle nicht möglich.</translation>
    </message>
    <message>
        <source>At least 2, at most as many as there are shares, and there are at most 16 (SLIP-39).</source>
        <translation>Mindestens 2, höchstens so viele wie Anteile, und davon gibt es höchstens 16 (SLIP-39).</translation>
    </message>
    <message>
        <source>Choose a number between, such as 3 of 5.</source>
        <translation>Eine Zahl dazwischen wählen, etwa 3 von 5.</translation>
    </message>
    <message>
        <source>%1 witnesses of %2 departments are not enough, or do not go together.</source>
        <translation>%1 Zeugen aus %2 Abteilungen sind zu wenige oder passen nicht zusammen.</translation>
    </message>
    <message>
        <source>At least two witnesses of at least two departments see every step.</source>
        <translation>Mindestens zwei Zeugen aus mindestens zwei Abteilungen sehen jeden Schritt.</translation>
    </message>
    <message>
        <source>Raise the numbers; there cannot be more departments than witnesses.</source>
        <translation>Die Zahlen erhöhen; mehr Abteilungen als Zeugen kann es nicht geben.</translation>
    </message>
    <message>
        <source>There is a share for the auditor, but the auditor need not be there.</source>
        <translation>Es gibt einen Anteil für den Prüfer, doch der Prüfer muss nicht da sein.</translation>
    </message>
    <message>
        <source>Nobody could take the share on the day.</source>
        <translation>Am Tag selbst könnte niemand den Anteil nehmen.</translation>
    </message>
    <message>
        <source>Set auditor = &quot;required&quot;, or auditor_share = false.</source>
        <translation>auditor = &quot;required&quot; setzen oder auditor_share = false.</translation>
    </message>
    <message>
        <source>There are too few people with the role %1: %2 are needed, %3 are there.</source>
        <translation>Zu wenige haben die Rolle %1: %2 sind nötig, %3 sind da.</translation>
    </message>
    <message>
        <source>The ceremony could not begin, or not be confirmed.</source>
        <translation>Die Zeremonie könnte nicht beginnen oder nicht bestätigt werden.</translation>
    </message>
    <message>
        <source>Name more people, or change what the script asks for.</source>
        <translation>Mehr Personen nennen oder ändern, was das Skript verlangt.</translation>
    </message>
    <message>
        <source>There are too many people with the role %1: at most %2, but %3 are there.</source>
        <translation>Zu viele haben die Rolle %1: höchstens %2, da sind aber %3.</translation>
    </message>
    <message>
        <source>Only one person touches the machine, and at most one audits.</source>
        <translation>Nur eine Person berührt den Rechner, und höchstens eine prüft.</translation>
    </message>
    <message>
        <source>Give the others another role.</source>
        <translation>Den anderen eine andere Rolle geben.</translation>
    </message>
    <message>
        <source>%1 cannot be both %2 and %3.</source>
        <translation>%1 kann nicht zugleich %2 und %3 sein.</translation>
    </message>
    <message>
        <source>Whoever does something must not be the one who watches it.</source>
        <translation>Wer etwas tut, darf nicht sein eigener Zeuge sein.</translation>
    </message>
    <message>
        <source>Give one of the roles to somebody else.</source>
        <translation>Eine der Rollen jemand anderem geben.</translation>
    </message>
    <message>
        <source>The witnesses come from %1 departments; at least %2 are wanted.</source>
        <translation>Die Zeugen kommen aus %1 Abteilungen; mindestens %2 sind verlangt.</translation>
    </message>
    <message>
        <source>Colleagues of one superior are easily told the same thing.</source>
        <translation>Kollegen unter einem Vorgesetzten lassen sich leicht dasselbe sagen.</translation>
    </message>
    <message>
        <source>Ask somebody of another department.</source>
        <translation>Jemanden aus einer anderen Abteilung bitten.</translation>
    </message>
    <message>
        <source>%1 is listed twice.</source>
        <translation>%1 ist zweimal aufgeführt.</translation>
    </message>
    <message>
        <source>One person counts once, whatever the roles.</source>
        <translation>Eine Person zählt einmal, gleich mit welchen Rollen.</translation>
    </message>
    <message>
        <source>Put all roles of a person into one entry.</source>
        <translation>Alle Rollen einer Person in einen Eintrag setzen.</translation>
    </message>
    <message>
        <source>Step %1 is to be confirmed by %2 × %3, but the script makes sure of %4 only.</source>
        <translation>Schritt %1 soll von %2 × %3 bestätigt werden, das Skript sorgt aber nur für %4.</translation>
    </message>
    <message>
        <source>The ceremony could come to a stop there.</source>
        <translation>Die Zeremonie könnte dort stehen bleiben.</translation>
    </message>
    <message>
        <source>Ask for fewer confirmations, or for more people.</source>
        <translation>Weniger Bestätigungen oder mehr Personen verlangen.</translation>
    </message>
    <message>
        <source>Step %1 uses the token “%2”, which is not inserted then.</source>
        <translation>Schritt %1 verwendet das Token „%2“, das dann nicht eingesteckt ist.</translation>
    </message>
    <message>
        <source>A token is there from token.inspect until its bag is sealed (seal.record).</source>
        <translation>Ein Token ist da von token.inspect, bis sein Beutel versiegelt ist (seal.record).</translation>
    </message>
    <message>
        <source>Add the step before it, or change the order.</source>
        <translation>Den Schritt davor einfügen oder die Reihenfolge ändern.</translation>
    </message>
    <message>
        <source>Step %1 uses the stick “%2”, which is not inserted then.</source>
        <translation>Schritt %1 verwendet den Stick „%2“, der dann nicht eingesteckt ist.</translation>
    </message>
    <message>
        <source>A stick is there from media.insert until media.eject.</source>
        <translation>Ein Stick ist da von media.insert bis media.eject.</translation>
    </message>
    <message>
        <source>Step %1 needs what %2 gives, and no such step comes before it.</source>
        <translation>Schritt %1 braucht, was %2 liefert, und davor kommt kein solcher Schritt.</translation>
    </message>
    <message>
        <source>A step can only use what is there at that point.</source>
        <translation>Ein Schritt kann nur verwenden, was zu diesem Zeitpunkt da ist.</translation>
    </message>
    <message>
        <source>Step %1 signs the root certificate, but %2 has not happened before.</source>
        <translation>Schritt %1 signiert das Root-Zertifikat, doch %2 ist davor nicht geschehen.</translation>
    </message>
    <message>
        <source>Every copy of the key must have proved itself before the certificate makes it count.</source>
        <translation>Jede Kopie des Schlüssels muss sich bewährt haben, bevor das Zertifikat ihn gültig macht.</translation>
    </message>
    <message>
        <source>Add the step before the signature.</source>
        <translation>Den Schritt vor der Signatur einfügen.</translation>
    </message>
    <message>
        <source>Step %1 wipes the secret before the shares were read back.</source>
        <translation>Schritt %1 löscht das Geheimnis, bevor die Anteile zurückgelesen sind.</translation>
    </message>
    <message>
        <source>A share that was written down wrongly would be found out too late.</source>
        <translation>Ein falsch aufgeschriebener Anteil fiele zu spät auf.</translation>
    </message>
    <message>
        <source>Put share.verify before it.</source>
        <translation>share.verify davor setzen.</translation>
    </message>
    <message>
        <source>At the break %1 a secret is in memory or a token is inserted.</source>
        <translation>In der Pause %1 ist ein Geheimnis im Speicher oder ein Token eingesteckt.</translation>
    </message>
    <message>
        <source>During a break nothing may be held: the room is not watched.</source>
        <translation>In einer Pause darf nichts bereitliegen: Niemand bewacht den Raum.</translation>
    </message>
    <message>
        <source>Wipe and seal before it, or put the break elsewhere.</source>
        <translation>Davor löschen und versiegeln oder die Pause anderswo einplanen.</translation>
    </message>
    <message>
        <source>At the end a secret is still in memory.</source>
        <translation>Am Ende ist noch ein Geheimnis im Speicher.</translation>
    </message>
    <message>
        <source>What is not wiped can be read by whoever gets the machine.</source>
        <translation>Was nicht gelöscht ist, kann lesen, wer den Rechner bekommt.</translation>
    </message>
    <message>
        <source>Add secret.wipe.</source>
        <translation>secret.wipe einfügen.</translation>
    </message>
    <message>
        <source>At the end “%1” is neither sealed nor destroyed nor taken out.</source>
        <translation>Am Ende ist „%1“ weder versiegelt noch vernichtet noch herausgenommen.</translation>
    </message>
    <message>
        <source>Everything that can hold a secret ends in a numbered bag or is gone.</source>
        <translation>Alles, was ein Geheimnis tragen kann, endet in einem nummerierten Beutel oder ist vernichtet.</translation>
    </message>
    <message>
        <source>Add seal.record or media.destroy; media.eject for a stick.</source>
        <translation>seal.record oder media.destroy einfügen; für einen Stick media.eject.</translation>
    </message>
    <message>
        <source>The last step, %1, does not close the record.</source>
        <translation>Der letzte Schritt, %1, schließt die Aufzeichnung nicht ab.</translation>
    </message>
    <message>
        <source>An open record could be written on after everybody has left.</source>
        <translation>An einer offenen Aufzeichnung ließe sich weiterschreiben, wenn alle gegangen sind.</translation>
    </message>
    <message>
        <source>End with sign-off and close.</source>
        <translation>Mit sign-off und close enden.</translation>
    </message>
    <message>
        <source>Step %1 uses the root key after the transcript was sealed.</source>
        <translation>Schritt %1 verwendet den Root-Schlüssel, nachdem das Protokoll versiegelt wurde.</translation>
    </message>
    <message>
        <source>What the key does then stands in no signed transcript.</source>
        <translation>Was der Schlüssel dann tut, steht in keinem signierten Protokoll.</translation>
    </message>
    <message>
        <source>Put it before export.write.</source>
        <translation>Vor export.write setzen.</translation>
    </message>
    <message>
        <source>Step %1 (%2) cannot be undone and has too few confirmations.</source>
        <translation>Schritt %1 (%2) ist nicht umkehrbar und hat zu wenige Bestätigungen.</translation>
    </message>
    <message>
        <source>The operator and at least two witnesses confirm such a step.</source>
        <translation>Einen solchen Schritt bestätigen der Bediener und mindestens zwei Zeugen.</translation>
    </message>
    <message>
        <source>Write: confirm = [&quot;operator&quot;, &quot;witness:2&quot;].</source>
        <translation>Schreiben: confirm = [&quot;operator&quot;, &quot;witness:2&quot;].</translation>
    </message>
    <message>
        <source>Act %1 has no checkpoint.</source>
        <translation>Akt %1 hat keinen Prüfpunkt.</translation>
    </message>
    <message>
        <source>At a checkpoint witnesses write down words by which nobody can rewrite the act later.</source>
        <translation>An einem Prüfpunkt schreiben Zeugen Wörter auf, durch die niemand den Akt später umschreiben kann.</translation>
    </message>
    <message>
        <source>End the act with a step of kind checkpoint.</source>
        <translation>Den Akt mit einem Schritt der Art checkpoint beenden.</translation>
    </message>
    <message>
        <source>The kit on “%1” is not checked on a second computer.</source>
        <translation>Das Paket auf „%1“ wird nicht auf einem zweiten Rechner geprüft.</translation>
    </message>
    <message>
        <source>The machine that wrote it is no witness for itself.</source>
        <translation>Der Rechner, der es schrieb, ist kein Zeuge für sich selbst.</translation>
    </message>
    <message>
        <source>Add export.verify.</source>
        <translation>export.verify einfügen.</translation>
    </message>
    <message>
        <source>By step %1 people have worked for more than %2 minutes without a break.</source>
        <translation>Bis Schritt %1 wurde mehr als %2 Minuten ohne Pause gearbeitet.</translation>
    </message>
    <message>
        <source>Tired people confirm what they did not see.</source>
        <translation>Wer müde ist, bestätigt, was er nicht gesehen hat.</translation>
    </message>
    <message>
        <source>Put a break where nothing is held.</source>
        <translation>Eine Pause einplanen, wo nichts bereitliegt.</translation>
    </message>
    <message>
        <source>The leave to break rule %1 ended on %2.</source>
        <translation>Die Erlaubnis, Regel %1 zu verletzen, endete am %2.</translation>
    </message>
    <message>
        <source>A waiver outlives its reason unless it ends by itself.</source>
        <translation>Eine Ausnahme überlebt ihren Grund, wenn sie nicht von selbst endet.</translation>
    </message>
    <message>
        <source>Remove it, or have it decided anew.</source>
        <translation>Entfernen oder neu entscheiden lassen.</translation>
    </message>
    <message>
        <source>The script ended on %1.</source>
        <translation>Das Skript galt bis %1.</translation>
    </message>
    <message>
        <source>An old plan was made for other people, rules and machines.</source>
        <translation>Ein alter Plan war für andere Personen, Regeln und Rechner gedacht.</translation>
    </message>
    <message>
        <source>Review it and give it a new day and revision.</source>
        <translation>Prüfen und mit neuem Tag und neuer Fassung versehen.</translation>
    </message>
    <message>
        <source>A ceremony of type %1 cites the one before it, and this script does not.</source>
        <translation>Eine Zeremonie der Art %1 nennt die vorige, dieses Skript nicht.</translation>
    </message>
    <message>
        <source>The records of a CA form one chain for its whole life.</source>
        <translation>Die Aufzeichnungen einer CA bilden ihr Leben lang eine Kette.</translation>
    </message>
    <message>
        <source>Set previous_head to the last words of the previous record, in hexadecimal.</source>
        <translation>previous_head auf die letzten Wörter der vorigen Aufzeichnung setzen, hexadezimal.</translation>
    </message>
    <message>
        <source>The validity of %1 ends before it begins: %2 to %3.</source>
        <translation>Die Gültigkeit von %1 endet, bevor sie beginnt: %2 bis %3.</translation>
    </message>
    <message>
        <source>Such a certificate is never valid (RFC 5280 section 4.1.2.5).</source>
        <translation>Ein solches Zertifikat ist nie gültig (RFC 5280, Abschnitt 4.1.2.5).</translation>
    </message>
    <message>
        <source>Correct not_before or not_after.</source>
        <translation>not_before oder not_after berichtigen.</translation>
    </message>
    <message>
        <source>“%1” is not valid within its root&apos;s time, %2 to %3.</source>
        <translation>„%1“ gilt nicht innerhalb der Zeit seiner Root-CA, %2 bis %3.</translation>
    </message>
    <message>
        <source>It would count for nothing once the root has ended.</source>
        <translation>Es wäre nichts mehr wert, sobald die Root-CA abgelaufen ist.</translation>
    </message>
    <message>
        <source>The revocation list is to last %1 days; at most %2.</source>
        <translation>Die Sperrliste soll %1 Tage gelten; höchstens %2.</translation>
    </message>
    <message>
        <source>A root that nobody looks at for more than a year is forgotten.</source>
        <translation>Eine Root-CA, nach der über ein Jahr niemand sieht, gerät in Vergessenheit.</translation>
    </message>
    <message>
        <source>Choose a shorter time, and plan the next ceremony.</source>
        <translation>Eine kürzere Zeit wählen und die nächste Zeremonie planen.</translation>
    </message>
    <message>
        <source>“%1” is no address for a revocation list.</source>
        <translation>„%1“ ist keine Adresse für eine Sperrliste.</translation>
    </message>
    <message>
        <source>It begins with http://; https:// would need the list to fetch the list.</source>
        <translation>Sie beginnt mit http://; https:// bräuchte die Liste, um die Liste zu holen.</translation>
    </message>
    <message>
        <source>Step %1 is not confirmed by the operator and a witness.</source>
        <translation>Schritt %1 wird nicht vom Bediener und einem Zeugen bestätigt.</translation>
    </message>
    <message>
        <source>Every step has one who does it and one who sees it.</source>
        <translation>Jeder Schritt hat jemanden, der ihn tut, und jemanden, der ihn sieht.</translation>
    </message>
    <message>
        <source>Write: confirm = [&quot;operator&quot;, &quot;witness:1&quot;].</source>
        <translation>Schreiben: confirm = [&quot;operator&quot;, &quot;witness:1&quot;].</translation>
    </message>
    <message>
        <source>A ceremony of type %1 has a step %2; this script has none.</source>
        <translation>Zu einer Zeremonie der Art %1 gehört ein Schritt %2; dieses Skript hat keinen.</translation>
    </message>
    <message>
        <source>Without it the ceremony does not do what its type says.</source>
        <translation>Ohne ihn tut die Zeremonie nicht, was ihre Art besagt.</translation>
    </message>
    <message>
        <source>Add it, or choose another type.</source>
        <translation>Einfügen oder eine andere Art wählen.</translation>
    </message>
    <message>
        <source>Step %1 makes the key after %2 throws of dice; the script asks for %3.</source>
        <translation>Schritt %1 erzeugt den Schlüssel nach %2 Würfen; das Skript verlangt %3.</translation>
    </message>
    <message>
        <source>Dice add randomness that no machine had a hand in, and must come first.</source>
        <translation>Würfel bringen Zufall, an dem kein Rechner beteiligt war, und müssen zuerst kommen.</translation>
    </message>
    <message>
        <source>Add entropy.dice before it.</source>
        <translation>entropy.dice davor einfügen.</translation>
    </message>
    <message>
        <source>Step %1 works from the table [%2], which is missing.</source>
        <translation>Schritt %1 arbeitet nach der Tabelle [%2], die fehlt.</translation>
    </message>
    <message>
        <source>Names, dates and numbers come from the script alone.</source>
        <translation>Namen, Daten und Zahlen kommen allein aus dem Skript.</translation>
    </message>
    <message>
        <source>Add the table; a template shows it.</source>
        <translation>Die Tabelle ergänzen; eine Vorlage zeigt sie.</translation>
    </message>
    <message>
        <source>Step %1 does not go with the strategy %2.</source>
        <translation>Schritt %1 passt nicht zur Strategie %2.</translation>
    </message>
    <message>
        <source>The strategy says where the key is born and kept; a key that cannot leave its token cannot be copied.</source>
        <translation>Die Strategie sagt, wo der Schlüssel entsteht und liegt; einer, der sein Token nicht verlassen kann, lässt sich nicht kopieren.</translation>
    </message>
    <message>
        <source>Remove the step, or choose another strategy in [custody].</source>
        <translation>Den Schritt entfernen oder in [custody] eine andere Strategie wählen.</translation>
    </message>
    <message>
        <source>There is no rule %1 that could be left out.</source>
        <translation>Eine Regel %1, die wegfallen könnte, gibt es nicht.</translation>
    </message>
    <message>
        <source>A waiver names a rule of lint by its number, such as CW-801.</source>
        <translation>Eine Ausnahme nennt eine Prüfregel bei ihrer Nummer, etwa CW-801.</translation>
    </message>
    <message>
        <source>Correct or remove it.</source>
        <translation>Berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>Two CAs in the script are called “%1”.</source>
        <translation>Zwei CAs des Skripts heißen „%1“.</translation>
    </message>
    <message>
        <source>Steps name them by that.</source>
        <translation>Schritte nennen sie so.</translation>
    </message>
    <message>
        <source>Give one another name.</source>
        <translation>Einer einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Leads, reads aloud, decides on incidents.</source>
        <translation>Leitet, liest vor, entscheidet bei Vorfällen.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Does every step; the only one who touches the machine.</source>
        <translation>Führt jeden Schritt aus; berührt als Einziger den Rechner.</translation>
    </message>
    <message>
        <source>Crypto officer</source>
        <translation>Crypto Officer</translation>
    </message>
    <message>
        <source>Holds a share or a PIN and types it in person.</source>
        <translation>Besitzt einen Anteil oder eine PIN und gibt sie selbst ein.</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Sees every step and says so; at least two, of different departments.</source>
        <translation>Sieht jeden Schritt und sagt es; mindestens zwei, aus verschiedenen Abteilungen.</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Sees the acts, the incidents and the seal, and does nothing else.</source>
        <translation>Sieht die Akte, die Vorfälle und das Siegel und tut sonst nichts.</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>Verwahrer</translation>
    </message>
    <message>
        <source>Holds a token, a PIN or the key of a safe.</source>
        <translation>Verwahrt ein Token, eine PIN oder den Schlüssel eines Safes.</translation>
    </message>
    <message>
        <source>Born in one token and never out of it: if that token is lost, so is the CA.</source>
        <translation>In einem Token entstanden und nie außerhalb: Geht das Token verloren, dann auch die CA.</translation>
    </message>
    <message>
        <source>Born in one token; its maker&apos;s own means copy it, wrapped, to another.</source>
        <translation>In einem Token entstanden; Mittel des Herstellers kopieren ihn verpackt auf ein anderes.</translation>
    </message>
    <message>
        <source>Born in the locked memory of this machine, put on tokens and on paper: it was outside of a token once.</source>
        <translation>Im gesperrten Speicher dieses Rechners entstanden, auf Token und Papier gebracht: Er war einmal außerhalb eines Tokens.</translation>
    </message>
    <message>
        <source>On paper alone, without a token: every use needs the holders of the shares.</source>
        <translation>Nur auf Papier, ohne Token: Jede Verwendung braucht die Inhaber der Anteile.</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Enrol the people</source>
        <translation>Personen aufnehmen</translation>
    </message>
    <message>
        <source>Somebody comes in</source>
        <translation>Jemand kommt herein</translation>
    </message>
    <message>
        <source>Somebody leaves</source>
        <translation>Jemand geht</translation>
    </message>
    <message>
        <source>Check the machine and the room&apos;s network</source>
        <translation>Den Rechner und das Netz des Raums prüfen</translation>
    </message>
    <message>
        <source>Check the program itself</source>
        <translation>Das Programm selbst prüfen</translation>
    </message>
    <message>
        <source>Compare the clock with two watches</source>
        <translation>Die Uhr mit zwei Armbanduhren vergleichen</translation>
    </message>
    <message>
        <source>Tick off what people see</source>
        <translation>Abhaken, was alle sehen</translation>
    </message>
    <message>
        <source>Check the seal of a bag</source>
        <translation>Das Siegel eines Beutels prüfen</translation>
    </message>
    <message>
        <source>Insert a stick</source>
        <translation>Einen Stick einstecken</translation>
    </message>
    <message>
        <source>Take a stick out</source>
        <translation>Einen Stick herausnehmen</translation>
    </message>
    <message>
        <source>Insert a token and look at it</source>
        <translation>Ein Token einstecken und ansehen</translation>
    </message>
    <message>
        <source>Initialise a token</source>
        <translation>Ein Token initialisieren</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Eine PIN setzen</translation>
    </message>
    <message>
        <source>Throw dice</source>
        <translation>Würfeln</translation>
    </message>
    <message>
        <source>Make the root key</source>
        <translation>Den Root-Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Put the key on a token</source>
        <translation>Den Schlüssel auf ein Token bringen</translation>
    </message>
    <message>
        <source>Copy the key to another token</source>
        <translation>Den Schlüssel auf ein anderes Token kopieren</translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation>Den Schlüssel testen</translation>
    </message>
    <message>
        <source>Split the secret into shares</source>
        <translation>Das Geheimnis in Anteile teilen</translation>
    </message>
    <message>
        <source>Read every share back</source>
        <translation>Jeden Anteil zurücklesen</translation>
    </message>
    <message>
        <source>Print the encrypted key</source>
        <translation>Den verschlüsselten Schlüssel drucken</translation>
    </message>
    <message>
        <source>Read the paper back</source>
        <translation>Das Papier zurücklesen</translation>
    </message>
    <message>
        <source>Sign the root certificate</source>
        <translation>Das Root-Zertifikat signieren</translation>
    </message>
    <message>
        <source>Take a request in</source>
        <translation>Einen Antrag aufnehmen</translation>
    </message>
    <message>
        <source>Sign the certificate of a CA</source>
        <translation>Das Zertifikat einer CA signieren</translation>
    </message>
    <message>
        <source>Sign the revocation list</source>
        <translation>Die Sperrliste signieren</translation>
    </message>
    <message>
        <source>Read a fingerprint aloud</source>
        <translation>Einen Fingerabdruck vorlesen</translation>
    </message>
    <message>
        <source>Write down the words of the transcript so far</source>
        <translation>Die Wörter des bisherigen Protokolls aufschreiben</translation>
    </message>
    <message>
        <source>Seal the transcript and write the kit</source>
        <translation>Das Protokoll versiegeln und das Paket schreiben</translation>
    </message>
    <message>
        <source>Check the kit on a second computer</source>
        <translation>Das Paket auf einem zweiten Rechner prüfen</translation>
    </message>
    <message>
        <source>Seal a bag and record its number</source>
        <translation>Einen Beutel versiegeln und seine Nummer festhalten</translation>
    </message>
    <message>
        <source>Wipe the secrets from memory</source>
        <translation>Die Geheimnisse aus dem Speicher löschen</translation>
    </message>
    <message>
        <source>Destroy the key on a token</source>
        <translation>Den Schlüssel auf einem Token vernichten</translation>
    </message>
    <message>
        <source>Destroy paper or a medium</source>
        <translation>Papier oder einen Datenträger vernichten</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Everybody signs</source>
        <translation>Alle unterschreiben</translation>
    </message>
    <message>
        <source>Close the record</source>
        <translation>Die Aufzeichnung abschließen</translation>
    </message>
    <message>
        <source>Make a root CA</source>
        <translation>Eine Root-CA erstellen</translation>
    </message>
    <message>
        <source>Sign CAs below the root</source>
        <translation>CAs unter der Root-CA signieren</translation>
    </message>
    <message>
        <source>Sign a new revocation list</source>
        <translation>Eine neue Sperrliste signieren</translation>
    </message>
    <message>
        <source>Revoke a CA</source>
        <translation>Eine CA sperren</translation>
    </message>
    <message>
        <source>Certify another root</source>
        <translation>Eine andere Root-CA zertifizieren</translation>
    </message>
    <message>
        <source>Add or replace a backup token</source>
        <translation>Ein Ersatz-Token hinzufügen oder tauschen</translation>
    </message>
    <message>
        <source>Change the PINs of a token</source>
        <translation>Die PINs eines Tokens ändern</translation>
    </message>
    <message>
        <source>Split the secret anew</source>
        <translation>Das Geheimnis neu teilen</translation>
    </message>
    <message>
        <source>Prove paper and shares, then wipe</source>
        <translation>Papier und Anteile erproben, dann löschen</translation>
    </message>
    <message>
        <source>Rebuild a token from paper and shares</source>
        <translation>Ein Token aus Papier und Anteilen wiederherstellen</translation>
    </message>
    <message>
        <source>Follow a root with a new one</source>
        <translation>Auf eine Root-CA eine neue folgen lassen</translation>
    </message>
    <message>
        <source>Count bags, sheets and tokens</source>
        <translation>Beutel, Blätter und Token zählen</translation>
    </message>
    <message>
        <source>Destroy all copies of a root key</source>
        <translation>Alle Kopien eines Root-Schlüssels vernichten</translation>
    </message>
    <message>
        <source>Issuing CA</source>
        <translation>Ausstellende CA</translation>
    </message>
    <message>
        <source>The CA that works every day: it signs certificates for servers, people and devices.</source>
        <translation>Die CA, die täglich arbeitet: Sie signiert Zertifikate für Server, Personen und Geräte.</translation>
    </message>
    <message>
        <source>Signing other CAs; a policy CA or the root does that.</source>
        <translation>Signieren anderer CAs; das tut eine Policy-CA oder die Root-CA.</translation>
    </message>
    <message>
        <source>Policy CA</source>
        <translation>Policy-CA</translation>
    </message>
    <message>
        <source>The middle of three levels: it groups issuing CAs that share rules, for a country, a company or a purpose.</source>
        <translation>Die mittlere von drei Ebenen: Sie fasst ausstellende CAs mit gemeinsamen Regeln zusammen, für ein Land, eine Firma oder einen Zweck.</translation>
    </message>
    <message>
        <source>Small hierarchies: with two levels, put issuing CAs directly below the root.</source>
        <translation>Kleine Hierarchien: Bei zwei Ebenen die ausstellenden CAs direkt unter die Root-CA stellen.</translation>
    </message>
    <message>
        <source>Root CA</source>
        <translation>Root-CA</translation>
    </message>
    <message>
        <source>The top of your own PKI: it signs the CAs below it and stays in the safe.</source>
        <translation>Die Spitze der eigenen PKI: Sie signiert die CAs unter ihr und bleibt im Safe.</translation>
    </message>
    <message>
        <source>Certificates for servers, people or devices; an issuing CA makes those.</source>
        <translation>Zertifikate für Server, Personen oder Geräte; die stellt eine ausstellende CA aus.</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>TLS-Client</translation>
    </message>
    <message>
        <source>People and programs that log in to servers with a certificate instead of a password.</source>
        <translation>Personen und Programme, die sich mit einem Zertifikat statt eines Passworts an Servern anmelden.</translation>
    </message>
    <message>
        <source>Servers, signed e-mail, documents or code.</source>
        <translation>Server, signierte E-Mail, Dokumente oder Code.</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>Webserver</translation>
    </message>
    <message>
        <source>Servers that are reached over TLS by name or address: web, mail, database, directory.</source>
        <translation>Server, die über TLS unter Name oder Adresse erreichbar sind: Web, Mail, Datenbank, Verzeichnis.</translation>
    </message>
    <message>
        <source>Logging in to servers, signing documents or code.</source>
        <translation>Anmelden an Servern, Signieren von Dokumenten oder Code.</translation>
    </message>
    <message>
        <source>There is too little room in the folder %1.</source>
        <translation>Im Ordner %1 ist zu wenig Platz.</translation>
    </message>
    <message>
        <source>The vault keeps what was recorded before, and nothing of this step.</source>
        <translation>Der Tresor behält, was vorher verzeichnet war, und nichts von diesem Schritt.</translation>
    </message>
    <message>
        <source>Make sure that %2 MiB are free there, and retry.</source>
        <translation>Dafür sorgen, dass dort %2 MiB frei sind, und es erneut versuchen.</translation>
    </message>
    <message>
        <source>Reading or writing the vault %1 failed.</source>
        <translation>Lesen oder Schreiben des Tresors %1 ist gescheitert.</translation>
    </message>
    <message>
        <source>The system reports a fault of the medium; the vault keeps what was recorded before.</source>
        <translation>Das System meldet einen Fehler des Datenträgers; der Tresor behält, was vorher verzeichnet war.</translation>
    </message>
    <message>
        <source>Check the medium, then open the vault again.</source>
        <translation>Den Datenträger prüfen, dann den Tresor erneut öffnen.</translation>
    </message>
    <message>
        <source>The file of the vault %1 is damaged.</source>
        <translation>Die Datei des Tresors %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>What SQLite found there is not what it once wrote.</source>
        <translation>Was SQLite dort vorfand, ist nicht das, was es einst geschrieben hat.</translation>
    </message>
    <message>
        <source>The passphrase of %1 was changed, but the file could not be tidied up after it.</source>
        <translation>Die Passphrase von %1 wurde geändert, aber die Datei konnte danach nicht aufgeräumt werden.</translation>
    </message>
    <message>
        <source>The medium is full or reports a fault. The old passphrase no longer opens this file.</source>
        <translation>Der Datenträger ist voll oder meldet einen Fehler. Die alte Passphrase öffnet diese Datei nicht mehr.</translation>
    </message>
    <message>
        <source>Use the new passphrase. Make room, then change it once more.</source>
        <translation>Die neue Passphrase verwenden. Platz schaffen, dann sie noch einmal ändern.</translation>
    </message>
    <message>
        <source>Restore the last backup. “vault rescue” saves what is left in the damaged file.</source>
        <translation>Die letzte Sicherung zurückholen. „vault rescue“ rettet, was in der beschädigten Datei übrig ist.</translation>
    </message>
    <message>
        <source>Nothing that can be saved was found in %1.</source>
        <translation>In %1 fand sich nichts, was zu retten wäre.</translation>
    </message>
    <message>
        <source>No page of it holds a certificate, CRL, request or key that is whole.</source>
        <translation>Keine Seite davon enthält ein Zertifikat, eine Sperrliste, einen Antrag oder einen Schlüssel, der heil ist.</translation>
    </message>
    <message>
        <source>Check that it is the right file; otherwise only a backup helps.</source>
        <translation>Prüfen, ob es die richtige Datei ist; sonst hilft nur eine Sicherung.</translation>
    </message>
    <message>
        <source>This vault cannot become a sample.</source>
        <translation>Dieser Tresor kann kein Beispiel werden.</translation>
    </message>
    <message>
        <source>Only a vault in which nothing was done yet is marked as one, and then stays so.</source>
        <translation>Nur ein Tresor, in dem noch nichts geschehen ist, wird als Beispiel gekennzeichnet und bleibt es dann.</translation>
    </message>
    <message>
        <source>Make a new vault for it.</source>
        <translation>Dafür einen neuen Tresor anlegen.</translation>
    </message>
    <message>
        <source>A sample holds 1 to %2 certificates, not %1.</source>
        <translation>Ein Beispiel enthält 1 bis %2 Zertifikate, nicht %1.</translation>
    </message>
    <message>
        <source>More would take hours and show nothing new.</source>
        <translation>Mehr würde Stunden dauern und nichts Neues zeigen.</translation>
    </message>
    <message>
        <source>Give a number in between.</source>
        <translation>Eine Zahl dazwischen angeben.</translation>
    </message>
    <message>
        <source>Marked as a sample</source>
        <translation>Als Beispiel gekennzeichnet</translation>
    </message>
    <message>
        <source>This file was not read: the process that reads files ended (%1).</source>
        <translation>Diese Datei wurde nicht gelesen: Der Prozess, der Dateien liest, endete (%1).</translation>
    </message>
    <message>
        <source>Files are read in a process of their own, so that a damaged or hostile one harms nothing else. Nothing was taken in, and nothing else was lost.</source>
        <translation>Dateien werden in einem eigenen Prozess gelesen, damit eine beschädigte oder bösartige nichts anderem schadet. Nichts wurde aufgenommen, und sonst ging nichts verloren.</translation>
    </message>
    <message>
        <source>Try again. If it happens with this file once more, do not trust it, and report it.</source>
        <translation>Noch einmal versuchen. Geschieht es mit dieser Datei wieder, ihr nicht trauen und es melden.</translation>
    </message>
    <message>
        <source>This file was not read: it took longer than %1 seconds.</source>
        <translation>Diese Datei wurde nicht gelesen: Es dauerte länger als %1 Sekunden.</translation>
    </message>
    <message>
        <source>Check where it comes from. If the machine was busy, try again; if you trust the file, write it anew with usual settings.</source>
        <translation>Prüfen, woher sie kommt. War der Rechner beschäftigt, noch einmal versuchen; ist die Datei vertrauenswürdig, sie mit üblichen Einstellungen neu schreiben.</translation>
    </message>
    <message>
        <source>This file was not read: it takes more memory than there is for reading one, %1.</source>
        <translation>Diese Datei wurde nicht gelesen: Sie braucht mehr Speicher, als es für das Lesen einer Datei gibt, %1.</translation>
    </message>
    <message>
        <source>What was read from this file is not accepted: %1.</source>
        <translation>Was aus dieser Datei gelesen wurde, wird nicht angenommen: %1.</translation>
    </message>
    <message>
        <source>The process that reads files gave an answer that an honest one does not give; the file may have taken it over. Nothing was taken in.</source>
        <translation>Der Prozess, der Dateien liest, gab eine Antwort, die ein ehrlicher nicht gibt; die Datei hat ihn vielleicht übernommen. Nichts wurde aufgenommen.</translation>
    </message>
    <message>
        <source>Do not use this file, and report it.</source>
        <translation>Diese Datei nicht verwenden und es melden.</translation>
    </message>
    <message>
        <source>Word %2 of share %1 is none of the 1024 words that shares are written with.</source>
        <translation>Wort %2 des Anteils %1 ist keines der 1024 Wörter, mit denen Anteile geschrieben werden.</translation>
    </message>
    <message>
        <source>It is misspelt, or belongs to something else.</source>
        <translation>Es ist falsch geschrieben oder gehört zu etwas anderem.</translation>
    </message>
    <message>
        <source>Compare it with the sheet; the first four letters tell every word from the others.</source>
        <translation>Mit dem Blatt vergleichen; die ersten vier Buchstaben unterscheiden jedes Wort von den anderen.</translation>
    </message>
    <message>
        <source>Share %1 is not complete, or a word in it is wrong.</source>
        <translation>Anteil %1 ist nicht vollständig, oder ein Wort darin ist falsch.</translation>
    </message>
    <message>
        <source>Its last three words are a checksum over the others, and do not fit (SLIP-0039).</source>
        <translation>Seine letzten drei Wörter sind eine Prüfsumme über die anderen und passen nicht (SLIP-0039).</translation>
    </message>
    <message>
        <source>Compare it word by word with the sheet.</source>
        <translation>Wort für Wort mit dem Blatt vergleichen.</translation>
    </message>
    <message>
        <source>Share %1 belongs to another set than the first one.</source>
        <translation>Anteil %1 gehört zu einem anderen Satz als der erste.</translation>
    </message>
    <message>
        <source>Only shares that were made together can be joined.</source>
        <translation>Nur Anteile, die zusammen entstanden sind, lassen sich zusammensetzen.</translation>
    </message>
    <message>
        <source>Compare the first two words of each: they are the same in one set.</source>
        <translation>Die ersten zwei Wörter vergleichen: In einem Satz sind sie gleich.</translation>
    </message>
    <message>
        <source>%1 shares are needed, and %2 different ones are here.</source>
        <translation>%1 Anteile sind nötig, und %2 verschiedene liegen vor.</translation>
    </message>
    <message>
        <source>Fewer than that say nothing about the key.</source>
        <translation>Weniger sagen nichts über den Schlüssel.</translation>
    </message>
    <message>
        <source>Give more shares.</source>
        <translation>Mehr Anteile angeben.</translation>
    </message>
    <message>
        <source>These shares contradict each other.</source>
        <translation>Diese Anteile widersprechen einander.</translation>
    </message>
    <message>
        <source>Each is well-formed, but one of them was not made with the others.</source>
        <translation>Jeder ist wohlgeformt, aber einer von ihnen ist nicht mit den anderen entstanden.</translation>
    </message>
    <message>
        <source>Try other shares of the set, and find out where each came from.</source>
        <translation>Andere Anteile des Satzes versuchen und klären, woher jeder stammt.</translation>
    </message>
    <message>
        <source>These shares are not those of this vault.</source>
        <translation>Diese Anteile sind nicht die dieses Tresors.</translation>
    </message>
    <message>
        <source>They fit each other, but their key does not open it.</source>
        <translation>Sie passen zueinander, aber ihr Schlüssel öffnet ihn nicht.</translation>
    </message>
    <message>
        <source>Look for the shares that were made of this vault, or the vault that they were made of.</source>
        <translation>Die Anteile dieses Tresors suchen, oder den Tresor, zu dem sie gehören.</translation>
    </message>
    <message>
        <source>%1 of %2 shares cannot be made.</source>
        <translation>%1 von %2 Anteilen lassen sich nicht herstellen.</translation>
    </message>
    <message>
        <source>At least 2 have to be needed, and at most 16 can be made (SLIP-0039).</source>
        <translation>Mindestens 2 müssen nötig sein, und höchstens 16 können entstehen (SLIP-0039).</translation>
    </message>
    <message>
        <source>Choose numbers in between; 3 of 5 is usual.</source>
        <translation>Zahlen dazwischen wählen; üblich ist 3 von 5.</translation>
    </message>
    <message>
        <source>The next passphrase can be tried in %1 seconds.</source>
        <translation>Die nächste Passphrase kann in %1 Sekunden versucht werden.</translation>
    </message>
    <message>
        <source>Wrong ones were given for this vault, %2 in a row; each makes the next try wait longer.</source>
        <translation>Für diesen Tresor wurden falsche eingegeben, %2 nacheinander; jede lässt den nächsten Versuch länger warten.</translation>
    </message>
    <message>
        <source>Wait, then try again.</source>
        <translation>Warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Everybody may write into the folder %1.</source>
        <translation>In den Ordner %1 dürfen alle schreiben.</translation>
    </message>
    <message>
        <source>Whoever can do that can put another file in the place of the vault, or one beside it.</source>
        <translation>Wer das kann, kann eine andere Datei an die Stelle des Tresors setzen oder eine daneben.</translation>
    </message>
    <message>
        <source>Move the vault, or take the right away: chmod o-w.</source>
        <translation>Den Tresor verschieben oder das Recht nehmen: chmod o-w.</translation>
    </message>
    <message>
        <source>The file %1 has more than one name, or is no file.</source>
        <translation>Die Datei %1 hat mehr als einen Namen oder ist keine Datei.</translation>
    </message>
    <message>
        <source>What is written here would appear elsewhere, and a vault opened by its other name would not be kept from a second writer.</source>
        <translation>Was hier geschrieben wird, erschiene auch anderswo, und ein unter dem anderen Namen geöffneter Tresor wäre nicht vor einem zweiten Schreiber geschützt.</translation>
    </message>
    <message>
        <source>Find out where the other name comes from; a copy has none.</source>
        <translation>Klären, woher der andere Name kommt; eine Kopie hat keinen.</translation>
    </message>
    <message>
        <source>Recovery shares made</source>
        <translation>Wiederherstellungsanteile erstellt</translation>
    </message>
    <message>
        <source>Passphrase replaced by recovery shares</source>
        <translation>Passphrase durch Wiederherstellungsanteile ersetzt</translation>
    </message>
    <message>
        <source>The vault %1 was not brought into the form of this program.</source>
        <translation>Der Tresor %1 wurde nicht in die Form dieses Programms gebracht.</translation>
    </message>
    <message>
        <source>Its check finds faults, which were there before or come with the new form.</source>
        <translation>Seine Prüfung findet Fehler, die schon vorher da waren oder mit der neuen Form kommen.</translation>
    </message>
    <message>
        <source>Run “vault verify” of the program that made it, or restore a backup.</source>
        <translation>„vault verify“ mit dem Programm ausführen, das ihn gemacht hat, oder eine Sicherung zurückholen.</translation>
    </message>
    <message>
        <source>This is no seal of a vault.</source>
        <translation>Das ist kein Siegel eines Tresors.</translation>
    </message>
    <message>
        <source>A seal is 12 words, or the SHA-256 they were made from in at least 24 hexadecimal digits.</source>
        <translation>Ein Siegel sind 12 Wörter oder der SHA-256, aus dem sie gemacht sind, mit mindestens 24 hexadezimalen Ziffern.</translation>
    </message>
    <message>
        <source>Type it as it stands on paper, from left to right.</source>
        <translation>Tippen Sie es so ab, wie es auf dem Papier steht, von links nach rechts.</translation>
    </message>
    <message>
        <source>This is not the vault that was sealed, nor a later state of it.</source>
        <translation>Das ist weder der versiegelte Tresor noch ein späterer Stand von ihm.</translation>
    </message>
    <message>
        <source>Its file does not fit the seal, and its log does not tell that it grew out of a file that did. An older copy may have been put back, or the file was changed from outside.</source>
        <translation>Seine Datei passt nicht zum Siegel, und sein Protokoll sagt nicht, dass sie aus einer hervorging, die passte. Vielleicht wurde eine ältere Kopie zurückgelegt oder die Datei von außen verändert.</translation>
    </message>
    <message>
        <source>Look for the newest backup and the newest seal, and find out who could write to the file.</source>
        <translation>Suchen Sie die neueste Sicherung und das neueste Siegel, und finden Sie heraus, wer in die Datei schreiben konnte.</translation>
    </message>
    <message>
        <source>“%1”, word %2, is not on the list of seal words.</source>
        <translation>„%1“, Wort %2, steht nicht auf der Liste der Siegelwörter.</translation>
    </message>
    <message>
        <source>The PGP word list has two lists of 256 words, for odd and for even places.</source>
        <translation>Die PGP-Wortliste besteht aus zwei Listen von 256 Wörtern, für ungerade und für gerade Stellen.</translation>
    </message>
    <message>
        <source>Compare the word with the paper; one left out moves all that follow.</source>
        <translation>Vergleichen Sie das Wort mit dem Papier; ein ausgelassenes verschiebt alle folgenden.</translation>
    </message>
    <message>
        <source>Vault sealed</source>
        <translation>Tresor versiegelt</translation>
    </message>
    <message>
        <source>Sealed vault about to change</source>
        <translation>Versiegelter Tresor wird gleich geändert</translation>
    </message>
    <message>
        <source>The revocation list in row %1 of the vault is damaged.</source>
        <translation>Die Sperrliste in Zeile %1 des Tresors ist beschädigt.</translation>
    </message>
    <message>
        <source>Its pieces are not the ones that were recorded with it.</source>
        <translation>Ihre Teile sind nicht die, die mit ihr festgehalten wurden.</translation>
    </message>
    <message>
        <source>Make a new list; run “vault verify”, and compare with the last backup.</source>
        <translation>Eine neue Sperrliste erstellen, „vault verify“ ausführen und mit der letzten Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>Row %1 of “%2” was altered from outside; rows of this page that were: %3.</source>
        <translation>Zeile %1 von „%2“ wurde von außen verändert; betroffene Zeilen dieser Seite: %3.</translation>
    </message>
    <message>
        <source>Its authentication code does not fit what stands in it, so its writer did not have the vault&apos;s key.</source>
        <translation>Ihr Prüfcode passt nicht zu ihrem Inhalt; wer sie schrieb, hatte den Schlüssel des Tresors nicht.</translation>
    </message>
    <message>
        <source>Verify the vault, and compare with the last backup; do not rely on this row.</source>
        <translation>Den Tresor prüfen und mit der letzten Sicherung vergleichen; sich auf diese Zeile nicht verlassen.</translation>
    </message>
    <message>
        <source>Others can still read the file %1.</source>
        <translation>Andere können die Datei %1 noch immer lesen.</translation>
    </message>
    <message>
        <source>It belongs to somebody else, or lies on a medium that knows no rights, such as FAT.</source>
        <translation>Sie gehört jemand anderem oder liegt auf einem Datenträger, der keine Rechte kennt, etwa FAT.</translation>
    </message>
    <message>
        <source>Move the vault to a folder of yours.</source>
        <translation>Legen Sie den Tresor in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Vault brought into a newer form</source>
        <translation>Tresor in eine neuere Form gebracht</translation>
    </message>
    <message>
        <source>The name “%1” lies outside what the profile allows.</source>
        <translation>Der Name „%1“ liegt außerhalb dessen, was das Profil erlaubt.</translation>
    </message>
    <message>
        <source>Its setting %2 allows: %3.</source>
        <translation>Seine Einstellung %2 erlaubt: %3.</translation>
    </message>
    <message>
        <source>Correct the name, or choose another profile.</source>
        <translation>Den Namen berichtigen oder ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>“%1” does not enter the subject: the profile sets %2 itself.</source>
        <translation>„%1“ kommt nicht in den Inhaber: das Profil setzt %2 selbst.</translation>
    </message>
    <message>
        <source>It is the same in all certificates of this profile.</source>
        <translation>Es ist in allen Zertifikaten dieses Profils gleich.</translation>
    </message>
    <message>
        <source>“%1” is not what the subject of the CA says.</source>
        <translation>„%1“ ist nicht, was im Inhaber der CA steht.</translation>
    </message>
    <message>
        <source>The profile demands the same value as in the CA, which has: %2.</source>
        <translation>Das Profil verlangt denselben Wert wie in der CA; sie hat: %2.</translation>
    </message>
    <message>
        <source>Correct that part of the subject, or choose another CA or profile.</source>
        <translation>Diesen Teil des Inhabers berichtigen oder eine andere CA oder ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>“%1” is too short.</source>
        <translation>„%1“ ist zu kurz.</translation>
    </message>
    <message>
        <source>The profile demands %2 characters or more.</source>
        <translation>Das Profil verlangt mindestens %2 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <translation>„%1“ ist zu lang.</translation>
    </message>
    <message>
        <source>The profile allows %2 characters at most.</source>
        <translation>Das Profil erlaubt höchstens %2 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” holds the character “%2”, which is not allowed there.</source>
        <translation>„%1“ enthält das Zeichen „%2“, das dort nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>The profile allows: %3.</source>
        <translation>Das Profil erlaubt: %3.</translation>
    </message>
    <message>
        <source>The certificate would last until %1, longer than the CA, which ends %2.</source>
        <translation>Das Zertifikat würde bis %1 gelten, länger als die CA, die am %2 endet.</translation>
    </message>
    <message>
        <source>The profile refuses that instead of cutting the end.</source>
        <translation>Das Profil lehnt das ab, statt das Ende zu kürzen.</translation>
    </message>
    <message>
        <source>Ask for fewer days, or renew the CA first.</source>
        <translation>Weniger Tage verlangen oder zuerst die CA erneuern.</translation>
    </message>
    <message>
        <source>The key was certified before for another subject, “%1”.</source>
        <translation>Der Schlüssel wurde schon für einen anderen Inhaber zertifiziert, „%1“.</translation>
    </message>
    <message>
        <source>Who holds one of the two certificates could act as the other.</source>
        <translation>Wer eines der beiden Zertifikate hat, könnte als der andere auftreten.</translation>
    </message>
    <message>
        <source>The key was certified before, for “%1”.</source>
        <translation>Der Schlüssel wurde schon zertifiziert, für „%1“.</translation>
    </message>
    <message>
        <source>The profile wants a new key for every certificate.</source>
        <translation>Das Profil will für jedes Zertifikat einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>The extended key usage is critical, though it allows any purpose.</source>
        <translation>Die erweiterte Schlüsselverwendung ist kritisch, obwohl sie jeden Zweck erlaubt.</translation>
    </message>
    <message>
        <source>Programs that look for their own purpose would refuse it (RFC 5280 section 4.2.1.12).</source>
        <translation>Programme, die ihren eigenen Zweck suchen, würden es ablehnen (RFC 5280, Abschnitt 4.2.1.12).</translation>
    </message>
    <message>
        <source>Mark the extension as non-critical, or name the purposes.</source>
        <translation>Die Erweiterung als nicht kritisch kennzeichnen oder die Zwecke nennen.</translation>
    </message>
    <message>
        <source>None of the addresses of the issuer’s certificate can be fetched.</source>
        <translation>Keine der Adressen für das Zertifikat des Ausstellers lässt sich abrufen.</translation>
    </message>
    <message>
        <source>One at least should be an http or ldap address (RFC 5280 section 4.2.2.1).</source>
        <translation>Mindestens eine sollte eine http- oder ldap-Adresse sein (RFC 5280, Abschnitt 4.2.2.1).</translation>
    </message>
    <message>
        <source>Give the CA an http address for its certificate.</source>
        <translation>Der CA eine http-Adresse für ihr Zertifikat geben.</translation>
    </message>
    <message>
        <source>A policy has a notice by reference.</source>
        <translation>Eine Richtlinie verweist auf einen Hinweis.</translation>
    </message>
    <message>
        <source>Such references should not be used: no program can follow them (RFC 5280 section 4.2.1.4).</source>
        <translation>Solche Verweise sollten nicht verwendet werden: kein Programm kann ihnen folgen (RFC 5280, Abschnitt 4.2.1.4).</translation>
    </message>
    <message>
        <source>Write the text of the notice instead.</source>
        <translation>Stattdessen den Text des Hinweises schreiben.</translation>
    </message>
    <message>
        <source>The policy “any policy” has the qualifier %1.</source>
        <translation>Die Richtlinie „jede Richtlinie“ hat den Zusatz %1.</translation>
    </message>
    <message>
        <source>Only an address and a notice are allowed there (RFC 5280 section 4.2.1.4).</source>
        <translation>Dort sind nur eine Adresse und ein Hinweis erlaubt (RFC 5280, Abschnitt 4.2.1.4).</translation>
    </message>
    <message>
        <source>Remove the qualifier.</source>
        <translation>Den Zusatz entfernen.</translation>
    </message>
    <message>
        <source>The notice “%1” is written as IA5String.</source>
        <translation>Der Hinweis „%1“ ist als IA5String geschrieben.</translation>
    </message>
    <message>
        <source>This string type must not be used for it (RFC 6818 section 3).</source>
        <translation>Dieser Zeichenkettentyp darf dafür nicht verwendet werden (RFC 6818, Abschnitt 3).</translation>
    </message>
    <message>
        <source>Issue it again with the notice as UTF8String.</source>
        <translation>Mit dem Hinweis als UTF8String neu ausstellen.</translation>
    </message>
    <message>
        <source>The notice “%1” holds control characters.</source>
        <translation>Der Hinweis „%1“ enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>It is shown to people and should have none (RFC 6818 section 3).</source>
        <translation>Er wird Menschen gezeigt und sollte keine haben (RFC 6818, Abschnitt 3).</translation>
    </message>
    <message>
        <source>Remove the characters.</source>
        <translation>Die Zeichen entfernen.</translation>
    </message>
    <message>
        <source>The notice “%1” holds letters in parts.</source>
        <translation>Der Hinweis „%1“ enthält zerlegte Buchstaben.</translation>
    </message>
    <message>
        <source>Letters and their marks should be one character each: Unicode form NFC (RFC 6818 section 3).</source>
        <translation>Buchstabe und Zeichen darüber sollten je ein einziges Zeichen sein: Unicode-Form NFC (RFC 6818, Abschnitt 3).</translation>
    </message>
    <message>
        <source>Write the text in form NFC.</source>
        <translation>Den Text in der Form NFC schreiben.</translation>
    </message>
    <message>
        <source>The notice “%1” is not written as UTF8String.</source>
        <translation>Der Hinweis „%1“ ist nicht als UTF8String geschrieben.</translation>
    </message>
    <message>
        <source>This string type should be used for it (RFC 6818 section 3).</source>
        <translation>Dieser Zeichenkettentyp sollte dafür verwendet werden (RFC 6818, Abschnitt 3).</translation>
    </message>
    <message>
        <source>The notice “%1” is too long.</source>
        <translation>Der Hinweis „%1“ ist zu lang.</translation>
    </message>
    <message>
        <source>200 characters are allowed (RFC 6818 section 3).</source>
        <translation>Erlaubt sind 200 Zeichen (RFC 6818, Abschnitt 3).</translation>
    </message>
    <message>
        <source>The distribution points of revocation lists are critical.</source>
        <translation>Die Verteilungspunkte für Sperrlisten sind kritisch.</translation>
    </message>
    <message>
        <source>They should not be: programs that do not know them would refuse the certificate (RFC 5280 section 4.2.1.13).</source>
        <translation>Sie sollten es nicht sein: Programme, die sie nicht kennen, würden das Zertifikat ablehnen (RFC 5280, Abschnitt 4.2.1.13).</translation>
    </message>
    <message>
        <source>The alternative names of the issuer are critical.</source>
        <translation>Die alternativen Namen des Ausstellers sind kritisch.</translation>
    </message>
    <message>
        <source>They should not be (RFC 5280 section 4.2.1.7).</source>
        <translation>Sie sollten es nicht sein (RFC 5280, Abschnitt 4.2.1.7).</translation>
    </message>
    <message>
        <source>The extension for alternative names of the issuer holds none.</source>
        <translation>Die Erweiterung für alternative Namen des Ausstellers enthält keinen.</translation>
    </message>
    <message>
        <source>It must hold one at least (RFC 5280 section 4.2.1.7).</source>
        <translation>Sie muss mindestens einen enthalten (RFC 5280, Abschnitt 4.2.1.7).</translation>
    </message>
    <message>
        <source>The alternative name “%1” of the issuer is not correct.</source>
        <translation>Der alternative Name „%1“ des Ausstellers ist nicht korrekt.</translation>
    </message>
    <message>
        <source>It is not written as its type demands, or holds hidden characters (RFC 5280 section 4.2.1.7).</source>
        <translation>Er ist nicht so geschrieben, wie sein Typ es verlangt, oder enthält verborgene Zeichen (RFC 5280, Abschnitt 4.2.1.7).</translation>
    </message>
    <message>
        <source>The policy constraints are empty.</source>
        <translation>Die Richtlinienbeschränkungen sind leer.</translation>
    </message>
    <message>
        <source>They must say something (RFC 5280 section 4.2.1.11).</source>
        <translation>Sie müssen etwas aussagen (RFC 5280, Abschnitt 4.2.1.11).</translation>
    </message>
    <message>
        <source>Set a limit, or remove the extension.</source>
        <translation>Eine Grenze setzen oder die Erweiterung entfernen.</translation>
    </message>
    <message>
        <source>The policy mappings are not critical.</source>
        <translation>Die Richtlinienzuordnungen sind nicht kritisch.</translation>
    </message>
    <message>
        <source>They should be, so that every program applies them (RFC 5280 section 4.2.1.5).</source>
        <translation>Sie sollten es sein, damit jedes Programm sie anwendet (RFC 5280, Abschnitt 4.2.1.5).</translation>
    </message>
    <message>
        <source>The policy %1 is mapped, but not asserted.</source>
        <translation>Die Richtlinie %1 wird zugeordnet, aber nicht zugesichert.</translation>
    </message>
    <message>
        <source>Mapped policies of the issuer should stand among the policies of the certificate (RFC 5280 section 4.2.1.5).</source>
        <translation>Zugeordnete Richtlinien des Ausstellers sollten unter den Richtlinien des Zertifikats stehen (RFC 5280, Abschnitt 4.2.1.5).</translation>
    </message>
    <message>
        <source>Add the policy, or remove the mapping.</source>
        <translation>Die Richtlinie hinzufügen oder die Zuordnung entfernen.</translation>
    </message>
    <message>
        <source>The certificate has no subject key identifier.</source>
        <translation>Das Zertifikat hat keine Schlüsselkennung des Inhabers.</translation>
    </message>
    <message>
        <source>Certificates of end entities should have it, so that programs find the key (RFC 5280 section 4.2.1.2).</source>
        <translation>Zertifikate von Endstellen sollten sie haben, damit Programme den Schlüssel finden (RFC 5280, Abschnitt 4.2.1.2).</translation>
    </message>
    <message>
        <source>The key usage is not encoded as DER demands.</source>
        <translation>Die Schlüsselverwendung ist nicht so kodiert, wie DER es verlangt.</translation>
    </message>
    <message>
        <source>It is a list of nine bits at most that ends with the last one set (RFC 5280 section 4.2.1.3, X.690 section 11.2.2).</source>
        <translation>Sie ist eine Liste von höchstens neun Bits, die mit dem letzten gesetzten endet (RFC 5280, Abschnitt 4.2.1.3; X.690, Abschnitt 11.2.2).</translation>
    </message>
    <message>
        <source>Issue it again with a correct key usage.</source>
        <translation>Mit korrekter Schlüsselverwendung neu ausstellen.</translation>
    </message>
    <message>
        <source>The attribute %1 of the issuer has a wrong string type.</source>
        <translation>Das Attribut %1 des Ausstellers hat einen falschen Zeichenkettentyp.</translation>
    </message>
    <message>
        <source>Countries and serial numbers must be PrintableString (RFC 5280 appendix A.1).</source>
        <translation>Länder und Seriennummern müssen PrintableString sein (RFC 5280, Anhang A.1).</translation>
    </message>
    <message>
        <source>Issue the certificate of the CA again with such a name.</source>
        <translation>Das Zertifikat der CA mit einem solchen Namen neu ausstellen.</translation>
    </message>
    <message>
        <source>The key may be used for %1, which fits none of the purposes.</source>
        <translation>Der Schlüssel darf für %1 verwendet werden, was zu keinem der Zwecke passt.</translation>
    </message>
    <message>
        <source>A key serves what both key usage and extended key usage allow (RFC 5280 section 4.2.1.12).</source>
        <translation>Ein Schlüssel dient dem, was Schlüsselverwendung und erweiterte Schlüsselverwendung beide erlauben (RFC 5280, Abschnitt 4.2.1.12).</translation>
    </message>
    <message>
        <source>Remove the use, or add the purpose that needs it.</source>
        <translation>Die Verwendung entfernen oder den Zweck hinzufügen, der sie braucht.</translation>
    </message>
    <message>
        <source>The name constraint “%1” has a minimum or maximum.</source>
        <translation>Die Namensbeschränkung „%1“ hat ein Minimum oder Maximum.</translation>
    </message>
    <message>
        <source>These fields are not used: the minimum must be 0, the maximum absent (RFC 5280 section 4.2.1.10).</source>
        <translation>Diese Felder werden nicht verwendet: Das Minimum muss 0 sein, das Maximum fehlen (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>The name constraint “%1” for addresses is no host name.</source>
        <translation>Die Namensbeschränkung „%1“ für Adressen ist kein Hostname.</translation>
    </message>
    <message>
        <source>It must be a host with its domain, or with a dot before it all hosts of a domain (RFC 5280 section 4.2.1.10).</source>
        <translation>Sie muss ein Host mit seiner Domäne sein oder, mit einem Punkt davor, alle Hosts einer Domäne (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Write a name such as host.example.com or .example.com.</source>
        <translation>Einen Namen wie host.example.com oder .example.com schreiben.</translation>
    </message>
    <message>
        <source>The name constraint “%1” is of a kind that nobody checks.</source>
        <translation>Die Namensbeschränkung „%1“ ist von einer Art, die niemand prüft.</translation>
    </message>
    <message>
        <source>Names of this kind should not be constrained (RFC 5280 section 4.2.1.10).</source>
        <translation>Namen dieser Art sollten nicht beschränkt werden (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Remove the constraint.</source>
        <translation>Die Beschränkung entfernen.</translation>
    </message>
    <message>
        <source>The RSA key does not say that it has no parameters.</source>
        <translation>Der RSA-Schlüssel sagt nicht, dass er keine Parameter hat.</translation>
    </message>
    <message>
        <source>Its algorithm must carry the parameters NULL (RFC 4055 section 1.2).</source>
        <translation>Sein Algorithmus muss die Parameter NULL tragen (RFC 4055, Abschnitt 1.2).</translation>
    </message>
    <message>
        <source>Encode the key again.</source>
        <translation>Den Schlüssel neu kodieren.</translation>
    </message>
    <message>
        <source>The name “%1” is longer than 64 characters.</source>
        <translation>Der Name „%1“ ist länger als 64 Zeichen.</translation>
    </message>
    <message>
        <source>It is allowed, but older directories cut it (X.411).</source>
        <translation>Das ist erlaubt, aber ältere Verzeichnisse schneiden ihn ab (X.411).</translation>
    </message>
    <message>
        <source>Shorten it where old programs matter.</source>
        <translation>Ihn kürzen, wo alte Programme zählen.</translation>
    </message>
    <message>
        <source>The subject value “%1” holds characters that its string type does not have.</source>
        <translation>Der Inhaberwert „%1“ enthält Zeichen, die sein Zeichenkettentyp nicht hat.</translation>
    </message>
    <message>
        <source>Programs differ in how they read it (RFC 5280 appendix B).</source>
        <translation>Programme lesen ihn verschieden (RFC 5280, Anhang B).</translation>
    </message>
    <message>
        <source>Issue it again as UTF8String.</source>
        <translation>Als UTF8String neu ausstellen.</translation>
    </message>
    <message>
        <source>The signature algorithm does not say that it has no parameters.</source>
        <translation>Der Signaturalgorithmus sagt nicht, dass er keine Parameter hat.</translation>
    </message>
    <message>
        <source>Signatures with RSA as in PKCS #1 version 1.5 carry the parameters NULL (RFC 4055 section 5).</source>
        <translation>Signaturen mit RSA nach PKCS #1 Version 1.5 tragen die Parameter NULL (RFC 4055, Abschnitt 5).</translation>
    </message>
    <message>
        <source>Issue it again with correct parameters.</source>
        <translation>Mit korrekten Parametern neu ausstellen.</translation>
    </message>
    <message>
        <source>The authority key identifier names the issuer of the CA without its serial number, or the reverse.</source>
        <translation>Die Schlüsselkennung des Ausstellers nennt den Aussteller der CA ohne ihre Seriennummer oder umgekehrt.</translation>
    </message>
    <message>
        <source>Both must be there or none (RFC 5280 section 4.2.1.1).</source>
        <translation>Beide müssen da sein oder keines (RFC 5280, Abschnitt 4.2.1.1).</translation>
    </message>
    <message>
        <source>Issue it again with both or none.</source>
        <translation>Mit beiden oder keinem neu ausstellen.</translation>
    </message>
    <message>
        <source>The use %1 has no meaning without keyAgreement.</source>
        <translation>Die Verwendung %1 hat ohne keyAgreement keine Bedeutung.</translation>
    </message>
    <message>
        <source>It only limits keyAgreement (RFC 5280 section 4.2.1.3).</source>
        <translation>Sie schränkt nur keyAgreement ein (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Add keyAgreement, or remove the use.</source>
        <translation>keyAgreement hinzufügen oder die Verwendung entfernen.</translation>
    </message>
    <message>
        <source>The entry %1 has a reason that is unspecified or unknown.</source>
        <translation>Der Eintrag %1 hat einen nicht angegebenen oder unbekannten Grund.</translation>
    </message>
    <message>
        <source>Reasons are 1 to 6 and 8 to 10; unspecified is to be left out (RFC 5280 section 5.3.1).</source>
        <translation>Gründe sind 1 bis 6 und 8 bis 10; ein nicht angegebener ist wegzulassen (RFC 5280, Abschnitt 5.3.1).</translation>
    </message>
    <message>
        <source>Issue the list again.</source>
        <translation>Die Liste neu ausstellen.</translation>
    </message>
    <message>
        <source>The revocation list has an empty list of entries.</source>
        <translation>Die Sperrliste hat eine leere Liste von Einträgen.</translation>
    </message>
    <message>
        <source>Without entries the list must be absent (RFC 5280 section 5.1.2.6).</source>
        <translation>Ohne Einträge muss die Liste fehlen (RFC 5280, Abschnitt 5.1.2.6).</translation>
    </message>
    <message>
        <source>An entry has the unknown critical extension %1.</source>
        <translation>Ein Eintrag hat die unbekannte kritische Erweiterung %1.</translation>
    </message>
    <message>
        <source>Programs must refuse such a list (RFC 5280 section 5.3).</source>
        <translation>Programme müssen eine solche Liste ablehnen (RFC 5280, Abschnitt 5.3).</translation>
    </message>
    <message>
        <source>Issue the list again without the extension.</source>
        <translation>Die Liste ohne die Erweiterung neu ausstellen.</translation>
    </message>
    <message>
        <source>The issuing distribution point is limited to two kinds of certificates, or says nothing.</source>
        <translation>Der Verteilungspunkt der Sperrliste ist auf zwei Arten von Zertifikaten beschränkt oder sagt nichts aus.</translation>
    </message>
    <message>
        <source>One limit at most may be set, and something must be said (RFC 5280 section 5.2.5).</source>
        <translation>Höchstens eine Beschränkung darf gesetzt sein, und etwas muss gesagt werden (RFC 5280, Abschnitt 5.2.5).</translation>
    </message>
    <message>
        <source>Issue the list again with one limit.</source>
        <translation>Die Liste mit einer Beschränkung neu ausstellen.</translation>
    </message>
    <message>
        <source>The extension %1 of the revocation list appears twice.</source>
        <translation>Die Erweiterung %1 der Sperrliste kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Each may appear once only, and programs differ in which they read (RFC 5280 sections 4.2 and 5.2).</source>
        <translation>Jede darf nur einmal vorkommen, und Programme lesen verschiedene (RFC 5280, Abschnitte 4.2 und 5.2).</translation>
    </message>
    <message>
        <source>The extension %1 of the revocation list is critical.</source>
        <translation>Die Erweiterung %1 der Sperrliste ist kritisch.</translation>
    </message>
    <message>
        <source>It must not be (RFC 5280 section 5.2).</source>
        <translation>Sie darf es nicht sein (RFC 5280, Abschnitt 5.2).</translation>
    </message>
    <message>
        <source>The delta list adds to list %1, which comes after itself, %2.</source>
        <translation>Die Deltaliste ergänzt Liste %1, die nach ihr selbst kommt, %2.</translation>
    </message>
    <message>
        <source>It must add to an earlier list (RFC 5280 section 5.2.4).</source>
        <translation>Sie muss eine frühere Liste ergänzen (RFC 5280, Abschnitt 5.2.4).</translation>
    </message>
    <message>
        <source>Issue it again with the number of an earlier list.</source>
        <translation>Mit der Nummer einer früheren Liste neu ausstellen.</translation>
    </message>
    <message>
        <source>The reason of an entry is critical.</source>
        <translation>Der Grund eines Eintrags ist kritisch.</translation>
    </message>
    <message>
        <source>It must not be (RFC 5280 section 5.3.1).</source>
        <translation>Er darf es nicht sein (RFC 5280, Abschnitt 5.3.1).</translation>
    </message>
    <message>
        <source>The request is signed with %1.</source>
        <translation>Der Antrag ist mit %1 signiert.</translation>
    </message>
    <message>
        <source>Collisions were found for its digest, so it proves little (RFC 6194, RFC 6151).</source>
        <translation>Für dessen Hash wurden Kollisionen gefunden, daher beweist die Signatur wenig (RFC 6194, RFC 6151).</translation>
    </message>
    <message>
        <source>Ask for a request that is signed with SHA-256 or better.</source>
        <translation>Um einen Antrag bitten, der mit SHA-256 oder besser signiert ist.</translation>
    </message>
    <message>
        <source>The request holds a password.</source>
        <translation>Der Antrag enthält ein Passwort.</translation>
    </message>
    <message>
        <source>Everybody who sees the request can read it (RFC 2985 section 5.4.1).</source>
        <translation>Jeder, der den Antrag sieht, kann es lesen (RFC 2985, Abschnitt 5.4.1).</translation>
    </message>
    <message>
        <source>Do not use this password for anything else.</source>
        <translation>Dieses Passwort für nichts anderes verwenden.</translation>
    </message>
    <message>
        <source>The request asks to be a CA.</source>
        <translation>Der Antrag möchte eine CA werden.</translation>
    </message>
    <message>
        <source>Whether it becomes one is decided by the profile alone (RFC 5280 section 4.2.1.9).</source>
        <translation>Ob daraus eine wird, entscheidet allein das Profil (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Choose a profile for CAs only if this is wanted.</source>
        <translation>Ein Profil für CAs nur wählen, wenn das gewollt ist.</translation>
    </message>
    <message>
        <source>A distribution point of revocation lists has no address that can be fetched: %1.</source>
        <translation>Ein Verteilungspunkt für Sperrlisten hat keine abrufbare Adresse: %1.</translation>
    </message>
    <message>
        <source>One at least of its names should be an http or ldap address (RFC 5280 section 4.2.1.13).</source>
        <translation>Mindestens einer seiner Namen sollte eine http- oder ldap-Adresse sein (RFC 5280, Abschnitt 4.2.1.13).</translation>
    </message>
    <message>
        <source>Add an http address.</source>
        <translation>Eine http-Adresse hinzufügen.</translation>
    </message>
    <message>
        <source>The path length is negative.</source>
        <translation>Die Pfadlänge ist negativ.</translation>
    </message>
    <message>
        <source>It counts the CAs below, so it is 0 or more (RFC 5280 section 4.2.1.9).</source>
        <translation>Sie zählt die CAs darunter und ist also 0 oder mehr (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Correct the path length.</source>
        <translation>Die Pfadlänge korrigieren.</translation>
    </message>
    <message>
        <source>The extension %1 is empty.</source>
        <translation>Die Erweiterung %1 ist leer.</translation>
    </message>
    <message>
        <source>It must hold one entry at least (RFC 5280 section 4.2).</source>
        <translation>Sie muss mindestens einen Eintrag enthalten (RFC 5280, Abschnitt 4.2).</translation>
    </message>
    <message>
        <source>Add an entry, or remove the extension.</source>
        <translation>Einen Eintrag hinzufügen oder die Erweiterung entfernen.</translation>
    </message>
    <message>
        <source>The key is weak: %1.</source>
        <translation>Der Schlüssel ist schwach: %1.</translation>
    </message>
    <message>
        <source>Others can have its private half, or compute it (RFC 5280 section 4.1.2.7).</source>
        <translation>Andere können seine private Hälfte haben oder berechnen (RFC 5280, Abschnitt 4.1.2.7).</translation>
    </message>
    <message>
        <source>The key is known to others: %1.</source>
        <translation>Der Schlüssel ist anderen bekannt: %1.</translation>
    </message>
    <message>
        <source>Its private half was published or can be guessed, so everybody can use it (CA/B Forum Baseline Requirements section 6.1.1.3).</source>
        <translation>Seine private Hälfte wurde veröffentlicht oder lässt sich erraten, daher kann ihn jeder verwenden (CA/B Forum Baseline Requirements, Abschnitt 6.1.1.3).</translation>
    </message>
    <message>
        <source>Make a new key, and replace the old one everywhere.</source>
        <translation>Einen neuen Schlüssel erzeugen und den alten überall ersetzen.</translation>
    </message>
    <message>
        <source>The %1 key is a point of small order.</source>
        <translation>Der %1-Schlüssel ist ein Punkt kleiner Ordnung.</translation>
    </message>
    <message>
        <source>It belongs to no private key: signatures and secrets made with it prove nothing (RFC 7748 section 6.1).</source>
        <translation>Er gehört zu keinem privaten Schlüssel: Signaturen und Geheimnisse damit beweisen nichts (RFC 7748, Abschnitt 6.1).</translation>
    </message>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>Der Ordner %1 ist nicht leer.</translation>
    </message>
    <message>
        <source>The certificates of a batch go into a folder of their own, so that nothing else is replaced.</source>
        <translation>Die Zertifikate eines Stapels kommen in einen eigenen Ordner, damit nichts anderes ersetzt wird.</translation>
    </message>
    <message>
        <source>Name a new folder, or say that files in this one may be replaced (--force).</source>
        <translation>Nennen Sie einen neuen Ordner, oder erlauben Sie, dass Dateien in diesem ersetzt werden (--force).</translation>
    </message>
    <message>
        <source>There is no file in the folder %1.</source>
        <translation>Im Ordner %1 liegt keine Datei.</translation>
    </message>
    <message>
        <source>Hidden files, links and folders inside are left out.</source>
        <translation>Verborgene Dateien, Verknüpfungen und Ordner darin werden ausgelassen.</translation>
    </message>
    <message>
        <source>Name the folder that the requests lie in.</source>
        <translation>Nennen Sie den Ordner, in dem die Anträge liegen.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>The certificates of a batch are many files.</source>
        <translation>Die Zertifikate eines Stapels sind viele Dateien.</translation>
    </message>
    <message>
        <source>Name a folder; it is made where it does not exist.</source>
        <translation>Nennen Sie einen Ordner; er wird angelegt, wenn es ihn nicht gibt.</translation>
    </message>
    <message>
        <source>A finding is not accepted without a reason.</source>
        <translation>Ein Befund wird nicht ohne Grund hingenommen.</translation>
    </message>
    <message>
        <source>Whoever reads the log later must see why.</source>
        <translation>Wer das Protokoll später liest, muss sehen, warum.</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>Einen Grund angeben.</translation>
    </message>
    <message>
        <source>%1 is accepted already for this certificate.</source>
        <translation>%1 ist für dieses Zertifikat bereits hingenommen.</translation>
    </message>
    <message>
        <source>The first reason stands in the log.</source>
        <translation>Der erste Grund steht im Protokoll.</translation>
    </message>
    <message>
        <source>Take the earlier one back first if the reason changed.</source>
        <translation>Den früheren erst zurücknehmen, wenn sich der Grund geändert hat.</translation>
    </message>
    <message>
        <source>%1 is not accepted for this certificate.</source>
        <translation>%1 ist für dieses Zertifikat nicht hingenommen.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>See “lint vault” for what is accepted.</source>
        <translation>„lint vault“ zeigt, was hingenommen ist.</translation>
    </message>
    <message>
        <source>The certificate does not break the rule %1.</source>
        <translation>Das Zertifikat bricht die Regel %1 nicht.</translation>
    </message>
    <message>
        <source>Only what was found can be accepted.</source>
        <translation>Nur was gefunden wurde, lässt sich hinnehmen.</translation>
    </message>
    <message>
        <source>See “lint” for what it says.</source>
        <translation>„lint“ zeigt, was gefunden wurde.</translation>
    </message>
    <message>
        <source>Lint finding accepted</source>
        <translation>Befund der Prüfregeln hingenommen</translation>
    </message>
    <message>
        <source>Accepted lint finding taken back</source>
        <translation>Hingenommener Befund zurückgenommen</translation>
    </message>
    <message>
        <source>The server certificate is valid for %1 days.</source>
        <translation>Das Serverzertifikat gilt %1 Tage.</translation>
    </message>
    <message>
        <source>Public CAs may issue it for %2 days at most at this date: 200 since March 2026, 100 since March 2027, 47 since March 2029 (CA/B Forum Baseline Requirements section 6.3.2).</source>
        <translation>Öffentliche CAs dürfen es zu diesem Datum für höchstens %2 Tage ausstellen: 200 seit März 2026, 100 seit März 2027, 47 seit März 2029 (CA/B Forum Baseline Requirements, Abschnitt 6.3.2).</translation>
    </message>
    <message>
        <source>Issue it for a shorter time where programs judge it like public ones.</source>
        <translation>Es für kürzere Zeit ausstellen, wo Programme es wie öffentliche beurteilen.</translation>
    </message>
    <message>
        <source>The name “%1” exists in private networks only.</source>
        <translation>Den Namen „%1“ gibt es nur in privaten Netzen.</translation>
    </message>
    <message>
        <source>Anybody may own the same name elsewhere, so public CAs must not certify it (CA/B Forum Baseline Requirements section 4.2.2).</source>
        <translation>Derselbe Name kann anderswo jedem gehören, deshalb dürfen öffentliche CAs ihn nicht beglaubigen (CA/B Forum Baseline Requirements, Abschnitt 4.2.2).</translation>
    </message>
    <message>
        <source>Use a name below a domain that you own where the certificate leaves your network.</source>
        <translation>Einen Namen unter einer eigenen Domäne verwenden, wo das Zertifikat das eigene Netz verlässt.</translation>
    </message>
    <message>
        <source>The address “%1” exists in private networks only.</source>
        <translation>Die Adresse „%1“ gibt es nur in privaten Netzen.</translation>
    </message>
    <message>
        <source>Anybody may use the same address elsewhere, so public CAs must not certify it (CA/B Forum Baseline Requirements section 4.2.2).</source>
        <translation>Dieselbe Adresse kann anderswo jeder verwenden, deshalb dürfen öffentliche CAs sie nicht beglaubigen (CA/B Forum Baseline Requirements, Abschnitt 4.2.2).</translation>
    </message>
    <message>
        <source>The name “%1” is neither a host name nor an address.</source>
        <translation>Der Name „%1“ ist weder ein Hostname noch eine Adresse.</translation>
    </message>
    <message>
        <source>Public CAs put only these into certificates for servers (CA/B Forum Baseline Requirements section 7.1.2.7.12).</source>
        <translation>Öffentliche CAs setzen nur diese in Zertifikate für Server (CA/B Forum Baseline Requirements, Abschnitt 7.1.2.7.12).</translation>
    </message>
    <message>
        <source>Give the name a certificate of its own where programs judge it like public ones.</source>
        <translation>Dem Namen ein eigenes Zertifikat geben, wo Programme es wie öffentliche beurteilen.</translation>
    </message>
    <message>
        <source>The subject of the server certificate names an organizational unit.</source>
        <translation>Der Inhaber des Serverzertifikats nennt eine Organisationseinheit.</translation>
    </message>
    <message>
        <source>Public CAs must not since September 2022: nobody can check it (CA/B Forum Baseline Requirements section 7.1.2.7).</source>
        <translation>Öffentliche CAs dürfen das seit September 2022 nicht: niemand kann sie prüfen (CA/B Forum Baseline Requirements, Abschnitt 7.1.2.7).</translation>
    </message>
    <message>
        <source>Leave it out where programs judge it like public ones.</source>
        <translation>Sie weglassen, wo Programme es wie öffentliche beurteilen.</translation>
    </message>
    <message>
        <source>Public CAs do not certify keys of kind %1.</source>
        <translation>Öffentliche CAs beglaubigen keine Schlüssel der Art %1.</translation>
    </message>
    <message>
        <source>They take RSA and the curves P-256, P-384 and P-521 (CA/B Forum Baseline Requirements section 6.1.5).</source>
        <translation>Sie nehmen RSA und die Kurven P-256, P-384 und P-521 (CA/B Forum Baseline Requirements, Abschnitt 6.1.5).</translation>
    </message>
    <message>
        <source>Check that all programs that shall accept the certificate know this kind.</source>
        <translation>Prüfen, ob alle Programme, die das Zertifikat annehmen sollen, diese Art kennen.</translation>
    </message>
    <message>
        <source>The subject of the CA lacks %1.</source>
        <translation>Dem Inhaber der CA fehlt %1.</translation>
    </message>
    <message>
        <source>Public CAs must name their country, organization and common name (CA/B Forum Baseline Requirements section 7.1.2.10.2).</source>
        <translation>Öffentliche CAs müssen Land, Organisation und allgemeinen Namen nennen (CA/B Forum Baseline Requirements, Abschnitt 7.1.2.10.2).</translation>
    </message>
    <message>
        <source>Add it where programs judge the CA like a public one.</source>
        <translation>Es ergänzen, wo Programme die CA wie eine öffentliche beurteilen.</translation>
    </message>
    <message>
        <source>The root has an extended key usage.</source>
        <translation>Die Wurzel hat eine erweiterte Schlüsselverwendung.</translation>
    </message>
    <message>
        <source>Public roots must not have it, and programs differ in what they make of it (CA/B Forum Baseline Requirements section 7.1.2.1.2).</source>
        <translation>Öffentliche Wurzeln dürfen sie nicht haben, und Programme verstehen sie verschieden (CA/B Forum Baseline Requirements, Abschnitt 7.1.2.1.2).</translation>
    </message>
    <message>
        <source>Limit the purposes in the CA below instead.</source>
        <translation>Stattdessen die Zwecke in der CA darunter begrenzen.</translation>
    </message>
    <message>
        <source>The CA is not limited to purposes.</source>
        <translation>Die CA ist nicht auf Zwecke begrenzt.</translation>
    </message>
    <message>
        <source>Public CAs below a root name theirs (CA/B Forum Baseline Requirements section 7.1.2.10.6).</source>
        <translation>Öffentliche CAs unter einer Wurzel nennen die ihren (CA/B Forum Baseline Requirements, Abschnitt 7.1.2.10.6).</translation>
    </message>
    <message>
        <source>Add an extended key usage to the CA.</source>
        <translation>Der CA eine erweiterte Schlüsselverwendung geben.</translation>
    </message>
    <message>
        <source>The server certificate has the further purpose %1.</source>
        <translation>Das Serverzertifikat hat den weiteren Zweck %1.</translation>
    </message>
    <message>
        <source>Public CAs add at most clientAuth (CA/B Forum Baseline Requirements section 7.1.2.7.10).</source>
        <translation>Öffentliche CAs fügen höchstens clientAuth hinzu (CA/B Forum Baseline Requirements, Abschnitt 7.1.2.7.10).</translation>
    </message>
    <message>
        <source>Issue a certificate of its own for it.</source>
        <translation>Dafür ein eigenes Zertifikat ausstellen.</translation>
    </message>
    <message>
        <source>The certificate names no policy.</source>
        <translation>Das Zertifikat nennt keine Richtlinie.</translation>
    </message>
    <message>
        <source>Public CAs must say by which rules they issue (CA/B Forum Baseline Requirements section 7.1.2.7.9).</source>
        <translation>Öffentliche CAs müssen sagen, nach welchen Regeln sie ausstellen (CA/B Forum Baseline Requirements, Abschnitt 7.1.2.7.9).</translation>
    </message>
    <message>
        <source>Add a policy to the profile if your PKI has written rules.</source>
        <translation>Dem Profil eine Richtlinie hinzufügen, wenn die PKI geschriebene Regeln hat.</translation>
    </message>
    <message>
        <source>The certificate does not say where the certificate of its issuer is.</source>
        <translation>Das Zertifikat sagt nicht, wo das Zertifikat seines Ausstellers liegt.</translation>
    </message>
    <message>
        <source>Programs that lack it cannot build the path (CA/B Forum Baseline Requirements section 7.1.2.7.7).</source>
        <translation>Programme, denen es fehlt, können den Pfad nicht bilden (CA/B Forum Baseline Requirements, Abschnitt 7.1.2.7.7).</translation>
    </message>
    <message>
        <source>The CA has no distribution point for revocation lists.</source>
        <translation>Die CA hat keinen Verteilungspunkt für Sperrlisten.</translation>
    </message>
    <message>
        <source>Public CAs must have one (CA/B Forum Baseline Requirements section 7.1.2.11.2).</source>
        <translation>Öffentliche CAs müssen einen haben (CA/B Forum Baseline Requirements, Abschnitt 7.1.2.11.2).</translation>
    </message>
    <message>
        <source>Give the CA above an address for revocation lists.</source>
        <translation>Der übergeordneten CA eine Adresse für Sperrlisten geben.</translation>
    </message>
    <message>
        <source>The subject value “%1” stands for nothing.</source>
        <translation>Der Inhaberwert „%1“ steht für nichts.</translation>
    </message>
    <message>
        <source>A part that is not known is to be left out (CA/B Forum Baseline Requirements section 7.1.4.2).</source>
        <translation>Ein unbekannter Teil ist wegzulassen (CA/B Forum Baseline Requirements, Abschnitt 7.1.4.2).</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Ihn weglassen.</translation>
    </message>
    <message>
        <source>The certificate of the OCSP responder lacks the mark that it needs no revocation check.</source>
        <translation>Dem Zertifikat des OCSP-Responders fehlt die Kennzeichnung, dass es keine Sperrprüfung braucht.</translation>
    </message>
    <message>
        <source>Programs would ask the responder about itself (CA/B Forum Baseline Requirements section 4.9.9, RFC 6960 section 4.2.2.2.1).</source>
        <translation>Programme würden den Responder nach sich selbst fragen (CA/B Forum Baseline Requirements, Abschnitt 4.9.9; RFC 6960, Abschnitt 4.2.2.2.1).</translation>
    </message>
    <message>
        <source>Add ocspNoCheck, and issue it for a short time.</source>
        <translation>ocspNoCheck hinzufügen und es für kurze Zeit ausstellen.</translation>
    </message>
    <message>
        <source>The root has a path length.</source>
        <translation>Die Wurzel hat eine Pfadlänge.</translation>
    </message>
    <message>
        <source>Public roots should not have it: the CA below says how long the path may be (CA/B Forum Baseline Requirements section 7.1.2.1.4).</source>
        <translation>Öffentliche Wurzeln sollten keine haben: die CA darunter sagt, wie lang der Pfad sein darf (CA/B Forum Baseline Requirements, Abschnitt 7.1.2.1.4).</translation>
    </message>
    <message>
        <source>Set the path length in the CA below instead.</source>
        <translation>Die Pfadlänge stattdessen in der CA darunter setzen.</translation>
    </message>
    <message>
        <source>Line %2, column %3 of the profile: it could never make a valid certificate: %1.</source>
        <translation>Zeile %2, Spalte %3 des Profils: Es könnte nie ein gültiges Zertifikat ergeben: %1.</translation>
    </message>
    <message>
        <source>The profile puts %1 into the certificate, and there is none.</source>
        <translation>Das Profil setzt %1 in das Zertifikat, und das gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The subject, the CA or its certificate has no such value.</source>
        <translation>Der Inhaber, die CA oder ihr Zertifikat hat keinen solchen Wert.</translation>
    </message>
    <message>
        <source>Give the value, or choose another profile.</source>
        <translation>Den Wert angeben oder ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>Of what is asked for, the profile grants these: %3.</source>
        <translation>Von dem, was verlangt werden kann, gewährt das Profil: %3.</translation>
    </message>
    <message>
        <source>Choose another profile if it is needed.</source>
        <translation>Ein anderes Profil wählen, falls es gebraucht wird.</translation>
    </message>
    <message>
        <source>The certificate is not of the kind that the profile “%1” makes.</source>
        <translation>Das Zertifikat ist nicht von der Art, die das Profil „%1“ ergibt.</translation>
    </message>
    <message>
        <source>A profile makes roots, CAs below others, or certificates for people and things.</source>
        <translation>Ein Profil ergibt Wurzeln, CAs unter anderen oder Zertifikate für Personen und Dinge.</translation>
    </message>
    <message>
        <source>Compare it with another profile.</source>
        <translation>Mit einem anderen Profil vergleichen.</translation>
    </message>
    <message>
        <source>The extension %1 is missing.</source>
        <translation>Die Erweiterung %1 fehlt.</translation>
    </message>
    <message>
        <source>Every certificate of the profile carries it.</source>
        <translation>Jedes Zertifikat des Profils trägt sie.</translation>
    </message>
    <message>
        <source>Issue the certificate anew by the profile.</source>
        <translation>Das Zertifikat nach dem Profil neu ausstellen.</translation>
    </message>
    <message>
        <source>The extension %1 is critical where the profile has it otherwise, or the reverse.</source>
        <translation>Die Erweiterung %1 ist kritisch, wo das Profil sie anders hat, oder umgekehrt.</translation>
    </message>
    <message>
        <source>Programs must refuse a critical extension that they do not know (RFC 5280 section 4.2).</source>
        <translation>Programme müssen eine kritische Erweiterung ablehnen, die sie nicht kennen (RFC 5280 section 4.2).</translation>
    </message>
    <message>
        <source>The extension %1 lacks “%2”.</source>
        <translation>Der Erweiterung %1 fehlt „%2“.</translation>
    </message>
    <message>
        <source>The profile writes it into every certificate.</source>
        <translation>Das Profil schreibt es in jedes Zertifikat.</translation>
    </message>
    <message>
        <source>By the profile the subject would be “%1”; it is “%2”.</source>
        <translation>Nach dem Profil wäre der Inhaber „%1“; er ist „%2“.</translation>
    </message>
    <message>
        <source>The profile sets parts of the subject, or their order.</source>
        <translation>Das Profil setzt Teile des Inhabers oder ihre Reihenfolge.</translation>
    </message>
    <message>
        <source>The CA may not certify what the profile allows: %1.</source>
        <translation>Die CA darf nicht zertifizieren, was das Profil erlaubt: %1.</translation>
    </message>
    <message>
        <source>It lies outside the CA&apos;s name constraints (RFC 5280 section 4.2.1.10).</source>
        <translation>Es liegt außerhalb der Namensbeschränkungen der CA (RFC 5280 section 4.2.1.10).</translation>
    </message>
    <message>
        <source>Choose another CA, or narrow the profile.</source>
        <translation>Eine andere CA wählen oder das Profil enger fassen.</translation>
    </message>
    <message>
        <source>There is no version %2 of the profile %1.</source>
        <translation>Es gibt keine Fassung %2 des Profils %1.</translation>
    </message>
    <message>
        <source>Versions count from 1; the newest is in force.</source>
        <translation>Fassungen zählen ab 1; die neueste gilt.</translation>
    </message>
    <message>
        <source>Leave the version out for the newest.</source>
        <translation>Für die neueste die Fassung weglassen.</translation>
    </message>
    <message>
        <source>The profile allows %1 days, and the CA lives for %2 more.</source>
        <translation>Das Profil erlaubt %1 Tage, und die CA gilt noch %2.</translation>
    </message>
    <message>
        <source>Nothing may outlive its issuer (RFC 5280 section 6.1.3).</source>
        <translation>Nichts darf länger gelten als sein Aussteller (RFC 5280 section 6.1.3).</translation>
    </message>
    <message>
        <source>For longer lives, renew the CA first.</source>
        <translation>Für längere Laufzeiten zuerst die CA erneuern.</translation>
    </message>
    <message>
        <source>The subject of the CA has no %1.</source>
        <translation>Der Inhaber der CA hat kein %1.</translation>
    </message>
    <message>
        <source>The profile demands the same value as in the CA, so every request would be refused.</source>
        <translation>Das Profil verlangt denselben Wert wie in der CA; jeder Antrag würde abgelehnt.</translation>
    </message>
    <message>
        <source>Choose another CA, or change the profile.</source>
        <translation>Eine andere CA wählen oder das Profil ändern.</translation>
    </message>
    <message>
        <source>Network access (802.1X)</source>
        <translation>Netzzugang (802.1X)</translation>
    </message>
    <message>
        <source>People and devices that enter a wired or wireless network by 802.1X with EAP-TLS.</source>
        <translation>Personen und Geräte, die mit 802.1X und EAP-TLS in ein Netz mit oder ohne Kabel kommen.</translation>
    </message>
    <message>
        <source>The RADIUS server that checks them; it takes the web server profile.</source>
        <translation>Den RADIUS-Server, der sie prüft; er nimmt das Profil für Webserver.</translation>
    </message>
    <message>
        <source>Code signing</source>
        <translation>Programme signieren</translation>
    </message>
    <message>
        <source>Signing programs, scripts, packages and firmware; add a time stamp, or the signature ends with the certificate.</source>
        <translation>Programme, Skripte, Pakete und Firmware signieren; mit Zeitstempel, sonst endet die Signatur mit dem Zertifikat.</translation>
    </message>
    <message>
        <source>Documents, e-mail, and anything that logs in.</source>
        <translation>Dokumente, E-Mail und alles, was sich anmeldet.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Devices and machines that identify themselves for years: printers, sensors, controllers, telephones.</source>
        <translation>Geräte und Maschinen, die sich jahrelang ausweisen: Drucker, Sensoren, Steuerungen, Telefone.</translation>
    </message>
    <message>
        <source>Servers that browsers visit, and people.</source>
        <translation>Server, die von Browsern besucht werden, und Personen.</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Trying things out: servers and clients under names and addresses that mean nothing outside your own network.</source>
        <translation>Zum Ausprobieren: Server und Clients unter Namen und Adressen, die außerhalb des eigenen Netzes nichts bedeuten.</translation>
    </message>
    <message>
        <source>Anything that others rely on.</source>
        <translation>Alles, worauf sich andere verlassen.</translation>
    </message>
    <message>
        <source>Service (mutual TLS)</source>
        <translation>Dienst (gegenseitiges TLS)</translation>
    </message>
    <message>
        <source>Services that call each other over TLS and are server and client at once: in a service mesh, between databases.</source>
        <translation>Dienste, die einander über TLS aufrufen und zugleich Server und Client sind: in einem Service-Mesh, zwischen Datenbanken.</translation>
    </message>
    <message>
        <source>Web servers for browsers and people that log in; each has a profile with that one purpose.</source>
        <translation>Webserver für Browser und Personen, die sich anmelden; für beide gibt es ein Profil mit genau diesem Zweck.</translation>
    </message>
    <message>
        <source>OCSP signer</source>
        <translation>OCSP-Signierer</translation>
    </message>
    <message>
        <source>The program that answers, in the name of the CA that signs this, whether its certificates are revoked.</source>
        <translation>Das Programm, das im Namen der CA, die dies signiert, antwortet, ob ihre Zertifikate gesperrt sind.</translation>
    </message>
    <message>
        <source>Answering for another CA, and long lives: nobody asks whether this certificate itself is revoked.</source>
        <translation>Antworten für eine andere CA und lange Laufzeiten: Niemand fragt, ob dieses Zertifikat selbst gesperrt ist.</translation>
    </message>
    <message>
        <source>E-mail (S/MIME)</source>
        <translation>E-Mail (S/MIME)</translation>
    </message>
    <message>
        <source>People and mailboxes that sign and encrypt e-mail.</source>
        <translation>Personen und Postfächer, die E-Mail signieren und verschlüsseln.</translation>
    </message>
    <message>
        <source>Logging in to servers, and contracts that need a qualified signature.</source>
        <translation>Anmelden an Servern und Verträge, die eine qualifizierte Signatur brauchen.</translation>
    </message>
    <message>
        <source>Time stamping</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>A time-stamping server (RFC 3161): it says that something existed at a moment, so signatures outlast their certificates.</source>
        <translation>Ein Zeitstempel-Server (RFC 3161): Er bezeugt, dass etwas zu einem Zeitpunkt da war; so überdauern Signaturen ihre Zertifikate.</translation>
    </message>
    <message>
        <source>Everything else: programs refuse a time stamp from a key that has a second purpose.</source>
        <translation>Alles andere: Programme lehnen einen Zeitstempel ab, dessen Schlüssel einen zweiten Zweck hat.</translation>
    </message>
    <message>
        <source>VPN peer</source>
        <translation>VPN-Teilnehmer</translation>
    </message>
    <message>
        <source>People, devices and sites that connect to a VPN by IPsec with IKEv2, or by OpenVPN.</source>
        <translation>Personen, Geräte und Standorte, die sich mit IPsec und IKEv2 oder mit OpenVPN an ein VPN verbinden.</translation>
    </message>
    <message>
        <source>The gateway they connect to, unless it speaks IPsec alone: it takes the web server profile, so that no peer can pose as it.</source>
        <translation>Das Gateway, an das sie sich verbinden, außer es spricht nur IPsec: Es nimmt das Profil für Webserver, damit kein Teilnehmer sich als Gateway ausgeben kann.</translation>
    </message>
    <message>
        <source>There is no template “%1” for name constraints.</source>
        <translation>Es gibt keine Vorlage „%1“ für Namensbeschränkungen.</translation>
    </message>
    <message>
        <source>Known are: %2.</source>
        <translation>Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>Give one of them, or name the constraints one by one.</source>
        <translation>Eine davon angeben oder die Beschränkungen einzeln nennen.</translation>
    </message>
    <message>
        <source>“%1” does not fit the template %2.</source>
        <translation>„%1“ passt nicht zur Vorlage %2.</translation>
    </message>
    <message>
        <source>It asks for this: %3.</source>
        <translation>Sie verlangt: %3.</translation>
    </message>
    <message>
        <source>One domain</source>
        <translation>Eine Domain</translation>
    </message>
    <message>
        <source>A CA that works for one domain and everything below it, and for no address.</source>
        <translation>Eine CA, die für eine Domain und alles darunter arbeitet und für keine Adresse.</translation>
    </message>
    <message>
        <source>The domain, such as acme.example</source>
        <translation>Die Domain, etwa acme.example</translation>
    </message>
    <message>
        <source>One environment</source>
        <translation>Eine Umgebung</translation>
    </message>
    <message>
        <source>A CA for test or production alone: names below one domain, and addresses of private networks.</source>
        <translation>Eine CA nur für Test oder Betrieb: Namen unter einer Domain und Adressen privater Netze.</translation>
    </message>
    <message>
        <source>The domain of the environment, such as test.acme.example</source>
        <translation>Die Domain der Umgebung, etwa test.acme.example</translation>
    </message>
    <message>
        <source>One business unit</source>
        <translation>Ein Geschäftsbereich</translation>
    </message>
    <message>
        <source>A CA of a part of the company: every subject lies below the name of that part.</source>
        <translation>Eine CA für einen Teil des Unternehmens: Jeder Inhaber liegt unter dem Namen dieses Teils.</translation>
    </message>
    <message>
        <source>The begin of every subject, such as OU=Sales,O=Acme,C=CH</source>
        <translation>Der Anfang jedes Inhabers, etwa OU=Sales,O=Acme,C=CH</translation>
    </message>
    <message>
        <source>“%1” was asked for and left out here.</source>
        <translation>„%1“ wurde beantragt und hier weggelassen.</translation>
    </message>
    <message>
        <source>Whoever reviews a request may change its names within the rule of the profile.</source>
        <translation>Wer einen Antrag prüft, darf seine Namen im Rahmen des Profils ändern.</translation>
    </message>
    <message>
        <source>Put it back if that was a mistake.</source>
        <translation>Wieder eintragen, falls es ein Versehen war.</translation>
    </message>
    <message>
        <source>“{{serial}}” stands for the serial number, which is chosen when signing.</source>
        <translation>„{{serial}}“ steht für die Seriennummer, die beim Signieren gewählt wird.</translation>
    </message>
    <message>
        <source>Every certificate gets a number of its own.</source>
        <translation>Jedes Zertifikat bekommt eine eigene Nummer.</translation>
    </message>
    <message>
        <source>Look for it in the finished certificate.</source>
        <translation>Im fertigen Zertifikat nachsehen.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>This request was refused on %1. The reason given: “%2”.</source>
        <translation>Dieser Antrag wurde am %1 abgelehnt. Der Grund: „%2“.</translation>
    </message>
    <message>
        <source>What was refused is not signed.</source>
        <translation>Was abgelehnt wurde, wird nicht signiert.</translation>
    </message>
    <message>
        <source>If that was a mistake, take the refusal back first.</source>
        <translation>War das ein Versehen, nehmen Sie die Ablehnung zuerst zurück.</translation>
    </message>
    <message>
        <source>A refusal needs a reason.</source>
        <translation>Eine Ablehnung braucht einen Grund.</translation>
    </message>
    <message>
        <source>It is kept for the sender, and for whoever asks later.</source>
        <translation>Er wird für den Absender aufgehoben, und für alle, die später fragen.</translation>
    </message>
    <message>
        <source>Say in a sentence what is wrong.</source>
        <translation>Sagen Sie in einem Satz, was nicht stimmt.</translation>
    </message>
    <message>
        <source>This request has a certificate and cannot be refused.</source>
        <translation>Dieser Antrag hat ein Zertifikat und kann nicht abgelehnt werden.</translation>
    </message>
    <message>
        <source>The certificate is in the world already.</source>
        <translation>Das Zertifikat ist schon in der Welt.</translation>
    </message>
    <message>
        <source>Revoke the certificate.</source>
        <translation>Sperren Sie das Zertifikat.</translation>
    </message>
    <message>
        <source>This request is not refused.</source>
        <translation>Dieser Antrag ist nicht abgelehnt.</translation>
    </message>
    <message>
        <source>It waits, or was signed.</source>
        <translation>Er wartet oder wurde signiert.</translation>
    </message>
    <message>
        <source>“%1” is no object identifier.</source>
        <translation>„%1“ ist keine Objektkennung.</translation>
    </message>
    <message>
        <source>It is numbers with dots between, the first 0, 1 or 2, and below 0 and 1 the second at most 39 (X.660).</source>
        <translation>Sie besteht aus Zahlen mit Punkten dazwischen; die erste ist 0, 1 oder 2, und unter 0 und 1 ist die zweite höchstens 39 (X.660).</translation>
    </message>
    <message>
        <source>Write it like 1.3.6.1.4.1.99999.1.</source>
        <translation>Schreiben Sie sie wie 1.3.6.1.4.1.99999.1.</translation>
    </message>
    <message>
        <source>%1 has a name already: %2.</source>
        <translation>%1 hat schon einen Namen: %2.</translation>
    </message>
    <message>
        <source>One object identifier has one name here, and one name one object identifier.</source>
        <translation>Eine Objektkennung hat hier einen Namen, und ein Name eine Objektkennung.</translation>
    </message>
    <message>
        <source>Remove the earlier one first, or choose another.</source>
        <translation>Entfernen Sie erst den früheren, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The object identifier %1 has no name of yours in this vault.</source>
        <translation>Die Objektkennung %1 hat in diesem Tresor keinen Namen von Ihnen.</translation>
    </message>
    <message>
        <source>Those that the program knows cannot be changed.</source>
        <translation>Die, die das Programm kennt, lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>Look at the list of them.</source>
        <translation>Sehen Sie in der Liste nach.</translation>
    </message>
    <message>
        <source>A name for the object identifier is missing.</source>
        <translation>Ein Name für die Objektkennung fehlt.</translation>
    </message>
    <message>
        <source>Lists and certificates show it by that name.</source>
        <translation>Listen und Zertifikate zeigen sie unter diesem Namen.</translation>
    </message>
    <message>
        <source>Give it a short name.</source>
        <translation>Geben Sie ihr einen kurzen Namen.</translation>
    </message>
    <message>
        <source>“%1” is no program that requests can be made with here.</source>
        <translation>„%1“ ist kein Programm, mit dem hier Anträge gemacht werden.</translation>
    </message>
    <message>
        <source>The known ones are: %2.</source>
        <translation>Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>%1 cannot ask for the name %2.</source>
        <translation>%1 kann den Namen %2 nicht beantragen.</translation>
    </message>
    <message>
        <source>Its commands have no word for it, or a character of it has a meaning there.</source>
        <translation>Seine Befehle haben kein Wort dafür, oder ein Zeichen darin bedeutet dort etwas.</translation>
    </message>
    <message>
        <source>Add the name when the request is signed, or use another program.</source>
        <translation>Fügen Sie den Namen beim Signieren hinzu, oder nehmen Sie ein anderes Programm.</translation>
    </message>
    <message>
        <source>%1 cannot make the key for “%2”.</source>
        <translation>%1 kann den Schlüssel für „%2“ nicht erzeugen.</translation>
    </message>
    <message>
        <source>It does not know any algorithm that is asked for.</source>
        <translation>Es kennt keines der verlangten Verfahren.</translation>
    </message>
    <message>
        <source>Use another program, or allow another algorithm in the profile.</source>
        <translation>Nehmen Sie ein anderes Programm, oder erlauben Sie im Profil ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>The profile “%2” does not allow the key %1.</source>
        <translation>Das Profil „%2“ erlaubt den Schlüssel %1 nicht.</translation>
    </message>
    <message>
        <source>A request with that key would be refused.</source>
        <translation>Ein Antrag mit diesem Schlüssel würde abgelehnt.</translation>
    </message>
    <message>
        <source>Choose one of the profile&apos;s algorithms.</source>
        <translation>Wählen Sie eines der Verfahren des Profils.</translation>
    </message>
    <message>
        <source>The first line of the table names no column that is known here: “%1”.</source>
        <translation>Die erste Zeile der Tabelle nennt eine Spalte, die hier unbekannt ist: „%1“.</translation>
    </message>
    <message>
        <source>It says what stands below. Known are: %2.</source>
        <translation>Sie sagt, was darunter steht. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>Write a first line such as CN;O;names.</source>
        <translation>Schreiben Sie eine erste Zeile wie CN;O;names.</translation>
    </message>
    <message>
        <source>This is no table in CSV.</source>
        <translation>Das ist keine Tabelle in CSV.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, or it is not written in UTF-8 (RFC 4180).</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen, oder sie ist nicht in UTF-8 geschrieben (RFC 4180).</translation>
    </message>
    <message>
        <source>Save it once more as CSV in UTF-8.</source>
        <translation>Speichern Sie sie noch einmal als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>The field “%1” stands behind the last column.</source>
        <translation>Das Feld „%1“ steht hinter der letzten Spalte.</translation>
    </message>
    <message>
        <source>The first line names fewer columns than this one has.</source>
        <translation>Die erste Zeile nennt weniger Spalten, als diese hat.</translation>
    </message>
    <message>
        <source>Put a field that holds the separator between quotation marks.</source>
        <translation>Setzen Sie ein Feld, das das Trennzeichen enthält, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The row has a whole subject and single attributes.</source>
        <translation>Die Zeile hat einen ganzen Inhabernamen und einzelne Attribute.</translation>
    </message>
    <message>
        <source>Only one of both can be meant.</source>
        <translation>Nur eines von beiden kann gemeint sein.</translation>
    </message>
    <message>
        <source>Object identifier named</source>
        <translation>Objektkennung benannt</translation>
    </message>
    <message>
        <source>Name of an object identifier removed</source>
        <translation>Name einer Objektkennung entfernt</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>Antrag abgelehnt</translation>
    </message>
    <message>
        <source>Refusal of a request taken back</source>
        <translation>Ablehnung eines Antrags zurückgenommen</translation>
    </message>
    <message>
        <source>Line %2 of this file cannot be read (%1): %3.</source>
        <translation>Zeile %2 dieser Datei lässt sich nicht lesen (%1): %3.</translation>
    </message>
    <message>
        <source>The file breaks the rules of its format, so nothing in it can be relied upon.</source>
        <translation>Die Datei verletzt die Regeln ihres Formats; auf nichts darin ist Verlass.</translation>
    </message>
    <message>
        <source>Correct the line, or ask for the file anew.</source>
        <translation>Die Zeile berichtigen oder die Datei neu anfordern.</translation>
    </message>
    <message>
        <source>This file was not read (%1): it holds more than %2.</source>
        <translation>Diese Datei wurde nicht gelesen (%1): Sie enthält mehr als %2.</translation>
    </message>
    <message>
        <source>No profile could be made of this file (%1).</source>
        <translation>Aus dieser Datei ließ sich kein Profil machen (%1).</translation>
    </message>
    <message>
        <source>Nothing in it describes certificates, or what does cannot be carried over.</source>
        <translation>Nichts darin beschreibt Zertifikate, oder es lässt sich nicht übernehmen.</translation>
    </message>
    <message>
        <source>Look at the reason in brackets, if there is one; else write a profile by hand.</source>
        <translation>Den Grund in Klammern ansehen, falls einer dasteht; sonst ein Profil von Hand schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no profile of this file.</source>
        <translation>„%1“ ist kein Profil dieser Datei.</translation>
    </message>
    <message>
        <source>It holds: %2.</source>
        <translation>Sie enthält: %2.</translation>
    </message>
    <message>
        <source>Name one of these, with “=” and an id where it is to be called otherwise.</source>
        <translation>Eines davon nennen, mit „=“ und einer Kennung, wenn es anders heißen soll.</translation>
    </message>
    <message>
        <source>The vault has another profile “%1” already.</source>
        <translation>Der Tresor hat schon ein anderes Profil „%1“.</translation>
    </message>
    <message>
        <source>What comes from a foreign format replaces a profile only if you say so.</source>
        <translation>Was aus einem fremden Format kommt, ersetzt ein Profil nur auf ausdrücklichen Wunsch.</translation>
    </message>
    <message>
        <source>Give it a name of its own (--name SECTION=ID), or this one to replace the profile.</source>
        <translation>Ihm einen eigenen Namen geben (--name SECTION=ID), oder diesen, um das Profil zu ersetzen.</translation>
    </message>
    <message>
        <source>This profile has a name already.</source>
        <translation>Dieses Profil hat schon einen Namen.</translation>
    </message>
    <message>
        <source>Only profiles in files of other programs can be named when they are taken in.</source>
        <translation>Nur Profile in Dateien anderer Programme lassen sich beim Einlesen benennen.</translation>
    </message>
    <message>
        <source>Leave the name out, or change “id” in the file.</source>
        <translation>Den Namen weglassen oder „id“ in der Datei ändern.</translation>
    </message>
    <message>
        <source>OpenSSL configuration</source>
        <translation>OpenSSL-Konfiguration</translation>
    </message>
    <message>
        <source>CFSSL configuration</source>
        <translation>CFSSL-Konfiguration</translation>
    </message>
    <message>
        <source>step certificate template</source>
        <translation>Zertifikatsvorlage von step</translation>
    </message>
    <message>
        <source>XCA template</source>
        <translation>XCA-Vorlage</translation>
    </message>
    <message>
        <source>Tells where files lie; keys, certificates, numbers and lists are kept in the vault.</source>
        <translation>Sagt, wo Dateien liegen; Schlüssel, Zertifikate, Nummern und Listen stehen im Tresor.</translation>
    </message>
    <message>
        <source>Takes a value from the environment (%1), which a profile never does.</source>
        <translation>Nimmt einen Wert aus der Umgebung (%1); ein Profil tut das nie.</translation>
    </message>
    <message>
        <source>Refers to another file, which is not read; import that one as well.</source>
        <translation>Verweist auf eine andere Datei, die nicht gelesen wird; jene ebenfalls einlesen.</translation>
    </message>
    <message>
        <source>Changes how OpenSSL reads the file; it was read the usual way.</source>
        <translation>Ändert, wie OpenSSL die Datei liest; sie wurde auf die übliche Weise gelesen.</translation>
    </message>
    <message>
        <source>Uses %1, which this file does not define.</source>
        <translation>Verwendet %1, was in dieser Datei nicht festgelegt ist.</translation>
    </message>
    <message>
        <source>Sets up the openssl program itself.</source>
        <translation>Richtet das Programm openssl selbst ein.</translation>
    </message>
    <message>
        <source>Random numbers come from the operating system; nothing is seeded from files.</source>
        <translation>Zufallszahlen kommen vom Betriebssystem; nichts wird aus Dateien gespeist.</translation>
    </message>
    <message>
        <source>Serial numbers are always random, and the vault sees to it that none comes twice.</source>
        <translation>Seriennummern sind immer zufällig, und der Tresor achtet darauf, dass keine zweimal vorkommt.</translation>
    </message>
    <message>
        <source>How private keys are protected is not for a profile: in the vault they are always encrypted (AES-256), in key files when you give a passphrase.</source>
        <translation>Wie private Schlüssel geschützt sind, steht in keinem Profil: Im Tresor sind sie immer verschlüsselt (AES-256), in Schlüsseldateien, wenn eine Passphrase angegeben wird.</translation>
    </message>
    <message>
        <source>Concerns revocation lists, which are set up where a list is made.</source>
        <translation>Betrifft Sperrlisten; die werden dort eingerichtet, wo eine Liste entsteht.</translation>
    </message>
    <message>
        <source>Concerns only what openssl shows and asks.</source>
        <translation>Betrifft nur, was openssl anzeigt und fragt.</translation>
    </message>
    <message>
        <source>How text is encoded is fixed: UTF-8, or what RFC 5280 prescribes for the part of the name.</source>
        <translation>Wie Text kodiert wird, steht fest: UTF-8, oder was RFC 5280 für den Teil des Namens vorschreibt.</translation>
    </message>
    <message>
        <source>Is about making requests; what a request asks for never decides what a profile grants.</source>
        <translation>Betrifft das Erstellen von Anträgen; was ein Antrag verlangt, entscheidet nie, was ein Profil gewährt.</translation>
    </message>
    <message>
        <source>Is an answer offered when a request is made; openssl does not put it into certificates it signs.</source>
        <translation>Ist ein Vorschlag beim Erstellen eines Antrags; openssl nimmt ihn nicht in Zertifikate auf, die es unterschreibt.</translation>
    </message>
    <message>
        <source>Is about a service that this program does not offer.</source>
        <translation>Betrifft einen Dienst, den dieses Programm nicht anbietet.</translation>
    </message>
    <message>
        <source>This program does not know the setting.</source>
        <translation>Dieses Programm kennt die Einstellung nicht.</translation>
    </message>
    <message>
        <source>Nothing that describes certificates refers to this section.</source>
        <translation>Nichts, was Zertifikate beschreibt, verweist auf diesen Abschnitt.</translation>
    </message>
    <message>
        <source>Has no effect: the same setting stands again in line %1.</source>
        <translation>Ohne Wirkung: Dieselbe Einstellung steht noch einmal in Zeile %1.</translation>
    </message>
    <message>
        <source>A profile knows days, not dates; a certificate begins when it is issued.</source>
        <translation>Ein Profil kennt Tage, keine Daten; ein Zertifikat beginnt, wenn es ausgestellt wird.</translation>
    </message>
    <message>
        <source>The vault lets several certificates have one subject: renewing needs it.</source>
        <translation>Im Tresor dürfen mehrere Zertifikate denselben Inhaber haben: Das Erneuern braucht das.</translation>
    </message>
    <message>
        <source>Is in the subject of roots unless something else is asked for; openssl does not put it into what it signs.</source>
        <translation>Steht im Inhaber von Wurzeln, wenn nichts anderes verlangt wird; in das, was es unterschreibt, nimmt openssl es nicht auf.</translation>
    </message>
    <message>
        <source>Addresses of OCSP are written before those of certificates; their order has no meaning.</source>
        <translation>Adressen für OCSP stehen vor denen von Zertifikaten; die Reihenfolge hat keine Bedeutung.</translation>
    </message>
    <message>
        <source>Certificates begin %1 minutes before they are issued, as the other program does it.</source>
        <translation>Zertifikate beginnen %1 Minuten, bevor sie ausgestellt werden, wie es das andere Programm tut.</translation>
    </message>
    <message>
        <source>What a key cannot serve is left out of its certificate, “%1” for some kinds of keys.</source>
        <translation>Wozu ein Schlüssel nicht taugt, fehlt in seinem Zertifikat: „%1“ bei manchen Schlüsselarten.</translation>
    </message>
    <message>
        <source>Is about who may use a server; this program is none.</source>
        <translation>Betrifft, wer einen Server benutzen darf; dieses Programm ist keiner.</translation>
    </message>
    <message>
        <source>The file does not say of which kind this is; taken as: %1.</source>
        <translation>Die Datei sagt nicht, welcher Art dies ist; aufgefasst als: %1.</translation>
    </message>
    <message>
        <source>The format has no longest lifetime; %1 days are set, as in our profile “%2”.</source>
        <translation>Das Format kennt keine längste Laufzeit; gesetzt sind %1 Tage wie in unserem Profil „%2“.</translation>
    </message>
    <message>
        <source>The file does not say how long such a certificate lives; %1 days are set, as in our profile “%2”.</source>
        <translation>Die Datei sagt nicht, wie lange ein solches Zertifikat gilt; gesetzt sind %1 Tage wie in unserem Profil „%2“.</translation>
    </message>
    <message>
        <source>The file does not say which keys are allowed; those of our profile “%1” are.</source>
        <translation>Die Datei sagt nicht, welche Schlüssel erlaubt sind; es sind die unseres Profils „%1“.</translation>
    </message>
    <message>
        <source>%1 stands first among the allowed keys; others are allowed, as openssl signs any.</source>
        <translation>%1 steht an erster Stelle der erlaubten Schlüssel; andere sind auch erlaubt, denn openssl unterschreibt jeden.</translation>
    </message>
    <message>
        <source>This program makes no keys of this kind or size.</source>
        <translation>Schlüssel dieser Art oder Länge erzeugt dieses Programm nicht.</translation>
    </message>
    <message>
        <source>The digest is too weak to sign with; the CA&apos;s key decides which one is used.</source>
        <translation>Der Hash ist zum Unterschreiben zu schwach; der Schlüssel der CA entscheidet, welcher verwendet wird.</translation>
    </message>
    <message>
        <source>This program does not sign with this digest; the CA&apos;s key decides.</source>
        <translation>Mit diesem Hash unterschreibt dieses Programm nicht; der Schlüssel der CA entscheidet.</translation>
    </message>
    <message>
        <source>No part of a subject has this name.</source>
        <translation>Kein Teil eines Inhabers heißt so.</translation>
    </message>
    <message>
        <source>A policy is match, supplied or optional.</source>
        <translation>Eine Regel heißt match, supplied oder optional.</translation>
    </message>
    <message>
        <source>A root has no CA above to match; it must have the part, so that others can match it.</source>
        <translation>Über einer Wurzel steht keine CA, der sie gleichen könnte; sie muss den Teil haben, damit andere ihr gleichen können.</translation>
    </message>
    <message>
        <source>A CA must have a name (RFC 5280 section 4.1.2.6), so the common name is required.</source>
        <translation>Eine CA braucht einen Namen (RFC 5280 Abschnitt 4.1.2.6), darum ist der Common Name Pflicht.</translation>
    </message>
    <message>
        <source>openssl looks at this when it makes a request; here it holds for every certificate.</source>
        <translation>openssl achtet darauf, wenn es einen Antrag erstellt; hier gilt es für jedes Zertifikat.</translation>
    </message>
    <message>
        <source>Names belong to one certificate, not to a profile: give them when you issue. Their type is allowed.</source>
        <translation>Namen gehören zu einem Zertifikat, nicht zu einem Profil: beim Ausstellen angeben. Ihre Art ist erlaubt.</translation>
    </message>
    <message>
        <source>Reviewed: names of the types %1 are taken from requests; the checks on names hold as always.</source>
        <translation>Zur Durchsicht: Namen der Arten %1 werden aus Anträgen übernommen; die Prüfungen für Namen gelten wie immer.</translation>
    </message>
    <message>
        <source>Nothing of a request&apos;s extensions enters, and so none of its names; allow types of names if you want them.</source>
        <translation>Von den Erweiterungen eines Antrags wird nichts übernommen, also auch keine Namen; bei Bedarf Arten von Namen erlauben.</translation>
    </message>
    <message>
        <source>Reviewed: wildcards are not granted; set “wildcards” in the profile to allow them.</source>
        <translation>Zur Durchsicht: Platzhalter werden nicht gewährt; „wildcards“ im Profil erlaubt sie.</translation>
    </message>
    <message>
        <source>Reviewed: of %1, requests may ask for: %2. Anything else is left out, and listed.</source>
        <translation>Zur Durchsicht: Von %1 darf ein Antrag verlangen: %2. Alles andere wird weggelassen und aufgeführt.</translation>
    </message>
    <message>
        <source>A request never decides what a CA may do: nothing is copied in “%1”.</source>
        <translation>Was eine CA darf, entscheidet nie ein Antrag: In „%1“ wird nichts übernommen.</translation>
    </message>
    <message>
        <source>The addresses in certificates are those of the file alone, not those of the CA in the vault.</source>
        <translation>Die Adressen in Zertifikaten sind allein die der Datei, nicht die der CA im Tresor.</translation>
    </message>
    <message>
        <source>The issuer&apos;s key identifier is written alone, without the issuer&apos;s name and serial number.</source>
        <translation>Die Schlüsselkennung des Ausstellers steht allein, ohne dessen Namen und Seriennummer.</translation>
    </message>
    <message>
        <source>Both key identifiers are always written, made from the keys.</source>
        <translation>Beide Schlüsselkennungen stehen immer da, aus den Schlüsseln berechnet.</translation>
    </message>
    <message>
        <source>Is critical here, as RFC 5280 demands.</source>
        <translation>Ist hier kritisch, wie RFC 5280 es verlangt.</translation>
    </message>
    <message>
        <source>Is not critical here, as RFC 5280 demands.</source>
        <translation>Ist hier nicht kritisch, wie RFC 5280 es verlangt.</translation>
    </message>
    <message>
        <source>A CA needs it (RFC 5280 section 4.2.1.3): %1.</source>
        <translation>Eine CA braucht es (RFC 5280 Abschnitt 4.2.1.3): %1.</translation>
    </message>
    <message>
        <source>This program does not know the extension by this name; give its OID and DER to have it.</source>
        <translation>Unter diesem Namen kennt das Programm keine Erweiterung; mit OID und DER lässt sie sich angeben.</translation>
    </message>
    <message>
        <source>The value cannot be read: %1.</source>
        <translation>Der Wert lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Cannot be made: %1</source>
        <translation>Lässt sich nicht bilden: %1</translation>
    </message>
    <message>
        <source>Holds “{{”, with which the variables of our profiles begin; a foreign file gives none.</source>
        <translation>Enthält „{{“, womit die Variablen unserer Profile beginnen; eine fremde Datei bringt keine mit.</translation>
    </message>
    <message>
        <source>No profile was made of this section: %1</source>
        <translation>Aus diesem Abschnitt entstand kein Profil: %1</translation>
    </message>
    <message>
        <source>Copying names from the issuer is not offered.</source>
        <translation>Namen vom Aussteller zu übernehmen wird nicht angeboten.</translation>
    </message>
    <message>
        <source>The mailbox of the subject is not copied: ask for it as a name. E-mail names are allowed.</source>
        <translation>Das Postfach des Inhabers wird nicht übernommen: als Namen verlangen. E-Mail-Namen sind erlaubt.</translation>
    </message>
    <message>
        <source>This kind of ASN.1 text is not read; write the value as DER in hexadecimal.</source>
        <translation>Diese Form von ASN.1-Text wird nicht gelesen; den Wert als DER in Hexadezimalziffern schreiben.</translation>
    </message>
    <message>
        <source>The section serves both roots and what a CA signs; it became the profile of a root.</source>
        <translation>Der Abschnitt gilt für Wurzeln und für das, was eine CA unterschreibt; daraus wurde das Profil einer Wurzel.</translation>
    </message>
    <message>
        <source>Profiles count whole days; %1 are set.</source>
        <translation>Profile zählen ganze Tage; gesetzt sind %1.</translation>
    </message>
    <message>
        <source>The template&apos;s variable %1 has no counterpart here.</source>
        <translation>Die Variable %1 der Vorlage hat hier kein Gegenstück.</translation>
    </message>
    <message>
        <source>Stands under a condition of the template (%1); it was read as if that were met.</source>
        <translation>Steht unter einer Bedingung der Vorlage (%1); gelesen, als wäre sie erfüllt.</translation>
    </message>
    <message>
        <source>This part of the template cannot be put into a profile: %1.</source>
        <translation>Dieser Teil der Vorlage lässt sich nicht in ein Profil fassen: %1.</translation>
    </message>
    <message>
        <source>No use or purpose has this name.</source>
        <translation>Keine Verwendung und kein Zweck heißt so.</translation>
    </message>
    <message>
        <source>A certificate begins at most three days early; %1 minutes are set.</source>
        <translation>Ein Zertifikat beginnt höchstens drei Tage früher; gesetzt sind %1 Minuten.</translation>
    </message>
    <message>
        <source>A profile limits names by suffixes and ranges, not by patterns.</source>
        <translation>Ein Profil begrenzt Namen durch Endungen und Bereiche, nicht durch Muster.</translation>
    </message>
    <message>
        <source>Only the first value is taken.</source>
        <translation>Nur der erste Wert wird übernommen.</translation>
    </message>
    <message>
        <source>Is the subject of one request, not a rule for subjects; give it when you issue.</source>
        <translation>Ist der Inhaber eines Antrags, keine Regel für Inhaber; beim Ausstellen angeben.</translation>
    </message>
    <message>
        <source>The key and the CA decide it.</source>
        <translation>Das entscheiden Schlüssel und CA.</translation>
    </message>
    <message>
        <source>The key of “%1” cannot be certified again here.</source>
        <translation>Der Schlüssel von „%1“ kann hier nicht noch einmal zertifiziert werden.</translation>
    </message>
    <message>
        <source>The certificate was made elsewhere, so nobody proved here to hold its key.</source>
        <translation>Das Zertifikat wurde anderswo ausgestellt; hier hat niemand den Besitz seines Schlüssels nachgewiesen.</translation>
    </message>
    <message>
        <source>Bring a request for the key, or take a new one.</source>
        <translation>Einen Antrag für den Schlüssel bringen oder einen neuen nehmen.</translation>
    </message>
    <message>
        <source>The key of “%1” must not be certified again.</source>
        <translation>Der Schlüssel von „%1“ darf nicht noch einmal zertifiziert werden.</translation>
    </message>
    <message>
        <source>Its certificate was revoked because the key may be known to others.</source>
        <translation>Sein Zertifikat wurde gesperrt, weil andere den Schlüssel kennen könnten.</translation>
    </message>
    <message>
        <source>The CA “%1” that issued it cannot sign here now.</source>
        <translation>Die CA „%1“, die es ausgestellt hat, kann hier jetzt nicht signieren.</translation>
    </message>
    <message>
        <source>It is not in this vault, is revoked or guarded, or its key lies elsewhere.</source>
        <translation>Sie ist nicht in diesem Tresor, ist gesperrt oder bewacht, oder ihr Schlüssel liegt anderswo.</translation>
    </message>
    <message>
        <source>Choose another CA.</source>
        <translation>Eine andere CA wählen.</translation>
    </message>
    <message>
        <source>The profile “%1” was changed since: version %2 then, version %3 now.</source>
        <translation>Das Profil „%1“ wurde seither geändert: damals Version %2, jetzt Version %3.</translation>
    </message>
    <message>
        <source>Changed settings: %4.</source>
        <translation>Geänderte Einstellungen: %4.</translation>
    </message>
    <message>
        <source>Read the comparison before you sign.</source>
        <translation>Vor dem Signieren den Vergleich lesen.</translation>
    </message>
    <message>
        <source>The new request also asks for %1.</source>
        <translation>Der neue Antrag verlangt auch %1.</translation>
    </message>
    <message>
        <source>A renewal is for the names of the old certificate; what the request asks beyond them is left out.</source>
        <translation>Eine Erneuerung gilt für die Namen des alten Zertifikats; was der Antrag darüber hinaus verlangt, wird weggelassen.</translation>
    </message>
    <message>
        <source>Change the names if they are wanted.</source>
        <translation>Die Namen ändern, wenn sie gewünscht sind.</translation>
    </message>
    <message>
        <source>The profile “%1” is not in this vault any more.</source>
        <translation>Das Profil „%1“ ist nicht mehr in diesem Tresor.</translation>
    </message>
    <message>
        <source>Certificates are judged by the profiles in force.</source>
        <translation>Zertifikate werden nach den geltenden Profilen beurteilt.</translation>
    </message>
    <message>
        <source>Choose another profile.</source>
        <translation>Ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>No profile here fits this certificate.</source>
        <translation>Kein Profil hier passt zu diesem Zertifikat.</translation>
    </message>
    <message>
        <source>It was made elsewhere, and nothing in it tells what it is for.</source>
        <translation>Es wurde anderswo ausgestellt, und nichts darin sagt, wofür es ist.</translation>
    </message>
    <message>
        <source>Choose a profile by hand.</source>
        <translation>Ein Profil von Hand wählen.</translation>
    </message>
    <message>
        <source>The form cannot change this part of the text.</source>
        <translation>Das Formular kann diesen Teil des Textes nicht ändern.</translation>
    </message>
    <message>
        <source>It is written in a way that leaves no place for the change, such as a table in one line.</source>
        <translation>Er ist so geschrieben, dass die Änderung keinen Platz hat, etwa als Tabelle in einer Zeile.</translation>
    </message>
    <message>
        <source>Change it in the text, or write the table under a [heading] of its own.</source>
        <translation>Im Text ändern, oder die Tabelle unter eine eigene [Überschrift] schreiben.</translation>
    </message>
    <message>
        <source>What a request may fill</source>
        <translation>Was ein Antrag füllen darf</translation>
    </message>
    <message>
        <source>Purpose of a key</source>
        <translation>Zweck eines Schlüssels</translation>
    </message>
    <message>
        <source>Part of the subject</source>
        <translation>Teil des Inhabers</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Host names only below</source>
        <translation>Hostnamen nur unterhalb von</translation>
    </message>
    <message>
        <source>Addresses only in</source>
        <translation>Adressen nur in</translation>
    </message>
    <message>
        <source>Mailboxes only of</source>
        <translation>Postfächer nur von</translation>
    </message>
    <message>
        <source>URIs only with these schemes</source>
        <translation>URIs nur mit diesen Schemata</translation>
    </message>
    <message>
        <source>Other names only of these numbers (OIDs)</source>
        <translation>Andere Namen nur mit diesen Nummern (OIDs)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>The same id makes the next version of this profile, another id a profile of its own.</source>
        <translation>Dieselbe Kennung ergibt die nächste Version dieses Profils, eine andere ein eigenes Profil.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gut für</translation>
    </message>
    <message>
        <source>One sentence</source>
        <translation>Ein Satz</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>Nicht für</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>root, another CA (ca), or a server, person or thing</source>
        <translation>Wurzel (root), andere CA (ca), oder Server, Person oder Gerät (end-entity)</translation>
    </message>
    <message>
        <source>Days, if nothing else is chosen</source>
        <translation>Tage, wenn nichts anderes gewählt wird</translation>
    </message>
    <message>
        <source>Days at most</source>
        <translation>Tage höchstens</translation>
    </message>
    <message>
        <source>Minutes it begins earlier</source>
        <translation>Minuten, die es früher beginnt</translation>
    </message>
    <message>
        <source>For devices whose clock is slow; never before its issuer</source>
        <translation>Für Geräte, deren Uhr nachgeht; nie vor dem Aussteller</translation>
    </message>
    <message>
        <source>An end later than the CA&apos;s</source>
        <translation>Ein Ende nach dem der CA</translation>
    </message>
    <message>
        <source>cut: ends with the CA; refuse: is not issued</source>
        <translation>cut: endet mit der CA; refuse: wird nicht ausgestellt</translation>
    </message>
    <message>
        <source>Kinds of keys that are allowed</source>
        <translation>Erlaubte Arten von Schlüsseln</translation>
    </message>
    <message>
        <source>A key that was certified before</source>
        <translation>Ein Schlüssel, der schon ein Zertifikat hat</translation>
    </message>
    <message>
        <source>With “-other” only where it was for another subject</source>
        <translation>Mit „-other“ nur, wenn es für einen anderen Inhaber war</translation>
    </message>
    <message>
        <source>May be asked for</source>
        <translation>Darf verlangt werden</translation>
    </message>
    <message>
        <source>Must be asked for</source>
        <translation>Muss verlangt werden</translation>
    </message>
    <message>
        <source>Order in the certificate</source>
        <translation>Reihenfolge im Zertifikat</translation>
    </message>
    <message>
        <source>Others come after these, as asked</source>
        <translation>Andere folgen danach, wie verlangt</translation>
    </message>
    <message>
        <source>Types that are allowed</source>
        <translation>Erlaubte Arten</translation>
    </message>
    <message>
        <source>One at least is required</source>
        <translation>Mindestens einer ist nötig</translation>
    </message>
    <message>
        <source>Wildcards such as *.example.com</source>
        <translation>Platzhalter wie *.example.com</translation>
    </message>
    <message>
        <source>Names at most</source>
        <translation>Namen höchstens</translation>
    </message>
    <message>
        <source>A common name that is a host name joins the names</source>
        <translation>Ein Common Name, der ein Hostname ist, kommt zu den Namen</translation>
    </message>
    <message>
        <source>A subject without common name gets the first name</source>
        <translation>Ein Inhaber ohne Common Name bekommt den ersten Namen</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>What people read when they choose a profile, and what kind of certificate it makes.</source>
        <translation>Was man liest, wenn man ein Profil wählt, und welche Art von Zertifikat es ergibt.</translation>
    </message>
    <message>
        <source>A certificate begins when it is issued and ends a second before the last day is over.</source>
        <translation>Ein Zertifikat beginnt, wenn es ausgestellt wird, und endet eine Sekunde vor Ablauf des letzten Tages.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>A request with a key of another kind is refused, one with a weak key always.</source>
        <translation>Ein Antrag mit einem Schlüssel anderer Art wird abgelehnt, einer mit schwachem Schlüssel immer.</translation>
    </message>
    <message>
        <source>The first that the CA&apos;s key can make is used. None: what its key usually makes.</source>
        <translation>Die erste, die der Schlüssel der CA erzeugen kann, gilt. Keine: die bei ihrem Schlüssel übliche.</translation>
    </message>
    <message>
        <source>Signatures, the best first</source>
        <translation>Signaturen, die beste zuerst</translation>
    </message>
    <message>
        <source>Who the certificate is about. What stands here is granted, nothing else is.</source>
        <translation>Um wen es im Zertifikat geht. Was hier steht, wird gewährt, sonst nichts.</translation>
    </message>
    <message>
        <source>Subject alternative names: what programs compare when they connect.</source>
        <translation>Alternative Namen des Inhabers: was Programme beim Verbinden vergleichen.</translation>
    </message>
    <message>
        <source>Every certificate of the profile carries these.</source>
        <translation>Jedes Zertifikat des Profils trägt diese.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Where revocation lists and the CA&apos;s certificate are found.</source>
        <translation>Wo Sperrlisten und das Zertifikat der CA zu finden sind.</translation>
    </message>
    <message>
        <source>Take the addresses where the issuing CA publishes</source>
        <translation>Die Adressen nehmen, unter denen die ausstellende CA veröffentlicht</translation>
    </message>
    <message>
        <source>What the operator may choose</source>
        <translation>Was beim Ausstellen wählbar ist</translation>
    </message>
    <message>
        <source>For CAs only.</source>
        <translation>Nur für CAs.</translation>
    </message>
    <message>
        <source>Name constraints</source>
        <translation>Namensbeschränkungen</translation>
    </message>
    <message>
        <source>The longest path of CAs below</source>
        <translation>Der längste Pfad von CAs darunter</translation>
    </message>
    <message>
        <source>Empty: the one of the profile</source>
        <translation>Leer: der des Profils</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Where its value comes from</source>
        <translation>Woher der Wert kommt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>May hold variables: {{ca.o}}</source>
        <translation>Darf Variablen enthalten: {{ca.o}}</translation>
    </message>
    <message>
        <source>Characters at least</source>
        <translation>Zeichen mindestens</translation>
    </message>
    <message>
        <source>Characters at most</source>
        <translation>Zeichen höchstens</translation>
    </message>
    <message>
        <source>Characters that may occur</source>
        <translation>Zeichen, die vorkommen dürfen</translation>
    </message>
    <message>
        <source>A-Z0-9-: a hyphen makes a range</source>
        <translation>A-Z0-9-: ein Bindestrich ergibt einen Bereich</translation>
    </message>
    <message>
        <source>The file %1 lies there already and does not fit.</source>
        <translation>Die Datei %1 liegt schon dort und passt nicht.</translation>
    </message>
    <message>
        <source>Its key opens by another passphrase, is of another kind, or its request asks for something else. It may belong to a certificate, so it is not replaced.</source>
        <translation>Ihr Schlüssel öffnet sich mit einer anderen Passphrase, ist von anderer Art, oder ihr Antrag verlangt etwas anderes. Sie kann zu einem Zertifikat gehören, darum wird sie nicht ersetzt.</translation>
    </message>
    <message>
        <source>Give the passphrase of the earlier try, or choose another folder for the keys.</source>
        <translation>Geben Sie die Passphrase des früheren Versuchs ein, oder wählen Sie einen anderen Ordner für die Schlüssel.</translation>
    </message>
    <message>
        <source>This is not understood as the address of a key on a token: “%1”.</source>
        <translation>Das ist nicht als Adresse eines Schlüssels auf einem Token zu verstehen: „%1“.</translation>
    </message>
    <message>
        <source>It is written as RFC 7512 says, each attribute once.</source>
        <translation>Sie wird geschrieben, wie RFC 7512 es sagt, jedes Attribut einmal.</translation>
    </message>
    <message>
        <source>Write it like this: pkcs11:token=LABEL;object=NAME. A space is %20, a semicolon %3B.</source>
        <translation>So schreiben: pkcs11:token=LABEL;object=NAME. Ein Leerzeichen ist %20, ein Semikolon %3B.</translation>
    </message>
    <message>
        <source>The key lies on a token that is not here: %1.</source>
        <translation>Der Schlüssel liegt auf einem Token, das nicht hier ist: %1.</translation>
    </message>
    <message>
        <source>None of the tokens that are plugged in shows it.</source>
        <translation>Keines der eingesteckten Token zeigt ihn.</translation>
    </message>
    <message>
        <source>Plug one of these tokens in, then try again.</source>
        <translation>Eines dieser Token einstecken, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The key of “%1” was found on the token %2, under the name %3; it was known to be on %4.</source>
        <translation>Der Schlüssel von „%1“ wurde auf dem Token %2 gefunden, unter dem Namen %3; bekannt war er auf %4.</translation>
    </message>
    <message>
        <source>It has the same public key. The vault now knows of it there, and the log tells.</source>
        <translation>Er hat denselben öffentlichen Schlüssel. Der Tresor kennt ihn jetzt dort, und das Protokoll sagt es.</translation>
    </message>
    <message>
        <source>If nobody moved or copied it, find out who did.</source>
        <translation>Wenn ihn niemand verlegt oder kopiert hat, herausfinden, wer es war.</translation>
    </message>
    <message>
        <source>A key of the kind %1 on a token is not used.</source>
        <translation>Ein Schlüssel der Art %1 auf einem Token wird nicht benutzt.</translation>
    </message>
    <message>
        <source>On tokens these are used: RSA, EC and Ed25519.</source>
        <translation>Auf Token werden benutzt: RSA, EC und Ed25519.</translation>
    </message>
    <message>
        <source>Choose a key of one of these kinds, or keep this one in the vault.</source>
        <translation>Einen Schlüssel einer dieser Arten wählen oder diesen im Tresor halten.</translation>
    </message>
    <message>
        <source>An address that holds a PIN is not accepted.</source>
        <translation>Eine Adresse, die eine PIN enthält, wird nicht angenommen.</translation>
    </message>
    <message>
        <source>Whoever sees the command line or its history would know it.</source>
        <translation>Wer die Befehlszeile oder ihren Verlauf sieht, würde sie kennen.</translation>
    </message>
    <message>
        <source>Take it out of the address; the PIN is asked for, or read from a file.</source>
        <translation>Aus der Adresse nehmen; die PIN wird erfragt oder aus einer Datei gelesen.</translation>
    </message>
    <message>
        <source>An address that names a module is not accepted.</source>
        <translation>Eine Adresse, die ein Modul nennt, wird nicht angenommen.</translation>
    </message>
    <message>
        <source>A module sees PINs: which ones are used is for the user of this machine to choose.</source>
        <translation>Ein Modul sieht PINs: Welche benutzt werden, wählt, wer diesen Rechner benutzt.</translation>
    </message>
    <message>
        <source>Take it out of the address, and choose the module by itself.</source>
        <translation>Aus der Adresse nehmen und das Modul für sich wählen.</translation>
    </message>
    <message>
        <source>There is no token %1 here.</source>
        <translation>Hier gibt es kein Token %1.</translation>
    </message>
    <message>
        <source>None of the modules that were chosen on this machine reaches it.</source>
        <translation>Keines der Module, die auf diesem Rechner gewählt wurden, erreicht es.</translation>
    </message>
    <message>
        <source>Plug it in, check its label, or choose the module that belongs to it.</source>
        <translation>Einstecken, die Bezeichnung prüfen oder das zugehörige Modul wählen.</translation>
    </message>
    <message>
        <source>Several tokens fit: %1.</source>
        <translation>Mehrere Token passen: %1.</translation>
    </message>
    <message>
        <source>What is done concerns one of them.</source>
        <translation>Was getan wird, betrifft eines davon.</translation>
    </message>
    <message>
        <source>Say which one, by its serial number.</source>
        <translation>Sagen, welches, mit seiner Seriennummer.</translation>
    </message>
    <message>
        <source>The token %1 was not used: its module was never chosen on this machine (%2).</source>
        <translation>Das Token %1 wurde nicht benutzt: Sein Modul wurde auf diesem Rechner nie gewählt (%2).</translation>
    </message>
    <message>
        <source>A module sees the PIN, so none is used before its user has chosen it.</source>
        <translation>Ein Modul sieht die PIN; deshalb wird keines benutzt, bevor es jemand gewählt hat.</translation>
    </message>
    <message>
        <source>Choose it once, by its file; it is remembered with the hash of that file.</source>
        <translation>Einmal über seine Datei wählen; es wird mit dem Hash der Datei gemerkt.</translation>
    </message>
    <message>
        <source>Several keys on the token %1 fit: %2.</source>
        <translation>Mehrere Schlüssel auf dem Token %1 passen: %2.</translation>
    </message>
    <message>
        <source>Say which one, by name and identifier.</source>
        <translation>Sagen, welcher, mit Name und Kennung.</translation>
    </message>
    <message>
        <source>The key %1 on the token %2 cannot be used: its public part is not there.</source>
        <translation>Der Schlüssel %1 auf dem Token %2 kann nicht benutzt werden: Sein öffentlicher Teil fehlt.</translation>
    </message>
    <message>
        <source>Without it no signature can be checked, and no certificate made.</source>
        <translation>Ohne ihn kann keine Signatur geprüft und kein Zertifikat gemacht werden.</translation>
    </message>
    <message>
        <source>Put its public key or its certificate on the token, under the same identifier.</source>
        <translation>Den öffentlichen Schlüssel oder das Zertifikat unter derselben Kennung auf das Token bringen.</translation>
    </message>
    <message>
        <source>The token %1 has no PIN yet.</source>
        <translation>Das Token %1 hat noch keine PIN.</translation>
    </message>
    <message>
        <source>The list of modules was not read: others can change %1.</source>
        <translation>Die Liste der Module wurde nicht gelesen: Andere können %1 ändern.</translation>
    </message>
    <message>
        <source>Whoever writes it says which libraries see PINs.</source>
        <translation>Wer sie schreibt, bestimmt, welche Bibliotheken PINs sehen.</translation>
    </message>
    <message>
        <source>Look into it, then give it to yourself alone (chmod 600), or remove it.</source>
        <translation>Hineinsehen, dann nur sich selbst geben (chmod 600) oder entfernen.</translation>
    </message>
    <message>
        <source>The list of modules in %1 is damaged.</source>
        <translation>Die Liste der Module in %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>It does not say of each which file it is and what that held.</source>
        <translation>Sie sagt nicht von jedem, welche Datei es ist und was sie enthielt.</translation>
    </message>
    <message>
        <source>Remove it, then choose the modules anew.</source>
        <translation>Entfernen, dann die Module neu wählen.</translation>
    </message>
    <message>
        <source>The module %1 was not chosen on this machine.</source>
        <translation>Das Modul %1 wurde auf diesem Rechner nicht gewählt.</translation>
    </message>
    <message>
        <source>So there is nothing to forget.</source>
        <translation>Also gibt es nichts zu vergessen.</translation>
    </message>
    <message>
        <source>Look at the list of modules.</source>
        <translation>Die Liste der Module ansehen.</translation>
    </message>
    <message>
        <source>The token %1 (serial number %2) is not there.</source>
        <translation>Das Token %1 (Seriennummer %2) ist nicht da.</translation>
    </message>
    <message>
        <source>Put this token in again, log in anew and retry.</source>
        <translation>Dieses Token wieder einstecken, neu anmelden und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The module %1 gave no answer and was ended: %2.</source>
        <translation>Das Modul %1 gab keine Antwort und wurde beendet: %2.</translation>
    </message>
    <message>
        <source>The driver crashed or hangs; it runs in a process of its own, and nothing else is hurt.</source>
        <translation>Der Treiber ist abgestürzt oder hängt; er läuft in einem eigenen Prozess, und nichts anderes ist betroffen.</translation>
    </message>
    <message>
        <source>Take the token out and put it in again, log in anew and retry.</source>
        <translation>Das Token herausnehmen und wieder einstecken, neu anmelden und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is another token than %1 (serial number %2): %3 (serial number %4).</source>
        <translation>Da ist ein anderes Token als %1 (Seriennummer %2): %3 (Seriennummer %4).</translation>
    </message>
    <message>
        <source>A token is known by its serial number and its label, never by the reader it is in.</source>
        <translation>Ein Token ist an Seriennummer und Bezeichnung bekannt, nie am Leser, in dem es steckt.</translation>
    </message>
    <message>
        <source>Put the right token in, or choose the one that is there.</source>
        <translation>Das richtige Token einstecken oder das vorhandene wählen.</translation>
    </message>
    <message>
        <source>The PIN of %1 was not tried: one more wrong entry locks it.</source>
        <translation>Die PIN von %1 wurde nicht versucht: Eine weitere falsche Eingabe sperrt sie.</translation>
    </message>
    <message>
        <source>All tries but the last were used up by wrong entries.</source>
        <translation>Alle Versuche außer dem letzten sind durch falsche Eingaben verbraucht.</translation>
    </message>
    <message>
        <source>If you are sure of the PIN, confirm that the last try may be spent.</source>
        <translation>Wenn die PIN sicher stimmt, bestätigen, dass der letzte Versuch verbraucht werden darf.</translation>
    </message>
    <message>
        <source>The PIN of %1 is locked and was not tried.</source>
        <translation>Die PIN von %1 ist gesperrt und wurde nicht versucht.</translation>
    </message>
    <message>
        <source>The security officer can set a new PIN for the user; a token whose officer is locked can only be reset with its maker&apos;s tool.</source>
        <translation>Der Sicherheitsbeauftragte kann dem Benutzer eine neue PIN setzen; ein Token, dessen Beauftragter gesperrt ist, setzt nur das Werkzeug des Herstellers zurück.</translation>
    </message>
    <message>
        <source>The token %1 cannot do this: %2.</source>
        <translation>Das Token %1 kann das nicht: %2.</translation>
    </message>
    <message>
        <source>It has no mechanism for it, or none of this size.</source>
        <translation>Es hat dafür keinen Mechanismus oder keinen dieser Größe.</translation>
    </message>
    <message>
        <source>Choose what stands in the token&apos;s list of mechanisms, or another token.</source>
        <translation>Etwas aus der Liste der Mechanismen des Tokens wählen oder ein anderes Token.</translation>
    </message>
    <message>
        <source>The key may not leave the token %1: %2.</source>
        <translation>Der Schlüssel darf das Token %1 nicht verlassen: %2.</translation>
    </message>
    <message>
        <source>This was decided when the key was made and can never be changed, or the token packs no keys of this kind.</source>
        <translation>Das wurde beim Erzeugen entschieden und ist nie zu ändern, oder das Token verpackt keine Schlüssel dieser Art.</translation>
    </message>
    <message>
        <source>Make a key that may be copied, or bring a key to both tokens from a file.</source>
        <translation>Einen Schlüssel erzeugen, der kopiert werden darf, oder einen aus einer Datei auf beide Token bringen.</translation>
    </message>
    <message>
        <source>The token %1 made a signature that is wrong. It was thrown away.</source>
        <translation>Das Token %1 hat eine falsche Signatur gemacht. Sie wurde verworfen.</translation>
    </message>
    <message>
        <source>Every signature is checked with the public key; this one does not belong to it.</source>
        <translation>Jede Signatur wird mit dem öffentlichen Schlüssel geprüft; diese gehört nicht zu ihm.</translation>
    </message>
    <message>
        <source>Check that the right token is there and retry; if it stays, do not use this token.</source>
        <translation>Prüfen, ob das richtige Token da ist, und noch einmal versuchen; bleibt es so, dieses Token nicht benutzen.</translation>
    </message>
    <message>
        <source>Nobody is logged in to the token %1.</source>
        <translation>Am Token %1 ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>A login ends when the token is taken out, and when its driver is started anew.</source>
        <translation>Eine Anmeldung endet, wenn das Token herausgenommen oder sein Treiber neu gestartet wird.</translation>
    </message>
    <message>
        <source>The token %1 does not hold this: %2.</source>
        <translation>Das Token %1 enthält das nicht: %2.</translation>
    </message>
    <message>
        <source>It was removed or replaced there, or it lies on another token.</source>
        <translation>Es wurde dort entfernt oder ersetzt, oder es liegt auf einem anderen Token.</translation>
    </message>
    <message>
        <source>Look at what is on the token, and on the others.</source>
        <translation>Ansehen, was auf dem Token liegt und auf den anderen.</translation>
    </message>
    <message>
        <source>The module %1 was not loaded: its file has changed.</source>
        <translation>Das Modul %1 wurde nicht geladen: Seine Datei hat sich geändert.</translation>
    </message>
    <message>
        <source>It is not the one that was accepted on this machine; a module sees every PIN.</source>
        <translation>Sie ist nicht die, die auf diesem Rechner angenommen wurde; ein Modul sieht jede PIN.</translation>
    </message>
    <message>
        <source>If the driver was updated, accept the module again.</source>
        <translation>Wenn der Treiber aktualisiert wurde, das Modul neu annehmen.</translation>
    </message>
    <message>
        <source>This key on the token %1 wants its PIN for every single signature.</source>
        <translation>Dieser Schlüssel auf dem Token %1 will seine PIN für jede einzelne Signatur.</translation>
    </message>
    <message>
        <source>It was made so; a login alone does not open it.</source>
        <translation>Er wurde so gemacht; eine Anmeldung allein öffnet ihn nicht.</translation>
    </message>
    <message>
        <source>Enter the PIN for this signature; several at once are not possible with this key.</source>
        <translation>Die PIN für diese Signatur eingeben; mehrere auf einmal gehen mit diesem Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The token %1 knows no security officer (%2).</source>
        <translation>Das Token %1 kennt keinen Sicherheitsbeauftragten (%2).</translation>
    </message>
    <message>
        <source>Tokens of its kind are set up with a tool of their maker.</source>
        <translation>Token dieser Art werden mit einem Werkzeug ihres Herstellers eingerichtet.</translation>
    </message>
    <message>
        <source>Set the PIN with the tool of the token&apos;s maker.</source>
        <translation>Die PIN mit dem Werkzeug des Herstellers setzen.</translation>
    </message>
    <message>
        <source>No PIN was given for the token %1.</source>
        <translation>Für das Token %1 wurde keine PIN gegeben.</translation>
    </message>
    <message>
        <source>It has no keypad of its own on which it could be typed.</source>
        <translation>Es hat keine eigene Tastatur, auf der sie einzugeben wäre.</translation>
    </message>
    <message>
        <source>Enter the PIN.</source>
        <translation>Die PIN eingeben.</translation>
    </message>
    <message>
        <source>%1 cannot be the label of a token.</source>
        <translation>%1 kann nicht die Bezeichnung eines Tokens sein.</translation>
    </message>
    <message>
        <source>A label has 1 to 32 octets; letters beyond ASCII take two or more.</source>
        <translation>Eine Bezeichnung hat 1 bis 32 Oktette; Buchstaben jenseits von ASCII brauchen zwei oder mehr.</translation>
    </message>
    <message>
        <source>Choose a shorter label.</source>
        <translation>Eine kürzere Bezeichnung wählen.</translation>
    </message>
    <message>
        <source>The token %1 holds this key already: %2.</source>
        <translation>Das Token %1 hat diesen Schlüssel schon: %2.</translation>
    </message>
    <message>
        <source>A second time it would be of no use, and programs would not know which to take.</source>
        <translation>Ein zweites Mal nützt er nichts, und Programme wüssten nicht, welchen sie nehmen sollen.</translation>
    </message>
    <message>
        <source>Use the key that is there, or remove it first.</source>
        <translation>Den vorhandenen Schlüssel benutzen oder zuerst entfernen.</translation>
    </message>
    <message>
        <source>brought here from elsewhere, so others may have it, and it may leave again</source>
        <translation>von anderswo hergebracht, also können andere ihn haben, und er darf wieder hinaus</translation>
    </message>
    <message>
        <source>brought here from elsewhere, so others may have it; it cannot leave again</source>
        <translation>von anderswo hergebracht, also können andere ihn haben; hinaus kann er nicht wieder</translation>
    </message>
    <message>
        <source>the token does not say where it was born</source>
        <translation>das Token sagt nicht, wo er entstand</translation>
    </message>
    <message>
        <source>born here, but it can be read in the clear</source>
        <translation>hier entstanden, kann aber im Klartext gelesen werden</translation>
    </message>
    <message>
        <source>born here, but it may leave, wrapped under a key of another token</source>
        <translation>hier entstanden, darf aber hinaus, verpackt unter einem Schlüssel eines anderen Tokens</translation>
    </message>
    <message>
        <source>born here; it cannot leave now, but once could</source>
        <translation>hier entstanden; kann jetzt nicht hinaus, konnte es aber einmal</translation>
    </message>
    <message>
        <source>born here and cannot leave, but once could be read in the clear</source>
        <translation>hier entstanden und kann nicht hinaus, konnte aber einmal im Klartext gelesen werden</translation>
    </message>
    <message>
        <source>born here; the token does not say whether it could leave</source>
        <translation>hier entstanden; das Token sagt nicht, ob er hinaus konnte</translation>
    </message>
    <message>
        <source>born here and cannot leave</source>
        <translation>hier entstanden und kann nicht hinaus</translation>
    </message>
    <message>
        <source>Key on a token taken up</source>
        <translation>Schlüssel auf Token aufgenommen</translation>
    </message>
    <message>
        <source>Key found elsewhere on tokens</source>
        <translation>Schlüssel anderswo auf Token gefunden</translation>
    </message>
    <message>
        <source>Copy of a key on a token taken up</source>
        <translation>Kopie eines Schlüssels auf Token aufgenommen</translation>
    </message>
    <message>
        <source>Key no longer on a token</source>
        <translation>Schlüssel nicht mehr auf Token</translation>
    </message>
    <message>
        <source>Nothing can be recorded any more: every stick with the record has failed.</source>
        <translation>Es kann nichts mehr festgehalten werden: Jeder Stick mit der Aufzeichnung ist ausgefallen.</translation>
    </message>
    <message>
        <source>A step counts only when its line is safe. The record ends with line %2.</source>
        <translation>Ein Schritt zählt erst, wenn seine Zeile sicher ist. Die Aufzeichnung endet mit Zeile %2.</translation>
    </message>
    <message>
        <source>Everybody stays. Write down the words of its head by hand and sign below: %1. Then repair a stick and resume.</source>
        <translation>Alle bleiben. Die Wörter ihres Endes von Hand aufschreiben und darunter unterschreiben: %1. Dann einen Stick instand setzen und fortsetzen.</translation>
    </message>
    <message>
        <source>There is a record already: “%1”.</source>
        <translation>Es gibt schon eine Aufzeichnung: „%1“.</translation>
    </message>
    <message>
        <source>A record is never written over; an unfinished one is resumed or abandoned.</source>
        <translation>Eine Aufzeichnung wird nie überschrieben; eine unfertige wird fortgesetzt oder aufgegeben.</translation>
    </message>
    <message>
        <source>Resume it, or take another stick.</source>
        <translation>Sie fortsetzen oder einen anderen Stick nehmen.</translation>
    </message>
    <message>
        <source>Line %1 of the record is not a line that this program writes.</source>
        <translation>Zeile %1 der Aufzeichnung ist keine Zeile, die dieses Programm schreibt.</translation>
    </message>
    <message>
        <source>It was damaged or changed after it was written, or comes from somewhere else.</source>
        <translation>Sie wurde nach dem Schreiben beschädigt oder verändert oder stammt von woanders.</translation>
    </message>
    <message>
        <source>Compare it with the other stick and with a copy of the kit.</source>
        <translation>Mit dem anderen Stick und mit einer Kopie des Kits vergleichen.</translation>
    </message>
    <message>
        <source>Line %1 of the record calls itself line %2.</source>
        <translation>Zeile %1 der Aufzeichnung nennt sich Zeile %2.</translation>
    </message>
    <message>
        <source>A line was taken out, put in, repeated or moved.</source>
        <translation>Eine Zeile wurde herausgenommen, eingefügt, wiederholt oder verschoben.</translation>
    </message>
    <message>
        <source>Line %1 of the record was changed after it was written.</source>
        <translation>Zeile %1 der Aufzeichnung wurde nach dem Schreiben verändert.</translation>
    </message>
    <message>
        <source>Every line carries the SHA-256 of the line before, and here they do not agree.</source>
        <translation>Jede Zeile trägt den SHA-256 der Zeile davor, und hier stimmen sie nicht überein.</translation>
    </message>
    <message>
        <source>A line “%2” cannot be line %1 of this record.</source>
        <translation>Eine Zeile „%2“ kann nicht Zeile %1 dieser Aufzeichnung sein.</translation>
    </message>
    <message>
        <source>A transcript begins with genesis and ends with seal or abort; an addendum ends with close.</source>
        <translation>Ein Protokoll beginnt mit genesis und endet mit seal oder abort; ein Nachtrag endet mit close.</translation>
    </message>
    <message>
        <source>Begin a new ceremony; it can cite this one.</source>
        <translation>Eine neue Zeremonie beginnen; sie kann sich auf diese berufen.</translation>
    </message>
    <message>
        <source>The two copies of the record differ in line %1.</source>
        <translation>Die beiden Kopien der Aufzeichnung unterscheiden sich in Zeile %1.</translation>
    </message>
    <message>
        <source>One may lack lines at its end, but both must tell the same up to there.</source>
        <translation>Einer dürfen am Ende Zeilen fehlen, aber bis dorthin müssen beide dasselbe sagen.</translation>
    </message>
    <message>
        <source>Find out which copy was changed. Resume with the other one alone, as an incident.</source>
        <translation>Herausfinden, welche Kopie verändert wurde. Mit der anderen allein fortsetzen, als Vorfall.</translation>
    </message>
    <message>
        <source>There is no record to go on with: no “%1” holds a whole line.</source>
        <translation>Es gibt keine Aufzeichnung, die fortzusetzen wäre: Kein „%1“ enthält eine ganze Zeile.</translation>
    </message>
    <message>
        <source>What was to be resumed lies on other sticks, or never began.</source>
        <translation>Was fortgesetzt werden sollte, liegt auf anderen Sticks oder begann nie.</translation>
    </message>
    <message>
        <source>Insert the sticks of this ceremony, or begin it.</source>
        <translation>Die Sticks dieser Zeremonie einstecken oder sie beginnen.</translation>
    </message>
    <message>
        <source>Line %1 of the record is too long.</source>
        <translation>Zeile %1 der Aufzeichnung ist zu lang.</translation>
    </message>
    <message>
        <source>A line has at most %2 octets, and its data lie at most %3 deep.</source>
        <translation>Eine Zeile hat höchstens %2 Oktette, und ihre Daten sind höchstens %3 Ebenen tief.</translation>
    </message>
    <message>
        <source>Put what is long into a file of the kit, and its SHA-256 into the line.</source>
        <translation>Langes in eine Datei des Kits legen und deren SHA-256 in die Zeile.</translation>
    </message>
    <message>
        <source>The record ends with octets that are not the beginning of line %1.</source>
        <translation>Die Aufzeichnung endet mit Oktetten, die nicht der Anfang von Zeile %1 sind.</translation>
    </message>
    <message>
        <source>An interrupted write would leave the beginning of that line; this is other damage.</source>
        <translation>Ein unterbrochenes Schreiben ließe den Anfang dieser Zeile zurück; dies ist ein anderer Schaden.</translation>
    </message>
    <message>
        <source>Resume with the other stick alone, as an incident, and keep this one.</source>
        <translation>Mit dem anderen Stick allein fortsetzen, als Vorfall, und diesen aufbewahren.</translation>
    </message>
    <message>
        <source>Another program holds the record “%1”.</source>
        <translation>Ein anderes Programm hält die Aufzeichnung „%1“.</translation>
    </message>
    <message>
        <source>Only one may write to it, and two folders must not be the same.</source>
        <translation>Nur eines darf in sie schreiben, und zwei Ordner dürfen nicht derselbe sein.</translation>
    </message>
    <message>
        <source>End the other program first.</source>
        <translation>Zuerst das andere Programm beenden.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Found after an interruption</source>
        <translation>Nach einer Unterbrechung vorgefunden</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Accepted in spite of a check</source>
        <translation>Trotz einer Prüfung angenommen</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Signing off</source>
        <translation>Abzeichnung</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>The secret has %1 octets, not %2.</source>
        <translation>Das Geheimnis hat %1 Oktette, nicht %2.</translation>
    </message>
    <message>
        <source>What opens a key on paper is a random secret of exactly this length.</source>
        <translation>Einen Schlüssel auf Papier öffnet ein zufälliges Geheimnis von genau dieser Länge.</translation>
    </message>
    <message>
        <source>Check that the shares belong to this key, not to a vault.</source>
        <translation>Prüfen, ob die Anteile zu diesem Schlüssel gehören und nicht zu einem Tresor.</translation>
    </message>
    <message>
        <source>What was read is no encrypted private key.</source>
        <translation>Was gelesen wurde, ist kein verschlüsselter privater Schlüssel.</translation>
    </message>
    <message>
        <source>Key sheets hold an EncryptedPrivateKeyInfo (RFC 5958 section 3).</source>
        <translation>Schlüsselblätter enthalten eine EncryptedPrivateKeyInfo (RFC 5958 Abschnitt 3).</translation>
    </message>
    <message>
        <source>Check that all sheets are key sheets of one set.</source>
        <translation>Prüfen, ob alle Blätter Schlüsselblätter eines Satzes sind.</translation>
    </message>
    <message>
        <source>The shares do not open this key.</source>
        <translation>Die Anteile öffnen diesen Schlüssel nicht.</translation>
    </message>
    <message>
        <source>They fit each other, but the secret they give is that of another key: of an earlier ceremony, or of shares that were made anew.</source>
        <translation>Sie passen zueinander, doch ihr Geheimnis ist das eines anderen Schlüssels: aus einer früheren Zeremonie oder von neu gemachten Anteilen.</translation>
    </message>
    <message>
        <source>Compare the set on the key sheets with the one on the share sheets.</source>
        <translation>Den Satz auf den Schlüsselblättern mit dem auf den Anteilsblättern vergleichen.</translation>
    </message>
    <message>
        <source>These %1 octets cannot be printed as key sheets.</source>
        <translation>Diese %1 Oktette lassen sich nicht als Schlüsselblätter drucken.</translation>
    </message>
    <message>
        <source>They take one DER element of at most %2 octets.</source>
        <translation>Sie nehmen ein DER-Element von höchstens %2 Oktetten auf.</translation>
    </message>
    <message>
        <source>Print an encrypted private key.</source>
        <translation>Einen verschlüsselten privaten Schlüssel drucken.</translation>
    </message>
    <message>
        <source>A code that begins with “%1” is not of a key sheet.</source>
        <translation>Ein Code, der mit „%1“ beginnt, stammt nicht von einem Schlüsselblatt.</translation>
    </message>
    <message>
        <source>Codes of key sheets begin with “CW1:” and name their set, number and checksum.</source>
        <translation>Codes auf Schlüsselblättern beginnen mit „CW1:“ und nennen Satz, Nummer und Prüfsumme.</translation>
    </message>
    <message>
        <source>Leave this code out, or take a newer Certwright if it says “CW2”.</source>
        <translation>Diesen Code weglassen; steht dort „CW2“, ein neueres Certwright nehmen.</translation>
    </message>
    <message>
        <source>A code is damaged: its checksum does not fit.</source>
        <translation>Ein Code ist beschädigt: Seine Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>What the reader saw differs from what was printed.</source>
        <translation>Gelesen wurde etwas anderes, als gedruckt worden ist.</translation>
    </message>
    <message>
        <source>Scan the other code of the sheet, or type its lines.</source>
        <translation>Den anderen Code des Blattes scannen oder die Zeilen eintippen.</translation>
    </message>
    <message>
        <source>This belongs to the set %1, what was read before to the set %2.</source>
        <translation>Dies gehört zum Satz %1, das zuvor Gelesene zum Satz %2.</translation>
    </message>
    <message>
        <source>Sheets of different keys, or of different times, cannot be mixed.</source>
        <translation>Blätter verschiedener Schlüssel oder verschiedener Zeiten lassen sich nicht mischen.</translation>
    </message>
    <message>
        <source>Put the foreign sheet aside; each sheet names its set at the top.</source>
        <translation>Das fremde Blatt beiseitelegen; jedes Blatt nennt oben seinen Satz.</translation>
    </message>
    <message>
        <source>“%1” is no line of a key sheet.</source>
        <translation>„%1“ ist keine Zeile eines Schlüsselblatts.</translation>
    </message>
    <message>
        <source>A line begins with its number, then come groups of four characters and two as a check.</source>
        <translation>Eine Zeile beginnt mit ihrer Nummer; dann folgen Gruppen von vier Zeichen und zwei zur Prüfung.</translation>
    </message>
    <message>
        <source>Type the line as it stands on the sheet.</source>
        <translation>Die Zeile so eintippen, wie sie auf dem Blatt steht.</translation>
    </message>
    <message>
        <source>Line %1 has %2 characters, not %3.</source>
        <translation>Zeile %1 hat %2 Zeichen, nicht %3.</translation>
    </message>
    <message>
        <source>A character was left out or typed twice.</source>
        <translation>Ein Zeichen wurde ausgelassen oder doppelt getippt.</translation>
    </message>
    <message>
        <source>Compare the line group by group.</source>
        <translation>Die Zeile Gruppe für Gruppe vergleichen.</translation>
    </message>
    <message>
        <source>Line %1 holds “%2”.</source>
        <translation>Zeile %1 enthält „%2“.</translation>
    </message>
    <message>
        <source>Key sheets use the letters A to Z and the digits 2 to 7 alone.</source>
        <translation>Schlüsselblätter verwenden nur die Buchstaben A bis Z und die Ziffern 2 bis 7.</translation>
    </message>
    <message>
        <source>Compare the line with the sheet.</source>
        <translation>Die Zeile mit dem Blatt vergleichen.</translation>
    </message>
    <message>
        <source>Line %1 does not fit its check.</source>
        <translation>Zeile %1 passt nicht zu ihrer Prüfung.</translation>
    </message>
    <message>
        <source>The last two characters of a line speak for its number and all others.</source>
        <translation>Die letzten zwei Zeichen einer Zeile stehen für ihre Nummer und alle übrigen ein.</translation>
    </message>
    <message>
        <source>Compare the line with the sheet, also its number.</source>
        <translation>Die Zeile mit dem Blatt vergleichen, auch ihre Nummer.</translation>
    </message>
    <message>
        <source>Line %1 differs from what was read before.</source>
        <translation>Zeile %1 weicht von dem ab, was zuvor gelesen wurde.</translation>
    </message>
    <message>
        <source>Both fit their checks, so they come from different sheets, or somebody wrote one anew.</source>
        <translation>Beides passt zu seiner Prüfung, stammt also von verschiedenen Blättern, oder jemand hat eines neu geschrieben.</translation>
    </message>
    <message>
        <source>Find out which sheet is the right one; do not go on with both.</source>
        <translation>Klären, welches Blatt das richtige ist; nicht mit beiden weitermachen.</translation>
    </message>
    <message>
        <source>Something is missing: sheets %1; lines %2.</source>
        <translation>Es fehlt etwas: Blätter %1; Zeilen %2.</translation>
    </message>
    <message>
        <source>The key can be put together from all sheets only, or from all but one and the parity.</source>
        <translation>Der Schlüssel lässt sich nur aus allen Blättern zusammensetzen, oder aus allen bis auf eines und der Parität.</translation>
    </message>
    <message>
        <source>Read the missing ones, from any copy.</source>
        <translation>Die fehlenden lesen, von irgendeiner Kopie.</translation>
    </message>
    <message>
        <source>The parts do not give what was printed as set %1.</source>
        <translation>Die Teile ergeben nicht, was als Satz %1 gedruckt wurde.</translation>
    </message>
    <message>
        <source>Each fits its own check, but the SHA-256 of all is another: a typed line is wrong although its check fits, which happens once in a thousand errors, or a sheet was made to deceive.</source>
        <translation>Jeder passt zu seiner eigenen Prüfung, doch die SHA-256 des Ganzen ist eine andere: Eine getippte Zeile ist falsch, obwohl ihre Prüfung passt, was bei einem von tausend Fehlern vorkommt, oder ein Blatt soll täuschen.</translation>
    </message>
    <message>
        <source>Scan the codes instead of typing, or compare every typed line once more.</source>
        <translation>Die Codes scannen statt tippen, oder jede getippte Zeile noch einmal vergleichen.</translation>
    </message>
    <message>
        <source>Line %1 of the record, “%2”, lacks what a verifier needs.</source>
        <translation>Zeile %1 der Aufzeichnung, „%2“, fehlt, was ein Prüfer braucht.</translation>
    </message>
    <message>
        <source>A verifier reads mode and script from the first line, key and files from the last one.</source>
        <translation>Ein Prüfer liest Modus und Skript aus der ersten Zeile, Schlüssel und Dateien aus der letzten.</translation>
    </message>
    <message>
        <source>Take the kit from another copy.</source>
        <translation>Das Kit von einer anderen Kopie nehmen.</translation>
    </message>
    <message>
        <source>The stick “%1” is not empty: it holds “%2”.</source>
        <translation>Der Stick „%1“ ist nicht leer: Er enthält „%2“.</translation>
    </message>
    <message>
        <source>A kit stands alone, so that nobody takes something else for a part of it.</source>
        <translation>Ein Kit steht allein, damit niemand anderes für einen Teil davon hält.</translation>
    </message>
    <message>
        <source>Insert an empty stick, or allow other things on it.</source>
        <translation>Einen leeren Stick einstecken oder anderes darauf zulassen.</translation>
    </message>
    <message>
        <source>There is a kit already: “%1”.</source>
        <translation>Es gibt schon ein Kit: „%1“.</translation>
    </message>
    <message>
        <source>A kit is never written over.</source>
        <translation>Ein Kit wird nie überschrieben.</translation>
    </message>
    <message>
        <source>Insert another stick, or give the kit another name.</source>
        <translation>Einen anderen Stick einstecken oder dem Kit einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>“%1” is a stick with a record, not one for a kit.</source>
        <translation>„%1“ ist ein Stick mit einer Aufzeichnung, keiner für ein Kit.</translation>
    </message>
    <message>
        <source>Sticks that look alike get swapped; nothing but the record may be written to this one.</source>
        <translation>Sticks, die sich ähneln, werden vertauscht; auf diesen darf nur die Aufzeichnung geschrieben werden.</translation>
    </message>
    <message>
        <source>Compare colour and label, then insert the stick for the kit.</source>
        <translation>Farbe und Aufschrift vergleichen, dann den Stick für das Kit einstecken.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a file in a kit.</source>
        <translation>„%1“ kann nicht der Name einer Datei in einem Kit sein.</translation>
    </message>
    <message>
        <source>Every file system must take it: letters without accents, digits, full stops, underscores and hyphens, and no two names that differ in letter case alone.</source>
        <translation>Jedes Dateisystem muss ihn annehmen: Buchstaben ohne Akzente, Ziffern, Punkte, Unterstriche und Bindestriche, und keine zwei Namen, die sich nur in Groß- und Kleinschreibung unterscheiden.</translation>
    </message>
    <message>
        <source>The file “%1” is missing from the kit.</source>
        <translation>Die Datei „%1“ fehlt im Kit.</translation>
    </message>
    <message>
        <source>The record names it.</source>
        <translation>Die Aufzeichnung nennt sie.</translation>
    </message>
    <message>
        <source>There is not enough room on “%1”.</source>
        <translation>Auf „%1“ ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>The kit takes %2 KiB, and %3 KiB are free. Nothing was written.</source>
        <translation>Das Kit braucht %2 KiB, und %3 KiB sind frei. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Insert a larger stick.</source>
        <translation>Einen größeren Stick einstecken.</translation>
    </message>
    <message>
        <source>“%1” does not end with a line “%2”.</source>
        <translation>„%1“ endet nicht mit einer Zeile „%2“.</translation>
    </message>
    <message>
        <source>Only a record that has ended goes into a kit.</source>
        <translation>Nur eine beendete Aufzeichnung kommt in ein Kit.</translation>
    </message>
    <message>
        <source>End it first.</source>
        <translation>Sie zuerst beenden.</translation>
    </message>
    <message>
        <source>The file “%1” was changed.</source>
        <translation>Die Datei „%1“ wurde verändert.</translation>
    </message>
    <message>
        <source>Its SHA-256 is not the one that the record tells.</source>
        <translation>Ihr SHA-256 ist nicht der, den die Aufzeichnung nennt.</translation>
    </message>
    <message>
        <source>Take the kit from another copy, and find out who changed this one.</source>
        <translation>Das Kit von einer anderen Kopie nehmen und herausfinden, wer diese verändert hat.</translation>
    </message>
    <message>
        <source>The root key has not signed these octets: they were changed, or another key signed them.</source>
        <translation>Der Root-Schlüssel hat diese Oktette nicht signiert: Sie wurden verändert, oder ein anderer Schlüssel hat sie signiert.</translation>
    </message>
    <message>
        <source>The record is signed, but its end is missing.</source>
        <translation>Die Aufzeichnung ist signiert, aber ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>The root key signs a record only after its seal, which is the last line.</source>
        <translation>Der Root-Schlüssel signiert eine Aufzeichnung erst nach ihrem Siegel, der letzten Zeile.</translation>
    </message>
    <message>
        <source>The root in “%1” is not the one that the record names.</source>
        <translation>Die Root in „%1“ ist nicht die, die die Aufzeichnung nennt.</translation>
    </message>
    <message>
        <source>The seal tells the SHA-256 of the root&apos;s public key.</source>
        <translation>Das Siegel nennt den SHA-256 des öffentlichen Schlüssels der Root.</translation>
    </message>
    <message>
        <source>This ceremony does not go on from the one in “%1”.</source>
        <translation>Diese Zeremonie schließt nicht an die in „%1“ an.</translation>
    </message>
    <message>
        <source>Its first line must cite the end of the closed addendum before it.</source>
        <translation>Ihre erste Zeile muss das Ende des abgeschlossenen Nachtrags davor anführen.</translation>
    </message>
    <message>
        <source>Name the kits from the oldest to the newest, and leave none out.</source>
        <translation>Die Kits vom ältesten zum neuesten nennen und keines auslassen.</translation>
    </message>
    <message>
        <source>“%1” is no folder.</source>
        <translation>„%1“ ist kein Ordner.</translation>
    </message>
    <message>
        <source>A kit is a folder.</source>
        <translation>Ein Kit ist ein Ordner.</translation>
    </message>
    <message>
        <source>Name the folder in which README.txt and verify.sh stand.</source>
        <translation>Den Ordner nennen, in dem README.txt und verify.sh stehen.</translation>
    </message>
    <message>
        <source>Line %1 of SHA256SUMS cannot be read.</source>
        <translation>Zeile %1 von SHA256SUMS kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Each line has 64 digits, two blanks and a path in the kit.</source>
        <translation>Jede Zeile hat 64 Ziffern, zwei Leerzeichen und einen Pfad im Kit.</translation>
    </message>
    <message>
        <source>The root in “%1” is another certificate than the one you know.</source>
        <translation>Die Root in „%1“ ist ein anderes Zertifikat als das bekannte.</translation>
    </message>
    <message>
        <source>A forger can make a whole kit with a key of his own; only the root gives it away.</source>
        <translation>Ein Fälscher kann ein ganzes Kit mit einem eigenen Schlüssel machen; nur die Root verrät es.</translation>
    </message>
    <message>
        <source>Do not trust this kit. Find out where it came from.</source>
        <translation>Diesem Kit nicht vertrauen. Herausfinden, woher es kam.</translation>
    </message>
    <message>
        <source>Line %1 of the signed record is not whole.</source>
        <translation>Zeile %1 der signierten Aufzeichnung ist nicht ganz.</translation>
    </message>
    <message>
        <source>The root key signs whole records only: something was cut off or added.</source>
        <translation>Der Root-Schlüssel signiert nur ganze Aufzeichnungen: Etwas wurde abgeschnitten oder angehängt.</translation>
    </message>
    <message>
        <source>The record has no seal.</source>
        <translation>Die Aufzeichnung hat kein Siegel.</translation>
    </message>
    <message>
        <source>The ceremony goes on, or was interrupted.</source>
        <translation>Die Zeremonie ist im Gang oder wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Resume or abandon it on the machine where it began.</source>
        <translation>Sie auf dem Rechner fortsetzen oder aufgeben, auf dem sie begann.</translation>
    </message>
    <message>
        <source>The root key has not signed this record.</source>
        <translation>Der Root-Schlüssel hat diese Aufzeichnung nicht signiert.</translation>
    </message>
    <message>
        <source>Its lines belong together, but anybody could have written them.</source>
        <translation>Ihre Zeilen gehören zusammen, aber jeder könnte sie geschrieben haben.</translation>
    </message>
    <message>
        <source>Compare the words of its head with those on paper, or have it signed.</source>
        <translation>Die Wörter ihres Endes mit denen auf Papier vergleichen oder sie signieren lassen.</translation>
    </message>
    <message>
        <source>The ceremony was abandoned: %1.</source>
        <translation>Die Zeremonie wurde aufgegeben: %1.</translation>
    </message>
    <message>
        <source>An abandoned ceremony proves nothing and is never resumed.</source>
        <translation>Eine aufgegebene Zeremonie beweist nichts und wird nie fortgesetzt.</translation>
    </message>
    <message>
        <source>Use nothing that it made.</source>
        <translation>Nichts verwenden, was sie hervorgebracht hat.</translation>
    </message>
    <message>
        <source>The record is signed, but its addendum is not closed.</source>
        <translation>Die Aufzeichnung ist signiert, aber ihr Nachtrag ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>What happened after the seal has no end: it is being written, or its end was cut off.</source>
        <translation>Was nach dem Siegel geschah, hat kein Ende: Es wird noch geschrieben, oder das Ende wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Compare the words of its head with those on paper.</source>
        <translation>Die Wörter ihres Endes mit denen auf Papier vergleichen.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Nichts wurde festgehalten.</translation>
    </message>
    <message>
        <source>The record holds no whole line.</source>
        <translation>Die Aufzeichnung enthält keine ganze Zeile.</translation>
    </message>
    <message>
        <source>Begin the ceremony.</source>
        <translation>Die Zeremonie beginnen.</translation>
    </message>
    <message>
        <source>This text of %1 characters cannot be made a QR code.</source>
        <translation>Aus diesem Text von %1 Zeichen lässt sich kein QR-Code machen.</translation>
    </message>
    <message>
        <source>Sheets use the alphanumeric mode: A to Z, 0 to 9 and a few signs, so many that one code holds them.</source>
        <translation>Blätter nutzen den alphanumerischen Modus: A bis Z, 0 bis 9 und wenige Zeichen, so viele, wie ein Code fasst.</translation>
    </message>
    <message>
        <source>Shorten the text.</source>
        <translation>Den Text kürzen.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>Das Bild lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Pictures of sheets are PNG files, or PBM, PGM and PPM in their binary form with eight bits.</source>
        <translation>Bilder von Blättern sind PNG-Dateien, oder PBM, PGM und PPM in ihrer binären Form mit acht Bit.</translation>
    </message>
    <message>
        <source>Scan to PNG, or convert the picture.</source>
        <translation>Als PNG scannen oder das Bild umwandeln.</translation>
    </message>
    <message>
        <source>The picture is larger than %1.</source>
        <translation>Das Bild ist größer als %1.</translation>
    </message>
    <message>
        <source>A page at 600 dpi has 35 million pixels; more would only take time and memory.</source>
        <translation>Eine Seite mit 600 dpi hat 35 Millionen Bildpunkte; mehr kostet nur Zeit und Speicher.</translation>
    </message>
    <message>
        <source>Scan at 300 dpi.</source>
        <translation>Mit 300 dpi scannen.</translation>
    </message>
    <message>
        <source>This is a PDF file, not a picture.</source>
        <translation>Dies ist eine PDF-Datei, kein Bild.</translation>
    </message>
    <message>
        <source>Certwright draws no PDF of others: that would take a large program that files could take over.</source>
        <translation>Certwright stellt fremde PDF-Dateien nicht dar: Das bräuchte ein großes Programm, das Dateien übernehmen könnten.</translation>
    </message>
    <message>
        <source>Make pictures of its pages: pdftoppm -r 300 -gray -png FILE.pdf page.</source>
        <translation>Aus den Seiten Bilder machen: pdftoppm -r 300 -gray -png DATEI.pdf seite.</translation>
    </message>
    <message>
        <source>These words stand nowhere in the record: %1.</source>
        <translation>Diese Wörter stehen nirgends in der Aufzeichnung: %1.</translation>
    </message>
    <message>
        <source>Witnesses wrote them down during the ceremony; a record that was written anew has others, even where the root key has signed it.</source>
        <translation>Zeugen haben sie während der Zeremonie aufgeschrieben; eine neu geschriebene Aufzeichnung hat andere, auch wenn der Root-Schlüssel sie signiert hat.</translation>
    </message>
    <message>
        <source>Look for a slip in copying. If there is none, do not trust this kit.</source>
        <translation>Nach einem Schreibfehler suchen. Gibt es keinen, diesem Kit nicht vertrauen.</translation>
    </message>
    <message>
        <source>%1 words are too few, or too many, to compare.</source>
        <translation>%1 Wörter sind zu wenige oder zu viele zum Vergleichen.</translation>
    </message>
    <message>
        <source>At least %2 words are written down at a checkpoint, and 32 at the end.</source>
        <translation>An einem Prüfpunkt werden mindestens %2 Wörter aufgeschrieben, am Ende 32.</translation>
    </message>
    <message>
        <source>Give all words of one place.</source>
        <translation>Alle Wörter einer Stelle angeben.</translation>
    </message>
    <message>
        <source>The pages could not be drawn.</source>
        <translation>Die Seiten ließen sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>The part of Qt that makes PDF files gave up.</source>
        <translation>Der Teil von Qt, der PDF-Dateien macht, hat aufgegeben.</translation>
    </message>
    <message>
        <source>Check that there is memory left, and that the fonts of the system are installed.</source>
        <translation>Prüfen, ob Speicher frei ist und die Schriften des Systems installiert sind.</translation>
    </message>
    <message>
        <source>There is no code of a key sheet in %1.</source>
        <translation>In %1 ist kein Code eines Schlüsselblatts.</translation>
    </message>
    <message>
        <source>No QR code was found in the picture, or none that can be read.</source>
        <translation>Im Bild wurde kein QR-Code gefunden, oder keiner, der lesbar ist.</translation>
    </message>
    <message>
        <source>Scan the sheet flat at 300 dpi, scan another copy, or type its lines.</source>
        <translation>Das Blatt flach mit 300 dpi scannen, eine andere Kopie scannen oder die Zeilen eintippen.</translation>
    </message>
    <message>
        <source>The key from the sheets is not that of the certificate.</source>
        <translation>Der Schlüssel von den Blättern ist nicht der des Zertifikats.</translation>
    </message>
    <message>
        <source>The public part of the key that was restored differs from the one in the certificate.</source>
        <translation>Der öffentliche Teil des wiederhergestellten Schlüssels ist ein anderer als der im Zertifikat.</translation>
    </message>
    <message>
        <source>Check that sheets and certificate belong to the same root.</source>
        <translation>Prüfen, ob Blätter und Zertifikat zur selben Wurzel gehören.</translation>
    </message>
    <message>
        <source>Neither sheets nor lines were given.</source>
        <translation>Es wurden weder Blätter noch Zeilen angegeben.</translation>
    </message>
    <message>
        <source>The encrypted key is put together from pictures of key sheets, from typed lines, or from both.</source>
        <translation>Der verschlüsselte Schlüssel wird aus Bildern von Schlüsselblättern zusammengesetzt, aus getippten Zeilen, oder aus beidem.</translation>
    </message>
    <message>
        <source>Name pictures with --sheet or a file of lines with --lines.</source>
        <translation>Bilder mit --sheet nennen oder eine Datei mit Zeilen mit --lines.</translation>
    </message>
    <message>
        <source>The transcript has no lines.</source>
        <translation>Das Protokoll hat keine Zeilen.</translation>
    </message>
    <message>
        <source>There is nothing to make pages of.</source>
        <translation>Es gibt nichts, woraus Seiten werden könnten.</translation>
    </message>
    <message>
        <source>Name the transcript.jsonl of a ceremony.</source>
        <translation>Die transcript.jsonl einer Zeremonie nennen.</translation>
    </message>
    <message>
        <source>SoftHSM is not installed.</source>
        <translation>SoftHSM ist nicht installiert.</translation>
    </message>
    <message>
        <source>A rehearsal uses tokens made of software, which SoftHSM provides.</source>
        <translation>Eine Probe verwendet Token aus Software; SoftHSM stellt sie bereit.</translation>
    </message>
    <message>
        <source>Install the package softhsm2.</source>
        <translation>Das Paket softhsm2 installieren.</translation>
    </message>
    <message>
        <source>What the second computer shows for the stick %1 is another transcript.</source>
        <translation>Was der zweite Rechner für den Stick %1 zeigt, ist ein anderes Protokoll.</translation>
    </message>
    <message>
        <source>Either the digits were misread, or the stick holds another kit.</source>
        <translation>Entweder wurden die Ziffern falsch abgelesen, oder auf dem Stick liegt ein anderes Kit.</translation>
    </message>
    <message>
        <source>Read the head once more; if it still differs, record an incident.</source>
        <translation>Das Ende des Protokolls noch einmal ablesen; weicht es weiter ab, einen Vorfall festhalten.</translation>
    </message>
    <message>
        <source>This ceremony was abandoned.</source>
        <translation>Diese Zeremonie wurde aufgegeben.</translation>
    </message>
    <message>
        <source>An abandoned ceremony is never taken up again: its secrets are gone.</source>
        <translation>Eine aufgegebene Zeremonie wird nie wieder aufgenommen: Ihre Geheimnisse sind weg.</translation>
    </message>
    <message>
        <source>Hold a new one; its script may cite the record of this one.</source>
        <translation>Eine neue abhalten; ihr Skript darf die Aufzeichnung dieser nennen.</translation>
    </message>
    <message>
        <source>No script is shipped for a ceremony of the type “%1”.</source>
        <translation>Für eine Zeremonie der Art „%1“ wird kein Skript mitgeliefert.</translation>
    </message>
    <message>
        <source>There are scripts for: %2.</source>
        <translation>Skripte gibt es für: %2.</translation>
    </message>
    <message>
        <source>Take one of these, or change another one.</source>
        <translation>Eines davon nehmen oder ein anderes ändern.</translation>
    </message>
    <message>
        <source>The kit %1 cannot be gone on from: %2.</source>
        <translation>Vom Kit %1 aus geht es nicht weiter: %2.</translation>
    </message>
    <message>
        <source>A ceremony follows one whose record is genuine and closed.</source>
        <translation>Eine Zeremonie folgt auf eine, deren Aufzeichnung echt und abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Have it verified: certwright-cli ceremony verify.</source>
        <translation>Prüfen lassen: certwright-cli ceremony verify.</translation>
    </message>
    <message>
        <source>The key that sheets and shares give is not the one of this root.</source>
        <translation>Der Schlüssel, den Blätter und Anteile ergeben, ist nicht der dieser Root-CA.</translation>
    </message>
    <message>
        <source>They are those of another ceremony, or of a set that was replaced.</source>
        <translation>Sie gehören zu einer anderen Zeremonie oder zu einem ersetzten Satz.</translation>
    </message>
    <message>
        <source>Take the sheets whose name of the set stands in the record.</source>
        <translation>Die Blätter nehmen, deren Satzname in der Aufzeichnung steht.</translation>
    </message>
    <message>
        <source>There can be no break now.</source>
        <translation>Eine Pause ist jetzt nicht möglich.</translation>
    </message>
    <message>
        <source>A key is in memory, or a token is inserted, and nobody would watch it.</source>
        <translation>Ein Schlüssel ist im Speicher oder ein Token steckt, und niemand würde darauf achten.</translation>
    </message>
    <message>
        <source>Go on to the step that wipes and seals.</source>
        <translation>Weiter bis zu dem Schritt, der löscht und versiegelt.</translation>
    </message>
    <message>
        <source>The script has a mistake in line %1.</source>
        <translation>Das Skript hat in Zeile %1 einen Fehler.</translation>
    </message>
    <message>
        <source>A ceremony is held by a script that the checker has nothing against.</source>
        <translation>Eine Zeremonie folgt einem Skript, an dem die Prüfung nichts auszusetzen hat.</translation>
    </message>
    <message>
        <source>Have it checked: certwright-cli ceremony check.</source>
        <translation>Prüfen lassen: certwright-cli ceremony check.</translation>
    </message>
    <message>
        <source>The record belongs to another script (%1).</source>
        <translation>Die Aufzeichnung gehört zu einem anderen Skript (%1).</translation>
    </message>
    <message>
        <source>A record goes on with the script whose SHA-256 stands in its first line, to the octet.</source>
        <translation>Eine Aufzeichnung geht nur mit dem Skript weiter, dessen SHA-256 in ihrer ersten Zeile steht, auf das Oktett genau.</translation>
    </message>
    <message>
        <source>Take the script that the ceremony was begun with; it is in the folder of the record.</source>
        <translation>Das Skript nehmen, mit dem die Zeremonie begonnen wurde; es liegt im Ordner der Aufzeichnung.</translation>
    </message>
    <message>
        <source>%1 confirms after the operator.</source>
        <translation>%1 bestätigt nach dem Bediener.</translation>
    </message>
    <message>
        <source>Who does a step confirms first that it is done; the others confirm what they saw.</source>
        <translation>Wer einen Schritt ausführt, bestätigt zuerst, dass er getan ist; die anderen bestätigen, was sie gesehen haben.</translation>
    </message>
    <message>
        <source>Let the operator confirm.</source>
        <translation>Den Bediener bestätigen lassen.</translation>
    </message>
    <message>
        <source>%1 is not enrolled.</source>
        <translation>%1 ist nicht aufgenommen.</translation>
    </message>
    <message>
        <source>Only people who take part confirm, and after an interruption those who took part before.</source>
        <translation>Nur Teilnehmende bestätigen, und nach einer Unterbrechung nur, wer vorher dabei war.</translation>
    </message>
    <message>
        <source>Choose a name of the list.</source>
        <translation>Einen Namen aus der Liste wählen.</translation>
    </message>
    <message>
        <source>%1 has confirmed this step already.</source>
        <translation>%1 hat diesen Schritt schon bestätigt.</translation>
    </message>
    <message>
        <source>Everybody confirms once, whatever roles they have.</source>
        <translation>Jede Person bestätigt einmal, gleich in welchen Rollen.</translation>
    </message>
    <message>
        <source>Let somebody else confirm.</source>
        <translation>Jemand anderen bestätigen lassen.</translation>
    </message>
    <message>
        <source>%1 cannot confirm step %2.</source>
        <translation>%1 kann Schritt %2 nicht bestätigen.</translation>
    </message>
    <message>
        <source>None of the roles that still have to confirm is among theirs.</source>
        <translation>Keine der Rollen dieser Person muss noch bestätigen.</translation>
    </message>
    <message>
        <source>Let somebody with the missing role confirm.</source>
        <translation>Jemanden mit der fehlenden Rolle bestätigen lassen.</translation>
    </message>
    <message>
        <source>That is not the PIN that %1 chose.</source>
        <translation>Das ist nicht die PIN, die %1 gewählt hat.</translation>
    </message>
    <message>
        <source>%2 more tries are left; then this person is locked out, and an incident is recorded.</source>
        <translation>Verbleibende Versuche: %2; danach ist diese Person gesperrt, und ein Vorfall wird festgehalten.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Noch einmal eintippen.</translation>
    </message>
    <message>
        <source>%1 is locked out.</source>
        <translation>%1 ist gesperrt.</translation>
    </message>
    <message>
        <source>The PIN was wrong three times.</source>
        <translation>Die PIN war dreimal falsch.</translation>
    </message>
    <message>
        <source>The administrator and a witness decide; the person can be enrolled anew.</source>
        <translation>Administrator und ein Zeuge entscheiden; die Person kann neu aufgenommen werden.</translation>
    </message>
    <message>
        <source>The PIN of %1 has fewer than %2 characters.</source>
        <translation>Die PIN von %1 hat weniger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>Others in the room could guess it.</source>
        <translation>Andere im Raum könnten sie erraten.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>Eine längere wählen.</translation>
    </message>
    <message>
        <source>Two people are called %1.</source>
        <translation>Zwei Personen heißen %1.</translation>
    </message>
    <message>
        <source>The record names people by that.</source>
        <translation>Die Aufzeichnung nennt Personen bei diesem Namen.</translation>
    </message>
    <message>
        <source>Add something that tells them apart.</source>
        <translation>Etwas hinzufügen, das sie unterscheidet.</translation>
    </message>
    <message>
        <source>The record lacks “%1”, or it has another form.</source>
        <translation>Der Aufzeichnung fehlt „%1“, oder es hat eine andere Form.</translation>
    </message>
    <message>
        <source>Its chain may be whole, but it was not written by this program.</source>
        <translation>Ihre Kette kann heil sein, aber dieses Programm hat sie nicht geschrieben.</translation>
    </message>
    <message>
        <source>Take the mirror on the other stick.</source>
        <translation>Die Kopie auf dem anderen Stick nehmen.</translation>
    </message>
    <message>
        <source>Word number %1 is another one.</source>
        <translation>Wort Nummer %1 ist ein anderes.</translation>
    </message>
    <message>
        <source>The words are typed from the sheet of paper; a difference means that sheet and screen differ.</source>
        <translation>Die Wörter werden vom Papierblatt abgetippt; ein Unterschied heißt, dass Blatt und Bildschirm nicht übereinstimmen.</translation>
    </message>
    <message>
        <source>Compare all words aloud, then type those that are asked for now.</source>
        <translation>Alle Wörter laut vergleichen, dann die jetzt verlangten eintippen.</translation>
    </message>
    <message>
        <source>The check %1 stands in the way: %2.</source>
        <translation>Die Prüfung %1 steht im Weg: %2.</translation>
    </message>
    <message>
        <source>A machine that fails it is not fit for a root key; what could not be looked at counts as failed.</source>
        <translation>Ein Rechner, der sie nicht besteht, taugt nicht für einen Root-Schlüssel; was sich nicht prüfen ließ, gilt als nicht bestanden.</translation>
    </message>
    <message>
        <source>Mend it and begin the step again, or give the reason for a waiver where one is possible.</source>
        <translation>Beheben und den Schritt neu beginnen, oder eine Ausnahme begründen, wo sie möglich ist.</translation>
    </message>
    <message>
        <source>The watch of witness %1 is %2 seconds off the machine&apos;s clock, which says %3.</source>
        <translation>Die Armbanduhr des Zeugen %1 weicht %2 Sekunden von der Uhr des Rechners ab, die %3 zeigt.</translation>
    </message>
    <message>
        <source>Up to 120 seconds are accepted; days of the certificate and the list follow from this.</source>
        <translation>Bis zu 120 Sekunden sind zulässig; die Tage in Zertifikat und Sperrliste hängen davon ab.</translation>
    </message>
    <message>
        <source>Set the clock, or read the watch in UTC once more.</source>
        <translation>Die Uhr stellen oder die Armbanduhr noch einmal in UTC ablesen.</translation>
    </message>
    <message>
        <source>Not everybody has seen: %1.</source>
        <translation>Nicht alle haben gesehen: %1.</translation>
    </message>
    <message>
        <source>The step is done only when it is.</source>
        <translation>Der Schritt ist erst getan, wenn alle es gesehen haben.</translation>
    </message>
    <message>
        <source>Look again, or record an incident.</source>
        <translation>Noch einmal hinsehen oder einen Vorfall festhalten.</translation>
    </message>
    <message>
        <source>What this step works from is not there yet.</source>
        <translation>Womit dieser Schritt arbeitet, ist noch nicht da.</translation>
    </message>
    <message>
        <source>A certificate, a request or the day is missing in the record.</source>
        <translation>In der Aufzeichnung fehlt ein Zertifikat, ein Antrag oder der Tag.</translation>
    </message>
    <message>
        <source>Give the record of the ceremony before.</source>
        <translation>Die Aufzeichnung der vorigen Zeremonie angeben.</translation>
    </message>
    <message>
        <source>The token %1 is not inserted (serial number %2).</source>
        <translation>Das Token %1 ist nicht eingesteckt (Seriennummer %2).</translation>
    </message>
    <message>
        <source>Tokens are told apart by their serial number; labels can be the same.</source>
        <translation>Token unterscheidet man an der Seriennummer; Bezeichnungen können gleich sein.</translation>
    </message>
    <message>
        <source>Insert the token that the step names.</source>
        <translation>Das Token einstecken, das der Schritt nennt.</translation>
    </message>
    <message>
        <source>The two entries of the new PIN differ.</source>
        <translation>Die beiden Eingaben der neuen PIN sind verschieden.</translation>
    </message>
    <message>
        <source>A PIN that was written down wrong would lock the token later.</source>
        <translation>Eine falsch aufgeschriebene PIN würde das Token später sperren.</translation>
    </message>
    <message>
        <source>Type it twice, the second time from paper.</source>
        <translation>Zweimal eintippen, das zweite Mal vom Papier.</translation>
    </message>
    <message>
        <source>The PIN of %1 is missing, too short or too long.</source>
        <translation>Die PIN von %1 fehlt, ist zu kurz oder zu lang.</translation>
    </message>
    <message>
        <source>The token says how long its PINs are.</source>
        <translation>Das Token gibt an, wie lang seine PINs sind.</translation>
    </message>
    <message>
        <source>Take the one that is suggested.</source>
        <translation>Die vorgeschlagene nehmen.</translation>
    </message>
    <message>
        <source>The token %1 holds “%2”, which was made at a rehearsal.</source>
        <translation>Das Token %1 enthält „%2“ aus einer Probe.</translation>
    </message>
    <message>
        <source>A token that was practised with is not used for a real key.</source>
        <translation>Ein Token, mit dem geübt wurde, wird nicht für einen echten Schlüssel verwendet.</translation>
    </message>
    <message>
        <source>Take a blank token, or initialise this one first.</source>
        <translation>Ein leeres Token nehmen oder dieses zuerst initialisieren.</translation>
    </message>
    <message>
        <source>The token %1 holds “%2”, which was not made at a rehearsal.</source>
        <translation>Das Token %1 enthält „%2“, und das entstand nicht bei einer Probe.</translation>
    </message>
    <message>
        <source>A rehearsal must never touch a real key.</source>
        <translation>Eine Probe darf nie einen echten Schlüssel berühren.</translation>
    </message>
    <message>
        <source>Take a blank token.</source>
        <translation>Ein leeres Token nehmen.</translation>
    </message>
    <message>
        <source>The tokens %1 and %2 are the same one (serial number %3).</source>
        <translation>Die Token %1 und %2 sind dasselbe (Seriennummer %3).</translation>
    </message>
    <message>
        <source>Two copies of a key on one token are one copy.</source>
        <translation>Zwei Kopien eines Schlüssels auf einem Token sind nur eine Kopie.</translation>
    </message>
    <message>
        <source>Insert the other token.</source>
        <translation>Das andere Token einstecken.</translation>
    </message>
    <message>
        <source>The token %1 is not %2, as the script expects.</source>
        <translation>Das Token %1 ist nicht %2, wie es das Skript erwartet.</translation>
    </message>
    <message>
        <source>What is on it is not what the plan says, or it is another token.</source>
        <translation>Sein Inhalt ist nicht der geplante, oder es ist ein anderes Token.</translation>
    </message>
    <message>
        <source>Take the right token, or record an incident.</source>
        <translation>Das richtige Token nehmen oder einen Vorfall festhalten.</translation>
    </message>
    <message>
        <source>A share of the auditor&apos;s own is not offered yet.</source>
        <translation>Ein eigener Anteil für den Prüfer wird noch nicht angeboten.</translation>
    </message>
    <message>
        <source>It would need a second group of shares.</source>
        <translation>Dazu wäre eine zweite Gruppe von Anteilen nötig.</translation>
    </message>
    <message>
        <source>Set auditor_share = false in the script.</source>
        <translation>Im Skript auditor_share = false setzen.</translation>
    </message>
    <message>
        <source>%1 throws of the dice are too few; the script asks for %2.</source>
        <translation>%1 Würfe sind zu wenige; das Skript verlangt %2.</translation>
    </message>
    <message>
        <source>Each throw adds two and a half bits.</source>
        <translation>Jeder Wurf bringt zweieinhalb Bit hinzu.</translation>
    </message>
    <message>
        <source>Throw on.</source>
        <translation>Weiterwürfeln.</translation>
    </message>
    <message>
        <source>These do not look like throws of dice: %1.</source>
        <translation>Das sieht nicht gewürfelt aus: %1.</translation>
    </message>
    <message>
        <source>People who make numbers up fall into patterns.</source>
        <translation>Wer sich Zahlen ausdenkt, verfällt in Muster.</translation>
    </message>
    <message>
        <source>Throw the dice and type what they show.</source>
        <translation>Würfeln und eintippen, was die Würfel zeigen.</translation>
    </message>
    <message>
        <source>The token %1 already has the key “%2”.</source>
        <translation>Das Token %1 hat den Schlüssel „%2“ schon.</translation>
    </message>
    <message>
        <source>A key is never put over another one.</source>
        <translation>Ein Schlüssel wird nie über einen anderen geschrieben.</translation>
    </message>
    <message>
        <source>Take a blank token, or record an incident.</source>
        <translation>Ein leeres Token nehmen oder einen Vorfall festhalten.</translation>
    </message>
    <message>
        <source>The key is not in this machine&apos;s memory, and no inserted token has it.</source>
        <translation>Der Schlüssel ist nicht im Speicher dieses Rechners, und kein eingestecktes Token hat ihn.</translation>
    </message>
    <message>
        <source>It was wiped or lost, or the token is still in its bag.</source>
        <translation>Er wurde gelöscht oder ging verloren, oder das Token ist noch in seinem Beutel.</translation>
    </message>
    <message>
        <source>Insert the token; or go back to the step that makes the key.</source>
        <translation>Das Token einstecken; oder zu dem Schritt zurückgehen, der den Schlüssel erzeugt.</translation>
    </message>
    <message>
        <source>The copy on %1 is not the key of this ceremony.</source>
        <translation>Die Kopie auf %1 ist nicht der Schlüssel dieser Zeremonie.</translation>
    </message>
    <message>
        <source>What it gives back does not fit the public key, so nobody may rely on it.</source>
        <translation>Was sie zurückgibt, passt nicht zum öffentlichen Schlüssel; niemand darf sich auf sie verlassen.</translation>
    </message>
    <message>
        <source>Destroy this copy and record an incident.</source>
        <translation>Diese Kopie vernichten und einen Vorfall festhalten.</translation>
    </message>
    <message>
        <source>%1 officers are enrolled, and there are %2 shares.</source>
        <translation>%1 Crypto Officers sind aufgenommen, und es gibt %2 Anteile.</translation>
    </message>
    <message>
        <source>Nobody may hold two shares.</source>
        <translation>Niemand darf zwei Anteile halten.</translation>
    </message>
    <message>
        <source>Enrol more officers.</source>
        <translation>Mehr Crypto Officers aufnehmen.</translation>
    </message>
    <message>
        <source>The share of %1 differs at word %2.</source>
        <translation>Der Anteil von %1 weicht bei Wort %2 ab.</translation>
    </message>
    <message>
        <source>It was written down or read wrong; on the day of need it would be of no use.</source>
        <translation>Er wurde falsch aufgeschrieben oder falsch abgelesen; würde er gebraucht, wäre er nutzlos.</translation>
    </message>
    <message>
        <source>Correct the sheet from the screen if it is still shown, else split the secret anew.</source>
        <translation>Das Blatt nach dem Bildschirm berichtigen, wenn er den Anteil noch zeigt, sonst das Geheimnis neu teilen.</translation>
    </message>
    <message>
        <source>The script goes on from another record than the one that was given.</source>
        <translation>Das Skript knüpft an eine andere Aufzeichnung an als die angegebene.</translation>
    </message>
    <message>
        <source>It cites %1 as previous_head; the record ends with %2.</source>
        <translation>Es nennt %1 als previous_head; die Aufzeichnung endet mit %2.</translation>
    </message>
    <message>
        <source>Give the kit of the ceremony before, or correct the script and have it reviewed again.</source>
        <translation>Das Kit der vorigen Zeremonie angeben, oder das Skript berichtigen und erneut prüfen lassen.</translation>
    </message>
    <message>
        <source>The request for %1 does not prove that its sender has the key.</source>
        <translation>Der Antrag für %1 beweist nicht, dass sein Absender den Schlüssel hat.</translation>
    </message>
    <message>
        <source>Its signature is wrong (RFC 2986 section 4.2).</source>
        <translation>Seine Signatur ist falsch (RFC 2986, Abschnitt 4.2).</translation>
    </message>
    <message>
        <source>Have a new request made, and its words brought on paper.</source>
        <translation>Einen neuen Antrag erstellen und seine Wörter auf Papier bringen lassen.</translation>
    </message>
    <message>
        <source>The key in the request for %1 belongs to another CA here.</source>
        <translation>Der Schlüssel im Antrag für %1 gehört hier zu einer anderen CA.</translation>
    </message>
    <message>
        <source>Two CAs with one key could sign for each other.</source>
        <translation>Zwei CAs mit einem Schlüssel könnten füreinander signieren.</translation>
    </message>
    <message>
        <source>Have a request made with a key of its own.</source>
        <translation>Einen Antrag mit eigenem Schlüssel erstellen lassen.</translation>
    </message>
    <message>
        <source>The last revocation list is younger (%1).</source>
        <translation>Die letzte Sperrliste ist jünger (%1).</translation>
    </message>
    <message>
        <source>A list may not begin before the one that it replaces (RFC 5280 section 5.1.2.4).</source>
        <translation>Eine Liste darf nicht vor der beginnen, die sie ersetzt (RFC 5280, Abschnitt 5.1.2.4).</translation>
    </message>
    <message>
        <source>The stick %1 is not there, or cannot be written (%2).</source>
        <translation>Der Stick %1 ist nicht da oder lässt sich nicht beschreiben (%2).</translation>
    </message>
    <message>
        <source>The bindings say where it is mounted.</source>
        <translation>Die Zuordnungen sagen, wo er eingehängt ist.</translation>
    </message>
    <message>
        <source>Insert it, without write protection, and try again.</source>
        <translation>Ihn ohne Schreibschutz einstecken und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The two readings of the bag number for %1 differ.</source>
        <translation>Die beiden Ablesungen der Beutelnummer für %1 unterscheiden sich.</translation>
    </message>
    <message>
        <source>A bag is found again by its number alone.</source>
        <translation>Ein Beutel ist nur an seiner Nummer wiederzufinden.</translation>
    </message>
    <message>
        <source>Read it once more; one reads, another one types.</source>
        <translation>Noch einmal ablesen; eine Person liest, eine andere tippt.</translation>
    </message>
    <message>
        <source>The bag %1 holds %2 already.</source>
        <translation>Der Beutel %1 enthält schon %2.</translation>
    </message>
    <message>
        <source>Every bag has a number of its own.</source>
        <translation>Jeder Beutel hat seine eigene Nummer.</translation>
    </message>
    <message>
        <source>Take another bag.</source>
        <translation>Einen anderen Beutel nehmen.</translation>
    </message>
    <message>
        <source>The bag of %1 has the number %2; the record says %3.</source>
        <translation>Der Beutel von %1 hat die Nummer %2; die Aufzeichnung sagt %3.</translation>
    </message>
    <message>
        <source>Somebody may have opened the bag and put another one in its place.</source>
        <translation>Jemand könnte den Beutel geöffnet und durch einen anderen ersetzt haben.</translation>
    </message>
    <message>
        <source>Do not use what is in it; record an incident.</source>
        <translation>Den Inhalt nicht verwenden; einen Vorfall festhalten.</translation>
    </message>
    <message>
        <source>From the sheet: word number</source>
        <translation>Vom Blatt: Wort Nummer</translation>
    </message>
    <message>
        <source>Why the ceremony goes on all the same, in spite of</source>
        <translation>Warum die Zeremonie trotzdem weitergeht, ungeachtet von</translation>
    </message>
    <message>
        <source>The program, in words</source>
        <translation>Das Programm, in Wörtern</translation>
    </message>
    <message>
        <source>UTC on the watch of witness number</source>
        <translation>UTC auf der Armbanduhr von Zeuge Nummer</translation>
    </message>
    <message>
        <source>The machine&apos;s clock, UTC</source>
        <translation>Die Uhr des Rechners, UTC</translation>
    </message>
    <message>
        <source>Seen:</source>
        <translation>Gesehen:</translation>
    </message>
    <message>
        <source>To be read aloud</source>
        <translation>Vorzulesen</translation>
    </message>
    <message>
        <source>To be written down</source>
        <translation>Aufzuschreiben</translation>
    </message>
    <message>
        <source>Number on the bag of</source>
        <translation>Nummer auf dem Beutel von</translation>
    </message>
    <message>
        <source>The same once more, read by a witness:</source>
        <translation>Dieselbe noch einmal, von einem Zeugen abgelesen:</translation>
    </message>
    <message>
        <source>Everybody has seen it destroyed:</source>
        <translation>Alle haben die Vernichtung gesehen:</translation>
    </message>
    <message>
        <source>Faces of the dice, 1 to 6, at least</source>
        <translation>Augen der Würfel, 1 bis 6, mindestens</translation>
    </message>
    <message>
        <source>a die has the faces 1 to 6</source>
        <translation>ein Würfel hat die Augen 1 bis 6</translation>
    </message>
    <message>
        <source>one face came more than eight times in a row</source>
        <translation>eine Augenzahl kam mehr als achtmal hintereinander</translation>
    </message>
    <message>
        <source>one face came more than half of the time</source>
        <translation>eine Augenzahl kam in mehr als der Hälfte der Würfe</translation>
    </message>
    <message>
        <source>two faces take turns</source>
        <translation>zwei Augenzahlen wechseln sich ab</translation>
    </message>
    <message>
        <source>the same throws come again and again</source>
        <translation>dieselben Würfe kommen immer wieder</translation>
    </message>
    <message>
        <source>The signature over a random message verifies with the public key</source>
        <translation>Die Signatur über eine zufällige Nachricht passt zum öffentlichen Schlüssel</translation>
    </message>
    <message>
        <source>First eight digits of the transcript&apos;s head, as verify.sh shows them on the second computer for the stick</source>
        <translation>Erste acht Ziffern des Protokollendes, wie verify.sh sie auf dem zweiten Rechner zeigt, für den Stick</translation>
    </message>
    <message>
        <source>verify.sh has accepted the kit on the stick</source>
        <translation>verify.sh hat das Kit angenommen, auf dem Stick</translation>
    </message>
    <message>
        <source>Share, for the eyes of</source>
        <translation>Anteil, nur für die Augen von</translation>
    </message>
    <message>
        <source>Has written down all words of the share:</source>
        <translation>Hat alle Wörter des Anteils aufgeschrieben:</translation>
    </message>
    <message>
        <source>The whole share, from the sheet of</source>
        <translation>Der ganze Anteil, vom Blatt von</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Name des Satzes</translation>
    </message>
    <message>
        <source>Sheets that will be printed</source>
        <translation>Blätter, die gedruckt werden</translation>
    </message>
    <message>
        <source>From the sheets: all lines, or the texts of the codes, one a line</source>
        <translation>Von den Blättern: alle Zeilen oder die Texte der Codes, je einer pro Zeile</translation>
    </message>
    <message>
        <source>From the sheets: the whole line, with its check, that has the number</source>
        <translation>Von den Blättern: die ganze Zeile, mit ihrer Prüfung, zur Nummer</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Wer teilnimmt</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>Nimmt teil</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert mit</translation>
    </message>
    <message>
        <source>SHA-256 of what is signed</source>
        <translation>SHA-256 dessen, was signiert wird</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>File of the request of</source>
        <translation>Datei des Antrags von</translation>
    </message>
    <message>
        <source>Asks for the name</source>
        <translation>Beantragt den Namen</translation>
    </message>
    <message>
        <source>The request, in words</source>
        <translation>Der Antrag, in Wörtern</translation>
    </message>
    <message>
        <source>Asked for, and left out: the script decides</source>
        <translation>Beantragt und weggelassen: Das Skript entscheidet</translation>
    </message>
    <message>
        <source>This update</source>
        <translation>Diese Ausgabe</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächste Ausgabe</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>PIN of the token</source>
        <translation>PIN des Tokens</translation>
    </message>
    <message>
        <source>A wrong PIN now locks the token. Everybody agrees to try:</source>
        <translation>Eine falsche PIN sperrt jetzt das Token. Alle stimmen dem Versuch zu:</translation>
    </message>
    <message>
        <source>A PIN made by chance, to be written down and typed below</source>
        <translation>Eine zufällige PIN, zum Aufschreiben und Eintippen weiter unten</translation>
    </message>
    <message>
        <source>New PIN of</source>
        <translation>Neue PIN von</translation>
    </message>
    <message>
        <source>The same once more, from paper:</source>
        <translation>Dieselbe noch einmal, vom Papier:</translation>
    </message>
    <message>
        <source>A PIN of it was entered wrong before</source>
        <translation>Eine seiner PINs wurde schon falsch eingegeben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Will be called</source>
        <translation>Wird heißen</translation>
    </message>
    <message>
        <source>PIN of the security officer (SO) of</source>
        <translation>PIN des Sicherheitsbeauftragten (SO) von</translation>
    </message>
    <message>
        <source>A machine of its own, not a guest of another one</source>
        <translation>Ein eigener Rechner, kein Gast auf einem anderen</translation>
    </message>
    <message>
        <source>How it was started</source>
        <translation>Wie der Rechner gestartet wurde</translation>
    </message>
    <message>
        <source>The operating system</source>
        <translation>Das Betriebssystem</translation>
    </message>
    <message>
        <source>A live system that leaves nothing on a disk</source>
        <translation>Ein Live-System, das nichts auf einem Datenträger hinterlässt</translation>
    </message>
    <message>
        <source>Two sticks for the record</source>
        <translation>Zwei Sticks für die Aufzeichnung</translation>
    </message>
    <message>
        <source>What is installed</source>
        <translation>Was installiert ist</translation>
    </message>
    <message>
        <source>The clock is the machine&apos;s own, in UTC</source>
        <translation>Die Uhr ist die des Rechners, in UTC</translation>
    </message>
    <message>
        <source>The tokens are well</source>
        <translation>Die Token sind in Ordnung</translation>
    </message>
    <message>
        <source>Enough power</source>
        <translation>Genug Strom</translation>
    </message>
    <message>
        <source>Memory is not swapped to a disk</source>
        <translation>Speicher wird nicht auf einen Datenträger ausgelagert</translation>
    </message>
    <message>
        <source>The machine cannot hibernate</source>
        <translation>Der Rechner kann nicht in den Ruhezustand gehen</translation>
    </message>
    <message>
        <source>A crash leaves no image of the memory</source>
        <translation>Ein Absturz hinterlässt kein Abbild des Speichers</translation>
    </message>
    <message>
        <source>Memory can be locked</source>
        <translation>Speicher lässt sich im RAM festhalten</translation>
    </message>
    <message>
        <source>No other program looks into this one</source>
        <translation>Kein anderes Programm sieht in dieses hinein</translation>
    </message>
    <message>
        <source>The random generator is ready</source>
        <translation>Der Zufallsgenerator ist bereit</translation>
    </message>
    <message>
        <source>No network is connected</source>
        <translation>Kein Netz ist verbunden</translation>
    </message>
    <message>
        <source>No way out, and nobody listens</source>
        <translation>Kein Weg nach draußen, und niemand lauscht</translation>
    </message>
    <message>
        <source>No radio</source>
        <translation>Kein Funk</translation>
    </message>
    <message>
        <source>Nothing at the USB ports that does not belong there</source>
        <translation>Nichts an den USB-Anschlüssen, was nicht dorthin gehört</translation>
    </message>
    <message>
        <source>One person is logged in, at this machine</source>
        <translation>Eine Person ist angemeldet, an diesem Rechner</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>“%1” is the record of a rehearsal and is not taken in.</source>
        <translation>„%1“ ist die Aufzeichnung einer Probe und wird nicht aufgenommen.</translation>
    </message>
    <message>
        <source>Its root was made to be thrown away; nobody may trust it.</source>
        <translation>Ihre Wurzel wurde zum Wegwerfen gemacht; niemand darf ihr vertrauen.</translation>
    </message>
    <message>
        <source>Choose the kit of the real ceremony.</source>
        <translation>Das Kit der echten Zeremonie wählen.</translation>
    </message>
    <message>
        <source>“%1” is not taken in: its record is not genuine (%2).</source>
        <translation>„%1“ wird nicht aufgenommen: Die Aufzeichnung ist nicht echt (%2).</translation>
    </message>
    <message>
        <source>Only a whole record that the root key has signed says what a root has done.</source>
        <translation>Nur eine vollständige Aufzeichnung, die der Wurzelschlüssel signiert hat, sagt, was eine Wurzel getan hat.</translation>
    </message>
    <message>
        <source>“ceremony verify” tells more. Try another copy of the kit.</source>
        <translation>„ceremony verify“ sagt mehr. Eine andere Kopie des Kits versuchen.</translation>
    </message>
    <message>
        <source>“%1” is not taken in: its record was not closed.</source>
        <translation>„%1“ wird nicht aufgenommen: Die Aufzeichnung wurde nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>The addendum says in which bags tokens and sheets are; a kit has it once everybody signed off.</source>
        <translation>Der Nachtrag sagt, in welchen Beuteln Token und Blätter sind; ein Kit hat ihn, sobald alle unterschrieben haben.</translation>
    </message>
    <message>
        <source>Choose the copy of the kit that was in the machine when the ceremony ended.</source>
        <translation>Die Kopie des Kits wählen, die am Ende der Zeremonie im Rechner war.</translation>
    </message>
    <message>
        <source>The root in “%1” is another one than in the kits before it.</source>
        <translation>Die Wurzel in „%1“ ist eine andere als in den Kits davor.</translation>
    </message>
    <message>
        <source>A chain of ceremonies belongs to one root.</source>
        <translation>Eine Kette von Zeremonien gehört zu einer Wurzel.</translation>
    </message>
    <message>
        <source>Take the kits of each root in by themselves.</source>
        <translation>Die Kits jeder Wurzel für sich aufnehmen.</translation>
    </message>
    <message>
        <source>“%1” in the kit was not signed by its root.</source>
        <translation>„%1“ im Kit wurde nicht von dessen Wurzel signiert.</translation>
    </message>
    <message>
        <source>A guarded root speaks for what it signed, and for nothing else.</source>
        <translation>Eine bewachte Root-CA steht für das ein, was sie signiert hat, und für nichts sonst.</translation>
    </message>
    <message>
        <source>Do not use this kit. Find out who put the file there.</source>
        <translation>Dieses Kit nicht verwenden. Klären, wer die Datei dort abgelegt hat.</translation>
    </message>
    <message>
        <source>“%1” goes on from a ceremony that this vault does not know.</source>
        <translation>„%1“ schließt an eine Zeremonie an, die dieser Tresor nicht kennt.</translation>
    </message>
    <message>
        <source>The life of a root is one chain, which is taken in from its beginning.</source>
        <translation>Das Leben einer Wurzel ist eine einzige Kette, die von ihrem Anfang an aufgenommen wird.</translation>
    </message>
    <message>
        <source>Name the kits of all ceremonies of this root, the oldest first.</source>
        <translation>Die Kits aller Zeremonien dieser Wurzel angeben, das älteste zuerst.</translation>
    </message>
    <message>
        <source>“%1” does not go on from the last ceremony that this vault knows, %2.</source>
        <translation>„%1“ schließt nicht an die letzte Zeremonie an, die dieser Tresor kennt, %2.</translation>
    </message>
    <message>
        <source>Each ceremony cites the end of the one before. One that cites another end skips a ceremony, or stands beside the chain.</source>
        <translation>Jede Zeremonie führt das Ende der vorigen an. Eine, die ein anderes Ende anführt, überspringt eine Zeremonie oder steht neben der Kette.</translation>
    </message>
    <message>
        <source>Take in the kits that are missing, too. If none is missing, the root key was used behind your back: find out by whom.</source>
        <translation>Auch die fehlenden Kits aufnehmen. Fehlt keines, wurde der Wurzelschlüssel heimlich benutzt: klären, von wem.</translation>
    </message>
    <message>
        <source>This vault knows another record of the ceremony %2 than the one in “%1”.</source>
        <translation>Dieser Tresor kennt eine andere Aufzeichnung der Zeremonie %2 als die in „%1“.</translation>
    </message>
    <message>
        <source>A ceremony has one record; a copy says the same, octet for octet.</source>
        <translation>Eine Zeremonie hat eine Aufzeichnung; eine Kopie sagt dasselbe, Oktett für Oktett.</translation>
    </message>
    <message>
        <source>Compare the words of both with those on paper.</source>
        <translation>Die Wörter beider mit denen auf Papier vergleichen.</translation>
    </message>
    <message>
        <source>The CRL with the number %1 is not taken in.</source>
        <translation>Die Sperrliste mit der Nummer %1 wird nicht aufgenommen.</translation>
    </message>
    <message>
        <source>The vault has another list with this number, or it is none that a list can have (RFC 5280 section 5.2.3).</source>
        <translation>Der Tresor hat eine andere Sperrliste mit dieser Nummer, oder es ist keine, die eine Sperrliste haben kann (RFC 5280, Abschnitt 5.2.3).</translation>
    </message>
    <message>
        <source>Find out which of the two lists was published.</source>
        <translation>Klären, welche der beiden Sperrlisten veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>This key belongs to the CA “%1” already.</source>
        <translation>Dieser Schlüssel gehört bereits zur CA „%1“.</translation>
    </message>
    <message>
        <source>A key stands for one CA in a vault.</source>
        <translation>Ein Schlüssel steht in einem Tresor für eine einzige CA.</translation>
    </message>
    <message>
        <source>Go on with that CA.</source>
        <translation>Mit jener CA fortfahren.</translation>
    </message>
    <message>
        <source>Hold a ceremony and take its record in: “ceremony new --type crl-resign” for a CRL, “sub-sign” for a CA below it, “sub-revoke” to revoke one.</source>
        <translation>Eine Zeremonie abhalten und ihre Aufzeichnung aufnehmen: „ceremony new --type crl-resign“ für eine Sperrliste, „sub-sign“ für eine CA darunter, „sub-revoke“, um eine zu sperren.</translation>
    </message>
    <message>
        <source>CRL taken in</source>
        <translation>Sperrliste aufgenommen</translation>
    </message>
    <message>
        <source>Root marked as guarded</source>
        <translation>Wurzel als bewacht gekennzeichnet</translation>
    </message>
    <message>
        <source>Record of a ceremony taken in</source>
        <translation>Aufzeichnung einer Zeremonie aufgenommen</translation>
    </message>
    <message>
        <source>This record is that of a rehearsal, and its practice tokens are gone.</source>
        <translation>Das ist die Aufzeichnung einer Probe, und ihre Übungstoken sind weg.</translation>
    </message>
    <message>
        <source>They went away when its window was closed; on other tokens nothing of it fits.</source>
        <translation>Sie verschwanden, als ihr Fenster geschlossen wurde; zu anderen Token passt nichts davon.</translation>
    </message>
    <message>
        <source>Rehearse anew, with empty log sticks.</source>
        <translation>Neu proben, mit leeren Protokollsticks.</translation>
    </message>
    <message>
        <source>The search for a path of “%1” was stopped after as much work as %2 checks of signatures.</source>
        <translation>Die Suche nach einem Pfad von „%1“ wurde nach so viel Arbeit wie für %2 Signaturprüfungen abgebrochen.</translation>
    </message>
    <message>
        <source>So many certificates of the same names look as if made to keep programs busy (RFC 4158 section 2.4).</source>
        <translation>So viele Zertifikate mit denselben Namen sehen aus, als sollten sie Programme aufhalten (RFC 4158, Abschnitt 2.4).</translation>
    </message>
    <message>
        <source>To compare them all takes longer than any real certificate is worth (RFC 5280 section 6.1.3).</source>
        <translation>Sie alle zu vergleichen dauert länger, als ein echtes Zertifikat es wert ist (RFC 5280, Abschnitt 6.1.3).</translation>
    </message>
    <message>
        <source>Have it issued with fewer names, or by a CA with fewer constraints.</source>
        <translation>Mit weniger Namen oder von einer CA mit weniger Beschränkungen ausstellen lassen.</translation>
    </message>
    <message>
        <source>There are too many policies on the path of “%1”.</source>
        <translation>Auf dem Pfad von „%1“ gibt es zu viele Richtlinien.</translation>
    </message>
    <message>
        <source>Mappings of policies can be made to keep programs busy (RFC 9618 section 1.1).</source>
        <translation>Richtlinienzuordnungen können so gemacht sein, dass sie Programme aufhalten (RFC 9618, Abschnitt 1.1).</translation>
    </message>
    <message>
        <source>Do not trust it; no real CA needs so many.</source>
        <translation>Nicht vertrauen; keine echte CA braucht so viele.</translation>
    </message>
    <message>
        <source>The revocation lists for “%1” cover some reasons only.</source>
        <translation>Die Sperrlisten für „%1“ decken nur einige Gründe ab.</translation>
    </message>
    <message>
        <source>“%2” splits its lists by reasons, and one is missing; the list that is there runs from %3 to %4 (RFC 5280 section 6.3.3).</source>
        <translation>„%2“ teilt seine Listen nach Gründen, und eine fehlt; die vorhandene gilt von %3 bis %4 (RFC 5280, Abschnitt 6.3.3).</translation>
    </message>
    <message>
        <source>Give the lists for the other reasons as well.</source>
        <translation>Auch die Listen für die anderen Gründe angeben.</translation>
    </message>
    <message>
        <source>The certificate is not for the user “%1”.</source>
        <translation>Das Zertifikat gilt nicht für den Benutzer „%1“.</translation>
    </message>
    <message>
        <source>Its names are: %2. Only user principal names count (RFC 5280 section 4.2.1.6).</source>
        <translation>Seine Namen sind: %2. Nur User Principal Names zählen (RFC 5280, Abschnitt 4.2.1.6).</translation>
    </message>
    <message>
        <source>Check the name, or have a certificate issued with it.</source>
        <translation>Den Namen prüfen oder ein Zertifikat mit ihm ausstellen lassen.</translation>
    </message>
    <message>
        <source>“%1” does not name its purposes.</source>
        <translation>„%1“ nennt seine Zwecke nicht.</translation>
    </message>
    <message>
        <source>Certificates of public CAs have an extended key usage (CA/B Baseline Requirements section 7.1.2.7.6).</source>
        <translation>Zertifikate öffentlicher CAs haben eine erweiterte Schlüsselverwendung (CA/B Baseline Requirements, Abschnitt 7.1.2.7.6).</translation>
    </message>
    <message>
        <source>Have it issued with the purpose it is for.</source>
        <translation>Mit dem Zweck ausstellen lassen, für den es bestimmt ist.</translation>
    </message>
    <message>
        <source>“%1” is for any purpose at all.</source>
        <translation>„%1“ gilt für jeden beliebigen Zweck.</translation>
    </message>
    <message>
        <source>Public CAs name each purpose (CA/B Baseline Requirements section 7.1.2.7.10).</source>
        <translation>Öffentliche CAs nennen jeden Zweck (CA/B Baseline Requirements, Abschnitt 7.1.2.7.10).</translation>
    </message>
    <message>
        <source>The extended key usage of “%1” is critical.</source>
        <translation>Die erweiterte Schlüsselverwendung von „%1“ ist kritisch.</translation>
    </message>
    <message>
        <source>Public CAs must not mark it so (CA/B Baseline Requirements section 7.1.2.7.6).</source>
        <translation>Öffentliche CAs dürfen sie nicht so kennzeichnen (CA/B Baseline Requirements, Abschnitt 7.1.2.7.6).</translation>
    </message>
    <message>
        <source>Have it issued again, with that extension not critical.</source>
        <translation>Neu ausstellen lassen, mit dieser Erweiterung als nicht kritisch.</translation>
    </message>
    <message>
        <source>The authority key identifier of the root “%1” lacks the identifier of its key.</source>
        <translation>In der Schlüsselkennung des Ausstellers der Root-CA „%1“ fehlt die Kennung ihres Schlüssels.</translation>
    </message>
    <message>
        <source>A public root names its own key there (CA/B Baseline Requirements section 7.1.2.1.3).</source>
        <translation>Eine öffentliche Root-CA nennt dort ihren eigenen Schlüssel (CA/B Baseline Requirements, Abschnitt 7.1.2.1.3).</translation>
    </message>
    <message>
        <source>Use another root, or the rules for a private PKI.</source>
        <translation>Eine andere Root-CA oder die Regeln für eine eigene PKI verwenden.</translation>
    </message>
    <message>
        <source>The authority key identifier of the root “%1” names an issuer and a serial number.</source>
        <translation>Die Schlüsselkennung des Ausstellers der Root-CA „%1“ nennt einen Aussteller und eine Seriennummer.</translation>
    </message>
    <message>
        <source>A public root names its key alone (CA/B Baseline Requirements section 7.1.2.1.3).</source>
        <translation>Eine öffentliche Root-CA nennt nur ihren Schlüssel (CA/B Baseline Requirements, Abschnitt 7.1.2.1.3).</translation>
    </message>
    <message>
        <source>The two key identifiers of the root “%1” differ.</source>
        <translation>Die beiden Schlüsselkennungen der Root-CA „%1“ weichen voneinander ab.</translation>
    </message>
    <message>
        <source>A root is its own issuer, so both name the same key (CA/B Baseline Requirements section 7.1.2.1.3).</source>
        <translation>Eine Root-CA ist ihr eigener Aussteller, also nennen beide denselben Schlüssel (CA/B Baseline Requirements, Abschnitt 7.1.2.1.3).</translation>
    </message>
    <message>
        <source>The common name “%2” of “%1” is not a copy of an alternative name.</source>
        <translation>Der Common Name „%2“ von „%1“ ist keine Kopie eines alternativen Namens.</translation>
    </message>
    <message>
        <source>In certificates of public CAs it must be one, letter by letter (CA/B Baseline Requirements section 7.1.4.3).</source>
        <translation>In Zertifikaten öffentlicher CAs muss er eine sein, Buchstabe für Buchstabe (CA/B Baseline Requirements, Abschnitt 7.1.4.3).</translation>
    </message>
    <message>
        <source>Have it issued without a common name, or with one of its names there.</source>
        <translation>Ohne Common Name oder mit einem seiner Namen darin ausstellen lassen.</translation>
    </message>
    <message>
        <source>The wildcard “%2” of “%1” spans the domains of many owners.</source>
        <translation>Der Platzhalter „%2“ von „%1“ umfasst die Domänen vieler Eigentümer.</translation>
    </message>
    <message>
        <source>Right below a public suffix everybody can have a domain (CA/B Baseline Requirements section 3.2.2.6).</source>
        <translation>Direkt unter einem Public Suffix kann jeder eine Domäne haben (CA/B Baseline Requirements, Abschnitt 3.2.2.6).</translation>
    </message>
    <message>
        <source>Have it issued for a domain of one owner.</source>
        <translation>Für eine Domäne eines einzigen Eigentümers ausstellen lassen.</translation>
    </message>
    <message>
        <source>“%1” is a CA, but is used as the certificate of a server or person.</source>
        <translation>„%1“ ist eine CA, wird aber als Zertifikat eines Servers oder einer Person verwendet.</translation>
    </message>
    <message>
        <source>Public CAs do not issue such certificates (CA/B Baseline Requirements section 7.1.2.7.8).</source>
        <translation>Öffentliche CAs stellen solche Zertifikate nicht aus (CA/B Baseline Requirements, Abschnitt 7.1.2.7.8).</translation>
    </message>
    <message>
        <source>Use a certificate that is no CA.</source>
        <translation>Ein Zertifikat verwenden, das keine CA ist.</translation>
    </message>
    <message>
        <source>The signature of “%1” is made with %2, which was not asked for.</source>
        <translation>Die Signatur von „%1“ ist mit %2 erstellt, das nicht verlangt war.</translation>
    </message>
    <message>
        <source>Other algorithms were demanded (RFC 5280 section 6.1.3).</source>
        <translation>Verlangt waren andere Verfahren (RFC 5280, Abschnitt 6.1.3).</translation>
    </message>
    <message>
        <source>Have it issued with one of these, or ask for this one as well.</source>
        <translation>Mit einem von diesen ausstellen lassen oder auch dieses verlangen.</translation>
    </message>
    <message>
        <source>“%1” would be revoked.</source>
        <translation>„%1“ wäre gesperrt.</translation>
    </message>
    <message>
        <source>That is what you asked about: everything below it falls with it (RFC 5280 section 6.3).</source>
        <translation>Das war die Frage: Alles darunter fällt mit ihm (RFC 5280, Abschnitt 6.3).</translation>
    </message>
    <message>
        <source>Plan what replaces it before it is revoked.</source>
        <translation>Vor dem Sperren planen, was es ersetzt.</translation>
    </message>
    <message>
        <source>A name constraint of “%1” for hosts begins with a dot.</source>
        <translation>Eine Namensbeschränkung von „%1“ für Hosts beginnt mit einem Punkt.</translation>
    </message>
    <message>
        <source>A constraint is a host name; all below it are covered without a dot (RFC 5280 section 4.2.1.10).</source>
        <translation>Eine Beschränkung ist ein Hostname; alle darunter sind auch ohne Punkt erfasst (RFC 5280, Abschnitt 4.2.1.10).</translation>
    </message>
    <message>
        <source>Have the CA issued again without the dot.</source>
        <translation>Die CA ohne den Punkt neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>“%1” has no alternative names.</source>
        <translation>„%1“ hat keine alternativen Namen.</translation>
    </message>
    <message>
        <source>Host names stand there and nowhere else (CA/B Baseline Requirements section 7.1.2.7.12).</source>
        <translation>Hostnamen stehen dort und nirgends sonst (CA/B Baseline Requirements, Abschnitt 7.1.2.7.12).</translation>
    </message>
    <message>
        <source>Have it issued with its host names as alternative names.</source>
        <translation>Mit seinen Hostnamen als alternativen Namen ausstellen lassen.</translation>
    </message>
    <message>
        <source>There are no rules named “%1”.</source>
        <translation>Es gibt keine Regeln namens „%1“.</translation>
    </message>
    <message>
        <source>Certificates can be judged by these: %2.</source>
        <translation>Zertifikate lassen sich nach diesen beurteilen: %2.</translation>
    </message>
    <message>
        <source>The search for a path of “%1” was stopped after %2 issuers.</source>
        <translation>Die Suche nach einem Pfad von „%1“ wurde nach %2 Ausstellern abgebrochen.</translation>
    </message>
    <message>
        <source>%2 paths of “%1” were judged, and none is valid; there are more.</source>
        <translation>%2 Pfade von „%1“ wurden beurteilt, und keiner ist gültig; es gibt noch mehr.</translation>
    </message>
    <message>
        <source>A path of “%1” has more than %2 certificates.</source>
        <translation>Ein Pfad von „%1“ hat mehr als %2 Zertifikate.</translation>
    </message>
    <message>
        <source>Longer ones are not looked at (RFC 4158 section 2.4).</source>
        <translation>Längere werden nicht betrachtet (RFC 4158, Abschnitt 2.4).</translation>
    </message>
    <message>
        <source>The search for a revocation list of “%1” was stopped after %2 tries.</source>
        <translation>Die Suche nach einer Sperrliste für „%1“ wurde nach %2 Versuchen abgebrochen.</translation>
    </message>
    <message>
        <source>So many lists and places of lists look as if made to keep programs busy (RFC 5280 section 6.3.3).</source>
        <translation>So viele Listen und Fundorte von Listen sehen aus, als sollten sie Programme aufhalten (RFC 5280, Abschnitt 6.3.3).</translation>
    </message>
    <message>
        <source>Give only the lists that belong to it.</source>
        <translation>Nur die zugehörigen Listen angeben.</translation>
    </message>
    <message>
        <source>“%1” demands policies of those below it, but not critically, and names none itself.</source>
        <translation>„%1“ verlangt Richtlinien von allem darunter, aber nicht kritisch, und nennt selbst keine.</translation>
    </message>
    <message>
        <source>Programs that pass over the extension would accept what others refuse (RFC 5280 section 4.2.1.11).</source>
        <translation>Programme, die die Erweiterung übergehen, würden annehmen, was andere ablehnen (RFC 5280, Abschnitt 4.2.1.11).</translation>
    </message>
    <message>
        <source>Have the CA issued again with critical policy constraints.</source>
        <translation>Die CA mit kritischen Richtlinienbeschränkungen neu ausstellen lassen.</translation>
    </message>
    <message>
        <source>The key of “%1” may not be used as asked: %2.</source>
        <translation>Der Schlüssel von „%1“ darf nicht wie verlangt verwendet werden: %2.</translation>
    </message>
    <message>
        <source>Its key usage does not name this use (RFC 5280 section 4.2.1.3).</source>
        <translation>Seine Schlüsselverwendung nennt diese Verwendung nicht (RFC 5280, Abschnitt 4.2.1.3).</translation>
    </message>
    <message>
        <source>Use a certificate made for this use.</source>
        <translation>Ein Zertifikat verwenden, das für diese Verwendung erstellt ist.</translation>
    </message>
    <message>
        <source>Beside the name of an organization many CAs put a free text there; public CAs must not (CA/B Baseline Requirements section 7.1.4.3).</source>
        <translation>Neben den Namen einer Organisation setzen viele CAs dort einen freien Text; öffentliche CAs dürfen das nicht (CA/B Baseline Requirements, Abschnitt 7.1.4.3).</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not signed by its own key.</source>
        <translation>Das Zertifikat von „%1“ ist nicht mit dem eigenen Schlüssel signiert.</translation>
    </message>
    <message>
        <source>A root proves by its own signature that whoever made it has the key.</source>
        <translation>Die eigene Signatur einer Root-CA beweist, dass den Schlüssel hat, wer sie erstellt hat.</translation>
    </message>
    <message>
        <source>Ask its owner for the self-signed certificate.</source>
        <translation>Den Eigentümer um das selbstsignierte Zertifikat bitten.</translation>
    </message>
    <message>
        <source>The key of “%1” belongs to a CA of this root, or to the root itself.</source>
        <translation>Der Schlüssel von „%1“ gehört einer CA dieser Root-CA oder der Root-CA selbst.</translation>
    </message>
    <message>
        <source>A second certificate under another name would let one key play two parts.</source>
        <translation>Ein zweites Zertifikat unter anderem Namen gäbe einem Schlüssel zwei Rollen.</translation>
    </message>
    <message>
        <source>Bring the certificate of another root.</source>
        <translation>Das Zertifikat einer anderen Root-CA bringen.</translation>
    </message>
    <message>
        <source>“%1” is no CA that could be certified.</source>
        <translation>„%1“ ist keine CA, die sich beglaubigen ließe.</translation>
    </message>
    <message>
        <source>A cross-certificate is for a version 3 certificate that may sign others (RFC 5280 section 4.2.1.9).</source>
        <translation>Ein Kreuzzertifikat gilt für ein Zertifikat der Version 3, das andere signieren darf (RFC 5280, Abschnitt 4.2.1.9).</translation>
    </message>
    <message>
        <source>Ask its owner for the certificate of the root.</source>
        <translation>Den Eigentümer um das Root-Zertifikat bitten.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is another one than the script says (%2).</source>
        <translation>Das Zertifikat von „%1“ ist ein anderes, als das Skript sagt (%2).</translation>
    </message>
    <message>
        <source>Name and digest were reviewed with the script; what is brought must have both.</source>
        <translation>Name und Hash wurden mit dem Skript geprüft; was gebracht wird, muss beide haben.</translation>
    </message>
    <message>
        <source>Bring the right file, or correct the script and have it reviewed again.</source>
        <translation>Die richtige Datei bringen, oder das Skript berichtigen und erneut prüfen lassen.</translation>
    </message>
    <message>
        <source>“%1” is known here with another key, or its key with another key identifier.</source>
        <translation>„%1“ ist hier mit einem anderen Schlüssel bekannt, oder sein Schlüssel mit einer anderen Schlüsselkennung.</translation>
    </message>
    <message>
        <source>Paths are found by name and key identifier; one that was computed anew leads verifiers astray.</source>
        <translation>Pfade werden über Name und Schlüsselkennung gefunden; eine neu berechnete Kennung führt bei der Prüfung in die Irre.</translation>
    </message>
    <message>
        <source>Bring the certificate whose name, key and key identifier are the known ones.</source>
        <translation>Das Zertifikat bringen, dessen Name, Schlüssel und Schlüsselkennung die bekannten sind.</translation>
    </message>
    <message>
        <source>A certificate for “%1” from %2 to %3 would never be valid.</source>
        <translation>Ein Zertifikat für „%1“ von %2 bis %3 wäre nie gültig.</translation>
    </message>
    <message>
        <source>It is cut to the time in which both roots are valid, and nothing is left.</source>
        <translation>Es wird auf die Zeit gekürzt, in der beide Root-CAs gültig sind, und nichts bleibt übrig.</translation>
    </message>
    <message>
        <source>Correct the dates in the script.</source>
        <translation>Die Daten im Skript berichtigen.</translation>
    </message>
    <message>
        <source>The root before signs no CAs any more since %1.</source>
        <translation>Die vorige Root-CA signiert seit %1 keine CAs mehr.</translation>
    </message>
    <message>
        <source>The plan by which the new root took over says so; it only signs its lists.</source>
        <translation>So sagt es der Plan, nach dem die neue Root-CA sie abgelöst hat; sie signiert nur noch ihre Listen.</translation>
    </message>
    <message>
        <source>Let the new root sign, or leave out by = &quot;former&quot;.</source>
        <translation>Die neue Root-CA signieren lassen oder by = &quot;former&quot; weglassen.</translation>
    </message>
    <message>
        <source>No root came before this one.</source>
        <translation>Vor dieser Root-CA gab es keine.</translation>
    </message>
    <message>
        <source>The step is to be signed by the root that was followed, and there is none.</source>
        <translation>Den Schritt soll die abgelöste Root-CA signieren, und es gibt keine.</translation>
    </message>
    <message>
        <source>Leave out by = &quot;former&quot;; or give the kits of all ceremonies.</source>
        <translation>by = &quot;former&quot; weglassen oder die Kits aller Zeremonien angeben.</translation>
    </message>
    <message>
        <source>The key of the root before is still on a token.</source>
        <translation>Der Schlüssel der vorigen Root-CA ist noch auf einem Token.</translation>
    </message>
    <message>
        <source>Three roots at once could not be told apart in the safes.</source>
        <translation>Drei Root-CAs zugleich ließen sich in den Safes nicht auseinanderhalten.</translation>
    </message>
    <message>
        <source>Destroy the oldest key first, in a ceremony of the type key-destroy.</source>
        <translation>Zuerst den ältesten Schlüssel vernichten, in einer Zeremonie der Art key-destroy.</translation>
    </message>
    <message>
        <source>The stick for %1 is the one that was taken for %2.</source>
        <translation>Der Stick für %1 ist derselbe, der für %2 genommen wurde.</translation>
    </message>
    <message>
        <source>Both have the identifier %3, and every stick has one use.</source>
        <translation>Beide haben die Kennung %3, und jeder Stick hat nur eine Verwendung.</translation>
    </message>
    <message>
        <source>Insert the stick that the step names.</source>
        <translation>Den Stick einstecken, den der Schritt nennt.</translation>
    </message>
    <message>
        <source>The stick at the place of %1 is another one (“%2”).</source>
        <translation>Der Stick am Platz von %1 ist ein anderer („%2“).</translation>
    </message>
    <message>
        <source>The one that everybody saw being inserted has the identifier %3.</source>
        <translation>Der Stick, dessen Einstecken alle gesehen haben, hat die Kennung %3.</translation>
    </message>
    <message>
        <source>Insert that one again, or record an incident.</source>
        <translation>Diesen wieder einstecken oder einen Vorfall festhalten.</translation>
    </message>
    <message>
        <source>The script signs no certificate “%1”, or more than one.</source>
        <translation>Das Skript signiert kein Zertifikat „%1“ oder mehr als eines.</translation>
    </message>
    <message>
        <source>The old root certifies the new one and the new one the old one, each once (RFC 4210 section 4.4).</source>
        <translation>Die alte Root-CA beglaubigt die neue und die neue die alte, jeweils einmal (RFC 4210, Abschnitt 4.4).</translation>
    </message>
    <message>
        <source>Add one [[cross]] for each direction, and a step cert.cross for it.</source>
        <translation>Für jede Richtung ein [[cross]] und dazu einen Schritt cert.cross einfügen.</translation>
    </message>
    <message>
        <source>The days of the overlap do not follow each other: %1, %2, %3.</source>
        <translation>Die Tage der Überlappung stehen nicht in zeitlicher Reihenfolge: %1, %2, %3.</translation>
    </message>
    <message>
        <source>The new root is given out before the old one stops signing, and that before the old one ends.</source>
        <translation>Die neue Root-CA wird verteilt, bevor die alte das Signieren einstellt, und dies geschieht, bevor die alte endet.</translation>
    </message>
    <message>
        <source>Correct [overlap].</source>
        <translation>[overlap] berichtigen.</translation>
    </message>
    <message>
        <source>The overlap begins before the new root does (%1), or ends after the old one (%2).</source>
        <translation>Die Überlappung beginnt vor der neuen Root-CA (%1) oder endet nach der alten (%2).</translation>
    </message>
    <message>
        <source>Both roots are valid for as long as both are needed.</source>
        <translation>Beide Root-CAs sind so lange gültig, wie beide gebraucht werden.</translation>
    </message>
    <message>
        <source>Correct [overlap] or the dates of the root.</source>
        <translation>[overlap] oder die Daten der Root-CA berichtigen.</translation>
    </message>
    <message>
        <source>“%1” is for a root that follows another one; this ceremony is of type %2.</source>
        <translation>„%1“ ist für eine Root-CA, die eine andere ablöst; diese Zeremonie ist von der Art %2.</translation>
    </message>
    <message>
        <source>There is no old and no new root here.</source>
        <translation>Hier gibt es keine alte und keine neue Root-CA.</translation>
    </message>
    <message>
        <source>Leave out “of”, or choose the type root-rollover.</source>
        <translation>„of“ weglassen oder die Art root-rollover wählen.</translation>
    </message>
    <message>
        <source>The root “%1” cannot follow “%2”.</source>
        <translation>Die Root-CA „%1“ kann „%2“ nicht ablösen.</translation>
    </message>
    <message>
        <source>A new root has a name of its own and ends later; two keys under one name confuse whoever builds paths.</source>
        <translation>Eine neue Root-CA hat einen eigenen Namen und endet später; zwei Schlüssel unter einem Namen verwirren alle, die Pfade bilden.</translation>
    </message>
    <message>
        <source>Give the new root another name, and a later end.</source>
        <translation>Der neuen Root-CA einen anderen Namen und ein späteres Ende geben.</translation>
    </message>
    <message>
        <source>The two roots of this kit have not certified each other: %1.</source>
        <translation>Die beiden Root-CAs dieses Kits haben einander nicht beglaubigt: %1.</translation>
    </message>
    <message>
        <source>A new root takes over by two certificates: of its key by the old one, and of the old key by it.</source>
        <translation>Die Ablösung braucht zwei Zertifikate: eines der alten Root-CA über den neuen Schlüssel und eines der neuen über den alten.</translation>
    </message>
    <message>
        <source>Do not trust the new root; ask whoever gave you the kit.</source>
        <translation>Der neuen Root-CA nicht vertrauen; nachfragen, wo das Kit herkam.</translation>
    </message>
    <message>
        <source>This kit has another root than the one before it, %1.</source>
        <translation>Dieses Kit hat eine andere Root-CA als das vorige, %1.</translation>
    </message>
    <message>
        <source>A root is followed by another one in a ceremony that both take part in, or never.</source>
        <translation>Eine Root-CA wird nur in einer Zeremonie abgelöst, an der beide beteiligt sind, sonst nie.</translation>
    </message>
    <message>
        <source>Give the kits of all ceremonies in their order.</source>
        <translation>Die Kits aller Zeremonien in ihrer Reihenfolge angeben.</translation>
    </message>
    <message>
        <source>The cross-certificate %1 is not signed by this root.</source>
        <translation>Das Kreuzzertifikat %1 ist nicht von dieser Root-CA signiert.</translation>
    </message>
    <message>
        <source>The seal lists it, but the key of root/root.crt has not made it.</source>
        <translation>Das Siegel führt es auf, aber der Schlüssel von root/root.crt hat es nicht signiert.</translation>
    </message>
    <message>
        <source>Do not use it; ask whoever gave you the kit.</source>
        <translation>Nicht verwenden; nachfragen, wo das Kit herkam.</translation>
    </message>
    <message>
        <source>Root certificate of</source>
        <translation>Root-Zertifikat von</translation>
    </message>
    <message>
        <source>The certificate, in words</source>
        <translation>Das Zertifikat, in Wörtern</translation>
    </message>
    <message>
        <source>Cut to what both roots last; the script says</source>
        <translation>Gekürzt auf die gemeinsame Gültigkeit beider Root-CAs; das Skript sagt</translation>
    </message>
    <message>
        <source>The policy of today lets certificates below it be used for</source>
        <translation>Nach heutiger Richtlinie dürfen Zertifikate darunter verwendet werden für</translation>
    </message>
    <message>
        <source>Identifier of the stick</source>
        <translation>Kennung des Sticks</translation>
    </message>
    <message>
        <source>The program is the one that was reviewed</source>
        <translation>Das Programm ist das geprüfte</translation>
    </message>
    <message>
        <source>A screen of this machine, not of another one</source>
        <translation>Ein Bildschirm dieses Rechners, nicht der eines anderen</translation>
    </message>
    <message>
        <source>Printers at a cable, and nothing kept of what was printed</source>
        <translation>Drucker am Kabel, und vom Gedruckten bleibt nichts gespeichert</translation>
    </message>
    <message>
        <source>Take the certificate of another root in</source>
        <translation>Das Zertifikat einer anderen Root-CA aufnehmen</translation>
    </message>
    <message>
        <source>Sign a cross-certificate</source>
        <translation>Ein Kreuzzertifikat signieren</translation>
    </message>
    <message>
        <source>Its issuer is known.</source>
        <translation>Sein Aussteller ist bekannt.</translation>
    </message>
    <message>
        <source>The path ends at a trusted certificate.</source>
        <translation>Der Pfad endet bei einem vertrauenswürdigen Zertifikat.</translation>
    </message>
    <message>
        <source>There are not more CAs than asked for.</source>
        <translation>Es gibt nicht mehr CAs als verlangt.</translation>
    </message>
    <message>
        <source>The key of its issuer can be used.</source>
        <translation>Der Schlüssel seines Ausstellers ist verwendbar.</translation>
    </message>
    <message>
        <source>The key of its issuer made the signature.</source>
        <translation>Der Schlüssel seines Ausstellers hat die Signatur erstellt.</translation>
    </message>
    <message>
        <source>The signature algorithm is known, fits the key and stands twice.</source>
        <translation>Das Signaturverfahren ist bekannt, passt zum Schlüssel und steht zweimal darin.</translation>
    </message>
    <message>
        <source>The signature algorithm is one of those asked for.</source>
        <translation>Das Signaturverfahren ist eines der verlangten.</translation>
    </message>
    <message>
        <source>Nobody can forge signatures of this kind.</source>
        <translation>Niemand kann Signaturen dieser Art fälschen.</translation>
    </message>
    <message>
        <source>Its time has begun.</source>
        <translation>Seine Zeit hat begonnen.</translation>
    </message>
    <message>
        <source>Its time has not ended; the last second counts.</source>
        <translation>Seine Zeit ist nicht zu Ende; die letzte Sekunde zählt mit.</translation>
    </message>
    <message>
        <source>What limits the path can be read.</source>
        <translation>Was den Pfad begrenzt, ist lesbar.</translation>
    </message>
    <message>
        <source>Every critical extension is understood.</source>
        <translation>Jede kritische Erweiterung wird verstanden.</translation>
    </message>
    <message>
        <source>It is a CA.</source>
        <translation>Es ist eine CA.</translation>
    </message>
    <message>
        <source>Its key may sign certificates.</source>
        <translation>Sein Schlüssel darf Zertifikate signieren.</translation>
    </message>
    <message>
        <source>There are not more CAs below than allowed.</source>
        <translation>Es gibt darunter nicht mehr CAs als erlaubt.</translation>
    </message>
    <message>
        <source>The name constraints can be compared with the names below.</source>
        <translation>Die Namensbeschränkungen lassen sich mit den Namen darunter vergleichen.</translation>
    </message>
    <message>
        <source>Every name is permitted by the CAs above.</source>
        <translation>Jeder Name ist von den CAs darüber erlaubt.</translation>
    </message>
    <message>
        <source>No name is excluded by the CAs above.</source>
        <translation>Kein Name ist von den CAs darüber ausgeschlossen.</translation>
    </message>
    <message>
        <source>The name constraints are not empty.</source>
        <translation>Die Namensbeschränkungen sind nicht leer.</translation>
    </message>
    <message>
        <source>The name constraints are written as demanded.</source>
        <translation>Die Namensbeschränkungen sind wie vorgeschrieben dargestellt.</translation>
    </message>
    <message>
        <source>Comparing the names takes a bearable time.</source>
        <translation>Das Vergleichen der Namen dauert nicht zu lange.</translation>
    </message>
    <message>
        <source>The policies can be read.</source>
        <translation>Die Richtlinien sind lesbar.</translation>
    </message>
    <message>
        <source>“Any policy” is not mapped.</source>
        <translation>„Beliebige Richtlinie“ wird nicht abgebildet.</translation>
    </message>
    <message>
        <source>Policies are demanded critically, or of itself as well.</source>
        <translation>Richtlinien werden kritisch verlangt, oder es nennt auch selbst welche.</translation>
    </message>
    <message>
        <source>A policy holds for the path as far as one is demanded.</source>
        <translation>Für den Pfad gilt eine Richtlinie, soweit eine verlangt ist.</translation>
    </message>
    <message>
        <source>The policies are not too many.</source>
        <translation>Es sind nicht zu viele Richtlinien.</translation>
    </message>
    <message>
        <source>It is for the purpose asked about, or for all.</source>
        <translation>Es gilt für den gefragten Zweck oder für alle.</translation>
    </message>
    <message>
        <source>Its key may be used for the purpose asked about.</source>
        <translation>Sein Schlüssel darf für den gefragten Zweck verwendet werden.</translation>
    </message>
    <message>
        <source>Its key may be used as asked.</source>
        <translation>Sein Schlüssel darf wie verlangt verwendet werden.</translation>
    </message>
    <message>
        <source>It names its purposes.</source>
        <translation>Es nennt seine Zwecke.</translation>
    </message>
    <message>
        <source>It is not for any purpose at all.</source>
        <translation>Es gilt nicht für jeden beliebigen Zweck.</translation>
    </message>
    <message>
        <source>Its purposes are not critical.</source>
        <translation>Seine Zwecke sind nicht kritisch.</translation>
    </message>
    <message>
        <source>It has alternative names.</source>
        <translation>Es hat alternative Namen.</translation>
    </message>
    <message>
        <source>Its common name is a copy of an alternative name.</source>
        <translation>Sein Common Name ist eine Kopie eines alternativen Namens.</translation>
    </message>
    <message>
        <source>Its common name beside an organization is a copy of an alternative name.</source>
        <translation>Sein Common Name neben einer Organisation ist eine Kopie eines alternativen Namens.</translation>
    </message>
    <message>
        <source>No wildcard spans the domains of many owners.</source>
        <translation>Kein Platzhalter umfasst die Domänen vieler Eigentümer.</translation>
    </message>
    <message>
        <source>It is no CA itself.</source>
        <translation>Es ist selbst keine CA.</translation>
    </message>
    <message>
        <source>Its key is of a kind that public CAs certify.</source>
        <translation>Sein Schlüssel ist von einer Art, die öffentliche CAs beglaubigen.</translation>
    </message>
    <message>
        <source>The root is for all purposes.</source>
        <translation>Die Root-CA gilt für alle Zwecke.</translation>
    </message>
    <message>
        <source>The key identifier of the root stands in it.</source>
        <translation>Die Schlüsselkennung der Root-CA steht darin.</translation>
    </message>
    <message>
        <source>The root names its key alone.</source>
        <translation>Die Root-CA nennt nur ihren Schlüssel.</translation>
    </message>
    <message>
        <source>Both key identifiers of the root are equal.</source>
        <translation>Beide Schlüsselkennungen der Root-CA sind gleich.</translation>
    </message>
    <message>
        <source>A revocation list speaks for it.</source>
        <translation>Eine Sperrliste gibt über das Zertifikat Auskunft.</translation>
    </message>
    <message>
        <source>The signer of its revocation list is known.</source>
        <translation>Der Signierer seiner Sperrliste ist bekannt.</translation>
    </message>
    <message>
        <source>The signature of its revocation list is right.</source>
        <translation>Die Signatur seiner Sperrliste stimmt.</translation>
    </message>
    <message>
        <source>The time of its revocation list has begun.</source>
        <translation>Die Zeit seiner Sperrliste hat begonnen.</translation>
    </message>
    <message>
        <source>Its revocation list is current.</source>
        <translation>Seine Sperrliste ist aktuell.</translation>
    </message>
    <message>
        <source>Its revocation list is understood.</source>
        <translation>Seine Sperrliste wird verstanden.</translation>
    </message>
    <message>
        <source>The signer of its revocation list may sign lists.</source>
        <translation>Der Signierer seiner Sperrliste darf Listen signieren.</translation>
    </message>
    <message>
        <source>Its revocation list covers it.</source>
        <translation>Seine Sperrliste deckt es ab.</translation>
    </message>
    <message>
        <source>The signer of its revocation list has a valid path to the same root.</source>
        <translation>Der Signierer seiner Sperrliste hat einen gültigen Pfad zur selben Root-CA.</translation>
    </message>
    <message>
        <source>Its revocation lists cover all reasons.</source>
        <translation>Seine Sperrlisten decken alle Gründe ab.</translation>
    </message>
    <message>
        <source>Its revocation list has a number.</source>
        <translation>Seine Sperrliste hat eine Nummer.</translation>
    </message>
    <message>
        <source>The number of its revocation list is correct.</source>
        <translation>Die Nummer seiner Sperrliste ist korrekt.</translation>
    </message>
    <message>
        <source>Its revocation list says when the next one comes.</source>
        <translation>Seine Sperrliste sagt, wann die nächste kommt.</translation>
    </message>
    <message>
        <source>Its revocation list names one signature algorithm.</source>
        <translation>Seine Sperrliste nennt ein einziges Signaturverfahren.</translation>
    </message>
    <message>
        <source>Nobody asked what would be if it were revoked.</source>
        <translation>Niemand hat gefragt, was wäre, wenn es gesperrt würde.</translation>
    </message>
    <message>
        <source>It has the host name asked about.</source>
        <translation>Es hat den gefragten Hostnamen.</translation>
    </message>
    <message>
        <source>It has the address asked about.</source>
        <translation>Es hat die gefragte Adresse.</translation>
    </message>
    <message>
        <source>It has the mailbox asked about.</source>
        <translation>Es hat das gefragte Postfach.</translation>
    </message>
    <message>
        <source>It has the user principal name asked about.</source>
        <translation>Es hat den gefragten User Principal Name.</translation>
    </message>
    <message>
        <source>The search came to its end.</source>
        <translation>Die Suche kam zu ihrem Ende.</translation>
    </message>
    <message>
        <source>The names of “%1” are too many for the name constraints above: %2 comparisons.</source>
        <translation>Die Namen von „%1“ sind zu viele für die Namensbeschränkungen darüber: %2 Vergleiche.</translation>
    </message>
    <message>
        <source>Its key cannot be computed by anybody with a few machines.</source>
        <translation>Mit ein paar Rechnern kann niemand ihren Schlüssel berechnen.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A desktop workbench for running a private PKI</source>
        <translation>Ein Arbeitsplatz für den Betrieb einer eigenen PKI</translation>
    </message>
    <message>
        <source>A vault to open, or a file to look into; nothing is imported.</source>
        <translation>Ein Tresor zum Öffnen oder eine Datei zum Hineinsehen; nichts wird importiert.</translation>
    </message>
</context>
<context>
    <name>ui::AbortDialog</name>
    <message>
        <source>The machine or the room is not as it must be</source>
        <translation>Der Rechner oder der Raum ist nicht so, wie er sein muss</translation>
    </message>
    <message>
        <source>A token failed</source>
        <translation>Ein Token ist ausgefallen</translation>
    </message>
    <message>
        <source>Too few people are left</source>
        <translation>Es sind zu wenige Personen übrig</translation>
    </message>
    <message>
        <source>Something may be compromised</source>
        <translation>Etwas könnte kompromittiert sein</translation>
    </message>
    <message>
        <source>The script is wrong</source>
        <translation>Das Skript ist falsch</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>The room had to be left</source>
        <translation>Der Raum musste verlassen werden</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Abandon the ceremony</source>
        <translation>Die Zeremonie aufgeben</translation>
    </message>
    <message>
        <source>What is secret is wiped before anything else, and the record ends. It can never be taken up again; a new ceremony has to be held.</source>
        <translation>Was geheim ist, wird vor allem anderen gelöscht, und die Aufzeichnung endet. Sie kann nie wieder aufgenommen werden; eine neue Zeremonie muss abgehalten werden.</translation>
    </message>
    <message>
        <source>Abandon it</source>
        <translation>Zeremonie aufgeben</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>It is not said yet why.</source>
        <translation>Der Grund fehlt noch.</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>Eintippen.</translation>
    </message>
    <message>
        <source>It is not said yet who decided it.</source>
        <translation>Noch steht nicht da, wer es entschieden hat.</translation>
    </message>
    <message>
        <source>Tick the names.</source>
        <translation>Die Namen ankreuzen.</translation>
    </message>
    <message>
        <source>Yes, abandon it for good</source>
        <translation>Ja, endgültig aufgeben</translation>
    </message>
    <message>
        <source>Does everybody agree?</source>
        <translation>Sind alle einverstanden?</translation>
    </message>
    <message>
        <source>Key and shares that are in memory are lost with it.</source>
        <translation>Schlüssel und Anteile, die im Speicher sind, gehen damit verloren.</translation>
    </message>
    <message>
        <source>Press once more to abandon the ceremony, or cancel to go on.</source>
        <translation>Noch einmal drücken, um die Zeremonie aufzugeben, oder abbrechen, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Certwright</source>
        <translation>Über Certwright</translation>
    </message>
    <message>
        <source>A desktop workbench for running a private PKI. It opens no network connection.</source>
        <translation>Ein Arbeitsplatz für den Betrieb einer eigenen PKI. Er baut keine Netzwerkverbindung auf.</translation>
    </message>
    <message>
        <source>Certwright</source>
        <translation>Certwright</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Apache 2.0</source>
        <translation>Apache 2.0</translation>
    </message>
</context>
<context>
    <name>ui::ActList</name>
    <message>
        <source>Acts of the ceremony</source>
        <translation>Akte der Zeremonie</translation>
    </message>
    <message>
        <source>Act %1</source>
        <translation>Akt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AddressStep</name>
    <message>
        <source>Revocation</source>
        <translation>Sperrung</translation>
    </message>
    <message>
        <source>Where can revocation be looked up?</source>
        <translation>Wo lässt sich die Sperrung nachsehen?</translation>
    </message>
    <message>
        <source>Every certificate carries this address for all its life. The web server behind it can come later.</source>
        <translation>Jedes Zertifikat trägt diese Adresse sein Leben lang. Der Webserver dahinter kann später kommen.</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>These CAs may certify only some names</source>
        <translation>Diese CAs dürfen nur bestimmte Namen beglaubigen</translation>
    </message>
    <message>
        <source>Names and everything below them</source>
        <translation>Namen und alles darunter</translation>
    </message>
    <message>
        <source>Programs fetch the list of revoked certificates here, and the certificate of the CA.</source>
        <translation>Hier rufen Programme die Liste gesperrter Zertifikate und das Zertifikat der CA ab.</translation>
    </message>
    <message>
        <source>cRLDistributionPoints and authorityInfoAccess</source>
        <translation>cRLDistributionPoints und authorityInfoAccess</translation>
    </message>
    <message>
        <source>If a key is ever stolen, it cannot make certificates for the names of others. Several names with commas.</source>
        <translation>Wird ein Schlüssel je gestohlen, kann er keine Zertifikate auf fremde Namen ausstellen. Mehrere Namen mit Kommas trennen.</translation>
    </message>
    <message>
        <source>Programs refuse certificates of these CAs for any other host name.</source>
        <translation>Für jeden anderen Hostnamen lehnen Programme Zertifikate dieser CAs ab.</translation>
    </message>
    <message>
        <source>nameConstraints</source>
        <translation>nameConstraints</translation>
    </message>
    <message>
        <source>What certificates will say</source>
        <translation>Was in den Zertifikaten steht</translation>
    </message>
    <message>
        <source>This is no web address. Write it like http://pki.acme.example.</source>
        <translation>Das ist keine Webadresse. Schreibweise: http://pki.acme.example.</translation>
    </message>
    <message>
        <source>Use http, not https: a program must be able to fetch this before it trusts anything.</source>
        <translation>http verwenden, nicht https: Ein Programm muss dies abrufen können, bevor es irgendetwas vertraut.</translation>
    </message>
    <message>
        <source>Programs fetch this over http only. Write it like http://pki.acme.example.</source>
        <translation>Programme rufen dies nur über http ab. Schreibweise: http://pki.acme.example.</translation>
    </message>
    <message>
        <source>A name is missing, such as acme.example. Or take the tick above away.</source>
        <translation>Es fehlt ein Name, etwa acme.example. Oder das Häkchen oben entfernen.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>No program can learn that a certificate was revoked. Fine for a lab.</source>
        <translation>Kein Programm kann erfahren, dass ein Zertifikat gesperrt wurde. Für ein Labor genügt das.</translation>
    </message>
    <message>
        <source>Web address: %1</source>
        <translation>Webadresse: %1</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>Namen: %1</translation>
    </message>
</context>
<context>
    <name>ui::AdoptDialog</name>
    <message>
        <source>Adopt a CA</source>
        <translation>CA übernehmen</translation>
    </message>
    <message>
        <source>Brings a CA of elsewhere into this vault, or the certificate that came back for a CA made here. Its key is sealed in the vault; the old file stays where it is until you remove it.</source>
        <translation>Holt eine CA von anderswo in diesen Tresor oder das Zertifikat, das für eine hier erstellte CA zurückkam. Ihr Schlüssel wird im Tresor versiegelt; die alte Datei bleibt, wo sie ist, bis sie jemand entfernt.</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Certificate of the CA</source>
        <translation>Zertifikat der CA</translation>
    </message>
    <message>
        <source>PEM or DER.</source>
        <translation>PEM oder DER.</translation>
    </message>
    <message>
        <source>File with its private key</source>
        <translation>Datei mit ihrem privaten Schlüssel</translation>
    </message>
    <message>
        <source>Leave it empty when the key was made in this vault.</source>
        <translation>Leer lassen, wenn der Schlüssel in diesem Tresor erzeugt wurde.</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Passphrase der Schlüsseldatei</translation>
    </message>
    <message>
        <source>Name here</source>
        <translation>Name hier</translation>
    </message>
    <message>
        <source>What the CA is called in this vault.</source>
        <translation>Wie die CA in diesem Tresor heißt.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Auswählen: %1</translation>
    </message>
    <message>
        <source>No certificate was chosen.</source>
        <translation>Es wurde kein Zertifikat ausgewählt.</translation>
    </message>
    <message>
        <source>Choose the CA’s certificate file.</source>
        <translation>Die Zertifikatsdatei der CA auswählen.</translation>
    </message>
    <message>
        <source>The CA has no name yet.</source>
        <translation>Die CA hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>Type what it is called here.</source>
        <translation>Eintippen, wie sie hier heißt.</translation>
    </message>
</context>
<context>
    <name>ui::AssetText</name>
    <message>
        <source>Token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>Stick %1</source>
        <translation>Stick %1</translation>
    </message>
    <message>
        <source>The sheets</source>
        <translation>Die Blätter</translation>
    </message>
    <message>
        <source>The shares</source>
        <translation>Die Anteile</translation>
    </message>
    <message>
        <source>The old sheets</source>
        <translation>Die alten Blätter</translation>
    </message>
    <message>
        <source>The old shares</source>
        <translation>Die alten Anteile</translation>
    </message>
    <message>
        <source>Void sheets</source>
        <translation>Ungültige Blätter</translation>
    </message>
    <message>
        <source>Void shares</source>
        <translation>Ungültige Anteile</translation>
    </message>
    <message>
        <source>The sheets of the old root</source>
        <translation>Die Blätter der alten Root-CA</translation>
    </message>
    <message>
        <source>The shares of the old root</source>
        <translation>Die Anteile der alten Root-CA</translation>
    </message>
</context>
<context>
    <name>ui::BatchDialog</name>
    <message>
        <source>Sign many requests</source>
        <translation>Viele Anträge signieren</translation>
    </message>
</context>
<context>
    <name>ui::BatchKeysStep</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys for these names</source>
        <translation>Schlüssel für diese Namen</translation>
    </message>
    <message>
        <source>Each line of the table gets a key of its own, in an encrypted file. The vault does not keep them: the files and their passphrase are all there is.</source>
        <translation>Jede Zeile der Tabelle bekommt einen eigenen Schlüssel in einer verschlüsselten Datei. Der Tresor behält sie nicht: Die Dateien und ihre Passphrase sind alles, was es gibt.</translation>
    </message>
    <message>
        <source>Folder for the keys</source>
        <translation>Ordner für die Schlüssel</translation>
    </message>
    <message>
        <source>Passphrase for all of these keys</source>
        <translation>Passphrase für alle diese Schlüssel</translation>
    </message>
    <message>
        <source>Begun again with the same folder, no key is made twice.</source>
        <translation>Mit demselben Ordner noch einmal begonnen, wird kein Schlüssel zweimal erzeugt.</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Art des Schlüssels</translation>
    </message>
    <message>
        <source>This profile allows no kind of key that can be made here.</source>
        <translation>Dieses Profil erlaubt keine Art von Schlüssel, die hier erzeugt werden kann.</translation>
    </message>
    <message>
        <source>Folder for the keys: the folder it lies in does not exist. Make it first, or choose another.</source>
        <translation>Ordner für die Schlüssel: Der Ordner, in dem er liegt, fehlt. Legen Sie ihn erst an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Judge the names</source>
        <translation>Namen beurteilen</translation>
    </message>
</context>
<context>
    <name>ui::BatchLineModel</name>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>signed before</source>
        <translation>früher signiert</translation>
    </message>
    <message>
        <source>stands there twice</source>
        <translation>steht doppelt da</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>unberührt</translation>
    </message>
    <message>
        <source>can be signed</source>
        <translation>kann signiert werden</translation>
    </message>
    <message>
        <source>can be signed, with less</source>
        <translation>kann signiert werden, mit weniger</translation>
    </message>
    <message>
        <source>It is the same request as %1.</source>
        <translation>Es ist derselbe Antrag wie %1.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Reason or file</source>
        <translation>Grund oder Datei</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1 signiert</translation>
    </message>
    <message>
        <source>%1 can be signed</source>
        <translation>%1 können signiert werden</translation>
    </message>
    <message>
        <source>%1 untouched</source>
        <translation>%1 unberührt</translation>
    </message>
    <message>
        <source>%1 signed before</source>
        <translation>%1 früher signiert</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 twice</source>
        <translation>%1 doppelt</translation>
    </message>
</context>
<context>
    <name>ui::BatchReviewStep</name>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>What would become of each</source>
        <translation>Was aus jedem würde</translation>
    </message>
    <message>
        <source>Every request was prepared, checked and linted as if it were signed. Nothing is signed yet.</source>
        <translation>Jeder Antrag wurde vorbereitet, geprüft und gelintet, als würde er signiert. Noch ist nichts signiert.</translation>
    </message>
    <message>
        <source>Folder for the certificates</source>
        <translation>Ordner für die Zertifikate</translation>
    </message>
    <message>
        <source>Files in it may be replaced</source>
        <translation>Dateien darin dürfen ersetzt werden</translation>
    </message>
    <message>
        <source>One file for each certificate, and a list of all with their SHA-256.</source>
        <translation>Eine Datei für jedes Zertifikat und eine Liste aller mit ihrem SHA-256.</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Die Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Judging the requests</source>
        <translation>Die Anträge werden beurteilt</translation>
    </message>
    <message>
        <source>The requests were not judged. Go back and try again.</source>
        <translation>Die Anträge wurden nicht beurteilt. Gehen Sie zurück und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The requests are still being judged. Wait a moment.</source>
        <translation>Die Anträge werden noch beurteilt. Warten Sie einen Augenblick.</translation>
    </message>
    <message>
        <source>None of these requests can be signed. Go back, or close.</source>
        <translation>Keiner dieser Anträge kann signiert werden. Gehen Sie zurück, oder schließen Sie.</translation>
    </message>
    <message>
        <source>Name a folder for the certificates.</source>
        <translation>Nennen Sie einen Ordner für die Zertifikate.</translation>
    </message>
    <message numerus="yes">
        <source>Sign %n request(s)</source>
        <translation>
            <numerusform>%n Antrag signieren</numerusform>
            <numerusform>%n Anträge signieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the certificates</source>
        <translation>Die Zertifikate schreiben</translation>
    </message>
    <message>
        <source>Judging the names</source>
        <translation>Namen werden beurteilt</translation>
    </message>
</context>
<context>
    <name>ui::BatchSignStep</name>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>What became of each</source>
        <translation>Was aus jedem wurde</translation>
    </message>
    <message>
        <source>Every request is signed and recorded, refused, or untouched; nothing stays half done.</source>
        <translation>Jeder Antrag ist signiert und verzeichnet, abgelehnt oder unberührt; nichts bleibt halb getan.</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Es wird signiert</translation>
    </message>
    <message>
        <source>Certificates are being recorded and signed. Cancel stops between two steps of a hundred.</source>
        <translation>Zertifikate werden verzeichnet und signiert. Abbrechen hält zwischen zwei Schritten zu hundert an.</translation>
    </message>
    <message>
        <source>Signing many requests</source>
        <translation>Viele Anträge werden signiert</translation>
    </message>
    <message>
        <source>Begin again with the same requests: what was signed is not signed twice.</source>
        <translation>Beginnen Sie mit denselben Anträgen noch einmal: Was signiert ist, wird nicht zweimal signiert.</translation>
    </message>
    <message>
        <source>It was stopped before the end. Begin again with the same requests to go on; none is signed twice.</source>
        <translation>Es wurde vor dem Ende angehalten. Beginnen Sie mit denselben Anträgen noch einmal, um fortzufahren; keiner wird zweimal signiert.</translation>
    </message>
    <message>
        <source>Written to %1, with manifest.json and SHA256SUMS.</source>
        <translation>Geschrieben nach %1, mit manifest.json und SHA256SUMS.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The keys, encrypted, are in %1.</source>
        <translation>Die Schlüssel liegen verschlüsselt in %1.</translation>
    </message>
</context>
<context>
    <name>ui::BatchSourceStep</name>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Where are the requests?</source>
        <translation>Wo liegen die Anträge?</translation>
    </message>
    <message>
        <source>All of them are judged by one profile and signed by one CA. You see every verdict before anything is signed.</source>
        <translation>Alle werden nach einem Profil beurteilt und von einer CA signiert. Sie sehen jedes Urteil, bevor etwas signiert wird.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>It decides what is granted; what a request asks beyond it is left out.</source>
        <translation>Es entscheidet, was gewährt wird; was ein Antrag darüber hinaus verlangt, entfällt.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>The CA that vouches for all of them.</source>
        <translation>Die CA, die für alle bürgt.</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>issuer</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>How long they work, from now. No certificate outlives its CA.</source>
        <translation>Wie lange sie gelten, ab jetzt. Kein Zertifikat überlebt seine CA.</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>validity</translation>
    </message>
    <message>
        <source>This vault has no profile for certificates. Take one in first.</source>
        <translation>Dieser Tresor hat kein Profil für Zertifikate. Importieren Sie zuerst eines.</translation>
    </message>
    <message>
        <source>No CA here can sign certificates. Build an issuing CA first.</source>
        <translation>Keine CA hier kann Zertifikate signieren. Bauen Sie zuerst eine ausstellende CA.</translation>
    </message>
    <message>
        <source>There is no such folder or file. Choose where the requests lie.</source>
        <translation>Diesen Ordner oder diese Datei gibt es nicht. Wählen Sie, wo die Anträge liegen.</translation>
    </message>
    <message>
        <source>Judge the requests</source>
        <translation>Die Anträge beurteilen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ordner oder Datei</translation>
    </message>
    <message>
        <source>A folder, or a file with many requests; hidden files, links and folders inside are left out. At most 10,000. A CSV file of names will do, too: the keys are then made here.</source>
        <translation>Ein Ordner, oder eine Datei mit vielen Anträgen; versteckte Dateien, Verweise und Ordner darin werden ausgelassen. Höchstens 10.000. Auch eine CSV-Datei mit Namen geht: Die Schlüssel werden dann hier erzeugt.</translation>
    </message>
</context>
<context>
    <name>ui::CaDetails</name>
    <message>
        <source>Its key is here and its request was made. Carry the request to the CA above it and take the certificate in.</source>
        <translation>Ihr Schlüssel ist hier und ihr Antrag erstellt. Den Antrag zur übergeordneten CA bringen und das Zertifikat aufnehmen.</translation>
    </message>
    <message>
        <source>Its key is here, its certificate is not.</source>
        <translation>Ihr Schlüssel ist hier, ihr Zertifikat nicht.</translation>
    </message>
    <message>
        <source>A plain root: it signs on command. A root made in a ceremony signs only before witnesses.</source>
        <translation>Eine einfache Root-CA: Sie signiert auf Befehl. Eine in einer Zeremonie erstellte signiert nur vor Zeugen.</translation>
    </message>
    <message>
        <source>An issuing CA: it signs certificates for servers and people, and no other CAs.</source>
        <translation>Eine ausstellende CA: Sie signiert Zertifikate für Server und Personen, aber keine anderen CAs.</translation>
    </message>
    <message>
        <source>A CA that may sign other CAs.</source>
        <translation>Eine CA, die andere CAs signieren darf.</translation>
    </message>
    <message>
        <source>waits for its certificate</source>
        <translation>wartet auf ihr Zertifikat</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, sealed in this vault</source>
        <translation>%1, in diesem Tresor versiegelt</translation>
    </message>
    <message>
        <source>%1, kept elsewhere</source>
        <translation>%1, anderswo aufbewahrt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>CAs below</source>
        <translation>CAs darunter</translation>
    </message>
    <message>
        <source>none allowed (path length 0)</source>
        <translation>keine erlaubt (Pfadlänge 0)</translation>
    </message>
    <message>
        <source>at most %1 in a row (path length)</source>
        <translation>höchstens %1 hintereinander (Pfadlänge)</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>%1 issued, %2 revoked; %3 valid in all below it</source>
        <translation>%1 ausgestellt, %2 gesperrt; %3 gültig in allem darunter</translation>
    </message>
    <message>
        <source>Last CRL</source>
        <translation>Letzte Sperrliste</translation>
    </message>
    <message>
        <source>number %1, next due %2 (%3)</source>
        <translation>Nummer %1, nächste fällig %2 (%3)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>CRL at</source>
        <translation>Sperrliste unter</translation>
    </message>
    <message>
        <source>Certificate at</source>
        <translation>Zertifikat unter</translation>
    </message>
    <message>
        <source>OCSP at</source>
        <translation>OCSP unter</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1, on a token</source>
        <translation>%1, auf einem Token</translation>
    </message>
    <message>
        <source>Guarded root: signs only in a ceremony.</source>
        <translation>Bewachte Root-CA: signiert nur in einer Zeremonie.</translation>
    </message>
    <message>
        <source>in bag %1</source>
        <translation>in Beutel %1</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>vernichtet</translation>
    </message>
    <message>
        <source>not in a bag</source>
        <translation>nicht in einem Beutel</translation>
    </message>
    <message>
        <source>Ceremonies</source>
        <translation>Zeremonien</translation>
    </message>
    <message>
        <source>Kept since then</source>
        <translation>Seitdem verwahrt</translation>
    </message>
    <message>
        <source>to be destroyed</source>
        <translation>zu vernichten</translation>
    </message>
</context>
<context>
    <name>ui::CaEditDialog</name>
    <message>
        <source>Name and addresses</source>
        <translation>Name und Adressen</translation>
    </message>
    <message>
        <source>The addresses enter the certificates that this CA issues from now on. Those it has issued keep theirs.</source>
        <translation>Die Adressen kommen in die Zertifikate, die diese CA von nun an ausstellt. Bereits ausgestellte behalten die ihren.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the CA is called here. Its certificate keeps the name that stands in it.</source>
        <translation>Wie die CA hier heißt. Ihr Zertifikat behält den Namen, der darin steht.</translation>
    </message>
    <message>
        <source>A CA needs a name. Type one.</source>
        <translation>Eine CA braucht einen Namen. Bitte eintippen.</translation>
    </message>
    <message>
        <source>Web addresses of its CRL</source>
        <translation>Webadressen ihrer Sperrliste</translation>
    </message>
    <message>
        <source>Where clients fetch the list of revoked certificates. Use http: a client must be able to fetch it before it trusts anything.</source>
        <translation>Wo Clients die Liste gesperrter Zertifikate abrufen. http verwenden: Ein Client muss sie abrufen können, bevor er irgendetwas vertraut.</translation>
    </message>
    <message>
        <source>Web addresses of its certificate</source>
        <translation>Webadressen ihres Zertifikats</translation>
    </message>
    <message>
        <source>Where clients fetch this CA’s own certificate when a server forgot to send it.</source>
        <translation>Wo Clients das Zertifikat dieser CA abrufen, wenn ein Server vergaß, es mitzuschicken.</translation>
    </message>
    <message>
        <source>Web addresses of its OCSP service</source>
        <translation>Webadressen ihres OCSP-Dienstes</translation>
    </message>
    <message>
        <source>Where clients ask about one certificate. Leave it empty when there is none.</source>
        <translation>Wo Clients nach einem einzelnen Zertifikat fragen. Leer lassen, wenn es keinen gibt.</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>Eine je Zeile.</translation>
    </message>
    <message>
        <source>The CA has no name.</source>
        <translation>Die CA hat keinen Namen.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>Bitte eintippen.</translation>
    </message>
</context>
<context>
    <name>ui::CaFilesStep</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>The CA is made</source>
        <translation>Die CA ist erstellt</translation>
    </message>
    <message>
        <source>Its public files hold no secrets.</source>
        <translation>Ihre öffentlichen Dateien enthalten keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Ordner für die Dateien</translation>
    </message>
    <message>
        <source>Save the files</source>
        <translation>Dateien speichern</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Put certificate and CRL where certificates say they are fetched.</source>
        <translation>Zertifikat und Sperrliste dort ablegen, wo die Zertifikate es angeben.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>waits for its certificate</source>
        <translation>wartet auf ihr Zertifikat</translation>
    </message>
    <message>
        <source>Carry the request to the machine of the root and sign it there. Then drop the certificate on this window.</source>
        <translation>Den Antrag zum Rechner der Root-CA bringen und dort signieren. Das Zertifikat dann auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ui::CaModel</name>
    <message>
        <source>waits for its certificate</source>
        <translation>wartet auf ihr Zertifikat</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1, guarded</source>
        <translation>%1, bewacht</translation>
    </message>
    <message>
        <source>Guarded root: signs only in a ceremony</source>
        <translation>Bewachte Root-CA: signiert nur in einer Zeremonie</translation>
    </message>
</context>
<context>
    <name>ui::CaStep</name>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Another CA</source>
        <translation>Weitere CA</translation>
    </message>
    <message>
        <source>Who signs it?</source>
        <translation>Wer signiert sie?</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Web address for its CRLs</source>
        <translation>Webadresse für ihre Sperrlisten</translation>
    </message>
    <message>
        <source>A CA of this vault signs it now</source>
        <translation>Eine CA dieses Tresors signiert sie jetzt</translation>
    </message>
    <message>
        <source>The CA above must have its key here.</source>
        <translation>Der Schlüssel der übergeordneten CA muss hier sein.</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Make a request to carry</source>
        <translation>Einen Antrag zum Mitnehmen erstellen</translation>
    </message>
    <message>
        <source>The root is on another machine. Its answer is taken in later.</source>
        <translation>Die Root-CA ist auf einem anderen Rechner. Ihre Antwort wird später aufgenommen.</translation>
    </message>
    <message>
        <source>What people see when they look at a certificate, and what the CA is called here.</source>
        <translation>Was Menschen sehen, wenn sie ein Zertifikat ansehen, und wie die CA hier heißt.</translation>
    </message>
    <message>
        <source>Acme Issuing CA 2</source>
        <translation>Acme Issuing CA 2</translation>
    </message>
    <message>
        <source>commonName (CN)</source>
        <translation>commonName (CN)</translation>
    </message>
    <message>
        <source>A name is missing, such as “Acme Issuing CA 2”.</source>
        <translation>Es fehlt ein Name, etwa „Acme Issuing CA 2“.</translation>
    </message>
    <message>
        <source>http, not https. May stay empty in a lab.</source>
        <translation>http, nicht https. Darf in einem Labor leer bleiben.</translation>
    </message>
    <message>
        <source>Write it like http://pki.acme.example.</source>
        <translation>Schreibweise: http://pki.acme.example.</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Schlüsselart</translation>
    </message>
    <message>
        <source>How long it works, from now. It never outlives the CA above.</source>
        <translation>Wie lange sie arbeitet, ab jetzt. Sie überdauert nie die CA darüber.</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>validity</translation>
    </message>
    <message>
        <source>Lifetimes</source>
        <translation>Laufzeiten</translation>
    </message>
    <message>
        <source>the new CA</source>
        <translation>die neue CA</translation>
    </message>
    <message>
        <source>Ends after its CA; it will be cut.</source>
        <translation>Endet nach ihrer CA; es wird gekürzt.</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Web address: %1</source>
        <translation>Webadresse: %1</translation>
    </message>
    <message>
        <source>No CA of this vault can sign it. Make a request to carry instead.</source>
        <translation>Keine CA dieses Tresors kann sie signieren. Stattdessen einen Antrag zum Mitnehmen erstellen.</translation>
    </message>
    <message>
        <source>Key and certificate are being made; this is not interrupted.</source>
        <translation>Schlüssel und Zertifikat entstehen gerade; das wird nicht unterbrochen.</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 wird erstellt</translation>
    </message>
    <message>
        <source>Making a request for %1</source>
        <translation>Antrag für %1 wird erstellt</translation>
    </message>
    <message>
        <source>Make key and request</source>
        <translation>Schlüssel und Antrag erstellen</translation>
    </message>
    <message>
        <source>Create the CA</source>
        <translation>CA erstellen</translation>
    </message>
    <message>
        <source>Making the first CRL of %1</source>
        <translation>Erste Sperrliste von %1 wird erstellt</translation>
    </message>
    <message>
        <source>Its key is made here, and stays sealed in the vault or on a token.</source>
        <translation>Sein Schlüssel entsteht hier und bleibt versiegelt im Tresor oder auf einem Token.</translation>
    </message>
    <message>
        <source>Where its key lives</source>
        <translation>Wo der Schlüssel lebt</translation>
    </message>
    <message>
        <source>In this vault, sealed</source>
        <translation>In diesem Tresor, versiegelt</translation>
    </message>
    <message>
        <source>On the token %1</source>
        <translation>Auf dem Token %1</translation>
    </message>
    <message>
        <source>Born there; it never leaves.</source>
        <translation>Dort entstanden; er verlässt es nie.</translation>
    </message>
</context>
<context>
    <name>ui::CeremoniesPage</name>
    <message>
        <source>Ceremonies</source>
        <translation>Zeremonien</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>Nach Titel filtern</translation>
    </message>
    <message>
        <source>No script is here</source>
        <translation>Hier ist kein Skript</translation>
    </message>
    <message>
        <source>A ceremony makes or uses a root key step by step, with witnesses and a transcript. Its script is the only plan.</source>
        <translation>Eine Zeremonie erzeugt oder verwendet einen Root-Schlüssel Schritt für Schritt, mit Zeugen und Protokoll. Ihr Skript ist der einzige Plan.</translation>
    </message>
    <message>
        <source>Open a script…</source>
        <translation>Skript öffnen …</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Scripts are checked and rehearsed here with throwaway keys, and ceremonies are held, live or as a rehearsal by people. Records of them are verified.</source>
        <translation>Skripte werden hier geprüft und mit Wegwerfschlüsseln geprobt, und Zeremonien werden abgehalten, echt oder als Probe mit Personen. Ihre Aufzeichnungen werden geprüft.</translation>
    </message>
</context>
<context>
    <name>ui::CeremonyCommands</name>
    <message>
        <source>Which script?</source>
        <translation>Welches Skript?</translation>
    </message>
    <message>
        <source>Scripts (*.toml);;All files (*)</source>
        <translation>Skripte (*.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where shall the copy live?</source>
        <translation>Wo soll die Kopie liegen?</translation>
    </message>
    <message>
        <source>Scripts (*.toml)</source>
        <translation>Skripte (*.toml)</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Select a row first.</source>
        <translation>Zuerst eine Zeile auswählen.</translation>
    </message>
    <message>
        <source>This is a file of yours already.</source>
        <translation>Das ist schon eine eigene Datei.</translation>
    </message>
    <message>
        <source>Copy it where your files are.</source>
        <translation>Dort kopieren, wo die eigenen Dateien liegen.</translation>
    </message>
    <message>
        <source>A template of the program does not change.</source>
        <translation>Eine Vorlage des Programms ändert sich nicht.</translation>
    </message>
    <message>
        <source>Save a copy and change that.</source>
        <translation>Eine Kopie speichern und diese ändern.</translation>
    </message>
    <message>
        <source>Where shall the kit of the rehearsal be written?</source>
        <translation>Wohin soll das Kit der Probe geschrieben werden?</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>probe</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Probe läuft</translation>
    </message>
    <message>
        <source>Which kit, or which stick with a record?</source>
        <translation>Welches Kit oder welcher Stick mit einer Aufzeichnung?</translation>
    </message>
    <message>
        <source>This script has mistakes.</source>
        <translation>Dieses Skript hat Mängel.</translation>
    </message>
    <message>
        <source>Correct them; they stand above the plan.</source>
        <translation>Die Mängel beheben; sie stehen über dem Plan.</translation>
    </message>
    <message>
        <source>The window of a ceremony is open already.</source>
        <translation>Das Fenster einer Zeremonie ist schon offen.</translation>
    </message>
    <message>
        <source>One ceremony is held at a time.</source>
        <translation>Es wird nur eine Zeremonie auf einmal abgehalten.</translation>
    </message>
    <message>
        <source>Go on there, or close that window first.</source>
        <translation>Dort fortfahren oder jenes Fenster zuerst schließen.</translation>
    </message>
</context>
<context>
    <name>ui::CeremonyWindow</name>
    <message>
        <source>Nobody is back yet.</source>
        <translation>Noch ist niemand zurück.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Akte</translation>
    </message>
    <message>
        <source>Who confirms, and what is on the table</source>
        <translation>Wer bestätigt und was auf dem Tisch liegt</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>REHEARSAL: nothing that comes of it may be trusted.</source>
        <translation>PROBE: Nichts, was dabei entsteht, darf als vertrauenswürdig gelten.</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>PROBE</translation>
    </message>
    <message>
        <source>live</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>working</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>Incident F8</source>
        <translation>Vorfall F8</translation>
    </message>
    <message>
        <source>Break or leave</source>
        <translation>Pause oder Verlassen</translation>
    </message>
    <message>
        <source>script words</source>
        <translation>Wörter des Skripts</translation>
    </message>
    <message>
        <source>Break off or abandon…</source>
        <translation>Unterbrechen oder aufgeben …</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>Evacuate: wipe, log out, leave at once</source>
        <translation>Räumung: löschen, abmelden, sofort verlassen</translation>
    </message>
    <message>
        <source>Who is back?</source>
        <translation>Wer ist zurück?</translation>
    </message>
    <message>
        <source>Everybody who is here again chooses a new PIN. The ceremony goes on where it is safe to.</source>
        <translation>Alle, die wieder da sind, wählen eine neue PIN. Die Zeremonie geht dort weiter, wo es sicher ist.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Nothing is being held now.</source>
        <translation>Gerade wird keine Zeremonie abgehalten.</translation>
    </message>
</context>
<context>
    <name>ui::CertificateDetails</name>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>Gilt nicht für</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Revocable at</source>
        <translation>Sperrbar unter</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>no mistakes in its form</source>
        <translation>keine Formfehler</translation>
    </message>
    <message>
        <source>trusted root</source>
        <translation>vertrauenswürdige Root-CA</translation>
    </message>
    <message>
        <source>Signing began and was interrupted: it may exist in the world. Revoke it to be safe.</source>
        <translation>Das Signieren begann und wurde unterbrochen: Das Zertifikat kann existieren. Zur Sicherheit sperren.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n Prüfung</numerusform>
            <numerusform>%n Prüfungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CertificateModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>issued elsewhere</source>
        <translation>anderswo ausgestellt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>ui::CertificateNotes</name>
    <message>
        <source>Save owner and note</source>
        <translation>Verantwortliche und Notiz speichern</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Who looks after this certificate and is asked before it ends.</source>
        <translation>Wer sich um dieses Zertifikat kümmert und gefragt wird, bevor es endet.</translation>
    </message>
    <message>
        <source>Ana Ruiz, web team</source>
        <translation>Ana Ruiz, Web-Team</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Type an owner or a note.</source>
        <translation>Verantwortliche Person oder Notiz eintippen.</translation>
    </message>
</context>
<context>
    <name>ui::CertificateSheet</name>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes, for any number of CA levels below</source>
        <translation>ja, für beliebig viele CA-Ebenen darunter</translation>
    </message>
    <message>
        <source>yes, but not for other CAs</source>
        <translation>ja, aber nicht für andere CAs</translation>
    </message>
    <message>
        <source>yes, with at most %1 CA levels below</source>
        <translation>ja, mit höchstens %1 CA-Ebenen darunter</translation>
    </message>
    <message>
        <source>Who it is about</source>
        <translation>Um wen es geht</translation>
    </message>
    <message>
        <source>Who vouches</source>
        <translation>Wer bürgt</translation>
    </message>
    <message>
        <source>itself: it is a root</source>
        <translation>es selbst: Es ist eine Root-CA</translation>
    </message>
    <message>
        <source>All names it is good for</source>
        <translation>Alle Namen, für die es gilt</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Schlüsselart</translation>
    </message>
    <message>
        <source>May it vouch for others</source>
        <translation>Darf es für andere bürgen</translation>
    </message>
    <message>
        <source>What the key may do</source>
        <translation>Was der Schlüssel darf</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Only names below</source>
        <translation>Darunter nur die Namen</translation>
    </message>
    <message>
        <source>Never names below</source>
        <translation>Darunter nie die Namen</translation>
    </message>
    <message>
        <source>Where to check revocation</source>
        <translation>Wo die Sperrung nachzusehen ist</translation>
    </message>
    <message>
        <source>Where to get its issuer</source>
        <translation>Wo es seinen Aussteller gibt</translation>
    </message>
</context>
<context>
    <name>ui::CertificateWords</name>
    <message>
        <source>TLS servers</source>
        <translation>TLS-Server</translation>
    </message>
    <message>
        <source>logging in (TLS clients)</source>
        <translation>Anmeldung (TLS-Clients)</translation>
    </message>
    <message>
        <source>signing programs</source>
        <translation>Signieren von Programmen</translation>
    </message>
    <message>
        <source>signed and sealed e-mail</source>
        <translation>signierte und verschlüsselte E-Mail</translation>
    </message>
    <message>
        <source>time stamps</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>answers about revocation (OCSP)</source>
        <translation>Auskünfte über Sperrungen (OCSP)</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>beginnt %1</translation>
    </message>
    <message>
        <source>revoked %1</source>
        <translation>gesperrt %1</translation>
    </message>
    <message>
        <source>never finished</source>
        <translation>nie vollendet</translation>
    </message>
    <message>
        <source>vouching for other certificates</source>
        <translation>Bürgen für andere Zertifikate</translation>
    </message>
    <message>
        <source>signing</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>anything: it names no limits</source>
        <translation>alles: Es nennt keine Grenzen</translation>
    </message>
    <message>
        <source>standing for a server or person itself</source>
        <translation>Auftreten als Server oder Person</translation>
    </message>
    <message>
        <source>Vouches for other certificates in the name of %1.</source>
        <translation>Bürgt im Namen von %1 für andere Zertifikate.</translation>
    </message>
    <message>
        <source>Proves that a server is %1.</source>
        <translation>Beweist, dass ein Server %1 ist.</translation>
    </message>
    <message>
        <source>Proves to a server that its visitor is %1.</source>
        <translation>Beweist einem Server, dass sein Besucher %1 ist.</translation>
    </message>
    <message>
        <source>Proves that a program comes from %1.</source>
        <translation>Beweist, dass ein Programm von %1 kommt.</translation>
    </message>
    <message>
        <source>Proves that its holder is %1.</source>
        <translation>Beweist, dass sein Inhaber %1 ist.</translation>
    </message>
    <message>
        <source>Valid until %1.</source>
        <translation>Gültig bis %1.</translation>
    </message>
    <message>
        <source>A root: nobody vouches for it but itself.</source>
        <translation>Eine Root-CA: Nur sie selbst bürgt für sich.</translation>
    </message>
    <message>
        <source>Vouched for by %1.</source>
        <translation>Dafür bürgt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n other name(s)</source>
        <translation>
            <numerusform>%n weiterer Name</numerusform>
            <numerusform>%n weitere Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>signing what binds its owner</source>
        <translation>Signieren, was den Inhaber bindet</translation>
    </message>
    <message>
        <source>sealing keys</source>
        <translation>Schlüssel verschlüsseln</translation>
    </message>
    <message>
        <source>sealing data</source>
        <translation>Daten verschlüsseln</translation>
    </message>
    <message>
        <source>agreeing on keys</source>
        <translation>Schlüssel vereinbaren</translation>
    </message>
    <message>
        <source>signing certificates</source>
        <translation>Zertifikate signieren</translation>
    </message>
    <message>
        <source>signing revocation lists</source>
        <translation>Sperrlisten signieren</translation>
    </message>
</context>
<context>
    <name>ui::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Filter by name, serial number, fingerprint, owner or note</source>
        <translation>Nach Name, Seriennummer, Fingerabdruck, Verantwortlichen oder Notiz filtern</translation>
    </message>
    <message>
        <source>No certificates yet</source>
        <translation>Noch keine Zertifikate</translation>
    </message>
    <message>
        <source>A certificate appears here when it is signed or imported.</source>
        <translation>Ein Zertifikat erscheint hier, sobald es signiert oder importiert ist.</translation>
    </message>
    <message>
        <source>Review a request…</source>
        <translation>Antrag prüfen …</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>ui::ChoicesInput</name>
    <message>
        <source>Others by their number, with commas between</source>
        <translation>Andere mit ihrer Nummer, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
</context>
<context>
    <name>ui::ClockStep</name>
    <message>
        <source>Clock and room</source>
        <translation>Uhr und Raum</translation>
    </message>
    <message>
        <source>Is this time right?</source>
        <translation>Stimmt diese Zeit?</translation>
    </message>
    <message>
        <source>The certificates will carry it for 20 years. Compare it with another clock.</source>
        <translation>Die Zertifikate tragen sie 20 Jahre lang. Mit einer anderen Uhr vergleichen.</translation>
    </message>
    <message>
        <source>I compared it with another clock: it is right</source>
        <translation>Mit einer anderen Uhr verglichen: Sie stimmt</translation>
    </message>
    <message>
        <source>This clock is plainly wrong. No certificate made now would work. Set the clock of this computer; the time above follows.</source>
        <translation>Diese Uhr geht offensichtlich falsch. Kein jetzt erstelltes Zertifikat würde funktionieren. Die Uhr dieses Rechners stellen; die Zeit oben folgt.</translation>
    </message>
    <message>
        <source>At the keyboard</source>
        <translation>An der Tastatur</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>Im Protokoll</translation>
    </message>
    <message>
        <source>This person is named with every step. Two people make mistakes visible: let somebody watch.</source>
        <translation>Diese Person wird bei jedem Schritt genannt. Zu zweit fallen Fehler auf: am besten jemanden zusehen lassen.</translation>
    </message>
    <message>
        <source>Who is present</source>
        <translation>Wer anwesend ist</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>Anwesend: %1</translation>
    </message>
    <message>
        <source>The clock is plainly wrong. Set it, or confirm that you compared it.</source>
        <translation>Die Uhr geht offensichtlich falsch. Stellen oder bestätigen, dass sie verglichen wurde.</translation>
    </message>
    <message>
        <source>Yes, it is right</source>
        <translation>Ja, sie stimmt</translation>
    </message>
</context>
<context>
    <name>ui::CodeEdit</name>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen darf</translation>
    </message>
</context>
<context>
    <name>ui::CommandStep</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Run this on the server</source>
        <translation>Auf dem Server ausführen</translation>
    </message>
    <message>
        <source>It makes the key there and a request beside it. Bring only the request here.</source>
        <translation>Erzeugt dort den Schlüssel und daneben einen Antrag. Nur den Antrag hierher bringen.</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Schlüsselart</translation>
    </message>
    <message>
        <source>The command</source>
        <translation>Der Befehl</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>“-noenc” leaves the key file without a passphrase, since a server starts alone; only its owner can read it. Then drop the .csr file on this window.</source>
        <translation>„-noenc“ lässt die Schlüsseldatei ohne Passphrase, weil ein Server allein startet; nur ihr Eigentümer kann sie lesen. Dann die .csr-Datei auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ui::ConfirmPanel</name>
    <message>
        <source>Who confirms</source>
        <translation>Wer bestätigt</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet.</source>
        <translation>Noch ist niemand aufgenommen.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>bestätigt %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>PIN von %1</translation>
    </message>
    <message>
        <source>The PIN, then Enter: the step was done or seen</source>
        <translation>Die PIN, dann Eingabetaste: Der Schritt wurde getan oder gesehen</translation>
    </message>
</context>
<context>
    <name>ui::CopyKeyDialog</name>
    <message>
        <source>Copy %1 to another token</source>
        <translation>%1 auf ein anderes Token kopieren</translation>
    </message>
    <message>
        <source>It travels wrapped under a key that is made on the other token and removed again. Both tokens can sign with it then.</source>
        <translation>Er reist verpackt unter einem Schlüssel, der auf dem anderen Token erzeugt und wieder entfernt wird. Danach können beide Token mit ihm signieren.</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>%1, serial number %2</source>
        <translation>%1, Seriennummer %2</translation>
    </message>
    <message>
        <source>Other token</source>
        <translation>Anderes Token</translation>
    </message>
</context>
<context>
    <name>ui::CrlDetails</name>
    <message>
        <source>no list yet</source>
        <translation>noch keine Liste</translation>
    </message>
    <message>
        <source>Clients that check revocation reject every certificate of this CA until its first list is published.</source>
        <translation>Clients, die Sperrungen prüfen, lehnen jedes Zertifikat dieser CA ab, bis ihre erste Liste veröffentlicht ist.</translation>
    </message>
    <message>
        <source>ran out %1</source>
        <translation>überfällig %1</translation>
    </message>
    <message>
        <source>next due %1</source>
        <translation>nächste fällig %1</translation>
    </message>
    <message>
        <source>Tells clients which certificates of this CA are not to be trusted any more.</source>
        <translation>Sagt Clients, welchen Zertifikaten dieser CA nicht mehr zu trauen ist.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Nächste fällig</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Revoked now</source>
        <translation>Jetzt gesperrt</translation>
    </message>
    <message>
        <source>Revoked certificates</source>
        <translation>Gesperrte Zertifikate</translation>
    </message>
    <message>
        <source>not on this list</source>
        <translation>nicht auf dieser Liste</translation>
    </message>
</context>
<context>
    <name>ui::CrlDialog</name>
    <message>
        <source>Make a revocation list</source>
        <translation>Sperrliste erstellen</translation>
    </message>
</context>
<context>
    <name>ui::CrlFileStep</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The CRL is made</source>
        <translation>Die Sperrliste ist erstellt</translation>
    </message>
    <message>
        <source>Recorded, signed and verified. Put the file where the certificates say it is fetched.</source>
        <translation>Festgehalten, signiert und geprüft. Die Datei dort ablegen, wo die Zertifikate es angeben.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Save the CRL</source>
        <translation>Sperrliste speichern</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Binary (DER): what web servers hand out</source>
        <translation>Binär (DER): was Webserver ausliefern</translation>
    </message>
    <message>
        <source>Text (PEM): for programs that read it from a disk</source>
        <translation>Text (PEM): für Programme, die sie vom Datenträger lesen</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Revoked certificates</source>
        <translation>Gesperrte Zertifikate</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Fetched from</source>
        <translation>Abgerufen von</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ui::CrlModel</name>
    <message>
        <source>a CA of elsewhere</source>
        <translation>eine CA von anderswo</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Nächste fällig</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>make one now</source>
        <translation>jetzt erstellen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Not on it yet</source>
        <translation>Noch nicht darauf</translation>
    </message>
</context>
<context>
    <name>ui::CrlStep</name>
    <message>
        <source>CRL</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>Make a revocation list</source>
        <translation>Sperrliste erstellen</translation>
    </message>
    <message>
        <source>A CRL says which certificates of a CA are revoked. Programs want a fresh one before the last runs out.</source>
        <translation>Eine Sperrliste (CRL) sagt, welche Zertifikate einer CA gesperrt sind. Programme verlangen eine frische, bevor die letzte abläuft.</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Valid for days</source>
        <translation>Gültig (Tage)</translation>
    </message>
    <message>
        <source>Make the next one before it ends.</source>
        <translation>Die nächste vor ihrem Ende erstellen.</translation>
    </message>
    <message>
        <source>After that day programs treat the list as missing, and many refuse all certificates of the CA.</source>
        <translation>Nach diesem Tag gilt die Liste als fehlend, und viele Programme lehnen alle Zertifikate der CA ab.</translation>
    </message>
    <message>
        <source>30 for a CA that works every day, 365 for a root in the safe</source>
        <translation>30 für eine CA, die täglich arbeitet, 365 für eine Root-CA im Safe</translation>
    </message>
    <message>
        <source>nextUpdate</source>
        <translation>nextUpdate</translation>
    </message>
    <message>
        <source>What will stand in it</source>
        <translation>Was darin stehen wird</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>there is none yet</source>
        <translation>noch keine vorhanden</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Revoked certificates</source>
        <translation>Gesperrte Zertifikate</translation>
    </message>
    <message>
        <source>The present list ends</source>
        <translation>Die jetzige Liste endet</translation>
    </message>
    <message>
        <source>The new list ends</source>
        <translation>Die neue Liste endet</translation>
    </message>
    <message>
        <source>Fetched from</source>
        <translation>Abgerufen von</translation>
    </message>
    <message>
        <source>nowhere: the certificates name no address</source>
        <translation>nirgends: Die Zertifikate nennen keine Adresse</translation>
    </message>
    <message>
        <source>No CA here can sign a CRL now. It needs a certificate that is not revoked, and its key in this vault.</source>
        <translation>Keine CA hier kann jetzt eine Sperrliste signieren. Nötig sind ein nicht gesperrtes Zertifikat und der Schlüssel in diesem Tresor.</translation>
    </message>
    <message>
        <source>The CRL is being recorded and signed; this is not interrupted.</source>
        <translation>Die Sperrliste wird festgehalten und signiert; das wird nicht unterbrochen.</translation>
    </message>
    <message>
        <source>Making the CRL</source>
        <translation>Sperrliste wird erstellt</translation>
    </message>
    <message>
        <source>Make CRL</source>
        <translation>Sperrliste erstellen</translation>
    </message>
</context>
<context>
    <name>ui::Curtain</name>
    <message>
        <source>For one pair of eyes</source>
        <translation>Nur für ein Augenpaar</translation>
    </message>
    <message>
        <source>Is the projector off, and the camera turned away? Everybody else looks away. What is shown then is not recorded anywhere, and nobody can copy it.</source>
        <translation>Ist der Projektor aus und die Kamera weggedreht? Alle anderen sehen weg. Was dann gezeigt wird, wird nirgends aufgezeichnet, und niemand kann es kopieren.</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show it: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>It hides itself in %1 s, and when the window loses the keyboard.</source>
        <translation>Verbirgt sich in %1 s und sobald das Fenster die Tastatur verliert.</translation>
    </message>
</context>
<context>
    <name>ui::DecisionTable</name>
    <message>
        <source>What was asked for and what will be issued</source>
        <translation>Was beantragt wurde und was ausgestellt wird</translation>
    </message>
    <message>
        <source>Stops it</source>
        <translation>Verhindert es</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Beantragt</translation>
    </message>
    <message>
        <source>Will be issued</source>
        <translation>Wird ausgestellt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message numerus="yes">
        <source>this and %n other kind(s)</source>
        <translation>
            <numerusform>diese und %n weitere Art</numerusform>
            <numerusform>diese und %n weitere Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>%1, reason: %2</source>
        <translation>%1, Grund: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>old certificate</source>
        <translation>altes Zertifikat</translation>
    </message>
    <message>
        <source>Old certificate</source>
        <translation>Altes Zertifikat</translation>
    </message>
</context>
<context>
    <name>ui::DecisionWords</name>
    <message>
        <source>host names: %1</source>
        <translation>Rechnernamen: %1</translation>
    </message>
    <message>
        <source>addresses: %1</source>
        <translation>Adressen: %1</translation>
    </message>
    <message>
        <source>mail at: %1</source>
        <translation>E-Mail bei: %1</translation>
    </message>
    <message>
        <source>URIs with: %1</source>
        <translation>URIs mit: %1</translation>
    </message>
    <message>
        <source>other names: %1</source>
        <translation>andere Namen: %1</translation>
    </message>
    <message>
        <source>%1: must be asked</source>
        <translation>%1: muss beantragt sein</translation>
    </message>
    <message>
        <source>%1: as asked</source>
        <translation>%1: wie beantragt</translation>
    </message>
    <message>
        <source>%1: only as the CA has it</source>
        <translation>%1: nur wie bei der CA</translation>
    </message>
    <message>
        <source>%1: as the CA has it</source>
        <translation>%1: wie bei der CA</translation>
    </message>
    <message>
        <source>%1: always %2</source>
        <translation>%1: immer %2</translation>
    </message>
    <message>
        <source>%1: %2 where nothing is asked</source>
        <translation>%1: %2, wenn nichts beantragt ist</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>wie beantragt</translation>
    </message>
    <message>
        <source>as asked, if among: %1</source>
        <translation>wie beantragt, falls darunter: %1</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>profile, as nothing was asked</source>
        <translation>Profil, da nichts beantragt ist</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>CA levels below: %1</source>
        <translation>CA-Ebenen darunter: %1</translation>
    </message>
    <message>
        <source>chosen when signing</source>
        <translation>beim Signieren gewählt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>its certificate: %1</source>
        <translation>sein Zertifikat: %1</translation>
    </message>
    <message>
        <source>OCSP: %1</source>
        <translation>OCSP: %1</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
</context>
<context>
    <name>ui::DetailsPane</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>Ways to look at it</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>PEM text</source>
        <translation>PEM-Text</translation>
    </message>
    <message>
        <source>Plain words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>%1 (critical)</source>
        <translation>%1 (kritisch)</translation>
    </message>
</context>
<context>
    <name>ui::EndPage</name>
    <message>
        <source>Abandoned</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>It could not begin</source>
        <translation>Sie konnte nicht beginnen</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Rehearsed to the end</source>
        <translation>Bis zum Ende geprobt</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>Key, shares and PINs were wiped from memory and all tokens logged out. The record has ended; a new ceremony may refer to it.</source>
        <translation>Schlüssel, Anteile und PINs wurden aus dem Speicher gelöscht und alle Token abgemeldet. Die Aufzeichnung ist zu Ende; eine neue Zeremonie kann sich auf sie berufen.</translation>
    </message>
    <message>
        <source>Key, shares and PINs were wiped from memory and all tokens logged out. The record says so. Those who come back choose new PINs and go on where it is safe to.</source>
        <translation>Schlüssel, Anteile und PINs wurden aus dem Speicher gelöscht und alle Token abgemeldet. Das steht in der Aufzeichnung. Wer zurückkommt, wählt eine neue PIN und macht dort weiter, wo es sicher ist.</translation>
    </message>
    <message>
        <source>Go on with those who are back</source>
        <translation>Mit den Zurückgekehrten fortfahren</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>The record is closed. Everybody writes these words down; the next ceremony of this root begins with them.</source>
        <translation>Die Aufzeichnung ist abgeschlossen. Alle schreiben diese Wörter auf; die nächste Zeremonie dieser Wurzel beginnt mit ihnen.</translation>
    </message>
    <message>
        <source>Head of the addendum</source>
        <translation>Ende des Nachtrags</translation>
    </message>
    <message>
        <source>Where the kits are</source>
        <translation>Wo die Kits sind</translation>
    </message>
    <message>
        <source>Stick %1: %2</source>
        <translation>Stick %1: %2</translation>
    </message>
    <message>
        <source>Verify the kit on %1</source>
        <translation>Kit auf %1 prüfen</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>Take each kit to its place. The calendar of the kit has these days too:</source>
        <translation>Jedes Kit an seinen Ort bringen. Auch der Kalender des Kits enthält diese Tage:</translation>
    </message>
    <message>
        <source>%1: the revocation list ends; hold the next ceremony well before.</source>
        <translation>%1: Die Sperrliste endet; die nächste Zeremonie deutlich vorher abhalten.</translation>
    </message>
    <message>
        <source>%1: the CA %2 ends.</source>
        <translation>%1: Die CA %2 endet.</translation>
    </message>
    <message>
        <source>%1: the root ends.</source>
        <translation>%1: Die Wurzel endet.</translation>
    </message>
    <message>
        <source>What exists, and must be destroyed or put away in bags</source>
        <translation>Was vorhanden ist und vernichtet oder in Beutel gelegt werden muss</translation>
    </message>
    <message>
        <source>%1 in bag %2</source>
        <translation>%1 in Beutel %2</translation>
    </message>
    <message>
        <source>Key, shares and PINs were wiped from memory and all tokens logged out. The record does not say so: it could not be written. Write down on paper when and why the room was left. Those who come back choose new PINs and go on where it is safe to.</source>
        <translation>Schlüssel, Anteile und PINs wurden aus dem Speicher gelöscht und alle Token abgemeldet. Die Aufzeichnung sagt das nicht: Sie ließ sich nicht schreiben. Auf Papier festhalten, wann und warum der Raum verlassen wurde. Wer zurückkommt, wählt eine neue PIN und macht weiter, wo es sicher ist.</translation>
    </message>
</context>
<context>
    <name>ui::EventDetails</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
</context>
<context>
    <name>ui::EventModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>ui::EventsPage</name>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Filter by event, person or object</source>
        <translation>Nach Ereignis, Person oder Objekt filtern</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Every change to the vault is written here before it takes effect, and is never removed.</source>
        <translation>Jede Änderung am Tresor wird hier festgehalten, bevor sie wirksam wird, und nie entfernt.</translation>
    </message>
    <message>
        <source>Build a certificate authority…</source>
        <translation>Zertifizierungsstelle aufbauen …</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>A certificate is public: anybody may have it. The private key is not in it and never leaves this way.</source>
        <translation>Ein Zertifikat ist öffentlich: Jeder darf es haben. Der private Schlüssel steckt nicht darin und verlässt den Tresor auf diesem Weg nie.</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Datei speichern …</translation>
    </message>
    <message>
        <source>Where will it be installed?</source>
        <translation>Wo wird es installiert?</translation>
    </message>
    <message>
        <source>Written as: %1</source>
        <translation>Geschrieben als: %1</translation>
    </message>
</context>
<context>
    <name>ui::ExportPicture</name>
    <message>
        <source>Drawing (*.svg);;Picture (*.png);;Page (*.pdf);;Graphviz (*.dot);;Mermaid (*.mmd)</source>
        <translation>Zeichnung (*.svg);;Bild (*.png);;Seite (*.pdf);;Graphviz (*.dot);;Mermaid (*.mmd)</translation>
    </message>
</context>
<context>
    <name>ui::ExtensionDialog</name>
    <message>
        <source>Add an extension</source>
        <translation>Erweiterung hinzufügen</translation>
    </message>
    <message>
        <source>Every certificate of the profile will carry it, with these values.</source>
        <translation>Jedes Zertifikat des Profils trägt sie, mit diesen Werten.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Any other, by its number and octets</source>
        <translation>Jede andere, mit Nummer und Oktetten</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
</context>
<context>
    <name>ui::ExtensionForm</name>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Number (OID)</source>
        <translation>Nummer (OID)</translation>
    </message>
    <message>
        <source>Dotted: 1.3.6.1.4.1.99999.1. The octets below may be hexadecimal or base64.</source>
        <translation>Mit Punkten: 1.3.6.1.4.1.99999.1. Die Oktette darunter können hexadezimal oder in Base64 stehen.</translation>
    </message>
    <message>
        <source>There is nothing to fill in: it is there, or it is not.</source>
        <translation>Hier ist nichts auszufüllen: Sie steht da oder nicht.</translation>
    </message>
    <message>
        <source>The standard demands that it is critical.</source>
        <translation>Der Standard verlangt, dass sie kritisch ist.</translation>
    </message>
    <message>
        <source>The standard demands that it is not critical.</source>
        <translation>Der Standard verlangt, dass sie nicht kritisch ist.</translation>
    </message>
    <message>
        <source>Programs that do not know a critical extension refuse the certificate.</source>
        <translation>Programme, die eine kritische Erweiterung nicht kennen, lehnen das Zertifikat ab.</translation>
    </message>
    <message>
        <source>What the certificate will say</source>
        <translation>Was im Zertifikat stehen wird</translation>
    </message>
    <message>
        <source>Its octets (DER)</source>
        <translation>Ihre Oktette (DER)</translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n Oktett</numerusform>
            <numerusform>%n Oktette</numerusform>
        </translation>
    </message>
    <message>
        <source>Not complete yet.</source>
        <translation>Noch nicht vollständig.</translation>
    </message>
    <message>
        <source>This is the number of “%1”, which has a form of its own. Choose that one.</source>
        <translation>Das ist die Nummer von „%1“; dafür gibt es ein eigenes Formular. Dieses wählen.</translation>
    </message>
</context>
<context>
    <name>ui::ExtensionList</name>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>Add an extension…</source>
        <translation>Erweiterung hinzufügen …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ui::FieldLines</name>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>octets</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>an attribute that is not looked at</source>
        <translation>ein Attribut, das nicht ausgewertet wird</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerabdruck (SHA-256)</translation>
    </message>
</context>
<context>
    <name>ui::FileDoor</name>
    <message>
        <source>Open the vault that shall hold the CA, or build a new one; then bring the CA in.</source>
        <translation>Den Tresor öffnen, der die CA aufnehmen soll, oder einen neuen anlegen; dann die CA hereinholen.</translation>
    </message>
    <message>
        <source>Look into a file</source>
        <translation>In eine Datei hineinsehen</translation>
    </message>
    <message>
        <source>No vault is open.</source>
        <translation>Kein Tresor ist geöffnet.</translation>
    </message>
    <message>
        <source>The vault is open read-only.</source>
        <translation>Der Tresor ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Close it and open it for writing.</source>
        <translation>Schließen und zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>Open a vault, then look into the file again.</source>
        <translation>Einen Tresor öffnen, dann erneut in die Datei hineinsehen.</translation>
    </message>
    <message>
        <source>Taking the file in</source>
        <translation>Datei wird aufgenommen</translation>
    </message>
    <message>
        <source>Nothing new in %1.</source>
        <translation>Nichts Neues in %1.</translation>
    </message>
    <message>
        <source>%1 taken in from %2.</source>
        <translation>%1 aus %2 aufgenommen.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei auswählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Adopting the CA</source>
        <translation>CA wird übernommen</translation>
    </message>
    <message>
        <source>%1 is part of this vault now.</source>
        <translation>%1 gehört jetzt zu diesem Tresor.</translation>
    </message>
    <message>
        <source>Taking the profile in</source>
        <translation>Profil wird aufgenommen</translation>
    </message>
    <message>
        <source>Version %1 of the profile “%2” is in force now.</source>
        <translation>Jetzt ist Version %1 des Profils „%2“ in Kraft.</translation>
    </message>
    <message>
        <source>The profile in %1</source>
        <translation>Das Profil in %1</translation>
    </message>
    <message>
        <source>Certificates, requests, lists, keys, profiles (*.pem *.crt *.cer *.der *.csr *.req *.crl *.key *.p8 *.toml *.cnf *.json *.tpl *.xca);;All files (*)</source>
        <translation>Zertifikate, Anträge, Listen, Schlüssel, Profile (*.pem *.crt *.cer *.der *.csr *.req *.crl *.key *.p8 *.toml *.cnf *.json *.tpl *.xca);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Taking the profiles in</source>
        <translation>Die Profile werden eingelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) taken in.</source>
        <translation>
            <numerusform>%n Profil eingelesen.</numerusform>
            <numerusform>%n Profile eingelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FilePassphraseDialog</name>
    <message>
        <source>Open a locked file</source>
        <translation>Verschlossene Datei öffnen</translation>
    </message>
    <message>
        <source>%1 is locked with a passphrase. What you type opens it this once and is not kept.</source>
        <translation>%1 ist mit einer Passphrase verschlossen. Was hier eingetippt wird, öffnet sie dieses eine Mal und wird nicht behalten.</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Passphrase der Datei</translation>
    </message>
    <message>
        <source>No passphrase was typed.</source>
        <translation>Es wurde keine Passphrase eingetippt.</translation>
    </message>
    <message>
        <source>Type the one that was set when the file was made.</source>
        <translation>Die eintippen, die beim Erstellen der Datei gesetzt wurde.</translation>
    </message>
</context>
<context>
    <name>ui::FileReport</name>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>%1, strong</source>
        <translation>%1, stark</translation>
    </message>
    <message>
        <source>%1, strong enough for today</source>
        <translation>%1, für heute stark genug</translation>
    </message>
    <message>
        <source>%1, too weak</source>
        <translation>%1, zu schwach</translation>
    </message>
    <message>
        <source>Certificate for %1</source>
        <translation>Zertifikat für %1</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>es ist abgelaufen</translation>
    </message>
    <message>
        <source>it has not ended</source>
        <translation>es ist nicht abgelaufen</translation>
    </message>
    <message>
        <source>signed by itself, as roots are</source>
        <translation>von sich selbst signiert, wie Root-CAs es sind</translation>
    </message>
    <message>
        <source>Certificate request for %1</source>
        <translation>Zertifikatsantrag für %1</translation>
    </message>
    <message>
        <source>An application form, signed by the key it is for. Nothing is granted by it.</source>
        <translation>Ein Antragsformular, signiert mit dem Schlüssel, für den es gilt. Es gewährt noch nichts.</translation>
    </message>
    <message>
        <source>Asks to be</source>
        <translation>Möchte sein</translation>
    </message>
    <message>
        <source>signature valid: the sender owns the key</source>
        <translation>Signatur gültig: Dem Absender gehört der Schlüssel</translation>
    </message>
    <message>
        <source>signature wrong: the sender may not own the key</source>
        <translation>Signatur falsch: Dem Absender gehört der Schlüssel womöglich nicht</translation>
    </message>
    <message>
        <source>A list of revoked certificates.</source>
        <translation>Eine Liste gesperrter Zertifikate.</translation>
    </message>
    <message>
        <source>A private key, locked with a passphrase. It is taken in only together with its CA.</source>
        <translation>Ein privater Schlüssel, mit Passphrase verschlossen. Er wird nur zusammen mit seiner CA aufgenommen.</translation>
    </message>
    <message>
        <source>A private key that nothing protects: whoever reads the file has it. It is taken in only together with its CA.</source>
        <translation>Ein völlig ungeschützter privater Schlüssel: Wer die Datei liest, hat ihn. Er wird nur zusammen mit seiner CA aufgenommen.</translation>
    </message>
    <message>
        <source>in this vault already</source>
        <translation>schon in diesem Tresor</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht importiert</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Finder</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing fits. Try part of a name, a serial number or a fingerprint.</source>
        <translation>Nichts passt. Einen Teil eines Namens, einer Seriennummer oder eines Fingerabdrucks versuchen.</translation>
    </message>
</context>
<context>
    <name>ui::FirstRunPage</name>
    <message>
        <source>What are you here to do?</source>
        <translation>Was steht an?</translation>
    </message>
    <message>
        <source>Certwright runs a private certificate authority on this computer. Nothing leaves it.</source>
        <translation>Certwright betreibt auf diesem Rechner eine eigene Zertifizierungsstelle. Nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>Build a certificate authority</source>
        <translation>Zertifizierungsstelle aufbauen</translation>
    </message>
    <message>
        <source>A root that stays offline and an issuing CA below it. About 25 minutes, six questions, a picture of the result while you answer.</source>
        <translation>Eine Root-CA, die offline bleibt, und darunter eine ausstellende CA. Etwa 25 Minuten, sechs Fragen, dazu stets ein Bild des Ergebnisses.</translation>
    </message>
    <message>
        <source>Build…</source>
        <translation>Aufbauen …</translation>
    </message>
    <message>
        <source>Issue a certificate</source>
        <translation>Zertifikat ausstellen</translation>
    </message>
    <message>
        <source>Open a vault you were given, drop a request, see what was asked and what it will get.</source>
        <translation>Einen übergebenen Tresor öffnen, einen Antrag hineinziehen und sehen, was verlangt und was gewährt wird.</translation>
    </message>
    <message>
        <source>Open a vault…</source>
        <translation>Tresor öffnen …</translation>
    </message>
    <message>
        <source>Look, don’t touch</source>
        <translation>Nur ansehen</translation>
    </message>
    <message>
        <source>Open a vault read-only. No passphrase, no token. Answers the questions auditors ask.</source>
        <translation>Einen Tresor schreibgeschützt öffnen. Ohne Passphrase, ohne Token. Beantwortet die Fragen von Prüfern.</translation>
    </message>
    <message>
        <source>Open read-only…</source>
        <translation>Schreibgeschützt öffnen …</translation>
    </message>
    <message>
        <source>New to this?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>Practise with a sample PKI</source>
        <translation>Mit einer Beispiel-PKI üben</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>Bring an existing CA: openssl, easy-rsa, step, XCA</source>
        <translation>Eine vorhandene CA mitbringen: openssl, easy-rsa, step, XCA</translation>
    </message>
    <message>
        <source>Open again:</source>
        <translation>Wieder öffnen:</translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>%1 wieder öffnen</translation>
    </message>
</context>
<context>
    <name>ui::ForeignImportDialog</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Taken as they stand</source>
        <translation>Unverändert übernommen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>What was not taken as it stands</source>
        <translation>Was nicht unverändert übernommen wurde</translation>
    </message>
    <message>
        <source>There are more; the command line lists all.</source>
        <translation>Es gibt noch mehr; die Befehlszeile führt alle auf.</translation>
    </message>
    <message>
        <source>The profiles in %1</source>
        <translation>Die Profile in %1</translation>
    </message>
    <message>
        <source>Looked into only: nothing was imported. The file is of another program; look at what became of its settings, then tick the profiles that you want.</source>
        <translation>Nur angesehen: Nichts wurde eingelesen. Die Datei stammt von einem anderen Programm; ansehen, was aus ihren Einstellungen wurde, dann die gewünschten Profile ankreuzen.</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Profiles in the file</source>
        <translation>Profile in der Datei</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>No profile is ticked.</source>
        <translation>Kein Profil ist angekreuzt.</translation>
    </message>
    <message>
        <source>Tick those that you want.</source>
        <translation>Die gewünschten ankreuzen.</translation>
    </message>
</context>
<context>
    <name>ui::FormDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The work is being done.</source>
        <translation>Die Arbeit läuft.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Einen Moment warten.</translation>
    </message>
</context>
<context>
    <name>ui::GraphView</name>
    <message>
        <source>Picture of the hierarchy</source>
        <translation>Bild der Hierarchie</translation>
    </message>
</context>
<context>
    <name>ui::GroupInput</name>
    <message>
        <source>Add: %1</source>
        <translation>Hinzufügen: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ui::GuardItem</name>
    <message>
        <source>as it should be</source>
        <translation>wie es sein soll</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>bitte ansehen</translation>
    </message>
</context>
<context>
    <name>ui::GuardLine</name>
    <message>
        <source>Guard of the air gap</source>
        <translation>Wächter der Netztrennung</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Certificates carry this time for years. Compare it with a watch.</source>
        <translation>Zertifikate tragen diese Zeit jahrelang. Mit einer Armbanduhr vergleichen.</translation>
    </message>
    <message>
        <source>Network up</source>
        <translation>Netz aktiv</translation>
    </message>
    <message>
        <source>This computer can be reached from outside. Unplug it before root keys are used.</source>
        <translation>Dieser Rechner ist von außen erreichbar. Vor der Verwendung von Root-Schlüsseln vom Netz trennen.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>No network interface is up.</source>
        <translation>Keine Netzwerkschnittstelle ist aktiv.</translation>
    </message>
    <message>
        <source>Swap on</source>
        <translation>Swap aktiv</translation>
    </message>
    <message>
        <source>Memory may be written to the disk. Switch swap off before root keys are used: swapoff -a</source>
        <translation>Speicherinhalt kann auf den Datenträger geraten. Swap abschalten, bevor Root-Schlüssel verwendet werden: swapoff -a</translation>
    </message>
    <message>
        <source>Swap off</source>
        <translation>Swap aus</translation>
    </message>
    <message>
        <source>Memory is never written to a disk.</source>
        <translation>Speicherinhalt gelangt nie auf einen Datenträger.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>The last backup was opened and verified when it was made.</source>
        <translation>Die letzte Sicherung wurde nach dem Erstellen geöffnet und geprüft.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>A lost file is a lost CA. Make a backup on another medium.</source>
        <translation>Eine verlorene Datei ist eine verlorene CA. Eine Sicherung auf einem anderen Datenträger erstellen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>Log unbroken, %1</source>
        <translation>Protokoll lückenlos, %1</translation>
    </message>
    <message>
        <source>Log unbroken, %1 · seal</source>
        <translation>Protokoll lückenlos, %1 · Siegel</translation>
    </message>
    <message>
        <source>Log, %1</source>
        <translation>Protokoll, %1</translation>
    </message>
    <message>
        <source>The log is being checked.</source>
        <translation>Das Protokoll wird geprüft.</translation>
    </message>
    <message>
        <source>Every event carries the checksum of the one before. The seal&apos;s words stand for the last one.</source>
        <translation>Jedes Ereignis trägt die Prüfsumme des vorigen. Die Wörter des Siegels stehen für das letzte.</translation>
    </message>
    <message>
        <source>Log broken, %1</source>
        <translation>Protokoll gebrochen, %1</translation>
    </message>
    <message>
        <source>An event is missing or was altered. Open the event log to see which.</source>
        <translation>Ein Ereignis fehlt oder wurde verändert. Das Ereignisprotokoll zeigt, welches.</translation>
    </message>
    <message>
        <source>Seal of the log: %1</source>
        <translation>Siegel des Protokolls: %1</translation>
    </message>
</context>
<context>
    <name>ui::HierarchyFeed</name>
    <message>
        <source>Export picture</source>
        <translation>Bild ausgeben</translation>
    </message>
    <message>
        <source>The picture was written.</source>
        <translation>Das Bild wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>ui::HierarchyPage</name>
    <message>
        <source>No certificate authority yet</source>
        <translation>Noch keine Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>A root vouches for issuing CAs, and they vouch for everything else. Build both in one go.</source>
        <translation>Eine Root-CA bürgt für ausstellende CAs, und diese bürgen für alles andere. Beides in einem Zug aufbauen.</translation>
    </message>
    <message>
        <source>Build a hierarchy…</source>
        <translation>Hierarchie aufbauen …</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>Hierarchie</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>endet bald</translation>
    </message>
    <message>
        <source>retiring</source>
        <translation>läuft aus</translation>
    </message>
    <message>
        <source>not ours or retired</source>
        <translation>fremd oder außer Dienst</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Bild ausgeben…</translation>
    </message>
    <message>
        <source>Find in the picture</source>
        <translation>Im Bild suchen</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Smaller picture</source>
        <translation>Bild verkleinern</translation>
    </message>
    <message>
        <source>Larger picture</source>
        <translation>Bild vergrößern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Nothing of that name.</source>
        <translation>Nichts dieses Namens.</translation>
    </message>
    <message>
        <source>Arrows walk, Enter opens, Ctrl and a click choose a second one.</source>
        <translation>Pfeiltasten gehen weiter, Eingabe öffnet, Strg und ein Klick wählen ein zweites.</translation>
    </message>
    <message>
        <source>%1 and %2 share no issuer.</source>
        <translation>%1 und %2 haben keinen Aussteller gemeinsam.</translation>
    </message>
    <message>
        <source>%1 and %2 both rely on %3.</source>
        <translation>%1 und %2 stützen sich beide auf %3.</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertrauenswürdig</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close the group</source>
        <translation>Gruppe schließen</translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation>Gruppe öffnen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Fold away what is below</source>
        <translation>Zuklappen, was darunter ist</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>Fold all issuing CAs</source>
        <translation>Alle ausstellenden CAs zuklappen</translation>
    </message>
    <message>
        <source>Arrange anew</source>
        <translation>Neu anordnen</translation>
    </message>
</context>
<context>
    <name>ui::HierarchyPicture</name>
    <message>
        <source>Picture of the hierarchy</source>
        <translation>Bild der Hierarchie</translation>
    </message>
    <message>
        <source>, below it </source>
        <translation>, darunter </translation>
    </message>
</context>
<context>
    <name>ui::HoldDialog</name>
    <message>
        <source>Hold a ceremony</source>
        <translation>Zeremonie abhalten</translation>
    </message>
    <message>
        <source>Resume a ceremony</source>
        <translation>Zeremonie fortsetzen</translation>
    </message>
    <message>
        <source>What the names of the script stand for on this machine. They can change nothing that the script says.</source>
        <translation>Wofür die Namen des Skripts auf diesem Rechner stehen. Sie können nichts von dem ändern, was das Skript sagt.</translation>
    </message>
    <message>
        <source>The record on the two log sticks says where it goes on. Choose the same sticks, tokens and kits as before.</source>
        <translation>Die Aufzeichnung auf den beiden Sticks sagt, wo es weitergeht. Dieselben Sticks, Token und Kits wählen wie zuvor.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>SHA-256 of the script: compare them with the printed copies</source>
        <translation>SHA-256 des Skripts: mit den gedruckten Exemplaren vergleichen</translation>
    </message>
    <message>
        <source>Live: what comes of it counts</source>
        <translation>Echt: Was dabei entsteht, gilt</translation>
    </message>
    <message>
        <source>Rehearsal by people, on practice tokens</source>
        <translation>Probe mit Personen, auf Übungstoken</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Sticks</source>
        <translation>Sticks</translation>
    </message>
    <message>
        <source>Folder of the red log stick</source>
        <translation>Ordner des roten Sticks für die Aufzeichnung</translation>
    </message>
    <message>
        <source>Folder of the blue log stick</source>
        <translation>Ordner des blauen Sticks für die Aufzeichnung</translation>
    </message>
    <message>
        <source>Folder of the stick %1</source>
        <translation>Ordner des Sticks %1</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>PKCS#11 module</source>
        <translation>PKCS#11-Modul</translation>
    </message>
    <message>
        <source>Others are added on the page of tokens.</source>
        <translation>Weitere werden auf der Seite der Token hinzugefügt.</translation>
    </message>
    <message>
        <source>the next blank one</source>
        <translation>das nächste leere</translation>
    </message>
    <message>
        <source>Serial number of the token %1</source>
        <translation>Seriennummer des Tokens %1</translation>
    </message>
    <message>
        <source>Request of the CA %1</source>
        <translation>Antrag der CA %1</translation>
    </message>
    <message>
        <source>Ceremonies before</source>
        <translation>Frühere Zeremonien</translation>
    </message>
    <message>
        <source>The kits of this root, from the oldest to the newest.</source>
        <translation>Die Kits dieser Wurzel, vom ältesten zum neuesten.</translation>
    </message>
    <message>
        <source>Kit %1</source>
        <translation>Kit %1</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Nothing stands in the way of a live ceremony.</source>
        <translation>Einer echten Zeremonie steht nichts im Weg.</translation>
    </message>
    <message numerus="yes">
        <source>In the way of a live ceremony: %n check(s)</source>
        <translation>
            <numerusform>Einer echten Zeremonie steht im Weg: %n Prüfung</numerusform>
            <numerusform>Einer echten Zeremonie stehen im Weg: %n Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The folders of the two log sticks are missing.</source>
        <translation>Die Ordner der beiden Sticks für die Aufzeichnung fehlen.</translation>
    </message>
    <message>
        <source>The two log sticks are the same.</source>
        <translation>Die beiden Sticks für die Aufzeichnung sind derselbe.</translation>
    </message>
    <message>
        <source>The folder of the stick %1 is missing.</source>
        <translation>Der Ordner des Sticks %1 fehlt.</translation>
    </message>
    <message>
        <source>No PKCS#11 module is there.</source>
        <translation>Es ist kein PKCS#11-Modul da.</translation>
    </message>
    <message>
        <source>The kit of the ceremony before is missing.</source>
        <translation>Das Kit der vorigen Zeremonie fehlt.</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>Auswählen.</translation>
    </message>
    <message>
        <source>Kit of the rehearsal of this script</source>
        <translation>Kit der Probe dieses Skripts</translation>
    </message>
    <message>
        <source>without one the record says that nobody rehearsed it</source>
        <translation>ohne eines sagt die Aufzeichnung, dass niemand geprobt hat</translation>
    </message>
    <message>
        <source>Root certificate of %1</source>
        <translation>Root-Zertifikat von %1</translation>
    </message>
</context>
<context>
    <name>ui::IncidentDialog</name>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Something did not go as planned. Nothing is lost: say it in plain words, it stands first in the record.</source>
        <translation>Etwas lief nicht wie geplant. Nichts ist verloren: In einfachen Worten sagen, was war; es steht in der Aufzeichnung an erster Stelle.</translation>
    </message>
    <message>
        <source>Put it on the record</source>
        <translation>In der Aufzeichnung festhalten</translation>
    </message>
    <message>
        <source>What was expected</source>
        <translation>Was erwartet wurde</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>Note: worth knowing</source>
        <translation>Hinweis: wissenswert</translation>
    </message>
    <message>
        <source>Deviation: the script was not followed</source>
        <translation>Abweichung: Das Skript wurde nicht befolgt</translation>
    </message>
    <message>
        <source>Security: trust may have suffered</source>
        <translation>Sicherheit: Das Vertrauen kann gelitten haben</translation>
    </message>
    <message>
        <source>How much it weighs</source>
        <translation>Wie schwer es wiegt</translation>
    </message>
    <message>
        <source>It is not said yet what was expected, what happened and what was decided.</source>
        <translation>Noch steht nicht da, was erwartet wurde, was geschah und was entschieden wurde.</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>Eintippen.</translation>
    </message>
    <message>
        <source>It is not said yet who decided it.</source>
        <translation>Noch steht nicht da, wer es entschieden hat.</translation>
    </message>
    <message>
        <source>Tick the names.</source>
        <translation>Die Namen ankreuzen.</translation>
    </message>
</context>
<context>
    <name>ui::InfoBubble</name>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>In the standard: %1</source>
        <translation>Im Standard: %1</translation>
    </message>
    <message>
        <source>What does “%1” mean?</source>
        <translation>Was bedeutet „%1“?</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>Was bedeutet das?</translation>
    </message>
</context>
<context>
    <name>ui::InspectorPanel</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>ui::InstallStep</name>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Signed. Where will it be installed?</source>
        <translation>Signiert. Wo wird es installiert?</translation>
    </message>
    <message>
        <source>Recorded, signed and verified. It is in the list of certificates.</source>
        <translation>Festgehalten, signiert und geprüft. Es steht in der Liste der Zertifikate.</translation>
    </message>
    <message>
        <source>Folder for the file</source>
        <translation>Ordner für die Datei</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Diese Zeilen kopieren</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>What to do there</source>
        <translation>Was dort zu tun ist</translation>
    </message>
    <message>
        <source>“%1” is valid until %2.</source>
        <translation>„%1“ ist gültig bis %2.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Laufende Arbeit</translation>
    </message>
    <message>
        <source>Cancel the work in progress</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>estimating…</source>
        <translation>wird geschätzt …</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>ui::KeyDetails</name>
    <message>
        <source>The private key is sealed in this vault. It is opened for one signature at a time and never leaves.</source>
        <translation>Der private Schlüssel ist in diesem Tresor versiegelt. Er wird jeweils für eine Signatur geöffnet und verlässt ihn nie.</translation>
    </message>
    <message>
        <source>Only the public key is here; the private key lives elsewhere.</source>
        <translation>Nur der öffentliche Schlüssel ist hier; der private ist anderswo.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>nichts hier</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>The private key lies on a token, and signs there with its PIN.</source>
        <translation>Der private Schlüssel liegt auf einem Token und signiert dort mit dessen PIN.</translation>
    </message>
    <message>
        <source>On token</source>
        <translation>Auf Token</translation>
    </message>
    <message>
        <source>%1, serial number %2, as %3</source>
        <translation>%1, Seriennummer %2, als %3</translation>
    </message>
</context>
<context>
    <name>ui::KeyFileStep</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Where does the key go?</source>
        <translation>Wohin kommt der Schlüssel?</translation>
    </message>
    <message>
        <source>The vault does not keep it: the file and its passphrase are all there is.</source>
        <translation>Der Tresor bewahrt ihn nicht auf: Es gibt nur die Datei und ihre Passphrase.</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Schlüsselart</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Passphrase der Schlüsseldatei</translation>
    </message>
    <message>
        <source>Key files (*.key)</source>
        <translation>Schlüsseldateien (*.key)</translation>
    </message>
    <message>
        <source>Write the whole path, beginning with / or ~/.</source>
        <translation>Den ganzen Pfad schreiben, beginnend mit / oder ~/.</translation>
    </message>
    <message>
        <source>This file exists already and is not replaced. Choose another name.</source>
        <translation>Diese Datei existiert bereits und wird nicht ersetzt. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The folder of this file does not exist. Make it first, or choose another.</source>
        <translation>Den Ordner dieser Datei gibt es nicht. Zuerst anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Key file: %1</source>
        <translation>Schlüsseldatei: %1</translation>
    </message>
</context>
<context>
    <name>ui::KeyModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>Liegt</translation>
    </message>
    <message>
        <source>in this vault, sealed</source>
        <translation>in diesem Tresor, versiegelt</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>anderswo</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>on the token %1</source>
        <translation>auf dem Token %1</translation>
    </message>
</context>
<context>
    <name>ui::KeyStep</name>
    <message>
        <source>advised</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Which kind of keys?</source>
        <translation>Welche Art von Schlüsseln?</translation>
    </message>
    <message>
        <source>The keys are made here and kept sealed in the vault; only your passphrase opens them.</source>
        <translation>Die Schlüssel werden hier erzeugt und im Tresor versiegelt; nur die Passphrase öffnet sie.</translation>
    </message>
    <message>
        <source>Key of the root</source>
        <translation>Schlüssel der Root-CA</translation>
    </message>
    <message>
        <source>Keys of the CAs below</source>
        <translation>Schlüssel der CAs darunter</translation>
    </message>
    <message>
        <source>The same as the root’s unless old devices must check what they sign.</source>
        <translation>Derselbe wie bei der Root-CA, es sei denn, alte Geräte müssen prüfen, was sie signieren.</translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Filter by name or kind</source>
        <translation>Nach Name oder Art filtern</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Noch keine Schlüssel</translation>
    </message>
    <message>
        <source>A key is made together with the certificate authority or request that uses it.</source>
        <translation>Ein Schlüssel entsteht zusammen mit der Zertifizierungsstelle oder dem Antrag, der ihn verwendet.</translation>
    </message>
    <message>
        <source>Build a hierarchy…</source>
        <translation>Hierarchie aufbauen …</translation>
    </message>
</context>
<context>
    <name>ui::KitDoor</name>
    <message>
        <source>%1 is in the vault, as a guarded root.</source>
        <translation>%1 ist im Tresor, als bewachte Root-CA.</translation>
    </message>
    <message>
        <source>Taking the ceremony in</source>
        <translation>Die Zeremonie wird aufgenommen</translation>
    </message>
    <message>
        <source>Reading the record</source>
        <translation>Die Aufzeichnung wird gelesen</translation>
    </message>
</context>
<context>
    <name>ui::LeaveDialog</name>
    <message>
        <source>The ceremony is not over</source>
        <translation>Die Zeremonie ist nicht zu Ende</translation>
    </message>
    <message>
        <source>Closing the window does not end it. Stay, break off so that it can be taken up again, or abandon it.</source>
        <translation>Das Fenster zu schließen beendet sie nicht. Bleiben, unterbrechen, um sie später wieder aufzunehmen, oder aufgeben.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Break off now</source>
        <translation>Jetzt unterbrechen</translation>
    </message>
    <message>
        <source>Secrets are wiped and tokens logged out at once. Those who come back go on with “Resume…”.</source>
        <translation>Geheimnisse werden sofort gelöscht, Token sofort abgemeldet. Wer zurückkommt, macht mit „Fortsetzen …“ weiter.</translation>
    </message>
    <message>
        <source>Abandon it…</source>
        <translation>Aufgeben …</translation>
    </message>
    <message>
        <source>The record ends; nothing can be taken up again.</source>
        <translation>Die Aufzeichnung endet; nichts lässt sich wieder aufnehmen.</translation>
    </message>
</context>
<context>
    <name>ui::LifeStep</name>
    <message>
        <source>Names and life</source>
        <translation>Namen und Laufzeit</translation>
    </message>
    <message>
        <source>What is it called, and how long does it live?</source>
        <translation>Wie heißt sie, und wie lange lebt sie?</translation>
    </message>
    <message>
        <source>Names cannot be changed later: they stand in every certificate.</source>
        <translation>Namen lassen sich später nicht ändern: Sie stehen in jedem Zertifikat.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Whose certificates these are. It stands in the name of every CA.</source>
        <translation>Wessen Zertifikate das sind. Steht im Namen jeder CA.</translation>
    </message>
    <message>
        <source>Acme</source>
        <translation>Acme</translation>
    </message>
    <message>
        <source>organizationName (O)</source>
        <translation>organizationName (O)</translation>
    </message>
    <message>
        <source>Two letters. May stay empty.</source>
        <translation>Zwei Buchstaben. Darf leer bleiben.</translation>
    </message>
    <message>
        <source>DE, FR, US</source>
        <translation>DE, FR, US</translation>
    </message>
    <message>
        <source>countryName (C), ISO 3166</source>
        <translation>countryName (C), ISO 3166</translation>
    </message>
    <message>
        <source>Two letters, such as DE.</source>
        <translation>Zwei Buchstaben, etwa DE.</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Root-CA</translation>
    </message>
    <message>
        <source>policy CA</source>
        <translation>Policy-CA</translation>
    </message>
    <message>
        <source>issuing CA</source>
        <translation>ausstellende CA</translation>
    </message>
    <message>
        <source>Lifetimes</source>
        <translation>Laufzeiten</translation>
    </message>
    <message>
        <source>Name of the %1</source>
        <translation>Name (%1)</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>What people see when they look at a certificate, and what the CA is called here.</source>
        <translation>Was Menschen sehen, wenn sie ein Zertifikat ansehen, und wie die CA hier heißt.</translation>
    </message>
    <message>
        <source>Acme Root CA 2026</source>
        <translation>Acme Root CA 2026</translation>
    </message>
    <message>
        <source>commonName (CN)</source>
        <translation>commonName (CN)</translation>
    </message>
    <message>
        <source>A name is missing, such as “Acme Root CA 2026”.</source>
        <translation>Es fehlt ein Name, etwa „Acme Root CA 2026“.</translation>
    </message>
    <message>
        <source>Nothing it signed works after its end. A CA cannot outlive the one above it.</source>
        <translation>Nach ihrem Ende funktioniert nichts mehr, was sie signiert hat. Eine CA kann die darüber nicht überdauern.</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>validity</translation>
    </message>
    <message>
        <source>Years of the %1</source>
        <translation>Jahre (%1)</translation>
    </message>
    <message>
        <source>“%1” would end after the CA above it. Shorten it to %2?</source>
        <translation>„%1“ würde nach der CA darüber enden. Auf %2 kürzen?</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>Country: %1</source>
        <translation>Land: %1</translation>
    </message>
    <message>
        <source>Two CAs have the same name. Give each its own.</source>
        <translation>Zwei CAs haben denselben Namen. Jeder einen eigenen geben.</translation>
    </message>
    <message>
        <source>Years: “%1” would end after the CA above it. Shorten it, or give the one above more.</source>
        <translation>Jahre: „%1“ würde nach der CA darüber enden. Kürzen oder der darüber mehr geben.</translation>
    </message>
</context>
<context>
    <name>ui::LintDialog</name>
    <message>
        <source>accepted</source>
        <translation>hingenommen</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>Was die Regeln sagen</translation>
    </message>
    <message>
        <source>Every certificate and request, and the newest list of each CA, judged by the rules for certificates.</source>
        <translation>Jedes Zertifikat, jeder Antrag und die neueste Liste jeder CA, beurteilt nach den Regeln für Zertifikate.</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Accept this finding</source>
        <translation>Diesen Befund hinnehmen</translation>
    </message>
    <message>
        <source>for a CA of one’s own</source>
        <translation>wie für eine eigene CA</translation>
    </message>
    <message>
        <source>as for a public CA</source>
        <translation>wie für eine öffentliche CA</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Accept it because</source>
        <translation>Hinnehmen, weil</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Stopped. Choose how to judge to begin again.</source>
        <translation>Angehalten. Wählen Sie, wie beurteilt wird, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Judging everything in the vault</source>
        <translation>Alles im Tresor wird beurteilt</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Gegenstand</numerusform>
            <numerusform>%n Gegenstände</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Verstoß</numerusform>
            <numerusform>%n Verstöße</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no errors and no warnings.</source>
        <translation>Es gibt keine Fehler und keine Warnungen.</translation>
    </message>
    <message>
        <source>The vault is open read-only.</source>
        <translation>Der Tresor ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>Close it and open it for writing.</source>
        <translation>Schließen Sie ihn, und öffnen Sie ihn zum Schreiben.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Der Tresor ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase.</source>
        <translation>Entsperren Sie ihn mit seiner Passphrase.</translation>
    </message>
    <message>
        <source>No finding is selected that could be accepted.</source>
        <translation>Es ist kein Befund gewählt, der sich hinnehmen ließe.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>Der Grund fehlt.</translation>
    </message>
    <message>
        <source>It goes into the log.</source>
        <translation>Er kommt ins Protokoll.</translation>
    </message>
    <message>
        <source>Accepting a finding</source>
        <translation>Befund wird hingenommen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
</context>
<context>
    <name>ui::ListPage</name>
    <message>
        <source>Nothing here fits</source>
        <translation>Nichts hier passt</translation>
    </message>
    <message>
        <source>No row has all these words, or the chosen view leaves them out.</source>
        <translation>Keine Zeile enthält alle diese Wörter, oder die gewählte Ansicht blendet sie aus.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::LongModel</name>
    <message>
        <source>altered from outside</source>
        <translation>von außen verändert</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>%1 – Certwright</source>
        <translation>%1 – Certwright</translation>
    </message>
    <message>
        <source>Certwright</source>
        <translation>Certwright</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>entsperrt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>No vault is open.</source>
        <translation>Kein Tresor ist geöffnet.</translation>
    </message>
    <message>
        <source>Open a vault, or build a certificate authority.</source>
        <translation>Einen Tresor öffnen oder eine Zertifizierungsstelle aufbauen.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Der Tresor ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase.</source>
        <translation>Mit der Passphrase entsperren.</translation>
    </message>
    <message>
        <source>The vault is open read-only.</source>
        <translation>Der Tresor ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Close it and open it for writing.</source>
        <translation>Schließen und zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>The vault is unlocked already.</source>
        <translation>Der Tresor ist bereits entsperrt.</translation>
    </message>
    <message>
        <source>The vault is locked already.</source>
        <translation>Der Tresor ist bereits gesperrt.</translation>
    </message>
</context>
<context>
    <name>ui::MakeStep</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read before signing</source>
        <translation>Vor dem Signieren lesen</translation>
    </message>
    <message>
        <source>First the key is written into its file, then the rest is made from it.</source>
        <translation>Zuerst wird der Schlüssel in seine Datei geschrieben, dann entsteht daraus das Übrige.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Who is asked when it runs out</source>
        <translation>Wer gefragt wird, wenn es abläuft</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>Key: %1
Request: %2</source>
        <translation>Schlüssel: %1
Antrag: %2</translation>
    </message>
    <message>
        <source>Asking the profile</source>
        <translation>Profil wird befragt</translation>
    </message>
    <message>
        <source>The key is being made; this is not interrupted.</source>
        <translation>Der Schlüssel entsteht gerade; das wird nicht unterbrochen.</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Wird signiert</translation>
    </message>
    <message>
        <source>Make the key and sign</source>
        <translation>Schlüssel erzeugen und signieren</translation>
    </message>
    <message>
        <source>Make key and request</source>
        <translation>Schlüssel und Antrag erstellen</translation>
    </message>
</context>
<context>
    <name>ui::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>ui::Mark</name>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>endet bald</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>retiring</source>
        <translation>läuft aus</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>außer Dienst</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
</context>
<context>
    <name>ui::MenuButton</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Everything this window can do (F10)</source>
        <translation>Alles, was dieses Fenster kann (F10)</translation>
    </message>
</context>
<context>
    <name>ui::MessageStrip</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>ui::MonthStrip</name>
    <message>
        <source>Certificates that end, month by month</source>
        <translation>Endende Zertifikate, Monat für Monat</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::NameEdit</name>
    <message>
        <source>Leave this name out</source>
        <translation>Diesen Namen weglassen</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>gewährt</translation>
    </message>
    <message>
        <source>stops it</source>
        <translation>verhindert es</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
</context>
<context>
    <name>ui::NamesEditor</name>
    <message>
        <source>Change names</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Allgemeiner Name (CN)</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Name hinzufügen</translation>
    </message>
    <message>
        <source>As asked</source>
        <translation>Wie beantragt</translation>
    </message>
    <message>
        <source>All names it is good for</source>
        <translation>Alle Namen, für die es gilt</translation>
    </message>
    <message>
        <source>This profile has no place for it.</source>
        <translation>Dieses Profil sieht das nicht vor.</translation>
    </message>
    <message>
        <source>Choose another profile.</source>
        <translation>Ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>This profile leaves no name to requests.</source>
        <translation>Dieses Profil überlässt Anträgen keinen Namen.</translation>
    </message>
    <message>
        <source>Name %1</source>
        <translation>Name %1</translation>
    </message>
</context>
<context>
    <name>ui::NewCaWizard</name>
    <message>
        <source>New CA</source>
        <translation>Neue CA</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo sie steht</translation>
    </message>
    <message>
        <source>a root somewhere else</source>
        <translation>eine Root-CA anderswo</translation>
    </message>
    <message>
        <source>the new CA</source>
        <translation>die neue CA</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NewCertificateWizard</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Key and request are written</source>
        <translation>Schlüssel und Antrag sind geschrieben</translation>
    </message>
    <message>
        <source>Send the request to the CA. Keep the key file and its passphrase.</source>
        <translation>Den Antrag an die CA senden. Schlüsseldatei und Passphrase behalten.</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>Die Dateien</translation>
    </message>
    <message>
        <source>New certificate</source>
        <translation>Neues Zertifikat</translation>
    </message>
    <message>
        <source>Who vouches for it</source>
        <translation>Wer dafür bürgt</translation>
    </message>
    <message>
        <source>a CA somewhere else</source>
        <translation>eine CA anderswo</translation>
    </message>
    <message>
        <source>the new certificate</source>
        <translation>das neue Zertifikat</translation>
    </message>
</context>
<context>
    <name>ui::NewPinFields</name>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 bis %2 Zeichen</translation>
    </message>
    <message>
        <source>%1, once more</source>
        <translation>%1, noch einmal</translation>
    </message>
    <message>
        <source>The new PIN is missing.</source>
        <translation>Die neue PIN fehlt.</translation>
    </message>
    <message>
        <source>The new PIN is too short for this token.</source>
        <translation>Die neue PIN ist zu kurz für dieses Token.</translation>
    </message>
    <message>
        <source>The new PIN is too long for this token.</source>
        <translation>Die neue PIN ist zu lang für dieses Token.</translation>
    </message>
    <message>
        <source>Both entries of the new PIN differ.</source>
        <translation>Die beiden Eingaben der neuen PIN unterscheiden sich.</translation>
    </message>
</context>
<context>
    <name>ui::NewProfileDialog</name>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>A profile begins as a copy of something that is there; what it says is then changed in the editor. Nothing is stored before you store it there.</source>
        <translation>Ein Profil beginnt als Kopie von etwas, das da ist; was es sagt, wird dann im Editor geändert. Abgelegt wird erst, was dort abgelegt wird.</translation>
    </message>
    <message>
        <source>Open the editor</source>
        <translation>Editor öffnen</translation>
    </message>
    <message>
        <source>The profile that fits best is taken, and made so that it gives what stands there: its names, kinds of key, extensions and lifetime.</source>
        <translation>Das Profil, das am besten passt, wird genommen und so geändert, dass es ergibt, was dort steht: Namen, Arten von Schlüsseln, Erweiterungen und Laufzeit.</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>Select a certificate or a request in its list first to make a profile like it.</source>
        <translation>Zuerst ein Zertifikat oder einen Antrag in der Liste auswählen, um ein Profil danach zu machen.</translation>
    </message>
</context>
<context>
    <name>ui::NewTokenKeyDialog</name>
    <message>
        <source>A key made on %1</source>
        <translation>Ein Schlüssel, auf %1 erzeugt</translation>
    </message>
    <message>
        <source>It is born on the token, signs there and does nothing else. RSA keys may take minutes on a card.</source>
        <translation>Er entsteht auf dem Token, signiert dort und tut nichts anderes. RSA-Schlüssel können auf einer Karte Minuten dauern.</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>It may be copied to another token</source>
        <translation>Er darf auf ein anderes Token kopiert werden</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Such as “root”. People find it by this name on the token.</source>
        <translation>Etwa „root“. Unter diesem Namen findet man ihn auf dem Token.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Then it can leave, wrapped under a key of the other token, and shows that for ever. Without this, the token is the only place it will ever be: a lost token is a lost key.</source>
        <translation>Dann kann er hinaus, verpackt unter einem Schlüssel des anderen Tokens, und zeigt das für immer. Ohne dies ist das Token für immer sein einziger Ort: Ein verlorenes Token ist ein verlorener Schlüssel.</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Schlüsselart</translation>
    </message>
    <message>
        <source>This token makes no keys that can be used here.</source>
        <translation>Dieses Token erzeugt keine Schlüssel, die hier benutzt werden können.</translation>
    </message>
    <message>
        <source>Bring a key from a file instead.</source>
        <translation>Stattdessen einen Schlüssel aus einer Datei bringen.</translation>
    </message>
    <message>
        <source>The key has no name yet.</source>
        <translation>Der Schlüssel hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>Einen eingeben.</translation>
    </message>
</context>
<context>
    <name>ui::NewVaultWizard</name>
    <message>
        <source>Build a certificate authority</source>
        <translation>Zertifizierungsstelle aufbauen</translation>
    </message>
    <message>
        <source>What you are making</source>
        <translation>Was entsteht</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>CAs on other machines</source>
        <translation>CAs auf anderen Rechnern</translation>
    </message>
    <message>
        <source>servers, people, devices</source>
        <translation>Server, Personen, Geräte</translation>
    </message>
    <message>
        <source>The root signs requests of CAs that are carried here. It never signs a server.</source>
        <translation>Die Root-CA signiert Anträge von CAs, die hierher gebracht werden. Sie signiert nie einen Server.</translation>
    </message>
    <message>
        <source>The root vouches for what is below it. Whoever trusts the root trusts all of it.</source>
        <translation>Die Root-CA bürgt für alles unter ihr. Wer ihr vertraut, vertraut allem.</translation>
    </message>
</context>
<context>
    <name>ui::NodeWords</name>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ending soon</source>
        <translation>
            <numerusform>%n endet bald</numerusform>
            <numerusform>%n enden bald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revoked</source>
        <translation>
            <numerusform>%n gesperrt</numerusform>
            <numerusform>%n gesperrt</numerusform>
        </translation>
    </message>
    <message>
        <source>key offline</source>
        <translation>Schlüssel offline</translation>
    </message>
    <message>
        <source>key on a token</source>
        <translation>Schlüssel auf einem Token</translation>
    </message>
    <message>
        <source>key elsewhere</source>
        <translation>Schlüssel anderswo</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>certificates of one profile</source>
        <translation>Zertifikate eines Profils</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>not in this vault</source>
        <translation>nicht in diesem Tresor</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>nicht unsere</translation>
    </message>
    <message>
        <source>CRL has run out</source>
        <translation>Sperrliste abgelaufen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a profile</source>
        <translation>Ohne Profil</translation>
    </message>
    <message>
        <source>%1, generation %2</source>
        <translation>%1, Generation %2</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>never finished</source>
        <translation>nie abgeschlossen</translation>
    </message>
    <message>
        <source>waits for its certificate</source>
        <translation>wartet auf ihr Zertifikat</translation>
    </message>
    <message>
        <source>next page</source>
        <translation>nächste Seite</translation>
    </message>
    <message numerus="yes">
        <source>%n folded away</source>
        <translation>
            <numerusform>%n zugeklappt</numerusform>
            <numerusform>%n zugeklappt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OidDialog</name>
    <message>
        <source>Object identifiers</source>
        <translation>Objektkennungen</translation>
    </message>
    <message>
        <source>The numbers that stand in certificates for purposes, parts of names, extensions and algorithms, and what they are called.</source>
        <translation>Die Nummern, die in Zertifikaten für Zwecke, Teile von Namen, Erweiterungen und Verfahren stehen, und wie sie heißen.</translation>
    </message>
    <message>
        <source>Put it into the text</source>
        <translation>In den Text einsetzen</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Search by name, number or use</source>
        <translation>Nach Name, Nummer oder Verwendung suchen</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <source>Forget the selected one</source>
        <translation>Ausgewählte vergessen</translation>
    </message>
    <message>
        <source>Number: 1.3.6.1.4.1.99999.1</source>
        <translation>Nummer: 1.3.6.1.4.1.99999.1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür sie ist</translation>
    </message>
    <message>
        <source>Numbers of your own, named in this vault</source>
        <translation>Eigene Nummern, in diesem Tresor benannt</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Select a row.</source>
        <translation>Eine Zeile auswählen.</translation>
    </message>
    <message>
        <source>Only numbers of your own can be forgotten.</source>
        <translation>Nur eigene Nummern können vergessen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them</source>
        <translation>
            <numerusform>%n davon</numerusform>
            <numerusform>%n davon</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>ui::OidModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number (OID)</source>
        <translation>Nummer (OID)</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>your own: %1</source>
        <translation>eigene: %1</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Nothing is here yet.</source>
        <translation>Hier ist noch nichts.</translation>
    </message>
    <message>
        <source>Build a certificate authority, or bring one along.</source>
        <translation>Eine Zertifizierungsstelle aufbauen oder eine mitbringen.</translation>
    </message>
    <message>
        <source>No certificate ends in this time.</source>
        <translation>In dieser Zeit endet kein Zertifikat.</translation>
    </message>
    <message>
        <source>What needs you will stand here</source>
        <translation>Was zu tun ist, steht künftig hier</translation>
    </message>
    <message>
        <source>Lists that run out, certificates that end, requests that wait: each with the one thing to do.</source>
        <translation>Ablaufende Listen, endende Zertifikate, wartende Anträge: jeweils mit dem einen nötigen Schritt.</translation>
    </message>
    <message>
        <source>Build a hierarchy…</source>
        <translation>Hierarchie aufbauen …</translation>
    </message>
    <message>
        <source>Lifetimes</source>
        <translation>Laufzeiten</translation>
    </message>
    <message>
        <source>Ending in the next 12 months</source>
        <translation>Endet in den nächsten 12 Monaten</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>owner unknown</source>
        <translation>Verantwortliche unbekannt</translation>
    </message>
</context>
<context>
    <name>ui::PageList</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>Hierarchie</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Sperrung</translation>
    </message>
    <message>
        <source>Ceremonies</source>
        <translation>Zeremonien</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
</context>
<context>
    <name>ui::PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Nobody can reset it. Older backups keep the passphrase they were made with.</source>
        <translation>Niemand kann sie zurücksetzen. Ältere Sicherungen behalten die Passphrase, mit der sie erstellt wurden.</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>Neue Passphrase, noch einmal</translation>
    </message>
    <message>
        <source>That passphrase does not open this vault. Type all three again.</source>
        <translation>Diese Passphrase öffnet diesen Tresor nicht. Alle drei erneut eintippen.</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>Bitte eintippen.</translation>
    </message>
    <message>
        <source>The present passphrase is missing.</source>
        <translation>Die jetzige Passphrase fehlt.</translation>
    </message>
    <message>
        <source>The new passphrase is missing.</source>
        <translation>Die neue Passphrase fehlt.</translation>
    </message>
    <message>
        <source>The new passphrase is too easy to guess.</source>
        <translation>Die neue Passphrase ist zu leicht zu erraten.</translation>
    </message>
    <message>
        <source>Make it longer, or let five words be drawn.</source>
        <translation>Länger wählen oder fünf Wörter ziehen lassen.</translation>
    </message>
    <message>
        <source>The new passphrase was not typed twice alike.</source>
        <translation>Die neue Passphrase wurde nicht zweimal gleich eingetippt.</translation>
    </message>
    <message>
        <source>Type it once more.</source>
        <translation>Noch einmal eintippen.</translation>
    </message>
</context>
<context>
    <name>ui::PassphraseEdit</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Show the characters while this is held</source>
        <translation>Zeichen zeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Hold to show the characters, at most 10 seconds. Others in the room may read along.</source>
        <translation>Gedrückt halten, um die Zeichen zu zeigen, höchstens 10 Sekunden. Andere im Raum könnten mitlesen.</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist aktiv.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Die Feststelltaste ist aktiv</translation>
    </message>
</context>
<context>
    <name>ui::PassphrasePair</name>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The two are not the same. Type this one again.</source>
        <translation>Die beiden sind nicht gleich. Diese erneut eintippen.</translation>
    </message>
    <message>
        <source>A passphrase is missing. “Make five words” makes a good one.</source>
        <translation>Es fehlt eine Passphrase. „Fünf Wörter ziehen“ ergibt eine gute.</translation>
    </message>
    <message>
        <source>This can be guessed. Make it longer, or let five words be made.</source>
        <translation>Sie ist zu erraten. Länger wählen oder fünf Wörter ziehen lassen.</translation>
    </message>
</context>
<context>
    <name>ui::PassphraseStrength</name>
    <message>
        <source>A thousand rented machines find this within the hour.</source>
        <translation>Tausend gemietete Rechner finden sie binnen einer Stunde.</translation>
    </message>
    <message>
        <source>Longer than anybody can pay for: over a million years on a thousand machines.</source>
        <translation>Länger, als irgendjemand bezahlen kann: über eine Million Jahre auf tausend Rechnern.</translation>
    </message>
    <message>
        <source>A thousand rented machines need about %1; that costs some %2 dollars.</source>
        <translation>Tausend gemietete Rechner brauchen etwa %1; das kostet rund %2 Dollar.</translation>
    </message>
</context>
<context>
    <name>ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>%1: choose</source>
        <translation>%1: auswählen</translation>
    </message>
</context>
<context>
    <name>ui::PeopleEdit</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Document that was shown</source>
        <translation>Vorgelegter Ausweis</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Take this person in</source>
        <translation>Diese Person aufnehmen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Choose who is back from the list below.</source>
        <translation>In der Liste unten auswählen, wer zurück ist.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>This person is in already.</source>
        <translation>Diese Person ist schon dabei.</translation>
    </message>
    <message>
        <source>Department and document are missing.</source>
        <translation>Abteilung und Ausweis fehlen.</translation>
    </message>
    <message>
        <source>Choose what this person does here.</source>
        <translation>Auswählen, was diese Person hier tut.</translation>
    </message>
    <message>
        <source>%1 and %2 must be two people.</source>
        <translation>%1 und %2 müssen zwei Personen sein.</translation>
    </message>
    <message>
        <source>The PIN has at least %1 characters.</source>
        <translation>Die PIN hat mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Die beiden PINs stimmen nicht überein.</translation>
    </message>
    <message>
        <source>is in</source>
        <translation>dabei</translation>
    </message>
    <message>
        <source>not back</source>
        <translation>nicht zurück</translation>
    </message>
    <message>
        <source>no PIN</source>
        <translation>keine PIN</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>PIN for today</source>
        <translation>PIN für heute</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>PIN noch einmal</translation>
    </message>
</context>
<context>
    <name>ui::PinDialog</name>
    <message>
        <source>PIN of %1</source>
        <translation>PIN von %1</translation>
    </message>
    <message>
        <source>Model %1, serial number %2. The PIN goes to the token once and is not kept.</source>
        <translation>Modell %1, Seriennummer %2. Die PIN geht einmal an das Token und wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Go on at the reader</source>
        <translation>Am Leser weitermachen</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>This token has a keypad of its own. Type the PIN there when it asks.</source>
        <translation>Dieses Token hat eine eigene Tastatur. Die PIN dort eingeben, wenn es danach fragt.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Eingeben: %1</translation>
    </message>
    <message>
        <source>last try</source>
        <translation>letzter Versuch</translation>
    </message>
    <message>
        <source>One try is left for this PIN.</source>
        <translation>Für diese PIN bleibt ein Versuch.</translation>
    </message>
    <message>
        <source>A wrong PIN locks the token. Then only its security officer can set a new one.</source>
        <translation>Eine falsche PIN sperrt das Token. Dann kann nur der Sicherheitsbeauftragte eine neue setzen.</translation>
    </message>
    <message>
        <source>If you are not sure of it, cancel and ask the security officer.</source>
        <translation>Wer nicht sicher ist: abbrechen und den Sicherheitsbeauftragten fragen.</translation>
    </message>
    <message>
        <source>This PIN was entered wrong before.</source>
        <translation>Diese PIN wurde zuvor falsch eingegeben.</translation>
    </message>
    <message>
        <source>After a few wrong entries in a row the token locks itself.</source>
        <translation>Nach einigen falschen Eingaben hintereinander sperrt sich das Token.</translation>
    </message>
    <message>
        <source>Type it with care.</source>
        <translation>Mit Sorgfalt eingeben.</translation>
    </message>
    <message>
        <source>No PIN was typed.</source>
        <translation>Es wurde keine PIN eingegeben.</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>Eingeben.</translation>
    </message>
    <message>
        <source>The last try has to be confirmed.</source>
        <translation>Der letzte Versuch muss bestätigt werden.</translation>
    </message>
</context>
<context>
    <name>ui::PlanView</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Act %1</source>
        <translation>Akt %1</translation>
    </message>
    <message>
        <source>What the checker says</source>
        <translation>Was die Prüfung sagt</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Confirmed by %1. Minute %2, takes %3.</source>
        <translation>Bestätigt von %1. Minute %2, dauert %3.</translation>
    </message>
    <message>
        <source>Cannot be undone.</source>
        <translation>Nicht umkehrbar.</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Kept in %1. Nothing in it is secret.</source>
        <translation>Gespeichert in %1. Nichts darin ist geheim.</translation>
    </message>
    <message>
        <source>The desktop’s</source>
        <translation>Die der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Those of the desktop</source>
        <translation>Die der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Lock the vault when nobody is here for</source>
        <translation>Tresor sperren, wenn niemand da ist, nach</translation>
    </message>
    <message>
        <source>Page and selection stay as they are; the keys are dropped.</source>
        <translation>Seite und Auswahl bleiben, wie sie sind; die Schlüssel werden gelöscht.</translation>
    </message>
    <message>
        <source>Lock it with the screen and before the computer sleeps</source>
        <translation>Auch mit dem Bildschirm sperren und bevor der Rechner schläft</translation>
    </message>
</context>
<context>
    <name>ui::PreviewDialog</name>
    <message>
        <source>What is in %1</source>
        <translation>Was in %1 steckt</translation>
    </message>
    <message>
        <source>Looked into only: nothing was imported.</source>
        <translation>Nur hineingesehen: Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Things in the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Ask for a certificate…</source>
        <translation>Zertifikat beantragen …</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Adopt as CA…</source>
        <translation>Als CA übernehmen …</translation>
    </message>
    <message>
        <source>All of it is in the vault already.</source>
        <translation>Alles davon ist schon im Tresor.</translation>
    </message>
    <message>
        <source>Nothing in this file can be taken in by itself.</source>
        <translation>Nichts in dieser Datei kann für sich allein aufgenommen werden.</translation>
    </message>
    <message>
        <source>A CA’s key comes in together with its certificate: adopt it.</source>
        <translation>Der Schlüssel einer CA kommt zusammen mit ihrem Zertifikat: die CA übernehmen.</translation>
    </message>
</context>
<context>
    <name>ui::PrivateShare</name>
    <message>
        <source>Type it</source>
        <translation>Eintippen</translation>
    </message>
    <message>
        <source>Type the share of %1</source>
        <translation>Den Anteil von %1 eintippen</translation>
    </message>
    <message>
        <source>Share of %1</source>
        <translation>Anteil von %1</translation>
    </message>
    <message>
        <source>The first letters of a word are enough; Space takes it. Tab closes it; what was typed stays.</source>
        <translation>Die ersten Buchstaben eines Wortes genügen; die Leertaste übernimmt es. Tab schließt die Eingabe; Getipptes bleibt.</translation>
    </message>
    <message>
        <source>All words of the share of %1 are typed.</source>
        <translation>Alle Wörter des Anteils von %1 sind eingetippt.</translation>
    </message>
    <message>
        <source>Everybody else looks away while %1 types the share.</source>
        <translation>Alle anderen sehen weg, während %1 den Anteil eintippt.</translation>
    </message>
</context>
<context>
    <name>ui::ProfileCommands</name>
    <message>
        <source>The vault is open read-only.</source>
        <translation>Der Tresor ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Close it and open it for writing.</source>
        <translation>Schließen und zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>The selected certificate: %1</source>
        <translation>Das ausgewählte Zertifikat: %1</translation>
    </message>
    <message>
        <source>The selected request: %1</source>
        <translation>Der ausgewählte Antrag: %1</translation>
    </message>
    <message>
        <source>There is a draft that was written here and not stored.</source>
        <translation>Hier liegt ein Entwurf, der geschrieben und nicht abgelegt wurde.</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Mit dem Entwurf weitermachen</translation>
    </message>
    <message>
        <source>No vault is open.</source>
        <translation>Es ist kein Tresor geöffnet.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Der Tresor ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation>Zuerst entsperren.</translation>
    </message>
    <message>
        <source>Open one for writing.</source>
        <translation>Einen zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>Naming the number</source>
        <translation>Nummer wird benannt</translation>
    </message>
    <message>
        <source>Forgetting the number</source>
        <translation>Nummer wird vergessen</translation>
    </message>
    <message>
        <source>Storing the profile</source>
        <translation>Profil wird abgelegt</translation>
    </message>
    <message>
        <source>Version %1 of the profile “%2” is in force now.</source>
        <translation>Jetzt ist Version %1 des Profils „%2“ in Kraft.</translation>
    </message>
</context>
<context>
    <name>ui::ProfileDetails</name>
    <message>
        <source>a root CA</source>
        <translation>eine Root-CA</translation>
    </message>
    <message>
        <source>a CA below another one</source>
        <translation>eine CA unter einer anderen</translation>
    </message>
    <message>
        <source>a server, person or thing</source>
        <translation>ein Server, eine Person oder ein Gerät</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>; at least one</source>
        <translation>; mindestens eines</translation>
    </message>
    <message>
        <source>; wildcards allowed</source>
        <translation>; Platzhalter erlaubt</translation>
    </message>
    <message>
        <source>Profile file</source>
        <translation>Profildatei</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>Gilt nicht für</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, höchstens %2</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1, in force since %2</source>
        <translation>%1, in Kraft seit %2</translation>
    </message>
    <message>
        <source>nothing: this file is in force already</source>
        <translation>nichts: Diese Datei ist bereits in Kraft</translation>
    </message>
    <message>
        <source>all of it: the vault has no such profile</source>
        <translation>alles: Der Tresor hat kein solches Profil</translation>
    </message>
    <message>
        <source>only comments and layout</source>
        <translation>nur Kommentare und Gestaltung</translation>
    </message>
    <message>
        <source>in this vault already</source>
        <translation>schon in diesem Tresor</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>nicht importiert</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>%1; until then version %2 is in force</source>
        <translation>%1; bis dahin ist Version %2 in Kraft</translation>
    </message>
    <message>
        <source>New in it</source>
        <translation>Neu darin</translation>
    </message>
    <message>
        <source>a trial certificate passes every check</source>
        <translation>ein Probezertifikat besteht jede Prüfung</translation>
    </message>
</context>
<context>
    <name>ui::ProfileEditor</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Profile editor</source>
        <translation>Profil-Editor</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Anzeigen: %1</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>OIDs…</source>
        <translation>OIDs…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Close and lose what was changed?</source>
        <translation>Schließen und die Änderungen verlieren?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Lose it and close</source>
        <translation>Verlieren und schließen</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>Nothing was changed that could be taken back or done again.</source>
        <translation>Es wurde nichts geändert, was zurückgenommen oder wiederholt werden könnte.</translation>
    </message>
    <message>
        <source>Store as version %1</source>
        <translation>Als Version %1 ablegen</translation>
    </message>
    <message>
        <source>version %1, in force</source>
        <translation>Version %1, in Kraft</translation>
    </message>
    <message>
        <source>changed since version %1</source>
        <translation>geändert seit Version %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>The work is being done.</source>
        <translation>Die Arbeit läuft.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Einen Moment warten.</translation>
    </message>
    <message>
        <source>The text is no correct profile.</source>
        <translation>Der Text ist kein richtiges Profil.</translation>
    </message>
    <message>
        <source>Mend it first: F8 leads to the mistake.</source>
        <translation>Zuerst richten: F8 führt zum Fehler.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ui::ProfileForm</name>
    <message>
        <source>The form waits until the text can be read again.</source>
        <translation>Das Formular wartet, bis der Text wieder lesbar ist.</translation>
    </message>
</context>
<context>
    <name>ui::ProfileImportDialog</name>
    <message>
        <source>Looked into only: nothing was imported. Once it is taken in, what is issued by this profile follows it; certificates made before stay as they are.</source>
        <translation>Nur hineingesehen: Nichts wurde importiert. Ist es aufgenommen, folgt ihm, was nach diesem Profil ausgestellt wird; frühere Zertifikate bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>This profile is in force already, letter by letter.</source>
        <translation>Dieses Profil ist bereits in Kraft, Zeichen für Zeichen.</translation>
    </message>
</context>
<context>
    <name>ui::ProfileModel</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>In Kraft seit</translation>
    </message>
</context>
<context>
    <name>ui::ProfileText</name>
    <message>
        <source>Text of the profile file</source>
        <translation>Text der Profildatei</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>The text is a correct profile.</source>
        <translation>Der Text ist ein richtiges Profil.</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>„%1“ schreiben</translation>
    </message>
</context>
<context>
    <name>ui::ProfilesPage</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Name filtern</translation>
    </message>
    <message>
        <source>No profiles</source>
        <translation>Keine Profile</translation>
    </message>
    <message>
        <source>A profile says what a certificate of one kind may hold. A vault gets its profiles when it is made.</source>
        <translation>Ein Profil sagt, was ein Zertifikat einer Art enthalten darf. Ein Tresor erhält seine Profile beim Anlegen.</translation>
    </message>
    <message>
        <source>Import a profile…</source>
        <translation>Profil importieren …</translation>
    </message>
</context>
<context>
    <name>ui::PurposeStep</name>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>What is the certificate for?</source>
        <translation>Wofür ist das Zertifikat?</translation>
    </message>
    <message>
        <source>The names decide where it works; the profile decides what it may do.</source>
        <translation>Die Namen entscheiden, wo es gilt; das Profil entscheidet, was es darf.</translation>
    </message>
    <message>
        <source>All names it is good for</source>
        <translation>Alle Namen, für die es gilt</translation>
    </message>
    <message>
        <source>Where is the key made?</source>
        <translation>Wo wird der Schlüssel erzeugt?</translation>
    </message>
    <message>
        <source>Host names, addresses or e-mail addresses, with commas between. The first also becomes the common name.</source>
        <translation>Hostnamen, Adressen oder E-Mail-Adressen, durch Kommas getrennt. Der erste wird auch zum Common Name.</translation>
    </message>
    <message>
        <source>subjectAltName</source>
        <translation>subjectAltName</translation>
    </message>
    <message>
        <source>%1 Not for: %2</source>
        <translation>%1 Nicht für: %2</translation>
    </message>
    <message>
        <source>On the server: show me the command</source>
        <translation>Auf dem Server: den Befehl zeigen</translation>
    </message>
    <message>
        <source>The key never leaves the server. You carry its request here.</source>
        <translation>Der Schlüssel verlässt den Server nie. Nur sein Antrag kommt hierher.</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Here: make the key and sign now</source>
        <translation>Hier: Schlüssel erzeugen und sofort signieren</translation>
    </message>
    <message>
        <source>For devices that cannot make keys. The key goes into a file with a passphrase; you carry it.</source>
        <translation>Für Geräte, die keine Schlüssel erzeugen können. Der Schlüssel kommt in eine Datei mit Passphrase zum Mitnehmen.</translation>
    </message>
    <message>
        <source>Here, but only the key and a request</source>
        <translation>Hier, aber nur Schlüssel und Antrag</translation>
    </message>
    <message>
        <source>For a CA somewhere else.</source>
        <translation>Für eine CA anderswo.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>The CA that vouches for it.</source>
        <translation>Die CA, die dafür bürgt.</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>issuer</translation>
    </message>
    <message>
        <source>How long it works, from now. It never outlives its CA.</source>
        <translation>Wie lange es gilt, ab jetzt. Es überdauert nie seine CA.</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>validity</translation>
    </message>
    <message>
        <source>A name is missing, such as web01.acme.example.</source>
        <translation>Es fehlt ein Name, etwa web01.acme.example.</translation>
    </message>
    <message>
        <source>This vault has no profile for certificates. Take one in first.</source>
        <translation>Dieser Tresor hat kein Profil für Zertifikate. Zuerst eines aufnehmen.</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>Namen: %1</translation>
    </message>
    <message>
        <source>No CA here can sign this. Build an issuing CA first, or make only a request.</source>
        <translation>Keine CA hier kann das signieren. Zuerst eine ausstellende CA aufbauen oder nur einen Antrag erstellen.</translation>
    </message>
</context>
<context>
    <name>ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ui::RailButton</name>
    <message>
        <source>%1, needs you</source>
        <translation>%1, hier ist etwas zu tun</translation>
    </message>
</context>
<context>
    <name>ui::ReadStep</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read before signing</source>
        <translation>Vor dem Signieren lesen</translation>
    </message>
    <message>
        <source>This is all that the certificates will say. After signing nothing of it can be changed.</source>
        <translation>Mehr steht nicht in den Zertifikaten. Nach dem Signieren lässt sich daran nichts mehr ändern.</translation>
    </message>
    <message>
        <source>Show standard names</source>
        <translation>Namen aus dem Standard zeigen</translation>
    </message>
    <message>
        <source>I have read this, and it is what I want</source>
        <translation>Gelesen; genau so soll es sein</translation>
    </message>
    <message>
        <source>0 lint errors</source>
        <translation>0 Lint-Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificates are still being put together. Wait a moment.</source>
        <translation>Die Zertifikate werden noch zusammengestellt. Einen Moment warten.</translation>
    </message>
    <message>
        <source>These certificates cannot be made. Go back and change what the message names.</source>
        <translation>Diese Zertifikate sind nicht möglich. Zurückgehen und ändern, was die Meldung nennt.</translation>
    </message>
    <message>
        <source>Read the certificates first, then set the tick at their end.</source>
        <translation>Zuerst die Zertifikate lesen, dann das Häkchen an ihrem Ende setzen.</translation>
    </message>
    <message>
        <source>Create the root key and sign</source>
        <translation>Root-Schlüssel erzeugen und signieren</translation>
    </message>
</context>
<context>
    <name>ui::RecipeDialog</name>
    <message>
        <source>How others ask for “%1”</source>
        <translation>Wie andere „%1“ beantragen</translation>
    </message>
    <message>
        <source>Give these lines to whoever needs a certificate. Their key is made on their machine and stays there.</source>
        <translation>Geben Sie diese Zeilen weiter, wenn jemand ein Zertifikat braucht. Der Schlüssel entsteht auf dem anderen Rechner und bleibt dort.</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Separated by commas: DNS:host.example.com, IP:192.0.2.1</source>
        <translation>Durch Kommas getrennt: DNS:host.example.com, IP:192.0.2.1</translation>
    </message>
    <message>
        <source>Program they have</source>
        <translation>Vorhandenes Programm</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Save this as %1:</source>
        <translation>Speichern Sie das als %1:</translation>
    </message>
    <message>
        <source>Run:</source>
        <translation>Rufen Sie auf:</translation>
    </message>
    <message>
        <source>Then run:</source>
        <translation>Rufen Sie dann auf:</translation>
    </message>
    <message>
        <source>Send request.csr. The key stays where it is.</source>
        <translation>Schicken Sie request.csr. Der Schlüssel bleibt, wo er ist.</translation>
    </message>
</context>
<context>
    <name>ui::RecordDialog</name>
    <message>
        <source>The record is genuine</source>
        <translation>Die Aufzeichnung ist echt</translation>
    </message>
    <message>
        <source>The record is broken</source>
        <translation>Die Aufzeichnung ist beschädigt</translation>
    </message>
    <message>
        <source>The record is not finished</source>
        <translation>Die Aufzeichnung ist nicht abgeschlossen</translation>
    </message>
    <message>
        <source>The record of a rehearsal</source>
        <translation>Die Aufzeichnung einer Probe</translation>
    </message>
    <message>
        <source>Every line carries the hash of the line before, and the root key has signed them and all files.</source>
        <translation>Jede Zeile trägt den Hash der Zeile davor, und der Root-Schlüssel hat sie und alle Dateien signiert.</translation>
    </message>
    <message>
        <source>Something was changed, or is missing. Do not rely on anything in it.</source>
        <translation>Etwas wurde verändert oder fehlt. Auf nichts darin ist Verlass.</translation>
    </message>
    <message>
        <source>It lacks its seal, its signature or its end, or the ceremony was abandoned.</source>
        <translation>Ihr fehlt das Siegel, die Signatur oder das Ende, oder die Zeremonie wurde aufgegeben.</translation>
    </message>
    <message>
        <source>It is whole and signed, by a key that was thrown away. Trust nothing in it.</source>
        <translation>Sie ist vollständig und signiert, mit einem Schlüssel, der weggeworfen wurde. Auf nichts darin vertrauen.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message numerus="yes">
        <source>open, %n line(s)</source>
        <translation>
            <numerusform>offen, %n Zeile</numerusform>
            <numerusform>offen, %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closed, %n line(s)</source>
        <translation>
            <numerusform>abgeschlossen, %n Zeile</numerusform>
            <numerusform>abgeschlossen, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Root-CA</translation>
    </message>
    <message>
        <source>SHA-256 of the root</source>
        <translation>SHA-256 der Root-CA</translation>
    </message>
    <message>
        <source>SHA-256 of the script</source>
        <translation>SHA-256 des Skripts</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Waivers</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Words of the transcript</source>
        <translation>Wörter des Protokolls</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Nachtrag</translation>
    </message>
    <message>
        <source>Words of the addendum</source>
        <translation>Wörter des Nachtrags</translation>
    </message>
    <message>
        <source>Abandoned because of</source>
        <translation>Aufgegeben wegen</translation>
    </message>
    <message>
        <source>Words that were written down</source>
        <translation>Aufgeschriebene Wörter</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Take into the vault…</source>
        <translation>In den Tresor aufnehmen …</translation>
    </message>
</context>
<context>
    <name>ui::RecordLine</name>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>A network is connected</source>
        <translation>Ein Netz ist verbunden</translation>
    </message>
    <message>
        <source>Red stick</source>
        <translation>Roter Stick</translation>
    </message>
    <message>
        <source>Blue stick</source>
        <translation>Blauer Stick</translation>
    </message>
    <message>
        <source>%1 is dead</source>
        <translation>%1 ausgefallen</translation>
    </message>
    <message>
        <source>last line written %1 UTC · head</source>
        <translation>letzte Zeile geschrieben %1 UTC · Ende</translation>
    </message>
</context>
<context>
    <name>ui::RecoverDialog</name>
    <message>
        <source>I have lost the passphrase</source>
        <translation>Passphrase verloren</translation>
    </message>
    <message>
        <source>The people who hold recovery shares come together. Enough of their sheets give the vault a new passphrase. Without shares nobody can open it, not even we.</source>
        <translation>Die Personen mit Anteilen kommen zusammen. Genügend ihrer Blätter geben dem Tresor eine neue Passphrase. Ohne Anteile kann ihn niemand öffnen, auch wir nicht.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Words of the sheet</source>
        <translation>Wörter des Blattes</translation>
    </message>
    <message>
        <source>Type each word and a space. Four letters are enough; a word that is not in the list is refused. Click a word to type it again.</source>
        <translation>Jedes Wort und ein Leerzeichen tippen. Vier Buchstaben genügen; ein Wort, das nicht in der Liste steht, wird abgelehnt. Ein Wort anklicken, um es neu zu tippen.</translation>
    </message>
    <message>
        <source>The sheets fit. Now the vault gets another passphrase.</source>
        <translation>Die Blätter passen. Nun bekommt der Tresor eine andere Passphrase.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Backups made before still open with the old one, and with the same sheets.</source>
        <translation>Frühere Sicherungen öffnen sich weiterhin mit der alten und mit denselben Blättern.</translation>
    </message>
    <message>
        <source>The words do not fit each other: one of them is wrong.</source>
        <translation>Die Wörter passen nicht zusammen: Eines ist falsch.</translation>
    </message>
    <message>
        <source>The last three are a checksum over the others.</source>
        <translation>Die letzten drei sind eine Prüfsumme über die anderen.</translation>
    </message>
    <message>
        <source>Compare word by word with the sheet; click the one that differs.</source>
        <translation>Wort für Wort mit dem Blatt vergleichen; das abweichende anklicken.</translation>
    </message>
    <message>
        <source>This sheet belongs to another set.</source>
        <translation>Dieses Blatt gehört zu einem anderen Satz.</translation>
    </message>
    <message>
        <source>Only sheets that were made together open the vault.</source>
        <translation>Nur Blätter, die zusammen gemacht wurden, öffnen den Tresor.</translation>
    </message>
    <message>
        <source>The first two words are the same on all sheets of a set.</source>
        <translation>Die ersten zwei Wörter sind auf allen Blättern eines Satzes gleich.</translation>
    </message>
    <message>
        <source>This sheet was typed in already.</source>
        <translation>Dieses Blatt wurde schon eingegeben.</translation>
    </message>
    <message>
        <source>Type another one.</source>
        <translation>Ein anderes eingeben.</translation>
    </message>
    <message>
        <source>The first sheet</source>
        <translation>Das erste Blatt</translation>
    </message>
    <message>
        <source>Sheet %1 of the %2 that are needed</source>
        <translation>Blatt %1 von %2 nötigen</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Neue Passphrase setzen</translation>
    </message>
    <message>
        <source>Words are missing.</source>
        <translation>Es fehlen Wörter.</translation>
    </message>
    <message>
        <source>A sheet has %1 words.</source>
        <translation>Ein Blatt hat %1 Wörter.</translation>
    </message>
</context>
<context>
    <name>ui::RefuseDialog</name>
    <message>
        <source>Refuse the request for %1</source>
        <translation>Antrag für %1 ablehnen</translation>
    </message>
    <message>
        <source>It stays in the list as refused and is not signed, until somebody takes that back.</source>
        <translation>Er bleibt als abgelehnt in der Liste und wird nicht signiert, bis jemand das zurücknimmt.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Kept with the request and in the log. Certwright sends nothing.</source>
        <translation>Steht beim Antrag und im Protokoll. Certwright verschickt nichts.</translation>
    </message>
</context>
<context>
    <name>ui::RefuseStep</name>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Refuse this request</source>
        <translation>Diesen Antrag ablehnen</translation>
    </message>
    <message>
        <source>Answer for the sender</source>
        <translation>Antwort an den Absender</translation>
    </message>
    <message>
        <source>Certwright sends nothing. Copy the answer into your own message.</source>
        <translation>Certwright versendet nichts. Die Antwort in eine eigene Nachricht kopieren.</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>The request for %1 was not signed.</source>
        <translation>Der Antrag für %1 wurde nicht signiert.</translation>
    </message>
    <message>
        <source>The request for %1 was not signed:
%2</source>
        <translation>Der Antrag für %1 wurde nicht signiert:
%2</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>Antrag ablehnen</translation>
    </message>
    <message>
        <source>Nothing is signed. The request stays in the list as refused, with this answer, until somebody takes that back.</source>
        <translation>Nichts wird signiert. Der Antrag bleibt mit dieser Antwort als abgelehnt in der Liste, bis jemand das zurücknimmt.</translation>
    </message>
    <message>
        <source>Say in a sentence why. The answer is kept with the request.</source>
        <translation>Sagen Sie in einem Satz, warum. Die Antwort wird beim Antrag aufgehoben.</translation>
    </message>
    <message>
        <source>The request is being refused.</source>
        <translation>Der Antrag wird abgelehnt.</translation>
    </message>
    <message>
        <source>Refusing the request</source>
        <translation>Antrag wird abgelehnt</translation>
    </message>
</context>
<context>
    <name>ui::RemoveObjectDialog</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>It is taken off the token %1. The token may keep traces of it.</source>
        <translation>Es wird vom Token %1 genommen. Das Token kann Spuren davon behalten.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>A private key that is only here is lost with this.</source>
        <translation>Ein privater Schlüssel, den es nur hier gibt, geht damit verloren.</translation>
    </message>
    <message>
        <source>Nothing brings it back, unless another token or a backup has it.</source>
        <translation>Nichts bringt ihn zurück, außer ein anderes Token oder eine Sicherung hat ihn.</translation>
    </message>
    <message>
        <source>Make sure of a copy first.</source>
        <translation>Zuerst für eine Kopie sorgen.</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Eingeben: %1</translation>
    </message>
    <message>
        <source>The removal has to be confirmed.</source>
        <translation>Das Entfernen muss bestätigt werden.</translation>
    </message>
</context>
<context>
    <name>ui::RenewDialog</name>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Another like this</source>
        <translation>Ein weiteres wie dieses</translation>
    </message>
</context>
<context>
    <name>ui::RenewStep</name>
    <message>
        <source>Renew the certificate</source>
        <translation>Das Zertifikat erneuern</translation>
    </message>
    <message>
        <source>Another certificate like this</source>
        <translation>Ein weiteres Zertifikat wie dieses</translation>
    </message>
    <message>
        <source>Everything it says is asked for again and judged by the rules of today. The old one stays in force until it ends or is revoked.</source>
        <translation>Alles, was es sagt, wird noch einmal beantragt und nach den heutigen Regeln beurteilt. Das alte gilt weiter, bis es endet oder gesperrt wird.</translation>
    </message>
    <message>
        <source>It asks for what the old one says, for other names and another key.</source>
        <translation>Es verlangt, was das alte sagt, für andere Namen und einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Key and names</source>
        <translation>Schlüssel und Namen</translation>
    </message>
    <message>
        <source>Which key is it for?</source>
        <translation>Für welchen Schlüssel?</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neuer Antrag</translation>
    </message>
    <message>
        <source>All names it is good for</source>
        <translation>Alle Namen, für die es gilt</translation>
    </message>
    <message>
        <source>With commas between. Changed names make it another certificate.</source>
        <translation>Mit Kommas dazwischen. Geänderte Namen machen es zu einem anderen Zertifikat.</translation>
    </message>
    <message>
        <source>The same key as before</source>
        <translation>Derselbe Schlüssel wie bisher</translation>
    </message>
    <message>
        <source>New dates only; nothing changes on the server but the certificate. Not advised for many years.</source>
        <translation>Nur neue Daten; auf dem Server ändert sich nur das Zertifikat. Nicht über viele Jahre zu empfehlen.</translation>
    </message>
    <message>
        <source>A new key: I have its request</source>
        <translation>Ein neuer Schlüssel: sein Antrag liegt vor</translation>
    </message>
    <message>
        <source>The key was made where it is used; its request lies in a file.</source>
        <translation>Der Schlüssel wurde dort erzeugt, wo er gebraucht wird; sein Antrag liegt in einer Datei.</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>A new key, made here</source>
        <translation>Ein neuer Schlüssel, hier erzeugt</translation>
    </message>
    <message>
        <source>The key goes into a file with a passphrase; you carry it.</source>
        <translation>Der Schlüssel kommt in eine Datei mit Passphrase; sie ist selbst zu überbringen.</translation>
    </message>
    <message>
        <source>none: it was made elsewhere</source>
        <translation>keines: es wurde anderswo ausgestellt</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Old certificate</source>
        <translation>Altes Zertifikat</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Profile then</source>
        <translation>Profil damals</translation>
    </message>
    <message>
        <source>Profile now</source>
        <translation>Profil jetzt</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>Namen: %1</translation>
    </message>
    <message>
        <source>No CA here can sign this. Build an issuing CA first, or bring a request.</source>
        <translation>Keine CA hier kann das signieren. Zuerst eine ausstellende CA aufbauen oder einen Antrag bringen.</translation>
    </message>
    <message>
        <source>There is no such file. Choose where the new request lies.</source>
        <translation>Diese Datei gibt es nicht. Auswählen, wo der neue Antrag liegt.</translation>
    </message>
    <message>
        <source>The request is being read.</source>
        <translation>Der Antrag wird gelesen.</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetails</name>
    <message>
        <source>Somebody asks for a certificate. The profile decides what is granted; the request only asks.</source>
        <translation>Jemand bittet um ein Zertifikat. Was gewährt wird, entscheidet das Profil; der Antrag bittet nur.</translation>
    </message>
    <message>
        <source>Asks to be</source>
        <translation>Möchte sein</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Kam von</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>the sender owns the key</source>
        <translation>dem Absender gehört der Schlüssel</translation>
    </message>
    <message>
        <source>the signature does not fit the key: do not sign this</source>
        <translation>die Signatur passt nicht zum Schlüssel: nicht signieren</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Abgelehnt, weil</translation>
    </message>
</context>
<context>
    <name>ui::RequestModel</name>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>ausgestellt</translation>
    </message>
    <message>
        <source>waits, came %1</source>
        <translation>wartet, eingegangen %1</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>abgelehnt %1</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Filter by subject, name or file</source>
        <translation>Nach Inhaber, Name oder Datei filtern</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>Keine Anträge</translation>
    </message>
    <message>
        <source>Whoever needs a certificate sends a request: a small file signed by their own key.</source>
        <translation>Wer ein Zertifikat braucht, sendet einen Antrag: eine kleine Datei, signiert mit dem eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>Take in a request…</source>
        <translation>Antrag aufnehmen …</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>ui::RescueDialog</name>
    <message>
        <source>Save what can be saved</source>
        <translation>Retten, was zu retten ist</translation>
    </message>
    <message>
        <source>For a vault that is damaged and has no backup that is new enough. Its file is only read, page by page: what is whole is written into a folder, each certificate, list and request as a file of its own.</source>
        <translation>Für einen Tresor, der beschädigt ist und keine ausreichend neue Sicherung hat. Seine Datei wird nur gelesen, Seite für Seite: Was ganz ist, wird in einen Ordner geschrieben, jedes Zertifikat, jede Liste und jeder Antrag als eigene Datei.</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Retten</translation>
    </message>
    <message>
        <source>Damaged vault</source>
        <translation>Beschädigter Tresor</translation>
    </message>
    <message>
        <source>Folder for what is saved</source>
        <translation>Ordner für das Gerettete</translation>
    </message>
    <message>
        <source>Vaults (*.cwvault);;All files (*)</source>
        <translation>Tresore (*.cwvault);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Made if need be. Keys lie in it too: choose a place that only you can read.</source>
        <translation>Wird bei Bedarf angelegt. Auch Schlüssel liegen darin: einen Ort wählen, den sonst niemand lesen kann.</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase des Tresors</translation>
    </message>
    <message>
        <source>May be left empty. With it every private key is written as well, as a file locked by this same passphrase; without it the keys are kept as they lie in the vault.</source>
        <translation>Darf leer bleiben. Mit ihr wird auch jeder private Schlüssel geschrieben, als Datei mit derselben Passphrase; ohne sie bleiben die Schlüssel so, wie sie im Tresor liegen.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Reading every page of the file. Cancel stops it; what was written by then stays.</source>
        <translation>Jede Seite der Datei wird gelesen. „Abbrechen“ hält an; was bis dahin geschrieben ist, bleibt.</translation>
    </message>
    <message>
        <source>No vault was chosen.</source>
        <translation>Es ist kein Tresor gewählt.</translation>
    </message>
    <message>
        <source>Choose the damaged file.</source>
        <translation>Die beschädigte Datei wählen.</translation>
    </message>
    <message>
        <source>No folder was chosen.</source>
        <translation>Es ist kein Ordner gewählt.</translation>
    </message>
    <message>
        <source>Choose where the files shall go.</source>
        <translation>Wählen, wohin die Dateien sollen.</translation>
    </message>
</context>
<context>
    <name>ui::RescueReport</name>
    <message>
        <source>This was saved</source>
        <translation>Das wurde gerettet</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>%1, each as a file locked by the vault’s passphrase</source>
        <translation>%1, jeder als Datei mit der Passphrase des Tresors</translation>
    </message>
    <message>
        <source>%1; %2 of them as files locked by the vault’s passphrase, the others only as they lay in the vault</source>
        <translation>%1; davon %2 als Dateien mit der Passphrase des Tresors, die anderen nur so, wie sie im Tresor lagen</translation>
    </message>
    <message>
        <source>%1, as they lay in the vault: useless without its passphrase</source>
        <translation>%1, so wie sie im Tresor lagen: ohne seine Passphrase nutzlos</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>Private Schlüssel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>%1 files, with “unchecked” in their names: nothing but their form says that they are whole</source>
        <translation>%1 Dateien mit „unchecked“ im Namen: Nur ihre Form spricht dafür, dass sie ganz sind</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>%1 objects, of which only parts were left</source>
        <translation>%1 Objekte, von denen nur Teile übrig waren</translation>
    </message>
    <message>
        <source>What next: build a new vault, bring each CA in with “Bring an existing CA…”, its certificate and its key file; then take in its list and the other certificates. Compare with the last backup what is missing.</source>
        <translation>Wie es weitergeht: einen neuen Tresor anlegen, jede CA mit „Vorhandene CA mitbringen …“ hineinholen, ihr Zertifikat und ihre Schlüsseldatei; dann ihre Liste und die übrigen Zertifikate einlesen. Mit der letzten Sicherung vergleichen, was fehlt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::ReviewSheets</name>
    <message>
        <source>%1, critical</source>
        <translation>%1, kritisch</translation>
    </message>
    <message>
        <source>Nothing would be issued like this. The comparison says why.</source>
        <translation>So würde nichts ausgestellt. Der Vergleich sagt, warum.</translation>
    </message>
    <message>
        <source>Ways to look at it</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Old certificate</source>
        <translation>Altes Zertifikat</translation>
    </message>
    <message>
        <source>New certificate</source>
        <translation>Neues Zertifikat</translation>
    </message>
    <message>
        <source>The old and the new certificate</source>
        <translation>Das alte und das neue Zertifikat</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Old and new</source>
        <translation>Alt und neu</translation>
    </message>
    <message>
        <source>Plain words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>ASN.1</source>
        <translation>ASN.1</translation>
    </message>
    <message>
        <source>Octets to sign</source>
        <translation>Zu signierende Oktette</translation>
    </message>
    <message>
        <source>Every element of what will be signed: its place, the octets of its head and of its content, its type.</source>
        <translation>Jedes Element dessen, was signiert wird: seine Stelle, die Oktette seines Kopfes und seines Inhalts, sein Typ.</translation>
    </message>
    <message>
        <source>ASN.1 of what will be signed</source>
        <translation>ASN.1 dessen, was signiert wird</translation>
    </message>
    <message>
        <source>The TBSCertificate as it stands now. The serial number in it stands in for the one that is chosen when signing, and both dates go on with the clock; everything else is signed exactly like this.</source>
        <translation>Das TBSCertificate, wie es jetzt ist. Die Seriennummer darin vertritt die, die beim Signieren gewählt wird, und beide Zeitpunkte gehen mit der Uhr weiter; alles andere wird genau so signiert.</translation>
    </message>
    <message>
        <source>SHA-256 of these octets</source>
        <translation>SHA-256 dieser Oktette</translation>
    </message>
    <message>
        <source>Save these octets…</source>
        <translation>Diese Oktette speichern …</translation>
    </message>
    <message>
        <source>Serial number · %1</source>
        <translation>Seriennummer · %1</translation>
    </message>
    <message>
        <source>chosen when signing</source>
        <translation>beim Signieren gewählt</translation>
    </message>
    <message>
        <source>How it is signed · %1</source>
        <translation>Wie es signiert wird · %1</translation>
    </message>
    <message>
        <source>Save the octets to sign</source>
        <translation>Die zu signierenden Oktette speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>ui::ReviewStep</name>
    <message>
        <source>Request without a name</source>
        <translation>Antrag ohne Namen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>signature proves the key</source>
        <translation>Signatur belegt den Schlüssel</translation>
    </message>
    <message>
        <source>signature does not fit the key</source>
        <translation>Signatur passt nicht zum Schlüssel</translation>
    </message>
    <message>
        <source>unknown kind of key</source>
        <translation>unbekannte Schlüsselart</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Ticket or reason</source>
        <translation>Ticket oder Anlass</translation>
    </message>
    <message>
        <source>Who is asked when it runs out</source>
        <translation>Wer gefragt wird, wenn es abläuft</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>What a certificate of this kind may say. The profile decides, the request only asks.</source>
        <translation>Was ein Zertifikat dieser Art enthalten darf. Das Profil entscheidet, der Antrag bittet nur.</translation>
    </message>
    <message>
        <source>The CA that vouches for it.</source>
        <translation>Die CA, die dafür bürgt.</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>issuer</translation>
    </message>
    <message>
        <source>How long it works, from now. It never outlives its CA.</source>
        <translation>Wie lange es gilt, ab jetzt. Es überdauert nie seine CA.</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>validity</translation>
    </message>
    <message>
        <source>Good for: %1 Not for: %2</source>
        <translation>Gilt für: %1 Nicht für: %2</translation>
    </message>
    <message>
        <source>Asking the profile</source>
        <translation>Profil wird befragt</translation>
    </message>
    <message>
        <source>cannot be signed like this</source>
        <translation>so nicht signierbar</translation>
    </message>
    <message>
        <source>0 lint errors</source>
        <translation>0 Lint-Fehler</translation>
    </message>
    <message numerus="yes">
        <source>0 lint errors, %n note(s)</source>
        <translation>
            <numerusform>0 Lint-Fehler, %n Hinweis</numerusform>
            <numerusform>0 Lint-Fehler, %n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>No CA here can sign this. Build an issuing CA first, or choose another profile.</source>
        <translation>Keine CA hier kann das signieren. Zuerst eine ausstellende CA aufbauen oder ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>It is being recorded and signed; this is not interrupted.</source>
        <translation>Es wird festgehalten und signiert; das wird nicht unterbrochen.</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Wird signiert</translation>
    </message>
    <message>
        <source>Sign certificate</source>
        <translation>Zertifikat signieren</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>One of the names cannot be read; its line says why.</source>
        <translation>Einer der Namen ist nicht lesbar; seine Zeile sagt, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier certificate(s) for one of these names.</source>
        <translation>
            <numerusform>%n früheres Zertifikat für einen dieser Namen.</numerusform>
            <numerusform>%n frühere Zertifikate für einen dieser Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier certificate(s) with this very key.</source>
        <translation>
            <numerusform>%n früheres Zertifikat mit genau diesem Schlüssel.</numerusform>
            <numerusform>%n frühere Zertifikate mit genau diesem Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>the same key as before</source>
        <translation>derselbe Schlüssel wie bisher</translation>
    </message>
</context>
<context>
    <name>ui::RevocationPage</name>
    <message>
        <source>Revocation</source>
        <translation>Sperrung</translation>
    </message>
    <message>
        <source>Filter by certificate authority, number or date</source>
        <translation>Nach Zertifizierungsstelle, Nummer oder Datum filtern</translation>
    </message>
    <message>
        <source>No revocation lists yet</source>
        <translation>Noch keine Sperrlisten</translation>
    </message>
    <message>
        <source>Clients ask for a CA’s list before they trust its certificates. Each CA that is built here gets one and stands here with it.</source>
        <translation>Clients fragen nach der Liste einer CA, bevor sie ihren Zertifikaten vertrauen. Jede hier aufgebaute CA erhält eine und steht damit hier.</translation>
    </message>
    <message>
        <source>Build a hierarchy…</source>
        <translation>Hierarchie aufbauen …</translation>
    </message>
    <message>
        <source>Nothing is revoked</source>
        <translation>Nichts ist gesperrt</translation>
    </message>
    <message>
        <source>A certificate that must not be trusted any more is revoked among the certificates, and then stands here.</source>
        <translation>Ein Zertifikat, dem nicht mehr zu trauen ist, wird bei den Zertifikaten gesperrt und steht dann hier.</translation>
    </message>
    <message>
        <source>Go to the certificates</source>
        <translation>Zu den Zertifikaten</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Revoked certificates</source>
        <translation>Gesperrte Zertifikate</translation>
    </message>
</context>
<context>
    <name>ui::RevokeDialog</name>
    <message>
        <source>Revoke a certificate</source>
        <translation>Ein Zertifikat sperren</translation>
    </message>
</context>
<context>
    <name>ui::RevokeStep</name>
    <message>
        <source>Lost, stolen, copied, or nobody can tell. Programs should stop trusting it at once.</source>
        <translation>Verloren, gestohlen, kopiert, oder niemand kann es sagen. Programme sollen ihm sofort nicht mehr vertrauen.</translation>
    </message>
    <message>
        <source>Everything below this CA is in doubt.</source>
        <translation>Alles unter dieser CA steht in Zweifel.</translation>
    </message>
    <message>
        <source>It was renewed, or the new one has other names. The key was safe.</source>
        <translation>Es wurde erneuert, oder das neue hat andere Namen. Der Schlüssel war sicher.</translation>
    </message>
    <message>
        <source>The server or device is gone. The key was safe.</source>
        <translation>Den Server oder das Gerät gibt es nicht mehr. Der Schlüssel war sicher.</translation>
    </message>
    <message>
        <source>What stands in the certificate is not true any more. The key was safe.</source>
        <translation>Was im Zertifikat steht, stimmt nicht mehr. Der Schlüssel war sicher.</translation>
    </message>
    <message>
        <source>Its holder shall not do any more what it allows.</source>
        <translation>Sein Inhaber soll nicht mehr tun, was es erlaubt.</translation>
    </message>
    <message>
        <source>Only when none of the others fits.</source>
        <translation>Nur wenn nichts anderes passt.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Revoke “%1”</source>
        <translation>„%1“ sperren</translation>
    </message>
    <message>
        <source>A revocation is for good. It works where programs fetch the next CRL.</source>
        <translation>Eine Sperrung ist endgültig. Sie wirkt, wo Programme die nächste Sperrliste abrufen.</translation>
    </message>
    <message>
        <source>Why is it revoked?</source>
        <translation>Warum wird es gesperrt?</translation>
    </message>
    <message>
        <source>The key was in danger before today, since</source>
        <translation>Der Schlüssel war schon vor heute gefährdet, seit</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>unknown: it was never recorded as signed, but may exist</source>
        <translation>unbekannt: Es wurde nie als signiert festgehalten, kann aber existieren</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>In danger since</source>
        <translation>Gefährdet seit</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Revokes 1 certificate.</source>
        <translation>Sperrt 1 Zertifikat.</translation>
    </message>
    <message>
        <source>Revokes 1 CA. The certificates below it are being counted…</source>
        <translation>Sperrt 1 CA. Die Zertifikate darunter werden gezählt …</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>Revokes 1 CA. What is below it could not be counted; all of it stops working.</source>
        <translation>Sperrt 1 CA. Was darunter liegt, ließ sich nicht zählen; alles davon funktioniert nicht mehr.</translation>
    </message>
    <message>
        <source>Revokes 1 CA; 1 valid certificate below it stops working.</source>
        <translation>Sperrt 1 CA; darunter verliert 1 gültiges Zertifikat seine Wirkung.</translation>
    </message>
    <message>
        <source>Revokes 1 CA; no valid certificate is below it.</source>
        <translation>Sperrt 1 CA; darunter liegt kein gültiges Zertifikat.</translation>
    </message>
    <message numerus="yes">
        <source>Revokes 1 CA; %n valid certificate(s) below it stop working.</source>
        <translation>
            <numerusform>Sperrt 1 CA; darunter verliert %n gültiges Zertifikat seine Wirkung.</numerusform>
            <numerusform>Sperrt 1 CA; darunter verlieren %n gültige Zertifikate ihre Wirkung.</numerusform>
        </translation>
    </message>
    <message>
        <source>No CA of this vault issued it. Whoever issued it must revoke it.</source>
        <translation>Keine CA dieses Tresors hat es ausgestellt. Sperren muss, wer es ausgestellt hat.</translation>
    </message>
    <message>
        <source>The revocation is being recorded.</source>
        <translation>Die Sperrung wird festgehalten.</translation>
    </message>
    <message>
        <source>Revoking</source>
        <translation>Wird gesperrt</translation>
    </message>
    <message>
        <source>Revoke 1 certificate</source>
        <translation>1 Zertifikat sperren</translation>
    </message>
</context>
<context>
    <name>ui::RevokedModel</name>
    <message>
        <source>Revoked certificate</source>
        <translation>Gesperrtes Zertifikat</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Known to clients</source>
        <translation>Clients bekannt</translation>
    </message>
    <message>
        <source>on the list in force</source>
        <translation>auf der geltenden Liste</translation>
    </message>
    <message>
        <source>not before the next list</source>
        <translation>erst mit der nächsten Liste</translation>
    </message>
</context>
<context>
    <name>ui::RevokedStep</name>
    <message>
        <source>Tell</source>
        <translation>Mitteilen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>The vault knows it. Programs learn it from the next CRL of the CA, not before.</source>
        <translation>Der Tresor weiß es. Programme erfahren es erst mit der nächsten Sperrliste der CA.</translation>
    </message>
    <message>
        <source>Make the CRL of “%1” now, then put it where the certificates say it is fetched.</source>
        <translation>Jetzt die Sperrliste von „%1“ erstellen und dort ablegen, wo die Zertifikate es angeben.</translation>
    </message>
    <message>
        <source>Make the CRL now</source>
        <translation>Sperrliste jetzt erstellen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>“%1” is a guarded root: hold a ceremony that signs its CRL, and take the record of it in.</source>
        <translation>„%1“ ist eine bewachte Root-CA: Eine Zeremonie abhalten, die ihre Sperrliste signiert, und deren Aufzeichnung aufnehmen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::RoomPanel</name>
    <message>
        <source>On the table now</source>
        <translation>Jetzt auf dem Tisch</translation>
    </message>
    <message>
        <source>If something is wrong</source>
        <translation>Wenn etwas nicht stimmt</translation>
    </message>
    <message>
        <source>Press F8. Nothing is lost: say what was expected, what happened, who decides.</source>
        <translation>F8 drücken. Nichts ist verloren: Sagen, was erwartet wurde, was geschah, wer entscheidet.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Token %1 in the machine</source>
        <translation>Token %1 im Rechner</translation>
    </message>
    <message>
        <source>Stick %1 in the machine</source>
        <translation>Stick %1 im Rechner</translation>
    </message>
    <message>
        <source>%1 in bag %2</source>
        <translation>%1 in Beutel %2</translation>
    </message>
    <message>
        <source>%1: to be destroyed</source>
        <translation>%1: zu vernichten</translation>
    </message>
    <message>
        <source>The key is in the memory of the machine</source>
        <translation>Der Schlüssel ist im Speicher des Rechners</translation>
    </message>
</context>
<context>
    <name>ui::RowActions</name>
    <message>
        <source>Export for…</source>
        <translation>Exportieren für …</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>Make CRL…</source>
        <translation>Sperrliste erstellen …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Review and sign…</source>
        <translation>Prüfen und signieren …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Liste speichern …</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Look for tokens</source>
        <translation>Nach Token suchen</translation>
    </message>
    <message>
        <source>Add a module…</source>
        <translation>Modul hinzufügen …</translation>
    </message>
    <message>
        <source>Forget this module</source>
        <translation>Dieses Modul vergessen</translation>
    </message>
    <message>
        <source>Verify the vault</source>
        <translation>Tresor prüfen</translation>
    </message>
    <message>
        <source>Open a script…</source>
        <translation>Skript öffnen …</translation>
    </message>
    <message>
        <source>Read and check again</source>
        <translation>Neu lesen und prüfen</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Take the refusal back</source>
        <translation>Ablehnung zurücknehmen</translation>
    </message>
    <message>
        <source>How to ask for one…</source>
        <translation>Wie man eines beantragt…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Erneuern …</translation>
    </message>
    <message>
        <source>Another like this…</source>
        <translation>Ein weiteres wie dieses …</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>What the rules say…</source>
        <translation>Was die Regeln sagen…</translation>
    </message>
    <message>
        <source>Keys on it…</source>
        <translation>Schlüssel darauf …</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten …</translation>
    </message>
    <message>
        <source>PINs…</source>
        <translation>PINs …</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Proben …</translation>
    </message>
    <message>
        <source>Verify a record…</source>
        <translation>Aufzeichnung prüfen …</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Abhalten …</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen …</translation>
    </message>
</context>
<context>
    <name>ui::RowCommands</name>
    <message>
        <source>No vault is open.</source>
        <translation>Kein Tresor ist geöffnet.</translation>
    </message>
    <message>
        <source>The vault is open read-only.</source>
        <translation>Der Tresor ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Open one first.</source>
        <translation>Zuerst einen öffnen.</translation>
    </message>
    <message>
        <source>Close it and open it for writing.</source>
        <translation>Schließen und zum Schreiben öffnen.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Select a row first.</source>
        <translation>Zuerst eine Zeile auswählen.</translation>
    </message>
    <message>
        <source>It was never finished, so there is no certificate to export.</source>
        <translation>Es wurde nie vollendet; es gibt kein Zertifikat zu exportieren.</translation>
    </message>
    <message>
        <source>It is revoked already.</source>
        <translation>Es ist bereits gesperrt.</translation>
    </message>
    <message>
        <source>Its CA is not in this vault.</source>
        <translation>Seine CA ist nicht in diesem Tresor.</translation>
    </message>
    <message>
        <source>The CA that issued it has to revoke it.</source>
        <translation>Sperren muss es die CA, die es ausgestellt hat.</translation>
    </message>
    <message>
        <source>It has no certificate yet.</source>
        <translation>Sie hat noch kein Zertifikat.</translation>
    </message>
    <message>
        <source>Take its certificate in first.</source>
        <translation>Zuerst ihr Zertifikat aufnehmen.</translation>
    </message>
    <message>
        <source>Its key is kept elsewhere.</source>
        <translation>Ihr Schlüssel wird anderswo aufbewahrt.</translation>
    </message>
    <message>
        <source>Only the CA’s own key can sign its list.</source>
        <translation>Nur der eigene Schlüssel der CA kann ihre Liste signieren.</translation>
    </message>
    <message>
        <source>Its certificate was issued already.</source>
        <translation>Sein Zertifikat wurde bereits ausgestellt.</translation>
    </message>
    <message>
        <source>Look for it among the certificates.</source>
        <translation>Bei den Zertifikaten danach suchen.</translation>
    </message>
    <message>
        <source>It belongs to a certificate and stays with it.</source>
        <translation>Er gehört zu einem Zertifikat und bleibt dabei.</translation>
    </message>
    <message>
        <source>There is no list yet.</source>
        <translation>Es gibt noch keine Liste.</translation>
    </message>
    <message>
        <source>Make one first.</source>
        <translation>Zuerst eine erstellen.</translation>
    </message>
    <message>
        <source>The vault is locked.</source>
        <translation>Der Tresor ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it with its passphrase.</source>
        <translation>Mit der Passphrase entsperren.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Zertifikat speichern</translation>
    </message>
    <message>
        <source>Saving owner and note</source>
        <translation>Verantwortliche und Notiz werden gespeichert</translation>
    </message>
    <message>
        <source>Owner and note of %1 saved.</source>
        <translation>Verantwortliche und Notiz von %1 gespeichert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Owner and note are as they were.</source>
        <translation>Verantwortliche und Notiz sind unverändert.</translation>
    </message>
    <message>
        <source>Saving the CA</source>
        <translation>CA wird gespeichert</translation>
    </message>
    <message>
        <source>Name and addresses saved.</source>
        <translation>Name und Adressen gespeichert.</translation>
    </message>
    <message>
        <source>Removing the request</source>
        <translation>Antrag wird entfernt</translation>
    </message>
    <message>
        <source>The request was removed.</source>
        <translation>Der Antrag wurde entfernt.</translation>
    </message>
    <message>
        <source>Bringing the request back</source>
        <translation>Antrag wird zurückgeholt</translation>
    </message>
    <message>
        <source>Save the newest list</source>
        <translation>Neueste Liste speichern</translation>
    </message>
    <message>
        <source>Save a copy of the profile</source>
        <translation>Kopie des Profils speichern</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Er wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Take the refusal back first.</source>
        <translation>Nehmen Sie erst die Ablehnung zurück.</translation>
    </message>
    <message>
        <source>It was refused already.</source>
        <translation>Er wurde schon abgelehnt.</translation>
    </message>
    <message>
        <source>Revoke the certificate instead.</source>
        <translation>Sperren Sie stattdessen das Zertifikat.</translation>
    </message>
    <message>
        <source>Refusing the request</source>
        <translation>Antrag wird abgelehnt</translation>
    </message>
    <message>
        <source>The request was refused.</source>
        <translation>Der Antrag wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Taking the refusal back</source>
        <translation>Ablehnung wird zurückgenommen</translation>
    </message>
    <message>
        <source>The request waits again.</source>
        <translation>Der Antrag wartet wieder.</translation>
    </message>
    <message>
        <source>It was never finished, so there is nothing to go by.</source>
        <translation>Es wurde nie fertiggestellt; es gibt keine Vorlage.</translation>
    </message>
    <message>
        <source>Make a new certificate.</source>
        <translation>Ein neues Zertifikat ausstellen.</translation>
    </message>
    <message>
        <source>Build the new CA beside the old one.</source>
        <translation>Die neue CA neben der alten aufbauen.</translation>
    </message>
    <message>
        <source>It is a root, which signs itself.</source>
        <translation>Es ist eine Wurzel; sie signiert sich selbst.</translation>
    </message>
    <message>
        <source>It is a CA; each has a name of its own.</source>
        <translation>Es ist eine CA; jede hat einen eigenen Namen.</translation>
    </message>
    <message>
        <source>A guarded root signs only in a ceremony.</source>
        <translation>Eine bewachte Root-CA signiert nur in einer Zeremonie.</translation>
    </message>
    <message>
        <source>Hold a ceremony, and take its record in.</source>
        <translation>Eine Zeremonie abhalten und ihre Aufzeichnung aufnehmen.</translation>
    </message>
</context>
<context>
    <name>ui::SaveFiles</name>
    <message>
        <source>A folder is missing. Type one or choose it.</source>
        <translation>Es fehlt ein Ordner. Eintippen oder auswählen.</translation>
    </message>
    <message>
        <source>Written and read back: %1</source>
        <translation>Geschrieben und zurückgelesen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written and read back.</source>
        <translation>
            <numerusform>%n Datei geschrieben und zurückgelesen.</numerusform>
            <numerusform>%n Dateien geschrieben und zurückgelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ScreenFeed</name>
    <message>
        <source>Closing the file to others</source>
        <translation>Datei wird für andere gesperrt</translation>
    </message>
    <message>
        <source>Only you can read the vault’s file now.</source>
        <translation>Die Datei des Tresors können jetzt nur noch Sie lesen.</translation>
    </message>
</context>
<context>
    <name>ui::ScreenWatch</name>
    <message>
        <source>The vault is locked before the computer sleeps.</source>
        <translation>Der Tresor wird gesperrt, bevor der Rechner schläft.</translation>
    </message>
</context>
<context>
    <name>ui::ScriptDetails</name>
    <message>
        <source>An administrator and one operator</source>
        <translation>Ein Administrator und ein Bediener</translation>
    </message>
    <message>
        <source>At least %1 witnesses</source>
        <translation>Mindestens %1 Zeugen</translation>
    </message>
    <message>
        <source>of at least %1 departments</source>
        <translation>aus mindestens %1 Abteilungen</translation>
    </message>
    <message numerus="yes">
        <source>%n officer(s)</source>
        <translation>
            <numerusform>%n Crypto Officer</numerusform>
            <numerusform>%n Crypto Officers</numerusform>
        </translation>
    </message>
    <message>
        <source>An auditor</source>
        <translation>Ein Prüfer</translation>
    </message>
    <message>
        <source>An auditor, if wanted</source>
        <translation>Ein Prüfer, falls gewünscht</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Zeremonie</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Not to be used after</source>
        <translation>Nicht zu verwenden nach</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Erlaubt durch</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Benannt</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Verwahrung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Root-CA</translation>
    </message>
    <message>
        <source>CA below</source>
        <translation>CA darunter</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Wörtern</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A pattern to begin with. Save a copy, change it in an editor, then open it here to have it checked.</source>
        <translation>Ein Muster für den Anfang. Eine Kopie speichern, in einem Editor ändern und zum Prüfen hier öffnen.</translation>
    </message>
    <message>
        <source>The words and digits below are those of the file as it was read: compare them with printed copies.</source>
        <translation>Die Wörter und Ziffern unten sind die der Datei, wie sie gelesen wurde: mit gedruckten Kopien vergleichen.</translation>
    </message>
    <message>
        <source>Roles, thresholds, dates and the order of the steps fit together. People have to review it too.</source>
        <translation>Rollen, Schwellen, Daten und Reihenfolge der Schritte passen zusammen. Menschen müssen es auch prüfen.</translation>
    </message>
    <message>
        <source>the new root, by the old one</source>
        <translation>die neue Root-CA, von der alten</translation>
    </message>
    <message>
        <source>the old root, by the new one</source>
        <translation>die alte Root-CA, von der neuen</translation>
    </message>
    <message>
        <source>With everybody by %1; the old root stops signing CAs on %2, ends on %3</source>
        <translation>Bis %1 bei allen; die alte Root-CA signiert ab %2 keine CAs mehr, endet am %3</translation>
    </message>
    <message>
        <source>Cross-certificate</source>
        <translation>Kreuzzertifikat</translation>
    </message>
    <message>
        <source>Old root</source>
        <translation>Alte Root-CA</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>Ablösung</translation>
    </message>
</context>
<context>
    <name>ui::ScriptModel</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Zeremonie</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>ui::ScriptRow</name>
    <message>
        <source>template of the program</source>
        <translation>Vorlage des Programms</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n Mangel</numerusform>
            <numerusform>%n Mängel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>no mistake found</source>
        <translation>kein Mangel gefunden</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>ui::SealDialog</name>
    <message>
        <source>The vault is sealed</source>
        <translation>Der Tresor ist versiegelt</translation>
    </message>
    <message>
        <source>Write these twelve words on paper, from left to right, and keep the paper where the vault is not. Whoever compares them later knows whether this file is still the same, grew out of it, or was replaced by an older copy. Any change from now on is another state: close the vault and put it away.</source>
        <translation>Schreiben Sie diese zwölf Wörter von links nach rechts auf Papier und bewahren Sie es dort auf, wo der Tresor nicht ist. Wer sie später vergleicht, weiß, ob die Datei noch dieselbe ist, ob sie aus ihr hervorging oder ob eine ältere Kopie an ihre Stelle kam. Jede Änderung von jetzt an ist ein anderer Stand: Schließen Sie den Tresor und legen Sie ihn weg.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and word</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>ui::SealQuestion</name>
    <message>
        <source>Compare with a seal</source>
        <translation>Mit einem Siegel vergleichen</translation>
    </message>
    <message>
        <source>The whole vault is verified, and its file is compared with the seal that somebody wrote on paper.</source>
        <translation>Der ganze Tresor wird geprüft und seine Datei mit dem Siegel verglichen, das jemand auf Papier geschrieben hat.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The twelve words, or the SHA-256</source>
        <translation>Die zwölf Wörter oder der SHA-256</translation>
    </message>
    <message>
        <source>Compare with the paper.</source>
        <translation>Vergleichen Sie mit dem Papier.</translation>
    </message>
    <message>
        <source>There are %1 of 12 words.</source>
        <translation>Es sind %1 von 12 Wörtern.</translation>
    </message>
    <message>
        <source>Type the rest.</source>
        <translation>Tippen Sie die übrigen.</translation>
    </message>
</context>
<context>
    <name>ui::SetUpTokenDialog</name>
    <message>
        <source>Set %1 up anew</source>
        <translation>%1 neu einrichten</translation>
    </message>
    <message>
        <source>Set the token up</source>
        <translation>Token einrichten</translation>
    </message>
    <message>
        <source>Two PINs belong to a token: the user’s, which uses keys, and the security officer’s, which sets the user’s anew when it is locked. Two people keep them best.</source>
        <translation>Zu einem Token gehören zwei PINs: die des Benutzers, die Schlüssel benutzt, und die des Sicherheitsbeauftragten, die die des Benutzers neu setzt, wenn sie gesperrt ist. Am besten kennen sie zwei Personen.</translation>
    </message>
    <message>
        <source>Empty it and set it up</source>
        <translation>Leeren und einrichten</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Name of the token</source>
        <translation>Name des Tokens</translation>
    </message>
    <message>
        <source>Such as “Root A”. It stands on the sheet beside the token, too.</source>
        <translation>Etwa „Root A“. Er steht auch auf dem Blatt neben dem Token.</translation>
    </message>
    <message>
        <source>Everything on this token will be lost.</source>
        <translation>Alles auf diesem Token geht verloren.</translation>
    </message>
    <message>
        <source>Keys on it cannot be brought back, unless another token or a backup has them.</source>
        <translation>Schlüssel darauf sind nicht wiederzubekommen, außer ein anderes Token oder eine Sicherung hat sie.</translation>
    </message>
    <message>
        <source>Certificates that were signed stay valid; CRLs for them can no longer be signed by these keys.</source>
        <translation>Signierte Zertifikate bleiben gültig; Sperrlisten dafür können mit diesen Schlüsseln nicht mehr signiert werden.</translation>
    </message>
    <message>
        <source>Present PIN of the security officer</source>
        <translation>Jetzige PIN des Sicherheitsbeauftragten</translation>
    </message>
    <message>
        <source>PIN of the security officer</source>
        <translation>PIN des Sicherheitsbeauftragten</translation>
    </message>
    <message>
        <source>PIN of the user</source>
        <translation>PIN des Benutzers</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Type the present name of the token: %1</source>
        <translation>Den jetzigen Namen des Tokens eingeben: %1</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>Eingeben.</translation>
    </message>
    <message>
        <source>The token has no name yet.</source>
        <translation>Das Token hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>The name is too long for a token.</source>
        <translation>Der Name ist zu lang für ein Token.</translation>
    </message>
    <message>
        <source>It may have 32 octets.</source>
        <translation>Er darf 32 Oktette haben.</translation>
    </message>
    <message>
        <source>The present PIN of the security officer is missing.</source>
        <translation>Die jetzige PIN des Sicherheitsbeauftragten fehlt.</translation>
    </message>
    <message>
        <source>Look at the PIN of the security officer.</source>
        <translation>Die PIN des Sicherheitsbeauftragten ansehen.</translation>
    </message>
    <message>
        <source>Look at the PIN of the user.</source>
        <translation>Die PIN des Benutzers ansehen.</translation>
    </message>
    <message>
        <source>The loss has to be confirmed.</source>
        <translation>Der Verlust muss bestätigt werden.</translation>
    </message>
    <message>
        <source>Type the present name of the token.</source>
        <translation>Den jetzigen Namen des Tokens eingeben.</translation>
    </message>
</context>
<context>
    <name>ui::ShapeStep</name>
    <message>
        <source>Shape</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>How many levels?</source>
        <translation>Wie viele Ebenen?</translation>
    </message>
    <message>
        <source>The root signs only other CAs and stays in the safe. What works every day is below it.</source>
        <translation>Die Root-CA signiert nur andere CAs und bleibt im Safe. Was täglich arbeitet, steht unter ihr.</translation>
    </message>
    <message>
        <source>Two levels: root and issuing CA</source>
        <translation>Zwei Ebenen: Root-CA und ausstellende CA</translation>
    </message>
    <message>
        <source>If the issuing CA is ever lost, the root makes a new one and nobody has to trust anything new.</source>
        <translation>Geht die ausstellende CA je verloren, erstellt die Root-CA eine neue, und niemand muss etwas Neuem vertrauen.</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Three levels: root, policy CA, issuing CA</source>
        <translation>Drei Ebenen: Root-CA, Policy-CA, ausstellende CA</translation>
    </message>
    <message>
        <source>For several countries, companies or purposes with rules of their own. More to look after.</source>
        <translation>Für mehrere Länder, Firmen oder Zwecke mit eigenen Regeln. Mehr Pflegeaufwand.</translation>
    </message>
    <message>
        <source>One level: the root alone</source>
        <translation>Eine Ebene: nur die Root-CA</translation>
    </message>
    <message>
        <source>To learn, or when the issuing CAs live on other machines and send their requests here. It signs no servers.</source>
        <translation>Zum Lernen, oder wenn die ausstellenden CAs auf anderen Rechnern sind und ihre Anträge hierher kommen. Sie signiert keine Server.</translation>
    </message>
</context>
<context>
    <name>ui::ShareCommands</name>
    <message>
        <source>The vault was locked, and the recovery shares that were on the screen are gone. Make a new set when there is time for all of it.</source>
        <translation>Der Tresor wurde gesperrt, und die Anteile auf dem Bildschirm sind weg. Einen neuen Satz machen, wenn Zeit für alles ist.</translation>
    </message>
    <message>
        <source>Making recovery shares</source>
        <translation>Anteile werden gemacht</translation>
    </message>
    <message>
        <source>Setting the new passphrase</source>
        <translation>Neue Passphrase wird gesetzt</translation>
    </message>
    <message>
        <source>The vault opens with the new passphrase. Backups made before still open with the old one.</source>
        <translation>Der Tresor öffnet sich mit der neuen Passphrase. Frühere Sicherungen öffnen sich weiterhin mit der alten.</translation>
    </message>
</context>
<context>
    <name>ui::ShareEdit</name>
    <message>
        <source>Type each word and a space after it. What is typed is not read out.</source>
        <translation>Jedes Wort eintippen, danach ein Leerzeichen. Getipptes wird nicht vorgelesen.</translation>
    </message>
    <message>
        <source>Word %1: no word of the list begins like that. Compare it with the sheet.</source>
        <translation>Wort %1: So beginnt kein Wort der Liste. Mit dem Blatt vergleichen.</translation>
    </message>
    <message>
        <source>Word %1: several words begin like that. Type one more letter.</source>
        <translation>Wort %1: So beginnen mehrere Wörter. Noch einen Buchstaben tippen.</translation>
    </message>
</context>
<context>
    <name>ui::ShareGrid</name>
    <message>
        <source>Words of the share</source>
        <translation>Wörter des Anteils</translation>
    </message>
    <message>
        <source>The words are shown on the screen only and not read out. Whoever cannot see them makes shares with “certwright-cli vault shares”.</source>
        <translation>Die Wörter stehen nur auf dem Bildschirm und werden nicht vorgelesen. Wer sie nicht sehen kann, macht Anteile mit „certwright-cli vault shares“.</translation>
    </message>
</context>
<context>
    <name>ui::SharesDialog</name>
    <message>
        <source>Recovery shares</source>
        <translation>Wiederherstellungs-Anteile</translation>
    </message>
    <message>
        <source>Make the shares</source>
        <translation>Anteile machen</translation>
    </message>
    <message>
        <source>Nobody can reset a passphrase. Shares are the way back when it is lost: the key of the vault is split into sheets of paper for several people. Enough of them together open the vault; fewer say nothing about it.</source>
        <translation>Niemand kann eine Passphrase zurücksetzen. Anteile sind der Weg zurück, wenn sie verloren ist: Der Schlüssel des Tresors wird auf Blätter für mehrere Personen aufgeteilt. Genügend zusammen öffnen den Tresor; weniger sagen nichts über ihn.</translation>
    </message>
    <message>
        <source>How many sheets</source>
        <translation>Wie viele Blätter</translation>
    </message>
    <message>
        <source>How many of them open the vault</source>
        <translation>Wie viele davon den Tresor öffnen</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase des Tresors</translation>
    </message>
    <message>
        <source>Asked for once more: whoever has enough shares has the vault.</source>
        <translation>Noch einmal gefragt: Wer genügend Anteile hat, hat den Tresor.</translation>
    </message>
    <message>
        <source>You need paper, a pen and about five minutes a sheet. Make sure that nobody and no camera looks at the screen. When the vault locks itself, the shares that are not copied by then are put away.</source>
        <translation>Nötig sind Papier, ein Stift und etwa fünf Minuten je Blatt. Dafür sorgen, dass niemand und keine Kamera auf den Bildschirm sieht. Sperrt sich der Tresor, sind die Anteile weg, die bis dahin nicht abgeschrieben sind.</translation>
    </message>
    <message>
        <source>Copy the words by hand, with their numbers. Write on top which vault it is, and how many sheets open it.</source>
        <translation>Die Wörter mit ihren Nummern von Hand abschreiben. Oben vermerken, welcher Tresor es ist und wie viele Blätter ihn öffnen.</translation>
    </message>
    <message>
        <source>The words go from the screen when you go on. They are on no disk and not on the clipboard.</source>
        <translation>Die Wörter verschwinden beim Weitergehen vom Bildschirm. Sie liegen auf keinem Datenträger und nicht in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Read these words from the paper and type them, each with a space after it.</source>
        <translation>Diese Wörter vom Papier ablesen und eintippen, nach jedem ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Words from the sheet</source>
        <translation>Wörter vom Blatt</translation>
    </message>
    <message>
        <source>The first four letters of a word are enough; the rest is filled in.</source>
        <translation>Die ersten vier Buchstaben eines Wortes genügen; der Rest wird ergänzt.</translation>
    </message>
    <message>
        <source>All sheets are written and were read back.</source>
        <translation>Alle Blätter sind geschrieben und wurden zurückgelesen.</translation>
    </message>
    <message>
        <source>Give each to another person, in a sealed envelope, and note who has which. No two at the same place.
They stay good when the passphrase is changed, and they open every backup of this vault.
When one is lost, make a new set: old sheets stay good, so destroy those you get back. Only a new vault makes them worthless.
When the passphrase is lost: “I have lost the passphrase…” in the menu of the vault.</source>
        <translation>Jedes einer anderen Person geben, in einem versiegelten Umschlag, und notieren, wer welches hat. Keine zwei am selben Ort.
Sie bleiben gültig, wenn die Passphrase geändert wird, und öffnen jede Sicherung dieses Tresors.
Geht eines verloren, einen neuen Satz machen: Alte Blätter bleiben gültig, also die vernichten, die zurückkommen. Nur ein neuer Tresor macht sie wertlos.
Wenn die Passphrase verloren ist: „Passphrase verloren …“ im Menü des Tresors.</translation>
    </message>
    <message>
        <source>That passphrase does not open this vault.</source>
        <translation>Diese Passphrase öffnet diesen Tresor nicht.</translation>
    </message>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>Blatt %1 von %2</translation>
    </message>
    <message>
        <source>Sheet %1 of %2: read back</source>
        <translation>Blatt %1 von %2: zurücklesen</translation>
    </message>
    <message>
        <source>Word %1 is not the one of this sheet.</source>
        <translation>Wort %1 ist nicht das dieses Blattes.</translation>
    </message>
    <message>
        <source>Either it was misread now, or written down wrong.</source>
        <translation>Entweder wurde es jetzt falsch gelesen oder falsch aufgeschrieben.</translation>
    </message>
    <message>
        <source>Here is the sheet once more: compare every word.</source>
        <translation>Hier ist das Blatt noch einmal: jedes Wort vergleichen.</translation>
    </message>
    <message>
        <source>I have copied it</source>
        <translation>Abgeschrieben</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Any %1 of the %2 people open the vault together, even if %3 sheets are lost; %4 of them can do nothing.</source>
        <translation>Je %1 der %2 Personen öffnen den Tresor gemeinsam, auch wenn %3 Blätter verloren sind; %4 von ihnen können nichts.</translation>
    </message>
    <message>
        <source>More sheets would be needed than there are.</source>
        <translation>Es wären mehr Blätter nötig, als es gibt.</translation>
    </message>
    <message>
        <source>Choose a smaller number.</source>
        <translation>Eine kleinere Zahl wählen.</translation>
    </message>
    <message>
        <source>The passphrase is missing.</source>
        <translation>Die Passphrase fehlt.</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>Eintippen.</translation>
    </message>
    <message>
        <source>Words are missing.</source>
        <translation>Es fehlen Wörter.</translation>
    </message>
    <message>
        <source>Type them from the paper.</source>
        <translation>Sie vom Papier eintippen.</translation>
    </message>
    <message>
        <source>%1 of %2 sheets are not written yet.</source>
        <translation>%1 von %2 Blättern sind noch nicht geschrieben.</translation>
    </message>
    <message>
        <source>Those that are cannot be shown again; a set that is not whole helps nobody.</source>
        <translation>Die geschriebenen lassen sich nicht noch einmal zeigen; ein unvollständiger Satz hilft niemandem.</translation>
    </message>
    <message>
        <source>Go on, or press Cancel once more, destroy the sheets and make a new set later.</source>
        <translation>Weitermachen, oder noch einmal „Abbrechen“ drücken, die Blätter vernichten und später einen neuen Satz machen.</translation>
    </message>
</context>
<context>
    <name>ui::SheetsDialog</name>
    <message>
        <source>Print the sheets</source>
        <translation>Blätter drucken</translation>
    </message>
    <message>
        <source>Print them on a printer that hangs on a cable, or save them and print from there. Nothing on them is secret without the shares.</source>
        <translation>Auf einem Drucker am Kabel drucken, oder speichern und von dort drucken. Ohne die Anteile ist nichts darauf geheim.</translation>
    </message>
    <message>
        <source>They lie on the table</source>
        <translation>Sie liegen auf dem Tisch</translation>
    </message>
    <message>
        <source>%1 copies, %2 pages altogether</source>
        <translation>%1 Kopien, zusammen %2 Seiten</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Where shall the sheets be saved?</source>
        <translation>Wo sollen die Blätter gespeichert werden?</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>sheets</source>
        <translation>blaetter</translation>
    </message>
    <message>
        <source>Witnesses have counted the sheets</source>
        <translation>Zeugen haben die Blätter gezählt</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>No printer was found.</source>
        <translation>Es wurde kein Drucker gefunden.</translation>
    </message>
    <message>
        <source>Save the sheets and print them elsewhere.</source>
        <translation>Die Blätter speichern und anderswo drucken.</translation>
    </message>
    <message>
        <source>The sheets were not printed.</source>
        <translation>Die Blätter wurden nicht gedruckt.</translation>
    </message>
    <message>
        <source>Look at the printer, or save the sheets.</source>
        <translation>Nach dem Drucker sehen oder die Blätter speichern.</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was printed or saved yet.</source>
        <translation>Noch wurde nichts gedruckt oder gespeichert.</translation>
    </message>
    <message>
        <source>Print the sheets, or save them.</source>
        <translation>Die Blätter drucken oder speichern.</translation>
    </message>
    <message>
        <source>The sheets were not counted.</source>
        <translation>Die Blätter wurden nicht gezählt.</translation>
    </message>
    <message>
        <source>Count them; then tick the box.</source>
        <translation>Zählen, dann das Häkchen setzen.</translation>
    </message>
    <message>
        <source>The sheets could not be made.</source>
        <translation>Die Blätter ließen sich nicht erstellen.</translation>
    </message>
    <message>
        <source>Cancel; the step can be tried once more.</source>
        <translation>Abbrechen; der Schritt lässt sich noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>ui::SignDraft</name>
    <message>
        <source>The profile is still being asked. Wait a moment.</source>
        <translation>Das Profil wird noch befragt. Einen Moment warten.</translation>
    </message>
    <message>
        <source>The profile has no answer; the message says why.</source>
        <translation>Das Profil hat keine Antwort; die Meldung sagt, warum.</translation>
    </message>
    <message>
        <source>Not possible like this: %1</source>
        <translation>So nicht möglich: %1</translation>
    </message>
</context>
<context>
    <name>ui::SignRequestDialog</name>
    <message>
        <source>Review a request</source>
        <translation>Antrag prüfen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Recorded first, then signed, checked, and written to the log. Signing cannot be undone; revoking can follow.</source>
        <translation>Zuerst festgehalten, dann signiert, geprüft und protokolliert. Signieren lässt sich nicht rückgängig machen; sperren lässt sich später.</translation>
    </message>
    <message>
        <source>Reading the request</source>
        <translation>Antrag wird gelesen</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>same key</source>
        <translation>gleicher Schlüssel</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Nothing was issued for these names or this key before.</source>
        <translation>Für diese Namen oder diesen Schlüssel wurde noch nichts ausgestellt.</translation>
    </message>
    <message>
        <source>Earlier for these names</source>
        <translation>Früher für diese Namen</translation>
    </message>
</context>
<context>
    <name>ui::StepField</name>
    <message>
        <source>Such as 2026-11-20T14:02:10Z</source>
        <translation>Etwa 2026-11-20T14:02:10Z</translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::StepPage</name>
    <message>
        <source>Step %1 · about %2 min</source>
        <translation>Schritt %1 · etwa %2 min</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das ist nicht umkehrbar.</translation>
    </message>
    <message>
        <source>Hide the words and ask</source>
        <translation>Wörter verbergen und abfragen</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Wörter wieder zeigen</translation>
    </message>
    <message>
        <source>The work is being done.</source>
        <translation>Die Arbeit läuft.</translation>
    </message>
    <message>
        <source>Those at the side have to confirm first.</source>
        <translation>Zuerst müssen die Personen an der Seite bestätigen.</translation>
    </message>
    <message>
        <source>Words from the sheets are to be typed.</source>
        <translation>Wörter von den Blättern sind einzutippen.</translation>
    </message>
    <message>
        <source>Something is not filled in yet.</source>
        <translation>Etwas ist noch nicht ausgefüllt.</translation>
    </message>
    <message>
        <source>Read it first.</source>
        <translation>Zuerst lesen.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message numerus="yes">
        <source>Continue: %n confirmation(s) missing</source>
        <translation>
            <numerusform>Weiter: %n Bestätigung fehlt</numerusform>
            <numerusform>Weiter: %n Bestätigungen fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ui::StrengthMeter</name>
    <message>
        <source>Make five words</source>
        <translation>Fünf Wörter ziehen</translation>
    </message>
    <message>
        <source>Five random words are longer than any lab can guess, and can be remembered.</source>
        <translation>Fünf zufällige Wörter sind länger, als irgendein Labor erraten kann, und lassen sich merken.</translation>
    </message>
    <message>
        <source>No random numbers can be had. Type a passphrase of your own.</source>
        <translation>Es sind keine Zufallszahlen zu bekommen. Eine eigene Passphrase eintippen.</translation>
    </message>
</context>
<context>
    <name>ui::SubjectForm</name>
    <message>
        <source>may be asked for</source>
        <translation>darf verlangt werden</translation>
    </message>
    <message>
        <source>must be asked for</source>
        <translation>muss verlangt werden</translation>
    </message>
    <message>
        <source>must be the CA&apos;s own</source>
        <translation>muss der der CA sein</translation>
    </message>
    <message>
        <source>the CA&apos;s own, or none</source>
        <translation>der der CA, oder keiner</translation>
    </message>
    <message>
        <source>always this value</source>
        <translation>immer dieser Wert</translation>
    </message>
    <message>
        <source>this value, if nothing is asked</source>
        <translation>dieser Wert, wenn nichts verlangt ist</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>beliebig lang</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>mindestens </translation>
    </message>
    <message>
        <source>at most </source>
        <translation>höchstens </translation>
    </message>
    <message>
        <source>%1: where its value comes from</source>
        <translation>%1: woher der Wert kommt</translation>
    </message>
    <message>
        <source>%1: value</source>
        <translation>%1: Wert</translation>
    </message>
    <message>
        <source>Value; may hold {{ca.o}}</source>
        <translation>Wert; darf {{ca.o}} enthalten</translation>
    </message>
    <message>
        <source>%1: length and characters</source>
        <translation>%1: Länge und Zeichen</translation>
    </message>
    <message>
        <source>Length and characters</source>
        <translation>Länge und Zeichen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1: characters at least</source>
        <translation>%1: Zeichen mindestens</translation>
    </message>
    <message>
        <source>%1: characters at most</source>
        <translation>%1: Zeichen höchstens</translation>
    </message>
    <message>
        <source>%1: characters that may occur</source>
        <translation>%1: Zeichen, die vorkommen dürfen</translation>
    </message>
    <message>
        <source>Attribute to be granted</source>
        <translation>Attribut, das gewährt werden soll</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the attribute</source>
        <translation>Das Attribut hinzufügen</translation>
    </message>
</context>
<context>
    <name>ui::TakeAwayStep</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Your certificate authority is ready</source>
        <translation>Die Zertifizierungsstelle ist bereit</translation>
    </message>
    <message>
        <source>Take its public files along: they hold no secrets.</source>
        <translation>Ihre öffentlichen Dateien mitnehmen: Sie enthalten keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Folder for certificates, CRLs and chain</source>
        <translation>Ordner für Zertifikate, Sperrlisten und Kette</translation>
    </message>
    <message>
        <source>Save the files</source>
        <translation>Dateien speichern</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>Next CRL of %1</source>
        <translation>Nächste Sperrliste von %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Fingerprint of the root</source>
        <translation>Fingerabdruck der Root-CA</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>%1: opened again and checked. Carry a copy to another place.</source>
        <translation>%1: erneut geöffnet und geprüft. Eine Kopie an einen anderen Ort bringen.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Drop a request on the window and sign it; lock the vault when you leave.</source>
        <translation>Einen Antrag auf das Fenster ziehen und signieren; beim Weggehen den Tresor sperren.</translation>
    </message>
    <message>
        <source>Lock the vault and put it away. Open it when a CA sends its request.</source>
        <translation>Den Tresor sperren und weglegen. Öffnen, wenn eine CA ihren Antrag schickt.</translation>
    </message>
    <message>
        <source>Open the workbench</source>
        <translation>Zum Arbeitsplatz</translation>
    </message>
</context>
<context>
    <name>ui::TakeDialog</name>
    <message>
        <source>This record is in the vault already. Nothing changes.</source>
        <translation>Diese Aufzeichnung ist schon im Tresor. Nichts ändert sich.</translation>
    </message>
    <message>
        <source>The root is guarded from then on: this vault signs nothing with its key, wherever it lies. It signs only in a ceremony.</source>
        <translation>Die Wurzel ist von da an bewacht: Dieser Tresor signiert nichts mit ihrem Schlüssel, wo immer er liegt. Sie signiert nur in einer Zeremonie.</translation>
    </message>
    <message>
        <source>The record goes on from the last ceremony that this vault knows.</source>
        <translation>Die Aufzeichnung schließt an die letzte Zeremonie an, die dieser Tresor kennt.</translation>
    </message>
    <message>
        <source>Take a ceremony into the vault</source>
        <translation>Eine Zeremonie in den Tresor aufnehmen</translation>
    </message>
    <message>
        <source>Take into the vault</source>
        <translation>In den Tresor aufnehmen</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Zeremonie</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Abgehalten</translation>
    </message>
    <message>
        <source>Guarded root</source>
        <translation>Bewachte Root-CA</translation>
    </message>
    <message>
        <source>SHA-256 in words</source>
        <translation>SHA-256 in Wörtern</translation>
    </message>
    <message>
        <source>New certificates</source>
        <translation>Neue Zertifikate</translation>
    </message>
    <message>
        <source>New CRL</source>
        <translation>Neue Sperrliste</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Name in this vault</source>
        <translation>Name in diesem Tresor</translation>
    </message>
    <message>
        <source>Another CA here is called %1.</source>
        <translation>Eine andere CA heißt hier %1.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>Ihn eintippen.</translation>
    </message>
</context>
<context>
    <name>ui::TaskWords</name>
    <message>
        <source>Good morning.</source>
        <translation>Guten Morgen.</translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation>Guten Tag.</translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation>Guten Abend.</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Es steht nichts an.</translation>
    </message>
    <message>
        <source>One thing needs you.</source>
        <translation>Eine Sache steht an.</translation>
    </message>
    <message>
        <source>Two things need you.</source>
        <translation>Zwei Sachen stehen an.</translation>
    </message>
    <message>
        <source>Three things need you.</source>
        <translation>Drei Sachen stehen an.</translation>
    </message>
    <message>
        <source>Four things need you.</source>
        <translation>Vier Sachen stehen an.</translation>
    </message>
    <message>
        <source>Five things need you.</source>
        <translation>Fünf Sachen stehen an.</translation>
    </message>
    <message>
        <source>Six things need you.</source>
        <translation>Sechs Sachen stehen an.</translation>
    </message>
    <message>
        <source>Seven things need you.</source>
        <translation>Sieben Sachen stehen an.</translation>
    </message>
    <message>
        <source>Eight things need you.</source>
        <translation>Acht Sachen stehen an.</translation>
    </message>
    <message>
        <source>Nine things need you.</source>
        <translation>Neun Sachen stehen an.</translation>
    </message>
    <message>
        <source>%1 things need you.</source>
        <translation>%1 Sachen stehen an.</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>The CRL of %1 ran out %2</source>
        <translation>Die Sperrliste von %1 ist abgelaufen %2</translation>
    </message>
    <message>
        <source>The CRL of %1 runs out %2</source>
        <translation>Die Sperrliste von %1 läuft ab %2</translation>
    </message>
    <message>
        <source>Clients may reject all its certificates after %1.</source>
        <translation>Clients können nach %1 alle ihre Zertifikate ablehnen.</translation>
    </message>
    <message>
        <source>Make the CRL</source>
        <translation>Sperrliste erstellen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1 has no CRL yet</source>
        <translation>%1 hat noch keine Sperrliste</translation>
    </message>
    <message>
        <source>Make an empty one now, so that checks do not fail on day one.</source>
        <translation>Jetzt eine leere erstellen, damit Prüfungen nicht am ersten Tag scheitern.</translation>
    </message>
    <message numerus="yes">
        <source>%n revocation(s) not on a CRL yet</source>
        <translation>
            <numerusform>%n Sperrung noch auf keiner Sperrliste</numerusform>
            <numerusform>%n Sperrungen noch auf keiner Sperrliste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: revoked %2, and nobody outside knows.</source>
        <translation>%1: gesperrt %2, und draußen weiß es niemand.</translation>
    </message>
    <message>
        <source>%1 ends %2</source>
        <translation>%1 endet %2</translation>
    </message>
    <message>
        <source>Issue its successor and tell its owner.</source>
        <translation>Den Nachfolger ausstellen und den Verantwortlichen Bescheid geben.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollendet</translation>
    </message>
    <message>
        <source>Signing %1 was interrupted</source>
        <translation>Das Signieren von %1 wurde unterbrochen</translation>
    </message>
    <message>
        <source>It may exist in the world. Revoke it to be safe.</source>
        <translation>Es kann existieren. Zur Sicherheit sperren.</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>The last backup was made %1</source>
        <translation>Die letzte Sicherung wurde %1 erstellt</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Es gibt noch keine Sicherung</translation>
    </message>
    <message>
        <source>The copy is opened and checked before it counts.</source>
        <translation>Die Kopie wird geöffnet und geprüft, bevor sie zählt.</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Sicherung erstellen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 waits for its certificate</source>
        <translation>%1 wartet auf ihr Zertifikat</translation>
    </message>
    <message>
        <source>Its key is here. Take the certificate in when it comes back.</source>
        <translation>Ihr Schlüssel ist hier. Das Zertifikat aufnehmen, wenn es zurückkommt.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>A request waits for review</source>
        <translation>Ein Antrag wartet auf Prüfung</translation>
    </message>
    <message>
        <source>%1 requests wait for review</source>
        <translation>%1 Anträge warten auf Prüfung</translation>
    </message>
    <message>
        <source>%1 certificates end soon</source>
        <translation>%1 Zertifikate enden bald</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CA(s)</source>
        <translation>
            <numerusform>%n CA</numerusform>
            <numerusform>%n CAs</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is empty. Build a certificate authority, or bring one along.</source>
        <translation>Der Tresor ist leer. Eine Zertifizierungsstelle aufbauen oder eine mitbringen.</translation>
    </message>
    <message>
        <source>All is in order: %1</source>
        <translation>Alles in Ordnung: %1</translation>
    </message>
    <message>
        <source>Everything else is in order: %1</source>
        <translation>Alles andere ist in Ordnung: %1</translation>
    </message>
    <message>
        <source>%1 outlives its algorithm, %2</source>
        <translation>%1 überlebt sein Verfahren, %2</translation>
    </message>
    <message>
        <source>Such keys count as strong enough until %1 (%2). Build a successor before that.</source>
        <translation>Solche Schlüssel gelten bis %1 als stark genug (%2). Vorher einen Nachfolger aufbauen.</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Others can read the vault’s file</source>
        <translation>Andere können die Datei des Tresors lesen</translation>
    </message>
    <message>
        <source>Keys in it are encrypted, but names are not, and a copy can be guessed at.</source>
        <translation>Schlüssel darin sind verschlüsselt, Namen aber nicht, und an einer Kopie kann man raten.</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>The guarded root %1 has no CRL yet</source>
        <translation>Die bewachte Root-CA %1 hat noch keine Sperrliste</translation>
    </message>
    <message>
        <source>The CRL of the guarded root %1 ran out %2</source>
        <translation>Die Sperrliste der bewachten Root-CA %1 ist abgelaufen %2</translation>
    </message>
    <message>
        <source>The CRL of the guarded root %1 runs out %2</source>
        <translation>Die Sperrliste der bewachten Root-CA %1 läuft ab %2</translation>
    </message>
    <message numerus="yes">
        <source>%n revocation(s) wait for it. Hold a ceremony that signs it, and take its record in.</source>
        <translation>
            <numerusform>%n Sperrung wartet auf die Sperrliste. Eine Zeremonie abhalten, die diese signiert, und deren Aufzeichnung aufnehmen.</numerusform>
            <numerusform>%n Sperrungen warten auf die Sperrliste. Eine Zeremonie abhalten, die diese signiert, und deren Aufzeichnung aufnehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It signs only in a ceremony: call people, room and tokens together, and take the record in.</source>
        <translation>Sie signiert nur in einer Zeremonie: Personen, Raum und Token zusammenbringen und die Aufzeichnung aufnehmen.</translation>
    </message>
</context>
<context>
    <name>ui::TextListInput</name>
    <message>
        <source>as written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>Type of the name</source>
        <translation>Art des Namens</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
</context>
<context>
    <name>ui::Timeline</name>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>Lifetimes</source>
        <translation>Laufzeiten</translation>
    </message>
</context>
<context>
    <name>ui::TokenCommands</name>
    <message>
        <source>Looking for tokens</source>
        <translation>Suche nach Token</translation>
    </message>
    <message>
        <source>Which PKCS#11 module?</source>
        <translation>Welches PKCS#11-Modul?</translation>
    </message>
    <message>
        <source>PKCS#11 modules (*.so *.so.*);;All files (*)</source>
        <translation>PKCS#11-Module (*.so *.so.*);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 is no longer asked for tokens.</source>
        <translation>%1 wird nicht mehr nach Token gefragt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The drivers are being asked.</source>
        <translation>Die Treiber werden gerade befragt.</translation>
    </message>
    <message>
        <source>Wait until they have answered.</source>
        <translation>Warten, bis sie geantwortet haben.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Select a row first.</source>
        <translation>Zuerst eine Zeile auswählen.</translation>
    </message>
    <message>
        <source>This module stands in a list of the system.</source>
        <translation>Dieses Modul steht in einer Liste des Systems.</translation>
    </message>
    <message>
        <source>Only modules that were added here can be taken off.</source>
        <translation>Nur hier hinzugefügte Module lassen sich wieder entfernen.</translation>
    </message>
</context>
<context>
    <name>ui::TokenDetails</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>This module answers, but sees no reader and no token. Plug one in and look again.</source>
        <translation>Dieses Modul antwortet, sieht aber weder Leser noch Token. Eines einstecken und erneut suchen.</translation>
    </message>
    <message>
        <source>There is nothing in this reader.</source>
        <translation>In diesem Leser steckt nichts.</translation>
    </message>
    <message>
        <source>This token is blank. Its security officer has to set it up before it can keep keys.</source>
        <translation>Dieses Token ist leer. Sein Security Officer muss es einrichten, bevor es Schlüssel aufbewahren kann.</translation>
    </message>
    <message>
        <source>Nothing was asked of it but what it says to everybody: no PIN, no keys. It is known by its serial number.</source>
        <translation>Gefragt wurde nur, was es jedem sagt: keine PIN, keine Schlüssel. Erkannt wird es an seiner Seriennummer.</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 bis %2 Zeichen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>PIN length</source>
        <translation>PIN-Länge</translation>
    </message>
    <message>
        <source>Login needed</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>PIN is typed</source>
        <translation>PIN-Eingabe</translation>
    </message>
    <message>
        <source>on the reader</source>
        <translation>am Leser</translation>
    </message>
    <message>
        <source>at this machine</source>
        <translation>an diesem Rechner</translation>
    </message>
    <message>
        <source>Write-protected</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>Kann</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>PKCS#11</source>
        <translation>PKCS#11</translation>
    </message>
    <message>
        <source>Its file</source>
        <translation>Seine Datei</translation>
    </message>
    <message>
        <source>SHA-256 of it</source>
        <translation>SHA-256 davon</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Es sagt</translation>
    </message>
    <message>
        <source>This token is software on this machine: good to practise with. Whoever can read its folder has its keys.</source>
        <translation>Dieses Token ist Software auf diesem Rechner: gut zum Üben. Wer seinen Ordner lesen kann, hat seine Schlüssel.</translation>
    </message>
</context>
<context>
    <name>ui::TokenDialog</name>
    <message>
        <source>sign</source>
        <translation>signieren</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>decrypt</source>
        <translation>entschlüsseln</translation>
    </message>
    <message>
        <source>encrypt</source>
        <translation>verschlüsseln</translation>
    </message>
    <message>
        <source>unwrap keys</source>
        <translation>Schlüssel auspacken</translation>
    </message>
    <message>
        <source>wrap keys</source>
        <translation>Schlüssel verpacken</translation>
    </message>
    <message>
        <source>derive keys</source>
        <translation>Schlüssel ableiten</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>This key was %1.</source>
        <translation>Dieser Schlüssel: %1.</translation>
    </message>
    <message>
        <source>It wants the PIN for every single signature.</source>
        <translation>Er will die PIN für jede einzelne Signatur.</translation>
    </message>
    <message>
        <source>May be used to: %1</source>
        <translation>Darf: %1</translation>
    </message>
    <message>
        <source>Identifier (CKA_ID): %1</source>
        <translation>Kennung (CKA_ID): %1</translation>
    </message>
    <message>
        <source>What lies on this token, model %1, serial number %2.</source>
        <translation>Was auf diesem Token liegt, Modell %1, Seriennummer %2.</translation>
    </message>
    <message>
        <source>What lies on the token</source>
        <translation>Was auf dem Token liegt</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>Schlüssel erzeugen …</translation>
    </message>
    <message>
        <source>Bring a key from a file…</source>
        <translation>Schlüssel aus Datei bringen …</translation>
    </message>
    <message>
        <source>Put a certificate on it…</source>
        <translation>Zertifikat daraufbringen …</translation>
    </message>
    <message>
        <source>Copy to another token…</source>
        <translation>Auf anderes Token kopieren …</translation>
    </message>
    <message>
        <source>Test signature</source>
        <translation>Probesignatur</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>What was asked of it…</source>
        <translation>Was es gefragt wurde …</translation>
    </message>
    <message>
        <source>The token is working.</source>
        <translation>Das Token arbeitet.</translation>
    </message>
    <message>
        <source>The token is write-protected.</source>
        <translation>Das Token ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>No private key is selected.</source>
        <translation>Kein privater Schlüssel ist ausgewählt.</translation>
    </message>
    <message>
        <source>This key cannot leave the token.</source>
        <translation>Dieser Schlüssel kann das Token nicht verlassen.</translation>
    </message>
    <message>
        <source>No other token of this module is plugged in.</source>
        <translation>Kein anderes Token dieses Moduls ist eingesteckt.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>The token is being asked.</source>
        <translation>Das Token wird gefragt.</translation>
    </message>
    <message>
        <source>Nothing lies on it that can be seen.</source>
        <translation>Es liegt nichts darauf, das zu sehen wäre.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Warten, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Select another row.</source>
        <translation>Eine andere Zeile auswählen.</translation>
    </message>
</context>
<context>
    <name>ui::TokenLogDialog</name>
    <message>
        <source>What was asked of the module</source>
        <translation>Was das Modul gefragt wurde</translation>
    </message>
    <message>
        <source>The functions of PKCS#11 that were called, and what the module said. No PIN, key or data stands here.</source>
        <translation>Die aufgerufenen Funktionen von PKCS#11 und was das Modul dazu sagte. Keine PIN, kein Schlüssel und keine Daten stehen hier.</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Es wurde noch nichts gefragt.</translation>
    </message>
</context>
<context>
    <name>ui::TokenModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
</context>
<context>
    <name>ui::TokenNameDialog</name>
    <message>
        <source>Name on the token</source>
        <translation>Name auf dem Token</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>Es hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>Einen eingeben.</translation>
    </message>
</context>
<context>
    <name>ui::TokenObjectModel</name>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Schlüsselart</translation>
    </message>
    <message>
        <source>Where it was born</source>
        <translation>Wo er entstand</translation>
    </message>
</context>
<context>
    <name>ui::TokenPinDialog</name>
    <message>
        <source>PINs of %1</source>
        <translation>PINs von %1</translation>
    </message>
    <message>
        <source>What is typed goes to the token once and is not kept.</source>
        <translation>Was eingegeben wird, geht einmal an das Token und wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>PIN setzen</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <translation>Jetzige PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>I know that this is the last try, and that a wrong PIN locks it.</source>
        <translation>Ich weiß, dass dies der letzte Versuch ist und eine falsche PIN sie sperrt.</translation>
    </message>
    <message>
        <source>Change the PIN of the user</source>
        <translation>PIN des Benutzers ändern</translation>
    </message>
    <message>
        <source>Set the user’s PIN anew, by the security officer</source>
        <translation>PIN des Benutzers neu setzen, durch den Sicherheitsbeauftragten</translation>
    </message>
    <message>
        <source>Change the PIN of the security officer</source>
        <translation>PIN des Sicherheitsbeauftragten ändern</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>The one of the user</source>
        <translation>Die des Benutzers</translation>
    </message>
    <message>
        <source>The one of the security officer</source>
        <translation>Die des Sicherheitsbeauftragten</translation>
    </message>
    <message>
        <source>This PIN is locked.</source>
        <translation>Diese PIN ist gesperrt.</translation>
    </message>
    <message>
        <source>Let the security officer set it anew.</source>
        <translation>Vom Sicherheitsbeauftragten neu setzen lassen.</translation>
    </message>
    <message>
        <source>The token can only be set up anew.</source>
        <translation>Das Token kann nur neu eingerichtet werden.</translation>
    </message>
    <message>
        <source>The user has no PIN yet.</source>
        <translation>Der Benutzer hat noch keine PIN.</translation>
    </message>
    <message>
        <source>Let the security officer set one.</source>
        <translation>Vom Sicherheitsbeauftragten eine setzen lassen.</translation>
    </message>
    <message>
        <source>The present PIN is missing.</source>
        <translation>Die jetzige PIN fehlt.</translation>
    </message>
    <message>
        <source>Type it.</source>
        <translation>Eingeben.</translation>
    </message>
    <message>
        <source>Look at the new PIN.</source>
        <translation>Die neue PIN ansehen.</translation>
    </message>
    <message>
        <source>The last try has to be confirmed.</source>
        <translation>Der letzte Versuch muss bestätigt werden.</translation>
    </message>
    <message>
        <source>Tick the box if you are sure of the PIN.</source>
        <translation>Das Kästchen ankreuzen, wenn die PIN sicher stimmt.</translation>
    </message>
</context>
<context>
    <name>ui::TokenRow</name>
    <message>
        <source>has no PIN yet</source>
        <translation>hat noch keine PIN</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>PIN was entered wrong</source>
        <translation>PIN wurde falsch eingegeben</translation>
    </message>
    <message>
        <source>one try left for the PIN</source>
        <translation>noch ein Versuch für die PIN</translation>
    </message>
    <message>
        <source>PIN is locked</source>
        <translation>PIN ist gesperrt</translation>
    </message>
    <message>
        <source>Token without a label</source>
        <translation>Token ohne Bezeichnung</translation>
    </message>
    <message>
        <source>sees no reader</source>
        <translation>sieht keinen Leser</translation>
    </message>
    <message>
        <source>empty reader</source>
        <translation>leerer Leser</translation>
    </message>
    <message>
        <source>not set up yet</source>
        <translation>noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>PIN must be changed</source>
        <translation>PIN muss geändert werden</translation>
    </message>
</context>
<context>
    <name>ui::TokenWork</name>
    <message>
        <source>Plug a token in and look again.</source>
        <translation>Ein Token einstecken und noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>Tokens cannot be used here.</source>
        <translation>Token können hier nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>There is no token in this row.</source>
        <translation>In dieser Zeile ist kein Token.</translation>
    </message>
    <message>
        <source>This token is not set up yet.</source>
        <translation>Dieses Token ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>Set it up first.</source>
        <translation>Zuerst einrichten.</translation>
    </message>
    <message>
        <source>This token is write-protected.</source>
        <translation>Dieses Token ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Setting the token up</source>
        <translation>Token wird eingerichtet</translation>
    </message>
    <message>
        <source>%1 is ready for keys.</source>
        <translation>%1 ist bereit für Schlüssel.</translation>
    </message>
    <message>
        <source>Setting a PIN</source>
        <translation>PIN wird gesetzt</translation>
    </message>
    <message>
        <source>The PIN was set.</source>
        <translation>Die PIN ist gesetzt.</translation>
    </message>
    <message>
        <source>Reading the token</source>
        <translation>Token wird gelesen</translation>
    </message>
    <message>
        <source>Making a key on the token</source>
        <translation>Schlüssel wird auf dem Token erzeugt</translation>
    </message>
    <message>
        <source>The key was made.</source>
        <translation>Der Schlüssel ist erzeugt.</translation>
    </message>
    <message>
        <source>Which key?</source>
        <translation>Welcher Schlüssel?</translation>
    </message>
    <message>
        <source>Keys (*.key *.pem *.p12 *.pfx *.p8);;All files (*)</source>
        <translation>Schlüssel (*.key *.pem *.p12 *.pfx *.p8);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Bring a key to %1</source>
        <translation>Schlüssel auf %1 bringen</translation>
    </message>
    <message>
        <source>The file keeps the key, too: whoever has a copy of it has the key. On the token it shows for ever that it was not born there.</source>
        <translation>Die Datei behält den Schlüssel auch: Wer eine Kopie von ihr hat, hat den Schlüssel. Auf dem Token zeigt er für immer, dass er dort nicht entstand.</translation>
    </message>
    <message>
        <source>Bring it</source>
        <translation>Daraufbringen</translation>
    </message>
    <message>
        <source>Bringing the key to the token</source>
        <translation>Schlüssel wird auf das Token gebracht</translation>
    </message>
    <message>
        <source>The key was brought. The file is still there: remove it if the token is to be the only place; the medium may keep traces.</source>
        <translation>Der Schlüssel ist auf dem Token. Die Datei ist noch da: entfernen, wenn das Token der einzige Ort sein soll; der Datenträger kann Spuren behalten.</translation>
    </message>
    <message>
        <source>Which certificate?</source>
        <translation>Welches Zertifikat?</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Putting the certificate on the token</source>
        <translation>Zertifikat wird auf das Token gebracht</translation>
    </message>
    <message>
        <source>The certificate is on the token.</source>
        <translation>Das Zertifikat ist auf dem Token.</translation>
    </message>
    <message>
        <source>Copying the key</source>
        <translation>Schlüssel wird kopiert</translation>
    </message>
    <message>
        <source>The other token has the key now, too.</source>
        <translation>Das andere Token hat den Schlüssel jetzt auch.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Vaults find the key again by the key itself, whatever it is called.</source>
        <translation>Tresore finden den Schlüssel an ihm selbst wieder, wie er auch heißt.</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Renaming</source>
        <translation>Umbenennen läuft</translation>
    </message>
    <message>
        <source>It has the new name.</source>
        <translation>Es hat den neuen Namen.</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Entfernen läuft</translation>
    </message>
    <message>
        <source>It was removed from the token; the medium may keep traces.</source>
        <translation>Es ist vom Token entfernt; der Datenträger kann Spuren behalten.</translation>
    </message>
    <message>
        <source>Making a test signature</source>
        <translation>Probesignatur läuft</translation>
    </message>
    <message>
        <source>The key signed, and the signature verifies.</source>
        <translation>Der Schlüssel hat signiert, und die Signatur stimmt.</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Protokoll wird gelesen</translation>
    </message>
</context>
<context>
    <name>ui::TokensPage</name>
    <message>
        <source>No driver for tokens is known here</source>
        <translation>Hier ist kein Treiber für Token bekannt</translation>
    </message>
    <message>
        <source>A token is reached through the PKCS#11 module of its maker. None is listed on this system.</source>
        <translation>Ein Token ist über das PKCS#11-Modul seines Herstellers erreichbar. Auf diesem System ist keines eingetragen.</translation>
    </message>
    <message>
        <source>Add a module…</source>
        <translation>Modul hinzufügen …</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Filter by name or serial number</source>
        <translation>Nach Name oder Seriennummer filtern</translation>
    </message>
    <message>
        <source>Nobody has looked for tokens yet</source>
        <translation>Noch hat niemand nach Token gesucht</translation>
    </message>
    <message>
        <source>A token keeps a key so that it cannot be copied. Plug it in, then look for it. Looking loads the drivers that are listed on this system.</source>
        <translation>Ein Token bewahrt einen Schlüssel so auf, dass er nicht kopiert werden kann. Einstecken, dann suchen. Die Suche lädt die auf diesem System eingetragenen Treiber.</translation>
    </message>
    <message>
        <source>Look for tokens</source>
        <translation>Nach Token suchen</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Search names, serials, fingerprints, or an action</source>
        <translation>Namen, Seriennummern, Fingerabdrücke oder eine Aktion suchen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>ui::TrialPane</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Lines that changed</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>The vault has no profile of this id yet.</source>
        <translation>Der Tresor hat noch kein Profil mit dieser Kennung.</translation>
    </message>
    <message>
        <source>Nothing: this is version %1, letter by letter.</source>
        <translation>Nichts: Das ist Version %1, Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>The settings can be compared when the text can be read again.</source>
        <translation>Die Einstellungen lassen sich vergleichen, wenn der Text wieder lesbar ist.</translation>
    </message>
    <message>
        <source>Only comments and layout.</source>
        <translation>Nur Kommentare und Anordnung.</translation>
    </message>
    <message>
        <source>Since version %1:</source>
        <translation>Seit Version %1:</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation>Änderungen (%1)</translation>
    </message>
    <message>
        <source>For a request that was made up, below a CA that was made up. Nothing is signed.</source>
        <translation>Für einen erdachten Antrag, unter einer erdachten CA. Es wird nichts signiert.</translation>
    </message>
    <message>
        <source>Shown when the text is a correct profile and a certificate can be made by it.</source>
        <translation>Wird gezeigt, wenn der Text ein richtiges Profil ist und ein Zertifikat ergeben kann.</translation>
    </message>
    <message>
        <source>A trial certificate is made when the text is a correct profile.</source>
        <translation>Ein Probezertifikat entsteht, sobald der Text ein richtiges Profil ist.</translation>
    </message>
    <message>
        <source>A trial certificate passes every check.</source>
        <translation>Ein Probezertifikat besteht jede Prüfung.</translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>Prüfungen (%1)</translation>
    </message>
</context>
<context>
    <name>ui::UnlockBar</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>Tresor entsperren</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase des Tresors</translation>
    </message>
    <message>
        <source>The vault is locked. You can look around; signing and changes need its passphrase.</source>
        <translation>Der Tresor ist gesperrt. Umsehen ist möglich; Signieren und Änderungen brauchen seine Passphrase.</translation>
    </message>
    <message>
        <source>That passphrase does not open this vault (try %1; next try in %2 s).</source>
        <translation>Diese Passphrase öffnet diesen Tresor nicht (Versuch %1; nächster Versuch in %2 s).</translation>
    </message>
    <message>
        <source>That passphrase does not open this vault (try %1).</source>
        <translation>Diese Passphrase öffnet diesen Tresor nicht (Versuch %1).</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist aktiv.</translation>
    </message>
    <message>
        <source>The passphrase is being tried.</source>
        <translation>Die Passphrase wird geprüft.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Einen Moment warten.</translation>
    </message>
    <message>
        <source>The last passphrase was wrong.</source>
        <translation>Die letzte Passphrase war falsch.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>In %1 s erneut versuchen.</translation>
    </message>
    <message>
        <source>No passphrase was typed.</source>
        <translation>Es wurde keine Passphrase eingetippt.</translation>
    </message>
    <message>
        <source>Type the passphrase of this vault.</source>
        <translation>Die Passphrase dieses Tresors eintippen.</translation>
    </message>
    <message>
        <source>I have lost the passphrase…</source>
        <translation>Passphrase verloren …</translation>
    </message>
</context>
<context>
    <name>ui::ValidityChart</name>
    <message>
        <source>Lives of the CAs over the years</source>
        <translation>Leben der CAs über die Jahre</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>outlives its issuer, which ends %1</source>
        <translation>überlebt ihren Aussteller, der am %1 endet</translation>
    </message>
    <message>
        <source>nothing was valid from %1 to %2</source>
        <translation>vom %1 bis %2 war nichts gültig</translation>
    </message>
    <message>
        <source>its revocation list ran out %1</source>
        <translation>ihre Sperrliste ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>its revocation list is good until %1</source>
        <translation>ihre Sperrliste gilt bis %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Preview only, nothing is changed: it would end %1.</source>
        <translation>Nur eine Vorschau, nichts wird geändert: Ende wäre am %1.</translation>
    </message>
    <message>
        <source>That is after its issuer, which ends %1.</source>
        <translation>Das ist nach dem Aussteller, der am %1 endet.</translation>
    </message>
    <message numerus="yes">
        <source>%n CA(s) below would outlive it.</source>
        <translation>
            <numerusform>%n CA darunter würde sie überleben.</numerusform>
            <numerusform>%n CAs darunter würden sie überleben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ValueInput</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>ui::Values</name>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln Jahr</numerusform>
            <numerusform>%Ln Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln year(s)</source>
        <translation>
            <numerusform>in %Ln Jahr</numerusform>
            <numerusform>in %Ln Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) ago</source>
        <translation>
            <numerusform>vor %Ln Jahr</numerusform>
            <numerusform>vor %Ln Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln Tag</numerusform>
            <numerusform>in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln hour(s)</source>
        <translation>
            <numerusform>in %Ln Stunde</numerusform>
            <numerusform>in %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln minute(s)</source>
        <translation>
            <numerusform>in %Ln Minute</numerusform>
            <numerusform>in %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln second(s)</source>
        <translation>
            <numerusform>in %Ln Sekunde</numerusform>
            <numerusform>in %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) ago</source>
        <translation>
            <numerusform>vor %Ln Sekunde</numerusform>
            <numerusform>vor %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>ui::VaultCommands</name>
    <message>
        <source>Make a backup</source>
        <translation>Sicherung erstellen</translation>
    </message>
    <message>
        <source>Vaults (*.cwvault)</source>
        <translation>Tresore (*.cwvault)</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Sicherung wird erstellt</translation>
    </message>
    <message>
        <source>Backup written to %1, opened again and checked.</source>
        <translation>Sicherung nach %1 geschrieben, erneut geöffnet und geprüft.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>A backup is a whole vault. It is copied to a new place and the copy is opened with the passphrase that was in force when the backup was made; the backup itself stays untouched. What was issued since then is not in it: its serial numbers must never be used again, so look for certificates in the world that it does not know.</source>
        <translation>Eine Sicherung ist ein ganzer Tresor. Sie wird an einen neuen Ort kopiert, und die Kopie wird mit der Passphrase geöffnet, die beim Erstellen der Sicherung galt; die Sicherung selbst bleibt unberührt. Was seither ausgestellt wurde, fehlt darin: Dessen Seriennummern dürfen nie wieder verwendet werden, also nach ausgegebenen Zertifikaten suchen, die sie nicht kennt.</translation>
    </message>
    <message>
        <source>Choose the backup…</source>
        <translation>Sicherung auswählen …</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Welche Sicherung?</translation>
    </message>
    <message>
        <source>Vaults (*.cwvault);;All files (*)</source>
        <translation>Tresore (*.cwvault);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where shall the copy live?</source>
        <translation>Wo soll die Kopie liegen?</translation>
    </message>
    <message>
        <source>restored.cwvault</source>
        <translation>wiederhergestellt.cwvault</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Passphrase wird geändert</translation>
    </message>
    <message>
        <source>The passphrase was changed. Older backups keep the old one.</source>
        <translation>Die Passphrase wurde geändert. Ältere Sicherungen behalten die alte.</translation>
    </message>
    <message>
        <source>Sealing the vault</source>
        <translation>Tresor wird versiegelt</translation>
    </message>
    <message>
        <source>Verifying the vault</source>
        <translation>Tresor wird geprüft</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>ui::VaultController</name>
    <message>
        <source>Open a vault read-only</source>
        <translation>Tresor schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Vaults (*.cwvault);;All files (*)</source>
        <translation>Tresore (*.cwvault);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>It could not be opened for writing.</source>
        <translation>Zum Schreiben ließ er sich nicht öffnen.</translation>
    </message>
    <message>
        <source>1 unfinished change was rolled back in a private copy: you see the state before it. The file itself was not written to.</source>
        <translation>1 unfertige Änderung wurde in einer eigenen Kopie zurückgenommen: zu sehen ist der Stand davor. In die Datei selbst wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>ui::VaultSession</name>
    <message>
        <source>Making the vault</source>
        <translation>Tresor wird angelegt</translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation>Tresor wird geöffnet</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Wird entsperrt</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Wird gesperrt</translation>
    </message>
</context>
<context>
    <name>ui::VaultStep</name>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Where do you keep it, and what opens it?</source>
        <translation>Wo liegt er, und was öffnet ihn?</translation>
    </message>
    <message>
        <source>The vault is one file: keys, certificates, revocations and the log of everything done.</source>
        <translation>Der Tresor ist eine einzige Datei: Schlüssel, Zertifikate, Sperrungen und das Protokoll von allem, was geschah.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Vaults (*.cwvault)</source>
        <translation>Tresore (*.cwvault)</translation>
    </message>
    <message>
        <source>On a disk or a stick of your own; a folder that other programs copy away is a bad place.</source>
        <translation>Auf einem eigenen Datenträger oder Stick; ein Ordner, den andere Programme wegkopieren, ist ein schlechter Ort.</translation>
    </message>
    <message>
        <source>One file holds everything. Copy it like any other file; without the passphrase it opens for nobody.</source>
        <translation>Eine Datei enthält alles. Sie lässt sich kopieren wie jede andere; ohne Passphrase öffnet sie sich niemandem.</translation>
    </message>
    <message>
        <source>~/pki/acme.cwvault</source>
        <translation>~/pki/acme.cwvault</translation>
    </message>
    <message>
        <source>Nobody can reset this passphrase. Write it down and keep it where you keep the backup’s key, not beside the vault.</source>
        <translation>Niemand kann diese Passphrase zurücksetzen. Aufschreiben und dort aufbewahren, wo der Schlüssel der Sicherung liegt, nicht neben dem Tresor.</translation>
    </message>
    <message>
        <source>A file name is missing, such as ~/pki/acme.cwvault.</source>
        <translation>Es fehlt ein Dateiname, etwa ~/pki/acme.cwvault.</translation>
    </message>
    <message>
        <source>This file exists already and is not replaced. Choose another name.</source>
        <translation>Diese Datei existiert bereits und wird nicht ersetzt. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Write the whole path, beginning with / or ~/.</source>
        <translation>Den ganzen Pfad schreiben, beginnend mit / oder ~/.</translation>
    </message>
    <message>
        <source>The folder of this file does not exist. Make it first, or choose another.</source>
        <translation>Den Ordner dieser Datei gibt es nicht. Zuerst anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
</context>
<context>
    <name>ui::VerifyWords</name>
    <message>
        <source>The vault is sound: %1 events without a gap, %2 rows as the log says.</source>
        <translation>Der Tresor ist in Ordnung: %1 Ereignisse lückenlos, %2 Zeilen wie vom Protokoll festgehalten.</translation>
    </message>
    <message>
        <source>Every row was checked with the vault’s own key.</source>
        <translation>Jede Zeile wurde mit dem eigenen Schlüssel des Tresors geprüft.</translation>
    </message>
    <message>
        <source>Hashes were checked; without the passphrase nobody can say who wrote them.</source>
        <translation>Hashes wurden geprüft; ohne die Passphrase kann niemand sagen, wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>Unlock the vault and verify again.</source>
        <translation>Den Tresor entsperren und erneut prüfen.</translation>
    </message>
    <message>
        <source>First bad row: %1, number %2. %3</source>
        <translation>Erste fehlerhafte Zeile: %1, Nummer %2. %3</translation>
    </message>
    <message>
        <source>Its file is the sealed one, octet for octet.</source>
        <translation>Seine Datei ist die versiegelte, Oktett für Oktett.</translation>
    </message>
    <message>
        <source>Its file grew out of the sealed one, which event %1 took over on %2.</source>
        <translation>Seine Datei ging aus der versiegelten hervor, die Ereignis %1 am %2 übernahm.</translation>
    </message>
</context>
<context>
    <name>ui::WhoTicks</name>
    <message>
        <source>Who decided it</source>
        <translation>Wer es entschieden hat</translation>
    </message>
</context>
<context>
    <name>ui::WindowActions</name>
    <message>
        <source>Build a certificate authority…</source>
        <translation>Zertifizierungsstelle aufbauen …</translation>
    </message>
    <message>
        <source>Open a vault…</source>
        <translation>Tresor öffnen …</translation>
    </message>
    <message>
        <source>Open read-only…</source>
        <translation>Schreibgeschützt öffnen …</translation>
    </message>
    <message>
        <source>Practise with a sample PKI</source>
        <translation>Mit einer Beispiel-PKI üben</translation>
    </message>
    <message>
        <source>Bring an existing CA…</source>
        <translation>Vorhandene CA mitbringen …</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Tresor entsperren …</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Tresor sperren</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Sicherung erstellen …</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Passphrase ändern …</translation>
    </message>
    <message>
        <source>Close the vault</source>
        <translation>Tresor schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Certificate with a new key…</source>
        <translation>Zertifikat mit neuem Schlüssel …</translation>
    </message>
    <message>
        <source>Request to carry elsewhere…</source>
        <translation>Antrag zum Mitnehmen …</translation>
    </message>
    <message>
        <source>Certificate authority…</source>
        <translation>Zertifizierungsstelle …</translation>
    </message>
    <message>
        <source>Hierarchy of CAs…</source>
        <translation>Hierarchie von CAs …</translation>
    </message>
    <message>
        <source>Revocation list (CRL)…</source>
        <translation>Sperrliste (CRL) …</translation>
    </message>
    <message>
        <source>Ceremony…</source>
        <translation>Zeremonie …</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Look into a file…</source>
        <translation>In eine Datei hineinsehen …</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text as large as the desktop&apos;s</source>
        <translation>Textgröße der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Details on the right</source>
        <translation>Einzelheiten rechts</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>About Certwright</source>
        <translation>Über Certwright</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Farben der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Seal the vault…</source>
        <translation>Tresor versiegeln…</translation>
    </message>
    <message>
        <source>Compare with a seal…</source>
        <translation>Mit einem Siegel vergleichen…</translation>
    </message>
    <message>
        <source>Save what can be saved…</source>
        <translation>Retten, was zu retten ist …</translation>
    </message>
    <message>
        <source>Make recovery shares…</source>
        <translation>Wiederherstellungs-Anteile machen …</translation>
    </message>
    <message>
        <source>I have lost the passphrase…</source>
        <translation>Passphrase verloren …</translation>
    </message>
    <message>
        <source>Many requests at once…</source>
        <translation>Viele Anträge auf einmal…</translation>
    </message>
    <message>
        <source>Profile…</source>
        <translation>Profil…</translation>
    </message>
    <message>
        <source>Object identifiers (OIDs)</source>
        <translation>Objektkennungen (OIDs)</translation>
    </message>
</context>
<context>
    <name>ui::WizardDoors</name>
    <message>
        <source>This is the sample. Its passphrase is “%1”.</source>
        <translation>Das ist das Beispiel. Seine Passphrase lautet „%1“.</translation>
    </message>
    <message>
        <source>Making the sample PKI</source>
        <translation>Beispiel-PKI wird erstellt</translation>
    </message>
    <message>
        <source>Open a vault for writing first; then all requests of a folder can be signed at once.</source>
        <translation>Öffnen Sie zuerst einen Tresor zum Schreiben; dann können alle Anträge eines Ordners auf einmal signiert werden.</translation>
    </message>
</context>
<context>
    <name>ui::WizardFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Leave and lose what you typed?</source>
        <translation>Verlassen und die Eingaben verlieren?</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Lose it and leave</source>
        <translation>Verwerfen und verlassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Einen Moment warten.</translation>
    </message>
</context>
<context>
    <name>ui::WizardPage</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ui::WordRows</name>
    <message>
        <source>Words before</source>
        <translation>Vorige Wörter</translation>
    </message>
    <message>
        <source>Next words</source>
        <translation>Nächste Wörter</translation>
    </message>
    <message>
        <source>words %1 to %2 of %3 · %4</source>
        <translation>Wörter %1 bis %2 von %3 · %4</translation>
    </message>
    <message>
        <source>These are the first words.</source>
        <translation>Das sind die ersten Wörter.</translation>
    </message>
    <message>
        <source>These are the last words.</source>
        <translation>Das sind die letzten Wörter.</translation>
    </message>
</context>
<context>
    <name>ui::WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::WorkStep</name>
    <message>
        <source>key made</source>
        <translation>Schlüssel erzeugt</translation>
    </message>
    <message>
        <source>intent recorded</source>
        <translation>Absicht festgehalten</translation>
    </message>
    <message>
        <source>signed · verified · recorded</source>
        <translation>signiert · geprüft · festgehalten</translation>
    </message>
    <message>
        <source>written · opened again · checked</source>
        <translation>geschrieben · erneut geöffnet · geprüft</translation>
    </message>
    <message>
        <source>written · sealed</source>
        <translation>geschrieben · versiegelt</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Making it</source>
        <translation>Wird erstellt</translation>
    </message>
    <message>
        <source>Each step is recorded before the next begins.</source>
        <translation>Jeder Schritt wird festgehalten, bevor der nächste beginnt.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>First CRL of %1</source>
        <translation>Erste Sperrliste von %1</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 wird erstellt</translation>
    </message>
    <message>
        <source>Making the first CRL of %1</source>
        <translation>Erste Sperrliste von %1 wird erstellt</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Sicherung wird erstellt</translation>
    </message>
    <message>
        <source>Keys are made and used just now; this is not interrupted.</source>
        <translation>Gerade werden Schlüssel erzeugt und verwendet; das wird nicht unterbrochen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
</context>
<context>
    <name>ui::Workspace</name>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Sample to practise with: nothing in it is meant to be trusted.</source>
        <translation>Beispiel zum Üben: Nichts darin ist dafür gemacht, dass man ihm vertraut.</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Read-only: this program cannot change the vault.</source>
        <translation>Schreibgeschützt: Dieses Programm kann den Tresor nicht ändern.</translation>
    </message>
</context>
</TS>
