#include "cli/batch_progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "cli/console.hpp"
#include "cli/stop_requests.hpp"
#include "output/write_batch_summary.hpp"

namespace yusuan {
namespace {

constexpr std::chrono::milliseconds kBetweenDraws{100};
constexpr std::chrono::seconds kBetweenLines{10};
constexpr std::string_view kEraseLine = "\r\x1b[K";
constexpr std::size_t kBarWidth = 24;

std::string duration_text(double seconds) {
  const long whole = std::lround(seconds);
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
  return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

BatchProgress::BatchProgress(bool wanted, bool lines)
    : wanted_(wanted), lines_(lines), terminal_(wanted && ::isatty(STDERR_FILENO) == 1) {}

BatchEvents BatchProgress::events() {
  return {[this](std::size_t to_do, std::size_t done_before) {
            to_do_ = to_do;
            start_ = Clock::now();
            next_line_ = start_ + kBetweenLines;
            if (wanted_ && done_before > 0) {
              print_err(fmt::format("{} done before, {} to do\n", counted(done_before, "document"), to_do));
            }
          },
          [this](const BatchRecord& record) { show_record(record); }, [this] { draw(); }, stop_requests};
}

void BatchProgress::show_record(const BatchRecord& record) {
  ++done_;
  if (lines_) {
    print_out(write_batch_record(record));
    flush_output();
  }
  if (record.status != BatchStatus::failed) return;
  ++failed_;
  end();
  print_error(record.input, *record.error);
}

void BatchProgress::draw() {
  if (!wanted_) return;
  const Clock::time_point now = Clock::now();
  if (now < (terminal_ ? next_draw_ : next_line_)) return;
  next_draw_ = now + kBetweenDraws;
  next_line_ = now + kBetweenLines;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double rate = seconds > 0 ? static_cast<double>(done_) / seconds : 0;
  const std::string left = done_ > 0 ? duration_text(static_cast<double>(to_do_ - done_) / rate) : "?";
  std::string line = fmt::format("{}/{}  {:.1f}/s  {} failed  {} left", done_, to_do_, rate, failed_, left);
  if (stop_requests() > 0) line += "  stopping: what is begun is ended (again to stop at once)";
  if (!terminal_) return print_err(line + '\n');
  const std::size_t full = to_do_ == 0 ? kBarWidth : kBarWidth * done_ / to_do_;
  print_err(fmt::format("{}[{}{}] {}", kEraseLine, std::string(full, '#'), std::string(kBarWidth - full, ' '), line));
  drawn_ = true;
}

void BatchProgress::end() {
  if (drawn_) print_err(kEraseLine);
  drawn_ = false;
}

std::string batch_report_text(const BatchReport& report, const std::filesystem::path& output) {
  const BatchTotals totals = totals_of(report.records, report.not_done);
  std::string text = fmt::format("{}: {} ok, {} with warnings, {} failed", counted(totals.documents, "document"),
                                 totals.ok, totals.warned, totals.failed);
  if (totals.not_done > 0) text += fmt::format(", {} not done yet", totals.not_done);
  text += fmt::format("; {}, {}, {} -> {}\n", counted(totals.pages, "page"), counted(totals.tables, "table"),
                      counted(totals.figures, "figure"), printable(output.native()));
  std::map<std::string, std::size_t> reasons;
  for (const BatchRecord& record : report.records) {
    if (record.error) ++reasons[record.error->code];
  }
  for (const auto& [code, count] : reasons) text += fmt::format("  failed: {} {}\n", count, code);
  if (totals.failed > 0) {
    text += fmt::format("  to try them again: yusuan batch --manifest {} -o {} --force\n",
                        printable((output / "failures.txt").native()), printable(output.native()));
  }
  return text;
}

}  // namespace yusuan
