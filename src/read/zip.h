// A ZIP archive in memory: what DOCX, XLSX and ODF files are.
//
// Limits, each named in the failure: entries, bytes of one part, bytes of all parts read, and how far a part may swell
// (a zip bomb). What the archive says about sizes is not believed: the bytes are counted as they come out. Source:
// libzip.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace dutygraph::read {

struct ZipLimits {
  std::size_t entries = 20000;
  std::size_t part = std::size_t{64} << 20U;        // bytes, unpacked
  std::size_t all = std::size_t{160} << 20U;        // bytes of all parts that were read
  std::size_t ratio = 400;                          // unpacked to packed …
  std::size_t ratio_from = std::size_t{16} << 20U;  // … of a part that is larger than this
};

// Its members throw Error: unreadable where the archive is damaged or encrypted, limit where it is over one.
class Zip {
 public:
  // `bytes` must outlive it; `file` only names them.
  Zip(std::string_view bytes, std::string file, const ZipLimits& limits = {});
  Zip(Zip&&) noexcept;
  Zip& operator=(Zip&&) noexcept;
  ~Zip();

  bool has(const std::string& name) const;
  std::string part(const std::string& name);  // must be there
  // Empty where there is none.
  std::string part_if_any(const std::string& name) { return has(name) ? part(name) : std::string(); }
  const std::string& file() const { return file_; }

 private:
  struct Close {
    void operator()(void* archive) const;
  };
  std::unique_ptr<void, Close> archive_;
  std::string file_;
  ZipLimits limits_;
  std::size_t read_ = 0;
};

}  // namespace dutygraph::read
