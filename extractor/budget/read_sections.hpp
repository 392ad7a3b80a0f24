// The book's prose: the lines outside its tables joined into paragraphs, and the paragraphs under their headings.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "table/page_layout.hpp"
#include "table/table.hpp"

namespace yusuan {

// Where a printed line begins in its paragraph's text.
struct LineStart {
  std::size_t at = 0;
  Provenance where;
};

struct Paragraph {
  std::u32string text;   // as printed, lines joined, white space only between words of spaced scripts
  std::u32string plain;  // the same character for character, in plain_text() form
  std::vector<LineStart> lines;
  std::optional<std::size_t> section;  // index into Prose::sections
  bool torn = false;                   // its beginning is missing: it goes on from nothing that ends
};

struct Prose {
  std::vector<Section> sections;
  std::vector<Paragraph> paragraphs;  // without headings
};

struct ProseLimits {
  // The first line of a paragraph is indented by at least this share of its size, and at most by the other.
  double indent = 1.0;
  double most_indent = 6.0;
  // A line that ends this share of its size before the margin ends its paragraph.
  double short_line = 1.6;
  // A gap between lines above this share of their size parts paragraphs.
  double paragraph_gap = 2.6;
  // A line this much larger than the text is a heading.
  double heading_size = 1.15;
};

// Captions of tables, the cover, the contents, page numbers and running titles are left out; notes under tables are in.
Prose read_sections(std::span<const PageLayout> layouts, std::span<const Table> tables, const CatalogueData& catalogue,
                    const ProseLimits& limits = {});

}  // namespace yusuan
