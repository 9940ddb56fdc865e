#pragma once
#include <stdbool.h>

/// GNU readline, without its global variables: Swift sees functions only. One editor a process. The library is opened when
/// the editor is set up; without it, lines are read as the terminal gives them.

/// What may stand for `before`, the line up to the cursor, as readline wants it: the common beginning, then every
/// whole line that is possible, then NULL. Array and strings come from malloc; NULL where nothing fits.
typedef char *_Nullable *_Nullable (*line_editor_complete)(void *_Nullable context, const char *_Nonnull before);

/// The lines that show the possibilities of the last completion on a terminal of so many columns; from malloc.
typedef char *_Nullable (*line_editor_list)(void *_Nullable context, int columns);

/// Sets readline up. `context` is handed to both functions.
void line_editor_start(void *_Nullable context, line_editor_complete _Nonnull complete, line_editor_list _Nonnull list);

/// A line without its end, from malloc; it may hold line breaks that were pasted. NULL at the end of the input, and
/// when the line was cancelled, which sets `interrupted`. Characters between \001 and \002 in the prompt take no room.
char *_Nullable line_editor_read(const char *_Nonnull prompt, bool *_Nonnull interrupted);

/// Puts a line where the arrow keys find it.
void line_editor_remember(const char *_Nonnull line);

/// From now on Ctrl-C does not end the process but shows `note`; a second one before anybody has asked for the first
/// does. While a line is read, it cancels the line.
void line_editor_catch_interrupts(const char *_Nonnull note);

/// Whether Ctrl-C was pressed since this was last asked or a line was last read.
bool line_editor_take_interrupt(void);
