#include "budget/catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <system_error>

#include "budget/catalogue_codebook.hpp"
#include "budget/catalogue_data.hpp"
#include "budget/catalogue_file.hpp"
#include "embedded_files.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr const char* kWordsFile = "words.json";

struct WordsFirst {
  bool operator()(const std::string& a, const std::string& b) const {
    return std::pair(a != kWordsFile, a) < std::pair(b != kWordsFile, b);
  }
};

// Files by name, the words of all tables first; a later one replaces an earlier one of its name.
using CatalogueFiles = std::map<std::string, std::string, WordsFirst>;

Result<std::shared_ptr<const CatalogueData>> read_catalogue(const CatalogueFiles& files,
                                                            const std::set<std::string>& users = {}) {
  auto data = std::make_shared<CatalogueData>();
  for (const auto& [name, content] : files) {
    const auto author = users.contains(name) ? CatalogueAuthor::user : CatalogueAuthor::project;
    if (const Result<void> done = read_catalogue_file(name, content, author, *data); !done.ok()) return done.error();
  }
  std::ranges::stable_sort(data->kinds, {}, &KindData::rank);
  return std::shared_ptr<const CatalogueData>(std::move(data));
}

CatalogueFiles embedded_files_by_name() {
  CatalogueFiles files;
  for (const EmbeddedFile& file : embedded_catalogue()) files.emplace(file.name, file.content);
  return files;
}

}  // namespace

Catalogue Catalogue::embedded() {
  Result<std::shared_ptr<const CatalogueData>> data = read_catalogue(embedded_files_by_name());
  // The tests read the embedded catalogue, so a broken one never leaves the workshop; an empty one recognises nothing.
  return Catalogue(data.ok() ? std::move(data).value() : std::make_shared<const CatalogueData>());
}

Result<Catalogue> Catalogue::with_folder(const std::filesystem::path& folder) {
  CatalogueFiles files = embedded_files_by_name();
  std::error_code failure;
  const std::filesystem::directory_iterator entries(folder, failure);
  if (failure) {
    return Error{"catalogue-unreadable",
                 fmt::format("cannot read the catalogue folder {}: {}", folder.string(), failure.message()),
                 "give --catalogue a folder with *.json files"};
  }
  std::set<std::string> users;
  for (const auto& entry : entries) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    if (!stream) {
      return Error{"catalogue-unreadable", fmt::format("cannot read {}", entry.path().string()),
                   "check its permissions"};
    }
    users.insert(entry.path().filename().string());
    files[entry.path().filename().string()] = std::string(std::istreambuf_iterator<char>(stream), {});
  }
  Result<std::shared_ptr<const CatalogueData>> data = read_catalogue(files, users);
  if (!data.ok()) return data.error();
  return Catalogue(std::move(data).value());
}

bool matches(const std::u32string& folded_text, const WordPattern& pattern) {
  return std::ranges::all_of(pattern.all, [&](const auto& word) { return folded_text.find(word) != word.npos; }) &&
         (pattern.any.empty() || contains_any(folded_text, pattern.any)) && !contains_any(folded_text, pattern.none) &&
         (pattern.ends.empty() || ends_with_any(folded_text, pattern.ends));
}

// The codebook says kinds in English; their Chinese names stand in their own files.
Codebook Catalogue::codebook() const {
  Codebook codebook = parse_codebook(data_->codebook_file);
  for (const KindData& kind : data_->kinds) {
    const auto unnamed = codebook.kinds.try_emplace(kind.kind.kind, codebook.unknown_part).first;
    unnamed->second.zh = kind.kind.name_zh;
  }
  return codebook;
}

std::vector<TableKind> Catalogue::kinds() const {
  std::vector<TableKind> kinds;
  for (const KindData& data : data_->kinds) {
    if (std::ranges::find(kinds, data.kind.kind, &TableKind::kind) == kinds.end()) kinds.push_back(data.kind);
  }
  return kinds;
}

}  // namespace yusuan
