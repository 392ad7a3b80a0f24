// The review page: one HTML file that shows a book's pages beside the tables read from them, without any network.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "budget/document.hpp"
#include "page/page_image.hpp"

namespace yusuan {

inline constexpr std::string_view kReviewFile = "review.html";

// Its data are document.json as it is written elsewhere, and the compositions for its charts; its markup, style and scripts
// are those of output/review/. A policy in its head forbids it any connection and every script and style but those.
// Pages without a picture show their boxes only.
std::string write_review(const BudgetDocument& document, std::span<const PageImage> images);

// Whether `start`, the first kilobyte of a file, is that of a review page.
bool begins_as_review(std::string_view start);

}  // namespace yusuan
