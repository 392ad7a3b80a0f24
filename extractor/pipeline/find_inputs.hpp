// The inputs of a batch: PDFs that are named, found in folders and by patterns, or listed in manifests.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace yusuan {

// Files as they are; in a folder, and in the folders below it, every *.pdf (in any case); of a path that names nothing, what its
// *, ? and [] fit. A path that leads to nothing stays in the list, so that it is recorded as missing. Sorted by bytes, each
// file once, by whatever path it is named. Links to folders are not followed: they may lead round in a ring.
std::vector<std::filesystem::path> find_inputs(std::span<const std::filesystem::path> paths);

// One path a line, or, where there is a NUL, one before each NUL; blank lines are passed over. Paths are as seen from here.
std::vector<std::filesystem::path> paths_in_manifest(std::string_view text);

// One of `count` parts of the same inputs.
struct Shard {
  std::size_t index = 1;  // from 1
  std::size_t count = 1;
};

// `3/16`. Empty unless 1 <= index <= count.
std::optional<Shard> parse_shard(std::string_view text);

// Whether the input at `place` in the whole list is of the shard: they are dealt out like cards, so that a county's large books,
// which are neighbours, part.
constexpr bool is_of_shard(std::size_t place, const Shard& shard) { return place % shard.count == shard.index - 1; }

}  // namespace yusuan
