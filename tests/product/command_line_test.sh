#!/bin/bash
# What the command line promises: exit codes, streams, sentences.  command_line_test.sh SILLON
set -uo pipefail
sillon=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# expect CODE PATTERN ARGUMENTS...: the exit code, and the pattern somewhere in the output.
expect() {
  local code=$1 pattern=$2
  shift 2
  local output status
  output=$("$sillon" "$@" 2>&1 </dev/null)
  status=$?
  if [[ $status -ne $code ]] || ! grep -qE -- "$pattern" <<<"$output"; then
    echo "sillon $*: exit $status (wanted $code), output (wanted /$pattern/):"
    head -n 5 <<<"$output"
    failed=1
  fi
}

expect 0  '^sillon [0-9]+\.[0-9]+\.[0-9]+ \(.*ImGui.*PROJ'  --version
expect 0  'render'                                      --help
for command in render check list show replay generate story; do expect 0 'Usage' "$command" --help; done
expect 64 "Did you mean '--size'"                       render --sizee 100x100 -o "$work/a.png"
expect 64 'WIDTHxHEIGHT'                                render --size huge -o "$work/a.png"
expect 64 'WIDTHxHEIGHT'                                render --size 999999x10 -o "$work/a.png"
expect 64 'Nothing to do'                               render
expect 64 'incubator'                                   render --set filter.kind=incubatr -o "$work/a.png"
expect 64 'filter'                                      render --set filtre.kind=hub -o "$work/a.png"
expect 64 'zoom-in'                                     render --do zoom-inn -o "$work/a.png"
expect 64 'Select a place or a town first'              render --do neighbours-1 -o "$work/a.png"
expect 64 "Did you mean 'rivers'"                       render --do layer:riverz -o "$work/a.png"
expect 64 "Longitudes and latitudes"                    render --do measure:6,91 -o "$work/a.png"
expect 0  ''                                            render --do 'measure:6.18,49.12;7,49.24' --text -o "$work/a.txt"
expect 66 'no folder'                                   render "$work/nothing" -o "$work/a.png"
expect 65 'atlas.json'                                  render "$work" -o "$work/a.png"
expect 66 ''                                            render --scene "$work/no.json" -o "$work/a.png"
echo '{"sillon": 1, "date": "yesterday"}' >"$work/bad.json"
expect 65 'date'                                        render --scene "$work/bad.json" -o "$work/a.png"
printf '[%.0s' $(seq 100000) >"$work/deep.json"
expect 65 ''                                            render --scene "$work/deep.json" -o "$work/a.png"
expect 73 ''                                            render --size 200x200 -o "$work/no/such/folder/a.png"
expect 0  ''                                            render --size 320x240 --no-panels -o "$work/a.png"
expect 0  'Same'                                        render --size 320x240 --no-panels --reference "$work/a.png"
expect 1  'Different'                                   render --size 320x240 --no-panels --theme stage --reference "$work/a.png"
expect 64 'percentage'                                  render --size 320x240 --tolerance nan --reference "$work/a.png"
expect 64 'million pixels'                              render --size 16384x16384 -o "$work/a2.png"
expect 64 'language|en'                                 render --lang xx -o "$work/a2.png"
expect 64 'EPSG:3035'                                 render --crs EPSG:9999 -o "$work/a2.png"
echo '{"sillon": 1, "dat": "2015", "selection": {"place": "bliida"}}' >"$work/missing.json"
expect 0  "Did you mean 'date'"                         render --scene "$work/missing.json" --size 320x240 -o "$work/a2.png"
expect 0  "Did you mean 'bliiida'"                      render --scene "$work/missing.json" --size 320x240 -o "$work/a2.png"
expect 0  "no field 'dat'"                              list --scene "$work/missing.json" --format csv
echo '{"sillon": 1, "crs": "EPSG:9999", "language": "xx"}' >"$work/unknown.json"
expect 0  "EPSG:3035"                                   render --scene "$work/unknown.json" --size 320x240 -o "$work/a2.png"
expect 0  ''                                            render --do text-larger --size 1600x1000 --text
expect 64 "Did you mean 'sillon render'"                rendr
expect 64 'needs the window'                            render --do save-picture -o "$work/a2.png"
expect 0  ''                                            render --size 640x480 --scale 0.5 -o "$work/small.png"
expect 0  ''                                            render --size 320x240 --set camera=6.013,49.56,0.5 -o "$work/deep.png"

# Stories on stage.
expect 0  ''                                            render --story lorntech-spring-2015 --step 2 --size 640x480 -o "$work/step.png"
expect 0  ''                                            render --mode speaker --size 640x480 -o "$work/speaker.png"
expect 64 'the steps 1 to'                              render --story lorntech-spring-2015 --step 99 -o "$work/no.png"
expect 66 "Did you mean 'lorntech-spring-2015'"         render --story lorntech-sprng-2015 -o "$work/no.png"
expect 64 'knows the modes'                             render --mode stage -o "$work/no.png"
expect 64 'opens with a show'                           --mode speaker
expect 0  '0 errors, '                                  story check lorntech-spring-2015
expect 66 'no story of that name'                       story check no-such-story
echo '{"sillon": 1, "title": "x", "steps": []}' > "$work/empty-story.json"
expect 65 'empty-story.json:1'                          story check "$work/empty-story.json"
echo '{"steps": [' > "$work/broken-story.json"
expect 65 'broken-story.json:2'                         story check "$work/broken-story.json"
expect 64 'needs to be told what to do'                 story

# An invented atlas: whole or not at all, the same in every run, marked as such.
expect 64 'needs --places'                              generate -o "$work/atlas"
expect 64 'needs --output|needs -o'                     generate --places 5
for count in -1 1e6 many 010 0x10 '' 1.5 99999999999999999999; do expect 64 'places.*in digits alone' generate --places "$count" -o "$work/atlas"; done
expect 64 'from 0 to 10000000'                        generate --places 10000001 -o "$work/atlas"
expect 64 'a link needs two places'                     generate --places 1 --links 1 -o "$work/atlas"
expect 73 'Make that one first'                         generate --places 5 -o "$work/no/such/atlas"
expect 73 'a file has this name'                        generate --places 5 -o "$work/a.png"
expect 73 'Name a new folder'                           generate --places 5 -o "$work"
expect 0  ''                                            generate --places 900 --links 700 --seed 3 -o "$work/atlas"
expect 0  ''                                            generate --places 900 --links 700 --seed 3 -o "$work/twin"
diff -r "$work/atlas" "$work/twin" || { echo "generate wrote two atlases."; failed=1; }
expect 0  '^0 errors, 0 warnings'                       check "$work/atlas"
expect 0  '"SYNTHETIC"'                                 render "$work/atlas" --text --no-panels
expect 0  '<text[^>]*>SYNTHETIC</text>'                 list "$work/atlas" --format html
(ulimit -f 100; expect 74 'Nothing of the folder stays' generate --places 9000 -o "$work/large"; exit $failed) || failed=1
"$sillon" generate --places 9000000 -o "$work/large" & process=$!
until compgen -G "$work/.large.*.tmp/places.csv" >/dev/null || ! kill -0 $process; do sleep 0.02; done
kill -TERM $process; wait $process
[[ $? -eq 143 ]] || { echo "generate goes on after an interruption."; failed=1; }
[[ -z $(find "$work" -name '*large*') ]] || { echo "generate leaves half an atlas behind."; failed=1; }

unset DISPLAY WAYLAND_DISPLAY
expect 69 "isplay"                                     --size 640x480

"$sillon" render --size 320x240 --no-panels -o - >"$work/b.png" 2>/dev/null
cmp "$work/a.png" "$work/b.png" || { echo "-o - writes another picture."; failed=1; }
env -u HOME -u XDG_CONFIG_HOME "$sillon" render --size 200x200 --no-panels -o "$work/c.png" || { echo "fails without HOME"; failed=1; }
# What a person keeps and where they were last must not reach a render.
mkdir -p "$work/home/.local/state/sillon" && chmod 500 "$work/home/.local/state/sillon"
HOME=$work/home "$sillon" render --size 320x240 --no-panels -o "$work/d.png" && cmp "$work/a.png" "$work/d.png" || failed=1
[[ -z $(find "$work/home" -type f) ]] || { echo "render writes into the home."; failed=1; }
# A large atlas opens the same from its tables and from the cache, whatever becomes of that.
expect 0 '' generate --places 350000 --links 1000 --seed 1 -o "$work/large"
export XDG_CACHE_HOME=$work/cache
expect 0 '' render "$work/large" --size 640x480 -o "$work/large-read.png"
kept=("$work"/cache/sillon/*.atlas)
[[ ${#kept[@]} -eq 1 && -s ${kept[0]} ]] || { echo "the large atlas is not in the cache"; failed=1; }
opens_the_same() {
  expect 0 '' render "$work/large" --size 640x480 -o "$work/large-again.png"
  cmp -s "$work/large-read.png" "$work/large-again.png" || { echo "another picture: $1"; failed=1; }
}
opens_the_same "from the cache"
truncate -s 10000000 "${kept[0]}"
opens_the_same "from a cache that is cut"
rm -r "$work/cache"
opens_the_same "after the cache was deleted"
rm -r "$work/cache"
touch "$work/cache"
opens_the_same "where no cache can be written"
unset XDG_CACHE_HOME
rm -r "$work/large" "$work/cache"

exit $failed
