-- The review database of rasoat, user_version 1.
--
-- A work is an act of an organ. What was read of it at different times are its versions; one of
-- them is current. Flags belong to the work and say where they stand in a version. Rows are added,
-- and a flag moves on, but what was known before stays: the triggers at the end refuse to change or
-- delete it. Why it is so: docs/why/database.md.
--
-- Dates are yyyy-mm-dd and '' when not known; moments are UTC. Texts are '' when not known.

CREATE TABLE works (
    id INTEGER PRIMARY KEY,
    iri TEXT NOT NULL,                   -- as the current version is read
    whole INTEGER NOT NULL CHECK (whole IN (0, 1)), -- number, issuer and date known: may be merged
    current INTEGER REFERENCES versions (id) DEFERRABLE INITIALLY DEFERRED,
    since TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;
CREATE UNIQUE INDEX works_by_iri ON works (iri) WHERE whole;
CREATE INDEX works_apart_by_iri ON works (iri) WHERE NOT whole;

-- A work as it was read once: what it is, how sure that is, and its text.
CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    work INTEGER NOT NULL REFERENCES works (id),
    ordinal INTEGER NOT NULL,            -- 1 for the first that was seen of its work
    content TEXT NOT NULL,               -- SHA-256 over identity and provisions
    iri TEXT NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,                  -- slug
    issuer TEXT NOT NULL,
    organ TEXT NOT NULL,                 -- council, committee, chair ...
    level TEXT NOT NULL,                 -- central, province, district, commune
    unit TEXT NOT NULL,
    issuer_slug TEXT NOT NULL,
    issued TEXT NOT NULL,
    in_force TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    signer TEXT NOT NULL,
    session TEXT NOT NULL,               -- of the council
    domain TEXT NOT NULL,                -- slug
    normative INTEGER NOT NULL CHECK (normative IN (0, 1)),
    draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
    number_sure TEXT NOT NULL CHECK (number_sure IN ('missing', 'inferred', 'read')),
    kind_sure TEXT NOT NULL CHECK (kind_sure IN ('missing', 'inferred', 'read')),
    issuer_sure TEXT NOT NULL CHECK (issuer_sure IN ('missing', 'inferred', 'read')),
    issued_sure TEXT NOT NULL CHECK (issued_sure IN ('missing', 'inferred', 'read')),
    title_sure TEXT NOT NULL CHECK (title_sure IN ('missing', 'inferred', 'read')),
    normative_sure TEXT NOT NULL CHECK (normative_sure IN ('missing', 'inferred', 'read')),
    lost_words INTEGER NOT NULL,         -- words of the source that the XML lacks
    recorded_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    akn TEXT NOT NULL,                   -- Akoma Ntoso 3.0
    UNIQUE (work, ordinal),
    UNIQUE (work, content)
) STRICT;

-- The files that offices sent, byte for byte.
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,         -- SHA-256, hexadecimal
    format TEXT NOT NULL,                -- text, markdown, html, akn ...
    recorded_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE source_paths (
    source INTEGER NOT NULL REFERENCES sources (id),
    path TEXT NOT NULL,                  -- as the user named it
    since TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    PRIMARY KEY (source, path)
) STRICT, WITHOUT ROWID;

-- Which version was read from which file. The newest version counts when a file was read twice, by
-- an older and a newer reader.
CREATE TABLE version_sources (
    source INTEGER NOT NULL REFERENCES sources (id),
    version INTEGER NOT NULL REFERENCES versions (id),
    PRIMARY KEY (source, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE provisions (
    version INTEGER NOT NULL REFERENCES versions (id),
    ordinal INTEGER NOT NULL,            -- reading order, from 0
    eid TEXT NOT NULL,
    kind TEXT NOT NULL,                  -- article, paragraph, point ...
    parent INTEGER NOT NULL,             -- ordinal; its own at the top
    number TEXT NOT NULL,                -- as written
    heading TEXT NOT NULL,
    text TEXT NOT NULL,                  -- own words without number and children
    attachment INTEGER NOT NULL,         -- 0: the main act
    in_table INTEGER NOT NULL CHECK (in_table IN (0, 1)),
    PRIMARY KEY (version, ordinal)
) STRICT;

-- What versions were held against: the day, the rules and law data, the reader of files.
CREATE TABLE measures (
    id INTEGER PRIMARY KEY,
    as_of TEXT NOT NULL,
    rules TEXT NOT NULL,
    reader TEXT NOT NULL,
    UNIQUE (as_of, rules, reader)
) STRICT;

-- One holding of a version against a measure. The last one of a version counts.
CREATE TABLE examinations (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES versions (id),
    measure INTEGER NOT NULL REFERENCES measures (id),
    flags INTEGER NOT NULL,              -- found by it
    examined_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;
CREATE INDEX examinations_by_version ON examinations (version);

-- What an examination could not look at: a clean report can be told from a blind one.
CREATE TABLE unexamined (
    id INTEGER PRIMARY KEY,
    examination INTEGER NOT NULL REFERENCES examinations (id),
    provision INTEGER,                   -- ordinal; NULL: the whole act
    rule TEXT NOT NULL,                  -- '' when no rule could look
    reason_vi TEXT NOT NULL,
    reason_en TEXT NOT NULL
) STRICT;
CREATE INDEX unexamined_by_examination ON unexamined (examination);

-- Judgements, each kept once however many flags share it.
CREATE TABLE judgements (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,         -- SHA-256 over the columns below
    rule TEXT NOT NULL,
    pack TEXT NOT NULL,
    family TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('conflict', 'outdated', 'name', 'verify', 'trigger')),
    at_issue TEXT NOT NULL CHECK (at_issue IN ('unknown', 'fits', 'conflict')),
    at_issue_basis TEXT NOT NULL,
    now TEXT NOT NULL CHECK (now IN ('unknown', 'fits', 'conflict')),
    now_basis TEXT NOT NULL,
    basis TEXT NOT NULL,
    title_vi TEXT NOT NULL,
    title_en TEXT NOT NULL,
    reason_vi TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    handling TEXT NOT NULL               -- slug
) STRICT;

-- A flag is known by its work, provision, rule and words; the columns after these say where it
-- stands now and what is held of it.
CREATE TABLE flags (
    id INTEGER PRIMARY KEY,              -- what people type
    work INTEGER NOT NULL REFERENCES works (id),
    eid TEXT NOT NULL,
    rule TEXT NOT NULL,
    words TEXT NOT NULL,                 -- the quote as a spelling key
    occurrence INTEGER NOT NULL,         -- among equal hits in one provision, from 1
    version INTEGER NOT NULL REFERENCES versions (id),
    provision INTEGER NOT NULL,
    start INTEGER NOT NULL,              -- bytes in the provision's text
    length INTEGER NOT NULL,
    quote TEXT NOT NULL,
    citation_vi TEXT NOT NULL,
    citation_en TEXT NOT NULL,
    judgement INTEGER NOT NULL REFERENCES judgements (id),
    examination INTEGER NOT NULL REFERENCES examinations (id), -- the last that found it
    state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'concluded', 'approved', 'returned',
        'listed', 'done', 'closed')),
    UNIQUE (work, eid, rule, words, occurrence),
    FOREIGN KEY (version, provision) REFERENCES provisions (version, ordinal)
) STRICT;

-- What an examination did to a flag. A flag without a row for an examination that found it again
-- was kept exactly as it was.
CREATE TABLE flag_events (
    id INTEGER PRIMARY KEY,
    flag INTEGER NOT NULL REFERENCES flags (id),
    examination INTEGER NOT NULL REFERENCES examinations (id),
    kind TEXT NOT NULL CHECK (kind IN (
        'new',
        'kept',                          -- in a new version, or in other words of its rule
        'judgement',                     -- grade, fitness or what it was judged by changed
        'again',                         -- it had been closed
        'clause',                        -- closed: the clause was changed or is gone
        'rule',                          -- closed: the rule was withdrawn or changed
        'date')),                        -- closed: it does not hold on the as-of date
    version INTEGER NOT NULL REFERENCES versions (id),
    judgement INTEGER NOT NULL REFERENCES judgements (id)
) STRICT;
CREATE INDEX flag_events_by_flag ON flag_events (flag);

-- Files and folders that were not examined, open until they are read.
CREATE TABLE unread (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    message TEXT NOT NULL,               -- id of the sentence
    reason_vi TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    since TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    closed TEXT                          -- when it was read, or failed otherwise; NULL: open
) STRICT;
CREATE UNIQUE INDEX unread_open ON unread (path) WHERE closed IS NULL;

-- The memory: added to, never changed.
CREATE TRIGGER versions_update BEFORE UPDATE ON versions
BEGIN SELECT raise(ABORT, 'versions are never changed'); END;
CREATE TRIGGER versions_delete BEFORE DELETE ON versions
BEGIN SELECT raise(ABORT, 'versions are never deleted'); END;
CREATE TRIGGER sources_update BEFORE UPDATE ON sources
BEGIN SELECT raise(ABORT, 'sources are never changed'); END;
CREATE TRIGGER sources_delete BEFORE DELETE ON sources
BEGIN SELECT raise(ABORT, 'sources are never deleted'); END;
CREATE TRIGGER provisions_update BEFORE UPDATE ON provisions
BEGIN SELECT raise(ABORT, 'provisions are never changed'); END;
CREATE TRIGGER provisions_delete BEFORE DELETE ON provisions
BEGIN SELECT raise(ABORT, 'provisions are never deleted'); END;
CREATE TRIGGER measures_update BEFORE UPDATE ON measures
BEGIN SELECT raise(ABORT, 'measures are never changed'); END;
CREATE TRIGGER measures_delete BEFORE DELETE ON measures
BEGIN SELECT raise(ABORT, 'measures are never deleted'); END;
CREATE TRIGGER examinations_update BEFORE UPDATE ON examinations
BEGIN SELECT raise(ABORT, 'examinations are never changed'); END;
CREATE TRIGGER examinations_delete BEFORE DELETE ON examinations
BEGIN SELECT raise(ABORT, 'examinations are never deleted'); END;
CREATE TRIGGER unexamined_update BEFORE UPDATE ON unexamined
BEGIN SELECT raise(ABORT, 'unexamined are never changed'); END;
CREATE TRIGGER unexamined_delete BEFORE DELETE ON unexamined
BEGIN SELECT raise(ABORT, 'unexamined are never deleted'); END;
CREATE TRIGGER judgements_update BEFORE UPDATE ON judgements
BEGIN SELECT raise(ABORT, 'judgements are never changed'); END;
CREATE TRIGGER judgements_delete BEFORE DELETE ON judgements
BEGIN SELECT raise(ABORT, 'judgements are never deleted'); END;
CREATE TRIGGER flag_events_update BEFORE UPDATE ON flag_events
BEGIN SELECT raise(ABORT, 'flag_events are never changed'); END;
CREATE TRIGGER flag_events_delete BEFORE DELETE ON flag_events
BEGIN SELECT raise(ABORT, 'flag_events are never deleted'); END;
CREATE TRIGGER works_delete BEFORE DELETE ON works
BEGIN SELECT raise(ABORT, 'works are never deleted'); END;
CREATE TRIGGER flags_delete BEFORE DELETE ON flags
BEGIN SELECT raise(ABORT, 'flags are never deleted'); END;
CREATE TRIGGER unread_delete BEFORE DELETE ON unread
BEGIN SELECT raise(ABORT, 'unread are never deleted'); END;
