#include "searcher/trend.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace kamerzoek {
namespace {

// More periods between the first and the last than this are a mistaken date.
constexpr std::size_t most_periods = 2400;

std::string period_of(const std::optional<Date>& date, Period period) {
  return date ? kamerzoek::period_of(*date, period) : "";
}

Date next_begin(Date date, Period period) {
  const int months = period == Period::month     ? 1
                     : period == Period::quarter ? 3
                                                 : 12;
  const auto later = date.year() / date.month() + std::chrono::months(months);
  return later / 1;
}

struct Volumes {
  std::map<std::string, Volume> by_period;
  std::optional<Date> first;
  std::optional<Date> last;
};

Volumes volumes_of(const Letters& letters, Period period) {
  Volumes volumes;
  letters.for_each_letter([&](const StoredLetter& stored) {
    const auto& date = stored.letter.date;
    Volume& volume = volumes.by_period[period_of(date, period)];
    ++volume.letters;
    volume.passages += stored.passages;
    volume.words += stored.words;
    if (date) {
      volumes.first = std::min(volumes.first.value_or(*date), *date);
      volumes.last = std::max(volumes.last.value_or(*date), *date);
    }
  });
  return volumes;
}

// Periods without letters too: a chart must show that there are none.
void add_empty(Volumes& volumes, Period period) {
  if (!volumes.first) {
    return;
  }
  const std::string last = period_of(volumes.last, period);
  Date day = volumes.first->year() / volumes.first->month() / 1;
  for (std::size_t i = 0; i < most_periods; ++i) {
    const std::string name = kamerzoek::period_of(day, period);
    if (name > last) {
      return;
    }
    volumes.by_period[name];
    day = next_begin(day, period);
  }
}

std::vector<Volume> listed(const Volumes& volumes) {
  std::vector<Volume> list;
  for (const auto& [name, volume] : volumes.by_period) {
    list.push_back(volume);
    list.back().period = name;
  }
  // What has no date sorts first, and is shown last.
  if (!list.empty() && list.front().period.empty()) {
    std::rotate(list.begin(), list.begin() + 1, list.end());
  }
  return list;
}

struct Found {
  TrendBin bin;
  std::set<std::string> letters;
};

std::vector<TrendBin> bins_of(const Searcher& searcher, const Query& query,
                              const std::vector<Volume>& volumes,
                              Period period) {
  std::map<std::string, Found> found;
  const auto visit = [&](const Hit& hit) {
    Found& here = found[period_of(hit.letter.letter.date, period)];
    here.bin.hits += hit.matches.size();
    ++here.bin.passages;
    here.letters.insert(hit.passage.letter);
  };
  searcher.for_each_hit(query, Detail::with_matches,
                        {[&] { found.clear(); }, visit});
  std::vector<TrendBin> bins;
  for (const Volume& volume : volumes) {
    Found& here = found[volume.period];
    here.bin.letters = here.letters.size();
    bins.push_back(here.bin);
  }
  return bins;
}

double share(std::uint64_t part, std::uint64_t whole, double of) {
  return whole == 0
             ? 0
             : static_cast<double>(part) / static_cast<double>(whole) * of;
}

}  // namespace

std::string period_of(Date date, Period period) {
  const std::string day = iso_text(date);
  switch (period) {
    case Period::month:
      return day.substr(0, 7);
    case Period::quarter:
      return day.substr(0, 4) + "-Q" +
             std::to_string((static_cast<unsigned>(date.month()) + 2) / 3);
    case Period::year:
      break;
  }
  return day.substr(0, 4);
}

double per_1000_passages(const TrendBin& bin, const Volume& volume) {
  return share(bin.passages, volume.passages, 1e3);
}

double per_million_words(const TrendBin& bin, const Volume& volume) {
  return share(bin.hits, volume.words, 1e6);
}

Trend trend_of(const Searcher& searcher, const Letters& letters,
               const std::vector<Query>& queries, Period period) {
  Volumes volumes = volumes_of(letters, period);
  add_empty(volumes, period);
  Trend trend;
  trend.volumes = listed(volumes);
  for (const Query& query : queries) {
    trend.bins.push_back(bins_of(searcher, query, trend.volumes, period));
  }
  return trend;
}

}  // namespace kamerzoek
