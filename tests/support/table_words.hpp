// The words of Chinese budget tables as tests of the table stages need them: a few of each, none of a catalogue.
#pragma once

#include <span>
#include <vector>

#include "table/stitch_pages.hpp"
#include "table/table_words.hpp"

namespace yusuan::test {

inline TableWords table_words() {
  TableWords words;
  words.total_labels = {U"合计", U"总计", U"收入总计", U"支出总计"};
  words.unit_markers = {U"单位:", U"金额单位:"};
  words.owner_markers = {U"编制单位", U"单位名称", U"部门:", U"单位:", U"公开部门"};
  words.note_markers = {U"注:", U"备注:", U"说明:"};
  words.unit_names = {U"百万元", U"万元", U"千元", U"亿元", U"元"};
  words.unit_fillers = {U"人民币"};
  words.book_names = {U"部门预算", U"部门决算"};
  words.number_markers = {U"公开", U"附表", U"预算表", U"表"};
  words.page_markers = {U"第", U"页", U"共"};
  words.continuation_marks = {U"续表", U"(续", U"续一", U"续1"};
  words.column_number_labels = {U"栏次", U"行次"};
  words.table_suffixes = {U"表", U"表)", U"表(续)"};
  words.numerals = U"一二三四五六七八九十百零〇";
  return words;
}

// The tables of pages in order; what stitch_pages() remarks is dropped.
inline std::vector<Table> stitched(std::span<const PageLayout> layouts) {
  Diagnostics diagnostics;
  return stitch_pages(layouts, table_words(), diagnostics);
}

}  // namespace yusuan::test
