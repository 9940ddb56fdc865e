#pragma once
#include <stddef.h>

/// OpenCC, opened when the first text is turned: a program that turns none starts without it and the C++ library it
/// needs.
typedef struct script_converter script_converter;

/// A converter by the name of a configuration (`t2s.json`); NULL where the library or its tables are not installed. It
/// stays to the end of the program.
script_converter *_Nullable script_converter_open(const char *_Nonnull configuration);

/// The text turned, which `script_converter_free` takes back; NULL where it cannot be.
char *_Nullable script_converter_turn(script_converter *_Nonnull converter, const char *_Nonnull text, size_t count);

void script_converter_free(char *_Nonnull text);
