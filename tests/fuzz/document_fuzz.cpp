// Documents that a user may have corrected: the input is a document.json. It is refused with a place, or written as a document that
// is read back and written the same; it is checked anew, and what the checks find leaves it a valid document.
#include "check/corrected_values.hpp"
#include "check/run_checks.hpp"
#include "fuzz_target.hpp"
#include "output/read_document_json.hpp"
#include "output/validate_json.hpp"
#include "output/write_json.hpp"
#include "support/embedded_words.hpp"

namespace yusuan::fuzz {
namespace {

void check_written(const BudgetDocument& document) {
  const std::string written = write_document_json(document);
  const std::string fault = fault_in_document_json(written);
  require(fault.empty(), "what is written is valid", fault + "\n" + written);
  const Result<BudgetDocument> again = read_document_json(written);
  require(again.ok(), "what is written is read", again.ok() ? "" : again.error().message);
  require(write_document_json(again.value()) == written, "it is then written the same", written);
}

}  // namespace

void fuzz_one(std::string_view input) {
  Result<BudgetDocument> document = read_document_json(input);
  if (!document.ok()) {
    require(document.error().code == "invalid-document" && !document.error().message.empty(), "a refusal says why");
    return;
  }
  check_written(document.value());
  run_checks(document.value(), test::embedded_words());
  report_corrected_values(document.value());
  check_written(document.value());
}

}  // namespace yusuan::fuzz
