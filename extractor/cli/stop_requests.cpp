#include "cli/stop_requests.hpp"

#include <csignal>
#include <initializer_list>

namespace yusuan {
namespace {

volatile std::sig_atomic_t requests = 0;  // written by a signal handler: nothing else would do

void count(int /*signal*/) { requests = requests + 1; }

}  // namespace

void catch_stop_signals() {
  struct sigaction action {};
  action.sa_handler = count;
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
}

int stop_requests() { return requests; }

}  // namespace yusuan
