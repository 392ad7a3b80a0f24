#include "pipeline/library_versions.hpp"

#include <fmt/core.h>
#include <nettle/version.h>

#include "output/validate_json.hpp"
#include "output/workbook.hpp"
#include "pdf/document.hpp"
#include "text/icu_version.hpp"

namespace yusuan {

std::vector<std::pair<std::string, std::string>> library_versions() {
  return {
      {"Poppler", poppler_version()},
      {"ICU", icu_version()},
      {"nlohmann/json", json_library_version()},
      {"fmt", fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)},
      {"libxlsxwriter", workbook_library_version()},
      {"nettle", fmt::format("{}.{}", nettle_version_major(), nettle_version_minor())},
  };
}

}  // namespace yusuan
