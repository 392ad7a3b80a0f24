// PDFs of one page, written by hand.
#pragma once

#include <PDFDoc.h>
#include <Stream.h>
#include <zlib.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/poppler_session.hpp"

namespace yusuan::test {

inline std::string deflated(std::string_view text) {
  std::string out(compressBound(text.size()), '\0');
  uLongf size = out.size();
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
  out.resize(size);
  return out;
}

inline std::string stream_of(std::string_view bytes, std::string_view filter) {
  return "<</Length " + std::to_string(bytes.size()) + ' ' + std::string(filter) + ">>stream\n" + std::string(bytes) +
         "\nendstream\n";
}

constexpr std::string_view kDeflate = "/Filter/FlateDecode";

// A PDF of one page with those content streams, as objects 4, 5, …, that page's `resources` and more objects; without a table of
// objects, which Poppler then makes itself.
class OnePage {
 public:
  explicit OnePage(const std::vector<std::string>& streams, std::string_view catalog = "",
                   std::string_view resources = "", std::string_view objects = "") {
    start_poppler();
    bytes_ = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R" + std::string(catalog) +
             ">>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
             "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<<" +
             std::string(resources) + ">>/Contents[";
    for (std::size_t i = 0; i < streams.size(); ++i) bytes_ += std::to_string(i + 4) + " 0 R ";
    bytes_ += "]>>endobj\n";
    for (std::size_t i = 0; i < streams.size(); ++i) {
      bytes_ += std::to_string(i + 4) + " 0 obj" + streams[i] + "endobj\n";
    }
    bytes_ += std::string(objects) + "trailer<</Root 1 0 R>>\n%%EOF\n";
    pdf_ =
        std::make_unique<PDFDoc>(new MemStream(bytes_.data(), 0, static_cast<Goffset>(bytes_.size()), Object(objNull)));
  }

  PDFDoc& pdf() { return *pdf_; }
  Page& page() { return *pdf_->getPage(1); }

 private:
  std::string bytes_;
  std::unique_ptr<PDFDoc> pdf_;
};

}  // namespace yusuan::test
