// Catalogue: what the project knows of budget tables, read from schemas/catalogue/*.json.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "budget/codebook.hpp"

namespace yusuan {

struct TableKind {
  std::string kind;     // stable English name: `revenue_summary`
  std::string name_zh;  // usual Chinese title: 收入总表
  std::string scope;    // `department`, `government` or `any`: the books it belongs to
};

class CatalogueData;  // everything recognition needs; see catalogue_data.hpp

// Immutable, cheap to copy, safe to share between threads.
class Catalogue {
 public:
  // The catalogue that is embedded in the program. Always there; a broken one is a build fault that the tests catch.
  static Catalogue embedded();

  // The embedded catalogue with the files of a user's folder (*.json) added; a file of the same name replaces ours.
  // Errors: `catalogue-unreadable`, `catalogue-invalid`, with file and place.
  static Result<Catalogue> with_folder(const std::filesystem::path& folder);

  [[nodiscard]] std::vector<TableKind> kinds() const;

  // What the ids of the output mean. It is read anew each time: only datasets have one.
  [[nodiscard]] Codebook codebook() const;

  [[nodiscard]] const CatalogueData& data() const { return *data_; }

 private:
  explicit Catalogue(std::shared_ptr<const CatalogueData> data) : data_(std::move(data)) {}
  std::shared_ptr<const CatalogueData> data_;
};

}  // namespace yusuan
