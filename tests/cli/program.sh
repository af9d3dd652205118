#!/bin/bash
# The program as a whole: help, languages, wrong calls, where rules and database are looked for.
. "${RASOAT_ROOT:?}/tests/cli/tap.sh"

# without_language ARGUMENTS...: no variable says a language.
plain() {
    env -u LANG -u LC_ALL -u LC_MESSAGES -u LANGUAGE "$@"
}

# spoken WORDS VARIABLE=VALUE...: what the program says under these variables.
spoken() {
    local words=$1
    shift
    plain "$@" "$RASOAT" lis 2>err >out
    says "$words"
}

ok "alone it gives help" gives 0
ok "help lists the commands" tells "  convert "
ok "help is data" test ! -s err
ok "help of a command" gives 0 help export
ok "help tells the options" tells "--draft"
run export --help
cp out asked
run help export
ok "--help is the same" cmp -s asked out
for command in scan list show export convert rules law eval doctor; do
    ok "$command has help" gives 0 "$command" --help
    ok "$command tells how to call it" tells "rasoat $command "
done
ok "the version is told" gives 0 --version
ok "the version is one line" test "$(grep -c '^rasoat [0-9]' out)" = 1

ok "a command that is none is a wrong call" gives 2 lsit
ok "the nearest command is named" says '"list"'
ok "it is one sentence" test "$(wc -l <err)" = 1
ok "a far word is a wrong call" gives 2 tuyetvoi
ok "an option that is none is a wrong call" gives 2 list --frob
ok "the option is named" says "--frob"
ok "an option before the command counts" gives 2 --frob list
ok "an option without its value is a wrong call" gives 2 list --family
ok "an argument too many is a wrong call" gives 2 list này
ok "a language that is none is a wrong call" gives 2 --lang fr list
ok "an unknown grade is a wrong call" gives 2 list --grade bad

ok "Vietnamese by itself" spoken "không có lệnh"
ok "Vietnamese under C" spoken "không có lệnh" LC_ALL=C LANG=C.UTF-8
ok "Vietnamese under vi_VN" spoken "không có lệnh" LANG=vi_VN.UTF-8
ok "English under en_US" spoken "there is no command" LANG=en_US.UTF-8
ok "LC_ALL goes before LANG" spoken "không có lệnh" LC_ALL=vi_VN.UTF-8 LANG=en_US.UTF-8
run --lang en lis
ok "--lang goes before all" says "there is no command"
run lis --lang=en
ok "--lang counts wherever it stands" says "there is no command"

act 1 >1.txt
run scan --db elsewhere.db 1.txt
ok "--db behind the command" gives 0 list --db elsewhere.db
ok "--db before the command" gives 0 --db elsewhere.db list
RASOAT_DB=elsewhere.db run list
ok "RASOAT_DB is looked at" test "$status" = 0
ok "a missing database cannot be done" gives 3 list
ok "the way on is named" says "rasoat scan"

ok "doctor finds rules and database" gives 0 doctor --db elsewhere.db
ok "doctor names the libraries" tells "libxml2"
ok "doctor answers JSON" gives 0 doctor --json --db elsewhere.db
ok "the JSON is right" python3 -c 'import json
told = json.load(open("out"))
assert told["rules"]["good"] and told["rules"]["count"] > 0, told
assert told["database"]["state"] == "good" and told["database"]["works"] == 1, told
assert {part["name"] for part in told["optional"]} >= {"tesseract", "pdftotext", "soffice"}, told'
ok "doctor minds a folder without rules" gives 1 doctor --rules .
echo rubbish >bad.db
ok "doctor minds a database that is none" gives 1 doctor --db bad.db
ok "doctor does not touch it" test "$(cat bad.db)" = rubbish
PATH=/nonexistent run doctor --json
ok "doctor tells what is missing" python3 -c 'import json
parts = {part["name"]: part for part in json.load(open("out"))["optional"]}
assert not parts["tesseract"]["found"] and parts["tesseract"]["package"] == "tesseract-ocr", parts'
finish
