#!/bin/bash
# The window itself under Xvfb, with real mouse and key events.  window_test.sh SILLON OUTPUT_FOLDER
# What was done is read from the journal that the window writes; a screenshot is kept.
set -euo pipefail
sillon=$1 out=$2
mkdir -p "$out"
journal=$out/window.journal
home=$out/home atlas=$out/atlas
rm -rf "$journal" "$out/window.png" "$out"/sillon*.png "$home" "$atlas"
mkdir -p "$home"
cp -r "$(dirname "$0")/../../data/grande-region" "$atlas"
unset XDG_STATE_HOME XDG_DATA_HOME

# A display of our own: the first free number, told by Xvfb itself. Without -noreset it begins anew whenever its only
# client leaves, such as xdotool looking for a window, and turns away who comes meanwhile.
display_file=$(mktemp)
Xvfb -displayfd 4 -noreset -screen 0 1280x800x24 +extension GLX -nolisten tcp 4>"$display_file" 2>"$out/xvfb.log" &
xvfb=$!
trap 'kill $program $xvfb 2>/dev/null || true; rm -f "$display_file"' EXIT
program=
for _ in $(seq 100); do [[ -s $display_file ]] && break; sleep 0.1; done
export DISPLAY=:$(<"$display_file")

# open_window ARGUMENTS...: the window of our atlas, with a home of its own.
open_window() {
  HOME=$home XDG_PICTURES_DIR=$out "$sillon" "$atlas" "$@" >"$out/printed.json" 2>"$out/window.log" &
  program=$!
  window=
  for _ in $(seq 200); do
    window=$(xdotool search --onlyvisible --name '^Sillon' 2>/dev/null | head -n 1 || true)
    [[ $window ]] && break
    kill -0 "$program" 2>/dev/null || { cat "$out/window.log"; echo "The window did not open."; exit 1; }
    sleep 0.1
  done
  [[ $window ]] || { echo "No window within 20 s."; exit 1; }
  # There is no window manager here: the keyboard is given to the window by hand.
  xdotool windowfocus "$window"
  sleep 1
}

# Waits until the program has ended in order.  has_ended AFTER_WHAT
has_ended() {
  for _ in $(seq 50); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
  kill -0 "$program" 2>/dev/null && { echo "$1 did not end the program."; exit 1; }
  local status
  wait "$program" && status=0 || status=$?
  [[ $status -eq 0 ]] || { echo "The program ended with $status after $1."; exit 1; }
}

open_window --size 1280x800 --journal "$journal" --print-state

# Waits until the journal holds a line with the pattern.
expect() {
  for _ in $(seq 150); do
    grep -q -- "$1" "$journal" 2>/dev/null && return 0
    kill -0 "$program" 2>/dev/null || { cat "$out/window.log"; echo "The program ended before: $2"; exit 1; }
    sleep 0.1
  done
  echo "Not in the journal after 15 s: $2 ($1)"
  tail -n 5 "$journal" || true
  exit 1
}

# A file of the atlas is spoiled and mended while the window shows it.
echo '{ broken' >"$atlas/atlas.json"
expect 'last good atlas.*atlas.json:1:' "a broken change is said with its file and line"
cp "$(dirname "$0")/../../data/grande-region/atlas.json" "$atlas/atlas.json"
expect 'was read again' "the mended atlas is read again"

xdotool mousemove --window "$window" 600 420
xdotool click 4
expect '"zoom-by"' "the wheel zooms about the cursor"
xdotool mousemove --window "$window" 600 420 mousedown 1
for step in 1 2 3 4 5; do xdotool mousemove_relative -- 12 6; sleep 0.05; done
xdotool mouseup 1
expect '"look-at"' "a drag moves the map"
xdotool key Home
expect '"go-home"' "Home shows the whole region"
xdotool key plus
sleep 0.5
xdotool key ctrl+f
sleep 0.3
xdotool type --delay 60 'epinal'
expect '"set-search".*epinal' "the search takes what is typed"
xdotool key Return
expect '"select"' "Enter chooses the first hit"
sleep 1.5
import -window root "$out/window.png"
xdotool key Escape
expect '"close-innermost"' "Esc closes the innermost"
# A tour: another place, its neighbours, a filter, some time, one step back, a bookmark.
# All in one go, faster than frames pass: no letter is lost, and none is a command.
xdotool key ctrl+f
xdotool type --delay 4 'bliiida'
xdotool key Return
expect '"select".*place:bliiida' "a place is chosen"
xdotool key 1
expect '"do":"set-neighbour-steps"' "1 shows the neighbours"
xdotool mousemove --window "$window" 80 113 click 1
expect '"do":"set-filter"' "a kind is chosen"
xdotool key p
expect '"do":"play"' "P lets time run"
sleep 1
xdotool key p
expect '"do":"pause"' "P stops it"
xdotool key ctrl+z
expect '"do":"undo"' "Ctrl+Z goes one step back"
xdotool key ctrl+b
expect '[.]json.*"bookmarks-are"' "Ctrl+B keeps a bookmark"
xdotool key ctrl+s
expect '"save-picture"' "Ctrl+S saves the picture"
for _ in $(seq 50); do compgen -G "$out/sillon*.png" >/dev/null && break; sleep 0.1; done
compgen -G "$out/sillon*.png" >/dev/null || { echo "No picture was saved."; exit 1; }

# Nothing moves: no frames, hardly any processor time. The notices leave first.
sleep 7
ticks() { awk '{print $14 + $15}' "/proc/$program/stat"; }
before=$(ticks); sleep 3; after=$(ticks)
echo "idle: $((after - before)) ticks of 300"
[[ $((after - before)) -le 6 ]] || { echo "The idle window uses the processor."; exit 1; }

xdotool key ctrl+q
has_ended "Ctrl+Q"
mv "$out/printed.json" "$out/state-window.json"
# The picture of the window must not be empty: more than a few colours.
colours=$(identify -format '%k' "$out/window.png")
[[ $colours -gt 500 ]] || { echo "The screenshot shows $colours colours only."; exit 1; }

# What was recorded replays to the state that the window had, at another size, and nothing is written by it.
find "$home" "$out" -type f | sort >"$out/files-before.txt"
HOME=$home "$sillon" replay "$atlas" "$journal" --size 1920x1080 --print-state >"$out/state-1.json"
cmp "$out/state-window.json" "$out/state-1.json"
HOME=$home "$sillon" replay "$atlas" "$journal" --size 640x480 --print-state >"$out/state-2.json"
cmp "$out/state-1.json" "$out/state-2.json"
find "$home" "$out" -type f ! -name 'state-[12].json' ! -name 'files-*.txt' | sort >"$out/files-after.txt"
grep -v -e 'state-[12].json' -e 'files-.*.txt' "$out/files-before.txt" | cmp - "$out/files-after.txt"

# The next window goes on where this one ended; killed, it loses seconds at most.
journal=$out/second.journal
rm -f "$journal"
open_window --journal "$journal"
expect '"do":"begin".*"time_bar":true' "the last session is restored"
expect '[.]json.*"bookmarks-are"' "and its bookmarks"
xdotool key l
expect '"set-list"' "L opens the list"
sleep 3
kill -KILL "$program"
wait "$program" 2>/dev/null || true
grep -A 1 '"list": {' "$home"/.local/state/sillon/sessions/*.json | grep -q '"open": true' ||
  { echo "A killed window has lost more than seconds."; exit 1; }

# SIGTERM saves and ends in order.
journal=$out/third.journal
rm -f "$journal"
open_window --journal "$journal"
xdotool key l
expect '"set-list"' "L closes the list"
kill -TERM "$program"
has_ended "SIGTERM"
grep -A 1 '"list": {' "$home"/.local/state/sillon/sessions/*.json | grep -q '"open": false' ||
  { echo "SIGTERM did not save the session."; exit 1; }

# While a large atlas is read the window shows how far it is, and Esc gives it up: the program ends in order
# before there is a session. On one core, so that the reading lasts longer than a window needs to appear.
small=$atlas
atlas=$out/large
rm -rf "$atlas"
"$sillon" generate --places 500000 --links 0 --seed 1 -o "$atlas" >"$out/generate.log" 2>&1
journal=$out/large.journal
rm -f "$journal"
HOME=$home taskset -c 0 "$sillon" "$atlas" --journal "$journal" >"$out/printed.json" 2>"$out/window.log" &
program=$!
for _ in $(seq 200); do
  window=$(xdotool search --onlyvisible --name '^Sillon' 2>/dev/null | head -n 1 || true)
  [[ $window ]] && break
  sleep 0.05
done
[[ $window ]] || { cat "$out/window.log"; echo "No window while a large atlas is read."; exit 1; }
xdotool windowfocus "$window"
for _ in $(seq 100); do
  kill -0 "$program" 2>/dev/null || break
  xdotool key Escape
  sleep 0.05
done
has_ended "Esc on the screen of the first reading"
[[ ! -s $out/printed.json && ! -s $out/window.log && ! -s $journal ]] ||
  { cat "$out/window.log"; echo "Something was said or recorded of a reading that was given up."; exit 1; }
rm -rf "$atlas"
atlas=$small
