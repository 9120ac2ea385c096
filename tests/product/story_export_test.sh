#!/bin/bash
# What `sillon story export` promises: whole results or none, the same frames in every run, sentences where it
# cannot.  story_export_test.sh SILLON
set -uo pipefail
sillon=$(realpath "$1")
stories=$(realpath "$(dirname "$0")/../../data/grande-region/stories")
story=lorntech-spring-2015
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0

complain() {
  echo "$*"
  failed=1
}

# expect CODE PATTERN ARGUMENTS...: of `sillon story export`, which finds ffmpeg on the path $encoders.
expect() {
  local code=$1 pattern=$2
  shift 2
  local output status
  output=$(PATH=${encoders:-$PATH} "$sillon" story export "$@" 2>&1 </dev/null)
  status=$?
  if [[ $status -ne $code ]] || ! grep -qE -- "$pattern" <<<"$output"; then
    complain "story export $*: exit $status (wanted $code), output (wanted /$pattern/): $(head -n 5 <<<"$output")"
  fi
}
# nothing_left WHAT: neither a result nor a temporary in this folder.
nothing_left() {
  local left
  left=$(find out -mindepth 1)
  [[ -z $left ]] || complain "$1 leaves $left"
}
# Text in one line, all its spaces plain ones.
plain() {
  LC_ALL=C sed $'s/\xc2\xa0/ /g; s/\xe2\x80\xaf/ /g' | tr -s '[:space:]' ' '
}
mkdir out

# A short story of two steps: a flight lies between them.
cat >short.json <<'JSON'
{"sillon": 1, "title": {"fr": "Court", "de": "Kurz", "en": "Short", "lb": "Kuerz"}, "steps": [
  {"scene": {"camera": {"lon": 6.1, "lat": 49.1, "span_km": 80}}, "dwell_s": 0.5,
   "caption": {"title": {"fr": "À Metz", "de": "In Metz", "en": "In Metz", "lb": "Zu Metz"}}},
  {"scene": {"camera": {"lon": 6.6, "lat": 49.4, "span_km": 60}}, "dwell_s": 0.4, "transition_s": 0.52,
   "caption": {"title": {"fr": "Ailleurs", "de": "Anderswo", "en": "Elsewhere", "lb": "Soss"}}}]}
JSON

# Words.
expect 66 "no story of that name. Did you mean '$story'" lorntech-sprin-2015 -o out/a
expect 66 'nowhere/a.json: there is no such file'       nowhere/a.json -o out/a
expect 66 'no folder'                                   "$story" nowhere -o out/a
expect 64 'needs --output'                              "$story"
expect 64 "Did you mean '--output'"                     "$story" --outptu out/a
expect 64 'ending is not known'                         "$story" -o out/a.pptx
expect 64 'standard output'                             "$story" -o -
expect 64 'even numbers. Ask for 642x362'               "$story" --size 641x361 -o out/a.mp4
expect 64 'from 1 to 120'                               "$story" --fps 0 -o out/a.mp4
expect 64 'only a film'                                 "$story" --fps 30 -o out/a
expect 73 'folder around it'                            "$story" -o out/no/such/a
expect 73 'Make the folder first'                       "$story" -o out/no/such/a.mp4
expect 73 'Make the folder first'                       "$story" -o out/no/such/a.pdf
echo '{"sillon": 1, "title": "x", "steps": [' >broken.json
expect 65 'broken.json'                                 broken.json -o out/a
grep -q "Did you mean 'export'" <<<"$("$sillon" story exprt 2>&1)" || complain "a mistyped subcommand is not named"
grep -q 'sillon story check' <<<"$("$sillon" story 2>&1)" || complain "what a story needs is not said"
nothing_left "a refusal"

# Pictures: one a step, in order; the same in every run.
expect 0 '' "$story" --size 640x360 --lang fr -o out/pictures
steps=$(grep -c '"caption"' "$stories/$story.json")
names=$(cd out/pictures && ls)
[[ $(wc -l <<<"$names") -eq $steps ]] || complain "$steps steps, but these pictures: $names"
[[ $(head -n 1 <<<"$names") == 01-printemps-2015.png ]] || complain "the first picture is $(head -n 1 <<<"$names")"
mkdir out/again  # an empty folder will do
expect 0 '' "$story" --size 640x360 --lang fr -o out/again
diff -r out/pictures out/again || complain "two runs, two sets of pictures"
expect 73 'not empty' "$story" --size 640x360 -o out/again
[[ $(od -An -tx1 -j16 -N8 out/pictures/01-*.png) == ' 00 00 02 80 00 00 01 68' ]] || complain "pictures have another size than 640 x 360"
rm -rf out/*

# A deck: two pages a step and one more where the notes are long; every word can be found in it.
sentences=$(for n in $(seq 120); do printf 'Sentence n°%d of the notes goes d’Épinal à Lëtzebuerg. ' "$n"; done)
cat >deck.json <<JSON
{"sillon": 1, "title": {"fr": "Long", "de": "Lang", "en": "A deck", "lb": "Laang"}, "steps": [
  {"scene": {"camera": "region"}, "notes": {"fr": "x", "de": "x", "en": "$sentences", "lb": "x"},
   "caption": {"title": {"fr": "x", "de": "x", "en": "Straße & Škoda", "lb": "x"}}},
  {"scene": {"selection": {"place": "bliiida"}},
   "caption": {"title": {"fr": "x", "de": "x", "en": "No notes here", "lb": "x"}}}]}
JSON
for run in 1 2; do expect 0 '' deck.json -o "out/$run.pdf"; done
cmp out/1.pdf out/2.pdf || complain "two runs, two decks"
qpdf --check out/1.pdf >qpdf.txt 2>&1 || complain "qpdf: $(cat qpdf.txt)"
information=$(pdfinfo out/1.pdf)
pages=$(sed -n 's/^Pages: *//p' <<<"$information")
((pages > 4)) || complain "120 sentences of notes and two steps are on $pages pages"
grep -q '^Title: *A deck$' <<<"$information" || complain "the deck's title is not in it"
grep -q '^CreationDate' <<<"$information" && complain "the deck holds a date"
[[ $(pdfinfo -f 1 -l 2 out/1.pdf | grep -c -e 'Page *1 size: *960 x 540' -e 'Page *2 size: *595') -eq 2 ]] ||
  complain "the first page is not 16:9 or the second is not A4"
notes=$(pdftotext -f 2 -l $((pages - 2)) out/1.pdf - | plain)
for n in $(seq 120); do
  [[ $notes == *" n°$n "* ]] || complain "sentence $n is not in the deck"
done
for words in 'd’Épinal à Lëtzebuerg.' 'Straße & Škoda' 'Step 1 of 2' 'Step 1 of 2, continued'; do
  [[ $notes == *"$words"* ]] || complain "'$words' is not in the deck"
done
last=$(pdftotext -f "$pages" -l "$pages" out/1.pdf - | plain)
[[ $last == *'No notes here'* && $last == *'Step 2 of 2'* ]] || complain "the last page says: $last"
pdftotext -f $((pages - 1)) -l $((pages - 1)) out/1.pdf - | grep -q Luxembourg || complain "the map's names are no text"
# Of the shipped story every title, caption, label and note, but for those whose numbers are computed.
expect 0 '' "$story" --lang fr -o out/story.pdf
[[ $(pdfinfo out/story.pdf | sed -n 's/^Pages: *//p') -ge $((2 * steps)) ]] || complain "steps are missing in the deck"
said=$(pdftotext out/story.pdf - | plain)
texts=$(grep -o '"fr": "[^"{]*"' "$stories/$story.json" | sed 's/^"fr": "//; s/"$//')
[[ $(wc -l <<<"$texts") -gt 20 ]] || complain "the story has few texts: $texts"
while read -r text; do
  text=$(plain <<<"$text") text=${text% }
  [[ $said == *"$text"* ]] || complain "not in the deck: $text"
done <<<"$texts"
rm -f out/*

# A film's frames, as an encoder finds them.
mkdir encoders
cat >encoders/ffmpeg <<'SH'
#!/bin/sh
for last; do :; done
cat >"${last#file:}"
SH
chmod +x encoders/ffmpeg
for run in 1 2; do
  encoders=$work/encoders:$PATH expect 0 '' short.json --size 320x180 --fps 10 -o "out/$run.mp4"
done
cmp out/1.mp4 out/2.mp4 || complain "two runs, two films"
frame=$((320 * 180 * 4))
size=$(stat -c %s out/1.mp4)
# 5 frames of the first step, 6 of the flight, 4 of the last step.
((size % frame == 0)) || complain "a film of $size octets holds no whole number of frames"
frames=$((size / frame))
[[ $frames -eq 15 ]] || complain "the film has $frames frames, wanted 15"
frame_hash() { tail -c +$((1 + $1 * frame)) out/1.mp4 | head -c "$frame" | sha256sum; }
[[ $(frame_hash 0) == "$(frame_hash 4)" ]] || complain "a step that stands moves"
[[ $(frame_hash 4) != "$(frame_hash 7)" ]] || complain "a flight does not move"
[[ $(frame_hash 0) != "$(frame_hash 14)" ]] || complain "the film ends where it began"
rm -f out/*

# Encoders that fail, and none.
printf '#!/bin/sh\nhead -c 1000 >/dev/null\necho "No space left on device" >&2\nexit 1\n' >encoders/ffmpeg
encoders=$work/encoders:$PATH expect 74 'out/a.mp4: writing failed, the disk is full' short.json --size 320x180 -o out/a.mp4
printf '#!/bin/sh\ncat >/dev/null\nexit 3\n' >encoders/ffmpeg
encoders=$work/encoders:$PATH expect 74 'gave up with code 3' short.json --size 320x180 -o out/a.mp4
printf '#!/bin/sh\nkill -9 $$\n' >encoders/ffmpeg
encoders=$work/encoders:$PATH expect 74 'ended by signal 9' short.json --size 320x180 -o out/a.mp4
encoders=$work/none expect 69 'ffmpeg is not installed. Install it with: apt-get install ffmpeg' short.json -o out/a.mp4
nothing_left "a failed film"

# Ctrl+C while an encoder reads nothing, and the system's end while pictures are written. A shell's background
# job ignores the first unless told otherwise.
printf '#!/bin/sh\nexec sleep 600\n' >encoders/ffmpeg
interrupted() {
  local signal=$1 result=$2 code=$3 export_id
  PATH=$work/encoders:$PATH env --default-signal=INT "$sillon" story export "$story" --size 1280x720 -o "out/$result" 2>/dev/null &
  export_id=$!
  for _ in $(seq 200); do
    [[ -n $(find out -mindepth 1) ]] && break
    sleep 0.02
  done
  kill -"$signal" $export_id
  wait $export_id
  local status=$?
  [[ $status -eq $code ]] || complain "an export of $result ended by SIG$signal exits with $status"
  nothing_left "an export of $result ended by SIG$signal"
}
interrupted INT a.mp4 130
interrupted TERM pictures 143

# A file that may not become large, as on a full disk.
for result in pictures a.pdf; do
  (ulimit -f 16; expect 74 'larger than the file system or the limits allow' "$story" --size 640x360 -o "out/$result"; exit $failed) || failed=1
done
nothing_left "a full disk"

# The real encoder.
if command -v ffprobe >/dev/null; then
  expect 0 '' short.json --size 640x360 --fps 20 -o out/film.mp4
  read -r width height rate frames < <(ffprobe -v error -count_frames -select_streams v:0 -show_entries \
    stream=width,height,r_frame_rate,nb_read_frames -of csv=p=0 out/film.mp4 | tr ',' ' ')
  [[ "$width $height $rate $frames" == "640 360 20/1 29" ]] || complain "the film is $width x $height, $rate a second, $frames frames"
  rm -f out/*
  (ulimit -f 16; expect 74 'out/film.mp4: writing failed' short.json --size 1280x720 -o out/film.mp4; exit $failed) || failed=1
  nothing_left "a full disk under a film"
else
  complain "ffprobe is not there to judge a film: apt-get install ffmpeg"
fi

exit $failed
