#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

/// The functions of libarchive that are used, with the types that its own header gives them.
#define FUNCTIONS(use)                                                                                                \
    use(archive_read_new) use(archive_read_support_format_zip) use(archive_read_open_memory)                          \
    use(archive_read_next_header) use(archive_entry_pathname_utf8) use(archive_entry_pathname)                        \
    use(archive_read_data) use(archive_read_free)

#define MEMBER(name) __typeof__(&name) name;
static struct { FUNCTIONS(MEMBER) } library;

static pthread_once_t opened = PTHREAD_ONCE_INIT;
static bool is_there = false;

static void open_library(void) {
    // The name carries the version of the interface that the header describes.
    void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
    bool complete = true;
#define LOOK_UP(name)                                                                                                 \
    library.name = (__typeof__(&name))dlsym(handle, #name);                                                           \
    complete = complete && library.name != NULL;
    FUNCTIONS(LOOK_UP)
    is_there = complete;
}

bool zip_library_is_there(void) {
    pthread_once(&opened, open_library);
    return is_there;
}

struct zip_reader {
    struct archive *archive;
};

zip_reader *zip_reader_open(const void *bytes, size_t count) {
    if (!zip_library_is_there()) return NULL;
    zip_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    reader->archive = library.archive_read_new();
    if (reader->archive != NULL && library.archive_read_support_format_zip(reader->archive) == ARCHIVE_OK
        && library.archive_read_open_memory(reader->archive, bytes, count) == ARCHIVE_OK) {
        return reader;
    }
    zip_reader_close(reader);
    return NULL;
}

const char *zip_reader_next(zip_reader *reader, bool *failed) {
    struct archive_entry *entry = NULL;
    int status = library.archive_read_next_header(reader->archive, &entry);
    *failed = status != ARCHIVE_OK && status != ARCHIVE_WARN && status != ARCHIVE_EOF;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return NULL;
    const char *path = library.archive_entry_pathname_utf8(entry);
    if (path == NULL) path = library.archive_entry_pathname(entry);
    return path != NULL ? path : "";
}

ptrdiff_t zip_reader_read(zip_reader *reader, void *buffer, size_t capacity) {
    return library.archive_read_data(reader->archive, buffer, capacity);
}

void zip_reader_close(zip_reader *reader) {
    if (reader->archive != NULL) library.archive_read_free(reader->archive);
    free(reader);
}
