#include "CXML2.h"

#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/// The functions of libxml2 that are used, with the types that its own headers give them.
#define FUNCTIONS(use)                                                                                                \
    use(xmlInitParser) use(xmlSetStructuredErrorFunc) use(xmlSetGenericErrorFunc) use(xmlReaderForMemory)             \
    use(xmlReaderWalker) use(xmlTextReaderRead)                                                                       \
    use(xmlTextReaderNodeType) use(xmlTextReaderConstLocalName) use(xmlTextReaderConstValue)                          \
    use(xmlTextReaderIsEmptyElement) use(xmlTextReaderMoveToFirstAttribute)                                           \
    use(xmlTextReaderMoveToNextAttribute) use(xmlTextReaderMoveToElement) use(xmlTextReaderSetStructuredErrorHandler) \
    use(xmlFreeTextReader) use(htmlNewParserCtxt) use(htmlCtxtReadMemory) use(htmlFreeParserCtxt) use(xmlFreeDoc)

#define MEMBER(name) __typeof__(&name) name;
static struct { FUNCTIONS(MEMBER) } library;

static pthread_once_t opened = PTHREAD_ONCE_INIT;
static bool is_there = false;

static void open_library(void) {
    // The name carries the version of the interface that the headers describe.
    void *handle = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
    bool complete = true;
#define LOOK_UP(name)                                                                                                 \
    library.name = (__typeof__(&name))dlsym(handle, #name);                                                           \
    complete = complete && library.name != NULL;
    FUNCTIONS(LOOK_UP)
    // Its own bound, 256 elements, is for XML, which the caller keeps far below it.
    unsigned int *depth = (unsigned int *)dlsym(handle, "xmlParserMaxDepth");
    if (depth != NULL && *depth < markup_html_depth) *depth = markup_html_depth;
    is_there = complete;
    if (is_there) library.xmlInitParser();
}

bool markup_library_is_there(void) {
    pthread_once(&opened, open_library);
    return is_there;
}

struct markup_reader {
    xmlTextReaderPtr reader;
    /// The tree of an HTML document; NULL for XML, which is read as it comes.
    xmlDocPtr document;
    /// Nothing can be read, or no more.
    bool failed;
    bool too_deep;
    /// The element just given out has no content; its end is the next event.
    bool is_empty;
    int line;
};

/// Mistakes that concern no reader, of encodings: without this the library would write them to standard error.
static void drop_error(void *data, xmlErrorPtr error) {
    (void)data;
    (void)error;
}

/// A few mistakes are told this way only.
static void drop_message(void *data, const char *format, ...) {
    (void)data;
    (void)format;
}

/// Remembers the first line with a mistake.
static void take_error(void *data, xmlErrorPtr error) {
    markup_reader *reader = data;
    if (reader->line == 0 && error != NULL && error->line > 0) reader->line = error->line;
}

/// Each thread has handlers of its own.
static void be_silent(void) {
    library.xmlSetStructuredErrorFunc(NULL, drop_error);
    library.xmlSetGenericErrorFunc(NULL, drop_message);
}

markup_reader *markup_reader_open_xml(const char *bytes, int count) {
    if (!markup_library_is_there()) return NULL;
    be_silent();
    markup_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    // Neither NOENT nor HUGE: the library's own limits on nesting, names and entities stay.
    int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
    reader->reader = library.xmlReaderForMemory(bytes, count, NULL, NULL, options);
    if (reader->reader == NULL) {
        reader->failed = true;
    } else {
        library.xmlTextReaderSetStructuredErrorHandler(reader->reader, take_error, reader);
    }
    return reader;
}

markup_reader *markup_reader_open_html(const char *bytes, int count) {
    if (!markup_library_is_there()) return NULL;
    be_silent();
    markup_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                  | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
    htmlParserCtxtPtr context = library.htmlNewParserCtxt();
    if (context == NULL) {
        reader->failed = true;
        return reader;
    }
    reader->document = library.htmlCtxtReadMemory(context, bytes, count, NULL, "UTF-8", options);
    // What is wrong with HTML is mended; only what ends the parser (too deep, out of memory) is a failure.
    if (context->lastError.level == XML_ERR_FATAL
        && (context->lastError.code == XML_ERR_INTERNAL_ERROR || context->lastError.code == XML_ERR_NO_MEMORY)) {
        reader->failed = true;
        reader->too_deep = context->lastError.code == XML_ERR_INTERNAL_ERROR;
        reader->line = context->lastError.line;
    }
    library.htmlFreeParserCtxt(context);
    if (reader->document != NULL) reader->reader = library.xmlReaderWalker(reader->document);
    return reader;
}

enum markup_event markup_reader_next(markup_reader *reader) {
    if (reader->failed) return reader->too_deep ? markup_too_deep : markup_failed;
    if (reader->is_empty) {
        reader->is_empty = false;
        return markup_end_element;
    }
    // An HTML document without anything in it has no tree.
    if (reader->reader == NULL) return markup_end;
    for (;;) {
        int status = library.xmlTextReaderRead(reader->reader);
        if (status == 0) return markup_end;
        if (status < 0) {
            reader->failed = true;
            return markup_failed;
        }
        switch (library.xmlTextReaderNodeType(reader->reader)) {
        case XML_READER_TYPE_ELEMENT:
            reader->is_empty = library.xmlTextReaderIsEmptyElement(reader->reader) == 1;
            return markup_start_element;
        case XML_READER_TYPE_END_ELEMENT: return markup_end_element;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return markup_text;
        case XML_READER_TYPE_DOCUMENT_TYPE: return markup_doctype;
        default: break;
        }
    }
}

const char *markup_reader_name(markup_reader *reader) {
    const xmlChar *name = reader->reader == NULL ? NULL : library.xmlTextReaderConstLocalName(reader->reader);
    return name == NULL ? "" : (const char *)name;
}

const char *markup_reader_text(markup_reader *reader) {
    const xmlChar *text = reader->reader == NULL ? NULL : library.xmlTextReaderConstValue(reader->reader);
    return text == NULL ? "" : (const char *)text;
}

const char *markup_reader_attribute(markup_reader *reader, const char *name) {
    if (reader->reader == NULL) return NULL;
    const xmlChar *found = NULL;
    int more = library.xmlTextReaderMoveToFirstAttribute(reader->reader);
    while (more == 1 && found == NULL) {
        const xmlChar *own = library.xmlTextReaderConstLocalName(reader->reader);
        if (own != NULL && strcmp((const char *)own, name) == 0) found = library.xmlTextReaderConstValue(reader->reader);
        more = library.xmlTextReaderMoveToNextAttribute(reader->reader);
    }
    library.xmlTextReaderMoveToElement(reader->reader);
    return (const char *)found;
}

int markup_reader_line(markup_reader *reader) { return reader->line; }

void markup_reader_close(markup_reader *reader) {
    if (reader->reader != NULL) library.xmlFreeTextReader(reader->reader);
    // A walker does not own the tree it walks.
    if (reader->document != NULL) library.xmlFreeDoc(reader->document);
    free(reader);
}
