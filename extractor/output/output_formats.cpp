#include "output/output_formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "output/document_database.hpp"
#include "output/validate_json.hpp"
#include "output/write_csv.hpp"
#include "output/write_datapackage.hpp"
#include "output/write_facts_csv.hpp"
#include "output/write_findings_csv.hpp"
#include "output/write_json.hpp"
#include "output/write_review.hpp"
#include "output/write_xlsx.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kFindingsFile = "findings.csv";
constexpr std::string_view kFactsFile = "facts.csv";
constexpr std::string_view kWorkbookFile = "document.xlsx";
constexpr std::string_view kPackageFile = "datapackage.json";

// `reader` has followed the JSON.
Result<std::string> validated(std::string_view name, std::string json, const SchemaReader& reader) {
  if (reader.accepted()) return json;
  if (const Result<void> valid = validate_document_json(json); !valid) {
    Error error = valid.error();
    error.message = fmt::format("{}: {}", name, error.message);
    return error;
  }
  return json;
}

Result<std::string> validated_document(std::string_view name, const BudgetDocument& document) {
  SchemaReader reader = document_reader();
  std::string json = write_document_json(document, JsonBreaks::some, &reader);
  return validated(name, std::move(json), reader);
}

FileSink kept_in(OutputFiles& files) {
  return [&files](OutputFile file) {
    files.push_back(std::move(file));
    return Result<void>{};
  };
}

// NN-<kind>: its place in the document, and what it is.
std::string table_file_name(const BudgetDocument& document, std::size_t index, std::string_view extension) {
  return fmt::format("{:02}-{}{}", index + 1, document.tables[index].kind, extension);
}

Result<void> json_files(const BudgetDocument& document, const FormatOptions& /*options*/, const FileSink& hand_on) {
  SchemaReader reader = document_reader();
  const TableJsonWriter writer(document, reader);
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    std::string name = table_file_name(document, i, ".json");
    std::string json = writer.write(document.tables[i], reader);
    Result<std::string> valid = validated(name, std::move(json), reader);
    if (!valid) return valid.error();
    if (Result<void> done = hand_on({std::move(name), std::move(valid).value()}); !done) return done;
  }
  return {};
}

Result<void> csv_files(const BudgetDocument& document, const FormatOptions& options, const FileSink& hand_on) {
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    Result<void> done =
        hand_on({table_file_name(document, i, ".csv"), write_table_csv(document.tables[i], options.csv)});
    if (!done) return done;
  }
  return hand_on({std::string(kFindingsFile), write_findings_csv(document.findings, options.csv)});
}

Result<void> tidy_files(const BudgetDocument& document, const FormatOptions& options, const FileSink& hand_on) {
  return hand_on({std::string(kFactsFile), write_facts_csv(document, options.csv)});
}

Result<std::string> ndjson_lines(const BudgetDocument& document, const FormatOptions& options) {
  return write_ndjson(document, options.ndjson);
}

Result<void> xlsx_files(const BudgetDocument& document, const FormatOptions& /*options*/, const FileSink& hand_on) {
  Result<std::string> workbook = write_xlsx(document);
  if (!workbook) return workbook.error();
  return hand_on({std::string(kWorkbookFile), std::move(workbook).value()});
}

// The CSV files are made once more for their lengths: they cost little, and so no writer need know what others wrote.
Result<void> datapackage_files(const BudgetDocument& document, const FormatOptions& options, const FileSink& hand_on) {
  OutputFiles described;
  const FileSink keep = kept_in(described);
  if (Result<void> csv = csv_files(document, options, keep); !csv) return csv;
  if (Result<void> tidy = tidy_files(document, options, keep); !tidy) return tidy;
  const std::size_t tables = document.tables.size();  // then findings.csv and facts.csv
  const PackagedFiles files{std::span(described).first(tables), described[tables], described[tables + 1]};
  return hand_on({std::string(kPackageFile), write_datapackage(document, files, options.csv)});
}

Result<void> review_files(const BudgetDocument& document, const FormatOptions& options, const FileSink& hand_on) {
  return hand_on({std::string(kReviewFile), write_review(document, options.page_images)});
}

constexpr std::array<std::string_view, 2> kNeededByPackage = {"csv", "tidy"};
constexpr SharedFile kDatabase = {"yusuan.sqlite", check_document_database, store_document};

constexpr std::array kFormats = {
    OutputFormat{
        .name = "json", .help = "a file a table", .standard = true, .table_extension = ".json", .write = json_files},
    OutputFormat{.name = "csv",
                 .help = "a file a table, and findings.csv",
                 .standard = true,
                 .file = kFindingsFile,
                 .table_extension = ".csv",
                 .write = csv_files},
    OutputFormat{.name = "tidy", .help = "facts.csv, a line a figure", .file = kFactsFile, .write = tidy_files},
    OutputFormat{.name = "xlsx", .help = "document.xlsx, a sheet a table", .file = kWorkbookFile, .write = xlsx_files},
    OutputFormat{
        .name = "sqlite", .help = "yusuan.sqlite beside the folders, a database of all documents", .shared = kDatabase},
    OutputFormat{.name = "datapackage",
                 .help = "datapackage.json, and the files of csv and tidy, which it describes",
                 .file = kPackageFile,
                 .write = datapackage_files,
                 .needs = kNeededByPackage},
    OutputFormat{
        .name = kNdjsonFormat, .help = "on standard output, a line a document or figure", .print = ndjson_lines},
    OutputFormat{.name = "review",
                 .help = "review.html, pages and tables side by side",
                 .file = kReviewFile,
                 .write = review_files,
                 .shows_pages = true},
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

// The chosen formats and those that they need, each once, in the order of the list.
std::vector<OutputFormat> with_needed(const std::vector<OutputFormat>& chosen) {
  std::vector<OutputFormat> formats;
  for (const OutputFormat& format : kFormats) {
    const auto asks_for = [&](const OutputFormat& one) {
      return one.name == format.name || std::ranges::find(one.needs, format.name) != one.needs.end();
    };
    if (std::ranges::any_of(chosen, asks_for)) formats.push_back(format);
  }
  return formats;
}

}  // namespace

std::span<const OutputFormat> output_formats() { return kFormats; }

bool OutputChoice::prints() const {
  return std::ranges::any_of(formats, [](const OutputFormat& format) { return format.print != nullptr; });
}

bool OutputChoice::writes() const {
  return std::ranges::any_of(formats,
                             [](const OutputFormat& format) { return format.write != nullptr || format.shared; });
}

bool OutputChoice::shows_pages() const { return std::ranges::any_of(formats, &OutputFormat::shows_pages); }

bool OutputChoice::fills_shared_files() const {
  return std::ranges::any_of(formats, [](const OutputFormat& format) { return format.shared.has_value(); });
}

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

Result<void> write_files(const BudgetDocument& document, const OutputChoice& choice, const FileSink& hand_on) {
  Result<std::string> whole = validated_document(kDocumentFile, document);
  if (!whole) return whole.error();
  if (Result<void> done = hand_on({std::string(kDocumentFile), std::move(whole).value()}); !done) return done;
  for (const OutputFormat& format : with_needed(choice.formats)) {
    if (format.write == nullptr) continue;
    if (Result<void> done = format.write(document, choice.options, hand_on); !done) return done;
  }
  return {};
}

Result<OutputFiles> write_files(const BudgetDocument& document, const OutputChoice& choice) {
  OutputFiles files;
  if (const Result<void> done = write_files(document, choice, kept_in(files)); !done) return done.error();
  return files;
}

Result<std::string> printed_lines(const BudgetDocument& document, const OutputChoice& choice) {
  // Where files are written, document.json is validated with them.
  if (choice.prints() && !choice.writes()) {
    const Result<std::string> valid = validated_document(kNdjsonFormat, document);
    if (!valid) return valid.error();
  }
  std::string lines;
  for (const OutputFormat& format : choice.formats) {
    if (format.print == nullptr) continue;
    const Result<std::string> more = format.print(document, choice.options);
    if (!more) return more.error();
    lines += more.value();
  }
  return lines;
}

}  // namespace yusuan
