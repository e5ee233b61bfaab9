#!/bin/sh
# verify.sh KIT [ROOT.crt]
#
# Tells whether the record of a root key ceremony is genuine, with nothing but a POSIX shell, coreutils, sed and OpenSSL 3
# (3.5 for ML-DSA and SLH-DSA). KIT is the folder of the kit. ROOT.crt is the root certificate as you know it from elsewhere; without it,
# compare the SHA-256 that is printed. Best run a copy of this script that did not come with the kit.
#
# Exit codes: 0 genuine, 1 broken, 2 wrong call, 3 cannot look, 4 unfinished or unsigned, 5 genuine, but a rehearsal.
set -u
LC_ALL=C
export LC_ALL

say() { printf '%s\n' "$*"; }
finish() {
    code=$1
    shift
    say "$*"
    exit "$code"
}
broken() { finish 1 "BROKEN: $*"; }

case ${1:-} in
    '' | --*) finish 2 'usage: verify.sh KIT [ROOT.crt]' ;;
    -*) kit=./$1 ;;
    *) kit=$1 ;;
esac
[ -d "$kit" ] || finish 3 "$kit is no folder"
for tool in openssl sed sha256sum cut mktemp sort uniq wc; do
    command -v "$tool" >/dev/null || finish 3 "$tool is not here"
done
work=$(mktemp -d) || finish 3 'no folder for temporary files'
trap 'rm -rf "$work"' EXIT

record=$kit/record is_kit=yes
[ -d "$record" ] || record=$kit is_kit=no # a stick with the record alone
transcript=$record/transcript.jsonl

sum() {
    sum=$(sha256sum <"$1") || finish 3 "cannot read $1"
    printf '%s' "${sum%% *}"
}
# Whether kit/$1 is a file with SHA-256 $2.
check_file() {
    [ -f "$kit/$1" ] || broken "$1 is missing"
    [ "$(sum "$kit/$1")" = "$2" ] || broken "$1 was changed"
}

# --- the chain: every line carries the SHA-256 of the line before ------------------------------------------------------------------

form='^{"n":[1-9][0-9]*,"prev":"[0-9a-f]\{64\}","utc":"[0-9]\{4\}-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]\.[0-9]\{3\}Z",'
form=$form'"mono":[0-9][0-9]*,"type":"[a-z]*","step":".*","act":[0-9][0-9]*,"who":\[.*\],"data":{.*}}$'

# may_follow TYPE: whether a line of this type may come next.
may_follow() {
    [ -z "$ended" ] || return 1
    case $1 in
        genesis) [ "$kind" = transcript ] && [ "$count" = 0 ] ;;
        seal | abort) [ "$kind" = transcript ] && [ "$count" != 0 ] && ended=$1 ;;
        close) [ "$kind" = addendum ] && ended=$1 ;;
        people | env | software | step | confirm | intent | result | reconcile | incident | waiver | checkpoint | break | \
            resume | signoff) [ "$kind" = addendum ] || [ "$count" != 0 ] ;;
        *) return 1 ;;
    esac
}

# A line is judged by its form. What stands within "data" is compared octet by octet, by its hash, and not read as JSON: of a line that
# anybody could have written, because nothing signs the addendum, the program itself says more.
#
# chain FILE START KIND: follows the lines; leaves head, count, ended, torn, incidents, waivers.
chain() {
    kind=$3 head=$2 heads=$2 octets=0 count=0 ended='' torn='' incidents=0 waivers=0
    malformed=$(sed -n -e '/[[:cntrl:]]/{=;q;}' -e "/$form/!{=;q;}" "$1")
    while IFS= read -r line; do
        number=$((count + 1))
        bad="${1#"$kit"/} line $number"
        [ "$number" != "${malformed:-0}" ] || broken "$bad is not a line of a record"
        rest=${line#"{\"n\":$number,\"prev\":\""}
        [ "$rest" != "$line" ] || broken "$bad: a line was taken out, put in, repeated or moved"
        hash=$(printf '%s\n' "$line" | sha256sum)
        hash=${hash%% *}
        if [ "${rest%%\"*}" != "$head" ]; then
            before="${1#"$kit"/} line $count"
            [ "$count" != 0 ] || broken "$bad does not begin where it should"
            IFS= read -r next || broken "$before was changed"
            case $next in
                '{"n":'*',"prev":"'"$hash"'"'*) broken "$before was changed" ;;
                *) broken "$bad was changed" ;;
            esac
        fi
        type=${rest#*,\"type\":\"}
        type=${type%%\"*}
        may_follow "$type" || broken "$bad: $type has no place here"
        case $type in
            checkpoint) # what people saw and wrote down: the line before; only what went wrong meanwhile may stand between
                shown=${rest#*\"data\":\{}
                case $shown in '"head":"'*) shown=${shown#'"head":"'} shown=${shown%%\"*} ;; *) shown='' ;; esac
                case "${#shown} $heads " in
                    64*" $shown "*) ;;
                    *) broken "$bad: the words of this checkpoint are not those of the line before it" ;;
                esac
                printf '%s line %s  %s\n' "${1##*/}" "$number" "$(printf '%s' "$shown" | cut -c1-24)" >>"$work/checkpoints"
                ;;
            incident) incidents=$((incidents + 1)) ;;
            waiver) waivers=$((waivers + 1)) ;;
        esac
        head=$hash count=$number octets=$((octets + ${#line} + 1))
        [ "$type" = incident ] && heads="$heads $hash" || heads=$hash
    done <"$1"
    [ "$(wc -c <"$1")" -eq "$octets" ] || torn=$((count + 1)) # a shell does not see zero octets
}

[ -f "$transcript" ] || broken "${transcript#"$kit"/} is missing"
chain "$transcript" 0000000000000000000000000000000000000000000000000000000000000000 transcript
sealed_head=$head
said_incidents=$incidents said_waivers=$waivers
is_signed=no
[ ! -f "$transcript.sig" ] || is_signed=yes
[ -z "$torn" ] || [ "$is_signed" = no ] || broken "${transcript#"$kit"/} line $torn is not whole"
[ "$count" != 0 ] || finish 4 'UNFINISHED: nothing was recorded'

# --- the first line ----------------------------------------------------------------------------------------------------------------

common='"utc":"[^"]*","mono":[0-9]*,"type":"'
plain='","step":"[A-Za-z0-9.-]*","act":[0-9]*,"who":\[\],"data":{'
genesis=$(sed -n '1s/^{"n":1,"prev":"0*",'"$common"'genesis'"$plain"'"schema":"certwright-ceremony\/1","mode":"\(live\|rehearsal\)","ceremony":"\([0-9a-f-]\{36\}\)","script_sha256":"\([0-9a-f]\{64\}\)","previous_head":"\([0-9a-f]*\)"[,}].*$/\1 \2 \3 \4/p' "$transcript")
[ -n "$genesis" ] || broken "${transcript#"$kit"/} line 1 lacks what a verifier needs"
mode=${genesis%% *} genesis=${genesis#* }
ceremony=${genesis%% *} genesis=${genesis#* }
script=${genesis%% *} previous=${genesis#* }
# certificate:signature of everybody who has reviewed the script
begin='^{"n":1,"prev":"0*",'"$common"'genesis'"$plain"'"schema":"[^"]*","mode":"[a-z]*","ceremony":"[0-9a-f-]*","script_sha256":"[0-9a-f]*","previous_head":"[0-9a-f]*","reviews":'
hex='"[0-9a-f]\{64\}":"[0-9a-f]\{64\}"'
reviews=$(sed -n '1s/'"$begin"'{\('"$hex"'\(,'"$hex"'\)*\)}[,}].*$/\1/p' "$transcript")
[ -n "$reviews" ] || [ -z "$(sed -n "1s/$begin.*/named/p" "$transcript")" ] ||
    broken "${transcript#"$kit"/} line 1 lacks what a verifier needs"

say "ceremony          $ceremony ($mode)"
say "script SHA-256    $script"
say "record before     ${previous:-none}"
say "lines             $count, $said_incidents incidents, $said_waivers waivers"
say "head              $sealed_head"

# check_signature FILE
check_signature() {
    case $digest in
        none) openssl pkeyutl -verify -pubin -inkey "$work/root.pub" -rawin -in "$kit/$1" -sigfile "$kit/$1.sig" ;;
        *) openssl dgst "-$digest" -verify "$work/root.pub" -signature "$kit/$1.sig" "$kit/$1" ;;
    esac >/dev/null 2>&1 || broken "signature of $1"
}

# abandoned FILE: ends here where its last line says that the ceremony was abandoned behind its seal.
abandoned() {
    reason=$(sed -n '${
/"type":"incident"/{
/"cause":"abandoned"/s/^.*"reason":"\([a-z-]*\)".*$/\1/p
}
}' "$1")
    [ -z "$reason" ] || [ -n "$torn" ] || finish 4 "UNFINISHED: the ceremony was abandoned ($reason)"
}

# --- without an end ----------------------------------------------------------------------------------------------------------------

case $ended in
    seal) ;;
    abort)
        reason=$(sed -n '$s/^.*"data":{"reason":"\([a-z-]*\)".*$/\1/p' "$transcript")
        finish 4 "UNFINISHED: the ceremony was abandoned (${reason:-no reason given})"
        ;;
    *)
        [ "$is_signed" = no ] && [ ! -f "$kit/SHA256SUMS.sig" ] || broken 'signature: the record is signed, but its end is missing'
        finish 4 "UNFINISHED: the record has no seal"
        ;;
esac

# --- the seal, and all files -------------------------------------------------------------------------------------------------------

seal=$(sed -n '$s/^{"n":[0-9]*,"prev":"[0-9a-f]*",'"$common"'seal'"$plain"'"public_key":"\([0-9a-f]\{64\}\)","digest":"\(sha256\|sha384\|sha512\|none\|unsigned\)","artefacts":{\([^{}]*\)},"totals":{.*$/\1 \2 \3/p' "$transcript")
[ -n "$seal" ] || broken "${transcript#"$kit"/} line $count lacks what a verifier needs"
key=${seal%% *} seal=${seal#* }
digest=${seal%% *} artefacts=${seal#* }
if [ "$is_kit" = yes ]; then
    check_file record/script.toml "$script"
    case $artefacts in
        *'"root/root.crt":"'*) ;;
        *) broken "${transcript#"$kit"/} line $count lacks what a verifier needs" ;;
    esac
    # "path":"hex","path":"hex" in lines of their own
    printf '%s\n' "$artefacts" | sed 's/,/\
/g' | sed 's/^"\([^"]*\)":"\([0-9a-f]*\)"$/\2 \1/' >"$work/artefacts"
    while read -r hash path; do
        check_file "$path" "$hash"
    done <"$work/artefacts"
fi
if [ -f "$kit/SHA256SUMS" ]; then
    name='[A-Za-z0-9_][A-Za-z0-9._-]*'
    malformed=$(sed -n "/^[0-9a-f]\{64\}  $name\(\/$name\)*\$/!{=;q;}" "$kit/SHA256SUMS")
    [ -z "$malformed" ] || broken "SHA256SUMS line $malformed"
    while read -r hash path; do
        check_file "$path" "$hash"
    done <"$kit/SHA256SUMS"
fi

# --- the signatures ----------------------------------------------------------------------------------------------------------------

unsigned='UNSIGNED: no key has signed this record, because its script says so; compare its words with those on paper'
if [ "$digest" = unsigned ]; then
    for file in record/transcript.jsonl.sig record/transcript.jsonl.p7s SHA256SUMS.sig; do
        [ ! -f "$kit/$file" ] || broken "$file is there, though nobody signs this record"
    done
    [ "$is_kit" = yes ] || finish 4 "$unsigned"
    [ -f "$kit/SHA256SUMS" ] || broken 'SHA256SUMS is missing'
elif [ "$is_signed" = no ]; then
    [ ! -f "$kit/SHA256SUMS.sig" ] || broken "${transcript#"$kit"/}.sig is missing"
    if [ -f "$record/addendum.jsonl" ]; then
        chain "$record/addendum.jsonl" "$sealed_head" addendum
        abandoned "$record/addendum.jsonl"
    fi
    finish 4 'UNSIGNED: the root key has not signed this record'
fi
if [ "$digest" != unsigned ]; then
    for file in SHA256SUMS SHA256SUMS.sig; do
        [ -f "$kit/$file" ] || broken "$file is missing"
    done
fi
openssl x509 -in "$kit/root/root.crt" -noout -pubkey >"$work/root.pub" 2>/dev/null ||
    finish 3 'this OpenSSL does not know the key of root/root.crt'
openssl pkey -pubin -in "$work/root.pub" -pubout -outform DER -out "$work/root.spki" 2>/dev/null ||
    finish 3 'this OpenSSL does not know the key of root/root.crt'
[ "$(sum "$work/root.spki")" = "$key" ] || broken 'root/root.crt is not the root that the record names'
openssl x509 -in "$kit/root/root.crt" -outform DER -out "$work/root.der"
say "root SHA-256      $(sum "$work/root.der")"
if [ "$digest" != unsigned ]; then
    check_signature record/transcript.jsonl
    check_signature SHA256SUMS
fi

# is_listed PATH: whether the seal lists a file.
is_listed() {
    case $artefacts in *"\"$1\":\""*) ;; *) return 1 ;; esac
}
# is_certified PATH ROOT: whether the key of ROOT signed the certificate.
is_certified() { openssl verify -no_check_time -partial_chain -trusted "$2" "$1" >/dev/null 2>&1; }
# who PATH: name and key of a certificate
who() { openssl x509 -in "$1" -noout -subject -pubkey 2>/dev/null | sha256sum; }

if [ "$is_kit" = yes ]; then
    while read -r hash path; do
        case $path in
            cross/*.crt) is_certified "$kit/$path" "$kit/root/root.crt" || broken "$path is not signed by this root" ;;
        esac
    done <"$work/artefacts"
fi

# Where this root took over from another one, each has certified the other.
former=
case $artefacts in
    *'"rollover/'*)
        for path in former/root.crt rollover/new-with-old.crt rollover/old-with-new.crt; do
            is_listed "$path" || broken "$path is missing"
        done
        openssl verify -no_check_time -check_ss_sig -CAfile "$kit/former/root.crt" "$kit/former/root.crt" >/dev/null 2>&1 ||
            broken 'former/root.crt is no root'
        is_certified "$kit/rollover/new-with-old.crt" "$kit/former/root.crt" &&
            [ "$(who "$kit/rollover/new-with-old.crt")" = "$(who "$kit/root/root.crt")" ] ||
            broken 'rollover/new-with-old.crt is not the new root, certified by the old one'
        is_certified "$kit/rollover/old-with-new.crt" "$kit/root/root.crt" &&
            [ "$(who "$kit/rollover/old-with-new.crt")" = "$(who "$kit/former/root.crt")" ] ||
            broken 'rollover/old-with-new.crt is not the old root, certified by the new one'
        openssl x509 -in "$kit/former/root.crt" -outform DER -out "$work/former.der"
        former=$(sum "$work/former.der")
        say "took over from    $former"
        ;;
esac
if [ $# -gt 1 ]; then
    openssl x509 -in "$2" -outform DER -out "$work/known.der" 2>/dev/null || finish 3 "cannot read $2"
    known=$(sum "$work/known.der")
    [ "$known" = "$(sum "$work/root.der")" ] || [ "$known" = "$former" ] ||
        broken "root/root.crt is another certificate than $2"
fi

# --- who has reviewed the script -----------------------------------------------------------------------------------------------------

# Everybody whom the first line names has signed the octets of the script, each with a key of their own.
if [ "$is_kit" = yes ] && [ -n "$reviews" ]; then
    printf '%s\n' "$reviews" | sed 's/,/\
/g' | sed 's/^"\([^"]*\)":"\([^"]*\)"$/\1 \2/' >"$work/reviews"
    number=0
    while read -r certificate hash; do
        number=$((number + 1)) path=record/script.toml.sig
        [ "$number" = 1 ] || path=record/script.toml.$number.sig
        check_file "$path" "$hash"
        openssl cms -verify -noverify -binary -inform DER -in "$kit/$path" -content "$kit/record/script.toml" \
            -signer "$work/signer.pem" -out /dev/null >/dev/null 2>&1 || broken "$path is no signature over the script"
        openssl x509 -in "$work/signer.pem" -outform DER -out "$work/signer.der" 2>/dev/null || broken "$path has no signer"
        [ "$(sum "$work/signer.der")" = "$certificate" ] || broken "$path was signed by somebody else"
        [ -n "$(sed -n "/$certificate/p" "$kit/record/script.toml")" ] || broken "$path: the script does not name who signed it"
        openssl x509 -in "$work/signer.pem" -noout -pubkey | sha256sum >>"$work/reviewers"
        say "reviewed by       $certificate"
    done <"$work/reviews"
    [ -z "$(sort "$work/reviewers" | uniq -d)" ] || broken 'record/script.toml.sig: one key has reviewed the script twice'
fi

# --- what came after the seal, and what nobody speaks for --------------------------------------------------------------------------

addendum=absent
if [ -f "$record/addendum.jsonl" ]; then
    chain "$record/addendum.jsonl" "$sealed_head" addendum
    addendum=closed
    [ "$ended" = close ] && [ -z "$torn" ] || addendum=open
    say "addendum          $addendum, $count lines, head $head"
else
    say 'addendum          absent'
fi
if [ -f "$work/checkpoints" ]; then
    while read -r line; do say "checkpoint        $line"; done <"$work/checkpoints"
fi
case $digest in
    unsigned) # what only the list of files names could have been put there by anybody
        covered=$(cut -c66- "$work/artefacts")
        covered="$covered
record/script.toml
record/transcript.jsonl" ;;
    *)
        covered=$(cut -c67- "$kit/SHA256SUMS")
        covered="$covered
SHA256SUMS
SHA256SUMS.sig" ;;
esac
covered="
$covered
record/addendum.jsonl
"
for file in "$kit"/* "$kit"/*/* "$kit"/*/*/* "$kit"/*/*/*/* "$kit"/*/*/*/*/* "$kit"/*/*/*/*/*/*; do
    [ -f "$file" ] || continue
    case $covered in
        *"
${file#"$kit"/}
"*) ;;
        *) say "not covered       ${file#"$kit"/}" ;;
    esac
done
[ "$addendum" != open ] || abandoned "$record/addendum.jsonl"
[ "$addendum" != open ] || finish 4 'UNFINISHED: the record has its seal, but its addendum is not closed'
[ "$digest" != unsigned ] || finish 4 "$unsigned"
[ "$mode" = live ] || finish 5 'GENUINE, but a REHEARSAL: trust nothing in it'
finish 0 'GENUINE: the record is whole and the root key has signed it'
