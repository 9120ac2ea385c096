#!/bin/bash
# The window itself under Xvfb, with real mouse and key events.  window_test.sh SILLON OUTPUT_FOLDER
# What was done is read from the journal that the window writes; a screenshot is kept.
set -euo pipefail
sillon=$1 out=$2
mkdir -p "$out"
journal=$out/window.journal
rm -f "$journal" "$out/window.png"

# A display of our own: the first free number, told by Xvfb itself.
display_file=$(mktemp)
Xvfb -displayfd 4 -screen 0 1280x800x24 +extension GLX -nolisten tcp 4>"$display_file" 2>"$out/xvfb.log" &
xvfb=$!
trap 'kill $program $xvfb 2>/dev/null || true; rm -f "$display_file"' EXIT
program=
for _ in $(seq 100); do [[ -s $display_file ]] && break; sleep 0.1; done
export DISPLAY=:$(<"$display_file")

HOME=$out XDG_PICTURES_DIR=$out "$sillon" --size 1280x800 --journal "$journal" 2>"$out/window.log" &
program=$!
window=
for _ in $(seq 200); do
  window=$(xdotool search --onlyvisible --name '^Sillon' 2>/dev/null | head -n 1 || true)
  [[ $window ]] && break
  kill -0 "$program" 2>/dev/null || { cat "$out/window.log"; echo "The window did not open."; exit 1; }
  sleep 0.1
done
[[ $window ]] || { echo "No window within 20 s."; exit 1; }

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

# There is no window manager here: the keyboard is given to the window by hand.
xdotool windowfocus "$window"
sleep 1
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
xdotool key ctrl+s
expect '"save-picture"' "Ctrl+S saves the picture"
for _ in $(seq 50); do compgen -G "$out/sillon*.png" >/dev/null && break; sleep 0.1; done
compgen -G "$out/sillon*.png" >/dev/null || { echo "No picture was saved."; exit 1; }

# Nothing moves: no frames, hardly any processor time.
sleep 2
ticks() { awk '{print $14 + $15}' "/proc/$program/stat"; }
before=$(ticks); sleep 3; after=$(ticks)
echo "idle: $((after - before)) ticks of 300"
[[ $((after - before)) -le 6 ]] || { echo "The idle window uses the processor."; exit 1; }

xdotool key ctrl+q
for _ in $(seq 50); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
kill -0 "$program" 2>/dev/null && { echo "Ctrl+Q did not end the program."; exit 1; }
wait "$program" && status=0 || status=$?
[[ $status -eq 0 ]] || { echo "The program ended with $status."; exit 1; }
# The picture of the window must not be empty: more than a few colours.
colours=$(identify -format '%k' "$out/window.png")
[[ $colours -gt 500 ]] || { echo "The screenshot shows $colours colours only."; exit 1; }

# What was recorded replays to the same state twice.
"$sillon" replay "$journal" --size 1280x800 --print-state >"$out/state-1.json"
"$sillon" replay "$journal" --size 1280x800 --print-state >"$out/state-2.json"
cmp "$out/state-1.json" "$out/state-2.json"
