/* Signs: tables of opening words. */
#include "markup/signs.h"

static const struct slice motto[] = {
    SLICE_INIT("cộng hòa xã hội"), SLICE_INIT("chủ nghĩa việt nam"),
    SLICE_INIT("độc lập - tự do"), SLICE_INIT("độc lập-tự do"), {0}};
static const struct slice citation[] = {
    SLICE_INIT("căn cứ"), SLICE_INIT("theo đề nghị"), SLICE_INIT("xét đề nghị"),
    SLICE_INIT("xét tờ trình"), SLICE_INIT("xét "), SLICE_INIT("theo tờ trình"),
    SLICE_INIT("sau khi xem xét"), SLICE_INIT("sau khi nghe"), SLICE_INIT("được sự"),
    SLICE_INIT("để triển khai thực hiện nghị quyết"), SLICE_INIT("theo ý kiến"),
    SLICE_INIT("trên cơ sở"), SLICE_INIT("theo báo cáo"), SLICE_INIT("theo công văn"), {0}};
static const struct slice basis[] = {
    SLICE_INIT("thực hiện"), SLICE_INIT("triển khai"), SLICE_INIT("nhằm"), SLICE_INIT("để "),
    SLICE_INIT("thi hành"), {0}};
static const struct slice enacting[] = {
    SLICE_INIT("quyết định:"), SLICE_INIT("quyết nghị:"), SLICE_INIT("chỉ thị:"),
    SLICE_INIT("nghị quyết:"), {0}};
static const struct slice recipients[] = {SLICE_INIT("nơi nhận"), {0}};
static const struct slice signature[] = {
    SLICE_INIT("tm. "), SLICE_INIT("tm."), SLICE_INIT("t.m "), SLICE_INIT("tm "),
    SLICE_INIT("kt. "), SLICE_INIT("kt."), SLICE_INIT("k/t"), SLICE_INIT("tl. "),
    SLICE_INIT("tuq. "), SLICE_INIT("q. chủ tịch"), SLICE_INIT("chủ tọa"), {0}};
static const struct slice closing[] = {
    SLICE_INIT("nghị quyết này đã được hội đồng nhân dân"),
    SLICE_INIT("nghị quyết này được hội đồng nhân dân"),
    SLICE_INIT("nghị quyết này đã được hđnd"), SLICE_INIT("nghị quyết này được hđnd"),
    SLICE_INIT("nghị quyết đã được hội đồng nhân dân"),
    SLICE_INIT("nghị quyết này đã được ủy ban thường vụ quốc hội"),
    SLICE_INIT("nghị quyết này được ủy ban thường vụ quốc hội"),
    SLICE_INIT("nghị quyết này đã được quốc hội"), SLICE_INIT("nghị quyết này được quốc hội"),
    SLICE_INIT("luật này đã được quốc hội"), SLICE_INIT("luật này được quốc hội"), {0}};
static const struct slice issued_with[] = {
    SLICE_INIT("(ban hành kèm"), SLICE_INIT("(kèm theo"), SLICE_INIT("( ban hành kèm"),
    SLICE_INIT("(được ban hành kèm"), SLICE_INIT("ban hành kèm theo quyết định số"),
    SLICE_INIT("ban hành kèm theo nghị quyết số"), SLICE_INIT("kèm theo quyết định số"),
    SLICE_INIT("kèm theo nghị quyết số"), SLICE_INIT("kèm theo kế hoạch số"), {0}};
static const struct slice address[] = {SLICE_INIT("kính gửi"), {0}};

static const struct slice *const signs[SIGN_COUNT] = {
    [SIGN_MOTTO] = motto, [SIGN_CITATION] = citation, [SIGN_BASIS] = basis,
    [SIGN_ENACTING] = enacting, [SIGN_RECIPIENTS] = recipients,
    [SIGN_SIGNATURE] = signature, [SIGN_CLOSING] = closing,
    [SIGN_ISSUED_WITH] = issued_with, [SIGN_ADDRESS] = address};

/* Old acts put a dash before each basis. */
static struct slice without_dash(struct slice key)
{
    while (key.len && (key.at[0] == '-' || key.at[0] == '+' || key.at[0] == '*' ||
                       key.at[0] == ' '))
        key = slice_from(key, 1);
    return key;
}

bool sign_opens(const struct line *line, enum sign sign)
{
    struct slice key = sign == SIGN_CITATION ? without_dash(line->key) : line->key;
    for (const struct slice *words = signs[sign]; words->len; words++)
        if (slice_starts(key, *words))
            return true;
    return false;
}
