#pragma once
#include <stdbool.h>
#include <stddef.h>

/// Reading XML and HTML with libxml2, which is opened when the first document is read: it brings the tables of ICU,
/// and a program that reads none starts without them.
typedef struct markup_reader markup_reader;

enum markup_event {
    markup_end = 0,
    markup_start_element = 1,
    markup_end_element = 2,
    markup_text = 3,
    markup_doctype = 4,
    markup_failed = -1,
    /// HTML whose elements stand inside one another deeper than `markup_html_depth`.
    markup_too_deep = -2,
};

/// How deep elements of HTML may stand inside one another, all kinds counted: pages that never close their `<font>`
/// reach hundreds.
enum { markup_html_depth = 1000 };

/// Whether libxml2 is installed and holds what is used here.
bool markup_library_is_there(void);

/// Reads XML piece by piece. The bytes stay where they are until the reader is closed; nothing is fetched, and
/// entities are not expanded. NULL where the library is missing or memory runs out.
markup_reader *_Nullable markup_reader_open_xml(const char *_Nonnull bytes, int count);

/// Reads HTML in UTF-8 as browsers do, whatever is wrong with it, and then gives it out piece by piece.
/// `markup_too_deep` comes first where the document is nested too deeply.
markup_reader *_Nullable markup_reader_open_html(const char *_Nonnull bytes, int count);

/// The next event. Elements without content have an end of their own.
enum markup_event markup_reader_next(markup_reader *_Nonnull reader);

/// The name of the element, without its prefix. It stays until the next event.
const char *_Nonnull markup_reader_name(markup_reader *_Nonnull reader);

/// The text. It stays until the next event.
const char *_Nonnull markup_reader_text(markup_reader *_Nonnull reader);

/// The value of an attribute by its name without a prefix, from libxml2's memory; NULL where there is none. It stays
/// until the next call.
const char *_Nullable markup_reader_attribute(markup_reader *_Nonnull reader, const char *_Nonnull name);

/// The line where reading failed, from 1; 0 where it is not known.
int markup_reader_line(markup_reader *_Nonnull reader);

void markup_reader_close(markup_reader *_Nonnull reader);
