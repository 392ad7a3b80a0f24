#include "pipeline/document_worker.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <string_view>
#include <system_error>
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
#include "pipeline/sha256.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kOutOfMemory = "out-of-memory";
constexpr std::string_view kInternalError = "internal-error";

Error internal_error(std::string_view what) {
  return {std::string(kInternalError), "internal error: " + std::string(what),
          "this is a fault of yusuan: please report it with the PDF"};
}

void write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw std::system_error(errno, std::generic_category(), "cannot hand on the results");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void set_facts(BatchRecord& record, const BudgetDocument& document) {
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
  record.sha256 = sha256_hex(bytes.value());
  if (task.before_document) task.before_document(message.text);
  const Result<BudgetDocument> document = extract_bytes(message.text, bytes.value(), catalogue, {task.password, {}});
  if (!document) return document.error();
  const Result<OutputChoice> choice = with_page_images(task.choice, bytes.value(), {task.password, {}, 1});
  if (!choice) return choice.error();
  const Result<OutputFiles> files = write_files(document.value(), choice.value());
  if (!files) return files.error();
  write_all(message.files[1].get(), pack_files(files.value()));
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

bool ends_worker(const BatchRecord& answer) {
  return answer.error && (answer.error->code == kOutOfMemory || answer.error->code == kInternalError);
}

void run_document_worker(int socket, const Catalogue& catalogue, const WorkerTask& task) {
  const Result<void> prepared = prepare(task);
  send_message(socket, prepared ? std::string(kWorkerReady) : prepared.error().message);
  if (!prepared) ::_exit(1);
  while (true) {
    const std::optional<Message> message = receive_message(socket);
    if (!message || message->files.size() != 2) ::_exit(0);
    allow_processor_time(task.limits.seconds);
    const BatchRecord answer = answer_to(*message, catalogue, task);
    if (!send_message(socket, write_batch_record(answer)) || ends_worker(answer)) ::_exit(0);
  }
}

}  // namespace yusuan
