# Compiles catalogue/<language>.po with msgfmt and embeds the bytes, so that no file has to be found at run time.
# Included by src/CMakeLists.txt after the room; run as a script (-P) it writes the .cpp.
if(CMAKE_SCRIPT_MODE_FILE)
  set(functions "")
  set(rows "")
  foreach(mo IN LISTS CATALOGUES)
    get_filename_component(language ${mo} NAME_WE)
    file(READ ${mo} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," octets "${hex}")
    string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n    " octets "${octets}")
    string(APPEND functions "constexpr unsigned char ${language}[] = {\n    ${octets}\n};\n\n")
    string(APPEND rows "  if (language == \"${language}\") return text_of(${language});\n")
  endforeach()
  file(WRITE ${OUTPUT} "// Made from src/words/catalogue/*.po by catalogue.cmake; do not edit.
#include \"words/catalogue.hpp\"

#include <cstddef>

namespace sillon {
namespace {

${functions}template <std::size_t size>
std::string_view text_of(const unsigned char (&octets)[size]) {
  return {reinterpret_cast<const char*>(octets), size};
}

}  // namespace

std::string_view catalogue_bytes(std::string_view language) {
${rows}  return {};
}

}  // namespace sillon
")
  return()
endif()

find_program(SILLON_MSGFMT msgfmt REQUIRED)
set(sillon_catalogue_script ${CMAKE_CURRENT_LIST_FILE})
set(sillon_catalogue_folder ${CMAKE_CURRENT_BINARY_DIR}/generated/words)
file(MAKE_DIRECTORY ${sillon_catalogue_folder})
set(sillon_catalogues "")
foreach(language fr de lb)
  set(po ${CMAKE_CURRENT_LIST_DIR}/catalogue/${language}.po)
  set(mo ${sillon_catalogue_folder}/${language}.mo)
  add_custom_command(OUTPUT ${mo} COMMAND ${SILLON_MSGFMT} --check-format --check-domain --output-file=${mo} ${po} DEPENDS ${po} VERBATIM)
  list(APPEND sillon_catalogues ${mo})
endforeach()
add_custom_command(OUTPUT ${sillon_catalogue_folder}/catalogue_bytes.cpp
  COMMAND ${CMAKE_COMMAND} "-DCATALOGUES=${sillon_catalogues}"
          -DOUTPUT=${sillon_catalogue_folder}/catalogue_bytes.cpp -P ${sillon_catalogue_script}
  DEPENDS ${sillon_catalogues} ${sillon_catalogue_script} VERBATIM)
target_sources(sillon_words PRIVATE ${sillon_catalogue_folder}/catalogue_bytes.cpp)
