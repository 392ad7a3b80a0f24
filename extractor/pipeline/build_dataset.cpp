#include "pipeline/build_dataset.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

#include "budget/codebook.hpp"
#include "output/read_document_json.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/sha256.hpp"
#include "pipeline/write_dataset.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDocumentName = "document.json";

// A document.json as it was read first.
struct Candidate {
  fs::path file;
  std::string hash;  // of document.json
  BookSummary book;
};

struct LoadedDocument {
  BudgetDocument document;
  std::string hash;
};

Result<LoadedDocument> load(const fs::path& file) {
  const Result<std::vector<char>> bytes = read_file(file);
  if (!bytes) return bytes.error();
  Result<BudgetDocument> document = read_document_json({bytes.value().data(), bytes.value().size()});
  if (!document) return document.error();
  return LoadedDocument{std::move(document).value(), sha256_hex(bytes.value())};
}

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

// Links to folders are not followed: they may lead round in a ring.
Result<std::vector<fs::path>> documents_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (fs::recursive_directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code unknown;
    if (is_hidden(at->path())) {
      if (at->is_directory(unknown)) at.disable_recursion_pending();
    } else if (at->path().filename() == kDocumentName && at->is_regular_file(unknown)) {
      files.push_back(at->path());
    }
  }
  if (failed) return Error{"file-unreadable", "cannot list the folder: " + failed.message(), "check its permissions"};
  std::ranges::sort(files);
  return files;
}

Result<std::vector<fs::path>> documents_of(const fs::path& path) {
  std::error_code failed;
  if (!fs::exists(path, failed)) return Error{"file-not-found", "there is no such file or folder", "check the path"};
  if (!fs::is_directory(path, failed)) return std::vector{path};
  Result<std::vector<fs::path>> files = documents_below(path);
  if (files && files.value().empty()) {
    return Error{"no-document", "the folder holds no results: no document.json in it or below it",
                 "name a folder that `yusuan extract -o` wrote"};
  }
  return files;
}

// Each file once, whatever path leads to it.
std::vector<fs::path> find_all(const std::vector<fs::path>& folders, std::vector<DatasetProblem>& problems) {
  std::vector<fs::path> all;
  std::set<fs::path> seen;
  for (const fs::path& folder : folders) {
    const Result<std::vector<fs::path>> files = documents_of(folder);
    if (!files) {
      problems.push_back({folder, files.error()});
      continue;
    }
    for (const fs::path& file : files.value()) {
      std::error_code failed;
      const fs::path real = fs::canonical(file, failed);
      if (seen.insert(failed ? file : real).second) all.push_back(file);
    }
  }
  return all;
}

// Of two results of one PDF, which to take: the one with more figures, fewer broken identities; else by its hash, which is as good
// as any and the same every time.
bool is_better(const Candidate& a, const Candidate& b) {
  const auto rank = [](const Candidate& c) { return std::tuple(c.book.figures, -c.book.balance.broken, c.hash); };
  return rank(a) > rank(b);
}

struct Choice {
  Candidate taken;
  int results = 1;
};

// One for each PDF, in the order of the panel.
std::vector<Choice> choose(std::vector<Candidate> candidates, DatasetReport& report) {
  std::map<std::string, std::vector<Candidate>> by_pdf;
  for (Candidate& candidate : candidates) by_pdf[candidate.book.source.sha256].push_back(std::move(candidate));
  std::vector<Choice> choices;
  for (auto& [hash, results] : by_pdf) {
    std::ranges::stable_sort(results, is_better);
    for (auto other = results.begin() + 1; other != results.end(); ++other) {
      if (other->hash == results.front().hash) {
        ++report.repeats;
      } else {
        report.rivals.push_back({results.front().file, other->file});
      }
    }
    choices.push_back({results.front(), static_cast<int>(results.size())});
  }
  std::ranges::sort(choices,
                    [](const Choice& a, const Choice& b) { return stands_before(a.taken.book, b.taken.book); });
  return choices;
}

std::vector<DatasetBook> with_versions(const std::vector<Choice>& choices) {
  std::vector<BookSummary> books;
  books.reserve(choices.size());
  for (const Choice& choice : choices) books.push_back(choice.taken.book);
  const std::vector<BookVersion> versions = versions_of(books);
  std::vector<DatasetBook> result;
  for (std::size_t i = 0; i < books.size(); ++i) result.push_back({books[i], versions[i], choices[i].results});
  return result;
}

// Tells how far the run is: each document twice.
class Steps {
 public:
  Steps(const DatasetRequest& request, std::size_t documents)
      : request_(request), count_(static_cast<int>(2 * documents)) {}

  void next(const fs::path& file) {
    if (request_.on_document) request_.on_document(++done_, count_, file);
  }
  void expect(std::size_t more) { count_ = done_ + static_cast<int>(more); }

 private:
  const DatasetRequest& request_;
  int done_ = 0;
  int count_;
};

std::vector<Candidate> read_all(const std::vector<fs::path>& files, Steps& steps,
                                std::vector<DatasetProblem>& problems) {
  std::vector<Candidate> candidates;
  for (const fs::path& file : files) {
    steps.next(file);
    const Result<LoadedDocument> loaded = load(file);
    if (loaded) {
      candidates.push_back({file, loaded.value().hash, book_summary(loaded.value().document)});
    } else {
      problems.push_back({file, loaded.error()});
    }
  }
  return candidates;
}

Result<void> write_all(const DatasetRequest& request, const Codebook& codebook, const std::vector<Choice>& choices,
                       DatasetReport& report, Steps& steps) {
  Result<std::unique_ptr<DatasetWriter>> writer = DatasetWriter::make(request.output, request.csv);
  if (!writer) return writer.error();
  DatasetCounts counts;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Candidate& candidate = choices[i].taken;
    steps.next(candidate.file);
    const Result<LoadedDocument> loaded = load(candidate.file);
    if (!loaded || loaded.value().hash != candidate.hash) {
      return Error{"document-changed", candidate.file.native() + " was changed while it was read", "run this again"};
    }
    for (const BudgetTable& table : loaded.value().document.tables) {
      for (const TidyFact& fact : tidy_facts(table)) count_figure(counts, table, fact);
    }
    if (Result<void> added = writer.value()->add(loaded.value().document, report.books[i]); !added) return added;
    report.figures += static_cast<std::int64_t>(report.books[i].book.figures);
  }
  return writer.value()->finish(report.books, codebook_rows(codebook, counts));
}

}  // namespace

Result<DatasetReport> build_dataset(const DatasetRequest& request, const Catalogue& catalogue) {
  if (const Result<void> fine = check_dataset_output(request.output); !fine) return fine.error();
  DatasetReport report;
  const std::vector<fs::path> files = find_all(request.folders, report.problems);
  Steps steps(request, files.size());
  const std::vector<Choice> choices = choose(read_all(files, steps, report.problems), report);
  if (choices.empty()) return report;
  report.books = with_versions(choices);
  steps.expect(choices.size());
  if (const Result<void> written = write_all(request, catalogue.codebook(), choices, report, steps); !written)
    return written.error();
  return report;
}

}  // namespace yusuan
