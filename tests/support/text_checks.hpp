// What a text holds, with the whole text shown when a check fails.
#pragma once

#include <gtest/gtest.h>

#include <string_view>

namespace yusuan::test {

inline ::testing::AssertionResult has(std::string_view text, std::string_view part) {
  if (text.find(part) != std::string_view::npos)
    return ::testing::AssertionSuccess() << "found \"" << part << "\" in:\n" << text;
  return ::testing::AssertionFailure() << "no \"" << part << "\" in:\n" << text;
}

inline ::testing::AssertionResult begins(std::string_view text, std::string_view part) {
  if (text.starts_with(part)) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << "no \"" << part << "\" at the start of:\n" << text;
}

}  // namespace yusuan::test
