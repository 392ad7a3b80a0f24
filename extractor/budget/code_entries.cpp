#include "budget/code_entries.hpp"

#include <charconv>

namespace yusuan {
namespace {

constexpr std::string_view kOpening = "\"entries\": [";

// Reads from left to right; what it is asked to take and does not find, it leaves where it is.
class EntryReader {
 public:
  explicit EntryReader(std::string_view text) : text_(text) {}

  bool take(std::string_view word) {
    skip_space();
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  bool take_text(std::string& text) {
    if (!take("\"")) return false;
    const std::size_t end = text_.find('"', at_);
    if (end == text_.npos) return false;
    text = text_.substr(at_, end - at_);
    at_ = end + 1;
    return text.find('\\') == text.npos;
  }

  // A year or null behind a comma; true where there is none.
  bool take_year(std::optional<int>& year) {
    if (!take(",") || take("null")) return true;
    skip_space();
    int number = 0;
    const auto [end, fault] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), number);
    if (fault != std::errc()) return false;
    at_ = static_cast<std::size_t>(end - text_.data());
    year = number;
    return true;
  }

  bool take_entry(CodeEntry& entry) {
    return take("[") && take_text(entry.code) && take(",") && take_text(entry.name) && take_year(entry.since) &&
           take_year(entry.until) && take("]");
  }

  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<SplitCodeList> split_code_list(std::string_view file) {
  const std::size_t opening = file.find(kOpening);
  if (opening == file.npos) return std::nullopt;
  const std::size_t begin = opening + kOpening.size();
  EntryReader reader(file.substr(begin));
  SplitCodeList list;
  do {
    if (!reader.take_entry(list.entries.emplace_back())) return std::nullopt;
  } while (reader.take(","));
  if (!reader.take("]")) return std::nullopt;
  constexpr std::string_view kClosing = "]";
  list.head = std::string(file.substr(0, begin)) + std::string(file.substr(begin + reader.at() - kClosing.size()));
  return list;
}

}  // namespace yusuan
