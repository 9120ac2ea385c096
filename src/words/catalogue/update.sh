#!/bin/sh
# Gathers the English texts of the program into the catalogues: new ones arrive untranslated, texts that are gone
# are dropped. A text is what stands in text("…"), text("one", "many", n) or in_catalogue("…").
# Run it after changing a text, then fill in what it lists; `update.sh --check` only lists and exits 1.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
source_folder=$(cd "$folder/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$source_folder"
# The rooms that speak to readers; elsewhere text("…") asks a file for a field.
find atlas/synthetic_info.cpp ui query picture export app -path app/command -prune -o -path app/kept_files.cpp -prune -o -path app/rehearsal.cpp -prune -o -name '*.cpp' -print -o -name '*.hpp' -print | LC_ALL=C sort > "$work/files"
xgettext --language=C++ --from-code=UTF-8 --files-from="$work/files" --no-location --sort-output \
  --keyword --keyword=text:1,1t --keyword=text:1,2,3t --keyword=in_catalogue:1 \
  --output=- | sed '/^"POT-Creation-Date/d; /^"Report-Msgid-Bugs-To/d; /^"PO-Revision-Date/d' > "$work/sillon.pot"

incomplete=0
for language in fr de lb; do
  msgmerge --quiet --no-fuzzy-matching --no-location --sort-output \
    --output-file="$work/$language.po" "$folder/$language.po" "$work/sillon.pot"
  msgattrib --no-obsolete --no-wrap --output-file="$work/$language.clean.po" "$work/$language.po"
  missing=$(msgattrib --untranslated --no-wrap "$work/$language.clean.po" | grep '^msgid "..*' | grep -v '^msgid ""' || true)
  if [ -n "$missing" ]; then
    echo "$language lacks:"
    echo "$missing" | sed 's/^msgid /  /'
    incomplete=1
  fi
  if [ "${1:-}" != "--check" ]; then
    cp "$work/$language.clean.po" "$folder/$language.po"
  fi
done
exit $incomplete
