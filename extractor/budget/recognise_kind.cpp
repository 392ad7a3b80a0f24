#include "budget/recognise_kind.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "budget/column_codes.hpp"
#include "budget/title_words.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

// A form has no header: the labels that tell what it is stand in its first rows.
constexpr std::size_t kRowsOfLabels = 20;

// What recognition goes by.
struct Shown {
  std::u32string title;                 // folded, without the organization's name
  std::vector<std::u32string> headers;  // folded
  std::vector<std::string> codes;
  std::optional<Scope> scope;
  bool has_header =
      true;  // without one `headers` are the labels of the first rows, which only a form's own patterns may read
};

std::vector<std::u32string> header_labels(const Table& table) {
  std::vector<std::u32string> labels;
  for (const auto& path : table.headers) {
    for (const std::string& level : path) labels.push_back(folded(level));
  }
  if (!is_form(table)) return labels;
  for (std::size_t i = 0; i < std::min(table.rows.size(), kRowsOfLabels); ++i) {
    for (const TableCell& cell : table.rows[i].cells) labels.push_back(folded(cell.text));
  }
  return labels;
}

std::u32string without_name(std::u32string title, const std::string& organization) {
  const std::u32string name = folded(organization);
  if (name.empty()) return title;
  if (const std::size_t at = title.find(name); at != std::u32string::npos) title.erase(at, name.size());
  return title;
}

Shown shown_by(const Table& table, const KindContext& context, const CatalogueData& catalogue) {
  Shown shown;
  if (table.caption.title) shown.title = without_name(folded(table.caption.title->text), context.organization);
  shown.headers = header_labels(table);
  shown.has_header = !is_form(table);
  shown.codes = subject_codes(table);
  shown.scope = context.scope;
  if (!shown.scope && contains_any(shown.title, catalogue.government_words)) shown.scope = Scope::government;
  return shown;
}

const std::u32string* label_with(const Shown& shown, const std::u32string& word) {
  const auto label =
      std::ranges::find_if(shown.headers, [&](const auto& header) { return header.find(word) != header.npos; });
  return label == shown.headers.end() ? nullptr : &*label;
}

bool matches_title(const std::u32string& title, const Shown& shown, const TitlePattern& pattern) {
  if (pattern.scope && pattern.scope != shown.scope) return false;
  return matches(title, pattern.title) &&
         std::ranges::all_of(pattern.headers, [&](const auto& word) { return label_with(shown, word) != nullptr; });
}

bool matches_shape(const Shown& shown, const ShapePattern& shape) {
  const auto stands_in_a_header = [&](const std::u32string& word) { return label_with(shown, word) != nullptr; };
  const auto fits = [&](const std::string& code) {
    return std::ranges::any_of(shape.codes, [&](const std::string& prefix) { return code.starts_with(prefix); });
  };
  if (!std::ranges::all_of(shape.headers, stands_in_a_header) || std::ranges::any_of(shape.none, stands_in_a_header))
    return false;
  if (!shape.any.empty() && std::ranges::none_of(shape.any, stands_in_a_header)) return false;
  return shape.codes.empty() || (!shown.codes.empty() && std::ranges::all_of(shown.codes, fits));
}

void add_words(std::string& text, const char* name, const std::vector<std::u32string>& words) {
  if (words.empty()) return;
  text += text.empty() ? "" : "; ";
  text += name;
  for (const std::u32string& word : words) text += " " + to_utf8(word);
}

// The words of the pattern that the title holds: of alternatives those that are there.
std::string pattern_text(const TitlePattern& pattern, const std::u32string& title) {
  std::string text;
  std::vector<std::u32string> found;
  std::ranges::copy_if(pattern.title.any, std::back_inserter(found),
                       [&](const auto& word) { return title.find(word) != title.npos; });
  add_words(text, "all of", pattern.title.all);
  add_words(text, "one of", found);
  add_words(text, "none of", pattern.title.none);
  add_words(text, "ends with", pattern.title.ends);
  add_words(text, "in the header", pattern.headers);
  return text;
}

std::string pattern_text(const ShapePattern& shape) {
  std::string text;
  add_words(text, "in the header all of", shape.headers);
  add_words(text, "one of", shape.any);
  add_words(text, "none of", shape.none);
  if (!shape.codes.empty()) text += fmt::format("; every code begins with one of {}", fmt::join(shape.codes, " "));
  return text;
}

std::string matched_labels(const Shown& shown, const std::vector<std::u32string>& words) {
  std::set<std::string> labels;
  for (const std::u32string& word : words) {
    if (const std::u32string* label = label_with(shown, word)) labels.insert(to_utf8(*label));
  }
  std::string text;
  for (const std::string& label : labels) text += (text.empty() ? "" : " | ") + label;
  return text;
}

// Of each kind the first pattern that fits the title, in the order in which kinds are tried.
std::vector<KindEvidence> kinds_of_title(const std::u32string& title, const std::string& printed,
                                         const Provenance& where, KindSource source, const Shown& shown,
                                         const CatalogueData& catalogue) {
  std::vector<KindEvidence> found;
  for (const KindData& kind : catalogue.kinds) {
    if (std::ranges::find(found, kind.kind.kind, &KindEvidence::kind) != found.end()) continue;
    for (const TitlePattern& pattern : kind.titles) {
      if (!matches_title(title, shown, pattern)) continue;
      const bool by_header = pattern.title.all.empty() && pattern.title.any.empty();
      found.push_back({by_header ? KindSource::headers : source, kind.kind.kind, kind.file,
                       pattern_text(pattern, title), by_header ? matched_labels(shown, pattern.headers) : printed,
                       where, 0, false});
      break;
    }
  }
  return found;
}

std::vector<KindEvidence> kinds_of_shape(const Shown& shown, const Provenance& where, const CatalogueData& catalogue,
                                         const KindStrengths& strengths) {
  std::vector<KindEvidence> found;
  if (!shown.has_header) return found;
  for (const KindData& kind : catalogue.kinds) {
    if (shown.scope == Scope::government && kind.kind.scope == "department") continue;
    const auto shape =
        std::ranges::find_if(kind.shapes, [&](const ShapePattern& each) { return matches_shape(shown, each); });
    if (shape == kind.shapes.end()) continue;
    const KindSource source = shape->codes.empty() ? KindSource::headers : KindSource::codes;
    found.push_back({source, kind.kind.kind, kind.file, pattern_text(*shape), matched_labels(shown, shape->headers),
                     where, strengths.shape, false});
  }
  return found;
}

// Header words that no table of the kind has.
std::vector<KindEvidence> contradictions(const std::string& name, const Shown& shown, const Provenance& where,
                                         const CatalogueData& catalogue) {
  std::vector<KindEvidence> found;
  if (!shown.has_header) return found;
  for (const KindData& kind : catalogue.kinds) {
    if (kind.kind.kind != name) continue;
    const auto add = [&](const std::u32string& word, const std::u32string& label) {
      found.push_back(
          {KindSource::headers, name, kind.file, "contradicted by " + to_utf8(word), to_utf8(label), where, 0, true});
    };
    for (const std::u32string& word : kind.contradicted_by) {
      if (const std::u32string* label = label_with(shown, word); label != nullptr) add(word, *label);
    }
    for (const std::u32string& word : kind.contradicted_by_labels) {
      if (std::ranges::find(shown.headers, word) != shown.headers.end()) add(word, word);
    }
  }
  return found;
}

double strength_of(ListedBy by, const KindStrengths& strengths) {
  switch (by) {
    case ListedBy::number: return strengths.listed_by_number;
    case ListedBy::page: return strengths.listed_by_page;
    case ListedBy::title:
    case ListedBy::order: break;
  }
  return strengths.listed_by_order;
}

bool is_part_of(const std::u32string& part, const std::u32string& whole) {
  return part.size() < whole.size() && whole.find(part) != std::u32string::npos;
}

// The first kind that each listing names. An entry that is found by its text says no more than the title unless it is longer.
std::vector<KindEvidence> kinds_of_listings(const KindContext& context, const Shown& shown,
                                            const CatalogueData& catalogue, const KindStrengths& strengths) {
  std::vector<KindEvidence> found;
  for (const Listing& listing : context.listings) {
    const std::u32string text = without_name(folded(listing.entry.text), context.organization);
    auto kinds = kinds_of_title(text, listing.entry.text, listing.entry.where, listing.entry.source, shown, catalogue);
    std::erase_if(kinds, [](const KindEvidence& each) { return each.source == KindSource::headers; });
    if (kinds.empty()) continue;
    kinds.front().strength = strength_of(listing.by, strengths);
    found.push_back(std::move(kinds.front()));
  }
  std::ranges::stable_sort(found, std::greater{}, &KindEvidence::strength);
  return found;
}

// The title was cut short: it stands within the entry that the table's number, page or place in the order leads to.
bool is_cut_short(const std::u32string& title, const KindContext& context, const CatalogueData& catalogue) {
  const std::u32string bare = bare_title(title, catalogue);
  return std::ranges::any_of(context.listings, [&](const Listing& listing) {
    const std::u32string entry = bare_title(without_name(folded(listing.entry.text), context.organization), catalogue);
    return listing.by != ListedBy::title && is_part_of(bare, entry);
  });
}

void append(std::vector<KindEvidence>& evidence, std::vector<KindEvidence> more) {
  std::ranges::move(more, std::back_inserter(evidence));
}

bool all_of_one_kind(const std::vector<KindEvidence>& evidence) {
  return std::ranges::all_of(evidence, [&](const KindEvidence& each) { return each.kind == evidence.front().kind; });
}

// What `found` says, strongest first; `other` where it speaks of several kinds or the header contradicts it.
KindDecision decided_by(std::vector<KindEvidence> found, const std::vector<KindEvidence>& against, bool one_kind) {
  KindDecision decision;
  decision.reason = !one_kind          ? KindReason::several_fit
                    : !against.empty() ? KindReason::contradicted
                                       : KindReason::decided;
  if (decision.reason == KindReason::decided) decision.kind = found.front().kind;
  decision.evidence = std::move(found);
  append(decision.evidence, against);
  return decision;
}

}  // namespace

KindDecision decide_kind(const Table& table, const KindContext& context, const CatalogueData& catalogue,
                         const KindStrengths& strengths) {
  const Shown shown = shown_by(table, context, catalogue);
  const Provenance page{table.pages.empty() ? 0 : table.pages.front(), std::nullopt};
  const Provenance place = table.caption.title ? table.caption.title->where : page;
  const auto against = [&](const std::string& kind) { return contradictions(kind, shown, page, catalogue); };

  auto titles = kinds_of_title(shown.title, table.caption.title ? table.caption.title->text : "", place,
                               KindSource::title, shown, catalogue);
  for (KindEvidence& each : titles) {
    each.strength = &each == &titles.front() ? strengths.title : strengths.title_of_a_later_kind;
  }
  auto listed = kinds_of_listings(context, shown, catalogue, strengths);
  const bool cut_short = is_cut_short(shown.title, context, catalogue);
  const bool torn = starts_with_any(shown.title, catalogue.torn_title_beginnings);
  if (!titles.empty() && !torn && !(cut_short && !listed.empty() && listed.front().kind != titles.front().kind)) {
    const auto contradicting = against(titles.front().kind);
    append(titles, std::move(listed));
    return decided_by(std::move(titles), contradicting, true);
  }
  if (!listed.empty()) {
    const bool one_kind = all_of_one_kind(listed);
    const auto contradicting = against(listed.front().kind);
    append(listed, std::move(titles));
    return decided_by(std::move(listed), contradicting, one_kind);
  }
  auto shapes = kinds_of_shape(shown, page, catalogue, strengths);
  const bool untitled = is_no_title(shown.title, catalogue);
  if ((untitled || torn) && !shapes.empty()) {
    const bool one_kind = all_of_one_kind(shapes);
    const auto contradicting = against(shapes.front().kind);
    return decided_by(std::move(shapes), contradicting, one_kind);
  }
  append(shapes, std::move(titles));
  const KindReason reason = untitled ? KindReason::nothing_known
                            : torn   ? KindReason::torn_title
                                     : KindReason::title_of_no_kind;
  return {"other", reason, std::move(shapes)};
}

std::string kind_of_entry(const std::string& text, const KindContext& context, const CatalogueData& catalogue) {
  Shown shown;
  shown.title = without_name(folded(text), context.organization);
  shown.scope = context.scope;
  if (!shown.scope && contains_any(shown.title, catalogue.government_words)) shown.scope = Scope::government;
  const auto kinds = kinds_of_title(shown.title, text, {}, KindSource::contents, shown, catalogue);
  return kinds.empty() ? "other" : kinds.front().kind;
}

}  // namespace yusuan
