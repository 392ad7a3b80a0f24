#include "output/write_review.hpp"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <array>
#include <vector>

#include "embedded_files.hpp"
#include "output/base64.hpp"
#include "output/compositions_json.hpp"
#include "output/html_text.hpp"
#include "output/review_images.hpp"
#include "output/write_json.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kTemplate = "review.html";
constexpr std::string_view kStyle = "review.css";
constexpr std::string_view kWords = "words.json";
constexpr std::string_view kMark = R"(<meta name="generator" content="yusuan review">)";

std::string_view file_of(std::string_view name) {
  for (const EmbeddedFile& file : embedded_review()) {
    if (file.name == name) return file.content;
  }
  return {};
}

// `'sha256-…'`: what a Content-Security-Policy calls one script or style by.
std::string source_of(std::string_view content) {
  sha256_ctx context{};
  sha256_init(&context);
  sha256_update(&context, content.size(), reinterpret_cast<const std::uint8_t*>(content.data()));
  std::array<char, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
  return fmt::format("'sha256-{}'", to_base64({digest.data(), digest.size()}));
}

// The scripts, in the order of their names: each stands on what those before it define.
std::vector<std::string_view> scripts() {
  std::vector<std::string_view> found;
  for (const EmbeddedFile& file : embedded_review()) {
    if (file.name.ends_with(".js")) found.push_back(file.content);
  }
  return found;
}

std::string policy() {
  std::string sources;
  for (const std::string_view script : scripts()) sources += ' ' + source_of(script);
  return fmt::format(
      "default-src 'none'; img-src data:; style-src {}; script-src{}; base-uri 'none'; form-action 'none'",
      source_of(file_of(kStyle)), sources);
}

std::string scripts_html() {
  std::string html;
  for (const std::string_view script : scripts()) html += fmt::format("<script>{}</script>\n", script);
  return html;
}

std::string data_html(std::string_view id, std::string_view json) {
  return fmt::format("<script type=\"application/json\" id=\"{}\">{}</script>\n", id, json_in_html(json));
}

std::string page_title(const BudgetDocument& document) {
  return html_text(document.title.empty() ? document.source.file : document.title);
}

// What stands in the place of a slot `{{name}}` of the template.
std::string slot(std::string_view name, const BudgetDocument& document, std::span<const PageImage> images) {
  if (name == "mark") return std::string(kMark);
  if (name == "policy") return policy();
  if (name == "title") return page_title(document);
  if (name == "style") return std::string(file_of(kStyle));
  if (name == "scripts") return scripts_html();
  if (name == "images") return review_images_html(images);
  if (name == "data") {
    return data_html("words", file_of(kWords)) + data_html("document", write_document_json(document)) +
           data_html("compositions", compositions_json(document));
  }
  return {};
}

}  // namespace

std::string write_review(const BudgetDocument& document, std::span<const PageImage> images) {
  constexpr std::string_view open = "{{";
  constexpr std::string_view close = "}}";
  const std::string_view page = file_of(kTemplate);
  std::string html;
  std::size_t at = 0;
  for (std::size_t begin = page.find(open); begin != std::string_view::npos; begin = page.find(open, at)) {
    const std::size_t end = page.find(close, begin);
    html += page.substr(at, begin - at);
    html += slot(page.substr(begin + open.size(), end - begin - open.size()), document, images);
    at = end + close.size();
  }
  html += page.substr(at);
  return html;
}

bool begins_as_review(std::string_view start) { return start.find(kMark) != std::string_view::npos; }

}  // namespace yusuan
