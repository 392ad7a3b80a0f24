"""tools/check_layers finds what it is there to find, and leaves the rest alone."""

import runpy
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "check_layers"
check_file = runpy.run_path(str(TOOL))["check_file"]
check_page_source = runpy.run_path(str(TOOL))["check_page_source"]


class CheckLayers(unittest.TestCase):
    def assert_fine(self, path, text):
        self.assertEqual(list(check_file(path, text)), [])

    def assert_refused(self, path, text, line, word):
        found = list(check_file(path, text))
        self.assertEqual([place for place, _ in found], [line], f"{text!r} gave {found}")
        self.assertIn(word, found[0][1])

    def test_the_review_pages_sources_hold_no_chinese_make_no_markup_and_ask_no_network(self):
        for text, word in [
            ("\nsay('预')", "words.json"),
            ("\na.innerHTML = text", "markup"),
            ("\ndocument.write(text)", "markup"),
            ("\neval(text)", "code"),
            ("\nfetch('a')", "network"),
            ("\n@import 'a.css'", "network"),
        ]:
            with self.subTest(text=text):
                found = list(check_page_source(text))
                self.assertEqual([line for line, _ in found], [2])
                self.assertIn(word, found[0][1])
        self.assertEqual(list(check_page_source("element.textContent = text")), [])

    def test_own_folder_and_lower_ones_are_fine(self):
        for path, included in [
            ("page/a.hpp", "base/b.hpp"),
            ("pdf/a.cpp", "pdf/a.hpp"),
            ("pdf/a.cpp", "base/result.hpp"),
            ("table/a.cpp", "text/a.hpp"),
            ("budget/a.cpp", "page/a.hpp"),
            ("output/a.cpp", "check/a.hpp"),
            ("pipeline/a.cpp", "pdf/a.hpp"),
            ("cli/a.cpp", "pipeline/a.hpp"),
            ("cli/a.cpp", "budget/document.hpp"),
            ("output/a.cpp", "embedded_files.hpp"),
            ("cli/a.cpp", "base/version.hpp"),
            ("main.cpp", "cli/command_line.hpp"),
        ]:
            with self.subTest(path=path, included=included):
                self.assert_fine(path, f'#include "{included}"\n')

    def test_includes_against_the_table(self):
        for path, included in [
            ("base/a.hpp", "page/b.hpp"),
            ("page/a.hpp", "text/b.hpp"),
            ("pdf/a.cpp", "text/b.hpp"),
            ("text/a.cpp", "pdf/b.hpp"),
            ("text/a.cpp", "table/b.hpp"),
            ("table/a.cpp", "budget/b.hpp"),
            ("table/a.cpp", "pdf/b.hpp"),
            ("budget/a.cpp", "check/b.hpp"),
            ("budget/a.cpp", "pdf/b.hpp"),
            ("check/a.cpp", "output/b.hpp"),
            ("output/a.cpp", "pipeline/b.hpp"),
            ("pipeline/a.cpp", "cli/b.hpp"),
            ("cli/a.cpp", "pdf/b.hpp"),
            ("main.cpp", "pipeline/b.hpp"),
        ]:
            with self.subTest(path=path, included=included):
                self.assert_refused(path, f'\n  #  include "{included}"\n', 2, "may ")
        for path, included, word in [
            ("table/a.cpp", "embedded_files.hpp", "for budget and output only"),
            ("page/a.hpp", "glyph.hpp", "no header of ours"),
            ("page/a.hpp", "../pdf/b.hpp", "no header of ours"),
        ]:
            with self.subTest(path=path, included=included):
                self.assert_refused(path, f'#include "{included}"\n', 1, word)

    def test_own_headers_are_quoted(self):
        self.assert_refused("page/a.hpp", "#include <text/b.hpp>\n", 1, "quotes")

    def test_unknown_folders(self):
        self.assert_refused("misc/a.hpp", "int a;\n", 1, "no folder of the house")
        self.assert_refused("stray.cpp", "int a;\n", 1, "only main.cpp")

    def test_libraries_stay_in_their_folder(self):
        homes = {
            "OutputDev.h": "pdf/a.cpp",
            "GlobalParams.h": "pdf/a.cpp",
            "goo/GooString.h": "pdf/a.cpp",
            "poppler-document.h": "pdf/a.cpp",
            "poppler/cpp/poppler-page.h": "pdf/a.cpp",
            "unicode/brkiter.h": "text/a.cpp",
            "nlohmann/json.hpp": "output/a.cpp",
            "valijson/validator.hpp": "output/a.cpp",
            "nettle/sha2.h": "pipeline/a.cpp",
            "CLI/CLI.hpp": "cli/a.cpp",
            "iostream": "cli/a.cpp",
        }
        for header, home in homes.items():
            with self.subTest(header=header):
                self.assert_fine(home, f"#include <{header}>\n")
                self.assert_refused("check/a.cpp", f"#include <{header}>\n", 1, "may be included only in")
        self.assert_fine("budget/catalogue_data.cpp", "#include <nlohmann/json.hpp>\n")
        self.assert_refused("budget/rows.cpp", "#include <nlohmann/json.hpp>\n", 1, "nlohmann")
        self.assert_refused("text/a.cpp", '#include "OutputDev.h"\n', 1, "Poppler")

    def test_ordinary_headers_are_fine_everywhere(self):
        self.assert_fine("table/a.cpp", "#include <vector>\n#include <fmt/format.h>\n#include <unistd.h>\n#include <fstream>\n")

    def test_only_cli_prints(self):
        for statement in [
            "std::cout << 1;",
            "std :: cerr << 1;",
            "printf(x);",
            "std::printf(x);",
            "fprintf(stderr, x);",
            "std::fputs(x, stdout);",
            "puts(x);",
            "perror(x);",
            "fmt::print(x);",
            "fmt::println(x);",
        ]:
            with self.subTest(statement=statement):
                self.assert_fine("cli/a.cpp", f"void f() {{ {statement} }}\n")
                self.assert_refused("table/a.cpp", f"\n\nvoid f() {{ {statement} }}\n", 3, "only cli prints")

    def test_what_only_looks_like_printing(self):
        self.assert_fine(
            "table/a.cpp",
            "// std::cout << 1\n/* printf(\n x) */\nconst char* a = \"std::cerr\"; int fingerprint(int); int printed = snprintf(b, 1, x);\n",
        )

    def test_includes_in_comments_do_not_count(self):
        self.assert_fine("base/a.hpp", '// #include "pdf/b.hpp"\n/*\n#include "pdf/b.hpp"\n*/\n')

    def test_chinese_in_literals(self):
        for literal in [
            '"预算"',
            'u8"收入"',
            'U"合计"',
            '"a\\"\\\\款"',
            '"\\u9884\\u7b97"',
            '"\\U00009884"',
            '"\\xe9\\xa2\\x84"',
            '"\\351\\242\\204"',
            'R"(预算)"',
            'R"x(a\n)" 预算)x"',
            "U'款'",
            "'款'",
        ]:
            with self.subTest(literal=literal):
                self.assert_refused("budget/a.cpp", f"\nauto a = {literal};\n", 2, "schemas/catalogue")

    def test_chinese_elsewhere_is_fine(self):
        self.assert_fine(
            "budget/a.cpp",
            "// 预算 \" it's\n/* 收入 */\n"
            "bool han(char32_t c) { return U'\\u4E00' <= c && c <= U'\\u9FFF'; }\n"
            'auto colon = "\\uff1a", quotes = "\\u201c", yuan = "\\uffe5", zero = "\\u3007", plain = "：";\n'
            "int million = 1'000'000; char quote = '\"'; char tick = '\\''; // 预算\n",
        )


class Program(unittest.TestCase):
    """The script as it is called, on a tree of its own."""

    def run_on(self, files):
        with tempfile.TemporaryDirectory() as root:
            for path, text in files.items():
                file = Path(root, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return subprocess.run([sys.executable, TOOL, root], capture_output=True, encoding="utf-8")

    def test_says_where_and_fails(self):
        done = self.run_on(
            {
                "extractor/base/a.hpp": '#include "pdf/b.hpp"\n',
                "extractor/page/b.cpp": '\nauto a = "款";\n',
                "extractor/page/c.cpp": "",
                "tests/page/b_test.cpp": '#include "pdf/b.hpp"\n',
            }
        )
        self.assertEqual(done.returncode, 1)
        places = [line.split(" ")[0] for line in done.stdout.splitlines()]
        self.assertEqual(places, ["extractor/base/a.hpp:1:", "extractor/page/b.cpp:2:"])
        self.assertIn("2 violations in 3 files", done.stderr)

    def test_is_silent_on_a_good_tree(self):
        done = self.run_on({"extractor/page/a.hpp": '#include "base/b.hpp"\n'})
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_a_tree_without_sources_is_a_mistake(self):
        self.assertEqual(self.run_on({"readme": ""}).returncode, 1)


if __name__ == "__main__":
    unittest.main()
