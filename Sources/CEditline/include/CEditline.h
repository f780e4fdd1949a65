// What evsh uses of libedit (histedit.h, 3.1): its setters are variadic, which Swift can't call, and its standard
// streams are shared mutable state, which Swift 6 refuses. Text is wide (wchar_t, one Unicode scalar each).

#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

typedef struct editline EditLine;

/// Reads one key: writes it and returns 1; 0 at the end of the input, -1 for an error.
typedef int (*ced_reader)(EditLine *, wchar_t *);

/// Carries out a key; returns one of the `CED_` codes.
typedef unsigned char (*ced_function)(EditLine *, wint_t);

/// The line was changed. (CC_REFRESH)
extern const unsigned char CED_REFRESH;
/// The line is done. (CC_NEWLINE)
extern const unsigned char CED_NEWLINE;

/// Makes the locale's character type UTF-8, as libedit counts on: the user's, or C.UTF-8; false where there is neither.
bool ced_use_utf8(void);

/// Where bytes first occur among others; NULL where they don't. (memmem, which Swift's Glibc module lacks)
const void *ced_find(const void *bytes, size_t count, const void *sought, size_t sought_count);

/// An editor on a terminal's two descriptors. What libedit draws is thrown away, since evsh draws the line itself; it
/// takes the terminal for a dumb one, so that it sends nothing. NULL where there is no memory, or no terminal.
EditLine *ced_open(int input, int output);

/// Ends an editor and puts the terminal back.
void ced_close(EditLine *);

/// Keeps a pointer for the callbacks. (EL_CLIENTDATA)
void ced_set_context(EditLine *, void *);
/// The pointer that was kept.
void *ced_context(EditLine *);

/// Says who reads keys. (EL_GETCFN)
void ced_set_reader(EditLine *, ced_reader);

/// Chooses the key map, vi or emacs, and with it puts all bindings back to libedit's own. (EL_EDITOR)
void ced_use_vi(EditLine *, bool is_vi);
/// Whether the key map is vi's.
bool ced_is_vi(EditLine *);

/// Makes a function known by a name, for bindings. (EL_ADDFN)
void ced_add_function(EditLine *, const wchar_t *name, const wchar_t *help, ced_function);

/// Binds a key, in libedit's notation (`^A`, `\201`), to a function's name; `in_commands` is vi's command mode.
/// (EL_BIND)
void ced_bind(EditLine *, const wchar_t *key, const wchar_t *function, bool in_commands);

/// Reads the user's bindings from $EDITRC or ~/.editrc, if there are any.
void ced_read_bindings(EditLine *);

/// While a line is edited the terminal makes no signals of Ctrl-C, Ctrl-Z and Ctrl-\: they are keys. (EL_SETTY)
void ced_keep_signals_off(EditLine *);

/// Puts the terminal into the mode for editing, or back into the one it had. (EL_PREP_TERM)
void ced_prepare(EditLine *, bool is_editing);

/// Reads a line to the key whose function ends it. What was typed is to be taken by that function; here it isn't given.
void ced_read(EditLine *);

/// The line being edited: scalars, how many, and how many stand before the cursor; valid until the next change.
const wchar_t *ced_line(EditLine *, int *length, int *cursor);

/// Replaces the whole line by a text that ends with 0, and puts the cursor after so many of its scalars; false where
/// there is no memory.
bool ced_replace(EditLine *, const wchar_t *text, int cursor);

/// Puts the cursor after so many scalars.
void ced_move(EditLine *, int cursor);

/// Inserts a text that ends with 0 before the cursor; false where there is no memory.
bool ced_insert(EditLine *, const wchar_t *text);

/// Makes room for so many more scalars in the line's buffers. Some of libedit's functions use a buffer after it has moved
/// to make room (em-yank, em-copy-prev-word; mended upstream in 2024), so that there has to be enough before. False where
/// there is no memory.
bool ced_reserve(EditLine *, int count);

#endif
