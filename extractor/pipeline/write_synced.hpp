// Writes files and makes sure that it is on the disk.
#pragma once

#include <string_view>

#include "output/output_file.hpp"

namespace yusuan {

// All of the bytes to an open file, from where it stands. Returns 0 or errno.
int write_all(int file, std::string_view bytes);

// `folder` is an open descriptor; a file of that name must not be there yet. Returns 0 or errno.
int write_synced(int folder, const OutputFile& file);

// Some file systems cannot sync a folder; that is no reason to throw results away. Returns 0 or errno.
int sync_folder(int folder);

}  // namespace yusuan
