#include "COpenCC.h"

#include <dlfcn.h>
#include <opencc/opencc.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

/// The functions of OpenCC that are used, with the types that its own header gives them.
#define FUNCTIONS(use) use(opencc_open) use(opencc_convert_utf8) use(opencc_convert_utf8_free)

#define MEMBER(name) __typeof__(&name) name;
static struct { FUNCTIONS(MEMBER) } library;

static pthread_once_t opened = PTHREAD_ONCE_INIT;
static bool is_there = false;

static void open_library(void) {
    // The name carries the version of the interface that the header describes.
    void *handle = dlopen("libopencc.so.1.1", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
    bool complete = true;
#define LOOK_UP(name)                                                                                                 \
    library.name = (__typeof__(&name))dlsym(handle, #name);                                                           \
    complete = complete && library.name != NULL;
    FUNCTIONS(LOOK_UP)
    is_there = complete;
}

script_converter *script_converter_open(const char *configuration) {
    pthread_once(&opened, open_library);
    if (!is_there) return NULL;
    opencc_t handle = library.opencc_open(configuration);
    // OpenCC says with −1 that it could not open its tables.
    return (intptr_t)handle == -1 ? NULL : (script_converter *)handle;
}

char *script_converter_turn(script_converter *converter, const char *text, size_t count) {
    return library.opencc_convert_utf8((opencc_t)converter, text, count);
}

void script_converter_free(char *text) { library.opencc_convert_utf8_free(text); }
