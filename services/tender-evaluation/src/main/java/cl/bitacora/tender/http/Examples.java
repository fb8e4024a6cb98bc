package cl.bitacora.tender.http;

/** Bodies of the API document, all of them in the tests. */
final class Examples {
    private Examples() {}

    static final String TENDER = """
            {"openedOn": "2022-11-11", "availableClp": 90000000,
             "offers": [
              {"id": "A", "otec": "76.111.222-8", "course": "C-101", "hourlyValueClp": 4000, "totalClp": 20000000,
               "sentAt": "2022-11-10T09:00:00",
               "history": {"courses": 10, "regionCourses": 2000, "unjustifiedDeserters": 0, "participants": 120,
                "minorFines": 3, "lessSeriousFines": 0, "seriousFines": 1, "finishedCourses": 10},
               "technical": {"origin": "CATALOGO", "modules": [
                {"modality": "PRESENCIAL", "indicators": [7, 7, 7, 7, 7]},
                {"modality": "PRESENCIAL", "indicators": [7, 5, 7, 5, 7]}]}},
              {"id": "B", "otec": "76.333.444-9", "course": "C-101", "hourlyValueClp": 3500, "totalClp": 18500000,
               "sentAt": "2022-11-09T10:00:00",
               "history": {"courses": 9, "regionCourses": 2000, "unjustifiedDeserters": 5, "participants": 100,
                "minorFines": 6, "lessSeriousFines": 0, "seriousFines": 2, "finishedCourses": 10},
               "technical": {"origin": "CATALOGO", "modules": [
                {"modality": "PRESENCIAL", "indicators": [7, 5, 5, 5, 5]},
                {"modality": "E_LEARNING", "indicators": [7, 7, 7, 7]}]}},
              {"id": "C", "otec": "77.555.666-8", "course": "C-101", "hourlyValueClp": 3000, "totalClp": 15000000,
               "sentAt": "2022-11-08T10:00:00",
               "history": {"courses": 11, "regionCourses": 2000, "unjustifiedDeserters": 0, "participants": 100,
                "minorFines": 0, "lessSeriousFines": 0, "seriousFines": 0, "finishedCourses": 11},
               "technical": {"origin": "CATALOGO", "modules": [
                {"modality": "PRESENCIAL", "indicators": [7, 7, 7, 7, 7]}]},
               "rejection": {"numeral": "5.1.1, ítem 2", "reason": "Anexo N° 5 de 91 días a la apertura"}}]}""";

    static final String TECHNICAL = """
            {"openedOn": "2022-11-11",
             "technical": {"origin": "PROPUESTO",
              "modules": [
               {"name": "Seguridad", "modality": "PRESENCIAL", "indicators": [7, 5, 5, 5, 5]},
               {"name": "Soldadura", "modality": "PRESENCIAL", "presencial": {
                 "answers": ["QUE", "COMO", "CON_QUE", "DONDE"], "focused": true, "generic": false,
                 "practicalActivities": 1, "coversAllLearning": true, "buildsSkills": true,
                 "equipment": {"listed": 10, "detailed": 9, "quantities": true, "matchesAnnex": true},
                 "materials": {"listed": 6, "detailed": 3, "quantities": true, "matchesAnnex": true},
                 "infrastructure": "PARCIAL"}}],
              "proposal": {"plan": [7, 7], "modules": [[7, 7, 7, 5, 7], [7, 7, 7, 5, 7]]}}}""";

    static final String ECONOMIC = """
            {"openedOn": "2022-11-11", "offers": [
              {"id": "A", "hourlyValueClp": 3500}, {"id": "B", "hourlyValueClp": 4000},
              {"id": "C", "hourlyValueClp": 3200, "state": "EXCLUDED"},
              {"id": "D", "hourlyValueClp": 3000, "state": "INADMISSIBLE"}]}""";

    static final String BIDDER = """
            {"openedOn": "2022-11-11", "history":
             {"courses": 9, "regionCourses": 2000, "unjustifiedDeserters": 5, "participants": 100,
              "minorFines": 6, "lessSeriousFines": 0, "seriousFines": 2, "finishedCourses": 10}}""";

    static final String TIE = """
            {"openedOn": "2022-11-11", "offers": [
              {"id": "F", "otec": "76.111.222-8", "course": "C-301", "finalGrade": 6.8, "technical": 6.6,
               "behaviour": 7, "desertion": 7, "experience": 7, "hourlyValueClp": 4000, "finesPercent": "0",
               "courses": 10, "sentAt": "2022-11-10T10:00:00"},
              {"id": "G", "otec": "76.333.444-9", "course": "C-301", "finalGrade": 6.8, "technical": 6.6,
               "behaviour": 7, "desertion": 7, "experience": 7, "hourlyValueClp": 3990, "finesPercent": "4",
               "courses": 10, "sentAt": "2022-11-10T11:00:00"}]}""";

    static final String SHARE = """
            {"openedOn": "2022-11-11", "amountClp": 1000000000, "readings": {"shareExponent": 1}}""";

    static final String REAWARD = """
            {"cause": "RENUNCIA", "signed": false, "authorisedOn": "2023-01-10", "publishedOn": "2022-12-27",
             "on": "2023-01-12", "executedHours": 0, "totalHours": 120, "capClp": 834693877,
             "candidates": [
              {"id": "A1", "otec": "76.111.222-8", "state": "RANKED", "totalClp": 20000000, "gone": true},
              {"id": "B1", "otec": "76.333.444-9", "state": "RANKED", "totalClp": 18500000, "awardedClp": 100000000},
              {"id": "C1", "otec": "77.555.666-8", "state": "RANKED", "totalClp": 18000000},
              {"id": "D1", "otec": "78.777.888-7", "state": "ELIMINATED", "totalClp": 17000000}]}""";

    static final String ADMISSIBILITY = """
            {"openedOn": "2022-11-11",
             "call": {"closesOn": "2022-11-10", "delivery": "SISTEMA", "emergency": false},
             "bidder": {
              "offeredOn": "2022-11-09",
              "registry": {"from": "2015-03-01"},
              "quality": {"from": "2021-05-01", "to": "2024-04-30"},
              "noLink": {"issuedOn": "2022-08-13", "original": true, "scanned": false, "signed": true,
               "complete": true, "legible": true, "inTime": true},
              "summary": {"issuedOn": "2022-11-08", "original": true, "scanned": false, "signed": true,
               "complete": true, "legible": true, "inTime": true},
              "summaryTotals": {"courses": 1, "places": 20, "value": 15700000},
              "annexTotals": {"courses": 1, "places": 20, "value": 15700000},
              "certificate": {"issuedOn": "2022-10-20", "original": false, "scanned": true, "signed": true,
               "complete": true, "legible": true, "inTime": true},
              "certificateOfBidder": true, "certificateInForce": true, "certificateAuthority": true,
              "delivery": "SISTEMA"},
             "courses": [{"id": "A-C-101", "facts": {
              "plan": {"name": "Bodega", "places": 20, "hours": 120, "modality": "PRESENCIAL",
               "subsidies": ["DIARIO", "HERRAMIENTAS"], "commune": "13120", "region": "13", "expectedLearning": []},
              "offered": {"name": "Bodega", "places": 20, "hours": 120, "modality": "PRESENCIAL",
               "subsidies": ["DIARIO", "HERRAMIENTAS"], "commune": "13120", "region": "13", "expectedLearning": []},
              "origin": "CATALOGO", "proposal": false, "annexes": ["ANEXO_2"], "annexComplete": true,
              "modules": [{"name": "Bodega", "online": false, "transversal": false, "methodology": true, "hours": 120}],
              "special": {"required": false, "presented": false, "letter": false},
              "economic": {"hours": 120, "places": 20, "hourlyValue": 4000,
               "tranche": {"least": 3000, "most": 5000}, "daily": {"days": 20, "perDay": 3000},
               "tools": 200000, "instrument": 45000, "instrumentRequired": true,
               "declaredTotal": 15700000, "currency": "CLP"},
              "population": "GENERAL",
              "equipment": {"reachLearning": true, "pertinent": true, "sufficient": true, "quality": true,
               "placesCovered": 20, "catalogueEqual": true, "safety": true},
              "materials": {"reachLearning": true, "pertinent": true, "sufficient": true, "quality": true,
               "placesCovered": 19, "catalogueEqual": true, "safety": true},
              "premises": {"documented": true, "owned": false, "tenureUntil": "2023-07-01",
               "courseEndsOn": "2023-05-12", "capacity": 20, "commune": "13120", "unmet": []},
              "entryRequirementsNeeded": true, "identicalTo": [], "contactDuringEvaluation": false}}]}""";
}
