// A line on stderr that tells how far a run is, redrawn in place.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace yusuan {

// Shows nothing unless it is wanted and stderr is a terminal. Redraws at most ten times a second.
class Progress {
 public:
  Progress(bool wanted, int files);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  void start_file(int number, std::string_view name);
  void show_page(int page, int pages);
  void show_count(int done, int count);

  // Takes the line away; call before anything else is printed.
  void clear();

 private:
  void draw(const std::string& after);

  using Clock = std::chrono::steady_clock;

  bool shown_;
  int files_;
  int file_ = 0;
  std::string name_;
  bool drawn_ = false;
  Clock::time_point next_draw_;
};

}  // namespace yusuan
