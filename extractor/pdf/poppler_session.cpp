#include "pdf/poppler_session.hpp"

#include <Error.h>
#include <GlobalParams.h>

#include <string_view>

namespace yusuan {
namespace {

// Poppler 22.12 has no error code for this; the words are those of GfxFont.cc and CMap.cc.
bool tells_of_missing_language_data(std::string_view message) {
  return message.find("language pack") != std::string_view::npos ||
         (message.find("CMap") != std::string_view::npos && message.find("find") != std::string_view::npos);
}

void collect_message(ErrorCategory category, Goffset /*position*/, const char* message) {
  PopplerMessages& messages = messages_on_this_thread();
  if (tells_of_missing_language_data(message)) messages.missing_language_data = true;
  if (category == errSyntaxWarning) return;
  if (messages.errors++ == 0) messages.first_error = message;
}

}  // namespace

void start_poppler() { static const GlobalParamsIniter hold(collect_message); }

PopplerMessages& messages_on_this_thread() {
  thread_local PopplerMessages messages;
  return messages;
}

void use_poppler_data(const std::string& folder) { GlobalParamsIniter::setCustomDataDir(folder); }

}  // namespace yusuan
