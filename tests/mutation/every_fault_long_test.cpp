// Every fault that can be done to what is read of the samples: most are told, and nothing else is.
#include <gtest/gtest.h>

#include <limits>

#include "mutation/measure_faults.hpp"
#include "pipeline/extract_document.hpp"
#include "support/embedded_words.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

// Of the samples whose names begin so.
DocumentMeasure measure_samples(std::string_view prefix) {
  const Catalogue& catalogue = test::embedded_catalogue();
  DocumentMeasure sum;
  for (const std::string& name : test::sample_names()) {
    if (!name.starts_with(prefix)) continue;
    const auto document = extract_document(test::sample(name), catalogue, {});
    if (!document) continue;
    add(sum, measure_document(document.value(), catalogue.data(), std::numeric_limits<std::size_t>::max()));
  }
  return sum;
}

void expect_told(const DocumentMeasure& measure, std::size_t least_percent) {
  std::size_t detectable = 0;
  std::size_t clean = 0;
  std::size_t told = 0;
  for (const auto& [kind, count] : measure.faults) {
    detectable += count.detectable;
    clean += count.clean;
    told += count.told;
  }
  EXPECT_GE(clean * 100, detectable * least_percent) << measure_text(measure);
  // A shifted row of totals can hide the cell that a sentence means; the finding then names another that it may mean.
  EXPECT_GE(clean * 100, told * 99) << "a fault raises no finding elsewhere\n" << measure_text(measure);
}

TEST(EveryFault, OfABookIsToldInNineteenOfTwenty) { expect_told(measure_samples("yanbian-2023"), 95); }

// Tables of a few rows and one column of figures: where their only sum breaks, nothing says that it was one.
TEST(EveryFault, OfSmallTablesIsToldMostly) { expect_told(measure_samples("layouts/"), 85); }

}  // namespace
}  // namespace yusuan
