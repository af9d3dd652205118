/*
 * The gate: an Aho-Corasick automaton with all its edges in one table. Letters that no literal has
 * share one column, so that the table stays small.
 */
#include "scan/gate.h"

#include <assert.h>
#include <string.h>

enum { BYTES = 256, NO_STATE = 0, WORD_BITS = 64 };

/* A literal ends here. */
struct ending {
    uint32_t next;    /* index + 1 of another ending of the same state; 0: none */
    uint32_t set;     /* the set it belongs to */
};

struct pattern_sets {
    size_t first, count; /* sets of one pattern stand beside each other */
};

struct gate {
    uint16_t column[BYTES];  /* by byte as it stands: letter case is folded here */
    size_t columns;
    uint32_t *edges;         /* [state * columns + column]: the next state; 0 is the root */
    uint32_t *endings;       /* by state: index + 1 into `list` of its own endings; 0: none */
    uint32_t *suffix;        /* by state: the longest proper suffix that is a state with endings */
    struct ending *list;
    struct pattern_sets *patterns;
    size_t words;
};

struct building {
    struct gate *gate;
    const struct literals **sets;
    size_t count;            /* of sets */
    size_t states;
    size_t endings;
    uint32_t *fail;
};

static size_t letters_of_all(const struct building *building, size_t *literals)
{
    size_t letters = 0;
    *literals = 0;
    for (size_t i = 0; i < building->count; i++)
        for (size_t j = 0; j < building->sets[i]->count; j++) {
            letters += building->sets[i]->items[j].len;
            ++*literals;
        }
    return letters;
}

/* Column 0 is for bytes in no literal. */
static void choose_columns(struct building *building)
{
    struct gate *gate = building->gate;
    uint16_t of_lower[BYTES] = {0};
    gate->columns = 1;
    for (size_t i = 0; i < building->count; i++)
        for (size_t j = 0; j < building->sets[i]->count; j++) {
            struct slice literal = building->sets[i]->items[j];
            for (size_t k = 0; k < literal.len; k++)
                if (!of_lower[(unsigned char)literal.at[k]])
                    of_lower[(unsigned char)literal.at[k]] = (uint16_t)gate->columns++;
        }
    for (size_t byte = 0; byte < BYTES; byte++)
        gate->column[byte] = of_lower[literal_lower((unsigned char)byte)];
}

static void add_literal(struct building *building, struct slice literal, size_t set)
{
    struct gate *gate = building->gate;
    size_t state = 0;
    for (size_t i = 0; i < literal.len; i++) {
        size_t column = gate->column[(unsigned char)literal.at[i]];
        uint32_t *edge = &gate->edges[state * gate->columns + column];
        if (*edge == NO_STATE)
            *edge = (uint32_t)building->states++;
        state = *edge;
    }
    gate->list[building->endings++] =
        (struct ending){.next = gate->endings[state], .set = (uint32_t)set};
    gate->endings[state] = (uint32_t)building->endings;
}

static void link_state(struct building *building, uint32_t state, uint32_t *queue, size_t *tail)
{
    struct gate *gate = building->gate;
    uint32_t fail = building->fail[state];
    for (size_t column = 0; column < gate->columns; column++) {
        uint32_t *edge = &gate->edges[state * gate->columns + column];
        uint32_t other = state ? gate->edges[fail * gate->columns + column] : 0;
        if (*edge == NO_STATE) {
            *edge = other;
            continue;
        }
        building->fail[*edge] = other;
        gate->suffix[*edge] = gate->endings[other] ? other : gate->suffix[other];
        queue[(*tail)++] = *edge;
    }
}

/* Breadth first, so that the state of a suffix is complete before it is copied from. */
static void link_states(struct building *building, struct arena *scratch)
{
    uint32_t *queue = ARENA_ARRAY(scratch, uint32_t, building->states + 1);
    size_t tail = 1;
    for (size_t head = 0; head < tail; head++)
        link_state(building, queue[head], queue, &tail);
}

static void build(struct building *building, struct arena *arena, struct arena *scratch)
{
    struct gate *gate = building->gate;
    size_t literals, letters = letters_of_all(building, &literals);
    assert(letters < UINT32_MAX);
    choose_columns(building);
    gate->edges = ARENA_ARRAY(arena, uint32_t, (letters + 1) * gate->columns);
    gate->endings = ARENA_ARRAY(arena, uint32_t, letters + 1);
    gate->suffix = ARENA_ARRAY(arena, uint32_t, letters + 1);
    gate->list = ARENA_ARRAY(arena, struct ending, literals + 1);
    building->states = 1;
    for (size_t i = 0; i < building->count; i++)
        for (size_t j = 0; j < building->sets[i]->count; j++)
            add_literal(building, building->sets[i]->items[j], i);
    building->fail = ARENA_ARRAY(scratch, uint32_t, building->states);
    link_states(building, scratch);
}

/* All sets of all patterns in one row. */
static void number_sets(struct building *building, const struct needed *needed, size_t count,
                        struct arena *arena, struct arena *scratch)
{
    building->gate->patterns = ARENA_ARRAY(arena, struct pattern_sets, count + 1);
    building->sets = ARENA_ARRAY(scratch, const struct literals *, count * NEEDED_MOST + 1);
    for (size_t i = 0; i < count; i++) {
        building->gate->patterns[i] = (struct pattern_sets){building->count, needed[i].count};
        for (size_t j = 0; j < needed[i].count; j++)
            building->sets[building->count++] = &needed[i].sets[j];
    }
}

struct gate *gate_make(struct arena *arena, const struct needed *needed, size_t count)
{
    struct arena *scratch = arena_new();
    struct building building = {.gate = ARENA_NEW(arena, struct gate)};
    number_sets(&building, needed, count, arena, scratch);
    building.gate->words = building.count / WORD_BITS + 1;
    build(&building, arena, scratch);
    arena_free(scratch);
    return building.gate;
}

size_t gate_words(const struct gate *gate)
{
    return gate->words;
}

static void note(const struct gate *gate, uint32_t state, uint64_t *record)
{
    for (; state; state = gate->suffix[state])
        for (uint32_t i = gate->endings[state]; i; i = gate->list[i - 1].next) {
            uint32_t set = gate->list[i - 1].set;
            record[set / WORD_BITS] |= (uint64_t)1 << (set % WORD_BITS);
        }
}

void gate_read(const struct gate *gate, struct slice text, uint64_t *record)
{
    uint32_t state = 0;
    for (size_t i = 0; i < text.len; i++) {
        state = gate->edges[state * gate->columns + gate->column[(unsigned char)text.at[i]]];
        if (gate->endings[state] || gate->suffix[state])
            note(gate, state, record);
    }
}

bool gate_lets(const struct gate *gate, const uint64_t *record, size_t pattern)
{
    const struct pattern_sets *sets = &gate->patterns[pattern];
    for (size_t set = sets->first; set < sets->first + sets->count; set++)
        if (!(record[set / WORD_BITS] >> (set % WORD_BITS) & 1))
            return false;
    return true;
}
