#include "corpus/letter_bytes.h"

#include <array>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>
#include <vector>

namespace kamerzoek {
namespace {

// One list of fields for each type serves both directions, so that writing and
// reading cannot part ways.

template <typename Archive>
void fields(Archive& io, Sender& it) {
  io(it.person, it.office, it.ministry);
}

template <typename Archive>
void fields(Archive& io, Section& it) {
  io(it.heading, it.depth, it.parent, it.page);
}

template <typename Archive>
void fields(Archive& io, PageBreak& it) {
  io(it.offset, it.page);
}

template <typename Archive>
void fields(Archive& io, NoteCall& it) {
  io(it.offset, it.note);
}

template <typename Archive>
void fields(Archive& io, Paragraph& it) {
  io(it.text, it.role, it.section, it.page, it.page_breaks, it.note_calls);
}

template <typename Archive>
void fields(Archive& io, Note& it) {
  io(it.label, it.text, it.page);
}

template <typename Archive>
void fields(Archive& io, Furniture& it) {
  io(it.text, it.reason, it.page);
}

template <typename Archive>
void fields(Archive& io, Source& it) {
  io(it.path, it.format, it.encoding, it.reader_version, it.size,
     it.modified_ns, it.content_hash, it.collection, it.text_path);
}

template <typename Archive>
void fields(Archive& io, Input& it) {
  io(it.path, it.size, it.modified_ns, it.collection);
}

template <typename Archive>
void fields(Archive& io, Skip& it) {
  io(it.input, it.reason, it.detail);
}

template <typename Archive>
void fields(Archive& io, Letter& it) {
  io(it.id, it.aliases, it.title, it.dossier_title, it.kind, it.chamber,
     it.session_year, it.dossiers, it.number, it.senders, it.addressee, it.date,
     it.date_source, it.language, it.cites, it.body_hash, it.source);
  io(it.sections, it.paragraphs, it.notes, it.furniture);
}

template <typename Archive>
void fields(Archive& io, Collection& it) {
  io(it.source);
}

template <typename Archive>
void fields(Archive&, Begun&) {}

template <typename Archive>
void fields(Archive& io, Reading& it) {
  io(it.member, it.result);
}

template <typename Archive>
void fields(Archive& io, ReadRequest& it) {
  io(it.input, it.from);
}

constexpr auto last_of(Role) {
  return Role::annex;
}
constexpr auto last_of(DateSource) {
  return DateSource::file_name;
}
constexpr auto last_of(Language) {
  return Language::other;
}
SkipReason last_of(SkipReason) {
  return skip_reasons().back().reason;
}

class Packer {
 public:
  template <typename... Values>
  void operator()(Values&... values) {
    (put(values), ...);
  }

  std::string bytes;

 private:
  template <std::integral Number>
  void put(Number number) {
    std::array<char, sizeof(Number)> raw{};
    std::memcpy(raw.data(), &number, sizeof(Number));
    bytes.append(raw.data(), raw.size());
  }

  template <typename Enum>
  requires std::is_enum_v<Enum>
  void put(Enum value) { put(static_cast<std::uint32_t>(value)); }

  void put(std::string& text) {
    put(text.size());
    bytes += text;
  }

  void put(Date& date) {
    put(static_cast<int>(date.year()));
    put(static_cast<unsigned>(date.month()));
    put(static_cast<unsigned>(date.day()));
  }

  template <typename Value>
  void put(std::optional<Value>& value) {
    put(static_cast<std::uint8_t>(value.has_value()));
    if (value) {
      put(*value);
    }
  }

  template <typename Value>
  void put(std::vector<Value>& values) {
    put(values.size());
    for (Value& value : values) {
      put(value);
    }
  }

  template <typename... Values>
  void put(std::variant<Values...>& value) {
    put(value.index());
    std::visit([this](auto& held) { this->put(held); }, value);
  }

  template <typename Value>
  requires std::is_class_v<Value>
  void put(Value& value) { fields(*this, value); }
};

/// Reads what Packer wrote. Once something is wrong it reads nothing more.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <typename... Values>
  void operator()(Values&... values) {
    (take(values), ...);
  }

  bool ended_well() const { return ok_ && rest_.empty(); }

 private:
  template <std::integral Number>
  void take(Number& number) {
    if (!ok_ || rest_.size() < sizeof(Number)) {
      ok_ = false;
      return;
    }
    std::memcpy(&number, rest_.data(), sizeof(Number));
    rest_.remove_prefix(sizeof(Number));
  }

  template <typename Enum>
  requires std::is_enum_v<Enum>
  void take(Enum& value) {
    std::uint32_t number = 0;
    take(number);
    if (number > static_cast<std::uint32_t>(last_of(Enum{}))) {
      ok_ = false;
      return;
    }
    value = static_cast<Enum>(number);
  }

  void take(std::string& text) {
    std::size_t size = 0;
    take(size);
    if (!ok_ || size > rest_.size()) {
      ok_ = false;
      return;
    }
    text.assign(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }

  void take(Date& date) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    (*this)(year, month, day);
    date = Date(std::chrono::year(year), std::chrono::month(month),
                std::chrono::day(day));
    // The calendar types keep fewer bits than came.
    ok_ = ok_ && date.ok() && static_cast<int>(date.year()) == year &&
          month <= 12 && day <= 31;
  }

  template <typename Value>
  void take(std::optional<Value>& value) {
    std::uint8_t present = 0;
    take(present);
    ok_ = ok_ && present <= 1;
    if (present == 1 && ok_) {
      take(value.emplace());
    }
  }

  template <typename Value>
  void take(std::vector<Value>& values) {
    std::size_t size = 0;
    take(size);
    // Grown one by one: a lying size must not be allocated.
    for (std::size_t i = 0; i < size && ok_; ++i) {
      take(values.emplace_back());
    }
  }

  template <typename... Values>
  void take(std::variant<Values...>& value) {
    std::size_t index = 0;
    take(index);
    ok_ = ok_ && index < sizeof...(Values);
    if (ok_) {
      take_one_of(value, index, std::index_sequence_for<Values...>());
    }
  }

  template <typename Variant, std::size_t... indices>
  void take_one_of(Variant& value, std::size_t index,
                   std::index_sequence<indices...>) {
    const auto take_if = [&]<std::size_t at>() {
      if (index == at) {
        take(value.template emplace<at>());
      }
    };
    (take_if.template operator()<indices>(), ...);
  }

  template <typename Value>
  requires std::is_class_v<Value>
  void take(Value& value) { fields(*this, value); }

  std::string_view rest_;
  bool ok_ = true;
};

template <typename Value>
std::string bytes_of(Value& value) {
  Packer out;
  out(value);
  return std::move(out.bytes);
}

template <typename Value>
std::optional<Value> value_of(std::string_view bytes) {
  Unpacker source(bytes);
  Value value;
  source(value);
  if (!source.ended_well()) {
    return std::nullopt;
  }
  return value;
}

}  // namespace

std::string to_bytes(ReadRequest request) {
  return bytes_of(request);
}

std::string to_bytes(Reading reading) {
  return bytes_of(reading);
}

std::optional<ReadRequest> request_of_bytes(std::string_view bytes) {
  return value_of<ReadRequest>(bytes);
}

std::optional<Reading> reading_of_bytes(std::string_view bytes) {
  auto reading = value_of<Reading>(bytes);
  if (reading && !reading->member.empty() && !is_member(reading->member)) {
    return std::nullopt;
  }
  return reading;
}

}  // namespace kamerzoek
