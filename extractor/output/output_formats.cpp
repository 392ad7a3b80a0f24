#include "output/output_formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "output/validate_json.hpp"
#include "output/write_csv.hpp"
#include "output/write_facts_csv.hpp"
#include "output/write_findings_csv.hpp"
#include "output/write_json.hpp"
#include "output/write_review.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kFindingsFile = "findings.csv";
constexpr std::string_view kFactsFile = "facts.csv";

Result<OutputFile> validated(std::string name, std::string json) {
  if (const Result<void> valid = validate_document_json(json); !valid) {
    Error error = valid.error();
    error.message = fmt::format("{}: {}", name, error.message);
    return error;
  }
  return OutputFile{std::move(name), std::move(json)};
}

// NN-<kind>: its place in the document, and what it is.
std::string table_file_name(const BudgetDocument& document, std::size_t index, std::string_view extension) {
  return fmt::format("{:02}-{}{}", index + 1, document.tables[index].kind, extension);
}

Result<OutputFiles> json_files(const BudgetDocument& document, const FormatOptions& /*options*/) {
  OutputFiles files;
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    Result<OutputFile> file =
        validated(table_file_name(document, i, ".json"), write_table_json(document, document.tables[i]));
    if (!file) return file.error();
    files.push_back(std::move(file).value());
  }
  return files;
}

Result<OutputFiles> csv_files(const BudgetDocument& document, const FormatOptions& options) {
  OutputFiles files;
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    files.push_back({table_file_name(document, i, ".csv"), write_table_csv(document.tables[i], options.csv)});
  }
  files.push_back({std::string(kFindingsFile), write_findings_csv(document.findings, options.csv)});
  return files;
}

Result<OutputFiles> tidy_files(const BudgetDocument& document, const FormatOptions& options) {
  return OutputFiles{{std::string(kFactsFile), write_facts_csv(document, options.csv)}};
}

Result<OutputFiles> review_files(const BudgetDocument& document, const FormatOptions& options) {
  return OutputFiles{{std::string(kReviewFile), write_review(document, options.page_images)}};
}

constexpr std::array kFormats = {
    OutputFormat{"json", "a file a table", true, {}, ".json", json_files},
    OutputFormat{"csv", "a file a table, and findings.csv", true, kFindingsFile, ".csv", csv_files},
    OutputFormat{"tidy", "facts.csv, a line a figure", false, kFactsFile, {}, tidy_files},
    OutputFormat{"review", "review.html, pages and tables side by side", false, kReviewFile, {}, review_files, true},
};

std::string joined_names(bool only_standard) {
  std::string names;
  for (const OutputFormat& format : kFormats) {
    if (only_standard && !format.standard) continue;
    if (!names.empty()) names += ',';
    names += format.name;
  }
  return names;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_kind_letter(char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_'; }

bool is_table_file(std::string_view name, std::string_view extension) {
  const std::size_t digits = std::ranges::find_if_not(name, is_digit) - name.begin();
  if (digits < 2 || !name.substr(digits).starts_with('-')) return false;
  name.remove_prefix(digits + 1);
  const std::size_t letters = std::ranges::find_if_not(name, is_kind_letter) - name.begin();
  return letters > 0 && name.substr(letters) == extension;
}

}  // namespace

std::span<const OutputFormat> output_formats() { return kFormats; }

bool shows_pages(const OutputChoice& choice) { return std::ranges::any_of(choice.formats, &OutputFormat::shows_pages); }

OutputChoice standard_choice() {
  OutputChoice choice;
  std::ranges::copy_if(kFormats, std::back_inserter(choice.formats), &OutputFormat::standard);
  return choice;
}

Result<std::vector<OutputFormat>> formats_of(std::string_view names) {
  std::array<bool, kFormats.size()> wanted{};
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find(',', at), names.size());
    const std::string_view name = names.substr(at, end - at);
    const auto* format = std::ranges::find(kFormats, name, &OutputFormat::name);
    if (format == kFormats.end()) {
      return Error{"wrong-usage", fmt::format("no such format: {}", name.empty() ? "(no name)" : name),
                   fmt::format("--format takes any of {}, with commas between", all_format_names())};
    }
    wanted[static_cast<std::size_t>(format - kFormats.begin())] = true;
    at = end + 1;
  }
  std::vector<OutputFormat> formats;
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (wanted[i]) formats.push_back(kFormats[i]);
  }
  return formats;
}

std::string all_format_names() { return joined_names(false); }
std::string standard_format_names() { return joined_names(true); }

bool is_file_of(const OutputFormat& format, std::string_view file_name) {
  if (!format.file.empty() && file_name == format.file) return true;
  return !format.table_extension.empty() && is_table_file(file_name, format.table_extension);
}

Result<OutputFiles> write_files(const BudgetDocument& document, const OutputChoice& choice) {
  Result<OutputFile> whole = validated(std::string(kDocumentFile), write_document_json(document));
  if (!whole) return whole.error();
  OutputFiles files;
  files.push_back(std::move(whole).value());
  for (const OutputFormat& format : choice.formats) {
    Result<OutputFiles> more = format.write(document, choice.options);
    if (!more) return more.error();
    std::ranges::move(more.value(), std::back_inserter(files));
  }
  return files;
}

}  // namespace yusuan
