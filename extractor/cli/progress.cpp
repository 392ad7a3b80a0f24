#include "cli/progress.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/console.hpp"

namespace yusuan {
namespace {

constexpr std::chrono::milliseconds kBetweenDraws{100};
constexpr std::string_view kEraseLine = "\r\x1b[K";
constexpr int kUsualColumns = 80;

// A line that fills the last column could wrap, and would then not be redrawn in place.
int usable_columns() {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return (known ? size.ws_col : kUsualColumns) - 1;
}

}  // namespace

Progress::Progress(bool wanted, int files) : shown_(wanted && ::isatty(STDERR_FILENO) == 1), files_(files) {}

void Progress::start_file(int number, std::string_view name) {
  file_ = number;
  name_ = printable(name);
}

void Progress::show_page(int page, int pages) { draw(fmt::format("  page {}/{}", page, pages)); }
void Progress::show_count(int done, int count) { draw(fmt::format("  {}/{}", done, count)); }

void Progress::draw(const std::string& after) {
  if (!shown_ || Clock::now() < next_draw_) return;
  next_draw_ = Clock::now() + kBetweenDraws;
  const std::string before = files_ > 1 ? fmt::format("file {}/{}  ", file_, files_) : "";
  const int room = usable_columns() - display_width(before) - display_width(after);
  print_err(fmt::format("{}{}{}{}", kEraseLine, before, room > 1 ? fitted(name_, room) : "", after));
  drawn_ = true;
}

void Progress::clear() {
  if (drawn_) print_err(kEraseLine);
  drawn_ = false;
}

}  // namespace yusuan
