// The supervisor's end of a worker: starts the process, hands it documents, and learns how it ended.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/result.hpp"
#include "budget/catalogue.hpp"
#include "pipeline/document_worker.hpp"
#include "pipeline/file_descriptor.hpp"

namespace yusuan {

// Killed with SIGKILL, and waited for, when it is destroyed.
class WorkerProcess {
 public:
  // Forks; the child serves documents until its end (pipeline/document_worker.hpp), has no open file of this process but its
  // socket, writes nothing to the terminal, and dies with this process. Requires: one thread.
  // One that is killed from outside before it is ready is started again, some times.
  // Errors: `no-sandbox` and whatever else keeps it from working, `no-worker` where there can be no further process.
  static Result<WorkerProcess> start(const Catalogue& catalogue, const WorkerTask& task);

  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&&) = delete;
  ~WorkerProcess();

  [[nodiscard]] int socket() const { return socket_.get(); }

  // False where it is gone.
  bool send(const std::string& name, int input, int results);

  // Its answer, once the socket is readable; empty where it is gone.
  std::optional<std::string> receive();

  void kill();

  // Waits for its end: the status as waitpid() gives it.
  int wait();

  // Has it kept so much of the memory of earlier documents that a later one would have less than it may? Then what comes of that one
  // would depend on them.
  [[nodiscard]] bool has_grown() const;

  // The most memory it had since the last call, in bytes; 0 where the system does not tell.
  std::uint64_t take_peak_memory();

 private:
  static Result<WorkerProcess> start_once(const Catalogue& catalogue, const WorkerTask& task);

  WorkerProcess(pid_t pid, FileDescriptor socket) : pid_(pid), socket_(std::move(socket)) {}

  pid_t pid_;  // -1 once waited for
  FileDescriptor socket_;
  std::uint64_t fresh_bytes_ = 0;  // of address space, before its first document
};

// Why a worker that ended so did not finish its document; `timed_out` when the supervisor had lost its patience.
Error error_of_end(int wait_status, bool timed_out, const WorkerLimits& limits);

}  // namespace yusuan
