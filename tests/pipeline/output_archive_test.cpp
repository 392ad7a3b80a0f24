#include "pipeline/output_archive.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <optional>
#include <string>
#include <string_view>

#include "pipeline/file_descriptor.hpp"
#include "pipeline/synced_files.hpp"

namespace yusuan {
namespace {

using namespace std::string_literals;

OutputFiles some_files() { return {{"document.json", "{\"a\": 1}\n\0"s}, {"01-other.csv", ""}, {"findings.csv", "x"}}; }

FileDescriptor archive_of(const OutputFiles& files) {
  FileDescriptor archive(::memfd_create("archive", MFD_CLOEXEC));
  for (const OutputFile& file : files) pack_file(archive.get(), file);
  return archive;
}

// Empty where the archive is refused.
std::optional<OutputFiles> unpacked(const FileDescriptor& archive) {
  OutputFiles files;
  const Result<void> end = unpack_files(archive.get(), [&](OutputFile file) {
    files.push_back(std::move(file));
    return Result<void>{};
  });
  if (!end) {
    EXPECT_EQ(end.error().code, "worker-answer");
  }
  return end ? std::optional(files) : std::nullopt;
}

TEST(OutputArchive, GivesBackWhatWasPacked) {
  const auto files = unpacked(archive_of(some_files()));
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ((*files)[i].name, some_files()[i].name);
    EXPECT_EQ((*files)[i].bytes, some_files()[i].bytes);
  }
}

TEST(OutputArchive, RefusesWhatIsCutAnywhereButBetweenFiles) {
  const FileDescriptor archive = archive_of(some_files());
  int whole = 0;
  for (off_t length = ::lseek(archive.get(), 0, SEEK_END) - 1; length >= 0; --length) {
    ASSERT_EQ(::ftruncate(archive.get(), length), 0);
    whole += unpacked(archive) ? 1 : 0;
  }
  EXPECT_EQ(whole, 2) << "one, two files";
}

TEST(OutputArchive, RefusesNamesThatAreNotOurs) {
  for (const char* name : {"../document.json", "/etc/passwd", "", ".", "x/document.json", "notes.txt", "01-../x.csv"}) {
    EXPECT_FALSE(unpacked(archive_of({{"document.json", "x"}, {name, "x"}}))) << name;
  }
}

TEST(OutputArchive, RefusesWhatDoesNotBeginWithDocumentJson) {
  EXPECT_FALSE(unpacked(archive_of({{"findings.csv", "x"}, {"document.json", "x"}})));
}

TEST(OutputArchive, RefusesALengthBeyondItsEnd) {
  const FileDescriptor archive = archive_of({{"document.json", "x"}});
  ASSERT_EQ(::pwrite(archive.get(), "\x7F", 1, 6), 1);
  EXPECT_FALSE(unpacked(archive));
}

TEST(OutputArchive, EndsWhereTheSinkCannotGoOn) {
  const FileDescriptor archive = archive_of(some_files());
  const Result<void> end = unpack_files(archive.get(), [](const OutputFile& /*file*/) -> Result<void> {
    return Error{"output-not-writable", "", ""};
  });
  ASSERT_FALSE(end.ok());
  EXPECT_EQ(end.error().code, "output-not-writable");
}

}  // namespace
}  // namespace yusuan
