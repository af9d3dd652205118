"""Read the JSON of `rasoat eval` on the sample acts; print TAP: nothing missed, nothing too much."""
import json
import sys

FAMILIES = ["cap-huyen.chu-the", "cap-huyen.don-vi", "can-cu.luat-cu", "can-cu.het-hieu-luc",
            "uy-quyen.thoi-han", "uy-quyen.tiep", "phan-cap.hinh-thuc", "phan-cap.tiep"]


def cases(scores):
    yield "all acts are read", scores["acts"]["gold"] == scores["acts"]["read"] >= 30, scores["acts"]
    for name, field in scores["metadata"].items():
        yield f"{name} is right in every act", field["right"] == field["of"] > 0, field
    for name, hits in scores["structure"].items():
        exact = hits["fp"] == hits["fn"] == 0 < hits["tp"]
        yield f"{name} are exact", exact, hits
    for family in FAMILIES:
        hits = scores["flags"]["families"][family]
        exact = hits["fp"] == hits["fn"] == 0 and hits["tp"] >= 2
        yield f"{family} is exact", exact, hits


def main():
    scores = json.load(sys.stdin)
    results = list(cases(scores))
    print(f"1..{len(results)}")
    for number, (name, good, figures) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {name}" + ("" if good else f" ({figures})"))
    for miss in scores["misses"]:
        if miss["family"] in FAMILIES:
            print("#", miss["miss"], miss["file"], miss["eId"], miss["family"], miss["quote"])
    for fault in scores["faults"]:
        print("#", fault["file"], fault["field"], fault["read"])
    return not all(good for _, good, _ in results)


if __name__ == "__main__":
    sys.exit(main())
