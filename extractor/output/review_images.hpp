// The pictures of pages inside a review page: written into it, and taken out of one again.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "page/page_image.hpp"

namespace yusuan {

// A <script type="text/plain"> a picture, in base64: a browser keeps it as text until the page comes into view.
std::string review_images_html(std::span<const PageImage> images);

// The pictures that write_review_page() put into `html`; empty where it is no such page.
std::vector<PageImage> images_of_review(std::string_view html);

}  // namespace yusuan
