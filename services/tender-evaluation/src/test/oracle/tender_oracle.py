#!/usr/bin/env python3
"""A second opinion on the evaluation of a tender (Res. Ex. 3284/2022, BA 5 and 6), written from the norm alone.

Invents tenders from fixed seeds, evaluates them with fractions and writes questions and answers as one JSON document,
which OracleTest asks the service: python3 tender_oracle.py > ../resources/tender-oracle.json
"""
import json
import random
from fractions import Fraction as F

PRESENCIAL = [F(30), F(20), F(30), F(10), F(10)]
ELEARNING = [F(35), F(35), F(25), F(5)]
PLAN = [F(50), F(50)]
MODULE = [F(10), F(40), F(20), F(15), F(15)]


def round1(x):
    """Half up, one decimal."""
    return F((x * 10 + F(1, 2)).__floor__(), 10)


def weighted(grades, weights):
    return sum((w * g for g, w in zip(grades, weights)), F(0)) / 100


def mean(values):
    return sum(values, F(0)) / len(values)


def history(h):
    n, t = h["courses"], h["regionCourses"]
    share = F(n, t) if t else F(0)
    exp = 7 if share >= F(5, 1000) else 5 if share >= F(25, 10000) else 3 if share >= F(1, 1000) else 1
    if n == 0:
        des = 5
    else:
        left = F(h["unjustifiedDeserters"], h["participants"])
        des = 7 if left == 0 else 5 if left < F(5, 100) else 3 if left < F(125, 1000) else 1
    courses = h["finishedCourses"]
    weight = F(h["minorFines"], 10) + F(h["lessSeriousFines"], 5) + F(7 * h["seriousFines"], 10)
    fines = weight / courses if courses else F(0)
    if fines <= F(10, 100):
        beh = 7
    elif fines <= F(20, 100):
        beh = 5
    elif fines <= F(40, 100):
        beh = 3
    elif fines <= F(50, 100):
        beh = 1
    else:
        beh = None
    return F(exp), F(des), round1(F(exp + des, 2)), fines, beh


def technical(sheet):
    notes, eliminated = [], False
    for module in sheet["modules"]:
        if module.get("transversal"):
            continue
        if module.get("locked"):
            notes.append(F(1))
            continue
        grades = [F(g) for g in module["indicators"]]
        eliminated |= grades[0] == 1
        notes.append(round1(weighted(grades, PRESENCIAL if module["modality"] == "PRESENCIAL" else ELEARNING)))
    methodology = round1(mean(notes))
    if sheet["origin"] == "CATALOGO":
        return methodology, eliminated
    proposal = sheet["proposal"]
    plan = round1(weighted([F(g) for g in proposal["plan"]], PLAN))
    modules = round1(mean([round1(weighted([F(g) for g in m], MODULE)) for m in proposal["modules"]]))
    training = round1(F(35, 100) * plan + F(65, 100) * modules)
    return round1(F(55, 100) * training + F(45, 100) * methodology), eliminated


def evaluate(tender):
    readings = tender.get("readings", {})
    thrown = {o["otec"] for o in tender["offers"] if o.get("rejection", {}).get("numeral", "").startswith("5.1.1")}
    rows = []
    for o in tender["offers"]:
        exp, des, experience, fines, behaviour = history(o["history"])
        tech, eliminated = technical(o["technical"])
        if o["otec"] in thrown or "rejection" in o:
            state = "INADMISSIBLE"
        elif behaviour is None:
            state = "EXCLUDED"
        elif eliminated:
            state = "ELIMINATED"
        else:
            state = "RANKED"
        rows.append(dict(o=o, exp=exp, des=des, e=experience, fines=fines, beh=behaviour, tech=tech, state=state))
    counts = {"ADMISSIBLE": {"RANKED", "EXCLUDED", "ELIMINATED"}, "IN_EVALUATION": {"RANKED"},
              "RECEIVED": {"RANKED", "EXCLUDED", "ELIMINATED", "INADMISSIBLE"}}
    base = counts[readings.get("economicReferenceSet", "ADMISSIBLE")]
    for r in rows:
        if r["state"] != "RANKED":
            continue
        least = min(x["o"]["hourlyValueClp"] for x in rows
                    if x["o"]["course"] == r["o"]["course"] and x["state"] in base)
        r["ec"] = round1(F(7 * least, r["o"]["hourlyValueClp"]))
        r["raw"] = (20 * r["e"] + 20 * F(r["beh"]) + 55 * r["tech"] + 5 * r["ec"]) / 100
        r["final"] = round1(r["raw"])

    def key(r):
        o = r["o"]
        return (-r["final"], -r["tech"], -r["beh"], -r["des"], -r["e"], o["hourlyValueClp"], r["fines"],
                -o["history"]["courses"], o["sentAt"], o["course"], o["otec"])

    courses = sorted({o["course"] for o in tender["offers"]})
    ranking = {c: sorted((r for r in rows if r["o"]["course"] == c and r["state"] == "RANKED"), key=key)
               for c in courses}
    return rows, ranking, award(tender, ranking, readings, key)


def award(tender, ranking, readings, key):
    available = tender["availableClp"]
    m, k = F(available), readings.get("shareExponent", 1)
    if m <= 100_000_000:
        x = F(1)
    elif m >= 5_000_000_000:
        x = F(1, 10)
    else:
        x = F(9, 10) * ((5_000_000_000 - m) / 4_900_000_000) ** k + F(1, 10)
    cap = (x * m).__floor__()
    waiting, steps, won, left, own, total = [], [], {}, {}, {}, 0
    for course, ranked in ranking.items():
        if ranked:
            waiting.append((course, 0))
        else:
            left[course] = "SIN_OFERTAS"
    passed = {course: set() for course in ranking}
    while waiting:
        waiting.sort(key=lambda one: key(ranking[one[0]][one[1]]))
        course, place = waiting.pop(0)
        r = ranking[course][place]
        o = r["o"]
        mine = own.get(o["otec"], 0) + o["totalClp"]
        outcome = "ADJUDICADA"
        if mine > cap:
            sole = len({x["o"]["otec"] for x in ranking[course]}) == 1
            if not (sole and course in tender.get("soleSupplierRequests", [])):
                steps.append([course, o["id"], "SOBRE_LIMITE"])
                passed[course].add(o["otec"])
                following = [i for i in range(place + 1, len(ranking[course]))
                             if ranking[course][i]["o"]["otec"] not in passed[course]]
                if following:
                    waiting.append((course, following[0]))
                else:
                    left[course] = "SIN_OTRO_OFERENTE"
                continue
            outcome = "PROVEEDOR_UNICO"
        if total + o["totalClp"] > available:
            steps.append([course, o["id"], "SIN_RECURSOS"])
            left[course] = "SIN_RECURSOS"
            if readings.get("budgetPolicy") == "STOP_AT_FIRST_MISFIT":
                for other, _ in waiting:
                    left[other] = "SIN_RECURSOS"
                break
            continue
        total += o["totalClp"]
        own[o["otec"]] = mine
        won[course] = o["id"]
        steps.append([course, o["id"], outcome])
    return dict(cap=cap, share=f"{x.numerator}/{x.denominator}", steps=steps, awarded=won, unawarded=left, total=total)


def invent(seed, **how):
    dice = random.Random(seed)
    otecs = [f"OTEC-{chr(65 + i)}" for i in range(how.get("otecs", 4))]
    courses = [f"K-{i + 1}" for i in range(how.get("courses", 4))]
    offers = []
    for course in courses:
        proposed = dice.random() < how.get("proposed", 0.2)
        for otec in dice.sample(otecs, dice.randint(how.get("least", 1), len(otecs))):
            offers.append(offer(dice, f"{otec[-1]}{course[2:]}", otec, course, proposed, how))
    tender = {"openedOn": "2022-11-11", "availableClp": how["available"], "offers": offers}
    for name in ("readings", "soleSupplierRequests"):
        if name in how:
            tender[name] = how[name]
    return tender


def offer(dice, name, otec, course, proposed, how):
    n = dice.choice([0, 1, 2, 4, 5, 9, 10, 12, 20])
    people = dice.choice([21, 80, 100, 120, 1000]) if n else 0
    one = {
        "id": name, "otec": otec, "course": course,
        "hourlyValueClp": dice.choice([3400, 3500, 3606, 3839, 3900, 4000, 4083, 4100]),
        "totalClp": dice.choice(how.get("totals", [14_000_000, 18_500_000, 20_000_000, 25_000_000])),
        "sentAt": f"2022-11-{dice.randint(8, 10):02d}T{dice.randint(9, 13):02d}:{dice.choice([0, 15, 59]):02d}:00",
        "history": {
            "courses": n, "regionCourses": 2000, "participants": people,
            "unjustifiedDeserters": dice.choice([0, 0, 1, 2, people // 20, people // 8]) if n else 0,
            "minorFines": dice.choice([0, 0, 3, 6]), "lessSeriousFines": dice.choice([0, 0, 1, 5]),
            "seriousFines": dice.choice([0, 0, 1, 2]), "finishedCourses": n + dice.choice([0, 0, 1, 5]) if n else 0},
        "technical": sheet(dice, proposed, how)}
    chance = dice.random()
    if chance < how.get("rejected", 0.08):
        one["rejection"] = {"numeral": "5.1.1, ítem 2" if chance < 0.02 else "5.1.2, ítem 10"}
    return one


def sheet(dice, proposed, how):
    good = how.get("good", [7, 7, 7, 5, 5, 1])
    modules = []
    for _ in range(dice.randint(1, 3)):
        first = 1 if dice.random() < how.get("eliminated", 0.05) else 7
        if proposed or dice.random() < 0.6:
            modules.append({"modality": "PRESENCIAL", "indicators": [first] + [dice.choice(good) for _ in range(4)]})
        elif dice.random() < 0.15:
            modules.append({"modality": "E_LEARNING", "locked": True})
        else:
            modules.append({"modality": "E_LEARNING",
                            "indicators": [first, dice.choice([7, 7, 1]), dice.choice(good), dice.choice(good)]})
    if not proposed:
        return {"origin": "CATALOGO", "modules": modules}
    return {"origin": "PROPUESTO", "modules": modules, "proposal": {
        "plan": [dice.choice([7, 7, 1]), 7],
        "modules": [[7, dice.choice([7, 7, 1]), 7, dice.choice([7, 5, 3, 1]), dice.choice([7, 1])] for _ in modules]}}


CASES = [
    ("holgado", invent(1, available=90_000_000, courses=3)),
    ("presupuesto que no alcanza", invent(2, available=60_000_000, courses=6, least=2)),
    ("se detiene en el primero que no cabe",
     invent(3, available=60_000_000, courses=6, least=2, readings={"budgetPolicy": "STOP_AT_FIRST_MISFIT"})),
    ("límite por OTEC",
     invent(3, available=1_000_000_000, courses=7, otecs=3, totals=[150_000_000, 250_000_000, 300_000_000])),
    ("límite con otro exponente",
     invent(5, available=1_000_000_000, courses=7, otecs=4, totals=[150_000_000, 250_000_000, 300_000_000],
            readings={"shareExponent": 6, "shareExponentVerified": True})),
    ("tramo tres", invent(6, available=6_000_000_000, courses=6, otecs=4, totals=[250_000_000, 400_000_000])),
    ("proveedor único con solicitud",
     invent(40, available=2_550_000_000, courses=6, otecs=3, least=1, totals=[700_000_000, 500_000_000],
            soleSupplierRequests=["K-1", "K-2", "K-3", "K-4", "K-5", "K-6"])),
    ("muchas fuera", invent(8, available=90_000_000, courses=5, rejected=0.25, eliminated=0.3)),
    ("planes propuestos y menor valor de las recibidas",
     invent(9, available=95_000_000, courses=4, least=3, proposed=1, rejected=0.2,
            readings={"economicReferenceSet": "RECEIVED"})),
    ("empates: todas iguales en lo técnico",
     invent(10, available=99_999_999, courses=4, otecs=6, least=5, good=[7], eliminated=0, rejected=0,
            readings={"economicReferenceSet": "IN_EVALUATION"})),
]


def text(value):
    return None if value is None else f"{float(value):.1f}"


def exact(value):
    scaled = value * 10 ** 6
    assert scaled.denominator == 1
    return str(F(scaled.numerator, 10 ** 6)) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def main():
    out = []
    for name, tender in CASES:
        rows, ranking, awarded = evaluate(tender)
        offers = {}
        for r in rows:
            answer = {"state": r["state"]}
            if r["state"] == "RANKED":
                answer.update(regionalExperience=text(r["exp"]), desertion=text(r["des"]), experience=text(r["e"]),
                              behaviour=text(r["beh"]), technical=text(r["tech"]), economic=text(r["ec"]),
                              exactFinal=exact(r["raw"]), finalGrade=text(r["final"]))
            offers[r["o"]["id"]] = answer
        out.append({"name": name, "request": tender, "offers": offers,
                    "rankings": {c: [r["o"]["id"] for r in rs] for c, rs in ranking.items()}, "award": awarded})
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in out)
    print(f"[{lines}]")


if __name__ == "__main__":
    main()
