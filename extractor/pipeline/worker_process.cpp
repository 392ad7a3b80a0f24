#include "pipeline/worker_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

#include "pipeline/file_passing.hpp"

namespace yusuan {
namespace {

constexpr int kStandardStreams = 3;  // descriptors 0, 1, 2
constexpr int kSocketNumber = kStandardStreams;
constexpr std::uint64_t kKibibyte = 1024;
constexpr std::string_view kKilled = "killed";
constexpr int kMostStarts = 5;  // of a worker that is killed from outside before it has any document

// In the child: nothing of the parent's is left but the socket.
int keep_only(int socket) {
  if (socket != kSocketNumber) ::dup2(socket, kSocketNumber);
  ::close_range(kSocketNumber + 1, ~0U, 0);
  const int nothing = ::open("/dev/null", O_RDWR);
  for (int stream = 0; stream < kStandardStreams; ++stream) ::dup2(nothing, stream);
  ::close(nothing);
  return kSocketNumber;
}

// A key that stops the batch reaches the workers too: they finish their document. Their other signals are nobody's business.
void set_signals() {
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGTERM, SIG_DFL);
  std::signal(SIGPIPE, SIG_IGN);
}

[[noreturn]] void be_worker(int socket, pid_t parent, const Catalogue& catalogue, const WorkerTask& task) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(0);  // it died in between
  set_signals();
  run_document_worker(keep_only(socket), catalogue, task);
}

std::string proc_file(pid_t pid, const char* name) { return fmt::format("/proc/{}/{}", pid, name); }

std::string read_small(const std::string& path) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  std::array<char, 4096> bytes{};
  const ssize_t got = file.valid() ? ::read(file.get(), bytes.data(), bytes.size()) : 0;
  return {bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))};
}

// Of a line `VmHWM:	   12345 kB`, in bytes.
std::uint64_t memory_in_status(std::string_view status, std::string_view line) {
  std::size_t at = status.find(line);
  if (at == std::string_view::npos) return 0;
  at = status.find_first_of("0123456789", at);
  std::uint64_t kibibytes = 0;
  std::from_chars(status.data() + at, status.data() + status.size(), kibibytes);
  return kibibytes * kKibibyte;
}

std::uint64_t address_space_of(pid_t pid) { return memory_in_status(read_small(proc_file(pid, "status")), "VmSize:"); }

}  // namespace

Result<WorkerProcess> WorkerProcess::start(const Catalogue& catalogue, const WorkerTask& task) {
  for (int tries = 1;; ++tries) {
    Result<WorkerProcess> started = start_once(catalogue, task);
    if (started || started.error().code != kKilled || tries == kMostStarts) return started;
  }
}

Result<WorkerProcess> WorkerProcess::start_once(const Catalogue& catalogue, const WorkerTask& task) {
  auto [ours, theirs] = message_sockets();
  const pid_t parent = ::getpid();
  const pid_t pid = ours.valid() ? ::fork() : -1;
  if (pid < 0) {
    return Error{"no-worker", "cannot start a worker: " + std::generic_category().message(errno),
                 "use fewer --jobs, or end other programs"};
  }
  if (pid == 0) be_worker(theirs.get(), parent, catalogue, task);
  theirs = FileDescriptor();
  WorkerProcess worker(pid, std::move(ours));
  const std::optional<std::string> first = worker.receive();
  if (first && *first == kWorkerReady) {
    worker.fresh_bytes_ = address_space_of(pid);
    return worker;
  }
  if (first) {
    return Error{"no-sandbox", *first, "say --no-sandbox to go without: a damaged PDF may then do what it likes"};
  }
  return error_of_end(worker.wait(), false, task.limits);
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), socket_(std::move(other.socket_)), fresh_bytes_(other.fresh_bytes_) {}

WorkerProcess::~WorkerProcess() {
  if (pid_ < 0) return;
  kill();
  wait();
}

bool WorkerProcess::send(const std::string& name, int input, int results) {
  const std::array files{input, results};
  return send_message(socket_.get(), name, files);
}

std::optional<std::string> WorkerProcess::receive() {
  std::optional<Message> message = receive_message(socket_.get());
  return message ? std::optional(std::move(message->text)) : std::nullopt;
}

void WorkerProcess::kill() { ::kill(pid_, SIGKILL); }

int WorkerProcess::wait() {
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  return status;
}

bool WorkerProcess::has_grown() const {
  constexpr std::uint64_t kMost = std::uint64_t{64}
                                  << 20U;  // bytes: fonts and tables that later documents need too are less
  return address_space_of(pid_) > fresh_bytes_ + kMost;
}

std::uint64_t WorkerProcess::take_peak_memory() {
  const std::uint64_t peak = memory_in_status(read_small(proc_file(pid_, "status")), "VmHWM:");
  constexpr std::string_view kResetPeak = "5";  // proc(5), clear_refs
  const FileDescriptor reset(::open(proc_file(pid_, "clear_refs").c_str(), O_WRONLY | O_CLOEXEC));
  if (!reset.valid() || ::write(reset.get(), kResetPeak.data(), kResetPeak.size()) < 0) return peak;
  return peak;
}

Error error_of_end(int wait_status, bool timed_out, const WorkerLimits& limits) {
  const int signal = WIFSIGNALED(wait_status) ? WTERMSIG(wait_status) : 0;
  if (timed_out || signal == SIGXCPU) {
    return {"timeout", fmt::format("it took more than {} s", limits.seconds), "give it more with --timeout"};
  }
  if (signal == SIGSYS) {
    return {"forbidden-call", "while it was read, the program was made to ask for what no PDF needs, and was stopped",
            "the PDF may be an attack: do not open it elsewhere"};
  }
  if (signal == SIGXFSZ) return {"output-too-large", "its results are larger than a document's may be", ""};
  if (signal == SIGKILL) {
    return {std::string(kKilled), "its worker was killed from outside, perhaps by the system for want of memory",
            "try it with fewer --jobs"};
  }
  if (signal != 0) {
    return {"crashed", fmt::format("the program crashed while it was read: {}", ::strsignal(signal)),
            "the PDF is damaged in a way that Poppler does not survive; please report it"};
  }
  return {"worker-ended", fmt::format("its worker ended before it was read (exit code {})", WEXITSTATUS(wait_status)),
          "it may need more memory: try --memory"};
}

}  // namespace yusuan
