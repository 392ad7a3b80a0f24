// Collection: what the runs of a batch have done together, over all their shards and output folders, and what is missing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "output/batch_record.hpp"

namespace yusuan {

enum class MissingReason : std::uint8_t { not_done, results_gone };

struct MissingInput {
  std::string input;
  MissingReason reason = MissingReason::not_done;
};

// A shard, of those that some run was told of, that has not done all its inputs.
struct UnfinishedShard {
  std::string list;  // key of the list of inputs that was dealt out
  std::size_t shard = 1;
  std::size_t shards = 1;
  std::size_t inputs = 0;  // of the shard
  std::size_t left = 0;
  bool begun = false;  // it has a journal
};

struct ResultsPlace {
  std::string folder;  // as the output folder was named, with the document's own
  BatchRecord record;
};

// `two-results` (of one input, not the same), `done-twice` (the same), `shared-folder` (one folder for two inputs).
struct BatchConflict {
  std::string code;
  std::vector<ResultsPlace> places;  // the one that counts first
};

struct OptionsCount {
  std::string options;  // of BatchRecord
  std::size_t documents = 0;
};

struct Collection {
  std::vector<std::string> folders;       // output folders, as named
  std::vector<std::string> without_runs;  // of these, those without a journal
  std::vector<std::string> lost_lists;    // keys of lists of inputs that journals name and no folder holds
  std::vector<BatchRecord> records;       // an input each, in the order of the inputs
  std::vector<MissingInput> missing;
  std::vector<std::string> not_listed;  // done, but not asked for
  std::vector<UnfinishedShard> unfinished;
  std::vector<BatchConflict> conflicts;
  std::vector<OptionsCount> options;  // of the results; more than one where they were not all made alike
};

}  // namespace yusuan
