// What speaks for a table's kind, and how it was decided.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/provenance.hpp"

namespace yusuan {

// Where a piece of evidence was read: the title printed above the table, the book's contents page, the PDF's outline, the
// words of the header (in a form, of the first rows), the subject codes of the body.
enum class KindSource : std::uint8_t { title, contents, outline, headers, codes };

// How strongly a source speaks, 0 to 1: what is printed with the table before what is printed elsewhere of it, before what
// its content lets one infer. Only their order decides.
struct KindStrengths {
  double title = 1.0;
  double listed_by_number = 0.85;      // the contents page prints the table's number
  double listed_by_page = 0.8;         // contents page or outline send the reader to the table's page
  double listed_by_order = 0.7;        // the tables before and after it are known, and one entry stands between theirs
  double shape = 0.6;                  // header words and codes
  double title_of_a_later_kind = 0.5;  // fits too, but a more special title pattern was tried before
};

// `file`'s pattern `pattern` matched `text`. With `against` it speaks against the kind, not for it.
struct KindEvidence {
  KindSource source = KindSource::title;
  std::string kind;
  std::string file;     // of the catalogue
  std::string pattern;  // in words, for people
  std::string text;     // as printed
  Provenance where;
  double strength = 0;
  bool against = false;
};

enum class KindReason : std::uint8_t {
  decided,           // by the first piece of evidence
  nothing_known,     // no title, nothing listed, no telling header
  title_of_no_kind,  // there is a title, and no pattern fits it
  torn_title,        // the title lost its first words, and with them what tells its kind
  several_fit,       // header words and codes fit more than one kind, or the listings name several
  contradicted       // the header cannot be of the kind that the title names
};

struct KindDecision {
  std::string kind = "other";
  KindReason reason = KindReason::nothing_known;
  std::vector<KindEvidence> evidence;  // what decided first, then runners-up, strongest first
};

}  // namespace yusuan
