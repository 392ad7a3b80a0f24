// Words to the terminal: the two streams, and text that fits them.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "cli/exit_code.hpp"

namespace yusuan {

// Call once, first. A reader that goes away (`| head`) must end nothing but the output; and a stream that was closed
// must not let a result file take its place.
void prepare_streams();

// Writes to stdout. What fails is kept for finish_output().
void print_out(std::string_view text);

// Hands on what was printed so far. False when it no longer gets through, as when the reader has gone away; nothing is told.
bool flush_output();

// Flushes stdout. False when something did not get through, which is then told on stderr; a reader that went away is
// no failure.
bool finish_output();

// Writes to stderr.
void print_err(std::string_view text);

// `yusuan: SUBJECT: message (hint)`; without a subject where that is empty.
void print_error(std::string_view subject, const Error& error);

// The same, as the end of a command that has produced nothing.
ExitCode fail(std::string_view subject, const Error& error);

// `message (hint)`, or the message alone.
std::string with_hint(std::string_view message, std::string_view hint);

// `text` on one line and harmless to a terminal: control characters become `?`, broken UTF-8 U+FFFD.
std::string printable(std::string_view text);

// How many terminal columns valid UTF-8 takes: CJK two each.
int display_width(std::string_view text);

// `text` with spaces up to `width` columns; not cut where it is wider.
std::string padded(std::string_view text, int width);

// The end of `text` that fits `width` columns, with `…` before it where something is cut.
std::string fitted(std::string_view text, int width);

}  // namespace yusuan
