// The words that we write into files for people, in Chinese and English: schemas/labels.json.
#pragma once

#include <string>
#include <string_view>

namespace yusuan {

struct Label {
  std::string zh;
  std::string en;
};

// By its name there (`sheet.source`). A name that is not there is a fault of the program: it stands for the words itself.
Label label_of(std::string_view name);

// Both, with a space between.
std::string label_text(std::string_view name);

}  // namespace yusuan
