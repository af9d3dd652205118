/* What holds for the whole program before a command reads its options. */
#include "cli/command.h"

#include "cli/places.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* The language that a name such as en_US.UTF-8 says; false for C, POSIX and languages that the
   program does not speak. */
static bool language_of(const char *name, enum language *language)
{
    if (!name || (strncmp(name, "en", 2) != 0 && strncmp(name, "vi", 2) != 0))
        return false;
    *language = name[0] == 'e' ? LANGUAGE_EN : LANGUAGE_VI;
    return true;
}

/* --lang counts from the first sentence on, also before a mistake that stands in front of it. */
static const char *language_argument(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (strncmp(argv[i], "--lang=", 7) == 0)
            return argv[i] + 7;
        if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
            return argv[i + 1];
    }
    return NULL;
}

static enum language find_language(int argc, char **argv)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    enum language language = LANGUAGE_VI;
    if (language_of(language_argument(argc, argv), &language))
        return language;
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
        if (language_of(getenv(variables[i]), &language))
            break;
    return language;
}

static const char *environment(const char *name)
{
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

static const char *find_rules(void)
{
    struct stat facts;
    const char *said = environment("RASOAT_RULES");
    if (said)
        return said;
    return stat(SOURCE_RULES, &facts) == 0 && S_ISDIR(facts.st_mode) ? SOURCE_RULES
                                                                     : INSTALLED_RULES;
}

struct program program_of(int argc, char **argv)
{
    const char *database = environment("RASOAT_DB");
    return (struct program){
        .language = find_language(argc, argv),
        .rules_folder = find_rules(),
        .database = database ? database : "rasoat.db",
    };
}
