package cl.bitacora.courses.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calculators of Becas that answer the parts a body brings; each row is a case of the catalogue. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class BecasRulesApiTest {
    private static final String ON = "2023-03-06";

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BECA-001 | SIC, LIBRO_DE_CLASES, LMS | modality | "BLENDED"
            BECA-033 | 2     | modules | ["PRESENCIAL", "PRESENCIAL", "E_LEARNING", "E_LEARNING", "E_LEARNING"]
            BECA-034 | false | tutors | {"modality": "E_LEARNING", "academic": true, "administrative": false}
            BECA-035 | false | internalRulesDelivered | false
            BECA-036 | false | activation | {"claveUnica": true, "inContract": true, "transversalFacilitators": 0, "technicalFacilitators": 1}
            BECA-039 | false | settlement | {"paid": true, "phaseFormsEntered": false}
            BECA-043 | READJUDICACION_FACULTATIVA | office | {"approved": false, "contractSigned": false}
            BECA-043 | MULTA | office | {"approved": false, "contractSigned": true}
            BECA-044 | false | platform | {"courses": ["PRESENCIAL"], "onlineCommunication": true, "allHours": true, "manyDevices": true, "oticReports": true, "linkAndManualSent": true}
            BECA-049 | A, R | coordinatorDutiesDone | ["B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q"]
            BECA-056 | false | elearning | {"modules": 3, "modulesBuilt": 2, "loadedInSic": true}
            BECA-058 | false | portal | {"enabledByOtic": true, "open": false}
            """)
    @Covers({"BECA-001", "BECA-033", "BECA-034", "BECA-035", "BECA-036", "BECA-039", "BECA-043", "BECA-044"})
    void setup(String rule, String result, String part, String body) {
        Rules.one("becas/setup", part, body, rule, result);
    }

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BECA-060 | true  | arrival | {"origin": "ENTIDAD_REQUIRENTE", "applicationOpen": false}
            BECA-065 | false | arrival | {"origin": "RECLUTADO_POR_OTEC", "applicationOpen": true}
            BECA-061 | true  | derived | {"identityCard": false, "civilRegistryReceipt": true, "swornStatement": true, "programmeRequirements": true, "courseRequirements": true}
            BECA-061 | false | derived | {"identityCard": true, "civilRegistryReceipt": false, "swornStatement": true, "programmeRequirements": true, "courseRequirements": true, "publicEmployee": true}
            BECA-010 | false | validation | {"sicChecks": true, "documentsAccepted": false}
            BECA-062 | 20    | places | {"derived": 22, "complying": 20, "places": 20}
            BECA-062 | 20    | places | {"derived": 25, "complying": 22, "places": 20}
            BECA-063 | false | opening | {"derived": 15, "places": 20, "derivationDue": "2023-02-08", "today": "2023-02-08"}
            BECA-063 | true  | opening | {"derived": 15, "places": 20, "derivationDue": "2023-02-08", "today": "2023-02-09"}
            BECA-064 | OTIC  | fund | "MANDATO"
            BECA-064 | DIRECCION_REGIONAL | fund | "REGIONAL"
            BECA-065 | false | openApplicant | {"inPortal": false, "programmeRequirement": true, "courseRequirements": true}
            BECA-067 | false | enrolledElsewhere | true
            BECA-069 | false | askedDocument | {"provesProgrammeRequirement": true, "provesCourseRequirement": false, "charged": true}
            BECA-070 | false | closing | {"applicants": 59, "places": 20}
            BECA-070 | true  | closing | {"applicants": 60, "places": 20}
            BECA-072 | PARTICIPANTE_FASE_LECTIVA | person | {"applied": true, "inStartForm": true, "released": false}
            """)
    @Covers({"BECA-010", "BECA-060", "BECA-061", "BECA-062", "BECA-063", "BECA-064", "BECA-065", "BECA-070"})
    void derivation(String rule, String result, String part, String body) {
        Rules.one("becas/derivation", ON, part, body, rule, result);
    }

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BECA-098 | true  | generation | {"modality": "PRESENCIAL", "enrolled": 16, "places": 20}
            BECA-098 | false | generation | {"modality": "PRESENCIAL", "enrolled": 15, "places": 20}
            BECA-098 | false | generation | {"modality": "E_LEARNING", "enrolled": 20, "places": 20, "supervisionApproved": true}
            BECA-100 | TUTORES_ADMINISTRATIVOS | content | {"modality": "E_LEARNING", "filled": ["OTEC", "CURSO", "MODULOS", "ACTIVIDADES", "MATERIALES", "TUTORES_ACADEMICOS", "INSCRITOS", "CONTENIDOS"]}
            BECA-101 | false | staff | {"role": "TUTORES_ADMINISTRATIVOS", "approved": true, "identityCard": true, "fullName": true, "phone": false, "email": true}
            BECA-102 | false | materials | {"type": true, "quantity": true, "specification": true, "deliveryDate": true, "manuals": false}
            BECA-105 | false | presented | {"finalised": true, "presentedOn": "2023-02-28", "dueOn": "2023-02-27"}
            BECA-106 | false | review | {"answer": "RECHAZAR_POR_PLAZO", "sentOn": "2023-02-27", "dueOn": "2023-02-27"}
            BECA-106 | true  | review | {"answer": "RECHAZAR_POR_PLAZO", "sentOn": "2023-02-28", "dueOn": "2023-02-27"}
            BECA-107 | false | start | {"approvedAt": "2023-03-01T12:00", "signedCopyAt": "2023-03-06T10:00", "startsAt": "2023-03-06T09:00"}
            BECA-107 | true  | start | {"approvedAt": "2023-03-01T12:00", "signedCopyAt": "2023-03-03T10:00", "startsAt": "2023-03-06T09:00"}
            BECA-099 | false | startDay | {"startedOn": "2023-03-07", "agreedOn": "2023-03-06"}
            BECA-108 | false | annex | {"presentedOn": "2023-03-16", "dueOn": "2023-03-15"}
            BECA-112 | true  | unanswered | {"answered": false, "dueOn": "2023-03-08", "today": "2023-03-09"}
            BECA-111 | false | startExtension | {"askedFor": "2023-04-06", "latest": "2023-04-05", "earlierExtensions": 0, "agreement": true}
            """)
    @Covers({"BECA-098", "BECA-099", "BECA-100", "BECA-101", "BECA-102", "BECA-105", "BECA-106", "BECA-107", "BECA-108"
    })
    void agreement(String rule, String result, String part, String body) {
        Rules.one("becas/agreement", ON, part, body, rule, result);
    }

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BECA-075 | true  | replaceable | {"modality": "PRESENCIAL", "heldMinutes": 1799, "lectureMinutes": 7200}
            BECA-075 | false | replaceable | {"modality": "PRESENCIAL", "heldMinutes": 1800, "lectureMinutes": 7200}
            BECA-075 | false | replaceable | {"modality": "PRESENCIAL", "driving": true, "heldMinutes": 1440, "lectureMinutes": 7200}
            BECA-077 | false | release | {"modality": "PRESENCIAL", "heldMinutes": 1800, "lectureMinutes": 7200}
            BECA-077 | true  | release | {"modality": "PRESENCIAL", "heldMinutes": 1801, "lectureMinutes": 7200}
            BECA-138 | 2023-03-13 | firstAttendedOn | "2023-03-13"
            BECA-139 | false | complementaryForm | {"replacement": true, "joinedOn": "2023-03-10", "insuranceProof": true, "derivationPapers": true}
            BECA-090 | true  | comeback | {"missedMinutes": 1799, "courseMinutes": 7200, "maternityOrJustified": false, "agreement": true}
            BECA-090 | false | comeback | {"missedMinutes": 1800, "courseMinutes": 7200, "maternityOrJustified": false, "agreement": true}
            BECA-094 | false | trainAgain | {"justified": true, "reservedPlaceAsked": true}
            BECA-097 | false | justification | {"deliveredOn": "2023-05-25", "closingFormOn": "2023-05-17"}
            BECA-136 | true  | late | {"cause": "MEDICA", "datedProof": true, "dependantAge": 12}
            BECA-136 | false | late | {"cause": "MEDICA", "datedProof": true, "dependantAge": 13}
            BECA-134 | true  | earlyLeave | {"missedMinutes": 90, "dayMinutes": 360, "recorded": true}
            BECA-134 | false | earlyLeave | {"missedMinutes": 91, "dayMinutes": 360, "recorded": true}
            BECA-052 | 1     | floatingPolicy | {"people": [{"reference": "sale", "lastDay": "2023-03-09"}, {"reference": "entra"}], "today": "2023-03-10"}
            BECA-054 | false | insured | {"modality": "PRESENCIAL", "enrolled": ["P-1", "P-2"], "insured": ["P-1"]}
            """)
    @Covers({"BECA-052", "BECA-054", "BECA-075", "BECA-077", "BECA-090", "BECA-094", "BECA-097", "BECA-134", "BECA-136"
    })
    void participants(String rule, String result, String part, String body) {
        Rules.one("becas/participants", ON, part, body, rule, result);
    }

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BECA-121 | false | supervision | {"awarded": 6, "onTheForm": 1}
            BECA-121 | true  | supervision | {"awarded": 6, "onTheForm": 2}
            BECA-118 | false | sanitaryFindings | {"correctedOn": "2023-03-13", "dueOn": "2023-03-10"}
            BECA-120 | false | supervisionFindings | {"dueOn": "2023-03-10"}
            BECA-122 | true  | notStarted | {"dueOn": "2023-03-06", "today": "2023-03-07", "enrolled": 20, "places": 20, "justified": false}
            BECA-122 | false | notStarted | {"dueOn": "2023-03-06", "today": "2023-03-07", "enrolled": 12, "places": 20, "justified": false}
            BECA-123 | SENCE | aulaDigital | true
            BECA-126 | false | newStart | {"first": "PRESENCIAL", "newStart": "2023-03-14", "dueOn": "2023-03-13", "lastStart": "2023-06-30", "earlierFailures": 0}
            BECA-127 | false | newStart | {"first": "E_LEARNING", "newStart": "2023-03-13", "dueOn": "2023-03-13", "lastStart": "2023-06-30", "earlierFailures": 1, "toldSameDay": true}
            BECA-125 | false | firstDay | {"present": 18, "signatures": 17, "rightsRead": true}
            BECA-131 | true  | startForm | {"first": "E_LEARNING"}
            BECA-129 | false | startForm | {"first": "PRESENCIAL", "bulkLoad": true, "insuranceProof": true, "peopleMatch": true}
            BECA-132 | false | module | "E_LEARNING"
            BECA-133 | false | books | {"manualSeconds": 3600, "electronicSeconds": 3500}
            BECA-085 | false | lectureState | "DESERTOR_JUSTIFICADO"
            BECA-142 | 2023-05-15 | groupEnd | {"groupEnd": "2023-05-12", "lastClass": "2023-05-15"}
            """)
    @Covers({"BECA-085", "BECA-118", "BECA-120", "BECA-121", "BECA-122", "BECA-123", "BECA-125", "BECA-126", "BECA-142"
    })
    void execution(String rule, String result, String part, String body) {
        Rules.one("becas/execution", ON, part, body, rule, result);
    }

    @Test
    @Covers("BECA-119")
    void supervisions_rest_on_how_many_are_needed() {
        Rules.ask("becas/execution", "{\"on\": \"2023-03-06\", \"supervision\": {\"awarded\": 6, \"onTheForm\": 2}}")
                .body("answers", hasSize(1))
                .body("answers[0].why.basis[0].rule", equalTo("BECA-119"))
                .body("answers[0].why.basis[0].value", equalTo("2"));
    }

    @ParameterizedTest(name = "{0} → {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            becas/setup      | modality | nothing-to-check | {}
            becas/setup      | activation.technicalFacilitators | missing-field | {"activation": {"claveUnica": true, "inContract": true, "transversalFacilitators": 1}}
            becas/derivation | on | date-before-norm | {"on": "2020-03-06", "fund": "MANDATO"}
            becas/derivation | places.complying | number-out-of-range | {"on": "2023-03-06", "places": {"derived": 10, "complying": 11, "places": 20}}
            becas/agreement  | generation.places | number-out-of-range | {"on": "2023-03-06", "generation": {"modality": "PRESENCIAL", "enrolled": 1, "places": 0}}
            becas/agreement  | staff.role | not-one-of | {"on": "2023-03-06", "staff": {"role": "CURSO", "approved": true, "identityCard": true, "fullName": true, "phone": true, "email": true}}
            becas/agreement  | content.filled[0] | unreadable-field | {"on": "2023-03-06", "content": {"modality": "PRESENCIAL", "filled": ["X"]}}
            becas/participants | replaceable.heldMinutes | number-out-of-range | {"on": "2023-03-06", "replaceable": {"modality": "PRESENCIAL", "heldMinutes": 7201, "lectureMinutes": 7200}}
            becas/participants | earlyLeave.dayMinutes | number-out-of-range | {"on": "2023-03-06", "earlyLeave": {"missedMinutes": 0, "dayMinutes": 0, "recorded": true}}
            becas/participants | insured.enrolled[0] | missing-field | {"on": "2023-03-06", "insured": {"modality": "PRESENCIAL", "enrolled": [null], "insured": []}}
            becas/execution  | notStarted.places | number-out-of-range | {"on": "2023-03-06", "notStarted": {"dueOn": "2023-03-06", "today": "2023-03-07", "enrolled": 1, "places": 0, "justified": false}}
            """)
    void wrong_input_names_its_field(String path, String field, String code, String body) {
        Rules.bad(path, body, field, code);
    }
}
