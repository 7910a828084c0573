/* Guided.exe and guided.com: hand Python's library, which lies beside them, the program's script and the arguments.

   With -DWINDOWED it is a program of windows, else one of the console. Python reads where its modules are, and nothing
   of the machine's own Python, from the file python3XX._pth beside its library. */

#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768
#define SCRIPT L"lib\\start.py"

typedef int (*PythonMain)(int, wchar_t **);

static wchar_t beside[LONGEST];

static int refuse(void)
{
    const wchar_t *words = L"A part of Guided is missing. Installing it again brings it back.\n"
                           L"Ein Teil von Guided fehlt. Installiert es noch einmal, dann ist er wieder da.\n";
#ifdef WINDOWED
    MessageBoxW(NULL, words, L"Guided", MB_OK | MB_ICONINFORMATION);
#else
    fputws(words, stderr);
#endif
    return 3;
}

static int start(int count, wchar_t **words)
{
    DWORD length = GetModuleFileNameW(NULL, beside, LONGEST);
    wchar_t *name = wcsrchr(beside, L'\\');
    HMODULE python;
    PythonMain run;
    wchar_t **given;

    if (length == 0 || name == NULL || name - beside > LONGEST - 64)
        return refuse();
    name[1] = L'\0';
    /* Libraries are looked for here, in Windows itself and where Python names folders: never in the current folder. */
    SetDllDirectoryW(L"");
    wcscpy(name + 1, L"" PYTHON_LIBRARY);
    python = LoadLibraryExW(beside, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    run = python ? (PythonMain)(void *)GetProcAddress(python, "Py_Main") : NULL;
    given = calloc((size_t)count + 4, sizeof *given);
    if (run == NULL || given == NULL)
        return refuse();
    wcscpy(name + 1, SCRIPT);
    if (GetFileAttributesW(beside) == INVALID_FILE_ATTRIBUTES)
        return refuse();
    given[0] = words[0];
    given[1] = L"-X";
    given[2] = L"utf8";
    given[3] = beside;
    for (int n = 1; n < count; n++)
        given[n + 3] = words[n];
    return run(count + 3, given);
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE here, HINSTANCE before, PWSTR line, int shown)
{
    (void)here, (void)before, (void)line, (void)shown;
    return start(__argc, __wargv);
}
#else
int wmain(int count, wchar_t **words)
{
    return start(count, words);
}
#endif
