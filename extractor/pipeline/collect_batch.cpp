#include "pipeline/collect_batch.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "output/output_formats.hpp"
#include "pipeline/input_list.hpp"
#include "pipeline/journal.hpp"
#include "pipeline/plan_outputs.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

struct FoundRecord {
  std::string place;  // output folder and the document's own; empty for a failure
  DatedRecord dated;
  bool in_place = false;
};

// What the journals of all folders say.
struct BatchHistory {
  std::map<std::string, std::vector<FoundRecord>> found;  // by input, in the order of folders and journals
  std::vector<BatchRun> runs;
  std::map<std::string, std::vector<fs::path>> lists;  // by key
};

std::vector<fs::path> without_repeats(const std::vector<fs::path>& folders) {
  std::vector<fs::path> once;
  std::set<fs::path> seen;
  for (const fs::path& folder : folders) {
    if (seen.insert(identity_of(folder)).second) once.push_back(folder);
  }
  return once;
}

void add_journal(JournalContent journal, const fs::path& folder, BatchHistory& history) {
  for (auto& [input, dated] : journal.records) {
    FoundRecord found{{}, std::move(dated), false};
    if (found.dated.record.status != BatchStatus::failed) {
      const fs::path place = folder / found.dated.record.folder;
      std::error_code unknown;
      found.in_place = fs::exists(place / kDocumentFile, unknown);
      found.place = place.native();
    }
    history.found[input].push_back(std::move(found));
  }
  for (const BatchRun& run : journal.runs) {
    if (history.lists.contains(run.list)) continue;
    if (auto inputs = read_input_list(folder, run.list)) history.lists.emplace(run.list, *std::move(inputs));
  }
  history.runs.insert(history.runs.end(), journal.runs.begin(), journal.runs.end());
}

BatchHistory read_folders(const std::vector<fs::path>& folders, Collection& collection) {
  BatchHistory history;
  for (const fs::path& folder : folders) {
    collection.folders.push_back(folder.native());
    std::vector<JournalContent> journals = journals_of_batch(folder);
    if (journals.empty()) collection.without_runs.push_back(folder.native());
    for (JournalContent& journal : journals) add_journal(std::move(journal), folder, history);
  }
  return history;
}

void find_lost_lists(const BatchHistory& history, Collection& collection) {
  std::set<std::string> lost;
  for (const BatchRun& run : history.runs) {
    if (!history.lists.contains(run.list)) lost.insert(run.list);
  }
  collection.lost_lists.assign(lost.begin(), lost.end());
}

// Inputs that are done, but on no list that is left, count as well: nothing that is known goes missing.
std::set<std::string> inputs_of_runs(const BatchHistory& history) {
  std::set<std::string> inputs;
  for (const auto& [key, list] : history.lists) {
    for (const fs::path& input : list) inputs.insert(input.native());
  }
  for (const auto& [input, records] : history.found) inputs.insert(input);
  return inputs;
}

bool is_newer(const FoundRecord& one, const FoundRecord& other) {
  if (one.in_place != other.in_place) return one.in_place;
  return one.dated.started_ms > other.dated.started_ms;
}

bool is_same_result(const BatchRecord& one, const BatchRecord& other) {
  const auto members = [](const BatchRecord& record) {
    return std::tie(record.sha256, record.options, record.status, record.pages, record.tables, record.figures,
                    record.findings);
  };
  return members(one) == members(other);
}

// Of the one input's records in several places, the first of which counts.
void find_two_results(const std::vector<FoundRecord>& records, Collection& collection) {
  if (records.size() < 2) return;
  BatchConflict conflict{"done-twice", {}};
  std::set<std::string_view> places;
  for (const FoundRecord& found : records) {
    if (!found.in_place || !places.insert(found.place).second) continue;
    conflict.places.push_back({found.place, found.dated.record});
    if (!is_same_result(found.dated.record, conflict.places.front().record)) conflict.code = "two-results";
  }
  if (conflict.places.size() > 1) collection.conflicts.push_back(std::move(conflict));
}

// Which of the places that records took is whose.
using Owners = std::map<std::string, std::size_t>;  // place → index of its record

void take_record(FoundRecord found, bool with_folder, Owners& owners, Collection& collection) {
  BatchRecord record = std::move(found.dated.record);
  if (found.in_place) {
    const auto [owner, first] = owners.try_emplace(found.place, collection.records.size());
    if (!first) {
      collection.conflicts.push_back(
          {"shared-folder", {{found.place, collection.records[owner->second]}, {found.place, record}}});
    }
    if (with_folder) record.folder = found.place;
  }
  collection.records.push_back(std::move(record));
}

void account_for(const std::set<std::string>& inputs, bool with_folder, BatchHistory& history, Collection& collection) {
  Owners owners;
  for (const std::string& input : inputs) {
    const auto known = history.found.find(input);
    if (known == history.found.end()) {
      collection.missing.push_back({input, MissingReason::not_done});
      continue;
    }
    std::vector<FoundRecord>& records = known->second;
    std::ranges::stable_sort(records, is_newer);
    find_two_results(records, collection);
    FoundRecord& newest = records.front();
    if (newest.in_place || newest.dated.record.status == BatchStatus::failed) {
      take_record(std::move(newest), with_folder, owners, collection);
    } else {
      collection.missing.push_back({input, MissingReason::results_gone});
    }
  }
}

void find_not_listed(const std::set<std::string>& inputs, const BatchHistory& history, Collection& collection) {
  for (const auto& [input, records] : history.found) {
    if (!inputs.contains(input)) collection.not_listed.push_back(input);
  }
}

// All shards that the list was dealt to, those with something left.
void add_unfinished(const std::string& key, std::size_t shards, const std::vector<fs::path>& list,
                    const BatchHistory& history, Collection& collection) {
  std::set<std::string_view> missing;
  for (const MissingInput& input : collection.missing) missing.insert(input.input);
  if (missing.empty()) return;
  std::vector<UnfinishedShard> states(shards);
  for (std::size_t i = 0; i < shards; ++i) states[i] = {key, i + 1, shards, 0, 0, false};
  for (std::size_t i = 0; i < list.size(); ++i) {
    UnfinishedShard& state = states[i % shards];  // as is_of_shard() has it
    ++state.inputs;
    state.left += missing.contains(list[i].native()) ? 1U : 0U;
  }
  for (const BatchRun& run : history.runs) {
    if (run.list == key && run.shards == shards) states[run.shard - 1].begun = true;
  }
  std::ranges::copy_if(states, std::back_inserter(collection.unfinished),
                       [](const UnfinishedShard& state) { return state.left > 0; });
}

void find_unfinished(const BatchHistory& history, Collection& collection) {
  std::set<std::pair<std::string, std::size_t>> seen;
  for (const BatchRun& run : history.runs) {
    const auto list = history.lists.find(run.list);
    if (list == history.lists.end() || !seen.emplace(run.list, run.shards).second) continue;
    add_unfinished(run.list, run.shards, list->second, history, collection);
  }
}

void count_options(Collection& collection) {
  std::map<std::string, std::size_t> counts;
  for (const BatchRecord& record : collection.records) {
    if (record.status != BatchStatus::failed) ++counts[record.options];
  }
  for (const auto& [options, documents] : counts) collection.options.push_back({options, documents});
}

}  // namespace

Result<Collection> collect_batch(const CollectRequest& request) {
  Collection collection;
  const std::vector<fs::path> folders = without_repeats(request.folders);
  BatchHistory history = read_folders(folders, collection);
  if (collection.without_runs.size() == folders.size()) {
    return Error{"no-batch", "no run of a batch has been at work there", "name folders that `yusuan batch -o` filled"};
  }
  std::set<std::string> inputs;
  if (request.inputs) {
    for (const fs::path& input : *request.inputs) inputs.insert(input.native());
    find_not_listed(inputs, history, collection);
  } else {
    inputs = inputs_of_runs(history);
    find_lost_lists(history, collection);
  }
  const bool is_its_own = folders.size() == 1 && identity_of(folders.front()) == identity_of(request.output);
  account_for(inputs, !is_its_own, history, collection);
  find_unfinished(history, collection);
  count_options(collection);
  return collection;
}

}  // namespace yusuan
