// A worker of a batch: a process that reads one PDF after the other, each from an open file into an open file.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "budget/catalogue.hpp"
#include "output/output_formats.hpp"
#include "pipeline/worker_limits.hpp"

namespace yusuan {

inline constexpr std::string_view kWorkerReady = "ready";

// The error of a document that takes more memory than its worker may have.
inline constexpr std::string_view kOutOfMemory = "out-of-memory";

struct WorkerTask {
  OutputChoice choice;
  std::string password;
  WorkerLimits limits;
  bool sandbox = true;
  // Where formats make temporary files (xlsx does); the sandbox allows no other place.
  std::filesystem::path scratch = {};
  // Called before each document with its name: for tests, which let it misbehave.
  std::function<void(const std::string& name)> before_document = {};
};

// Serves the socket until its other end closes, then ends the process (exit code 0): takes a message with the document's name and
// two open files, the PDF and the place for its results (pipeline/output_archive.hpp), and answers with a line
// (output/batch_record.hpp, without what the supervisor knows itself). The first message is kWorkerReady, or says why it cannot
// work. Requires: one thread.
[[noreturn]] void run_document_worker(int socket, const Catalogue& catalogue, const WorkerTask& task);

}  // namespace yusuan
