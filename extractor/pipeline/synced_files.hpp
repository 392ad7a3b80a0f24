// Writes files and makes sure that they are on the disk.
#pragma once

#include <string_view>
#include <vector>

#include "output/output_file.hpp"
#include "pipeline/file_descriptor.hpp"

namespace yusuan {

// All of the bytes to an open file, from where it stands. Returns 0 or errno.
int write_all(int file, std::string_view bytes);

// New files in a folder. They go to the disk while the next ones are written, and are there once sync() returned 0: waiting for each
// one after the other takes twice the time.
class SyncedFiles {
 public:
  // `folder`: an open descriptor, which outlives this.
  explicit SyncedFiles(int folder) : folder_(folder) {}

  // A file of that name must not be there yet. Returns 0 or errno, also of files that were written before.
  int write(const OutputFile& file);
  int sync();  // Returns 0 or errno.

 private:
  int sync_files();

  int folder_;
  std::vector<FileDescriptor> open_;
};

// Some file systems cannot sync a folder; that is no reason to throw results away. Returns 0 or errno.
int sync_folder(int folder);

}  // namespace yusuan
