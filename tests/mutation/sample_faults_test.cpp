// Faults done to what is read of the sample are told.
#include <gtest/gtest.h>

#include "mutation/measure_faults.hpp"
#include "pipeline/extract_document.hpp"
#include "support/embedded_words.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

TEST(SampleFaults, AreTold) {
  constexpr std::size_t kFaultsOfAKind = 60;
  const Catalogue& catalogue = test::embedded_catalogue();
  const auto document = extract_document(test::sample("yanbian-2023.pdf"), catalogue, {});
  ASSERT_TRUE(document.ok());
  const DocumentMeasure measure = measure_document(document.value(), catalogue.data(), kFaultsOfAKind);
  for (const MutationKind kind : kMutationKinds) {
    const FaultCount& count = measure.faults.at(kind);
    EXPECT_GE(count.clean * 100, count.detectable * 90) << name_of(kind) << "\n" << measure_text(measure);
  }
}

}  // namespace
}  // namespace yusuan
