// Pango keeps the fonts that it has found until the process ends, and fontconfig writes pointers to their parts
// as distances: a search for leaks takes them for lost. What it finds in fontconfig is not ours.

extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}
