#include "indexer/with_xapian.h"

#include <cerrno>
#include <cstring>

#include "analyzers/error.h"

namespace kamerzoek {
namespace {

constexpr const char* damaged_hint =
    "the index is damaged; build it again: kamerzoek index --rebuild PATH…";

std::string failed(std::string_view doing, const std::string& why) {
  return std::string(doing) + " failed: " + why;
}

std::string hint_for(int error_number) {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
      return "free some space on that disk and try again; what was published "
             "before is still there";
    case EACCES:
    case EPERM:
    case EROFS:
      return "check the permissions of the index folder";
    case EMFILE:
    case ENFILE:
      return "raise the limit on open files (ulimit -n) and try again";
    default:
      return "check the disk and try again; what was published before is "
             "still there";
  }
}

/// Xapian tells the number only as text.
int error_number_of(const Xapian::Error& why) {
  const char* text = why.get_error_string();
  if (text == nullptr) {
    return 0;
  }
  for (const int number :
       {ENOSPC, EDQUOT, EACCES, EPERM, EROFS, EMFILE, ENFILE}) {
    if (std::generic_category().message(number) == text) {
      return number;
    }
  }
  return 0;
}

}  // namespace

void throw_error(std::string_view doing, const Xapian::Error& why) {
  std::string message = why.get_msg();
  if (const char* cause = why.get_error_string(); cause != nullptr) {
    message += std::string(" (") + cause + ')';
  }
  const std::string_view type = why.get_type();
  if (type == "DatabaseLockError") {
    throw Error(failed(doing, message),
                "another program writes in it; try again when it is done",
                Failure::busy);
  }
  if (type == "DatabaseCorruptError" || type == "DatabaseVersionError" ||
      type == "DatabaseNotFoundError") {
    throw Error(failed(doing, message), damaged_hint);
  }
  throw Error(failed(doing, message), hint_for(error_number_of(why)));
}

void throw_error(std::string_view doing, const std::system_error& why) {
  throw Error(failed(doing, why.what()), hint_for(why.code().value()));
}

}  // namespace kamerzoek
