#include "pipeline/write_dataset.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "output/dataset_database.hpp"
#include "output/write_dataset_csv.hpp"
#include "pipeline/replacement_file.hpp"
#include "pipeline/temporary_folder.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCsv = ".csv";
constexpr const char* kSqlite = ".sqlite";

fs::path beside(const fs::path& output, const char* what) {
  return output.parent_path() / fmt::format("{}.{}.csv", output.stem().native(), what);
}

// The first line of each of the CSV files, by which ours are known.
std::array<std::string, 3> csv_headers() { return {panel_csv_header({}), documents_csv({}, {}), codebook_csv({}, {})}; }

bool begins_with(const fs::path& file, std::string_view line) {
  const FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!opened.valid()) return false;
  std::string start(kByteOrderMark.size() + line.size(), '\0');
  const ssize_t got = ::read(opened.get(), start.data(), start.size());
  std::string_view text(start.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text.starts_with(line);
}

Result<void> check_csv_file(const fs::path& file, std::string_view header) {
  std::error_code failed;
  const fs::file_status status = fs::symlink_status(file, failed);
  if (status.type() == fs::file_type::not_found) return {};
  if (status.type() == fs::file_type::regular && (fs::file_size(file, failed) == 0 || begins_with(file, header)))
    return {};
  return Error{"output-not-ours", fmt::format("{} is there already and is no dataset of yusuan", file.native()),
               "it is left as it is: move it away, or choose another name with -o"};
}

class CsvDataset : public DatasetWriter {
 public:
  CsvDataset(std::vector<ReplacementFile> files, const CsvStyle& style) : files_(std::move(files)), style_(style) {}

  Result<void> begin() { return files_[0].append(panel_csv_header(style_)); }

  Result<void> add(const BudgetDocument& document, const DatasetBook& book) override {
    return files_[0].append(panel_csv_lines(document, book, style_));
  }

  Result<void> finish(std::span<const DatasetBook> books, std::span<const DatasetRow> codebook) override {
    if (Result<void> done = files_[1].append(documents_csv(books, style_)); !done) return done;
    if (Result<void> done = files_[2].append(codebook_csv(codebook, style_)); !done) return done;
    // The panel last: where it stands, the others do.
    for (const std::size_t file : {1, 2, 0}) {
      if (Result<void> done = files_[file].put_in_place(); !done) return done;
    }
    return {};
  }

 private:
  std::vector<ReplacementFile> files_;  // as dataset_files() has them
  CsvStyle style_;
};

class SqliteDataset : public DatasetWriter {
 public:
  SqliteDataset(ReplacementFile file, DatasetDatabase database)
      : file_(std::move(file)), database_(std::move(database)) {}

  Result<void> add(const BudgetDocument& document, const DatasetBook& book) override {
    return database_.add(document, book);
  }

  Result<void> finish(std::span<const DatasetBook> /*books*/, std::span<const DatasetRow> codebook) override {
    if (Result<void> done = database_.finish(codebook); !done) return done;
    return file_.put_in_place();
  }

 private:
  ReplacementFile file_;
  DatasetDatabase database_;
};

Result<std::unique_ptr<DatasetWriter>> make_sqlite(const fs::path& output) {
  Result<ReplacementFile> file = ReplacementFile::make_for(output);
  if (!file) return file.error();
  Result<DatasetDatabase> database = DatasetDatabase::make(file.value().path());
  if (!database) return database.error();
  return std::unique_ptr<DatasetWriter>(
      std::make_unique<SqliteDataset>(std::move(file).value(), std::move(database).value()));
}

Result<std::unique_ptr<DatasetWriter>> make_csv(const std::vector<fs::path>& targets, const CsvStyle& style) {
  std::vector<ReplacementFile> files;
  for (const fs::path& target : targets) {
    Result<ReplacementFile> file = ReplacementFile::make_for(target);
    if (!file) return file.error();
    files.push_back(std::move(file).value());
  }
  auto writer = std::make_unique<CsvDataset>(std::move(files), style);
  if (const Result<void> begun = writer->begin(); !begun) return begun.error();
  return std::unique_ptr<DatasetWriter>(std::move(writer));
}

}  // namespace

Result<std::vector<fs::path>> dataset_files(const fs::path& output) {
  if (output.extension() == kSqlite) return std::vector{output};
  if (output.extension() == kCsv) return std::vector{output, beside(output, "documents"), beside(output, "codebook")};
  return Error{"wrong-usage", fmt::format("-o {}: a dataset is a .csv or a .sqlite file", output.native()),
               "give it such a name, as in -o dataset.sqlite"};
}

Result<void> check_dataset_output(const fs::path& output) {
  const Result<std::vector<fs::path>> files = dataset_files(output);
  if (!files) return files.error();
  std::error_code failed;
  const fs::path folder = output.has_parent_path() ? output.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, failed)) return not_writable(folder, failed ? failed.value() : ENOTDIR);
  if (::access(folder.c_str(), W_OK | X_OK) != 0) return not_writable(folder, errno);
  if (files.value().size() == 1) return check_dataset_database(output);
  const std::array<std::string, 3> headers = csv_headers();
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (Result<void> ours = check_csv_file(files.value()[i], headers.at(i)); !ours) return ours;
  }
  return {};
}

Result<std::unique_ptr<DatasetWriter>> DatasetWriter::make(const fs::path& output, const CsvStyle& style) {
  const Result<std::vector<fs::path>> files = dataset_files(output);
  if (!files) return files.error();
  return files.value().size() == 1 ? make_sqlite(output) : make_csv(files.value(), style);
}

}  // namespace yusuan
