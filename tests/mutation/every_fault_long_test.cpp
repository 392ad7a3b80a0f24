// Every fault that can be done to what is read of the samples: most are told, and nothing else is.
#include <gtest/gtest.h>

#include <limits>

#include "mutation/measure_faults.hpp"
#include "pipeline/extract_document.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

TEST(EveryFault, IsToldInNineteenOfTwenty) {
  const Catalogue catalogue = Catalogue::embedded();
  DocumentMeasure sum;
  for (const std::string& name : test::sample_names()) {
    const auto document = extract_document(test::sample(name), catalogue, {});
    if (!document) continue;
    add(sum, measure_document(document.value(), catalogue.data(), std::numeric_limits<std::size_t>::max()));
  }
  std::size_t detectable = 0;
  std::size_t clean = 0;
  for (const auto& [kind, count] : sum.faults) {
    detectable += count.detectable;
    clean += count.clean;
  }
  EXPECT_GE(clean * 100, detectable * 95) << measure_text(sum);
}

}  // namespace
}  // namespace yusuan
