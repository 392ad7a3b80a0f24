// The names that evidence bears in the output of `yusuan explain`.
#pragma once

#include <string_view>

#include "budget/column_evidence.hpp"
#include "budget/kind_evidence.hpp"

namespace yusuan {

constexpr std::string_view name_of(KindSource source) {
  switch (source) {
    case KindSource::title: return "title";
    case KindSource::contents: return "contents";
    case KindSource::outline: return "outline";
    case KindSource::headers: return "headers";
    case KindSource::codes: return "codes";
  }
  return "title";
}

constexpr std::string_view name_of(KindReason reason) {
  switch (reason) {
    case KindReason::decided: return "decided";
    case KindReason::nothing_known: return "nothing-known";
    case KindReason::title_of_no_kind: return "title-of-no-kind";
    case KindReason::torn_title: return "torn-title";
    case KindReason::several_fit: return "several-fit";
    case KindReason::contradicted: return "contradicted";
  }
  return "nothing-known";
}

constexpr std::string_view name_of(RoleRule rule) {
  switch (rule) {
    case RoleRule::words: return "words";
    case RoleRule::content: return "content";
    case RoleRule::codes: return "codes";
    case RoleRule::no_header: return "no-header";
  }
  return "content";
}

constexpr std::string_view name_of(IdRule rule) {
  switch (rule) {
    case IdRule::alias: return "alias";
    case IdRule::transparent: return "transparent";
    case IdRule::repeats_measure: return "repeats-measure";
    case IdRule::unknown: return "unknown";
  }
  return "unknown";
}

}  // namespace yusuan
