// Decides what a page offers: readable text, nothing, a picture of text, or text without Unicode.
#pragma once

#include "page/page_content.hpp"

namespace yusuan {

PageStatus status_of(const PageContent& page);

}  // namespace yusuan
