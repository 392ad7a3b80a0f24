#include "table/crossed_edges.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <tuple>
#include <utility>

namespace yusuan {
namespace {

// What the sweep meets on its way down the page. At one height, vertical edges begin before horizontal ones are looked at,
// and end after.
enum class Step : std::uint8_t { vertical_begins, horizontal, vertical_ends };

struct Event {
  double y = 0;
  Step step = Step::horizontal;
  std::size_t edge = 0;
};

std::vector<Event> events_of(std::span<const Edge> edges, double touch) {
  std::vector<Event> events;
  events.reserve(2 * edges.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const Edge& edge = edges[i];
    if (edge.orientation == Orientation::horizontal) {
      events.push_back({edge.position, Step::horizontal, i});
    } else {
      events.push_back({edge.from - touch, Step::vertical_begins, i});
      events.push_back({edge.to + touch, Step::vertical_ends, i});
    }
  }
  std::ranges::sort(events, {}, [](const Event& event) { return std::tuple(event.y, event.step, event.edge); });
  return events;
}

}  // namespace

std::vector<bool> crossed_edges(std::span<const Edge> edges, double touch) {
  std::vector<bool> crossed(edges.size(), false);
  using ByPosition = std::set<std::pair<double, std::size_t>>;
  ByPosition open;       // the vertical edges at the height of the sweep
  ByPosition uncrossed;  // those of them that nothing has touched so far
  for (const Event& event : events_of(edges, touch)) {
    const Edge& edge = edges[event.edge];
    const std::pair key(edge.position, event.edge);
    switch (event.step) {
      case Step::vertical_begins:
        open.insert(key);
        uncrossed.insert(key);
        break;
      case Step::vertical_ends:
        open.erase(key);
        uncrossed.erase(key);
        break;
      case Step::horizontal: {
        const std::pair from(edge.from - touch, std::size_t{0});
        const double to = edge.to + touch;
        const auto first = open.lower_bound(from);
        if (first == open.end() || first->first > to) break;
        crossed[event.edge] = true;
        for (auto next = uncrossed.lower_bound(from); next != uncrossed.end() && next->first <= to;) {
          crossed[next->second] = true;
          next = uncrossed.erase(next);
        }
        break;
      }
    }
  }
  return crossed;
}

}  // namespace yusuan
