#include "cli/console.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <system_error>

#include "output/utf8.hpp"

namespace yusuan {
namespace {

int output_failure = 0;  // the first errno of stdout; 0 while all got through

void keep_failure() {
  if (output_failure == 0) output_failure = errno != 0 ? errno : EIO;
}

char32_t code_point(std::string_view sequence) {
  const auto lead = static_cast<std::uint8_t>(sequence[0]);
  if (sequence.size() == 1) return lead;
  char32_t value = lead & (0xFFU >> (sequence.size() + 1));
  for (const char c : sequence.substr(1)) value = (value << 6U) | (static_cast<std::uint8_t>(c) & 0x3FU);
  return value;
}

// The blocks that terminals set two columns wide, as far as budget books and file names use them.
constexpr bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFD);
}

// C0, DEL and C1: what a terminal obeys instead of showing.
constexpr bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

int column_width(std::string_view sequence) { return is_wide(code_point(sequence)) ? 2 : 1; }

}  // namespace

void prepare_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // The lowest free number is the closed stream's own, as those below it are open.
    if (::fcntl(stream, F_GETFD) < 0) [[maybe_unused]]
      const int opened = ::open("/dev/null", O_RDWR);
  }
}

void print_out(std::string_view text) {
  errno = 0;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) keep_failure();
}

bool flush_output() {
  errno = 0;
  if (std::fflush(stdout) != 0) keep_failure();
  return output_failure == 0;
}

bool finish_output() {
  flush_output();
  if (output_failure == 0 || output_failure == EPIPE) return true;
  print_error("", {"output-not-writable",
                   "cannot write to standard output: " + std::generic_category().message(output_failure), ""});
  return false;
}

void print_err(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

void print_error(std::string_view subject, const Error& error) {
  std::string line = "yusuan: ";
  if (!subject.empty()) line += printable(subject) + ": ";
  line += printable(with_hint(error.message, error.hint)) + '\n';
  print_err(line);
}

ExitCode fail(std::string_view subject, const Error& error) {
  print_error(subject, error);
  return ExitCode::nothing_produced;
}

std::string with_hint(std::string_view message, std::string_view hint) {
  std::string text(message);
  if (!hint.empty()) text.append(" (").append(hint).append(")");
  return text;
}

std::string printable(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence_length(text, at);
    const std::string_view sequence = text.substr(at, length);
    if (length == 0) {
      plain += kReplacementCharacter;
    } else if (is_control(code_point(sequence))) {
      plain += '?';
    } else {
      plain += sequence;
    }
    at += std::max<std::size_t>(length, 1);
  }
  return plain;
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::max<std::size_t>(utf8_sequence_length(text, at), 1);
    width += column_width(text.substr(at, length));
    at += length;
  }
  return width;
}

std::string padded(std::string_view text, int width) {
  std::string line(text);
  line.append(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
  return line;
}

std::string fitted(std::string_view text, int width) {
  int left = display_width(text);
  if (left <= width) return std::string(text);
  std::size_t at = 0;
  while (at < text.size() && left > width - 1) {
    const std::size_t length = std::max<std::size_t>(utf8_sequence_length(text, at), 1);
    left -= column_width(text.substr(at, length));
    at += length;
  }
  return "…" + std::string(text.substr(at));
}

}  // namespace yusuan
