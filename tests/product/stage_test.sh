#!/bin/bash
# A show on two monitors, under Xorg with its dummy driver and a window manager: Xvfb has one monitor only.
# stage_test.sh SILLON OUTPUT_FOLDER
set -euo pipefail
sillon=$1 out=$2
mkdir -p "$out"
journal=$out/show.journal home=$out/home atlas=$out/atlas
rm -rf "$journal" "$home" "$atlas" "$out"/*.png
mkdir -p "$home"
cp -r "$(dirname "$0")/../../data/grande-region" "$atlas"
unset XDG_STATE_HOME XDG_DATA_HOME
story=lorntech-spring-2015

cat >"$out/xorg.conf" <<'CONF'
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 128000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5.0 - 1000.0
  VertRefresh 5.0 - 200.0
  Modeline "1280x720" 74.50 1280 1344 1472 1664 720 723 728 748
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 3840 2160
  EndSubSection
EndSection
CONF
display_file=$(mktemp)
Xorg -displayfd 4 -noreset -novtswitch -sharevts -config "$out/xorg.conf" -logfile "$out/xorg.log" \
  4>"$display_file" >"$out/xorg.out" 2>&1 &
server=$!
manager= program=
trap 'kill $program $manager $server 2>/dev/null || true; rm -f "$display_file"' EXIT
for _ in $(seq 100); do [[ -s $display_file ]] && break; sleep 0.1; done
[[ -s $display_file ]] || { tail -n 20 "$out/xorg.log"; echo "Xorg did not start."; exit 1; }
export DISPLAY=:$(<"$display_file")
xrandr --output DUMMY0 --mode 1280x720 --pos 0x0 --primary
xrandr --addmode DUMMY1 1280x720
# Asked for its monitors, the server notices that the second one is connected.
second_on() { xrandr --output DUMMY1 --mode 1280x720 --right-of DUMMY0 && xrandr >/dev/null; }
second_on
HOME=$home openbox >"$out/openbox.log" 2>&1 &
manager=$!
sleep 1

HOME=$home "$sillon" "$atlas" --story $story --size 900x600 --journal "$journal" --print-state \
  >"$out/state-window.json" 2>"$out/window.log" &
program=$!

alive() { kill -0 "$program" 2>/dev/null || { cat "$out/window.log"; echo "The program ended: $1"; exit 1; }; }
# expect PATTERN WHAT: a line of the journal, within 15 s. Only what came after the last mark counts.
mark=0
since_mark() { tail -n +$((mark + 1)) "$journal" 2>/dev/null; }
expect() {
  for _ in $(seq 150); do
    since_mark | grep -q -- "$1" && return 0
    alive "before: $2"
    sleep 0.1
  done
  echo "Not in the journal after 15 s: $2 ($1)"
  since_mark | grep -v '"do":"t' | tail -n 5
  exit 1
}
here() { mark=$(wc -l <"$journal"); }
step_is() { expect "\"turn-to\",\"place\":{\"step\":$(($1 - 1))," "$2"; }
# press KEY… STEP: the keys lead to that step.
press() {
  here
  xdotool key "${@:1:$#-1}"
  step_is "${@: -1}" "${*:1:$#-1} leads to step ${*: -1}"
}
stage_says() { # KEY MEMBER VALUE
  here
  xdotool key "$1"
  expect "\"set-stage\".*\"$2\":$3" "$1 makes $2 $3"
}
windows() { xdotool search --onlyvisible --name '^Sillon' 2>/dev/null | wc -l; }
windows_are() {
  for _ in $(seq 100); do [[ $(windows) -eq $1 ]] && return 0; alive "$2"; sleep 0.1; done
  echo "$2: $(windows) windows instead of $1."
  exit 1
}
# The window of the show: the one that is as large as the first monitor and stands in its corner.
stage_fills() { # WIDTHxHEIGHT+X
  for _ in $(seq 100); do
    for window in $(xdotool search --onlyvisible --name '^Sillon' 2>/dev/null); do
      eval "$(xdotool getwindowgeometry --shell "$window" 2>/dev/null | grep -E '^(X|Y|WIDTH|HEIGHT)=' | sed 's/^/at_/')" || continue
      [[ ${at_WIDTH}x${at_HEIGHT}+${at_X} == "$1" ]] && return 0
    done
    alive "$2"
    sleep 0.1
  done
  echo "$2: no window is $1."
  exit 1
}

for _ in $(seq 200); do grep -q '"begin-show"' "$journal" 2>/dev/null && break; alive "at its start"; sleep 0.1; done
expect '"monitors-are","names":\["DUMMY0","DUMMY1"\]' "both monitors are known"
windows_are 2 "the speaker's window stands on the second monitor"
stage_fills 1280x720+0 "the show fills the first monitor"
sleep 1

xset q | grep -q 'timeout:  0 ' || { xset q; echo "The screensaver is not held back."; exit 1; }

# Every key and every clicker.
press Right 2; press Down 3; press space 4; press n 5; press Next 6
press Left 5; press Up 4; press p 3; press Prior 2; press BackSpace 1
press End 8; press Home 1
press 7 Return 7; press 3 KP_Enter 3
stage_says b curtain '"black"'; stage_says period curtain '"open"'
stage_says w curtain '"white"'; stage_says comma curtain '"open"'
stage_says b curtain '"black"'
here; xdotool key Next; expect '"set-stage".*"curtain":"open"' "a clicker lifts the curtain before it goes on"
stage_says g overview true
here; xdotool key Right; expect '"set-stage".*"highlighted":3' "Right goes on in the overview"
press Return 4
stage_says g overview true; stage_says Escape overview false
stage_says l spotlight true; stage_says l spotlight false
stage_says s speaker false
windows_are 1 "S closes the speaker's window"
stage_says s speaker true
windows_are 2 "S opens it again"

# A click goes on; a drag takes the map in hand; the next key goes on from there.
here; xdotool mousemove 900 400 click 1; step_is 5 "a click goes on"
here; xdotool mousemove 900 300 mousedown 1
for _ in 1 2 3 4 5; do xdotool mousemove_relative -- 12 6; sleep 0.05; done
xdotool mouseup 1
expect '"look-at"' "a drag moves the map"
press Next 6
# A button held still is a light and no click.
here; xdotool mousemove 900 300 mousedown 1; sleep 0.8; xdotool mouseup 1; sleep 0.5
since_mark | grep -q '"turn-to"' && { echo "A held button went on."; exit 1; }
# A click in the speaker's list jumps.
here; xdotool mousemove $((1280 + 460)) 600 click 1; expect '"turn-to"' "a click in the speaker's list jumps"

# The second monitor is pulled and put back twenty times; then the first, which the show must come back to.
press 2 Return 2
for _ in $(seq 20); do
  here; xrandr --output DUMMY1 --off; expect '"monitors-are","names":\["DUMMY0"\]' "the second monitor is gone"
  alive "without its second monitor"
  here; second_on; expect '"monitors-are","names":\["DUMMY0","DUMMY1"\]' "it is back"
done
windows_are 2 "the speaker's window is back"
stage_fills 1280x720+0 "the show stayed where it was"
here; xrandr --output DUMMY0 --off; expect '"monitors-are","names":\["DUMMY1"\]' "the stage's monitor is gone"
press Right 3
here; xrandr --output DUMMY0 --mode 1280x720 --pos 0x0 --primary --output DUMMY1 --mode 1280x720 --right-of DUMMY0
xrandr >/dev/null
expect '"monitors-are","names":\["DUMMY0","DUMMY1"\]' "the stage's monitor is back"
stage_fills 1280x720+0 "the show came back to it"
windows_are 2 "so did the speaker's window"
# Its file is spoiled and mended while it is shown.
file=$atlas/stories/$story.json
cp "$file" "$out/story.json"
here; echo '{ "steps": [' >"$file"; expect '"notify"' "a broken story is told"
press 2 Return 2
here; sed 's/"place": "bliiida"}/"place": "bliiid"}/' "$out/story.json" >"$file"; expect 'was read again' "the story is read again"
press Right 3
expect '"notify".*bliiid' "a missing place is told to the speaker"
here; cp "$out/story.json" "$file"; expect 'was read again' "the mended story is read again"
press Right 4
sleep 2
import -window root "$out/stage.png"
colours=$(identify -format '%k' "$out/stage.png")
[[ $colours -gt 500 ]] || { echo "The screenshot shows $colours colours only."; exit 1; }
[[ ! -s $out/window.log ]] || { cat "$out/window.log"; echo "Something was said."; exit 1; }

# Esc leads back to the desk, F5 to the show; the end is in order and the journal tells it all.
here; xdotool key Escape; expect '"end-show"' "Esc ends the show"
windows_are 1 "the speaker's window closes with the show"
here; xdotool key F5; expect '"begin-show"' "F5 begins it"
windows_are 2 "with the speaker's window"
sleep 1
press Right 2
xdotool key ctrl+q
for _ in $(seq 100); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
wait "$program" || { cat "$out/window.log"; echo "The program ended with $?."; exit 1; }
HOME=$home "$sillon" replay "$atlas" "$journal" --size 640x480 --print-state >"$out/state-replayed.json"
diff "$out/state-window.json" "$out/state-replayed.json" | head -n 20
cmp "$out/state-window.json" "$out/state-replayed.json"

# A rehearsal is kept, and the preflight tells it.
journal=$out/rehearsal.journal
rm -f "$journal"
HOME=$home "$sillon" story play $story "$atlas" --rehearse --journal "$journal" >"$out/printed" 2>"$out/window.log" &
program=$!
mark=0
for _ in $(seq 200); do grep -q '"begin-show"' "$journal" 2>/dev/null && break; alive "at its start"; sleep 0.1; done
windows_are 2 "a rehearsal has the speaker's window"
sleep 1
press Right 2
sleep 1
here; xdotool key Escape; expect '"end-show"' "Esc ends the rehearsal"
sleep 1
xdotool key ctrl+q
for _ in $(seq 100); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
wait "$program" || { cat "$out/window.log"; echo "The rehearsal ended with $?."; exit 1; }
HOME=$home "$sillon" story check $story "$atlas" | grep -q 'the rehearsal of 20[0-9-]* took 0:0' \
  || { echo "story check does not tell the rehearsal."; exit 1; }

# By itself each step turns once, and the last one stays.
journal=$out/by-itself.journal
rm -f "$journal"
cat >"$out/short.json" <<'JSON'
{"sillon": 1, "title": "Short", "steps": [
  {"dwell_s": 1, "caption": {"title": "One"}}, {"dwell_s": 1, "caption": {"title": "Two"}}]}
JSON
HOME=$home "$sillon" story play "$out/short.json" "$atlas" --by-itself --journal "$journal" >"$out/printed" 2>&1 &
program=$!
mark=0
for _ in $(seq 200); do grep -q '"begin-show"' "$journal" 2>/dev/null && break; alive "at its start"; sleep 0.1; done
step_is 2 "the first step turns when its time is over"
sleep 3
[[ $(grep -c '"turn-to"' "$journal") -eq 1 ]] || { echo "The last step turned by itself."; exit 1; }
kill "$program"
for _ in $(seq 100); do kill -0 "$program" 2>/dev/null || break; sleep 0.1; done
program=
