#include "pipeline/document_worker.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "output/batch_record.hpp"
#include "pdf/document.hpp"
#include "pipeline/document_status.hpp"
#include "pipeline/draw_pages.hpp"
#include "pipeline/extract_document.hpp"
#include "pipeline/file_passing.hpp"
#include "pipeline/output_archive.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/sandbox.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kInternalError = "internal-error";

Error internal_error(std::string_view what) {
  return {std::string(kInternalError), "internal error: " + std::string(what),
          "this is a fault of yusuan: please report it with the PDF"};
}

void set_facts(BatchRecord& record, const BudgetDocument& document) {
  record.sha256 = document.source.sha256;
  record.title = document.title;
  record.organization = document.organization;
  record.fiscal_year = document.fiscal_year;
  record.pages = document.source.pages;
  record.tables = static_cast<int>(document.tables.size());
  for (const BudgetTable& table : document.tables) {
    for (const BudgetRow& row : table.rows) {
      record.figures += static_cast<int>(
          std::ranges::count_if(row.cells, [](const BudgetCell& cell) { return cell.value.has_value(); }));
    }
  }
  record.findings = static_cast<int>(std::ranges::count_if(
      document.findings, [](const Finding& finding) { return finding.severity >= Severity::warning; }));
  record.status = wants_a_look(document) ? BatchStatus::warned : BatchStatus::ok;
}

std::optional<Error> process(const Message& message, const Catalogue& catalogue, const WorkerTask& task,
                             BatchRecord& record) {
  Result<std::vector<char>> bytes = read_open_file(message.files[0].get());
  if (!bytes) return bytes.error();
  record.bytes = bytes.value().size();
  if (task.before_document) task.before_document(message.text);
  const std::vector<char> to_draw = task.choice.shows_pages() ? bytes.value() : std::vector<char>();
  const Result<BudgetDocument> document =
      extract_bytes(message.text, std::move(bytes).value(), catalogue, {task.password, {}});
  if (!document) return document.error();
  const Result<OutputChoice> choice = with_page_images(task.choice, to_draw, {task.password, {}, 1});
  if (!choice) return choice.error();
  const FileSink hand_on = [&](const OutputFile& file) {
    pack_file(message.files[1].get(), file);
    return Result<void>{};
  };
  if (const Result<void> written = write_files(document.value(), choice.value(), hand_on); !written)
    return written.error();
  set_facts(record, document.value());
  return std::nullopt;
}

BatchRecord answer_to(const Message& message, const Catalogue& catalogue, const WorkerTask& task) {
  BatchRecord answer;
  try {
    answer.error = process(message, catalogue, task, answer);
  } catch (const std::bad_alloc&) {
    answer.error = Error{std::string(kOutOfMemory), "it needs more memory than a document may have",
                         "give it more with --memory, if the machine has it"};
  } catch (const std::exception& fault) {
    answer.error = internal_error(fault.what());
  }
  if (answer.error) answer.status = BatchStatus::failed;
  return answer;
}

// Everything that the first document would load while files may still be opened freely.
Result<void> prepare(const WorkerTask& task) {
  [[maybe_unused]] const auto nothing = open_document({}, "");
  if (!task.scratch.empty()) ::setenv("TMPDIR", task.scratch.c_str(), 1);  // what libraries ask for their place
  if (Result<void> limited = set_process_limits(task.limits); !limited) return limited;
  return task.sandbox ? enter_sandbox({task.scratch}) : Result<void>{};
}

}  // namespace

void run_document_worker(int socket, const Catalogue& catalogue, const WorkerTask& task) {
  const Result<void> prepared = prepare(task);
  send_message(socket, prepared ? std::string(kWorkerReady) : prepared.error().message);
  if (!prepared) ::_exit(1);
  while (true) {
    const std::optional<Message> message = receive_message(socket);
    if (!message || message->files.size() != 2) ::_exit(0);
    allow_processor_time(task.limits.seconds);
    const BatchRecord answer = answer_to(*message, catalogue, task);
    // After an error nobody knows what is left behind; the supervisor starts another worker.
    if (!send_message(socket, write_batch_record(answer)) || answer.error) ::_exit(0);
  }
}

}  // namespace yusuan
