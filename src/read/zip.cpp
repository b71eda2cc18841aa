#include "read/zip.h"

#include <zip.h>

#include <array>

#include "dutygraph/model/error.h"

namespace dutygraph::read {

namespace {

[[noreturn]] void refuse(Code code, const std::string& file, std::string what) {
  throw Error(Failure{code, file, 0, std::move(what),
                      code == Code::limit ? "open it in an office program, keep only the plan, and save it anew"
                                          : "open it in an office program and save it anew, without a password"});
}

std::string megabytes(std::size_t bytes) { return std::to_string(bytes >> 20U) + " MB"; }

zip_t* archive_of(void* handle) { return static_cast<zip_t*>(handle); }

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

}  // namespace

void Zip::Close::operator()(void* archive) const { zip_discard(archive_of(archive)); }

Zip::Zip(Zip&&) noexcept = default;
Zip& Zip::operator=(Zip&&) noexcept = default;
Zip::~Zip() = default;

Zip::Zip(std::string_view bytes, std::string file, const ZipLimits& limits) : file_(std::move(file)), limits_(limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!archive_ && source != nullptr) zip_source_free(source);
  const std::string why = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (!archive_) refuse(Code::unreadable, file_, "is a damaged ZIP archive: " + why);
  if (const zip_int64_t count = zip_get_num_entries(archive_of(archive_.get()), 0);
      static_cast<std::size_t>(count) > limits_.entries)
    refuse(Code::limit, file_,
           "holds " + std::to_string(count) + " parts, over the limit of " + std::to_string(limits_.entries));
}

bool Zip::has(const std::string& name) const {
  return zip_name_locate(archive_of(archive_.get()), name.c_str(), 0) >= 0;
}

std::string Zip::part(const std::string& name) {
  zip_t* archive = archive_of(archive_.get());
  const zip_int64_t found = zip_name_locate(archive, name.c_str(), 0);
  if (found < 0) refuse(Code::unreadable, file_, "lacks its part " + name);
  const auto index = static_cast<zip_uint64_t>(found);
  zip_stat_t status;
  zip_stat_init(&status);
  std::size_t packed = 0;
  if (zip_stat_index(archive, index, 0, &status) == 0 && (status.valid & ZIP_STAT_COMP_SIZE) != 0)
    packed = static_cast<std::size_t>(status.comp_size);
  const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(archive, index, 0));
  if (!entry) refuse(Code::unreadable, file_, "its part " + name + " can't be opened: " + zip_strerror(archive));
  std::string content;
  std::array<char, std::size_t{1} << 16U> buffer{};
  while (true) {
    const zip_int64_t got = zip_fread(entry.get(), buffer.data(), buffer.size());
    if (got < 0) refuse(Code::unreadable, file_, "its part " + name + " is damaged");
    if (got == 0) return content;
    content.append(buffer.data(), static_cast<std::size_t>(got));
    read_ += static_cast<std::size_t>(got);
    if (content.size() > limits_.part)
      refuse(Code::limit, file_, "its part " + name + " is larger than " + megabytes(limits_.part) + " unpacked");
    if (read_ > limits_.all)
      refuse(Code::limit, file_, "its parts are larger than " + megabytes(limits_.all) + " unpacked");
    if (content.size() > limits_.ratio_from && content.size() / limits_.ratio > packed)
      refuse(Code::limit, file_,
             "its part " + name + " swells to over " + std::to_string(limits_.ratio) +
                 " times its packed size (a zip bomb?)");
  }
}

}  // namespace dutygraph::read
