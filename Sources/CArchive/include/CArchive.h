#pragma once
#include <stdbool.h>
#include <stddef.h>

/// Reading zip files with libarchive, which is opened when the first one is read: a program that reads none starts
/// without it and all that it links.
typedef struct zip_reader zip_reader;

/// Whether libarchive is installed and holds what is used here.
bool zip_library_is_there(void);

/// Reads bytes that stay where they are until the reader is closed. NULL where the library is missing, memory runs
/// out, or the bytes are no zip file.
zip_reader *_Nullable zip_reader_open(const void *_Nonnull bytes, size_t count);

/// The path of the next file inside, in UTF-8 or as it stands there; NULL at the end and at an error, which sets
/// `failed`. It stays until the next call.
const char *_Nullable zip_reader_next(zip_reader *_Nonnull reader, bool *_Nonnull failed);

/// Bytes of the current file, at most `capacity`; 0 at its end, negative where it is damaged or encrypted.
ptrdiff_t zip_reader_read(zip_reader *_Nonnull reader, void *_Nonnull buffer, size_t capacity);

void zip_reader_close(zip_reader *_Nonnull reader);
