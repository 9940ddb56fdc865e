#include "CReadline.h"

#include <dlfcn.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

/// The functions of readline that are used, and its variables, with the types that its own headers give them.
#define FUNCTIONS(use)                                                                                                \
    use(readline) use(add_history) use(using_history) use(rl_pending_signal) use(rl_check_signals)                    \
    use(rl_forced_update_display) use(rl_get_screen_size) use(rl_crlf)
#define VARIABLES(use)                                                                                                \
    use(rl_attempted_completion_over) use(rl_completion_append_character) use(rl_sort_completion_matches)             \
    use(rl_outstream) use(rl_readline_name) use(rl_getc_function) use(rl_attempted_completion_function)               \
    use(rl_completion_display_matches_hook) use(rl_completer_word_break_characters)

#define MEMBER(name) __typeof__(&name) name;
static struct { FUNCTIONS(MEMBER) VARIABLES(MEMBER) } library;

static pthread_once_t opened = PTHREAD_ONCE_INIT;
static bool is_there = false;

static void open_library(void) {
    // The name carries the version of the interface that the headers describe.
    void *handle = dlopen("libreadline.so.8", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
    bool complete = true;
#define LOOK_UP(name)                                                                                                 \
    library.name = (__typeof__(&name))dlsym(handle, #name);                                                           \
    complete = complete && library.name != NULL;
    FUNCTIONS(LOOK_UP)
    VARIABLES(LOOK_UP)
    is_there = complete;
}

static volatile sig_atomic_t interrupts;
static volatile sig_atomic_t reading;
static const char *interrupt_note = "";

static void *client;
static line_editor_complete client_complete;
static line_editor_list client_list;

// While a line is read readline has its own handler, which cleans the terminal up and then calls this one.
static void note_interrupt(int signal_number) {
    (void)signal_number;
    interrupts = interrupts + 1;
    if (reading) return;
    if (interrupts > 1) _exit(128 + SIGINT);
    int reason = errno;
    // Nothing else may be called from a handler. A terminal that is gone needs no note.
    ssize_t ignored = write(STDERR_FILENO, interrupt_note, strlen(interrupt_note));
    (void)ignored;
    errno = reason;
}

void line_editor_catch_interrupts(const char *note) {
    char *copy = strdup(note);
    if (copy) interrupt_note = copy;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note_interrupt;
    // A question that runs on reads files meanwhile, and must not see its reads fail.
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
}

bool line_editor_take_interrupt(void) {
    bool taken = interrupts > 0;
    interrupts = 0;
    return taken;
}

// Waits for a key with the signals let through only while waiting, so that none slips in between the check and the
// wait. rl_getc would go on waiting after Ctrl-C.
static int wait_for_key(int descriptor) {
    sigset_t held, before;
    sigemptyset(&held);
    sigaddset(&held, SIGINT);
    sigaddset(&held, SIGWINCH);
    sigprocmask(SIG_BLOCK, &held, &before);
    int ready = -1;
    if (library.rl_pending_signal() == 0) {
        fd_set keys;
        FD_ZERO(&keys);
        FD_SET(descriptor, &keys);
        ready = pselect(descriptor + 1, &keys, NULL, NULL, NULL, &before);
    }
    int reason = errno;
    sigprocmask(SIG_SETMASK, &before, NULL);
    int caught = library.rl_pending_signal();
    library.rl_check_signals();
    // Back from Ctrl-Z and fg: the shell has written over the line.
    if (caught == SIGTSTP) library.rl_forced_update_display();
    return ready > 0 ? 1 : ready < 0 && reason != EINTR && reason != 0 ? -1 : 0;
}

static int get_key(FILE *stream) {
    int descriptor = fileno(stream);
    for (;;) {
        // The end of the line makes readline return; line_editor_read throws the line away.
        if (interrupts > 0) return '\n';
        errno = 0;
        int ready = wait_for_key(descriptor);
        if (ready < 0) return EOF;
        if (ready == 0) continue;
        unsigned char key;
        ssize_t count = read(descriptor, &key, 1);
        if (count == 1) return key;
        if (count == 0 || errno != EINTR) return EOF;
    }
}

static char **complete(const char *text, int start, int end) {
    (void)start, (void)end;
    // Readline sets these back before every completion. Not the names of files, if nothing fits; no blank behind a
    // word; the order is the client's.
    *library.rl_attempted_completion_over = 1;
    *library.rl_completion_append_character = '\0';
    *library.rl_sort_completion_matches = 0;
    return client_complete(client, text);
}

static void show(char **matches, int count, int longest) {
    (void)matches, (void)count, (void)longest;
    int rows = 0, columns = 80;
    library.rl_get_screen_size(&rows, &columns);
    char *text = client_list(client, columns);
    library.rl_crlf();
    if (text) fputs(text, *library.rl_outstream);
    free(text);
    library.rl_forced_update_display();
}

// In any other encoding than UTF-8 readline takes the bytes of Chinese characters for Meta keys. It looks at the
// environment again by itself, so that setlocale alone would not do.
static void speak_utf8(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    setenv("LC_ALL", "C.UTF-8", 1);
    setlocale(LC_CTYPE, "C.UTF-8");
}

void line_editor_start(void *context, line_editor_complete complete_line, line_editor_list list) {
    client = context;
    client_complete = complete_line;
    client_list = list;
    speak_utf8();
    pthread_once(&opened, open_library);
    if (!is_there) return;
    *library.rl_readline_name = "gongwen";
    *library.rl_getc_function = get_key;
    *library.rl_attempted_completion_function = complete;
    *library.rl_completion_display_matches_hook = show;
    // Chinese has no blanks: the whole line up to the cursor is what is completed.
    *library.rl_completer_word_break_characters = "";
    library.using_history();
}

/// A line as the terminal itself gives it, where readline is not installed.
static char *read_plainly(const char *prompt) {
    for (const char *place = prompt; *place; place++) {
        if (*place != '\001' && *place != '\002') putchar(*place);
    }
    fflush(stdout);
    char *line = NULL;
    size_t room = 0;
    ssize_t count = getline(&line, &room, stdin);
    if (count < 0) {
        free(line);
        return NULL;
    }
    if (count > 0 && line[count - 1] == '\n') line[count - 1] = '\0';
    return line;
}

char *line_editor_read(const char *prompt, bool *interrupted) {
    interrupts = 0;
    reading = 1;
    char *line = is_there ? library.readline(prompt) : read_plainly(prompt);
    reading = 0;
    *interrupted = line_editor_take_interrupt();
    if (!*interrupted) return line;
    free(line);
    return NULL;
}

void line_editor_remember(const char *line) {
    if (is_there) library.add_history(line);
}
