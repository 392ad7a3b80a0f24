// Golden files: what a stage gave once, looked over by a person, and is to give again.
#pragma once

#include <string_view>

namespace yusuan::test {

// Compares `actual` with tests/golden/<stage>/<name>, byte by byte; a difference or a missing file fails the test and
// names tools/update_golden, which sets YUSUAN_UPDATE_GOLDEN: then the file is written instead.
void expect_golden(std::string_view stage, std::string_view name, std::string_view actual);

// The same for an expected file elsewhere in the project: `path` from its root, below tests/golden/ or samples/.
void expect_golden_file(std::string_view path, std::string_view actual);

}  // namespace yusuan::test
