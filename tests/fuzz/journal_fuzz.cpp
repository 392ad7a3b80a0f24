// Journals of batches: the input is a journal as it may stand on a disk. Each line is also read as a record without its check. What is
// read is written to a line that gives the same record, and to none where that is cut.
#include "fuzz_target.hpp"
#include "input_lines.hpp"
#include "output/batch_record.hpp"
#include "pipeline/journal.hpp"

namespace yusuan::fuzz {
namespace {

void check_record(const BatchRecord& record) {
  const std::string line = journal_line(record);
  require(line.find('\n') == line.size() - 1, "a record is one line", line);
  const RecordsByInput records = records_in_journal(line);
  require(records.size() == 1 && records.begin()->first == record.input, "a record is read back", line);
  require(journal_line(records.begin()->second) == line, "it is then written the same", line);
  require(record.seconds >= 0, "time passes", line);
  require(records_in_journal(std::string_view(line).substr(0, line.size() - 1)).empty(), "a cut line is none", line);
}

}  // namespace

void fuzz_one(std::string_view input) {
  for (const auto& [name, record] : records_in_journal(input)) {
    require(name == record.input, "a record stands under its input", name);
    check_record(record);
  }
  for (std::string_view line : lines_of(input)) {
    if (const auto record = read_batch_record(line)) check_record(*record);
    take_piece(line, ' ');  // the check
    if (const auto record = read_batch_record(line)) check_record(*record);
  }
}

}  // namespace yusuan::fuzz
