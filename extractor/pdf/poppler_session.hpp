// Keeps Poppler's process-wide state alive and its messages off stderr.
#pragma once

#include <string>

namespace yusuan {

// What Poppler said while a piece of work ran on this thread.
struct PopplerMessages {
  int errors = 0;  // syntax errors and worse
  std::string first_error;
  bool missing_language_data = false;  // a CMap or Unicode table of poppler-data was looked for in vain
};

// Takes the one process-long hold on Poppler's globalParams (the last poppler-cpp document to go would take them along, and
// the core then crashes) and routes its messages to messages_on_this_thread(). Call before any use of Poppler; cheap.
void start_poppler();

// The calling thread's collected messages; assign {} to begin anew.
PopplerMessages& messages_on_this_thread();

// Makes Poppler look for its CMaps below `folder`. Before start_poppler(), else without effect. For tests.
void use_poppler_data(const std::string& folder);

}  // namespace yusuan
