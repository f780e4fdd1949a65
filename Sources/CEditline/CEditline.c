// For memmem.
#define _GNU_SOURCE

#include "CEditline.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const unsigned char CED_REFRESH = CC_REFRESH;
const unsigned char CED_NEWLINE = CC_NEWLINE;

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool ced_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") != NULL && is_utf8()) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8();
}

const void *ced_find(const void *bytes, size_t count, const void *sought, size_t sought_count) {
  return memmem(bytes, count, sought, sought_count);
}

EditLine *ced_open(int input, int output) {
  // Kept as long as the process: libedit doesn't own its streams, and there is one editor.
  static FILE *nowhere = NULL;
  if (nowhere == NULL) nowhere = fopen("/dev/null", "we");
  if (nowhere == NULL) return NULL;
  EditLine *el = el_init_fd("evsh", stdin, nowhere, nowhere, input, output, output);
  if (el == NULL) return NULL;
  el_wset(el, EL_TERMINAL, L"dumb");
  // Its own signal handlers would signal the whole process group.
  el_wset(el, EL_SIGNAL, 0);
  return el;
}

void ced_close(EditLine *el) { el_end(el); }

void ced_set_context(EditLine *el, void *context) { el_wset(el, EL_CLIENTDATA, context); }

void *ced_context(EditLine *el) {
  void *context = NULL;
  el_wget(el, EL_CLIENTDATA, &context);
  return context;
}

void ced_set_reader(EditLine *el, ced_reader reader) { el_wset(el, EL_GETCFN, reader); }

void ced_use_vi(EditLine *el, bool is_vi) { el_wset(el, EL_EDITOR, is_vi ? L"vi" : L"emacs"); }

bool ced_is_vi(EditLine *el) {
  const wchar_t *editor = NULL;
  return el_wget(el, EL_EDITOR, &editor) == 0 && editor != NULL && wcscmp(editor, L"vi") == 0;
}

void ced_add_function(EditLine *el, const wchar_t *name, const wchar_t *help, ced_function function) {
  // libedit keeps the texts and never frees them.
  el_wset(el, EL_ADDFN, wcsdup(name), wcsdup(help), function);
}

void ced_bind(EditLine *el, const wchar_t *key, const wchar_t *function, bool in_commands) {
  if (in_commands) {
    el_wset(el, EL_BIND, L"-a", key, function, NULL);
  } else {
    el_wset(el, EL_BIND, key, function, NULL);
  }
}

void ced_read_bindings(EditLine *el) { el_source(el, NULL); }

void ced_keep_signals_off(EditLine *el) { el_wset(el, EL_SETTY, L"-d", L"-isig", NULL); }

void ced_prepare(EditLine *el, bool is_editing) { el_wset(el, EL_PREP_TERM, is_editing ? 1 : 0); }

void ced_read(EditLine *el) {
  int count = 0;
  (void)el_wgets(el, &count);
}

const wchar_t *ced_line(EditLine *el, int *length, int *cursor) {
  const LineInfoW *line = el_wline(el);
  *length = (int)(line->lastchar - line->buffer);
  *cursor = (int)(line->cursor - line->buffer);
  return line->buffer;
}

bool ced_replace(EditLine *el, const wchar_t *text, int cursor) {
  // What el_wline gives is the line itself. Emptied by hand: el_deletestr would put the old text into vi's buffers.
  LineInfoW *line = (LineInfoW *)(void *)el_wline(el);
  line->cursor = line->buffer;
  line->lastchar = line->buffer;
  if (*text != L'\0' && el_winsertstr(el, text) == -1) return false;
  ced_move(el, cursor);
  return true;
}

void ced_move(EditLine *el, int cursor) {
  LineInfoW *line = (LineInfoW *)(void *)el_wline(el);
  int length = (int)(line->lastchar - line->buffer);
  line->cursor = line->buffer + (cursor < 0 ? 0 : cursor > length ? length : cursor);
}

bool ced_insert(EditLine *el, const wchar_t *text) { return *text == L'\0' || el_winsertstr(el, text) == 0; }

bool ced_reserve(EditLine *el, int count) {
  wchar_t *filler = malloc(((size_t)count + 1) * sizeof *filler);
  if (filler == NULL) return false;
  wmemset(filler, L' ', (size_t)count);
  filler[count] = L'\0';
  int length = 0;
  int cursor = 0;
  (void)ced_line(el, &length, &cursor);
  ced_move(el, length);
  bool done = el_winsertstr(el, filler) == 0;
  free(filler);
  LineInfoW *line = (LineInfoW *)(void *)el_wline(el);
  line->lastchar = line->buffer + length;
  ced_move(el, cursor);
  return done;
}
