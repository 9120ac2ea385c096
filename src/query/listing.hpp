// The rows of the list panel and of saved lists, sorted, in step with what is visible.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/visible.hpp"
#include "state/state.hpp"
#include "work/progress.hpp"

namespace sillon {

// By the chosen column, then by name, then by row; what has no value in the column comes last in both
// directions. Texts are compared as the reader's language orders them.
//
// Each column is put in order once, when it is first asked for (seconds of one core for the names of a
// million places); a list then takes the rows that are shown out of it, and sorts nothing. Not to be asked
// from several threads at once.
class Listing {
 public:
  // The atlas outlives it, and so does `progress`: where it is cancelled, putting names in order throws
  // Cancelled, soon.
  Listing(const Atlas& atlas, std::string language, const Progress* progress = nullptr);
  ~Listing();

  // Puts the names in order now, so that no list waits for them.
  void prepare();

  // Place rows (subject places: shown with or without point, no cities; unplaced: shown without a point) in
  // order.
  std::vector<Row> places(const Visible& visible, const ListPanel& list) const;
  // Link rows that are shown, in order. A link's name is that of its `from` end, then of its `to` end; its
  // town and territory are those of its `from` end.
  std::vector<Row> links(const Visible& visible, const ListPanel& list) const;

 private:
  struct Orders;
  std::unique_ptr<Orders> orders_;
};

// Of one list.
std::vector<Row> listed_places(const Atlas& atlas, const Visible& visible, const ListPanel& list,
                               std::string_view language, const Progress* progress = nullptr);
std::vector<Row> listed_links(const Atlas& atlas, const Visible& visible, const ListPanel& list,
                              std::string_view language, const Progress* progress = nullptr);

}  // namespace sillon
