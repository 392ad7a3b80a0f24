// The list of formats that results are written in. A new format is a writer of its own and a line of the list.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "budget/document.hpp"
#include "output/csv_style.hpp"
#include "output/output_file.hpp"
#include "output/write_ndjson.hpp"
#include "page/page_image.hpp"

namespace yusuan {

struct FormatOptions {
  CsvStyle csv = {};
  NdjsonRecord ndjson = NdjsonRecord::document;
  std::vector<PageImage> page_images = {};  // for formats with `shows_pages`
};

// A file that holds many documents, beside their folders. It is written in place: what was stored before stays.
struct SharedFile {
  std::string_view name;
  Result<void> (*check)(const std::filesystem::path& file);  // whether documents can be stored in it
  Result<void> (*store)(const BudgetDocument& document, const std::filesystem::path& file);
};

struct OutputFormat {
  std::string_view name = {};
  std::string_view help = {};             // what it writes, for people
  bool standard = false;                  // written where the user names no formats
  std::string_view file = {};             // its file for the whole document, empty where there is none
  std::string_view table_extension = {};  // of its files NN-<kind>, one a table; empty where there are none
  // Its files in the document's folder; empty where it has none. Requires: a document whose document.json is valid, so that its
  // kinds can stand in file names.
  Result<OutputFiles> (*write)(const BudgetDocument& document, const FormatOptions& options) = nullptr;
  // What it prints on standard output; empty where it prints nothing.
  Result<std::string> (*print)(const BudgetDocument& document, const FormatOptions& options) = nullptr;
  std::optional<SharedFile> shared = std::nullopt;
  std::span<const std::string_view> needs = {};  // names of formats whose files its own speaks of: they are written too
  bool shows_pages = false;                      // needs the pictures of the pages
};

// The format that is printed, not written.
inline constexpr std::string_view kNdjsonFormat = "ndjson";

// In the order in which help names them.
std::span<const OutputFormat> output_formats();

// What a user chose to have written, beside document.json.
struct OutputChoice {
  std::vector<OutputFormat> formats;
  FormatOptions options = {};

  [[nodiscard]] bool prints() const;
  [[nodiscard]] bool writes() const;
  [[nodiscard]] bool shows_pages() const;
  [[nodiscard]] bool fills_shared_files() const;
};

// `json,csv`.
OutputChoice standard_choice();

// `csv,tidy` → these formats, in the order of the list, each once. Error: `wrong-usage`, with the names that there are.
Result<std::vector<OutputFormat>> formats_of(std::string_view names);

// Names with commas between; of all formats, or of those that are standard.
std::string all_format_names();
std::string standard_format_names();

// Whether it is a name that the format gives to a file.
bool is_file_of(const OutputFormat& format, std::string_view file_name);

// Written whatever the formats are: it marks the folder as ours, and is what can be read back.
inline constexpr std::string_view kDocumentFile = "document.json";

// document.json first, then the files of the choice and of formats that it needs. All JSON is validated. Error: `invalid-output`.
Result<OutputFiles> write_files(const BudgetDocument& document, const OutputChoice& choice);

// What the choice's formats print on standard output; the document is validated unless write_files() does that. Error:
// `invalid-output`.
Result<std::string> printed_lines(const BudgetDocument& document, const OutputChoice& choice);

}  // namespace yusuan
