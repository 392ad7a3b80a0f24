#include "table/touching_edges.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
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

// The vertical edges at the height of the sweep, from left to right.
using OpenEdges = std::set<std::pair<double, std::size_t>>;

// Goes down the page: `begin` and `end` are told of vertical edges, `cross` of each horizontal one.
template <typename Begin, typename Cross, typename End>
void sweep(std::span<const Edge> edges, double touch, Begin begin, Cross cross, End end) {
  for (const Event& event : events_of(edges, touch)) {
    switch (event.step) {
      case Step::vertical_begins: begin(event.edge); break;
      case Step::horizontal: cross(event.edge); break;
      case Step::vertical_ends: end(event.edge); break;
    }
  }
}

// The first open edge that a horizontal one may touch.
std::pair<double, std::size_t> left_end(const Edge& across, double touch) { return {across.from - touch, 0}; }

// Union-find over edge indices.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::size_t a, std::size_t b) { parent_[root(a)] = root(b); }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace

std::vector<bool> crossed_edges(std::span<const Edge> edges, double touch) {
  std::vector<bool> crossed(edges.size(), false);
  OpenEdges open;
  OpenEdges uncrossed;  // those of them that nothing has touched so far
  const auto key = [&](std::size_t i) { return std::pair(edges[i].position, i); };
  const auto begin = [&](std::size_t i) {
    open.insert(key(i));
    uncrossed.insert(key(i));
  };
  const auto cross = [&](std::size_t i) {
    const auto from = left_end(edges[i], touch);
    const double to = edges[i].to + touch;
    const auto first = open.lower_bound(from);
    if (first == open.end() || first->first > to) return;
    crossed[i] = true;
    for (auto next = uncrossed.lower_bound(from); next != uncrossed.end() && next->first <= to;) {
      crossed[next->second] = true;
      next = uncrossed.erase(next);
    }
  };
  const auto end = [&](std::size_t i) {
    open.erase(key(i));
    uncrossed.erase(key(i));
  };
  sweep(edges, touch, begin, cross, end);
  return crossed;
}

std::vector<std::vector<Edge>> connected_edges(std::span<const Edge> edges, double touch) {
  Groups groups(edges.size());
  OpenEdges open;
  const auto key = [&](std::size_t i) { return std::pair(edges[i].position, i); };
  const auto cross = [&](std::size_t i) {
    const double to = edges[i].to + touch;
    for (auto next = open.lower_bound(left_end(edges[i], touch)); next != open.end() && next->first <= to; ++next) {
      groups.unite(i, next->second);
    }
  };
  sweep(
      edges, touch, [&](std::size_t i) { open.insert(key(i)); }, cross, [&](std::size_t i) { open.erase(key(i)); });
  std::vector<std::vector<Edge>> by_root(edges.size());
  for (std::size_t i = 0; i < edges.size(); ++i) by_root[groups.root(i)].push_back(edges[i]);
  std::erase_if(by_root, [](const auto& group) { return group.empty(); });
  return by_root;
}

}  // namespace yusuan
