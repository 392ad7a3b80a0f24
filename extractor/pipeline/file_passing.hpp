// Messages between a supervisor and its workers, with open files in them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/file_descriptor.hpp"

namespace yusuan {

// Longer texts are cut off: of a SOCK_SEQPACKET socket, a message is taken whole or not at all.
inline constexpr std::size_t kLongestMessage = std::size_t{1} << 15U;

struct Message {
  std::string text;
  std::vector<FileDescriptor> files;
};

// Both ends of a connection that keeps messages apart; not valid where none could be had.
std::pair<FileDescriptor, FileDescriptor> message_sockets();

// False where the other end is gone.
bool send_message(int socket, std::string_view text, std::span<const int> files = {});

// Waits for one; empty where the other end is gone.
std::optional<Message> receive_message(int socket);

}  // namespace yusuan
