// draw_page: a page of a PDF with what was read of it drawn over it, for people who debug a layout.
#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "cli/password.hpp"
#include "drawing/collect_drawing.hpp"
#include "drawing/outside_programs.hpp"
#include "drawing/write_svg.hpp"
#include "pdf/document.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/read_layouts_of_page.hpp"

namespace yusuan {
namespace {

constexpr const char* kExamples =
    "Layers:\n"
    "  glyphs    a box for each character; those white, invisible or without Unicode in colours of their own\n"
    "  rulings   lines as the PDF draws them, piece by piece\n"
    "  edges     the lines made of them; green where no cell ends along them\n"
    "  inferred  sides of cells where no line is printed, dashed\n"
    "  cells     each with row,column (from 0), rows×columns where merged; framed red where its text leaves it\n"
    "  outside   text in no grid\n"
    "In a browser, pointing at anything tells what it is, and a click in the legend hides or shows a layer.\n"
    "\n"
    "Examples:\n"
    "  tools/draw_page budget.pdf 8                          # budget-p8.svg in this folder\n"
    "  tools/draw_page budget.pdf 8 -o page.png              # a PNG; by rsvg-convert, package librsvg2-bin\n"
    "  tools/draw_page budget.pdf 8 --layers edges,inferred  # why is there a line, or none?\n"
    "\n"
    "Exit codes: 0 drawn, 2 not.";

struct Arguments {
  std::filesystem::path file;
  int page = 0;
  std::filesystem::path output;
  PasswordOptions password;
  std::string layers;    // names, with commas between them; empty: all
  int resolution = 144;  // dots an inch
  bool no_page = false;
};

int end_with(const std::string& subject, const Error& error) {
  std::string line = "draw_page: ";
  if (!subject.empty()) line += printable(subject) + ": ";
  print_err(line + printable(with_hint(error.message, error.hint)) + '\n');
  return static_cast<int>(ExitCode::nothing_produced);
}

void tell(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    print_err(fmt::format("draw_page: page {}: {}\n", diagnostic.where.page, printable(diagnostic.message)));
  }
}

std::string layer_names() {
  std::string names;
  for (const LayerName& layer : kLayers) names.append(names.empty() ? "" : ",").append(layer.name);
  return names;
}

Result<std::vector<Layer>> parse_layers(std::string_view names) {
  std::vector<Layer> layers;
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find(','));
    names.remove_prefix(std::min(names.size(), name.size() + 1));
    const auto* const layer = std::ranges::find(kLayers, name, &LayerName::name);
    if (layer == kLayers.end()) {
      return Error{"bad-layers", fmt::format("there is no layer '{}'", name), "layers are " + layer_names()};
    }
    layers.push_back(layer->layer);
  }
  return layers;
}

bool is_png(const std::filesystem::path& file) { return file.extension() == ".png"; }

// Fewer dots for posters: more than so many along one side are too many for Cairo, and for the memory.
int fitting_resolution(int wanted, const PageDrawing& page) {
  constexpr double kMostDots = 12000;
  const double inches = std::max(page.width, page.height) / 72;
  return std::clamp(static_cast<int>(kMostDots / std::max(inches, 1.0)), 1, wanted);
}

Result<void> write_file(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (stream) return {};
  return Error{"output-not-writable", "cannot write it", "name another place with -o"};
}

std::string summary(const PageDrawing& page) {
  std::string text =
      fmt::format("page {} of {}, glyphs {}, rulings {}, edges {}, lines outside {}, grids {}", page.page, page.pages,
                  page.glyphs.size(), page.rulings.size(), page.edges.size(), page.outside.size(), page.grids.size());
  for (std::size_t i = 0; i < page.grids.size(); ++i) {
    text += fmt::format("{}{} × {}", i == 0 ? " (" : ", ", page.grids[i].rows, page.grids[i].columns);
  }
  if (!page.grids.empty()) text += ')';
  return text;
}

// The picture as bytes of the form that the output's name asks for.
Result<std::string> picture_of(const PageDrawing& page, const std::vector<char>& pdf, const std::string& password,
                               const std::vector<Layer>& layers, const Arguments& arguments) {
  const int resolution = fitting_resolution(arguments.resolution, page);
  if (resolution < arguments.resolution) {
    print_err(fmt::format("draw_page: the page is large: drawn at {} dots an inch\n", resolution));
  }
  SvgOptions options{layers, ""};
  if (!arguments.no_page) {
    Result<std::string> png = render_page({pdf.data(), pdf.size()}, page.page, resolution, password);
    if (!png) {
      const std::string_view also = png.error().hint.empty() ? "" : "; ";
      return Error{png.error().code, png.error().message,
                   fmt::format("{}{}--no-page draws without the page itself", png.error().hint, also)};
    }
    options.page_png = std::move(png).value();
  }
  std::string svg = write_svg(page, options);
  if (!is_png(arguments.output)) return svg;
  return render_svg(svg, resolution);
}

int draw(const Arguments& arguments) {
  const std::string name = arguments.file.native();
  const Result<std::vector<Layer>> layers = parse_layers(arguments.layers.empty() ? layer_names() : arguments.layers);
  if (!layers) return end_with("--layers", layers.error());
  const Result<std::string> password = read_password(arguments.password);
  if (!password) return end_with(arguments.password.file.native(), password.error());
  Result<std::vector<char>> bytes = read_file(arguments.file);
  if (!bytes) return end_with(name, bytes.error());
  const Result<Document> pdf = open_document(bytes.value(), password.value());
  if (!pdf) return end_with(name, pdf.error());
  const int pages = pdf.value().facts().pages;
  if (arguments.page < 1 || arguments.page > pages) {
    return end_with(name, {"bad-pages", fmt::format("there is no page {}", arguments.page),
                           fmt::format("the last one is page {}", pages)});
  }
  Diagnostics diagnostics;
  const PageReading reading = read_layouts_of_page(pdf.value(), arguments.page, diagnostics);
  Diagnostics told_already;
  const PageContent content = read_page(pdf.value(), arguments.page, told_already);  // which `reading` does not keep
  PageDrawing page = collect_drawing(content, reading.layouts);
  page.file = arguments.file.filename();
  page.pages = pages;
  tell(diagnostics);
  const Result<std::string> picture = picture_of(page, bytes.value(), password.value(), layers.value(), arguments);
  if (!picture) return end_with(name, picture.error());
  const Result<void> written = write_file(arguments.output, picture.value());
  if (!written) return end_with(arguments.output.native(), written.error());
  print_out(fmt::format("{}: {}\n", printable(arguments.output.native()), summary(page)));
  return static_cast<int>(finish_output() ? ExitCode::ok : ExitCode::nothing_produced);
}

void add_options(CLI::App& app, Arguments& arguments) {
  app.footer(kExamples);
  app.add_option("FILE", arguments.file, "The PDF")->type_name("")->required();
  app.add_option("PAGE", arguments.page, "The page, from 1")->type_name("")->required();
  app.add_option("-o,--output", arguments.output, "Picture, .svg or .png; else <FILE>-p<PAGE>.svg in this folder")
      ->type_name("PICTURE");
  app.add_option("--layers", arguments.layers, "What to draw: some of " + layer_names() + "; else all")
      ->type_name("LAYERS");
  app.add_option("--resolution", arguments.resolution, "Of the page's image and of a PNG, dots an inch")
      ->type_name("DPI")
      ->check(CLI::Range(20, 1200).description(""))
      ->capture_default_str();
  app.add_flag("--no-page", arguments.no_page, "Draw on white, without the page itself");
  add_password_options(app, arguments.password);
}

int run(int argc, char** argv) {
  prepare_streams();
  CLI::App app("Draws a page of a PDF with what was read of it: glyphs, lines, cells", "tools/draw_page");
  Arguments arguments;
  add_options(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    print_out(app.help());
    return static_cast<int>(finish_output() ? ExitCode::ok : ExitCode::nothing_produced);
  } catch (const CLI::ParseError& error) {
    return end_with("", {"usage", error.what(), "tools/draw_page --help tells more"});
  }
  if (arguments.output.empty()) {
    arguments.output = fmt::format("{}-p{}.svg", arguments.file.stem().native(), arguments.page);
  }
  if (!is_png(arguments.output) && arguments.output.extension() != ".svg") {
    return end_with(arguments.output.native(), {"usage", "a picture ends in .svg or .png", ""});
  }
  return draw(arguments);
}

}  // namespace
}  // namespace yusuan

int main(int argc, char** argv) {
  try {
    return yusuan::run(argc, argv);
  } catch (const std::exception& exception) {
    return yusuan::end_with("", {"internal", exception.what(), ""});
  }
}
