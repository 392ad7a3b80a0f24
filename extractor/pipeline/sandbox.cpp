#include "pipeline/sandbox.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <memory>
#include <string_view>
#include <system_error>

#include "pipeline/file_descriptor.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

// What Poppler and the C library read while they work, as Debian has it: CMaps and name tables of poppler-data, fonts that stand in
// for those a PDF lacks, fontconfig's settings and caches, character set converters, the time zone. What is missing is skipped.
constexpr std::array kReadable = {"/usr/share/poppler",     "/usr/share/fonts",
                                  "/usr/share/fontconfig",  "/usr/share/zoneinfo",
                                  "/usr/local/share/fonts", "/etc/fonts",
                                  "/etc/localtime",         "/var/cache/fontconfig",
                                  "/usr/lib/gconv",         "/usr/share/ghostscript/fonts"};

constexpr std::uint64_t kReading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
// All of Landlock's first version, which every kernel with Landlock knows.
constexpr std::uint64_t kAnything = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;
constexpr std::uint64_t kWorking =
    kReading | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE;

// What a reader of PDFs has no business with. Threads are not on the list: they are made by clone with CLONE_THREAD.
constexpr std::array kForbidden = {"socket",
                                   "socketpair",
                                   "connect",
                                   "bind",
                                   "listen",
                                   "accept",
                                   "accept4",
                                   "execve",
                                   "execveat",
                                   "fork",
                                   "vfork",
                                   "ptrace",
                                   "mount",
                                   "umount2",
                                   "pivot_root",
                                   "chroot",
                                   "setns",
                                   "unshare",
                                   "bpf",
                                   "perf_event_open",
                                   "process_vm_readv",
                                   "process_vm_writev",
                                   "userfaultfd",
                                   "keyctl",
                                   "add_key",
                                   "request_key",
                                   "io_uring_setup",
                                   "open_by_handle_at",
                                   "init_module",
                                   "finit_module",
                                   "kexec_load",
                                   "reboot",
                                   "swapon",
                                   "quotactl",
                                   "pidfd_getfd",
                                   "pidfd_send_signal"};

Error no_sandbox(std::string_view what, int code) {
  return {"no-sandbox", fmt::format("{}: {}", what, std::generic_category().message(code)),
          "a kernel with Landlock (5.13 and later) and seccomp has it"};
}

int landlock_version() {
  return static_cast<int>(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

// A folder, or a file, for which rights on folders mean nothing.
bool allow(int ruleset, const fs::path& place, std::uint64_t rights) {
  const FileDescriptor opened(::open(place.c_str(), O_PATH | O_CLOEXEC));
  if (!opened.valid()) return errno == ENOENT || errno == ENOTDIR || errno == EACCES;
  std::error_code failed;
  if (!fs::is_directory(place, failed)) rights &= LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE;
  const landlock_path_beneath_attr rule{rights, opened.get()};
  return ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

// glibc keeps its converters in a folder named for the machine: /usr/lib/x86_64-linux-gnu/gconv.
bool allow_converters(int ruleset) {
  std::error_code failed;
  for (const fs::directory_entry& folder : fs::directory_iterator("/usr/lib", failed)) {
    if (!allow(ruleset, folder.path() / "gconv", kReading)) return false;
  }
  return true;
}

Result<void> close_files(const SandboxRules& rules) {
  if (landlock_version() < 1) return no_sandbox("this kernel has no Landlock", errno);
  const landlock_ruleset_attr handled{kAnything};
  const FileDescriptor ruleset(
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0)));
  if (!ruleset.valid()) return no_sandbox("cannot make Landlock's rules", errno);
  for (const char* place : kReadable) {
    if (!allow(ruleset.get(), place, kReading)) return no_sandbox(place, errno);
  }
  if (!allow_converters(ruleset.get())) return no_sandbox("character set converters", errno);
  if (!rules.scratch.empty() && !allow(ruleset.get(), rules.scratch, kWorking)) {
    return no_sandbox(rules.scratch.native(), errno);
  }
  if (::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) != 0) return no_sandbox("Landlock", errno);
  return {};
}

struct FilterEnd {
  void operator()(void* filter) const { seccomp_release(filter); }
};

Result<void> close_calls() {
  const std::unique_ptr<void, FilterEnd> filter(seccomp_init(SCMP_ACT_ALLOW));
  if (!filter) return no_sandbox("cannot make a filter of system calls", ENOMEM);
  for (const char* name : kForbidden) {
    const int call = seccomp_syscall_resolve_name(name);
    if (call == __NR_SCMP_ERROR) continue;  // not of this machine
    if (const int failed = seccomp_rule_add(filter.get(), SCMP_ACT_KILL_PROCESS, call, 0); failed != 0) {
      return no_sandbox(name, -failed);
    }
  }
  // clone3 hides its flags from the filter: the C library falls back to clone, whose flags are seen.
  int failed = seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
  if (failed == 0) {
    failed = seccomp_rule_add(filter.get(), SCMP_ACT_KILL_PROCESS, SCMP_SYS(clone), 1,
                              SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
  }
  if (failed == 0) failed = seccomp_load(filter.get());
  if (failed != 0) return no_sandbox("cannot filter system calls", -failed);
  return {};
}

}  // namespace

Result<void> enter_sandbox(const SandboxRules& rules) {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return no_sandbox("no_new_privs", errno);
  if (Result<void> closed = close_files(rules); !closed) return closed;
  return close_calls();
}

bool can_sandbox() {
  return landlock_version() >= 1 && ::prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0 && seccomp_api_get() > 0;
}

}  // namespace yusuan
