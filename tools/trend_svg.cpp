#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>

#include "tools/trend_chart.h"

namespace kamerzoek {
namespace {

constexpr double width = 900;
constexpr double height = 420;
constexpr double left = 70;
constexpr double right = 20;
constexpr double top = 30;
constexpr double line_height = 18;
constexpr std::size_t most_labels = 14;
constexpr std::size_t grid_lines = 4;

// Apart for people who see colours otherwise (Okabe and Ito).
constexpr std::array<std::string_view, 7> colours = {
    "#0072b2", "#d55e00", "#009e73", "#cc79a7",
    "#e69f00", "#56b4e9", "#000000"};

std::string number(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

// What XML allows of a query; control characters are none of it.
std::string escaped(std::string_view text) {
  std::string xml;
  for (const char c : text) {
    switch (c) {
      case '&':
        xml += "&amp;";
        break;
      case '<':
        xml += "&lt;";
        break;
      case '>':
        xml += "&gt;";
        break;
      case '"':
        xml += "&quot;";
        break;
      default:
        xml += c >= 0 && c < ' ' ? ' ' : c;
    }
  }
  return xml;
}

// The next of 1, 2, 5, 10, 20, … above `value`.
double round_above(double value) {
  if (value <= 0) {
    return 1;
  }
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double step : {1.0, 2.0, 5.0}) {
    if (step * power >= value) {
      return step * power;
    }
  }
  return 10 * power;
}

std::string dot(const std::string& at_x, const std::string& at_y) {
  return "<circle cx=\"" + at_x + "\" cy=\"" + at_y + R"(" r="2.5"/>)";
}

class Drawing {
 public:
  explicit Drawing(const NamedTrend& trend)
      : trend_(trend), bins_(trend.trend.volumes.size()) {
    double most = 0;
    for (std::size_t i = 0; i < trend.names.size(); ++i) {
      for (std::size_t j = 0; j < bins_; ++j) {
        most = std::max(most, trend.value(i, j));
      }
    }
    highest_ = round_above(most);
    bottom_ = height - line_height * 2;
  }

  std::string drawn() && {
    const double all =
        height + line_height * static_cast<double>(trend_.names.size());
    svg_ = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" +
           number(width) + " " + number(all) +
           "\" font-family=\"sans-serif\" font-size=\"12\">\n"
           "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
    text(left, top - 12, "start", std::string(label_of(trend_.measure)));
    grid();
    periods();
    for (std::size_t i = 0; i < trend_.names.size(); ++i) {
      series(i);
    }
    return std::move(svg_) + "</svg>\n";
  }

 private:
  double x(std::size_t bin) const {
    const double room = width - left - right;
    return bins_ < 2 ? left + room / 2
                     : left + room * static_cast<double>(bin) /
                                  static_cast<double>(bins_ - 1);
  }
  double y(double value) const {
    return bottom_ - (bottom_ - top) * value / highest_;
  }

  void text(double at_x, double at_y, std::string_view anchor,
            const std::string& content) {
    svg_ += "<text x=\"" + number(at_x) + "\" y=\"" + number(at_y) +
            "\" text-anchor=\"" + std::string(anchor) + "\">" +
            escaped(content) + "</text>\n";
  }

  void grid() {
    for (std::size_t i = 0; i <= grid_lines; ++i) {
      const double value =
          highest_ * static_cast<double>(i) / static_cast<double>(grid_lines);
      svg_ += "<line x1=\"" + number(left) + "\" x2=\"" +
              number(width - right) + "\" y1=\"" + number(y(value)) +
              "\" y2=\"" + number(y(value)) + "\" stroke=\"#dddddd\"/>\n";
      text(left - 8, y(value) + 4, "end", number(value));
    }
  }

  void periods() {
    const std::size_t step = bins_ / most_labels + 1;
    for (std::size_t bin = 0; bin < bins_; bin += step) {
      const std::string& period = trend_.trend.volumes[bin].period;
      text(x(bin), bottom_ + line_height, "middle",
           period.empty() ? "undated" : period);
    }
  }

  // A point alone draws no line, so each point is drawn too.
  void series(std::size_t i) {
    const std::string colour(colours.at(i % colours.size()));
    std::string points;
    std::string dots;
    for (std::size_t bin = 0; bin < bins_; ++bin) {
      const std::string at_x = number(x(bin));
      const std::string at_y = number(y(trend_.value(i, bin)));
      points.append(at_x).append(",").append(at_y).append(" ");
      dots += dot(at_x, at_y);
    }
    svg_ += R"(<polyline fill="none" stroke-width="2" stroke=")" + colour +
            "\" points=\"" + points + "\"/>\n<g fill=\"" + colour + "\">" +
            dots + "</g>\n";
    const double key = height + line_height * static_cast<double>(i);
    svg_ += "<rect x=\"" + number(left) + "\" y=\"" + number(key - 10) +
            R"(" width="12" height="12" fill=")" + colour + "\"/>\n";
    text(left + line_height, key, "start", trend_.names[i]);
  }

  const NamedTrend& trend_;
  std::size_t bins_;
  double highest_ = 1;
  double bottom_ = 0;
  std::string svg_;
};

}  // namespace

std::string svg_of(const NamedTrend& trend) {
  return Drawing(trend).drawn();
}

}  // namespace kamerzoek
