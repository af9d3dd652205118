#!/bin/sh
# The order of rooms: a room includes headers of rooms above it only (docs/why/rooms.md).
cd "${RASOAT_ROOT:?}" || exit 1
rooms=$(sed -n "/^rooms = \[/,/\]/p" meson.build | tr -d "',[]" | sed 's/^rooms =//' | xargs)
count=0
failed=0
above=''
echo "1..$(echo "$rooms" | wc -w)"
for room in $rooms; do
    above="$above $room"
    wrong=$(grep -ho '#include "[a-z]*/' "src/$room"/*.[ch] 2>/dev/null |
        sed 's/#include "//; s,/,,' | sort -u | while read -r used; do
            case " $above " in *" $used "*) ;; *) printf '%s ' "$used" ;; esac
        done)
    count=$((count + 1))
    if [ -z "$wrong" ]; then
        echo "ok $count - $room uses only rooms above it"
    else
        echo "not ok $count - $room uses $wrong"
        failed=1
    fi
done
exit $failed
