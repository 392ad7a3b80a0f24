# Writes OUTPUT_DIR/embedded_files.{hpp,cpp}: the files of SCHEMAS, DATABASES, CATALOGUE, LABELS and REVIEW as string literals, sorted
# by name.
# Run at build time by `cmake -P`; see extractor/CMakeLists.txt.

# Appends `static constexpr EmbeddedFile VARIABLE[]` with all files to the string named by `out`.
function(append_files out variable)
  set(text "${${out}}")
  list(TRANSFORM ARGN REPLACE "^(.*/)([^/]+)$" "\\2>\\1\\2" OUTPUT_VARIABLE by_name)
  list(SORT by_name)
  list(LENGTH by_name count)
  string(APPEND text "constexpr std::array<EmbeddedFile, ${count}> ${variable}{{\n")
  foreach(entry IN LISTS by_name)
    string(REGEX MATCH "^([^>]+)>(.*)$" _ "${entry}")
    set(name "${CMAKE_MATCH_1}")
    set(path "${CMAKE_MATCH_2}")
    file(READ "${path}" content)
    string(FIND "${content}" ")~yusuan~\"" clash)
    if(NOT clash EQUAL -1)
      message(FATAL_ERROR "${path}: holds the end mark of a raw string, )~yusuan~\"")
    endif()
    string(APPEND text "    {\"${name}\"sv, R\"~yusuan~(${content})~yusuan~\"sv},\n")
  endforeach()
  string(APPEND text "}};\n\n")
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

set(header [[
// Made by tools/embed_files.cmake from schemas/, schemas/catalogue/ and extractor/output/review/.
#pragma once

#include <span>
#include <string_view>

namespace yusuan {

struct EmbeddedFile {
  std::string_view name;     // `document.schema.json`, without folders
  std::string_view content;  // the file as it is, but for line ends, which are \n
};

std::span<const EmbeddedFile> embedded_schemas();    // schemas/*.schema.json, sorted by name
std::span<const EmbeddedFile> embedded_databases();  // schemas/*.sql, sorted by name
std::span<const EmbeddedFile> embedded_catalogue();  // schemas/catalogue/*.json, sorted by name
std::string_view embedded_labels();                  // schemas/labels.json
std::span<const EmbeddedFile> embedded_review();     // extractor/output/review/*, sorted by name

}  // namespace yusuan
]])

set(source [[
// Made by tools/embed_files.cmake from schemas/, schemas/catalogue/ and extractor/output/review/.
#include "embedded_files.hpp"

#include <array>

namespace yusuan {
namespace {

using namespace std::string_view_literals;

]])
append_files(source kSchemas ${SCHEMAS})
append_files(source kDatabases ${DATABASES})
append_files(source kCatalogue ${CATALOGUE})
append_files(source kLabels ${LABELS})
append_files(source kReview ${REVIEW})
string(APPEND source [[
}  // namespace

std::span<const EmbeddedFile> embedded_schemas() { return kSchemas; }
std::span<const EmbeddedFile> embedded_databases() { return kDatabases; }
std::span<const EmbeddedFile> embedded_catalogue() { return kCatalogue; }
std::string_view embedded_labels() { return kLabels.front().content; }
std::span<const EmbeddedFile> embedded_review() { return kReview; }

}  // namespace yusuan
]])

file(WRITE "${OUTPUT_DIR}/embedded_files.hpp" "${header}")
file(WRITE "${OUTPUT_DIR}/embedded_files.cpp" "${source}")
