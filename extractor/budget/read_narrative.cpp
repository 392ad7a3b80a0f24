#include "budget/read_narrative.hpp"

#include "budget/paragraph_reader.hpp"
#include "budget/read_subject.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

// The year that the title of a paragraph's section or of one around it names, else the book's.
std::optional<int> year_of_section(const Prose& prose, const Paragraph& paragraph, std::optional<int> fiscal_year,
                                   const NarrativeWords& words) {
  if (!paragraph.section) return fiscal_year;
  int level = prose.sections[*paragraph.section].level + 1;
  for (std::size_t i = *paragraph.section + 1; i-- > 0 && level > 1;) {
    const Section& section = prose.sections[i];
    if (section.level >= level) continue;
    level = section.level;
    if (const auto year = year_named(to_utf32(section.title), std::nullopt, words)) return year;
  }
  return fiscal_year;
}

}  // namespace

std::vector<NarrativeFigure> read_narrative(const Prose& prose, std::optional<int> fiscal_year,
                                            const CatalogueData& catalogue) {
  std::vector<NarrativeFigure> figures;
  CarriedWhole carried;
  for (const Paragraph& paragraph : prose.paragraphs) {
    const auto year = year_of_section(prose, paragraph, fiscal_year, catalogue.narrative);
    ParagraphReader(paragraph, year, catalogue, carried, figures).read();
  }
  return figures;
}

}  // namespace yusuan
