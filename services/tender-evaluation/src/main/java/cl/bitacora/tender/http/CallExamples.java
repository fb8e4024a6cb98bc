package cl.bitacora.tender.http;

/** Bodies of the API document about a call, its committee, its reports and its contracts; all of them in the tests. */
final class CallExamples {
    private CallExamples() {}

    static final String CALL = """
            {"openedOn": "2022-11-11",
             "bases": {"sameText": true, "sameDocuments": true,
              "planCourses": ["C-101", "C-102"], "publishedCourses": ["C-101", "C-102"]},
             "resources": {"availableClp": 100000000, "awardedClp": 100000000},
             "plan": {"authorised": true, "publishedOn": "2022-10-20", "closesOn": "2022-11-10"},
             "notices": [
              {"medium": "DIARIO", "printed": true, "national": true, "daily": true, "on": "2022-10-20"},
              {"medium": "SITIO_WEB", "on": "2022-10-20"}],
             "basesPriceClp": 20000,
             "query": {"askedOn": "2022-11-03", "lastDay": "2022-11-03", "rightChannel": true,
              "numeral": "5.1.2, ítem 10", "question": true},
             "resolution": "3179/2021", "bidGuaranteeAsked": false,
             "reception": {"closesAt": "2022-11-10T14:00:00", "offers": [
              {"bidder": "OTEC Sur", "receivedAt": "2022-11-10T13:59:59"},
              {"bidder": "OTEC Norte", "receivedAt": "2022-11-09T10:00:00"},
              {"bidder": "OTEC Tarde", "receivedAt": "2022-11-10T14:00:01"}]},
             "offer": {"receivedAt": "2022-11-10T14:00:00", "closesAt": "2022-11-10T14:00:00",
              "delivery": "SISTEMA", "expected": "SISTEMA"},
             "openingChange": {"original": "2022-11-11", "changed": "2022-11-14", "authorisedOn": "2022-11-09",
              "changedOn": "2022-11-09"},
             "openingAct": {"reception": ["OTEC Norte", "OTEC Sur"], "opened": ["OTEC Norte"],
              "ministroDeFe": true, "signed": true},
             "partialPreaward": {"requested": true, "tenderCourses": ["C-101", "C-102"], "courses": ["C-101"],
              "reportedOn": "2022-11-28", "stageEndsOn": "2022-11-28"},
             "design": {"origin": "CATALOGO", "modality": "BLENDED", "expectedLearning": ["Almacena", "Despacha"],
              "offeredLearning": ["Almacena", "Despacha"]},
             "transversal": {"code": "PT-01", "catalogue": ["PT-01", "PT-02"], "costed": true, "facilitator": true}}""";

    static final String STAFF = """
            {"openedOn": "2022-11-11",
             "facilitator": {"option": "OPCION_1", "degreeOfSector": true, "sectorYears": 1, "facilitatorYears": 0.9},
             "elearningParticipants": 101,
             "support": {"population": "SENAME", "area": "CIENCIAS_SOCIALES", "years": 1, "presented": true},
             "usedStaff": {"used": ["F1"], "approved": ["F1", "F3"]},
             "ownPlatform": {"credentials": true, "reachable": true, "declaredModules": 3, "presentModules": 3},
             "aulaDigital": {"requestedOn": "2022-11-03", "lastDay": "2022-11-03", "institution": true,
              "operator": true, "module": true, "unchanged": true},
             "access": {"askedAt": "2022-11-18T10:00:00", "answeredAt": "2022-11-21T10:00:00"},
             "tools": {"awardedClp": 200000, "planClp": 150000}}""";

    static final String RECORD = """
            {"openedOn": "2022-11-11", "otec": "76.111.222-8", "region": "07",
             "courses": [
              {"otec": "76.111.222-8", "funding": "BECAS_LABORALES", "region": "07", "endedOn": "2021-11-30",
               "closingFormOn": "2022-01-14", "participants": [{"ending": "FINISHED", "attendedDays": 20},
                {"ending": "UNJUSTIFIED_DESERTER", "attendedDays": 1},
                {"ending": "UNJUSTIFIED_DESERTER", "attendedDays": 0},
                {"ending": "JUSTIFIED_DESERTER", "attendedDays": 5}]},
              {"otec": "76.111.222-8", "funding": "BECAS_LABORALES", "region": "07", "endedOn": "2021-12-20",
               "closingFormOn": "2030-01-01"},
              {"otec": "76.333.444-9", "funding": "FONCAP", "region": "07", "endedOn": "2021-10-15",
               "closingFormOn": "2021-11-02"},
              {"otec": "76.111.222-8", "funding": "FRANQUICIA_TRIBUTARIA", "region": "07", "endedOn": "2021-05-03",
               "liquidated": true}],
             "fines": [
              {"otec": "76.111.222-8", "gravity": "MINOR", "region": "07", "actOn": "2021-06-01"},
              {"otec": "76.111.222-8", "gravity": "SERIOUS", "region": "07", "actOn": "2021-06-02", "challenged": true,
               "suspended": true}]}""";

    static final String COMMITTEE = """
            {"openedOn": "2022-11-11", "members": [
              {"name": "Ana", "ofOtic": true, "statement": true, "conflict": false},
              {"name": "Bruno", "ofOtic": true, "statement": true, "conflict": false},
              {"name": "Carla", "ofOtic": true, "statement": false, "conflict": false}],
             "contactedByBidder": false}""";

    static final String REPORT = """
            {"openedOn": "2022-11-11",
             "report": {"offers": ["A", "B"], "listed": ["A", "B"], "gradeSheets": true, "selectable": true,
              "selected": ["76.111.222-8"], "noLinkStatements": ["76.111.222-8"],
              "members": ["Ana", "Bruno", "Carla"], "committeeStatements": ["Ana", "Bruno", "Carla"],
              "oticStatement": true, "inTime": true},
             "observationLetter": "G",
             "analysed": {"opened": ["OTEC Norte", "OTEC Sur"], "analysed": ["OTEC Norte", "OTEC Sur"]},
             "rejections": [{"offer": "B", "numeral": "5.1.2, ítem 10"}],
             "grades": [{"rubric": "PRESENCIAL", "indicator": 1, "grade": 7}],
             "behaviours": [{"finesPercent": "51", "rejected": true}],
             "weights": {"experience": 20, "behaviour": 20, "technical": 55, "economic": 5},
             "tieBreakers": ["TECNICA", "COMPORTAMIENTO", "DESERCION", "EXPERIENCIA", "VALOR_HORA", "MULTAS", "CURSOS",
              "ENVIO"],
             "shares": {"capClp": 83469387, "otecs": [{"otec": "76.111.222-8", "amountClp": 90000000}]},
             "total": {"totalClp": 90000000, "authorisedClp": 100000000},
             "conformity": {"open": ["G"], "received": false}}""";

    static final String PUBLICATION = """
            {"openedOn": "2022-11-11",
             "letter": {"publishedOn": "2022-12-27", "lastDay": "2022-12-27", "signed": true, "report": true,
              "sheet": true, "toSence": true, "bidders": ["OTEC Norte", "OTEC Sur"],
              "told": ["OTEC Norte", "OTEC Sur"]},
             "notices": {"otecOn": "2022-12-29", "entityOn": "2022-12-30", "lastDay": "2022-12-30",
              "sheetOnline": true, "bidders": ["OTEC Norte", "OTEC Sur"], "told": ["OTEC Norte"]},
             "challenges": [{"filedOn": "2022-12-28", "resolvedOn": "2023-01-03"}],
             "signatureLastDay": "2023-01-19",
             "upheld": {"reevaluatedOn": "2023-01-12", "voided": true, "newReport": true, "extensionDays": 0,
              "reasons": false, "lastDay": "2023-01-12", "lastExtendedDay": "2023-01-19"}}""";

    static final String CONTRACT = """
            {"openedOn": "2022-11-11",
             "office": {"accreditedRegions": ["13"], "courseRegion": "07"},
             "coordinators": [{"region": "07", "accepted": 1}],
             "delivery": {"on": "2023-01-13", "lastDay": "2023-01-13", "curricula": true, "office": true,
              "coordinator": true},
             "verification": {"answeredOn": "2023-01-18", "answerLastDay": "2023-01-20", "approved": false,
              "resubmittedOn": "2023-02-02", "resubmissionLastDay": "2023-02-02"},
             "content": {"annex": true, "differingClauses": []},
             "publicity": {"awarded": true, "processedOn": "2023-01-31", "advertisedOn": "2023-02-01"},
             "transfer": "CESION_DE_CREDITO",
             "papers": {"delivered": ["GARANTIA", "REPRESENTACION_LEGAL", "CERTIFICADO_LABORAL", "ANEXO_11", "ANEXO_12",
               "LUGAR_DE_EJECUCION", "REGLAMENTO_INTERNO"],
              "publicEntity": false, "faceToFace": true, "labourCertificateCurrent": true, "labourDebts": false,
              "regularised": false, "falsified": []},
             "signature": {"signedOn": "2023-01-19", "lastDay": "2023-01-19", "today": "2023-01-19", "papers": true},
             "place": {"offered": "Talca", "delivered": "Talca", "approved": true},
             "staff": {"wages": true, "socialSecurity": true, "insurance": true, "fees": true},
             "life": {"endsOn": "2024-01-20", "lastDay": "2024-01-19", "longestExtension": "2024-07-19",
              "guaranteeDueClp": 2000000,
              "extension": {"agreedOn": "2024-01-15", "to": "2024-03-29", "reasons": true,
               "guaranteeClp": 2000000, "guaranteeTo": "2024-09-30"}}}""";

    static final String GUARANTEE = """
            {"openedOn": "2022-11-11",
             "otec": "76.111.222-8", "contractClp": 19999995, "signedOn": "2023-01-19", "processedOn": "2023-01-31",
             "signatureLastDay": "2023-01-19",
             "guarantee": {"taker": "76.111.222-8", "ofOtic": true, "irrevocable": true, "currency": "CLP",
              "wording": true, "amountClp": 2000000, "expiresOn": "2024-06-30", "deliveredOn": "2023-01-19",
              "sealed": true},
             "collection": {"cause": "MULTA_IMPAGA", "lastTender": false},
             "refund": {"satisfaction": false, "renderedOrNotAttributable": true, "senceInformed": true}}""";

    static final String TERMINATION = """
            {"openedOn": "2022-11-11", "on": "2023-05-02",
             "facts": {"seriousBreach": false, "agreed": false, "insolvent": false, "labourBreaches": false,
              "unapprovedStaff": false, "latestStart": "2023-04-30", "started": false, "enrolled": 12, "minimum": 10},
             "courses": [
              {"code": "C-101", "executed": true, "accepted": true, "valueClp": 20000000},
              {"code": "C-102", "executed": true, "accepted": false, "valueClp": 15000000}]}""";
}
