#include <iostream>

#include "tools/version.h"

int main() {
  std::cout << "kamerzoek " << kamerzoek::version() << '\n';
}
