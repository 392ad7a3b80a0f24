// Which folder each input's results go to.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yusuan {

struct PlannedInput {
  std::filesystem::path file;    // as given
  std::filesystem::path folder;  // of its results, below the parent
  std::string note;              // for people, where something about it may surprise; else empty
};

// Whether a file of this name may be a PDF: it ends with .pdf, in any case.
bool is_pdf_name(std::string_view name);

// One path for one file, also through links and `..`; of a file that is not there, its path made plain.
std::filesystem::path identity_of(const std::filesystem::path& file);

// The name of the folder for a file's results: its name without the last .pdf (in any case); `document` where nothing is
// left that could name a folder.
std::string output_stem(const std::filesystem::path& file);

// One entry an input, in order. A file that is named twice (by whatever path) stands once. Two files with one stem get
// folders of their own: the first the stem, the next ones `<stem>-2`, `<stem>-3`, … as far as these are free, so that
// nothing is lost. The same inputs in the same order give the same folders.
std::vector<PlannedInput> plan_outputs(std::span<const std::filesystem::path> files,
                                       const std::filesystem::path& parent);

}  // namespace yusuan
