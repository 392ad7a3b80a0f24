#include "pipeline/written_choice.hpp"

#include <algorithm>
#include <system_error>
#include <vector>

#include "output/csv_style.hpp"
#include "output/review_images.hpp"
#include "output/write_review.hpp"
#include "pipeline/read_file.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    files.push_back(at->path());
  }
  return files;
}

// What any of the files shows: the style is that of all.
CsvStyle style_of_files(const std::vector<fs::path>& files) {
  CsvStyle style;
  for (const fs::path& file : files) {
    if (file.extension() != ".csv") continue;
    const Result<std::vector<char>> bytes = read_file(file);
    if (!bytes) continue;
    const CsvStyle shown = style_of_csv({bytes.value().data(), bytes.value().size()});
    style.byte_order_mark = style.byte_order_mark || shown.byte_order_mark;
    style.no_formulas = style.no_formulas || shown.no_formulas;
  }
  return style;
}

// The pictures that the review page of an older run holds: without the PDF nothing else can draw them.
std::vector<PageImage> images_in(const fs::path& folder) {
  const Result<std::vector<char>> bytes = read_file(folder / kReviewFile);
  if (!bytes) return {};
  return images_of_review({bytes.value().data(), bytes.value().size()});
}

}  // namespace

OutputChoice written_choice(const fs::path& folder) {
  const std::vector<fs::path> files = files_in(folder);
  OutputChoice choice;
  for (const OutputFormat& format : output_formats()) {
    std::error_code failed;
    const bool there =
        (format.shared && fs::exists(folder.parent_path() / format.shared->name, failed)) ||
        std::ranges::any_of(files, [&](const fs::path& file) { return is_file_of(format, file.filename().native()); });
    if (there) choice.formats.push_back(format);
  }
  choice.options.csv = style_of_files(files);
  if (choice.shows_pages()) choice.options.page_images = images_in(folder);
  return choice;
}

}  // namespace yusuan
