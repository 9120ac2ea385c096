// Pictures are written as PNG, whatever their name: so the name must not say another format.
#pragma once

#include <string>

namespace sillon {

// Throws Failure(usage) when the path ends in another suffix than .png, which it names. "-" and names without
// a suffix pass. `option` begins the sentence: "-o".
void require_png(const std::string& path, const std::string& option);

}  // namespace sillon
