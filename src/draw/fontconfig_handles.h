// Owners of fontconfig's handles.
#pragma once

#include <fontconfig/fontconfig.h>

#include <memory>

namespace dutygraph::draw {

struct FcFree {
  void operator()(FcPattern* p) const { FcPatternDestroy(p); }
  void operator()(FcObjectSet* p) const { FcObjectSetDestroy(p); }
  void operator()(FcFontSet* p) const { FcFontSetDestroy(p); }
  void operator()(FcCharSet* p) const { FcCharSetDestroy(p); }
  void operator()(FcConfig* p) const { FcConfigDestroy(p); }
};
template <class T>
using FcOwned = std::unique_ptr<T, FcFree>;

}  // namespace dutygraph::draw
