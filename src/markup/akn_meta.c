/* The meta of an act: work, expression, manifestation, and how sure each fact is. */
#include "markup/akn_meta.h"

#include "text/spelling.h"

static void value(struct emitter *emitter, const char *name, const char *attribute,
                  struct slice text)
{
    emit_block(emitter, name);
    emit_attribute(emitter, attribute, text);
    emit_block_end(emitter);
}

static struct slice issued(struct emitter *emitter, const struct identity *identity)
{
    return date_is_set(identity->issued) ? date_iso(emitter->arena, identity->issued)
                                         : SLICE("0001-01-01");
}

static void dated(struct emitter *emitter, struct slice date, struct slice name)
{
    emit_block(emitter, "FRBRdate");
    emit_attribute(emitter, "date", date);
    emit_attribute(emitter, "name", name);
    emit_block_end(emitter);
}

/* FRBRthis, FRBRuri, FRBRdate, FRBRauthor: the same for all three levels. */
static void level(struct emitter *emitter, const struct identity *identity, struct slice uri,
                  struct slice component, struct slice extension)
{
    struct slice parts[] = {uri, component, extension};
    struct slice whole[] = {uri, extension};
    value(emitter, "FRBRthis", "value", arena_join(emitter->arena, parts, 3, SLICE("")));
    value(emitter, "FRBRuri", "value", arena_join(emitter->arena, whole, 2, SLICE("")));
    dated(emitter, issued(emitter, identity),
          date_is_set(identity->issued) ? SLICE("issued") : SLICE("unknown"));
    value(emitter, "FRBRauthor", "href", SLICE("#issuer"));
}

static void write_work(struct emitter *emitter, const struct identity *identity,
                       struct slice component)
{
    emit_block(emitter, "FRBRWork");
    level(emitter, identity, identity->iri, component, SLICE(""));
    value(emitter, "FRBRcountry", "value", SLICE("vn"));
    value(emitter, "FRBRsubtype", "value", identity->kind);
    value(emitter, "FRBRnumber", "value", identity->number);
    value(emitter, "FRBRprescriptive", "value",
          identity->normative ? SLICE("true") : SLICE("false"));
    emit_block_end(emitter);
}

static void write_identification(struct emitter *emitter, const struct draft_act *draft,
                                 struct slice attachment)
{
    const struct identity *identity = &draft->identity;
    struct slice mark[] = {SLICE("/!"), attachment};
    struct slice component = attachment.len ? arena_join(emitter->arena, mark, 2, SLICE(""))
                                            : SLICE("");
    struct slice version[] = {identity->iri, SLICE("/vie@"), issued(emitter, identity)};
    struct slice expression = arena_join(emitter->arena, version, 3, SLICE(""));
    emit_block(emitter, "identification");
    emit_attribute(emitter, "source", SLICE("#rasoat"));
    write_work(emitter, identity, component);
    emit_block(emitter, "FRBRExpression");
    level(emitter, identity, expression, component, SLICE(""));
    value(emitter, "FRBRlanguage", "language", SLICE("vie"));
    emit_block_end(emitter);
    emit_block(emitter, "FRBRManifestation");
    level(emitter, identity, expression, component, SLICE(".xml"));
    value(emitter, "FRBRformat", "value", SLICE("application/akn+xml"));
    emit_block_end(emitter);
    emit_block_end(emitter);
}

static void event(struct emitter *emitter, struct slice eid, struct slice date)
{
    emit_block(emitter, "eventRef");
    emit_attribute(emitter, "eId", eid);
    emit_attribute(emitter, "date", date);
    emit_attribute(emitter, "type", SLICE("generation"));
    emit_attribute(emitter, "source", SLICE("#issuer"));
    emit_block_end(emitter);
}

static void write_lifecycle(struct emitter *emitter, const struct identity *identity)
{
    emit_block(emitter, "lifecycle");
    emit_attribute(emitter, "source", SLICE("#rasoat"));
    event(emitter, SLICE("event_1"), issued(emitter, identity));
    if (date_is_set(identity->in_force))
        event(emitter, SLICE("event_2"), date_iso(emitter->arena, identity->in_force));
    emit_block_end(emitter);
}

static void concept(struct emitter *emitter, const char *name, struct slice eid,
                    struct slice path, struct slice words)
{
    struct slice slug = spelling_slug(emitter->arena, words);
    struct slice href[] = {SLICE("/akn/ontology/"), path, SLICE("/vn/"),
                           slug.len ? slug : SLICE("unknown")};
    emit_block(emitter, name);
    emit_attribute(emitter, "eId", eid);
    emit_attribute(emitter, "href", arena_join(emitter->arena, href, 4, SLICE("")));
    emit_attribute(emitter, "showAs", words.len ? words : SLICE("?"));
    emit_block_end(emitter);
}

static void write_references(struct emitter *emitter, const struct identity *identity)
{
    emit_block(emitter, "references");
    emit_attribute(emitter, "source", SLICE("#rasoat"));
    concept(emitter, "TLCOrganization", SLICE("issuer"), SLICE("organization"),
            identity->issuer.name);
    concept(emitter, "TLCOrganization", SLICE("rasoat"), SLICE("organization"), SLICE("rasoat"));
    concept(emitter, "TLCLocation", SLICE("place"), SLICE("location"), identity->place);
    concept(emitter, "TLCRole", SLICE("role"), SLICE("role"), SLICE("Người ký"));
    concept(emitter, "TLCPerson", SLICE("signer"), SLICE("person"), identity->signer);
    emit_block_end(emitter);
}

static void field(struct emitter *emitter, struct slice name, struct slice text, enum sure sure)
{
    static const struct slice words[] = {[SURE_MISSING] = SLICE_INIT("missing"),
                                         [SURE_INFERRED] = SLICE_INIT("inferred"),
                                         [SURE_READ] = SLICE_INIT("read")};
    emit_block(emitter, "rs:field");
    emit_attribute(emitter, "name", name);
    if (text.len)
        emit_attribute(emitter, "value", text);
    emit_attribute(emitter, "sure", words[sure]);
    emit_block_end(emitter);
}

static void write_proprietary(struct emitter *emitter, const struct draft_act *draft)
{
    const struct identity *identity = &draft->identity;
    struct slice in_force = date_iso(emitter->arena, identity->in_force);
    emit_block(emitter, "proprietary");
    emit_attribute(emitter, "source", SLICE("#rasoat"));
    emit_block(emitter, "rs:source");
    emit_attribute(emitter, "sha256", draft->digest);
    emit_attribute(emitter, "name", draft->source_name);
    emit_block_end(emitter);
    field(emitter, SLICE("number"), identity->number, identity->number_sure);
    field(emitter, SLICE("kind"), identity->kind, identity->kind_sure);
    field(emitter, SLICE("issuer"), identity->issuer.name, identity->issuer_sure);
    field(emitter, SLICE("issued"), date_iso(emitter->arena, identity->issued),
          identity->issued_sure);
    field(emitter, SLICE("title"), identity->title, identity->title_sure);
    field(emitter, SLICE("inForce"), in_force, in_force.len ? SURE_READ : SURE_MISSING);
    field(emitter, SLICE("place"), identity->place,
          identity->place.len ? SURE_READ : SURE_MISSING);
    field(emitter, SLICE("signer"), identity->signer,
          identity->signer.len ? SURE_INFERRED : SURE_MISSING);
    field(emitter, SLICE("session"), identity->session,
          identity->session.len ? SURE_READ : SURE_MISSING);
    field(emitter, SLICE("domain"), identity->domain,
          identity->domain.len ? SURE_INFERRED : SURE_MISSING);
    field(emitter, SLICE("normative"), identity->normative ? SLICE("yes") : SLICE("no"),
          identity->normative_sure);
    field(emitter, SLICE("draft"), identity->draft ? SLICE("yes") : SLICE("no"), SURE_INFERRED);
    emit_block_end(emitter);
}

void akn_write_meta(struct emitter *emitter, const struct draft_act *draft,
                    struct slice attachment)
{
    emit_block(emitter, "meta");
    write_identification(emitter, draft, attachment);
    if (!attachment.len) {
        write_lifecycle(emitter, &draft->identity);
        write_references(emitter, &draft->identity);
        write_proprietary(emitter, draft);
    }
    emit_block_end(emitter);
}
