// Runs a RapidCheck property as a GoogleTest test. The quick suite draws the same cases every time, so that a build is
// judged by its sources alone; the long one (YUSUAN_MANY_CASES set) draws ten times as many, other ones each time. A
// failure prints the smallest case found and an RC_PARAMS="…" that replays it; RC_PARAMS in the environment comes first.
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/detail/TestListenerAdapter.h>

#include <cmath>
#include <cstdlib>
#include <sstream>
#include <utility>

namespace yusuan::test {

// Both ends may be drawn; the lower one is the simplest, and small cases come first.
inline int drawn(int low, int high) { return *rc::gen::inRange(low, high + 1); }

// True once in `times`; false is the simplest.
inline bool once_in(int times) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, times)) == times - 1; }

// One of the first `count` kinds, all as likely from the first case on.
inline int kind_of(int count) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count)); }

// Steps of a tenth, for points.
inline double drawn_points(double low, double high) {
  return low + 0.1 * drawn(0, static_cast<int>(std::lround((high - low) * 10)));
}

template <typename Property>
void check_property(int cases, Property&& property) {
  constexpr int kLongFactor = 10;
  const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
  rc::detail::TestMetadata metadata;
  metadata.id = std::string(info->test_suite_name()) + "/" + info->name();
  metadata.description = info->name();
  const rc::detail::Configuration& configuration = rc::detail::configuration();
  rc::detail::TestParams params = configuration.testParams;
  if (std::getenv("RC_PARAMS") == nullptr) {
    const bool many = std::getenv("YUSUAN_MANY_CASES") != nullptr;
    params.maxSuccess = many ? kLongFactor * cases : cases;
    if (!many) params.seed = 1;
  }
  rc::detail::TestListenerAdapter quiet;
  const rc::detail::TestResult result = rc::detail::checkProperty(
      rc::detail::toProperty(std::forward<Property>(property)), metadata, params, quiet, configuration.reproduce);
  if (result.template is<rc::detail::SuccessResult>()) return;
  std::ostringstream report;
  if (result.template is<rc::detail::FailureResult>()) {
    const auto& failure = result.template get<rc::detail::FailureResult>();
    rc::detail::Configuration replay;
    replay.reproduce.emplace(metadata.id, failure.reproduce);
    report << "After " << failure.numSuccess << " cases that passed, smallest case that fails:\n"
           << failure.description << "\nThis case again: RC_PARAMS=\"" << rc::detail::configToMinimalString(replay)
           << "\"";
  } else {
    rc::detail::printResultMessage(result, report);
  }
  FAIL() << report.str() << "\nAll cases again: RC_PARAMS=\"seed=" << params.seed
         << " max_success=" << params.maxSuccess << "\"";
}

}  // namespace yusuan::test
