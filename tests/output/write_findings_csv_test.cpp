#include "output/write_findings_csv.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

constexpr const char* kHeader = "severity,code,message,message_zh,table,page,bbox,cells\r\n";

std::string body_of(const Finding& finding) {
  const std::string csv = write_findings_csv({&finding, 1});
  EXPECT_TRUE(csv.starts_with(kHeader));
  return csv.substr(std::string_view(kHeader).size());
}

TEST(WriteFindingsCsv, HasItsHeaderWithoutFindings) { EXPECT_EQ(write_findings_csv({}), kHeader); }

TEST(WriteFindingsCsv, WritesALineAFinding) {
  const Finding finding{Severity::warning,
                        "total-mismatch",
                        "1,449.42 is not 1445.67",
                        "合计 1,449.42 ≠ 1445.67",
                        {{"t06", 0, 3, {10, Box{200.126, 21, 240.5, 33}}}, {"t06", 12, 3, {11, std::nullopt}}}};
  EXPECT_EQ(body_of(finding),
            "warning,total-mismatch,\"1,449.42 is not 1445.67\",\"合计 1,449.42 ≠ 1445.67\",t06,10,"
            "200.13 21 240.5 33,t06/0/3 t06/12/3\r\n");
}

TEST(WriteFindingsCsv, LeavesEmptyWhatIsNotKnown) {
  EXPECT_EQ(body_of({Severity::note, "units", "a \"word\"", "", {}}), "note,units,\"a \"\"word\"\"\",,,,,\r\n");
  EXPECT_EQ(body_of({Severity::note, "sum-rounding", "m", "", {{"t01", 1, 2, {4, std::nullopt}}}}),
            "note,sum-rounding,m,,t01,4,,t01/1/2\r\n");
}

TEST(WriteFindingsCsv, MarksFormulasInMessages) {
  const Finding finding{Severity::note, "units", "-a: 1", "=b", {}};
  const std::string csv = write_findings_csv({&finding, 1}, {false, true});
  EXPECT_TRUE(csv.ends_with("note,units,'-a: 1,'=b,,,,\r\n")) << csv;
}

}  // namespace
}  // namespace yusuan
