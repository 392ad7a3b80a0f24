// What an open Document holds. Private to pdf/.
#pragma once

#include <PDFDoc.h>
#include <poppler-document.h>

#include <memory>
#include <string>
#include <vector>

#include "pdf/document.hpp"
#include "pdf/kept_resources.hpp"

namespace yusuan {

struct Document::Core {
  std::shared_ptr<const std::vector<char>> bytes;  // what both documents read from; outlives them
  std::string password;
  KeptResources resources;  // of `pdf`
  std::unique_ptr<PDFDoc> pdf;
  std::unique_ptr<poppler::document> pictures;  // poppler-cpp's view of it: facts and page images
  DocumentFacts facts;
};

}  // namespace yusuan
